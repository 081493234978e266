"""The lease: a worker may go on only as long as the others can see that it is alive."""

import time
from collections.abc import Callable
from typing import Final, TypeAlias

from reelkite.storage import WorkerRoll

Seconds: TypeAlias = Callable[[], float]
"""Tells how many seconds have passed since some moment."""

_SHARE: Final = 2 / 3
"""Part of the lease after which a worker that could not tell that it is alive gives up."""


def awake_seconds() -> float:
    """Tell the time that has passed, with the time that the machine was suspended."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


class Lease:
    """Heartbeats of one worker, and what follows when there were none."""

    def __init__(
        self,
        beat: Callable[[], None],
        seconds: float,
        clock: Seconds = awake_seconds,
    ) -> None:
        """Take the first breath.

        Args:
            beat: Tells the others that we are alive.
            seconds: How long they believe it.
            clock: Tells the time.
        """
        self.seconds = seconds
        self._beat = beat
        self._clock = clock
        self._last = clock()
        self._losses = 0

    @property
    def losses(self) -> int:
        """How often the lease was lost."""
        return self._losses

    @property
    def is_held(self) -> bool:
        """The others can know that we are alive."""
        return self._clock() - self._last < self.seconds * _SHARE

    def renew(self) -> None:
        """Tell that we are alive.

        Raises:
            DatabaseUnavailable: Nobody heard it.
        """
        began = self._clock()
        self._beat()
        self._last = began

    def watch(self, give_up: Callable[[], None]) -> None:
        """Call ``give_up`` if the lease is not held: somebody else may have our work by now."""
        if not self.is_held:
            self._losses += 1
            give_up()


def beat_for(roll: WorkerRoll, worker: str, host: str, pid: int) -> Callable[[], None]:
    """Return what tells the others that ``worker`` is alive."""
    return lambda: roll.beat(worker, host, pid)
