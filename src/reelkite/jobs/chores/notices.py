"""Notices: webhooks are told what happened, at least once, and for up to three days."""

import logging
import random
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol, TypeAlias

from reelkite.domain.callers import Notice
from reelkite.domain.errors import FetchError
from reelkite.domain.task import Instant
from reelkite.jobs.chores.again import next_try
from reelkite.jobs.chores.line import Line
from reelkite.jobs.chores.signing import signed_headers

COURIERS: Final = 4
"""Notices that are delivered side by side."""

HOLD: Final = 30_000
"""Milliseconds for which a notice that we took is ours; after that it is taken again.

So late, at most, is told what a caretaker that died had in hand.
"""

RENEWAL: Final = 10_000
"""Milliseconds after which what we still have in hand is made ours again."""

BUSY: Final = 30.0
"""Seconds for which a notice is put off when its endpoint has enough in line."""

LINGER: Final = 3.0
"""Seconds that a courier has to come back when we stop."""

GONE: Final = 410
"""Status by which an endpoint says that it never wants to hear of us again."""

log = logging.getLogger(__name__)

Post: TypeAlias = Callable[[str, bytes, Mapping[str, str]], int]
"""Posts a body with headers and returns the status."""


class Outbox(Protocol):
    """What is still to be told; see ``storage.HookBook``."""

    def due(self, limit: int, hold: int) -> tuple[Notice, ...]:
        """Take notices that are due; others see them after ``hold`` milliseconds again."""

    def keep(self, notices: Iterable[Notice], hold: int) -> None:
        """See to it that nobody else takes these for ``hold`` milliseconds from now."""

    def delivered(self, notice: Notice) -> None:
        """Strike the notice off: it was heard."""

    def postpone(self, notice: Notice, until: Instant) -> None:
        """Try again at ``until``."""

    def give_up(self, notice: Notice) -> None:
        """Strike the notice off: nobody heard it in time."""


@dataclass(slots=True)
class Couriers:
    """Threads that deliver.

    Attributes:
        outbox: What is to be told.
        post: Posts; a FetchError says that there was no answer.
        clock: Tells the time.
        chance: Spreads retries.
    """

    outbox: Outbox
    post: Post
    clock: Callable[[], Instant]
    chance: random.Random = field(default_factory=random.Random)
    _line: Line = field(default_factory=Line)
    _threads: list[threading.Thread] = field(default_factory=list)
    _kept: Instant = 0

    def send(self) -> None:
        """Put what is due in line, and see that there are couriers; returns at once.

        Raises:
            DatabaseUnavailable: The database does not answer.
        """
        self._see_to_threads()
        self._keep()
        room = self._line.room()
        for notice in self.outbox.due(room, HOLD) if room else ():
            if not self._line.join(notice):
                self.outbox.postpone(notice, self.clock() + round(BUSY * 1000))

    def close(self) -> None:
        """Send nobody any more, and wait a moment for those who are on their way."""
        self._line.close()
        end = time.monotonic() + LINGER
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))

    def deliver(self, notice: Notice) -> None:
        """Try once to deliver ``notice``, and write down what came of it."""
        status = self._posted(notice)
        told = {"webhook": notice.event_id, "endpoint": notice.endpoint.id, "status": status}
        if status is not None and 200 <= status < 300:  # noqa: PLR2004 - HTTP's successes
            self.outbox.delivered(notice)
            log.info("a webhook was delivered", extra=told)
            return
        until = None if status == GONE else next_try(notice, self.clock(), self.chance)
        if until is None:
            self.outbox.give_up(notice)
            log.warning("a webhook was given up", extra=told)
        else:
            self.outbox.postpone(notice, until)
            log.info("a webhook is tried again later", extra={**told, "until": until})

    def _keep(self) -> None:
        """Renew our hold on what stands in line or is on its way; those who hang take long."""
        now = self.clock()
        if now - self._kept >= RENEWAL and (ours := self._line.notices()):
            self.outbox.keep(ours, HOLD)
            self._kept = now

    def _posted(self, notice: Notice) -> int | None:
        """Post ``notice`` and return the status; None without an answer."""
        endpoint, body = notice.endpoint, notice.body
        try:
            headers = signed_headers(endpoint, notice.event_id, self.clock() // 1000, body)
            return self.post(endpoint.url, body.encode(), headers)
        except FetchError as error:
            log.info("a webhook was not heard: %s", error, extra={"endpoint": endpoint.id})
        except Exception:
            log.exception("a webhook could not be posted", extra={"endpoint": endpoint.id})
        return None

    def _see_to_threads(self) -> None:
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        for number in range(len(self._threads), COURIERS):
            thread = threading.Thread(target=self._serve, name=f"courier-{number}", daemon=True)
            thread.start()
            self._threads.append(thread)

    def _serve(self) -> None:
        for notice in self._line.served():
            try:
                self.deliver(notice)
            except Exception:
                log.exception("what came of a webhook was not written down; it is sent again")
