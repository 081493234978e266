import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.storyboard import Match
from reelkite.planning.catalogue import assets, entries
from reelkite.planning.meaning import kinship


@pytest.mark.parametrize(
    ("noun", "asset", "match"),
    [
        ("haversack", "prop/backpack", Match.SYNONYM),
        ("kookaburra", "animal/bird", Match.NEAREST),
        ("rattlesnake", "animal/snake", Match.NEAREST),
        ("verbena", "prop/flower", Match.NEAREST),
        ("poetess", "person/woman", Match.SYNONYM),
        ("statesman", "person/man", Match.SYNONYM),
        ("seismograph", "shape/object", Match.NONE),
        ("repository", "shape/object", Match.NONE),
        ("microorganism", "shape/creature", Match.NONE),
    ],
)
def test_bodies_are_lent_by_kin(noun: str, asset: str, match: Match) -> None:
    """By synonym, by what it is a kind of; else a plain shape of the right class."""
    entry = kinship.entry_of(noun)
    assert entry is not None
    assert (entry.asset, entry.match) == (asset, match)


def test_what_the_catalogue_holds_is_left_alone() -> None:
    """Its own word comes first, also at the end of a compound."""
    assert kinship.entry_of("dog") == entries()["dog"]
    assert kinship.entry_of("wizkid dog") == entries()["dog"]


@pytest.mark.parametrize("noun", ["freedom", "committee", "xyzzy", ""])
def test_what_cannot_be_touched_has_no_body(noun: str) -> None:
    """Abstract nouns, institutions and unknown words are not shown."""
    assert kinship.entry_of(noun) is None


@given(st.text(max_size=20))
def test_every_body_can_be_built(noun: str) -> None:
    """Whatever is asked, the asset is one of the list."""
    entry = kinship.entry_of(noun)
    assert entry is None or entry.asset in assets()
