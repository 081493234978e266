"""What birds do: stand, walk, peck, sing, sleep, fly, glide, swim."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias

from reelkite.engines.diorama.creatures.birds.flock import Bird
from reelkite.engines.diorama.creatures.birds.puppet import Pose, Wings
from reelkite.engines.diorama.creatures.moment import Moment, glance
from reelkite.engines.diorama.scene.mesh import Vec3

Motion: TypeAlias = Callable[[Bird, Moment], Pose]
"""One action over time."""

PLANTED: Final = 0.58
"""Share of a step cycle for which a foot is planted."""


def _curl(bird: Bird) -> float:
    return 0.62 if bird.neck > 0.18 else 0.0


def _looking(bird: Bird, moment: Moment, pose: Pose, share: float = 1.0) -> Pose:
    """Return ``pose`` with a head that turns in quick jerks, as birds' do."""
    pitch, yaw = glance(moment, float(bird.face[1]))
    a, b, c = pose.head
    tilt = 0.22 * moment.now_and_then(3.3, 0.8, 1.1)
    head = (a + 0.6 * pitch * share, b + yaw * share, c + tilt * share)
    return replace(pose, head=head, blink=pose.blink or moment.blink)


def stand(bird: Bird, moment: Moment) -> Pose:
    """Stand: breathe, look about, shake the tail, lift the wings a little."""
    shrug = moment.now_and_then(3.7, 0.5, 2.0)
    sway = 0.05 * moment.wave(0.5) if bird.mark == "penguin" else 0.015 * moment.wave(0.3)
    pose = Pose(
        body=(0.03 * moment.wave(0.33), 0.0, sway),
        curl=_curl(bird) * (1 + 0.05 * moment.wave(0.2)),
        wings=Wings(lift=(0.22 if bird.mark == "penguin" else 0.10) * shrug + 0.02),
        tail=0.25 * moment.now_and_then(2.1, 0.3),
        breath=0.014 * moment.wave(0.6),
    )
    return _looking(bird, moment, pose)


def rate_of(bird: Bird, moment: Moment) -> tuple[float, float]:
    """Return cycles a second and metres a step at the moment's speed; feet never slide."""
    leg = float(bird.hip(1)[1])
    rate = min(max(math.sqrt(max(moment.speed, 0.01) / leg) * 0.75, 0.9), 2.6)
    return rate, moment.speed * PLANTED / rate


def own_speed(bird: Bird) -> float:
    """Return metres a second of a stroll."""
    return 1.15 * float(bird.hip(1)[1])


def _step(cycle: float, length: float, lift: float) -> Vec3:
    if cycle < PLANTED:
        return 0.0, 0.0, length * (0.5 - cycle / PLANTED)
    share = (cycle - PLANTED) / (1 - PLANTED)
    return 0.0, lift * math.sin(math.pi * share), -0.5 * length * math.cos(math.pi * share)


def walk(bird: Bird, moment: Moment) -> Pose:
    """Walk, nodding; who is heavy waddles."""
    rate, length = rate_of(bird, moment)
    turns = moment.own * rate
    angle = math.tau * turns
    lift = 0.35 * float(bird.hip(1)[1])
    waddle = 0.16 if bird.webbed else 0.05
    nod = math.cos(2 * angle)
    pose = Pose(
        offset=(0.10 * bird.body[0] * math.sin(angle), 0.05 * bird.body[1] * nod, 0.0),
        body=(0.06, 0.10 * math.cos(angle), waddle * math.sin(angle)),
        neck=0.10 * nod,
        curl=_curl(bird) * 0.8,
        head=(0.0, 0.0, -0.5 * waddle * math.sin(angle)),
        wings=Wings(lift=0.10 + 0.05 * nod if bird.mark == "penguin" else 0.03),
        tail=0.06 * nod,
        feet=(_step((turns + 0.5) % 1, length, lift), _step(turns % 1, length, lift)),
    )
    return _looking(bird, moment, pose, 0.6)


