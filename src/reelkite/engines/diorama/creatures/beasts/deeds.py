"""What beasts do in one place: stand, sit, lie, eat, drink, speak, jump, play, swim, hold."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias

from reelkite.engines.diorama.creatures.beasts.attention import attending, wagging
from reelkite.engines.diorama.creatures.beasts.build import LEGS, Build
from reelkite.engines.diorama.creatures.beasts.gaits import GALLOP, go, is_gait, leg_of
from reelkite.engines.diorama.creatures.beasts.puppet import Curl, Foot, Pose
from reelkite.engines.diorama.creatures.beasts.seated import dance, sip, treat, upright, wave
from reelkite.engines.diorama.creatures.beasts.tricks import (
    bat,
    climb,
    dig,
    roll,
    stretch,
    turn_head,
    yawn,
)
from reelkite.engines.diorama.creatures.moment import Moment

Deed: TypeAlias = Callable[[Build, Moment], Pose]
"""One action over time."""


def stand(build: Build, moment: Moment) -> Pose:
    """Stand: breathe, shift the weight, look about."""
    breath, sway = moment.wave(0.4), moment.wave(0.17)
    r = build.girth
    pose = Pose(
        offset=(0.05 * r * sway, -0.02 * build.leg + 0.006 * r * breath, 0.0),
        trunk=(0.010 * breath, 0.03 * sway, 0.02 * sway),
        bend=(0.0, 0.06 * sway, 0.0),
        neck=(0.03 * breath, 0.0, 0.0),
        tail=wagging(build, moment),
        nose=Curl((-0.05, -0.55 - 0.25 * moment.wave(0.23)), 0.32, 0.35, moment.own * 0.33),
        breath=0.014 * breath,
    )
    return attending(build, moment, pose)


def sit(build: Build, moment: Moment) -> Pose:
    """Sit on the haunches with straight fore legs; those who graze stand, bears sit like people."""
    if build.upright or (moment.seated and (build.hoofed or build.trunk > 0)):
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
        tail=replace(wagging(build, moment), pitch=(0.1, 0.3)),
        feet={**hind, **fore},
        breath=0.014 * breath,
    )
    return attending(build, moment, pose)


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
        tail=Curl((-max(build.tail[2] + 0.15, 0.0), 0.0), 0.5, 0.0, 0.22 + 0.02 * moment.wave(0.3)),
        nose=Curl((-0.2, -0.9)),
        feet=feet,
        breath=0.035 * breath,
    )


def _ground_bow(build: Build) -> float:
    """Return how far the neck must bend for the mouth to reach the ground."""
    along = build.neck + 0.9 * build.head + build.muzzle[0]
    reach = (float(build.nape[1]) - 0.9 * build.head) / max(along, 1e-3)
    down = math.asin(min(max(reach, -0.2), 0.98))
    # A neck bends little by little: on the mean by 0.7 of what its end does.
    return min((build.rise + 0.85 * down) / 0.7, 2.3)


def eat(build: Build, moment: Moment) -> Pose:
    """Graze or eat from the ground, chewing, and look up now and then."""
    if build.trunk:
        return _feed(build, moment)
    up = max(moment.now_and_then(4.2, 1.2, 2.4), 0.0)
    bow = _ground_bow(build) * (1 - 0.75 * up)
    chew = max(moment.wave(1.9), 0.0)
    tall = build.neck > 0.9
    lean = 0.16 * (1 - up) if not tall else 0.05
    level = min(max(0.95 - 0.3 * build.drop - lean - bow, -1.3), 0.4)
    splay = 0.0 if not tall else 0.35 * build.girth
    feet = {
        name: Foot((x * splay * (z > 0), 0.0, 0.12 * build.leg * (z > 0 and x > 0)))
        for name, x, z in LEGS
    }
    pose = Pose(
        offset=(0.0, -0.05 * build.leg, 0.0),
        trunk=(lean, 0.0, 0.0),
        neck=(bow, 0.10 * moment.wave(0.13), 0.0),
        head=(level * (1 - up) + 0.04 * chew, 0.08 * moment.wave(0.31), 0.0),
        jaw=0.35 * chew,
        tail=wagging(build, moment),
        feet=feet,
        breath=0.012 * moment.wave(0.4),
    )
    return attending(build, moment, pose, 0.25 + 0.6 * up)


def _feed(build: Build, moment: Moment) -> Pose:
    """Pick something with the trunk and put it into the mouth."""
    lift = sip(moment)
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
        tail=replace(wagging(build, moment), pitch=(0.1 - 0.4 * flight, 0.0)),
        ears=(0.6 * flight, 0.0),
        feet=feet,
        squash=0.07 * crouch - 0.03 * flight,
    )
    return attending(build, moment, pose, 0.6)


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
        tail=replace(wagging(build, moment), sway=0.9),
        ears=(0.25 * hop, 0.0),
        feet=feet,
    )
    return attending(build, moment, pose, 0.7)


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


def soar(build: Build, moment: Moment) -> Pose:
    """Hang in the air: the legs trail, the tail streams, the body rises and sinks with its beat."""
    beat, r = moment.wave(1.0), build.girth
    trailing = {
        name: Foot((0.0, 0.42 * build.leg, -0.55 * build.leg - 0.06 * r * beat), 0.9)
        for name, _, _ in LEGS
    }
    pose = Pose(
        offset=(0.0, 0.10 * r * beat, 0.0),
        trunk=(-0.14 + 0.05 * beat, 0.0, 0.05 * moment.wave(0.23)),
        neck=(0.12, 0.0, 0.0),
        tail=Curl((0.0, 0.1 * beat), 0.3, 0.5, moment.own * 0.5),
        feet=trailing,
    )
    return attending(build, moment, pose)


DEEDS: Final[dict[str, Deed]] = {
    "stand": stand, "look": stand, "sit": sit, "perch": sit, "lie": lie, "sleep": lie, "rest": lie,
    "eat": eat, "drink": eat, "lick": eat, "bark": speak, "sing": speak, "talk": speak,
    "howl": speak, "laugh": speak, "jump": jump, "dance": dance, "play": play, "wave": wave,
    "swim": swim, "surf": upright, "ride": upright, "drive": upright, "row": upright,
    "meditate": upright, "read": treat, "hold": treat, "write": treat, "paint": treat,
    "cook": treat, "type": treat, "climb": climb, "stretch": stretch, "bend": stretch, "dig": dig,
    "catch": bat, "reach": bat, "hit": bat, "roll": roll, "roll over": roll, "yawn": yawn,
    "turn head": turn_head, "spin head": turn_head, "shake head": turn_head, "nod": turn_head,
    **dict.fromkeys(("fly", "soar", "glide", "hover", "float"), soar),
}  # fmt: skip
"""What is done in one place, by canonical action."""

FRONTAL: Final = frozenset({upright, treat, wave, dance})
"""Deeds that are best seen from the front."""

PROFILES: Final = frozenset({lie, eat, stretch, climb, dig})
"""Deeds that are best seen from the side."""

_BORROWED: Final = frozenset(
    {"surf", "ride", "drive", "row", "meditate", "read", "hold", "write", "paint", "cook", "type"}
)
"""Deeds that people do better: an animal does them only on all fours."""

AIRY: Final = frozenset({"fly", "soar", "glide", "hover", "float"})
"""Ways through the air, which a beast goes with its legs trailing; wings are grafts."""

_TOYS: Final = frozenset({"ball", "bone", "stick", "toy", "yarn", "frisbee", "rope", "together"})

_WITH_PAWS: Final = frozenset({climb, bat, roll, stretch})

_HANDS: Final = frozenset({"eat", "drink", "lick"})
_FROM_THE_GROUND: Final = frozenset(
    {"water", "milk", "grass", "hay", "food", "kibble", "bone", "fish", "meat", "snow", "bowl"}
)
"""What beasts take from a bowl, a river or the ground; a cup or a cake they hold."""


def does(action: str) -> bool:
    """Say whether beasts do an action by nature: they play with a ball, not the violin."""
    first, *objects = action.split()
    if first == "play":
        return not objects or bool(_TOYS & set(objects))
    known = first in DEEDS or action in DEEDS or is_gait(first)
    return first not in _BORROWED and (first in AIRY or known)


def deed_of(action: str, build: Build) -> Deed:
    """Return the deed of an action; an unknown one is a beast that stands and looks about.

    Who has paws and is given something to eat or drink sits up and holds it.
    """
    first, *objects = action.split(" ")
    pawed = not build.hoofed and not build.trunk
    deed = DEEDS.get(action) or DEEDS.get(first)
    by_nature = bool(_FROM_THE_GROUND & set(objects)) and not build.upright
    if first in _HANDS and pawed and not by_nature and (build.upright or objects):
        return treat
    if first == "play" and (build.voice == "meow" or _TOYS & set(objects)) and pawed:
        return bat if build.voice == "meow" else play
    if deed in _WITH_PAWS and not pawed:
        return stand
    if deed in {treat, upright, wave, dance} and not pawed:
        return play if deed in {wave, dance} else stand
    if deed is None:
        return upright if build.upright and not action else stand
    return deed
