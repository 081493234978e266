import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from reelkite.domain.artifact import ArtifactKind
from reelkite.domain.callers import EventType
from reelkite.domain.errors import IdempotencyConflict, TaskNotFound
from reelkite.domain.task import MOST_STRIKES, Failure, FailureCode, Task, TaskStatus
from reelkite.storage.database import Database, Transaction
from reelkite.storage.hooks import HookBook
from reelkite.storage.ledger.busyness import Measured
from reelkite.storage.ledger.promises import Once
from reelkite.storage.tallies import Tallies
from reelkite.storage.tasks import Expiry, Load, TaskLedger
from reelkite.storage.workers import WorkerRoll
from tests.unit.storage.machine import LedgerMachine
from tests.unit.storage.samples import REFUSED, Watch, delivery, new_task, quietly

BROKEN = Failure(FailureCode.PROCESSING_ERROR, "The engine could not make this clip.")


@pytest.fixture
def clock() -> Watch:
    """A clock in the hand."""
    return Watch()


@pytest.fixture
def ledger(database: Database, clock: Watch) -> TaskLedger:
    """A ledger without tasks."""
    return TaskLedger(database, clock)


@pytest.fixture
def task(ledger: TaskLedger) -> Task:
    """A promised task."""
    return ledger.accept(new_task(), quietly)


def test_a_promise_is_kept_whole(ledger: TaskLedger) -> None:
    """Every word of a task comes back as it was promised."""
    task = replace(
        new_task(),
        priority=1,
        reference="file-1",
        remixed_from="a" * 32,
        link_token="secret",  # noqa: S106 - no secret of anybody's
        extras={"metadata": {"n": 1, "list": [1.5, None, True]}, "user": "ü"},
    )

    assert ledger.accept(task, quietly) == task
    assert ledger.find(task.id) == task
    assert ledger.of_key(task.id, task.key_id) == task
    assert ledger.with_link("secret") == task


def test_text_that_cannot_be_kept_is_cleaned(ledger: TaskLedger) -> None:
    """NUL and lone surrogates anywhere in a task are replaced, and never an error."""
    dirty = "a\0b\udc80"
    task = replace(
        new_task(),
        prompt=dirty,
        model=dirty,
        reference=dirty,
        extras={dirty: [dirty, float("nan")]},
    )
    clean = "a\ufffdb\ufffd"

    kept = ledger.accept(task, quietly)

    assert (kept.prompt, kept.model, kept.reference) == (clean, clean, clean)
    assert kept.extras == {clean: [clean, None]}
    assert ledger.find(task.id) == kept


@pytest.mark.parametrize("dirty", ["\0", "\ud800", "", "x" * 10_000])
def test_nonsense_finds_nothing(ledger: TaskLedger, dirty: str) -> None:
    """Whatever a client puts in the place of an id, it is no task's."""
    assert ledger.find(dirty) is None
    assert ledger.with_link(dirty) is None
    assert ledger.artifact(dirty, ArtifactKind.VIDEO) is None
    for ask in (ledger.of_key, ledger.cancel, ledger.delete):
        with pytest.raises(TaskNotFound):
            ask(dirty, dirty)
    with pytest.raises(TaskNotFound):
        ledger.page(dirty, dirty, 1, newest_first=True)


def test_the_work_is_queued_with_the_promise(ledger: TaskLedger) -> None:
    """What the queue adds is committed with the row, and undone with it."""

    def enqueue(transaction: Transaction, task: Task) -> None:
        Tallies.add(transaction, "queue", task.id)

    def refuse(transaction: Transaction, task: Task) -> None:
        enqueue(transaction, task)
        raise ValueError("queue")

    kept, lost = new_task(), new_task()
    ledger.accept(kept, enqueue)
    with pytest.raises(ValueError, match="queue"):
        ledger.accept(lost, refuse, Once("k", "d"))

    assert ledger.find(lost.id) is None
    with ledger.database.reading() as connection:
        labels = connection.execute(sa.text("SELECT label FROM tallies")).scalars().all()
    assert labels == [kept.id]
    assert ledger.accept(lost, quietly, Once("k", "d")).id == lost.id


