"""The guard's process: opens all checks once, then answers questions one by one."""

import logging
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import TypeAlias

from reelkite.domain.errors import KiteError
from reelkite.jobs.guard.wire import (
    Answer,
    Check,
    Question,
    Ready,
    Wire,
    read_question,
    trouble_of,
    write_answer,
)
from reelkite.production.ports import Screen

OpenScreen: TypeAlias = Callable[[], tuple[Screen, str]]
"""Loads and tries all checks; returns them with the policy's version."""

_log = logging.getLogger(__name__)


def stand_guard(open_screen: OpenScreen, connection: socket.socket) -> None:
    """Answer the questions that come over ``connection``, until it ends.

    When the checks cannot be opened that is said, and nothing is answered.
    """
    wire = Wire(connection)
    with suppress(ConnectionError):  # nobody is left to ask
        try:
            screen, policy = open_screen()
        except Exception as error:  # noqa: BLE001 - who waits must hear of anything
            _log.exception("The guardrails cannot be opened.")
            wire.send(write_answer(trouble_of(error)))
            return
        wire.send(write_answer(Ready(policy)))
        while True:
            wire.send(write_answer(_answer(screen, wire.receive())))


def _answer(screen: Screen, message: bytes) -> Answer:
    """Judge what ``message`` asks about; whatever goes wrong is told."""
    try:
        return _judge(screen, read_question(message))
    except Exception as error:  # noqa: BLE001 - who asks must hear of anything
        _log.warning("A check failed.", exc_info=not isinstance(error, KiteError))
        return trouble_of(error)


def _judge(screen: Screen, question: Question) -> Answer:
    match question.check:
        case Check.PROMPT:
            return screen.prompt(question.prompt)
        case Check.IMAGE:
            return screen.image(question.content)
        case Check.VIDEO:
            return screen.video(*question.part)
