"""The Videos API's words: tasks as Video objects, lists and receipts."""

from typing import Final

from reelkite.domain.recipe import recipe_to_plain
from reelkite.domain.task import Plain, Task, TaskStatus
from reelkite.storage.ledger.pages import Page

PREFIX: Final = "video_"
"""What stands before a task's id."""

UNUSED: Final = "not_used"
"""Key in a task's extras: names of the parameters that the engine does not heed."""

SHOWN_STATUS: Final = {
    TaskStatus.QUEUED: "queued",
    TaskStatus.IN_PROGRESS: "in_progress",
    TaskStatus.COMPLETED: "completed",
    TaskStatus.FAILED: "failed",
    TaskStatus.CANCELLED: "failed",  # clients know four words; ``error.code`` says which
}

DIGITS: Final = frozenset("0123456789abcdef")


def video_id(task_id: str) -> str:
    """Return the id that clients see."""
    return PREFIX + task_id


def task_id(shown: str) -> str | None:
    """Return the task's id of what a client wrote; None if no task was ever called so."""
    digits = shown.removeprefix(PREFIX)
    fits = shown.startswith(PREFIX) and len(digits) == 32 and DIGITS.issuperset(digits)  # noqa: PLR2004 - domain.task
    return digits if fits else None


def video(task: Task) -> dict[str, Plain]:
    """Return the Video object: always all 13 fields, and ours under one key."""
    return {
        "id": video_id(task.id),
        "object": "video",
        "model": task.model,
        "status": SHOWN_STATUS[task.status],
        "progress": task.progress,
        "created_at": task.created_at // 1000,
        "completed_at": _seconds(task.completed_at),
        "expires_at": _seconds(task.expires_at),
        "prompt": task.prompt or None,  # empty where it was not kept
        "size": str(task.request.size),
        "seconds": str(task.request.seconds),
        "remixed_from_video_id": video_id(task.remixed_from) if task.remixed_from else None,
        "error": _error(task),
        "reelkite": _extension(task),
    }


def video_list(page: Page) -> dict[str, Plain]:
    """Return a page of the list."""
    shown = [video(task) for task in page.tasks]
    data: list[Plain] = [*shown]
    return {
        "object": "list",
        "data": data,
        "first_id": shown[0]["id"] if shown else None,
        "last_id": shown[-1]["id"] if shown else None,
        "has_more": page.has_more,
    }


def receipt(task: Task) -> dict[str, Plain]:
    """Return what a delete is answered with."""
    return {"id": video_id(task.id), "object": "video.deleted", "deleted": True}


def _error(task: Task) -> dict[str, Plain] | None:
    if task.failure is None:
        return None
    return {"code": task.failure.code.value, "message": task.failure.message}


def _extension(task: Task) -> dict[str, Plain]:
    return {
        "engine": task.engine,
        "engine_version": task.engine_version,
        "recipe": None if task.recipe is None else recipe_to_plain(task.recipe),
        "seed": task.request.seed,
        "attempts": task.attempt,
        "metadata": task.extras.get("metadata"),
        "user": task.extras.get("user"),
        "not_used": task.extras.get(UNUSED, []),
    }


def _seconds(moment: int | None) -> int | None:
    return None if moment is None else moment // 1000