def beating(bird: Bird, moment: Moment) -> tuple[float, float]:
    """Return turns of the wing beat, and how hard it is: flaps come in bouts between glides."""
    bout = 0.5 + 0.5 * math.sin(math.tau * moment.own * 0.22)
    hard = 1.0 if bird.rate > 2.5 else 0.25 + 0.75 * min(1.0, 1.6 * bout)
    return moment.own * bird.rate, hard


def _aloft(bird: Bird, moment: Moment, beat: tuple[float, float], height: float) -> Pose:
    turns, hard = beat
    angle = math.tau * turns
    flap = math.sin(angle)
    rise = 0.10 * moment.wave(0.27) * bird.body[2]
    bank = 0.10 * moment.wave(0.19)
    pose = Pose(
        offset=(0.0, height + rise - 0.16 * bird.body[1] * flap * hard, 0.0),
        body=(0.85 * bird.stance - 0.04 + 0.05 * flap * hard, 0.0, bank),
        neck=0.5 * bird.stance * 0.4 - (0.35 if bird.neck > 0.18 else 0.0),
        curl=0.15 * _curl(bird),
        head=(0.06, 0.0, 0.3 * bank),
        wings=Wings(
            folded=False,
            lift=0.18 + 0.75 * flap * hard,
            lag=0.75 * math.sin(angle - 1.25) * hard,
            sweep=0.42,
        ),
        tail=0.10 * flap * hard,
        tucked=True,
    )
    return _looking(bird, moment, pose, 0.6)


def fly(bird: Bird, moment: Moment) -> Pose:
    """Fly: the body falls and rises against the wings, whose tips lag."""
    # On the ground it flies over its mark; the mark of a body in the air is the bird itself.
    height = -float(bird.middle[1]) if moment.aloft > 0.25 else 2.2 * bird.body[2]
    return _aloft(bird, moment, beating(bird, moment), height)


def glide(bird: Bird, moment: Moment) -> Pose:
    """Glide on still wings."""
    turns, hard = beating(bird, moment)
    height = -float(bird.middle[1]) if moment.aloft > 0.25 else 2.2 * bird.body[2]
    return _aloft(bird, moment, (turns, 0.12 * hard), height)


def peck(bird: Bird, moment: Moment) -> Pose:
    """Peck at the ground, quickly, and look up between."""
    up = moment.now_and_then(3.0, 1.1)
    dab = max(moment.wave(2.2), 0.0) * (1 - up)
    bow = (1 - up) * 0.85
    pose = Pose(
        offset=(0.0, -0.05 * bird.body[1], 0.0),
        body=(bow * (0.55 + 0.5 * bird.stance) + 0.12 * dab, 0.0, 0.0),
        neck=(1.3 * bow if bird.neck > 0.06 else 0.2) + 0.15 * dab,
        curl=_curl(bird) * up,
        head=(0.9 * bow + 0.15 * dab, 0.0, 0.0),
        beak=0.5 * dab,
        tail=0.2,
    )
    return _looking(bird, moment, pose, 0.2 + 0.7 * up)


CALLS: Final = (0.35, 0.85, 1.9, 2.5, 3.3)
"""Seconds of a shot at which a bird speaks."""


def sing(bird: Bird, moment: Moment) -> Pose:
    """Sing: head up, beak open, throat swelling."""
    since = min(abs(moment.second - call - 0.12) for call in CALLS)
    loud = math.sqrt(max(0.0, 1 - since / 0.28))
    base = stand(bird, moment)
    a, b, c = base.head
    return replace(
        base, body=(-0.10 * loud, 0.0, base.body[2]), neck=-0.15 * loud,
        head=(a - 0.32 * loud, 0.7 * b, c), beak=loud, wings=Wings(lift=0.14 * loud),
        breath=0.03 * loud, tail=-0.2 * loud,
    )  # fmt: skip


