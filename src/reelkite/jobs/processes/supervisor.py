"""The supervisor: starts the roles, starts again what dies or freezes, and ends them in order.

It holds nothing that could be lost and does nothing that could take long: it sleeps until a
signal comes, which is also how the system tells that a child has ended.
"""

import logging
import subprocess
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from reelkite.jobs.processes.children import Child, Role, start
from reelkite.jobs.processes.ears import Ears
from reelkite.jobs.processes.restarts import Restarts
from reelkite.jobs.processes.vigil import Vigil

WRONG_SETTINGS: Final = 2
"""Exit status of a process whose settings are wrong: no restart will help."""

GRACE: Final = 10.0
"""Seconds that everybody has to leave in order."""

LAST: Final = 5.0
"""Seconds that the system has to end who was killed."""

ROUND: Final = 0.5
"""Longest time between two rounds, in seconds."""

log = logging.getLogger(__name__)

Clock = Callable[[], float]


@dataclass(slots=True)
class Member:
    """A role, and who plays it now.

    Attributes:
        role: The role.
        restarts: Says how long to wait after a death.
        child: The process; None between two lives.
        due: When the next life is to begin.
        lives: How many lives have begun.
    """

    role: Role
    restarts: Restarts = field(default_factory=Restarts)
    child: Child | None = None
    due: float = 0.0
    lives: int = 0


@dataclass(slots=True)
class Supervisor:
    """Keeps roles alive until it is asked to stop.

    Attributes:
        roles: Who is to live, in the order of starting and stopping.
        ears: Hear the signals.
        closing: Called once, before anybody is asked to stop.
        clock: Tells seconds.
        grace: Seconds that everybody has to leave in order.
    """

    roles: Iterable[Role]
    ears: Ears
    closing: Callable[[], object] = lambda: None
    clock: Clock = time.monotonic
    grace: float = GRACE
    members: list[Member] = field(default_factory=list)

    def run(self) -> int:
        """Keep everybody alive; return the exit status once everybody has left.

        0 after a request to stop. 2 when a role did not start because its settings are wrong;
        it has told so itself.
        """
        self.members = [Member(role) for role in self.roles]
        vigil = Vigil(self.living, self.clock)
        vigil.begin()
        try:
            return self._reign(vigil)
        finally:
            vigil.end()
            self._end()

    def living(self) -> list[tuple[Role, Child]]:
        """Return who lives now; may be asked by any thread."""
        return [
            (member.role, child) for member in self.members if (child := member.child) is not None
        ]

    def _reign(self, vigil: Vigil) -> int:
        while not self.ears.asked:
            if not all(self._survived(member, vigil) for member in self.members):
                return WRONG_SETTINGS
            self.ears.wait(self._pause())
        return 0

    def _survived(self, member: Member, vigil: Vigil) -> bool:
        """Tend ``member``, and go on whatever happens; False when the server must end."""
        try:
            return self._tend(member, vigil)
        except Exception:
            log.exception("cannot tend %s", member.role.name)
            member.due = self.clock() + member.restarts.pause(0)
            return True

    def _tend(self, member: Member, vigil: Vigil) -> bool:
        child = member.child
        if child is None:
            if self.clock() >= member.due:
                self._start(member)
            return True
        if (status := child.ended()) is not None:
            return self._mourn(member, child, status)
        if child.pid in vigil.frozen:
            log.warning("%s does not move any more and is killed", member.role.name)
            child.kill()
        return True

    def _start(self, member: Member) -> None:
        member.child = start(member.role, self.clock())
        member.lives += 1
        log.info("%s starts", member.role.name, extra={"pid": member.child.pid})

    def _mourn(self, member: Member, child: Child, status: int) -> bool:
        lived = self.clock() - child.started
        pause = member.restarts.pause(lived)
        member.child, member.due = None, self.clock() + pause
        if status == WRONG_SETTINGS and member.lives == 1:
            return False
        log.warning(
            "%s left with status %d after %.1f s; it starts again in %g s",
            *(member.role.name, status, lived, pause),
        )
        if not pause:
            self._start(member)
        return True

    def _pause(self) -> float:
        """Return how long nothing is to be done, unless a signal comes."""
        now = self.clock()
        waits = [member.due - now for member in self.members if member.child is None]
        return max(0.0, min([ROUND, *waits]))

    def _end(self) -> None:
        """Ask everybody to leave, and kill who stays; a second signal cuts the time short."""
        self.closing()
        for _, child in self.living():
            child.terminate()
        end, asked = self.clock() + self.grace, self.ears.asked
        while self._still_here() and self.clock() < end and self.ears.asked == asked:
            self.ears.wait(min(ROUND, max(0.0, end - self.clock())))
        for member in self._still_here():
            log.warning("%s did not leave in time and is killed", member.role.name)
            self._kill(member)

    def _still_here(self) -> list[Member]:
        for member in self.members:
            if member.child is not None and member.child.ended() is not None:
                member.child = None
        return [member for member in self.members if member.child is not None]

    @staticmethod
    def _kill(member: Member) -> None:
        if member.child is not None:
            member.child.kill()
            with suppress(subprocess.TimeoutExpired):  # stuck in the kernel: its own affair
                member.child.process.wait(LAST)
            member.child = None
