"""What the HTTP process and a guard say to each other, over a pair of sockets.

Each message has its length in front, in four bytes. Down go questions: one letter that says what
is asked, then the prompt or the picture as it was sent, or where a video lies and which part of it
is meant. Up come answers, in JSON.
"""

import json
import os
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final, TypeAlias

from reelkite.domain.errors import InvalidImage, InvalidVideo, ScreeningUnavailable
from reelkite.domain.policy import Verdict, verdict_from_plain, verdict_to_plain

LONGEST: Final = 64 * 1024 * 1024
"""Bytes; no picture and no verdict comes near."""

_HEAD: Final = 4
_UNFORESEEN: Final = "Unforeseen"


class Check(Enum):
    """What is asked."""

    PROMPT = b"p"  #: Judge a prompt.
    IMAGE = b"i"  #: Judge a picture.
    VIDEO = b"v"  #: Judge a part of a video.


@dataclass(frozen=True, slots=True)
class Question:
    """Something to judge.

    Attributes:
        check: What it is.
        content: The prompt in UTF-8; the file of the picture; the number of the part, in one
            byte, and the path of the video.
    """

    check: Check
    content: bytes

    @classmethod
    def about(cls, prompt: str) -> "Question":
        """Ask about a prompt; half a surrogate pair stays what it is."""
        return cls(Check.PROMPT, prompt.encode("utf-8", "surrogatepass"))

    @classmethod
    def about_part(cls, video: Path, part: int) -> "Question":
        """Ask about a part of a video, 0..255."""
        return cls(Check.VIDEO, bytes([part]) + os.fsencode(video))

    @property
    def part(self) -> tuple[Path, int]:
        """The video that is asked about, and the number of its part."""
        return Path(os.fsdecode(self.content[1:])), self.content[0]

    @property
    def prompt(self) -> str:
        """The prompt that is asked about."""
        return self.content.decode("utf-8", "surrogatepass")


@dataclass(frozen=True, slots=True)
class Ready:
    """The guard has loaded and tried everything; it judges by this version of the policy."""

    policy: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """It could not be judged.

    Attributes:
        kind: Name of the error's type.
        message: One sentence.
        field: Field of the request that is at fault, or nothing.
    """

    kind: str
    message: str
    field: str = ""


Answer: TypeAlias = Ready | Verdict | Trouble


@dataclass(frozen=True, slots=True)
class Wire:
    """One end of the pair of sockets; for one thread at a time."""

    end: socket.socket

    def send(self, message: bytes, seconds: float | None = None) -> None:
        """Send ``message``, within so many seconds.

        Raises:
            OSError: The other side is gone, or does not read in time.
        """
        self.end.settimeout(seconds)
        self.end.sendall(len(message).to_bytes(_HEAD, "big") + message)

    def receive(self, seconds: float | None = None) -> bytes:
        """Return the next message, if it comes within so many seconds.

        Raises:
            TimeoutError: It does not.
            ConnectionError: The other side is gone, or talks nonsense.
        """
        deadline = None if seconds is None else time.monotonic() + seconds
        length = int.from_bytes(self._exactly(_HEAD, deadline), "big")
        if length > LONGEST:
            raise ConnectionError("A message that long is none of ours.")
        return self._exactly(length, deadline)

    def _exactly(self, count: int, deadline: float | None) -> bytes:
        received = bytearray()
        while len(received) < count:
            self.end.settimeout(_left(deadline))
            if not (part := self.end.recv(min(count - len(received), 1 << 20))):
                raise ConnectionError("The other side is gone.")
            received += part
        return bytes(received)


def _left(deadline: float | None) -> float | None:
    if deadline is None:
        return None
    if (left := deadline - time.monotonic()) <= 0:
        raise TimeoutError
    return left


def write_question(question: Question) -> bytes:
    """Return the message that asks ``question``."""
    return question.check.value + question.content


def read_question(message: bytes) -> Question:
    """Return the question that ``message`` asks.

    Raises:
        ValueError: It asks none.
    """
    return Question(Check(message[:1]), message[1:])


def write_answer(answer: Answer) -> bytes:
    """Return the message that says ``answer``."""
    match answer:
        case Ready(policy):
            return _json({"ready": policy})
        case Verdict():
            return _json({"verdict": verdict_to_plain(answer)})
        case Trouble(kind, message, field):
            return _json({"error": {"kind": kind, "message": message, "field": field}})


def read_answer(message: bytes) -> Answer:
    """Return what ``message`` says.

    Raises:
        ValueError: It is no answer.
    """
    try:
        said = json.loads(message)
    except RecursionError as error:
        raise ValueError("This is no answer.") from error
    match said:
        case {"ready": str(policy)}:
            return Ready(policy)
        case {"verdict": dict(verdict)}:
            return verdict_from_plain(verdict)
        case {"error": {"kind": str(kind), "message": str(told), "field": str(field)}}:
            return Trouble(kind, told, field)
    raise ValueError("This is no answer.")


def trouble_of(error: Exception) -> Trouble:
    """Return ``error`` as a guard tells it; of what is unforeseen only the type is told."""
    match error:
        case InvalidImage() | InvalidVideo():
            return Trouble(type(error).__name__, str(error), error.field)
        case ScreeningUnavailable():
            return Trouble(ScreeningUnavailable.__name__, str(error))
    return Trouble(_UNFORESEEN, type(error).__name__)


def error_of(trouble: Trouble) -> InvalidImage | InvalidVideo | None:
    """Return the error that is the caller's fault, if ``trouble`` tells of one."""
    for kind in (InvalidImage, InvalidVideo):
        if trouble.kind == kind.__name__:
            return kind(trouble.message, field=trouble.field)
    return None


def _json(said: Mapping[str, object]) -> bytes:
    return json.dumps(said, separators=(",", ":")).encode()
