"""What clients are told when a task fails: the one table from errors to codes."""

from typing import Final

from reelkite.domain.errors import (
    ContentRefused,
    DatabaseUnavailable,
    EngineUnavailable,
    InvalidImage,
    KiteError,
    OutOfMemory,
    PublishError,
    RenderError,
    RenderLost,
    RenderTimeout,
    RequestError,
    ScreeningUnavailable,
)
from reelkite.domain.task import Failure, FailureCode, Task

RETRIED: Final = (
    EngineUnavailable,
    RenderLost,
    PublishError,
    DatabaseUnavailable,
    ScreeningUnavailable,
)
"""What another attempt may overcome."""

UNJUDGED: Final = Failure(
    FailureCode.MODERATION_UNAVAILABLE,
    "The server accepted this task before it could check requests. Please send it again.",
)
"""Why a task of an earlier version is not drawn."""

REFUSED: Final = Failure(FailureCode.MODERATION_BLOCKED, "The rules of this server refuse it.")
"""Why a task with a refusal is not drawn, should it ever come so far."""

UNFORESEEN: Final = Failure(
    FailureCode.SERVER_ERROR, "Something went wrong on the server that nobody had foreseen."
)

_OWN_WORDS: Final = ""
"""The error's own sentence is told."""

_LONGEST: Final = 300

_TABLE: Final[tuple[tuple[type[KiteError], FailureCode, str], ...]] = (
    (InvalidImage, FailureCode.INVALID_IMAGE, _OWN_WORDS),
    (ContentRefused, FailureCode.MODERATION_BLOCKED, _OWN_WORDS),
    (RequestError, FailureCode.PROCESSING_ERROR, _OWN_WORDS),
    (
        OutOfMemory,
        FailureCode.ENGINE_UNAVAILABLE,
        "There is not enough memory for this clip here; a shorter or smaller one may be possible.",
    ),
    (
        EngineUnavailable,
        FailureCode.ENGINE_UNAVAILABLE,
        "The engine could not work on this server, although it was tried several times.",
    ),
    (
        RenderLost,
        FailureCode.SERVER_ERROR,
        "The process that drew the clip died, although it was tried several times.",
    ),
    (RenderTimeout, FailureCode.TIMEOUT, "The render took longer than this server allows."),
    (RenderError, FailureCode.PROCESSING_ERROR, _OWN_WORDS),
    (PublishError, FailureCode.SERVER_ERROR, "The clip could not be stored on this server."),
    (DatabaseUnavailable, FailureCode.SERVER_ERROR, "The server's database did not answer."),
    (
        ScreeningUnavailable,
        FailureCode.MODERATION_UNAVAILABLE,
        "The finished clip could not be checked, so it is not published. Please send it again.",
    ),
)
"""The first type that fits decides."""


def failure_of(error: Exception) -> Failure:
    """Return what is told of ``error``: an honest sentence without path or trace."""
    for kind, code, sentence in _TABLE:
        if isinstance(error, kind):
            return Failure(code, sentence or _harmless(str(error)))
    return UNFORESEEN


def failure_before(task: Task) -> Failure | None:
    """Return why ``task`` must not be drawn: nobody has judged it, or it was refused."""
    if task.verdict is None:
        return UNJUDGED
    return None if task.verdict.allowed else REFUSED


def is_foreseen(error: Exception) -> bool:
    """Tell whether the table knows ``error``; else it is a bug, and the log must tell more."""
    return any(isinstance(error, kind) for kind, _code, _sentence in _TABLE)


def _harmless(message: str) -> str:
    """Return ``message`` if it is one sentence that names no place on this machine."""
    if message and "/" not in message and "\n" not in message and len(message) <= _LONGEST:
        return message
    return "The engine could not make this clip."
