"""Admission: whether another task can be promised now, and how long its render may take.

What is promised is kept.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Final, TypeAlias

from reelkite.domain.callers import ApiKey
from reelkite.domain.engine import EngineFacts
from reelkite.domain.errors import QueueFull, StorageFull
from reelkite.domain.request import GenerationRequest, Model
from reelkite.production.offer import SNAPSHOTS, Offer
from reelkite.production.ports import Space
from reelkite.storage.tasks import Load

TIER_WEIGHTS = {Model.SORA_2: 1.0, Model.SORA_2_PRO: 2.4}
"""How much longer a tier takes; measured with the diorama (docs/performance.md)."""

MEASURED = 20
"""Completed tasks of a model, the latest ones, that tell how long a unit of cost takes."""

MEGAPIXEL = 1_000_000
MEGABYTE = 1_000_000

PATIENCE: Final = 20.0
"""A render may take so many times as long as its engine says: other work may share the machine."""

SHORTEST: Final = 600.0
"""Seconds that any render may take: an engine may have to load what takes minutes."""

SPACE_RETRY = 60
"""Seconds after which to ask again when the disk is full: expiry frees it by the hour."""


def cost_of(request: GenerationRequest) -> float:
    """Return the work that ``request`` is: seconds to make x megapixels x tier weight."""
    pixels = request.size.width * request.size.height / MEGAPIXEL
    return request.added * pixels * TIER_WEIGHTS[request.model]


Engines: TypeAlias = Mapping[Model, EngineFacts]
"""What is known of the engine of each model that is made here."""


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

    def admit(self, caller: ApiKey, load: Load, engines: Engines, space: Space) -> None:
        """Return if another task of ``caller`` can be promised.

        Raises:
            QueueFull: The key has too many waiting tasks, or the wait would be too long.
            StorageFull: Too little space is free.
        """
        self._check_space(space)
        self._check_share(caller, load)
        self._check_wait(load, engines)

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

    def _check_wait(self, load: Load, engines: Engines) -> None:
        wait = expected_wait(load, engines)
        if load.waiting and wait > self.patience:
            raise QueueFull(
                f"The queue is full: a new task would wait about {ceil(wait / 60)} minutes.",
                retry_after=ceil(wait - self.patience),
            )


def expected_wait(load: Load, engines: Engines) -> float:
    """Return how many seconds a new task would wait before it is begun."""
    seconds = sum(
        cost * _seconds_per_cost(load, SNAPSHOTS.get(name), engines)
        for name, cost in load.waiting_cost.items()
    )
    return seconds / max(load.workers, 1)


def _seconds_per_cost(load: Load, model: Model | None, engines: Engines) -> float:
    """Return how long a unit of cost takes: as measured with the same engine, or as it says."""
    engine = None if model is None else engines.get(model)
    if engine is None:
        return 0.0  # nobody will make it: it fails at once
    measured = [
        each.seconds_per_cost
        for each in load.measured
        if each.engine == engine.name and SNAPSHOTS.get(each.model) is model
    ][:MEASURED]
    return sum(measured) / len(measured) if measured else engine.seconds_per_cost


def longest_render(request: GenerationRequest, engines: Engines, most: float) -> float:
    """Return for how many seconds ``request`` may be rendered; never more than ``most``."""
    expected = expected_render(request, engines)
    return min(most, max(SHORTEST, PATIENCE * expected)) if expected else most


def expected_render(request: GenerationRequest, engines: Engines) -> float:
    """Return how many seconds a render takes, as its engine says; 0 if nobody knows."""
    engine = engines.get(request.model)
    return 0.0 if engine is None else cost_of(request) * engine.seconds_per_cost


def beyond(offer: Offer, engines: Engines, most: float) -> Iterator[GenerationRequest]:
    """Yield of each model the clip on offer that takes longest, if it takes longer than ``most``.

    What is longer is stopped every time, so an operator must hear of it before any client does.
    """
    for model in engines:
        requests = (
            GenerationRequest("", model, size, seconds, 0)
            for size in offer.sizes
            for seconds in offer.seconds
        )
        longest = max(requests, key=cost_of)
        if expected_render(longest, engines) > most:
            yield longest
