import pytest

from reelkite.planning import plan
from reelkite.planning.grammar.tagging import spelling
from reelkite.planning.words import split


def mended(text: str) -> str:
    """Return the words with slips put right."""
    return " ".join(word.text for word in spelling.mended(split(text)))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("two kittns playng", "two kittens playing"),
        ("a sunny mornign", "a sunny morning"),
        ("a sofaa", "a sofa"),
        ("a hourse", "a horse"),
    ],
)
def test_a_slip_is_put_right(text: str, meant: str) -> None:
    """A letter is swapped, doubled, missing or wrong."""
    assert mended(text) == meant


@pytest.mark.parametrize(
    "text", ["a potted plant", "a quokka", "indoor", "a cropped photo", "a man called Horsse"]
)
def test_english_words_and_names_stay(text: str) -> None:
    """Rare words, forms of words and names are no slips."""
    assert mended(text) == " ".join(word.text for word in split(text))


def test_another_language_is_not_mended() -> None:
    """Many unknown words are no slips."""
    text = "zorbax " * 5 + "plimmer quattel dorvish hendrel mistok valderi sotten brenner hortes"
    assert mended(text) == " ".join(word.text for word in split(text))


def test_who_was_written_wrong_is_shown() -> None:
    """An astronat is an astronaut."""
    board = plan("an astronat on a beach", 4)
    assert [one.noun for one in board.shots[0].subjects] == ["astronaut"]
    assert board.not_understood == ()
