"""Staging, told as a line: lay out, cast, block, frame, light; and then build."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from reelkite.domain.geometry import Box, Size
from reelkite.domain.storyboard import Angle, Framing, Move, Shot, Subject
from reelkite.engines.diorama import sets
from reelkite.engines.diorama.camera.framing import (
    ANIMALS,
    PEOPLE,
    THINGS,
    Frame,
    FrameRule,
    base_view,
    elevation_of,
    inside,
)
from reelkite.engines.diorama.camera.moves import camera_path, followed, sampled
from reelkite.engines.diorama.camera.optics import Optics, optics_of
from reelkite.engines.diorama.scene.acting import Act, Extent
from reelkite.engines.diorama.scene.atmosphere import Atmosphere
from reelkite.engines.diorama.scene.clock import Clock, clock_of
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.places import Dressing, Layout, SetDesign
from reelkite.engines.diorama.scene.scene import CameraPath, View
from reelkite.engines.diorama.staging.blocking import (
    Part,
    Spot,
    Tie,
    seat_of,
    shown_from_the_side,
    sized,
    span_of,
    spots_for,
    tallest_of,
    ties_of,
)
from reelkite.engines.diorama.staging.casting import Casting, is_animal, is_person, on_foot
from reelkite.engines.diorama.staging.clearing import Clear, clearing
from reelkite.engines.diorama.staging.light import atmosphere_for, wind_for
from reelkite.engines.diorama.staging.locomotion import gait_of, is_afloat
from reelkite.engines.diorama.staging.placing import Role, Site, box_of, roles_for

_EMPTY_STAGE: Final = Extent(left=1.2, right=1.2, height=1.6, near=0.3, far=0.3)
_FROM_THE_AIR: Final = Extent(left=6.0, right=6.0, height=7.0, near=1.0, far=1.0)
_THIRD: Final = 0.37
_NEARNESS: Final = {
    Framing.MEDIUM: 0.8,
    Framing.CLOSE_UP: 0.65,
    Framing.EXTREME_CLOSE_UP: 0.6,
}
_ALTITUDE: Final = 2.2
_LOOKING_UP: Final = -9.0
_MANNED: Final = {"prop/boat": "prop/rowing-boat", "prop/sailboat": "prop/rowing-boat"}
_CLOSE: Final = frozenset({Framing.MEDIUM, Framing.CLOSE_UP, Framing.EXTREME_CLOSE_UP})


@dataclass(frozen=True, slots=True)
class Tier:
    """What staging must know of the quality asked for: ``detail`` as in ``Appearance``."""

    detail: float


@dataclass(frozen=True, slots=True)
class Staged:
    """A shot with everything decided and nothing built.

    Attributes:
        shot: As understood.
        size: Of the picture.
        design: The place.
        dressing: Its version.
        layout: What is known of it.
        roles: Who stands where and does what.
        view: The camera at mid-shot.
        path: The camera over time.
        atmosphere: The light.
        wind: 0..1.
        clear: Where the set may grow.
    """

    shot: Shot
    size: Size
    design: SetDesign
    dressing: Dressing
    layout: Layout
    roles: tuple[Role, ...]
    view: View
    path: CameraPath
    atmosphere: Atmosphere
    wind: float
    clear: Clear

    @property
    def optics(self) -> Optics:
        """The camera at mid-shot."""
        return optics_of(self.view, self.size.aspect)

    @property
    def clock(self) -> Clock:
        """How the world's time goes in the shot."""
        return clock_of(float(self.shot.seconds), self.shot.pace)

    def box(self, index: int) -> Box | None:
        """Return the box around all copies of subject ``index`` at mid-shot."""
        boxes = [box_of(r, self.optics) for r in self.roles if r.part.index == index]
        if not boxes:
            return None
        return Box(
            min(b.x0 for b in boxes),
            min(b.y0 for b in boxes),
            max(b.x1 for b in boxes),
            max(b.y1 for b in boxes),
        )


