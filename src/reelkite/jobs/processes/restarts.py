"""When to start again what died: at once, or after a while when it keeps dying."""

from dataclasses import dataclass
from typing import Final

STEADY: Final = 10.0
"""Seconds of life after which a death counts as an accident."""

LONGEST: Final = 30.0
"""Seconds; no pause is longer."""


@dataclass(slots=True)
class Restarts:
    """Counts short lives in a row.

    Attributes:
        falls: How many of the last lives were short.
    """

    falls: int = 0

    def pause(self, lived: float) -> float:
        """Note a life of ``lived`` seconds and return the seconds to wait.

        After a long life, and after the first short one, that is 0; then 1, 2, 4 .. 30.
        """
        if lived > STEADY:
            self.falls = 0
            return 0.0
        self.falls += 1
        return 0.0 if self.falls == 1 else min(2.0 ** min(self.falls - 2, 10), LONGEST)
