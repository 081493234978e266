"""Fetches a clip whole, and believes nothing of it."""

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import httpx

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.upstream.connection import Connection
from reelkite.engines.upstream.course import Course
from reelkite.engines.upstream.faults import ReplyLost, complaint_in

LARGEST: Final = 1 << 30
"""Bytes of a clip; 20 s of 1792x1024 in noise have about a third of it."""

HEAD: Final = 12
"""Bytes that tell an MP4 (ISO/IEC 14496-12, section 4.3: a box of type ``ftyp`` comes first)."""

log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Download:
    """A clip on its way here.

    Attributes:
        connection: Way to the server.
        place: Where the clip is.
        until: When to give up, on the clock of its course.
        largest: Bytes that are taken at most.
    """

    connection: Connection
    place: str
    until: float
    largest: int = LARGEST

    def run(self, into: Path, course: Course) -> None:
        """Write the clip into ``into``, whole; what was in it is gone.

        Raises:
            EngineUnavailable: It did not come whole, is too large or too slow, is no MP4, or
                there is no room for it.
            RenderCancelled: Somebody asked for the render to stop.
        """
        try:
            with into.open("wb") as file, self.connection.opened(self.place) as response:
                self._refuse_status(response)
                self._take(response, file, course)
        except OSError as error:
            log.warning("cannot write %s: %s", into, error.strerror)
            raise EngineUnavailable("there is no room for the upstream server's clip") from error

    def _refuse_status(self, response: httpx.Response) -> None:
        if response.status_code == httpx.codes.OK:
            return
        log.warning("%s answers %d for a clip", self.connection.server, response.status_code)
        if response.is_redirect:
            raise EngineUnavailable("the upstream server sends us elsewhere for its clip")
        raise ReplyLost(f"the upstream server does not give its clip out ({response.status_code})")

    def _take(self, response: httpx.Response, file: BinaryIO, course: Course) -> None:
        total = _length(response)
        head, taken = b"", 0
        for piece in response.iter_raw():
            if len(head) < HEAD:
                head = _checked(head + piece, response)
            taken += len(piece)
            if taken > self.largest:
                raise EngineUnavailable("the upstream server's clip has no end")
            if course.clock() > self.until:
                raise EngineUnavailable("the upstream server's clip comes too slowly")
            file.write(piece)
            course.fetched(taken / total if total else 0.0)
        if len(head) < HEAD:
            raise ReplyLost("the upstream server's clip is empty")


def _checked(head: bytes, response: httpx.Response) -> bytes:
    """Return the first bytes that came, unless they belong to something else than an MP4."""
    if len(head) < HEAD or head[4:8] == b"ftyp":
        return head
    said = ""
    if head.lstrip().startswith(b"{"):
        said = _sentence(head)
    kind = response.headers.get("content-type", "no type")
    log.warning("instead of a clip came %s: %s", kind, said or repr(head[:200]))
    raise ReplyLost("the upstream server sent something else than an MP4")


def _sentence(head: bytes) -> str:
    try:
        return complaint_in(json.loads(head)).message
    except (ValueError, RecursionError):
        return ""


def _length(response: httpx.Response) -> int | None:
    text = response.headers.get("content-length", "")
    return int(text[:18]) if text.isascii() and text.isdigit() and text.strip("0") else None
