"""Two maps of shadows: one of what stands, drawn once, and one of what moves, drawn each frame."""

from collections.abc import Sequence
from dataclasses import dataclass

import moderngl
import numpy as np

from reelkite.engines.diorama.raster.views import sun_matrix
from reelkite.engines.diorama.scene.mesh import Array, Mat4, Vec3

_STEP = 1.25
"""The actors' map grows in steps, so that its pixels keep still while they move about."""


@dataclass(frozen=True, slots=True)
class ShadowMap:
    """A depth texture that compares, and what draws into it."""

    texture: moderngl.Texture
    framebuffer: moderngl.Framebuffer

    def start(self) -> None:
        """Draw into the map from now on, from empty."""
        self.framebuffer.use()
        self.framebuffer.clear()


def make_shadow_map(context: moderngl.Context, side: int) -> ShadowMap:
    """Return a map of ``side`` pixels each way."""
    texture = context.depth_texture((side, side))
    texture.compare_func = "<="
    texture.repeat_x = texture.repeat_y = False
    return ShadowMap(texture, context.framebuffer(depth_attachment=texture))


@dataclass(frozen=True, slots=True, eq=False)
class Reach:
    """A ball around a thing that throws a shadow."""

    centre: Array
    radius: float


def within(reaches: Sequence[Reach], centre: Vec3, radius: float) -> list[Reach]:
    """Return the balls that touch the ball in which shadows are drawn at all."""
    middle = np.asarray(centre)
    return [
        reach
        for reach in reaches
        if float(np.linalg.norm(reach.centre - middle)) < 1.5 * radius + reach.radius
    ]


def actors_matrix(sun: Vec3, reaches: Sequence[Reach], side: int) -> Mat4:
    """Return the parallel view along the sunlight that holds all of ``reaches``."""
    lows = np.min([reach.centre - reach.radius for reach in reaches], axis=0)
    highs = np.max([reach.centre + reach.radius for reach in reaches], axis=0)
    middle = (lows + highs) / 2
    radius = max(float(np.linalg.norm(r.centre - middle)) + r.radius for r in reaches)
    radius = _STEP ** np.ceil(np.log(max(radius, 1e-3)) / np.log(_STEP)) * 1.03
    matrix = sun_matrix(sun, middle, float(radius))
    matrix[:2, 3] = np.round(matrix[:2, 3] * side / 2) / side * 2
    return matrix
