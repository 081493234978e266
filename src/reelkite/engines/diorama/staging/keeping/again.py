"""Whom a change leaves alone, to the last centimetre as before; the table below stays, too."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Shot, Subject
from reelkite.engines.diorama.staging.keeping.earlier import Earlier, kept_pairs
from reelkite.engines.diorama.staging.keeping.measures import build_of
from reelkite.engines.diorama.staging.placing import Role

_TABLE: Final = "prop/table"
_NOBODY: Final = -1
_CARRIED: Final = frozenset({"holds", "wears", "flies"})
_SIZES: Final = frozenset(
    {"tiny", "small", "little", "short", "tall", "large", "big", "huge", "giant", "toy", "model"}
)


def in_place(roles: Sequence[Role], shot: Shot, earlier: Earlier) -> tuple[Role, ...]:
    """Return the roles with everybody whom the change leaves alone exactly as before."""
    pairs = list(kept_pairs(roles, shot.subjects, earlier))
    steady = _steady(pairs, shot, earlier)
    here = shot.setting == earlier.shot.setting
    again = {id(role): _again(role, then, steady, here=here) for role, then in pairs}
    return tuple(
        again.get(id(role), role) for role in _on_the_same_table(roles, earlier, here=here)
    )


def _again(role: Role, then: Role, steady: set[int], *, here: bool) -> Role:
    """Return a role with its looks of then; who is left alone has its place and turn as well."""
    act, part = role.act, role.part
    if part.subject.asset == then.part.subject.asset:
        act = replace(act, appearance=replace(act.appearance, seed=then.act.appearance.seed))
    afloat = role.tie is None and then.tie is not None and then.tie.kind == "flies"
    if _is_carried_alike(role, then) and _build(part.subject) != _build(then.part.subject):
        share = build_of(part.subject) / build_of(then.part.subject)
        scale = share * then.part.height / part.extent.height
        act, part = replace(act, scale=scale), replace(part, scale=scale)
    if part.index in steady or afloat:
        act = replace(act, yaw=then.act.yaw)
        if here:
            act = replace(act, at=then.act.at, scale=then.act.scale)
            part = replace(part, scale=then.part.scale)
    return replace(role, act=act, part=part)


def _is_carried_alike(role: Role, then: Role) -> bool:
    """Whether a hand or a line that made it fit before would make it fit again, at any size."""
    if role.tie is None or then.tie is None or role.part.subject.asset != then.part.subject.asset:
        return False
    return role.tie.kind == then.tie.kind and role.tie.kind in _CARRIED


def _steady(pairs: Sequence[tuple[Role, Role]], shot: Shot, earlier: Earlier) -> set[int]:
    """Return the numbers of those who do the same in the same way, on hosts who do as well."""
    found = {role.part.index for role, then in pairs if _does_the_same(role, then, shot)}
    hosts = {role.part.index: role.tie.host for role, _ in pairs if role.tie is not None}
    while lost := {n for n in found if n in hosts and hosts[n] not in found}:
        found -= lost
    counts = {n: sum(role.part.index == n for role, _ in pairs) for n in found}
    return {n for n in found if counts[n] == _copies_then(n, shot, earlier)}


def _copies_then(index: int, shot: Shot, earlier: Earlier) -> int:
    basis = shot.subjects[index].basis
    return 0 if basis is None else len(earlier.roles_of(basis))


def _does_the_same(role: Role, then: Role, shot: Shot) -> bool:
    now, was = role.part.subject, then.part.subject
    same = (now.asset, now.action, now.then) == (was.asset, was.action, was.then)
    return same and _build(now) == _build(was) and _hangs_alike(role, then, shot.subjects)


def _build(subject: Subject) -> frozenset[str]:
    return _SIZES & {*subject.attributes, *subject.noun.split(" ")[:-1]}


def _hangs_alike(role: Role, then: Role, subjects: Sequence[Subject]) -> bool:
    if role.tie is None or then.tie is None:
        return role.tie is then.tie
    return (role.tie.kind, subjects[role.tie.host].basis) == (then.tie.kind, then.tie.host)


def _on_the_same_table(roles: Sequence[Role], earlier: Earlier, *, here: bool) -> list[Role]:
    """Return the roles with the table that small things stood on: the wider, where there are two.

    A table is an extra; whoever stood on it stays there, also when nobody would need one now.
    """
    then = next((role for role in earlier.roles if _is_table(role)), None)
    if then is None or not here:
        return list(roles)
    now = next((role for role in roles if _is_table(role)), None)
    if now is not None and now.act.scale > then.act.scale:
        return list(roles)
    return [*(role for role in roles if role is not now), then]


def _is_table(role: Role) -> bool:
    return role.part.index == _NOBODY and role.part.subject.asset == _TABLE
