import numpy as np
import numpy.typing as npt
import pytest

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.loudness import SILENCE, inter_sample_peaks, loudness, momentary, true_peak


def _tone(hz: float, level: float, seconds: float = 3.0) -> npt.NDArray[np.float32]:
    t = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    one = 10 ** (level / 20) * np.sin(2 * np.pi * hz * t)
    return np.stack([one, one]).astype(np.float32)


def test_a_tone_reads_as_the_standard_says() -> None:
    """EBU Tech 3341, case 1: 1 kHz in both channels at -23 dBFS reads -23 LUFS."""
    assert loudness(_tone(1000, -23)) == pytest.approx(-23.0, abs=0.1)


def test_silence_is_not_counted() -> None:
    """The gate leaves pauses out: half a tone is as loud as all of it."""
    half = np.concatenate([_tone(1000, -20), np.zeros((2, 3 * SAMPLE_RATE), np.float32)], axis=1)

    assert loudness(half) == pytest.approx(-20.0, abs=0.4)
    assert loudness(np.zeros((2, SAMPLE_RATE), np.float32)) == SILENCE


def test_a_short_burst_has_a_momentary_loudness() -> None:
    """The loudest tenth of a second counts, however short the sound."""
    burst = np.concatenate([_tone(1000, -20, 0.1), np.zeros((2, 48000), np.float32)], axis=1)

    assert momentary(burst) == pytest.approx(-20.0, abs=1.0)


def test_peaks_between_samples_are_found() -> None:
    """A tone at a quarter of the rate peaks between its samples, 3 dB above them."""
    t = np.arange(4800)
    tone = np.sin(np.pi / 2 * t + np.pi / 4)
    both = np.stack([tone, tone]).astype(np.float32)

    assert true_peak(both[:, 100:-100]) == pytest.approx(0.0, abs=0.3)
    assert inter_sample_peaks(both).shape == (4800,)
