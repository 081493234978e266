"""What a motion is told: when it is, whose body moves, and what it attends to."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from reelkite.engines.diorama.figures.poses import Pose
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.scene.mesh import Vec3


@dataclass(frozen=True, slots=True)
class Moment:
    """One held picture of a motion.

    Attributes:
        second: Time in the shot, on twos.
        body: Whose.
        phase: Seconds by which this person is ahead, so that two never move as one.
        towards: Point of attention in the body's space, metres, or None.
        ahead: The same point a sixth of a second later: eyes lead the head.
        mood: Mood, or None.
        wind: 0..1.
        facing: Way that the body faces; 0 is the audience. Faces are cheated towards it.
        pace: Speed as a share of the gait's own, for those who travel.
        seat: Height of the seat over the mark, or None for the bare ground.
        floor: Height of the ground over the mark: negative under a seat that stands on it.
        lasts: Seconds that the action has.
    """

    second: float
    body: Stature
    phase: float = 0.0
    towards: Vec3 | None = None
    ahead: Vec3 | None = None
    mood: str | None = None
    wind: float = 0.4
    facing: float = 0.0
    pace: float = 1.0
    seat: float | None = None
    floor: float = 0.0
    lasts: float = 4.0

    @property
    def own(self) -> float:
        """This person's own time, in seconds."""
        return self.second + self.phase

    def looking(self, spot: Vec3) -> "Moment":
        """Return the same moment with the attention on ``spot`` in the body's space."""
        return replace(self, towards=spot, ahead=None)

    def wave(self, rate: float, shift: float = 0.0) -> float:
        """Return a sine of own time, ``rate`` times a second, ``shift`` turns ahead."""
        return math.sin(math.tau * (self.own * rate + shift))


Motion: TypeAlias = Callable[[Moment], Pose]
"""A whole action over time."""


def ease(share: float) -> float:
    """Return a smooth 0..1 for ``share`` 0..1."""
    s = min(max(share, 0.0), 1.0)
    return s * s * (3 - 2 * s)


def spring(seconds: float, rate: float = 1.6, calm: float = 4.0) -> float:
    """Return a step that overshoots and settles: 0 at 0, then about 1."""
    if seconds <= 0:
        return 0.0
    return 1 - math.exp(-calm * seconds) * math.cos(math.tau * rate * seconds)
