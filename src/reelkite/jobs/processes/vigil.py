"""The vigil: somebody who looks whether those who live also move.

Asking may take long (a database that does not answer), so that a thread of its own does it; the
supervisor only reads what was found.
"""

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from reelkite.jobs.processes.children import Child, Role

START: Final = 60.0
"""Seconds that a process may take until its first sign of life."""

PAUSE: Final = 1.0
"""Seconds between two looks."""

LOOKS: Final = 3
"""Looks in a row after which we believe it: clocks jump when a machine wakes up."""

log = logging.getLogger(__name__)


def is_frozen(lived: float, silence: float | None, patience: float) -> bool:
    """Tell whether a process has been silent for too long.

    Args:
        lived: Seconds since it was started.
        silence: Seconds since its last sign of life, which may have been a predecessor's; None
            when there never was one.
        patience: Seconds of silence that are no reason to worry.
    """
    if silence is None or silence >= lived:
        return lived > max(patience, START)
    return silence > patience


@dataclass(slots=True)
class Vigil:
    """Keeps the numbers of frozen processes.

    Attributes:
        living: Tells who lives.
        clock: The clock that the children's start was taken from.
        frozen: Numbers of the processes that were found frozen.
    """

    living: Callable[[], Iterable[tuple[Role, Child]]]
    clock: Callable[[], float]
    frozen: frozenset[int] = frozenset()
    _looks: dict[int, int] = field(default_factory=dict)
    _over: threading.Event = field(default_factory=threading.Event)

    def begin(self) -> None:
        """Look once a second from now on."""
        threading.Thread(target=self._watch, name="vigil", daemon=True).start()

    def end(self) -> None:
        """Look no more."""
        self._over.set()

    def look(self) -> None:
        """Look at everybody once."""
        self._looks = {
            child.pid: self._looks.get(child.pid, 0) + 1
            for role, child in self.living()
            if self._seems_frozen(role, child)
        }
        self.frozen = frozenset(pid for pid, looks in self._looks.items() if looks >= LOOKS)

    def _watch(self) -> None:
        while not self._over.wait(PAUSE):
            self.look()

    def _seems_frozen(self, role: Role, child: Child) -> bool:
        """Judge one process; who cannot be asked about is left alone."""
        if role.silence is None:
            return False
        try:
            silence = role.silence()
        except Exception:
            log.warning("nobody knows whether %s moves", role.name, exc_info=True)
            return False
        return is_frozen(self.clock() - child.started, silence, role.patience)
