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


class Stills:
    """Solids that keep their place, merged by layer."""

    def __init__(
        self, painting: Painting, solids: Sequence[Solid], lamps: Sequence[Lamp]
    ) -> None:
        """Merge ``solids`` by layer, lit by ``lamps``; nothing is uploaded yet."""
        self._painting = painting
        layers = {solid.layer for solid in solids}
        self._chunks: Mapping[Layer, Chunk] = {
            layer: merged([solid for solid in solids if solid.layer is layer], lamps)
            for layer in DRAWING_ORDER
            if layer in layers
        }
        self._drawn: list[moderngl.VertexArray] = []
        self._mirrored: list[moderngl.VertexArray] = []
        self.triangles = 0

    @property
    def layers(self) -> frozenset[Layer]:
        """Layers that hold anything."""
        return frozenset(self._chunks)

    def cut(self, sights: Sequence[Sight], mirror: float | None) -> None:
        """Upload what ``sights`` see, and what they see mirrored at the height ``mirror``."""
        for layer, chunk in self._chunks.items():
            triangles = seen(chunk, sights)
            if len(triangles):
                self.triangles += len(triangles)
                self._drawn.append(self._uploaded(layer, chunk, triangles, mirrored=False))
            if mirror is None or layer in MIRRORING:
                continue
            upside_down = [sight.mirrored(mirror) for sight in sights]
            reflected = seen(chunk, upside_down, mirror - 0.02)
            if len(reflected):
                self._mirrored.append(self._uploaded(layer, chunk, reflected, mirrored=True))

    def draw(self, *, mirrored: bool = False) -> None:
        """Draw all layers, bodies before the ground."""
        for vertices in self._mirrored if mirrored else self._drawn:
            vertices.render()

    def casters(self, program: moderngl.Program, to_sun: Mat4) -> list[moderngl.VertexArray]:
        """Return what throws shadows within the map of ``to_sun``, ready for ``program``."""
        found = []
        for layer, chunk in self._chunks.items():
            if layer in MIRRORING:
                continue
            triangles = chunk.triangles[chunk.casts & _touches(chunk, to_sun)]
            if len(triangles):
                found.append(_positions_only(program, chunk, triangles))
        return found

    def _uploaded(
        self, layer: Layer, chunk: Chunk, triangles: Indices, *, mirrored: bool
    ) -> moderngl.VertexArray:
        recipe = RECIPES[layer]
        switches = layer_switches(layer, self._painting.switches)
        corners, order = compacted(chunk.corners, triangles)
        felted = int(bool((corners["normal"][:, 3] > 0).any()))
        program = self._painting.programs.get(
            recipe.vertex,
            recipe.fragment,
            {**switches, "FELT": felted, "MIRRORED": int(mirrored)},
        )
        return program.ctx.vertex_array(
            program,
            [(program.ctx.buffer(corners.tobytes()), VERTEX_FORMAT, *VERTEX_NAMES)],
            program.ctx.buffer(order.tobytes()),
            skip_errors=True,
        )


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
    across = chunk.corners["position"] @ to_sun[:2, :3].T + to_sun[:2, 3]
    corners = across[chunk.triangles]
    reaches: np.ndarray[tuple[int], np.dtype[np.bool_]] = (
        (corners.min(axis=1) < 1) & (corners.max(axis=1) > -1)
    ).all(axis=1)
    return reaches
