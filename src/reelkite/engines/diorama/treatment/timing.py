"""Which moments of a clip are shown when: slow motion, time-lapse, reverse, freeze.

A clip stays as long as it was. Slowed down, its first part is seen; sped up, it is seen again
from its start after a soft change.
"""

from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from reelkite.domain.media import SAMPLE_RATE
from reelkite.domain.request import FRAME_RATE
from reelkite.engines.diorama.scene.mesh import Array

SLOW: Final = 0.5
"""Seconds of the clip in a second that is shown, in slow motion."""

FAST: Final = 2
"""The same of a time-lapse."""

FADE: Final = 10
"""Frames in which the end of a sped-up clip becomes its start."""

FREEZES: Final = 0.4
"""Share of the clip after which it stands still."""

Moments: TypeAlias = tuple[tuple[float, float], ...]
"""Places in the clip, in frames, and how much is seen of each; the shares add up to 1."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How a clip of ``count`` frames is played at a pace; None is as it is."""

    count: int
    pace: str | None = None

    def moments(self, number: int) -> Moments:
        """Return what is shown in frame ``number``."""
        last = self.count - 1
        if self.pace == "slow motion":
            return ((min(number * SLOW, float(last)), 1.0),)
        if self.pace == "reverse":
            return ((float(max(last - number, 0)), 1.0),)
        if self.pace == "freeze":
            return ((float(min(number, round(last * FREEZES))), 1.0),)
        if self.pace == "time-lapse":
            return self._fast(number)
        return ((float(min(number, last)), 1.0),)

    def _fast(self, number: int) -> Moments:
        """Return two neighbours, as a shutter open for both sees them; two more in a change."""
        run = max(self.count // FAST - FADE, 1)
        turn, place = divmod(number, run)
        if turn == 0 or place >= FADE:
            return _both(place, 1.0, self.count)
        share = (place + 1) / (FADE + 1)
        share = share * share * (3 - 2 * share)
        old = _both(run + place, 1 - share, self.count)
        return (*old, *_both(place, share, self.count))

    def heard(self, samples: int) -> tuple[Array, Array]:
        """Return for each sample of the soundtrack where it is in the clip's, and how loud.

        The places are in samples of the clip.
        """
        times = np.arange(samples, dtype=np.float64)
        loud = np.ones(samples)
        frame = SAMPLE_RATE / float(FRAME_RATE)
        if self.pace == "slow motion":
            return times * SLOW, loud
        if self.pace == "reverse":
            return samples - 1 - times, loud
        if self.pace == "freeze":
            stands = round((self.count - 1) * FREEZES) * frame
            return np.minimum(times, stands), np.clip((stands - times) / SAMPLE_RATE * 2.0, 0, 1)
        if self.pace == "time-lapse":
            run = max(self.count // FAST - FADE, 1) * frame
            place = times % run
            near = np.minimum(place, run - place)
            inside = (times < run / 2) | (near > SAMPLE_RATE * 0.25)
            return place * FAST, np.where(inside, 1.0, near / (SAMPLE_RATE * 0.25))
        return times, loud


def _both(place: int, share: float, count: int) -> Moments:
    first = min(place * FAST, count - 1)
    return (float(first), share / 2), (float(min(first + 1, count - 1)), share / 2)
