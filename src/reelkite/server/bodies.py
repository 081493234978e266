"""Bodies: one shape for what clients send, whatever they encode it in."""

import hashlib
import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import anyio
from fastapi import Request
from python_multipart.multipart import parse_options_header
from starlette.concurrency import run_in_threadpool

from reelkite.domain.errors import MalformedBody, UnsupportedFormat
from reelkite.domain.task import Plain
from reelkite.server.parsing import jsontext
from reelkite.server.parsing.brackets import fold
from reelkite.server.parsing.forms import (
    Form,
    SentFile,
    SpooledFile,
    parse_multipart,
    parse_urlencoded,
)

__all__ = ["Body", "SentFile", "SpooledFile", "once_of", "parse_body", "read_body"]

TAKEN: Final = "application/json, multipart/form-data or application/x-www-form-urlencoded"

IDEMPOTENCY: Final = "Idempotency-Key"

LONGEST_KEY: Final = 255
"""Characters of an idempotency key."""

PATIENCE: Final = 300
"""Seconds that a body may take on its way; nobody holds a connection with half a body."""

SHORT: Final = 65_536
"""Bytes up to which a body is parsed on the spot; a longer one goes to a thread."""


@dataclass(frozen=True)
class Body:
    """What came with a request.

    Attributes:
        fields: Values by name; what came in a form is text.
        files: Files by name.
        spooled: Files that are on the disk, by name.
    """

    fields: dict[str, Plain] = field(default_factory=dict)
    files: dict[str, SentFile] = field(default_factory=dict)
    spooled: dict[str, SpooledFile] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """Hexadecimal SHA-256 of the meaning: the same in any encoding of the same values."""
        contents = {name: hashlib.sha256(f.content).hexdigest() for name, f in self.files.items()}
        contents |= {name: file.sha256 for name, file in self.spooled.items()}
        canonical = json.dumps([self.fields, contents], sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()


async def read_body(request: Request, patience: float = PATIENCE) -> Body:
    """Return the body of ``request``; how long it may be is checked by ``limits.BodyLimit``.

    Args:
        request: Whose body was not read yet.
        patience: Seconds within which it must have come whole.

    Raises:
        MalformedBody: It cannot be read, is compressed, or does not come.
        BodyTooLarge: It is longer than is taken.
    """
    refuse_packed(request)
    try:
        with anyio.fail_after(patience):
            content = await request.body()
    except TimeoutError:
        raise late() from None
    media_type = request.headers.get("content-type", "")
    if len(content) > SHORT:
        return await run_in_threadpool(parse_body, content, media_type)
    return parse_body(content, media_type)


def refuse_packed(request: Request) -> None:
    """Refuse a compressed body.

    Raises:
        MalformedBody: It is one.
    """
    packing = request.headers.get("content-encoding", "").strip()
    if packing.lower() not in {"", "identity"}:
        raise MalformedBody(
            f"The content encoding '{packing[:80]}' is not taken; send the body as it is.", field=""
        )


def late() -> MalformedBody:
    """Return the error for a body that takes too long."""
    return MalformedBody("The body did not come whole in time.", field="")


def boundary_of(content_type: str) -> str | None:
    """Return what stands between the parts of a multipart form; None for any other body.

    Raises:
        MalformedBody: It is a form that names no boundary.
    """
    media_type, options = _split(content_type)
    if media_type != "multipart/form-data":
        return None
    if not options.get("boundary"):
        raise MalformedBody("The multipart form names no boundary.", field="")
    return options["boundary"]


def once_of(request: Request, body: Body) -> tuple[str, str] | None:
    """Return the idempotency key of ``request``, and the digest of what it asks for, where.

    Raises:
        UnsupportedFormat: The key is empty, too long, or not printable.
    """
    key = request.headers.get(IDEMPOTENCY)
    if key is None:
        return None
    if not (0 < len(key) <= LONGEST_KEY and key.isascii() and key.isprintable()):
        raise UnsupportedFormat(
            f"The header {IDEMPOTENCY} must have 1 to {LONGEST_KEY} printable ASCII characters.",
            field=IDEMPOTENCY,
        )
    digest = hashlib.sha256(f"{request.url.path} {body.digest}".encode()).hexdigest()
    return key, digest


def parse_body(content: bytes, content_type: str) -> Body:
    """Return what ``content`` says; without a content type it is taken for JSON.

    Raises:
        MalformedBody: It cannot be read.
    """
    media_type, options = _split(content_type)
    charset = options.get("charset", "utf-8")
    if media_type in ("", "application/json") or media_type.endswith("+json"):
        return Body(jsontext.parse_json(content, charset=charset))
    if media_type == "application/x-www-form-urlencoded":
        if content.lstrip()[:1] == b"{":  # JSON behind curl's -d: a form would write %7B
            return Body(jsontext.parse_json(content, charset=charset))
        return body_of(parse_urlencoded(content, charset=charset))
    if (boundary := boundary_of(content_type)) is not None:
        return body_of(parse_multipart(content, boundary))
    shown = content_type[:80]
    raise MalformedBody(f"The content type '{shown}' is not taken; send {TAKEN}.", field="")


def _split(content_type: str) -> tuple[str, dict[str, str]]:
    media_type, options = parse_options_header(content_type)
    texts = {
        key.decode("latin-1").lower(): value.decode("latin-1") for key, value in options.items()
    }
    return media_type.decode("latin-1"), texts


def body_of(form: Form) -> Body:
    """Return what a form says.

    Raises:
        MalformedBody: Its keys contradict each other, or hold what nobody can keep.
    """
    fields = fold(form.pairs)
    jsontext.check(fields)
    for file in form.files.values():
        jsontext.check(file.name)
    jsontext.check(list(form.files))
    return Body(fields, form.files, form.spooled)
