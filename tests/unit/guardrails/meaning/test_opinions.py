"""What is thought of a text, of its sentences, and of a mind that says what it is told to."""

from dataclasses import dataclass

import numpy as np
import pytest

from reelkite.domain.policy import Category
from reelkite.guardrails.meaning.blocks import DATA, Floats
from reelkite.guardrails.meaning.encoder import Ids
from reelkite.guardrails.meaning.opinions import KINDS, Opinion, worst
from reelkite.guardrails.meaning.windows import windows_of
from reelkite.guardrails.meaning.wordpiece import Pieces, open_pieces

KITE = "A red kite dances over the green dunes in the evening sun."
DOG = "An old brown dog barks at the grey waves."
PIECES = open_pieces(DATA / "pieces.txt")


@dataclass(frozen=True)
class Told:
    """A mind that says one thing of short parts and another of long ones."""

    short: tuple[float, ...]
    long: tuple[float, ...]

    @property
    def pieces(self) -> Pieces:
        """What cuts words."""
        return PIECES

    def read(self, ids: Ids) -> Floats:
        """Return a row for each piece."""
        return np.zeros((len(ids), 1), np.float32)

    def said(self, read: Floats) -> Floats:
        """Return the logarithm of each kind's share."""
        shares = self.short if len(read) < 20 else self.long
        return np.log(np.array(shares, np.float32))


EVEN = (1 / 7,) * 7
CALM = (0.94, *[0.01] * 6)
CRUEL = (0.2, 0.04, 0.56, *[0.05] * 4)


def _worst(mind: Told, text: str) -> Opinion:
    found = worst(mind, text)
    assert found is not None
    return found


def test_the_share_is_all_that_is_not_harmless() -> None:
    """A mind that is sure of nothing gives every kind the same, and all are told."""
    found = _worst(Told(EVEN, EVEN), KITE)

    assert found.share == pytest.approx(1 - 1 / len(KINDS), abs=1e-5)
    assert set(found.categories) == {kind for kind in KINDS if kind}


def test_only_what_is_likely_is_told() -> None:
    """Of a mind that is sure one category is told, and where the only sentence stands."""
    found = _worst(Told(CRUEL, CRUEL), KITE)

    assert found.categories == (Category.VIOLENCE,)
    assert found.span == (0, len(KITE))


def test_a_sentence_among_others_must_be_surer() -> None:
    """Its odds count a quarter beside others, and whole where it is all there is."""
    mind = Told(short=CRUEL, long=CALM)

    assert _worst(mind, DOG).share == pytest.approx(0.8, abs=1e-5)
    beside = _worst(mind, f"{DOG} {KITE}")
    assert beside.share == pytest.approx(0.5, abs=1e-5)
    assert beside.span == (0, len(DOG))


def test_of_a_window_as_a_whole_no_place_is_told() -> None:
    """Where it is no sentence alone, the span is left open."""
    assert _worst(Told(short=CALM, long=CRUEL), f"{DOG} {KITE}").span is None


def test_nothing_to_read_is_no_opinion() -> None:
    """Neither blanks nor parts that were judged before have one."""
    known = {part.ids for window in windows_of(KITE, PIECES) for part in window}

    assert worst(Told(EVEN, EVEN), " \n") is None
    assert worst(Told(EVEN, EVEN), KITE, known) is None
