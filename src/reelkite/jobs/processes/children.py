"""Children: processes in sessions of their own, tied to us by a lifeline."""

import os
import signal
import subprocess
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from reelkite.jobs.processes.lifeline import Lifeline

LIFELINE_OPTION: Final = "--lifeline"
"""Option that tells a child the number of its lifeline."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a child is for, and how it is started.

    Attributes:
        name: ``api``, ``local-0``, ``caretaker``, ...; for messages.
        command: Its command line; the lifeline's option is put behind it.
        heirlooms: Descriptors that it inherits.
        silence: Tells for how many seconds it gave no sign of life, None if it never did.
        patience: Seconds of silence after which it counts as frozen.
    """

    name: str
    command: tuple[str, ...]
    heirlooms: tuple[int, ...] = ()
    silence: Callable[[], float | None] | None = None
    patience: float = 30.0


@dataclass(frozen=True, slots=True)
class Child:
    """A running process.

    Attributes:
        process: The process; it leads a session and a group.
        lifeline: What ties it to us.
        started: When it was started, by the supervisor's clock.
    """

    process: "subprocess.Popen[bytes]"
    lifeline: Lifeline
    started: float

    @property
    def pid(self) -> int:
        """Number of the process, and of its group."""
        return self.process.pid

    def ended(self) -> int | None:
        """Return its exit status once it ended (negative: the signal's number), else None.

        Whatever it left in its group is killed first: while nobody has fetched the status of
        the leader, no other group can have its number.
        """
        if self.process.returncode is None and self._is_dead():
            self.kill()
            self.process.wait()
            self.lifeline.cut()
        return self.process.returncode

    def terminate(self) -> None:
        """Ask it to stop."""
        with suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """Kill it and its group, frozen or not; not to be called after it ``ended``."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)

    def _is_dead(self) -> bool:
        look = os.WEXITED | os.WNOHANG | os.WNOWAIT
        return os.waitid(os.P_PID, self.pid, look) is not None


def start(role: Role, now: float) -> Child:
    """Start a child for ``role``.

    Raises:
        OSError: The system has no process or no descriptor left.
    """
    lifeline = Lifeline.spin()
    try:
        process = subprocess.Popen(  # noqa: S603 - our own command line, handed in
            [*role.command, LIFELINE_OPTION, str(lifeline.child_end)],
            stdin=subprocess.DEVNULL,
            pass_fds=(lifeline.child_end, *role.heirlooms),
            start_new_session=True,
        )
    except BaseException:
        lifeline.cut()
        raise
    finally:
        lifeline.hand_over()
    return Child(process, lifeline, now)
