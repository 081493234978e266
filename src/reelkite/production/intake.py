"""The intake: an order is checked, admitted, promised. Both surfaces of the server come here."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from reelkite.domain.engine import EngineFacts
from reelkite.domain.errors import InvalidImage, UnsupportedFormat
from reelkite.domain.key import ApiKey
from reelkite.domain.request import GenerationRequest
from reelkite.domain.task import Instant, Plain, Task
from reelkite.production.admission import Admission, cost_of
from reelkite.production.offer import STANDARD, Offer
from reelkite.production.ports import Picture, PictureInspector, Space
from reelkite.production.request import RawRequest, parse_request
from reelkite.storage.ledger.promises import Enqueue, Once
from reelkite.storage.tasks import TaskLedger
from reelkite.storage.uploads import UploadShelf

MISMATCH: Final = "Inpaint image must match the requested width and height"
"""The sentence that clients of the Videos API know."""


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
    """

    raw: RawRequest
    caller: ApiKey
    route: str
    offer: Offer = STANDARD
    reference: bytes | None = None
    reference_field: str = "input_reference"
    extras: Mapping[str, Plain] = field(default_factory=dict)
    once: tuple[str, str] | None = None


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
    """

    ledger: TaskLedger
    enqueue: Enqueue
    shelf: UploadShelf
    inspect: PictureInspector
    engine: EngineFacts
    admission: Admission
    space: Space
    clock: Callable[[], Instant]

    def accept(self, order: Order) -> Task:
        """Promise a task: it is committed when this returns.

        Raises:
            RequestError: The order cannot be served; ``field`` names what to change.
            IdempotencyConflict: The idempotency key belongs to another body.
            CapacityError: Not now: queue full, disk full, database down.
        """
        request = parse_request(order.raw, order.offer)
        picture = self._check_reference(order, request)
        if (known := self._made_before(order)) is not None:
            return known
        load = self.ledger.load(order.caller.id)
        self.admission.admit(order.caller, load, self.engine, self.space)
        task = self._keep_reference(order, picture, self._task(order, request))
        return self.ledger.accept(task, self.enqueue, _once(order))

    def _made_before(self, order: Order) -> Task | None:
        """Return the task of a repeated order; it needs no admission again."""
        once = _once(order)
        return None if once is None else self.ledger.made_with(order.caller.id, once)

    def _task(self, order: Order, request: GenerationRequest) -> Task:
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
        )

    def _check_reference(self, order: Order, request: GenerationRequest) -> Picture | None:
        """Refuse a picture that nobody could use, and one that this engine cannot use."""
        if order.reference is None:
            return None
        picture = self.inspect(order.reference, field=order.reference_field)
        if picture.size != request.size:
            raise InvalidImage(MISMATCH, field=order.reference_field)
        if not self.engine.capabilities.reference_image:
            raise UnsupportedFormat(
                f"The engine '{self.engine.name}' cannot begin a clip with a reference image yet; "
                "leave it out.",
                field=order.reference_field,
            )
        return picture

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
