"""Free ground for who has come: in the frame, near whom it belongs to, and before nobody's face."""

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from reelkite.domain.geometry import Box, around
from reelkite.engines.diorama.camera.optics import Optics
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.staging.blocking import Part, Spot, Tie
from reelkite.engines.diorama.staging.composing.columns import Manner, spots_for
from reelkite.engines.diorama.staging.composing.piles import pile_of
from reelkite.engines.diorama.staging.placing import Role, Site, open_box, roles_for

_COLUMNS: Final = 15
_DEPTHS: Final = (0.0, -0.12, 0.18, -0.3, 0.32, -0.55, -0.9, -1.5, -2.5, -4.5, -8.0)
"""Shares of the way from the camera to the stage, towards the audience."""
_SMALLER: Final = (1.0, 0.8, 0.62, 0.45)
"""Shares of its size at which a place is looked for, until one is good."""
_GOOD: Final = 1.6
_EDGE: Final = 0.02
_LEAST: Final = 0.004
"""Share of the frame that it should fill."""
_ON_TABLES: Final = (0.7, 0.3)
"""Metres of a table to each side of its middle, and before and behind it."""
_OUTSIDE, _HIDING, _HIDDEN, _COLLIDING = 9.0, 4.5, 5.0, 12.0
_MISPLACED, _AWAY, _FAR, _SMALL = 5.0, 2.2, 2.4, 2.0
_BESIDE: Final = frozenset({"beside", "between", "around", "left of", "right of"})


def free_spots(
    part: Part, ties: Sequence[Tie], parts: Sequence[Part], taken: Sequence[Role], site: Site
) -> tuple[Part, tuple[Spot, ...]]:
    """Return the part, smaller if it must be, with the best free spots for its copies.

    Args:
        part: Who has come, and hangs on nobody.
        ties: All of the shot.
        parts: All of the shot; what hangs on ``part`` needs room as well.
        taken: Who is in place already.
        site: The place, with the camera.
    """
    tried: list[tuple[float, Part, tuple[Spot, ...]]] = []
    for share in _SMALLER:
        small = replace(part, scale=part.scale * share)
        among = [small if one.index == part.index else one for one in parts]
        cost, spots = _best(small, ties, among, taken, site)
        tried.append((cost + (1 - share), small, spots))
        if cost <= _GOOD:
            break
    _, chosen, spots = min(tried, key=lambda one: one[0])
    return chosen, spots


def _best(
    part: Part, ties: Sequence[Tie], parts: Sequence[Part], taken: Sequence[Role], site: Site
) -> tuple[float, tuple[Spot, ...]]:
    by_index = {one.index: one for one in parts}
    pile = pile_of(part.index, by_index, ties)
    lone = replace(part, subject=replace(part.subject, relations=()))
    block = spots_for((lone,), (), Manner(seed=site.seed, portrait=site.aspect < 1))
    tall = replace(part, extent=replace(part.extent, height=pile.height / part.scale))
    cost_of = _costs(tall, taken, site)
    options = []
    for x, z in _candidates(site):
        spots = tuple(replace(spot, x=spot.x + x, z=spot.z + z) for spot in block)
        options.append((cost_of(roles_for((tall,), (), spots, site)), spots))
    return min(options, key=lambda option: option[0])


def _candidates(site: Site) -> Iterator[tuple[float, float]]:
    """Yield metres from the middle of the stage, to the right and towards the audience."""
    optics, layout = site.optics, site.layout
    distance = optics.depth((layout.stage[0], layout.floor, layout.stage[2]))
    for share in _DEPTHS:
        z = share * distance
        wide = optics.tall * optics.aspect * (distance - z)
        for number in range(_COLUMNS):
            x = wide * (2 * number / (_COLUMNS - 1) - 1)
            if _has_ground(x, z, layout):
                yield x, z
    yield 0.0, 0.0


def _has_ground(x: float, z: float, layout: Layout) -> bool:
    """Whether a table or a room reaches so far."""
    if layout.tabletop is not None:
        return abs(x) <= _ON_TABLES[0] and abs(z) <= _ON_TABLES[1]
    if layout.room is None:
        return True
    low, high = layout.room
    return low[0] < layout.stage[0] + x < high[0] and low[2] < layout.stage[2] + z < high[2]


