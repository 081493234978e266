"""How often to ask again, and how long to wait before."""

import math
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Final

RETRIED: Final = frozenset({429, 500, 502, 503, 504})
"""Statuses that may be other ones a moment later."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Rules of asking again, with the clock and the chance that they need.

    Attributes:
        tries: How often one thing is asked for in all; at least 1.
        first: Seconds before the second try; each further pause is twice as long.
        longest: Seconds that no pause exceeds. A server that asks for more is not asked again.
        sleep: Waits for some seconds.
        clock: Seconds that only ever grow.
        now: Seconds since 1970-01-01 UTC.
        chance: Draws from 0..1, so that many clients do not come back at once.
    """

    tries: int = 4
    first: float = 0.5
    longest: float = 60.0
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    now: Callable[[], float] = time.time
    chance: Callable[[], float] = random.random

    def pause(self, tried: int, asked: float | None = None) -> float | None:
        """Return the seconds to wait after ``tried`` tries in vain, or None to give up.

        Args:
            tried: Tries so far; at least 1.
            asked: Seconds that the server asked for.
        """
        if tried >= self.tries or (asked or 0.0) > self.longest:
            return None
        if asked is not None:
            return asked
        doubled = min(self.first * 2.0 ** min(tried - 1, 30), self.longest)
        return doubled * (1 - self.chance() / 4)

    def asked(self, headers: Mapping[str, str]) -> float | None:
        """Return the seconds that ``Retry-After`` asks for, as a number or as a date."""
        text = headers.get("retry-after", "").strip()
        if text.isascii() and text.isdigit():
            return float(text[:9])
        try:
            return max(0.0, parsedate_to_datetime(text).timestamp() - self.now())
        except (ValueError, OverflowError):
            return None


def is_passing(status: int, headers: Mapping[str, str]) -> bool:
    """Whether a refusal with ``status`` may be over soon; the server's own word goes first."""
    told = headers.get("x-should-retry")
    return status in RETRIED if told not in {"true", "false"} else told == "true"


def milliseconds(text: str | None, otherwise: float) -> float:
    """Return the seconds that ``text`` writes in milliseconds, or ``otherwise``."""
    try:
        seconds = float(text or "nan") / 1000
    except ValueError:
        return otherwise
    return seconds if math.isfinite(seconds) and seconds >= 0 else otherwise
