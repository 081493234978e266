import pytest
import sqlalchemy as sa

from reelkite.domain.task import Failure, FailureCode, Task, TaskStatus
from reelkite.storage.database import Database
from reelkite.storage.ledger.endings import end_badly, end_on_request, end_well
from reelkite.storage.tables import TASKS
from reelkite.storage.tallies import Tallies
from reelkite.storage.tasks import TaskLedger
from tests.unit.storage.samples import Watch, delivery, new_task, quietly

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
