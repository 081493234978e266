"""Rows of the table of tasks, there and back."""

import json
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final, TypeAlias

import sqlalchemy as sa

from reelkite.domain.artifact import Artifact, ArtifactKind
from reelkite.domain.policy import Verdict, verdict_from_plain, verdict_to_plain
from reelkite.domain.recipe import Recipe, recipe_from_plain, recipe_to_plain
from reelkite.domain.request import GenerationRequest, request_from_plain, request_to_plain
from reelkite.domain.task import Failure, FailureCode, Task, TaskStatus
from reelkite.storage.tables import ARTIFACTS, TASKS
from reelkite.storage.text import clean, clean_or_none, to_json

Row: TypeAlias = sa.Row[Any]
Values: TypeAlias = dict[str, str | int | float | None]

TASK_COLUMNS: Final = tuple(TASKS.c)[: list(TASKS.c.keys()).index("purged") + 1]
"""The columns that ``to_task`` reads; the others are for the ledger's own use."""

IS_ACTIVE: Final = TASKS.c.status.in_([TaskStatus.QUEUED.value, TaskStatus.IN_PROGRESS.value])
"""The task has not ended."""

IS_SHOWN: Final = TASKS.c.deleted_at.is_(None)
"""The task was not deleted."""

WORDS: Final = frozenset({"negative_prompt", "extra_params"})
"""Extras that are words about the clip, as the prompt is."""


def to_task(row: Row) -> Task:
    """Return the task in a row of ``TASK_COLUMNS``."""
    return Task(
        id=row.id,
        key_id=row.key_id,
        route=row.route,
        model=row.model,
        prompt=row.prompt,
        request=request_from_plain(json.loads(row.request)),
        created_at=row.created_at,
        updated_at=row.updated_at,
        priority=row.priority,
        cost=float(row.cost),  # SQLite returns whole numbers as integers
        status=TaskStatus(row.status),
        progress=row.progress,
        attempt=row.attempt,
        strikes=row.strikes,
        failure=_to_failure(row),
        started_at=row.started_at,
        completed_at=row.completed_at,
        expires_at=row.expires_at,
        link_token=row.link_token or "",
        link_expires_at=row.link_expires_at,
        remixed_from=row.remixed_from,
        reference=row.reference,
        engine=row.engine,
        engine_version=row.engine_version,
        recipe=_to_recipe(row.recipe),
        extras=json.loads(row.extras),
        verdict=_to_verdict(row.verdict),
        purged=row.purged,
    )


def from_task(task: Task) -> Values:
    """Return the row of a task that is new."""
    return {
        "id": clean(task.id),
        "key_id": clean(task.key_id),
        "route": clean(task.route),
        "model": clean(task.model),
        "prompt": clean(task.prompt),
        "request": to_json(request_to_plain(task.request)),
        "created_at": task.created_at,
        "updated_at": task.updated_at,
        "priority": task.priority,
        "cost": task.cost,
        "status": task.status.value,
        "progress": task.progress,
        "attempt": task.attempt,
        "strikes": task.strikes,
        "link_token": clean(task.link_token) or None,  # NULLs are no duplicates of each other
        "remixed_from": clean_or_none(task.remixed_from),
        "reference": clean_or_none(task.reference),
        "extras": to_json(task.extras),
        "verdict": from_verdict(task.verdict),
        "purged": task.purged,
    }


def without_words(task: Task) -> Task:
    """Return ``task`` without its prompt, and without what else was said about the clip."""
    return replace(
        task,
        prompt="",
        request=_without_prompts(task.request),
        extras={name: value for name, value in task.extras.items() if name not in WORDS},
    )


def _without_prompts(request: GenerationRequest) -> GenerationRequest:
    """Return ``request`` without its prompt, and without those of the clips it grew out of."""
    source = request.source
    if source is not None and source.request is not None:
        source = replace(source, request=_without_prompts(source.request))
    return replace(request, prompt="", source=source)


def from_verdict(verdict: Verdict | None) -> str | None:
    """Return the column that holds ``verdict``."""
    if verdict is None:
        return None
    return json.dumps(verdict_to_plain(verdict), separators=(",", ":"))


def from_recipe(recipe: Recipe | None) -> str | None:
    """Return the column that holds ``recipe``."""
    return None if recipe is None else to_json(recipe_to_plain(recipe))


def to_artifact(row: Row) -> Artifact:
    """Return the artifact in a row."""
    return Artifact(ArtifactKind(row.kind), row.key, row.bytes, row.sha256)


def from_artifact(task_id: str, artifact: Artifact) -> Values:
    """Return the row of an artifact of this task."""
    return {
        ARTIFACTS.c.task_id.name: task_id,
        ARTIFACTS.c.kind.name: artifact.kind.value,
        ARTIFACTS.c.key.name: artifact.key,
        ARTIFACTS.c.bytes.name: artifact.bytes,
        ARTIFACTS.c.sha256.name: artifact.sha256,
    }


def _to_failure(row: Row) -> Failure | None:
    if row.failure_code is None:
        return None
    return Failure(FailureCode(row.failure_code), row.failure_message or "")


def _to_recipe(text: str | None) -> Recipe | None:
    """Return the recipe; what cannot be read, as of another version, is as good as none."""
    if text is not None:
        with suppress(KeyError, TypeError, ValueError):
            return recipe_from_plain(json.loads(text))
    return None


def _to_verdict(text: str | None) -> Verdict | None:
    """Return the verdict; what cannot be read, as of another version, is as good as none."""
    if text is not None:
        with suppress(ValueError):
            return verdict_from_plain(json.loads(text))
    return None
