"""What the caretaker asks of the ledger: what lies about, what expired, what may be forgotten."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

import sqlalchemy as sa

from reelkite.domain.task import Instant, Task, TaskStatus
from reelkite.storage.archive import task_of
from reelkite.storage.database import Transaction
from reelkite.storage.ledger.rows import IS_ACTIVE, TASK_COLUMNS, to_task
from reelkite.storage.tables import ARTIFACTS, IDEMPOTENCY, TASKS
from reelkite.storage.text import clean

AT_ONCE: Final = 1000
"""Values in one question; databases have limits."""


def unfinished(connection: sa.Connection, before: Instant) -> tuple[Task, ...]:
    """Return tasks that have not ended and last changed before ``before``, oldest first."""
    query = sa.select(*TASK_COLUMNS).where(IS_ACTIVE, TASKS.c.updated_at < before)
    rows = connection.execute(query.order_by(TASKS.c.created_at, TASKS.c.id))
    return tuple(to_task(row) for row in rows)


def expired(connection: sa.Connection, now: Instant, limit: int) -> Mapping[str, tuple[str, ...]]:
    """Return archive keys by task, of up to ``limit`` tasks whose clips are past their expiry."""
    late = (
        sa.select(TASKS.c.id)
        .where(TASKS.c.purged.is_(sa.false()), TASKS.c.expires_at <= now)
        .order_by(TASKS.c.expires_at)
        .limit(limit)
    )
    query = (
        sa.select(TASKS.c.id, ARTIFACTS.c.key)
        .outerjoin(ARTIFACTS, ARTIFACTS.c.task_id == TASKS.c.id)
        .where(TASKS.c.id.in_(late))
        .distinct()
    )
    keys: dict[str, list[str]] = defaultdict(list)
    for task_id, key in connection.execute(query):
        keys[task_id].extend([] if key is None else [key])
    return {task_id: tuple(sorted(found)) for task_id, found in keys.items()}


def strike_files(transaction: Transaction, task_ids: Iterable[str]) -> None:
    """Note that the files of these tasks are gone, and which they were is forgotten."""
    ids = list(task_ids)
    transaction.execute(sa.delete(ARTIFACTS).where(ARTIFACTS.c.task_id.in_(ids)))
    transaction.execute(sa.update(TASKS).where(TASKS.c.id.in_(ids)).values(purged=True))


def forget(transaction: Transaction, ended_before: Instant, limit: int) -> tuple[str, ...]:
    """Remove rows of tasks without files that ended before ``ended_before``; return their ids."""
    query = (
        sa.select(TASKS.c.id)
        .where(
            TASKS.c.ended_at < ended_before,
            TASKS.c.purged.is_(sa.true()) | (TASKS.c.status != TaskStatus.COMPLETED.value),
        )
        .order_by(TASKS.c.ended_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    ids = tuple(transaction.execute(query).scalars())
    if ids:
        transaction.execute(sa.delete(IDEMPOTENCY).where(IDEMPOTENCY.c.task_id.in_(ids)))
        transaction.execute(sa.delete(TASKS).where(TASKS.c.id.in_(ids)))
    return ids


def known_keys(connection: sa.Connection, keys: Iterable[str]) -> frozenset[str]:
    """Return those of ``keys`` that some artifact names, or may name: its task has not ended.

    Whether tasks have ended is asked first: what one ends with is written in the same moment, so
    that a key of a task that has ended can get no name any more.
    """
    wanted = [clean(key) for key in keys]
    found: set[str] = set()
    for first in range(0, len(wanted), AT_ONCE):
        some = wanted[first : first + AT_ONCE]
        running = _running(connection, {task_of(key) for key in some})
        found.update(key for key in some if task_of(key) in running)
        part = ARTIFACTS.c.key.in_(some)
        found.update(connection.execute(sa.select(ARTIFACTS.c.key).where(part)).scalars())
    return frozenset(found)


def _running(connection: sa.Connection, task_ids: Iterable[str]) -> set[str]:
    query = sa.select(TASKS.c.id).where(TASKS.c.id.in_(list(task_ids)), IS_ACTIVE)
    return set(connection.execute(query).scalars())
