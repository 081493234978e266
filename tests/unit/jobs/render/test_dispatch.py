from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.domain.errors import DatabaseUnavailable
from reelkite.jobs.render.dispatch import Dispatcher, Whereabouts, open_dispatcher, place_of
from reelkite.storage import Database, open_database
from tests.unit.jobs.render.benches import claim, make_task


@pytest.fixture
def dispatcher(database: Database) -> Iterator[Dispatcher]:
    """Lend a dispatcher on each database."""
    made = open_dispatcher(database)
    yield made
    made.close()


@pytest.fixture
def away(dispatcher: Dispatcher, tmp_path: Path) -> Iterator[Dispatcher]:
    """Lend a dispatcher whose database does not answer."""
    database = open_database(f"postgresql://nobody@/none?host={tmp_path}")
    yield replace(dispatcher, database=database)
    database.close()


def _enqueue(dispatcher: Dispatcher, *, key: str = "k", priority: int = 2) -> str:
    task = make_task(key=key, priority=priority)
    with dispatcher.database.writing() as transaction:
        dispatcher.enqueue(transaction, task)
    return task.id


def test_work_waits_once_its_transaction_is_committed(dispatcher: Dispatcher) -> None:
    """What was promised is in the queue of its priority, in the partition of its key."""
    task_id = _enqueue(dispatcher, key="somebody", priority=3)

    assert dispatcher.states([task_id]) == {task_id: Whereabouts.WAITING}
    (status,) = dispatcher.client.list_workflows(workflow_ids=[task_id])
    assert (status.queue_name, status.queue_partition_key) == ("render-3", "somebody")


def test_what_is_rolled_back_never_was(dispatcher: Dispatcher) -> None:
    """When the caller's transaction fails, so does the promise."""
    task = make_task()
    with pytest.raises(ValueError, match="no"), dispatcher.database.writing() as transaction:
        dispatcher.enqueue(transaction, task)
        raise ValueError("no")

    assert dispatcher.states([task.id]) == {task.id: Whereabouts.MISSING}


def test_each_workflow_is_somewhere(dispatcher: Dispatcher) -> None:
    """Waiting, running, ended, outdated and missing are told apart."""
    old = replace(dispatcher, version="0")
    running = _enqueue(dispatcher, key="a")
    claim(dispatcher, "local-0", key="a")
    waiting, ended = _enqueue(dispatcher), _enqueue(dispatcher)
    outdated, outdated_ended = _enqueue(old), _enqueue(old)
    for task_id in (ended, outdated_ended):
        dispatcher.call_off(task_id)

    assert dispatcher.states([running, waiting, ended, outdated, outdated_ended, "nothing"]) == {
        running: Whereabouts.RUNNING,
        waiting: Whereabouts.WAITING,
        ended: Whereabouts.ENDED,
        outdated: Whereabouts.OUTDATED,
        outdated_ended: Whereabouts.ENDED,
        "nothing": Whereabouts.MISSING,
    }


def test_what_is_unknown_can_be_called_off(dispatcher: Dispatcher) -> None:
    """Calling off twice, or what never was, is no error."""
    task_id = _enqueue(dispatcher)
    for wanted in (task_id, task_id, "nothing"):
        dispatcher.call_off(wanted)

    assert dispatcher.states([task_id]) == {task_id: Whereabouts.ENDED}


def test_calling_off_is_only_a_help(away: Dispatcher, caplog: pytest.LogCaptureFixture) -> None:
    """Without a database nothing is called off, which is logged and not raised."""
    away.call_off("anything")

    assert "could not be called off" in caplog.text


def test_questions_need_the_database(away: Dispatcher) -> None:
    """Whoever asks hears that the database is away."""
    for ask in (
        lambda: away.states(["x"]),
        lambda: away.forget(["x"]),
        lambda: away.holds("local-0", "x"),
        lambda: away.put_back("local-0"),
        lambda: away.held("local-0"),
        lambda: away.has_more_urgent(3, "local-0"),
        lambda: away.resubmit(make_task()),
    ):
        with pytest.raises(DatabaseUnavailable):
            ask()


@pytest.mark.parametrize("fate", ["missing", "ended", "outdated", "running", "waiting"])
def test_any_task_can_be_submitted_anew(dispatcher: Dispatcher, fate: str) -> None:
    """Whatever became of the workflow, afterwards one of this version waits."""
    task = make_task()
    if fate != "missing":
        version = "0" if fate == "outdated" else dispatcher.version
        with dispatcher.database.writing() as transaction:
            replace(dispatcher, version=version).enqueue(transaction, task)
    if fate == "ended":
        dispatcher.call_off(task.id)
    if fate == "running":
        claim(dispatcher, "local-0")
    dispatcher.resubmit(task)

    assert dispatcher.states([task.id]) == {task.id: Whereabouts.WAITING}
    assert claim(dispatcher, "local-1") == [task.id]


