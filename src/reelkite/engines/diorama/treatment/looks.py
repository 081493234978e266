"""What is asked for and what a clip shows become how the film is to look."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.raster.styles import recipe_of
from reelkite.engines.diorama.raster.tableau.direction import Air, AirKind, Colour
from reelkite.engines.diorama.raster.textures.stocks import printed
from reelkite.engines.diorama.raster.treatment import UNTOUCHED, Look, Skies
from reelkite.engines.diorama.raster.treatment.look import identity
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.treatment.colours import (
    Wash,
    autumnal,
    contrasted,
    exposed,
    lifted,
    linear,
    luma,
    moonlit,
    saturated,
    split,
    spring,
    wintry,
)
from reelkite.engines.diorama.treatment.measuring import Measures
from reelkite.engines.diorama.treatment.wishing import Wishes

_NIGHT_LIGHT: Final = 0.052
"""Mean light of a clip by night; the darker it is by itself, the less is taken away."""

_DUSK_LIGHT: Final = 0.085
_WET_LIGHT: Final = 0.17
"""The same in rain."""

_USUAL_LIGHT: Final = 0.24
"""Mean light of a clip that is painted."""

_PAINTED_LIGHT: Final = {
    "pencil": 0.135,
    "charcoal": 0.17,
    "cyberpunk": 0.085,
    "paper cut": 0.16,
    "comic": 0.18,
}
"""The same by style: who draws on white paper leaves out what is light; neon is seen by night."""


@dataclass(frozen=True, slots=True)
class _Change:
    """What one word does.

    Attributes:
        wash: To colours.
        skies: To the sky.
        rest: Further fields of ``Look``.
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


_HOURS: Final = {
    "dawn": _Change(_plain(_dawn), Skies((0.52, 0.58, 0.78), (1.0, 0.78, 0.70), 0.62), fog=0.05),
    "morning": _Change(
        _plain(
            lambda c: split(
                exposed(c, 0.1, (1.08, 1.0, 0.90)), (0.98, 1.0, 1.04), (1.02, 1.0, 0.97)
            )
        )
    ),
    "day": _Change(_day, Skies((0.40, 0.60, 0.88), (0.84, 0.90, 0.96), 0.45)),
    "noon": _Change(_day, Skies((0.36, 0.57, 0.88), (0.84, 0.90, 0.96), 0.45)),
    "golden hour": _Change(
        _plain(_golden),
        Skies((0.56, 0.64, 0.78), (1.0, 0.83, 0.56), 0.55, low_sun=0.55),
        glow=0.10,
        vignette=0.10,
    ),
    "sunset": _Change(
        _plain(_sunset),
        Skies((0.36, 0.34, 0.54), (1.0, 0.60, 0.30), 0.84, low_sun=0.85),
        glow=0.12,
        vignette=0.16,
    ),
    "dusk": _Change(
        _dusk,
        Skies((0.13, 0.17, 0.36), (0.74, 0.47, 0.46), 0.88, stars=0.12),
        lamps=0.85,
        glow=0.25,
        vignette=0.18,
    ),
    "night": _Change(
        _night,
        Skies((0.020, 0.036, 0.092), (0.09, 0.125, 0.225), 0.94, stars=0.75),
        lamps=0.9,
        glow=0.35,
        vignette=0.28,
    ),
}
"""By hour; tuned by eye."""

_WEATHERS: Final = {
    "cloudy": _Change(
        _plain(lambda c: saturated(exposed(c, -0.12, (0.98, 1.0, 1.03)), 0.9)),
        Skies((0.60, 0.66, 0.74), (0.82, 0.84, 0.87), 0.35),
    ),
    "overcast": _Change(_plain(_grey), Skies((0.62, 0.65, 0.69), (0.79, 0.81, 0.83), 0.66)),
    "rain": _Change(_wet, Skies((0.43, 0.47, 0.52), (0.64, 0.67, 0.70), 0.80), fog=0.13),
    "storm": _Change(
        _plain(_stormy),
        Skies((0.17, 0.19, 0.24), (0.40, 0.43, 0.48), 0.90),
        fog=0.11,
        lightning=0.8,
        vignette=0.18,
    ),
    "snow": _Change(
        _plain(lambda c: exposed(wintry(c, 0.55), -0.10)),
        Skies((0.68, 0.71, 0.76), (0.83, 0.85, 0.88), 0.70),
        fog=0.16,
    ),
    "fog": _Change(_plain(_misty), Skies((0.74, 0.76, 0.79), (0.82, 0.83, 0.85), 0.60), fog=0.46),
}
"""By weather."""

