"""Brush strokes: a few thousand small sheets that take colour and direction from the picture."""

from typing import Final

import moderngl
import numpy as np

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.programs import Programs, Value, assign
from reelkite.engines.diorama.raster.gl.targets import (
    Picture,
    ScreenPass,
    Target,
    bind,
    make_target,
    scaled,
)
from reelkite.engines.diorama.raster.styles.recipes import Brush
from reelkite.engines.diorama.scene.mesh import Array

MARGIN: Final = 0.12
"""Strokes begin this share of the shorter side outside of the picture."""

_TWO_TRIANGLES: Final = (0, 1, 2, 2, 1, 3)


class Strokes:
    """Paints a picture anew, stroke by stroke, on a ground of its own colours."""

    def __init__(self, programs: Programs, brush: Brush, size: Size) -> None:
        """Make the strokes for pictures of ``size``."""
        context = programs.context
        self._context, self._brush, self._size = context, brush, size
        self._canvas = make_target(context, size, 4, "f1")
        self._thick = make_target(context, size, 1, "f1")
        both = [self._canvas.texture, self._thick.texture]
        self._framebuffer = context.framebuffer(both)
        small = scaled(size, 1 / 3)
        self._flows = [make_target(context, small) for _ in range(2)]
        self._ground = ScreenPass(programs, "styles/ground.frag")
        self._tensor = ScreenPass(programs, "styles/tensor.frag")
        self._spread = ScreenPass(programs, "styles/spread.frag")
        program = programs.get("styles/stroke.vert", "styles/stroke.frag")
        self._vertices = _sheets(context, program, laid(brush, size))

    def paint(
        self, sources: dict[str, Picture], values: dict[str, Value]
    ) -> tuple[moderngl.Texture, moderngl.Texture]:
        """Return ``sources["picture"]`` painted, and how thick the paint lies."""
        flow = self._flow(sources)
        painted = {**sources, "flow": flow.texture}
        self._framebuffer.use()
        self._ground.draw_here(sources)
        context, brush = self._context, self._brush
        own: dict[str, Value] = {
            "room": (self._size.width / short(self._size), self._size.height / short(self._size)),
            "stroke": (brush.length, brush.width, brush.detail, brush.opacity),
            "manner": (brush.swirl, brush.broken),
            "margin": MARGIN,
        }
        context.enable(context.BLEND)
        context.blend_func = context.SRC_ALPHA, context.ONE_MINUS_SRC_ALPHA
        bind(painted)
        assign(self._vertices.program, {**values, **own})
        self._vertices.render()
        context.disable(context.BLEND)
        return self._canvas.texture, self._thick.texture

    def _flow(self, sources: dict[str, Picture]) -> Target:
        first, second = self._flows
        self._tensor.draw(first, sources, {"texel": first.step})
        for step in ((1.0, 0.0), (0.0, 1.0)):
            values = {"texel": (first.step[0] * step[0], first.step[1] * step[1])}
            self._spread.draw(second, {"picture": first.texture}, values)
            first, second = second, first
        return first


def short(size: Size) -> float:
    """Return the shorter side in pixels."""
    return float(min(size.width, size.height))


def laid(brush: Brush, size: Size) -> Array:
    """Return ``(n, 4)`` strokes: place as shares of the canvas, chance, 1 for the big first ones.

    The canvas is the picture and ``MARGIN`` around it; places lie on a jittered grid, in an
    order of chance within the first ones and within the rest.
    """
    across = size.width / short(size) + 2 * MARGIN
    tall = size.height / short(size) + 2 * MARGIN
    area = brush.length * brush.width
    big = _grid(across, tall, area * 4 / max(brush.first * brush.cover, 1e-3), 61)
    fine = _grid(across, tall, area / max((1 - brush.first) * brush.cover, 1e-3), 62)
    big[:, 3] = 1.0
    return np.concatenate([big, fine])


def _grid(across: float, tall: float, each: float, seed: int) -> Array:
    generator = np.random.default_rng(seed)
    step = each**0.5
    columns, rows = int(np.ceil(across / step)), int(np.ceil(tall / step))
    x, y = np.meshgrid(np.arange(columns), np.arange(rows))
    places = np.stack([x.reshape(-1) / columns, y.reshape(-1) / rows], axis=1)
    places = places + generator.random(places.shape) / (columns, rows)
    chance = generator.random((len(places), 1))
    strokes: Array = np.concatenate([places, chance, 0 * chance], axis=1).astype(np.float32)
    return generator.permutation(strokes)


def _sheets(
    context: moderngl.Context, program: moderngl.Program, strokes: Array
) -> moderngl.VertexArray:
    corners = np.repeat(strokes, 4, axis=0)
    first = np.arange(len(strokes), dtype=np.int32)[:, None] * 4
    order = first + np.array(_TWO_TRIANGLES, np.int32)
    return context.vertex_array(
        program,
        [(context.buffer(np.ascontiguousarray(corners).tobytes()), "4f", "in_stroke")],
        context.buffer(np.ascontiguousarray(order).tobytes()),
    )
