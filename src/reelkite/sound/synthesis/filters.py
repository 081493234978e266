"""Filters by their frequency response: causal Butterworth edges, applied by one transform."""

import numpy as np
import numpy.typing as npt

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.synthesis.noise import fast_length
from reelkite.sound.synthesis.signal import single

Samples = npt.NDArray[np.float32]
Response = npt.NDArray[np.complex64]

TAIL = 2400
"""Samples of silence behind the sound, where a filter may ring out before it wraps."""


def low_pass(x: Samples, hz: float, order: int = 2) -> Samples:
    """Return ``x`` with what lies above ``hz`` taken away (6 dB an octave and order)."""
    return _applied(x, 1 / _poles(x.shape[-1], order, scale=1 / hz))


def high_pass(x: Samples, hz: float, order: int = 2) -> Samples:
    """Return ``x`` with what lies below ``hz`` taken away (6 dB an octave and order)."""
    return _applied(x, 1 / _poles(x.shape[-1], order, scale=hz, upward=True))


def band_pass(x: Samples, low: float, high: float, order: int = 2) -> Samples:
    """Return what of ``x`` lies between ``low`` and ``high`` Hz."""
    n = x.shape[-1]
    below = _poles(n, order, scale=low, upward=True)
    return _applied(x, 1 / (below * _poles(n, order, scale=1 / high)))


def convolved(x: Samples, response: Samples) -> Samples:
    """Return ``x`` heard through an impulse ``response`` (channels alike), as long as ``x``."""
    n = x.shape[-1]
    m = fast_length(n + response.shape[-1])
    spectrum = np.fft.rfft(x, m) * np.fft.rfft(response, m)
    return single(np.fft.irfft(spectrum, m)[..., :n])


def _applied(x: Samples, response: Response) -> Samples:
    n = x.shape[-1]
    m = fast_length(n + TAIL)
    return single(np.fft.irfft(np.fft.rfft(x, m) * response, m)[..., :n])


def _poles(n: int, order: int, *, scale: float, upward: bool = False) -> Response:
    """Return a Butterworth edge's denominator at each frequency of the transform."""
    m = fast_length(n + TAIL)
    hz = np.arange(m // 2 + 1, dtype=np.float32) * np.float32(SAMPLE_RATE / m)
    s = 1j * (hz * scale if not upward else -scale / np.maximum(hz, 1e-3))
    if order == 1:
        return np.asarray(1 + s, np.complex64)
    if order == 2:
        return np.asarray(1 + np.sqrt(2) * s + s * s, np.complex64)
    msg = f"order {order} is not offered"
    raise ValueError(msg)
