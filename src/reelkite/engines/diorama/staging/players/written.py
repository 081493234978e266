"""Things with words on them."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.scene.acting import Act, Extent, Performance, Performer
from reelkite.engines.diorama.scene.colour import linear, named
from reelkite.engines.diorama.scene.looks import Finish, Item, Placement, paint
from reelkite.engines.diorama.scene.mesh import Mat4, Mesh, Vec3, scaling, translation
from reelkite.engines.diorama.staging.players.lettering import written

_INK: Final = linear("#2b2320")
_CHALK: Final = linear("#f6efe0")
_NEON: Final = (1.0, 0.18, 0.5)
_DARK: Final = 0.16
"""Luminance of a ground below which the letters are light."""

_WIDTH: Final = 0.78
_HEIGHT: Final = 0.34
"""Share of a thing's front that words may take."""

_UP: Final = {"signpost": 0.80, "billboard": 0.72, "cake": 0.5, "birthday-cake": 0.5}
_USUAL: Final = 0.58
"""Height of the words' middle as a share of the thing's."""


@dataclass(frozen=True, slots=True)
class Written:
    """A body with words on its front.

    Attributes:
        body: Who plays it.
        mesh: The words, as ``lettering.written`` made them.
        colour: Of the clay, linear RGB.
        glow: Radiance of the letters as a multiple of their colour.
        up: Height of their middle as a share of the body's.
    """

    body: Performer
    mesh: Mesh
    colour: Vec3
    glow: float
    up: float

    def extent(self, act: Act) -> Extent:
        """Return the body's own room: words lie flat on it."""
        return self.body.extent(act)

    def perform(self, act: Act) -> Performance:
        """Build the body and lay the words on its front."""
        made = self.body.perform(act)
        if "writing" in made.anchors or "chest" in made.anchors:
            name = "writing" if "writing" in made.anchors else "chest"
            place = _moved(made.anchors[name], self._fitted(act, 0.0))
        elif "top" in made.anchors:
            place = _moved(made.anchors["top"], self._fitted(act, 1.0))
        else:
            return made
        solid = paint(self.mesh, self.colour, Finish(roughness=0.7, emission=self.glow))
        return replace(made, items=(*made.items, Item(solid, place, act.subject)))

    def _fitted(self, act: Act, from_top: float) -> Mat4:
        """Return where the words are, seen from the top (1) or from the writing's own place (0)."""
        room = self.body.extent(replace(act, yaw=0.0))
        size = np.ptp(self.mesh.positions, axis=0)
        scale = min(_WIDTH * room.width / float(size[0]), _HEIGHT * room.height / float(size[1]))
        down = -(1 - self.up) * room.height * from_top
        ahead = (room.near + 0.01) * from_top
        fitted = translation(0.0, down, ahead) @ scaling(scale)
        return (scaling(act.scale) @ fitted).astype(np.float32)


def _moved(base: Placement, by: Mat4) -> Placement:
    def placed(second: float) -> Mat4:
        frame = base(second).astype(np.float64)
        frame[:3, :3] /= np.maximum(np.linalg.norm(frame[:3, :3], axis=0), 1e-9)
        return (frame @ by).astype(np.float32)

    return placed


def inscribed(subject: Subject, body: Performer) -> Performer:
    """Return who plays a subject with words on it; ``body`` itself where there are none."""
    mesh = written(subject.writing) if subject.writing else None
    if mesh is None:
        return body
    neon = "neon" in subject.attributes
    ground = named(subject.colour) if subject.colour else (0.5, 0.5, 0.5)
    dark = sum(ground) / 3 < _DARK
    colour = _NEON if neon else _CHALK if dark else _INK
    up = _UP.get(subject.asset.rpartition("/")[2], _USUAL)
    return Written(body, mesh, colour, 3.0 if neon else 0.0, up)
