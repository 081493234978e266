"""Limits of requests: how long a body may be, and how often a key may create."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeVar, cast

import anyio
from fastapi import Request
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reelkite.domain.callers import ApiKey
from reelkite.domain.errors import BodyTooLarge, TooManyRequests
from reelkite.domain.task import Instant
from reelkite.server.desk import desk_of
from reelkite.server.errors import answer, fault_of

MINUTE: Final = 60_000
"""Milliseconds."""

SLOW_THREADS: Final = 16
"""Requests of a lane at a time; others of it wait, while polls go on."""

Result = TypeVar("Result")

MOST_BUCKETS: Final = 4096
"""Buckets that may stand about."""


@dataclass(frozen=True, slots=True)
class BodyLimit:
    """ASGI middleware: a body that is too long is refused before it is read whole.

    Attributes:
        app: What comes next.
        most: Bytes that a body may have.
        forms: Bytes that a multipart form may have, at paths where it may have more.
    """

    app: ASGIApp
    most: int
    forms: Mapping[str, int] = field(default_factory=dict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif self._announced(scope) > (most := self._most(scope)):
            await answer(scope, fault_of(_too_long(most)))(scope, receive, send)
        else:
            await self.app(scope, _counted(receive, most), send)

    def _most(self, scope: Scope) -> int:
        more = self.forms.get(str(scope["path"]), self.most)
        media_type = Headers(scope=scope).get("content-type", "").strip().lower()
        return more if media_type.startswith("multipart/form-data") else self.most

    def _announced(self, scope: Scope) -> int:
        text = Headers(scope=scope).get("content-length", "0")
        return int(text[:20]) if text.isascii() and text.isdigit() else 0


def _counted(receive: Receive, most: int) -> Receive:
    """Return ``receive`` that stops a body that grows too long: lengths can be left out."""
    taken = 0

    async def counting() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise _too_long(most)
        return message

    return counting


def _too_long(most: int) -> BodyTooLarge:
    return BodyTooLarge(f"The body is too long: at most {most} bytes are taken.", field="")


@dataclass(slots=True)
class Pace:
    """Token buckets, one a key: bursts up to a minute's worth, then a steady pace.

    Only the event loop's thread uses it.

    Attributes:
        most: Keys whose pace is watched before full buckets are thrown away.
    """

    most: int = MOST_BUCKETS
    _buckets: dict[str, tuple[float, Instant]] = field(default_factory=dict)

    def take(self, name: str, a_minute: int, now: Instant) -> float:
        """Take one from the bucket ``name``; return 0, or seconds until there is one again.

        Args:
            name: Whose bucket.
            a_minute: Its size, and what flows into it in a minute; at least 1.
            now: The time.
        """
        if len(self._buckets) >= self.most:
            self._forget(now)
        left, since = self._buckets.get(name, (float(a_minute), now))
        left = min(left + max(now - since, 0) * a_minute / MINUTE, float(a_minute))
        taken = left >= 1
        self._buckets[name] = (left - 1 if taken else left, now)
        return 0.0 if taken else (1 - left) * 60 / a_minute

    def _forget(self, now: Instant) -> None:
        """Throw away what nobody took from for a minute: it is full again."""
        living = {name: held for name, held in self._buckets.items() if now - held[1] < MINUTE}
        self._buckets.clear()
        self._buckets.update(living)


@dataclass(frozen=True, slots=True)
class SlowLanes:
    """The threads for work that waits for others; all other threads stay free.

    Attributes:
        judging: For what the guardrails judge.
        fetching: For what is fetched from elsewhere first, and then judged.
    """

    judging: anyio.CapacityLimiter = field(
        default_factory=lambda: anyio.CapacityLimiter(SLOW_THREADS)
    )
    fetching: anyio.CapacityLimiter = field(
        default_factory=lambda: anyio.CapacityLimiter(SLOW_THREADS)
    )


async def run_slowly(request: Request, work: Callable[[], Result], *, fetches: bool) -> Result:
    """Do ``work``, which waits for others, in a thread of a lane of its own."""
    lanes = cast("SlowLanes", request.app.state.slow_lanes)
    limiter = lanes.fetching if fetches else lanes.judging
    return await anyio.to_thread.run_sync(work, limiter=limiter)


def admit(request: Request, key: ApiKey) -> None:
    """Count a request of ``key`` that creates; polls are never counted.

    Raises:
        TooManyRequests: The key asks too often.
    """
    desk = desk_of(request)
    a_minute = key.requests_a_minute or desk.rules.requests_a_minute
    wait = cast("Pace", request.app.state.pace).take(key.id, a_minute, desk.clock())
    if wait > 0:
        raise TooManyRequests(
            f"Too many requests: this key may send {a_minute} a minute that create something.",
            retry_after=int(wait) + 1,
        )
