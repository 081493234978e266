"""The intake: an order is checked, admitted, promised. Both surfaces of the server come here."""

import logging
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Final

from reelkite.domain.engine import EngineFacts
from reelkite.domain.errors import (
    ContentRefused,
    DatabaseUnavailable,
    InvalidImage,
    UnsupportedFormat,
)
from reelkite.domain.key import ApiKey
from reelkite.domain.policy import Verdict
from reelkite.domain.request import GenerationRequest
from reelkite.domain.task import Failure, FailureCode, Instant, Plain, Task
from reelkite.production.admission import Admission, cost_of
from reelkite.production.offer import STANDARD, Offer
from reelkite.production.ports import Picture, PictureInspector, Screen, Space
from reelkite.production.refusals import refusal
from reelkite.production.request import RawRequest, parse_request
from reelkite.storage.ledger.promises import Enqueue, Once
from reelkite.storage.tasks import TaskLedger
from reelkite.storage.uploads import UploadShelf

MISMATCH: Final = "Inpaint image must match the requested width and height"
"""The sentence that clients of the Videos API know."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Order:
    """A request to create, as one of the surfaces understood it.

    Attributes:
        raw: The words of the request.
        caller: Who asks.
        route: ``videos``, or the vendor route's name.
        offer: What this surface has on offer.
        reference: Bytes of a reference image, not yet checked.
        reference_field: What the surface calls it.
        extras: What else came along and is kept (``metadata``, ``user``, ...).
        once: Idempotency key and digest of the body.
        refused_as_task: What the policy refuses becomes a task that failed, and no error.
    """

    raw: RawRequest
    caller: ApiKey
    route: str
    offer: Offer = STANDARD
    reference: bytes | None = None
    reference_field: str = "input_reference"
    extras: Mapping[str, Plain] = field(default_factory=dict)
    once: tuple[str, str] | None = None
    refused_as_task: bool = False


@dataclass(frozen=True, slots=True)
class Intake:
    """Turns orders into promised tasks.

    Attributes:
        ledger: Where tasks are kept.
        enqueue: Puts a task's work into the queue, in the ledger's transaction.
        shelf: Where reference images are kept.
        inspect: Decodes pictures.
        engine: Who will make the clip.
        admission: How much may wait.
        space: How much room is left.
        clock: Tells the time.
        screen: Judges prompts and pictures; it may take its time.
    """

    ledger: TaskLedger
    enqueue: Enqueue
    shelf: UploadShelf
    inspect: PictureInspector
    engine: EngineFacts
    admission: Admission
    space: Space
    clock: Callable[[], Instant]
    screen: Screen

    def accept(self, order: Order) -> Task:
        """Promise a task: it is committed when this returns.

        What is cheap to find wrong is found first; the guardrails judge what is left, while no
        transaction is open.

        Raises:
            RequestError: The order cannot be served; ``field`` names what to change.
            ContentRefused: The policy refuses it, unless ``refused_as_task``.
            IdempotencyConflict: The idempotency key belongs to another body.
            CapacityError: Not now: queue full, disk full, database down, no verdict to be had.
        """
        request = parse_request(order.raw, order.offer)
        picture = self._check_reference(order, request)
        if (known := self._made_before(order)) is not None:
            return known
        load = self.ledger.load(order.caller.id)
        self.admission.admit(order.caller, load, self.engine, self.space)
        verdict, judged = self._judge(order, request)
        task = self._task(order, request, verdict)
        if not verdict.allowed:
            return self._refused(order, task, refusal(verdict, judged))
        self._check_engine(order)  # not before: what is refused is refused by every engine
        task = self._keep_reference(order, picture, task)
        return self.ledger.accept(task, self.enqueue, _once(order))

    def _made_before(self, order: Order) -> Task | None:
        """Return the task of a repeated order; it needs no admission again."""
        once = _once(order)
        return None if once is None else self.ledger.made_with(order.caller.id, once)

    def _judge(self, order: Order, request: GenerationRequest) -> tuple[Verdict, str]:
        """Return what the guardrails find, and the field in which they looked last.

        The prompt is judged as it was sent, and again as the planner will read it if that is
        spelled otherwise: nothing may show only after cleaning.
        """
        verdict = self.screen.prompt(order.raw.prompt)
        if verdict.allowed and request.prompt != order.raw.prompt:
            verdict = verdict.joined(_without_places(self.screen.prompt(request.prompt)))
        if not verdict.allowed or order.reference is None:
            return verdict, "prompt"
        return verdict.joined(self._judge_picture(order)), order.reference_field

    def _judge_picture(self, order: Order) -> Verdict:
        try:
            return self.screen.image(order.reference or b"")
        except InvalidImage as error:
            raise InvalidImage(str(error), field=order.reference_field) from error

    def _refused(self, order: Order, task: Task, error: ContentRefused) -> Task:
        """Tell of a refusal in the way of the surface, and count it; the log names the rules."""
        rules = [finding.rule for finding in error.verdict.findings]
        _log.info("The policy refused an order.", extra={"route": order.route, "rules": rules})
        if not order.refused_as_task:
            with suppress(DatabaseUnavailable):  # a count that is missing changes no verdict
                self.ledger.count_refusal(order.route, error.verdict)
            raise error
        failure = Failure(FailureCode.MODERATION_BLOCKED, str(error))
        return self.ledger.refuse(task, failure, error.verdict, _once(order))

    def _task(self, order: Order, request: GenerationRequest, verdict: Verdict) -> Task:
        now = self.clock()
        return Task(
            id=new_task_id(now),
            key_id=order.caller.id,
            route=order.route,
            model=order.raw.model,
            prompt=order.raw.prompt,
            request=request,
            created_at=now,
            updated_at=now,
            priority=order.caller.priority,
            cost=cost_of(request),
            link_token=secrets.token_urlsafe(24),
            extras=order.extras,
            verdict=verdict,
        )

    def _check_reference(self, order: Order, request: GenerationRequest) -> Picture | None:
        """Refuse a picture that nobody could use."""
        if order.reference is None:
            return None
        picture = self.inspect(order.reference, field=order.reference_field)
        if picture.size != request.size:
            raise InvalidImage(MISMATCH, field=order.reference_field)
        return picture

    def _check_engine(self, order: Order) -> None:
        """Refuse a picture that this engine cannot use: it is never ignored."""
        if order.reference is not None and not self.engine.capabilities.reference_image:
            raise UnsupportedFormat(
                f"The engine '{self.engine.name}' cannot begin a clip with a reference image yet; "
                "leave it out.",
                field=order.reference_field,
            )

    def _keep_reference(self, order: Order, picture: Picture | None, task: Task) -> Task:
        if order.reference is None or picture is None:
            return task
        upload = self.shelf.put(
            order.reference,
            key_id=order.caller.id,
            name=f"reference-{task.id}",
            purpose="reference",
            media_type=picture.media_type,
        )
        return replace(task, reference=upload.id)


def new_task_id(now: Instant) -> str:
    """Return 32 hexadecimal digits: the second of creation, then chance; a UUID of version 4."""
    digits = f"{now // 1000:08x}{secrets.token_hex(12)}"
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"{digits[:12]}4{digits[13:16]}{variant}{digits[17:]}"


def _once(order: Order) -> Once | None:
    return None if order.once is None else Once(*order.once)


def _without_places(verdict: Verdict) -> Verdict:
    """Return ``verdict`` without spans, which count letters of another text than was sent."""
    return replace(
        verdict, findings=tuple(replace(finding, span=None) for finding in verdict.findings)
    )
