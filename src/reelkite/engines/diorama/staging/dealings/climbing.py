"""An animal that climbs something tall is on its way up the trunk, and not on the ground."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.staging.blocking import Part, is_alive
from reelkite.engines.diorama.staging.placing import Role

_TALLER: Final = 1.2
"""How many times one's own height what one climbs must be."""
_TALLEST: Final = 3.4
"""How many times a climber's height it is at most: of a real tree one would see no climber."""
_UP: Final = 0.17
"""Height of a climber's mark, as a share of what is climbed: below a tree's crown."""
_OPEN: Final = 1.25
"""Radians that an animal is turned to the trunk: short of a profile, so its face is seen."""
_CLEAR: Final = 0.5
"""Distance of an animal from the trunk's middle, as a share of its own height."""
_ON_TOP: Final = frozenset({"on", "above", "in"})
_TRUNKS: Final = {"palm": 0.03, "tree": 0.07, "pine": 0.05, "ladder": 0.06, "street-lamp": 0.04}
"""Half width of what is climbed by its trunk, as a share of its height."""


def aside(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """Return the subjects with climbers beside what they climb: nobody is on top of it yet."""
    return tuple(_aside(subject) if _goes_up(subject) else subject for subject in subjects)


def _aside(subject: Subject) -> Subject:
    relations = (
        replace(relation, kind="beside") if relation.kind in _ON_TOP else relation
        for relation in subject.relations
    )
    return replace(subject, relations=tuple(relations))


def climbable(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts with what an animal climbs so low that one sees who climbs it."""
    climbers = [part for part in parts if _climbs(part)]
    if not climbers:
        return tuple(parts)
    most = _TALLEST * max(part.height for part in climbers)
    return tuple(_at_most(part, most) if _is_tall(part, climbers[0]) else part for part in parts)


def _at_most(part: Part, height: float) -> Part:
    return replace(part, scale=part.scale * min(1.0, height / part.height))


def climbed(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return the roles with whoever climbs on the way up the first tall thing on the ground."""
    return tuple(_up(role, roles) if _climbs(role.part) else role for role in roles)


def _climbs(part: Part) -> bool:
    return _goes_up(part.subject)


def _goes_up(subject: Subject) -> bool:
    first = (subject.action or "").split(" ", maxsplit=1)[0]
    return first == "climb" and subject.asset.startswith("animal/")


def _is_tall(part: Part, climber: Part) -> bool:
    return part.height >= _TALLER * climber.height and not is_alive(part.subject)


def _up(climber: Role, roles: Sequence[Role]) -> Role:
    tall = (role for role in roles if role.tie is None and _is_tall(role.part, climber.part))
    host = next(tall, None)
    if host is None:
        return climber
    x, y, z = host.act.at
    side = math.copysign(1.0, climber.act.at[0] - x or 1.0)
    away = _trunk(host) + _CLEAR * climber.part.height
    at = (x + side * away, y + _UP * host.part.height, z + 0.2 * away)
    act = replace(climber.act, at=at, yaw=-side * _OPEN, travel=0.0)
    return replace(climber, act=act, tie=None)


def _trunk(host: Role) -> float:
    """Return half the width of what paws reach: of a tree its trunk, of a box all of it."""
    word = host.part.subject.asset.rsplit("/", maxsplit=1)[-1]
    share = next((_TRUNKS[part] for part in word.split("-") if part in _TRUNKS), None)
    whole = 0.5 * host.part.width
    return whole if share is None else min(whole, share * host.part.height)
