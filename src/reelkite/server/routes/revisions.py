"""The Videos API: what is done to a video, ours or one that was sent."""

from functools import partial
from typing import Annotated, TypeAlias

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse

from reelkite.domain.callers import ApiKey
from reelkite.domain.engine import Capabilities
from reelkite.domain.errors import TaskNotFound
from reelkite.domain.request import Operation
from reelkite.domain.task import Task
from reelkite.production.intake import Growth, Order, SentFilm
from reelkite.server.auth import caller
from reelkite.server.bodies import Body, once_of, read_body
from reelkite.server.desk import Desk, desk_of
from reelkite.server.films import film_body
from reelkite.server.limits import admit, run_slowly
from reelkite.server.routes.videos import ROUTE, find, shown
from reelkite.server.wire import videos as wire
from reelkite.server.wire.revisions import VIDEO, Manner, read_revision

Caller: TypeAlias = Annotated[ApiKey, Depends(caller)]

router = APIRouter(prefix="/v1/videos", tags=["videos"])


@router.post("/edits")
async def edit(request: Request, key: Caller) -> JSONResponse:
    """Promise a video, changed as a prompt says."""
    return await _revise(request, key, Operation.EDIT)


@router.post("/extensions")
async def extend(request: Request, key: Caller) -> JSONResponse:
    """Promise a video with more of it."""
    return await _revise(request, key, Operation.EXTENSION)


@router.post("/{video_id}/remix")
async def remix(video_id: str, request: Request, key: Caller) -> JSONResponse:
    """Promise a video once more, but for what a prompt says."""
    admit(request, key)
    body = await read_body(request)
    once = once_of(request, body)
    work = partial(_accept, desk_of(request), key, (Operation.REMIX, video_id), body, once)
    return shown(request, await run_slowly(request, work, fetches=False))


async def _revise(request: Request, key: ApiKey, operation: Operation) -> JSONResponse:
    admit(request, key)
    async with film_body(request) as body:
        once = once_of(request, body)
        work = partial(_accept, desk_of(request), key, (operation, None), body, once)
        task = await run_slowly(request, work, fetches=bool(body.spooled))
    return shown(request, task)


def _accept(
    desk: Desk,
    key: ApiKey,
    deed: tuple[Operation, str | None],
    body: Body,
    once: tuple[str, str] | None,
) -> Task:
    """Read the order and promise its task; ``deed`` is what to do, and the id in the path."""
    operation, in_path = deed
    revision = read_revision(
        body.fields,
        operation,
        Manner(desk.rules.videos, partial(_able, desk, key), desk.rules.strict),
        files={*body.files, *body.spooled},
        video=in_path,
    )
    sent = body.spooled.get(VIDEO)
    growth = Growth(
        operation=operation,
        task_id=None if revision.video is None else wire.task_id(revision.video),
        shown=revision.video or "",
        film=None if sent is None else SentFilm(sent.path, sent.sha256),
        field=VIDEO if in_path is None else "video_id",
    )
    order = Order(
        raw=revision.raw,
        caller=key,
        route=ROUTE,
        offer=desk.rules.videos,
        growth=growth,
        extras=revision.extras,
        once=once,
    )
    return desk.intake.accept(order)


def _able(desk: Desk, key: ApiKey, model: str, shown: str | None) -> Capabilities:
    """Return what the engine can do that will work: that of the video's model, or of ``model``."""
    if shown is None:
        return desk.able(model)
    try:
        return desk.able_of(find(desk, key, shown).request.model)
    except TaskNotFound:
        return Capabilities()  # the intake will say so
