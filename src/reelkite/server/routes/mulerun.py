"""The vendor's routes: one pair for each line of ``wire.mulerun.ROUTES``."""

from dataclasses import replace
from functools import partial
from typing import Annotated, TypeAlias

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from reelkite.domain.callers import ApiKey
from reelkite.domain.errors import InvalidImage, TaskNotFound
from reelkite.domain.task import Task
from reelkite.production.intake import Order
from reelkite.server.auth import caller
from reelkite.server.bodies import Body, once_of, read_body
from reelkite.server.desk import Desk, desk_of
from reelkite.server.limits import admit, run_slowly
from reelkite.server.routes.public import link_base
from reelkite.server.wire import mulerun
from reelkite.server.wire.mulerun import IMAGE_FIELDS, ROUTES, VendorRoute
from reelkite.server.wire.references import reference_bytes

Caller: TypeAlias = Annotated[ApiKey, Depends(caller)]

router = APIRouter()


def _serve(route: VendorRoute) -> None:
    """Add the pair of ``route``."""

    @router.post(route.path, status_code=202)
    async def create(request: Request, key: Caller) -> JSONResponse:
        """Promise a clip."""
        admit(request, key)
        body = await read_body(request)
        work = partial(_accept, desk_of(request), route, key, body, once_of(request, body))
        fetches = any(body.fields.get(name) for name in IMAGE_FIELDS)
        task = await run_slowly(request, work, fetches=fetches)
        return _told(request, task, 202)

    @router.get(f"{route.path}/{{task_id}}")
    async def ask(request: Request, task_id: str, key: Caller) -> JSONResponse:
        """Tell how the task stands; how often this is asked is never counted."""
        task = await run_in_threadpool(_find, desk_of(request), route, key, task_id)
        return _told(request, task, 200)


def _accept(
    desk: Desk, route: VendorRoute, key: ApiKey, body: Body, once: tuple[str, str] | None
) -> Task:
    """Read the order, fetch what it names, and promise its task; it may have failed already.

    Raises:
        RequestError: It cannot be served.
        IdempotencyConflict: Its idempotency key belongs to another body.
        CapacityError: Not now.
    """
    if desk.rules.strict:
        mulerun.check_known({**body.fields, **body.files})
    here = route.within(desk.rules.videos)
    raw = mulerun.parse_fields(here, body.fields)
    order = Order(
        raw=raw,
        caller=key,
        route=route.name,
        offer=here.offer,
        once=once,
        refused_as_task=True,
    )
    if (image := _image(desk, body)) is not None:
        order = replace(order, reference_field=image[0], reference=image[1])
    return desk.intake.accept(order)


def _image(desk: Desk, body: Body) -> tuple[str, bytes] | None:
    """Return the image's field and its bytes; a file in a form is taken too.

    Raises:
        InvalidImage: It cannot be had, or there is more than one.
    """
    written = mulerun.parse_image(body.fields)
    sent = [(name, body.files[name].content) for name in IMAGE_FIELDS if name in body.files]
    if len(sent) + (written is not None) > 1:
        raise InvalidImage("More than one image was sent; at most one is taken.", field="image")
    if written is not None:
        return written[0], reference_bytes(desk, written[1], written[0])
    return sent[0] if sent else None


def _find(desk: Desk, route: VendorRoute, key: ApiKey, text: str) -> Task:
    """Return the task of this route and key.

    Raises:
        TaskNotFound: There is none.
    """
    unknown = TaskNotFound(f"Task with id '{text}' not found.")
    task_id = mulerun.parse_task_id(text)
    if task_id is None:
        raise unknown
    try:
        task = desk.tasks.of_key(task_id, key.id)
    except TaskNotFound:
        raise unknown from None
    if task.route != route.name:
        raise unknown
    return task


def _told(request: Request, task: Task, status: int) -> JSONResponse:
    request.scope["state"]["task"] = task.id
    return JSONResponse(mulerun.answer_of(task, link_base(request)), status)


for _each in ROUTES:
    _serve(_each)
