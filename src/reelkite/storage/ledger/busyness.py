"""How busy it is, counted in the table of tasks."""

from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa

from reelkite.domain.task import TaskStatus
from reelkite.storage.ledger.rows import IS_ACTIVE
from reelkite.storage.tables import TASKS

MEASURED: Final = 100
"""Completed tasks, the latest ones, whose renders tell how long a unit of cost takes."""


@dataclass(frozen=True, slots=True)
class Measured:
    """How long the render of a completed task took.

    Attributes:
        model: The model's name as it was asked for.
        engine: Name of the engine.
        seconds_per_cost: Seconds for each unit of cost.
    """

    model: str
    engine: str
    seconds_per_cost: float


_IS_QUEUED: Final = TASKS.c.status == TaskStatus.QUEUED.value
_OF_KEY: Final = sa.bindparam("key_id", type_=sa.Text)


def _count(condition: sa.ColumnElement[bool]) -> sa.ColumnElement[int]:
    return sa.func.coalesce(sa.func.sum(sa.case((condition, 1), else_=0)), 0)


_COUNTS: Final = sa.select(
    _count(_IS_QUEUED & (TASKS.c.key_id == _OF_KEY)).label("queued_of_key"),
    _count(_IS_QUEUED).label("waiting"),
    _count(~_IS_QUEUED).label("running"),
).where(IS_ACTIVE)

_COSTS: Final = (
    sa.select(TASKS.c.model, sa.func.sum(TASKS.c.cost)).where(IS_ACTIVE).group_by(TASKS.c.model)
)

_LATEST: Final = (
    sa.select(TASKS.c.model, TASKS.c.engine, TASKS.c.render_seconds / TASKS.c.cost)
    .where(TASKS.c.status == TaskStatus.COMPLETED.value, TASKS.c.cost > 0)
    .order_by(TASKS.c.completed_at.desc())
    .limit(MEASURED)
)


def counts(connection: sa.Connection, key_id: str) -> sa.Row[int, int, int]:
    """Return ``queued_of_key``, ``waiting`` and ``running`` of all that is not ended."""
    return connection.execute(_COUNTS, {"key_id": key_id}).one()


def waiting_cost(connection: sa.Connection) -> dict[str, float]:
    """Return the cost of all that is not ended, by the model's name as it was asked for."""
    return {row[0]: float(row[1]) for row in connection.execute(_COSTS)}


def measured(connection: sa.Connection) -> tuple[Measured, ...]:
    """Return how long the latest completed tasks took, the latest first."""
    rows = connection.execute(_LATEST)
    return tuple(Measured(row[0], row[1] or "", float(row[2])) for row in rows)
