"""A stint: one task in the hands of one worker, from its first attempt here to its end."""

import logging
import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final, NoReturn, TypeAlias, TypeVar, cast

from reelkite.domain.artifact import FILE_NAMES, Artifact, ArtifactKind, ClipFacts, Delivery
from reelkite.domain.errors import (
    ContentRefused,
    DatabaseUnavailable,
    OutOfMemory,
    PublishError,
)
from reelkite.domain.policy import Verdict, verdict_from_plain, verdict_to_plain
from reelkite.domain.recipe import USUAL_RATE, Recipe, recipe_from_plain, recipe_to_plain
from reelkite.domain.request import GenerationRequest, Materials
from reelkite.domain.task import MOST_STRIKES, Failure, FailureCode, Plain, Task
from reelkite.jobs.render.child import RenderChild
from reelkite.jobs.render.dispatch import Dispatcher
from reelkite.jobs.render.failures import RETRIED, failure_before, failure_of, is_foreseen
from reelkite.jobs.render.lease import Lease
from reelkite.jobs.render.lines import Commission, Progress
from reelkite.storage import Archive, TaskLedger
from reelkite.storage.tasks import Expiry

Drawn: TypeAlias = dict[str, Plain]
"""What the first step notes: what was made and where, or why nothing was."""

Result = TypeVar("Result")

AGAIN: Final = "again"
"""The files of a finished render could not be published: it is to be done again."""

_TELL_SECONDS: Final = 1.0
"""How often progress is written, and asked whether the task is still ours."""

_LONGEST_PAUSE: Final = 8.0

_MOST_EXCUSES: Final = 20
"""Attempts that count for nothing; a clip that chokes the whole machine must fail some day."""

_SHARES: Final = {
    "stage": (0, 8),
    "draw": (8, 97),
    "encode": (0, 3),
    "denoise": (3, 88),
    "decode": (88, 97),
}
"""Percent of the whole, from and to, by stage: of engines that draw, and of those that denoise.

Any other stage comes after them.
"""

_PUBLISHING: Final = 99

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Bench:
    """What is worked with.

    Attributes:
        ledger: All tasks.
        archive: Where drafts and clips lie.
        dispatcher: The queue.
        probe: Finds out what a clip holds.
        expiry: How long what is completed can be fetched.
        materials_of: Finds the files that a task is made of.
        limit_of: Tells for how many seconds a request may be rendered.
    """

    ledger: TaskLedger
    archive: Archive
    dispatcher: Dispatcher
    probe: Callable[[Path], ClipFacts]
    expiry: Expiry
    materials_of: Callable[[Task], Materials]
    limit_of: Callable[[GenerationRequest], float] = lambda _: math.inf


@dataclass(frozen=True, slots=True)
class Hands:
    """Who works.

    Attributes:
        worker: Name of the worker.
        child: Its render child.
        lease: Its lease.
        stopping: Set when it is to leave.
        pause: Seconds before the second attempt; doubled before each other.
    """

    worker: str
    child: RenderChild
    lease: Lease
    stopping: threading.Event
    pause: float = 1.0


def leave() -> NoReturn:
    """End this workflow's thread without a trace: DBOS notes neither a result nor an error.

    For whoever finds that the task is not its own any more, or that the worker is stopping.
    """
    raise SystemExit


