"""Samples and how they are measured, scaled and laid over each other."""

from collections.abc import Sequence
from typing import TypeAlias
from zlib import crc32

import numpy as np
import numpy.typing as npt

from reelkite.domain.media import SAMPLE_RATE

Mono: TypeAlias = npt.NDArray[np.float32]
"""One channel or one moving control: ``(samples,)``."""

Stereo: TypeAlias = npt.NDArray[np.float32]
"""Two channels: ``(2, samples)``, left first."""

Random: TypeAlias = np.random.Generator


def generator(seed: int, *names: str) -> Random:
    """Return the random source of one layer: no layer ever draws from another's."""
    return np.random.default_rng([seed, *(crc32(name.encode()) for name in names)])


def count(seconds: float) -> int:
    """Return how many samples ``seconds`` are; at least 16, so that every shape has a body."""
    return max(16, round(seconds * SAMPLE_RATE))


def clock(n: int) -> Mono:
    """Return the time of each of ``n`` samples in seconds."""
    return np.arange(n, dtype=np.float32) / np.float32(SAMPLE_RATE)


def single(x: npt.ArrayLike) -> npt.NDArray[np.float32]:
    """Return ``x`` in single precision, in which all samples are kept."""
    return np.asarray(x, np.float32)


def gain(decibels: float) -> float:
    """Return the factor that ``decibels`` are."""
    return float(10.0 ** (decibels / 20.0))


def rms(x: npt.NDArray[np.float32]) -> float:
    """Return the root of the mean square; never zero, so that it can divide."""
    return float(np.sqrt(np.mean(np.square(x), dtype=np.float64) + 1e-20))


def to_rms(x: npt.NDArray[np.float32], decibels: float = -20.0) -> npt.NDArray[np.float32]:
    """Return ``x`` scaled so that its RMS is ``decibels`` below full scale."""
    return x * np.float32(gain(decibels) / rms(x))


def to_peak(x: npt.NDArray[np.float32], decibels: float = -6.0) -> npt.NDArray[np.float32]:
    """Return ``x`` scaled so that its largest sample is ``decibels`` below full scale."""
    return x * np.float32(gain(decibels) / (float(np.max(np.abs(x))) + 1e-12))


def add(into: npt.NDArray[np.float32], x: npt.NDArray[np.float32], second: float) -> None:
    """Add ``x`` into a buffer at ``second``; what hangs over either end is cut off."""
    start = round(second * SAMPLE_RATE)
    first, last = max(0, start), min(into.shape[-1], start + x.shape[-1])
    if last > first:
        into[..., first:last] += x[..., first - start : last - start]


def joined(pieces: Sequence[Mono | float]) -> Mono:
    """Return pieces one after another; a number is that many seconds of silence."""
    parts = [
        np.zeros(round(piece * SAMPLE_RATE), np.float32)
        if isinstance(piece, int | float)
        else piece
        for piece in pieces
    ]
    return np.concatenate(parts)
