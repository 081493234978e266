"""The files of a video: the clip, its thumbnail, its spritesheet."""

from pathlib import PurePath
from typing import Annotated, NoReturn

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from reelkite.domain.artifact import FILE_NAMES, Artifact, ArtifactKind
from reelkite.domain.callers import ApiKey
from reelkite.domain.errors import ArtifactExpired, ArtifactNotReady
from reelkite.domain.task import Task, TaskStatus
from reelkite.server.auth import caller
from reelkite.server.desk import Desk, desk_of
from reelkite.server.routes.videos import find
from reelkite.server.sending import send_file

router = APIRouter(prefix="/v1/videos", tags=["videos"])


@router.head("/{video_id}/content", include_in_schema=False)
@router.get("/{video_id}/content", response_class=Response)
async def download(
    video_id: str,
    request: Request,
    key: Annotated[ApiKey, Depends(caller)],
    variant: ArtifactKind = ArtifactKind.VIDEO,
) -> Response:
    """Send a file of a completed video, whole or in ranges."""
    desk = desk_of(request)
    artifact = await run_in_threadpool(_artifact, desk, key, video_id, variant)
    name = video_id + PurePath(FILE_NAMES[variant]).suffix
    return await send_file(request, desk.archive.path(artifact.key, variant), artifact, name)


def _artifact(desk: Desk, key: ApiKey, video_id: str, kind: ArtifactKind) -> Artifact:
    task = find(desk, key, video_id)
    if task.status is not TaskStatus.COMPLETED:
        _refuse(task)
    if has_expired(task, desk):
        raise gone()
    artifact = desk.tasks.artifact(task.id, kind)
    if artifact is None:
        raise gone()
    return artifact


def has_expired(task: Task, desk: Desk) -> bool:
    """Whether the clip of a completed ``task`` is no longer to be had."""
    return task.purged or (task.expires_at is not None and task.expires_at <= desk.clock())


def gone() -> ArtifactExpired:
    """Return the error for a clip that was there once."""
    return ArtifactExpired("The video has expired; its content was removed.")


def _refuse(task: Task) -> NoReturn:
    """Say why there is nothing to send."""
    if task.failure is not None:
        raise ArtifactNotReady(f"The video has no content: {task.failure.message}")
    raise ArtifactNotReady("Video is not ready yet, use GET /v1/videos/{video_id} to check status.")
