import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.planning import plan, tables
from reelkite.planning.meaning import places


@pytest.mark.parametrize(
    ("noun", "place"),
    [
        ("bistro", "cafe"),
        ("scrapheap", "junkyard"),
        ("millpond", "lake"),
        ("thruway", "highway"),
        ("beehive", None),
        ("dog", None),
        ("xyzzy", None),
    ],
)
def test_places_by_other_words(noun: str, place: str | None) -> None:
    """By synonym, or by what they are a kind of; never by something as loose as a space."""
    assert places.place_of(noun) == place


def test_a_shot_plays_in_a_place_that_no_table_holds() -> None:
    """With the prompt's own word for it."""
    shot = plan("a fox sleeps in an old scrapheap", 4).shots[0]
    assert (shot.setting, shot.setting_words) == ("junkyard", "scrapheap")


@given(st.text(max_size=20))
def test_every_place_is_one_of_the_table(noun: str) -> None:
    """Whatever is asked."""
    place = places.place_of(noun)
    assert place is None or place in tables.table("settings", "setting")
