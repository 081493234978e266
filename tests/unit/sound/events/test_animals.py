from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from reelkite.domain.media import SoundCue
from reelkite.sound.creatures.calls import CALLS
from reelkite.sound.events.animals import bark, calling, chirp, quack, snort

Maker = Callable[..., npt.NDArray[np.float32]]


@pytest.mark.parametrize("animal", sorted(CALLS))
def test_every_animal_calls(rng: np.random.Generator, animal: str) -> None:
    """Each call is finite and within full scale."""
    x = calling(animal)(SoundCue("call", 0.0), rng)

    assert np.all(np.isfinite(x))
    assert 0.3 < np.abs(x).max() < 0.7


def test_a_longer_cue_is_more_barks(rng: np.random.Generator) -> None:
    """A bark is one, a second of barking is two."""
    once, twice = (bark(SoundCue("bark", 0.0, seconds=s), rng) for s in (0.0, 0.9))

    assert twice.size > 2 * once.size


def test_a_puppy_is_higher() -> None:
    """A small dog barks shorter than a big one."""
    small, big = (
        bark(SoundCue("bark", 0.0, detail=d), np.random.default_rng(1)) for d in ("puppy", "big")
    )

    assert small.size < big.size


@pytest.mark.parametrize("make", [chirp, quack, snort])
def test_the_others_too(rng: np.random.Generator, make: Maker) -> None:
    """Birds, ducks and horses' noses are heard."""
    x = make(SoundCue("any", 0.0, seconds=0.7, detail="robin"), rng)

    assert np.all(np.isfinite(x))
    assert np.abs(x).max() > 0.1
