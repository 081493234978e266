"""Whether two places look alike: distances between their pictures, against chance itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np

from benchmarks.adherence.expectations import Case
from benchmarks.adherence.observing import Observation
from benchmarks.adherence.pictures import distance

TWINS: Final = 0.085
"""Below it two pictures are taken for the same place.

Of 14 places, 12 were nearer than this to themselves under another seed; the median was 0.037.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two places and how far their pictures are apart: 0 the same, 1 nothing in common."""

    one: str
    other: str
    apart: float


def pairs_of(cases: Sequence[Case], seen: Mapping[str, Observation]) -> list[Pair]:
    """Return all pairs of places that were asked for, the most alike first."""
    places = {
        case.scene: np.array(seen[case.prompt].sights[0].signature)
        for case in cases
        if case.scene and case.prompt in seen and seen[case.prompt].sights
    }
    pairs = [
        Pair(one, other, distance(places[one], places[other]))
        for one, other in combinations(sorted(places), 2)
    ]
    return sorted(pairs, key=lambda pair: pair.apart)


def twins_of(pairs: Sequence[Pair], threshold: float = TWINS) -> dict[str, str]:
    """Return for each place that has a twin why it has one."""
    found: dict[str, str] = {}
    for pair in pairs:
        if pair.apart < threshold:
            for place, twin in ((pair.one, pair.other), (pair.other, pair.one)):
                found.setdefault(place, f"looks like {twin} ({pair.apart:.3f})")
    return found
