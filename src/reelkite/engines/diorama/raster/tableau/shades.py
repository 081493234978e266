"""The shadow of a figure on level ground: its triangles laid flat along the light, and blurred."""

from collections.abc import Sequence
from typing import Final

import moderngl
import numpy as np

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.programs import Programs, assign, assign_matrix
from reelkite.engines.diorama.raster.gl.targets import ScreenPass, Target, make_target
from reelkite.engines.diorama.raster.tableau.direction import Shade
from reelkite.engines.diorama.raster.world.casting import placement_at
from reelkite.engines.diorama.scene.looks import Item, Relief, Skin
from reelkite.engines.diorama.scene.mesh import Array, Mat4, Mesh, Vec3
from reelkite.engines.diorama.scene.scene import Scene

_TALL: Final = 144
"""Pixels of a shadow's height: it is soft."""

_WIDEST: Final = 768
_ABOVE: Final[Vec3] = (0.0, 1.0, 0.0)
_BLUR: Final = (0.020, 0.012)
"""Blur of what is cast and of what touches, as shares of the shadow's height."""


class Shades:
    """Draws the shadow of one scene."""

    def __init__(self, programs: Programs, scene: Scene, shade: Shade) -> None:
        """Upload the triangles of all that casts."""
        self.shade = shade
        context = self._context = programs.context
        wide = max(8, min(_WIDEST, round(_TALL * _aspect(shade))))
        size = Size(wide, _TALL)
        self._first, self._second = (make_target(context, size, 2, "f1") for _ in range(2))
        self._program = programs.get("tableau/shade.vert", "tableau/shade.frag")
        self._casters = [_Caster(context, self._program, item) for item in _solids(scene)]
        self._blur = ScreenPass(programs, "tableau/blur.frag")
        self._last: float | None = None

    def draw(self, second: float) -> moderngl.Texture:
        """Return the shadow at a second of the scene: in red what is cast, in green what touches.

        Whoever is drawing layers goes on afterwards where it was, with blending on.
        """
        if second == self._last:
            return self._first.texture
        self._last = second
        context = self._context
        before = context.fbo
        self._first.framebuffer.use()
        self._first.framebuffer.clear()
        context.enable(context.BLEND)
        context.blend_equation = moderngl.MAX, moderngl.MAX
        to_window = self.shade.to_window(second)
        for caster in self._casters:
            caster.pose(second)
        for light, mask in ((self.shade.light, (1.0, 0.0)), (_ABOVE, (0.0, 1.0))):
            assign(self._program, {"mask": (*mask, self.shade.reach)})
            for caster in self._casters:
                caster.draw(to_window, light)
        context.blend_equation = moderngl.FUNC_ADD, moderngl.FUNC_ADD
        context.disable(context.BLEND)
        self._soften()
        before.use()
        context.enable(context.BLEND)
        return self._first.texture

    def _soften(self) -> None:
        size = self._first.size
        for source, into, along in (
            (self._first, self._second, (size.height / size.width, 0.0)),
            (self._second, self._first, (0.0, 0.6)),
        ):
            self._pass(source, into, along)

    def _pass(self, source: Target, into: Target, along: tuple[float, float]) -> None:
        values = {"along": (*along, *_BLUR)}
        self._blur.draw(into, {"picture": source.texture}, values)


class _Caster:
    """One item, its corners in the space of its placement."""

    def __init__(self, context: moderngl.Context, program: moderngl.Program, item: Item) -> None:
        self._item, self._program = item, program
        mesh = _mesh(item)
        self._bends = isinstance(item.look, Skin)
        self._corners = context.buffer(
            mesh.positions.astype(np.float32).tobytes(), dynamic=self._bends
        )
        order = context.buffer(mesh.triangles.astype(np.int32).tobytes())
        self._vertices = context.vertex_array(
            program, [(self._corners, "3f", "in_position")], order
        )
        self._place: Mat4 = np.eye(4, dtype=np.float32)

    def pose(self, second: float) -> None:
        """Put it where it is at a time."""
        self._place = placement_at(self._item, second)
        if isinstance(self._item.look, Skin):
            positions = self._item.look.pose(second)[0]
            self._corners.write(np.ascontiguousarray(positions, np.float32).tobytes())

    def draw(self, to_window: Mat4, light: Vec3) -> None:
        """Draw it laid flat along a light."""
        assign_matrix(self._program, "place", self._place)
        assign_matrix(self._program, "to_window", to_window @ flattening(light))
        self._vertices.render()


def flattening(light: Vec3) -> Mat4:
    """Return the matrix that lays all on the ground at height 0, along the way to a light."""
    x, y, z = light
    above = max(y, 1e-3)
    flat = np.eye(4, dtype=np.float32)
    flat[:3, 1] = -x / above, 0.0, -z / above
    return flat


def _solids(scene: Scene) -> Sequence[Item]:
    return [item for item in scene.items if len(_mesh(item).triangles) and _casts(item)]


def _casts(item: Item) -> bool:
    look = item.look.solid if isinstance(item.look, Skin) else item.look
    return isinstance(look, Relief) or look.casts


def _mesh(item: Item) -> Mesh:
    return item.look.solid.mesh if isinstance(item.look, Skin) else item.look.mesh


def _aspect(shade: Shade) -> float:
    """Return width over height of the shadow's window in pixels, from its matrix."""
    matrix: Array = shade.to_window(0.0)
    return abs(float(matrix[1, 1] / matrix[0, 0]))
