"""The renderer: a scene and a time in, a frame out. Read ``Renderer._picture`` for the passes."""

import math
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster.gl.blocks import FrameBlock
from reelkite.engines.diorama.raster.gl.owner import ContextOwner
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import make_target, scaled
from reelkite.engines.diorama.raster.identify import subject_map
from reelkite.engines.diorama.raster.picture.finish import Finish, Scenery
from reelkite.engines.diorama.raster.picture.lens import Lens
from reelkite.engines.diorama.raster.profile import Measured, Profile, Unmeasured
from reelkite.engines.diorama.raster.quality import Quality
from reelkite.engines.diorama.raster.stage import NOTHING, Stage
from reelkite.engines.diorama.raster.styles import Guides, Recipe, recipe_of
from reelkite.engines.diorama.raster.views import sight_of
from reelkite.engines.diorama.scene.scene import Scene

_FRAME_SECONDS: Final = 1 / 24
_STOPPED: Final = 1e-3
"""World seconds a second below which time stands still, and film with it."""

_UNMEASURED: Final = Unmeasured()


class Renderer(ContextOwner):
    """Draws one scene at one size; a context manager that owns an OpenGL context."""

    def __init__(self, size: Size, scene: Scene, quality: Quality) -> None:
        """Open OpenGL, compile, upload and bake: after this ``draw`` is quick.

        Raises:
            EngineUnavailable: EGL or OpenGL is missing; the message names the packages.
        """
        super().__init__()
        self._size, self._scene, self._quality = size, scene, quality
        context = self.opened()
        recipe = recipe_of(scene.style)
        inner = _inner(size, quality, recipe)
        programs = Programs(context)
        self._programs = programs
        self._frame_block = FrameBlock(context)
        self._drawn = make_target(context, inner, depth=True, smooth=False)
        self._sum = (
            make_target(context, inner, smooth=False) if quality.subframes > 1 else self._drawn
        )
        self._guides = Guides(context, self._drawn) if recipe.guided else None
        self._stage = Stage(context, programs, self._frame_block, scene, quality, inner)
        self._lens = Lens(context, programs, scene, quality, inner)
        self._finish = Finish(context, programs, scene, (inner, size))

    @property
    def triangles(self) -> int:
        """How many triangles of the set the camera's path can see."""
        return self._stage.triangles

    def draw(self, t: float) -> RGBFrame:
        """Return the frame at ``t`` seconds of the world: ``(height, width, 3)``, row 0 on top."""
        with self.opened():
            return self._picture(t, _UNMEASURED)

    def cut_out(self, t: float) -> npt.NDArray[np.uint8]:
        """Return the frame at ``t`` seconds with a matte: ``(height, width, 4)``.

        Alpha is 255 where something solid is, and 0 where nothing is but sky; so it needs a scene
        without a visible sky, and a quality that shades each pixel.
        """
        with self.opened():
            frame = self._picture(t, _UNMEASURED)
            raw = self._drawn.framebuffer.read(components=4, dtype="f2", alignment=1)
        size = self._drawn.size
        away = np.frombuffer(raw, np.float16).reshape(size.height, size.width, 4)[::-1, :, 3]
        return np.dstack([frame, np.where(away < NOTHING, np.uint8(255), np.uint8(0))])

    def identify(self, t: float) -> npt.NDArray[np.int16]:
        """Return which subject is nearest in each pixel at ``t`` seconds; -1 is the set."""
        sight = sight_of(self._scene.camera(t), self._size, self._scene.unit)
        with self.opened() as context:
            return subject_map(context, self._programs, self._scene, (sight, self._size, t))

    def profile(self, t: float, frames: int = 3) -> dict[str, float]:
        """Return processor seconds of each pass, the mean of ``frames`` frames from ``t``."""
        with self.opened() as context:
            measured = Measured(context)
            for number in range(frames):
                measured.start()
                self._picture(t + number * _FRAME_SECONDS, measured)
        return {name: seconds / frames for name, seconds in measured.seconds.items()}

    def _picture(self, t: float, profile: Profile) -> RGBFrame:
        subframes = _subframes(self._quality, self._scene.rate)
        for number, (shift, jitter) in enumerate(subframes):
            moment = float(np.clip(t + shift, 0, self._scene.until)) if shift else t
            self._stage.pose(moment)
            profile.mark("posing")
            self._stage.cast_shadows(profile)
            self._stage.draw_mirror(profile)
            self._stage.draw_solids(self._drawn, jitter, profile, self._guides)
            if number == 0:
                self._lens.occlude(self._drawn)
                profile.mark("occlusion")
            self._stage.draw_air(self._drawn, profile)
            if len(subframes) > 1:
                self._stage.accumulate(self._drawn, self._sum, number, len(subframes))
                profile.mark("accumulating")
        glow = self._lens.look(self._sum, self._stage.sight, self._stage.shafts, profile)
        shown = t / self._scene.rate if self._scene.rate > _STOPPED else t
        scenery = Scenery(self._sum, self._drawn, self._guides, self._stage.sight, shown)
        return self._finish.finish(scenery, glow, profile)


def _inner(size: Size, quality: Quality, recipe: Recipe) -> Size:
    """Return how large is drawn: two pixels each way for a cell of pixel art."""
    if not recipe.cells:
        return scaled(size, quality.scale)
    cell = max(2.0, round(min(size.width, size.height) / recipe.cells))
    return Size(2 * math.ceil(size.width / cell), 2 * math.ceil(size.height / cell))


def _subframes(quality: Quality, rate: float) -> list[tuple[float, tuple[float, float]]]:
    """Return for each instant its distance from the frame's time, and where in the pixel.

    ``rate`` is how many seconds of the world pass in one of the shot.
    """
    count = quality.subframes
    if count == 1:
        return [(0.0, (0.0, 0.0))]
    open_seconds = quality.shutter * _FRAME_SECONDS * rate
    return [
        (
            ((k + 0.5) / count - 0.5) * open_seconds,
            (_halton(k + 1, 2) - 0.5, _halton(k + 1, 3) - 0.5),
        )
        for k in range(count)
    ]


def _halton(index: int, base: int) -> float:
    """Return a number of the low-discrepancy sequence of ``base``, 0..1."""
    fraction, value = 1.0, 0.0
    while index:
        fraction /= base
        value += fraction * (index % base)
        index //= base
    return value
