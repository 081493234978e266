"""Text as the pieces that the sentence model knows."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.guardrails.meaning.blocks import DATA
from reelkite.guardrails.meaning.wordpiece import Pieces, open_pieces

RECORDED = Path(__file__).with_name("pieces.jsonl")
"""Texts, and the pieces that the published tokenizer (Hugging Face tokenizers 0.23.3) cuts."""


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    """Return the list of the house."""
    return open_pieces(DATA / "pieces.txt")


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


def test_pieces_are_those_of_the_published_tokenizer(pieces: Pieces) -> None:
    """Texts of every kind are cut as by the tokenizer that the model was taught with."""
    lines = RECORDED.read_text("utf-8").splitlines()
    recorded = [json.loads(line) for line in lines]

    assert len(recorded) >= 300
    assert [pieces.ids(text) for text, _ in recorded] == [ids for _, ids in recorded]


@given(st.text(max_size=80))
def test_any_text_has_pieces_of_the_list(pieces: Pieces, text: str) -> None:
    """Whatever is sent, each piece is one of the list, and none is a mark of begin or end."""
    ids = pieces.ids(text)

    assert all(0 <= row < len(pieces.rows) for row in ids)
    assert not {*pieces.lead, pieces.end} & set(ids)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("A red kite, 35mm.", 1.0),
        ("cometa", 0.0),
        ("kite cometa", 0.4),
        ("风筝", 0.0),
        ("kite 4kites", 1.0),
    ],
)
def test_the_share_of_known_words_is_told(pieces: Pieces, text: str, share: float) -> None:
    """By letters: of words that are cut nothing counts, and signs without letters do not."""
    assert pieces.known(text) == pytest.approx(share)
