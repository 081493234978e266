import pytest

from reelkite.planning import plan
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.grammar.unsaid import members


def test_one_and_the_other_are_two() -> None:
    """Each wizard wears and does his own."""
    board = plan(
        "Two wizards on a bridge: one wizard in a red robe throws fire, the other in a blue robe"
        " raises a shield.",
        4,
    )
    first, second = (one for one in board.shots[0].subjects if one.noun == "wizard")
    assert ("red robe" in first.attributes, first.action) == (True, "throw fire")
    assert ("blue robe" in second.attributes, second.action) == (True, "raise shield")


def test_both_do_what_was_said_of_them_all() -> None:
    """One dog is white, one black, and both run."""
    dogs = plan("Two dogs, one white and one black, run in a park.", 4).shots[0].subjects
    assert [(one.colour, one.action) for one in dogs] == [("white", "run"), ("black", "run")]


def test_each_plays_an_instrument_of_its_own() -> None:
    """Who is "on piano" plays it."""
    board = plan("Three penguins: one on piano, one on cello, one on drums.", 4)
    actions = [one.action for one in board.shots[0].subjects if one.noun == "penguin"]
    assert actions == ["play piano", "play cello", "play drums"]


@pytest.mark.parametrize("words", [("each", "other"), ("some",)])
def test_each_other_is_nobody_in_particular(words: tuple[str, ...]) -> None:
    """They look at each other: nobody steps out."""
    reading = Reading(things=[Thing("boy", kind="person", count=2, many=True, staged=True)])
    assert members.meant_by(frozenset(words), (), reading) is None


def test_the_bearded_one_has_the_beard() -> None:
    """Who was said to look so is meant."""
    boy, man = Thing("boy", staged=True), Thing("man", attributes=["white beard"], staged=True)
    found = members.meant_by(frozenset({"the", "one"}), ("bearded",), Reading(things=[boy, man]))
    assert found is man


def test_a_member_is_singled_out_by_its_noun() -> None:
    """One boy of three leaves two."""
    boys = Thing("boy", kind="person", count=3, many=True, staged=True)
    one = members.singled_out(Thing("boy", colour="red"), ["one"], Reading(things=[boys]))
    assert one is not None
    assert (one.count, one.colour, boys.count, boys.colour) == (1, "red", 2, None)


def test_a_member_without_a_deed_does_as_its_company() -> None:
    """All three sleep."""
    boys = Thing("boy", kind="person", actions=["sleep"])
    one = Thing("boy", kind="person", of=boys)
    members.rejoin(Reading(things=[one, boys]))
    assert one.actions == ["sleep"]
