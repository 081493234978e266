"""Pictures of a clip as pixels, at the size that is needed."""

import av
import numpy as np
from av.video.reformatter import ColorRange, Colorspace, Interpolation

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame


def scaled(frame: av.VideoFrame, side: int) -> RGBFrame:
    """Return ``frame`` in sRGB with ``side`` pixels on its longer side."""
    size = fitted(frame, side)
    picture = frame.reformat(
        size.width,
        size.height,
        format="rgb24",
        src_colorspace=Colorspace.ITU709,
        src_color_range=ColorRange.MPEG,
        dst_color_range=ColorRange.JPEG,
        interpolation=Interpolation.AREA,
    )
    return picture.to_ndarray().astype(np.uint8, copy=False)


def fitted(frame: av.VideoFrame, side: int) -> Size:
    """Return the size of ``frame`` with ``side`` pixels on its longer side."""
    scale = side / max(frame.width, frame.height)
    return Size(max(round(frame.width * scale), 1), max(round(frame.height * scale), 1))
