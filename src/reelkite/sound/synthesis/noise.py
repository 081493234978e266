"""Noise of any band: drawn as a spectrum longer than the clip, so it never comes round again."""

from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.synthesis.signal import Mono, Random, Stereo, rms, single

GUARD = 4800
"""Samples drawn beyond those asked for: the seam of the inverse transform lies there."""

HALF_BAND = (0.6220, -0.1687, 0.0638, -0.0188, 0.0017)
"""Weights of the neighbours, near to far, that make the sample between two: a windowed sinc."""

SMOOTH = (32, 36, 40, 45, 48, 50, 54, 60, 64)
"""Whole numbers with small factors: times a power of two, transforms of that length are fast."""


@dataclass(frozen=True, slots=True)
class Band:
    """A band of noise with soft edges.

    Attributes:
        low: Lower edge in Hz (12 dB an octave below it).
        high: Upper edge in Hz (18 dB an octave above it).
        slope: Tilt between the edges, dB an octave.
    """

    low: float
    high: float
    slope: float = -3.0

    def gain(self, hz: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Return the amplitude at each frequency."""
        f = np.maximum(hz, 1.0)
        tilted = (f / sqrt(self.low * self.high)) ** (self.slope / 6.02)
        edged = np.sqrt((1 + (self.low / f) ** 4) * (1 + (f / self.high) ** 6))
        shaped: npt.NDArray[np.float32] = (tilted / edged).astype(np.float32)
        return shaped


def noise(n: int, rng: Random, band: Band) -> Mono:
    """Return ``n`` samples of noise in ``band`` with an RMS of 1."""
    fold = _fold(band)
    low = _spectral(-(-n // fold) + 8, rng, band, SAMPLE_RATE / fold)
    while fold > 1:
        low, fold = doubled(low), fold // 2
    cut = low[:n]
    return cut / np.float32(rms(cut))


def wide_noise(n: int, rng: Random, band: Band, width: float = 0.7) -> Stereo:
    """Return two channels of noise, RMS 1; ``width`` 0 is one in the middle, 1 unrelated sides."""
    one, other = noise(n, rng, band), noise(n, rng, band)
    # The two are turned towards each other: their correlation becomes 1 - width.
    near = sqrt((1 + sqrt(1 - (1 - width) ** 2)) / 2)
    far = sqrt(max(0.0, 1 - near * near))
    return single(np.stack([near * one + far * other, far * one + near * other]))


def doubled(x: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return ``x`` at twice the rate; exact for what lies below half its band."""
    padded = np.concatenate([np.full(4, x[0]), x, np.full(5, x[-1])]).astype(np.float32)
    between = np.zeros(x.size, np.float32)
    for k, weight in enumerate(HALF_BAND):
        between += np.float32(weight) * (
            padded[4 - k : 4 - k + x.size] + padded[5 + k : 5 + k + x.size]
        )
    out = np.empty(2 * x.size, np.float32)
    out[0::2], out[1::2] = x, between
    return out


def fast_length(n: int) -> int:
    """Return the least length of at least ``n`` that a Fourier transform likes."""
    unit = 1 << max(1, (n - 1).bit_length() - 6)
    return next(k * unit for k in SMOOTH if k * unit >= n or k == SMOOTH[-1])


def _fold(band: Band) -> int:
    """Say by how much the rate may fall: the band stays below a fifth of what is left."""
    fold = 1
    while fold < 16 and band.high * 5 < SAMPLE_RATE / 2 / (fold * 2):
        fold *= 2
    return fold


def _spectral(n: int, rng: Random, band: Band, rate: float) -> Mono:
    m = fast_length(n + GUARD)
    hz = np.arange(m // 2 + 1, dtype=np.float32) * np.float32(rate / m)
    draws = rng.standard_normal(2 * hz.size, dtype=np.float32).view(np.complex64)
    spectrum = draws * band.gain(hz)
    spectrum[0] = 0
    drawn: Mono = np.fft.irfft(spectrum, m)[:n].astype(np.float32)
    return drawn


def narrow_noise(n: int, rng: Random, hz: Mono | float, width: float) -> Mono:
    """Return noise ``width`` Hz wide around a moving frequency, RMS about 1.

    It is what a moving resonator would do to noise, without the filter.
    """
    knots = max(8, int(n / SAMPLE_RATE * width * 2) + 8)
    x = np.linspace(0, knots - 1.0, n)
    grid = np.arange(knots)
    real = np.interp(x, grid, rng.standard_normal(knots))
    imaginary = np.interp(x, grid, rng.standard_normal(knots))
    turn = phase(n, hz)
    return single(real * np.cos(turn) - imaginary * np.sin(turn))


def phase(n: int, hz: Mono | float) -> Mono:
    """Return the phase (radians, 0..2 pi) of a tone whose frequency may move."""
    steps = np.broadcast_to(np.asarray(hz, np.float64), (n,))
    turns = np.cumsum(steps) / SAMPLE_RATE
    return single((turns % 1.0) * 2 * np.pi)
