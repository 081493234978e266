"""Frames of a clip to look at: a few, spread over its length, small as colours and large as seen.

Nobody knows how many will come, so every frame is kept at first; whenever there are too many,
each second one goes, and from then on only each second one is kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image

from reelkite.domain.errors import InvalidVideo
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.filters import lab
from reelkite.engines.diorama.tableau.parts import Colours

MOST: Final = 24
"""Frames that are kept at most."""

LARGE: Final = 1280
"""Pixels of the longer side of a frame that is kept; more are not needed."""

SMALL: Final = 176
"""Pixels of the longer side of what is searched for the figure."""

_LEAST_SIDE: Final = 64


@dataclass(frozen=True, slots=True, eq=False)
class Rushes:
    """What is looked at of a clip.

    Attributes:
        looks: ``(k, h, w, 3)`` colours as of ``filters.lab``, small.
        frames: The same frames as they are seen.
    """

    looks: Colours
    frames: tuple[RGBFrame, ...]


def watched(frames: Iterable[RGBFrame]) -> Rushes:
    """Return up to ``MOST`` frames of a clip, spread over it.

    Raises:
        InvalidVideo: There are no frames, or they are too small to show anything.
    """
    kept = _kept(frames)
    if not kept:
        raise InvalidVideo("The video has no frames; send a clip of 2 to 4 seconds.")
    height, width = kept[0].shape[:2]
    if min(height, width) < _LEAST_SIDE:
        msg = f"The video is {width}x{height}; a character needs at least {_LEAST_SIDE} pixels."
        raise InvalidVideo(msg)
    looks = np.stack(
        [lab(np.asarray(_sized(each, SMALL) / np.float32(255), np.float32)) for each in kept]
    )
    return Rushes(looks, tuple(kept))


def _kept(frames: Iterable[RGBFrame]) -> list[RGBFrame]:
    """Return frames at even distances, at most ``MOST``, none larger than is needed."""
    kept: list[RGBFrame] = []
    step = 1
    for number, frame in enumerate(frames):
        if number % step:
            continue
        if len(kept) == MOST:
            kept, step = kept[::2], 2 * step
            if number % step:
                continue
        kept.append(_sized(frame, LARGE))
    return kept


def _sized(frame: RGBFrame, side: int) -> RGBFrame:
    """Return a frame whose longer side has at most ``side`` pixels, as a copy."""
    height, width = frame.shape[:2]
    share = side / max(height, width)
    if share >= 1:
        return frame.copy()
    size = (max(1, round(width * share)), max(1, round(height * share)))
    return np.asarray(Image.fromarray(frame).resize(size, Image.Resampling.BOX))
