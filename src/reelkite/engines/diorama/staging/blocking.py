"""Who stands where: groups, columns from left to right, rows from front to back.

A subject that is held, worn, flown or ridden, or that lies on or in another, hangs on that one;
the others are roots and share the ground. Widths add up along x; a relation orders them.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.scene.acting import Extent, Performer
from reelkite.engines.diorama.staging.locomotion import gait_of

_HUNG_BY_HOLDER: Final = frozenset({"holds", "flies", "wears"})
_HUNG_ON_HOST: Final = frozenset({"rides", "on", "in", "under", "above"})
_ROWS: Final = {"behind": -1, "in front of": 1}
_LEAST_SHARE: Final = 0.30
_KINSHIP: Final = 0.55
_MOST_COPIES: Final = 7
_LONG: Final = 1.5
_THREE_QUARTERS: Final = 0.95
_MOST_PEOPLE: Final = 4

_SEATS: Final = {
    "sofa": 0.50,
    "couch-and-lamp": 0.36,
    "chair": 0.48,
    "armchair": 0.48,
    "stool": 0.90,
    "bench": 0.52,
    "bed": 0.55,
    "boat": 0.45,
    "sailboat": 0.45,
    "rowing-boat": 0.45,
    "canoe": 0.45,
    "ship": 0.40,
    "car": 0.55,
    "truck": 0.60,
    "bicycle": 0.80,
    "motorcycle": 0.65,
    "horse": 0.62,
    "elephant": 0.90,
    "camel": 0.75,
}


@dataclass(frozen=True, slots=True)
class Part:
    """A subject, cast.

    Attributes:
        index: In ``Shot.subjects``.
        subject: As understood.
        performer: Its body.
        extent: Room it takes, at scale 1.
        scale: Multiple of its natural size at which it is shown.
        turn: Radians that a long thing is turned, to be seen from its side.
    """

    index: int
    subject: Subject
    performer: Performer
    extent: Extent
    scale: float = 1.0
    turn: float = 0.0

    @property
    def width(self) -> float:
        """Metres along x as shown."""
        return self.extent.width * self.scale

    @property
    def height(self) -> float:
        """Metres as shown."""
        return self.extent.height * self.scale

    @property
    def depth(self) -> float:
        """Metres along z as shown."""
        return (self.extent.near + self.extent.far) * self.scale


@dataclass(frozen=True, slots=True)
class Tie:
    """``part`` hangs on ``host`` (both indices) in the way of ``kind``."""

    part: int
    host: int
    kind: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one copy of a root stands, relative to the middle of the stage.

    Attributes:
        part: Index of the subject.
        copy: 0 for the first of its kind.
        x: Metres to the right.
        z: Metres towards the audience.
    """

    part: int
    copy: int
    x: float
    z: float


def shown_from_the_side(part: Part) -> Part:
    """Return a long thing turned to three quarters; from the front a bicycle is a stroke.

    An animal that goes somewhere is turned by its gait later, and takes that room already.
    """
    asset = part.subject.asset
    if asset.startswith("animal/"):
        gait = gait_of(part.subject.action, asset)
        return part if gait is None else replace(part, extent=_turned(part.extent, gait.turn))
    long = part.extent.near + part.extent.far >= _LONG * part.extent.width
    if not long or not asset.startswith("prop/"):
        return part
    return replace(part, extent=_turned(part.extent, _THREE_QUARTERS), turn=_THREE_QUARTERS)


def _turned(extent: Extent, yaw: float) -> Extent:
    """Return the room that a body takes when it is turned by ``yaw`` radians about its middle."""
    deep, wide = extent.near + extent.far, extent.width
    cosine, sine = math.cos(yaw), math.sin(yaw)
    half = (wide * cosine + deep * sine) / 2
    depth = (wide * sine + deep * cosine) / 2
    return replace(extent, left=half, right=half, near=depth, far=depth)


def sized(parts: Sequence[Part], ties: Sequence[Tie], *, on_table: bool) -> tuple[Part, ...]:
    """Return ``parts`` with scales such that the smallest is seen beside the tallest.

    Heights keep their order: shown = tallest x (own / tallest) ** 0.55, at least 0.3 of it. A
    thing on open ground is at least half a metre tall; one on a table at most 0.30 m. What is
    held, worn or flown keeps its proportion to the one who has it.
    """
    carried = {tie.part for tie in ties if tie.kind in _HUNG_BY_HOLDER}
    tallest = max(part.extent.height for part in parts if part.index not in carried)
    overall = _overall_scale(tallest, on_table=on_table)

    def scale_of(part: Part) -> float:
        own = 1.0 if part.index in carried else _kin_scale(part.extent.height / tallest)
        return overall * own

    return tuple(replace(part, scale=scale_of(part)) for part in parts)


