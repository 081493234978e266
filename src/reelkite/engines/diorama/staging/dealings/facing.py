"""Who kneels or bows before somebody is turned to that one, side by side in the picture."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.scene.acting import Point
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.staging.placing import Role
from reelkite.engines.diorama.staging.players.dressed import acts_as_person

_HONOURING: Final = frozenset(
    {"kneel", "bow", "curtsy", "propose", "beg", "pray", "sing", "dance", "talk", "sit", "stand"}
)
"""What one does before somebody, and not just nearer to the camera."""
_APART: Final = 0.72
"""Distance of two who face each other, as a share of the taller one's height."""
_OPEN: Final = 0.72
"""Share of a quarter turn that each makes: both faces are still seen."""
_EYES: Final = 0.88


def facing(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return the roles with the first who honours another beside and turned to that one."""
    for role in roles:
        other = _honoured(role, roles)
        if other is not None:
            return _face_to_face(role, other, roles)
    return tuple(roles)


def _honoured(role: Role, roles: Sequence[Role]) -> Role | None:
    """Return whom somebody on the ground is said to kneel, bow or sing in front of."""
    first = (role.act.action or "").split(" ", maxsplit=1)[0]
    if first not in _HONOURING or not _is_human(role):
        return None
    hosts = {one.to for one in role.part.subject.relations if one.kind == "in front of"}
    return next((one for one in roles if one.part.index in hosts and _is_human(one)), None)


def _is_human(role: Role) -> bool:
    person = role.part.subject.asset.startswith("person/") or acts_as_person(role.part.subject)
    return role.tie is None and person and role.part.subject.count == 1


def _face_to_face(one: Role, other: Role, roles: Sequence[Role]) -> tuple[Role, ...]:
    x = (one.act.at[0] + other.act.at[0]) / 2
    z = max(one.act.at[2], other.act.at[2])
    side = math.copysign(1.0, other.act.at[0] - one.act.at[0] or 1.0)
    half = 0.5 * _APART * max(one.part.height, other.part.height)
    left, right = (x - side * half, one.act.at[1], z), (x + side * half, other.act.at[1], z)
    changed = {
        id(one): _turned(one, left, side, _eyes(right, other)),
        id(other): _turned(other, right, -side, _eyes(left, one)),
    }
    return tuple(changed.get(id(role), role) for role in roles)


def _turned(role: Role, at: Vec3, side: float, towards: Point) -> Role:
    yaw = side * _OPEN * math.pi / 2
    return replace(role, act=replace(role.act, at=at, yaw=yaw, travel=0.0, towards=towards))


def _eyes(at: Vec3, role: Role) -> Point:
    x, y, z = at
    return lambda _t: (x, y + _EYES * role.part.height, z)
