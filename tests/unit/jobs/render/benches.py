"""Benches, tasks and workers for tests of this room."""

import secrets
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from reelkite.domain.artifact import ClipFacts
from reelkite.domain.geometry import Size
from reelkite.domain.policy import Verdict
from reelkite.domain.request import NOTHING, GenerationRequest, Model
from reelkite.domain.task import Instant, Task, TaskStatus
from reelkite.jobs.render.child import ChildRules
from reelkite.jobs.render.dispatch import (
    PIPELINE_VERSION,
    QUEUES,
    Dispatcher,
    Whereabouts,
    open_dispatcher,
)
from reelkite.jobs.render.stint import Bench
from reelkite.jobs.render.worker import RenderWorker, WorkerRules
from reelkite.storage import Archive, Database, TaskLedger, WorkerRoll
from reelkite.storage.tasks import Expiry

EASEL = (sys.executable, str(Path(__file__).with_name("fake_easel.py")))

SIZE = Size(16, 8)

FINE = Verdict((), "edition-1", 2.0)
"""Nothing speaks against the request."""

TORN = 13
"""Seed of requests whose clip turns out to be something else."""


def now() -> Instant:
    """Return the time."""
    return time.time_ns() // 1_000_000


def fake_probe(path: Path) -> ClipFacts:
    """Return the facts of a good clip, unless its seed is ``TORN``."""
    seed = int(path.read_text().split()[1])
    frames = 95 if seed == TORN else 96
    return ClipFacts(SIZE, frames, 4.0, 4.0, 48_000, 2)


def make_bench(database: Database, root: Path, version: str = PIPELINE_VERSION) -> Bench:
    """Return a bench on ``database``, with its files below ``root``."""
    return Bench(
        ledger=TaskLedger(database, now),
        archive=Archive(root),
        dispatcher=open_dispatcher(database, version=version),
        probe=fake_probe,
        expiry=Expiry(),
        materials_of=lambda _: NOTHING,
    )


def make_worker(
    bench: Bench, name: str = "local-0", lease: float = 5.0, child: ChildRules | None = None
) -> RenderWorker:
    """Return a worker with the fake easel."""
    roll = WorkerRoll(bench.dispatcher.database)
    rules = WorkerRules(name=name, host="here", lease=lease, pause=0.05)
    return RenderWorker(bench, roll, rules, child or ChildRules(EASEL, niceness=0, stop_seconds=2))


def make_task(prompt: str = "kite", *, key: str = "k", priority: int = 2, seed: int = 7) -> Task:
    """Return a new task."""
    request = GenerationRequest(prompt, Model.SORA_2, SIZE, 4, seed)
    moment = now()
    return Task(
        id=secrets.token_hex(16),
        key_id=key,
        route="videos",
        model="sora-2",
        prompt=prompt,
        request=request,
        created_at=moment,
        updated_at=moment,
        priority=priority,
        verdict=FINE,
    )


def promise(bench: Bench, task: Task) -> Task:
    """Put ``task`` into ledger and queue."""
    return bench.ledger.accept(task, bench.dispatcher.enqueue)


def await_task(
    bench: Bench, task: Task, is_so: Callable[[Task], bool], seconds: float = 90.0
) -> Task:
    """Wait until the task is as wanted, and return it."""
    deadline = time.monotonic() + seconds
    while True:
        found = bench.ledger.find(task.id)
        assert found is not None
        if is_so(found):
            return found
        assert time.monotonic() < deadline, f"the task is still {found}"
        time.sleep(0.02)


def await_end(bench: Bench, task: Task, seconds: float = 90.0) -> Task:
    """Wait until the task has ended."""
    return await_task(bench, task, lambda found: found.has_ended, seconds)


def await_work(bench: Bench, task: Task) -> Task:
    """Wait until the clip is being drawn."""
    return await_task(
        bench, task, lambda found: found.status is TaskStatus.IN_PROGRESS and found.progress >= 8
    )


def await_where(bench: Bench, task: Task, place: Whereabouts, seconds: float = 90.0) -> None:
    """Wait until the task's workflow is where it is wanted."""
    deadline = time.monotonic() + seconds
    while (found := bench.dispatcher.states([task.id])[task.id]) is not place:
        assert time.monotonic() < deadline, f"the workflow is still {found}"
        time.sleep(0.02)


def await_workers(bench: Bench, number: int, seconds: float = 90.0) -> None:
    """Wait until so many workers have signed on."""
    roll = WorkerRoll(bench.dispatcher.database)
    deadline = time.monotonic() + seconds
    while roll.alive(60_000) < number:
        assert time.monotonic() < deadline, f"fewer than {number} workers are at work"
        time.sleep(0.02)


def is_gone(pid: int) -> bool:
    """Wait until the process runs no more; it may be unburied."""
    for _ in range(3000):
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.02)
    return False


def claim(dispatcher: Dispatcher, worker: str, *, key: str = "k", priority: int = 2) -> list[str]:
    """Take what waits for ``key``, as a worker's queue thread does; return the tasks' ids."""
    queue = dispatcher.client.retrieve_queue(QUEUES[priority])
    assert queue is not None
    claimed, _reason = dispatcher.client._sys_db.start_queued_workflows(
        queue, worker, dispatcher.version, key, owner_xid=secrets.token_hex(4)
    )
    return claimed
