"""Where roots stand: columns from left to right, rows from front to back, crowds in ranks."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.camera.vantage import BY_THE_BOOK, Vantage
from reelkite.engines.diorama.staging.blocking import (
    Part,
    Spot,
    Tie,
    backdrops_of,
    copies_of,
    hangs,
)
from reelkite.engines.diorama.staging.composing.order import host_of_row, ordered
from reelkite.engines.diorama.staging.composing.piles import Pile, pile_of

_RANKS: Final = ((4, 1), (9, 2), (15, 3))
"""Up to so many copies stand in so many ranks in a wide frame; a tall frame has one more."""
_SIDEWAYS: Final = 1.2
_DEEP: Final = 2.0
"""Heights that one stands behind another between whom focus is pulled."""
_MOST_COLUMNS: Final = 3
"""A tall frame holds so many columns; the rest stand behind."""
_FRAMED: Final = 1.6
"""Height of the frame by that of the heroes, in a usual full shot."""
_LENS: Final = 1.5
"""Distance of the eye by the height of the frame there, of a usual lens."""
_FILLED: Final = 0.62
"""Share of the frame's height that a backdrop may take."""
_HIDDEN: Final = 1.35
"""How much taller what is behind must be to be seen over what is before it."""


@dataclass(frozen=True, slots=True)
class Manner:
    """Which of the equally valid arrangements is wanted.

    Attributes:
        mirrored: Who is not ordered stands the other way round.
        portrait: The frame is taller than wide.
        seed: Of the unevenness: nobody stands in line like a regiment.
        deep: Whoever is not first stands well behind: so that focus can be pulled.
        vantage: From where it is looked at.
    """

    mirrored: bool = False
    portrait: bool = False
    seed: int = 0
    deep: bool = False
    vantage: Vantage = BY_THE_BOOK


def spots_for(
    parts: Sequence[Part], ties: Sequence[Tie], manner: Manner | None = None
) -> tuple[Spot, ...]:
    """Return a spot for each copy of each root, around the middle of the stage."""
    manner = manner or Manner()
    hung = {tie.part for tie in ties}
    roots = [part for part in parts if part.index not in hung]
    by_index = {part.index: part for part in parts}
    piles = {part.index: pile_of(part.index, by_index, ties) for part in roots}
    behind = backdrops_of(parts, ties)
    stage = [part for part in roots if part.index not in behind and not hangs(part)]
    spots = _columns(ordered(stage, mirrored=manner.mirrored), piles, manner)
    spots = _rows(stage, spots, piles, manner)
    middle = _centred(spots, piles)
    far = [part for part in roots if part.index in behind]
    over = [part for part in roots if hangs(part)]
    return (*middle, *_backdrops(far, middle, piles, manner), *_overhead(over, piles, manner))


def _columns(columns: Sequence[Part], piles: Mapping[int, Pile], manner: Manner) -> list[Spot]:
    spots: list[Spot] = []
    edge, first = 0.0, min((part.index for part in columns), default=0)
    for number, part in enumerate(columns):
        block = _block(part, piles[part.index], manner)
        low = min(spot.x - piles[spot.part].left for spot in block)
        high = max(spot.x + piles[spot.part].right for spot in block)
        back = _back(number, part, columns, manner)
        shift = edge - low if not back else edge - 0.5 * (low + high) - 0.5 * gap_of(part)
        shift += _aside(part, block[0].x + shift, spots, columns)
        deep = _DEEP * part.height + part.depth if manner.deep and part.index != first else 0.0
        spots += [replace(spot, x=spot.x + shift, z=spot.z - back - deep) for spot in block]
        if not back:
            edge = high + shift + gap_of(part)
    return spots


def _aside(part: Part, x: float, spots: Sequence[Spot], columns: Sequence[Part]) -> float:
    """Return how much further right a part must go to be beside what it is ordered against.

    A lamp post and a hydrant are beside each other only if they are further apart to the side
    than the middles of both are in height.
    """
    by_index = {each.index: each for each in columns}
    needed = 0.0
    for spot in spots:
        other = by_index[spot.part]
        if _are_ordered(part, other):
            steep = _SIDEWAYS * abs(part.height - other.height) / 2
            needed = max(needed, spot.x + steep - x)
    return needed


