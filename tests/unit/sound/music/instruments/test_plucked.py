"""Plucked strings."""

import numpy as np
import pytest

from reelkite.sound.music.harmony import hertz
from reelkite.sound.music.instruments.plucked import electric_guitar, guitar, string
from reelkite.sound.music.notes import Note
from reelkite.sound.synthesis.signal import generator, rms


@pytest.mark.parametrize("pitch", [40, 52, 64, 76])
def test_a_string_is_in_tune_within_a_hundredth(pitch: int) -> None:
    """The fractional delay makes up for a period that is no whole number of samples."""
    x = string(Note(0.0, 2.0, pitch, 0.6, "x"), generator(1, "x"), 0.6, 4.0)
    spectrum = np.abs(np.fft.rfft(x * np.hanning(x.size), x.size * 4))
    hz = np.fft.rfftfreq(x.size * 4, 1 / 48000)
    near = (hz > 0.94 * hertz(pitch)) & (hz < 1.06 * hertz(pitch))

    assert hz[near][np.argmax(spectrum[near])] == pytest.approx(hertz(pitch), rel=0.006)


def test_a_driven_string_sustains() -> None:
    """An amplifier holds the note longer than a box does."""
    note = Note(0.0, 1.5, 52, 0.7, "x")
    box, amplifier = guitar(note, generator(1, "x")), electric_guitar(note, generator(1, "x"))

    def kept(x: np.ndarray) -> float:
        return rms(x[50000:60000]) / rms(x[2000:12000])

    assert kept(amplifier) > kept(box)
