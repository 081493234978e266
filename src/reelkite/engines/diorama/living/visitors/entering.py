"""How who comes gets to its place: acts in the space of the picture."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.domain.storyboard import Manner
from reelkite.engines.diorama.living.visitors.seeing import Ground
from reelkite.engines.diorama.living.visitors.standing import Spot
from reelkite.engines.diorama.living.visitors.troupes import Troupe
from reelkite.engines.diorama.scene.acting import Act, level_ground
from reelkite.engines.diorama.scene.looks import Item, Skin
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, translation
from reelkite.engines.diorama.staging.locomotion import GAITS, gait_of, pace
from reelkite.engines.diorama.staging.placing import Role

_HASTE: Final = 1.25
"""Who comes into a clip of a few seconds goes a little faster than who strolls."""

_FASTEST: Final = 3.0
_HURRIED: Final = 1.7
"""From so many times its usual pace on somebody who walks trots instead."""

_LATEST: Final = 0.72
"""Share of the time by which who comes is there."""

_EARLIEST: Final = 1.2
_SIDEWAYS: Final = 1.2
"""Radians: nearly across the picture, and still a little towards the audience."""

_OUTSIDE: Final = 0.03
_FADING: Final = 0.9
_DRIFTS: Final = 0.10
_BEYOND: Final = 2.2
"""Length of a way through the picture, where half of its width is 1."""

_FALLS: Final = 0.62


@dataclass(frozen=True, slots=True)
class Course:
    """A way.

    Attributes:
        start: Metres: where it begins, on the ground or in the air.
        yaw: Where it leads; 0 is towards the audience.
        metres: Its length.
        arrives: Seconds until its end; what goes on through the picture never arrives.
        fades: Seconds in which who comes is made out.
        lift: Seconds to metres over the way.
        stops: Whether it ends within the scene.
    """

    start: Vec3
    yaw: float
    metres: float
    arrives: float
    fades: float
    lift: Callable[[float], float]
    stops: bool

    def at(self, share: float) -> Vec3:
        """Return the point after a share of the way."""
        gone = share * self.metres
        x, y, z = self.start
        return x + gone * math.sin(self.yaw), y, z + gone * math.cos(self.yaw)


def course_of(troupe: Troupe, spot: Spot, ground: Ground, seconds: float) -> Course:
    """Return the way of a group to its place, or through the picture."""
    goal = ground.point(spot.x, spot.y, spot.depth)
    entrance = troupe.wanted.entrance
    if entrance.side == "above" and not troupe.alive:
        return _down(troupe, spot, ground, goal, seconds)
    if troupe.gait is None:
        return Course(goal, 0.0, 0.0, 0.0, _FADING, _level, stops=True)
    if _hangs(troupe):
        return _drifting(spot, ground, goal, seconds)
    return _across(troupe, spot, ground, goal, seconds)


def _level(_t: float) -> float:
    return 0.0


def _hangs(troupe: Troupe) -> bool:
    """Whether it only hangs in the air by nature."""
    return (
        not troupe.alive and troupe.aloft and troupe.gait is not None and (troupe.gait.speed < 0.5)
    )


def _down(troupe: Troupe, spot: Spot, ground: Ground, goal: Vec3, seconds: float) -> Course:
    """Return a way down from above the picture; it ends softly."""
    lasts = _FALLS * seconds
    high = (spot.y + _OUTSIDE) * spot.depth / ground.focal + 0.3 * troupe.height * spot.scale

    def lift(t: float) -> float:
        left = max(0.0, 1 - t / lasts)
        return high * left * left

    return Course(goal, 0.0, 0.0, lasts, 0.0, lift, stops=True)


def _drifting(spot: Spot, ground: Ground, goal: Vec3, seconds: float) -> Course:
    """Return a slow way through the air in which it comes out of the haze."""
    way = 1.0 if spot.from_left else -1.0
    metres = _DRIFTS * ground.wide(spot.depth)
    start = goal[0] - way * 0.5 * metres, goal[1], goal[2]
    return Course(start, way * math.pi / 2, metres, seconds, 1.4, _level, stops=False)


def _across(troupe: Troupe, spot: Spot, ground: Ground, goal: Vec3, seconds: float) -> Course:
    """Return a way in from a side: to the goal, or past it and out."""
    way = 1.0 if spot.from_left else -1.0
    assert troupe.gait is not None  # noqa: S101  our own contract
    yaw = way * max(troupe.gait.turn, _SIDEWAYS)
    passes = troupe.wanted.entrance.manner is Manner.CROSS
    yaw = way * math.pi / 2 * 0.93 if passes else yaw
    start = _outside(troupe, spot, ground, goal, yaw)
    usual = _HASTE * pace(troupe.gait, troupe.height * spot.scale)
    metres = abs((goal[0] - start[0]) / math.sin(yaw))
    if passes:
        return _through(troupe, (start, yaw, usual), seconds)
    arrives = min(max(metres / usual, _EARLIEST), _LATEST * seconds)
    if troupe.aloft or troupe.afloat or (not troupe.alive and not _brakes(troupe)):
        arrives = seconds
    if not (troupe.gait.airborne or troupe.afloat):
        metres = min(metres, _FASTEST * usual * arrives)
    lift = _landing(troupe, spot, ground, arrives)
    return Course(start, yaw, metres, arrives, 0.0, lift, stops=True)


def _outside(troupe: Troupe, spot: Spot, ground: Ground, goal: Vec3, yaw: float) -> Vec3:
    """Return where the way to the goal comes from, just outside the picture."""
    half = 0.5 * troupe.wide * spot.scale
    x, y, z = goal
    start = x
    for _ in range(8):  # the farther it begins, the wider the picture is there
        away = (x - start) / math.tan(yaw)
        edge = (0.5 + _OUTSIDE) * ground.wide(-z + abs(away)) + half
        start = -math.copysign(edge, yaw)
    return start, y, z - abs((x - start) / math.tan(yaw))


def _through(troupe: Troupe, way: tuple[Vec3, float, float], seconds: float) -> Course:
    """Return a way from one side to beyond the other, as far as it comes in the time."""
    start, yaw, usual = way
    flies = troupe.gait is not None and troupe.gait.airborne
    metres = _BEYOND * abs(start[0])
    metres = metres if flies else min(metres, _FASTEST * usual * seconds)
    return Course(start, yaw, metres, seconds, 0.0, _level, stops=False)


def _landing(
    troupe: Troupe, spot: Spot, ground: Ground, arrives: float
) -> Callable[[float], float]:
    """Return the height over the ground of who comes down out of the air."""
    if not _comes_down(troupe):
        return _level
    high = 0.6 * spot.y * spot.depth / ground.focal

    def lift(t: float) -> float:
        left = max(0.0, 1 - t / arrives)
        return high * left * left * (3 - 2 * left)

    return lift


def _brakes(troupe: Troupe) -> bool:
    """Whether a thing comes to rest in its place: on wheels, not on water or in the air."""
    return not troupe.afloat and troupe.gait is not None and not troupe.gait.airborne


def acted(troupe: Troupe, course: Course, spot: Spot, seconds: float) -> tuple[Role, ...]:
    """Return the roles of a group with their acts in the space of the picture."""
    x, y, z = course.at(_half_way(troupe, course, seconds))
    middle, roles = troupe.middle, []
    for role in troupe.roles:
        aside, above, near = (spot.scale * (role.act.at[k] - middle[k]) for k in range(3))
        act = replace(
            role.act,
            at=(x + aside, y + above, z + near),
            scale=role.act.scale * spot.scale,
            seconds=seconds,
            ground=level_ground,
        )
        if role.tie is None and course.metres > 0:
            act = _under_way(act, troupe, course)
        elif role.tie is not None and role.tie.kind == "rides" and course.metres > 0:
            act = replace(act, yaw=course.yaw)
        part = replace(role.part, scale=role.part.scale * spot.scale)
        roles.append(replace(role, act=act, part=part))
    return tuple(roles)


def _half_way(troupe: Troupe, course: Course, seconds: float) -> float:
    """Return the share of the way that is gone at mid-shot, to which acts are fixed."""
    if not troupe.alive or not course.stops or course.arrives <= 0:
        return 0.5
    return min(1.0, 0.5 * seconds / course.arrives)


def _under_way(act: Act, troupe: Troupe, course: Course) -> Act:
    """Return an act that goes its way; who is alive does what is asked when it is there."""
    if not troupe.alive:
        return replace(act, yaw=course.yaw, travel=course.metres)
    travel = course.metres
    going = _gait_deed(troupe, travel / course.arrives / act.scale)
    then: tuple[tuple[str, float], ...] = ()
    if _comes_down(troupe):  # nothing that flies stops by itself
        then = _afterwards(act, going, course.arrives)
        return replace(act, at=course.at(1.0), action=going, yaw=course.yaw, then=then, travel=0.0)
    if course.stops and course.arrives < act.seconds:
        travel *= act.seconds / course.arrives
        then = _afterwards(act, going, course.arrives)
    return replace(act, action=going, yaw=course.yaw, travel=travel, then=then)


def _comes_down(troupe: Troupe) -> bool:
    """Whether somebody alive comes down out of the air."""
    airborne = troupe.gait is not None and troupe.gait.airborne
    return troupe.alive and troupe.wanted.entrance.lands and airborne


def _gait_deed(troupe: Troupe, speed: float) -> str:
    """Return the deed by which somebody goes: the prompt's own, else a walk or a flight.

    Args:
        troupe: Who goes.
        speed: Metres a second, at natural size.
    """
    told = troupe.lead.action
    if told is not None and gait_of(told, troupe.lead.asset) is not None:
        return told
    if troupe.gait is not None and troupe.gait.airborne:
        return "fly"
    hurried = speed > _HURRIED * _HASTE * pace(GAITS["walk"], troupe.height)
    return ("jog" if troupe.lead.asset.startswith("person/") else "trot") if hurried else "walk"


def _afterwards(act: Act, going: str, arrives: float) -> tuple[tuple[str, float], ...]:
    """Return what is done after the way: what was asked for, else nothing in particular."""
    later = [(deed, max(at, arrives)) for deed, at in act.then if deed not in GAITS]
    if act.action is not None and act.action != going:
        return ((act.action, arrives), *later)
    return tuple(later) or (("stand", arrives),)


def entered(items: Sequence[Item], troupe: Troupe, course: Course, seconds: float) -> list[Item]:
    """Return items that come down out of the air, or brake at the end of their way."""
    brakes = course.metres > 0 and course.stops and not troupe.alive and _brakes(troupe)

    def when(t: float) -> float:
        if not brakes:
            return t
        share = min(1.0, max(0.0, t / course.arrives))
        return seconds * share * (2 - share)

    if not brakes and course.lift is _level:
        return list(items)
    goal = np.array(course.at(1.0))

    def away(t: float) -> Vec3:
        share = min(1.0, t / course.arrives) if _comes_down(troupe) else 1.0
        x, _, z = (float(d) for d in np.array(course.at(share * (2 - share))) - goal)
        return x, course.lift(t), z

    return [_changed(item, when, away) for item in items]


def _changed(item: Item, when: Callable[[float], float], away: Callable[[float], Vec3]) -> Item:
    """Return an item at another time, and elsewhere."""
    place, look = item.placement, item.look

    def placement(t: float) -> Mat4:
        there = np.eye(4, dtype=np.float32) if place is None else place(when(t))
        return (translation(*away(t)) @ there).astype(np.float32)

    if isinstance(look, Skin):
        pose = look.pose
        look = replace(look, pose=lambda t: pose(when(t)))
    return replace(item, placement=placement, look=look)