def test_the_same_order_twice_is_one_task(ledger: TaskLedger) -> None:
    """An idempotency key gives the task that it made, in the state in which it is now."""
    first = ledger.accept(new_task(), quietly, Once("key", "digest"))
    ledger.cancel(first.id, first.key_id)

    again = ledger.accept(new_task(), quietly, Once("key", "digest"))

    assert again.id == first.id
    assert again.status is TaskStatus.CANCELLED
    ledger.delete(first.id, first.key_id)
    assert ledger.accept(new_task(), quietly, Once("key", "digest")).id == first.id
    assert ledger.load("key_a").waiting == 0


def test_an_idempotency_key_belongs_to_one_body(ledger: TaskLedger) -> None:
    """The same key with another body is a conflict; another caller's key is another key."""
    ledger.accept(new_task(), quietly, Once("key", "digest"))

    with pytest.raises(IdempotencyConflict):
        ledger.accept(new_task(), quietly, Once("key", "other"))
    other = new_task("key_b")
    assert ledger.accept(other, quietly, Once("key", "other")).id == other.id


@pytest.mark.parametrize("key", ["\0", "\ud800", "k" * 100_000, ""])
def test_idempotency_keys_may_be_anything(ledger: TaskLedger, key: str) -> None:
    """Clients choose them freely."""
    first = ledger.accept(new_task(), quietly, Once(key, "digest"))

    assert ledger.accept(new_task(), quietly, Once(key, "digest")).id == first.id


