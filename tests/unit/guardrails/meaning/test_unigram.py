"""Words of a hundred languages, cut into their likeliest pieces."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.guardrails.meaning.polyglot import open_lower
from reelkite.guardrails.meaning.unigram import UNKNOWN, Unigram, open_unigram

SMALL = ["<s>", "</s>", "<unk>", "\u2581", "\u2581k", "\u2581ki", "te", "t", "e", "ite", "query:"]
SCORES = [0.0, 0.0, 0.0, -1.0, -4.0, -5.0, -2.0, -3.0, -3.0, -2.5, -6.0]


@pytest.fixture
def small(tmp_path: Path) -> Unigram:
    """Return a list of eleven pieces."""
    path = tmp_path / "pieces.txt"
    path.write_text("\n".join(SMALL) + "\n", "utf-8")
    return open_unigram(path, SCORES)


@pytest.fixture(scope="module")
def pieces() -> Unigram:
    """Return the list of the house."""
    return open_lower().pieces


def _named(pieces: Unigram, text: str) -> list[str]:
    names = {row: piece for piece, row in pieces.rows.items()} | {pieces.unknown: UNKNOWN}
    return [names[row] for row in pieces.ids(text)]


def test_the_likeliest_pieces_count(small: Unigram) -> None:
    """Neither the longest nor the first: k and ite are likelier together than ki and te."""
    assert _named(small, "kite") == ["\u2581k", "ite"]


def test_what_is_not_known_is_one_piece_a_sign(small: Unigram) -> None:
    """A sign without a piece is unknown, and what is beside it is read all the same."""
    assert _named(small, "zte") == ["\u2581", UNKNOWN, "te"]


def test_marks_of_the_list_are_no_words(small: Unigram) -> None:
    """Nobody can write the mark that ends a text."""
    assert not {small.begin, small.end} & {*small.ids("</s>"), *small.ids("<s> kite")}


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("ｋｉｔｅ", "kite"),
        ("kite\u200b", "kite"),
        ("kite\n\t kite", "kite kite"),
        ("ﬁne", "fine"),
    ],
)
def test_one_text_is_read_in_one_way(pieces: Unigram, text: str, same: str) -> None:
    """Wide letters, ligatures, invisible signs and kinds of blanks make no difference."""
    assert pieces.ids(text) == pieces.ids(same)


@pytest.mark.parametrize(
    "text", ["red kite", "风吹过山丘", "красный змей", "लाल पतंग", "طائرة ورقية"]
)
def test_languages_are_known(pieces: Unigram, text: str) -> None:
    """The list has pieces for each of the languages that are promised."""
    assert pieces.unknown not in pieces.ids(text)


def test_the_lead_asks(pieces: Unigram) -> None:
    """Before each text stands the mark of the beginning and what the model was taught to read."""
    assert pieces.lead == (pieces.begin, *pieces.ids("query:"))
    assert len(pieces.lead) > 1


def test_lists_that_do_not_fit_are_told(tmp_path: Path) -> None:
    """A file that was cut off is not used."""
    path = tmp_path / "pieces.txt"
    path.write_text("\n".join(SMALL[:-1]) + "\n", "utf-8")

    with pytest.raises(ValueError, match="10 pieces"):
        open_unigram(path, SCORES)


@given(st.text(max_size=200))
def test_any_text_is_cut(text: str) -> None:
    """Whatever is sent, each run of signs has pieces, and no more than signs."""
    rows = {piece: row for row, piece in enumerate(SMALL) if row > 2}
    pieces = Unigram(rows, SCORES, begin=0, end=1, unknown=2, longest=5)

    ids = pieces.ids(text)

    assert len(ids) <= 2 * len(unicodedata.normalize("NFKC", text))
    assert not {0, 1} & set(ids)


def test_endless_words_take_no_endless_time(pieces: Unigram) -> None:
    """A word of a hundred thousand signs is cut in parts."""
    assert len(pieces.ids("a" * 100_000)) < 100_000
