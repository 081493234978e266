"""Ears: signals are heard while we wait, and never in the middle of anything.

Handlers that do nothing stand for the signals that we want; the system call that Python offers
for this writes each signal's number into a socket, and we read there when we have time.
"""

import select
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import Final

STOPS: Final = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
"""Signals that ask us to stop."""


@dataclass(slots=True)
class Ears:
    """Counts the requests to stop.

    Attributes:
        asked: How many there were.
    """

    asked: int = 0
    _socket: socket.socket | None = field(default=None, repr=False)

    def wait(self, seconds: float | None) -> None:
        """Wait until any signal comes, at most ``seconds``; None waits for ever."""
        if self._socket is None:
            raise RuntimeError("nobody listens")
        if select.select([self._socket], [], [], seconds)[0]:
            heard = self._socket.recv(256)
            self.asked += sum(number in heard for number in STOPS)


@contextmanager
def listening() -> Iterator[Ears]:
    """Lend ears for requests to stop and for the ends of children; only in the main thread.

    What was ignored before (SIGHUP under ``nohup``) stays ignored.
    """
    wanted = [number for number in STOPS if signal.getsignal(number) != signal.SIG_IGN]
    ours, theirs = socket.socketpair()
    ours.settimeout(0)
    theirs.settimeout(0)
    woken = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    before = {number: signal.signal(number, _hear) for number in (*wanted, signal.SIGCHLD)}
    try:
        yield Ears(_socket=ours)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(woken)
        ours.close()
        theirs.close()


@contextmanager
def stop_sign() -> Iterator[threading.Event]:
    """Lend an event that is set when we are asked to stop; only in the main thread.

    Another thread sets it: a handler that did could meet the main thread halfway through
    waiting for the event, and hang.
    """
    stop, over = threading.Event(), threading.Event()
    with listening() as ears:
        thread = threading.Thread(
            target=_relay, args=(ears, stop, over), name="stop-sign", daemon=True
        )
        thread.start()
        try:
            yield stop
        finally:
            over.set()
            signal.raise_signal(signal.SIGCHLD)  # wakes the thread; nobody else minds
            thread.join()


def _relay(ears: Ears, stop: threading.Event, over: threading.Event) -> None:
    while not over.is_set():
        ears.wait(None)
        if ears.asked:
            stop.set()


def _hear(_number: int, _frame: FrameType | None) -> None:
    """Be there, so that the signal's number is written."""
