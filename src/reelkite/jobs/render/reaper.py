"""The reaper: what a dead worker held goes back into the queue. Every worker is one.

What it holds itself is another matter: the others see that it is alive, so that it alone can tell
when a thread of its own came to grief.
"""

import logging
from collections.abc import Callable, Iterable
from typing import Final, Protocol, TypeAlias

from reelkite.jobs.render.lease import Seconds, awake_seconds

Recover: TypeAlias = Callable[[list[str]], None]
"""Puts back into the queue what these workers held."""

_FORGOTTEN: Final = 3_600_000
"""Milliseconds of silence after which a worker is struck off the roll."""

_log = logging.getLogger(__name__)


class Roll(Protocol):
    """What the reaper needs of the roll of workers."""

    def silent(self, milliseconds: int) -> tuple[str, ...]:
        """Return workers whose last beat is longer ago."""

    def silence(self, worker: str) -> int | None:
        """Return for how many milliseconds a worker has been silent."""

    def sign_off(self, worker: str) -> None:
        """Strike a worker off."""


class Reaper:
    """Goes round every second, for ever: a round that failed is made up for by the next."""

    def __init__(
        self,
        roll: Roll,
        recover: Recover,
        worker: str,
        lease: float,
        clock: Seconds = awake_seconds,
    ) -> None:
        """Judge nobody before a lease has passed: the others may be starting too.

        Args:
            roll: Who was heard of, and when.
            recover: Puts back what dead workers held; harmless for those who hold nothing.
            worker: Our own name: whether we are dead, others judge.
            lease: Seconds of silence after which a worker is taken for dead.
            clock: Tells the time.
        """
        self._roll = roll
        self._recover = recover
        self._worker = worker
        self._lease = lease
        self._clock = clock
        self._last = clock()
        self._judge_from = self._last + lease

    def go_round(self, renew: Callable[[], None]) -> None:
        """Recover what the silent held; who stood still itself calls ``renew`` and waits.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        now = self._clock()
        stood_still, self._last = now - self._last > self._lease / 2, now
        if stood_still:
            # A suspended machine: all seem silent when it wakes, and none had its chance to speak.
            self._judge_from = now + self._lease
            renew()
        if now >= self._judge_from:
            self._reap(self._roll.silent(int(self._lease * 1000)))

    def _reap(self, silent: Iterable[str]) -> None:
        workers = [worker for worker in silent if worker != self._worker]
        if not workers:
            return
        self._recover(workers)
        for worker in workers:
            if (self._roll.silence(worker) or 0) > _FORGOTTEN:
                self._roll.sign_off(worker)
                _log.info("A worker was struck off the roll.", extra={"worker": worker})


class Mender:
    """Puts back what the queue believes to be in our hands, and nobody here works on.

    A workflow whose end could not be noted, for want of disk space or of a database, is such.
    """

    def __init__(
        self,
        held: Callable[[], frozenset[str]],
        at_work: Callable[[], frozenset[str]],
        put_back: Callable[[str], None],
    ) -> None:
        """Suspect nothing yet.

        Args:
            held: Tells which tasks we hold, as far as the queue knows.
            at_work: Tells on which of them some thread works.
            put_back: Puts a task that we hold back into its queue.
        """
        self._held = held
        self._at_work = at_work
        self._put_back = put_back
        self._suspects: frozenset[str] = frozenset()

    def go_round(self) -> None:
        """Put back what was left lying in this round and in the last, which spares fresh work.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        left = self._held() - self._at_work()
        known, self._suspects = self._suspects, left
        for task_id in sorted(known & left):
            self._put_back(task_id)
            _log.warning("A task was left lying, and is put back.", extra={"task": task_id})