def stage(shot: Shot, size: Size, seed: int, tier: Tier, cache: Path) -> Staged:
    """Decide on everything in ``shot``; cheap, no mesh is built."""
    dressing = _dressing(shot, size, seed, tier)
    design = sets.design(shot.setting)
    layout = design.layout(dressing)
    ties = ties_of(shot.subjects)
    parts = _cast(shot, ties, layout, Casting(cache))
    blocked = Blocked(parts, ties, spots_for(parts, ties))
    view = _framed(shot, size, layout, blocked)
    wind = wind_for(shot, layout)
    site = Site(shot, layout, view, size.aspect, wind, seed, _detail(shot, tier))
    roles = roles_for(parts, ties, blocked.spots, site)
    path = _path(shot, view, site, roles)
    atmosphere = atmosphere_for(shot, layout)
    return Staged(
        shot=shot,
        size=size,
        design=design,
        dressing=dressing,
        layout=layout,
        roles=roles,
        view=view,
        path=path,
        atmosphere=atmosphere,
        wind=wind,
        clear=_clearing(path, roles, atmosphere, float(shot.seconds)),
    )


def _dressing(shot: Shot, size: Size, seed: int, tier: Tier) -> Dressing:
    return Dressing(
        setting=shot.setting,
        words=shot.setting_words,
        time_of_day=shot.time_of_day,
        weather=shot.weather,
        season=shot.season,
        seed=seed,
        portrait=size.is_portrait,
        excluded=shot.excluded,
        detail=tier.detail,
        afloat=any(is_afloat(subject.action, subject.asset) for subject in shot.subjects),
    )


def _detail(shot: Shot, tier: Tier) -> float:
    """Return how finely bodies are modelled: what is near is seen well."""
    return tier.detail * _NEARNESS.get(shot.framing, 1.0)


def _cast(shot: Shot, ties: tuple[Tie, ...], layout: Layout, casting: Casting) -> tuple[Part, ...]:
    parts = []
    hung = {tie.part for tie in ties}
    for index, named in enumerate(shot.subjects):
        subject = named if index in hung else on_foot(named)
        performer = casting.performer_of(subject, _fit(index, subject, shot, ties))
        extent = performer.extent(Act(action=subject.action))
        parts.append(shown_from_the_side(Part(index, subject, performer, extent)))
    return sized(parts, ties, on_table=layout.tabletop is not None) if parts else ()


def _fit(index: int, subject: Subject, shot: Shot, ties: tuple[Tie, ...]) -> str:
    """Return the asset to cast: who is in a boat gets one without a sail before the face."""
    manned = any(tie.host == index and is_person(shot.subjects[tie.part]) for tie in ties)
    return _MANNED.get(subject.asset, subject.asset) if manned else subject.asset


@dataclass(frozen=True, slots=True)
class Blocked:
    """Who is cast, what hangs on what, and where the roots stand."""

    parts: tuple[Part, ...]
    ties: tuple[Tie, ...]
    spots: tuple[Spot, ...]


def _framed(shot: Shot, size: Size, layout: Layout, blocked: Blocked) -> View:
    people = any(is_person(part.subject) for part in blocked.parts)
    rule = _rules(blocked, people=people)[shot.framing]
    group = _group(shot, blocked)
    stage, shown = layout.stage, group.height * rule.shown
    top = layout.floor + group.base + group.height
    frame = Frame(
        centre=(stage[0] + (group.low + group.high) / 2, top - shown / 2, stage[2]),
        height=shown,
        width=group.high - group.low,
        near=max((part.extent.near * part.scale for part in blocked.parts), default=0.0),
        rule=rule,
        across=_across(shot, size),
        aspect=size.aspect,
    )
    elevation = elevation_of(shot.angle, on_table=layout.tabletop is not None, people=people)
    if group.base and group.aloft and shot.angle is Angle.EYE_LEVEL:
        elevation = _LOOKING_UP
    view = _above_ground(base_view(frame, elevation, azimuth=0.0), layout, shown)
    return view if layout.room is None else inside(view, layout.room)


def _rules(blocked: Blocked, *, people: bool) -> Mapping[Framing, FrameRule]:
    if people:
        return PEOPLE
    return ANIMALS if blocked.parts and is_animal(blocked.parts[0].subject) else THINGS


@dataclass(frozen=True, slots=True)
class _Group:
    """What a frame is measured by: metres above the floor, and across from the stage's middle."""

    base: float
    height: float
    low: float
    high: float
    aloft: bool = False


def _group(shot: Shot, blocked: Blocked) -> _Group:
    """Return the hero group: all that is there, or only the people in a close framing of them."""
    if not blocked.spots:
        empty = _FROM_THE_AIR if shot.angle is Angle.AERIAL else _EMPTY_STAGE
        return _Group(0.0, empty.height, -empty.left, empty.right)
    hero = blocked.parts[0]
    if shot.framing in _CLOSE and is_person(hero.subject):
        return _of_people(blocked)
    low, high = span_of(blocked.spots, blocked.parts)
    height = tallest_of(blocked.spots, blocked.parts, blocked.ties)
    aloft = _all_aloft(blocked) and shot.setting != "underwater"
    return _Group(_ALTITUDE * height if aloft else 0.0, height, low, high, aloft)


