"""The taking: an order is drafted, judged, admitted, promised."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace

from reelkite.domain.errors import ContentRefused
from reelkite.domain.policy import Verdict
from reelkite.domain.task import Failure, FailureCode, Instant, Task
from reelkite.production.admission import Admission, cost_of
from reelkite.production.intake.abilities import Abilities
from reelkite.production.intake.casting import Casting
from reelkite.production.intake.judging import count_refusal, judge, log_refusal
from reelkite.production.intake.orders import Draft, Order
from reelkite.production.intake.pictures import Pictures
from reelkite.production.intake.pieces import kept_for
from reelkite.production.intake.sources import Sources
from reelkite.production.ports import Screen, Space
from reelkite.production.refusals import refusal
from reelkite.production.request import parse_request
from reelkite.storage.ledger.promises import Enqueue, Once
from reelkite.storage.tasks import TaskLedger
from reelkite.storage.uploads import UploadShelf


@dataclass(frozen=True, slots=True)
class Intake:
    """Turns orders into promised tasks.

    Attributes:
        ledger: Where tasks are kept.
        enqueue: Puts a task's work into the queue, in the ledger's transaction.
        shelf: Where lies what tasks are made of.
        pictures: Takes reference images in.
        sources: Finds the clips that others grow out of.
        casting: Finds clients' own characters.
        abilities: What the engines can do.
        admission: How much may wait.
        space: How much room is left.
        clock: Tells the time.
        screen: Judges prompts, pictures and clips; it may take its time.
    """

    ledger: TaskLedger
    enqueue: Enqueue
    shelf: UploadShelf
    pictures: Pictures
    sources: Sources
    casting: Casting
    abilities: Abilities
    admission: Admission
    space: Space
    clock: Callable[[], Instant]
    screen: Screen

    def accept(self, order: Order) -> Task:
        """Promise a task: it is committed when this returns.

        What is cheap to find wrong is found first; the guardrails judge what is left, while no
        transaction is open. What the policy refuses, every engine would; so it is told before
        what the engine cannot do.

        Raises:
            RequestError: The order cannot be served; ``field`` names what to change.
            TaskError: A clip or a character that it names is not there, or not good for it.
            ContentRefused: The policy refuses it, unless ``refused_as_task``.
            IdempotencyConflict: The idempotency key belongs to another body.
            CapacityError: Not now: queue full, disk full, database down, no verdict to be had.
        """
        if order.growth is not None and (known := self._made_before(order)) is not None:
            return known  # its source may be gone by now
        draft = self._draft(order)
        if (known := self._made_before(order)) is not None:
            return known
        load = self.ledger.load(order.caller.id)
        self.admission.admit(order.caller, load, self.abilities.engines, self.space)
        found = judge(self.screen, order, draft)
        task = self._task(order, draft, found.verdict)
        if not found.verdict.allowed:
            return self._refused(order, task, refusal(found.verdict, found.field))
        self.abilities.check(order, draft.request)
        with kept_for(self.shelf, draft, task) as reference:
            task = replace(task, reference=reference)
            return self.ledger.accept(task, self.enqueue, _once(order))

    def _made_before(self, order: Order) -> Task | None:
        """Return the task of a repeated order; it needs no admission again."""
        once = _once(order)
        return None if once is None else self.ledger.made_with(order.caller.id, once)

    def _draft(self, order: Order) -> Draft:
        """Return what the order comes to."""
        if order.growth is not None:
            return self.sources.draft(order, order.growth)
        request = parse_request(order.raw, order.offer)
        puppets, pieces = self.casting.cast(order)
        request = replace(request, puppets=puppets)
        picture = self.pictures.taken(order, request.size)
        if picture is None:
            return Draft(request, order.raw.model, pieces)
        request = replace(request, reference=picture.piece.sha256)
        return Draft(request, order.raw.model, (picture.piece, *pieces), picture.seen)

    def _refused(self, order: Order, task: Task, error: ContentRefused) -> Task:
        """Tell of a refusal in the way of the surface, and count it; the log names the rules."""
        log_refusal(order.route, error)
        if not order.refused_as_task:
            count_refusal(self.ledger, order.route, error)
            raise error
        failure = Failure(FailureCode.MODERATION_BLOCKED, str(error))
        return self.ledger.refuse(task, failure, error.verdict, _once(order))

    def _task(self, order: Order, draft: Draft, verdict: Verdict) -> Task:
        now = self.clock()
        return Task(
            id=new_task_id(now),
            key_id=order.caller.id,
            route=order.route,
            model=draft.model,
            prompt=order.raw.prompt,
            request=draft.request,
            created_at=now,
            updated_at=now,
            priority=order.caller.priority,
            cost=cost_of(draft.request),
            link_token=secrets.token_urlsafe(24),
            remixed_from=draft.remixed_from,
            extras=order.extras,
            verdict=verdict,
        )


def new_task_id(now: Instant) -> str:
    """Return 32 hexadecimal digits: the second of creation, then chance; a UUID of version 4."""
    digits = f"{now // 1000:08x}{secrets.token_hex(12)}"
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"{digits[:12]}4{digits[13:16]}{variant}{digits[17:]}"


def _once(order: Order) -> Once | None:
    return None if order.once is None else Once(*order.once)
