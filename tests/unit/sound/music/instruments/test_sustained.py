"""Bowed strings and voices."""

import pytest

from reelkite.sound.music.instruments.sustained import cello, choir, strings, violin
from reelkite.sound.music.notes import Note
from reelkite.sound.synthesis.signal import generator, rms


@pytest.mark.parametrize("play", [strings, violin, cello, choir])
def test_a_held_note_swells_and_stays_until_it_is_let_go(play: object) -> None:
    """Soft at the onset, loud in the middle, gone at the end."""
    assert callable(play)
    x = play(Note(0.0, 1.2, 62, 0.6, "x"), generator(1, "x"))

    assert rms(x[:480]) < 0.3 * rms(x[24000:40000])
    assert rms(x[48000:56000]) > 0.5 * rms(x[24000:40000])
    assert rms(x[-480:]) < 0.2 * rms(x[24000:40000])
