"""Guards of tests, whose checks are fakes."""

import sys
from pathlib import Path

from reelkite.domain.errors import ScreeningUnavailable
from reelkite.jobs.guard.guard import FINE, Guard
from tests.unit.jobs.processes.watching import until


def command(manner: str = "well") -> tuple[str, ...]:
    """Return what starts a guard of this manner: well, broken, slow or dead."""
    return (sys.executable, str(Path(__file__).with_name("fake_guardroom.py")), manner)


def pid_of(guard: Guard) -> int:
    """Return the process that answers next."""
    return int(guard.prompt("who").policy.split()[1])


def is_fine(guard: Guard) -> bool:
    """Wait until questions can be answered."""
    return until(lambda: guard.health() == FINE)


def is_refused(guard: Guard, prompt: str) -> bool:
    """Tell whether ``prompt`` cannot be judged."""
    try:
        guard.prompt(prompt)
    except ScreeningUnavailable:
        return True
    return False
