"""How a task is promised: its row, its idempotency key and its work, in one transaction."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import sqlalchemy as sa

from reelkite.domain.errors import IdempotencyConflict
from reelkite.domain.task import Task
from reelkite.storage.database import Transaction
from reelkite.storage.ledger.rows import TASK_COLUMNS, from_task, to_task
from reelkite.storage.tables import IDEMPOTENCY, TASKS
from reelkite.storage.text import clean

Enqueue: TypeAlias = Callable[[Transaction, Task], None]
"""Adds the task's work to the queue, inside the same transaction."""


@dataclass(frozen=True, slots=True)
class Once:
    """An idempotency key, and the digest of the body that came with it."""

    key: str
    digest: str


def promise(transaction: Transaction, task: Task, enqueue: Enqueue, once: Once | None) -> Task:
    """Write ``task`` down, have its work queued, and return it as it is kept.

    Raises:
        IntegrityError: ``once.key`` was used by this key before.
    """
    row = from_task(task)
    kept = sa.insert(TASKS).values(row).returning(*TASK_COLUMNS)
    promised = to_task(transaction.execute(kept).one())
    if once is not None:
        used = {
            "key_id": row["key_id"],
            "once": _digest(once.key),
            "digest": clean(once.digest),
            "task_id": row["id"],
        }
        transaction.execute(sa.insert(IDEMPOTENCY).values(used))
    enqueue(transaction, promised)
    return promised


def made_with(connection: sa.Connection, key_id: str, once: Once) -> Task | None:
    """Return the task that ``once`` made for this key, deleted or not; None if it made none.

    Raises:
        IdempotencyConflict: It was used with another digest.
    """
    query = sa.select(IDEMPOTENCY.c.digest, *TASK_COLUMNS).where(
        IDEMPOTENCY.c.task_id == TASKS.c.id,
        IDEMPOTENCY.c.key_id == clean(key_id),
        IDEMPOTENCY.c.once == _digest(once.key),
    )
    row = connection.execute(query).first()
    if row is None:
        return None
    if row.digest != clean(once.digest):
        raise IdempotencyConflict("This idempotency key was used before, with another body.")
    return to_task(row)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
