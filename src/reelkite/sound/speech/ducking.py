"""What lies under speech steps back while somebody speaks."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.domain.speech import Utterance
from reelkite.sound.synthesis.signal import Mono, gain, single

BEDS: Final = 8.0
MUSIC: Final = 10.0
"""Decibels by which beds and music dip."""

EARLY: Final = 0.06
"""Seconds by which the dip begins before the first word."""

ATTACK: Final = 0.08
RELEASE: Final = 0.45
"""Seconds of going down and of coming back."""


def ducked(spoken: Sequence[Utterance], first: float, n: int, depth: float) -> Mono:
    """Return the gain of ``n`` samples from second ``first`` on, down by ``depth`` under speech."""
    if not spoken:
        return np.ones(n, np.float32)
    at = first + np.arange(n) / SAMPLE_RATE
    dip = np.zeros(n)
    for each in spoken:
        begins, ends = each.begins - EARLY, each.begins + each.samples.size / SAMPLE_RATE
        edges = [begins - ATTACK, begins, ends, ends + RELEASE]
        dip = np.maximum(dip, np.interp(at, edges, [0.0, 1.0, 1.0, 0.0]))
    return single(gain(-depth) ** dip)
