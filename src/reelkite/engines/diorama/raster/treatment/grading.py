"""The grade: how far things are, and the light of another hour and weather on them."""

from functools import cache

import moderngl
import numpy as np
import numpy.typing as npt

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.programs import Programs, Value
from reelkite.engines.diorama.raster.gl.targets import (
    Picture,
    ScreenPass,
    Target,
    bind,
    make_target,
    scaled,
)
from reelkite.engines.diorama.raster.tableau.light import flash
from reelkite.engines.diorama.raster.textures.detail import tileable_noise
from reelkite.engines.diorama.raster.textures.grade import SIDE
from reelkite.engines.diorama.raster.treatment.look import Look, View
from reelkite.engines.diorama.scene.mesh import Array

_GROUND = (1.6 * 1.2, 1.5, 45.0)
"""Eye's height by focal length, metres at the lower edge, and of what stands on the horizon."""

_ROOM = (1.6, 4.0, 14.0)
"""The same where there is no horizon: metres below, and above."""

_SOFT = 1 / 4
_SIDE = 256
_SHUTTER = 0.075
"""How long drops draw their streaks: longer than a shutter is open, or none would be seen."""


class Grading:
    """The passes of one look into one target."""

    def __init__(self, programs: Programs, look: Look, toned: Target, film: Size) -> None:
        """Compile them, for a film whose frames have the size ``film``."""
        context = programs.context
        self._context, self._look, self._toned = context, look, toned
        size = toned.size
        self.depths = make_target(context, size, 4, "f2", smooth=False)
        self._softer = ScreenPass(programs, "treatment/softer.frag")
        self._soft = [make_target(context, scaled(size, _SOFT**k), 4, "f1") for k in (1, 2)]
        self._away = ScreenPass(programs, "treatment/away.frag")
        self._grade = ScreenPass(programs, "treatment/grade.frag", _features(look, size, film))
        self._table = _uploaded(context, look.table)
        self._ripples = _billows(context)
        self._told: moderngl.Texture | None = None

    def grade(self, picture: moderngl.Texture, view: View) -> None:
        """Fill the target with ``picture``, whose row 0 is at v = 0; row 0 comes to lie below."""
        sources: dict[str, Picture] = {"picture": picture, "fourth": self._sky(view.sky)}
        ahead = self._look.horizon
        self._away.draw(
            self.depths, sources, {"ground": (ahead, *(_GROUND if ahead > 0 else _ROOM))}
        )
        near, wide = self._soft
        self._softer.draw(near, {"picture": picture}, {"texel": near.step})
        self._softer.draw(wide, {"picture": near.texture}, {"texel": wide.step})
        sources = {
            "picture": picture,
            "second": wide.texture,
            "third": self._ripples,
            "depths": self.depths.texture,
            "table": self._table,
        }
        self._grade.draw(self._toned, sources, self._values(view))

    def bind_depths(self) -> None:
        """Put the distances where programs look for them."""
        bind({"depths": self.depths.texture})

    def _sky(self, told: Array) -> moderngl.Texture:
        height, width = told.shape[:2]
        if self._told is None or self._told.size != (width, height):
            self._told = self._context.texture((width, height), 4, dtype="f2")
            self._told.repeat_x = self._told.repeat_y = False
        self._told.write(np.ascontiguousarray(told, dtype=np.float16))
        return self._told

    def _values(self, view: View) -> dict[str, Value]:
        look, size = self._look, self._toned.size
        skies, short = look.skies, min(size.width, size.height)
        return {
            "lens": (view.t, size.aspect, max(look.horizon, 0.0), look.vignette),
            "top": (*skies.top, skies.share),
            "rim": (*skies.rim, skies.stars),
            "sky": (*skies.mean, skies.low_sun),
            "fog_colour": (*look.fog_colour, look.fog),
            "sparks": (look.lamps, look.glow, flash(look.lightning, view.t), look.shafts),
            "rain": (look.rain, 0.10 + 0.05 * look.rain, max(look.light), _SHUTTER),
            "rows": float(size.height),
            "slid": (view.slid[0] * short / size.height, view.slid[1] * short / size.height),
        }


def _features(look: Look, size: Size, film: Size) -> dict[str, int]:
    """Return what need not be reckoned where a look has none of it."""
    return {
        "STARS": int(look.skies.stars > 0),
        "LOW_SUN": int(look.skies.low_sun > 0),
        "LAMPS": int(look.lamps > 0 or look.glow > 0),
        "SHAFTS": int(look.shafts > 0),
        "FOG": int(look.fog > 0),
        "RAINY": int(look.rain > 0),
        "SMALLER": int(size != film),
    }


def _billows(context: moderngl.Context) -> moderngl.Texture:
    """Return a tile of smooth noise that is read as large as it is."""
    texture = context.texture((_SIDE, _SIDE), 4, billows().tobytes())
    texture.filter = moderngl.LINEAR, moderngl.LINEAR
    return texture


@cache
def billows() -> npt.NDArray[np.uint8]:
    """Return ``(h, w, 4)`` of smooth noise that tiles, 128 in the mean, each band its own."""
    bands = [tileable_noise((_SIDE, _SIDE), 0.9, seed, (5, 26)) for seed in (71, 72, 73, 74)]
    return np.dstack([np.clip(band * 44 + 128, 0, 255).astype(np.uint8) for band in bands])


def _uploaded(context: moderngl.Context, table: Array) -> moderngl.Texture3D:
    data = np.ascontiguousarray(table, dtype=np.float16)
    texture = context.texture3d((SIDE,) * 3, 3, data.tobytes(), alignment=1, dtype="f2")
    texture.repeat_x = texture.repeat_y = texture.repeat_z = False
    return texture
