"""Wordless talk of people: for crowds, where no word should be made out."""

from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.synthesis.controls import drift
from reelkite.sound.synthesis.noise import doubled
from reelkite.sound.synthesis.signal import Mono, Random, single, to_rms

FOLD: Final = 4
"""Talk is made at a quarter of the rate (12 kHz) and lifted afterwards."""

RATE: Final = SAMPLE_RATE // FOLD
WINDOW: Final = 480
HOP: Final = 120
"""Samples at ``RATE`` of a window (40 ms) and between two (10 ms)."""

VOWELS: Final = ((300.0, 760.0), (900.0, 2100.0), (2500.0, 2700.0), (3400.0, 3600.0))
"""Lowest and highest place of each of the mouth's resonances in Hz."""

WIDTHS: Final = (140.0, 180.0, 260.0, 320.0)
LEVELS: Final = (1.0, 0.8, 0.5, 0.3)


def babble(n: int, rng: Random, *, deep: bool) -> Mono:
    """Return ``n`` samples of one person's talk without words; ``deep`` is a low voice."""
    length = -(-n // FOLD) + 2 * WINDOW
    frames = length // HOP
    throat = _mouth(frames, rng, 1.0 if deep else 1.16)
    voiced = _through(_glottis(length, rng, 112 if deep else 200), throat)
    beat, phrase = _syllables(length, rng)
    spoken = to_rms(voiced[:length] * beat * phrase)
    spoken += _consonants(length, rng) * (1 - beat) ** 3 * phrase
    return to_rms(doubled(doubled(spoken))[:n])


def _glottis(n: int, rng: Random, pitch: float) -> Mono:
    """Return soft pulses of a speaking voice, with a little breath."""
    hz = pitch * drift(n * FOLD, rng, 2.2, (0.88, 1.14))[::FOLD]
    turns = np.cumsum(hz, dtype=np.float64) / RATE
    share = (turns % 1.0).astype(np.float32)
    pulses = np.where(share < 0.6, np.sin(np.pi * share / 0.6) ** 2 * share, 0)
    breath = 0.02 * rng.standard_normal(n, dtype=np.float32)
    return np.diff(pulses, prepend=0).astype(np.float32) + breath * pulses


def _mouth(frames: int, rng: Random, scale: float) -> npt.NDArray[np.float32]:
    """Return the mouth's gain: ``(frames, bins)``."""
    hz = np.fft.rfftfreq(WINDOW, 1 / RATE)
    total = np.full((frames, hz.size), 0.003)
    for span, width, level in zip(VOWELS, WIDTHS, LEVELS, strict=True):
        centre = drift(frames * HOP * FOLD, rng, 4.5, span)[:: HOP * FOLD][:frames] * scale
        total += level / np.sqrt(1 + ((hz - centre[:, None]) / (width / 2)) ** 2)
    return single(total)


def _through(source: Mono, throat: npt.NDArray[np.float32]) -> Mono:
    """Return the source filtered window by window and laid over each other."""
    frames = throat.shape[0]
    padded = np.pad(source, (0, WINDOW))
    windows = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[: frames * HOP : HOP]
    shaped = np.fft.rfft(windows * np.hanning(WINDOW).astype(np.float32)) * throat
    pieces = np.fft.irfft(shaped, WINDOW)
    out = np.zeros(frames * HOP + WINDOW, np.float32)
    for k in range(WINDOW // HOP):
        part = pieces[:, k * HOP : (k + 1) * HOP].ravel()
        out[k * HOP : k * HOP + part.size] += part
    return out


def _syllables(n: int, rng: Random) -> tuple[Mono, Mono]:
    """Return the level of syllables, and that of phrases with pauses between them."""
    beat = drift(n * FOLD, rng, 4.6, (0.0, 1.0), 1.3)[::FOLD]
    phrase = np.clip(drift(n * FOLD, rng, 0.8, (-0.5, 1.5))[::FOLD], 0, 1)
    return single(beat**1.5), single(phrase)


def _consonants(n: int, rng: Random) -> Mono:
    """Return hissed sounds: what tells talk from an engine."""
    white = rng.standard_normal(n, dtype=np.float32)
    return to_rms(single(np.diff(white, prepend=0)), -27)
