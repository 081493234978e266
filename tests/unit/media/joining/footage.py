"""Small clips for tests: a picture that slides, and a tone."""

from fractions import Fraction
from pathlib import Path

import numpy as np

from reelkite.domain.geometry import FrameGrid, Size
from reelkite.domain.media import SAMPLE_RATE, AudioBlock, FrameStream, RGBFrame, Soundtrack
from reelkite.media import Encoding, Mp4Encoder

SIZE = Size(160, 96)


def frame(number: int) -> RGBFrame:
    """Return a picture of slopes that slide to the right."""
    across = (np.arange(SIZE.width) * 1.2 + 4 * number) % 200 + 20
    down = np.arange(SIZE.height)[:, None]
    smooth = np.stack(
        [across + 0 * down, 0 * across + 2 * down, 120 + 0 * across + 0 * down], axis=2
    )
    return smooth.astype(np.uint8)


def tone(samples: int, start: int = 0) -> AudioBlock:
    """Return a quiet tone of 220 Hz."""
    t = (np.arange(samples) + start) / SAMPLE_RATE
    return np.stack([0.1 * np.sin(2 * np.pi * 220 * t)] * 2).astype(np.float32)


def footage(first: int, count: int, lead: int = 0) -> FrameStream:
    """Return ``count`` frames from number ``first`` on, and ``lead`` seconds of sound before."""
    grid = FrameGrid(count, Fraction(24))
    sound = tone(int((grid.duration + lead) * SAMPLE_RATE), first * SAMPLE_RATE // 24)
    frames = (frame(number) for number in range(first, first + count))
    return FrameStream(SIZE, grid, frames, Soundtrack(sound), lead)


def clip_of(path: Path, first: int, count: int) -> Path:
    """Write a clip of such footage and return its path."""
    Mp4Encoder(Encoding()).encode(footage(first, count), path)
    return path
