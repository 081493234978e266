"""Two who do something together stand face to face, as far apart as their arms say."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama import figures
from reelkite.engines.diorama.scene.acting import Point
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.staging.casting import is_person
from reelkite.engines.diorama.staging.placing import Role

_TOGETHER: Final = frozenset(
    {
        "argue", "box", "clink", "cuddle", "dance with", "embrace", "fence", "fight", "high five",
        "hug", "kiss", "salsa", "shake hands", "talk", "tango", "toast", "waltz", "whisper",
        "wrestle", "chat", "converse",
    }
)  # fmt: skip
_COUPLES: Final = frozenset({"couple", "partner", "pair", "newlywed"})
_DANCE: Final = "waltz"
"""What a couple dances that only "dances"."""
_EYES: Final = 0.85
"""Height of the face, as a share of the body's."""
_OPEN: Final = 0.8
"""Share of the way that each turns to the other: so both faces are still seen."""


def met(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return the roles with the first two people who act together brought face to face."""
    pair = [k for k, role in enumerate(roles) if _meets(role)][:2]
    if len(pair) < 2 or not _same(roles[pair[0]], roles[pair[1]]):
        return tuple(roles)
    left, right = sorted((roles[k] for k in pair), key=lambda role: role.act.at[0])
    changed = {id(left): _facing(left, right, -1.0), id(right): _facing(right, left, 1.0)}
    return tuple(changed.get(id(role), role) for role in roles)


def _meets(role: Role) -> bool:
    """Whether somebody on the ground does what takes two."""
    action = role.act.action or ""
    if action == "dance":
        return _is_one_of_a_couple(role)
    shared = action in _TOGETHER or action.split(" ", maxsplit=1)[0] in _TOGETHER
    return role.tie is None and is_person(role.part.subject) and shared


def _is_one_of_a_couple(role: Role) -> bool:
    subject = role.part.subject
    return role.tie is None and is_person(subject) and subject.noun in _COUPLES


def _same(one: Role, other: Role) -> bool:
    return one.act.action == other.act.action


def _facing(role: Role, other: Role, side: float) -> Role:
    here, there = role.act.at, other.act.at
    middle = ((here[0] + there[0]) / 2, (here[2] + there[2]) / 2)
    action = _DANCE if role.act.action == "dance" else role.act.action
    scale = (role.part.scale + other.part.scale) / 2
    reach = figures.apart(action) * scale / 2
    at = (middle[0] + side * reach, here[1], middle[1])
    partner = (middle[0] - side * reach, there[1], middle[1])
    act = replace(
        role.act,
        action=action,
        at=at,
        yaw=-side * _OPEN * math.pi / 2,
        travel=0.0,
        towards=_face(partner, other),
    )
    return replace(role, act=act)


def _face(at: Vec3, other: Role) -> Point:
    x, y, z = at
    return lambda _t: (x, y + _EYES * other.part.height, z)
