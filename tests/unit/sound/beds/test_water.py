from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.sound.beds.water import drips, slosh, stream, surf, underwater

Maker = Callable[..., npt.NDArray[np.float32]]

SECOND = 48000


@pytest.mark.parametrize("make", [drips, slosh, stream, surf, underwater])
def test_water_fills_both_ears(rng: np.random.Generator, make: Maker) -> None:
    """Each water is finite, stereo and at -20 dBFS RMS."""
    bed = make(SECOND, rng)

    assert bed.shape == (2, SECOND)
    assert np.all(np.isfinite(bed))
    assert np.sqrt(np.mean(bed**2)) == pytest.approx(0.1, rel=0.02)
    assert np.abs(bed).max(axis=1).min() > 0.1


def test_waves_come_and_go(rng: np.random.Generator) -> None:
    """Surf swells: its level over time is far from steady."""
    bed = surf(12 * SECOND, rng)
    levels = bed.reshape(2, -1, SECOND // 4).std(axis=(0, 2))

    assert levels.max() > 2.5 * levels.min()


def test_the_deep_is_dark(rng: np.random.Generator) -> None:
    """Under water hardly anything is left above 3 kHz."""
    power = np.abs(np.fft.rfft(underwater(2 * SECOND, rng).mean(axis=0))) ** 2

    assert power[6000:].sum() / power.sum() < 0.02
