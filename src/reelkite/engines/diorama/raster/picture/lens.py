"""Occlusion and lens: depth of field, bloom, light rays; all at half the size or less."""

from collections.abc import Mapping
from typing import Final

import moderngl
import numpy as np

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.programs import Programs, Value
from reelkite.engines.diorama.raster.gl.targets import (
    ScreenPass,
    Target,
    make_target,
    scaled,
)
from reelkite.engines.diorama.raster.profile import Profile
from reelkite.engines.diorama.raster.quality import Quality
from reelkite.engines.diorama.raster.styles.recipes import recipe_of
from reelkite.engines.diorama.raster.views import Sight
from reelkite.engines.diorama.scene.scene import Scene

_OCCLUSION_REACH: Final = 0.30
"""Metres within which surfaces shade each other in a world of unit 1."""

_WIDEST: Final = 0.03
"""Largest blur as a share of the frame's height: more would show the taps."""

_SHARPEST: Final = 0.0015
"""A scene with less blur at infinity is drawn without a lens."""


class Lens:
    """Passes between the drawn scene and its tone."""

    def __init__(
        self,
        context: moderngl.Context,
        programs: Programs,
        scene: Scene,
        quality: Quality,
        size: Size,
    ) -> None:
        """Compile the passes that ``scene`` needs for pictures of ``size``."""
        self._scene, self._size = scene, size
        self.blurs = scene.blur > _SHARPEST and not recipe_of(scene.style).focused
        half, sixth = scaled(size, 1 / 2), scaled(size, 1 / 6)
        self._half = make_target(context, half, smooth=False)
        self._bokeh, self._added = (make_target(context, half) for _ in range(2))
        self._occluded = make_target(context, half, 1, "f1")
        self._near = [make_target(context, scaled(half, 1 / 8), 1) for _ in range(2)]
        self._rays = [make_target(context, sixth) for _ in range(2)]
        self._bloom = [
            (make_target(context, scaled(size, s)), make_target(context, scaled(size, s)))
            for s in (1 / 4, 1 / 8, 1 / 16)
        ]
        names = ("occlusion", "halve", "nearest", "widen", "bright", "soften", "rays")
        self._passes = {name: ScreenPass(programs, f"{name}.frag") for name in names}
        for name, shining in (("glow", 0), ("glow and rays", 1)):
            switches = {"BOKEH": int(self.blurs), "RAYS": shining}
            self._passes[name] = ScreenPass(programs, "glow.frag", switches)
        taps = {"BOKEH_TAPS": quality.bokeh_taps}
        self._passes["bokeh"] = ScreenPass(programs, "bokeh.frag", taps)

    def occlude(self, drawn: Target) -> None:
        """Find where things shade each other; before smoke and rain are drawn over them."""
        values = {"reach": _OCCLUSION_REACH * self._scene.unit}
        self._passes["occlusion"].draw(self._occluded, {"picture": drawn.texture}, values)

    def look(
        self, drawn: Target, sight: Sight, shafts: ScreenPass | None, profile: Profile
    ) -> moderngl.Texture:
        """Return what the lens makes of ``drawn``: light to add; alpha: what is left of it.

        ``shafts`` replaces the rays of the sun.
        """
        halve: Mapping[str, Value] = {
            "texel": drawn.step,
            "widest": _WIDEST * self._half.size.height,
        }
        self._passes["halve"].draw(self._half, {"picture": drawn.texture}, halve)
        if self.blurs:
            self._defocus()
        profile.mark("lens blur")
        self._shine()
        profile.mark("bloom")
        rays = self._ray_strength(sight) if shafts is None else 1.0
        if shafts is not None:
            shafts.draw(self._rays[0], {"picture": drawn.texture})
            for pair in (self._rays, self._rays[::-1], self._rays):
                self._spread(pair)
        elif rays > 0:
            self._smear(drawn, sight)
        profile.mark("rays")
        self._gather(rays)
        profile.mark("glow")
        return self._added.texture

    def _defocus(self) -> None:
        near, wide = self._near
        half = {"picture": self._half.texture}
        self._passes["nearest"].draw(near, half, {"texel": self._half.step})
        self._passes["widen"].draw(wide, {"picture": near.texture}, {"texel": near.step})
        sources = {**half, "second": wide.texture}
        self._passes["bokeh"].draw(self._bokeh, sources, {"texel": self._half.step})

    def _shine(self) -> None:
        source, threshold = self._half, self._scene.atmosphere.grade.bloom_threshold
        for first, second in self._bloom:
            values: Mapping[str, Value] = {
                "texel": (source.step[0] / 2, source.step[1] / 2),
                "threshold": threshold,
            }
            self._passes["bright"].draw(first, {"picture": source.texture}, values)
            soft = {"texel": first.step}
            self._passes["soften"].draw(second, {"picture": first.texture}, soft)
            source, threshold = second, -1e-3

    def _smear(self, drawn: Target, sight: Sight) -> None:
        x, y, _ = _sun_on_screen(self._scene, sight)
        sources = {"picture": self._half.texture, "second": drawn.texture}
        self._passes["rays"].draw(self._rays[0], sources, {"source": (x, y)})
        self._spread(self._rays)

    def _spread(self, pair: list[Target]) -> None:
        first, second = pair
        self._passes["soften"].draw(second, {"picture": first.texture}, {"texel": first.step})

    def _ray_strength(self, sight: Sight) -> float:
        """Return 1 when the sun is in the picture, fading to 0 as it leaves it far behind."""
        sky = self._scene.atmosphere.sky
        if not sky.visible or self._scene.atmosphere.grade.rays <= 0:
            return 0.0
        x, y, ahead = _sun_on_screen(self._scene, sight)
        off = max(abs(x - 0.5), abs(y - 0.5)) - 0.5
        return float(np.clip(1 - off / 0.8, 0, 1)) if ahead else 0.0

    def _gather(self, rays: float) -> None:
        grade = self._scene.atmosphere.grade
        sources = {
            "picture": self._bloom[0][1].texture,
            "second": self._bloom[1][1].texture,
            "third": self._bloom[2][1].texture,
            "fourth": self._rays[1].texture,
            "drawing": self._occluded.texture,
            "blurred": self._bokeh.texture,
        }
        values: Mapping[str, Value] = {
            "texel": self._added.step,
            "bloom": grade.bloom,
            "rays": grade.rays * rays,
            "occlusion": grade.occlusion,
        }
        name = "glow and rays" if rays > 0 else "glow"
        self._passes[name].draw(self._added, sources, values)


def _sun_on_screen(scene: Scene, sight: Sight) -> tuple[float, float, bool]:
    """Return the sun's place as shares from the bottom left, and whether it is ahead."""
    point = sight.eye + np.asarray(scene.atmosphere.sun) * 100
    x, y, _, w = sight.to_clip @ np.append(point, 1)
    if w <= 0:
        return -9.0, -9.0, False
    return float(x / w) * 0.5 + 0.5, float(y / w) * 0.5 + 0.5, True
