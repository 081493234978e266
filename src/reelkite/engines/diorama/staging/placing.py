"""From spots on the stage to acts in the world: who stands where and turns which way."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.domain.geometry import Box
from reelkite.domain.storyboard import Move, Shot, Subject
from reelkite.engines.diorama.camera.optics import Optics, optics_of
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.clock import Clock, clock_of
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.scene.scene import View
from reelkite.engines.diorama.staging.blocking import Part, Spot, Tie, copies_of, seat_of
from reelkite.engines.diorama.staging.casting import sex_told_by
from reelkite.engines.diorama.staging.locomotion import Gait, gait_of, pace

_ROOM_TO_MOVE: Final = 0.42
_WEIGHTLESS: Final = frozenset({"space"})
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
_SHARED: Final = frozenset({"on"})
_SKY_ACROSS: Final = 0.67
_SKY_DOWN: Final = 0.25
_SKY_SHARE: Final = 0.46
_MIDDLE: Final = 0.5
_TOWARDS_KITE: Final = -0.3


@dataclass(frozen=True, slots=True)
class Role:
    """A copy of a subject with its act, and what it hangs on.

    Attributes:
        part: The subject, cast.
        act: What it is asked to do.
        tie: How it hangs on another, or None for a root.
        shift: Metres to the right of its place on the host, where several share one.
    """

    part: Part
    act: Act
    tie: Tie | None = None
    shift: float = 0.0


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
    """

    shot: Shot
    layout: Layout
    view: View
    aspect: float
    wind: float
    seed: int
    detail: float

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
    mounts = {tie.host for tie in ties if tie.kind == "rides"}
    by_index = {p.index: _mounted(p) if p.index in mounts else p for p in parts}
    roles = [_root(by_index[spot.part], spot, site) for spot in spots]
    waiting = list(ties)
    while waiting:
        placed = {role.part.index: role for role in roles}
        ready = [tie for tie in waiting if tie.host in placed]
        if not ready:
            break
        for tie in ready:
            host = placed[tie.host]
            shifts = _shifts(tie, [t for t in ties if t.host == tie.host], by_index, host)
            roles += [_hung(by_index[tie.part], tie, host, site, shift) for shift in shifts]
            waiting.remove(tie)
    return tuple(roles)


def box_of(role: Role, optics: Optics) -> Box:
    """Return where the role is at mid-shot, clipped to the frame."""
    extent, scale, act = role.part.extent, role.part.scale, role.act
    xs = np.array([-extent.left, extent.right]) * scale
    ys = np.array([extent.bottom, extent.bottom + extent.height]) * scale
    zs = np.array([-extent.far, extent.near]) * scale
    x, y, z = (axis.ravel() for axis in np.meshgrid(xs, ys, zs))
    corners = np.stack([x + act.at[0], y + act.at[1], z + act.at[2]], axis=1)
    shares = np.clip(optics.project(corners.astype(np.float32)), 0.0, 1.0)
    (x0, y0), (x1, y1) = shares.min(axis=0), shares.max(axis=0)
    return Box(float(x0), float(y0), float(x1), float(y1))


def _appearance(part: Part, copy: int, site: Site) -> Appearance:
    seed = (site.seed * 1009 + part.index * 97 + copy * 31) % 2**31
    crowded = 1.35 if part.subject.count > 1 else 1.0
    return Appearance(
        colour=part.subject.colour,
        attributes=(*part.subject.attributes, *sex_told_by(part.subject.noun)),
        seed=seed,
        detail=site.detail * crowded,
    )


def _mounted(part: Part) -> Part:
    """Return a mount that goes: whoever rides, rides somewhere."""
    if part.subject.action is not None:
        return part
    going = "trot" if part.subject.asset.startswith("animal/") else "drive"
    return replace(part, subject=replace(part.subject, action=going))


def _root(part: Part, spot: Spot, site: Site) -> Role:
    stage, layout = site.layout.stage, site.layout
    gait = _gait(part.subject)
    x, z = stage[0] + spot.x, stage[2] + spot.z
    at = (x, layout.ground_at(x, z) if layout.tabletop is None else layout.tabletop, z)
    if _in_midair(part, gait, site):
        at = _in_the_air(at, spot, part.height, site)
    yaw, travel = 0.0, 0.0
    if gait is not None:
        # All go the same way: companions walk beside each other, hunters after their prey.
        side = 1.0 if site.seed % 2 == 0 else -1.0
        yaw, travel = side * gait.turn, _reach(pace(gait, part.height), site)
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
    return Role(part, act)


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


def _in_the_air(at: Vec3, spot: Spot, height: float, site: Site) -> Vec3:
    """Return a place in the upper part of the frame, from which the body does not stick out."""
    optics = site.optics
    across = float(optics.project(np.array([at], dtype=np.float32))[0, 0])
    depth = optics.depth(at)
    down = 0.36 + 0.10 * (spot.copy % 3 - 1)
    lowest = 0.08 + height / (2 * optics.tall * depth)
    return optics.point_at(across, max(down, lowest), depth)


def _shifts(
    tie: Tie, siblings: Sequence[Tie], parts: Mapping[int, Part], host: Role
) -> tuple[float, ...]:
    """Return where the copies of one guest go when guests sit beside each other on one host."""
    if tie.kind not in _SHARED:
        return (0.0,)
    guests = [t for t in siblings if t.kind == tie.kind]
    seats = [(t, copy) for t in guests for copy in range(copies_of(parts[t.part]))]
    wide = max(parts[t.part].width for t in guests)
    step = min(1.05 * wide, 0.9 * host.part.width / len(seats))
    places = [(k - (len(seats) - 1) / 2) * step for k in range(len(seats))]
    return tuple(x for x, (t, _) in zip(places, seats, strict=True) if t is tie)


def _hung(part: Part, tie: Tie, host: Role, site: Site, shift: float = 0.0) -> Role:
    at, scale = _hung_at(part, tie, host, site)
    at = (at[0] + shift, at[1], at[2])
    hung = Part(part.index, part.subject, part.performer, part.extent, scale)
    action = part.subject.action or ("ride" if tie.kind == "rides" else None)
    act = Act(
        appearance=_appearance(part, round(100 * shift), site),
        action=action,
        at=at,
        yaw=host.act.yaw if tie.kind == "rides" else 0.0,
        scale=scale,
        seconds=site.seconds,
        subject=part.index,
        surface=site.layout.surface,
        ground=site.layout.ground,
        wind=site.wind,
        then=_later(part, site),
    )
    return Role(hung, act, tie, shift)


def _hung_at(part: Part, tie: Tie, host: Role, site: Site) -> tuple[Vec3, float]:
    x, y, z = host.act.at
    top = host.part.height + host.part.extent.bottom * host.part.scale
    if tie.kind == "flies":
        return _in_the_sky(part, host, site)
    if tie.kind in {"holds", "wears"}:
        fit = min(part.scale, 0.45 * host.part.height / max(part.extent.height, 0.05))
        return (x, y + 0.55 * top, z), fit
    if tie.kind == "in":
        fit = min(part.scale, 0.75 * host.part.width / max(part.extent.width, 0.01))
        return (x, y + 0.35 * top, z + 0.1 * host.part.depth), fit
    if tie.kind == "under":
        return (x, y, z + 0.15 * host.part.depth), min(part.scale, 0.6 * top / part.extent.height)
    if tie.kind == "above":
        return (x, y + 1.18 * top, z), part.scale
    seat = seat_of(host.part.subject.asset)
    forward = 0.1 * host.part.depth if seat < 1.0 else 0.0
    return (x, y + seat * top, z + forward), part.scale


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
