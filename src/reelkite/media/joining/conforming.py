"""A stranger's clip in our own form: our size and frame rate, stereo at 48 kHz."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from fractions import Fraction
from pathlib import Path
from typing import Final, TypeAlias

import av
import numpy as np
from av.container import InputContainer
from av.video.reformatter import ColorRange, Interpolation

from reelkite.domain.geometry import FrameGrid, Size
from reelkite.domain.media import SAMPLE_RATE, AudioBlock, FrameStream, RGBFrame, Soundtrack
from reelkite.domain.request import FRAME_RATE
from reelkite.media.joining.hearing import heard
from reelkite.media.reading import picture_of

Opened: TypeAlias = Callable[[Path], AbstractContextManager[InputContainer]]
"""Opens a clip that nobody has vouched for."""

_QUARTERS: Final = {0: 0, 90: 1, 180: 2, -180: 2, 270: 3, -90: 3}
"""Quarter turns against the clock that bring a picture upright, by its display matrix."""


def conformed(
    clip: Path, size: Size, seconds: int, opened: Opened, rate: Fraction = FRAME_RATE
) -> FrameStream:
    """Return ``clip`` as footage of our own form, decoded as it is consumed.

    Pictures are brought upright, scaled until they cover ``size``, and cropped in the middle;
    each frame shows the last picture that had come by its time. What is missing at the end is
    the last picture, and silence.

    Raises:
        RenderError: It cannot be decoded; some of it when ``frames`` is consumed.
    """
    grid = FrameGrid.covering(Fraction(seconds), rate)
    with opened(clip) as container:
        sound = heard(container)
    soundtrack = Soundtrack(_fitted(sound, seconds * SAMPLE_RATE))
    return FrameStream(size, grid, _frames(clip, size, grid, opened), soundtrack)


def _frames(clip: Path, size: Size, grid: FrameGrid, opened: Opened) -> Iterator[RGBFrame]:
    """Yield the picture of each moment; only one is converted at a time."""
    with opened(clip) as container:
        pictures = container.decode(picture_of(container))
        now = next(pictures)
        start, coming = now.time or 0.0, next(pictures, None)
        shown: RGBFrame | None = None
        for number in range(grid.count):
            moment = start + float(grid.time_of(number))
            while coming is not None and (coming.time or 0.0) <= moment + _GRAIN:
                now, coming, shown = coming, next(pictures, None), None
            shown = covered(now, size) if shown is None else shown
            yield shown


_GRAIN: Final = 1e-4
"""Seconds by which a picture may come late and still be on time: time bases are rounded."""


def covered(frame: av.VideoFrame, size: Size) -> RGBFrame:
    """Return ``frame`` upright in sRGB, so large that it covers ``size``, cropped in the middle."""
    turns = _QUARTERS.get(round(frame.rotation), 0)
    lying = turns % 2 == 1
    width, height = (frame.height, frame.width) if lying else (frame.width, frame.height)
    scale = max(size.width / width, size.height / height)
    wide, high = max(round(width * scale), size.width), max(round(height * scale), size.height)
    picture = frame.reformat(
        *((high, wide) if lying else (wide, high)),
        format="rgb24",
        dst_color_range=ColorRange.JPEG,
        interpolation=Interpolation.AREA if scale < 1 else Interpolation.BICUBIC,
    )
    pixels = np.rot90(picture.to_ndarray(), turns)
    left, top = (wide - size.width) // 2, (high - size.height) // 2
    cut = pixels[top : top + size.height, left : left + size.width]
    return np.ascontiguousarray(cut, dtype=np.uint8)


def _fitted(samples: AudioBlock, wanted: int) -> AudioBlock:
    """Return as many samples as are wanted: the first ones, or silence after the last."""
    missing = max(wanted - samples.shape[1], 0)
    return np.pad(samples[:, :wanted], ((0, 0), (0, missing)))
