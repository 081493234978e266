"""The worker's handle on its render child: a process group that can be killed at any time."""

import logging
import os
import selectors
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Final, TypeAlias, cast

from reelkite.domain.errors import RenderLost, RenderTimeout, RequestError
from reelkite.jobs.render.lines import (
    Commission,
    Made,
    Progress,
    Reply,
    Trouble,
    error_of,
    read_reply,
    write_commission,
)

_WAKE: Final = 0.25
"""Seconds after which we look up although the child says nothing."""

_GRACE: Final = 1.0
"""Seconds between asking the group to end and ending it."""

_LONGEST_LINE: Final = 1 << 20

_log = logging.getLogger(__name__)

Process: TypeAlias = subprocess.Popen[bytes]

Listen: TypeAlias = Callable[[Progress | None], None]
"""Hears of progress, or of nothing new; what it raises ends the render."""


@dataclass(frozen=True, slots=True)
class ChildRules:
    """How the child is run.

    Attributes:
        command: Command line that starts it.
        seconds: Longest time for one render.
        renders: After so many it is started afresh.
        niceness: How much it steps back behind other processes, 0..19.
        heirlooms: Descriptors that it inherits, such as the data folder's lock.
    """

    command: tuple[str, ...]
    seconds: float = 1800.0
    renders: int = 50
    niceness: int = 10
    heirlooms: tuple[int, ...] = ()


class RenderChild:
    """Renders in another process, which is started when it is needed and kept while it is well.

    One thread renders; any thread may kill.
    """

    def __init__(self, rules: ChildRules) -> None:
        """Start nothing yet."""
        self._rules = rules
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

        Raises:
            RenderLost: The process died.
            RenderTimeout: It took too long, and was killed.
            KiteError: What the child met, or whatever ``listen`` raised; then it was killed.
        """
        try:
            made = self._rendered(commission, listen)
        except RequestError:
            raise
        except BaseException:
            self.close()
            raise
        self._renders += 1
        if self._renders >= self._rules.renders:
            self.close()
        return made

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

    def _rendered(self, commission: Commission, listen: Listen) -> Made:
        deadline = time.monotonic() + self._rules.seconds
        process = self._ready()
        _send(process, write_commission(commission))
        for reply in _replies(process):
            match reply:
                case Made():
                    return reply
                case Trouble():
                    raise error_of(reply)
            listen(reply)
            if time.monotonic() > deadline:
                raise RenderTimeout("The render took longer than is allowed.")
        raise RenderLost("The process that drew the clip died.")

    def _ready(self) -> Process:
        if self._process is not None and _has_died(self._process):
            self.close()
        if self._process is None:
            self._process = _start(self._rules)
            self._renders = 0
        return self._process


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
