"""The map of shadows: what stands is drawn once; each frame adds what moves.

The still map is kept apart. Before what moves is drawn anew, only the part that it touches, now
or a frame ago, is put back from it: software drivers pay for every pixel that is copied.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import moderngl
import numpy as np

from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import ScreenPass
from reelkite.engines.diorama.scene.mesh import Array, Mat4

Part: TypeAlias = tuple[int, int, int, int]
"""A part of the map in pixels: left, bottom, right, top."""

_NOTHING: Part = (0, 0, 0, 0)
_MARGIN = 3
_ALWAYS, _LESS = "1", "<"


@dataclass(frozen=True, slots=True, eq=False)
class Reach:
    """A ball around a thing that throws a shadow."""

    centre: Array
    radius: float

    def placed(self, model: Mat4) -> "Reach":
        """Return the ball once ``model`` has placed what it holds."""
        centre = model[:3, :3] @ self.centre + model[:3, 3]
        stretch = float(np.linalg.norm(model[:3, :3], axis=0).max())
        return Reach(np.asarray(centre), self.radius * stretch)


def ball_of(positions: Array) -> Reach:
    """Return the ball around ``positions``."""
    low, high = positions.min(axis=0), positions.max(axis=0)
    return Reach((low + high) / 2, float(np.linalg.norm(high - low)) / 2)


@dataclass(frozen=True, slots=True, eq=False)
class Stance:
    """How a thing stands: equal stances throw equal shadows.

    Attributes:
        posed: Its corners; told apart by identity, for nobody writes into corners.
        place: The bytes of its placement.
    """

    posed: Array
    place: bytes

    def same_as(self, other: "Stance") -> bool:
        """Return whether nothing has moved from one to the other."""
        return self.posed is other.posed and self.place == other.place


class ShadowMap:
    """A depth texture that compares, seen along the sunlight."""

    def __init__(self, programs: Programs, side: int) -> None:
        """Make an empty map of ``side`` pixels each way."""
        self._context = programs.context
        self._side = side
        self._still, self._full = (self._context.depth_texture((side, side)) for _ in range(2))
        for texture in (self._still, self._full):
            texture.repeat_x = texture.repeat_y = False
        self._still.compare_func = ""
        self._still.filter = moderngl.NEAREST, moderngl.NEAREST
        self._full.compare_func = "<="
        self._still_buffer, self._buffer = (
            self._context.framebuffer(depth_attachment=texture)
            for texture in (self._still, self._full)
        )
        self._restore = ScreenPass(programs, "restore.frag")
        self._touched: Part = _NOTHING

    @property
    def texture(self) -> moderngl.Texture:
        """The map with all shadows."""
        return self._full

    def begin_still(self) -> None:
        """Draw what stands from now on, until ``end_still``."""
        self._still_buffer.use()
        self._still_buffer.clear()
        self._context.enable_only(self._context.DEPTH_TEST)

    def end_still(self) -> None:
        """Make what was drawn the ground for what moves."""
        self._put_back((0, 0, self._side, self._side))

    def begin_moving(self, to_sun: Mat4, reaches: Sequence[Reach]) -> bool:
        """Draw what moves from now on; return whether any of it is on the map."""
        now = touched_part(to_sun, reaches, self._side)
        stale = _union(self._touched, now)
        self._touched = now
        if stale != _NOTHING:
            self._put_back(stale)
        return now != _NOTHING

    def _put_back(self, part: Part) -> None:
        left, bottom, right, top = part
        self._buffer.use()
        self._buffer.scissor = left, bottom, right - left, top - bottom
        self._context.enable_only(self._context.DEPTH_TEST)
        self._context.depth_func = _ALWAYS
        self._restore.draw_here({"picture": self._still})
        self._context.depth_func = _LESS
        self._buffer.scissor = 0, 0, self._side, self._side
        self._buffer.use()


def touched_part(to_sun: Mat4, reaches: Sequence[Reach], side: int) -> Part:
    """Return the part of a map of ``side`` pixels that holds the balls; all 0 for none."""
    part = _NOTHING
    for reach in reaches:
        middle = to_sun[:2, :3] @ reach.centre + to_sun[:2, 3]
        radius = reach.radius * float(np.linalg.norm(to_sun[0, :3]))
        low = np.floor((middle - radius + 1) / 2 * side) - _MARGIN
        high = np.ceil((middle + radius + 1) / 2 * side) + _MARGIN
        left, bottom = np.clip(low, 0, side).astype(int)
        right, top = np.clip(high, 0, side).astype(int)
        if right > left and top > bottom:
            part = _union(part, (int(left), int(bottom), int(right), int(top)))
    return part


def _union(first: Part, second: Part) -> Part:
    if _NOTHING in (first, second):
        return second if first == _NOTHING else first
    return (
        min(first[0], second[0]),
        min(first[1], second[1]),
        max(first[2], second[2]),
        max(first[3], second[3]),
    )
