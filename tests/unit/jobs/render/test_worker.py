from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

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
    await_work,
    make_bench,
    make_task,
    make_worker,
    promise,
)

Start = Callable[..., RenderWorker]


@pytest.fixture
def bench(database: Database, tmp_path: Path) -> Iterator[Bench]:
    """Lend a bench on each database."""
    made = make_bench(database, tmp_path)
    yield made
    made.dispatcher.close()


@pytest.fixture
def worker(bench: Bench) -> Iterator[RenderWorker]:
    """Lend a running worker."""
    made = make_worker(bench)
    made.start()
    yield made
    made.stop()


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
