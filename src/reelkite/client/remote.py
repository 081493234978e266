"""What a client says to a server, and what it hears of a task."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from reelkite.domain.errors import ClientError
from reelkite.domain.task import Plain

ENDED: Final = frozenset({"completed", "failed"})
"""Statuses in which a server shows a task that has ended."""

LAST_SECOND: Final = 253_402_300_799
"""The last second of the year 9999; a number beyond it is no moment."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A clip to ask for; the server checks every word.

    Attributes:
        prompt: What the clip shows.
        words: Further fields by their names on the wire: ``seconds``, ``size``, ``model``, ...
        reference: An image to begin with.
        idempotency_key: Two wishes under one key are one task; None draws a new key.
    """

    prompt: str
    words: Mapping[str, Plain] = field(default_factory=dict)
    reference: Path | None = None
    idempotency_key: str | None = None


@dataclass(frozen=True, slots=True)
class RemoteError:
    """Why a task failed: a code, and a sentence."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class RemoteTask:
    """A task as its server describes it; texts hold nothing that could steer a terminal.

    Attributes:
        id: ``video_`` and digits.
        status: ``queued``, ``in_progress``, ``completed`` or ``failed``.
        progress: 0..100.
        created_at: Seconds since 1970-01-01 UTC.
        expires_at: Until when its clip can be downloaded, likewise; None before it is completed.
        prompt: What was asked for.
        model: The model's name.
        size: Width and height, such as ``1280x720``.
        seconds: Length of the clip.
        error: Why it failed.
        sent: The whole object as it was sent.
    """

    id: str
    status: str
    progress: int
    created_at: int
    expires_at: int | None
    prompt: str
    model: str
    size: str
    seconds: str
    error: RemoteError | None
    sent: Mapping[str, Plain]

    @property
    def has_ended(self) -> bool:
        """Whether nothing will change any more."""
        return self.status in ENDED


def printable(text: str) -> str:
    """Return ``text`` without what could steer a terminal: controls become spaces."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def parse_task(sent: Plain) -> RemoteTask:
    """Return the task that ``sent`` describes; what is missing besides id and status is blank.

    Raises:
        ClientError: It describes no task.
    """
    if not isinstance(sent, dict) or not (_text(sent, "id") and _text(sent, "status")):
        raise ClientError("the server's reply describes no task; is it a reelkite server?")
    return RemoteTask(
        id=_text(sent, "id"),
        status=_text(sent, "status"),
        progress=_number(sent, "progress") or 0,
        created_at=_number(sent, "created_at") or 0,
        expires_at=_number(sent, "expires_at"),
        prompt=_text(sent, "prompt"),
        model=_text(sent, "model"),
        size=_text(sent, "size"),
        seconds=_text(sent, "seconds"),
        error=_error(sent.get("error")),
        sent=sent,
    )


def _error(sent: Plain) -> RemoteError | None:
    if not isinstance(sent, dict):
        return None
    return RemoteError(_text(sent, "code"), _text(sent, "message"))


def _text(sent: Mapping[str, Plain], name: str) -> str:
    value = sent.get(name)
    return printable(value) if isinstance(value, str) else ""


def _number(sent: Mapping[str, Plain], name: str) -> int | None:
    value = sent.get(name)
    return value if isinstance(value, int) and 0 <= value <= LAST_SECOND else None
