"""Who bears what: people draw the things in their hands and under their feet themselves."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama import figures
from reelkite.engines.diorama.scene.acting import Held
from reelkite.engines.diorama.staging.blocking import LEAPS
from reelkite.engines.diorama.staging.casting import is_person
from reelkite.engines.diorama.staging.placing import Role
from reelkite.engines.diorama.staging.players.dressed import acts_as_person

_BOARDS: Final = frozenset({"on", "rides"})
_RIDING: Final = frozenset({None, "ride", "stand", "balance", "sit"})
_ALOFT: Final = frozenset({"fly", "hover", "soar", "float"})
_POSTURES: Final = frozenset({None, "stand", "sit", "rest", "relax", "look", "lean", "lie"})
"""Deeds that leave it to what is held what is done with it."""
_DOWN: Final = frozenset({"sit", "rest", "relax", "lie"})
"""Postures that one gives up to use a thing, unless one is on a seat."""


def handed(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return the roles as they perform: what somebody bears is given to him, and plays no role."""
    borne: set[int] = set()
    given: dict[int, list[Held]] = {}
    for number, role in enumerate(roles):
        holder = _bearer_of(number, roles)
        if holder is not None:
            borne.add(number)
            given.setdefault(holder, []).append(_held(role))
    performing = []
    for number, role in enumerate(roles):
        if number in borne:
            continue
        ridden = next((roles[k] for k in sorted(borne) if _rides(role, roles[k])), None)
        placed = role if ridden is None else _afoot(role, ridden)
        performing.append(_with(placed, tuple(given.get(number, ()))))
    return tuple(performing)


def _with(role: Role, held: tuple[Held, ...]) -> Role:
    if not held:
        return role
    action = _holding(role, held[0].thing)
    return replace(role, act=replace(role.act, held=held, action=action))


def _holding(person: Role, word: str) -> str | None:
    """Return what one does with what is held; a board that leaps along is ridden."""
    action = person.act.action
    boards = figures.bears(f"ride {word}", word)
    if boards and (action in LEAPS or action in _RIDING | _ALOFT):
        return f"ride {word}"
    if (action or "").startswith("hug "):
        return "hold"
    afoot = person.tie is None and action in _DOWN
    use = figures.use_of(word) if action in _POSTURES and not afoot else None
    return use or action


def _bearer_of(number: int, roles: Sequence[Role]) -> int | None:
    """Return the number of the role that draws this one by itself, or None."""
    role, word = roles[number], _word(roles[number])
    for other, person in enumerate(roles):
        if not _is_human(person):
            continue
        if _holds(person, role) and figures.bears(_holding(person, word), word):
            return other
        if _rides(person, role) and figures.bears(_riding(person, word), word):
            return other
    return None


def _holds(person: Role, thing: Role) -> bool:
    tie = thing.tie
    mine = tie is not None and tie.kind == "holds" and tie.host == person.part.index
    return mine and thing.copy == person.copy


def _rides(person: Role, thing: Role) -> bool:
    tie = person.tie
    return tie is not None and tie.kind in _BOARDS and tie.host == thing.part.index


def _riding(person: Role, word: str) -> str | None:
    """Return what one does on a board or a bicycle, by its name where the prompt is vague."""
    action = person.act.action
    return f"ride {word}" if action in _RIDING else action


def _afoot(rider: Role, ridden: Role) -> Role:
    """Return the rider on the ground where the ridden thing was, going where it went."""
    act = ridden.act
    action = _riding(rider, _word(ridden))
    moved = replace(rider.act, at=act.at, yaw=act.yaw, travel=act.travel, action=action)
    return replace(rider, act=moved, tie=None)


def _is_human(role: Role) -> bool:
    return is_person(role.part.subject) or acts_as_person(role.part.subject)


def _word(role: Role) -> str:
    return role.part.subject.asset.rsplit("/", maxsplit=1)[-1]


def _held(role: Role) -> Held:
    return Held(_word(role), role.act.subject, role.act.appearance)
