"""Shapes over time: slow random curves, humps, attacks and paths through given points."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.synthesis.signal import Mono, Random, clock, single

Points: TypeAlias = Sequence[tuple[float, float]]
"""A curve by its corners: ``(share of the length 0..1, value)``."""


def drift(
    n: int,
    rng: Random,
    hz: float,
    span: tuple[float, float] = (0.0, 1.0),
    shape: float = 1.0,
) -> Mono:
    """Return a smooth random curve of ``n`` samples within ``span``.

    Args:
        n: Samples.
        rng: Source of chance.
        hz: About how fast it moves; there is no energy far above.
        span: Lowest and highest value.
        shape: Above 1 it stays low and peaks seldom, below 1 the other way round.
    """
    knots = max(4, int(n / SAMPLE_RATE * hz * 2) + 4)
    values = rng.random(knots) ** shape
    x = np.linspace(0.0, knots - 1.001, max(8, knots * 16))
    index = x.astype(int)
    share = x - index
    share = share * share * (3 - 2 * share)
    coarse = values[index] * (1 - share) + values[np.minimum(index + 1, knots - 1)] * share
    fine = np.interp(np.linspace(0, coarse.size - 1, n), np.arange(coarse.size), coarse)
    return single(span[0] + (span[1] - span[0]) * fine)


def hump(n: int, top: float = 0.4, sharp: float = 1.0) -> Mono:
    """Return 0-1-0 with the top at the share ``top`` of the length."""
    return bump(np.linspace(0.0, 1.0, n, dtype=np.float32), top, sharp)


def bump(x: Mono, top: float, sharp: float = 1.0) -> Mono:
    """Return the hump's value at the shares ``x`` (0..1)."""
    slope = np.where(x < top, x / top, (1 - x) / (1 - top))
    return single((0.5 - 0.5 * np.cos(np.pi * slope)) ** sharp)


def decay(n: int, attack: float, release: float) -> Mono:
    """Return a straight attack and an exponential release (its time constant), in seconds."""
    t = clock(n)
    rise = np.minimum(1.0, t / max(attack, 1e-4))
    fall = np.exp(-np.maximum(0.0, t - attack) / max(release, 1e-4))
    return single(rise * fall)


def edges(n: int, rise: float, fall: float) -> Mono:
    """Return 1 with soft ends of ``rise`` and ``fall`` seconds (quarter sines)."""
    t = clock(n)
    up = np.clip(t / max(rise, 1e-4), 0, 1)
    down = np.clip(t[::-1] / max(fall, 1e-4), 0, 1)
    return single(np.sin(np.pi / 2 * up) * np.sin(np.pi / 2 * down))


def path(n: int, points: Points) -> Mono:
    """Return a smooth curve of ``n`` samples through ``points``."""
    at = np.array([point[0] for point in points])
    values = np.array([point[1] for point in points])
    place = np.interp(np.linspace(0, 1, n), at, np.arange(at.size))
    index = np.minimum(place.astype(int), at.size - 2)
    share = place - index
    share = share * share * (3 - 2 * share)
    return single(values[index] * (1 - share) + values[index + 1] * share)
