"""The worker's handle on its render child: a process group that can be killed at any time.

It is asked to stop before it is killed, for it may have loaded what takes minutes to load.
"""

import logging
import os
import selectors
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Final, TypeAlias, cast

from reelkite.domain.errors import (
    OutOfMemory,
    PublishError,
    RenderError,
    RenderLost,
    RenderTimeout,
    RequestError,
)
from reelkite.jobs.render.lines import (
    Commission,
    Made,
    Progress,
    Reply,
    Trouble,
    error_of,
    read_reply,
    write_commission,
    write_stop,
)

_WAKE: Final = 0.25
"""Seconds after which we look up although the child says nothing."""

_GRACE: Final = 1.0
"""Seconds between asking the group to end and ending it."""

_LONGEST_LINE: Final = 1 << 20

_log = logging.getLogger(__name__)

_HARMLESS: Final = (RequestError, RenderError, PublishError)
"""What a child can tell of and go on; after anything else nobody knows how it is."""

_HARMFUL: Final = (OutOfMemory, RenderLost)
"""Of these, what is better tried again by a fresh one: something of it is full, or has died."""

Process: TypeAlias = subprocess.Popen[bytes]

Listen: TypeAlias = Callable[[Progress | None], None]
"""Hears of progress, or of nothing new; what it raises ends the render."""


@dataclass(frozen=True, slots=True)
class ChildRules:
    """How the child is run.

    Attributes:
        command: Command line that starts it.
        seconds: Longest time for one render; a commission may have less.
        renders: After so many it is started afresh.
        niceness: How much it steps back behind other processes, 0..19.
        heirlooms: Descriptors that it inherits, such as the data folder's lock.
        stop_seconds: How long it may take to answer when it was asked to stop; then it is killed.
    """

    command: tuple[str, ...]
    seconds: float = 1800.0
    renders: int = 50
    niceness: int = 10
    heirlooms: tuple[int, ...] = ()
    stop_seconds: float = 20.0


class RenderChild:
    """Renders in another process, which is started when it is needed and kept while it is well.

    One thread renders; any thread may kill.
    """

    def __init__(self, rules: ChildRules, hurry: threading.Event | None = None) -> None:
        """Start nothing yet.

        Args:
            rules: How it is run.
            hurry: Once it is set nothing is waited for: who is to stop is killed.
        """
        self._rules = rules
        self._hurry = hurry or threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._renders = 0

    def warm_up(self) -> None:
        """Start the process, so that it is ready when it is needed.

        Raises:
            RenderLost: It cannot be started.
        """
        self._ready()

    def render(self, commission: Commission, listen: Listen) -> Made:
        """Have ``commission`` rendered; ``listen`` is called at least twice a second.

        The process lives on after what it told of itself, and when it stopped because it was
        asked to. It ends after ``OutOfMemory``, for what it holds may be in the way, and after
        what nobody foresaw.

        Raises:
            RenderLost: The process died.
            RenderTimeout: It took too long, and was stopped.
            KiteError: What the child met, or whatever ``listen`` raised; then it was stopped.
        """
        process = self._ready()
        self._renders += 1
        replies = _replies(process)
        try:
            _send(process, write_commission(commission))
            told = self._told(replies, commission, listen)
        except BaseException:
            if not self._stops(process, replies, commission):
                self.close()
            raise
        if told is None:
            self.close()
            raise RenderLost("The process that drew the clip died.")
        if not _is_well_after(told) or self._renders >= self._rules.renders:
            self.close()
        if isinstance(told, Trouble):
            raise error_of(told)
        return told

    def kill(self) -> None:
        """End the process and all that it started, within about a second; from any thread."""
        process = self._process
        if process is not None and process.returncode is None:
            _end(process)

    def close(self) -> None:
        """Kill, and let everything go; only for the thread that renders, or after it."""
        process, self._process = self._process, None
        if process is not None:
            _bury(process)

    def _told(
        self, replies: Iterator[Reply | None], commission: Commission, listen: Listen
    ) -> Made | Trouble | None:
        """Return the last word about ``commission``; None when the process died."""
        deadline = time.monotonic() + min(self._rules.seconds, commission.seconds)
        for reply in replies:
            if isinstance(reply, Made | Trouble):
                return reply
            listen(reply)
            if time.monotonic() > deadline:
                raise RenderTimeout("The render took longer than is allowed.")
        return None

    def _stops(
        self, process: Process, replies: Iterator[Reply | None], commission: Commission
    ) -> bool:
        """Ask the process to stop; tell whether it did, so that it can be kept."""
        deadline = time.monotonic() + self._rules.stop_seconds
        if not self._hurry.is_set():
            _send(process, write_stop(commission))
        for reply in replies:
            if isinstance(reply, Made | Trouble):
                return _is_well_after(reply)
            if self._hurry.is_set() or time.monotonic() > deadline:
                break
        return False

    def _ready(self) -> Process:
        if self._process is not None and _has_died(self._process):
            self.close()
        if self._process is None:
            self._process = _start(self._rules)
            self._renders = 0
        return self._process


