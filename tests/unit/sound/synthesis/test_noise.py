import numpy as np
import pytest

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.synthesis.noise import (
    Band,
    doubled,
    fast_length,
    narrow_noise,
    noise,
    phase,
    wide_noise,
)
from reelkite.sound.synthesis.signal import rms


@pytest.mark.parametrize("band", [Band(60, 200), Band(700, 1500, 0.0), Band(4000, 9000)])
def test_noise_stays_in_its_band(rng: np.random.Generator, band: Band) -> None:
    """Most of the energy lies between the edges, whatever rate it was made at."""
    x = noise(SAMPLE_RATE, rng, band)
    power = np.abs(np.fft.rfft(x)) ** 2
    inside = power[int(band.low / 2) : int(band.high * 1.5)].sum()

    assert x.shape == (SAMPLE_RATE,)
    assert rms(x) == pytest.approx(1.0, rel=1e-3)
    assert inside / power.sum() > 0.85
    assert power[int(band.high * 4) :].sum() / power.sum() < 0.01


def test_gain_falls_outside() -> None:
    """A band lets its middle pass and holds back what is far below and above."""
    low, middle, high = Band(500, 2000, 0.0).gain(np.array([50, 1000, 20000], np.float32))

    assert middle > 0.9
    assert max(low, high) < 0.02


def test_width_is_how_unlike_the_sides_are(rng: np.random.Generator) -> None:
    """Width 0 is the middle, width 1 unrelated sides."""
    band = Band(200, 8000)
    narrow, wide = (wide_noise(SAMPLE_RATE, rng, band, width) for width in (0.0, 1.0))

    assert np.asarray(np.corrcoef(narrow))[0, 1] == pytest.approx(1.0, abs=0.01)
    assert abs(np.asarray(np.corrcoef(wide))[0, 1]) < 0.1


def test_doubling_keeps_a_tone() -> None:
    """At twice the rate a low tone is still the same tone."""
    tone = np.sin(2 * np.pi * 0.05 * np.arange(400)).astype(np.float32)
    twice = doubled(tone)

    assert twice[::2].tolist() == tone.tolist()
    expected = np.sin(2 * np.pi * 0.025 * np.arange(800))
    assert np.abs(twice - expected)[20:-20].max() < 0.01


@pytest.mark.parametrize("n", [1, 127, 4097, 196800, 580_001])
def test_fast_lengths_suffice(n: int) -> None:
    """A fast length is even, not shorter than asked for, and hardly longer."""
    assert n <= fast_length(n) <= max(64, n * 1.15)
    assert fast_length(n) % 2 == 0


def test_narrow_noise_is_near_its_pitch(rng: np.random.Generator) -> None:
    """Narrow noise lies around its frequency."""
    power = np.abs(np.fft.rfft(narrow_noise(SAMPLE_RATE, rng, 1000.0, 50))) ** 2

    assert power[850:1150].sum() / power.sum() > 0.9


def test_phase_turns_once_a_period() -> None:
    """A tone of 48 Hz is back where it was after a thousand samples."""
    turn = phase(3000, 48.0)

    assert turn[1500] == pytest.approx(turn[500], abs=1e-3)
