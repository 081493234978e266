"""The Videos API: create, list, retrieve, delete."""

import logging
from functools import partial
from typing import Annotated, Final, Literal

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from reelkite.domain.callers import ApiKey
from reelkite.domain.errors import InvalidImage, KiteError, TaskNotFound
from reelkite.domain.task import Plain, Task
from reelkite.production.intake import Order
from reelkite.server.auth import admitted, caller
from reelkite.server.bodies import Body, once_of, read_body
from reelkite.server.desk import Desk, desk_of
from reelkite.server.limits import admit, run_slowly
from reelkite.server.wire import videos as wire
from reelkite.server.wire.creation import REFERENCE, read_creation
from reelkite.server.wire.references import reference_bytes
from reelkite.storage.ledger.pages import Page

ROUTE: Final = "videos"
"""What tasks are filed under that were asked for here."""

NAMES: Final = ("image_url", "file_id")
"""Ways to name an image."""

MOST_LISTED: Final = 100

Caller = Annotated[ApiKey, Depends(caller)]

logger = logging.getLogger(__name__)

router = APIRouter(prefix="/v1/videos", tags=["videos"])


@router.post("")
async def create(request: Request, key: Caller) -> JSONResponse:
    """Promise a clip; the reply comes at once, the clip later."""
    admit(request, key)
    body = await read_body(request)
    work = partial(_accept, desk_of(request), key, body, once_of(request, body))
    task = await run_slowly(request, work, fetches=body.fields.get(REFERENCE) is not None)
    return shown(request, task)


@router.get("")
async def browse(
    request: Request,
    key: Caller,
    after: str | None = None,
    limit: Annotated[int, Query(ge=0, le=MOST_LISTED)] = 20,
    order: Literal["asc", "desc"] = "desc",
) -> JSONResponse:
    """List the key's videos, newest first unless asked otherwise."""
    page = await run_in_threadpool(
        _page, desk_of(request), key, after=after, limit=limit, newest_first=order == "desc"
    )
    return JSONResponse(wire.video_list(page))


async def retrieve(request: Request) -> JSONResponse:
    """Tell how a video is coming along; a plain route, for nothing is asked for more often."""
    video_id = request.path_params["video_id"]
    return shown(request, await look_up(desk_of(request), await admitted(request), video_id))


router.add_route("/v1/videos/{video_id}", retrieve, methods=["GET"])


@router.delete("/{video_id}")
async def delete(video_id: str, request: Request, key: Caller) -> JSONResponse:
    """Remove a video; work that runs for it is stopped."""
    task = await run_in_threadpool(_delete, desk_of(request), key, video_id)
    request.scope["state"]["task"] = task.id
    return JSONResponse(wire.receipt(task))


async def look_up(desk: Desk, key: ApiKey, video_id: str) -> Task:
    """As ``find``, the cheapest way: clients ask this all the time.

    A point read of SQLite takes a tenth of a millisecond and waits for no writer (WAL); handing
    it to a thread costs five times that. Another database may let us wait, so a thread asks it.

    Raises:
        TaskNotFound: As ``find``.
    """
    if desk.tasks.database.is_file:
        return find(desk, key, video_id)
    return await run_in_threadpool(find, desk, key, video_id)


def find(desk: Desk, key: ApiKey, video_id: str) -> Task:
    """Return the task behind what a client calls ``video_id``.

    Raises:
        TaskNotFound: The key has none of this id.
    """
    task_id = wire.task_id(video_id)
    if task_id is None:
        raise unknown(video_id)
    try:
        return desk.tasks.of_key(task_id, key.id)
    except TaskNotFound:
        raise unknown(video_id) from None


def unknown(video_id: str) -> TaskNotFound:
    """Return the error for an id that leads nowhere, in the recorded words."""
    return TaskNotFound(f"Video with id '{video_id}' not found.")


def shown(request: Request, task: Task) -> JSONResponse:
    """Return the reply that shows ``task``, with a hint when to ask again."""
    request.scope["state"]["task"] = task.id
    wait = str(desk_of(request).rules.poll_after)
    headers = {} if task.has_ended else {"openai-poll-after-ms": wait}
    return JSONResponse(wire.video(task), headers=headers)


def _accept(desk: Desk, key: ApiKey, body: Body, once: tuple[str, str] | None) -> Task:
    """Read the order, fetch what it names, and promise its task."""
    creation = read_creation(
        body.fields,
        desk.rules.videos,
        desk.able,
        strict=desk.rules.strict,
        files=body.files.keys(),
    )
    order = Order(
        raw=creation.raw,
        caller=key,
        route=ROUTE,
        offer=desk.rules.videos,
        reference=_reference(desk, key, body),
        reference_field=REFERENCE,
        characters=creation.characters,
        extras=creation.extras,
        once=once,
    )
    return desk.intake.accept(order)


def _reference(desk: Desk, key: ApiKey, body: Body) -> bytes | None:
    """Return the bytes of the reference image, in whatever form it came; None without one."""
    written, sent = body.fields.get(REFERENCE), body.files.get(REFERENCE)
    if sent is not None and written is not None:
        raise InvalidImage("The reference image is given twice.")
    if sent is not None:
        return sent.content
    if isinstance(written, dict):
        return _named(desk, key, written)
    if isinstance(written, str):
        return reference_bytes(desk, written, REFERENCE)
    if written is None:
        return None
    raise InvalidImage(f"'{REFERENCE}' must be a file, an object, or a string.")


def _named(desk: Desk, key: ApiKey, written: dict[str, Plain]) -> bytes:
    """Return the image that an object names, by exactly one of its two keys."""
    given = {name: written[name] for name in NAMES if written.get(name) is not None}
    value = next(iter(given.values()), None)
    if len(given) != 1 or not isinstance(value, str):
        raise InvalidImage(
            f"'{REFERENCE}' must have exactly one of 'image_url' and 'file_id', as a string."
        )
    return (
        _uploaded(desk, key, value)
        if "file_id" in given
        else reference_bytes(desk, value, REFERENCE)
    )


def _uploaded(desk: Desk, key: ApiKey, file_id: str) -> bytes:
    unknown = InvalidImage(f"There is no file with id '{file_id}'.")
    upload = desk.uploads.find(file_id, key.id)
    if upload is None:
        raise unknown
    try:
        return desk.uploads.path(upload).read_bytes()
    except FileNotFoundError:
        raise unknown from None


def _page(desk: Desk, key: ApiKey, *, after: str | None, limit: int, newest_first: bool) -> Page:
    task_id = wire.task_id(after) if after else None
    if after and task_id is None:
        raise unknown(after)
    try:
        return desk.tasks.page(key.id, task_id, limit, newest_first=newest_first)
    except TaskNotFound:
        raise unknown(after or "") from None


def _delete(desk: Desk, key: ApiKey, video_id: str) -> Task:
    task = find(desk, key, video_id)
    try:
        before = desk.tasks.delete(task.id, key.id)
    except TaskNotFound:
        raise unknown(video_id) from None
    if not before.has_ended:
        _call_off(desk, before)
    return before


def _call_off(desk: Desk, task: Task) -> None:
    """Spare the workers the way; the row tells them anyway."""
    try:
        desk.dispatcher.call_off(task.id)
    except KiteError:
        logger.warning("could not call off", exc_info=True, extra={"task": task.id})
