"""Errands: short work on strangers' videos, each in a process of its own that may die of it.

Decoders are large, and videos are made to break them. Whatever happens to such a process, the one
that answers callers goes on.
"""

import json
import logging
import os
import signal
import subprocess
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from reelkite.domain.errors import InvalidVideo, ScreeningUnavailable

Answer: TypeAlias = Mapping[str, Any]

AT_A_TIME: Final = 2
"""Errands of a process that run at the same time; others wait."""

_OURS: Final = frozenset({signal.SIGKILL, signal.SIGTERM, signal.SIGALRM, signal.SIGXCPU})
"""Signals that end a process for what it took, and not for what it met."""

_RETRY_AFTER: Final = 30

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Errands:
    """Sends processes on errands.

    Attributes:
        command: Command line that starts one; the words of the errand come behind it. It prints
            one JSON object: ``{"invalid": SENTENCE}``, or what was asked for.
        seconds: Longest time for one.
    """

    command: tuple[str, ...]
    seconds: float = 90.0
    _places: threading.BoundedSemaphore = field(
        default_factory=lambda: threading.BoundedSemaphore(AT_A_TIME)
    )

    def run(self, *words: str, field: str) -> Answer:
        """Return the answer to the errand of these ``words``, about the video in ``field``.

        Raises:
            InvalidVideo: The video cannot be used, or the process died of it.
            ScreeningUnavailable: It took too long, or could not be done.
        """
        with self._places:
            status, said = self._ran((*self.command, *words))
        if status < 0 and -status not in _OURS:
            _log.warning("A video killed the process that read it.", extra={"status": status})
            raise InvalidVideo(f"'{field}' is damaged and cannot be decoded.", field=field)
        answer = _understood(said) if status == 0 else None
        if answer is None:
            _log.warning("An errand failed.", extra={"errand": words[0], "status": status})
            raise _undone()
        if "invalid" in answer:
            raise InvalidVideo(str(answer["invalid"]), field=field)
        return answer

    def _ran(self, command: tuple[str, ...]) -> tuple[int, bytes]:
        """Run ``command`` and return its status, negative for a signal, and what it printed."""
        try:
            process = subprocess.Popen(  # noqa: S603 - our own command line
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                start_new_session=True,
            )
        except OSError as error:
            raise _undone() from error
        with process:
            try:
                said, _ = process.communicate(timeout=self.seconds)
            except subprocess.TimeoutExpired:
                raise _undone() from None
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
        return process.returncode, said


def _understood(said: bytes) -> Answer | None:
    try:
        answer = json.loads(said)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None


def _undone() -> ScreeningUnavailable:
    return ScreeningUnavailable(
        "The video could not be read in time; please try again.", retry_after=_RETRY_AFTER
    )
