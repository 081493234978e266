"""Many phrases found in one pass."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.guardrails.matching import PhraseBook, longest, phrase_words
from reelkite.guardrails.reading import read

PHRASES = ("red kite", "kite", "kite flying", "fl* away", "sci-fi", "凧", "凧揚げ", "голуб", "연날")
BOOK = PhraseBook([(phrase, phrase) for phrase in PHRASES])


def found(prompt: str) -> list[str]:
    """Return the phrases of ``BOOK`` in ``prompt``."""
    return [match.payload for match in BOOK.find(read(prompt))]


@pytest.mark.parametrize(
    ("prompt", "phrases"),
    [
        ("The RED kites' tail", ["red kite", "kite"]),
        ("r3d k1te", ["red kite", "kite"]),
        ("red k i t e", ["red kite", "kite"]),
        ("a kite-flying day", ["kite", "kite flying"]),
        ("flying away", ["fl* away"]),
        ("scifi", ["sci-fi"]),
        ("sci-fi", ["sci-fi"]),
        ("日本の凧揚げ大会", ["凧", "凧揚げ"]),
        ("凧 揚 げ", ["凧", "凧揚げ"]),
        ("голубями", ["голуб"]),
        ("연날리기를", ["연날"]),
        ("kitesurf, redkite?", []),
    ],
)
def test_phrases_are_found_however_they_are_written(prompt: str, phrases: list[str]) -> None:
    """Whole words, any ending of a stem, anywhere in scripts that do not part words."""
    assert found(prompt) == phrases


def test_a_match_says_where_it_stands() -> None:
    """Its words by number, its characters in the prompt as it was sent."""
    prompt = "Look: a réd  kite"
    match = next(BOOK.find(read(prompt)))
    assert (match.first, match.last) == (2, 4)
    assert prompt[slice(*match.span)] == "réd  kite"


def test_the_longest_of_overlapping_matches_is_kept() -> None:
    """What lies within a longer phrase is not told twice."""
    matches = longest(BOOK.find(read("a red kite and a kite flying")))
    assert [match.payload for match in matches] == ["red kite", "kite flying"]


def test_phrases_are_folded_as_prompts_are() -> None:
    """Accents, case and apostrophes of a list do not matter; stems are marked."""
    assert phrase_words("Réd Tom's ki*") == (("red", False), ("tom", False), ("ki", True))


def test_a_phrase_without_letters_is_never_found() -> None:
    """An empty line in a list does not refuse everything."""
    assert not list(PhraseBook([("", 1), ("!?", 2), ("*", 3)]).find(read("any thing !?")))


@given(st.lists(st.sampled_from(["red", "kite", "flies", "a", "sky"]), min_size=1, max_size=12))
def test_what_is_found_is_what_stands_there(words: list[str]) -> None:
    """The book finds a phrase of two words exactly where they follow each other."""
    book = PhraseBook([("red kite", 0)])
    expected = sum(pair == ("red", "kite") for pair in pairwise(words))
    assert sum(1 for _ in book.find(read(" ".join(words)))) == expected
