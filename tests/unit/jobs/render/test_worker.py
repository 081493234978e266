import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
import sqlalchemy as sa

from reelkite.domain.artifact import ArtifactKind
from reelkite.domain.task import FailureCode, TaskStatus
from reelkite.jobs.render.child import ChildRules
from reelkite.jobs.render.dispatch import Whereabouts
from reelkite.jobs.render.stint import Bench
from reelkite.jobs.render.worker import RenderWorker
from reelkite.storage import Database, WorkerRoll
from tests.unit.jobs.render.benches import (
    EASEL,
    TORN,
    await_end,
    await_task,
    await_where,
    await_work,
    await_workers,
    is_gone,
    make_bench,
    make_task,
    make_worker,
    promise,
)

Start = Callable[..., "Process"]


@pytest.fixture
def bench(database: Database, tmp_path: Path) -> Iterator[Bench]:
    """Lend a bench on each database."""
    made = make_bench(database, tmp_path)
    yield made
    made.dispatcher.close()


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    """Lend a place for a file; until it is there, clips that wait for it are being drawn."""
    return tmp_path / "gate"


@pytest.fixture
def worker(bench: Bench) -> Iterator[RenderWorker]:
    """Lend a running worker."""
    with _at_work(make_worker(bench)) as made:
        yield made


@contextmanager
def _at_work(worker: RenderWorker) -> Iterator[RenderWorker]:
    """Stop ``worker`` whatever happens: its threads would keep this process from ending."""
    worker.start()
    try:
        yield worker
    finally:
        worker.stop()


@pytest.mark.usefixtures("worker")
def test_a_task_is_rendered_and_shown(bench: Bench) -> None:
    """A promised task becomes a clip whose files lie under the names that the ledger knows."""
    task = promise(bench, make_task(seed=21))
    done = await_end(bench, task)

    assert (done.status, done.progress, done.attempt) == (TaskStatus.COMPLETED, 100, 1)
    assert (done.engine, done.engine_version) == ("fake", "7")
    artifact = bench.ledger.artifact(task.id, ArtifactKind.THUMBNAIL)
    assert artifact is not None
    assert bench.archive.path(artifact.key, artifact.kind).read_text().endswith(" 21")


@pytest.mark.usefixtures("worker")
def test_a_child_killed_in_the_midst_costs_an_attempt(bench: Bench) -> None:
    """When the render child dies, the next attempt draws the clip."""
    done = await_end(bench, promise(bench, make_task("draw:0.1 die:1")))

    assert (done.status, done.attempt, done.strikes) == (TaskStatus.COMPLETED, 2, 2)


@pytest.mark.usefixtures("worker")
@pytest.mark.parametrize(
    ("prompt", "code", "attempts"),
    [
        ("die:9", FailureCode.SERVER_ERROR, 3),
        ("unavailable", FailureCode.ENGINE_UNAVAILABLE, 3),
        ("full", FailureCode.SERVER_ERROR, 3),
        ("fail", FailureCode.PROCESSING_ERROR, 1),
        ("refuse", FailureCode.PROCESSING_ERROR, 1),
        ("blocked", FailureCode.MODERATION_BLOCKED, 1),
        ("blind", FailureCode.MODERATION_UNAVAILABLE, 3),
        ("bug", FailureCode.SERVER_ERROR, 1),
    ],
)
def test_what_cannot_be_made_fails_honestly(
    bench: Bench, prompt: str, code: FailureCode, attempts: int
) -> None:
    """What may pass is tried three times, what cannot once; then a code and a sentence are told."""
    ended = await_end(bench, promise(bench, make_task(prompt)))

    assert ended.status is TaskStatus.FAILED
    assert ended.failure is not None
    assert (ended.failure.code, ended.attempt) == (code, attempts)
    assert ended.failure.message.endswith(".")
    assert "secret" not in ended.failure.message


@pytest.mark.usefixtures("worker")
def test_a_clip_that_is_not_what_was_asked_for_is_not_shown(bench: Bench) -> None:
    """What the probe finds decides, not what the child says."""
    ended = await_end(bench, promise(bench, make_task(seed=TORN)))

    assert ended.status is TaskStatus.FAILED
    assert ended.failure is not None
    assert ended.failure.message == "The clip came out with 95 frames instead of 96."
    assert list(bench.archive.published()) == []


@pytest.mark.usefixtures("worker")
def test_progress_comes_up(bench: Bench, gate: Path) -> None:
    """While it draws the task tells how far it is, between staging and publishing."""
    task = promise(bench, make_task(f"until:{gate}"))
    seen = await_work(bench, task)
    gate.touch()

    assert 8 <= seen.progress <= 97
    assert await_end(bench, task).progress == 100