def _is_well_after(told: Made | Trouble) -> bool:
    """Tell whether the process that said so is as good as before."""
    if isinstance(told, Made):
        return True
    error = error_of(told)
    return isinstance(error, _HARMLESS) and not isinstance(error, _HARMFUL)


def _start(rules: ChildRules) -> Process:
    try:
        process = subprocess.Popen(  # noqa: S603 - our own command line
            rules.command,
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
            pass_fds=rules.heirlooms,
        )
    except OSError as error:
        raise RenderLost(f"The render child cannot be started: {error.strerror}.") from error
    niceness = max(rules.niceness, os.getpriority(os.PRIO_PROCESS, 0))
    os.setpriority(os.PRIO_PROCESS, process.pid, niceness)
    return process


def _send(process: Process, line: bytes) -> None:
    """Write ``line``; that a child is gone is found out by who reads."""
    try:
        cast("IO[bytes]", process.stdin).write(line)
    except BrokenPipeError:
        _log.warning("The render child does not listen any more.")


def _replies(process: Process) -> Iterator[Reply | None]:
    """Yield replies as they come, and None when there was none for a while; end with the child."""
    pipe = cast("IO[bytes]", process.stdout).fileno()
    rest = b""
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        while len(rest) < _LONGEST_LINE:
            died = _has_died(process)
            ready = bool(selector.select(0 if died else _WAKE))
            heard = os.read(pipe, 1 << 16) if ready else b""
            if not heard and (ready or died):
                return
            *lines, rest = (rest + heard).split(b"\n")
            yield from (_understood(line) for line in lines)
            yield None


def _understood(line: bytes) -> Reply | None:
    reply = read_reply(line)
    if reply is None and line.strip():
        _log.warning("The render child says what we do not understand.")
    return reply


def _has_died(process: Process) -> bool:
    """Tell whether the process has ended, and leave it unburied: its id stays its group's."""
    if process.returncode is not None:
        return True
    options = os.WEXITED | os.WNOWAIT | os.WNOHANG
    return os.waitid(os.P_PID, process.pid, options) is not None


def _bury(process: Process) -> None:
    """End the group, and the process's place in the system's table."""
    by_itself = _has_died(process)
    _end(process)
    status = process.wait()
    for pipe in (process.stdin, process.stdout):
        cast("IO[bytes]", pipe).close()
    if by_itself:
        _log.warning("The render child has died.", extra={"status": status})


def _end(process: Process) -> None:
    """End the whole group: politely, then for good."""
    _signal(process, signal.SIGTERM)
    deadline = time.monotonic() + _GRACE
    while not _has_died(process) and time.monotonic() < deadline:
        time.sleep(0.02)
    _signal(process, signal.SIGKILL)


def _signal(process: Process, number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, number)
