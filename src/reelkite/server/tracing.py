"""Every request gets an id, a trace, a duration, a line in the log, and an answer."""

import logging
import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reelkite.server.errors import BROKEN, answer

SANE_ID: Final = re.compile(r"[A-Za-z0-9._:/=+-]{1,128}")
"""A client's own request id, if it can stand in a log."""

TRACE: Final = re.compile(r"00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}")
"""W3C trace context, version 00."""

CHANCE: Final = random.Random()
"""Makes ids that need not be secret; the system's own chance costs more than the rest of us."""

GONE: Final = 499
"""What the log calls a request whose client left."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tracing:
    """ASGI middleware, the outermost: nothing leaves unnamed, unmeasured or with a trace.

    Attributes:
        app: What comes next.
        timer: Seconds that only grow.
    """

    app: ASGIApp
    timer: Callable[[], float] = time.perf_counter

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        record = _Record.of(scope, self.timer)
        try:
            await self.app(scope, receive, record.stamping(send))
        except ClientDisconnect:
            record.status = GONE
        except Exception:
            logger.exception("request failed", extra=record.extra())
            if record.status == 0:
                await answer(scope, BROKEN)(scope, receive, record.stamping(send))
        record.log()


@dataclass(slots=True)
class _Record:
    """What is known of one request."""

    scope: Scope
    timer: Callable[[], float]
    began: float
    request_id: str
    trace: str
    status: int = 0

    @classmethod
    def of(cls, scope: Scope, timer: Callable[[], float]) -> "_Record":
        headers = Headers(scope=scope)
        given = headers.get("x-request-id", "")
        request_id = (
            given if SANE_ID.fullmatch(given) else str(UUID(int=CHANCE.getrandbits(128), version=4))
        )
        trace = headers.get("traceparent", "")
        if not TRACE.fullmatch(trace):
            trace = f"00-{CHANCE.getrandbits(128):032x}-{CHANCE.getrandbits(64):016x}-01"
        scope.setdefault("state", {}).update(request_id=request_id, trace=trace)
        return cls(scope, timer, timer(), request_id, trace)

    def stamping(self, send: Send) -> Send:
        """Return ``send`` that notes the status and adds our headers."""

        async def stamped(message: Message) -> None:
            if message["type"] == "http.response.start":
                self.status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["x-request-id"] = self.request_id
                headers["traceparent"] = self.trace
                headers["openai-processing-ms"] = str(self._milliseconds())
            await send(message)

        return stamped

    def log(self) -> None:
        """Write the access line; polls that went well are worth one only when debugging."""
        dull = self.scope["method"] in ("GET", "HEAD") and self.status < 400  # noqa: PLR2004 - HTTP
        level = logging.DEBUG if dull else logging.INFO
        if logger.isEnabledFor(level):
            logger.log(level, "request", extra=self.extra())

    def extra(self) -> dict[str, object]:
        state = self.scope["state"]
        return {
            "request_id": self.request_id,
            "trace": self.trace,
            "method": self.scope["method"],
            "path": self.scope["path"],
            "status": self.status,
            "ms": self._milliseconds(),
            "key": state.get("key"),
            "task": state.get("task"),
        }

    def _milliseconds(self) -> int:
        return round((self.timer() - self.began) * 1000)
