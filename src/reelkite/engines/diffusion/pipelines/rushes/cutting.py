"""Pictures cut down to the clip, and references brought up to what a model takes."""

from pathlib import Path

import numpy as np
from PIL import Image

from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diffusion.films.plan import FilmPlan
from reelkite.engines.diffusion.films.planning import shown_size


def delivered(frame: RGBFrame, plan: FilmPlan) -> RGBFrame:
    """Return the clip's picture: the middle of what was generated, scaled up if the plan says so.

    It is a copy, so that the rest of the clip it was a part of can go.
    """
    if plan.fitted != plan.generated:
        frame = scaled(frame, plan.fitted)
    return np.array(middle(frame, plan.delivered))


def middle(frame: RGBFrame, size: Size) -> RGBFrame:
    """Return the middle of ``frame``; ``size`` is not larger."""
    top = (frame.shape[0] - size.height) // 2
    left = (frame.shape[1] - size.width) // 2
    return frame[top : top + size.height, left : left + size.width]


def scaled(frame: RGBFrame, size: Size) -> RGBFrame:
    """Return ``frame`` in another size (Lanczos)."""
    if frame.shape[:2] == (size.height, size.width):
        return frame
    picture = Image.fromarray(frame)
    resized = picture.resize((size.width, size.height), Image.Resampling.LANCZOS)
    return np.asarray(resized, dtype=np.uint8)


def opened(file: Path) -> RGBFrame:
    """Return the picture in ``file``, which was judged and set upright when it was accepted.

    Raises:
        RenderError: It is not there any more, or damaged.
    """
    try:
        with Image.open(file) as image:
            return np.asarray(image.convert("RGB"), dtype=np.uint8)
    except (OSError, ValueError, SyntaxError) as error:
        msg = "the picture that the clip begins with cannot be read"
        raise RenderError(msg) from error


def begun(picture: RGBFrame, plan: FilmPlan) -> RGBFrame:
    """Return ``picture`` as a model takes it, so that the clip begins with it.

    It covers what the clip shows, in its own shape; what the model makes beyond that goes on with
    what the picture has there, and where it ends with its mirror image.
    """
    return widened(covering(picture, shown_size(plan)), plan.generated)


def covering(frame: RGBFrame, size: Size) -> RGBFrame:
    """Return ``frame`` scaled in its own shape so that it just covers ``size``."""
    height, width = frame.shape[:2]
    scale = max(size.width / width, size.height / height)
    return scaled(
        frame, Size(max(round(width * scale), size.width), max(round(height * scale), size.height))
    )


def widened(frame: RGBFrame, size: Size) -> RGBFrame:
    """Return exactly ``size``: the middle of ``frame``, with its mirror image where it ends."""
    kept = middle(frame, Size(min(frame.shape[1], size.width), min(frame.shape[0], size.height)))
    high, wide = size.height - kept.shape[0], size.width - kept.shape[1]
    edges = ((high // 2, high - high // 2), (wide // 2, wide - wide // 2), (0, 0))
    return np.ascontiguousarray(np.pad(kept, edges, mode="symmetric"))
