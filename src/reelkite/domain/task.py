"""A task: the durable record of one request, from the promise to the clip or to an honest error."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeAlias

from reelkite.domain.policy import Verdict
from reelkite.domain.recipe import Recipe
from reelkite.domain.request import GenerationRequest

Instant: TypeAlias = int
"""A moment: milliseconds since 1970-01-01 UTC."""

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"
"""What JSON can say."""

MOST_STRIKES: Final = 3
"""Attempts after which a task that keeps losing its worker has failed."""


class TaskStatus(StrEnum):
    """Where a task stands."""

    QUEUED = "queued"  #: Waiting for a worker.
    IN_PROGRESS = "in_progress"  #: A worker holds it.
    COMPLETED = "completed"  #: The clip can be downloaded.
    FAILED = "failed"  #: ``failure`` says why.
    CANCELLED = "cancelled"  #: Stopped on request.


ENDED: Final = frozenset({TaskStatus.COMPLETED, TaskStatus.FAILED, TaskStatus.CANCELLED})
"""Statuses that never change again."""

TRANSITIONS: Final[Mapping[TaskStatus, frozenset[TaskStatus]]] = {
    TaskStatus.QUEUED: frozenset(
        {TaskStatus.IN_PROGRESS, TaskStatus.FAILED, TaskStatus.CANCELLED},
    ),
    TaskStatus.IN_PROGRESS: frozenset(
        {
            TaskStatus.IN_PROGRESS,  # the next attempt, by whoever takes it over
            TaskStatus.QUEUED,  # handed back: somebody else may try
            TaskStatus.COMPLETED,
            TaskStatus.FAILED,
            TaskStatus.CANCELLED,
        }
    ),
    TaskStatus.COMPLETED: frozenset(),
    TaskStatus.FAILED: frozenset(),
    TaskStatus.CANCELLED: frozenset(),
}
"""Which status may follow which."""


class FailureCode(StrEnum):
    """Why a task failed, as clients are told."""

    MODERATION_BLOCKED = "moderation_blocked"  #: The rules refuse the prompt, image or clip.
    MODERATION_UNAVAILABLE = "moderation_unavailable"  #: A check could not be made.
    PROCESSING_ERROR = "processing_error"  #: The engine could not make this clip.
    INVALID_IMAGE = "invalid_image"  #: The reference image turned out to be unusable.
    ENGINE_UNAVAILABLE = "engine_unavailable"  #: The engine could not work, three times.
    SERVER_ERROR = "server_error"  #: Our own fault: a lost worker, a full disk, a bug.
    CANCELLED = "cancelled"  #: Stopped on request.
    TIMEOUT = "timeout"  #: The render took longer than is allowed.


@dataclass(frozen=True, slots=True)
class Failure:
    """A code, and a sentence for whoever asked; no path and no trace."""

    code: FailureCode
    message: str


@dataclass(frozen=True, slots=True)
class Task:
    """The durable record of one request.

    Attributes:
        id: 32 hexadecimal digits; the first 8 are the second of creation. Clients see
            ``video_ID`` on one surface and the same digits as a UUID on the other.
        key_id: Whose it is.
        route: Where it was asked for: ``videos``, or the name of a vendor route, which alone
            will then answer for it.
        model: The model's name as it was asked for.
        prompt: The prompt as it was sent; ``request`` holds it cleaned. Both are empty where
            the operator keeps no prompts and the task has ended.
        request: What was asked.
        created_at: When it was promised.
        updated_at: When it last changed.
        priority: 1 goes first, 2 is usual, 3 waits for both.
        cost: Work expected, in ``production.intake`` units; serves to foretell waiting times.
        status: Where it stands.
        progress: 0..100; never goes down.
        attempt: How many workers have begun it; the fence that a late writer runs into.
        strikes: Attempts that ended without being handed back.
        failure: Why it failed; set exactly when ``status`` is FAILED or CANCELLED.
        started_at: When a worker first began.
        completed_at: When it ended well.
        expires_at: Until when its clip can be downloaded; set when completed.
        link_token: Unguessable part of the public link.
        link_expires_at: Until when the public link works; set when completed.
        remixed_from: Id of the task whose clip this one grew out of.
        reference: Id of the stored reference image.
        engine: Name of the engine that made the clip.
        engine_version: Its version.
        recipe: What the engine really used, if it told more than that.
        extras: What else the client sent along, such as ``metadata`` and ``user``.
        verdict: What the guardrails found before it was promised, and in a clip that was refused;
            None if it was promised by a version without guardrails.
        purged: The clip's files have been removed after their expiry.
    """

    id: str
    key_id: str
    route: str
    model: str
    prompt: str
    request: GenerationRequest
    created_at: Instant
    updated_at: Instant
    priority: int = 2
    cost: float = 0.0
    status: TaskStatus = TaskStatus.QUEUED
    progress: int = 0
    attempt: int = 0
    strikes: int = 0
    failure: Failure | None = None
    started_at: Instant | None = None
    completed_at: Instant | None = None
    expires_at: Instant | None = None
    link_token: str = ""
    link_expires_at: Instant | None = None
    remixed_from: str | None = None
    reference: str | None = None
    engine: str | None = None
    engine_version: str | None = None
    recipe: Recipe | None = None
    extras: Mapping[str, Plain] = field(default_factory=dict)
    verdict: Verdict | None = None
    purged: bool = False

    @property
    def has_ended(self) -> bool:
        """Nothing will change its status any more."""
        return self.status in ENDED
