"""Time in the shot and time in the world: slow motion, time-lapse, freeze and reverse."""

from dataclasses import dataclass
from typing import Final

RATES: Final = {
    "slow motion": 0.4,
    "time-lapse": 8.0,
    "hyperlapse": 8.0,
    "freeze": 0.02,
    "reverse": -1.0,
}
"""World seconds in a second of the shot, by ``Shot.pace``; a frozen world still breathes."""


@dataclass(frozen=True, slots=True)
class Clock:
    """How time goes in the world while a shot lasts.

    At mid-shot both times are half of their whole, whatever the rate, so that what is staged for
    mid-shot is seen there.

    Attributes:
        seconds: Length of the shot.
        rate: World seconds in a second of the shot; below 0 the world goes backwards.
    """

    seconds: float
    rate: float = 1.0

    @property
    def world_seconds(self) -> float:
        """Length of what happens in the world; what is slowed down happens in part."""
        return self.seconds * max(1.0, abs(self.rate))

    def world(self, t: float) -> float:
        """Return the world's time at ``t`` seconds of the shot."""
        return self.world_seconds / 2 + self.rate * (t - self.seconds / 2)

    def shot(self, second: float) -> float:
        """Return the shot's time at a second of the world; it may lie outside of the shot."""
        return self.seconds / 2 + (second - self.world_seconds / 2) / self.rate


def clock_of(seconds: float, pace: str | None) -> Clock:
    """Return the clock of a shot of ``seconds`` at a pace; an unknown pace is the usual one."""
    return Clock(seconds, RATES.get(pace or "", 1.0))