def _are_ordered(part: Part, other: Part) -> bool:
    return any(
        relation.kind in {"left of", "right of"} and relation.to == them.index
        for us, them in ((part, other), (other, part))
        for relation in us.subject.relations
    )


def _back(number: int, part: Part, columns: Sequence[Part], manner: Manner) -> float:
    """Return how far back a column stands: in a tall frame every second of many does."""
    crowded = manner.portrait and len(columns) > _MOST_COLUMNS and number % 2
    ordered_by = {"left of", "right of"} & {r.kind for r in part.subject.relations}
    return 0.8 * part.height + part.depth if crowded and not ordered_by else 0.0


def gap_of(part: Part) -> float:
    """Return metres that the part keeps from its neighbour."""
    return 0.16 * part.width + 0.06 * part.height


def _block(part: Part, pile: Pile, manner: Manner) -> list[Spot]:
    """Return the copies of one root around 0: one rank, or several that stand in the gaps."""
    copies = copies_of(part)
    ranks = next((r for most, r in _RANKS if copies <= most), _RANKS[-1][1] + 1)
    # Who is longer than high needs a second rank, or the row is a line far away.
    long = part.width > part.height and copies > _MOST_COLUMNS
    ranks = min(copies, max(ranks, int(long) + 1) + (1 if manner.portrait and copies > 3 else 0))
    chance = np.random.default_rng((manner.seed, part.index))
    step, deep = pile.width + gap_of(part), 0.9 * part.depth + 0.35 * part.height
    spots = []
    for rank, first, count in _shared(copies, ranks):
        for place in range(count):
            uneven = chance.uniform(-1.0, 1.0, 2) if copies > 1 else np.zeros(2)
            x = (place - (count - 1) / 2) * step + 0.07 * step * float(uneven[0])
            # A row of equals is no firing squad: every second one stands back a little.
            z = -rank * deep - 0.3 * part.width * (place % 2) + 0.1 * deep * float(uneven[1])
            spots.append(Spot(part.index, first + place, x, z, rank))
    return spots


def _shared(copies: int, ranks: int) -> Iterator[tuple[int, int, int]]:
    """Yield rank, number of its first, and how many; odd ranks hold one less or more."""
    first = 0
    for rank in range(ranks):
        count = math.ceil((copies - first) / (ranks - rank)) if rank % 2 else 0
        count = count or (copies - first) // (ranks - rank) or 1
        yield rank, first, count
        first += count


def _rows(
    roots: Sequence[Part], spots: Sequence[Spot], piles: Mapping[int, Pile], manner: Manner
) -> list[Spot]:
    """Return the spots with those who stand behind, before, around or among another."""
    known = {part.index: part for part in roots}
    placed = list(spots)
    waiting = [part for part in roots if host_of_row(part, set(known)) is not None]
    while waiting:
        there = {spot.part for spot in placed}
        ready = [p for p in waiting if _host(p, known) in there] or waiting[:1]
        for part in ready:
            kind, to = host_of_row(part, set(known)) or ("behind", part.index)
            host = next((spot for spot in placed if spot.part == to), Spot(to, 0, 0.0, 0.0))
            if kind == "between":
                placed = _among(part, to, placed, piles)
            else:
                placed += _placed_by(kind, (part, known[to]), host, piles, manner)
            waiting.remove(part)
    return placed


def _among(part: Part, to: int, placed: Sequence[Spot], piles: Mapping[int, Pile]) -> list[Spot]:
    """Return the spots with ``part`` in the middle of the copies of ``to``, who make room."""
    copies = sorted((spot for spot in placed if spot.part == to), key=lambda spot: spot.x)
    half = len(copies) // 2
    if not half:
        return [*placed, Spot(part.index, 0, copies[0].x if copies else 0.0, -1.0)]
    middle = (copies[half - 1].x + copies[half].x) / 2
    room = (piles[part.index].width + 0.5 * gap_of(part)) / 2
    parted = [replace(s, x=s.x + math.copysign(room, s.x - middle)) for s in placed]
    return [*parted, Spot(part.index, 0, middle, max(spot.z for spot in copies))]


