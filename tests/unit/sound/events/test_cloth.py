from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.domain.media import SoundCue
from reelkite.sound.events.cloth import flap, flutter, page, rustle, whoosh

Maker = Callable[..., npt.NDArray[np.float32]]


@pytest.mark.parametrize("make", [flap, flutter, page, rustle, whoosh])
def test_moved_air_is_sound(rng: np.random.Generator, make: Maker) -> None:
    """Each is finite, within full scale, and ends softly."""
    x = make(SoundCue("any", 0.0, seconds=0.8), rng)

    assert np.all(np.isfinite(x))
    assert 0.05 < np.abs(x).max() < 0.6
    assert np.abs(x[-48:]).max() < 0.15 * np.abs(x).max()


def test_cloth_flaps_without_falling_silent(rng: np.random.Generator) -> None:
    """Flutter swells and sinks but never stops: gaps between bursts sound like a machine."""
    x = flutter(SoundCue("flutter", 0.0, seconds=4.0), rng)[24000:-24000]
    levels = x.reshape(-1, 1200).std(axis=1)

    assert levels.std() / levels.mean() > 0.15
    assert levels.min() > 0.1 * levels.max()


def test_wings_beat_as_long_as_told(rng: np.random.Generator) -> None:
    """One beat for a moment, six for a second."""
    assert (
        flap(SoundCue("flap", 0.0, seconds=1.0), rng).size
        > 3 * flap(SoundCue("flap", 0.0), rng).size
    )
