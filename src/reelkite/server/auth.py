"""Who asks: the Bearer key of a request, recognised."""

import hashlib
from dataclasses import dataclass, field
from typing import Annotated, Final, cast

from fastapi import Request, Security
from fastapi.security import HTTPBearer
from starlette.concurrency import run_in_threadpool

from reelkite.domain.callers import ApiKey
from reelkite.domain.errors import UnknownKey
from reelkite.domain.task import Instant
from reelkite.server.errors import is_vendor
from reelkite.storage import KeyRing
from reelkite.storage.database import Clock

REMEMBERED: Final = 1500
"""Milliseconds for which a key is known without looking; a revoked one is refused within 2 s."""

MOST_REMEMBERED: Final = 4096
"""Keys remembered at a time."""

LONGEST_SECRET: Final = 512
"""Characters of a secret that are worth a look."""

SHOWN_FROM: Final = 12
"""Characters from which the ends of a refused secret may be shown."""

BEARER = HTTPBearer(auto_error=False, description="An API key: `reelkite keys create NAME`.")
"""Says in the OpenAPI document what ``caller`` asks for."""


@dataclass(frozen=True, slots=True)
class Doorman:
    """Recognises keys, and remembers them for a moment, by hashes.

    Attributes:
        keys: All keys.
        clock: Tells the time, in milliseconds.
        most: Keys remembered at a time.
    """

    keys: KeyRing
    clock: Clock
    most: int = MOST_REMEMBERED
    _known: dict[bytes, tuple[ApiKey, Instant]] = field(default_factory=dict)

    def remembered(self, secret: str) -> ApiKey | None:
        """Return the key with this secret if it was recognised a moment ago."""
        found = self._known.get(_digest(secret))
        if found is None or not 0 <= self.clock() - found[1] < REMEMBERED:
            return None
        return found[0]

    def recognise(self, secret: str) -> ApiKey | None:
        """Look the key up; only keys that exist are remembered.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        now = self.clock()
        key = self.keys.recognise(secret)
        if key is not None:
            if len(self._known) >= self.most:
                self._known.clear()
            self._known[_digest(secret)] = key, now
        return key


async def caller(
    request: Request,
    _: Annotated[object, Security(BEARER)] = None,
) -> ApiKey:
    """Return the key that ``request`` comes with (a FastAPI dependency).

    Raises:
        UnknownKey: It is missing, malformed, unknown or revoked.
    """
    return await admitted(request)


async def admitted(request: Request) -> ApiKey:
    """As ``caller``, for routes that do without FastAPI's dependencies.

    Raises:
        UnknownKey: As ``caller``.
    """
    secret = _secret(request)
    doorman = cast("Doorman", request.app.state.doorman)
    key = doorman.remembered(secret) or await run_in_threadpool(doorman.recognise, secret)
    if key is None:
        raise UnknownKey(_unknown(request, secret))
    request.scope["state"]["key"] = key.id
    return key


def _secret(request: Request) -> str:
    """Return the Bearer token of ``request``."""
    header = request.headers.get("authorization", "")
    scheme, _, secret = header.partition(" ")
    secret = secret.strip()
    if scheme.lower() != "bearer":
        raise UnknownKey(_missing(request))
    if not secret.isascii() or not secret.isprintable() or not 0 < len(secret) <= LONGEST_SECRET:
        raise UnknownKey(_malformed(request))
    return secret


def _missing(request: Request) -> str:
    if is_vendor(request.scope):
        return "Missing Authorization header. Please provide 'Authorization: Bearer <api_key>'"
    return "No API key was given; send it in the header 'Authorization: Bearer <api_key>'."


def _malformed(request: Request) -> str:
    if is_vendor(request.scope):
        return "Invalid API Key format"
    return "Incorrect API key provided: it is empty, too long, or holds unprintable characters."


def _unknown(request: Request, secret: str) -> str:
    if is_vendor(request.scope):
        return "Invalid API Key"
    return f"Incorrect API key provided: {_masked(secret)}."


def _masked(secret: str) -> str:
    """Show enough of ``secret`` to tell it apart, too little to use it."""
    return f"{secret[:3]}***{secret[-4:]}" if len(secret) >= SHOWN_FROM else "***"


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
