"""What moves: solids that are carried about, and skins that bend."""

from dataclasses import dataclass

import moderngl
import numpy as np

from reelkite.engines.diorama.raster.gl.blocks import ThingBlocks, packed
from reelkite.engines.diorama.raster.world.casting import placement_at
from reelkite.engines.diorama.raster.world.geometry import VERTEX_FORMAT, VERTEX_NAMES, corners_of
from reelkite.engines.diorama.raster.world.lamps import lamps_at
from reelkite.engines.diorama.raster.world.shadows import Reach, Stance, ball_of
from reelkite.engines.diorama.raster.world.stills import Painting
from reelkite.engines.diorama.raster.world.surfaces import (
    MIRRORING,
    RECIPES,
    felt_mode,
    layer_switches,
)
from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.looks import Item, Skin, Solid
from reelkite.engines.diorama.scene.mesh import Array, Mat4

_POSED_FORMAT = "3f 3f"
_POSED_NAMES = ("in_posed", "in_posed_normal")


@dataclass(frozen=True, slots=True, eq=False)
class Buffers:
    """What OpenGL holds of a thing: rest corners, posed corners if it bends, triangles."""

    rest: moderngl.Buffer
    posed: moderngl.Buffer | None
    triangles: moderngl.Buffer


def thing_values(
    model: Mat4, lamps: tuple[Lamp, ...], middle: Array, tint: tuple[float, float, float, float]
) -> Array:
    """Return the values of the block ``Thing`` up to its tint, in the order of ``thing.glsl``."""
    turn = np.eye(4, dtype=np.float32)
    turn[:3, :3] = np.linalg.inv(model[:3, :3].astype(np.float64)).T
    light, source = lamps_at(lamps, middle)
    return packed([model, turn], [tuple(light), tuple(source), tint])


class Actor:
    """A solid or a skin that is drawn on its own."""

    def __init__(
        self, painting: Painting, caster: moderngl.Program, item: Item, lamps: tuple[Lamp, ...]
    ) -> None:
        """Upload ``item``; ``lamps`` light it wherever it goes."""
        assert isinstance(item.look, Solid | Skin), "reliefs are not actors"  # noqa: S101  contract
        self._item, self._lamps = item, lamps
        self._skin = item.look if isinstance(item.look, Skin) else None
        self._solid = item.look.solid if isinstance(item.look, Skin) else item.look
        self._buffers = self._upload(caster.ctx)
        self._posed: Array = self._solid.mesh.positions
        self._ball = ball_of(self._posed)
        self._model: Mat4 = np.eye(4, dtype=np.float32)
        self._vertices = self._assemble(painting, mirrored=False)
        self._mirrored = self._assemble(painting, mirrored=True)
        self._caster = self._assemble_caster(caster)

    @property
    def wanders(self) -> bool:
        """Whether its shadow moves; always."""
        return True

    @property
    def stance(self) -> Stance:
        """How it stands now."""
        return Stance(self._posed, self._model.tobytes())

    def pose(self, t: float) -> None:
        """Bend and place it as at ``t`` seconds; a skin that hands back the same is left alone."""
        self._model = placement_at(self._item, t)
        if self._skin is not None and self._buffers.posed is not None:
            positions, normals = self._skin.pose(t)
            if positions is not self._posed:
                posed = np.concatenate([positions, normals], axis=1, dtype=np.float32)
                self._buffers.posed.write(posed)
                self._posed, self._ball = positions, ball_of(positions)

    def describe(self, blocks: ThingBlocks, index: int) -> None:
        """Put its place and its lamps into ``blocks``."""
        middle = self.reach().centre
        blocks.set(index, thing_values(self._model, self._lamps, middle, (1.0, 1.0, 1.0, 0.0)))

    def reach(self) -> Reach:
        """Return the ball that holds it now."""
        return self._ball.placed(self._model)

    def draw(self, *, mirrored: bool) -> None:
        """Draw it; its block must be in use."""
        if mirrored and self._solid.layer in MIRRORING:
            return
        (self._mirrored if mirrored else self._vertices).render()

    def cast(self) -> None:
        """Draw it into the shadow map, if it throws a shadow; its block must be in use."""
        if self._solid.casts and self._solid.layer not in MIRRORING:
            self._caster.render()

    def _upload(self, context: moderngl.Context) -> Buffers:
        corners = corners_of(self._solid, ())
        triangles = self._solid.mesh.triangles.astype(np.int32)
        return Buffers(
            rest=context.buffer(corners.tobytes()),
            posed=context.buffer(reserve=len(corners) * 24, dynamic=True) if self._skin else None,
            triangles=context.buffer(np.ascontiguousarray(triangles).tobytes()),
        )

    def _assemble(self, painting: Painting, *, mirrored: bool) -> moderngl.VertexArray:
        recipe = RECIPES[self._solid.layer]
        switches = layer_switches(self._solid.layer, painting.switches)
        program = painting.programs.get(
            recipe.vertex,
            recipe.fragment,
            {
                **switches,
                "FELT": felt_mode(self._solid),
                "MIRRORED": int(mirrored),
                "PLACED": 1,
                "SKIN": int(self._skin is not None),
            },
        )
        content: list[tuple[moderngl.Buffer, *tuple[str, ...]]] = [
            (self._buffers.rest, VERTEX_FORMAT, *VERTEX_NAMES)
        ]
        if self._buffers.posed is not None:
            content.append((self._buffers.posed, _POSED_FORMAT, *_POSED_NAMES))
        return program.ctx.vertex_array(program, content, self._buffers.triangles, skip_errors=True)

    def _assemble_caster(self, caster: moderngl.Program) -> moderngl.VertexArray:
        if self._buffers.posed is not None:
            content = [(self._buffers.posed, "3f 12x", "in_position")]
        else:
            content = [(self._buffers.rest, "3f 24x", "in_position")]
        return caster.ctx.vertex_array(caster, content, self._buffers.triangles)
