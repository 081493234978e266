"""Tallies: counts that only grow, kept over restarts and purges; what ``/metrics`` shows."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import sqlalchemy as sa

from reelkite.domain.policy import Category
from reelkite.domain.task import TaskStatus
from reelkite.storage.database import Database, Transaction
from reelkite.storage.tables import NOTICES, TALLIES, TASKS

RENDER_BOUNDS = (1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800)
"""Upper bounds of the histogram of render seconds."""

WAIT_BOUNDS = (0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600)
"""Upper bounds of the histogram of seconds between promise and first attempt."""

ENDED_TASKS: Final = "ended"
FAILURES: Final = "failures"
NOTICES_ENDED: Final = "notices"
REFUSALS: Final = "refusals"
RENDER_SECONDS: Final = "render_seconds"
WAIT_SECONDS: Final = "wait_seconds"

Counts: TypeAlias = Mapping[tuple[str, str], float]
"""Amounts by name and label."""

_ADD: Final = sa.text(
    "INSERT INTO tallies (name, label, amount) VALUES (:name, :label, :amount) "
    "ON CONFLICT (name, label) DO UPDATE SET amount = tallies.amount + excluded.amount"
)


@dataclass(frozen=True, slots=True)
class Histogram:
    """How many values were at most each bound, how many in all, and their sum."""

    at_most: tuple[tuple[float, int], ...]
    count: int
    total: float


@dataclass(frozen=True, slots=True)
class Tally:
    """Everything that is counted.

    Attributes:
        tasks: Tasks by status, now.
        oldest_wait: Seconds that the oldest waiting task has waited; 0 without one.
        ended: Tasks that ended ever, by status.
        failures: Failures ever, by code.
        render_seconds: By engine.
        wait_seconds: From promise to first attempt.
        notices_due: Webhook notices that wait.
        notices: Webhook notices ever, by outcome (``delivered``, ``given_up``).
        refusals: Refusals by the guardrails ever, by category and the task's route.
    """

    tasks: dict[TaskStatus, int]
    oldest_wait: float
    ended: dict[TaskStatus, int]
    failures: dict[str, int]
    render_seconds: dict[str, Histogram]
    wait_seconds: Histogram
    notices_due: int
    notices: dict[str, int]
    refusals: dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Tallies:
    """Counts, raised inside the transactions that they count."""

    database: Database

    def read(self) -> Tally:
        """Return all counts as they are now."""
        with self.database.reading() as connection:
            counts = {
                (row.name, row.label): row.amount for row in connection.execute(sa.select(TALLIES))
            }
            by_status = connection.execute(_BY_STATUS).all()
            oldest = connection.execute(
                sa.select(self.database.now - _OLDEST.scalar_subquery())
            ).scalar()
            due = connection.execute(sa.select(sa.func.count()).select_from(NOTICES)).scalar_one()
        engines = {label for name, label in counts if name == f"{RENDER_SECONDS}.sum"}
        return Tally(
            tasks={TaskStatus(status): number for status, number in by_status},
            oldest_wait=max(oldest or 0, 0) / 1000,
            ended={TaskStatus(key): n for key, n in _labels(counts, ENDED_TASKS).items()},
            failures=_labels(counts, FAILURES),
            render_seconds={
                engine: _histogram(counts, RENDER_SECONDS, engine, RENDER_BOUNDS)
                for engine in sorted(engines)
            },
            wait_seconds=_histogram(counts, WAIT_SECONDS, "", WAIT_BOUNDS),
            notices_due=due,
            notices=_labels(counts, NOTICES_ENDED),
            refusals={_pair(key): n for key, n in _labels(counts, REFUSALS).items()},
        )

    @staticmethod
    def add(transaction: Transaction, name: str, label: str, amount: float = 1.0) -> None:
        """Raise one count within ``transaction``."""
        add_all(transaction, {(name, label): amount})


def add_all(transaction: Transaction, counts: Counts) -> None:
    """Raise several counts, always in the same order: two transactions cannot lock crosswise."""
    rows = [
        {"name": name, "label": label, "amount": amount}
        for (name, label), amount in sorted(counts.items())
    ]
    transaction.execute(_ADD, rows)


def render_seconds(engine: str, seconds: float) -> Counts:
    """Return what one render adds to the histogram of its engine."""
    return _observation(RENDER_SECONDS, engine, seconds, RENDER_BOUNDS)


def refusals(route: str, categories: Iterable[Category]) -> Counts:
    """Return what one refusal on this route adds to the counts: one for each category."""
    return {(REFUSALS, f"{category.value}/{route}"): 1.0 for category in categories}


def wait_seconds(seconds: float) -> Counts:
    """Return what one wait adds to the histogram."""
    return _observation(WAIT_SECONDS, "", max(seconds, 0.0), WAIT_BOUNDS)


_BY_STATUS: Final = sa.select(TASKS.c.status, sa.func.count()).group_by(TASKS.c.status)
_OLDEST: Final = sa.select(sa.func.min(TASKS.c.created_at)).where(
    TASKS.c.status == TaskStatus.QUEUED.value
)


def _observation(name: str, label: str, value: float, bounds: tuple[float, ...]) -> Counts:
    """Count ``value`` in the one bucket that it falls into; reading sums the buckets up."""
    return {(_bucket(name, bisect_left(bounds, value)), label): 1.0, (f"{name}.sum", label): value}


def _bucket(name: str, index: int) -> str:
    return f"{name}.{index}"


def _histogram(counts: Counts, name: str, label: str, bounds: tuple[float, ...]) -> Histogram:
    """Sum the buckets up; the one behind the last bound counts in ``count`` alone."""
    at_most: list[tuple[float, int]] = []
    count = 0
    for index, bound in enumerate(bounds):
        count += round(counts.get((_bucket(name, index), label), 0.0))
        at_most.append((float(bound), count))
    beyond = round(counts.get((_bucket(name, len(bounds)), label), 0.0))
    return Histogram(tuple(at_most), count + beyond, counts.get((f"{name}.sum", label), 0.0))


def _pair(label: str) -> tuple[str, str]:
    category, _, route = label.partition("/")
    return category, route


def _labels(counts: Counts, name: str) -> dict[str, int]:
    return {label: round(n) for (other, label), n in sorted(counts.items()) if other == name}
