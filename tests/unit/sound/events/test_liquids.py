from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.domain.media import SoundCue
from reelkite.sound.events.liquids import pour, sip, splash, splashed, steam

Maker = Callable[..., npt.NDArray[np.float32]]


@pytest.mark.parametrize("make", [pour, sip, splash, steam])
def test_liquids_are_sound(rng: np.random.Generator, make: Maker) -> None:
    """Each is finite, within full scale, and ends softly."""
    x = make(SoundCue("any", 0.0, seconds=1.0), rng)

    assert np.all(np.isfinite(x))
    assert 0.01 < np.abs(x).max() < 0.6
    assert np.abs(x[-48:]).max() < 0.1 * np.abs(x).max()


def test_pouring_climbs(rng: np.random.Generator) -> None:
    """The pitch of the air column climbs as the vessel fills."""
    x = pour(SoundCue("pour", 0.0, seconds=3.0), rng)
    early, late = (np.abs(np.fft.rfft(part)) ** 2 for part in (x[4800:43200], x[91200:129600]))
    hz = np.fft.rfftfreq(38400, 1 / 48000)

    assert np.sum(hz * late) / np.sum(late) > 1.15 * np.sum(hz * early) / np.sum(early)


def test_a_big_splash_lasts_longer(rng: np.random.Generator) -> None:
    """Size is length."""
    assert splashed(rng, 1.0).size > 1.5 * splashed(rng, 0.2).size
