"""How busy it is, counted in the table of tasks."""

from typing import Final

import sqlalchemy as sa

from reelkite.domain.task import TaskStatus
from reelkite.storage.ledger.rows import IS_ACTIVE, Row
from reelkite.storage.tables import TASKS

MEASURED: Final = 20
"""Completed tasks, the latest ones, whose renders tell how long a unit of cost takes."""

_IS_QUEUED: Final = TASKS.c.status == TaskStatus.QUEUED.value
_OF_KEY: Final = sa.bindparam("key_id", type_=sa.Text)


def _count(condition: sa.ColumnElement[bool]) -> sa.ColumnElement[int]:
    return sa.func.coalesce(sa.func.sum(sa.case((condition, 1), else_=0)), 0)


_COUNTS: Final = sa.select(
    _count(_IS_QUEUED & (TASKS.c.key_id == _OF_KEY)).label("queued_of_key"),
    _count(_IS_QUEUED).label("waiting"),
    _count(~_IS_QUEUED).label("running"),
    sa.func.coalesce(sa.func.sum(TASKS.c.cost), 0.0).label("cost"),
).where(IS_ACTIVE)

_LATEST: Final = (
    sa.select(TASKS.c.render_seconds / TASKS.c.cost)
    .where(TASKS.c.status == TaskStatus.COMPLETED.value, TASKS.c.cost > 0)
    .order_by(TASKS.c.completed_at.desc())
    .limit(MEASURED)
)


def counts(connection: sa.Connection, key_id: str) -> Row:
    """Return ``queued_of_key``, ``waiting``, ``running`` and ``cost`` of all that is not ended."""
    return connection.execute(_COUNTS, {"key_id": key_id}).one()


def seconds_per_cost(connection: sa.Connection) -> float | None:
    """Return the mean over the latest completed tasks; None when there is none."""
    latest = [float(ratio) for ratio in connection.execute(_LATEST).scalars()]
    return sum(latest) / len(latest) if latest else None
