"""Lists of tasks, page by page."""

from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa

from reelkite.domain.errors import TaskNotFound
from reelkite.domain.task import Instant, Task
from reelkite.storage.ledger.rows import IS_SHOWN, TASK_COLUMNS, to_task
from reelkite.storage.tables import TASKS
from reelkite.storage.text import clean

_PLACE: Final = sa.tuple_(TASKS.c.created_at, TASKS.c.id)


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list, and whether more follows."""

    tasks: tuple[Task, ...]
    has_more: bool


def page(
    connection: sa.Connection, key_id: str, after: str | None, limit: int, *, newest_first: bool
) -> Page:
    """Return up to ``limit`` tasks of this key behind the task ``after``, by creation.

    Raises:
        TaskNotFound: ``after`` is no task of this key.
    """
    query = sa.select(*TASK_COLUMNS).where(TASKS.c.key_id == clean(key_id), IS_SHOWN)
    if after is not None:
        mark = sa.tuple_(*_place(connection, after, key_id))
        query = query.where(mark > _PLACE if newest_first else mark < _PLACE)
    order = [column.desc() if newest_first else column for column in _PLACE]
    rows = connection.execute(query.order_by(*order).limit(limit + 1)).all()
    return Page(tuple(to_task(row) for row in rows[:limit]), len(rows) > limit)


def not_found(task_id: str) -> TaskNotFound:
    """Return the error for an id that leads nowhere, in the recorded words."""
    return TaskNotFound(f"Video with id '{task_id}' not found.")


def _place(connection: sa.Connection, after: str, key_id: str) -> tuple[Instant, str]:
    query = sa.select(TASKS.c.created_at, TASKS.c.id).where(
        TASKS.c.id == clean(after), TASKS.c.key_id == clean(key_id)
    )
    row = connection.execute(query).first()
    if row is None:
        raise not_found(after)
    return row.created_at, row.id
