from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.domain.media import SoundCue
from reelkite.sound.events.feet import GROUNDS, SAME_GROUND, ground, hoof, step

Maker = Callable[..., npt.NDArray[np.float32]]


def _centroid(x: npt.NDArray[np.float32]) -> float:
    power = np.abs(np.fft.rfft(x)) ** 2
    return float(np.sum(np.fft.rfftfreq(x.size, 1 / 48000) * power) / np.sum(power))


@pytest.mark.parametrize("name", sorted(GROUNDS))
@pytest.mark.parametrize("make", [hoof, step])
def test_every_ground_is_heard_at_once(rng: np.random.Generator, make: Maker, name: str) -> None:
    """Feet and hooves sound on every ground, from the first moment, for less than a second."""
    x = make(SoundCue("step", 0.0, detail=name), rng)

    assert np.all(np.isfinite(x))
    assert x.size < 48000
    assert np.argmax(np.abs(x) > 0.1 * np.abs(x).max()) < 960


def test_gravel_is_brighter_than_sand() -> None:
    """Coarse ground crunches higher than fine ground."""
    gravel, sand = (
        step(SoundCue("step", 0.0, detail=name), np.random.default_rng(1))
        for name in ("gravel", "sand")
    )

    assert _centroid(gravel) > 1.3 * _centroid(sand)


def test_other_words_for_grounds() -> None:
    """Other words mean the same ground; an unknown one is grass."""
    assert ground("pavement") is GROUNDS["stone"]
    assert ground("jelly") is GROUNDS["grass"]
    assert set(SAME_GROUND.values()) <= set(GROUNDS)
