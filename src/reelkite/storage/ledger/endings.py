"""How a task ends: its row, its files, the counts, and an event for those who listen."""

from typing import Any, Final

import sqlalchemy as sa

from reelkite.domain.artifact import Delivery
from reelkite.domain.callers import EventType
from reelkite.domain.policy import Verdict
from reelkite.domain.task import Failure, FailureCode, Instant, TaskStatus
from reelkite.storage.database import Transaction
from reelkite.storage.ledger.rows import (
    IS_ACTIVE,
    TASK_COLUMNS,
    Row,
    from_artifact,
    from_recipe,
    from_task,
    from_verdict,
    to_task,
    without_words,
)
from reelkite.storage.outbox import announce
from reelkite.storage.tables import ARTIFACTS, TASKS
from reelkite.storage.tallies import (
    ENDED_TASKS,
    FAILURES,
    Counts,
    add_all,
    refusals,
    render_seconds,
)
from reelkite.storage.text import clean

Condition = sa.ColumnElement[bool]

LOST: Final = Failure(
    FailureCode.SERVER_ERROR,
    "The server lost this task's worker several times. Please try again.",
)
"""Why a task fails whose workers keep dying."""

STOPPED: Final = Failure(FailureCode.CANCELLED, "The task was cancelled on request.")
"""Why a cancelled task has no clip."""


def end_well(
    transaction: Transaction, condition: Condition, delivery: Delivery, values: dict[str, Any]
) -> bool:
    """Complete the task that meets ``condition``, with its files; False if there is none."""
    result = {
        "progress": 100,
        "engine": delivery.engine,
        "engine_version": delivery.engine_version,
        "recipe": from_recipe(delivery.recipe),
        "render_seconds": delivery.render_seconds,
        "completed_at": values["ended_at"],
    }
    row = _end(transaction, condition, TaskStatus.COMPLETED, values | result)
    if row is None:
        return False
    artifacts = [from_artifact(row.id, artifact) for artifact in delivery.artifacts]
    if artifacts:
        transaction.execute(sa.insert(ARTIFACTS), artifacts)
    announce(transaction, EventType.VIDEO_COMPLETED, (row.id, row.key_id), values["ended_at"])
    counts = render_seconds(delivery.engine, delivery.render_seconds)
    _count(transaction, TaskStatus.COMPLETED, counts)
    return True


def end_badly(
    transaction: Transaction,
    condition: Condition,
    failure: Failure,
    at: Instant,
    verdict: Verdict | None = None,
) -> bool:
    """Fail the task that meets ``condition``, with a ``verdict`` if that is why; False if none."""
    values = _values(failure, at)
    if verdict is not None:
        values["verdict"] = from_verdict(verdict)
    row = _end(transaction, condition, TaskStatus.FAILED, values)
    if row is None:
        return False
    announce(transaction, EventType.VIDEO_FAILED, (row.id, row.key_id), at)
    found = {} if verdict is None else refusals(row.route, verdict.categories)
    _count(transaction, TaskStatus.FAILED, {(FAILURES, failure.code.value): 1.0, **found})
    return True


def end_on_request(transaction: Transaction, condition: Condition, at: Instant) -> bool:
    """Cancel the task that meets ``condition``; False if there is none. Nobody is told."""
    row = _end(transaction, condition, TaskStatus.CANCELLED, _values(STOPPED, at))
    if row is not None:
        _count(transaction, TaskStatus.CANCELLED, {})
    return row is not None


def forget_words(transaction: Transaction, condition: Condition) -> None:
    """Remove the words of tasks that meet ``condition`` and have ended; see ``without_words``."""
    query = sa.select(*TASK_COLUMNS).where(condition, ~IS_ACTIVE, TASKS.c.prompt != "")
    for row in transaction.execute(query).all():
        bare = from_task(without_words(to_task(row)))
        left = {name: bare[name] for name in ("prompt", "request", "extras")}
        transaction.execute(sa.update(TASKS).where(TASKS.c.id == row.id).values(left))


def _values(failure: Failure, at: Instant) -> dict[str, Any]:
    return {
        "failure_code": failure.code.value,
        "failure_message": clean(failure.message),
        "ended_at": at,
    }


def _end(
    transaction: Transaction, condition: Condition, status: TaskStatus, values: dict[str, Any]
) -> Row | None:
    statement = (
        sa.update(TASKS)
        .where(condition, IS_ACTIVE)
        .values(status=status.value, updated_at=values["ended_at"], worker=None, **values)
        .returning(TASKS.c.id, TASKS.c.key_id, TASKS.c.route)
    )
    return transaction.execute(statement).first()


def _count(transaction: Transaction, status: TaskStatus, further: Counts) -> None:
    add_all(transaction, {(ENDED_TASKS, status.value): 1.0, **further})
