"""Webhook endpoints: who wants to be told of what."""

import secrets
from functools import partial
from typing import Annotated, TypeAlias

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from reelkite.domain.callers import ApiKey, EventType, WebhookEndpoint
from reelkite.domain.errors import (
    AccessError,
    FetchError,
    RequestError,
    TaskNotFound,
    UnsupportedFormat,
)
from reelkite.domain.task import Plain
from reelkite.jobs.chores.signing import signed_headers
from reelkite.server.auth import caller
from reelkite.server.bodies import Body, read_body
from reelkite.server.desk import Desk, desk_of
from reelkite.server.limits import admit, run_slowly
from reelkite.server.wire import hooks
from reelkite.server.wire.lists import list_object

Caller: TypeAlias = Annotated[ApiKey, Depends(caller)]

router = APIRouter()


@router.get("/v1/webhook_event_types")
async def event_types(_: Caller) -> JSONResponse:
    """Return everything that can be heard of."""
    return JSONResponse({"object": "list", "data": [event.value for event in EventType]})


@router.post("/v1/webhook_endpoints")
async def create(request: Request, key: Caller) -> JSONResponse:
    """Make an endpoint; its secret is told now and never again."""
    admit(request, key)
    body = await read_body(request)
    endpoint = await run_slowly(request, partial(_add, desk_of(request), key, body), fetches=True)
    return JSONResponse(hooks.endpoint_object(endpoint, secret=True))


@router.get("/v1/webhook_endpoints")
async def every(
    request: Request,
    key: Caller,
    after: str | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> JSONResponse:
    """Return a part of the list of endpoints, newest first."""
    endpoints = await run_in_threadpool(desk_of(request).hooks.of_key, key.id)
    return JSONResponse(list_object(endpoints, after, limit, hooks.endpoint_object))


@router.get("/v1/webhook_endpoints/{endpoint_id}")
async def one(request: Request, endpoint_id: str, key: Caller) -> JSONResponse:
    """Tell of an endpoint."""
    endpoint = await run_in_threadpool(desk_of(request).hooks.find, endpoint_id, key.id)
    return JSONResponse(hooks.endpoint_object(_there(endpoint, endpoint_id)))


@router.post("/v1/webhook_endpoints/{endpoint_id}")
async def change(request: Request, endpoint_id: str, key: Caller) -> JSONResponse:
    """Change what is given, and leave the rest."""
    body = await read_body(request)
    work = partial(_change, desk_of(request), key, endpoint_id, body)
    endpoint = await run_slowly(request, work, fetches=True)
    return JSONResponse(hooks.endpoint_object(_there(endpoint, endpoint_id)))


@router.delete("/v1/webhook_endpoints/{endpoint_id}")
async def delete(request: Request, endpoint_id: str, key: Caller) -> JSONResponse:
    """Remove an endpoint, and what was still to be told to it."""
    if not await run_in_threadpool(desk_of(request).hooks.remove, endpoint_id, key.id):
        raise _unknown(endpoint_id)
    deleted = {"id": endpoint_id, "object": "webhook_endpoint.deleted", "deleted": True}
    return JSONResponse(deleted)


@router.post("/v1/webhook_endpoints/{endpoint_id}/rotate_secret")
async def rotate(request: Request, endpoint_id: str, key: Caller) -> JSONResponse:
    """Give an endpoint a new secret; the old one signs nothing from now on."""
    body = await read_body(request)
    _refuse_two_secrets(body)
    endpoint = await run_in_threadpool(desk_of(request).hooks.rotate, endpoint_id, key.id)
    return JSONResponse(hooks.endpoint_object(_there(endpoint, endpoint_id), secret=True))


@router.post("/v1/webhook_endpoints/{endpoint_id}/test")
async def test(request: Request, endpoint_id: str, key: Caller) -> JSONResponse:
    """Post a sample to an endpoint at once, and tell what it answered."""
    admit(request, key)
    body = await read_body(request)
    work = partial(_try, desk_of(request), key, endpoint_id, body)
    return JSONResponse(await run_slowly(request, work, fetches=True))


def _add(desk: Desk, key: ApiKey, body: Body) -> WebhookEndpoint:
    """Make the endpoint that ``body`` describes.

    Raises:
        RequestError: It cannot be made so.
        AccessError: The key has enough.
    """
    name = hooks.parse_name(body.fields)
    url = hooks.parse_url(body.fields)
    events = hooks.parse_events(body.fields)
    hooks.required(events, "event_types")
    hooks.required(name, "name")
    hooks.required(url, "url")
    if len(desk.hooks.of_key(key.id)) >= hooks.MOST_ENDPOINTS:
        raise AccessError(
            f"A key may have at most {hooks.MOST_ENDPOINTS} webhook endpoints; remove one first."
        )
    _check_address(desk, url)
    return desk.hooks.add(key.id, name=name or "", url=url or "", events=events or ())


def _change(desk: Desk, key: ApiKey, endpoint_id: str, body: Body) -> WebhookEndpoint | None:
    url = hooks.parse_url(body.fields)
    _check_address(desk, url)
    return desk.hooks.change(
        endpoint_id,
        key.id,
        name=hooks.parse_name(body.fields),
        url=url,
        events=hooks.parse_events(body.fields),
    )


def _check_address(desk: Desk, url: str | None) -> None:
    """Check that events may be posted to ``url``.

    Raises:
        RequestError: They may not.
    """
    try:
        if url is not None:
            desk.fetch.check(url)
    except FetchError as error:
        raise RequestError(f"Invalid value for 'url': {error}", field="url") from error


def _try(desk: Desk, key: ApiKey, endpoint_id: str, body: Body) -> dict[str, Plain]:
    """Post a sample that is signed as real events are.

    Raises:
        FetchError: There is no answer.
    """
    event = hooks.parse_event(body.fields)
    endpoint = _there(desk.hooks.find(endpoint_id, key.id), endpoint_id)
    event_id, now = f"evt_{secrets.token_hex(16)}", desk.clock() // 1000
    sample = hooks.sample(event_id, event, now)
    headers = signed_headers(endpoint, event_id, now, sample)
    status = desk.fetch.post(endpoint.url, sample.encode(), headers)
    return hooks.trial_object(endpoint, event, status)


def _refuse_two_secrets(body: Body) -> None:
    """An old secret that goes on signing is not built, and must not be promised.

    Raises:
        UnsupportedFormat: It was asked for.
    """
    name = "keep_old_secret_active_for_24_hours"
    asked = body.fields.get(name)
    if not (asked is None or asked is False or asked == "false"):
        raise UnsupportedFormat(
            f"Invalid value for '{name}': the old secret ends at once; send false.", field=name
        )


def _there(endpoint: WebhookEndpoint | None, endpoint_id: str) -> WebhookEndpoint:
    if endpoint is None:
        raise _unknown(endpoint_id)
    return endpoint


def _unknown(endpoint_id: str) -> TaskNotFound:
    return TaskNotFound(f"Webhook endpoint with id '{endpoint_id}' not found.")
