"""The performances of a shot: hosts first, then what hangs on them, tied together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama import props
from reelkite.engines.diorama.scene.acting import Performance, Point
from reelkite.engines.diorama.scene.looks import Item, Placement
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, rotation, translation
from reelkite.engines.diorama.staging.blocking import is_alive
from reelkite.engines.diorama.staging.casting import is_person
from reelkite.engines.diorama.staging.composing.handing import handed
from reelkite.engines.diorama.staging.composing.mounts import CARRYING, LAP, rides_upright
from reelkite.engines.diorama.staging.placing import Role
from reelkite.engines.diorama.staging.players.together import leads

_ANCHORS: Final = {
    "holds": ("held", "hand"),
    "wears": ("head", "top"),
    "rides": ("saddle", "seat", "top"),
    "on": ("seat", "saddle", "shoulder"),
    "in": ("seat", "saddle"),
}
_OTHER_SEATS: Final = frozenset({"second seat", "facing seat"})
"""Of a swing for two, and of a seesaw."""
_SEATS: Final = frozenset({"saddle", "seat"})
_RESTS: Final = ("right grip", "left grip", "right pedal", "left pedal", "deck")
_UPRIGHT: Final = frozenset(
    {
        "prop/balloon",
        "prop/candle",
        "prop/lantern",
        "prop/umbrella",
    }
)
"""Held things that point up."""
_TO_THE_EDGE: Final = 0.16
_TETHER_SAG: Final = 0.30


@dataclass(frozen=True, slots=True)
class Played:
    """A role and what its performer made of it."""

    role: Role
    performance: Performance


def perform_all(roles: Sequence[Role]) -> tuple[Played, ...]:
    """Return all performances; a flown thing before its holder, who looks up at it."""
    roles = handed(roles)
    flown = {r.tie.host: _play(r) for r in roles if r.tie is not None and r.tie.kind == "flies"}
    played: list[Played] = list(flown.values())
    for role in roles:
        if role.tie is not None and role.tie.kind == "flies":
            continue
        kite = flown.get(role.part.index)
        watched = _attentive(role, kite) if kite is not None else role
        played.append(_play(_carried(watched, played)))
    return tuple(played)


def tethers(played: Sequence[Played], seconds: float) -> tuple[Item, ...]:
    """Return the line from each holder's hand to what he flies."""
    by_index = {each.role.part.index: each for each in played}
    lines: list[Item] = []
    for each in played:
        tie = each.role.tie
        if tie is None or tie.kind != "flies" or tie.host not in by_index:
            continue
        hand = by_index[tie.host].performance.anchors.get("hand")
        bridle = each.performance.anchors.get("bridle")
        if hand is not None and bridle is not None:
            lines.append(props.line(hand, bridle, _TETHER_SAG, seconds))
    return (*lines, *_leashes(played, seconds))


def _leashes(played: Sequence[Played], seconds: float) -> Iterator[Item]:
    """Yield the line from the hand of who walks a dog to its head."""
    for person in played:
        hand = person.performance.anchors.get("hand")
        for dog in played:
            subjects = person.role.part.subject, dog.role.part.subject
            head = dog.performance.anchors.get("head")
            if hand and head and leads(*subjects, dog.role.part.index):
                yield props.line(hand, head, _TETHER_SAG, seconds)


def _play(role: Role) -> Played:
    return Played(role, role.part.performer.perform(role.act))


def _attentive(role: Role, watched: Played) -> Role:
    bridle = watched.performance.anchors.get("bridle")
    towards = _point_of(bridle) if bridle is not None else _fixed(watched.role.act.at)
    return replace(role, act=replace(role.act, towards=towards))


