import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.guardrails.gazetteer.spelling import Misspelt, is_one_off
from tests.unit.guardrails.gazetteer.prompts import prompt

NAMES = Misspelt(
    ["taylor swift", "pikachu", "charizard", "spider-man", "beyoncé knowles"],
    frozenset({"tailor", "lizard", "shift", "tramp", "pit", "gate"}),
    frozenset({"bill", "jill"}),
    ["brad pitt", "bill gates", "shrek", "trump", "taylor swift", "darth vader", "barbie"],
)
LETTERS = st.text("abcd", min_size=1, max_size=9)


def _found(text: str) -> list[str]:
    return [name for name, _ in NAMES.find(prompt(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("taylr swift dances", "taylor swift"),
        ("Taylor Swfit dances", "taylor swift"),
        ("taylorswiff dances", "taylor swift"),
        ("a charizzard", "charizard"),
        ("a cherizard", "charizard"),
        ("spidermann", "spider-man"),
        ("beyonce knowels", "beyoncé knowles"),
        ("tay lor swift", "taylor swift"),
    ],
)
def test_one_letter_off_is_found(text: str, name: str) -> None:
    """A letter left out, put in, changed or swapped does not hide a long name."""
    assert _found(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "tailor swift",
        "taylor shift",
        "a lizard",
        "pikachoo",
        "taylor, swft",
        "tailor swifts dances",
    ],
)
def test_ordinary_words_and_short_names_are_left(text: str) -> None:
    """Words of the language are no misspelling, and short names must be right."""
    assert _found(text) == []


def test_the_place_is_told() -> None:
    """The words that nearly spell the name are what was found."""
    ((_, where),) = NAMES.find(prompt("here taylr swift sings"))

    assert where.span == (5, 16)


@given(LETTERS, st.data())
def test_any_letter_left_out_is_one_off(word: str, data: st.DataObject) -> None:
    """Wherever a letter is missing, one letter parts the two, both ways round."""
    place = data.draw(st.integers(0, len(word) - 1))
    shorter = word[:place] + word[place + 1 :]

    assert is_one_off(word, shorter)
    assert is_one_off(shorter, word)


@given(LETTERS)
def test_a_word_is_not_off_itself(word: str) -> None:
    """What is right is not misspelt; what is two letters longer neither."""
    assert not is_one_off(word, word)
    assert not is_one_off(word, word + "xy")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("shreck and a donkey", "shrek"),
        ("donald tr*mp waves", "trump"),
        ("Tailor Swifft sings", "taylor swift"),
        ("darthvaderdancing", "darth vader"),
        ("brad pit waves", "brad pitt"),
    ],
)
def test_the_best_known_are_found_with_more_mistakes(text: str, name: str) -> None:
    """A short name, a letter off in each word, and a name glued to what follows are found."""
    assert [found for found, _ in NAMES.find_best(prompt(text))] == [name]


@pytest.mark.parametrize(
    "text", ["a tramp", "tailor shift", "tailor, swifft", "shrek", "babies", "jill gates"]
)
def test_words_are_no_best_known_names(text: str) -> None:
    """Words of the language are left, and what is right is found by the lists."""
    assert list(NAMES.find_best(prompt(text))) == []
