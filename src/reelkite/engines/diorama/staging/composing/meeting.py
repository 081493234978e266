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
        "wrestle", "chat", "converse", "catch", "play catch", "play tennis", "tennis",
        "play badminton", "play table tennis", "play ping pong", "play chess", "play cards",
        "play checkers", "arm wrestle", "rock paper scissors",
    }
)  # fmt: skip
_COUPLES: Final = frozenset({"couple", "partner", "pair", "newlywed"})
_DANCES: Final = frozenset({"tango", "waltz", "salsa"})
_DANCE: Final = "waltz"
"""What a couple dances that only "dances"."""
_ON_THE_GROUND: Final = frozenset({"play chess", "play checkers", "play cards"})
_BOARDS: Final = frozenset({"chess", "chess-pawn", "board-game", "joker"})
_PLAYED: Final = {"dance": _DANCE, **dict.fromkeys(_ON_THE_GROUND, "sit")}
"""What two do whose deed has no motion of its own: they sit with the board between them."""
_EYES: Final = 0.85
"""Height of the face, as a share of the body's."""
_OPEN: Final = 0.8
"""Share of the way that each turns to the other: so both faces are still seen."""


_FEEDING: Final = frozenset({"eat", "drink", "lick"})
_DISHES: Final = frozenset({"bowl", "plate", "pet-bowl", "bucket", "saucer", "trough"})
_SITTERS: Final = frozenset({"bear", "gorilla", "koala", "monkey", "panda", "polar-bear"})
"""Animals that sit up to eat, and hold what they have."""
_PROFILE: Final = 0.95
"""Radians that an animal at its dish is turned, so that one sees it bow."""
_MUZZLE: Final = 0.86
"""Distance of a bowed muzzle from an animal's mark, as a share of its reach."""
_LOW: Final = 0.2
"""Height of a dish on the ground, as a share of who eats from it."""


def met(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return the roles with the first two people who act together brought face to face."""
    roles = _in_step(roles)
    pair = [k for k, role in enumerate(roles) if _meets(role)][:2]
    if len(pair) < 2 or not _same(roles[pair[0]], roles[pair[1]]):
        return tuple(roles)
    left, right = sorted((roles[k] for k in pair), key=lambda role: role.act.at[0])
    changed = {id(left): _facing(left, right, -1.0), id(right): _facing(right, left, 1.0)}
    middle = (left.act.at[0] + right.act.at[0]) / 2, (left.act.at[2] + right.act.at[2]) / 2
    return tuple(_between(changed.get(id(role), role), left, middle) for role in roles)


def _in_step(roles: Sequence[Role]) -> Sequence[Role]:
    """Return the roles with all who dance dancing what one of them is said to dance."""
    dance = next((role.act.action for role in roles if role.act.action in _DANCES), None)
    if dance is None:
        return roles
    return [
        replace(role, act=replace(role.act, action=dance)) if _merely_dances(role) else role
        for role in roles
    ]


def _merely_dances(role: Role) -> bool:
    return role.act.action == "dance" and is_person(role.part.subject)


def _between(role: Role, player: Role, middle: tuple[float, float]) -> Role:
    """Return a board that two play on in the middle between them."""
    board = role.part.subject.asset.rsplit("/", maxsplit=1)[-1]
    if player.act.action not in _ON_THE_GROUND or board not in _BOARDS or role.tie is not None:
        return role
    x, z = middle
    return replace(role, act=replace(role.act, at=(x, role.act.at[1], z), yaw=math.pi / 2))


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
    action = _PLAYED.get(role.act.action or "", role.act.action)
    scale = (role.part.scale + other.part.scale) / 2
    reach = figures.apart(role.act.action) * scale / 2
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


def feeds(role: Role) -> bool:
    """Whether an animal bows to the ground to eat or drink."""
    first = (role.act.action or "").split(" ", maxsplit=1)[0]
    kind, _, word = role.part.subject.asset.partition("/")
    return first in _FEEDING and kind == "animal" and word not in _SITTERS and role.tie is None


def fed(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return the roles with the first dish on the ground under the muzzle of who eats."""
    eater = next((role for role in roles if feeds(role)), None)
    dish = next((role for role in roles if is_dish(role)), None)
    if eater is None or dish is None:
        return tuple(roles)
    x, y, z = eater.act.at
    side = math.copysign(1.0, dish.act.at[0] - x)
    away = _MUZZLE * max(eater.part.extent.left, eater.part.extent.right) * eater.part.scale
    at = (x + side * away * math.sin(_PROFILE), y, z + away * math.cos(_PROFILE))
    scale = min(dish.part.scale, _LOW * eater.part.height / dish.part.extent.height)
    low = Role(replace(dish.part, scale=scale), replace(dish.act, at=at, scale=scale))
    bowed = replace(eater, act=replace(eater.act, yaw=side * _PROFILE))
    changed = {id(eater): bowed, id(dish): low}
    return tuple(changed.get(id(role), role) for role in roles)


def is_dish(role: Role) -> bool:
    """Whether it is on the ground and one eats or drinks from it."""
    return role.tie is None and role.part.subject.asset.rsplit("/", maxsplit=1)[-1] in _DISHES
