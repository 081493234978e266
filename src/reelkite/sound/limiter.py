"""The last gate: no peak above the ceiling, and no click from holding it down."""

from typing import Final

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.loudness import inter_sample_peaks
from reelkite.sound.synthesis.signal import Mono, Stereo, gain, single

GRID: Final = 16
"""Samples that share one gain before smoothing (a third of a millisecond)."""

LOOK: Final = 12
"""Grid steps that the limiter looks ahead (4 ms)."""

RELEASE: Final = 0.12
"""Seconds in which it lets go."""


def limited(x: Stereo, ceiling: float) -> Stereo:
    """Return ``x`` with every true peak at or below ``ceiling`` dBTP (within 0.1 dB)."""
    peaks = inter_sample_peaks(x)
    limit = gain(ceiling)
    if float(peaks.max()) <= limit:
        return x
    held = _released(_held(_needed(peaks, limit)))
    return x * _smooth(held, x.shape[-1])


def _needed(peaks: Mono, limit: float) -> Mono:
    """Return the gain that each step of the grid needs."""
    padded = np.pad(peaks, (0, -peaks.size % GRID))
    blocks = padded.reshape(-1, GRID).max(axis=1)
    return single(np.minimum(1.0, limit / np.maximum(blocks, 1e-9)))


def _held(needed: Mono) -> Mono:
    """Return the least gain within the look-ahead on either side of each step."""
    padded = np.pad(needed, LOOK, constant_values=1.0)
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * LOOK + 1)
    return single(windows.min(axis=1))


def _released(held: Mono) -> Mono:
    """Return gains that fall at once and rise slowly."""
    keep = float(np.exp(-GRID / SAMPLE_RATE / RELEASE))
    out, current = np.empty_like(held), 1.0
    for index, wanted in enumerate(held.tolist()):
        current = min(wanted, 1 - (1 - current) * keep)
        out[index] = current
    return out


def _smooth(steps: Mono, n: int) -> Mono:
    """Return a gain a sample: averaged over the look-ahead, so that it never jumps."""
    padded = np.pad(steps, LOOK // 2, mode="edge")
    total = np.cumsum(np.pad(padded, (1, 0)), dtype=np.float64)
    mean = (total[LOOK + 1 :] - total[: -LOOK - 1]) / (LOOK + 1)
    at = (np.arange(mean.size) + 0.5) * GRID
    return single(np.interp(np.arange(n), at, mean))
