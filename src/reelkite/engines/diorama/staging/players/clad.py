"""Animals with things on: hats, sunglasses, scarves and packs on the bodies they have by nature."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.figures.clothes.loose import (
    Loose,
    loose,
    on_back,
    on_head,
    over_eyes,
    round_neck,
)
from reelkite.engines.diorama.modelling.turning import Vector, cross, unit, vector
from reelkite.engines.diorama.scene.acting import Act, Extent, Performance, Performer
from reelkite.engines.diorama.scene.looks import Item, Placement, Solid
from reelkite.engines.diorama.scene.mesh import Mat4, scaling

_TOP: Final = 0.95
"""Height of the anchor ``top`` over the head's middle, as a share of the head's radius."""

_TALL: Final = 1.10
"""Height of the room with a hat on, as a multiple of the body's."""

_EYES: Final = (vector(0.40, 0.15, 0.85), vector(-0.40, 0.15, 0.85))
"""Where eyes are in radii of the head, on bodies that do not tell."""

_CHIN, _NECK = 0.98, 0.72
"""How far below the head's middle the neck is, and how thick, on bodies that do not tell."""


@dataclass(frozen=True, slots=True)
class Clad:
    """An animal with things on.

    Attributes:
        body: Who plays it without them.
        things: What it wears.
    """

    body: Performer
    things: tuple[Loose, ...]

    def extent(self, act: Act) -> Extent:
        """Return the body's room, with some more for a hat."""
        room = self.body.extent(act)
        hatted = any(thing.seat == "head" for thing in self.things)
        return replace(room, height=room.height * _TALL) if hatted else room

    def perform(self, act: Act) -> Performance:
        """Build the body, and put the things on it."""
        made = self.body.perform(act)
        if not {"head", "top"} <= made.anchors.keys():
            return made
        items = [
            Item(solid, place, act.subject)
            for thing in self.things
            for solid, place in _put_on(thing, made.anchors, act.appearance.detail)
        ]
        return replace(made, items=(*made.items, *items))


_Anchors = Mapping[str, Placement]


def _put_on(thing: Loose, anchors: _Anchors, detail: float) -> list[tuple[Solid, Placement]]:
    """Return the solids of a thing, each with its place over time."""
    if thing.seat == "eyes":
        solids, place = over_eyes(thing, *_eyes(anchors)), _head(anchors)
    elif thing.seat == "neck":
        solids, place = round_neck(thing), _neck(anchors)
    elif thing.seat == "back":
        solids, place = on_back(thing), _back(anchors)
    else:
        solids, place = on_head(thing, detail), _head(anchors)
    return [(solid, place) for solid in solids]


def _spot(place: Placement, second: float) -> Vector:
    return place(second)[:3, 3].astype(np.float64)


def _radius(anchors: _Anchors) -> float:
    """Return the radius of the head in metres of the world."""
    rise = _spot(anchors["top"], 0.0) - _spot(anchors["head"], 0.0)
    return float(np.linalg.norm(rise)) / _TOP


def _head(anchors: _Anchors) -> Placement:
    """Return the head's frame, one radius long."""
    base, size = anchors["head"], scaling(_radius(anchors))
    return lambda second: (base(second) @ size).astype(np.float32)


def _eyes(anchors: _Anchors) -> tuple[Vector, Vector]:
    """Return left and right eye in radii of the head, in its frame."""
    if not {"left eye", "right eye"} <= anchors.keys():
        return _EYES
    inverse = np.linalg.inv(_head(anchors)(0.0).astype(np.float64))
    left, right = (
        (inverse @ np.append(_spot(anchors[name], 0.0), 1.0))[:3]
        for name in ("left eye", "right eye")
    )
    return left, right


def _neck(anchors: _Anchors) -> Placement:
    """Return the frame of the neck, one radius of it long: y along it, z to the throat."""
    if not {"collar", "throat"} <= anchors.keys():
        below = np.eye(4)
        below[:3, :3] *= _NECK
        below[1, 3] = -_CHIN
        head = _head(anchors)
        return lambda second: (head(second) @ below).astype(np.float32)
    return _between(anchors, "collar", "throat", 2)


def _back(anchors: _Anchors) -> Placement:
    """Return the frame of the back, one radius of the trunk long: y out of it, z ahead."""
    if not {"spine", "saddle"} <= anchors.keys():
        return _head(anchors)
    return _between(anchors, "spine", "saddle", 1)


def _between(anchors: _Anchors, start: str, end: str, axis: int) -> Placement:
    """Return the frame at ``end`` (at ``start`` for a neck) whose axis runs between two anchors."""
    first, last = anchors[start], anchors[end]

    def framed(second: float) -> Mat4:
        origin, tip = _spot(first, second), _spot(last, second)
        size = float(np.linalg.norm(tip - origin))
        way, side = unit(tip - origin), unit(first(second)[:3, 0].astype(np.float64))
        columns = [side, way, cross(side, way)] if axis == 1 else [side, cross(way, side), way]
        frame = np.eye(4)
        frame[:3, :3] = np.stack(columns, axis=1) * size
        frame[:3, 3] = tip if axis == 1 else origin
        return frame.astype(np.float32)

    return framed


def clad(subject: Subject, body: Performer, *, as_person: bool) -> Performer:
    """Return who plays an animal with what it wears; ``body`` itself where that is nothing.

    Args:
        subject: An animal with its attributes.
        body: Who plays it.
        as_person: Whether it has a person's body, which wears most things by itself.
    """
    if not subject.asset.startswith("animal/"):
        return body
    things = loose(subject.attributes, face_only=as_person)
    return Clad(body, things) if things else body
