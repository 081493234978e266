"""A model's sound, as long as the clip and at our rate."""

from fractions import Fraction
from typing import Final

import numpy as np
from scipy.signal import resample_poly

from reelkite.domain.media import SAMPLE_RATE, AudioBlock, Soundtrack

FADE: Final = SAMPLE_RATE // 50
"""Samples over which sound that ends too early fades away: 20 ms."""

CEILING: Final = 0.98
"""Nothing is louder; a model's sound may pass full scale."""


def fitted(sound: AudioBlock, rate: int, skip: Fraction, seconds: int) -> Soundtrack:
    """Return ``seconds`` of ``sound``, exactly.

    Args:
        sound: ``(2, samples)`` at ``rate``.
        rate: In Hz.
        skip: Seconds at its beginning that are not wanted.
        seconds: Length. A model's sound is some hundredths of a second shorter or longer than its
            pictures: it is cut, or it fades and silence follows.
    """
    own = sound if rate == SAMPLE_RATE else _at_our_rate(sound, rate)
    kept = own[:, round(skip * SAMPLE_RATE) :][:, : seconds * SAMPLE_RATE]
    whole = np.zeros((2, seconds * SAMPLE_RATE), dtype=np.float32)
    whole[:, : kept.shape[1]] = np.clip(kept, -CEILING, CEILING)
    if 0 < kept.shape[1] < whole.shape[1]:
        fade = min(FADE, kept.shape[1])
        whole[:, kept.shape[1] - fade : kept.shape[1]] *= np.linspace(1.0, 0.0, fade)
    return Soundtrack(whole)


def _at_our_rate(sound: AudioBlock, rate: int) -> AudioBlock:
    ratio = Fraction(SAMPLE_RATE, rate)
    return np.asarray(
        resample_poly(sound, ratio.numerator, ratio.denominator, axis=1), dtype=np.float32
    )
