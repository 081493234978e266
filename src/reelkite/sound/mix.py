"""The mixer: beds and events into one stereo master."""

from dataclasses import dataclass, field
from typing import Final

import numpy as np

from reelkite.sound.limiter import limited
from reelkite.sound.loudness import SILENCE, loudness, true_peak
from reelkite.sound.space import reverberated
from reelkite.sound.synthesis.controls import edges
from reelkite.sound.synthesis.filters import high_pass
from reelkite.sound.synthesis.signal import Stereo, add, gain

REFERENCE: Final = -24.0
"""LUFS of a bed at 0 LU before mastering."""

CEILING: Final = -1.8
"""dBTP of the master: AAC may overshoot by half a decibel and stays below -1."""

FADE_IN: Final = 0.12
FADE_OUT: Final = 0.5
"""Seconds of the soft ends."""

RUMBLE: Final = 28.0
"""Hz below which nothing is left: no small loudspeaker has it, and it eats headroom."""

MOST_GAIN: Final = 60.0
"""Decibels that mastering may add: silence stays silence."""


@dataclass(slots=True)
class Mix:
    """What has been laid down so far.

    Attributes:
        n: Samples.
        room: The one room that all events are in, a key of ``space.ROOMS``.
        dry: The sum of beds and events, ``(2, n)``.
        send: What goes to the room, ``(2, n)``.
    """

    n: int
    room: str
    dry: Stereo = field(init=False)
    send: Stereo = field(init=False)

    def __post_init__(self) -> None:
        self.dry = np.zeros((2, self.n), np.float32)
        self.send = np.zeros((2, self.n), np.float32)

    def lay(self, bed: Stereo, second: float) -> None:
        """Lay a bed under the clip from ``second`` on."""
        add(self.dry, bed, second)

    def drop(self, event: Stereo, second: float, metres: float) -> None:
        """Drop an event in at ``second``; the farther off, the more of the room is heard."""
        add(self.dry, event, second)
        add(self.send, event * np.float32(min(3.0, np.sqrt(max(metres, 1.0) / 4.0))), second)

    def mastered(self, target: float) -> Stereo:
        """Return the master at ``target`` LUFS, faded, no true peak above ``CEILING``."""
        whole = self.dry
        if np.any(self.send):
            whole = whole + reverberated(self.send, self.room)
        whole = high_pass(whole, RUMBLE) * edges(self.n, FADE_IN, FADE_OUT)
        return _levelled(whole, target)


def to_reference(bed: Stereo, level: float) -> Stereo:
    """Return a bed at ``level`` LU against the reference: by loudness, so all spectra compare."""
    return bed * np.float32(gain(level + REFERENCE - loudness(bed)))


def _levelled(x: Stereo, target: float) -> Stereo:
    loud = loudness(x)
    if loud <= SILENCE:
        return x
    push = min(MOST_GAIN, target - loud)
    out = x
    for _ in range(3):
        out = limited(x * np.float32(gain(push)), CEILING)
        missing = target - loudness(out)
        if abs(missing) < 0.3:
            break
        push += missing
    over = true_peak(out) - CEILING - 0.1
    return out * np.float32(gain(-over)) if over > 0 else out
