from dataclasses import replace

from reelkite.storage.database import Database
from reelkite.storage.ledger.busyness import MEASURED, counts, seconds_per_cost
from reelkite.storage.tasks import Expiry, TaskLedger
from tests.unit.storage.samples import Watch, delivery, new_task, quietly


def test_an_idle_house_counts_nothing(database: Database) -> None:
    """Without tasks all counts are zero, and no pace is known."""
    with database.reading() as connection:
        assert tuple(counts(connection, "key_a")) == (0, 0, 0, 0.0)
        assert seconds_per_cost(connection) is None


def test_what_ended_is_no_load(database: Database) -> None:
    """Only waiting and running tasks count, with what they cost."""
    ledger = TaskLedger(database, Watch())
    tasks = [ledger.accept(replace(new_task(), cost=1.5), quietly) for _ in range(4)]
    ledger.begin(tasks[0].id, "w")
    ledger.cancel(tasks[1].id, "key_a")
    with database.reading() as connection:
        assert tuple(counts(connection, "key_a")) == (2, 2, 1, 4.5)
        assert tuple(counts(connection, "key_b")) == (0, 2, 1, 4.5)


def test_the_pace_is_a_mean_of_ratios(database: Database) -> None:
    """Each of the latest tasks counts alike, however dear it was."""
    clock = Watch()
    ledger = TaskLedger(database, clock)
    for cost, seconds in [(1.0, 900.0), *[(2.0, 2.0), (10.0, 30.0)] * (MEASURED // 2)]:
        task = ledger.accept(replace(new_task(), cost=cost), quietly)
        ledger.begin(task.id, "w")
        ledger.complete(task.id, 1, delivery(seconds=seconds), Expiry())
        clock.wait(1)

    with database.reading() as connection:
        assert seconds_per_cost(connection) == 2.0
