"""Riders and what carries them: in proportion, seated one behind the other, boards underfoot."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama import figures
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.staging.blocking import Part, Tie, copies_of
from reelkite.engines.diorama.staging.casting import is_person
from reelkite.engines.diorama.staging.locomotion import is_afloat
from reelkite.engines.diorama.staging.players.dressed import acts_as_person
from reelkite.engines.diorama.staging.things import seat_of

IDLE_RIDING: Final = frozenset({None, "ride", "stand", "balance", "sit"})
"""Deeds on a mount that do not say how it is ridden."""
CARRYING: Final = frozenset({"rides", "in"})
_SEATING: Final = frozenset({"rides", "on", "in"})
_GROWN: Final = 1.7
"""Metres of the person that vehicles are modelled for."""
_LARGEST: Final = 3.4
"""Metres of a host up to which it and its rider are shown in natural proportion."""
_BROAD_BACK: Final = 0.95
"""Least height of a mount, as a share of the rider's who stands beside it."""
_BEHIND: Final = 0.55
"""Metres from one rider to the next behind, for a grown person."""
_ROWING: Final = frozenset({"row", "paddle", "kayak", "canoe", "sail", "ride", "swim"})
_PADDLED: Final = frozenset({"canoe", "raft"})
"""Boats that come without oars: one brings a paddle. On others the hands are on the oars."""
_ON_LAP: Final = 0.85
"""Scale of a pet on a lap: so that one sees over it who sits there."""
_CARS: Final = frozenset({"car", "taxi", "police-car", "off-roader", "van", "ambulance", "camper"})
_LORRIES: Final = frozenset({"truck", "tipper", "fire-engine", "pickup"})
_COACHES: Final = frozenset({"bus", "school-bus", "double-decker", "train", "tram"})
_CLOSED: Final = _CARS | _LORRIES | _COACHES
OPEN: Final = "open"
"""Attribute of a car without a roof, so that one sees who drives."""
ALOFT: Final = "flying"
"""Attribute of what flies though it lies on the ground by nature: a carpet."""
LYING: Final = "lying"
"""Attribute of a board in a pile, and of a kite that is on something."""
_LAID: Final = frozenset({"skis", "snowboard", "surfboard"})
LAP: Final = frozenset({"cat", "kitten", "dog", "puppy", "rabbit", "bunny", "hedgehog"})


def rides_upright(subject: Subject) -> bool:
    """Whether somebody sits as people do."""
    return is_person(subject) or acts_as_person(subject)


def boarded(ties: Sequence[Tie], subjects: Sequence[Subject]) -> tuple[Tie, ...]:
    """Return the ties with boards and skis as what their riders have: these go, not the boards."""
    return tuple(_boarded(tie, ties, subjects) for tie in ties)


def _boarded(tie: Tie, ties: Sequence[Tie], subjects: Sequence[Subject]) -> Tie:
    rider, board = subjects[tie.part], subjects[tie.host]
    word = board.asset.rsplit("/", maxsplit=1)[-1]
    hung = any(other.part == tie.host for other in ties)
    if tie.kind not in {"rides", "on"} or hung or not rides_upright(rider):
        return tie
    action = f"ride {word}" if rider.action in IDLE_RIDING else rider.action
    if not figures.bears(action, word) or rider.count < board.count:
        return tie
    return Tie(part=tie.host, host=tie.part, kind="holds")


def prepared(index: int, subjects: Sequence[Subject], ties: Sequence[Tie]) -> Subject:
    """Return a subject as it is cast when others ride it, or when it rides another.

    A car that somebody drives has no roof. Where a rider flies, the mount does, and the rider
    sits on it. Who has a pet on the lap sits down.
    """
    subject = subjects[index]
    guests = [subjects[tie.part] for tie in ties if tie.host == index and tie.kind in _SEATING]
    if any(rides_upright(guest) for guest in guests):
        subject = _opened(subject)
    if any(_flies(guest) for guest in guests) and subject.action is None:
        attributes = (*subject.attributes, ALOFT)
        return replace(subject, action="fly", attributes=attributes)
    boat = next((subjects[t.host] for t in ties if t.part == index and t.kind in CARRYING), None)
    if boat is not None and is_afloat(None, boat.asset) and _rows(subject):
        canoe = boat.asset.rsplit("/", maxsplit=1)[-1] in _PADDLED
        return replace(subject, action="canoe" if canoe else "sit")
    mounted_on = any(tie.part == index and tie.kind in {"rides", "on"} for tie in ties)
    if mounted_on and _flies(subject):
        beast = any(subjects[t.host].asset.startswith("animal/") for t in ties if t.part == index)
        return replace(subject, action="ride" if beast else "sit")
    if is_person(subject) and subject.action is None and any(_cuddles(each) for each in guests):
        return replace(subject, action="sit")
    return subject


