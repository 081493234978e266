"""Has a clip made by whichever server has time for it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.upstream.connection import Connection
from reelkite.engines.upstream.course import Course
from reelkite.engines.upstream.errand import Errand
from reelkite.engines.upstream.farm.pace import Pace
from reelkite.engines.upstream.farm.slots import Slot, Slots
from reelkite.engines.upstream.faults import NotTaken
from reelkite.engines.upstream.options import UpstreamOptions
from reelkite.engines.upstream.wires import DIALECTS, Question, Standing

LOOK: Final = 0.5
"""Seconds between two looks whether a place is free."""


@dataclass(frozen=True, slots=True)
class Order:
    """A clip to be made by some server.

    Attributes:
        question: How it is asked for.
        key: Asked for under the same key, it is one clip.
        model: Name by which servers are asked for their model.
        work: How much there is to do; see ``Film.work``.
    """

    question: Question
    key: str
    model: str
    work: float


@dataclass(frozen=True, slots=True)
class Farm:
    """The servers.

    Attributes:
        options: How they are asked.
        slots: Places at them.
        pace: How long they take.
    """

    options: UpstreamOptions
    slots: Slots
    pace: Pace

    def make(self, order: Order, course: Course, into: Path) -> Standing:
        """Have ``order`` made, write the clip into ``into``, and leave nothing at the server.

        A server that begins nothing is passed over for another one; those that only have no time
        are waited for.

        Raises:
            EngineUnavailable: No server can, or the one that began did not come to an end.
            ContentRefused: Its own rules refuse it.
            RenderError: It cannot be made as it was asked for.
            RenderCancelled: Somebody asked for the render to stop.
        """
        until = course.clock() + self.options.patience.clip
        refusals: dict[str, NotTaken] = {}
        while True:
            with self._at_a_server(order, course, until, refusals) as (slot, errand):
                standing = self._begun(errand, order, refusals)
                if standing is not None:
                    return self._brought(slot, errand, order, standing, into)
            self._give_up_or_wait(refusals, course, until)

    @contextmanager
    def _at_a_server(
        self, order: Order, course: Course, until: float, refusals: dict[str, NotTaken]
    ) -> Iterator[tuple[Slot, Errand]]:
        """Lend a place at a server that has not refused, and clean up what was left there."""
        options = self.options
        slot = self._taken(order, course, until, refusals)
        try:
            with closing(Connection(slot.server, options)) as connection:
                dialect, patience = DIALECTS[options.protocol], options.patience
                errand = Errand(connection, dialect, order.model, patience, course, until)
                if slot.forgotten:
                    errand.forget(slot.forgotten)
                yield slot, errand
        finally:
            slot.free()

    def _taken(
        self, order: Order, course: Course, until: float, refusals: dict[str, NotTaken]
    ) -> Slot:
        expected = self.pace.expected(order.model, order.work)
        while True:
            try:
                slot = self.slots.take(expected, without=refusals)
            except OSError as error:
                raise EngineUnavailable(f"the cache cannot be used: {error.strerror}") from error
            if slot is not None:
                return slot
            if course.clock() > until:
                raise EngineUnavailable("all upstream servers are busy")
            course.rest(LOOK)

    def _begun(
        self, errand: Errand, order: Order, refusals: dict[str, NotTaken]
    ) -> Standing | None:
        """Return the task that was begun, or nothing and note why."""
        try:
            return errand.begin(order.question, order.key)
        except NotTaken as error:
            server = errand.connection.server
            refusals[server] = error
            if error.after is None:
                self.slots.shun(server)
            return None

    def _brought(
        self, slot: Slot, errand: Errand, order: Order, begun: Standing, into: Path
    ) -> Standing:
        expected = self.pace.expected(order.model, order.work)
        slot.note(begun.id, self.slots.now() + expected)
        try:
            standing, seconds = errand.follow(begun, expected)
            self.pace.learn(order.model, order.work, seconds)
            errand.fetch(standing, into)
        finally:
            errand.forget(begun.id)
        return standing

    def _give_up_or_wait(self, refusals: dict[str, NotTaken], course: Course, until: float) -> None:
        """Go on at once if a server is left to ask, and after a while if one had no time.

        Raises:
            EngineUnavailable: None of them can.
        """
        if set(self.options.servers) - set(refusals):
            return
        waits = [error.after for error in refusals.values() if error.after is not None]
        if not waits or course.clock() + min(waits) > until:
            raise next(iter(refusals.values()))
        course.rest(min(waits))
        refusals.clear()


def opened_farm(options: UpstreamOptions, folder: Path, usual: float) -> Farm:
    """Return the servers of ``options``.

    Args:
        options: How they are asked.
        folder: For what all our processes must know of them; made where it is missing.
        usual: Seconds per megapixel and frame before anything was measured.

    Raises:
        EngineUnavailable: The folder cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise EngineUnavailable(f"the cache cannot be used: {error.strerror}") from error
    slots = Slots(folder, options.servers, options.concurrency)
    return Farm(options, slots, Pace(folder / "pace.json", usual))
