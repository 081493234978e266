"""Tasks: promised, worked on, ended. Every change is a compare-and-set on status and attempt."""

import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from reelkite.domain.artifact import Artifact, ArtifactKind, Delivery
from reelkite.domain.policy import Verdict
from reelkite.domain.task import MOST_STRIKES, Failure, Instant, Task, TaskStatus
from reelkite.storage.database import Clock, Database, Transaction
from reelkite.storage.ledger import busyness, upkeep
from reelkite.storage.ledger.busyness import Measured
from reelkite.storage.ledger.endings import (
    LOST,
    end_badly,
    end_on_request,
    end_well,
    forget_words,
)
from reelkite.storage.ledger.pages import Page, not_found, page
from reelkite.storage.ledger.promises import Enqueue, Once, made_with, promise
from reelkite.storage.ledger.rows import (
    IS_ACTIVE,
    IS_SHOWN,
    TASK_COLUMNS,
    to_artifact,
    to_task,
    without_words,
)
from reelkite.storage.tables import ARTIFACTS, TASKS
from reelkite.storage.tallies import add_all, refusals, wait_seconds
from reelkite.storage.text import clean
from reelkite.storage.workers import WorkerRoll

ALIVE_WITHIN: Final = 15_000
"""Milliseconds without a heartbeat after which a worker no longer counts in ``Load``."""


@dataclass(frozen=True, slots=True)
class Load:
    """How busy it is.

    Attributes:
        queued_of_key: Waiting tasks of one key.
        waiting: Waiting tasks of all keys.
        running: Tasks that workers hold.
        waiting_cost: Sum of ``cost`` of waiting and running tasks, by the name of their model as
            it was asked for.
        measured: How long the last completed tasks took, the latest first.
        workers: Render workers that are alive.
    """

    queued_of_key: int
    waiting: int
    running: int
    waiting_cost: Mapping[str, float]
    measured: tuple[Measured, ...]
    workers: int


@dataclass(frozen=True, slots=True)
class Expiry:
    """How long what is completed can be fetched, in milliseconds."""

    clip: int = 24 * 3_600_000
    link: int = 3_600_000


_SELECT: Final = sa.select(*TASK_COLUMNS)
_ID: Final = TASKS.c.id == sa.bindparam("task_id", type_=sa.Text)
_KEY: Final = TASKS.c.key_id == sa.bindparam("key_id", type_=sa.Text)
_TOKEN: Final = TASKS.c.link_token == sa.bindparam("token", type_=sa.Text)
_BY_ID: Final = _SELECT.where(_ID, IS_SHOWN)
_BY_ID_AND_KEY: Final = _SELECT.where(_ID, _KEY, IS_SHOWN)
_BY_TOKEN: Final = _SELECT.where(_TOKEN, IS_SHOWN)