def laid(index: int, subject: Subject, ties: Sequence[Tie]) -> Subject:
    """Return a board on or under a thing as one that lies, and a kite on a thing as at rest."""
    word = subject.asset.rsplit("/", maxsplit=1)[-1]
    piled = [tie for tie in ties if tie.kind == "on" and index in {tie.part, tie.host}]
    rests = word == "kite" and subject.action is None and any(t.part == index for t in piled)
    lies = rests or (word in _LAID and bool(piled))
    return replace(subject, attributes=(*subject.attributes, LYING)) if lies else subject


def _opened(subject: Subject) -> Subject:
    closed = subject.asset.rsplit("/", maxsplit=1)[-1] in _CLOSED
    return replace(subject, attributes=(*subject.attributes, OPEN)) if closed else subject


def _rows(subject: Subject) -> bool:
    first = (subject.action or "row").split(" ", maxsplit=1)[0]
    return rides_upright(subject) and first in _ROWING


def _flies(subject: Subject) -> bool:
    return rides_upright(subject) and subject.action in {"fly", "soar", "hover", "float"}


def _cuddles(guest: Subject) -> bool:
    """Whether a guest on a person belongs on the lap; birds and monkeys sit on shoulders."""
    pet = guest.asset.rsplit("/", maxsplit=1)[-1] in LAP
    return pet or guest.asset == "person/baby"


def proportioned(parts: Sequence[Part], ties: Sequence[Tie]) -> tuple[Part, ...]:
    """Return the parts with riders and sitters in natural proportion to what carries them.

    A vehicle is made for its rider: a child gets a smaller bicycle. No mount is lower than its
    rider's chest.
    """
    by_index = {part.index: part for part in parts}
    for tie in ties:
        guest, host = by_index[tie.part], by_index[tie.host]
        if tie.kind == "on" and is_person(host.subject) and _cuddles(guest.subject):
            by_index[tie.part] = replace(guest, scale=_ON_LAP * host.scale)
        if not _sits(guest, host, tie):
            continue
        tall = guest.performer.extent(Act()).height
        fit = _fit(host, tall)
        by_index[tie.host] = replace(host, scale=host.scale * fit)
        by_index[tie.part] = replace(guest, scale=host.scale)
    return tuple(by_index.values())


def _sits(guest: Part, host: Part, tie: Tie) -> bool:
    seat = tie.kind == "rides" or seat_of(host.subject.asset) < 1.0
    natural = host.extent.height <= _LARGEST and not is_person(host.subject)
    return tie.kind in _SEATING and seat and natural and rides_upright(guest.subject)


def _fit(host: Part, tall: float) -> float:
    """Return by how much a mount is made bigger or smaller for who is ``tall`` metres."""
    if host.subject.asset.startswith("animal/"):
        return max(1.0, _BROAD_BACK * tall / host.extent.height)
    return min(1.0, tall / _GROWN)


def mounted(part: Part) -> Part:
    """Return a mount that goes: whoever rides, rides somewhere."""
    if part.subject.action is not None:
        return part
    beast = part.subject.asset.startswith("animal/")
    afloat = is_afloat(None, part.subject.asset)
    going = "trot" if beast else "sail" if afloat else "drive"
    return replace(part, subject=replace(part.subject, action=going))


def mounts_of(ties: Sequence[Tie], parts: Mapping[int, Part]) -> frozenset[int]:
    """Return what somebody rides, and the boats that somebody alive is in."""
    ridden = {tie.host for tie in ties if tie.kind == "rides"}
    crewed = {
        tie.host
        for tie in ties
        if tie.kind in {"in", "on"}
        and rides_upright(parts[tie.part].subject)
        and is_afloat(None, parts[tie.host].subject.asset)
    }
    return frozenset(ridden | crewed)


def deed_of(guest: Part, tie: Tie, host: Part) -> str | None:
    """Return what a guest does where nobody said so: riders ride, and people sit on seats."""
    if guest.subject.action is not None:
        return guest.subject.action
    if tie.kind == "rides":
        return "ride"
    sits = tie.kind in {"in", "on"} and seat_of(host.subject.asset) < 1.0
    return "sit" if sits and rides_upright(guest.subject) else None


def in_line(tie: Tie, siblings: Sequence[Tie], parts: Mapping[int, Part]) -> tuple[Vec3, ...]:
    """Return where each copy of a rider sits on one mount: all one behind the other."""
    before = 0
    for other in siblings:
        if other is tie:
            break
        if other.kind in CARRYING:
            before += copies_of(parts[other.part])
    step = -_BEHIND * parts[tie.part].scale
    count = copies_of(parts[tie.part])
    return tuple((0.0, 0.0, step * (before + number)) for number in range(count))
