"""The sky: drawn behind everything, its clouds carved once into a panorama."""

import math
from collections.abc import Sequence
from typing import Final

import moderngl
import numpy as np

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import (
    Picture,
    ScreenPass,
    Target,
    make_target,
    scaled,
)
from reelkite.engines.diorama.raster.textures.billows import SIDE, billows
from reelkite.engines.diorama.raster.views import Sight
from reelkite.engines.diorama.scene.atmosphere import Sky
from reelkite.engines.diorama.scene.scene import Scene

_PANORAMA: Final = Size(2048, 384)
_CLOUDLESS: Final = 0.88
_STEPS: Final = 18
_MARGIN: Final = 0.02
"""Share of the panorama that is carved beyond what the camera sees."""

_CARVED: Final = 0.5
"""Clouds are carved at this share of the panorama each way, and smoothed as they are enlarged."""


class Heavens:
    """Draws the sky of a scene."""

    def __init__(
        self,
        context: moderngl.Context,
        programs: Programs,
        scene: Scene,
        sights: Sequence[Sight],
    ) -> None:
        """Carve the clouds that ``sights`` can see; the block ``Frame`` must hold the light."""
        sky = scene.atmosphere.sky
        self._sky, self._context = sky, context
        self._clouds: Target | None = None
        if sky.visible and (sky.nebula is not None or sky.cloud_cover < _CLOUDLESS):
            self._clouds = self._carved(programs, scene, sights)
        self._pass = ScreenPass(programs, "sky.frag", _switches(sky, self._clouds))

    def draw(self) -> None:
        """Fill what nothing stands before."""
        if not self._sky.visible:
            return
        textures = {} if self._clouds is None else {"clouds": self._clouds.texture}
        self._pass.draw_here(textures)

    def _carved(self, programs: Programs, scene: Scene, sights: Sequence[Sight]) -> Target:
        target = make_target(self._context, _PANORAMA)
        rough = make_target(self._context, scaled(_PANORAMA, _CARVED))
        target.texture.repeat_x = rough.texture.repeat_x = True
        smooth = ScreenPass(programs, "tent.frag")
        sky = scene.atmosphere.sky
        if sky.nebula is not None:
            carve, shape = ScreenPass(programs, "nebula.frag"), sky.nebula
        else:
            carve = ScreenPass(programs, "clouds.frag", {"STEPS": _STEPS})
            shape = (sky.cloud_scale, sky.cloud_cover, sky.cloud_density)
        sources: dict[str, Picture] = {"noise_volume": _noise_volume(self._context)}
        left, bottom, width, height = _window(sights, sky.drift * scene.until)
        turns = (left - _PANORAMA.width, left, left + _PANORAMA.width)
        parts = [(start, bottom, width, height) for start in turns]
        for part in parts:
            rough.framebuffer.scissor = _small(part)
            carve.draw(rough, sources, {"shape": shape})
        for part in parts:  # after all are carved: it reads across the seam
            target.framebuffer.scissor = part
            smooth.draw(target, {"picture": rough.texture}, {"texel": rough.step})
        rough.framebuffer.release()
        rough.texture.release()
        return target


def _switches(sky: Sky, clouds: Target | None) -> dict[str, int | float]:
    return {
        "DEPTH": 0.999999,
        "SPACE": int(sky.nebula is not None),
        "STARS": int(sky.stars > 0),
        "AURORA": int(sky.aurora > 0),
        "BRILLIANCE": float(sky.aurora),
        "MOON": int(sky.moon is not None),
        "CLOUDS": int(clouds is not None),
    }


def _window(sights: Sequence[Sight], drift: float) -> tuple[int, int, int, int]:
    """Return the part of the panorama that is seen: left, bottom, width, height in pixels."""
    rays = np.concatenate([_border_rays(sight) for sight in sights])
    middle = math.atan2(float(rays[:, 0].mean()), float(-rays[:, 2].mean()))
    turns = (np.arctan2(rays[:, 0], -rays[:, 2]) - middle + math.pi) % (2 * math.pi) - math.pi
    rise = np.sqrt(np.arcsin(np.clip(np.abs(rays[:, 1]), 0, 1)) / (math.pi / 2))
    centre = middle / (2 * math.pi) + 0.5
    low = centre + float(turns.min()) / (2 * math.pi) - _MARGIN + min(drift, 0)
    high = centre + float(turns.max()) / (2 * math.pi) + _MARGIN + max(drift, 0)
    top = min(1.0, float(rise.max()) + _MARGIN)
    if float(rise.max()) > 0.93:  # near the zenith all directions are seen
        low, high, top = 0.0, 1.0, 1.0
    left = math.floor(low * _PANORAMA.width)
    width = min(math.ceil((high - low) * _PANORAMA.width), _PANORAMA.width)
    return left, 0, width, math.ceil(top * _PANORAMA.height)


def _small(part: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """Return where ``part`` of the panorama is carved, and what its smoothing reads beside it."""
    left, bottom = (math.floor(edge * _CARVED) - 2 for edge in part[:2])
    width, height = (math.ceil(length * _CARVED) + 4 for length in part[2:])
    return left, bottom, width, height


def _border_rays(sight: Sight) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    line = np.linspace(-1, 1, 9)
    edge = np.ones(9)
    x = np.concatenate([line, line, -edge, edge])
    y = np.concatenate([-edge, edge, line, line])
    rays = (
        sight.forward
        + x[:, None] * sight.right * (sight.tall * sight.aspect)
        + y[:, None] * sight.up * sight.tall
    )
    unit: np.ndarray[tuple[int, int], np.dtype[np.float32]] = (
        rays / np.linalg.norm(rays, axis=1, keepdims=True)
    ).astype(np.float32)
    return unit


def _noise_volume(context: moderngl.Context) -> moderngl.Texture3D:
    volume = context.texture3d((SIDE, SIDE, SIDE), 1, billows().tobytes(), alignment=1)
    volume.repeat_x = volume.repeat_y = volume.repeat_z = True
    return volume
