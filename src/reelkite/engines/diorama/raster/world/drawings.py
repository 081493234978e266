"""Reliefs: drawings inflated to clay, each with its texture and normal map."""

from collections.abc import Mapping

import moderngl
import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.raster.gl.blocks import ThingBlocks
from reelkite.engines.diorama.raster.gl.targets import bind, upload
from reelkite.engines.diorama.raster.world.actors import thing_values
from reelkite.engines.diorama.raster.world.casting import placement_at
from reelkite.engines.diorama.raster.world.shadows import Reach, Stance, ball_of
from reelkite.engines.diorama.raster.world.stills import Painting
from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.looks import Item, Relief
from reelkite.engines.diorama.scene.mesh import Mat4

_CORNER = np.dtype([("position", "<f4", 3), ("normal", "u1", 4), ("uv", "<f2", 2)])
_FORMAT = "3f 4f1 2f2"
_NAMES = ("in_position", "in_normal", "in_uv")


class Drawing:
    """A relief in the scene."""

    def __init__(
        self,
        painting: Painting,
        caster: moderngl.Program,
        item: Item,
        lamps: tuple[Lamp, ...],
        *,
        still: bool,
    ) -> None:
        """Upload ``item``; ``still`` says that it keeps its place."""
        assert isinstance(item.look, Relief), "only reliefs are drawings"  # noqa: S101  contract
        self.wanders = not still
        self._item, self._relief, self._lamps = item, item.look, lamps
        context = caster.ctx
        self._model: Mat4 = placement_at(item, 0.0)
        self._ball = ball_of(self._relief.mesh.positions)
        corners = context.buffer(_corners(self._relief).tobytes())
        order = context.buffer(self._relief.mesh.triangles.astype(np.int32).tobytes())
        self._textures: Mapping[str, moderngl.Texture] = {
            "drawing": upload(context, self._relief.texture, repeat=False),
            "drawing_normals": upload(context, _four_bands(self._relief.normals), repeat=False),
        }
        self._vertices, self._mirrored = (
            context.vertex_array(
                self._program(painting, mirrored=mirrored),
                [(corners, _FORMAT, *_NAMES)],
                order,
                skip_errors=True,
            )
            for mirrored in (False, True)
        )
        self._caster = context.vertex_array(caster, [(corners, "3f 8x", "in_position")], order)

    @property
    def stance(self) -> Stance:
        """How it stands now."""
        return Stance(self._relief.mesh.positions, self._model.tobytes())

    def pose(self, t: float) -> None:
        """Place it as at ``t`` seconds."""
        if self.wanders:
            self._model = placement_at(self._item, t)

    def describe(self, blocks: ThingBlocks, index: int) -> None:
        """Put its place, its tint, its sway and its lamps into ``blocks``."""
        relief = self._relief
        tint = (*relief.tint, relief.translucency)
        place = thing_values(self._model, self._lamps, self.reach().centre, tint)
        phase = float(self._model[0, 3] * 1.3 + self._model[2, 3] * 0.7)
        motion = np.array([relief.sway, phase, 0.0, 0.0], dtype=np.float32)
        blocks.set(index, np.concatenate([place, motion]))

    def reach(self) -> Reach:
        """Return the ball that holds it now."""
        return self._ball.placed(self._model)

    def draw(self, *, mirrored: bool) -> None:
        """Draw it; its block must be in use."""
        bind(self._textures)
        (self._mirrored if mirrored else self._vertices).render()

    def cast(self) -> None:
        """Draw it into the shadow map; its block must be in use."""
        self._caster.render()

    def _program(self, painting: Painting, *, mirrored: bool) -> moderngl.Program:
        through = int(self._relief.translucency > 0)
        switches = {**painting.switches, "THROUGH": through, "MIRRORED": int(mirrored)}
        return painting.programs.get("relief.vert", "relief.frag", switches)


def _corners(relief: Relief) -> npt.NDArray[np.void]:
    corners = np.zeros(len(relief.mesh.positions), dtype=_CORNER)
    corners["position"] = relief.mesh.positions
    corners["normal"][:, :3] = np.rint(np.clip(relief.mesh.normals, -1, 1) * 127.5 + 127.5)
    corners["normal"][:, 3] = np.rint(np.clip(relief.front, 0, 1) * 255)
    corners["uv"] = relief.uv
    return corners


def _four_bands(normals: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Return ``(s, s, 3)`` with a fourth band: drivers read four bytes faster than three."""
    full = np.full((*normals.shape[:2], 1), 255, dtype=np.uint8)
    bands: npt.NDArray[np.uint8] = np.concatenate([normals[..., :3], full], axis=-1)
    return bands
