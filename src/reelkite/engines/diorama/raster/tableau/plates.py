"""Layers as OpenGL holds them: each with its colours, its sheet, and the program of its motion."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import moderngl
import numpy as np
import numpy.typing as npt

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster.gl.programs import (
    Programs,
    Switches,
    Value,
    assign,
    assign_matrix,
)
from reelkite.engines.diorama.raster.gl.targets import bind, upload
from reelkite.engines.diorama.raster.tableau.cutters import Cutter
from reelkite.engines.diorama.raster.tableau.direction import (
    Direction,
    Motion,
    Path,
    Stir,
    lens_of,
)
from reelkite.engines.diorama.raster.tableau.guests import Guests
from reelkite.engines.diorama.raster.tableau.sheets import MOVERS, Sheet, sheets_of
from reelkite.engines.diorama.raster.tableau.visitors import Visitors
from reelkite.engines.diorama.raster.textures.detail import tileable_noise
from reelkite.engines.diorama.scene.mesh import Mat4
from reelkite.engines.diorama.tableau.parts import Layer, Tableau

Pixels = npt.NDArray[np.uint8]
"""A texture: ``(h, w, c)``."""

_MEAN: Final = 16
"""Pixels on a side of what is one pixel of a layer's blurred copy."""

_BEND: Final = 0.016
"""How far the free end of what sways moves, as a share of the picture's height."""

_RIPPLES: Final = 256


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment of the clip, for layers.

    Attributes:
        to_clip: The camera, see ``direction.projection``.
        shown: Seconds of the clip.
        world: Seconds of the world.
        strength: 0..1, how far motions have set in.
        paths: How each layer moves as a whole; none where it is empty.
    """

    to_clip: Mat4
    shown: float
    world: float
    strength: float
    paths: tuple[Path | None, ...] = ()


class Plates:
    """All layers of a tableau."""

    def __init__(
        self,
        programs: Programs,
        tableau: Tableau,
        direction: Direction,
        cutters: Sequence[Cutter] = (),
        *,
        depths: bool,
    ) -> None:
        """Upload the layers; ``depths`` has their distances drawn beside their colours.

        Args:
            programs: Compiles.
            tableau: The layers.
            direction: How they move.
            cutters: Draw the visitors of ``direction``.
            depths: See above.
        """
        self._movers = movers_of(direction)
        sheets = sheets_of(tableau.layers, self._movers)
        context = programs.context
        size = tableau.size
        self._lens = lens_of(tableau.fov, size)
        self._fixed = {"pixels": (size.width, size.height)}
        self._aspect = size.aspect
        self._ripples = ripple_texture(context)
        self._guests = Guests(programs, direction.guests, self._lens, depths=depths)
        self._visitors = Visitors(programs, cutters, self._lens, depths=depths)
        self._plates = [
            _Plate(programs, layer, (sheet, stir), depths=depths)
            for layer, sheet, stir in zip(tableau.layers, sheets, direction.stirs, strict=True)
        ]

    def draw(self, instant: Instant) -> None:
        """Draw all layers, far to near, into what is drawn into at the moment."""
        bind({"third": self._ripples})
        lens = (*self._lens, instant.world, self._aspect)
        across, down = self._pulls(instant)
        for number, plate in enumerate(self._plates):
            plate.pull(across, down)
            plate.draw(instant, {**self._fixed, "lens": lens})
            self._guests.draw(number, instant.to_clip, instant.shown)
            self._visitors.draw(number, instant.to_clip, instant.world)

    def _pulls(self, instant: Instant) -> tuple[Mat4, Mat4]:
        """Return the rows of the movers' matrices, one in each column."""
        across, down = (np.zeros((4, 4), np.float32) for _ in range(2))
        across[0], down[1] = 1, 1
        for column, number in enumerate(self._movers):
            path = instant.paths[number] if instant.paths else None
            if path is not None:
                across[:3, column], down[:3, column] = path(instant.shown)
        return across, down


