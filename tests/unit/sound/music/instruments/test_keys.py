"""Keyboards."""

import numpy as np

from reelkite.sound.music.instruments.keys import organ, piano, synth
from reelkite.sound.music.notes import Note
from reelkite.sound.synthesis.signal import generator, rms

NOTE = Note(0.0, 1.0, 60, 0.6, "x")


def test_a_piano_dies_away_and_an_organ_does_not() -> None:
    """Half a second in, the string has lost most of its loudness; the pipe has lost nothing."""
    string, pipe = piano(NOTE, generator(1, "x")), organ(NOTE, generator(1, "x"))

    assert rms(string[40000:44000]) < 0.5 * rms(string[2000:6000])
    assert rms(pipe[40000:44000]) > 0.8 * rms(pipe[6000:10000])


def test_a_soft_piano_is_darker() -> None:
    """Less of its energy lies above 2 kHz."""
    soft = piano(Note(0.0, 1.0, 60, 0.2, "x"), generator(1, "x"))
    loud = piano(Note(0.0, 1.0, 60, 0.9, "x"), generator(1, "x"))

    assert _bright(soft) < _bright(loud)


def test_a_synth_is_silent_soon_after_its_key() -> None:
    """It does not ring on."""
    x = synth(NOTE, generator(1, "x"))

    assert rms(x[-2000:]) < 0.05 * rms(x[10000:20000])


def _bright(x: np.ndarray) -> float:
    power = np.abs(np.fft.rfft(x)) ** 2
    hz = np.fft.rfftfreq(x.size, 1 / 48000)
    return float(power[hz > 2000].sum() / power.sum())
