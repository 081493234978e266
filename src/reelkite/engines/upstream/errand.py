"""One clip at one server: asked for, followed, fetched, and deleted there in the end."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Final, TypeVar

from reelkite.domain.errors import EngineUnavailable, RenderTimeout
from reelkite.engines.upstream.connection import Connection, Reply
from reelkite.engines.upstream.course import Course
from reelkite.engines.upstream.download import Download
from reelkite.engines.upstream.faults import NotTaken, ReplyLost, failure, refusal
from reelkite.engines.upstream.options import Patience
from reelkite.engines.upstream.wires import Dialect, Question, Standing, Status

TRIES: Final = 3
"""How often in all one thing is asked for that gets no sound answer."""

PAUSE: Final = 1.0
"""Seconds before the second try, and twice as many before the third."""

UNKNOWN: Final = HTTPStatus.NOT_FOUND
MOST_UNKNOWN: Final = 2
"""Looks in a row at which a server does not know a task that it promised; then it is lost."""

Result = TypeVar("Result")

log: Final = logging.getLogger(__name__)


@dataclass(slots=True)
class Errand:
    """What is to be done at one server.

    Attributes:
        connection: Way to it.
        dialect: Its wire format.
        model: Name by which it is asked for its model.
        patience: How long to wait for what.
        course: Hears how far it is, and tells when to stop.
        until: When to give the clip up, on the clock of ``course``.
    """

    connection: Connection
    dialect: Dialect
    model: str
    patience: Patience
    course: Course
    until: float

    def begin(self, question: Question, key: str) -> Standing:
        """Ask for the clip.

        Where the wire knows idempotency keys, a lost answer is asked for again: it is one clip.

        Raises:
            NotTaken: The server begins nothing, now or ever; another one may.
            ReplyLost: Nobody knows whether it began something.
            ContentRefused: Its own rules refuse it.
            RenderError: It refuses the request as it is.
        """
        tries = TRIES if self.dialect.idempotent else 1
        return self._insist(lambda: self._asked(question, key), tries)

    def _asked(self, question: Question, key: str) -> Standing:
        reply = self.connection.post(question, key)
        if reply.is_good:
            return self.dialect.standing(reply.body)
        raise refusal(reply.status, reply.body, after=reply.after)

    def follow(self, standing: Standing, expected: float) -> tuple[Standing, float]:
        """Wait until the clip is made; return how the task stands then, and how long it took.

        Where the server tells no progress it is estimated: the time since the work began by the
        time that was ``expected``.

        Raises:
            EngineUnavailable: The server forgot the task, failed at it, or is away for too long.
            ContentRefused: Its own rules refuse the clip.
            RenderError: It says that it cannot be made.
            RenderTimeout: It is not made in time.
            RenderCancelled: Somebody asked for the render to stop.
        """
        asked, began = self.course.clock(), None
        while standing.status in {Status.WAITING, Status.RUNNING}:
            if standing.status is Status.RUNNING:
                now = self.course.clock()
                began = now if began is None else began
                guess = (now - began) / expected
                self.course.made(guess if standing.progress is None else standing.progress)
            standing = self._next(standing.id)
        if standing.status is Status.FAILED:
            said = standing.complaint
            log.warning("%s failed at %s: %s", self.connection.server, standing.id, said)
            raise failure(said)
        return standing, self.course.clock() - (asked if began is None else began)

    def fetch(self, standing: Standing, into: Path) -> None:
        """Write the clip into ``into``; a server that breaks off is asked again for all of it.

        Raises:
            EngineUnavailable: It does not come whole.
            RenderCancelled: Somebody asked for the render to stop.
        """
        place = standing.clip or self.dialect.content(self.model, standing.id)
        if not place:
            raise EngineUnavailable("the upstream server has made a clip and does not say where")
        download = Download(self.connection, place, self.until)
        self._insist(lambda: self._downloaded(download, into), TRIES)

    def _downloaded(self, download: Download, into: Path) -> None:
        try:
            download.run(into, self.course)
        except NotTaken as error:  # it was taken long ago: no reason to ask somebody else
            raise ReplyLost(str(error)) from error

    def forget(self, task: str) -> None:
        """Have the server delete a task, and end it if it runs; what goes wrong is only logged."""
        if not self.dialect.deletes:
            return
        with suppress(EngineUnavailable):  # it is in the log; there is nothing else to do
            self.connection.ask("DELETE", self.dialect.place(self.model, task))

    def _insist(self, act: Callable[[], Result], tries: int) -> Result:
        """Do ``act``, again after a while where the answer was lost, so often in all."""
        for tried in range(1, tries):
            try:
                return act()
            except ReplyLost:
                self.course.rest(PAUSE * 2 ** (tried - 1))
        return act()

    def _next(self, task: str) -> Standing:
        """Look until the server answers how the task stands; it may be away for a moment."""
        away, unknown = None, 0
        while True:
            self._rest()
            reply, trouble = self._looked(task)
            if not isinstance(trouble, EngineUnavailable):
                return trouble
            now = self.course.clock()
            away = now if away is None else away
            unknown = unknown + 1 if reply is not None and reply.status == UNKNOWN else 0
            if unknown == MOST_UNKNOWN or now - away > self.patience.reply:
                raise trouble

    def _looked(self, task: str) -> tuple[Reply | None, Standing | EngineUnavailable]:
        """Return how the task stands, or why nobody knows at the moment."""
        try:
            reply = self.connection.ask("GET", self.dialect.place(self.model, task))
        except EngineUnavailable as error:
            return None, error
        try:
            standing = self.dialect.standing(reply.body)
        except EngineUnavailable as error:
            return reply, error if reply.is_good else _away(reply)
        if reply.is_good or standing.status is Status.FAILED:  # some tell a failure as an error
            return reply, standing
        return reply, _away(reply)

    def _rest(self) -> None:
        """Wait until the next look is due.

        Raises:
            RenderTimeout: There is no time left.
            RenderCancelled: Somebody asked for the render to stop.
        """
        left = self.until - self.course.clock()
        if left <= 0:
            raise RenderTimeout("The server that makes the clips needs longer than is allowed.")
        self.course.rest(min(self.patience.poll, left))


def _away(reply: Reply) -> EngineUnavailable:
    if reply.status == UNKNOWN:
        return EngineUnavailable("the upstream server has lost the task: was it started anew?")
    return EngineUnavailable(
        f"the upstream server does not tell how its task stands ({reply.status})"
    )
