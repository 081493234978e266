"""What an animal plays with lies before its paws, as small as a toy is, and not in its face."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.staging.placing import Role

_PLAYING: Final = frozenset({"play", "bat", "chase", "catch", "hit", "roll", "reach"})
_TOYS: Final = frozenset(
    {
        "apple", "ball", "balloon", "baseball", "basketball", "bone", "butterfly", "box",
        "football", "frisbee", "mouse", "rope", "rubber-duck", "soccer-ball", "sock", "stick",
        "tennis-ball", "tennis", "toy", "volleyball", "yarn",
    }
)  # fmt: skip
_SIZE: Final = 0.36
"""Greatest height of a toy, as a share of the height of who plays."""
_TURN: Final = 0.75
"""Radians that a player is turned to its toy: its face and the toy are both seen."""
_AHEAD: Final = 0.78
"""Distance of the toy from the player's mark, as a share of its reach to the front."""


def toyed(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return the roles with the toys on the ground before the first animal that plays."""
    player = next((role for role in roles if _plays(role)), None)
    toy = next((role for role in roles if _is_toy(role)), None)
    if player is None or toy is None:
        return tuple(roles)
    side = math.copysign(1.0, toy.act.at[0] - player.act.at[0] or player.act.yaw or 1.0)
    extent = player.part.extent
    reach = max(extent.near, extent.far, extent.left, extent.right) * player.part.scale
    scale = min(toy.part.scale, _SIZE * player.part.height / toy.part.extent.height)
    away = _AHEAD * reach + 0.4 * toy.part.extent.width * scale
    x, y, z = player.act.at
    at = (x + side * away * math.sin(_TURN), y, z + away * math.cos(_TURN))
    act = replace(toy.act, at=at, scale=scale, carrier=None, travel=0.0)
    laid = Role(replace(toy.part, scale=scale), act)
    turned = replace(player.act, yaw=side * _TURN, travel=0.0, towards=lambda _t: at)
    changed = {id(player): replace(player, act=turned), id(toy): laid}
    return tuple(changed.get(id(role), role) for role in roles)


def _plays(role: Role) -> bool:
    first = (role.act.action or "").split(" ", maxsplit=1)[0]
    return role.part.subject.asset.startswith("animal/") and first in _PLAYING


def _is_toy(role: Role) -> bool:
    kind, _, word = role.part.subject.asset.rpartition("/")
    loose = role.tie is None or role.tie.kind in {"holds", "on"}
    return kind in {"emoji", "prop"} and word in _TOYS and loose