def _host(part: Part, known: Mapping[int, Part]) -> int | None:
    found = host_of_row(part, set(known))
    return None if found is None else found[1]


def _placed_by(
    kind: str,
    pair: tuple[Part, Part],
    host: Spot,
    piles: Mapping[int, Pile],
    manner: Manner,
) -> list[Spot]:
    part, other = pair
    if kind == "around":
        return _ring(part, other, host, piles)
    forward = 1.0 if kind == "in front of" else -1.0
    before, behind = (part, other) if forward > 0 else (other, part)
    deep = 0.5 * (part.depth + other.depth) + 0.25 * max(part.height, 0.5 * other.height)
    # What is behind looks past what is before it, unless it is taller anyway.
    seen_over = piles[behind.index].height > _HIDDEN * piles[before.index].height
    share = 0.22 if seen_over else 0.55
    side = -1.0 if manner.mirrored else 1.0
    aside = side * share * (piles[part.index].width + piles[other.index].width) / 2
    block = _block(part, piles[part.index], manner)
    return [
        replace(spot, x=spot.x + host.x + aside, z=spot.z + host.z + forward * deep)
        for spot in block
    ]


def _backdrops(
    far: Sequence[Part], spots: Sequence[Spot], piles: Mapping[int, Pile], manner: Manner
) -> Iterator[Spot]:
    """Yield spots so far behind that each fits into the frame that the others fill."""
    frame = _FRAMED * max((piles[spot.part].height for spot in spots), default=1.0)
    side = -1.0 if manner.mirrored else 1.0
    for number, part in enumerate(far):
        height = piles[part.index].height
        away = _LENS * frame * max(0.6, height / (_FILLED * frame) - 1)
        aside = side * (0.28 if number % 2 == 0 else -0.28) * (frame + 0.5 * away)
        yield Spot(part.index, 0, aside, -away - 0.5 * part.depth, number + 1)


def _overhead(parts: Sequence[Part], piles: Mapping[int, Pile], manner: Manner) -> Iterator[Spot]:
    """Yield spots of what hangs above the others: it takes no room on the floor."""
    for part in parts:
        pile = piles[part.index]
        for spot in _block(part, pile, manner):
            yield replace(spot, z=spot.z - 0.5 * pile.width)


def _ring(part: Part, other: Part, host: Spot, piles: Mapping[int, Pile]) -> list[Spot]:
    """Return copies around the host, open towards the audience."""
    copies = copies_of(part)
    reach = 0.5 * piles[other.index].width + 0.75 * piles[part.index].width
    fit = copies * (piles[part.index].width + gap_of(part)) / (1.5 * math.pi)
    radius = max(reach, fit)
    spots = []
    for copy in range(copies):
        # From front left over the back to front right; the front stays free, and nobody is
        # right behind the middle.
        skew = 0.2 if copies % 2 else 0.0
        angle = math.pi * (-0.25 - 1.5 * (copy + 0.5 + skew) / (copies + skew))
        x, z = radius * math.cos(angle - math.pi / 2), radius * math.sin(angle - math.pi / 2)
        spots.append(Spot(part.index, copy, host.x + x, host.z - z, 1 if z > 0 else 0))
    return spots


def _centred(spots: Sequence[Spot], piles: Mapping[int, Pile]) -> tuple[Spot, ...]:
    if not spots:
        return ()
    low = min(spot.x - piles[spot.part].left for spot in spots)
    high = max(spot.x + piles[spot.part].right for spot in spots)
    front = max(spot.z for spot in spots)
    middle = (low + high) / 2
    return tuple(replace(s, x=s.x - middle, z=s.z - max(front, 0.0)) for s in spots)


def span_of(
    spots: Sequence[Spot], parts: Sequence[Part], ties: Sequence[Tie] = ()
) -> tuple[float, float]:
    """Return the low and high x that the roots and all on them take, from the stage's middle."""
    by_index = {part.index: part for part in parts}
    piles = {spot.part: pile_of(spot.part, by_index, ties) for spot in spots}
    low = min(spot.x - piles[spot.part].left for spot in spots)
    return low, max(spot.x + piles[spot.part].right for spot in spots)
