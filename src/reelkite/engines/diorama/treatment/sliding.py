"""How far a view has slid since a picture, by phase correlation (Kuglin and Hines, 1975)."""

from typing import Final

import numpy as np
from scipy import ndimage

from reelkite.engines.diorama.scene.mesh import Array

_REACH: Final = 0.14
"""Shares of the shorter side after which a nearer picture is compared with."""

_SURE: Final = 0.12
"""Height of the peak below which two pictures have nothing to do with each other; those of a pan
over a photograph have 0.8, a face that turns 0.15."""

_LEAP: Final = 0.10
"""Shares of the shorter side that no view slides from one frame to the next."""

_STILL: Final = (0.12, 0.45)
"""Small pixels below which a slide is none, and above which it is whole."""


class Slide:
    """Follows a view, frame by frame, from where it stands; far slides are added up."""

    def __init__(self, first: Array) -> None:
        """Begin at a picture of greys ``(h, w)``."""
        self._short = float(min(first.shape))
        self._window = np.outer(np.hanning(first.shape[0]), np.hanning(first.shape[1]))
        self._anchor = self._spectrum(first)
        self._gone = np.zeros(2)
        self._last = np.zeros(2)

    def to(self, grey: Array) -> tuple[float, float]:
        """Return how far the view has slid, as shares of the shorter side, to the right and up."""
        now = self._spectrum(grey)
        moved, sure = _shift(self._anchor, now)
        leap = float(np.abs(self._gone + moved - self._last).max()) > _LEAP * self._short
        if sure < _SURE or leap:
            self._anchor, self._gone = now, self._last
            return self._told(self._last)
        self._last = self._gone + _calm(moved)
        if float(np.abs(moved).max()) > _REACH * self._short:
            self._anchor, self._gone = now, self._last
        return self._told(self._last)

    def _told(self, pixels: Array) -> tuple[float, float]:
        return float(pixels[0]) / self._short, -float(pixels[1]) / self._short

    def _spectrum(self, grey: Array) -> Array:
        edges = grey - ndimage.gaussian_filter(grey, 4.0)
        return np.asarray(np.fft.rfft2(edges * self._window))


def _shift(before: Array, after: Array) -> tuple[Array, float]:
    """Return pixels to the right and down from one picture to the other, and how sure that is."""
    cross = after * np.conj(before)
    height, width = before.shape[0], 2 * (before.shape[1] - 1)
    peaks = np.fft.irfft2(cross / (np.abs(cross) + 1e-4), s=(height, width))
    row, column = np.unravel_index(int(peaks.argmax()), peaks.shape)
    down = _peak(peaks[:, column], int(row))
    right = _peak(peaks[row], int(column))
    return np.array([_signed(right, width), _signed(down, height)]), float(peaks[row, column])


def _peak(line: Array, at: int) -> float:
    """Return where a line is highest, between its values: the middle of the three about ``at``."""
    near = np.maximum(line[[at - 1, at, (at + 1) % len(line)]], 0)
    return at + float((near[2] - near[0]) / max(float(near.sum()), 1e-6))


def _signed(place: float, length: int) -> float:
    return place - length if place > length / 2 else place


def _calm(moved: Array) -> Array:
    """Return a slide that is none at all where it is as good as none."""
    low, high = _STILL
    far = float(np.hypot(*moved))
    share = min(1.0, max(0.0, (far - low) / (high - low)))
    return moved * (share * share * (3 - 2 * share))
