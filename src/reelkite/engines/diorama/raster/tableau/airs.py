"""What falls and floats between the layers: rain, snow, leaves, dust, fireflies."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import moderngl
import numpy as np

from reelkite.engines.diorama.raster.gl.programs import Programs, Value, assign, assign_matrix
from reelkite.engines.diorama.raster.tableau.direction import Air, AirKind, Colour
from reelkite.engines.diorama.scene.mesh import Array, Indices, Mat4, Vec3

_TWO_TRIANGLES: Final = (0, 1, 2, 2, 1, 3)


@dataclass(frozen=True, slots=True)
class _Recipe:
    """How one kind looks and moves.

    Attributes:
        count: Of particles, where the amount is 1.
        size: Radius in metres; of rain, half the width of a streak.
        length: Of a streak, in seconds of its fall.
        fall: Metres a second down.
        wobble: Metres to each side.
        colours: Between which each has its own.
        cover: Opacity, 0..1.
        room: Metres ahead between which they are.
    """

    count: int
    size: float
    fall: float
    wobble: float
    colours: tuple[Colour, Colour]
    cover: float
    length: float = 0.0
    room: tuple[float, float] = (1.2, 30.0)


RECIPES: Final = {
    AirKind.RAIN: _Recipe(
        2600, 0.0022, 8.5, 0.0, ((0.80, 0.84, 0.88), (0.93, 0.95, 0.97)), 0.42, length=0.028
    ),
    AirKind.SNOW: _Recipe(2400, 0.013, 1.1, 0.16, ((0.95, 0.96, 0.99), (1.0, 1.0, 1.0)), 0.95),
    AirKind.LEAVES: _Recipe(
        140,
        0.040,
        0.75,
        0.35,
        ((0.72, 0.33, 0.08), (0.86, 0.64, 0.15)),
        1.0,
        room=(1.6, 16.0),
    ),
    AirKind.DUST: _Recipe(
        420,
        0.0045,
        0.02,
        0.10,
        ((1.0, 0.93, 0.76), (1.0, 0.98, 0.9)),
        0.5,
        room=(1.0, 9.0),
    ),
    AirKind.FIREFLIES: _Recipe(
        90, 0.030, -0.03, 0.45, ((0.85, 1.0, 0.35), (1.0, 0.92, 0.4)), 1.0, room=(1.4, 14.0)
    ),
    AirKind.PETALS: _Recipe(
        200, 0.024, 0.55, 0.35, ((0.98, 0.72, 0.80), (1.0, 0.88, 0.92)), 1.0, room=(1.6, 16.0)
    ),
}
"""By kind; speeds and sizes are of the real thing, a little larger so that they are seen."""

_NUMBERS: Final = {kind: float(number) for number, kind in enumerate(AirKind)}


@dataclass(frozen=True, slots=True)
class Breath:
    """A moment of the clip, for the air.

    Attributes:
        to_clip: The camera.
        right: Where right is for the camera.
        above: Where up is.
        lens: Tangents of half the angles of view, where the picture was taken from.
        world: Seconds of the world.
        strength: 0..1, how much is there yet.
        light: Colour of the light that the picture is in now.
    """

    to_clip: Mat4
    right: Vec3
    above: Vec3
    lens: tuple[float, float]
    world: float
    strength: float
    light: Colour


class Swarm:
    """The particles of one kind; always the same for the same kind and amount."""

    def __init__(self, programs: Programs, air: Air, height: int) -> None:
        """Upload them, for pictures of ``height`` pixels."""
        self._air, self._recipe, self._height = air, RECIPES[air.kind], height
        count = max(1, round(self._recipe.count * air.amount))
        context = programs.context
        self._program = programs.get("tableau/air.vert", "tableau/air.frag")
        self._vertices = context.vertex_array(
            self._program,
            [(context.buffer(_corners(count).tobytes()), "4f 4f", "in_place", "in_chance")],
            context.buffer(_order(count).tobytes()),
            skip_errors=True,
        )

    def draw(self, breath: Breath) -> None:
        """Draw them over what is there; ``depths`` must be bound, and blending on."""
        recipe, air = self._recipe, self._air
        values: Mapping[str, Value] = {
            "lens": (*breath.lens, breath.world, breath.strength),
            "velocity": (air.wind, -recipe.fall, recipe.wobble),
            "form": (recipe.size, recipe.length, _NUMBERS[air.kind], recipe.cover),
            "room": recipe.room,
            "first": recipe.colours[0],
            "other": recipe.colours[1],
            "light": breath.light,
            "right": breath.right,
            "above": breath.above,
            "least": 1.0 / self._height,
        }
        assign(self._program, values)
        assign_matrix(self._program, "to_clip", breath.to_clip)
        self._vertices.render(moderngl.TRIANGLES)


def _corners(count: int) -> Array:
    """Return four equal corners for each particle: its place and its chances, 0..1."""
    generator = np.random.default_rng(71)
    numbers: Array = np.repeat(generator.random((count, 8), dtype=np.float32), 4, axis=0)
    return numbers


def _order(count: int) -> Indices:
    first = np.arange(count, dtype=np.int32)[:, None] * 4
    return first + np.array(_TWO_TRIANGLES, np.int32)
