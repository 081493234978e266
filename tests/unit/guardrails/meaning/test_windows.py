"""A prompt cut into sentences and windows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.guardrails.meaning.blocks import DATA
from reelkite.guardrails.meaning.windows import MOST, ROOM, windows_of
from reelkite.guardrails.meaning.wordpiece import Pieces, open_pieces

PIECES = open_pieces(DATA / "pieces.txt")
KITE = "A red kite dances over the dunes."
DOG = "An old brown dog barks at the waves."


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    """Return the list of the house."""
    return PIECES


def _spans(text: str, pieces: Pieces) -> list[list[str]]:
    return [[text[slice(*part.span)] for part in window] for window in windows_of(text, pieces)]


def test_sentences_share_a_window(pieces: Pieces) -> None:
    """A usual prompt is one window, and each sentence has its place in the text."""
    assert _spans(f"{KITE}  {DOG}\nSlow zoom out to the sea", pieces) == [
        [KITE, DOG, "Slow zoom out to the sea"]
    ]


def test_what_is_too_short_stays_beside_its_neighbour(pieces: Pieces) -> None:
    """A word or two are no sentence of their own."""
    assert _spans(f"Day. {KITE} 4k. {DOG}", pieces) == [[f"Day. {KITE} 4k.", DOG]]


def test_a_long_text_has_many_windows(pieces: Pieces) -> None:
    """No window has more pieces than the model reads at once."""
    text = " ".join(f"The {number}th kite flies over dune number {number}." for number in range(60))

    windows = windows_of(text, pieces)

    assert len(windows) > 1
    assert max(sum(len(part.ids) for part in window) for window in windows) <= ROOM


def test_what_is_said_again_is_judged_once(pieces: Pieces) -> None:
    """A text cannot be made long by saying the same again."""
    assert _spans(f"{KITE} " * 500, pieces) == [[KITE]]


def test_an_endless_sentence_is_cut(pieces: Pieces) -> None:
    """Each cut has the sentence's place."""
    text = "and then a " + " ".join(f"kite {number}" for number in range(200))

    windows = windows_of(text, pieces)

    assert len(windows) > 2
    assert {part.span for window in windows for part in window} == {(0, len(text))}


def test_no_more_windows_than_can_be_judged_in_time(pieces: Pieces) -> None:
    """Of what is no prose any more, the windows are spread evenly from the beginning."""
    text = " ".join(f"{number} {number * 7919}" for number in range(9000))

    assert len(windows_of(text, pieces)) == MOST


def test_what_is_known_is_left_out(pieces: Pieces) -> None:
    """Parts that were judged before make no window."""
    ((first,),) = windows_of(KITE, pieces)

    assert [
        [part.span for part in window]
        for window in windows_of(f"{KITE} {DOG}", pieces, known={first.ids})
    ] == [[(len(KITE) + 1, len(KITE) + 1 + len(DOG))]]


def test_signs_that_are_not_known_count_once(pieces: Pieces) -> None:
    """A text in another script does not fill windows with unknown pieces."""
    (window,) = windows_of("风筝在沙丘上跳舞" * 900, pieces)

    assert window[0].ids == (pieces.unknown,)


def test_nothing_has_no_windows(pieces: Pieces) -> None:
    """Blanks are not judged."""
    assert windows_of(" \n ", pieces) == []


@given(st.text(max_size=300))
def test_any_text_is_cut_within_its_bounds(text: str) -> None:
    """Whatever is sent, spans are inside the text, in order, and windows have room."""
    parts = [part for window in windows_of(text, PIECES) for part in window]

    assert all(0 <= part.span[0] < part.span[1] <= len(text) for part in parts)
    assert [part.span for part in parts] == sorted(part.span for part in parts)
    assert all(0 < len(part.ids) <= ROOM for part in parts)
