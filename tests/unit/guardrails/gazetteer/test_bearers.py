import pytest

from reelkite.guardrails.gazetteer.bearers import open_bearers
from tests.unit.guardrails.gazetteer.prompts import prompt

BEARERS = open_bearers()


@pytest.mark.parametrize(
    "text",
    [
        "a dog named Mario barks",
        "ein Hund namens Mario bellt",
        "uncle Mario sings",
        "my friend Mario sings",
        "a mario on a shelf",
        "then Mario Rossi waves",
        "then Tom Mario waves",
        "tom mario waves",
        "Mario, an Italian baker, kneads dough",
        "Mario, our dear uncle, sleeps",
    ],
)
def test_somebody_else_bears_the_name(text: str) -> None:
    """Naming, kinship, an article, another name or an ordinary trade tell it."""
    read = prompt(text, "mario")

    assert BEARERS.is_another(read, read.sightings["mario"][0])


@pytest.mark.parametrize(
    "text",
    [
        "mario jumps",
        "Mario jumps over the wall",
        "The Mario We Know",
        "little mario, happy",
        "a wall, and Mario on it",
        "now a Mario jumps over walls",
        "Mario, the hero in red, jumps",
    ],
)
def test_nothing_speaks_against_the_famous_one(text: str) -> None:
    """Without such a word the name is the famous one's."""
    read = prompt(text, "mario")

    assert not BEARERS.is_another(read, read.sightings["mario"][0])


def test_a_name_is_given_by_a_word_of_naming() -> None:
    """Only a word directly before it gives a name."""
    given, told = prompt("a boy named Mario", "mario"), prompt("named after him, Mario", "mario")

    assert BEARERS.is_given(given, given.sightings["mario"][0])
    assert not BEARERS.is_given(told, told.sightings["mario"][0])
