"""A few frames of a finished clip, small: enough to see what it shows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from reelkite.domain.media import RGBFrame
from reelkite.media.reading import decode_pictures, list_pictures
from reelkite.media.scaling import scaled

SAMPLES: Final = 12
SIDE: Final = 640
"""Pixels of the longer side."""


def sample_frames(clip: Path, count: int = SAMPLES, side: int = SIDE) -> Iterator[RGBFrame]:
    """Yield ``count`` frames of ``clip`` in order, evenly spaced, the first and the last included.

    Each comes in sRGB, at most ``side`` pixels on its longer side. A clip of fewer frames gives
    all of them, each once. One frame is held at a time.

    Raises:
        RenderError: The clip cannot be decoded.
    """
    packets = list_pictures(clip)
    for _, frame in decode_pictures(clip, packets, spread(len(packets.times), count)):
        yield scaled(frame, min(side, max(frame.width, frame.height)))


def spread(total: int, count: int) -> frozenset[int]:
    """Return up to ``count`` numbers out of ``0..total - 1``, evenly spaced, both ends included."""
    steps = max(count - 1, 1)
    return frozenset(round(step * (total - 1) / steps) for step in range(count))
