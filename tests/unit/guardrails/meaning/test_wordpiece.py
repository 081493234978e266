"""Text as the pieces that the sentence model knows."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import BertWordPieceTokenizer

from reelkite.guardrails.meaning.encoder import DATA
from reelkite.guardrails.meaning.wordpiece import Pieces, open_pieces

ASSIGNED = st.one_of(
    st.characters(max_codepoint=0x5FF, exclude_categories=["Cn", "Cs"]),
    st.characters(min_codepoint=0x2000, max_codepoint=0x206F, exclude_categories=["Cn"]),
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5),
)
"""Characters that every table of Unicode knows alike; the tokenizer's own is of 2015."""


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    """Return the list of the house."""
    return open_pieces(DATA / "pieces.txt")


@pytest.fixture(scope="module")
def reference() -> BertWordPieceTokenizer:
    """Return the tokenizer that the model was published with, over the same list."""
    return BertWordPieceTokenizer(str(DATA / "pieces.txt"))


def _names(pieces: Pieces, text: str) -> list[str]:
    names = list(pieces.rows)
    return [names[row] for row in pieces.ids(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A red kite", ["a", "red", "kite"]),
        ("kitesurfers!", ["kite", "##sur", "##fers", "!"]),
        ("Café", ["cafe"]),
        ("don't", ["don", "'", "t"]),
        ("35mm film, 4k", ["35", "##mm", "film", ",", "4", "##k"]),
        ("", []),
    ],
)
def test_text_is_cut_into_the_longest_known_pieces(
    pieces: Pieces, text: str, expected: list[str]
) -> None:
    """A word becomes the longest pieces from the left, without case and accents."""
    assert _names(pieces, text) == expected


@pytest.mark.parametrize("text", ["дракон", "猫", "x" * 101])
def test_a_word_that_is_not_known_is_one_unknown_piece(pieces: Pieces, text: str) -> None:
    """Other scripts and endless words are unknown."""
    assert pieces.ids(text) == [pieces.unknown]


@given(st.text(string.printable, max_size=80) | st.text(ASSIGNED, max_size=40))
def test_pieces_are_those_of_the_published_tokenizer(
    pieces: Pieces, reference: BertWordPieceTokenizer, text: str
) -> None:
    """Any text is cut as by the tokenizer that the model was taught with."""
    ids = reference.encode(text).ids

    assert [pieces.begin, *pieces.ids(text), pieces.end] == ids