def _costs(part: Part, taken: Sequence[Role], site: Site) -> Callable[[Sequence[Role]], float]:
    """Return what tells how much is wrong with a place, 0 for nothing."""
    optics = site.optics
    there = [(role, open_box(role, optics)) for role in taken]
    usual = optics.depth(site.layout.stage)
    near = _company(part, taken)

    def cost(roles: Sequence[Role]) -> float:
        box = around([open_box(role, optics) for role in roles])
        if box is None:
            return math.inf
        depth = optics.depth(roles[0].act.at)
        total = _OUTSIDE * _outside(box) + _FAR * abs(math.log(max(depth, 1e-3) / usual))
        total += _SMALL * max(0.0, 1 - _area(box) / _LEAST) + 0.2 * abs(box.centre[0] - 0.5)
        total += sum(_overlap(box, depth, role, other, optics) for role, other in there)
        total += _COLLIDING * any(
            _collide(one, other) for one, other in itertools.product(roles, taken)
        )
        return total + sum(
            _misplaced(kind, (roles[0], box), (role, open_box(role, optics)), optics)
            for kind, role in near
        )

    return cost


def _company(part: Part, taken: Sequence[Role]) -> list[tuple[str, Role]]:
    """Return those beside or behind whom it is said to be, each with the relation."""
    return [
        (relation.kind, role)
        for relation in part.subject.relations
        for role in taken
        if role.part.index == relation.to and role.copy == 0
    ]


def _outside(box: Box) -> float:
    """Return the share of a box that is beyond the frame's edges."""
    wide = min(box.x1, 1 - _EDGE) - max(box.x0, _EDGE)
    high = min(box.y1, 1 - _EDGE) - max(box.y0, _EDGE)
    return 1 - max(wide, 0.0) * max(high, 0.0) / max(_area(box), 1e-6)


def _area(box: Box) -> float:
    return max(box.width, 0.0) * max(box.height, 0.0)


def _overlap(box: Box, depth: float, role: Role, other: Box, optics: Optics) -> float:
    """Return how bad it is that two boxes overlap: what is nearer covers the other."""
    wide = min(box.x1, other.x1) - max(box.x0, other.x0)
    high = min(box.y1, other.y1) - max(box.y0, other.y0)
    both = max(wide, 0.0) * max(high, 0.0)
    if depth < optics.depth(role.act.at):
        return _HIDING * both / max(_area(other), 1e-6)
    return _HIDDEN * both / max(_area(box), 1e-6)


def _collide(one: Role, other: Role) -> bool:
    """Whether two stand in each other."""
    if other.tie is not None:
        return False
    (x, y, z), (u, v, w) = one.act.at, other.act.at
    broad = 0.45 * (one.part.width + other.part.width)
    deep = 0.45 * (one.part.depth + other.part.depth)
    high = max(one.part.height, other.part.height)
    return abs(x - u) < broad and abs(z - w) < deep and abs(y - v) < high


def _misplaced(kind: str, one: tuple[Role, Box], other: tuple[Role, Box], optics: Optics) -> float:
    """Return how far from right the first stands to the second."""
    (role, box), (host, there) = one, other
    nearer = optics.depth(host.act.at) - optics.depth(role.act.at)
    between = abs(box.centre[0] - there.centre[0])
    gap = max(0.0, between - (box.width + there.width) / 2)
    match kind:
        case "left of":
            return _MISPLACED * (box.centre[0] >= there.x0) + _AWAY * gap
        case "right of":
            return _MISPLACED * (box.centre[0] <= there.x1) + _AWAY * gap
        case "behind":
            return _MISPLACED * (nearer > -0.3 * role.part.depth) + _AWAY * gap
        case "in front of":
            return _MISPLACED * (nearer < 0.3 * role.part.depth) + _AWAY * gap
        case _ if kind in _BESIDE:
            return _AWAY * gap
        case _:
            return 0.0
