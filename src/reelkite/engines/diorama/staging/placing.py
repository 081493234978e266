"""From spots on the stage to acts in the world: who stands where and turns which way."""

import math
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import numpy as np

from reelkite.domain.geometry import Box
from reelkite.domain.storyboard import Move, Shot, Subject
from reelkite.engines.diorama.camera.optics import Optics, optics_of
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.clock import Clock, clock_of
from reelkite.engines.diorama.scene.mesh import Array, Vec3
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.scene.scene import View
from reelkite.engines.diorama.staging.blocking import (
    LEAPS,
    Part,
    Spot,
    Tie,
    copies_of,
    hangs,
    is_alive,
)
from reelkite.engines.diorama.staging.casting import sex_told_by
from reelkite.engines.diorama.staging.composing.mounts import (
    ALOFT,
    deed_of,
    in_line,
    mounted,
    mounts_of,
)
from reelkite.engines.diorama.staging.composing.piles import aside_of, base_on, pile_of
from reelkite.engines.diorama.staging.composing.seats import fit_in, seats_for, served
from reelkite.engines.diorama.staging.locomotion import (
    Gait,
    bearing_of,
    gait_of,
    is_afloat,
    pace,
)

_ROOM_TO_MOVE: Final = 0.42
_WEIGHTLESS: Final = frozenset({"space"})
_ORBITING: Final = frozenset({"spaceship interior"})
_DRIFTING: Final = frozenset({"swim", "float"})
"""What one does aboard a spaceship without touching the floor."""
_MOUNTED: Final = frozenset({"trot", "drive"})
_SWIMMERS: Final = frozenset(
    {
        "animal/dolphin",
        "animal/fish",
        "animal/goldfish",
        "animal/shark",
        "animal/turtle",
        "animal/whale",
    }
)
_COARSEST: Final = 1.45
"""Beyond it the limbs of a body in a crowd are thinner than its smallest form, and vanish."""
_ONE_EACH: Final = frozenset({"holds", "wears", "flies"})
_OVER: Final = 1.25
"""Radians that one who goes over something is turned to the side."""
_SKY_ACROSS: Final = 0.67
_SKY_EDGE: Final = 0.08
_SKY_DOWN: Final = 0.25
_SKY_SHARE: Final = 0.46
_MIDDLE: Final = 0.5
_TOWARDS_KITE: Final = -0.3
_BRIGHT: Final = ("red", "yellow", "blue", "green", "orange", "pink", "turquoise")


@dataclass(frozen=True, slots=True)
class Role:
    """A copy of a subject with its act, and what it hangs on.

    Attributes:
        part: The subject, cast.
        act: What it is asked to do.
        tie: How it hangs on another, or None for a root.
        shift: Metres to the right of its place on the host, where several share one.
        copy: Which copy of its subject, or of its host, it is.
        ahead: Metres before its place on the host; riders sit one behind the other.
    """

    part: Part
    act: Act
    tie: Tie | None = None
    shift: float = 0.0
    copy: int = 0
    ahead: float = 0.0


@dataclass(frozen=True, slots=True)
class Site:
    """What placing needs to know of the shot.

    Attributes:
        shot: The shot.
        layout: The place.
        view: Camera at mid-shot.
        aspect: Width by height.
        wind: 0..1.
        seed: Of the clip.
        detail: See ``Appearance``.
        lead: Above 0 when there is more room to the right of the hero, below 0 to the left.
    """

    shot: Shot
    layout: Layout
    view: View
    aspect: float
    wind: float
    seed: int
    detail: float
    lead: float = 0.0

    @property
    def optics(self) -> Optics:
        """The camera at mid-shot."""
        return optics_of(self.view, self.aspect)

    @property
    def clock(self) -> Clock:
        """How the world's time goes in the shot."""
        return clock_of(float(self.shot.seconds), self.shot.pace)

    @property
    def seconds(self) -> float:
        """Length of what happens in the world."""
        return self.clock.world_seconds