class _Plate:
    def __init__(
        self, programs: Programs, layer: Layer, drawn: tuple[Sheet, Stir], *, depths: bool
    ) -> None:
        sheet, self._stir = drawn
        context = programs.context
        self._program = programs.get(
            "tableau/sheet.vert", "tableau/sheet.frag", _switches(self._stir, depths=depths)
        )
        self._textures = {"picture": _colours(context, layer)}
        if self._stir.period > 0:
            self._textures["second"] = upload(context, blurred(layer.colour), repeat=False)
        self._vertices = None
        if len(sheet.triangles):
            corners = context.buffer(sheet.corners.astype(np.float32).tobytes())
            order = context.buffer(sheet.triangles.tobytes())
            self._vertices = context.vertex_array(
                self._program, [(corners, "4f 4f", "in_corner", "in_pull")], order, skip_errors=True
            )

    def pull(self, across: Mat4, down: Mat4) -> None:
        assign_matrix(self._program, "across", across)
        assign_matrix(self._program, "down", down)

    def draw(self, instant: Instant, values: Mapping[str, tuple[float, ...]]) -> None:
        if self._vertices is None:
            return
        stir = self._stir
        strength = stir.strength * instant.strength
        own: dict[str, Value] = {
            **values,
            "bends": _BEND * strength,
            "strength": strength,
            "stream": (*stir.flow, stir.period),
        }
        assign(self._program, own)
        assign_matrix(self._program, "to_clip", instant.to_clip)
        bind(self._textures)
        self._vertices.render()


def movers_of(direction: Direction) -> tuple[int, ...]:
    """Return which layers ever move as wholes; of too many the nearest."""
    paths = [take.paths for take in direction.takes if take.paths]
    moving = {number for each in paths for number, path in enumerate(each) if path is not None}
    return tuple(sorted(moving)[-MOVERS:])


def _switches(stir: Stir, *, depths: bool) -> Switches:
    own = {motion.name: int(motion is stir.motion) for motion in Motion}
    return {**own, "FLOWS": int(stir.period > 0), "DEPTHS": int(depths)}


def _colours(context: moderngl.Context, layer: Layer) -> moderngl.Texture:
    pixels = np.dstack([layer.colour, layer.alpha])
    height, width = layer.alpha.shape
    texture = context.texture((width, height), 4, np.ascontiguousarray(pixels).tobytes())
    texture.repeat_x = texture.repeat_y = False
    return texture


def blurred(colour: RGBFrame) -> Pixels:
    """Return the means of squares of a picture, with an alpha of 255."""
    height, width = colour.shape[:2]
    tall, wide = max(1, height // _MEAN), max(1, width // _MEAN)
    rows = np.linspace(0, height, tall + 1).astype(int)[:-1]
    columns = np.linspace(0, width, wide + 1).astype(int)[:-1]
    sums = np.add.reduceat(np.add.reduceat(colour.astype(np.float32), rows, 0), columns, 1)
    ones = np.ones((height, width, 1), np.float32)
    counts = np.add.reduceat(np.add.reduceat(ones, rows, 0), columns, 1)
    means = np.rint(sums / counts).astype(np.uint8)
    return np.dstack([means, np.full((tall, wide), 255, np.uint8)])


def ripple_texture(context: moderngl.Context) -> moderngl.Texture:
    """Return the ripples as a texture that repeats, with smaller copies."""
    return upload(context, ripples(), repeat=True)


@cache
def ripples() -> Pixels:
    """Return a tile of smooth noise, 128 in the mean: two kinds in red and green."""
    shape = (_RIPPLES, _RIPPLES)
    bands = [tileable_noise(shape, 0.9, seed, (5, 26)) for seed in (61, 62, 63, 64)]
    return np.dstack([np.clip(band * 44 + 128, 0, 255).astype(np.uint8) for band in bands])
