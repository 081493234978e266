"""Files on their way out: whole, in ranges, or not again when the client has them."""

import re
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

from fastapi import Request
from fastapi.responses import FileResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.types import Message, Receive, Scope, Send

from reelkite.domain.artifact import MEDIA_TYPES, Artifact
from reelkite.domain.errors import ArtifactExpired
from reelkite.server.errors import Fault, Row, answer

RANGE: Final = re.compile(
    r"bytes\s*=\s*[0-9]*-[0-9]*\s*(,\s*[0-9]*-[0-9]*\s*){0,31}", re.IGNORECASE
)
"""Ranges that are worth a look; what is anything else is no range at all."""

PART: Final = re.compile(r"([0-9]*)-([0-9]*)")

MOST_DIGITS: Final = 18

BEHIND: Final = 416
"""HTTP's status for ranges that begin behind the end."""


async def send_file(request: Request, path: Path, artifact: Artifact, filename: str) -> Response:
    """Return the reply that sends the file at ``path``, or as much of it as was asked for.

    200, 206 for ranges, 304 when the client has it, 416 behind its end.

    Args:
        request: GET or HEAD.
        path: Where it lies.
        artifact: What it is; its digest is the ETag.
        filename: What the client is to call it.

    Raises:
        ArtifactExpired: It was removed meanwhile.
    """
    try:
        facts = await run_in_threadpool(path.stat)
    except FileNotFoundError:
        raise ArtifactExpired("The video has expired; its content was removed.") from None
    reply = _FileReply(
        path,
        media_type=MEDIA_TYPES[artifact.kind],
        filename=filename,
        stat_result=facts,
        headers={"etag": f'"{artifact.sha256}"', "cache-control": "private, max-age=3600"},
    )
    if _has_it(request, reply):
        return _unchanged(reply)
    return reply


class _FileReply(FileResponse):
    """Starlette's, but deaf to ranges that are none: RFC 9110 ignores what it cannot read.

    Ranges behind the end are refused in our envelope.
    """

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        length = int(self.headers["content-length"])
        kept = [
            (name, value)
            for name, value in scope["headers"]
            if name != b"range" or _is_range(value.decode("latin-1"), length)
        ]
        is_refused = False

        async def heeding(message: Message) -> None:
            nonlocal is_refused
            is_refused = is_refused or message.get("status") == BEHIND
            if not is_refused:
                await send(message)

        await super().__call__({**scope, "headers": kept}, receive, heeding)
        if is_refused:
            await answer(scope, _behind(length))(scope, receive, send)


def _behind(length: int) -> Fault:
    """Return what is said of a range behind the end of ``length`` bytes."""
    row = Row(BEHIND, code="invalid_range", headers={"content-range": f"bytes */{length}"})
    return Fault(row, f"The range begins behind the end: the file has {length} bytes.", "Range")


def _is_range(text: str, length: int) -> bool:
    """Whether ``text`` asks for parts of a file of ``length`` bytes, possibly behind its end."""
    if not RANGE.fullmatch(text.strip()):
        return False
    parts = PART.findall(text)
    return all(_is_part(first, last) for first, last in parts) and not (
        length == 0 or any(not first and int(last) == 0 for first, last in parts)
    )


def _is_part(first: str, last: str) -> bool:
    """Whether ``first-last`` has a number at least, and does not run backwards."""
    if not (first or last) or max(len(first), len(last)) > MOST_DIGITS:
        return False
    return not (first and last) or int(first) <= int(last)


def _has_it(request: Request, reply: FileResponse) -> bool:
    """Whether the client says that it has this very content."""
    tags = request.headers.get("if-none-match")
    if tags is not None:
        held = {tag.strip().removeprefix("W/") for tag in tags.split(",")}
        return "*" in held or reply.headers["etag"] in held
    since = request.headers.get("if-modified-since")
    return since is not None and _is_later(since, reply.headers["last-modified"])


def _is_later(given: str, modified: str) -> bool:
    """Whether the HTTP date ``given`` is not before ``modified``; False for what is no date."""
    try:
        return parsedate_to_datetime(given) >= parsedate_to_datetime(modified)
    except (TypeError, ValueError):
        return False


def _unchanged(reply: FileResponse) -> Response:
    kept = ("etag", "cache-control", "last-modified", "accept-ranges")
    return Response(status_code=304, headers={name: reply.headers[name] for name in kept})
