"""The words of the catalogue of places."""

from reelkite.engines.diorama.sets.catalogue import STAND_INS, WORDS
from reelkite.planning import tables
from tests.tables import each

KNOWN = {word for key, others in WORDS.items() for word in (key, *others)}
NAMED = sorted(
    {
        place
        for section, rows in tables.sections("settings").items()
        if section in {"setting", "in front", "implied by", "implied noun", "implied role"}
        for place in rows
        if place
    }
)


@each("place", NAMED)
def test_every_planned_place_has_a_design(place: str) -> None:
    """A place that planning can name is a key or an alias here."""
    assert place in KNOWN


def test_no_word_means_two_designs() -> None:
    """An alias belongs to one key, and no alias is a key."""
    words = [word for key, others in WORDS.items() for word in (key, *others)]
    assert len(words) == len(set(words))


def test_every_chain_of_stand_ins_ends_in_the_park() -> None:
    """Whatever may be missing is replaced, in the end by the park."""
    for key in STAND_INS:
        seen = key
        for _ in STAND_INS:
            seen = STAND_INS.get(seen, seen)
        assert seen == "park"
