"""Public links: whoever knows one may fetch the clip, for a while."""

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from reelkite.domain.artifact import Artifact, ArtifactKind
from reelkite.domain.errors import ArtifactExpired, TaskNotFound
from reelkite.domain.task import Task, TaskStatus
from reelkite.server.desk import Desk, desk_of
from reelkite.server.errors import Fault, Row, answer
from reelkite.server.sending import send_file

router = APIRouter()

GONE = Fault(Row(410, code="link_expired"), "This link has expired.")
"""What is said of a link that worked once."""


@router.api_route("/public/{token}/video.mp4", methods=["GET", "HEAD"])
async def fetch(request: Request, token: str) -> Response:
    """Send the clip behind ``token``: no key is asked for."""
    desk = desk_of(request)
    try:
        task, clip = await run_in_threadpool(_clip, desk, token)
        path = desk.archive.path(clip.key, clip.kind)
        return await send_file(request, path, clip, f"{task.id}.mp4")
    except ArtifactExpired:
        return answer(request.scope, GONE)


def link_base(request: Request) -> str:
    """Return what public links begin with: as configured, or as ``request`` found us."""
    return desk_of(request).rules.public_url or str(request.base_url).rstrip("/")


def _clip(desk: Desk, token: str) -> tuple[Task, Artifact]:
    """Return the task with this link, and its clip.

    Raises:
        TaskNotFound: There is none.
        ArtifactExpired: The link worked once.
    """
    task = desk.tasks.with_link(token)
    if task is None or task.status is not TaskStatus.COMPLETED:
        raise TaskNotFound("There is nothing at this address.")
    clip = desk.tasks.artifact(task.id, ArtifactKind.VIDEO)
    if clip is None or task.purged or desk.clock() >= (task.link_expires_at or 0):
        raise ArtifactExpired("This link has expired.")
    return task, clip
