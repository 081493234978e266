"""The audit: no task waits for ever because its workflow got lost.

The ledger is the promise and the queue only a means. Where the queue does not know a task any
more, or thinks it is done with it, the task goes into the queue again with a strike against it;
after MOST_STRIKES of these the ledger fails it.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from reelkite.domain.task import Instant, Task, TaskStatus
from reelkite.jobs.render.dispatch import Whereabouts
from reelkite.storage import TaskLedger

QUIET: Final = 10_000
"""Milliseconds without a change after which a task is looked at."""

STILL: Final = 60_000
"""Milliseconds after which even a worker of another version has given up."""

AUDITOR: Final = "audit"
"""The worker in whose name strikes are given."""

log = logging.getLogger(__name__)

States: TypeAlias = Callable[[Iterable[str]], Mapping[str, Whereabouts]]
"""Tells where the workflow of each task is."""


@dataclass(slots=True)
class Auditor:
    """Looks for tasks that nobody works on.

    Attributes:
        tasks: All tasks.
        states: Tells where their workflows are.
        resubmit: Puts a task into the queue anew, whatever became of its workflow.
        clock: Tells the time.
    """

    tasks: TaskLedger
    states: States
    resubmit: Callable[[Task], object]
    clock: Callable[[], Instant]
    _suspects: frozenset[str] = frozenset()

    def audit(self) -> None:
        """Look at all tasks once, and help those that were found lost the last time, too.

        Looking twice spares those that are just changing hands.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        quiet = self.tasks.unfinished(self.clock() - QUIET)
        states = self.states([task.id for task in quiet])
        lost = {task.id: task for task in quiet if self._is_lost(task, states[task.id])}
        known, self._suspects = self._suspects, frozenset(lost)
        for task_id in known & lost.keys():
            self._help(lost[task_id], states[task_id])

    def _is_lost(self, task: Task, state: Whereabouts) -> bool:
        match state:
            case Whereabouts.ENDED | Whereabouts.MISSING:
                return True
            case Whereabouts.OUTDATED:
                still = self.clock() - task.updated_at > STILL
                return still or task.status is TaskStatus.QUEUED
            case _:
                return False

    def _help(self, task: Task, state: Whereabouts) -> None:
        """Put ``task`` into the queue again, or let the ledger fail it; never raises."""
        told = {"task": task.id, "state": state.value}
        try:
            if state is not Whereabouts.OUTDATED and not self._struck(task):
                log.warning("a task that nobody worked on has ended", extra=told)
                return
            self.resubmit(task)
            log.warning("a task that nobody worked on is in the queue again", extra=told)
        except Exception:
            log.exception("a task that nobody works on could not be helped", extra=told)

    def _struck(self, task: Task) -> bool:
        """Give ``task`` a strike, as an attempt that came to nothing; False when it has ended.

        The attempt also fences off whoever might still be at it.
        """
        return self.tasks.begin(task.id, AUDITOR) is not None
