import pytest

from reelkite.planning import plan
from reelkite.planning.grammar.tagging.lexicon import Tag, candidates
from reelkite.planning.grammar.tagging.rules import choose, is_either_number
from reelkite.planning.grammar.tagging.units import State, Unit


def unit(tag: Tag, text: str, form: str = "one") -> Unit:
    """Return a unit of one word."""
    return Unit(tag, text, text, form, 0, 0)


@pytest.mark.parametrize(
    ("before", "tag"),
    [
        (unit(Tag.NOUN, "leaf"), Tag.PREP),
        (unit(Tag.VERB, "spins", "s"), Tag.PREP),
        (unit(Tag.PRON, "they", "they"), Tag.VERB),
        (unit(Tag.TO, "to", "to"), Tag.VERB),
    ],
)
def test_like_compares_unless_somebody_likes(before: Unit, tag: Tag) -> None:
    """She spins like a leaf; they like leaves."""
    state = State([before])
    assert choose(candidates("like"), candidates("leaves"), state) is tag


@pytest.mark.parametrize(("noun", "either"), [("elderly couple", True), ("camel", False)])
def test_companies_act_in_either_number(noun: str, either: bool) -> None:
    """An old couple dance, and an old couple dances."""
    assert is_either_number(unit(Tag.NOUN, noun)) is either


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("A boy walks it home.", "walk"),
        ("A couple walk home in a park.", "walk"),
        ("One cat sleeps on a sofa.", "sleep"),
    ],
)
def test_neighbours_tell_verbs_and_adverbs(prompt: str, action: str) -> None:
    """Home is where they go, and the couple are two who walk."""
    subjects = plan(prompt, 4).shots[0].subjects
    assert subjects[0].action == action
    assert "home" not in [one.noun for one in subjects]