def _all_aloft(blocked: Blocked) -> bool:
    """Whether every root is in the air, so that the camera may leave the ground as well."""
    roots = {spot.part for spot in blocked.spots}
    gaits = [
        gait_of(part.subject.action, part.subject.asset)
        for part in blocked.parts
        if part.index in roots
    ]
    return all(gait is not None and gait.airborne for gait in gaits)


def _of_people(blocked: Blocked) -> _Group:
    """Return the group of the people alone, also when they sit on something bigger."""
    people = {part.index: part for part in blocked.parts if is_person(part.subject)}
    hosts = {tie.part: tie.host for tie in blocked.ties if tie.kind in {"on", "rides", "in"}}
    bases = {part.index: _seat_height(part, hosts, blocked) for part in people.values()}
    spots = [spot for spot in blocked.spots if spot.part in people]
    spots += [
        replace(spot, part=index)
        for index in people
        for spot in blocked.spots
        if spot.part == hosts.get(index)
    ]
    low, high = span_of(spots, blocked.parts) if spots else (-0.4, 0.4)
    base = min(bases.values())
    top = max(bases[index] + part.height for index, part in people.items())
    return _Group(base, top - base, low, high)


def _seat_height(part: Part, hosts: dict[int, int], blocked: Blocked) -> float:
    host = next((p for p in blocked.parts if p.index == hosts.get(part.index)), None)
    return 0.0 if host is None else seat_of(host.subject.asset) * host.height


def _across(shot: Shot, size: Size) -> float:
    """Return where the group's middle goes: one hero in a wide frame on a third.

    A flyer stands on the right, for figures hold the line with the right hand, which is on the
    audience's left: so the line never crosses the face.
    """
    wide = shot.framing in {Framing.WIDE, Framing.EXTREME_WIDE}
    if any(r.kind == "flies" for subject in shot.subjects for r in subject.relations):
        return 1 - _THIRD
    return _THIRD if wide and len(shot.subjects) == 1 and not size.is_portrait else 0.5


def _above_ground(view: View, layout: Layout, shown: float) -> View:
    """Lift an eye that would sink into the ground or the table."""
    x, y, z = view.eye
    floor = layout.ground_at(x, z) if layout.tabletop is None else layout.tabletop
    least = floor + max(0.22 * shown, 0.03)
    return view if y >= least else replace(view, eye=(x, least, z))


def _path(shot: Shot, view: View, site: Site, roles: tuple[Role, ...]) -> CameraPath:
    seconds = float(shot.seconds)
    path = camera_path(view, shot.moves, shot.angle, seconds, site.aspect)
    if _tracks(shot):
        path = followed(path, _lead(roles, site.clock))
    if site.layout.room is None:
        return path
    room = site.layout.room

    def walled(t: float) -> View:
        return inside(path(t), room)

    return walled


def _tracks(shot: Shot) -> bool:
    return any(move.move is Move.TRACK for move in shot.moves)


class _Lead:
    """How far the first traveller is from its mid-shot place, over the shot's time."""

    def __init__(self, role: Role | None, clock: Clock) -> None:
        self.role, self.clock = role, clock

    def __call__(self, t: float) -> Vec3:
        if self.role is None:
            return 0.0, 0.0, 0.0
        gone = self.role.act.travel * (self.clock.world(t) / self.role.act.seconds - 0.5)
        yaw = self.role.act.yaw
        return gone * float(np.sin(yaw)), 0.0, gone * float(np.cos(yaw))


def _lead(roles: tuple[Role, ...], clock: Clock) -> _Lead:
    return _Lead(next((role for role in roles if role.act.travel), None), clock)


def _clearing(
    path: CameraPath, roles: tuple[Role, ...], atmosphere: Atmosphere, seconds: float
) -> Clear:
    eyes = [view.eye for view in sampled(path, seconds, 3)]
    actors = []
    for role in roles:
        radius = 0.5 * max(role.part.width, role.part.depth)
        going = 0.5 * role.act.travel
        actors.append((role.act.at[0], role.act.at[2], radius + going))
    return clearing(eyes, actors, atmosphere.sun)