def _overall_scale(tallest: float, *, on_table: bool) -> float:
    if on_table:
        return min(1.0, 0.30 / tallest)
    if tallest < 0.5:
        return 0.5 / tallest
    return min(1.0, (4.0 + 0.25 * (tallest - 4.0)) / tallest)


def _kin_scale(ratio: float) -> float:
    ratio = max(ratio, 1e-3)
    return max(float(ratio**_KINSHIP), _LEAST_SHARE) / ratio


def ties_of(subjects: Sequence[Subject]) -> tuple[Tie, ...]:
    """Return who hangs on whom; each subject hangs on one other at most, and never in a circle."""
    hung: dict[int, Tie] = {}
    for index, subject in enumerate(subjects):
        for relation in subject.relations:
            if relation.kind in _HUNG_BY_HOLDER:
                tie = Tie(part=relation.to, host=index, kind=relation.kind)
            elif relation.kind in _HUNG_ON_HOST:
                tie = Tie(part=index, host=relation.to, kind=relation.kind)
            else:
                continue
            if tie.part not in hung and not _leads_to(tie.host, tie.part, hung):
                hung[tie.part] = tie
    return tuple(hung.values())


def _leads_to(start: int, goal: int, hung: dict[int, Tie]) -> bool:
    while start in hung:
        if start == goal:
            return True
        start = hung[start].host
    return start == goal


def spots_for(parts: Sequence[Part], ties: Sequence[Tie]) -> tuple[Spot, ...]:
    """Return a spot for each copy of each root: columns in order, rows by relation."""
    hung = {tie.part for tie in ties}
    roots = [part for part in parts if part.index not in hung]
    column = [(part, copy) for part in _ordered(roots) for copy in range(copies_of(part))]
    rows = _rows_of(roots)
    spots: list[Spot] = []
    edge = 0.0
    for number, (part, copy) in enumerate(column):
        step = part.width + _gap(part)
        z = rows[part.index] * (part.depth + 0.4 * part.height)
        # A row of equals is no firing squad: every second one stands back a little.
        z -= 0.45 * part.width * (copy % 2)
        row_shift = 0.55 * part.width if rows[part.index] and number else 0.0
        spots.append(Spot(part.index, copy, edge + step / 2 - row_shift, z))
        edge += step
    middle = edge / 2
    return tuple(replace(spot, x=spot.x - middle) for spot in spots)


def copies_of(part: Part) -> int:
    """Return how many of it are put on stage: people are dear, others less so."""
    most = _MOST_PEOPLE if part.subject.asset.startswith("person/") else _MOST_COPIES
    return max(1, min(part.subject.count, most))


def _gap(part: Part) -> float:
    return 0.16 * part.width + 0.06 * part.height


def _rows_of(roots: Sequence[Part]) -> dict[int, int]:
    rows = dict.fromkeys((part.index for part in roots), 0)
    for part in roots:
        for relation in part.subject.relations:
            if relation.kind in _ROWS and relation.to in rows:
                rows[part.index] = rows[relation.to] + _ROWS[relation.kind]
    return rows


def _ordered(roots: Sequence[Part]) -> list[Part]:
    """Return ``roots`` from left to right, by what the relations say, else as mentioned."""
    order = list(roots)
    for part in roots:
        for relation in part.subject.relations:
            other = next((p for p in order if p.index == relation.to), None)
            if other is None:
                continue
            if relation.kind == "left of":
                order.remove(part)
                order.insert(order.index(other), part)
            elif relation.kind == "right of":
                order.remove(part)
                order.insert(order.index(other) + 1, part)
    return order


def span_of(spots: Sequence[Spot], parts: Sequence[Part]) -> tuple[float, float]:
    """Return the low and high x that the roots take, relative to the stage's middle."""
    by_index = {part.index: part for part in parts}
    lows = [s.x - by_index[s.part].extent.left * by_index[s.part].scale for s in spots]
    highs = [s.x + by_index[s.part].extent.right * by_index[s.part].scale for s in spots]
    return min(lows), max(highs)


def seat_of(asset: str) -> float:
    """Return where one sits or stands on it, as a share of its height; on a box that is the top."""
    return _SEATS.get(asset.rsplit("/", maxsplit=1)[-1], 1.0)


def tallest_of(spots: Sequence[Spot], parts: Sequence[Part], ties: Sequence[Tie]) -> float:
    """Return the height of the tallest pile of root and what stands on it, in metres."""
    by_index = {part.index: part for part in parts}
    piles = {spot.part: by_index[spot.part].height for spot in spots}
    for tie in ties:
        if tie.kind in {"on", "rides"} and tie.host in piles:
            host = by_index[tie.host]
            pile = seat_of(host.subject.asset) * host.height + by_index[tie.part].height
            piles[tie.host] = max(piles[tie.host], pile)
    return max(piles.values(), default=math.nan)
