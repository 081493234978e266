from dataclasses import replace

from reelkite.storage.database import Database
from reelkite.storage.ledger.busyness import MEASURED, Measured, counts, measured, waiting_cost
from reelkite.storage.tasks import Expiry, TaskLedger
from tests.unit.storage.samples import Watch, delivery, new_task, quietly


def test_an_idle_house_counts_nothing(database: Database) -> None:
    """Without tasks all counts are zero, and no pace is known."""
    with database.reading() as connection:
        assert tuple(counts(connection, "key_a")) == (0, 0, 0)
        assert (waiting_cost(connection), measured(connection)) == ({}, ())


def test_what_ended_is_no_load(database: Database) -> None:
    """Only waiting and running tasks count, with what they cost, model by model."""
    ledger = TaskLedger(database, Watch())
    models = ("sora-2", "sora-2", "sora-2", "sora-2-pro")
    tasks = [ledger.accept(replace(new_task(), cost=1.5, model=model), quietly) for model in models]
    ledger.begin(tasks[0].id, "w")
    ledger.cancel(tasks[1].id, "key_a")
    with database.reading() as connection:
        assert tuple(counts(connection, "key_a")) == (2, 2, 1)
        assert tuple(counts(connection, "key_b")) == (0, 2, 1)
        assert waiting_cost(connection) == {"sora-2": 3.0, "sora-2-pro": 1.5}


def test_the_latest_tasks_tell_the_pace(database: Database) -> None:
    """The latest come first, each with its model and engine; what cost nothing tells nothing."""
    clock = Watch()
    ledger = TaskLedger(database, clock)
    for cost, seconds in [(1.0, 900.0), *[(2.0, 2.0), (10.0, 30.0)] * (MEASURED // 2), (0.0, 1.0)]:
        task = ledger.accept(replace(new_task(), cost=cost), quietly)
        ledger.begin(task.id, "w")
        ledger.complete(task.id, 1, delivery(seconds=seconds), Expiry())
        clock.wait(1)

    with database.reading() as connection:
        found = measured(connection)
    fast, slow = (Measured("sora-2", "diorama", pace) for pace in (1.0, 3.0))
    assert found == (slow, fast) * (MEASURED // 2)