class Stint:
    """Renders, publishes, tries again; writes nothing that belongs to somebody else's attempt."""

    def __init__(self, bench: Bench, hands: Hands, task: Task) -> None:
        """Take up ``task``, of which an attempt was begun."""
        self.task = task
        self._bench = bench
        self._hands = hands
        self._spent = False
        self._starved = False
        self._told = 0.0
        self._heard = 0

    def render(self) -> Drawn:
        """Draw and inspect the clip, with as many attempts as the task has left.

        Returns what was drawn, or ``failure`` and ``message``, and the ``verdict`` on a clip that
        was refused. What nobody has judged is not drawn.

        Raises:
            SystemExit: The task is not ours any more, or the worker stops.
        """
        if (failure := failure_before(self.task)) is not None:
            return _said(failure)
        while True:
            losses = self._hands.lease.losses
            try:
                return self._draw()
            except SystemExit:
                self._discard()
                raise
            except Exception as error:  # noqa: BLE001 - whatever it is, the task must go on or end
                self._note(error)
                self._discard()
                innocent = self._hands.lease.losses != losses and self._is_excused()
                if not innocent and not self._may_be_tried_again(error):
                    return _said(failure_of(error), _found_by(error))
                self._begin_again(innocent=innocent)

    def publish(self, drawn: Drawn) -> str:
        """Show what was drawn, or tell why there is nothing; return ``AGAIN`` or nothing.

        Raises:
            SystemExit: As ``render``.
        """
        if (unfit := failure_before(self.task)) is not None:
            drawn = _said(unfit)  # it may have been drawn by an earlier version
        if "failure" in drawn:
            failure = Failure(FailureCode(str(drawn["failure"])), str(drawn["message"]))
            self._fail(failure, self._verdict_with(drawn.get("verdict")))
            return ""
        try:
            artifacts = self._stored(int(str(drawn["attempt"])))
            self._show(drawn, artifacts)
        except Exception as error:  # noqa: BLE001 - as above
            self._note(error)
            if self._may_be_tried_again(error):
                self._spent = True
                return AGAIN
            self._fail(failure_of(error))
        return ""

    def hand_back(self) -> None:
        """Give the task to whoever comes next; this attempt does not count."""
        try:
            self._bench.ledger.hand_back(self.task.id, self.task.attempt)
        except DatabaseUnavailable:
            _log.warning("The task could not be handed back.", extra={"task": self.task.id})

    def _draw(self) -> Drawn:
        if self._spent:
            self._begin_again(innocent=False)
        self._spent, self._heard = True, 0
        task, started = self.task, time.monotonic()
        materials = self._bench.materials_of(task)
        folder = self._bench.archive.draft(task.id, task.attempt)
        seconds = self._bench.limit_of(task.request)
        commission = Commission(task.id, task.request, folder, materials, seconds)
        made = self._hands.child.render(commission, self._listen)
        clip = self._bench.probe(folder / FILE_NAMES[ArtifactKind.VIDEO])
        _inspect(task.request, clip, made.recipe)
        return {
            "attempt": task.attempt,
            "engine": made.engine,
            "engine_version": made.engine_version,
            "recipe": None if made.recipe is None else recipe_to_plain(made.recipe),
            "seconds": round(time.monotonic() - started, 3),
        }

    def _listen(self, progress: Progress | None) -> None:
        """Hear how far the child is; leave when there is nothing left for us to do here.

        What came too soon after the last note is written with the next one.
        """
        if progress is not None:
            self._heard = percent_of(progress)
        if self._hands.stopping.is_set():
            leave()
        now = time.monotonic()
        if now - self._told >= _TELL_SECONDS:
            self._told = now
            self._tell(self._heard)

    def _tell(self, percent: int) -> None:
        try:
            ours = self._bench.ledger.advance(self.task.id, self.task.attempt, percent)
        except DatabaseUnavailable:
            return  # the lease decides how long we may go on
        if not ours:
            leave()

    def _is_excused(self) -> bool:
        return self.task.attempt - self.task.strikes < _MOST_EXCUSES

    def _may_be_tried_again(self, error: Exception) -> bool:
        """Tell whether another attempt is left that may help.

        A clip that is too large for the memory of a fresh process will always be.
        """
        if isinstance(error, OutOfMemory):
            if self._starved:
                return False
            self._starved = True
        return isinstance(error, RETRIED) and self.task.strikes < MOST_STRIKES

    def _begin_again(self, *, innocent: bool) -> None:
        """Begin the next attempt, unless somebody else has taken over; the innocent pay nothing."""
        task, bench, hands = self.task, self._bench, self._hands
        self._pause(min(hands.pause * 2 ** (task.strikes - 1), _LONGEST_PAUSE))
        while not hands.lease.is_held:
            self._pause(hands.pause)
        if not self._insist(lambda: bench.dispatcher.holds(hands.worker, task.id)):
            leave()
        if innocent:
            ours = self._insist(lambda: bench.ledger.hand_back(task.id, task.attempt))
        else:
            ours = self._insist(lambda: bench.ledger.advance(task.id, task.attempt, 0))
        begun = self._insist(lambda: bench.ledger.begin(task.id, hands.worker)) if ours else None
        if begun is None:
            leave()
        self.task, self._spent = begun, False

    def _stored(self, attempt: int) -> tuple[Artifact, ...]:
        """Publish the files; a disk may need a moment."""
        self._tell(_PUBLISHING)
        for number in range(MOST_STRIKES - 1):
            try:
                return self._bench.archive.publish(self.task.id, attempt)
            except PublishError as error:
                self._note(error)
                self._pause(self._hands.pause * 2**number)
        return self._bench.archive.publish(self.task.id, attempt)

    def _show(self, drawn: Drawn, artifacts: tuple[Artifact, ...]) -> None:
        task, bench = self.task, self._bench
        delivery = Delivery(
            artifacts=artifacts,
            engine=str(drawn["engine"]),
            engine_version=str(drawn["engine_version"]),
            render_seconds=float(str(drawn["seconds"])),
            recipe=_recipe_in(drawn),
        )
        if not self._insist(
            lambda: bench.ledger.complete(task.id, task.attempt, delivery, bench.expiry)
        ):
            leave()
        _log.info("The task is completed.", extra={"task": task.id, "attempt": task.attempt})

    def _verdict_with(self, found: Plain) -> Verdict | None:
        """Return what was found in prompt, picture and clip; None if the clip is not why."""
        if not isinstance(found, dict):
            return None
        verdict = verdict_from_plain(found)
        return verdict if self.task.verdict is None else self.task.verdict.joined(verdict)

    def _fail(self, failure: Failure, verdict: Verdict | None = None) -> None:
        task, ledger = self.task, self._bench.ledger
        if self._insist(lambda: ledger.fail(task.id, failure, task.attempt, verdict)):
            _log.warning("The task failed: %s", failure.message, extra={"task": task.id})

    def _insist(self, act: Callable[[], Result]) -> Result:
        """Do what must be done in the database, however long it is away."""
        while True:
            try:
                return act()
            except DatabaseUnavailable:
                self._pause(self._hands.pause)

    def _pause(self, seconds: float) -> None:
        if self._hands.stopping.wait(seconds):
            leave()

    def _discard(self) -> None:
        """Throw the draft away; once its step is noted it may be another worker's to publish."""
        self._bench.archive.discard(self.task.id, self.task.attempt)

    def _note(self, error: Exception) -> None:
        """Log ``error``: clients are told less."""
        _log.warning(
            "Attempt %d went wrong: %s",
            self.task.attempt,
            error,
            exc_info=not is_foreseen(error),
            extra={"task": self.task.id},
        )


