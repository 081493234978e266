"""The renderer of pictures that come alive: a tableau, its direction and a time in, a frame out.

    with TableauRenderer(size, tableau, direction) as renderer:
        frame = renderer.draw(0.5)        # (720, 1280, 3) bytes, row 0 at the top

At 0 seconds the frame is the picture. Frames depend on tableau, direction and time alone.
"""

import math
from collections.abc import Sequence
from typing import Final, Self

import moderngl
import numpy as np

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster.gl.context import open_context
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import Target, make_target
from reelkite.engines.diorama.raster.tableau.airs import Breath, Swarm
from reelkite.engines.diorama.raster.tableau.cutters import Cutters
from reelkite.engines.diorama.raster.tableau.develop import Development, Shown
from reelkite.engines.diorama.raster.tableau.direction import (
    Air,
    Direction,
    Mood,
    Pose,
    Take,
    lens_of,
    projection,
    soft,
)
from reelkite.engines.diorama.raster.tableau.light import between, light_of
from reelkite.engines.diorama.raster.tableau.plates import Instant, Plates
from reelkite.engines.diorama.raster.tableau.turning import CANVAS, Painting, Turning
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3
from reelkite.engines.diorama.tableau.parts import FARTHEST, Tableau

_SETTING_IN: Final = 1.2
"""Seconds until motions are at their full strength."""

_GATHERING: Final = 2.2
"""Seconds until all that falls is there."""

_DAWNING: Final = 0.75
"""Share of a take after which the light has changed."""


class TableauRenderer:
    """Draws one tableau; a context manager that owns an OpenGL context."""

    def __init__(
        self,
        size: Size,
        tableau: Tableau,
        direction: Direction,
        painting: Painting | None = None,
    ) -> None:
        """Open OpenGL, compile and upload.

        Args:
            size: Of the frames, and of the tableau.
            tableau: What there is.
            direction: What happens.
            painting: Makes the style that the picture turns into, if it does.

        Raises:
            EngineUnavailable: EGL or OpenGL is missing; the message names the packages.
        """
        self._size, self._tableau, self._direction = size, tableau, direction
        self._lens = lens_of(tableau.fov, tableau.size)
        self._cutters = Cutters(direction.visitors)  # first, for the last context opened is current
        self._context: moderngl.Context | None = open_context()
        programs = Programs(self._context)
        self._drawn = make_target(self._context, size, 4, "f1")
        self._depths: Target | None = None
        developed = Development.is_needed(direction)
        if developed:
            self._depths = make_target(self._context, size, 1, "f2", smooth=True)
            both = [self._drawn.texture, self._depths.texture]
            self._both = self._context.framebuffer(both)
        self._plates = Plates(programs, tableau, direction, self._cutters.all, depths=developed)
        airs = {air for take in direction.takes for air in (*take.lasting, *take.airs)}
        self._swarms: dict[Air, Swarm] = {
            air: Swarm(programs, air, size.height) for air in sorted(airs, key=str)
        }
        self._develop = Development(programs, size, tableau, direction) if developed else None
        self._turning = None if painting is None else Turning(programs, size, painting)

    def __enter__(self) -> Self:
        """Return the renderer itself."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Give OpenGL back; safe to call twice."""
        context, self._context = self._context, None
        if context is not None:
            context.release()
        self._cutters.close()

    def draw(self, t: float) -> RGBFrame:
        """Return the frame at ``t`` seconds of the clip: ``(height, width, 3)``, row 0 on top."""
        assert self._context is not None, "the renderer is closed"  # noqa: S101  our own contract
        shown = self._direction.takes_at(t)
        if len(shown) == 1:
            return self._take(shown[0][0], t)
        return _faded([(self._take(take, t), weight) for take, weight in shown])

    def _take(self, take: Take, t: float) -> RGBFrame:
        since = t - take.start
        pose, world = take.camera(since), take.world(since)
        set_in = soft(t, _SETTING_IN)
        to_clip = projection(pose, self._lens)
        self._draw_layers(Instant(to_clip, t, world, set_in, take.paths))
        out = self._drawn
        if self._develop is not None and self._depths is not None:
            mood = between(take.before, take.mood, soft(since, _DAWNING * take.seconds))
            shown = Shown(t, world, set_in, pose.focus, _on_sky(pose, self._lens))
            out = self._develop.develop(self._drawn, self._depths, mood, shown)
            self._draw_air(out, (take, since, world), pose, mood)
        if self._turning is not None:
            share = soft(t, _DAWNING * self._direction.takes[0].seconds)
            out = self._turning.turn(out, self._slid(to_clip), (t, share))
        return _read(out)

    def _slid(self, to_clip: Mat4) -> tuple[float, float]:
        """Return how far a canvas has slid that goes along with what is ``CANVAS`` metres away."""
        x, y, _, w = to_clip @ np.array([0.0, 0.0, -CANVAS, 1.0])
        short = min(self._size.width, self._size.height)
        return (
            float(x / w) / 2 * self._size.width / short,
            -float(y / w) / 2 * self._size.height / short,
        )

    def _draw_layers(self, instant: Instant) -> None:
        context = self._context
        assert context is not None  # noqa: S101  our own contract
        if self._depths is not None:
            self._depths.framebuffer.use()
            context.clear(FARTHEST, 0, 0, 0)
            self._both.use()
        else:
            self._drawn.framebuffer.use()
        context.enable_only(context.BLEND)
        context.blend_func = context.ONE, context.ONE_MINUS_SRC_ALPHA
        self._plates.draw(instant)
        context.disable(context.BLEND)

    def _draw_air(
        self, out: Target, moment: tuple[Take, float, float], pose: Pose, mood: Mood
    ) -> None:
        take, since, world = moment
        context = self._context
        if not (take.airs or take.lasting) or context is None:
            return
        right, above = _sideways(pose)
        light, matrix = light_of(mood, self._tableau), projection(pose, self._lens)
        out.framebuffer.use()
        context.enable(context.BLEND)
        context.blend_func = context.ONE, context.ONE_MINUS_SRC_ALPHA
        for air in dict.fromkeys((*take.lasting, *take.airs)):
            there = _there(air, take, since)
            self._swarms[air].draw(Breath(matrix, right, above, self._lens, world, there, light))
        context.disable(context.BLEND)