@dataclass(frozen=True, slots=True)
class TaskLedger:
    """All tasks.

    Attributes:
        database: Where they are kept.
        clock: Tells the time.
        keep_prompts: Whether what was asked for is kept when a task has ended.
    """

    database: Database
    clock: Clock
    keep_prompts: bool = True

    def accept(self, task: Task, enqueue: Enqueue, once: Once | None = None) -> Task:
        """Promise ``task``: its row and its place in the queue are committed before we return.

        With ``once`` known already and the same digest, return the task that it made then, even
        if it was deleted since: asking again must never make a second one.

        Raises:
            IdempotencyConflict: ``once.key`` was used by this key with another digest.
            DatabaseUnavailable: Nothing was promised.
        """
        if once is None:
            return self._promise(task, enqueue, None)
        earlier = self.made_with(task.key_id, once)
        if earlier is not None:
            return earlier
        try:
            return self._promise(task, enqueue, once)
        except IntegrityError:
            # Somebody else, with the same key, was faster by a moment.
            earlier = self.made_with(task.key_id, once)
            if earlier is None:
                raise
            return earlier

    def refuse(
        self, task: Task, failure: Failure, verdict: Verdict, once: Once | None = None
    ) -> Task:
        """Keep ``task`` as one that failed from the start: no work is queued, listeners are told.

        Raises:
            IdempotencyConflict: As ``accept``.
            DatabaseUnavailable: Nothing was kept.
        """

        def end(transaction: Transaction, kept: Task) -> None:
            end_badly(transaction, TASKS.c.id == kept.id, failure, kept.created_at, verdict)

        bare = task if self.keep_prompts else without_words(task)
        kept = self.accept(bare, end, once)
        return self._one(_SELECT.where(_ID), {"task_id": kept.id}) or kept

    def count_refusal(self, route: str, verdict: Verdict) -> None:
        """Count a refusal that made no task."""
        with self.database.writing() as transaction:
            add_all(transaction, refusals(route, verdict.categories))

    def made_with(self, key_id: str, once: Once) -> Task | None:
        """Return the task that ``once`` made for this key, deleted or not; None if it made none.

        Raises:
            IdempotencyConflict: It was used with another digest.
        """
        with self.database.reading() as connection:
            return made_with(connection, key_id, once)

    def find(self, task_id: str) -> Task | None:
        """Return the task, whoever owns it; None if there is none, or it was deleted."""
        return self._one(_BY_ID, {"task_id": clean(task_id)})

    def of_key(self, task_id: str, key_id: str) -> Task:
        """Return the task of this key.

        Raises:
            TaskNotFound: There is none, it was deleted, or it is another's.
        """
        task = self._one(_BY_ID_AND_KEY, {"task_id": clean(task_id), "key_id": clean(key_id)})
        if task is None:
            raise not_found(task_id)
        return task

    def with_link(self, token: str) -> Task | None:
        """Return the task with this public link, expired or not."""
        return self._one(_BY_TOKEN, {"token": clean(token)})

    def page(self, key_id: str, after: str | None, limit: int, *, newest_first: bool) -> Page:
        """Return up to ``limit`` tasks of this key behind the task ``after``, by creation.

        ``after`` may have been deleted since: who deletes while paging misses nothing.

        Raises:
            TaskNotFound: ``after`` is no task of this key.
        """
        with self.database.reading() as connection:
            return page(connection, key_id, after, limit, newest_first=newest_first)

    def load(self, key_id: str) -> Load:
        """Return how busy it is, seen by this key."""
        with self.database.reading() as connection:
            counts = busyness.counts(connection, clean(key_id))
            costs, measured = busyness.waiting_cost(connection), busyness.measured(connection)
        return Load(
            queued_of_key=counts.queued_of_key,
            waiting=counts.waiting,
            running=counts.running,
            waiting_cost=costs,
            measured=measured,
            workers=WorkerRoll(self.database).alive(ALIVE_WITHIN),
        )

    def begin(self, task_id: str, worker: str) -> Task | None:
        """Start an attempt: IN_PROGRESS, ``attempt`` + 1, ``strikes`` + 1.

        Returns None when the task has ended or was deleted. A task that has MOST_STRIKES strikes
        already is failed here (SERVER_ERROR: its workers were lost) and None is returned.
        """
        now = self.clock()
        statement = (
            sa.update(TASKS)
            .where(TASKS.c.id == task_id, IS_ACTIVE, TASKS.c.strikes < MOST_STRIKES)
            .values(
                status=TaskStatus.IN_PROGRESS.value,
                attempt=TASKS.c.attempt + 1,
                strikes=TASKS.c.strikes + 1,
                started_at=sa.func.coalesce(TASKS.c.started_at, now),
                updated_at=now,
                worker=worker,
            )
            .returning(*TASK_COLUMNS)
        )
        with self._ending(task_id) as transaction:
            row = transaction.execute(statement).first()
            if row is None:
                end_badly(transaction, TASKS.c.id == task_id, LOST, now)
                return None
            if row.attempt == 1:
                add_all(transaction, wait_seconds((now - row.created_at) / 1000))
        return to_task(row)

    def advance(self, task_id: str, attempt: int, progress: int) -> bool:
        """Note progress (it never goes down); False when the attempt is no longer ours."""
        bounded = min(max(progress, 0), 100)
        higher = sa.case((TASKS.c.progress < bounded, bounded), else_=TASKS.c.progress)
        return self._change(_held(task_id, attempt), {"progress": higher})

    def hand_back(self, task_id: str, attempt: int) -> bool:
        """Give the task back unharmed: QUEUED, ``strikes`` - 1; False when it is not ours."""
        values = {
            "status": TaskStatus.QUEUED.value,
            "strikes": TASKS.c.strikes - 1,
            "worker": sa.null(),
        }
        return self._change(_held(task_id, attempt), values)

    def complete(self, task_id: str, attempt: int, delivery: Delivery, expiry: Expiry) -> bool:
        """Show the clip: artifacts, COMPLETED, expiry, event and tallies in one transaction.

        False, and nothing is changed, when the attempt is no longer ours. True, and nothing is
        changed either, when this very attempt has completed the task before: its files are shown.
        """
        now = self.clock()
        link = sa.func.coalesce(TASKS.c.link_token, secrets.token_urlsafe(32))
        values = {
            "ended_at": now,
            "expires_at": now + expiry.clip,
            "link_token": link,
            "link_expires_at": now + expiry.link,
        }
        with self._ending(task_id) as transaction:
            if end_well(transaction, _held(task_id, attempt), delivery, values):
                return True
            done = sa.select(TASKS.c.id).where(_by(task_id, attempt, TaskStatus.COMPLETED))
            return transaction.execute(done).first() is not None

    def fail(
        self,
        task_id: str,
        failure: Failure,
        attempt: int | None = None,
        verdict: Verdict | None = None,
    ) -> bool:
        """End the task as FAILED, with its event and tallies; with ``attempt`` only if ours.

        A ``verdict`` that is why takes the place of the one that the task had.
        """
        condition = TASKS.c.id == task_id if attempt is None else _held(task_id, attempt)
        with self._ending(task_id) as transaction:
            return end_badly(transaction, condition, failure, self.clock(), verdict)

    def cancel(self, task_id: str, key_id: str) -> Task:
        """End the task as CANCELLED unless it has ended; return it as it is now.

        Raises:
            TaskNotFound: As ``of_key``.
        """
        own = _own(task_id, key_id)
        with self._ending(clean(task_id)) as transaction:
            end_on_request(transaction, own, self.clock())
            row = transaction.execute(_SELECT.where(own)).first()
        if row is None:
            raise not_found(task_id)
        return to_task(row)

    def delete(self, task_id: str, key_id: str) -> Task:
        """Cancel the task if it runs, and hide it from now on; return it as it was before.

        Raises:
            TaskNotFound: As ``of_key``.
        """
        own, now = _own(task_id, key_id), self.clock()
        expires_at = sa.case((TASKS.c.expires_at > now, now), else_=TASKS.c.expires_at)
        hidden = sa.update(TASKS).where(own).values(deleted_at=now, expires_at=expires_at)
        with self._ending(clean(task_id)) as transaction:
            row = transaction.execute(_SELECT.where(own).with_for_update()).first()
            if row is None:
                raise not_found(task_id)
            end_on_request(transaction, own, now)
            transaction.execute(hidden)
        return to_task(row)

    def artifact(self, task_id: str, kind: ArtifactKind) -> Artifact | None:
        """Return the published file of this kind."""
        query = sa.select(ARTIFACTS).where(
            ARTIFACTS.c.task_id == clean(task_id), ARTIFACTS.c.kind == kind.value
        )
        with self.database.reading() as connection:
            row = connection.execute(query).first()
        return None if row is None else to_artifact(row)

    def unfinished(self, before: Instant) -> tuple[Task, ...]:
        """Return tasks that have not ended and last changed before ``before``."""
        with self.database.reading() as connection:
            return upkeep.unfinished(connection, before)

    def to_purge(self, limit: int = 100) -> Mapping[str, tuple[str, ...]]:
        """Return archive keys by task, of clips that expired or were deleted, not yet purged."""
        with self.database.reading() as connection:
            return upkeep.expired(connection, self.clock(), limit)

    def purged(self, task_ids: Iterable[str]) -> None:
        """Note that the files of these tasks are gone."""
        with self.database.writing() as transaction:
            upkeep.strike_files(transaction, task_ids)

    def forget(self, ended_before: Instant, limit: int = 500) -> tuple[str, ...]:
        """Remove the rows of purged or clipless tasks that ended long ago; return their ids."""
        with self.database.writing() as transaction:
            return upkeep.forget(transaction, ended_before, limit)

    def known_keys(self, keys: Iterable[str]) -> frozenset[str]:
        """Return those of the archive's ``keys`` that an artifact names, or may name yet."""
        with self.database.reading() as connection:
            return upkeep.known_keys(connection, keys)

    def _one(self, query: sa.Select[tuple[object, ...]], values: Mapping[str, str]) -> Task | None:
        with self.database.reading() as connection:
            row = connection.execute(query, values).first()
        return None if row is None else to_task(row)

    def _change(self, condition: sa.ColumnElement[bool], values: Mapping[str, object]) -> bool:
        statement = sa.update(TASKS).where(condition).values(updated_at=self.clock(), **values)
        with self.database.writing() as transaction:
            return transaction.execute(statement).rowcount == 1

    def _promise(self, task: Task, enqueue: Enqueue, once: Once | None) -> Task:
        with self.database.writing() as transaction:
            return promise(transaction, task, enqueue, once)

    @contextmanager
    def _ending(self, task_id: str) -> Iterator[Transaction]:
        """Begin a transaction in which the task may end: its words go with it, unless kept."""
        with self.database.writing() as transaction:
            yield transaction
            if not self.keep_prompts:
                forget_words(transaction, TASKS.c.id == task_id)


def _by(task_id: str, attempt: int, status: TaskStatus) -> sa.ColumnElement[bool]:
    """The task is in this status by this attempt."""
    return sa.and_(
        TASKS.c.id == task_id, TASKS.c.attempt == attempt, TASKS.c.status == status.value
    )


def _held(task_id: str, attempt: int) -> sa.ColumnElement[bool]:
    """This attempt is the one that works on the task."""
    return _by(task_id, attempt, TaskStatus.IN_PROGRESS)


def _own(task_id: str, key_id: str) -> sa.ColumnElement[bool]:
    return sa.and_(TASKS.c.id == clean(task_id), TASKS.c.key_id == clean(key_id), IS_SHOWN)
