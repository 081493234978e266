import pytest
import sqlalchemy as sa

from reelkite.domain.task import Failure, FailureCode, Task, TaskStatus
from reelkite.storage.database import Database
from reelkite.storage.ledger.endings import (
    end_badly,
    end_on_request,
    end_well,
    forget_words,
)
from reelkite.storage.tables import TASKS
from reelkite.storage.tallies import Tallies
from reelkite.storage.tasks import TaskLedger
from tests.unit.storage.samples import REFUSED, Watch, delivery, new_task, quietly

TIMEOUT = Failure(FailureCode.TIMEOUT, "Too long.")
ANY = sa.true()


@pytest.fixture
def task(database: Database) -> Task:
    """A promised task, begun."""
    ledger = TaskLedger(database, Watch())
    promised = ledger.accept(new_task(), quietly)
    begun = ledger.begin(promised.id, "w")
    assert begun is not None
    return begun


def _read(database: Database, task: Task) -> Task:
    found = TaskLedger(database, Watch()).find(task.id)
    assert found is not None
    return found


def test_a_task_ends_once(database: Database, task: Task) -> None:
    """Each ending refuses what has ended, and counts only what it did itself."""
    with database.writing() as transaction:
        assert end_badly(transaction, ANY, TIMEOUT, 5)
        assert not end_badly(transaction, ANY, TIMEOUT, 6)
        assert not end_well(transaction, ANY, delivery(), {"ended_at": 6})
        assert not end_on_request(transaction, ANY, 6)

    tally = Tallies(database).read()
    assert tally.ended == {TaskStatus.FAILED: 1}
    assert tally.failures == {"timeout": 1}
    assert tally.render_seconds == {}
    found = _read(database, task)
    assert (found.failure, found.updated_at) == (TIMEOUT, 5)


def test_an_ending_frees_the_worker(database: Database, task: Task) -> None:
    """The row no longer names a worker, and tells when it ended."""
    with database.writing() as transaction:
        end_on_request(transaction, TASKS.c.id == task.id, 7)
        row = transaction.execute(sa.select(TASKS.c.worker, TASKS.c.ended_at)).one()

    assert tuple(row) == (None, 7)


def test_an_attempt_without_files_completes(database: Database, task: Task) -> None:
    """The ledger keeps what it is given; whether a clip is whole is judged before."""
    nothing = delivery().__class__((), "diorama", "1", 2.0)
    with database.writing() as transaction:
        assert end_well(transaction, TASKS.c.id == task.id, nothing, {"ended_at": 9})

    assert _read(database, task).status is TaskStatus.COMPLETED
    assert Tallies(database).read().render_seconds["diorama"].total == 2.0


def test_a_verdict_that_ends_a_task_is_kept_and_counted(database: Database, task: Task) -> None:
    """The row tells what was found; each category counts once, under the task's route."""
    blocked = Failure(FailureCode.MODERATION_BLOCKED, "Blocked.")
    with database.writing() as transaction:
        assert end_badly(transaction, TASKS.c.id == task.id, blocked, 5, REFUSED)

    assert _read(database, task).verdict == REFUSED
    assert Tallies(database).read().refusals == {
        ("real_person", "videos"): 1,
        ("violence", "videos"): 1,
    }


def test_only_what_has_ended_loses_its_words(database: Database, task: Task) -> None:
    """A task that runs needs its prompt; of those that have ended only the ones meant are bare."""
    ledger = TaskLedger(database, Watch())
    ended, other = (ledger.accept(new_task(), quietly) for _ in range(2))
    for each in (ended, other):
        ledger.fail(each.id, TIMEOUT)

    with database.writing() as transaction:
        forget_words(transaction, TASKS.c.id.in_([task.id, ended.id]))

    prompts = [_read(database, each).prompt for each in (task, ended, other)]
    assert prompts == [task.prompt, "", other.prompt]
