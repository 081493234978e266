"""What beasts do with their whole body: stretch, climb, roll over, bat at things, dig, yawn."""

import math
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.creatures.beasts.attention import attending, wagging
from reelkite.engines.diorama.creatures.beasts.build import LEGS, Build
from reelkite.engines.diorama.creatures.beasts.puppet import Curl, Foot, Pose
from reelkite.engines.diorama.creatures.beasts.seated import treat
from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.scene.mesh import Vec3

_STEEP: Final = 1.12
"""Radians that the trunk of a climber is raised from the ground."""
_ON_THE_BACK: Final = 2.9
"""Radians that one who rolls over is turned about its length."""


def _bowed(build: Build, moment: Moment, low: float, ahead: float) -> Pose:
    """Return a beast with its chest ``low`` metres down and its fore paws ``ahead``."""
    tilt = math.atan2(1.6 * low, build.length + build.girth)
    feet = {name: Foot((0.0, 0.0, ahead * (z > 0))) for name, _, z in LEGS}
    return Pose(
        offset=(0.0, -0.5 * low, 0.0),
        trunk=(tilt, 0.0, 0.0),
        neck=(-0.8 * tilt, 0.0, 0.0),
        head=(-0.2 * tilt, 0.0, 0.0),
        tail=replace(wagging(build, moment), pitch=(-0.35, 0.2)),
        feet=feet,
        breath=0.014 * moment.wave(0.3),
    )


def stretch(build: Build, moment: Moment) -> Pose:
    """Stretch: fore paws far ahead, chest to the ground, rump and tail high; yawn at times."""
    share = 0.72 + 0.28 * moment.wave(0.25)
    pose = _bowed(build, moment, 0.62 * build.leg * share, 0.62 * build.leg * share)
    wide = max(moment.wave(0.25), 0.0)
    return replace(pose, jaw=0.8 * wide, blink=wide > 0.5)


def dig(build: Build, moment: Moment) -> Pose:
    """Dig: nose down, the fore paws scratch in turn."""
    pose = _bowed(build, moment, 0.3 * build.leg, 0.3 * build.leg)
    feet = dict(pose.feet)
    for name, x, z in LEGS:
        if z > 0:
            beat = moment.wave(2.2, 0.25 * x)
            feet[name] = Foot(
                (0.0, 0.2 * build.leg * max(beat, 0.0), (0.3 + 0.22 * beat) * build.leg)
            )
    return replace(pose, neck=(0.55, 0.0, 0.0), head=(0.1, 0.1 * moment.wave(0.4), 0.0), feet=feet)


def bat(build: Build, moment: Moment) -> Pose:
    """Bat at what lies before it with a paw, head low and ears up; those who sit up hold it."""
    if build.upright:
        return treat(build, moment)
    pose = _bowed(build, moment, 0.22 * build.leg, 0.12 * build.leg)
    tap = max(moment.wave(1.25), 0.0)
    paw = "FL" if moment.own % 3.2 < 1.6 else "FR"
    reach = (0.45 + 0.25 * moment.wave(1.25, 0.2)) * build.leg
    feet = {**pose.feet, paw: Foot((0.0, 0.5 * build.leg * tap, reach), -0.5 * tap)}
    low = replace(
        pose,
        feet=feet,
        neck=(0.3, 0.12 * moment.wave(0.6), 0.0),
        head=(0.12, 0.0, 0.14 * moment.wave(0.5)),
    )
    return attending(build, moment, low, 0.4)


def climb(build: Build, moment: Moment) -> Pose:
    """Climb what is upright before it: paws reach up in turn, the belly close to it."""
    half = build.length / 2 + 0.2 * build.girth
    rise, ahead = half * math.sin(_STEEP), half * math.cos(_STEEP)
    lift = rise - 0.25 * build.leg
    before = 0.30 * build.leg + 0.9 * build.girth
    feet = {}
    for name, x, z in LEGS:
        hip = build.back + lift + (rise if z > 0 else -rise)
        step = moment.wave(0.9, 0.25 * x * z)
        high = hip + ((0.30 if z > 0 else -0.30) + 0.28 * step) * build.leg
        goal = x * 0.85 * build.girth, high, z * ahead + before
        feet[name] = _at(build, x, z, goal)
    return Pose(
        offset=(0.0, lift + 0.04 * build.girth * moment.wave(1.8), 0.0),
        trunk=(-_STEEP, 0.0, 0.10 * moment.wave(0.9)),
        neck=(0.35, 0.0, 0.0),
        head=(0.45, 0.5 * moment.wave(0.2), 0.0),
        tail=Curl((0.5, 0.4), 0.35, 0.4, moment.own * 0.5),
        feet=feet,
        breath=0.014 * moment.wave(0.4),
    )


def _at(build: Build, x: float, z: float, goal: Vec3) -> Foot:
    """Return the foot of a leg at ``goal`` in the body's space, toes up."""
    rest = build.ankle(x, z)
    away = goal[0] - float(rest[0]), goal[1] - float(rest[1]), goal[2] - float(rest[2])
    return Foot(away, -1.1, 1.0 if z < 0 else -1.0, 0.6)


def roll(build: Build, moment: Moment) -> Pose:
    """Roll on the back and wriggle, all four paws in the air."""
    sway = moment.wave(0.6)
    low = 0.92 * build.girth - build.back
    feet = {}
    for name, x, z in LEGS:
        rest, kick = build.ankle(x, z), 0.18 * build.leg * moment.wave(1.1, 0.2 * x * z)
        goal = (-0.9 * float(rest[0]), 1.5 * build.girth + 0.95 * build.leg + kick)
        feet[name] = Foot(
            (goal[0] - float(rest[0]), goal[1] - float(rest[1]), 0.15 * z * build.leg), 2.0
        )
    return Pose(
        offset=(0.0, low, 0.0),
        trunk=(0.0, 0.0, _ON_THE_BACK + 0.28 * sway),
        bend=(0.0, 0.22 * sway, 0.0),
        neck=(1.15, 0.2 * sway, 0.0),
        head=(-0.1, 0.0, 0.1 * sway),
        jaw=0.5,
        tail=replace(wagging(build, moment), sway=0.8),
        feet=feet,
    )


def turn_head(build: Build, moment: Moment) -> Pose:
    """Turn the head slowly to one side, and to the other."""
    side = math.sin(math.tau * 0.22 * moment.own)
    return Pose(
        neck=(0.0, 0.5 * side, 0.0),
        head=(0.0, 0.8 * side, 0.10 * side),
        tail=wagging(build, moment),
        breath=0.014 * moment.wave(0.4),
    )


def yawn(build: Build, moment: Moment) -> Pose:
    """Yawn wide with shut eyes, and look about in between."""
    wide = max(math.sin(math.tau * 0.3 * moment.own), 0.0) ** 0.6
    base = turn_head(build, replace(moment, second=0.4 * moment.second))
    return replace(base, head=(-0.3 * wide, base.head[1], 0.0), jaw=wide, blink=wide > 0.6)
