"""Everybody in place in a changed shot: first who was there, then who has come."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.domain.geometry import Box
from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.camera.optics import Optics
from reelkite.engines.diorama.staging.blocking import Part, Spot, Tie, copies_of
from reelkite.engines.diorama.staging.keeping.earlier import Earlier, kept_pairs
from reelkite.engines.diorama.staging.keeping.free import free_spots
from reelkite.engines.diorama.staging.keeping.measures import build_of
from reelkite.engines.diorama.staging.placing import Role, Site, open_box, roles_for

_EDGE: Final = 0.03
"""Share of the frame that stays free at each edge."""

_AT_LEAST: Final = 1.25
"""How much larger who is to be larger is shown at least, even if the frame cuts it off."""

_OF_ANOTHER, _OF_THE_SAME = 0.5, 0.85
"""Smallest shares of their size at which another in one's place, and who gets up, are shown."""


def arranged(
    parts: Sequence[Part], ties: Sequence[Tie], site: Site, earlier: Earlier
) -> tuple[tuple[Part, ...], tuple[Spot, ...]]:
    """Return the parts, some of them smaller so that they fit, and the spots of all roots."""
    subjects = site.shot.subjects
    hung = {tie.part for tie in ties}
    rank = {role.part.index: place for place, role in reversed([*enumerate(earlier.roles)])}
    roots = sorted(
        (part for part in parts if part.index not in hung),
        key=lambda part: rank.get(_then(part, subjects), len(earlier.roles)),
    )
    spots = tuple(spot for part in roots for spot in _spots_of(part, subjects, earlier))
    fit = {p.index: p for p in _fitted(parts, roles_for(parts, ties, spots, site), site, earlier)}
    for part in roots:
        missing = copies_of(part) - sum(spot.part == part.index for spot in spots)
        if missing > 0:
            taken = roles_for(tuple(fit.values()), ties, spots, site)
            company = replace(part, subject=replace(part.subject, count=missing))
            company = replace(company, scale=fit[part.index].scale)
            small, found = free_spots(company, ties, tuple(fit.values()), taken, site)
            known = copies_of(part) - missing
            scale = fit[part.index].scale if known else small.scale
            fit[part.index] = replace(fit[part.index], scale=scale)
            spots += tuple(replace(spot, copy=spot.copy + known) for spot in found)
    return tuple(fit[part.index] for part in parts), spots


def _then(part: Part, subjects: Sequence[Subject]) -> int:
    """Return the number of a part in the earlier shot, -1 for who was not there."""
    index = subjects[part.index].basis
    return -1 if index is None else index


def _spots_of(part: Part, subjects: Sequence[Subject], earlier: Earlier) -> Iterator[Spot]:
    """Yield the spots of who was there, for as many copies as there were."""
    index = subjects[part.index].basis
    if index is None:
        return
    x, _, z = earlier.layout.stage
    for copy, then in enumerate(earlier.roles_of(index)[: copies_of(part)]):
        at = then.act.at
        yield Spot(part.index, copy, at[0] - x, at[2] - z)


def _fitted(
    parts: Sequence[Part], roles: Sequence[Role], site: Site, earlier: Earlier
) -> Iterator[Part]:
    """Yield the parts; who is larger than before is no larger than fits the frame."""
    shares: dict[int, float] = {}
    optics = site.optics
    for role, then in kept_pairs(roles, site.shot.subjects, earlier):
        before, now = open_box(then, site.optics), open_box(role, optics)
        if role.tie is None and (now.height > before.height or now.width > before.width):
            share = min(1.0, max(_room_for(now, before, role, optics), _least(role, then)))
            shares[role.part.index] = min(share, shares.get(role.part.index, 1.0))
    for part in parts:
        yield replace(part, scale=part.scale * shares.get(part.index, 1.0))


def _least(role: Role, then: Role) -> float:
    """Return the smallest share of its size at which somebody is shown to fit the frame."""
    if role.part.subject.asset != then.part.subject.asset:
        return _OF_ANOTHER
    if build_of(role.part.subject) == build_of(then.part.subject):
        return _OF_THE_SAME
    return _AT_LEAST * then.part.height / max(role.part.height, 1e-6)


def _room_for(now: Box, before: Box, role: Role, optics: Optics) -> float:
    """Return the share of its size at which all of it is in the frame; 1 if it never was."""
    if min(before.x0, before.y0, 1 - before.x1, 1 - before.y1) < 0:
        return 1.0
    mark = np.array([role.act.at], dtype=np.float32)
    across, down = (float(share) for share in optics.project(mark)[0])
    sides = (
        (across - _EDGE, across - now.x0),
        (1 - _EDGE - across, now.x1 - across),
        (down - _EDGE, down - now.y0),
        (1 - _EDGE - down, now.y1 - down),
    )
    return min((free / taken for free, taken in sides if taken > 0 and free > 0), default=1.0)
