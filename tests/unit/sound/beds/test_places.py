from collections.abc import Callable
from functools import partial

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.sound.beds.places import city, machine_hum, room_tone, space

Maker = Callable[..., npt.NDArray[np.float32]]

SECOND = 48000


@pytest.mark.parametrize("make", [city, partial(city, wet=0.8), machine_hum, room_tone, space])
def test_places_hum(rng: np.random.Generator, make: Maker) -> None:
    """Each place is finite, stereo and at -20 dBFS RMS."""
    bed = make(SECOND, rng)

    assert bed.shape == (2, SECOND)
    assert np.all(np.isfinite(bed))
    assert np.sqrt(np.mean(bed**2)) == pytest.approx(0.1, rel=0.02)


def test_a_room_is_dark_and_steady(rng: np.random.Generator) -> None:
    """A room's tone lies below 1 kHz and hardly moves."""
    bed = room_tone(2 * SECOND, rng)
    power = np.abs(np.fft.rfft(bed.mean(axis=0))) ** 2
    levels = bed.reshape(2, -1, SECOND // 4).std(axis=(0, 2))

    assert power[2000:].sum() / power.sum() < 0.05
    assert levels.max() < 2 * levels.min()


def test_cars_hiss_in_the_rain() -> None:
    """Wet tyres add highs."""
    dry, wet = (city(2 * SECOND, np.random.default_rng(3), wet=w) for w in (0.0, 1.0))
    highs = [np.abs(np.fft.rfft(bed[0]))[12000:32000].sum() for bed in (dry, wet)]

    assert highs[1] > 1.3 * highs[0]