def sleep(bird: Bird, moment: Moment) -> Pose:
    """Sleep: sit low, head sunk, eyes shut."""
    low = 0.75 * bird.leg
    return Pose(
        offset=(0.0, -low, 0.0), neck=0.2, curl=1.3 * _curl(bird), head=(0.35, 0.35, 0.1),
        blink=True, breath=0.03 * moment.wave(0.25),
    )  # fmt: skip


def swim(bird: Bird, moment: Moment) -> Pose:
    """Sit on the water and bob; those that fly only flap over it."""
    if not bird.webbed:
        return fly(bird, moment)
    level = 0.0 if bird.mark == "penguin" else 1.0
    low = -float(bird.middle[1]) + 0.45 * bird.body[1]
    pose = Pose(
        offset=(0.0, low + 0.02 * moment.wave(0.6), 0.0),
        body=(
            0.9 * bird.stance * (1 - level) + 0.04 * moment.wave(0.6),
            0.0,
            0.04 * moment.wave(0.4),
        ),
        neck=0.08 * moment.wave(0.6),
        curl=_curl(bird),
        tail=0.3 * moment.now_and_then(2.3, 0.5),
        tucked=True,
    )
    return _looking(bird, moment, pose)


def hop(bird: Bird, moment: Moment) -> Pose:
    """Hop on the spot, wings a little open."""
    cycle = (moment.own * 1.6) % 1.0
    up = max(math.sin(math.pi * (cycle - 0.25) / 0.6), 0.0) if 0.25 < cycle < 0.85 else 0.0
    rise = 0.8 * bird.body[1] * up
    pose = replace(
        stand(bird, moment),
        offset=(0.0, rise - 0.10 * bird.body[1] * (up == 0), 0.0),
        feet=((0.0, rise, 0.0), (0.0, rise, 0.0)),
        wings=Wings(lift=0.35 * up),
    )
    return replace(pose, beak=0.3 * up)


def dance(bird: Bird, moment: Moment) -> Pose:
    """Sway and hop to a beat, wings out."""
    base = hop(bird, moment)
    return replace(base, body=(0.0, 0.3 * moment.wave(0.8), 0.22 * moment.wave(0.8)),
                   wings=Wings(lift=0.3 + 0.25 * moment.wave(1.6)))  # fmt: skip


def turn_head(bird: Bird, moment: Moment) -> Pose:
    """Turn the head slowly far to one side, and to the other."""
    side = math.sin(math.tau * 0.22 * moment.own)
    base = stand(bird, moment)
    return replace(base, head=(0.0, 1.2 * side, 0.12 * side))


MOTIONS: Final[dict[str, Motion]] = {
    "stand": stand, "look": stand, "sit": stand, "perch": stand, "walk": walk, "run": walk,
    "march": walk, "crawl": walk, "chase": walk, "slide": walk, "skate": walk, "fly": fly,
    "take off": fly, "hover": fly, "chase bird": fly, "soar": glide, "glide": glide, "float": glide,
    "eat": peck, "drink": peck, "hunt": peck, "sing": sing, "bark": sing, "talk": sing,
    "sleep": sleep, "lie": sleep, "swim": swim, "jump": hop, "hop": hop, "play": hop,
    "dance": dance, "turn head": turn_head, "spin head": turn_head, "shake head": turn_head,
    "nod": turn_head, "catch": peck, "reach": peck, "stretch": sing, "bend": stand, "climb": hop,
}  # fmt: skip
"""What is done, by canonical action."""


_WITH_ANYTHING: Final = frozenset(
    {
        "catch", "chase", "drink", "eat", "hunt", "look", "perch", "run", "sit", "sleep", "stand",
        "swim", "walk",
    }
)  # fmt: skip
"""What birds do by nature whatever they do it with; to fly a kite or to play a harp is not."""


def does(action: str) -> bool:
    """Say whether a bird does an action by nature."""
    first = action.split(" ", maxsplit=1)[0]
    return action in MOTIONS or first in _WITH_ANYTHING


def motion_of(action: str) -> Motion | None:
    """Return the motion of an action, or None when it is not known."""
    return MOTIONS.get(action) or MOTIONS.get(action.split(" ", maxsplit=1)[0])
