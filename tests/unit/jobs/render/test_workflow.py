import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from dbos import DBOS

from reelkite.domain.artifact import FILE_NAMES, Artifact, ArtifactKind
from reelkite.domain.task import TaskStatus
from reelkite.jobs.render.child import ChildRules, Listen, RenderChild
from reelkite.jobs.render.dispatch import APPLICATION, QUEUES, Whereabouts
from reelkite.jobs.render.lease import Lease
from reelkite.jobs.render.lines import Commission, Made
from reelkite.jobs.render.stint import Bench, Hands
from reelkite.jobs.render.workflow import RenderWorkflow
from reelkite.storage import Archive, Database, WorkerRoll
from tests.unit.jobs.render.benches import (
    await_end,
    await_task,
    await_where,
    make_bench,
    make_task,
    promise,
)


class PatientChild(RenderChild):
    """A child that draws when it may, and counts."""

    def __init__(self) -> None:
        """Be allowed to draw."""
        super().__init__(ChildRules(("none",)))
        self.may_draw = threading.Event()
        self.may_draw.set()
        self.drawn: list[str] = []

    def render(self, commission: Commission, listen: Listen) -> Made:
        """Wait for leave, then write the files."""
        while not self.may_draw.wait(0.02):
            listen(None)
        self.drawn.append(commission.task)
        for name in FILE_NAMES.values():
            (commission.folder / name).write_text(f"1 {commission.request.seed}")
        return Made("fake", "7")


@dataclass(frozen=True, slots=True)
class MortalArchive(Archive):
    """An archive whose user dies while it publishes, as often as was said."""

    deaths: list[str] | None = None

    def publish(self, task_id: str, attempt: int) -> tuple[Artifact, ...]:
        """Die, or publish."""
        if self.deaths:
            self.deaths.pop()
            raise KeyboardInterrupt
        return Archive.publish(self, task_id, attempt)


@dataclass
class Scene:
    """A workflow that runs as "local-0"."""

    bench: Bench
    workflow: RenderWorkflow
    child: PatientChild
    hands: Hands


@contextmanager
def _running(bench: Bench) -> Iterator[Scene]:
    child = PatientChild()
    hands = Hands("local-0", child, Lease(lambda: None, 600.0), threading.Event(), pause=0.01)
    workflow = RenderWorkflow(bench, hands)
    DBOS(
        config={
            "name": APPLICATION,
            "system_database_engine": bench.dispatcher.database.engine,
            "run_migrations": False,
            "executor_id": "local-0",
            "application_version": bench.dispatcher.version,
            "log_level": "WARNING",
        }
    )
    workflow.register()
    DBOS.listen_queues(list(QUEUES.values()))
    DBOS.launch()
    try:
        yield Scene(bench, workflow, child, hands)
    finally:
        hands.stopping.set()
        workflow.await_idle(5)
        DBOS.destroy(destroy_registry=True)


@pytest.fixture
def scene(database: Database, tmp_path: Path) -> Iterator[Scene]:
    """Lend a running workflow on each database."""
    with _running(make_bench(database, tmp_path)) as made:
        yield made


def test_a_step_that_is_done_is_not_done_twice(database: Database, tmp_path: Path) -> None:
    """When the worker dies between drawing and showing, its heir shows what was drawn."""
    bench = make_bench(database, tmp_path)
    archive = MortalArchive(tmp_path, deaths=["once"])
    with _running(replace(bench, archive=archive)) as scene:
        task = promise(bench, make_task())
        await_task(bench, task, lambda _found: not archive.deaths and scene.workflow.await_idle(0))
        await_where(bench, task, Whereabouts.RUNNING)
        scene.bench.dispatcher.put_back("local-0")
        done = await_end(bench, task)

        assert (done.status, done.attempt) == (TaskStatus.COMPLETED, 2)
        assert scene.child.drawn == [task.id]
        artifact = bench.ledger.artifact(task.id, ArtifactKind.VIDEO)
        assert artifact is not None
        assert artifact.key == f"{task.id}-1"
        await_where(bench, task, Whereabouts.ENDED)


def test_a_task_that_has_ended_is_left_alone(scene: Scene) -> None:
    """A workflow whose task was cancelled draws nothing, and ends."""
    task = make_task()
    with scene.bench.ledger.database.writing() as transaction:
        scene.bench.dispatcher.enqueue(transaction, task)
    await_where(scene.bench, task, Whereabouts.ENDED)

    assert scene.child.drawn == []


def test_a_task_that_nobody_works_on_is_begun_anew(scene: Scene) -> None:
    """When somebody began an attempt and does not hold the workflow, we who do begin the next."""
    scene.child.may_draw.clear()
    task = promise(scene.bench, make_task())
    await_task(scene.bench, task, lambda found: found.attempt == 1)
    scene.bench.ledger.begin(task.id, "local-1")
    await_task(scene.bench, task, lambda found: found.attempt == 3)
    scene.child.may_draw.set()

    assert await_end(scene.bench, task).status is TaskStatus.COMPLETED
    assert scene.child.drawn == [task.id]


def test_a_workflow_that_was_taken_away_writes_nothing(scene: Scene) -> None:
    """What somebody else runs by now is not begun here, although it waited here for the slot."""
    scene.child.may_draw.clear()
    first = promise(scene.bench, make_task(key="a", priority=2))
    await_task(scene.bench, first, lambda found: found.attempt == 1)
    waiting = promise(scene.bench, make_task(key="b", priority=1))
    await_task(scene.bench, waiting, lambda _found: waiting.id in scene.workflow.at_work())
    scene.bench.dispatcher.forget([waiting.id])
    scene.child.may_draw.set()
    await_end(scene.bench, first)
    assert scene.workflow.await_idle(5)

    assert await_task(scene.bench, waiting, lambda _found: True).attempt == 0
    assert scene.child.drawn == [first.id]


def test_who_waits_in_vain_goes_back_to_the_queue(scene: Scene) -> None:
    """A task that waits here while another worker is idle is put back for it."""
    roll = WorkerRoll(scene.bench.dispatcher.database)
    for worker in ("local-0", "local-1"):
        roll.beat(worker, "here", 1)
    scene.child.may_draw.clear()
    first = promise(scene.bench, make_task(key="a", priority=2))
    await_task(scene.bench, first, lambda found: found.attempt == 1)
    waiting = promise(scene.bench, make_task(key="b", priority=1))
    await_where(scene.bench, waiting, Whereabouts.RUNNING)

    await_where(scene.bench, waiting, Whereabouts.WAITING)
    await_where(scene.bench, first, Whereabouts.RUNNING)


def test_all_that_waits_leaves_when_the_worker_stops(scene: Scene) -> None:
    """Running or waiting, no workflow outlasts the stop, and each can be put back."""
    scene.child.may_draw.clear()
    first = promise(scene.bench, make_task(key="a", priority=2))
    await_task(scene.bench, first, lambda found: found.attempt == 1)
    waiting = promise(scene.bench, make_task(key="b", priority=1))
    both = {first.id, waiting.id}
    await_task(scene.bench, waiting, lambda _found: scene.workflow.at_work() == both)
    assert not scene.workflow.await_idle(0)
    scene.hands.stopping.set()
    assert scene.workflow.await_idle(5)
    assert scene.workflow.at_work() == frozenset()

    for task, attempt in ((first, 1), (waiting, 0)):
        back = await_task(scene.bench, task, lambda found: found.status is TaskStatus.QUEUED)
        assert (back.attempt, back.strikes) == (attempt, 0)
        await_where(scene.bench, task, Whereabouts.RUNNING)
