"""The durable workflow: render, then publish, each a step that is not done twice."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Final

from dbos import DBOS

from reelkite.domain.errors import DatabaseUnavailable
from reelkite.domain.task import Task
from reelkite.jobs.render.dispatch import POLL_SECONDS, WORKFLOW
from reelkite.jobs.render.slot import Slot
from reelkite.jobs.render.stint import AGAIN, Bench, Hands, Stint, leave

_MOST_RECOVERIES: Final = 50
"""A second net far behind the task's strikes, which count what recovery cannot."""

_LOOK_SECONDS: Final = 2.0
"""How long a task waits here before it looks whether another worker is free."""

_COURTESY_SECONDS: Final = POLL_SECONDS * 1.25
"""How long we step back for something more urgent to be taken from its queue."""

_COURTESIES: Final = 8
"""How often we do so: what waits for a limit of its key will not come."""

_LINGER_SECONDS: Final = 1.0
"""How long a task that was put back keeps us from taking it again at once."""

_log = logging.getLogger(__name__)


class RenderWorkflow:
    """The workflow's body, with the worker's only slot.

    The ledger counts attempts, and it alone says whose a task is. DBOS says who runs a workflow,
    and which steps are done. What stands outside of steps is done anew by whoever takes over.
    """

    def __init__(self, bench: Bench, hands: Hands) -> None:
        """Work at ``bench`` with these ``hands``."""
        self._bench = bench
        self._hands = hands
        self._slot = Slot()
        self._running: list[str] = []
        self._changed = threading.Condition()

    def register(self) -> None:
        """Make the workflow known to DBOS, which must be configured but not launched."""

        def render(task_id: str, priority: int) -> None:
            with self._counted(task_id):
                self.run(task_id, priority)

        DBOS.workflow(name=WORKFLOW, max_recovery_attempts=_MOST_RECOVERIES)(render)

    def run(self, task_id: str, priority: int) -> None:
        """Wait for the slot, then do the task.

        Raises:
            SystemExit: It is not ours any more, or the worker stops.
        """
        worker = self._hands.worker
        self._take_slot(task_id, priority)
        for _ in range(_COURTESIES):
            if not _answer(lambda: self._bench.dispatcher.has_more_urgent(priority, worker)):
                break
            self._slot.give()
            self._hands.stopping.wait(_COURTESY_SECONDS)
            self._take_slot(task_id, priority)
        try:
            self._work(task_id)
        finally:
            self._slot.give()

    def await_idle(self, seconds: float) -> bool:
        """Wait until no workflow runs here, at most ``seconds``; tell whether that is so."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._running, seconds)

    def at_work(self) -> frozenset[str]:
        """Return the tasks whose workflows run here, or wait here for the slot."""
        with self._changed:
            return frozenset(self._running)

    def _take_slot(self, task_id: str, priority: int) -> None:
        while not self._slot.take(priority, _LOOK_SECONDS):
            if self._hands.stopping.is_set():
                leave()
            if self._is_wanted_elsewhere(task_id):
                self._put_back(task_id)

    def _work(self, task_id: str) -> None:
        task = self._begin(task_id)
        if task is None:
            return
        stint = Stint(self._bench, self._hands, task)
        try:
            while self._steps(stint) == AGAIN:
                _log.info("The clip is drawn again.", extra={"task": task_id})
        except SystemExit:
            self._let_go(stint)

    def _steps(self, stint: Stint) -> str:
        drawn = DBOS.run_step({"name": "render"}, stint.render)
        return DBOS.run_step({"name": "publish"}, stint.publish, drawn)

    def _begin(self, task_id: str) -> Task | None:
        """Begin an attempt, if the workflow is still ours: we may have stood still meanwhile."""
        worker = self._hands.worker
        while True:
            try:
                if self._hands.stopping.is_set() or not self._bench.dispatcher.holds(
                    worker, task_id
                ):
                    leave()
                return self._bench.ledger.begin(task_id, worker)
            except DatabaseUnavailable:
                self._hands.stopping.wait(self._hands.pause)

    def _let_go(self, stint: Stint) -> None:
        """Leave the task to others; a workflow that only we hold ends only if its task has."""
        if self._hands.stopping.is_set():
            stint.hand_back()
            leave()
        task_id = stint.task.id
        if not _answer(lambda: self._bench.dispatcher.holds(self._hands.worker, task_id)):
            leave()
        if not _answer(lambda: _has_ended(self._bench, task_id)):
            self._put_back(task_id)

    def _is_wanted_elsewhere(self, task_id: str) -> bool:
        """Tell whether another worker has nothing to do while this task waits for us."""
        return _answer(lambda: _has_idle_workers(self._bench, task_id))

    def _put_back(self, task_id: str) -> None:
        """Let another worker take the task."""
        with suppress(DatabaseUnavailable):
            self._bench.dispatcher.put_back(self._hands.worker, task_id)
        self._hands.stopping.wait(_LINGER_SECONDS)
        leave()

    @contextmanager
    def _counted(self, task_id: str) -> Iterator[None]:
        with self._changed:
            self._running.append(task_id)
        try:
            yield
        finally:
            with self._changed:
                self._running.remove(task_id)
                self._changed.notify_all()


def _has_idle_workers(bench: Bench, task_id: str) -> bool:
    load = bench.ledger.load(task_id)
    return load.running < load.workers


def _has_ended(bench: Bench, task_id: str) -> bool:
    task = bench.ledger.find(task_id)
    return task is None or task.has_ended


def _answer(question: Callable[[], bool]) -> bool:
    """Ask the database; no answer is a no."""
    try:
        return question()
    except DatabaseUnavailable:
        return False