def _there(air: Air, take: Take, since: float) -> float:
    """Return how much of something that falls is there ``since`` a take began, 0..1."""
    coming = soft(since, _GATHERING)
    return (1 - coming) * (air in take.lasting) + coming * (air in take.airs)


def _faded(frames: Sequence[tuple[RGBFrame, float]]) -> RGBFrame:
    mixed = sum(frame.astype(np.float32) * np.float32(weight) for frame, weight in frames)
    return np.rint(mixed).astype(np.uint8)


def _on_sky(pose: Pose, lens: tuple[float, float]) -> tuple[float, float, float]:
    """Return where the middle of the frame is on the sky, and how large the frame is there."""
    x = math.tan(pose.yaw) / lens[0] + pose.aside[0]
    y = math.tan(pose.pitch) / lens[1] + pose.aside[1]
    return x / 2, -y / 2, 1 / pose.zoom


def _sideways(pose: Pose) -> tuple[Vec3, Vec3]:
    """Return the directions that are to the right and up in the frame, roll left out."""
    matrix = projection(Pose(yaw=pose.yaw, pitch=pose.pitch), (1.0, 1.0))
    right, up = matrix[0, :3], -matrix[1, :3]
    return (float(right[0]), float(right[1]), float(right[2])), (
        float(up[0]),
        float(up[1]),
        float(up[2]),
    )


def _read(target: Target) -> RGBFrame:
    size = target.size
    frame = np.empty((size.height, size.width, 3), dtype=np.uint8)
    target.framebuffer.read_into(frame, components=3, alignment=1)
    return frame
