from collections.abc import Callable
from functools import partial

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.sound.beds.living import birds, cafe, cicadas, crickets, crowd

Maker = Callable[..., npt.NDArray[np.float32]]

SECOND = 48000


@pytest.mark.parametrize(
    "make",
    [birds, cafe, cicadas, crickets, partial(crowd, people=3), partial(birds, kinds=("gull",))],
)
def test_the_living_are_heard(rng: np.random.Generator, make: Maker) -> None:
    """Each bed is finite, stereo and at -20 dBFS RMS."""
    bed = make(SECOND, rng)

    assert bed.shape == (2, SECOND)
    assert np.all(np.isfinite(bed))
    assert np.sqrt(np.mean(bed**2)) == pytest.approx(0.1, rel=0.02)


@pytest.mark.parametrize(("make", "low", "high"), [(crickets, 3800, 5400), (cicadas, 4500, 7500)])
def test_insects_sing_high(rng: np.random.Generator, make: Maker, low: int, high: int) -> None:
    """Insects keep to their narrow bands."""
    power = np.abs(np.fft.rfft(make(2 * SECOND, rng).mean(axis=0))) ** 2

    assert power[2 * low : 2 * high].sum() / power.sum() > 0.8


def test_birds_leave_pauses(rng: np.random.Generator) -> None:
    """Between phrases it is quieter."""
    bed = birds(6 * SECOND, rng, kinds=("robin",), density=0.1)
    levels = bed.reshape(2, -1, SECOND // 10).std(axis=(0, 2))

    assert np.quantile(levels, 0.9) > 10 * np.quantile(levels, 0.1)
