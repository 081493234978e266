"""A drum kit."""

from collections.abc import Callable
from typing import Final

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.synthesis.bodies import burst, struck
from reelkite.sound.synthesis.signal import Mono, Random, clock, count, single


def kick(rng: Random) -> Mono:
    """A head whose pitch falls from 138 to 48 Hz."""
    del rng
    t = clock(count(0.35))
    turn = 2 * np.pi * np.cumsum(48 + 90 * np.exp(-t / 0.025)) / SAMPLE_RATE
    return single(np.sin(turn) * np.exp(-t / 0.11))


def snare(rng: Random) -> Mono:
    """Two modes of the head under the rattle of the wires."""
    head = struck([185, 330], [0.12, 0.08], [0.5, 0.3], 0.22, rng)
    wires = burst(rng, (900, 8000), 0.22, 0.055) * np.float32(0.45)
    return head + wires


def hat(rng: Random) -> Mono:
    """Closed cymbals."""
    return burst(rng, (6500, 15000), 0.09, 0.018) * np.float32(0.35)


DRUMS: Final[dict[str, Callable[[Random], Mono]]] = {"kick": kick, "snare": snare, "hat": hat}
"""Drums by name."""
