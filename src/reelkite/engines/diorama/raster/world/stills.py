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


class Stills:
    """Solids that keep their place, merged by layer."""

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
        self._drawn: list[moderngl.VertexArray] = []
        self._mirrored: list[moderngl.VertexArray] = []
        self.triangles = 0

    @property
    def layers(self) -> frozenset[Layer]:
        """Layers that hold anything."""
        return frozenset(layer for layer, _ in self._chunks)

    def cut(self, sights: Sequence[Sight], mirror: float | None) -> None:
        """Upload what ``sights`` see, and what they see mirrored at the height ``mirror``."""
        for family, chunk in self._chunks.items():
            triangles = seen(chunk, sights)
            if len(triangles):
                self.triangles += len(triangles)
                self._drawn.append(self._uploaded(family, chunk, triangles, mirrored=False))
            if mirror is None or family[0] in MIRRORING:
                continue
            upside_down = [sight.mirrored(mirror) for sight in sights]
            reflected = seen(chunk, upside_down, mirror - 0.02)
            if len(reflected):
                self._mirrored.append(self._uploaded(family, chunk, reflected, mirrored=True))

    def draw(self, *, mirrored: bool = False) -> None:
        """Draw all layers, bodies before the ground."""
        for vertices in self._mirrored if mirrored else self._drawn:
            vertices.render()

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

    def _uploaded(
        self, family: Family, chunk: Chunk, triangles: Indices, *, mirrored: bool
    ) -> moderngl.VertexArray:
        layer, felt = family
        recipe = RECIPES[layer]
        switches = layer_switches(layer, self._painting.switches)
        corners, order = compacted(chunk.corners, triangles)
        program = self._painting.programs.get(
            recipe.vertex,
            recipe.fragment,
            {**switches, "FELT": felt, "MIRRORED": int(mirrored)},
        )
        return program.ctx.vertex_array(
            program,
            [(program.ctx.buffer(corners.tobytes()), VERTEX_FORMAT, *VERTEX_NAMES)],
            program.ctx.buffer(order.tobytes()),
            skip_errors=True,
        )


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
