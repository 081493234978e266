"""What the motion of an animal is told, and the small waves that keep it alive."""

import math
from dataclasses import dataclass
from typing import Final

from reelkite.engines.diorama.scene.mesh import Vec3

PICTURES: Final = 12
"""Poses a second: animated on twos."""


def picture_of(second: float) -> int:
    """Return the number of the picture that is held at ``second``."""
    return math.floor(second * PICTURES + 1e-6)


@dataclass(frozen=True, slots=True)
class Moment:
    """One held picture.

    Attributes:
        second: Time in the shot, on twos.
        seconds: Length of the shot.
        phase: Seconds by which this animal is ahead, so that two never move as one.
        towards: Point of attention in the body's space, metres, or None.
        facing: Way that the body faces; 0 is the audience.
        speed: Metres a second over the ground at scale 1.
        aloft: Metres of air under the mark, at scale 1.
        seated: Something carries it.
    """

    second: float
    seconds: float = 4.0
    phase: float = 0.0
    towards: Vec3 | None = None
    facing: float = 0.0
    speed: float = 0.0
    aloft: float = 0.0
    seated: bool = False

    @property
    def own(self) -> float:
        """This animal's own time, in seconds."""
        return self.second + self.phase

    def wave(self, rate: float, shift: float = 0.0) -> float:
        """Return a sine of own time, ``rate`` times a second, ``shift`` turns ahead."""
        return math.sin(math.tau * (self.own * rate + shift))

    def now_and_then(self, every: float, lasting: float, shift: float = 0.0) -> float:
        """Return 0, and a bump up to 1 that lasts ``lasting`` of each ``every`` seconds."""
        since = (self.own + shift) % every
        return math.sin(math.pi * since / lasting) if since < lasting else 0.0

    @property
    def blink(self) -> bool:
        """Whether the eyes are shut for a picture or two."""
        return (self.own + 0.4) % 2.5 < 0.16


def glance(moment: Moment, height: float) -> tuple[float, float]:
    """Return pitch and yaw of a head at ``height`` that attends to its point, or wanders.

    A body that goes by cheats its face a little towards the audience, as actors do.
    """
    if moment.towards is not None:
        x, y, z = moment.towards
        yaw = math.atan2(x, z)
        pitch = -math.atan2(y - height, max(math.hypot(x, z), 0.05))
        return _within(pitch, 0.5), _within(yaw, 0.9)
    hold = 1.6
    step = math.floor(moment.own / hold)
    share = min((moment.own - step * hold) / 0.4, 1.0)
    share *= share * (3 - 2 * share)

    def spot(number: int) -> float:
        return 0.30 * math.sin(2.4 * number + 5 * moment.phase)

    yaw = spot(step - 1) + (spot(step) - spot(step - 1)) * share
    cheat = -_within(0.55 * math.remainder(moment.facing, math.tau), 0.6)
    if abs(moment.facing) > 1.7:
        cheat = 0.0
    return 0.25 * spot(step + 3), yaw + cheat


def _within(value: float, limit: float) -> float:
    return min(max(value, -limit), limit)
