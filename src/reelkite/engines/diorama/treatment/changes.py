"""What one word does to a clip: hours, weathers, seasons, and words about light; tuned by eye."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from reelkite.engines.diorama.raster.treatment import Skies
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.treatment.colours import (
    Wash,
    autumnal,
    contrasted,
    exposed,
    lifted,
    moonlit,
    saturated,
    split,
    spring,
    wintry,
)
from reelkite.engines.diorama.treatment.measuring import Measures

_NIGHT_LIGHT: Final = 0.052
"""Mean light of a clip by night; the darker it is by itself, the less is taken away."""

_DUSK_LIGHT: Final = 0.085
_WET_LIGHT: Final = 0.17
"""The same in rain."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one word does.

    Attributes:
        wash: To colours.
        skies: To the sky.
        fog: This and all that follows is as in ``Look``.
    """

    wash: Callable[[Array, Measures], Array]
    skies: Skies = field(default_factory=Skies)
    fog: float = 0.0
    lamps: float = 0.0
    glow: float = 0.0
    lightning: float = 0.0
    shafts: float = 0.0
    vignette: float = 0.0


def _plain(wash: Wash) -> Callable[[Array, Measures], Array]:
    return lambda picture, _: wash(picture)


def _down_to(wanted: float, measures: Measures) -> float:
    """Return the stops from the light of a clip to ``wanted``; never up."""
    return float(np.clip(np.log2(wanted / max(measures.light, 1e-3)), -4.5, 0.0))


def _night(picture: Array, measures: Measures) -> Array:
    return moonlit(picture, _down_to(_NIGHT_LIGHT, measures))


def _dusk(picture: Array, measures: Measures) -> Array:
    dim = exposed(picture, _down_to(_DUSK_LIGHT, measures), (0.86, 0.90, 1.20))
    return lifted(saturated(dim, 0.86), (0.20, 0.17, 0.30), 0.08)


def _day(picture: Array, measures: Measures) -> Array:
    """Bring a dark clip up to daylight, and what is tinted back towards white."""
    up = float(np.clip(np.log2(0.20 / max(measures.light, 1e-3)), 0.0, 2.6))
    grey = np.maximum(np.asarray(measures.mean), 0.02)
    balance = np.clip((float(grey.mean()) / grey) ** 0.6, 0.7, 1.5)
    red, green, blue = (float(c) for c in balance)
    return contrasted(exposed(picture, up, (red, green, blue)), 1.04)


def _golden(picture: Array) -> Array:
    warm = exposed(picture, -0.05, (1.20, 0.96, 0.64))
    return lifted(split(warm, (0.98, 0.94, 0.98), (1.05, 1.0, 0.90)), (0.42, 0.26, 0.12), 0.07)


def _sunset(picture: Array) -> Array:
    warm = exposed(contrasted(picture, 0.92), -0.50, (1.26, 0.80, 0.50))
    toned = split(warm, (0.94, 0.86, 1.10), (1.08, 0.98, 0.86))
    return lifted(toned, (0.36, 0.18, 0.20), 0.09)


def _dawn(picture: Array) -> Array:
    pale = exposed(contrasted(picture, 0.88), -0.25, (1.04, 0.92, 0.98))
    toned = split(saturated(pale, 0.88), (0.94, 0.95, 1.10), (1.05, 0.97, 0.94))
    return lifted(toned, (0.62, 0.50, 0.56), 0.10)


def _grey(picture: Array) -> Array:
    flat = contrasted(saturated(picture, 0.70), 0.92)
    return exposed(flat, -0.18, (0.95, 0.99, 1.06))


def _wet(picture: Array, measures: Measures) -> Array:
    dull = contrasted(saturated(picture, 0.62), 1.04, 0.36)
    stops = max(-1.3, min(-0.45, _down_to(_WET_LIGHT, measures)))
    return exposed(dull, stops, (0.91, 0.98, 1.10))


def _stormy(picture: Array) -> Array:
    dull = contrasted(saturated(picture, 0.55), 1.08, 0.32)
    return exposed(dull, -1.25, (0.86, 0.97, 1.14))


def _misty(picture: Array) -> Array:
    return exposed(contrasted(saturated(picture, 0.80), 0.90), 0.05, (0.98, 1.0, 1.03))


HOURS: Final = {
    "dawn": Change(_plain(_dawn), Skies((0.52, 0.58, 0.78), (1.0, 0.78, 0.70), 0.62), fog=0.05),
    "morning": Change(
        _plain(
            lambda c: split(
                exposed(c, 0.1, (1.08, 1.0, 0.90)), (0.98, 1.0, 1.04), (1.02, 1.0, 0.97)
            )
        )
    ),
    "day": Change(_day, Skies((0.40, 0.60, 0.88), (0.84, 0.90, 0.96), 0.45)),
    "noon": Change(_day, Skies((0.36, 0.57, 0.88), (0.84, 0.90, 0.96), 0.45)),
    "golden hour": Change(
        _plain(_golden),
        Skies((0.56, 0.64, 0.78), (1.0, 0.83, 0.56), 0.55, low_sun=0.55),
        glow=0.10,
        vignette=0.10,
    ),
    "sunset": Change(
        _plain(_sunset),
        Skies((0.36, 0.34, 0.54), (1.0, 0.60, 0.30), 0.84, low_sun=0.85),
        glow=0.12,
        vignette=0.16,
    ),
    "dusk": Change(
        _dusk,
        Skies((0.13, 0.17, 0.36), (0.74, 0.47, 0.46), 0.88, stars=0.12),
        lamps=0.85,
        glow=0.25,
        vignette=0.18,
    ),
    "night": Change(
        _night,
        Skies((0.020, 0.036, 0.092), (0.09, 0.125, 0.225), 0.94, stars=0.75),
        lamps=0.9,
        glow=0.35,
        vignette=0.28,
    ),
}
"""By hour."""

WEATHERS: Final = {
    "cloudy": Change(
        _plain(lambda c: saturated(exposed(c, -0.12, (0.98, 1.0, 1.03)), 0.9)),
        Skies((0.60, 0.66, 0.74), (0.82, 0.84, 0.87), 0.35),
    ),
    "overcast": Change(_plain(_grey), Skies((0.62, 0.65, 0.69), (0.79, 0.81, 0.83), 0.66)),
    "rain": Change(_wet, Skies((0.43, 0.47, 0.52), (0.64, 0.67, 0.70), 0.80), fog=0.13),
    "storm": Change(
        _plain(_stormy),
        Skies((0.17, 0.19, 0.24), (0.40, 0.43, 0.48), 0.90),
        fog=0.11,
        lightning=0.55,
        vignette=0.18,
    ),
    "snow": Change(
        _plain(lambda c: exposed(wintry(c, 0.55), -0.10)),
        Skies((0.68, 0.71, 0.76), (0.83, 0.85, 0.88), 0.70),
        fog=0.16,
    ),
    "fog": Change(_plain(_misty), Skies((0.74, 0.76, 0.79), (0.82, 0.83, 0.85), 0.60), fog=0.46),
}
"""By weather."""

SEASONS: Final = {
    "autumn": Change(_plain(autumnal)),
    "winter": Change(
        _plain(lambda c: wintry(c, 0.92)),
        Skies((0.66, 0.72, 0.80), (0.84, 0.87, 0.91), 0.45),
        fog=0.04,
    ),
    "spring": Change(_plain(spring)),
    "summer": Change(
        _plain(
            lambda c: split(
                saturated(exposed(c, 0.16, (1.05, 1.0, 0.93)), 1.14),
                (0.99, 1.0, 1.02),
                (1.03, 1.0, 0.95),
            )
        )
    ),
}
"""By season."""

LIGHTS: Final = {
    "god rays": Change(_plain(lambda c: exposed(c, -0.2)), shafts=0.45),
    "dappled": Change(_plain(lambda c: c), shafts=0.25),
    "moonlight": Change(
        _night,
        Skies((0.030, 0.050, 0.115), (0.11, 0.15, 0.26), 0.92, stars=0.4),
        lamps=0.7,
        glow=0.2,
        vignette=0.25,
    ),
    "candlelight": Change(
        _plain(lambda c: exposed(c, -0.9, (1.45, 0.82, 0.42))), lamps=0.7, glow=0.3, vignette=0.45
    ),
    "firelight": Change(
        _plain(lambda c: exposed(c, -0.9, (1.50, 0.78, 0.38))), lamps=0.7, glow=0.3, vignette=0.45
    ),
    "lamplight": Change(
        _plain(lambda c: exposed(c, -0.7, (1.35, 0.88, 0.52))), lamps=0.7, glow=0.3, vignette=0.40
    ),
    "neon": Change(
        _plain(
            lambda c: split(
                contrasted(exposed(saturated(c, 1.3), -0.7), 1.12),
                (0.80, 0.80, 1.30),
                (1.12, 0.88, 1.10),
            )
        ),
        lamps=0.8,
        glow=0.4,
        vignette=0.25,
    ),
    "dark": Change(_plain(lambda c: contrasted(exposed(c, -1.1), 1.05)), lamps=0.5, vignette=0.25),
    "bright": Change(_plain(lambda c: exposed(c, 0.55))),
    "warm light": Change(_plain(lambda c: exposed(c, 0.0, (1.17, 1.0, 0.80)))),
    "cool light": Change(_plain(lambda c: exposed(c, 0.0, (0.84, 0.99, 1.19)))),
    "contrast": Change(_plain(lambda c: contrasted(c, 1.32))),
    "flat": Change(_plain(lambda c: lifted(contrasted(c, 0.80), (0.5, 0.5, 0.5), 0.06))),
    "vivid": Change(_plain(lambda c: saturated(c, 1.42))),
    "muted": Change(_plain(lambda c: saturated(c, 0.55))),
    "teal and orange": Change(
        _plain(
            lambda c: split(
                contrasted(saturated(c, 1.08), 1.10), (0.84, 1.01, 1.14), (1.10, 1.0, 0.86)
            )
        ),
        vignette=0.15,
    ),
    "dreamy": Change(
        _plain(
            lambda c: lifted(
                exposed(contrasted(c, 0.9), 0.15, (1.05, 0.99, 1.0)), (0.95, 0.85, 0.88), 0.08
            )
        ),
        glow=0.30,
    ),
    "vignette": Change(_plain(lambda c: c), vignette=0.55),
    "glow": Change(_plain(lambda c: c), glow=0.45),
}
"""By words about light and colour."""
