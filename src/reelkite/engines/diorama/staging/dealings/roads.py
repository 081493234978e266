"""On a road that leads away from the audience what has four wheels goes along it, not across."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.staging.placing import Role

_ROADS: Final = frozenset(
    {
        "alley", "city street", "coastal road", "countryside road", "crosswalk", "desert road",
        "futuristic city", "highway", "mountain road", "old town", "street at night", "suburb",
        "tunnel",
    }
)  # fmt: skip
"""Places whose road runs into the depth of the picture."""
_WHEELED: Final = frozenset(
    {
        "ambulance", "bulldozer", "bus", "camper", "car", "carriage", "double-decker",
        "fire-engine", "off-roader", "pickup", "police-car", "race-car", "school-bus",
        "sports-car", "tank", "taxi", "tipper", "tractor", "tram", "truck", "van", "vintage-car",
    }
)  # fmt: skip
_ALONG: Final = 0.56
"""Radians off the road's line: three quarters of a front, in which length can still be told."""


def on_roads(roles: Sequence[Role], setting: str) -> tuple[Role, ...]:
    """Return the roles with cars and the like along the road, and whoever is in them."""
    if setting not in _ROADS:
        return tuple(roles)
    turned = {role.part.index: role.act.yaw for role in roles if _is_on_wheels(role)}
    return tuple(_turned(role, turned) for role in roles)


def _is_on_wheels(role: Role) -> bool:
    kind, _, word = role.part.subject.asset.partition("/")
    return kind == "prop" and word in _WHEELED and role.tie is None


def _turned(role: Role, turned: dict[int, float]) -> Role:
    carrier = role.part.index if role.tie is None else role.tie.host
    yaw = role.act.yaw
    if carrier not in turned or not math.isclose(yaw, turned[carrier]) or abs(yaw) > math.pi / 2:
        return role
    return replace(role, act=replace(role.act, yaw=math.copysign(_ALONG, yaw)))
