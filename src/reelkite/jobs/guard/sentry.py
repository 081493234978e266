"""The HTTP process's handle on one guard: a process with a socket, that can be killed."""

import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final, Self

from reelkite.domain.policy import Verdict
from reelkite.jobs.guard.wire import (
    Question,
    Ready,
    Trouble,
    Wire,
    error_of,
    read_answer,
    write_question,
)
from reelkite.jobs.processes.children import Child, Role, start

SOCKET_OPTION: Final = "--socket"
"""Option that tells a guard the number of its socket."""

_WAKE: Final = 0.25
"""Seconds after which we look whether the process lives."""


@dataclass(slots=True, eq=False)
class Sentry:
    """A running guard.

    One thread keeps it (``report``, ``watch``, ``bury``); between the two, one thread at a time
    may ``ask``; any thread may hang up at any time.
    """

    child: Child
    wire: Wire
    _over: threading.Event = field(default_factory=threading.Event)

    @classmethod
    def post(cls, command: tuple[str, ...], now: float) -> Self:
        """Start a guard with ``command`` and a socket.

        Raises:
            OSError: The system has no process or no descriptor left.
        """
        ours, theirs = socket.socketpair()
        with theirs:
            door = theirs.fileno()
            role = Role("guard", (*command, SOCKET_OPTION, str(door)), heirlooms=(door,))
            try:
                return cls(start(role, now), Wire(ours))
            except BaseException:
                ours.close()
                raise

    def report(self, seconds: float) -> str:
        """Wait until it is ready and return the version of its policy.

        Raises:
            OSError: It was not ready in time, or died; the message of a ConnectionError says why
                if the guard did.
        """
        match self._heard(seconds):
            case Ready(policy):
                return policy
            case Trouble(_, message):
                raise ConnectionError(message)
        raise ConnectionError("It said something that we do not understand.")

    def ask(self, question: Question, seconds: float) -> Verdict | None:
        """Return its verdict; None when it says that it cannot judge.

        Raises:
            InvalidImage: The picture cannot be decoded.
            InvalidVideo: The video cannot be decoded.
            TimeoutError: It did not answer in time; it is of no use any more.
            ConnectionError: It is gone, or talks nonsense.
        """
        self.wire.send(write_question(question), seconds)
        match self._heard(seconds):
            case Verdict() as verdict:
                return verdict
            case Trouble() as trouble if error := error_of(trouble):
                raise error
            case Trouble():
                return None
        raise ConnectionError("It said something that we do not understand.")

    @property
    def is_over(self) -> bool:
        """Somebody hung up."""
        return self._over.is_set()

    def watch(self) -> None:
        """Return when the process has ended, or somebody hung up."""
        while self.child.ended() is None and not self._over.wait(_WAKE):
            pass

    def hang_up(self) -> None:
        """Have it buried, whatever it does; whoever waits for its answer gets none."""
        self._over.set()
        with suppress(OSError):
            self.wire.end.shutdown(socket.SHUT_RDWR)

    def bury(self) -> None:
        """Kill the process and its group, and give everything back."""
        self.hang_up()
        if self.child.ended() is None:
            self.child.kill()
        while self.child.ended() is None:
            time.sleep(0.005)
        self.wire.end.close()

    def _heard(self, seconds: float) -> Ready | Verdict | Trouble:
        try:
            return read_answer(self.wire.receive(seconds))
        except ValueError as error:
            raise ConnectionError("It said something that we do not understand.") from error
