"""Smaller and smaller copies of a texture, for what is far away.

Mesa's software driver compiles seven hundredths of a second of code before it makes its first
copy; halving in the processor takes two thousandths.
"""

import ctypes
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import moderngl
import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.raster.gl.context import opengl_library

Pixels = npt.NDArray[np.uint8]
"""A texture: ``(h, w, 4)``."""

_TEXTURE_2D: Final = 0x0DE1
_RGBA8: Final = 0x8058
_RGBA: Final = 0x1908
_BYTES: Final = 0x1401
_BANDS: Final = 4


def add_mipmaps(texture: moderngl.Texture, pixels: Pixels) -> None:
    """Give ``texture`` all smaller copies of ``pixels``; the driver makes those of odd sizes."""
    define = _define()
    if define is None or not _halves_evenly(pixels):
        texture.build_mipmaps()
        return
    texture.use(0)
    for level, copy in enumerate(halved(pixels), start=1):
        height, width = copy.shape[:2]
        place = ctypes.c_void_p(copy.ctypes.data)
        define(_TEXTURE_2D, level, _RGBA8, width, height, 0, _RGBA, _BYTES, place)


def halved(pixels: Pixels) -> Iterator[Pixels]:
    """Yield means of two by two pixels, then means of those, down to a single pixel."""
    while pixels.shape[0] > 1 or pixels.shape[1] > 1:
        wide = pixels.astype(np.uint16)
        if wide.shape[0] == 1:
            wide = np.repeat(wide, 2, axis=0)
        if wide.shape[1] == 1:
            wide = np.repeat(wide, 2, axis=1)
        four = wide[::2, ::2] + wide[1::2, ::2] + wide[::2, 1::2] + wide[1::2, 1::2]
        pixels = np.ascontiguousarray(((four + 2) >> 2).astype(np.uint8))
        yield pixels


def _halves_evenly(pixels: Pixels) -> bool:
    *sides, bands = (int(length) for length in pixels.shape)
    return bands == _BANDS and all(side & (side - 1) == 0 for side in sides)


@cache
def _define() -> Any | None:  # noqa: ANN401  ctypes has no type for what it finds
    """Return ``glTexImage2D``, which moderngl offers for the largest copy alone, or None."""
    try:
        return ctypes.CDLL(opengl_library()).glTexImage2D
    except (OSError, AttributeError):
        return None