def _carried(role: Role, played: Sequence[Played]) -> Role:
    """Return the role with its host's anchor as carrier, where the host has one for the tie."""
    tie = role.tie
    if tie is None:
        return role
    hosts = [each for each in played if each.role.part.index == tie.host]
    if not hosts:
        return role
    host = next((each for each in hosts if each.role.copy == role.copy), hosts[0])
    if tie.kind == "on" and not is_alive(role.part.subject) and not host.role.act.travel:
        return role  # a thing lies where it was staged; seats are for those who sit
    if len(hosts) == 1:
        role = _seated_apart(role, host.performance.anchors)
    for name in () if role.act.carrier is not None else _names(role, host.role):
        if name in host.performance.anchors:
            carrier = _beside(host.performance.anchors[name], role.shift, _ahead(role, host.role))
            if name == "hand" and role.part.subject.asset in _UPRIGHT:
                carrier = _upright(carrier)
            rests = _rests(role, host.performance.anchors) if name in _SEATS else ()
            return replace(role, act=replace(role.act, carrier=carrier, rests=rests))
    return role


def _seated_apart(role: Role, anchors: Mapping[str, Placement]) -> Role:
    """Return the role on a seat of its own, where there are seats for two."""
    if not _OTHER_SEATS & set(anchors):
        return role
    other = _other_seat(role, anchors)
    if other is None:
        return replace(role, shift=0.0)
    return replace(role, act=replace(role.act, carrier=other))


def _other_seat(role: Role, anchors: Mapping[str, Placement]) -> Placement | None:
    """Return the seat of the second of two, where a seesaw or a swing has one of its own."""
    seated = role.tie is not None and role.tie.kind in {"rides", "on", "in"}
    if not seated or (role.shift <= 0 and role.ahead >= 0):
        return None  # the first of two sits on the left, or in front
    facing = anchors.get("facing seat")
    if facing is None:
        return anchors.get("second seat")
    turn = rotation(yaw=np.pi)

    def turned(t: float) -> Mat4:
        return facing(t) @ turn

    return turned


def _names(guest: Role, host: Role) -> tuple[str, ...]:
    """Return the anchors that are right for a guest, the best first."""
    kind = "" if guest.tie is None else guest.tie.kind
    pet = guest.part.subject.asset.rsplit("/", maxsplit=1)[-1] in {*LAP, "baby"}
    on_lap = kind == "on" and pet and is_person(host.part.subject)
    return ("lap",) if on_lap else _ANCHORS.get(kind, ())


def _rests(role: Role, anchors: Mapping[str, Placement]) -> tuple[tuple[str, Placement], ...]:
    """Return what there is for hands and feet; grips are for the one who rides in front."""
    if not rides_upright(role.part.subject):
        return ()
    names = ("deck",) if role.shift or role.ahead else _RESTS
    return tuple((name, anchors[name]) for name in names if name in anchors)


def _upright(anchor: Placement) -> Placement:
    """Return where the anchor is, without its turn: the wrist does not tip an umbrella."""

    def held(t: float) -> Mat4:
        x, y, z = (float(part) for part in anchor(t)[:3, 3])
        return translation(x, y, z)

    return held


def _ahead(guest: Role, host: Role) -> float:
    """Return metres before the anchor: at a seat's edge, or in one's place in the line."""
    lined = guest.tie is not None and guest.tie.kind in CARRYING
    return guest.ahead if lined else _edge(guest, host)


def _edge(guest: Role, host: Role) -> float:
    """Return metres from the middle of a seat to where a person sits: knees bend at its edge."""
    sits = guest.tie is not None and guest.tie.kind == "on" and is_person(guest.part.subject)
    return _TO_THE_EDGE * host.part.depth if sits else 0.0


def _beside(anchor: Placement, shift: float, forward: float) -> Placement:
    """Return the anchor moved ``shift`` metres to its right and ``forward`` metres ahead."""
    if not shift and not forward:
        return anchor
    step = translation(shift, 0.0, forward)

    def moved(t: float) -> Mat4:
        return anchor(t) @ step

    return moved


def _point_of(placement: Placement) -> Point:
    def point(t: float) -> Vec3:
        matrix = placement(t)
        return float(matrix[0, 3]), float(matrix[1, 3]), float(matrix[2, 3])

    return point


def _fixed(at: Vec3) -> Point:
    return lambda _t: at
