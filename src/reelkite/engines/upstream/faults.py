"""What goes wrong with other servers, by kind: what is tried again, and what never.

Messages name neither an address nor a key, for some of them reach clients. The log tells both
what the server said and which setting to look at.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from reelkite.domain.errors import ContentRefused, EngineUnavailable, KiteError, RenderError
from reelkite.domain.policy import Category, Finding, Layer, Verdict
from reelkite.domain.task import Plain

BLOCKED: Final = frozenset(
    {
        "content_filter",
        "content_policy_violation",
        "moderation_blocked",
        "safety_violation",
        "sentinel_block",
    }
)
"""Codes by which servers say that their own rules refuse a prompt, an image or a clip."""

PASSING: Final = frozenset(
    {
        "3002",  # MuleRun: the provider behind it took too long
        "3003",  # or could not be asked
        "4002",  # its router's own fault
        "4008",
        "engine_unavailable",
        "moderation_unavailable",
        "rate_limit_exceeded",
        "server_error",
    }
)
"""Codes of failed tasks that say that it was the server's fault, not the request's."""

LONGEST: Final = 200
"""Characters of a server's sentence that are passed on to clients."""

BUSY: Final = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})
"""Statuses that say to come again later."""

SETTINGS: Final[Mapping[int, str]] = {
    HTTPStatus.UNAUTHORIZED: "the upstream server refuses our key: see the setting 'key'",
    HTTPStatus.PAYMENT_REQUIRED: "the upstream server wants to be paid",
    HTTPStatus.FORBIDDEN: "the upstream server refuses our key: see the setting 'key'",
    HTTPStatus.NOT_FOUND: "the upstream server knows no such model, or is no server of this kind: "
    "see the settings 'models', 'protocol' and 'servers'",
    HTTPStatus.METHOD_NOT_ALLOWED: "the upstream server is no server of this kind: see the "
    "settings 'protocol' and 'servers'",
}
"""Statuses that the operator must do something about, and what."""

SOON: Final = 5.0
"""Seconds after which a busy server is asked again that does not say when."""

LATEST: Final = 120.0
"""Seconds that no server can put us off."""


class NotTaken(EngineUnavailable):
    """Nothing was begun there: another server may be asked at once, without making it twice."""

    def __init__(self, message: str, *, after: float | None = None) -> None:
        """Keep when to come again.

        Args:
            message: One sentence, without an address.
            after: Seconds, where the server only has no time; None if that is not the matter.
        """
        super().__init__(message)
        self.after = after


class ReplyLost(EngineUnavailable):
    """Nobody knows whether the server did what it was asked for."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a server says is wrong.

    Attributes:
        code: A word or a number for programs; may be empty.
        message: A sentence; may be empty.
    """

    code: str = ""
    message: str = ""

    @property
    def blocked(self) -> bool:
        """The server's own rules refuse it."""
        return self.code in BLOCKED or "blocked by our moderation" in self.message

    @property
    def passing(self) -> bool:
        """It was the server's own fault, so another attempt may do."""
        return self.code in PASSING or re.fullmatch(r"5\d\d", self.code) is not None


def complaint_in(body: Plain) -> Complaint:
    """Return what ``body`` complains about, in whichever of the usual shapes."""
    match body:
        case {"error": dict(inner)}:
            return _complaint(inner)
        case {"error": str(sentence)}:
            return Complaint("", sentence)
        case dict():
            return _complaint(body)
    return Complaint()


def refusal(status: int, body: Plain, *, after: float | None = None) -> KiteError:
    """Return the error for a reply with ``status`` to a request that asked for a clip.

    Args:
        status: Not one of success.
        body: What came with it.
        after: Seconds after which the server wants to be asked again, if it says so.
    """
    said = complaint_in(body)
    if said.blocked or status == HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS:
        return blocked(said)
    if status in BUSY:
        return NotTaken("the upstream server has no time now", after=_when(after))
    if status in SETTINGS:
        return NotTaken(f"{SETTINGS[status]} ({status})")
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        return NotTaken("the upstream server sends us elsewhere: see the setting 'servers'")
    if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return RenderError(in_public("The server that makes the clips refuses it", said))
    return ReplyLost(f"the upstream server failed ({status})")


def failure(said: Complaint) -> KiteError:
    """Return the error for a task that the server says has failed."""
    if said.blocked:
        return blocked(said)
    if said.passing:
        return EngineUnavailable(f"the upstream server failed at it: {said.code}")
    return RenderError(in_public("The server that makes the clips could not make it", said))


def blocked(said: Complaint) -> ContentRefused:
    """Return the refusal by a server's own rules; it does not say which of ours these are."""
    rule = f"upstream: {said.code or 'blocked'}"[:64]
    verdict = Verdict((Finding(Category.DISTURBING, rule, Layer.MODERATOR),), "upstream")
    return ContentRefused(
        "The server that makes the clips blocked this request by its own moderation.",
        verdict=verdict,
    )


def in_public(begin: str, said: Complaint) -> str:
    """Return ``begin`` with the server's sentence, unless that names a place on its machine."""
    sentence = " ".join(said.message.split())[:LONGEST].rstrip(".")
    if not sentence or not sentence.isprintable() or re.search(r"[/\\]|\d+\.\d+\.\d+", sentence):
        return f"{begin}."
    return f"{begin}: {sentence}."


def _complaint(body: dict[str, Plain]) -> Complaint:
    code = next((body[key] for key in ("code", "error_code") if body.get(key)), "")
    return Complaint(str(code) if isinstance(code, str | int) else "", _sentence(body))


def _sentence(body: dict[str, Plain]) -> str:
    for key in ("message", "detail", "reason", "title"):
        match body.get(key):
            case str(sentence) if sentence:
                return sentence
            case [{"msg": str(sentence)}, *_]:  # as FastAPI tells of a field
                return sentence
    return ""


def _when(after: float | None) -> float:
    return SOON if after is None else min(max(after, 0.0), LATEST)
