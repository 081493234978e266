"""A block of tileable noise in three dimensions, from which clouds are carved."""

from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

SIDE: Final = 48
"""Entries each way."""


@cache
def billows() -> npt.NDArray[np.uint8]:
    """Return ``(SIDE, SIDE, SIDE)`` of billowy noise around 128: rounded tops, narrow gaps."""
    generator = np.random.default_rng(17)
    white = np.fft.rfftn(generator.standard_normal((SIDE,) * 3, dtype=np.float32))
    line = np.fft.fftfreq(SIDE) * SIDE
    half = np.fft.rfftfreq(SIDE) * SIDE
    frequency = np.sqrt(line[:, None, None] ** 2 + line[None, :, None] ** 2 + half[None, None] ** 2)
    falling = np.where(frequency >= 2.5, np.maximum(frequency, 1) ** -2.35, 0)
    noise = np.fft.irfftn(white * falling, s=(SIDE,) * 3, axes=(0, 1, 2))
    noise /= noise.std()
    block: npt.NDArray[np.uint8] = np.clip(128 + noise * 32, 0, 255).astype(np.uint8)
    return block
