"""The queue seen from outside: work goes in, and may be called off."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dbos import DBOS, DBOSClient, WorkflowStatus

from reelkite.domain.errors import DatabaseUnavailable
from reelkite.domain.task import Task
from reelkite.storage import Database
from reelkite.storage.database import Transaction

PIPELINE_VERSION: Final = "1"
"""Changes whenever the steps of the workflow change, so that nobody goes on with another's."""

APPLICATION: Final = "reelkite"

WORKFLOW: Final = "render"

QUEUES: Final[Mapping[int, str]] = {1: "render-1", 2: "render-2", 3: "render-3"}
"""One queue for each priority; a worker serves the first that has something first."""

POLL_SECONDS: Final = 0.2
"""How often an idle worker looks for work."""

_NO_LIMIT: Final = 1_000_000

_log = logging.getLogger(__name__)


class Whereabouts(StrEnum):
    """Where a task's workflow is."""

    WAITING = "waiting"  #: In the queue.
    RUNNING = "running"  #: Some worker took it.
    OUTDATED = "outdated"  #: Of another version: nobody of this one will take it.
    ENDED = "ended"  #: It will do nothing any more.
    MISSING = "missing"  #: There is none.


_HUNDREDTH: Final = 10
"""Milliseconds."""

_PLACES: Final = 2**31 - 2
"""How many numbers DBOS has for priorities, less one."""


@dataclass(frozen=True, slots=True)
class Dispatcher:
    """Puts tasks into the queue; see ``open_dispatcher``."""

    database: Database
    client: DBOSClient
    version: str = PIPELINE_VERSION

    def enqueue(self, transaction: Transaction, task: Task) -> None:
        """Add the task's workflow to the queue, in the caller's transaction.

        The workflow's id is the task's id, its partition the key's id, its queue the priority's.
        """
        self.client.enqueue_in_transaction(
            transaction,
            {
                "workflow_name": WORKFLOW,
                "workflow_id": task.id,
                "queue_name": QUEUES[task.priority],
                "queue_partition_key": task.key_id,
                "app_version": self.version,
                "priority": place_of(task),
            },
            task.id,
            task.priority,
        )

    def call_off(self, task_id: str) -> None:
        """Keep the task's workflow from starting, or from going on to its next step.

        Never raises: the ledger alone decides, and every worker asks it.
        """
        try:
            with self.database.reading():
                self.client.cancel_workflow(task_id)
        except DatabaseUnavailable:
            _log.warning("A workflow could not be called off.", extra={"task": task_id})

    def states(self, task_ids: Iterable[str]) -> Mapping[str, Whereabouts]:
        """Return where the workflow of each task is.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        wanted = list(task_ids)
        found = {status.workflow_id: status for status in self._look_up(wanted)}
        return {task_id: self._whereabouts(found.get(task_id)) for task_id in wanted}

    def resubmit(self, task: Task) -> None:
        """Put the task into the queue anew, whatever became of its workflow.

        Raises:
            DatabaseUnavailable: The database does not answer; ask again.
        """
        self.forget([task.id])
        with self.database.writing() as transaction:
            self.enqueue(transaction, task)

    def forget(self, task_ids: Iterable[str]) -> None:
        """Remove the workflows of these tasks, with all that they noted.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        with self.database.reading():
            self.client.delete_workflows(list(task_ids))

    def holds(self, worker: str, task_id: str) -> bool:
        """Tell whether ``worker`` is the one who runs the task's workflow now.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        return any(
            status.status == "PENDING" and status.executor_id == worker
            for status in self._look_up([task_id])
        )

    def held(self, worker: str) -> frozenset[str]:
        """Return the tasks whose workflows ``worker`` runs now, as far as the queue knows.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        return frozenset(status.workflow_id for status in self._held(worker))

    def has_more_urgent(self, priority: int, worker: str) -> bool:
        """Tell whether anything goes before this priority: in the queues, or taken by ``worker``.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        before = [name for number, name in QUEUES.items() if number < priority]
        return bool(before) and (
            self._has_any(before, "ENQUEUED", None) or self._has_any(before, "PENDING", worker)
        )

    def put_back(self, worker: str, task_id: str | None = None) -> None:
        """Put what ``worker`` runs back into its queues: all of it, or one task.

        Only for the worker itself, which must have let go of it.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        held = self._held(worker, None if task_id is None else [task_id])
        with self.database.reading():
            for status in held:
                self.client.resume_workflow(status.workflow_id, queue_name=status.queue_name)

    def close(self) -> None:
        """Let the connections go."""
        self.client.destroy()

    def _look_up(self, task_ids: list[str]) -> list[WorkflowStatus]:
        with self.database.reading():
            return self.client.list_workflows(
                workflow_ids=task_ids, load_input=False, load_output=False
            )

    def _held(self, worker: str, task_ids: list[str] | None = None) -> list[WorkflowStatus]:
        with self.database.reading():
            return self.client.list_workflows(
                workflow_ids=task_ids,
                status="PENDING",
                executor_id=worker,
                load_input=False,
                load_output=False,
            )

    def _has_any(self, queues: list[str], status: str, worker: str | None) -> bool:
        with self.database.reading():
            found = self.client.list_workflows(
                queue_name=queues,
                status=status,
                executor_id=worker,
                app_version=self.version,
                limit=1,
                load_input=False,
                load_output=False,
            )
        return bool(found)

    def _whereabouts(self, status: WorkflowStatus | None) -> Whereabouts:
        if status is None:
            return Whereabouts.MISSING
        if status.status not in {"PENDING", "ENQUEUED", "DELAYED"}:
            return Whereabouts.ENDED
        if status.app_version != self.version:
            return Whereabouts.OUTDATED
        return Whereabouts.RUNNING if status.status == "PENDING" else Whereabouts.WAITING


def place_of(task: Task) -> int:
    """Return the task's place in its key's queue: first come, first served.

    DBOS orders by whole seconds on SQLite, and takes a number of 31 bits to order by before that.
    Hundredths of a second fill it in 248 days; what waits at that moment may be overtaken once.
    """
    return 1 + task.created_at // _HUNDREDTH % _PLACES


def open_dispatcher(
    database: Database, running_a_key: int | None = None, version: str = PIPELINE_VERSION
) -> Dispatcher:
    """Return the queue's outside on ``database``, whose tables are made where they are missing.

    Args:
        database: The same database as the ledger's.
        running_a_key: Tasks of one key that may run at a time; None for as many as there are.
        version: Version of the workflow; another one only in tests.
    """
    DBOS.migrate(database.url)
    client = DBOSClient(
        system_database_engine=database.engine,
        application_name=APPLICATION,
        retry_connection_errors=False,
    )
    for name in QUEUES.values():
        client.register_queue(
            name,
            partition_concurrency=running_a_key or _NO_LIMIT,
            worker_concurrency=1,
            polling_interval_sec=POLL_SECONDS,
        )
    return Dispatcher(database, client, version)
