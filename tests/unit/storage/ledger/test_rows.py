from dataclasses import replace

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reelkite.domain.artifact import Artifact, ArtifactKind
from reelkite.domain.geometry import Size
from reelkite.domain.policy import Category, Finding, Layer, Verdict
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import GenerationRequest, Model, Operation, Source
from reelkite.domain.task import Failure, FailureCode, Plain, Task, TaskStatus
from reelkite.storage.database import Database
from reelkite.storage.ledger.rows import (
    TASK_COLUMNS,
    from_artifact,
    from_recipe,
    from_task,
    from_verdict,
    to_artifact,
    to_task,
    without_words,
)
from reelkite.storage.tables import ARTIFACTS, TASKS
from tests.unit.storage.samples import NUMBERS, new_task

SOUND = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
INSTANTS = st.integers(0, 2**53)
REQUESTS = st.builds(
    GenerationRequest,
    prompt=SOUND,
    model=st.sampled_from(Model),
    size=st.builds(Size, st.integers(1, 9999), st.integers(1, 9999)),
    seconds=st.integers(1, 99),
    seed=st.integers(0, 2**32 - 1),
)
SPANS = st.tuples(st.integers(0, 99), st.integers(0, 99))
FINDINGS = st.builds(
    Finding, st.sampled_from(Category), SOUND, st.sampled_from(Layer), st.none() | SPANS
)
VERDICTS = st.builds(Verdict, st.lists(FINDINGS, max_size=3).map(tuple), SOUND, st.floats(0, 1e6))
TASKS_TO_COME = st.builds(
    Task,
    id=st.builds(lambda: f"{next(NUMBERS):032x}"),
    key_id=SOUND,
    route=SOUND,
    model=SOUND,
    prompt=SOUND,
    request=REQUESTS,
    created_at=INSTANTS,
    updated_at=INSTANTS,
    priority=st.integers(1, 3),
    cost=st.floats(0, 1e9),
    remixed_from=st.none() | SOUND,
    reference=st.none() | SOUND,
    extras=st.dictionaries(SOUND, st.none() | st.booleans() | st.integers() | SOUND, max_size=3),
    verdict=st.none() | VERDICTS,
)
RECIPES = st.builds(
    Recipe, SOUND, st.integers(1, 240), st.dictionaries(SOUND, SOUND).map(lambda d: (*d.items(),))
)


@given(recipe=st.none() | RECIPES)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_recipe_comes_back_as_it_was_kept(database: Database, recipe: Recipe | None) -> None:
    """Whatever an engine told of itself is read from the row as it was written."""
    task = new_task()
    row = {**from_task(task), "recipe": from_recipe(recipe)}
    with database.writing() as transaction:
        transaction.execute(sa.insert(TASKS).values(row))
        query = sa.select(*TASK_COLUMNS).where(TASKS.c.id == task.id)
        assert to_task(transaction.execute(query).one()).recipe == recipe


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"model": "a", "frame_rate": 0, "details": {}}'])
def test_a_recipe_that_cannot_be_read_is_none(database: Database, text: str) -> None:
    """The task itself is still there."""
    task = new_task()
    with database.writing() as transaction:
        transaction.execute(sa.insert(TASKS).values({**from_task(task), "recipe": text}))
        query = sa.select(*TASK_COLUMNS).where(TASKS.c.id == task.id)
        assert to_task(transaction.execute(query).one()) == task


@given(task=TASKS_TO_COME)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_task_survives_its_row(database: Database, task: Task) -> None:
    """Whatever a new task holds, its row gives the same task again."""
    with database.writing() as transaction:
        transaction.execute(sa.insert(TASKS).values(from_task(task)))
    with database.reading() as connection:
        query = sa.select(*TASK_COLUMNS).where(TASKS.c.id == task.id)
        assert to_task(connection.execute(query).one()) == task


def test_a_failure_is_read(database: Database) -> None:
    """Code and sentence come back as a failure; a missing sentence is an empty one."""
    task = new_task()
    failed = {"status": "failed", "failure_code": "timeout", "failure_message": None}
    with database.writing() as transaction:
        transaction.execute(sa.insert(TASKS).values(from_task(task) | failed))
    with database.reading() as connection:
        read = to_task(connection.execute(sa.select(*TASK_COLUMNS)).one())

    assert read.status is TaskStatus.FAILED
    assert read.failure == Failure(FailureCode.TIMEOUT, "")


@pytest.mark.parametrize("text", ["", "{}", "no JSON", '{"allowed": true}', "[" * 9])
def test_an_unreadable_verdict_is_none(database: Database, text: str) -> None:
    """What another version wrote, or nobody, speaks for nothing: the task counts as unjudged."""
    with database.writing() as transaction:
        transaction.execute(sa.insert(TASKS).values(from_task(new_task()) | {"verdict": text}))
    with database.reading() as connection:
        assert to_task(connection.execute(sa.select(*TASK_COLUMNS)).one()).verdict is None


def test_no_verdict_is_no_text() -> None:
    """A task that nobody has judged has nothing in its column."""
    assert from_verdict(None) is None


def test_words_can_be_taken_away() -> None:
    """Prompt and what goes with it are gone; what the client keeps for itself stays."""
    extras: dict[str, Plain] = {
        "negative_prompt": "rain",
        "extra_params": {"a": "b"},
        "metadata": {"n": 1},
    }
    task = replace(new_task(), extras=extras)

    bare = without_words(task)

    assert (bare.prompt, bare.request.prompt, bare.extras) == ("", "", {"metadata": {"n": 1}})
    assert replace(bare, prompt=task.prompt, request=task.request, extras=extras) == task


def test_words_of_what_came_before_are_taken_away_too() -> None:
    """The prompts of all clips that a clip grew out of are as gone as its own."""
    first = replace(new_task().request, prompt="kite")
    second = replace(first, prompt="bay", source=Source(Operation.REMIX, 4, first))
    third = replace(first, prompt="dusk", source=Source(Operation.EDIT, 4, second))

    bare = without_words(replace(new_task(), request=third))

    assert not any(word in str(bare.request) for word in ("kite", "bay", "dusk"))
    assert bare.request.source is not None
    assert bare.request.source.operation is Operation.EDIT


def test_an_artifact_survives_its_row(database: Database) -> None:
    """A file of more than four gigabytes is told as long as it is."""
    task = new_task()
    artifact = Artifact(ArtifactKind.SPRITESHEET, "key", 2**40, "ab" * 32)
    with database.writing() as transaction:
        transaction.execute(sa.insert(TASKS).values(from_task(task)))
        transaction.execute(sa.insert(ARTIFACTS).values(from_artifact(task.id, artifact)))
    with database.reading() as connection:
        assert to_artifact(connection.execute(sa.select(ARTIFACTS)).one()) == artifact
