"""Two who play chess sit on the stools of its table, face to face."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.scene.acting import Point
from reelkite.engines.diorama.scene.mesh import Vec3, rotation, translation
from reelkite.engines.diorama.staging.blocking import Tie
from reelkite.engines.diorama.staging.casting import is_person
from reelkite.engines.diorama.staging.placing import Role
from reelkite.engines.diorama.staging.players.dressed import acts_as_person

_TABLE: Final = "prop/chess-table"
_STOOL: Final = (0.72, 0.47)
"""Metres from the table's middle to a stool's, and its height, at scale 1."""
_GROWN: Final = 1.7
"""Metres of the person for whom the table is made."""
_OPEN: Final = 0.86
"""Share of a quarter turn that each makes to the board."""
_LOOKED_AT: Final = 1.0
"""Height of what a player looks at across the table: the other's chin, metres at scale 1."""
_TWO: Final = 2


def at_board(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return the roles with the first two chess players seated at the table, if there is one."""
    table = next((role for role in roles if role.part.subject.asset == _TABLE), None)
    players = [role for role in roles if _plays(role)][:_TWO]
    if table is None or len(players) < _TWO:
        return tuple(roles)
    size = max(role.part.height for role in players) / _GROWN
    across = sorted(role.act.at[0] for role in (table, *players))
    at = ((across[0] + across[-1]) / 2, table.act.at[1], max(role.act.at[2] for role in players))
    part = replace(table.part, scale=size)
    changed = {id(table): replace(table, part=part, tie=None, act=replace(
        table.act, at=at, scale=size, yaw=0.0))}  # fmt: skip
    for side, role in zip((-1.0, 1.0), sorted(players, key=_across), strict=True):
        changed[id(role)] = _seated(role, table, (at, size), side)
    return tuple(changed.get(id(role), role) for role in roles)


def _plays(role: Role) -> bool:
    human = is_person(role.part.subject) or acts_as_person(role.part.subject)
    return human and role.part.subject.action == "play chess"


def _across(role: Role) -> float:
    return role.act.at[0]


def _seated(role: Role, table: Role, place: tuple[Vec3, float], side: float) -> Role:
    (x, y, z), size = place
    out, high = _STOOL
    yaw = -side * _OPEN * math.pi / 2
    seat = translation(x + side * out * size, y + high * size, z) @ rotation(yaw=yaw)
    towards = _fixed((x - side * out * size, y + _LOOKED_AT * size, z))
    act = replace(
        role.act,
        action="sit",
        at=(x + side * out * size, y + high * size, z),
        yaw=yaw,
        travel=0.0,
        towards=towards,
        carrier=lambda _t: seat,
    )
    return replace(role, act=act, tie=Tie(role.part.index, table.part.index, "on"))


def _fixed(point: Vec3) -> Point:
    return lambda _t: point
