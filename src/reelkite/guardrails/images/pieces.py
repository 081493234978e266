"""Pictures that are much longer than wide, in pieces that are not."""

from collections.abc import Iterator
from typing import Final

from reelkite.domain.media import RGBFrame

LONGEST: Final = 2.5
"""Aspect up to which a picture is looked at whole: scaled down to fit, a longer one would be too
narrow to show anything."""

STEP: Final = 1.5
"""How far the next piece begins, as a multiple of the shorter side; a piece is two long, so what
lies on a seam is whole in one of both."""

LENGTH: Final = 2.0


def pieces(pixels: RGBFrame) -> Iterator[RGBFrame]:
    """Yield ``pixels`` whole, or in overlapping pieces from one end to the other."""
    height, width, _ = pixels.shape
    shorter, longer = sorted((height, width))
    if longer <= LONGEST * shorter:
        yield pixels
        return
    length, step = round(LENGTH * shorter), max(round(STEP * shorter), 1)
    for begin in range(0, longer - length + step, step):
        first = min(begin, longer - length)
        part = slice(first, first + length)
        yield pixels[part] if height > width else pixels[:, part]
