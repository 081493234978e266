"""What never moves: one buffer of corners for each layer, cut to what the camera can see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import moderngl
import numpy as np

from reelkite.engines.diorama.raster.gl.programs import Programs, Switches
from reelkite.engines.diorama.raster.views import Sight
from reelkite.engines.diorama.raster.world.geometry import (
    VERTEX_FORMAT,
    VERTEX_NAMES,
    Chunk,
    Seen,
    compacted,
    merged,
    seen,
)
from reelkite.engines.diorama.raster.world.surfaces import (
    DRAWING_ORDER,
    MIRRORING,
    RECIPES,
    felt_mode,
    layer_switches,
)
from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.looks import Layer, Solid
from reelkite.engines.diorama.scene.mesh import Indices, Mat4


@dataclass(frozen=True, slots=True)
class Painting:
    """Where stills are drawn from: programs and the switches of the scene."""

    programs: Programs
    switches: Switches


Family = tuple[Layer, int]
"""A layer, and whether its clay is felt; see ``surfaces.felt_mode``."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Triangles of a family that are about equally far.

    Attributes:
        turn: When they are drawn: by range of distance, then in the order of layers.
        vertices: All of the family.
        first: Number of their first corner.
        count: How many corners they have.
    """

    turn: tuple[int, int]
    vertices: moderngl.VertexArray
    first: int
    count: int


class Stills:
    """Solids that keep their place, merged by layer, drawn from near to far."""

    def __init__(self, painting: Painting, solids: Sequence[Solid], lamps: Sequence[Lamp]) -> None:
        """Merge ``solids`` by layer, lit by ``lamps``; nothing is uploaded yet."""
        self._painting = painting
        families = {_family(solid) for solid in solids}
        self._chunks: Mapping[Family, Chunk] = {
            (layer, felt): merged([s for s in solids if _family(s) == (layer, felt)], lamps)
            for layer in DRAWING_ORDER
            for felt in (0, 1, 2, 3)
            if (layer, felt) in families
        }
        self._drawn: list[_Run] = []
        self._mirrored: list[_Run] = []
        self.triangles = 0

    @property
    def layers(self) -> frozenset[Layer]:
        """Layers that hold anything."""
        return frozenset(layer for layer, _ in self._chunks)

    def cut(self, sights: Sequence[Sight], mirror: float | None) -> None:
        """Upload what ``sights`` see, and what they see mirrored at the height ``mirror``."""
        for family, chunk in self._chunks.items():
            found = seen(chunk, sights)
            self.triangles += len(found.triangles)
            self._drawn += self._uploaded(family, chunk, found, mirrored=False)
            if mirror is None or family[0] in MIRRORING:
                continue
            upside_down = [sight.mirrored(mirror) for sight in sights]
            reflected = seen(chunk, upside_down, mirror - 0.02)
            self._mirrored += self._uploaded(family, chunk, reflected, mirrored=True)
        for runs in (self._drawn, self._mirrored):
            runs.sort(key=lambda run: run.turn)

    def draw(self, *, mirrored: bool = False) -> None:
        """Draw all layers, near things first: what they hide is not shaded."""
        for run in self._mirrored if mirrored else self._drawn:
            run.vertices.render(vertices=run.count, first=run.first)

    def casters(self, program: moderngl.Program, to_sun: Mat4) -> list[moderngl.VertexArray]:
        """Return what throws shadows within the map of ``to_sun``, ready for ``program``."""
        found = []
        for family, chunk in self._chunks.items():
            if family[0] in MIRRORING:
                continue
            triangles = chunk.triangles[chunk.casts & _touches(chunk, to_sun)]
            if len(triangles):
                found.append(_positions_only(program, chunk, triangles))
        return found

    def _uploaded(self, family: Family, chunk: Chunk, found: Seen, *, mirrored: bool) -> list[_Run]:
        if not len(found.triangles):
            return []
        layer, felt = family
        recipe = RECIPES[layer]
        switches = layer_switches(layer, self._painting.switches)
        corners, order = compacted(chunk.corners, found.triangles)
        program = self._painting.programs.get(
            recipe.vertex,
            recipe.fragment,
            {**switches, "FELT": felt, "MIRRORED": int(mirrored)},
        )
        vertices = program.ctx.vertex_array(
            program,
            [(program.ctx.buffer(corners.tobytes()), VERTEX_FORMAT, *VERTEX_NAMES)],
            program.ctx.buffer(order.tobytes()),
            skip_errors=True,
        )
        return _runs(vertices, found, DRAWING_ORDER.index(layer))


def _runs(vertices: moderngl.VertexArray, found: Seen, rank: int) -> list[_Run]:
    ranges, firsts, counts = np.unique(found.ranges, return_index=True, return_counts=True)
    return [
        _Run((int(each), rank), vertices, 3 * int(first), 3 * int(count))
        for each, first, count in zip(ranges, firsts, counts, strict=True)
    ]


def _family(solid: Solid) -> Family:
    return solid.layer, felt_mode(solid)


def _positions_only(
    program: moderngl.Program, chunk: Chunk, triangles: Indices
) -> moderngl.VertexArray:
    corners, order = compacted(chunk.corners, triangles)
    positions = np.ascontiguousarray(corners["position"])
    buffer = program.ctx.buffer(positions.tobytes())
    return program.ctx.vertex_array(
        program, [(buffer, "3f", "in_position")], program.ctx.buffer(order.tobytes())
    )


def _touches(chunk: Chunk, to_sun: Mat4) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    across = chunk.positions @ to_sun[:2, :3].T + to_sun[:2, 3]
    far_sides = np.packbits(np.concatenate([across > 1, across < -1], axis=1), axis=1)[:, 0]
    a, b, c = (far_sides[chunk.triangles[:, k]] for k in range(3))
    reaches: np.ndarray[tuple[int], np.dtype[np.bool_]] = (a & b & c) == 0
    return reaches
