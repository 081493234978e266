"""How loud a soundtrack is: programme loudness and true peak (ITU-R BS.1770-4)."""

from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.synthesis.noise import fast_length
from reelkite.sound.synthesis.signal import Stereo, single

SHELF: Final = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
"""Numerator and denominator of the head's shelf at 48 kHz (BS.1770-4, table 1)."""

RUMBLE: Final = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
"""Numerator and denominator of the high-pass at 48 kHz (BS.1770-4, table 2)."""

BLOCK: Final = SAMPLE_RATE * 4 // 10
"""Samples of a gating block (400 ms)."""

SILENCE: Final = -70.0
"""LUFS of nothing: the absolute gate."""

PHASES: Final = 4
"""Times that the true-peak meter oversamples."""

Power = npt.NDArray[np.float64]


def loudness(x: Stereo) -> float:
    """Return the integrated loudness of ``x`` in LUFS, with both gates; at least ``SILENCE``."""
    power = _blocks(_weighted_power(x), BLOCK, BLOCK // 4)
    loud = power[_lufs(power) > SILENCE]
    if not loud.size:
        return SILENCE
    kept = loud[_lufs(loud) > _lufs(loud.mean()) - 10.0]
    return float(_lufs(kept.mean()))


def momentary(x: Stereo, seconds: float = 0.1) -> float:
    """Return the loudness of the loudest stretch of ``seconds`` in LUFS."""
    window = int(seconds * SAMPLE_RATE)
    power = _blocks(_weighted_power(x), window, window // 4)
    return max(SILENCE, float(_lufs(power.max())))


def true_peak(x: Stereo) -> float:
    """Return the largest value between the samples too, in dBTP."""
    return float(20 * np.log10(float(inter_sample_peaks(x).max()) + 1e-12))


def inter_sample_peaks(x: Stereo) -> npt.NDArray[np.float32]:
    """Return, for each sample, the largest value of either channel from it to the next one."""
    peaks = single(np.abs(x).max(axis=0))
    for step in range(1, PHASES):
        taps = np.arange(-8, 8) + step / PHASES
        kernel = single(np.sinc(taps) * np.cos(np.pi * taps / 17) ** 2)
        for channel in x:
            between = np.convolve(channel, kernel)[7 : 7 + channel.size]
            np.maximum(peaks, np.abs(between), out=peaks)
    return peaks


def _lufs(power: Power | float) -> Power:
    return np.asarray(-0.691 + 10 * np.log10(np.asarray(power) + 1e-12))


def _weighted_power(x: Stereo) -> Power:
    """Return the power of both channels together, sample by sample, as the ear weighs it."""
    m = fast_length(x.shape[-1] + SAMPLE_RATE // 10)
    spectrum = np.fft.rfft(x, m) * _ear(m)
    heard = np.fft.irfft(spectrum, m)[..., : x.shape[-1]]
    power: Power = np.sum(np.square(heard), axis=0, dtype=np.float64)
    return power


def _ear(m: int) -> npt.NDArray[np.complex64]:
    """Return the response of both pre-filters at each frequency of a transform."""
    z = np.exp(-2j * np.pi * np.arange(m // 2 + 1) / m)
    response = np.ones(z.size, np.complex128)
    for above, below in (SHELF, RUMBLE):
        response *= np.polyval(above[::-1], z) / np.polyval(below[::-1], z)
    return response.astype(np.complex64)


def _blocks(power: Power, length: int, hop: int) -> Power:
    """Return the mean of each block; a sound shorter than a block is padded with silence."""
    padded = np.pad(power, (1, max(0, length - power.size)))
    total = np.cumsum(padded)
    starts = np.arange(0, total.size - length, hop)
    return (total[starts + length] - total[starts]) / length
