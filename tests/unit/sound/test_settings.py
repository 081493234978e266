import pytest

from reelkite.planning import tables
from reelkite.sound.beds.recipes import RECIPES
from reelkite.sound.events.feet import GROUNDS
from reelkite.sound.settings import PHRASES, PLACES, WORDS, family_of, indoors, place_of
from reelkite.sound.space import ROOMS
from tests.tables import each


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("park", "park"),
        ("grassy park", "park"),
        ("table by a window", "room"),
        ("night sky", "night sky"),
        ("city street", "street"),
        ("harbour cafe", "cafe"),
        ("Snow-field", "snow"),
        ("under water", "under water"),
        ("snowy mountains", "mountain"),
        ("rolling hills", "field"),
        ("gnomon", None),
        ("", None),
    ],
)
def test_words_find_their_family(text: str, family: str | None) -> None:
    """Whole phrases count first, then words, the last one first."""
    assert family_of(text) == family


def test_an_unknown_place_is_quiet() -> None:
    """A place that nobody knows has soft air; the prompt's own words may still tell."""
    assert place_of("gnomon") is PLACES["nowhere"]
    assert place_of("gnomon", "a beach") is PLACES["beach"]


def test_tables_name_what_exists() -> None:
    """Every family, bed, room and ground that a table names can be had."""
    beds = [bed for place in PLACES.values() for bed in (*place.day, *place.night)]

    assert set(WORDS) <= set(PLACES)
    assert set(PHRASES.values()) <= set(PLACES)
    assert {bed.recipe for bed in beds} <= set(RECIPES)
    assert {place.room for place in PLACES.values()} <= set(ROOMS)
    assert {place.ground for place in PLACES.values()} <= set(GROUNDS)


def test_rooms_keep_the_weather_out() -> None:
    """A place with a roof is not out of doors and has a wooden floor."""
    attic = indoors(night=())

    assert not attic.outdoors
    assert attic.ground == "wood"


@each("setting", sorted(tables.table("settings", "setting")))
def test_every_place_that_planning_names_sounds_like_something(setting: str) -> None:
    """Only a studio and the void are nowhere."""
    silent = {"studio", "photo studio", "void"}

    assert (place_of(setting) == PLACES["nowhere"]) == (setting in silent)
