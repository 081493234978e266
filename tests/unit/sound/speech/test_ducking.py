"""What lies under speech steps back."""

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.domain.speech import Utterance
from reelkite.domain.storyboard import Line
from reelkite.sound.speech.ducking import ducked

TWO = SAMPLE_RATE * 2


def line(begins: float, seconds: float) -> Utterance:
    """Return a line of silence."""
    return Utterance(Line("x"), 0, begins, np.zeros(round(seconds * SAMPLE_RATE), np.float32), ())


def test_nothing_is_ducked_where_nobody_speaks() -> None:
    """The gain is one."""
    assert np.all(ducked((), 0.0, 100, 8.0) == 1)


def test_a_bed_is_down_while_somebody_speaks_and_comes_back() -> None:
    """Down by the whole depth during the line, untouched well before and well after it."""
    gain = ducked((line(0.5, 0.5),), 0.0, TWO, 20.0)

    assert np.allclose(gain[round(0.5 * SAMPLE_RATE) : SAMPLE_RATE], 0.1, atol=1e-4)
    assert gain[0] == 1
    assert gain[-1] == 1
    assert 0.1 < gain[round(1.2 * SAMPLE_RATE)] < 1


def test_a_bed_that_begins_late_knows_its_place() -> None:
    """The second of its first sample counts."""
    whole = ducked((line(0.5, 0.5),), 0.0, TWO, 8.0)

    assert np.allclose(ducked((line(0.5, 0.5),), 0.75, 100, 8.0), whole[36000:36100], atol=1e-4)
