from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.domain.media import SoundCue
from reelkite.sound.events.tableware import (
    bell,
    clink,
    clinked,
    cup_down,
    door,
    shutter,
    typing,
)

Maker = Callable[..., npt.NDArray[np.float32]]


@pytest.mark.parametrize("make", [bell, clink, cup_down, door, shutter, typing])
@pytest.mark.parametrize("detail", ["", "bicycle", "shop", "knock"])
def test_hard_things_are_hit_at_once(rng: np.random.Generator, make: Maker, detail: str) -> None:
    """Each is finite, within full scale, and begins within 20 ms."""
    x = make(SoundCue("any", 0.0, detail=detail), rng)

    assert np.all(np.isfinite(x))
    assert 0.1 < np.abs(x).max() < 0.6
    assert np.argmax(np.abs(x) > 0.15 * np.abs(x).max()) < 960


def test_glass_is_higher_than_a_plate() -> None:
    """Pitch moves all modes."""
    plate, glass = (
        np.argmax(np.abs(np.fft.rfft(clinked(np.random.default_rng(1), pitch))))
        for pitch in (0.7, 1.8)
    )

    assert glass > 1.5 * plate