def roles_for(
    parts: Sequence[Part], ties: Sequence[Tie], spots: Sequence[Spot], site: Site
) -> tuple[Role, ...]:
    """Return a role for each copy of each subject, hosts before what hangs on them."""
    by_index = {part.index: part for part in parts}
    going = mounts_of(ties, by_index)
    by_index = {p.index: mounted(p) if p.index in going else p for p in parts}
    tops = {part.index: pile_of(part.index, by_index, ties).height for part in parts}
    roles = [_root(by_index[spot.part], spot, site, tops[spot.part]) for spot in spots]
    waiting = list(ties)
    while waiting:
        placed = {role.part.index for role in roles}
        ready = [tie for tie in waiting if tie.host in placed]
        if not ready:
            break
        for tie in ready:
            siblings = [each for each in ties if each.host == tie.host]
            hosts = [role for role in roles if role.part.index == tie.host]
            roles += _guests(by_index[tie.part], tie, (hosts, siblings, by_index), site)
            waiting.remove(tie)
    return tuple(roles)


_Company: TypeAlias = tuple[Sequence[Role], Sequence[Tie], Mapping[int, Part]]
"""Copies of the host, all ties to it, and all parts."""


def _guests(part: Part, tie: Tie, company: _Company, site: Site) -> list[Role]:
    """Return a role for each copy of a guest: one a hand, one a mount, or as many as fit."""
    hosts, siblings, parts = company
    if tie.kind in _ONE_EACH:
        return [_hung(part, tie, host, site) for host in hosts]
    if tie.kind == "rides" or (tie.kind == "in" and is_afloat(None, hosts[0].part.subject.asset)):
        lined = in_line(tie, siblings, parts)
        return [
            _hung(part, tie, hosts[number % len(hosts)], site, lined[number // len(hosts)])
            for number in range(len(lined))
        ]
    seats = seats_for(tie, siblings, parts, hosts[0].part)
    part = served(part, siblings, parts, hosts[0].part)
    return [_hung(part, tie, hosts[0], site, seat) for seat in seats]


def corners_of(role: Role) -> Array:
    """Return the ``(8, 3)`` corners of the room that a role takes at mid-shot, world space."""
    extent, scale, act = role.part.extent, role.part.scale, role.act
    xs = np.array([-extent.left, extent.right]) * scale
    ys = np.array([extent.bottom, extent.bottom + extent.height]) * scale
    zs = np.array([-extent.far, extent.near]) * scale
    x, y, z = (axis.ravel() for axis in np.meshgrid(xs, ys, zs))
    corners = np.stack([x + act.at[0], y + act.at[1], z + act.at[2]], axis=1)
    return corners.astype(np.float32)


def open_box(role: Role, optics: Optics) -> Box:
    """Return where the role is at mid-shot, also beyond the frame's edges."""
    shares = optics.project(corners_of(role))
    (x0, y0), (x1, y1) = shares.min(axis=0), shares.max(axis=0)
    return Box(float(x0), float(y0), float(x1), float(y1))


def box_of(role: Role, optics: Optics) -> Box:
    """Return where the role is at mid-shot, clipped to the frame."""
    box = open_box(role, optics)
    x0, y0, x1, y1 = (min(max(edge, 0.0), 1.0) for edge in (box.x0, box.y0, box.x1, box.y1))
    return Box(x0, y0, x1, y1)


def _one_of_many(subject: Subject, number: int) -> str | None:
    """Return a colour of its own for each of many colourful things; one has those of nature."""
    if subject.colour != "rainbow":
        return subject.colour
    return _BRIGHT[number % len(_BRIGHT)] if subject.count > 1 else None


def _appearance(part: Part, copy: int, site: Site) -> Appearance:
    seed = (site.seed * 1009 + _identity(part, site.shot) * 97 + copy * 31) % 2**31
    crowded = min(_COARSEST, 1 + 0.35 * math.log2(copies_of(part)))
    return Appearance(
        colour=_one_of_many(part.subject, site.seed + copy),
        attributes=(*part.subject.attributes, *sex_told_by(part.subject.noun)),
        seed=seed,
        detail=site.detail * crowded,
    )


def _identity(part: Part, shot: Shot) -> int:
    """Return a number by which somebody keeps his looks from shot to shot.

    It comes from what he is called and not from his place in the shot; of two of one name the
    second is another.
    """
    subject = part.subject
    earlier = sum(
        (other.noun, other.asset) == (subject.noun, subject.asset)
        for other in shot.subjects[: part.index]
    )
    return zlib.crc32(f"{subject.noun} {subject.asset} {earlier}".encode())


def _root(part: Part, spot: Spot, site: Site, top: float) -> Role:
    """Return the role of who hangs on nobody; ``top`` is how high it is with all on it, metres."""
    stage, layout = site.layout.stage, site.layout
    gait = _gait(part.subject)
    x, z = stage[0] + spot.x, stage[2] + spot.z
    at = (x, layout.ground_at(x, z) if layout.tabletop is None else layout.tabletop, z)
    if _in_midair(part, gait, site):
        at = _in_the_air(at, spot, part, site, top)
    yaw, travel = 0.0, 0.0
    if gait is not None:
        # All go the same way: companions walk beside each other, hunters after their prey.
        side = _heading(part, site)
        yaw = side * gait.turn if (bearing := bearing_of(part.subject.action)) is None else bearing
        travel = _reach(pace(gait, part.height), site)
    elif any(relation.kind == "flies" for relation in part.subject.relations):
        yaw = _TOWARDS_KITE
    elif part.turn:
        yaw = part.turn if spot.x <= 0 else -part.turn
    elif spot.x:
        # Bodies beside each other turn a little towards the middle.
        yaw = -0.22 * math.copysign(min(1.0, abs(spot.x)), spot.x)
    act = Act(
        appearance=_appearance(part, spot.copy, site),
        action=part.subject.action,
        at=at,
        yaw=yaw,
        scale=part.scale,
        seconds=site.seconds,
        subject=part.index,
        surface=layout.surface,
        ground=layout.ground,
        travel=travel,
        wind=site.wind,
        then=_later(part, site),
    )
    return Role(part, act, copy=spot.copy)


def _heading(part: Part, site: Site) -> float:
    """Return 1 to go to the right, -1 to the left: into the frame, else as chance has it."""
    alone = sum(is_alive(subject) for subject in site.shot.subjects) <= 1
    if part.index == 0 and site.lead and alone:
        return math.copysign(1.0, site.lead)
    return 1.0 if site.seed % 2 == 0 else -1.0


def _later(part: Part, site: Site) -> tuple[tuple[str, float], ...]:
    """Return what a subject does later, at the world's times."""
    shot = float(site.shot.seconds)
    return tuple((deed.action, site.clock.world(deed.begins * shot)) for deed in part.subject.then)


def _gait(subject: Subject) -> Gait | None:
    """Return how a subject goes: by what it does first, or by the first later deed that goes."""
    deeds = (subject.action, *(deed.action for deed in subject.then))
    gaits = (gait_of(deed, subject.asset) for deed in deeds)
    return next((gait for gait in gaits if gait is not None), None)


def _in_midair(part: Part, gait: Gait | None, site: Site) -> bool:
    """Whether a body hangs in air or water: it flies, it swims under water, or all float."""
    if site.shot.setting in _WEIGHTLESS and part.subject.action not in _MOUNTED:
        return True
    if hangs(part) or (site.shot.setting in _ORBITING and part.subject.action in _DRIFTING):
        return True
    swims = part.subject.action == "swim" or part.subject.asset in _SWIMMERS
    under = site.shot.setting == "underwater" and swims
    return under or (gait is not None and gait.airborne)


def _reach(speed: float, site: Site) -> float:
    """Return how far a traveller may go: as far as it can if the camera tracks."""
    full = speed * float(site.shot.seconds) * min(2.0, max(1.0, abs(site.clock.rate)))
    if any(move.move is Move.TRACK for move in site.shot.moves):
        return full
    width = 2 * site.optics.tall * site.aspect * site.view.focus
    return min(full, _ROOM_TO_MOVE * width)


def _in_the_air(at: Vec3, spot: Spot, part: Part, site: Site, top: float) -> Vec3:
    """Return a place in the upper part of the frame, from which the body does not stick out."""
    optics = site.optics
    across = float(optics.project(np.array([at], dtype=np.float32))[0, 0])
    depth = optics.depth(at)
    share = part.scale / (2 * optics.tall * depth)
    rise = part.extent.bottom + max(part.extent.height, top / part.scale)
    drop = -part.extent.bottom
    middle = 0.54 if ALOFT in part.subject.attributes else 0.36
    down = middle + 0.10 * (spot.copy % 3 - 1) - 0.07 * (spot.rank - 0.5 * min(spot.rank, 1))
    highest, lowest = _SKY_EDGE + share * rise, 1 - _SKY_EDGE - share * drop
    if highest > lowest:
        return optics.point_at(across, (highest + lowest) / 2, depth)
    return optics.point_at(across, min(max(down, highest), lowest), depth)


def _hung(part: Part, tie: Tie, host: Role, site: Site, seat: Vec3 = (0.0, 0.0, 0.0)) -> Role:
    at, scale = _hung_at(part, tie, host, site)
    at = (at[0] + seat[0], at[1] + seat[1], at[2] + seat[2])
    hung = replace(part, scale=scale)
    act = Act(
        appearance=_appearance(part, round(100 * (seat[0] + seat[1])) + host.copy, site),
        action=deed_of(part, tie, host.part),
        at=at,
        yaw=_guest_yaw(part, tie, host),
        scale=scale,
        seconds=site.seconds,
        subject=part.index,
        surface=site.layout.surface,
        ground=site.layout.ground,
        wind=site.wind,
        then=_later(part, site),
    )
    return Role(hung, act, tie, seat[0], host.copy, seat[2])


def _guest_yaw(part: Part, tie: Tie, host: Role) -> float:
    if tie.kind == "rides":
        return host.act.yaw
    if tie.kind == "above" and part.subject.action in LEAPS:
        return math.copysign(_OVER, host.act.yaw or 1.0)
    return part.turn


def _hung_at(part: Part, tie: Tie, host: Role, site: Site) -> tuple[Vec3, float]:
    x, y, z = host.act.at
    if tie.kind == "flies":
        return _in_the_sky(part, host, site)
    scale = fit_in(part, host.part, tie.kind)
    fitted = replace(part, scale=scale)
    bottom = host.part.extent.bottom * host.part.scale
    lift = base_on(tie.kind, fitted, host.part)
    aside, forward = aside_of(tie.kind, fitted, host.part)
    if lift is None:
        lift = 0.55 * (host.part.height + bottom)
    elif tie.kind != "under":
        # What hangs below a guest's mark, as the tail of a kite, stands clear of the host.
        lift += bottom - min(0.0, part.extent.bottom) * scale
    return (x + aside, y + lift, z + forward), scale


def _in_the_sky(part: Part, host: Role, site: Site) -> tuple[Vec3, float]:
    """Return a place in the upper part of the frame, on the far side of the one who holds it."""
    optics = site.optics
    across = float(optics.project(np.array([host.act.at], dtype=np.float32))[0, 0])
    far_side = _SKY_ACROSS if across <= _MIDDLE else 1 - _SKY_ACROSS
    depth = optics.depth(host.act.at) + 0.9 * host.part.height
    tall = 2 * optics.tall * depth
    by_width = _SKY_SHARE * tall * optics.aspect / part.extent.width
    scale = min(part.scale, by_width, _SKY_SHARE * tall / part.extent.height)
    return optics.point_at(far_side, _SKY_DOWN, depth), scale
