"""Lifelines: a process leaves at once when its parent is gone, however the parent went.

A lifeline is a pipe. Only the parent holds the end that could be written to, so the system closes
it when the parent dies, by ``kill -9`` too; the child waits for nothing but this. Python closes
descriptors in programs that it starts, so grandchildren do not hold the parent's end open.
"""

import ctypes
import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Self

PARENT_IS_GONE: Final = 70
"""Exit status of a process that left because its parent was gone."""

PR_SET_PDEATHSIG: Final = 1
"""Number of the option in Linux's ``prctl``."""


@dataclass(frozen=True, slots=True)
class Lifeline:
    """Both ends, as the parent makes them.

    Attributes:
        child_end: Descriptor to hand over, by ``pass_fds`` and by its number.
        parent_end: Descriptor that nobody else may hold.
    """

    child_end: int
    parent_end: int

    @classmethod
    def spin(cls) -> Self:
        """Make a lifeline; neither end is inherited unless it is handed over by name."""
        return cls(*os.pipe())

    def hand_over(self) -> None:
        """Close the child's end on our side, once the child has it."""
        os.close(self.child_end)

    def cut(self) -> None:
        """Let the child leave, if it has not left yet."""
        with suppress(OSError):
            os.close(self.parent_end)


def hold_on(child_end: int, leave: Callable[[], object] | None = None) -> threading.Thread:
    """Call ``leave`` as soon as the parent is gone; to be called first thing in the child.

    Args:
        child_end: The descriptor that the parent handed over.
        leave: What to do then; ``leave_at_once`` when None.

    Returns:
        The thread that waits.
    """
    thaw_with_parent()
    os.set_inheritable(child_end, False)  # noqa: FBT003 - the system's signature
    waiting = threading.Thread(
        target=_wait, args=(child_end, leave or leave_at_once), name="lifeline", daemon=True
    )
    waiting.start()
    return waiting


def thaw_with_parent() -> None:
    """Let Linux continue this process, if it was stopped, when the thread that started it ends.

    Who is stopped cannot watch a lifeline. It is not killed instead, as its group would stay.
    """
    with suppress(OSError, AttributeError):  # another system: the lifeline must do
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGCONT, 0, 0, 0)


def leave_at_once() -> None:
    """End this process, and all of its group if it leads one, without any cleaning up."""
    if os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(PARENT_IS_GONE)


def _wait(child_end: int, leave: Callable[[], object]) -> None:
    with suppress(OSError):
        while os.read(child_end, 64):
            pass
    leave()
