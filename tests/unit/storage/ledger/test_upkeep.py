import pytest

from reelkite.domain.artifact import ArtifactKind
from reelkite.domain.task import Failure, FailureCode, Task
from reelkite.storage.database import Database
from reelkite.storage.ledger.promises import Once
from reelkite.storage.ledger.upkeep import expired, forget, known_keys, strike_files, unfinished
from reelkite.storage.tasks import Expiry, TaskLedger
from tests.unit.storage.samples import Watch, delivery, new_task, quietly


@pytest.fixture
def clock() -> Watch:
    """A clock in the hand."""
    return Watch()


@pytest.fixture
def ledger(database: Database, clock: Watch) -> TaskLedger:
    """A ledger without tasks."""
    return TaskLedger(database, clock)


def _completed(ledger: TaskLedger, key: str, clip: int = 100) -> Task:
    task = ledger.accept(new_task(), quietly)
    ledger.begin(task.id, "w")
    ledger.complete(task.id, 1, delivery(key), Expiry(clip=clip, link=10))
    return task


def test_unfinished_tasks_are_found(ledger: TaskLedger, clock: Watch) -> None:
    """What waits or runs and has not changed for long is found, oldest first; the ended never."""
    waiting = ledger.accept(new_task(created_at=clock()), quietly)
    running = ledger.accept(new_task(created_at=clock() + 1), quietly)
    ledger.cancel(ledger.accept(new_task(), quietly).id, "key_a")
    clock.wait(10)
    ledger.begin(running.id, "w")

    with ledger.database.reading() as connection:
        assert unfinished(connection, clock()) == (waiting,)
        both = unfinished(connection, clock() + 1)
        assert [task.id for task in both] == [waiting.id, running.id]


def test_expired_clips_are_found(ledger: TaskLedger, clock: Watch) -> None:
    """The longest expired come first, no more than asked for, each with its key once."""
    later = _completed(ledger, "b", clip=6)
    sooner = _completed(ledger, "a", clip=5)
    _completed(ledger, "c", clip=1000)
    ledger.accept(new_task(), quietly)
    with ledger.database.reading() as connection:
        assert expired(connection, clock() + 4, 10) == {}
        assert expired(connection, clock() + 6, 10) == {later.id: ("b",), sooner.id: ("a",)}
        assert expired(connection, clock() + 6, 1) == {sooner.id: ("a",)}


def test_deleted_clips_expire_at_once(ledger: TaskLedger, clock: Watch) -> None:
    """What was deleted need not be kept until its day."""
    task = _completed(ledger, "a")
    ledger.delete(task.id, "key_a")

    with ledger.database.reading() as connection:
        assert expired(connection, clock(), 10) == {task.id: ("a",)}


def test_struck_files_are_no_longer_known(ledger: TaskLedger, clock: Watch) -> None:
    """After the purge no row names the files, and the task says that they are gone."""
    gone, kept = _completed(ledger, "a"), _completed(ledger, "b")
    with ledger.database.writing() as transaction:
        strike_files(transaction, [gone.id])
        strike_files(transaction, [])
        assert known_keys(transaction, ["a", "b", "c"]) == {"b"}
        assert known_keys(transaction, []) == frozenset()
        assert expired(transaction, clock() + 1000, 10) == {kept.id: ("b",)}

    assert ledger.of_key(gone.id, "key_a").purged
    assert ledger.artifact(gone.id, ArtifactKind.VIDEO) is None
    assert ledger.artifact(kept.id, ArtifactKind.VIDEO) is not None


def test_keys_of_running_tasks_are_known(ledger: TaskLedger) -> None:
    """A key that a task may yet end with counts as known, until the task ends without it."""
    task = ledger.accept(new_task(), quietly)
    ledger.begin(task.id, "w")
    keys = [f"{task.id}-1", f"{task.id}-2", f"{task.id[:-1]}-1", "-1", ""]
    with ledger.database.reading() as connection:
        assert known_keys(connection, keys) == {f"{task.id}-1", f"{task.id}-2"}

    ledger.complete(task.id, 1, delivery(f"{task.id}-1"), Expiry())
    with ledger.database.reading() as connection:
        assert known_keys(connection, keys) == {f"{task.id}-1"}


def test_thousands_of_keys_may_be_asked_for(ledger: TaskLedger) -> None:
    """A full archive is no more than a question allows."""
    _completed(ledger, "a")
    with ledger.database.reading() as connection:
        assert known_keys(connection, ["a", *map(str, range(100_000))]) == {"a"}


def test_the_past_is_forgotten(ledger: TaskLedger, clock: Watch) -> None:
    """Rows go when the task ended long ago and has no files; the oldest first."""
    purged, full = _completed(ledger, "a"), _completed(ledger, "b")
    failed = ledger.accept(new_task(), quietly, Once("key", "digest"))
    clock.wait(1)
    ledger.fail(failed.id, Failure(FailureCode.TIMEOUT, ""))
    clock.wait(1)
    cancelled = ledger.accept(new_task(), quietly)
    ledger.delete(cancelled.id, "key_a")
    waiting = ledger.accept(new_task(), quietly)
    ledger.purged([purged.id])

    with ledger.database.writing() as transaction:
        assert forget(transaction, clock() - 2, 10) == ()
        assert forget(transaction, clock(), 1) == (purged.id,)
        assert forget(transaction, clock(), 10) == (failed.id,)
        assert forget(transaction, clock() + 1, 10) == (cancelled.id,)
    assert ledger.find(full.id) is not None
    assert ledger.find(waiting.id) is not None
    again = ledger.accept(new_task(), quietly, Once("key", "other"))
    assert again.id != failed.id