def test_a_full_disk_leaves_no_task_lying(bench: Bench, gate: Path) -> None:
    """A task whose step could not be noted, nor its end, is taken up again by its own worker."""
    if not bench.dispatcher.database.is_file:
        pytest.skip("PostgreSQL does not share our disk, and DBOS asks it again")
    full, refused = threading.Event(), threading.Event()

    def refuse(_cursor: object, statement: str, values: object, *_: object) -> None:
        if full.is_set() and statement.startswith(("INSERT INTO main.op", "UPDATE main.workf")):
            if "'ERROR'" in str(values):  # the end of the workflow, which is noted last
                refused.set()
            raise sqlite3.OperationalError("database or disk is full")

    sa.event.listen(bench.dispatcher.database.engine, "do_execute", refuse)
    with _at_work(make_worker(bench, lease=2.0)):
        task = promise(bench, make_task(f"until:{gate}"))
        await_work(bench, task)
        full.set()
        gate.touch()
        assert refused.wait(60)
        full.clear()
        done = await_end(bench, task)
    assert done.status is TaskStatus.COMPLETED


@pytest.mark.usefixtures("worker")
def test_a_cancelled_task_stops_for_real(bench: Bench, tmp_path: Path) -> None:
    """What does not answer is killed; no draft is left, and the worker is free for the next."""
    note = tmp_path / "pid"
    task = promise(bench, make_task(f"start:{note} draw:0.3 sleep:600"))
    await_work(bench, task)
    bench.ledger.cancel(task.id, task.key_id)
    bench.dispatcher.call_off(task.id)
    following = promise(bench, make_task())

    assert await_end(bench, following).status is TaskStatus.COMPLETED
    assert await_end(bench, task).status is TaskStatus.CANCELLED
    assert bench.dispatcher.states([task.id]) == {task.id: Whereabouts.ENDED}
    assert is_gone(int(note.read_text()))
    assert not (tmp_path / "drafts" / f"{task.id}-1").exists()


@pytest.mark.usefixtures("worker")
def test_a_cancelled_task_stops_although_it_was_not_called_off(bench: Bench) -> None:
    """The ledger is enough; the workflow ends in order."""
    task = promise(bench, make_task("draw:600"))
    await_work(bench, task)
    bench.ledger.cancel(task.id, task.key_id)
    following = promise(bench, make_task())

    assert await_end(bench, following).status is TaskStatus.COMPLETED
    assert bench.dispatcher.states([task.id]) == {task.id: Whereabouts.ENDED}


def test_a_task_cancelled_before_it_began_is_never_drawn(bench: Bench) -> None:
    """What waits in the queue and was cancelled meanwhile is passed over."""
    task = promise(bench, make_task())
    bench.ledger.cancel(task.id, task.key_id)
    with _at_work(make_worker(bench)):
        await_end(bench, promise(bench, make_task()))

    assert await_end(bench, task).attempt == 0


def test_who_stops_hands_back(bench: Bench) -> None:
    """A stopping worker leaves its task in the queue, unharmed, and is off the roll."""
    with _at_work(make_worker(bench)):
        task = promise(bench, make_task("draw:600"))
        await_work(bench, task)

    back = await_task(bench, task, lambda found: found.status is TaskStatus.QUEUED)
    assert (back.attempt, back.strikes) == (1, 0)
    assert bench.dispatcher.states([task.id]) == {task.id: Whereabouts.WAITING}
    assert WorkerRoll(bench.dispatcher.database).alive(60_000) == 0


def test_what_was_handed_back_is_taken_up(bench: Bench, gate: Path) -> None:
    """The next worker, of another name, renders what the last one handed back."""
    with _at_work(make_worker(bench)):
        task = promise(bench, make_task(f"until:{gate}"))
        await_work(bench, task)
    gate.touch()
    with _at_work(make_worker(bench, "local-1")):
        done = await_end(bench, task)

    assert (done.status, done.attempt, done.strikes) == (TaskStatus.COMPLETED, 2, 1)


def test_the_most_urgent_goes_first(bench: Bench, gate: Path) -> None:
    """Of all that wait, in whatever order they came, priority decides."""
    blocker = promise(bench, make_task(f"until:{gate}", key="a"))
    with _at_work(make_worker(bench)):
        await_work(bench, blocker)
        tasks = [promise(bench, make_task(key="b", priority=number)) for number in (3, 2, 1)]
        gate.touch()
        ended = [await_end(bench, task) for task in tasks]

    starts = [task.started_at for task in ended]
    assert None not in starts
    assert starts == sorted(starts, key=lambda moment: -(moment or 0))


@pytest.mark.usefixtures("worker")
def test_a_process_may_draw_many_clips(bench: Bench) -> None:
    """Tasks are done one after the other, each in one attempt."""
    tasks = [promise(bench, make_task(key=str(number % 3))) for number in range(6)]
    ended = [await_end(bench, task) for task in tasks]

    assert {(task.status, task.attempt) for task in ended} == {(TaskStatus.COMPLETED, 1)}


def test_a_render_past_its_time_fails(bench: Bench) -> None:
    """A render that takes too long is killed and told as that."""
    with _at_work(make_worker(bench, child=ChildRules(EASEL, seconds=0.6, niceness=0))):
        ended = await_end(bench, promise(bench, make_task("draw:600")))

    assert ended.failure is not None
    assert (ended.failure.code, ended.attempt) == (FailureCode.TIMEOUT, 1)


