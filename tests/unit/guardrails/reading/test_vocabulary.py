"""Common words, and what they make of runs and masks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.guardrails.reading.vocabulary import common_words, parted, unmasked_words


def test_common_words_are_words() -> None:
    """No heading of the file, no piece of a word."""
    assert {"kite", "flying", "grass"} <= common_words()
    assert all(word.isascii() and word.islower() and len(word) > 2 for word in common_words())


@pytest.mark.parametrize(
    ("run", "parts"),
    [
        ("flyingaredkite", ("flying", "a", "red", "kite")),
        ("photography", ()),
        ("redkite", ()),
        ("qzvxkjwqzvxkj", ()),
        ("flying-a-kite", ()),
    ],
)
def test_only_runs_of_common_words_are_parted(run: str, parts: tuple[str, ...]) -> None:
    """Words, short runs and noise stay as they are."""
    assert parted(run) == parts


@given(st.lists(st.sampled_from(["flying", "kite", "garden", "river"]), min_size=2, max_size=6))
def test_parts_make_the_run_again(words: list[str]) -> None:
    """Nothing is lost between them."""
    run = "".join(words)
    assert "".join(parted(run)) in {run, ""}


@pytest.mark.parametrize("word", ["a{b*c", "a}b*c", "k{0}i*e", "k{}i*e", "%si*e", "\\1i*e"])
def test_signs_of_programmers_are_signs(word: str) -> None:
    """A brace beside a mask is no place to fill, and breaks nothing."""
    assert unmasked_words(word) == ()


@pytest.mark.parametrize(
    ("word", "fills"), [("ki*e", {"kite"}), ("*ite", set()), ("k*e", set()), ("k***e", set())]
)
def test_masks_are_filled_within_a_word(word: str, fills: set[str]) -> None:
    """Not at its ends, not in a very short one, and no more than two."""
    assert fills <= set(unmasked_words(word))
    assert fills or not unmasked_words(word)
