"""What is asked for and what a clip shows become how the film is to look."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.raster.styles import recipe_of
from reelkite.engines.diorama.raster.tableau.direction import Air, AirKind, Colour
from reelkite.engines.diorama.raster.textures.stocks import printed
from reelkite.engines.diorama.raster.treatment import UNTOUCHED, Look, Skies
from reelkite.engines.diorama.raster.treatment.look import identity
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.treatment.changes import (
    HOURS,
    LIGHTS,
    SEASONS,
    WEATHERS,
    Change,
)
from reelkite.engines.diorama.treatment.colours import exposed, luma
from reelkite.engines.diorama.treatment.measuring import Measures
from reelkite.engines.diorama.treatment.wishing import Wishes

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


def _most(changes: list[Change], name: str) -> float:
    return max((float(getattr(change, name)) for change in changes), default=0.0)


def _prepared(table: Array, style: str | None, measures: Measures) -> Array:
    """Return the colours that painters begin with: they paint what is neither pale nor dim."""
    wanted = _PAINTED_LIGHT.get(style or "", _USUAL_LIGHT if recipe_of(style).focused else None)
    if wanted is not None:
        stops = float(np.clip(np.log2(wanted / max(measures.light, 1e-3)), -1.6, 0.5))
        return exposed(table, stops)
    return table


def _changes(wishes: Wishes) -> list[Change]:
    """Return what is to be done, in order: seasons are on things, then weather, then the hour."""
    weather = WEATHERS.get(wishes.weather or "")
    dark = wishes.hour in {"night", "dusk"}
    if weather is not None and dark:  # by night no weather brings a bright sky
        weather = replace(
            weather, skies=replace(weather.skies, share=0.0), wash=_partly(weather.wash)
        )
    found = [
        SEASONS.get(wishes.season or ""),
        weather,
        HOURS.get(wishes.hour or ""),
        *(LIGHTS.get(word) for word in wishes.lights if not (dark and word == "moonlight")),
    ]
    return [change for change in found if change is not None]


def _partly(wash: Callable[[Array, Measures], Array]) -> Callable[[Array, Measures], Array]:
    """Return a wash laid thinly: it need not darken what gets dark anyway."""
    return lambda picture, measures: picture + 0.35 * (wash(picture, measures) - picture)


def _skies(changes: list[Change], measures: Measures, wishes: Wishes) -> Skies:
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
