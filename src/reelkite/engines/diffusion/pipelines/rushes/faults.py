"""Clips that are none: black, of one colour, or frozen."""

from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np

from reelkite.domain.errors import RenderError
from reelkite.domain.media import RGBFrame

DARK: Final = 8
"""Of 255; no pixel of a black clip is lighter."""

EVEN: Final = 3
"""Of 255; in a clip of one colour no pixel of a frame differs more from another."""

STILL: Final = 2
"""Of 255; no pixel of a frozen clip ever differs more from the first frame."""

REMEDY: Final = "try another seed; if it happens again, look at the weights: reelkite models check"


def sound_frames(frames: Iterable[RGBFrame]) -> Iterator[RGBFrame]:
    """Yield the frames, and look at them as they pass.

    Raises:
        RenderError: Behind the last frame, when all were black, each was of one colour, or all
            were like the first.
    """
    black = even = frozen = True
    first: RGBFrame | None = None
    count = 0
    for frame in frames:
        black = black and int(frame.max()) <= DARK
        even = even and _is_even(frame)
        frozen = frozen and (first is None or _is_like(first, frame))
        first = frame if first is None else first
        count += 1
        yield frame
    if count == 0:
        raise RenderError("the model made no picture at all")
    for fault, is_so in (("black", black), ("of one colour", even)):
        if is_so:
            raise RenderError(f"the model made a clip that is {fault}: {REMEDY}")
    if frozen and count > 1:
        raise RenderError(f"the model made a clip in which nothing moves: {REMEDY}")


def _is_even(frame: RGBFrame) -> bool:
    flat = frame.reshape(-1, frame.shape[-1])
    return bool((np.ptp(flat, axis=0) <= EVEN).all())


def _is_like(one: RGBFrame, other: RGBFrame) -> bool:
    return bool((np.abs(one.astype(np.int16) - other) <= STILL).all())