_SEASONS: Final = {
    "autumn": _Change(_plain(autumnal)),
    "winter": _Change(
        _plain(lambda c: wintry(c, 0.92)),
        Skies((0.66, 0.72, 0.80), (0.84, 0.87, 0.91), 0.45),
        fog=0.04,
    ),
    "spring": _Change(_plain(spring)),
    "summer": _Change(
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

_LIGHTS: Final = {
    "god rays": _Change(_plain(lambda c: exposed(c, -0.2)), shafts=0.45),
    "dappled": _Change(_plain(lambda c: c), shafts=0.25),
    "moonlight": _Change(
        _night,
        Skies((0.030, 0.050, 0.115), (0.11, 0.15, 0.26), 0.92, stars=0.4),
        lamps=0.7,
        glow=0.2,
        vignette=0.25,
    ),
    "candlelight": _Change(
        _plain(lambda c: exposed(c, -0.9, (1.45, 0.82, 0.42))), lamps=0.7, glow=0.3, vignette=0.45
    ),
    "firelight": _Change(
        _plain(lambda c: exposed(c, -0.9, (1.50, 0.78, 0.38))), lamps=0.7, glow=0.3, vignette=0.45
    ),
    "lamplight": _Change(
        _plain(lambda c: exposed(c, -0.7, (1.35, 0.88, 0.52))), lamps=0.7, glow=0.3, vignette=0.40
    ),
    "neon": _Change(
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
    "dark": _Change(_plain(lambda c: contrasted(exposed(c, -1.1), 1.05)), lamps=0.5, vignette=0.25),
    "bright": _Change(_plain(lambda c: exposed(c, 0.55))),
    "warm light": _Change(_plain(lambda c: exposed(c, 0.0, (1.17, 1.0, 0.80)))),
    "cool light": _Change(_plain(lambda c: exposed(c, 0.0, (0.84, 0.99, 1.19)))),
    "contrast": _Change(_plain(lambda c: contrasted(c, 1.32))),
    "flat": _Change(_plain(lambda c: lifted(contrasted(c, 0.80), (0.5, 0.5, 0.5), 0.06))),
    "vivid": _Change(_plain(lambda c: saturated(c, 1.42))),
    "muted": _Change(_plain(lambda c: saturated(c, 0.55))),
    "teal and orange": _Change(
        _plain(
            lambda c: split(
                contrasted(saturated(c, 1.08), 1.10), (0.84, 1.01, 1.14), (1.10, 1.0, 0.86)
            )
        ),
        vignette=0.15,
    ),
    "dreamy": _Change(
        _plain(
            lambda c: lifted(
                exposed(contrasted(c, 0.9), 0.15, (1.05, 0.99, 1.0)), (0.95, 0.85, 0.88), 0.08
            )
        ),
        glow=0.30,
    ),
    "vignette": _Change(_plain(lambda c: c), vignette=0.55),
    "glow": _Change(_plain(lambda c: c), glow=0.45),
}
"""By words about light and colour."""

_AIRS: Final = {
    "snow": Air(AirKind.SNOW, 1.5, 0.4),
    "blizzard": Air(AirKind.SNOW, 2.6, 1.4),
    "leaves": Air(AirKind.LEAVES, 1.0, 0.5),
    "dust": Air(AirKind.DUST, 1.0, 0.08),
    "fireflies": Air(AirKind.FIREFLIES, 1.0, 0.05),
}
"""What falls and floats, by name."""

_RAINS: Final = {"rain": 1.0, "heavy rain": 1.6}
"""How much of it falls, by name."""

_INDOORS: Final = 0.55
"""Share of the fog where all is near."""


def look_of(wishes: Wishes, measures: Measures) -> Look:
    """Return the look of a clip with these measures; ``UNTOUCHED`` if no picture is to change."""
    changes = _changes(wishes)
    if not wishes.pictured:
        return UNTOUCHED
    table = _prepared(identity(), wishes.style, measures)
    for change in changes:
        table = np.clip(change.wash(table, measures), 0, 1)
    light = _light_on_air(table, measures)
    table = printed(table, wishes.style)
    skies = _skies(changes, measures, wishes)
    red, green, blue = _in_style((light, light, light), wishes.style)
    return Look(
        table=np.asarray(table, np.float32),
        skies=skies,
        horizon=1 - measures.horizon if measures.has_sky else 0.0,
        fog=_most(changes, "fog") * (1.0 if measures.has_sky else _INDOORS),
        fog_colour=_fog_colour(skies, wishes, light),
        lamps=_most(changes, "lamps") * _lamps_share(measures),
        glow=_most(changes, "glow"),
        lightning=_most(changes, "lightning"),
        shafts=_most(changes, "shafts"),
        vignette=_most(changes, "vignette"),
        rain=max((_RAINS.get(name, 0.0) for name in wishes.airs), default=0.0),
        airs=tuple(_AIRS[name] for name in wishes.airs if name in _AIRS),
        light=(red, green, blue),
        style=wishes.style,
    )


def _most(changes: list[_Change], name: str) -> float:
    return max((float(getattr(change, name)) for change in changes), default=0.0)


def _prepared(table: Array, style: str | None, measures: Measures) -> Array:
    """Return the colours that painters begin with: they paint what is neither pale nor dim."""
    wanted = _PAINTED_LIGHT.get(style or "", _USUAL_LIGHT if recipe_of(style).focused else None)
    if wanted is not None:
        stops = float(np.clip(np.log2(wanted / max(measures.light, 1e-3)), -1.6, 0.5))
        return exposed(table, stops)
    return table


def _changes(wishes: Wishes) -> list[_Change]:
    """Return what is to be done, in order: seasons are on things, then weather, then the hour."""
    weather = _WEATHERS.get(wishes.weather or "")
    dark = wishes.hour in {"night", "dusk"}
    if weather is not None and dark:  # by night no weather brings a bright sky
        weather = replace(weather, skies=replace(weather.skies, share=0.0))
    found = [
        _SEASONS.get(wishes.season or ""),
        weather,
        _HOURS.get(wishes.hour or ""),
        *(_LIGHTS.get(word) for word in wishes.lights if not (dark and word == "moonlight")),
    ]
    return [change for change in found if change is not None]


def _skies(changes: list[_Change], measures: Measures, wishes: Wishes) -> Skies:
    """Return the strongest sky of all; under clouds no stars are seen and no sun is low."""
    mean = measures.sky
    strongest = max((change.skies for change in changes), key=lambda sky: sky.share, default=None)
    if strongest is None:
        return Skies(mean=mean)
    clouded = wishes.weather in {"rain", "storm", "snow", "fog", "overcast"}
    share = strongest.share if measures.has_sky else 0.0
    return Skies(
        top=_in_style(strongest.top, wishes.style),
        rim=_in_style(strongest.rim, wishes.style),
        share=share,
        stars=0.0 if clouded or not measures.has_sky else strongest.stars,
        low_sun=strongest.low_sun * (0.3 if clouded else 1.0) * (1.0 if measures.has_sky else 0.4),
        mean=mean,
    )


def _in_style(colour: Colour, style: str | None) -> Colour:
    red, green, blue = (float(c) for c in printed(np.asarray(colour, np.float32), style))
    return red, green, blue


def _light_on_air(table: Array, measures: Measures) -> float:
    """Return how bright what falls is: as a light grey of the clip would be by now."""
    bright = min(1.0, 0.62 + 0.9 * float(luma(np.asarray(measures.mean))[0]))
    place = round(bright * (table.shape[0] - 1))
    return float(np.clip(luma(table[place, place, place])[0] * 1.06, 0.16, 1.0))


def _fog_colour(skies: Skies, wishes: Wishes, light: float) -> Colour:
    fresh = skies.rim if skies.share > 0 else (light, light, light)
    grey = 0.5 * light
    red, green, blue = (min(0.84, 0.5 * c + grey) for c in fresh)
    return _in_style((red, green, blue), wishes.style) if skies.share == 0 else (red, green, blue)


def _lamps_share(measures: Measures) -> float:
    """Return how much of what is bright is a light, and not lit by the sun."""
    return float(np.clip(1.25 - 4.0 * measures.light, 0.25, 1.0))


def mean_light(mean: Colour) -> float:
    """Return the light of a mean display colour."""
    return float(luma(linear(np.asarray(mean)))[0])
