"""When to try again to tell somebody who did not listen."""

import random
from typing import Final

from reelkite.domain.callers import Notice
from reelkite.domain.task import Instant

PAUSES: Final = (5, 30, 120, 600, 1800, 3600)
"""Seconds after the first, second, ... try."""

LATER: Final = 10_800
"""Seconds after every other try."""

LAST: Final = 72 * 3_600_000
"""Milliseconds after the event in which it is told or given up."""

JITTER: Final = 0.2
"""Share of a pause that is left to chance, so that not all come back in the same second."""


def next_try(notice: Notice, now: Instant, chance: random.Random) -> Instant | None:
    """Return when to try again, after a try that failed just now; None to give up.

    The pause follows from the number of tries or from the age of the event, whichever is
    shorter: a try that was only put off because the endpoint was busy counts as well.
    """
    age = now - notice.created_at
    if age >= LAST:
        return None
    seconds = min(_by_tries(notice.attempts), _by_age(age / 1000))
    pause = seconds * chance.uniform(1 - JITTER, 1 + JITTER)
    return min(now + round(pause * 1000), notice.created_at + LAST)


def _by_tries(tries: int) -> int:
    return PAUSES[max(tries, 1) - 1] if tries <= len(PAUSES) else LATER


def _by_age(seconds: float) -> int:
    """Return the pause that is due at this age, had every try failed at once."""
    end = 0
    for pause in PAUSES:
        end += pause
        if seconds < end:
            return pause
    return LATER
