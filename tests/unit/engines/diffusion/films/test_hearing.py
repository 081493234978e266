from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.media import SAMPLE_RATE, AudioBlock
from reelkite.engines.diffusion.films.hearing import CEILING, FADE, fitted


def _tone(seconds: float, rate: int, level: float = 0.5) -> AudioBlock:
    time = np.arange(round(seconds * rate)) / rate
    wave = level * np.sin(2 * np.pi * 440 * time)
    return np.stack([wave, -wave]).astype(np.float32)


@given(st.integers(1, 100_000), st.sampled_from([16_000, 24_000, 44_100, 48_000]))
def test_sound_is_as_long_as_the_clip_whatever_comes(count: int, rate: int) -> None:
    """Any number of samples at any rate becomes exactly one second at ours."""
    sound = np.full((2, count), 0.1, dtype=np.float32)

    assert fitted(sound, rate, Fraction(0), 1).samples.shape == (2, SAMPLE_RATE)


def test_sound_that_is_too_long_is_cut() -> None:
    """Ten milliseconds too much go from the end; what is kept is untouched."""
    sound = _tone(1.01, SAMPLE_RATE)

    kept = fitted(sound, SAMPLE_RATE, Fraction(0), 1).samples

    assert np.array_equal(kept, sound[:, :SAMPLE_RATE])


def test_sound_that_ends_too_early_fades_into_silence() -> None:
    """The last 20 ms go down to nothing, and silence follows: no click."""
    sound = np.full((2, SAMPLE_RATE - 480), 0.5, dtype=np.float32)

    kept = fitted(sound, SAMPLE_RATE, Fraction(0), 1).samples

    assert np.all(kept[:, -480:] == 0)
    fade = kept[0, -480 - FADE : -480]
    assert np.all(np.diff(fade) < 0)
    assert fade[-1] == 0


def test_the_beginning_can_be_left_out() -> None:
    """A pass that began with frames of another clip is heard from where those end."""
    sound = np.zeros((2, 2 * SAMPLE_RATE), dtype=np.float32)
    sound[:, SAMPLE_RATE:] = 0.25

    kept = fitted(sound, SAMPLE_RATE, Fraction(1), 1).samples

    assert np.all(kept == 0.25)


def test_half_our_rate_is_the_same_tone() -> None:
    """A tone at 24 kHz has the same pitch and level at 48 kHz."""
    kept = fitted(_tone(1, 24_000), 24_000, Fraction(0), 1).samples

    spectrum = np.abs(np.fft.rfft(kept[0]))
    assert int(spectrum.argmax()) == 440
    assert np.abs(kept[0, 1000:-1000]).max() == pytest.approx(0.5, abs=0.01)


def test_nothing_is_louder_than_full_scale() -> None:
    """What passes full scale is held below it."""
    kept = fitted(_tone(1, SAMPLE_RATE, level=3.0), SAMPLE_RATE, Fraction(0), 1).samples

    assert np.abs(kept).max() <= CEILING + 1e-6
