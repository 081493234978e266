"""Logs on stderr: one JSON object a line for machines, or plain lines where a person reads."""

import logging
import sys
from typing import Final, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

QUIET: Final = ("alembic", "dbos", "httpcore", "httpx", "sqlalchemy", "uvicorn")
"""Others' loggers, of which only warnings are of interest."""

NAMES: Final = {"timestamp": "time", "event": "message", "task_id": "task", "request_id": "request"}
"""What we call what structlog or others call otherwise."""

FIRST: Final = ("time", "level", "logger", "role", "message")
"""What stands first, for those who read it all the same."""


def set_up_logs(role: str, *, debug: bool = False, stream: TextIO | None = None) -> None:
    """Send what all loggers of this process say to stderr.

    Each entry has ``time`` (UTC), ``level``, ``logger``, ``role``, ``message``, and what was given
    as ``extra`` (``task``, ``request``, ...) or bound to structlog's context.

    Args:
        role: What this process is: ``serve``, ``api``, ``local-0``, ``caretaker``, ...
        debug: Let everybody say everything.
        stream: Where to write to instead of stderr.
    """
    onto = stream or sys.stderr
    handler = logging.StreamHandler(onto)
    handler.setFormatter(_formatter(role, human=onto.isatty()))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.DEBUG if debug else logging.INFO)
    for name in QUIET:
        _hush(logging.getLogger(name), debug=debug)


def _hush(logger: logging.Logger, *, debug: bool) -> None:
    """Let ``logger`` say warnings only, by our handler; some bring one of their own."""
    logger.handlers = [logging.NullHandler()]
    logger.propagate = True
    logger.setLevel(logging.INFO if debug else logging.WARNING)


def _formatter(role: str, *, human: bool) -> logging.Formatter:
    stamp = structlog.processors.TimeStamper(fmt="%H:%M:%S" if human else "iso", utc=not human)
    before: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        stamp,
        _Told(role),
    ]
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=before,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_ends(human)],
    )


def _ends(human: bool) -> list[Processor]:  # noqa: FBT001 - private, and named where it is called
    if human:
        return [structlog.dev.ConsoleRenderer()]
    return [
        structlog.processors.format_exc_info,
        _rename,
        structlog.processors.JSONRenderer(default=str),
    ]


class _Told:
    """Adds the role, and what was given as ``extra``; the message stays what it was."""

    def __init__(self, role: str) -> None:
        self._role = role
        self._extras = structlog.stdlib.ExtraAdder()

    def __call__(self, logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
        message = event["event"]  # the name of an extra, too, may be this
        return {**self._extras(logger, method, event), "event": message, "role": self._role}


def _rename(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    named = {NAMES.get(name, name): value for name, value in event.items()}
    return {name: named[name] for name in FIRST if name in named} | named
