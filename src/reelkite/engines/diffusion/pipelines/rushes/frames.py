"""Decoded numbers to pictures, one at a time."""

from collections.abc import Iterator

import numpy as np
import torch

from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.media import AudioBlock, RGBFrame

CHANNELS = 3
"""Red, green, blue."""


def pictures(decoded: torch.Tensor, size: Size, count: int) -> Iterator[RGBFrame]:
    """Yield the pictures of one decoded clip as bytes in the processor's memory.

    The clip is decoded whole, 6 bytes a pixel and frame on a GPU in half numbers; each picture
    is turned into bytes where it lies, so no second clip of numbers is ever made.

    Args:
        decoded: ``(1, 3, frames, height, width)``, -1..1.
        size: That was asked for.
        count: Frames that were asked for.

    Raises:
        RenderError: It is of another size or length, or some of it is no number.
    """
    shape = (1, CHANNELS, count, size.height, size.width)
    if tuple(decoded.shape) != shape:
        raise RenderError(f"the model decoded {tuple(decoded.shape)} where {shape} was asked for")
    return _each(decoded[0])


def _each(clip: torch.Tensor) -> Iterator[RGBFrame]:
    for number in range(clip.shape[1]):
        frame = clip[:, number].float()
        if not bool(torch.isfinite(frame).all()):
            raise RenderError(
                f"the model lost its numbers (NaN) in frame {number}: try again with another "
                "seed, or with dtype = 'float32' or 'bfloat16' for this engine"
            )
        scaled = ((frame * 0.5 + 0.5).clamp(0.0, 1.0) * 255.0).round().to(torch.uint8)
        yield np.ascontiguousarray(scaled.permute(1, 2, 0).cpu().numpy())


def samples(sound: torch.Tensor) -> AudioBlock:
    """Return the sound of one clip, in stereo.

    Args:
        sound: ``(1, channels, samples)`` or ``(1, samples)``.

    Raises:
        RenderError: Some of it is no number.
    """
    heard = sound[0].float().cpu().numpy()
    heard = heard[np.newaxis] if heard.ndim == 1 else heard
    if not np.isfinite(heard).all():
        raise RenderError("the model lost its numbers (NaN) in the sound: try another seed")
    stereo = np.repeat(heard, 2, axis=0) if heard.shape[0] == 1 else heard[:2]
    return np.ascontiguousarray(stereo, dtype=np.float32)
