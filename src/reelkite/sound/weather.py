"""What weather, season and hour do to a place's beds."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from reelkite.domain.storyboard import Shot
from reelkite.sound.plan import Bed
from reelkite.sound.settings import Place, place_of

DARK: Final = frozenset({"night", "dusk", "midnight", "blue hour", "evening"})
"""Times of day with the beds of the night."""

SINGERS: Final = frozenset(
    {"birds", "dawn chorus", "few birds", "forest birds", "town birds", "gulls", "crows", "owl"}
)
INSECTS: Final = frozenset({"crickets", "cicadas"})
LIVING: Final = SINGERS | INSECTS
GREEN: Final = frozenset({"wind in leaves", "forest leaves", "forest birds", "birds"})
"""Beds of places where the sun brings out insects."""


@dataclass(frozen=True, slots=True)
class Weather:
    """What weather does out of doors.

    Attributes:
        outside: Beds that it adds in the open.
        inside: Beds that it adds under a roof.
        silences: Beds that fall silent.
        becomes: Beds that turn into others.
        shift: LU by which the place's own beds change.
        muffle: Hz above which they are taken away.
    """

    outside: tuple[Bed, ...] = ()
    inside: tuple[Bed, ...] = ()
    silences: frozenset[str] = frozenset()
    becomes: tuple[tuple[str, str], ...] = ()
    shift: float = 0.0
    muffle: float = 0.0


WEATHERS: Final = {
    "rain": Weather(
        (Bed("rain", -1),),
        (Bed("rain on the roof", -5, 4500),),
        LIVING,
        (("city", "wet city"), ("forest leaves", "rain on leaves")),
        shift=-3.0,
    ),
    "storm": Weather(
        (Bed("howling wind", -2), Bed("heavy rain", -6)),
        (Bed("rain on the roof", -5, 4500), Bed("howling wind", -10, 700)),
        LIVING,
        (("surf", "heavy surf"), ("city", "wet city"), ("open sea", "heavy surf")),
        shift=-5.0,
    ),
    "snow": Weather(
        (Bed("breath of wind", -3), Bed("snow hush", -6)), (), LIVING, shift=-7.0, muffle=4000.0
    ),
    "wind": Weather(
        (Bed("strong wind", -1),),
        (Bed("bare wind", -12, 600),),
        frozenset(),
        (
            ("light wind", "palm leaves"),
            ("breath of wind", "light wind"),
            ("soft air", "light wind"),
        ),
        shift=-3.0,
    ),
    "fog": Weather(shift=-3.0, muffle=5000.0),
}
"""Weather by its word; any other leaves the place as it is."""

SAME_WEATHER: Final = {
    "rainy": "rain", "drizzle": "rain", "thunderstorm": "storm", "stormy": "storm",
    "thunder": "storm", "hurricane": "storm", "blizzard": "snow", "snowy": "snow",
    "windy": "wind", "foggy": "fog", "mist": "fog", "misty": "fog", "haze": "fog",
}  # fmt: skip


def beds_of(shot: Shot) -> tuple[Bed, ...]:
    """Return the beds of a shot, loudest first."""
    place = place_of(shot.setting, shot.setting_words)
    beds = place.night if shot.time_of_day in DARK else place.day
    if place.outdoors:
        beds = _in_season(beds, shot)
    beds = _weathered(beds, place, weather_of(shot))
    return tuple(sorted(_once(beds), key=lambda bed: -bed.level))


def weather_of(shot: Shot) -> Weather:
    """Return what the shot's weather does."""
    return WEATHERS.get(weather_word(shot), Weather())


def weather_word(shot: Shot) -> str:
    """Return the canonical word of the shot's weather."""
    return SAME_WEATHER.get(shot.weather, shot.weather)


def _weathered(beds: tuple[Bed, ...], place: Place, weather: Weather) -> tuple[Bed, ...]:
    added = weather.outside if place.outdoors else weather.inside
    if place.muffle or place.airless:
        return beds
    if not place.outdoors:
        return _without(beds, weather.silences) + added
    becomes = dict(weather.becomes)
    kept = [
        replace(
            bed,
            recipe=becomes.get(bed.recipe, bed.recipe),
            level=bed.level + weather.shift,
            muffle=weather.muffle or bed.muffle,
        )
        for bed in _without(beds, weather.silences)
    ]
    return (*added, *kept)


def _in_season(beds: tuple[Bed, ...], shot: Shot) -> tuple[Bed, ...]:
    """Return beds as season and hour have them: no insects in winter, cicadas at summer's noon."""
    if shot.season == "winter":
        quieter = (
            replace(bed, level=bed.level - 6) if bed.recipe in SINGERS else bed for bed in beds
        )
        return _without(quieter, INSECTS)
    if shot.season == "summer" and shot.time_of_day == "noon" and _green(beds):
        return (*beds, Bed("cicadas", -10))
    if shot.time_of_day in {"dawn", "sunrise"}:
        return tuple(
            replace(bed, recipe="dawn chorus", level=bed.level + 2)
            if bed.recipe == "birds"
            else bed
            for bed in beds
        )
    return beds


def _green(beds: Iterable[Bed]) -> bool:
    return any(bed.recipe in GREEN for bed in beds)


def _without(beds: Iterable[Bed], recipes: frozenset[str]) -> tuple[Bed, ...]:
    return tuple(bed for bed in beds if bed.recipe not in recipes)


def _once(beds: Iterable[Bed]) -> tuple[Bed, ...]:
    """Return each recipe once, the loudest of its kind."""
    best: dict[str, Bed] = {}
    for bed in beds:
        if bed.recipe not in best or best[bed.recipe].level < bed.level:
            best[bed.recipe] = bed
    return tuple(best.values())
