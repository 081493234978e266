"""The caretaker: does each duty again and again, and lets no duty harm another."""

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from reelkite.jobs.chores.audit import Auditor
from reelkite.jobs.chores.notices import Couriers
from reelkite.jobs.chores.sweeping import Sweeper

LINGER: Final = 3.0
"""Seconds that a duty has to come to its end when we stop."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to do now and then.

    Attributes:
        name: For logs.
        pause: Seconds between the end of one round and the beginning of the next.
        work: Does one round.
    """

    name: str
    pause: float
    work: Callable[[], object]

    def repeat(self, stop: threading.Event) -> None:
        """Do rounds until ``stop`` is set; one that fails is made up for by the next."""
        while not stop.is_set():
            try:
                self.work()
            except Exception:
                log.exception("the duty '%s' failed and is tried again", self.name)
            stop.wait(self.pause)


def usual_duties(couriers: Couriers, sweeper: Sweeper, auditor: Auditor) -> tuple[Duty, ...]:
    """Return everything that a caretaker has to do."""
    return (
        Duty("notices", 1, couriers.send),
        Duty("audit", 5, auditor.audit),
        Duty("clips", 10, sweeper.sweep_clips),
        Duty("drafts", 600, sweeper.sweep_drafts),
        Duty("strays", 600, sweeper.sweep_strays),
        Duty("uploads", 3600, sweeper.sweep_uploads),
        Duty("records", 600, sweeper.sweep_records),
    )


def take_care(duties: Iterable[Duty], stop: threading.Event) -> None:
    """Do all duties, each in a thread of its own, until ``stop`` is set."""
    threads = [
        threading.Thread(target=duty.repeat, args=(stop,), name=duty.name, daemon=True)
        for duty in duties
    ]
    for thread in threads:
        thread.start()
    stop.wait()
    for thread in threads:
        thread.join(LINGER / len(threads))
