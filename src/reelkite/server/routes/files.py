"""Files: kept for ``file_id``, and given back."""

from collections.abc import Iterator
from typing import Annotated, Final, Literal, TypeAlias

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from reelkite.domain.callers import ApiKey
from reelkite.domain.errors import PublishError, RequestError, StorageFull, TaskNotFound
from reelkite.media.images import sniff
from reelkite.server.auth import caller
from reelkite.server.bodies import Body, read_body
from reelkite.server.desk import Desk, desk_of
from reelkite.server.limits import admit
from reelkite.server.wire import files
from reelkite.server.wire.lists import list_object
from reelkite.storage.uploads import Upload

Caller: TypeAlias = Annotated[ApiKey, Depends(caller)]

router = APIRouter()

MOST_LISTED: Final = 10_000
"""Files in one reply; also the usual number, as OpenAI has it."""

BATCH: Final = 1000
"""Rows that are read at a time."""


@router.post("/v1/files")
async def create(request: Request, key: Caller) -> JSONResponse:
    """Keep a file."""
    admit(request, key)
    body = await read_body(request)
    upload = await run_in_threadpool(_keep, desk_of(request), key, body)
    return JSONResponse(files.file_object(upload))


@router.get("/v1/files")
async def every(
    request: Request,
    key: Caller,
    after: str | None = None,
    limit: Annotated[int, Query(ge=1, le=MOST_LISTED)] = MOST_LISTED,
    order: Literal["asc", "desc"] = "desc",
    purpose: str | None = None,
) -> JSONResponse:
    """Return a part of the list of files."""
    uploads = await run_in_threadpool(_uploads, desk_of(request), key, purpose)
    if order == "asc":
        uploads.reverse()
    return JSONResponse(list_object(uploads, after, limit, files.file_object))


@router.get("/v1/files/{file_id}")
async def one(request: Request, file_id: str, key: Caller) -> JSONResponse:
    """Tell of a file."""
    upload = await run_in_threadpool(_find, desk_of(request), key, file_id)
    return JSONResponse(files.file_object(upload))


@router.get("/v1/files/{file_id}/content")
async def content(request: Request, file_id: str, key: Caller) -> Response:
    """Give a file back; a browser is told to keep it, never to show it."""
    upload, inside = await run_in_threadpool(_read, desk_of(request), key, file_id)
    headers = {"content-disposition": "attachment", "x-content-type-options": "nosniff"}
    return Response(inside, media_type=upload.media_type, headers=headers)


@router.delete("/v1/files/{file_id}")
async def delete(request: Request, file_id: str, key: Caller) -> JSONResponse:
    """Remove a file."""
    await run_in_threadpool(_delete, desk_of(request), key, file_id)
    return JSONResponse(files.deleted_file(file_id))


def _keep(desk: Desk, key: ApiKey, body: Body) -> Upload:
    """Keep the file of ``body``.

    Raises:
        RequestError: There is none, it is empty, or its purpose is unknown.
        StorageFull: It cannot be written.
    """
    sent = body.files.get("file")
    if sent is None:
        raise RequestError(
            "Missing required parameter: 'file', as a file of a multipart form.", field="file"
        )
    if not sent.content:
        raise RequestError("The file of 'file' is empty.", field="file")
    try:
        return desk.uploads.put(
            sent.content,
            key_id=key.id,
            name=files.kept_name(sent.name),
            purpose=files.parse_purpose(body.fields),
            media_type=sniff(sent.content),
        )
    except PublishError as error:
        raise StorageFull("The file cannot be kept now.", retry_after=60) from error


def _uploads(desk: Desk, key: ApiKey, purpose: str | None) -> list[Upload]:
    """Return all files of ``key`` for ``purpose``, newest first; what tasks keep is not listed."""
    return [
        upload
        for upload in _all(desk, key.id)
        if upload.purpose in files.PURPOSES and purpose in {None, upload.purpose}
    ]


def _all(desk: Desk, key_id: str) -> Iterator[Upload]:
    after, more = None, True
    while more:
        page, more = desk.uploads.page(key_id, after, BATCH)
        yield from page
        after = page[-1].id if page else after


def _find(desk: Desk, key: ApiKey, file_id: str) -> Upload:
    """Return the file of this key.

    Raises:
        TaskNotFound: There is none.
    """
    upload = desk.uploads.find(file_id, key.id)
    if upload is None or upload.purpose not in files.PURPOSES:
        raise _unknown(file_id)
    return upload


def _delete(desk: Desk, key: ApiKey, file_id: str) -> None:
    if not desk.uploads.delete(_find(desk, key, file_id).id, key.id):
        raise _unknown(file_id)


def _read(desk: Desk, key: ApiKey, file_id: str) -> tuple[Upload, bytes]:
    upload = _find(desk, key, file_id)
    try:
        return upload, desk.uploads.path(upload).read_bytes()
    except FileNotFoundError:
        raise _unknown(file_id) from None


def _unknown(file_id: str) -> TaskNotFound:
    return TaskNotFound(f"No such File object: {file_id}")
