"""Beasts that sit like people, with their paws free: to hold, to eat, to wave, to dance."""

import math
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.creatures.beasts.attention import attending
from reelkite.engines.diorama.creatures.beasts.build import Build
from reelkite.engines.diorama.creatures.beasts.gaits import leg_of
from reelkite.engines.diorama.creatures.beasts.puppet import Curl, Foot, Pose
from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.scene.mesh import Vec3


def _paw(build: Build, name: str, at: Vec3) -> Foot:
    """Return the foot that brings a fore leg's end to ``at`` in the body's space."""
    x, z = (1.0 if name[1] == "L" else -1.0), (1.0 if name[0] == "F" else -1.0)
    rest = build.ankle(x, z)
    away = at[0] - float(rest[0]), at[1] - float(rest[1]), at[2] - float(rest[2])
    return Foot(away, -0.7 if name[0] == "H" else -0.4, 1.0 if z < 0 else -1.0, 0.8)


_UP: Final = -1.18
"""Pitch of the trunk of those who sit like people."""


def _seat(build: Build) -> Vec3:
    """Return how far the trunk moves from standing to sitting upright."""
    half = build.length / 2
    low = build.girth * 0.92 + half * math.sin(-_UP)
    return 0.0, low - build.back, -0.1 * build.girth


def held_at(build: Build, lift: float) -> Vec3:
    """Return where paws of an upright sitter meet: before the chest, or up at the mouth."""
    _, dy, dz = _seat(build)
    top = build.back + dy + 0.5 * build.length * math.sin(-_UP)
    chest = (top - 0.48 * build.girth, dz + 1.32 * build.girth)
    size = build.head
    mouth = (
        top + 0.35 * build.girth + 0.7 * build.neck + 0.12 * size - 0.4 * build.muzzle[1],
        dz + 0.35 * build.girth + 0.75 * size + build.muzzle[0] + 0.9 * build.muzzle[1],
    )
    y, z = (a + (b - a) * lift for a, b in zip(chest, mouth, strict=True))
    return 0.0, y, z


def _sitting_up(build: Build, moment: Moment, paws: tuple[Vec3, Vec3]) -> Pose:
    """Return the pose of somebody who sits like a person, with both paws where they are wanted."""
    r, sway = build.girth, moment.wave(0.19)
    shift = _seat(build)
    feet = {"FL": _paw(build, "FL", paws[0]), "FR": _paw(build, "FR", paws[1])}
    for name, x in (("HL", 1.0), ("HR", -1.0)):
        at = (x * 0.92 * r, 1.1 * build.leg_radius, shift[2] + 0.55 * r + 0.52 * leg_of(build))
        feet[name] = _paw(build, name, at)
    return Pose(
        offset=shift,
        trunk=(_UP, 0.0, 0.03 * sway),
        bend=(0.10, 0.0, 0.02 * sway),
        neck=(0.55, 0.0, 0.0),
        head=(-_UP - 0.62, 0.0, 0.04 * moment.wave(0.23)),
        tail=Curl((1.2, 0.0), 0.3, 0.3, moment.own * 0.5),
        feet=feet,
        breath=0.012 * moment.wave(0.4),
    )


def upright(build: Build, moment: Moment) -> Pose:
    """Sit like a person, paws on the belly or on the knees."""
    r, (_, y, z) = build.girth, held_at(build, 0.0)
    paws = [
        (x * (0.62 * r), y - 0.55 * r + 0.03 * r * moment.wave(0.23, 0.25 * x), z - 0.25 * r)
        for x in (1, -1)
    ]
    return attending(build, moment, _sitting_up(build, moment, (paws[0], paws[1])))


def sip(moment: Moment) -> float:
    """Return how near to the mouth the thing is: 0 chest, 1 lips; up, a while there, and down."""
    since = (moment.own % 3.2) / 3.2
    rise = min(max((since - 0.16) / 0.20, 0.0), 1.0)
    fall = min(max((since - 0.72) / 0.20, 0.0), 1.0)
    share = rise - fall
    return share * share * (3 - 2 * share)


def treat(build: Build, moment: Moment) -> Pose:
    """Sit up, hold something in both paws, and bring it to the mouth now and then."""
    lift = sip(moment)
    _, y, z = held_at(build, 0.12 + 0.88 * lift)
    gap = 0.20 * build.girth + 0.55 * build.leg_radius
    pose = _sitting_up(build, moment, ((gap, y, z), (-gap, y, z)))
    pitch, yaw, roll = pose.head
    pose = replace(
        pose, head=(pitch + 0.10 - 0.28 * lift, yaw, roll), jaw=0.30 * lift,
        blink=lift > 0.96 and moment.wave(0.5) > 0,
    )  # fmt: skip
    return attending(build, moment, pose, 0.35 * (1 - lift) + 0.1)


def wave(build: Build, moment: Moment) -> Pose:
    """Sit up and wave with a paw; who dances sways to it with both."""
    r, (_, y, z) = build.girth, held_at(build, 0.0)
    high = y + 0.75 * r + 0.10 * r * moment.wave(2.0)
    side = 0.95 * r + 0.18 * r * moment.wave(1.5)
    other = (0.62 * r, y - 0.45 * r, z - 0.25 * r)
    pose = _sitting_up(build, moment, (other, (-side, high, z - 0.45 * r)))
    pitch, yaw, roll = pose.trunk
    pose = replace(pose, trunk=(pitch, yaw, roll + 0.07 * moment.wave(0.75)), jaw=0.35)
    return attending(build, moment, pose, 0.6)


def dance(build: Build, moment: Moment) -> Pose:
    """Sit up and sway with both paws in the air."""
    r, (_, y, z) = build.girth, held_at(build, 0.0)
    paws = [
        (x * (0.9 * r), y + 0.35 * r + 0.35 * r * moment.wave(1.0, 0.25 * x), z - 0.4 * r)
        for x in (1, -1)
    ]
    pose = _sitting_up(build, moment, (paws[0], paws[1]))
    pitch, _, _ = pose.trunk
    pose = replace(pose, trunk=(pitch, 0.0, 0.14 * moment.wave(1.0)), jaw=0.4)
    return attending(build, moment, pose, 0.5)