def test_the_same_order_at_the_same_time_is_one_task(ledger: TaskLedger) -> None:
    """Of several threads with one idempotency key one makes the task, and all get it."""
    found: list[str] = []
    once = Once("key", "digest")
    threads = [
        threading.Thread(target=lambda: found.append(ledger.accept(new_task(), quietly, once).id))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 8
    assert len(set(found)) == 1
    assert ledger.load("key_a").waiting == 1


def test_a_task_is_its_keys_alone(ledger: TaskLedger, task: Task) -> None:
    """For another key there is no such task, whatever it wants to do."""
    for ask in (ledger.of_key, ledger.cancel, ledger.delete):
        with pytest.raises(TaskNotFound, match=rf"Video with id '{task.id}' not found\."):
            ask(task.id, "key_b")
    with pytest.raises(TaskNotFound):
        ledger.page("key_b", task.id, 10, newest_first=True)

    assert ledger.find(task.id) == task


@pytest.mark.parametrize("newest_first", [True, False])
def test_pages_hold_each_task_once(ledger: TaskLedger, newest_first: bool) -> None:
    """Walking from page to page meets every task once, in order, even of one millisecond."""
    moments = [1_800_000_000_000 + k // 6 for k in range(20)]
    made = [ledger.accept(new_task(created_at=moment), quietly) for moment in moments]
    ledger.accept(new_task("key_b"), quietly)

    walked: list[Task] = []
    after = None
    more = True
    while more:
        page = ledger.page("key_a", after, 3, newest_first=newest_first)
        walked += page.tasks
        after, more = page.tasks[-1].id, page.has_more

    made.sort(key=lambda task: (task.created_at, task.id), reverse=newest_first)
    assert walked == made


def test_pages_tell_whether_more_follows(ledger: TaskLedger) -> None:
    """``has_more`` is right at the very end, for an empty list, and for an empty page."""
    empty = ledger.page("key_a", None, 5, newest_first=True)
    for _ in range(2):
        ledger.accept(new_task(), quietly)

    assert (empty.tasks, empty.has_more) == ((), False)
    assert ledger.page("key_a", None, 2, newest_first=True).has_more is False
    assert ledger.page("key_a", None, 1, newest_first=True).has_more is True
    assert ledger.page("key_a", None, 0, newest_first=True).has_more is True


def test_who_deletes_while_paging_misses_nothing(ledger: TaskLedger) -> None:
    """A page may begin behind a task that is deleted by now; deleted tasks are in no page."""
    made = [ledger.accept(new_task(), quietly) for _ in range(3)]
    ledger.delete(made[0].id, "key_a")

    page = ledger.page("key_a", made[0].id, 10, newest_first=False)

    assert page.tasks == tuple(made[1:])


def test_an_attempt_begins(ledger: TaskLedger, task: Task, clock: Watch) -> None:
    """The first attempt notes when it began; the next takes over and keeps that moment."""
    clock.wait(10)
    first = ledger.begin(task.id, "local-0")
    clock.wait(10)
    second = ledger.begin(task.id, "local-1")

    assert first is not None
    assert second is not None
    assert (first.status, first.attempt, first.strikes) == (TaskStatus.IN_PROGRESS, 1, 1)
    assert (second.attempt, second.strikes) == (2, 2)
    assert first.started_at == second.started_at == task.created_at + 10
    assert second.updated_at == clock()
    assert ledger.find(task.id) == second


def test_nothing_begins_on_what_has_ended(ledger: TaskLedger, task: Task) -> None:
    """An ended, deleted or unknown task gives no attempt."""
    ledger.cancel(task.id, task.key_id)
    deleted = ledger.accept(new_task(), quietly)
    ledger.delete(deleted.id, deleted.key_id)

    assert [ledger.begin(one, "w") for one in (task.id, deleted.id, "nothing")] == [None] * 3


def test_too_many_lost_workers_fail_a_task(ledger: TaskLedger, task: Task) -> None:
    """A task that took its workers with it is failed honestly at the next begin."""
    for _ in range(MOST_STRIKES):
        assert ledger.begin(task.id, "w") is not None

    assert ledger.begin(task.id, "w") is None
    failed = ledger.find(task.id)
    assert failed is not None
    assert failed.status is TaskStatus.FAILED
    assert failed.failure is not None
    assert failed.failure.code is FailureCode.SERVER_ERROR
    assert failed.attempt == MOST_STRIKES


def test_handing_back_is_no_strike(ledger: TaskLedger, task: Task) -> None:
    """A worker that stops in order can give its task back as often as it likes."""
    for attempt in range(1, 3 * MOST_STRIKES):
        begun = ledger.begin(task.id, "w")
        assert begun is not None
        assert begun.attempt == attempt
        assert ledger.hand_back(task.id, attempt)

    back = ledger.find(task.id)
    assert back is not None
    assert (back.status, back.strikes) == (TaskStatus.QUEUED, 0)


def test_progress_never_goes_down(ledger: TaskLedger, task: Task) -> None:
    """Not within an attempt, nor from one to the next; and it stays within 0..100."""
    ledger.begin(task.id, "w")
    seen = []
    for progress in (-5, 30, 20, 40):
        assert ledger.advance(task.id, 1, progress)
        seen.append(ledger.of_key(task.id, task.key_id).progress)
    ledger.begin(task.id, "w")
    assert ledger.advance(task.id, 2, 5)
    seen.append(ledger.of_key(task.id, task.key_id).progress)
    assert ledger.advance(task.id, 2, 500)
    seen.append(ledger.of_key(task.id, task.key_id).progress)

    assert seen == [0, 30, 30, 40, 40, 100]


Write = Callable[[TaskLedger, str], bool]
WRITES: dict[str, Write] = {
    "advance": lambda ledger, task_id: ledger.advance(task_id, 1, 90),
    "hand_back": lambda ledger, task_id: ledger.hand_back(task_id, 1),
    "complete": lambda ledger, task_id: ledger.complete(task_id, 1, delivery(), Expiry()),
    "fail": lambda ledger, task_id: ledger.fail(task_id, BROKEN, 1),
}
Overtake = Callable[[TaskLedger, Task], object]
OVERTAKERS: dict[str, Overtake] = {
    "begun anew": lambda ledger, task: ledger.begin(task.id, "w2"),
    "handed back": lambda ledger, task: ledger.hand_back(task.id, 1),
    "cancelled": lambda ledger, task: ledger.cancel(task.id, task.key_id),
    "failed": lambda ledger, task: ledger.fail(task.id, BROKEN),
    "deleted": lambda ledger, task: ledger.delete(task.id, task.key_id),
}


@pytest.mark.parametrize("write", WRITES)
@pytest.mark.parametrize("overtaker", OVERTAKERS)
def test_a_stale_attempt_writes_nothing(
    ledger: TaskLedger, task: Task, write: str, overtaker: str
) -> None:
    """Whoever was overtaken is told so, and changes nothing."""
    ledger.begin(task.id, "w1")
    OVERTAKERS[overtaker](ledger, task)
    before = ledger.find(task.id)

    assert WRITES[write](ledger, task.id) is False
    assert ledger.find(task.id) == before
    assert ledger.artifact(task.id, ArtifactKind.VIDEO) is None


def test_a_clip_is_shown_whole(ledger: TaskLedger, task: Task, clock: Watch) -> None:
    """Completion shows the files, the times of expiry, the engine and a public link at once."""
    ledger.begin(task.id, "w")
    clock.wait(5_000)

    assert ledger.complete(task.id, 1, delivery(), Expiry(clip=100, link=10))

    done = ledger.of_key(task.id, task.key_id)
    assert (done.status, done.progress) == (TaskStatus.COMPLETED, 100)
    assert done.completed_at == clock()
    assert done.expires_at == clock() + 100
    assert done.link_expires_at == clock() + 10
    assert (done.engine, done.engine_version) == ("diorama", "1")
    assert done.recipe == delivery().recipe is not None
    assert len(done.link_token) >= 32
    assert ledger.with_link(done.link_token) == done
    assert ledger.artifact(task.id, ArtifactKind.VIDEO) == delivery().artifacts[0]
    assert ledger.artifact(task.id, ArtifactKind.SPRITESHEET) is None


def test_completing_twice_is_told_as_done(ledger: TaskLedger, task: Task, clock: Watch) -> None:
    """The attempt that completed may say so again: nothing changes, and its files are safe."""
    ledger.begin(task.id, "w")
    ledger.complete(task.id, 1, delivery(), Expiry())
    done = ledger.find(task.id)
    clock.wait(1)

    assert ledger.complete(task.id, 1, delivery("other"), Expiry()) is True
    assert ledger.complete(task.id, 2, delivery("other"), Expiry()) is False
    assert ledger.find(task.id) == done
    assert ledger.known_keys(["clip-1", "other"]) == {"clip-1"}


def test_a_given_link_is_kept(ledger: TaskLedger) -> None:
    """A link that was drawn with the promise is the one that works in the end."""
    task = ledger.accept(replace(new_task(), link_token="drawn"), quietly)  # noqa: S106 - no secret
    ledger.begin(task.id, "w")
    ledger.complete(task.id, 1, delivery(), Expiry())

    assert ledger.of_key(task.id, task.key_id).link_token == "drawn"  # noqa: S105 - no secret


def test_failure_is_told(ledger: TaskLedger, task: Task) -> None:
    """A failed task has a code and a sentence; it fails once only."""
    failure = Failure(FailureCode.TIMEOUT, "Too long.\0")

    assert ledger.fail(task.id, failure) is True
    assert ledger.fail(task.id, BROKEN) is False
    failed = ledger.of_key(task.id, task.key_id)
    assert failed.status is TaskStatus.FAILED
    assert failed.failure == Failure(FailureCode.TIMEOUT, "Too long.\ufffd")


def test_a_cancelled_task_says_so(ledger: TaskLedger, task: Task) -> None:
    """Cancelling ends a task at once, and again does nothing."""
    ledger.begin(task.id, "w")
    cancelled = ledger.cancel(task.id, task.key_id)

    assert cancelled.status is TaskStatus.CANCELLED
    assert cancelled.failure is not None
    assert cancelled.failure.code is FailureCode.CANCELLED
    assert ledger.cancel(task.id, task.key_id) == cancelled


def test_what_is_completed_stays_so(ledger: TaskLedger, task: Task) -> None:
    """Cancelling or failing a completed task changes nothing."""
    ledger.begin(task.id, "w")
    ledger.complete(task.id, 1, delivery(), Expiry())

    assert ledger.cancel(task.id, task.key_id).status is TaskStatus.COMPLETED
    assert ledger.fail(task.id, BROKEN) is False


def test_deleting_hides_and_stops(ledger: TaskLedger, task: Task) -> None:
    """A deleted task is told as it was, and is gone; a worker on it is overtaken."""
    ledger.begin(task.id, "w")
    was = ledger.of_key(task.id, task.key_id)

    assert ledger.delete(task.id, task.key_id) == was
    assert ledger.find(task.id) is None
    assert ledger.advance(task.id, 1, 50) is False
    with pytest.raises(TaskNotFound):
        ledger.delete(task.id, task.key_id)


def test_events_are_written_with_the_ending(ledger: TaskLedger, clock: Watch) -> None:
    """Each endpoint of the key that listens gets its notice; a cancelled task tells nobody."""
    hooks = HookBook(ledger.database, clock)
    both = hooks.add("key_a", name="both", url="http://a.test", events=list(EventType))
    bad = hooks.add("key_a", name="bad", url="http://b.test", events=[EventType.VIDEO_FAILED])
    hooks.add("key_b", name="other", url="http://c.test", events=list(EventType))
    good, failed, cancelled = (ledger.accept(new_task(), quietly) for _ in range(3))
    ledger.begin(good.id, "w")
    ledger.complete(good.id, 1, delivery(), Expiry())
    ledger.fail(failed.id, BROKEN)
    ledger.cancel(cancelled.id, "key_a")

    told = {(notice.endpoint.id, notice.body.split('"data":')[1]) for notice in hooks.due(10, 0)}

    assert told == {
        (both.id, f'{{"id":"video_{good.id}"}}}}'),
        (both.id, f'{{"id":"video_{failed.id}"}}}}'),
        (bad.id, f'{{"id":"video_{failed.id}"}}}}'),
    }


def test_the_load_is_counted(ledger: TaskLedger, clock: Watch) -> None:
    """Waiting and running tasks are told apart, by key and in all, with their cost."""
    assert ledger.load("key_a") == Load(0, 0, 0, {}, (), 0)
    WorkerRoll(ledger.database).beat("local-0", "here", 1)
    tasks = [ledger.accept(new_task(key), quietly) for key in ("key_a", "key_a", "key_b", "key_b")]
    ledger.begin(tasks[0].id, "w")
    ledger.begin(tasks[2].id, "w")
    ledger.complete(tasks[2].id, 1, delivery(seconds=5.0), Expiry())
    clock.wait(1)

    assert ledger.load("key_a") == Load(
        queued_of_key=1,
        waiting=2,
        running=1,
        waiting_cost={"sora-2": 6.0},
        measured=(Measured("sora-2", "diorama", 2.5),),
        workers=1,
    )


def test_endings_are_counted(ledger: TaskLedger, clock: Watch) -> None:
    """Tallies rise with each ending, once, and with the first attempt's wait."""
    tasks = [ledger.accept(new_task(), quietly) for _ in range(4)]
    clock.wait(2_000)
    ledger.begin(tasks[0].id, "w")
    ledger.begin(tasks[0].id, "w")
    ledger.complete(tasks[0].id, 2, delivery(), Expiry())
    ledger.complete(tasks[0].id, 2, delivery(), Expiry())
    ledger.fail(tasks[1].id, BROKEN)
    ledger.fail(tasks[1].id, BROKEN)
    ledger.cancel(tasks[2].id, "key_a")
    ledger.delete(tasks[3].id, "key_a")

    tally = Tallies(ledger.database).read()

    assert tally.ended == {
        TaskStatus.COMPLETED: 1,
        TaskStatus.FAILED: 1,
        TaskStatus.CANCELLED: 2,
    }
    assert tally.failures == {"processing_error": 1}
    assert tally.render_seconds["diorama"].total == 3.0
    assert (tally.wait_seconds.count, tally.wait_seconds.total) == (1, 2.0)


def test_upkeep_is_reached_through_the_ledger(ledger: TaskLedger, clock: Watch) -> None:
    """An expired clip is found, noted as gone, and forgotten at last; the young stays."""
    old = ledger.accept(new_task(), quietly)
    ledger.begin(old.id, "w")
    ledger.complete(old.id, 1, delivery(), Expiry(clip=10, link=10))
    young = ledger.accept(new_task(), quietly)
    clock.wait(11)

    assert ledger.unfinished(clock()) == (young,)
    assert ledger.known_keys(["clip-1", "stray"]) == {"clip-1"}
    assert ledger.to_purge() == {old.id: ("clip-1",)}
    assert ledger.forget(clock()) == ()
    ledger.purged([old.id])
    assert ledger.of_key(old.id, "key_a").purged is True
    assert ledger.known_keys(["clip-1"]) == frozenset()
    assert ledger.forget(clock()) == (old.id,)
    assert ledger.find(old.id) is None


def test_any_order_of_events_keeps_the_rules(database: Database) -> None:
    """Whatever happens in whatever order, tasks move by the rules, and stale attempts never."""

    class Machine(LedgerMachine):
        pass

    Machine.database = database
    run_state_machine_as_test(
        Machine, settings=settings(max_examples=20, stateful_step_count=25, deadline=None)
    )


def _promiser(database: Database, first: int, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.unit.storage.promiser"]
    return subprocess.Popen(  # noqa: S603 - our own program
        [*command, database.url, str(first), str(count)],
        cwd=Path(__file__).parents[3],
        stdout=subprocess.PIPE,
        text=True,
    )


def _kept(ledger: TaskLedger) -> set[str]:
    with ledger.database.reading() as connection:
        queued = set(connection.execute(sa.text("SELECT label FROM tallies")).scalars())
        kept = set(connection.execute(sa.text("SELECT id FROM tasks")).scalars())
    assert kept == queued
    return kept


@pytest.mark.slow
def test_processes_promise_side_by_side(ledger: TaskLedger) -> None:
    """Several processes write at once: none fails, and nothing is lost."""
    promisers = [_promiser(ledger.database, 1000 * k, 100) for k in range(4)]
    said = [promiser.communicate(timeout=120)[0].split() for promiser in promisers]

    assert [promiser.returncode for promiser in promisers] == [0] * 4
    assert [len(ids) for ids in said] == [100] * 4
    assert _kept(ledger) == {task_id for ids in said for task_id in ids}


@pytest.mark.slow
def test_a_killed_process_takes_no_promise_with_it(ledger: TaskLedger) -> None:
    """Whatever was said aloud before kill -9 is kept, with its place in the queue."""
    said: set[str] = set()
    for turn in range(4):
        promiser = _promiser(ledger.database, 100_000 * turn, 100_000)
        assert promiser.stdout is not None
        said |= {promiser.stdout.readline().strip() for _ in range(5 + 20 * turn)}
        promiser.kill()
        # What was in the pipe was said too; the last line may be cut off.
        said |= set(promiser.communicate()[0].split("\n")[:-1])

    kept = _kept(ledger)
    assert said <= kept
    assert len(kept) <= len(said) + 4
    assert ledger.load("key_a").waiting == len(kept)


BLOCKED = Failure(FailureCode.MODERATION_BLOCKED, "Blocked.")


def test_a_refused_task_has_failed_from_the_start(ledger: TaskLedger) -> None:
    """It is kept with its verdict, its owner's endpoints are told, and no worker gets it."""
    hooks = HookBook(ledger.database, ledger.clock)
    hooks.add("key_a", name="ear", url="http://a.test", events=[EventType.VIDEO_FAILED])

    refused = ledger.refuse(new_task(verdict=REFUSED), BLOCKED, REFUSED)

    assert (refused.status, refused.failure) == (TaskStatus.FAILED, BLOCKED)
    assert (refused.verdict, refused.prompt) == (REFUSED, "A red kite!")
    assert ledger.find(refused.id) == refused
    assert ledger.begin(refused.id, "w") is None
    tally = Tallies(ledger.database).read()
    assert (tally.notices_due, tally.ended) == (1, {TaskStatus.FAILED: 1})
    assert tally.refusals["violence", "videos"] == 1


def test_a_refused_task_is_refused_once(ledger: TaskLedger) -> None:
    """The same order again gives the same task, and counts nothing; another body is a conflict."""
    once = Once("key", "digest")
    first = ledger.refuse(new_task(verdict=REFUSED), BLOCKED, REFUSED, once)

    assert ledger.refuse(new_task(verdict=REFUSED), BLOCKED, REFUSED, once) == first
    assert ledger.made_with("key_a", once) == first
    assert Tallies(ledger.database).read().failures == {"moderation_blocked": 1}
    with pytest.raises(IdempotencyConflict):
        ledger.refuse(new_task(verdict=REFUSED), BLOCKED, REFUSED, Once("key", "other"))


def test_refusals_without_a_task_are_counted(ledger: TaskLedger) -> None:
    """What was refused before anything was promised leaves nothing but its count."""
    ledger.count_refusal("videos", REFUSED)

    assert Tallies(ledger.database).read().refusals["real_person", "videos"] == 1
    assert ledger.page("key_a", None, 9, newest_first=True).tasks == ()


def test_a_clip_that_was_refused_keeps_why(ledger: TaskLedger, task: Task) -> None:
    """A verdict that comes with the failure takes the place of the first one."""
    ledger.begin(task.id, "w")

    assert ledger.fail(task.id, BLOCKED, 1, REFUSED)
    assert ledger.of_key(task.id, task.key_id).verdict == REFUSED


ENDINGS: dict[str, Overtake] = {
    "completed": lambda ledger, task: ledger.complete(task.id, 1, delivery(), Expiry()),
    "failed": lambda ledger, task: ledger.fail(task.id, BROKEN, 1),
    "cancelled": lambda ledger, task: ledger.cancel(task.id, task.key_id),
    "deleted": lambda ledger, task: ledger.delete(task.id, task.key_id),
    "lost": lambda ledger, task: [ledger.begin(task.id, "w") for _ in range(MOST_STRIKES)],
}


def _text_of(database: Database) -> str:
    """Return all that the table of tasks holds, as text."""
    with database.reading() as connection:
        return str(connection.execute(sa.text("SELECT * FROM tasks")).all())


@pytest.mark.parametrize("ending", ENDINGS)
def test_words_that_are_not_kept_end_with_the_task(
    database: Database, clock: Watch, ending: str
) -> None:
    """While it runs the prompt is there; however it ends, its row holds no word of it."""
    ledger = TaskLedger(database, clock, keep_prompts=False)
    words = {"negative_prompt": "a red cloud", "user": "u"}
    task = ledger.accept(replace(new_task(), extras=words), quietly, Once("key", "digest"))
    begun = ledger.begin(task.id, "w")
    assert begun is not None
    assert (begun.prompt, begun.request.prompt) == (task.prompt, task.request.prompt)

    ENDINGS[ending](ledger, task)

    assert "red" not in _text_of(database).lower()
    again = ledger.made_with("key_a", Once("key", "digest"))
    assert again is not None
    assert (again.id, again.prompt, again.extras) == (task.id, "", {"user": "u"})


def test_a_refused_prompt_that_is_not_kept_is_never_written(
    database: Database, clock: Watch
) -> None:
    """Where prompts are not kept, what was refused is known by its findings alone."""
    ledger = TaskLedger(database, clock, keep_prompts=False)

    refused = ledger.refuse(new_task(verdict=REFUSED), BLOCKED, REFUSED)

    assert (refused.prompt, refused.request.prompt, refused.verdict) == ("", "", REFUSED)
    assert "red kite" not in _text_of(database).lower()
