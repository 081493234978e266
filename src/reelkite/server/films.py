"""Bodies with a video in them: the video goes to the disk while it comes, the rest is as always."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import anyio
from fastapi import Request
from starlette.concurrency import run_in_threadpool

from reelkite.domain.errors import PublishError, StorageFull
from reelkite.media.received.videos import MOST_BYTES
from reelkite.server.bodies import (
    Body,
    body_of,
    boundary_of,
    late,
    read_body,
    refuse_packed,
)
from reelkite.server.desk import Desk, desk_of
from reelkite.server.parsing.forms import FormReader

FIELD: Final = "video"
"""The only file that goes to the disk."""

BESIDE: Final = 1024 * 1024
"""Bytes of a form beside its video."""

LONGEST: Final = MOST_BYTES + BESIDE
"""Bytes of a form with a video."""

PATHS: Final = frozenset({"/v1/videos/edits", "/v1/videos/extensions", "/v1/videos/characters"})
"""Where videos are taken."""

PATIENCE: Final = 900.0
"""Seconds that such a body may take on its way."""

PIECE: Final = 1024 * 1024
"""Bytes that are written at a time."""

_RETRY_AFTER: Final = 60


@asynccontextmanager
async def film_body(request: Request, patience: float = PATIENCE) -> AsyncIterator[Body]:
    """Lend the body of ``request``; a video in it is on the disk while the block lasts.

    Raises:
        MalformedBody: It cannot be read, is compressed, or does not come.
        BodyTooLarge: It is longer than is taken.
        StorageFull: There is no room for the video.
    """
    boundary = boundary_of(request.headers.get("content-type", ""))
    if boundary is None:
        yield await read_body(request)
        return
    refuse_packed(request)
    desk = desk_of(request)
    _need_room(desk, request)
    reader = FormReader(boundary, {FIELD: lambda: _spool(desk)}, BESIDE)
    try:
        await _read(request, reader, patience)
        yield body_of(reader.finish())
    finally:
        with anyio.CancelScope(shield=True):  # whoever hangs up leaves nothing behind either
            await run_in_threadpool(reader.discard)


async def _read(request: Request, reader: FormReader, patience: float) -> None:
    try:
        with anyio.fail_after(patience):
            held = bytearray()
            async for part in request.stream():
                held += part
                if len(held) >= PIECE:
                    await run_in_threadpool(reader.feed, bytes(held))
                    held.clear()
            await run_in_threadpool(reader.feed, bytes(held))
    except TimeoutError:
        raise late() from None
    except OSError as error:
        raise _full() from error


def _need_room(desk: Desk, request: Request) -> None:
    """Refuse what would fill the disk, as far as it is announced."""
    announced = request.headers.get("content-length", "0")
    length = int(announced[:20]) if announced.isascii() and announced.isdigit() else 0
    if desk.archive.free_bytes() < desk.rules.free_floor + length:
        raise _full()


def _spool(desk: Desk) -> Path:
    try:
        return desk.uploads.spool()
    except PublishError as error:
        raise _full() from error


def _full() -> StorageFull:
    return StorageFull("The video cannot be kept now.", retry_after=_RETRY_AFTER)
