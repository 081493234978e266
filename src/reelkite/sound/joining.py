"""Two soundtracks as one: what follows is faded into what was, at the same loudness."""

from typing import Final

import numpy as np

from reelkite.domain.media import SAMPLE_RATE, AudioBlock, Soundtrack
from reelkite.sound.limiter import limited
from reelkite.sound.loudness import SILENCE, loudness
from reelkite.sound.synthesis.signal import single

COMPARED: Final = 3 * SAMPLE_RATE
"""Samples before and after the join whose loudness must be the same."""

MOST: Final = 9.0
"""Decibels by which what follows is made louder or softer at most."""

SETTLES: Final = 6 * SAMPLE_RATE
"""Samples after the join over which what follows goes back to its own level."""

CEILING: Final = -1.0
"""dBTP that no peak passes, as in every soundtrack of ours."""


def joined(before: Soundtrack, after: Soundtrack, lead: int) -> Soundtrack:
    """Return ``before`` and what follows as one soundtrack, without a step at the join.

    Args:
        before: What was heard until the join, whole.
        after: What follows; its first ``lead`` seconds lie before the join.
        lead: Seconds in which the one is faded into the other, with equal power.
    """
    old, new = before.samples, after.samples
    count = min(lead * SAMPLE_RATE, old.shape[1], new.shape[1])
    new = new * _level(old, new, count)
    fade = single(np.linspace(0.0, np.pi / 2, count, endpoint=True))
    middle = old[:, old.shape[1] - count :] * np.cos(fade) + new[:, :count] * np.sin(fade)
    parts = [
        old[:, : old.shape[1] - count],
        limited(np.concatenate([middle, new[:, count:]], axis=1), CEILING),
    ]
    return Soundtrack(np.ascontiguousarray(np.concatenate(parts, axis=1), dtype=np.float32))


def _level(old: AudioBlock, new: AudioBlock, count: int) -> AudioBlock:
    """Return the gain of each sample of ``new``: the old loudness first, its own in the end."""
    was, comes = loudness(old[:, -COMPARED:]), loudness(new[:, count : count + COMPARED])
    if min(was, comes) <= SILENCE:
        return np.ones(new.shape[1], dtype=np.float32)
    step = float(np.clip(was - comes, -MOST, MOST))
    past = np.arange(new.shape[1]) - (count + COMPARED)
    share = np.clip(past / SETTLES, 0.0, 1.0)
    return single(10.0 ** (step / 20.0 * (1.0 - share)))