def _said(failure: Failure, verdict: Verdict | None = None) -> Drawn:
    """Return the note that the task fails, and how."""
    said: Drawn = {"failure": failure.code.value, "message": failure.message}
    if verdict is not None:
        said["verdict"] = cast("Plain", verdict_to_plain(verdict))
    return said


def _recipe_in(drawn: Drawn) -> Recipe | None:
    """Return the recipe that was noted; an earlier version noted none."""
    noted = drawn.get("recipe")
    return recipe_from_plain(noted) if isinstance(noted, dict) else None


def _found_by(error: Exception) -> Verdict | None:
    return error.verdict if isinstance(error, ContentRefused) else None


def _inspect(request: GenerationRequest, facts: ClipFacts, recipe: Recipe | None) -> None:
    # Imported late: it brings numpy along, and a worker that was killed must be back at once.
    from reelkite.production.inspection import inspect  # noqa: PLC0415 - see above

    inspect(request, facts, Fraction(USUAL_RATE if recipe is None else recipe.frame_rate))


def percent_of(progress: Progress) -> int:
    """Return how much of the whole is done, 0..98: what is left is for publishing."""
    if progress.stage not in _SHARES:
        return _PUBLISHING - 1
    start, end = _SHARES[progress.stage]
    return int(start + (end - start) * progress.fraction)
