"""Animals that speak up."""

from collections.abc import Callable
from typing import Final

import numpy as np

from reelkite.domain.media import SoundCue
from reelkite.sound.creatures.birdsong import KINDS, hatch
from reelkite.sound.creatures.calls import CALLS
from reelkite.sound.synthesis.controls import hump
from reelkite.sound.synthesis.noise import Band, noise
from reelkite.sound.synthesis.signal import Mono, Random, clock, count, joined, to_peak
from reelkite.sound.synthesis.voice import uttered

SIZES: Final = {"puppy": 0.65, "kitten": 0.65, "small": 0.75, "lamb": 0.7, "big": 1.35, "calf": 0.8}
"""Size of the animal by ``detail``; 1 for all others."""


def calling(animal: str) -> Callable[[SoundCue, Random], Mono]:
    """Return the maker of one call of ``animal`` (a key of ``CALLS``)."""

    def call(cue: SoundCue, rng: Random) -> Mono:
        return uttered(CALLS[animal], rng, SIZES.get(cue.detail, 1.0))

    return call


def bark(cue: SoundCue, rng: Random) -> Mono:
    """Return a bark; two of them when the cue goes on for half a second."""
    size = SIZES.get(cue.detail, 1.0)
    pieces: list[Mono | float] = [uttered(CALLS["dog"], rng, size)]
    for _ in range(max(0, round(cue.seconds / 0.45) - 1)):
        pieces += [float(rng.uniform(0.16, 0.3)), uttered(CALLS["dog"], rng, size)]
    return joined(pieces)


def quack(cue: SoundCue, rng: Random) -> Mono:
    """Return a duck: one quack, or a falling row of them over ``seconds``."""
    pieces: list[Mono | float] = []
    for k in range(max(1, round(cue.seconds / 0.35))):
        pieces += [uttered(CALLS["duck"], rng) * np.float32(0.9**k), 0.1]
    return joined(pieces)


def chirp(cue: SoundCue, rng: Random) -> Mono:
    """Return a phrase of the bird in ``detail``; a sparrow's when it is nobody known."""
    kind = cue.detail if cue.detail in KINDS else "sparrow"
    return hatch(kind, rng).phrase(rng)


def snort(_cue: SoundCue, rng: Random) -> Mono:
    """Return a horse's snort: breath through loose lips."""
    n = count(0.6)
    lips = 0.4 + 0.6 * np.clip(np.sin(2 * np.pi * 23 * clock(n)) * 2 + 0.5, 0, 1)
    return to_peak(noise(n, rng, Band(180, 2200, -3.0)) * lips * hump(n, 0.2, 0.7), -8)