def test_a_command_that_does_not_exist_fails_tasks_not_the_worker(bench: Bench) -> None:
    """A worker whose child cannot be started says so task by task."""
    with _at_work(make_worker(bench, child=ChildRules(("/nowhere/at/all",)))):
        ended = await_end(bench, promise(bench, make_task()))

    assert ended.failure is not None
    assert (ended.failure.code, ended.attempt) == (FailureCode.SERVER_ERROR, 3)


class Process:
    """A worker in a process of its own."""

    def __init__(self, bench: Bench, name: str, lease: float = 2.0) -> None:
        """Start it."""
        self._process = subprocess.Popen(  # noqa: S603 - our own script
            [
                sys.executable,
                str(Path(__file__).with_name("fake_worker.py")),
                bench.dispatcher.database.url,
                str(bench.archive.root),
                name,
                str(lease),
            ],
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[4])},
        )

    def send(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self._process.send_signal(number)

    def freeze(self) -> None:
        """Stop it where it is, until it is sent SIGCONT."""
        self.send(signal.SIGSTOP)
        while psutil.Process(self._process.pid).status() != psutil.STATUS_STOPPED:
            time.sleep(0.001)

    def kill(self) -> None:
        """Kill it and bury it."""
        self._process.kill()
        self._process.wait()

    def ends_within(self, seconds: float) -> int:
        """Return its status once it has ended."""
        return self._process.wait(seconds)


@pytest.fixture
def start(bench: Bench) -> Iterator[Start]:
    """Start worker processes, and end them."""
    started: list[Process] = []

    def start_one(name: str, lease: float = 2.0) -> Process:
        started.append(Process(bench, name, lease))
        return started[-1]

    yield start_one
    for process in started:
        process.kill()


def test_another_worker_takes_over_from_a_killed_one(
    bench: Bench, start: Start, gate: Path
) -> None:
    """After a kill -9 the reaper of another worker finds the task, and it is completed once."""
    first = start("local-0")
    task = promise(bench, make_task(f"until:{gate}"))
    await_work(bench, task)
    start("local-1")
    first.kill()
    gate.touch()
    done = await_end(bench, task)

    assert (done.status, done.attempt, done.strikes) == (TaskStatus.COMPLETED, 2, 2)
    assert [path.name for path in (bench.archive.root / "clips").iterdir()] == [f"{task.id}-2"]


def test_a_killed_worker_takes_its_task_back(bench: Bench, start: Start, gate: Path) -> None:
    """The next process of the same name does not wait for any lease."""
    first = start("local-0", lease=600.0)
    task = promise(bench, make_task(f"until:{gate}"))
    await_work(bench, task)
    first.kill()
    gate.touch()
    start("local-0", lease=600.0)
    done = await_end(bench, task)

    assert (done.status, done.attempt) == (TaskStatus.COMPLETED, 2)


def test_a_frozen_worker_writes_nothing_when_it_wakes(
    bench: Bench, start: Start, gate: Path
) -> None:
    """Past its lease the task is another's; the zombie leaves it and serves the next one."""
    first = start("local-0")
    task = promise(bench, make_task(f"until:{gate}"))
    await_work(bench, task)
    second = start("local-1")
    await_workers(bench, 2)
    with bench.dispatcher.database.writing():  # a SQLite file has one lock; it freezes without
        first.freeze()
    await_task(bench, task, lambda found: found.attempt == 2)
    gate.touch()
    first.send(signal.SIGCONT)
    done = await_end(bench, task)
    second.kill()
    following = await_end(bench, promise(bench, make_task()))

    assert (done.status, done.attempt) == (TaskStatus.COMPLETED, 2)
    assert (following.status, following.attempt) == (TaskStatus.COMPLETED, 1)
    artifact = bench.ledger.artifact(task.id, ArtifactKind.VIDEO)
    assert artifact is not None
    assert artifact.key == f"{task.id}-2"


def test_a_process_that_is_asked_to_stop_leaves_in_order(bench: Bench, start: Start) -> None:
    """SIGTERM in the midst of a render ends the process well, with the task in the queue."""
    worker = start("local-0")
    task = promise(bench, make_task("draw:600"))
    await_work(bench, task)
    worker.send(signal.SIGTERM)

    assert worker.ends_within(60) == 0
    assert await_task(bench, task, lambda found: found.status is TaskStatus.QUEUED).attempt == 1


def test_who_waits_behind_a_long_render_goes_to_a_free_worker(bench: Bench, start: Start) -> None:
    """A task that a busy worker took for later is put back when another worker is idle."""
    busy = promise(bench, make_task("draw:600", key="a", priority=2))
    start("local-0", lease=30.0)
    await_work(bench, busy)
    waiting = promise(bench, make_task(key="b", priority=1))
    await_where(bench, waiting, Whereabouts.RUNNING)
    start("local-1", lease=30.0)

    assert await_end(bench, waiting).status is TaskStatus.COMPLETED
