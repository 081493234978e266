"""What beasts do in one place: stand, sit, lie, eat, drink, speak, jump, play, swim, hold."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias

from reelkite.engines.diorama.creatures.beasts.build import LEGS, Build
from reelkite.engines.diorama.creatures.beasts.gaits import GALLOP, go, leg_of
from reelkite.engines.diorama.creatures.beasts.puppet import Curl, Foot, Pose
from reelkite.engines.diorama.creatures.moment import Moment, glance
from reelkite.engines.diorama.scene.mesh import Vec3

Deed: TypeAlias = Callable[[Build, Moment], Pose]
"""One action over time."""


def _attending(build: Build, moment: Moment, pose: Pose, share: float = 1.0) -> Pose:
    """Return ``pose`` with head and ears on what matters, and eyes that blink."""
    pitch, yaw = glance(moment, float(build.face[1]) + pose.offset[1])
    neck, head = pose.neck, pose.head
    return replace(
        pose,
        neck=(neck[0], neck[1] + 0.45 * yaw * share, neck[2]),
        head=(
            head[0] + 0.6 * pitch * share, head[1] + 0.65 * yaw * share,
            head[2] - 0.12 * yaw * share + 0.04 * moment.wave(0.21),
        ),
        blink=pose.blink or moment.blink,
        ears=(
            pose.ears[0] + 0.10 * moment.wave(0.3),
            pose.ears[1] + 0.45 * moment.now_and_then(2.6, 0.33, 0.8),
        ),
    )  # fmt: skip


def _wagging(build: Build, moment: Moment) -> Curl:
    """Return the tail at rest: dogs wag, cats wave, those who graze swish."""
    if build.hoofed or build.trunk:
        swish = 0.25 + 0.6 * moment.now_and_then(2.2, 0.9)
        return Curl((0.05, 0.0), swish, 0.35, moment.own * 1.1)
    if build.voice == "bark":
        return Curl((-0.1, 0.0), 0.75, 0.16, moment.own * 2.4)
    return Curl((0.0, 0.35 * moment.wave(0.4)), 0.45, 0.45, moment.own * 0.6)


def stand(build: Build, moment: Moment) -> Pose:
    """Stand: breathe, shift the weight, look about."""
    breath, sway = moment.wave(0.4), moment.wave(0.17)
    r = build.girth
    pose = Pose(
        offset=(0.05 * r * sway, -0.02 * build.leg + 0.006 * r * breath, 0.0),
        trunk=(0.010 * breath, 0.03 * sway, 0.02 * sway),
        bend=(0.0, 0.06 * sway, 0.0),
        neck=(0.03 * breath, 0.0, 0.0),
        tail=_wagging(build, moment),
        nose=Curl((-0.05, -0.55 - 0.25 * moment.wave(0.23)), 0.32, 0.35, moment.own * 0.33),
        breath=0.014 * breath,
    )
    return _attending(build, moment, pose)


def sit(build: Build, moment: Moment) -> Pose:
    """Sit on the haunches with straight fore legs; those who graze stand, bears sit like people."""
    if build.upright or moment.seated:
        return upright(build, moment)
    if build.hoofed or build.trunk:
        return stand(build, moment)
    breath, leg = moment.wave(0.4), float(build.hip(1, 1)[1])
    tilt = 0.72
    half = build.length / 2 + 0.1 * build.girth
    # The fore feet stay; the rump sinks until it rests on the ground.
    drop = half * math.sin(tilt) - 0.04 * leg
    back = half * (1 - math.cos(tilt))
    hind = {
        name: Foot((x * 0.35 * build.girth, 0.0, back + 0.55 * half), 0.0, 1.0, 0.7)
        for name, x, z in LEGS
        if z < 0
    }
    fore = {name: Foot((-0.1 * x * build.girth, 0.0, -0.35 * back)) for name, x, z in LEGS if z > 0}
    pose = Pose(
        offset=(0.0, 0.30 * drop - 0.62 * drop, -0.2 * back),
        trunk=(-tilt, 0.0, 0.015 * moment.wave(0.19)),
        bend=(0.25, 0.0, 0.0),
        neck=(0.42, 0.0, 0.0),
        head=(0.22, 0.0, 0.05 * moment.wave(0.15)),
        tail=replace(_wagging(build, moment), pitch=(0.75, 0.0)),
        feet={**hind, **fore},
        breath=0.014 * breath,
    )
    return _attending(build, moment, pose)


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
    chest = (top - 0.05 * build.girth, dz + 1.18 * build.girth)
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
    return _attending(build, moment, _sitting_up(build, moment, (paws[0], paws[1])))


def _sip(moment: Moment) -> float:
    """Return how near to the mouth the thing is: 0 chest, 1 lips; up, a while there, and down."""
    since = (moment.own % 3.2) / 3.2
    rise = min(max((since - 0.16) / 0.20, 0.0), 1.0)
    fall = min(max((since - 0.72) / 0.20, 0.0), 1.0)
    share = rise - fall
    return share * share * (3 - 2 * share)


def treat(build: Build, moment: Moment) -> Pose:
    """Sit up, hold something in both paws, and bring it to the mouth now and then."""
    lift = _sip(moment)
    _, y, z = held_at(build, 0.12 + 0.88 * lift)
    gap = 0.20 * build.girth + 0.55 * build.leg_radius
    pose = _sitting_up(build, moment, ((gap, y, z), (-gap, y, z)))
    pitch, yaw, roll = pose.head
    pose = replace(
        pose, head=(pitch + 0.10 - 0.28 * lift, yaw, roll), jaw=0.30 * lift,
        blink=lift > 0.96 and moment.wave(0.5) > 0,
    )  # fmt: skip
    return _attending(build, moment, pose, 0.35 * (1 - lift) + 0.1)


def lie(build: Build, moment: Moment) -> Pose:
    """Sleep: legs folded, chin on the ground, slow deep breath."""
    breath = moment.wave(0.22)
    low = build.girth * 0.86 - build.back
    feet = {
        name: Foot(
            (x * 0.55 * build.girth, 0.0, (0.75 if z > 0 else 0.55) * build.girth),
            0.0, -1.0 if z > 0 else 1.0, 0.9,
        )
        for name, x, z in LEGS
    }  # fmt: skip
    # The head comes down as far as the neck lets it: radians by the drop that is needed.
    drop = float(build.face[1]) + low - 0.85 * build.head
    along = build.neck + 0.9 * build.head + build.muzzle[0]
    bow = math.asin(min(max(drop / max(along, 1e-3), 0.0), 0.95))
    curl = 0.0 if build.hoofed else 0.35
    return Pose(
        offset=(0.0, low + 0.01 * build.girth * breath, 0.0),
        trunk=(0.02, 0.0, 0.05),
        bend=(0.0, curl, 0.0),
        neck=(0.85 * bow, 0.8 * curl, 0.0),
        head=(-0.35 * bow, 0.5 * curl, 0.15),
        blink=True,
        ears=(0.35, 0.25 * moment.now_and_then(3.1, 0.3)),
        tail=Curl((0.6 if build.tail[2] > 0 else 0.0, -0.3), 0.12, 0.3, moment.own * 0.3),
        nose=Curl((-0.2, -0.9)),
        feet=feet,
        breath=0.035 * breath,
    )


def _ground_bow(build: Build) -> float:
    """Return how far the neck must bend for the mouth to reach the ground."""
    root = float(build.nape[1])
    along = build.neck + 0.9 * build.head + build.muzzle[0]
    down = math.asin(min(max((root - 0.9 * build.head) / max(along, 1e-3), -0.2), 0.98))
    return down + build.rise * 0.55


def eat(build: Build, moment: Moment) -> Pose:
    """Graze or eat from the ground, chewing, and look up now and then."""
    if build.trunk:
        return _feed(build, moment)
    up = max(moment.now_and_then(4.2, 1.2, 2.4), 0.0)
    bow = _ground_bow(build) * (1 - 0.75 * up)
    chew = max(moment.wave(1.9), 0.0)
    tall = build.neck > 0.9
    lean = 0.16 * (1 - up) if not tall else 0.05
    splay = 0.0 if not tall else 0.35 * build.girth
    feet = {
        name: Foot((x * splay * (z > 0), 0.0, 0.12 * build.leg * (z > 0 and x > 0)))
        for name, x, z in LEGS
    }
    pose = Pose(
        offset=(0.0, -0.05 * build.leg, 0.0),
        trunk=(lean, 0.0, 0.0),
        neck=(0.8 * min(bow, 1.9), 0.10 * moment.wave(0.13), 0.0),
        head=(0.12 * bow + 0.03 * chew, 0.08 * moment.wave(0.31), 0.0),
        jaw=0.35 * chew,
        tail=_wagging(build, moment),
        feet=feet,
        breath=0.012 * moment.wave(0.4),
    )
    return _attending(build, moment, pose, 0.25 + 0.6 * up)


def _feed(build: Build, moment: Moment) -> Pose:
    """Pick something with the trunk and put it into the mouth."""
    lift = _sip(moment)
    base = stand(build, moment)
    return replace(base, nose=Curl((-0.1, 0.4 + 2.6 * lift), 0.12, 0.3, moment.own * 0.5))


def speak(build: Build, moment: Moment) -> Pose:
    """Bark, meow, roar: the head goes up and the mouth opens."""
    loud = voiced(moment)
    base = stand(build, moment)
    kick = 0.02 * build.size * loud if build.voice == "bark" else 0.0
    return replace(
        base,
        offset=(base.offset[0], base.offset[1] + kick, -kick),
        trunk=(base.trunk[0] - 0.06 * loud, base.trunk[1], base.trunk[2]),
        neck=(base.neck[0] - 0.16 * loud, base.neck[1] * 0.5, 0.0),
        head=(base.head[0] - 0.22 * loud, base.head[1] * 0.6, base.head[2]),
        jaw=loud,
        blink=base.blink or (loud > 0.8 and build.voice in {"howl", "meow", "neigh"}),
        ears=(0.4 * loud, 0.0),
        nose=Curl((0.3 * loud, 2.0 * loud - 0.5), 0.15, 0.3, moment.own * 0.4),
    )


CALLS: Final = (0.35, 0.85, 2.1, 2.6)
"""Seconds of a shot at which an animal speaks."""


def voiced(moment: Moment) -> float:
    """Return how loud the voice is at a time of the shot: 0..1."""
    since = min((abs(moment.second - call - 0.12) for call in CALLS), default=1.0)
    return math.pow(max(0.0, 1 - since / 0.26), 0.6)


def jump(build: Build, moment: Moment) -> Pose:
    """Jump on the spot: crouch, fly with tucked legs, land soft."""
    cycle = (moment.own * 0.85) % 1.0
    flight = math.sin(math.pi * (cycle - 0.35) / 0.45) if 0.35 < cycle < 0.80 else 0.0
    crouch = max(0.0, 1 - abs(cycle - 0.24) / 0.13) + 0.8 * max(0.0, 1 - abs(cycle - 0.87) / 0.08)
    high = 0.75 * leg_of(build) + 0.15 * build.girth
    rise = high * flight - 0.22 * build.leg * crouch
    feet = {
        name: Foot(
            (0.0, max(high * flight * 1.12, 0.0), 0.16 * build.leg * flight * z), 0.5 * flight
        )
        for name, _, z in LEGS
    }
    tilt = -0.30 * flight if cycle < 0.58 else 0.22 * flight
    pose = Pose(
        offset=(0.0, rise, 0.0),
        trunk=(tilt, 0.0, 0.0),
        bend=(-0.15 * flight + 0.2 * crouch, 0.0, 0.0),
        neck=(-0.1 * flight + 0.12 * crouch, 0.0, 0.0),
        jaw=0.4 * (flight > 0) * (not build.hoofed),
        tail=replace(_wagging(build, moment), pitch=(0.1 - 0.4 * flight, 0.0)),
        ears=(0.6 * flight, 0.0),
        feet=feet,
        squash=0.07 * crouch - 0.03 * flight,
    )
    return _attending(build, moment, pose, 0.6)


def play(build: Build, moment: Moment) -> Pose:
    """Bow to play, wag, bounce up, again."""
    if build.upright:
        return wave(build, moment)
    bow = 0.5 + 0.5 * math.sin(math.tau * moment.own * 0.5)
    bow = bow * bow * (3 - 2 * bow)
    hop = max(moment.wave(1.5), 0.0) * (1 - bow)
    low = 0.42 * build.leg * bow
    feet = {
        name: Foot(
            (0.0, 0.10 * build.leg * hop, 0.28 * build.leg * bow * (z > 0)), 0.0,
        )
        for name, _, z in LEGS
    }  # fmt: skip
    tilt = math.atan2(2 * low, build.length + build.girth)
    pose = Pose(
        offset=(0.0, 0.16 * build.leg * hop - 0.5 * low, 0.0),
        trunk=(tilt, 0.12 * moment.wave(1.0), 0.0),
        neck=(-0.8 * tilt, 0.0, 0.0),
        head=(-0.2 * tilt, 0.0, 0.16 * moment.wave(0.7)),
        jaw=0.45,
        tail=replace(_wagging(build, moment), sway=0.9),
        ears=(0.25 * hop, 0.0),
        feet=feet,
    )
    return _attending(build, moment, pose, 0.7)


def wave(build: Build, moment: Moment) -> Pose:
    """Sit up and wave with a paw; who dances sways to it with both."""
    r, (_, y, z) = build.girth, held_at(build, 0.0)
    high = y + 0.75 * r + 0.10 * r * moment.wave(2.0)
    side = 0.95 * r + 0.18 * r * moment.wave(1.5)
    other = (0.62 * r, y - 0.45 * r, z - 0.25 * r)
    pose = _sitting_up(build, moment, (other, (-side, high, z - 0.45 * r)))
    pitch, yaw, roll = pose.trunk
    pose = replace(pose, trunk=(pitch, yaw, roll + 0.07 * moment.wave(0.75)), jaw=0.35)
    return _attending(build, moment, pose, 0.6)


def dance(build: Build, moment: Moment) -> Pose:
    """Sit up and sway with both paws in the air."""
    if build.hoofed or build.trunk:
        return play(build, moment)
    r, (_, y, z) = build.girth, held_at(build, 0.0)
    paws = [
        (x * (0.9 * r), y + 0.35 * r + 0.35 * r * moment.wave(1.0, 0.25 * x), z - 0.4 * r)
        for x in (1, -1)
    ]
    pose = _sitting_up(build, moment, (paws[0], paws[1]))
    pitch, _, _ = pose.trunk
    pose = replace(pose, trunk=(pitch, 0.0, 0.14 * moment.wave(1.0)), jaw=0.4)
    return _attending(build, moment, pose, 0.5)


def swim(build: Build, moment: Moment) -> Pose:
    """Paddle, chin over the water."""
    base = go(build, replace(GALLOP, rate=1.2, bend=0.1, leap=0.03), replace(moment, speed=0.6))
    low = -0.62 * build.back
    feet = {
        name: replace(foot, at=(foot.at[0], foot.at[1] + low + 0.25 * build.leg, 0.6 * foot.at[2]))
        for name, foot in base.feet.items()
    }
    return replace(
        base,
        offset=(0.0, low + 0.03 * build.girth * moment.wave(0.6), 0.0),
        trunk=(-0.12, 0.0, 0.05 * moment.wave(0.6)),
        neck=(-0.25, 0.4 * base.neck[1], 0.0),
        head=(0.15, base.head[1], 0.0),
        feet=feet,
    )


DEEDS: Final[dict[str, Deed]] = {
    "stand": stand, "look": stand, "sit": sit, "perch": sit, "lie": lie, "sleep": lie, "rest": lie,
    "eat": eat, "drink": eat, "lick": eat, "bark": speak, "sing": speak, "talk": speak,
    "howl": speak, "laugh": speak, "jump": jump, "dance": dance, "play": play, "wave": wave,
    "swim": swim, "surf": upright, "ride": upright, "drive": upright, "row": upright,
    "meditate": upright, "read": treat, "hold": treat, "write": treat, "paint": treat,
    "cook": treat, "type": treat,
}  # fmt: skip
"""What is done in one place, by canonical action."""

FRONTAL: Final = frozenset({upright, treat, wave, dance})
"""Deeds that are best seen from the front."""

PROFILES: Final = frozenset({lie, eat})
"""Deeds that are best seen from the side."""

_HANDS: Final = frozenset({"eat", "drink", "lick"})


def deed_of(action: str, build: Build) -> Deed:
    """Return the deed of an action; an unknown one is a beast that stands and looks about.

    Who has paws and is given something to eat or drink sits up and holds it.
    """
    first = action.split(" ", maxsplit=1)[0]
    pawed = not build.hoofed and not build.trunk
    deed = DEEDS.get(action) or DEEDS.get(first)
    if first in _HANDS and pawed and (build.upright or " " in action):
        return treat
    if deed in {treat, upright} and not pawed:
        return stand
    if deed is None:
        return upright if build.upright and not action else stand
    return deed
