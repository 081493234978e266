"""Timing: how long a render may take, by what its engine says of itself."""

from collections.abc import Iterator
from typing import Final

from reelkite.domain.request import GenerationRequest
from reelkite.production.admission import Engines, cost_of
from reelkite.production.offer import Offer

PATIENCE: Final = 20.0
"""A render may take so many times as long as its engine says: other work may share the machine."""

SHORTEST: Final = 600.0
"""Seconds that any render may take: an engine may have to load what takes minutes."""


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
