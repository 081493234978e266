from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.domain.media import SoundCue
from reelkite.sound.events.spectacle import (
    applause,
    clap,
    crackle,
    explosion,
    firework,
    rocket,
    sparkle,
    thunder,
)

Maker = Callable[..., npt.NDArray[np.float32]]


@pytest.mark.parametrize(
    "make", [applause, clap, crackle, explosion, firework, rocket, sparkle, thunder]
)
def test_spectacles_are_sound(rng: np.random.Generator, make: Maker) -> None:
    """Each is finite, within full scale, and ends softly."""
    x = make(SoundCue("any", 0.0, metres=600.0), rng)

    assert np.all(np.isfinite(x))
    assert 0.1 < np.abs(x).max() < 0.7
    assert np.abs(x[-48:]).max() < 0.1


def test_far_thunder_is_dark() -> None:
    """Near thunder cracks, far thunder rolls."""
    shares = []
    for metres in (200.0, 2500.0):
        x = thunder(SoundCue("thunder", 0.0, metres=metres), np.random.default_rng(2))
        power = np.abs(np.fft.rfft(x, 48000 * 4)) ** 2
        shares.append(power[4000:].sum() / power.sum())

    assert shares[0] > 3 * shares[1]


def test_a_big_bang_lasts(rng: np.random.Generator) -> None:
    """Strength is size."""
    big, small = (explosion(SoundCue("explosion", 0.0, strength=s), rng) for s in (1.0, 0.1))

    assert big.size > 1.5 * small.size
