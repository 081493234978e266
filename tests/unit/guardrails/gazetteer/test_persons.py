import pytest

from reelkite.guardrails.gazetteer.bearers import open_bearers
from reelkite.guardrails.gazetteer.persons import open_persons
from tests.unit.guardrails.gazetteer.prompts import prompt

PERSONS = open_persons(open_bearers(), frozenset({"iron man", "amazon"}), frozenset({"jaws"}))
PHRASES = (*PERSONS.phrases(), *PERSONS.known, *PERSONS.titles)


def _found(text: str) -> list[str]:
    return [text[slice(*where.span)] for _, where in PERSONS.find(prompt(text, *PHRASES))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("then actor Jeremiah Blackwood smiles", "Jeremiah Blackwood"),
        ("then Marcus Feld, the senator from Ohio, eats", "Marcus Feld"),
        ("a clip of the real Helena Brandt walking", "Helena Brandt"),
        ("a deepfake of Jonathan Rivers", "Jonathan Rivers"),
        ("a man who looks exactly like Peter Hallström", "Peter Hallström"),
        ("my ex-wife Jane Miller cries", "Jane Miller"),
        ("our neighbor Martha Hughes dances", "Martha Hughes"),
        ("the actor who played Iron Man walks", "actor who played Iron Man"),
        ("the director of Jaws on a boat", "director of Jaws"),
        ("the man who founded Amazon on a yacht", "who founded Amazon"),
        ("a deepfake of taylor james dancing", "taylor james"),
    ],
)
def test_a_full_name_is_said_to_be_real(text: str, name: str) -> None:
    """A public trade, a word of reality or an acquaintance makes it a real person's."""
    assert _found(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "then Detective Jane Miller walks",
        "an actor Jeremiah Blackwood plays",
        "the actor walks on stage",
        "my friend Anna paints",
        "the fictional senator Paula Whitcombe",
        "then Jane Miller, a baker, smiles",
        "the real world",
        "the man who founded a bakery",
        "the director of jaws and gears",
        "the actor who played a king",
    ],
)
def test_invented_people_pass(text: str) -> None:
    """A full name alone, a first name, and what is said to be made up cannot be real."""
    assert _found(text) == []
