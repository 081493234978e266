"""Pictures and cuttings of them at other sizes."""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from reelkite.domain.media import RGBFrame

Box: TypeAlias = tuple[float, float, float, float]
"""Where something is in a picture: left, top, width and height in pixels."""

Numbers: TypeAlias = npt.NDArray[np.float32]


def resized(pixels: RGBFrame, height: int, width: int) -> RGBFrame:
    """Return the whole of ``pixels`` at another size, without aliasing."""
    return _sampled(pixels, (0, 0, pixels.shape[1], pixels.shape[0]), height, width)


def scaled(pixels: RGBFrame, area: int, most: float = 1.0) -> RGBFrame:
    """Return ``pixels`` scaled towards ``area`` pixels, enlarged by ``most`` at most."""
    height, width, _ = pixels.shape
    scale = min(most, (area / (height * width)) ** 0.5)
    if scale == 1:
        return pixels
    return resized(pixels, max(round(height * scale), 1), max(round(width * scale), 1))


def cut(pixels: RGBFrame, box: Box, side: int) -> RGBFrame:
    """Return what is in ``box`` as a square of ``side``; what lies outside repeats the edge."""
    left, top, width, height = box
    rows, upper = _window(top, height, pixels.shape[0])
    columns, leftmost = _window(left, width, pixels.shape[1])
    return _sampled(
        pixels[rows, columns], (left - leftmost, top - upper, width, height), side, side
    )


def _window(begin: float, length: float, total: int) -> tuple[slice, int]:
    """Return the part of an axis that a cutting needs, at least one pixel, and where it begins."""
    spare = 2 + int(length) // 8
    first = min(max(int(begin) - spare, 0), total - 1)
    return slice(first, max(int(begin + length) + spare, first + 1)), first


def _sampled(pixels: RGBFrame, box: Box, height: int, width: int) -> RGBFrame:
    """Return ``box`` of ``pixels`` as ``height`` by ``width``."""
    left, top, wide, high = box
    rows = _weights(pixels.shape[0], top, high, height)
    columns = _weights(pixels.shape[1], left, wide, width)
    tall = _mixed(rows, pixels.reshape(pixels.shape[0], -1)).reshape(height, -1, 3)
    lying = np.ascontiguousarray(tall.transpose(1, 0, 2)).reshape(pixels.shape[1], -1)
    both = _mixed(columns, lying).reshape(width, height, 3)
    return np.ascontiguousarray(both.transpose(1, 0, 2))


def _mixed(shares: csr_array, lines: RGBFrame) -> RGBFrame:
    """Return mixtures of ``lines``, rounded: bytes are turned four times as quickly as numbers."""
    mixed = shares @ lines.astype(np.float32)
    mixed += np.float32(0.5)
    return mixed.astype(np.uint8)


def _weights(total: int, begin: float, length: float, count: int) -> csr_array:
    """Return what each of ``count`` samples takes from each of ``total`` pixels of an axis.

    A triangle as wide as two samples, or two pixels where samples lie closer: linear
    interpolation that averages when it shrinks.
    """
    step = length / count
    reach = max(step, 1.0)
    centres = begin + (np.arange(count) + 0.5) * step
    taps = np.arange(int(np.ceil(2 * reach)) + 1)
    places = np.floor(centres - reach).astype(np.intp)[:, None] + taps
    shares: Numbers = np.clip(1 - np.abs(places + 0.5 - centres[:, None]) / reach, 0, None).astype(
        np.float32
    )
    shares /= shares.sum(axis=1, keepdims=True)
    starts = np.arange(count + 1) * len(taps)
    return csr_array(
        (shares.ravel(), np.clip(places, 0, total - 1).ravel(), starts), shape=(count, total)
    )
