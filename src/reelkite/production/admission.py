"""Admission: whether another task can be promised now. What is promised is kept."""

from dataclasses import dataclass
from math import ceil

from reelkite.domain.engine import EngineFacts
from reelkite.domain.errors import QueueFull, StorageFull
from reelkite.domain.key import ApiKey
from reelkite.domain.request import GenerationRequest, Model
from reelkite.production.ports import Space
from reelkite.storage.tasks import Load

TIER_WEIGHTS = {Model.SORA_2: 1.0, Model.SORA_2_PRO: 2.4}
"""How much longer a tier takes; measured with the diorama (docs/performance.md)."""

MEGAPIXEL = 1_000_000
MEGABYTE = 1_000_000

SPACE_RETRY = 60
"""Seconds after which to ask again when the disk is full: expiry frees it by the hour."""


def cost_of(request: GenerationRequest) -> float:
    """Return the work that ``request`` is: seconds to make x megapixels x tier weight."""
    pixels = request.size.width * request.size.height / MEGAPIXEL
    return request.added * pixels * TIER_WEIGHTS[request.model]


@dataclass(frozen=True, slots=True)
class Admission:
    """The limits.

    Attributes:
        queued_a_key: Waiting tasks that a key may have, unless it has a limit of its own.
        patience: Longest expected wait in seconds; clients of one surface give up after 900 s.
        free_bytes: Space that must stay free.
    """

    queued_a_key: int
    patience: float
    free_bytes: int

    def admit(self, caller: ApiKey, load: Load, engine: EngineFacts, space: Space) -> None:
        """Return if another task of ``caller`` can be promised.

        Raises:
            QueueFull: The key has too many waiting tasks, or the wait would be too long.
            StorageFull: Too little space is free.
        """
        self._check_space(space)
        self._check_share(caller, load)
        self._check_wait(load, engine)

    def _check_space(self, space: Space) -> None:
        if (free := space.free_bytes()) < self.free_bytes:
            raise StorageFull(
                f"The server is short of disk space ({free // MEGABYTE} MB free, "
                f"{self.free_bytes // MEGABYTE} MB needed); it takes no new tasks for now.",
                retry_after=SPACE_RETRY,
            )

    def _check_share(self, caller: ApiKey, load: Load) -> None:
        most = self.queued_a_key if caller.queued is None else caller.queued
        if load.queued_of_key >= most:
            raise QueueFull(
                f"This API key has {load.queued_of_key} tasks waiting; at most {most} are allowed.",
                retry_after=30,
            )

    def _check_wait(self, load: Load, engine: EngineFacts) -> None:
        wait = expected_wait(load, engine)
        if load.waiting and wait > self.patience:
            raise QueueFull(
                f"The queue is full: a new task would wait about {ceil(wait / 60)} minutes.",
                retry_after=ceil(wait - self.patience),
            )


def expected_wait(load: Load, engine: EngineFacts) -> float:
    """Return how many seconds a new task would wait before it is begun."""
    measured = load.seconds_per_cost
    seconds_per_cost = engine.seconds_per_cost if measured is None else measured
    return load.waiting_cost * seconds_per_cost / max(load.workers, 1)
