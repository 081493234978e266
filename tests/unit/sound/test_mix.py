import numpy as np
import pytest

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.loudness import loudness, true_peak
from reelkite.sound.mix import CEILING, REFERENCE, Mix, to_reference
from reelkite.sound.synthesis.noise import Band, wide_noise


def test_beds_compare_by_loudness(rng: np.random.Generator) -> None:
    """A bed at -6 LU is six below the reference, whatever its spectrum."""
    for band in (Band(50, 200), Band(3000, 8000)):
        bed = to_reference(wide_noise(2 * SAMPLE_RATE, rng, band), -6.0)

        assert loudness(bed) == pytest.approx(REFERENCE - 6.0, abs=0.2)


def test_silence_stays_silence() -> None:
    """A mix of nothing is not pushed up."""
    assert not np.any(Mix(SAMPLE_RATE, "open").mastered(-16.0))


def test_a_bang_is_held_below_the_ceiling(rng: np.random.Generator) -> None:
    """One loud event over a soft bed neither breaks the ceiling nor the loudness."""
    mix = Mix(3 * SAMPLE_RATE, "hall")
    mix.lay(to_reference(wide_noise(3 * SAMPLE_RATE, rng, Band(200, 4000)), 0.0), 0.0)
    mix.drop(np.full((2, 200), 1.0, np.float32), 1.5, 4.0)
    master = mix.mastered(-16.0)

    assert true_peak(master) <= CEILING + 0.15
    assert loudness(master) == pytest.approx(-16.0, abs=0.5)


def test_the_room_answers(rng: np.random.Generator) -> None:
    """An event in a hall is still heard after it has ended."""
    mix = Mix(2 * SAMPLE_RATE, "hall")
    mix.drop(rng.standard_normal((2, 480)).astype(np.float32), 0.5, 4.0)
    master = mix.mastered(-20.0)

    assert np.abs(master[:, SAMPLE_RATE : SAMPLE_RATE + 4800]).max() > 1e-3
