"""Flames that a cook has leap up from the pan on the stove, and not from the hand."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.scene.mesh import Mat4, rotation, translation
from reelkite.engines.diorama.staging.placing import Role

_FRYING: Final = frozenset({"fry", "grill", "cook", "flip"})
_FLAMES: Final = frozenset({"fire", "flame"})
_GROWN: Final = 1.7
"""Metres of the person whose pan is measured."""
_PAN: Final = (-0.2, 0.93, 0.72)
"""Middle of the pan before a grown cook in metres: right, up, to the front."""
_TALL: Final = 0.2
"""Height of the flames, as a share of the cook's."""
_LEAP: Final = (0.12, 1.3)
"""How far flames rise and sink, as a share of their height, and how often a second."""


def flaring(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return the roles with the flames that a cook holds over the pan."""
    cooks = {role.part.index: role for role in roles if _fries(role)}
    return tuple(_lit(role, cooks) for role in roles)


def _fries(role: Role) -> bool:
    first = (role.act.action or "").split(" ", maxsplit=1)[0]
    return first in _FRYING and role.part.subject.asset.startswith("person/")


def _lit(role: Role, cooks: dict[int, Role]) -> Role:
    word = role.part.subject.asset.rsplit("/", maxsplit=1)[-1]
    cook = cooks.get(role.tie.host) if role.tie is not None and role.tie.kind == "holds" else None
    if cook is None or word not in _FLAMES:
        return role
    height = _TALL * cook.part.height
    scale = height / role.part.extent.height
    right, up, front = (cook.part.height / _GROWN * each for each in _PAN)
    sine, cosine = math.sin(cook.act.yaw), math.cos(cook.act.yaw)
    x, y, z = cook.act.at
    at = (x + right * cosine + front * sine, y + up, z + front * cosine - right * sine)

    def leaping(t: float) -> Mat4:
        rise = _LEAP[0] * height * (math.sin(2 * math.pi * _LEAP[1] * t) - 1)
        return translation(at[0], at[1] + rise, at[2]) @ rotation(yaw=cook.act.yaw)

    act = replace(role.act, at=at, scale=scale, carrier=leaping)
    return replace(role, part=replace(role.part, scale=scale), act=act)
