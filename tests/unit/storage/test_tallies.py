import math

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.domain.policy import Category
from reelkite.domain.task import TaskStatus
from reelkite.storage.database import Database
from reelkite.storage.tallies import (
    RENDER_BOUNDS,
    WAIT_BOUNDS,
    Histogram,
    Tallies,
    Tally,
    _histogram,
    add_all,
    refusals,
    render_seconds,
    wait_seconds,
)
from reelkite.storage.tasks import TaskLedger
from tests.unit.storage.samples import Watch, new_task, quietly


def test_at_first_nothing_is_counted(database: Database) -> None:
    """Every count begins at nothing."""
    nothing = Histogram(tuple((float(bound), 0) for bound in WAIT_BOUNDS), 0, 0.0)

    assert Tallies(database).read() == Tally({}, 0.0, {}, {}, {}, nothing, 0, {}, {})


def test_counts_add_up(database: Database) -> None:
    """Amounts under one name and label are summed, and last."""
    with database.writing() as transaction:
        Tallies.add(transaction, "failures", "timeout")
        Tallies.add(transaction, "failures", "timeout", 2)
    with database.writing() as transaction:
        Tallies.add(transaction, "failures", "server_error")
        Tallies.add(transaction, "ended", "failed", 4)

    tally = Tallies(database).read()
    assert tally.failures == {"server_error": 1, "timeout": 3}
    assert tally.ended == {TaskStatus.FAILED: 4}


def test_an_undone_transaction_counts_nothing(database: Database) -> None:
    """A count is part of what it counts."""
    with pytest.raises(ValueError, match="no"), database.writing() as transaction:
        Tallies.add(transaction, "failures", "timeout")
        raise ValueError("no")

    assert Tallies(database).read().failures == {}


def test_histograms_are_read_summed_up(database: Database) -> None:
    """Each bound counts all values up to it; values beyond the last count in all only."""
    with database.writing() as transaction:
        for seconds in (0.5, 1, 1.5, 10_000):
            add_all(transaction, render_seconds("diorama", seconds))
        add_all(transaction, render_seconds("other", 3.0))
        add_all(transaction, wait_seconds(-1.0))

    tally = Tallies(database).read()
    found = tally.render_seconds["diorama"]
    assert found.at_most[:3] == ((1.0, 2), (2.0, 3), (5.0, 3))
    assert found.at_most[-1] == (1800.0, 3)
    assert (found.count, found.total) == (4, 10_003.0)
    assert tally.render_seconds["other"].count == 1
    assert tally.wait_seconds.at_most[0] == (0.1, 1)
    assert tally.wait_seconds.total == 0.0


@settings(deadline=None)
@given(st.lists(st.floats(0, 5_000)))
def test_a_histogram_is_what_its_values_say(values: list[float]) -> None:
    """Whatever was observed, each bound tells how many values were at most as large."""
    counts: dict[tuple[str, str], float] = {}
    for value in values:
        for key, amount in render_seconds("e", value).items():
            counts[key] = counts.get(key, 0.0) + amount

    found = _histogram(counts, "render_seconds", "e", RENDER_BOUNDS)

    assert found.at_most == tuple(
        (float(bound), sum(value <= bound for value in values)) for bound in RENDER_BOUNDS
    )
    assert found.count == len(values)
    assert math.isclose(found.total, sum(values), abs_tol=1e-6)


def test_tasks_are_counted_as_they_stand(database: Database) -> None:
    """What waits and what runs is counted now, and how long the oldest has waited."""
    ledger = TaskLedger(database, Watch())
    with database.reading() as connection:
        now = connection.execute(sa.select(database.now)).scalar_one()
    ledger.accept(new_task(created_at=now - 60_000), quietly)
    ledger.accept(new_task(created_at=now - 30_000), quietly)
    running = ledger.accept(new_task(created_at=now - 90_000), quietly)
    ledger.begin(running.id, "w")

    tally = Tallies(database).read()
    assert tally.tasks == {TaskStatus.QUEUED: 2, TaskStatus.IN_PROGRESS: 1}
    assert 60.0 <= tally.oldest_wait < 90.0


def test_a_promise_of_the_future_has_not_waited(database: Database) -> None:
    """Clocks differ; nobody waits for less than no time."""
    TaskLedger(database, Watch()).accept(new_task(created_at=4_000_000_000_000), quietly)

    assert Tallies(database).read().oldest_wait == 0.0


def test_refusals_are_counted_by_category_and_route(database: Database) -> None:
    """One refusal counts once for each of its categories, whatever the route is called."""
    with database.writing() as transaction:
        for route in ("videos", "videos", "a/b"):
            add_all(transaction, refusals(route, (Category.HATE, Category.SEXUAL)))

    assert Tallies(database).read().refusals == {
        ("hate", "videos"): 2,
        ("sexual", "videos"): 2,
        ("hate", "a/b"): 1,
        ("sexual", "a/b"): 1,
    }
