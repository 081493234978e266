"""The line in front of the couriers: fair between endpoints, so that a slow one holds up nobody."""

import threading
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from reelkite.domain.callers import Notice

AT_A_TIME: Final = 2
"""Notices of one endpoint that are delivered side by side."""

LONGEST_OF_ONE: Final = 4
"""Notices of one endpoint that may stand in line."""

LONGEST: Final = 32
"""Notices that may stand in line."""


@dataclass(slots=True)
class Line:
    """Notices that wait, and those that are being delivered."""

    _waiting: deque[Notice] = field(default_factory=deque)
    _running: Counter[str] = field(default_factory=Counter)
    _known: dict[str, Notice] = field(default_factory=dict)
    _changed: threading.Condition = field(default_factory=threading.Condition)
    _closed: bool = False

    def room(self) -> int:
        """Return how many more may come."""
        with self._changed:
            return LONGEST - len(self._waiting)

    def notices(self) -> tuple[Notice, ...]:
        """Return all that wait or are being delivered."""
        with self._changed:
            return tuple(self._known.values())

    def join(self, notice: Notice) -> bool:
        """Put ``notice`` at the end; False when too many of its endpoint stand there already.

        One that stands there already, or is being delivered, does not come in twice.
        """
        with self._changed:
            if notice.id in self._known:
                return True
            if sum(other.endpoint.id == notice.endpoint.id for other in self._waiting) >= (
                LONGEST_OF_ONE
            ):
                return False
            self._known[notice.id] = notice
            self._waiting.append(notice)
            self._changed.notify()
            return True

    def served(self) -> Iterator[Notice]:
        """Yield the notices that are to be delivered, one by one, until the line is closed.

        The next one is asked for when the last one is dealt with.
        """
        while (notice := self._take()) is not None:
            try:
                yield notice
            finally:
                self._done(notice)

    def close(self) -> None:
        """Serve nobody any more."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _take(self) -> Notice | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._first() is not None)
            notice = self._first()
            if self._closed or notice is None:
                return None
            self._waiting.remove(notice)
            self._running[notice.endpoint.id] += 1
            return notice

    def _first(self) -> Notice | None:
        """Return the first whose endpoint is not busy."""
        free = (n for n in self._waiting if self._running[n.endpoint.id] < AT_A_TIME)
        return next(free, None)

    def _done(self, notice: Notice) -> None:
        with self._changed:
            self._known.pop(notice.id, None)
            self._running -= Counter([notice.endpoint.id])
            self._changed.notify_all()