def test_what_is_forgotten_is_missing(dispatcher: Dispatcher) -> None:
    """Old workflows are removed, and only those."""
    old, kept = _enqueue(dispatcher), _enqueue(dispatcher)
    dispatcher.forget([old, "nothing"])

    assert dispatcher.states([old, kept]) == {
        old: Whereabouts.MISSING,
        kept: Whereabouts.WAITING,
    }


def test_one_worker_holds_a_task(dispatcher: Dispatcher) -> None:
    """Only who claimed it holds it, and no longer than until it is put back."""
    task_id = _enqueue(dispatcher)
    assert not dispatcher.holds("local-0", task_id)
    claim(dispatcher, "local-0")
    assert dispatcher.holds("local-0", task_id)
    assert not dispatcher.holds("local-1", task_id)
    dispatcher.put_back("local-0")

    assert not dispatcher.holds("local-0", task_id)
    assert claim(dispatcher, "local-1") == [task_id]


def test_a_worker_puts_back_only_its_own(dispatcher: Dispatcher) -> None:
    """What others hold stays with them; one task can be put back alone."""
    held = {}
    for key, worker in (("a", "local-0"), ("b", "local-0"), ("c", "local-1")):
        held[key] = _enqueue(dispatcher, key=key)
        claim(dispatcher, worker, key=key)
    dispatcher.put_back("local-0", held["c"])
    dispatcher.put_back("local-0", held["a"])
    assert list(dispatcher.states(held.values()).values()) == [
        Whereabouts.WAITING,
        Whereabouts.RUNNING,
        Whereabouts.RUNNING,
    ]

    assert dispatcher.held("local-0") == {held["b"]}
    dispatcher.put_back("local-0")
    assert dispatcher.held("local-0") == frozenset()
    assert dispatcher.states([held["b"], held["c"]]) == {
        held["b"]: Whereabouts.WAITING,
        held["c"]: Whereabouts.RUNNING,
    }


def test_the_urgent_is_seen_from_behind(dispatcher: Dispatcher) -> None:
    """Only what waits in a queue that goes before counts, and only in this version."""
    _enqueue(replace(dispatcher, version="0"), priority=1)
    _enqueue(dispatcher, priority=2)

    seen = [dispatcher.has_more_urgent(number, "local-0") for number in (1, 2, 3)]
    assert seen == [False, False, True]


def test_the_urgent_is_seen_on_its_way(dispatcher: Dispatcher) -> None:
    """What this worker has taken already goes first too; what another took is out of the way."""
    _enqueue(dispatcher, priority=1)
    claim(dispatcher, "local-0", priority=1)

    assert dispatcher.has_more_urgent(2, "local-0")
    assert not dispatcher.has_more_urgent(2, "local-1")


def test_a_key_runs_no_more_than_it_may(database: Database) -> None:
    """With a limit for each key, one that has reached it waits, and others do not."""
    dispatcher = open_dispatcher(database, running_a_key=1)
    both = {_enqueue(dispatcher, key="a"), _enqueue(dispatcher, key="a")}
    other = _enqueue(dispatcher, key="b")

    assert both.issuperset(claimed := claim(dispatcher, "local-0", key="a"))
    assert len(claimed) == 1
    assert claim(dispatcher, "local-1", key="a") == []
    assert claim(dispatcher, "local-1", key="b") == [other]
    dispatcher.close()


def test_it_can_be_opened_many_times(database: Database) -> None:
    """Every process opens its own; tables and queues are made once."""
    first, second = open_dispatcher(database), open_dispatcher(database)
    task_id = _enqueue(first)

    assert second.states([task_id]) == {task_id: Whereabouts.WAITING}
    first.close()
    second.close()


def test_it_can_be_opened_by_many_at_once(database_url: str) -> None:
    """Processes that start together on an empty database do not stumble over each other."""
    database = open_database(database_url)
    with ThreadPoolExecutor(5) as pool:
        opened = list(pool.map(open_dispatcher, [database] * 5))
    task_id = _enqueue(opened[0])

    assert {dispatcher.states([task_id])[task_id] for dispatcher in opened} == {Whereabouts.WAITING}
    for dispatcher in opened:
        dispatcher.close()
    database.close()


def test_first_come_first_served(dispatcher: Dispatcher) -> None:
    """Tasks of one key that came within a second are begun in the order in which they came."""
    moment = 1_795_408_708_000
    tasks = [replace(make_task(), created_at=moment + 100 * number) for number in range(6)]
    for task in reversed(tasks):
        with dispatcher.database.writing() as transaction:
            dispatcher.enqueue(transaction, task)

    begun = [task_id for _ in tasks for task_id in claim(dispatcher, "local-0")]
    assert begun == [task.id for task in tasks]


@pytest.mark.parametrize("moment", [0, 1_795_408_708_000, 4_102_444_800_000])
def test_places_are_numbers_that_the_queue_takes(moment: int) -> None:
    """A place is 1 to 2**31 - 1 at any time, and a later one within the second is greater."""
    place = place_of(replace(make_task(), created_at=moment))

    assert 1 <= place < 2**31
    assert place_of(replace(make_task(), created_at=moment + 20)) > place
