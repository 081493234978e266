from collections.abc import Callable

import pytest

from reelkite.domain.storyboard import Shot
from reelkite.sound.beds.recipes import RECIPES
from reelkite.sound.weather import (
    LIVING,
    SAME_WEATHER,
    WEATHERS,
    Weather,
    beds_of,
    weather_of,
    weather_word,
)

ShotMaker = Callable[..., Shot]


def test_beds_come_loudest_first_and_once(shot: ShotMaker) -> None:
    """The beds of a shot are sorted by level and none is there twice."""
    beds = beds_of(shot("forest", "storm"))
    levels = [bed.level for bed in beds]

    assert levels == sorted(levels, reverse=True)
    assert len({bed.recipe for bed in beds}) == len(beds)


@pytest.mark.parametrize("weather", ["rain", "storm", "snow"])
def test_foul_weather_silences_the_living(shot: ShotMaker, weather: str) -> None:
    """Nobody sings or chirps in rain, storm and snow."""
    assert not {bed.recipe for bed in beds_of(shot("park", weather))} & LIVING


def test_rain_drums_on_the_roof_indoors(shot: ShotMaker) -> None:
    """Under a roof rain is heard on it; in the open it is heard on the ground."""
    inside = {bed.recipe for bed in beds_of(shot("room", "rain"))}
    outside = {bed.recipe for bed in beds_of(shot("city street", "rain"))}

    assert "rain on the roof" in inside
    assert {"rain", "wet city"} <= outside


def test_snow_dulls_the_rest(shot: ShotMaker) -> None:
    """Snow takes the highs of all other beds."""
    muffled = {bed.recipe: bed.muffle for bed in beds_of(shot("city street", "snow"))}

    assert muffled["city"] == 4000


def test_hours_and_seasons(shot: ShotMaker) -> None:
    """Crickets sing by night but not in winter, cicadas at summer's noon, all birds at dawn."""
    assert "crickets" in _recipes(shot("park", "clear", "night"))
    assert "crickets" not in _recipes(shot("park", "clear", "night", "winter"))
    assert "cicadas" in _recipes(shot("park", "clear", "noon", "summer"))
    assert "dawn chorus" in _recipes(shot("park", "clear", "dawn"))


def test_the_deep_has_no_weather(shot: ShotMaker) -> None:
    """Under water and in space it never rains."""
    assert _recipes(shot("under water", "rain")) == {"under water"}


def test_words_for_weather(shot: ShotMaker) -> None:
    """Other words mean the same weather; an unknown one changes nothing."""
    assert weather_word(shot("park", "drizzle")) == "rain"
    assert weather_of(shot("park", "frogs")) == Weather()
    assert set(SAME_WEATHER.values()) <= set(WEATHERS)


def test_weather_names_beds_that_exist() -> None:
    """Every bed that weather adds or makes of another can be had."""
    named = {
        name
        for weather in WEATHERS.values()
        for name in (
            *(bed.recipe for bed in weather.outside + weather.inside),
            *(name for pair in weather.becomes for name in pair),
        )
    }

    assert named <= set(RECIPES)


def _recipes(shot: Shot) -> set[str]:
    return {bed.recipe for bed in beds_of(shot)}
