"""Tricks with balls, bows, bubbles and ropes."""

import math
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.holding.holds import Grasp, Hold, triple
from reelkite.engines.diorama.figures.motions.arts.music import laid
from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.chores.bearing import before_chest, on
from reelkite.engines.diorama.figures.motions.keyed import posed
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion, ease
from reelkite.engines.diorama.figures.motions.sports.games import GAMES
from reelkite.engines.diorama.figures.motions.standing import at_ease
from reelkite.engines.diorama.figures.poses import Arm, Face, Pose
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.mesh import Vec3

_UP: Final[Vec3] = (0.0, 1.0, 0.0)


_DOWN: Final[Vec3] = (0.0, -1.0, 0.0)


_GLAD: Final = Face(mouth="grin", brows=0.05, squint=0.3)


_STOOL: Final = 0.44


def juggle(moment: Moment) -> Pose:
    """Juggle three balls in a cascade."""
    body = moment.body
    size = body.reach
    pose = at_ease(moment)
    base = float(body.shoulder[1])
    cycle = 1.0
    balls, arms = [], []
    for k in range(3):
        share = (moment.own / cycle + k / 3) % 1.0
        half, way = share * 2 % 1.0, 1.0 if share < 0.5 else -1.0
        held = half < 0.32
        arc = 0.0 if held else (half - 0.32) / 0.68
        x = way * (-0.26 + (0.10 * half / 0.32 if held else 0.10 + 0.42 * arc - 0.10 * arc))
        y = -0.46 + (
            -0.06 * math.sin(math.pi * half / 0.32) if held else 3.2 * arc * (1 - arc) * 0.5
        )
        balls.append(
            Hold("ball", "mark", (x * size, base + y * body.arm, 0.62 * body.arm), size=size)
        )
    for sign, shift in ((-1.0, 0.0), (1.0, 0.5)):
        turns = math.tau * (moment.own / cycle * 2 / 2 + shift)
        spot = (
            0.21 * size + 0.05 * size * math.cos(2 * turns),
                base - (0.60 + 0.05 * math.sin(2 * turns)) * body.arm, 0.52 * body.arm,
        )  # fmt: skip
        arms.append(Arm(spot, (0.9, -0.9, -0.3), (0.0, 1.0, 0.2), curl=0.3))
        del sign
    colours = tuple(balls)
    juggling = replace(
        pose,
        holds=colours,
        right=arms[0],
        left=arms[1],
        face=_GLAD,
        squash=0.012 * moment.wave(2.0),
    )
    return attend(moment.looking((0.0, float(body.face[1] + 0.25), 0.8)), juggling, strength=0.8)


def dribble(moment: Moment) -> Pose:
    """Bounce a basketball with the right hand, knees bent."""
    body = moment.body
    size = body.reach
    share = moment.own * 1.5 % 1.0
    high = 4 * (share - 0.5) ** 2
    top = 0.86 * body.hip
    height = (0.12 * size) + (top - 0.12 * size) * high
    x = -float(body.shoulder[0]) - 0.12 * size
    ball = Hold("basketball", "mark", (x, height, 0.42 * size), (0.3 * share, 1.0, 0.0), size=size)
    hand = (-x, max(height + 0.17 * size, top - 0.10 * size) + 0.02, 0.36 * size)
    pose = at_ease(moment)
    low = 0.16
    playing = replace(
        pose, holds=(ball,), right=Arm(hand, (0.9, 0.2, -0.8), (0.0, -1.0, 0.2), curl=0.15),
        left=Arm((float(body.shoulder[0]) + 0.55 * body.arm, body.hip + 0.1, 0.25 * size), (0.9,
            -0.3, -0.4), curl=0.2),
        offset=(0.0, -low * body.leg, 0.0), pelvis=(0.16, 0.10, 0.0), spine=(0.20 + 0.04 * high,
            0.0, 0.0),
        head=(-0.30, 0.0, 0.0),
        left_leg=replace(pose.left_leg, foot=(0.10, 0.0, 0.18)), right_leg=replace(pose.right_leg,
            foot=(0.12, 0.0, -0.16)),
        face=_GLAD,
    )  # fmt: skip
    return attend(moment, playing, strength=0.5, sway=0.3)


def shoot_bow(moment: Moment) -> Pose:
    """Draw a bow, hold, let go; the arrow flies and another is laid on."""
    body = moment.body
    size = body.reach
    pose = posed(GAMES["shoot bow"], moment)
    share = moment.own / 3.0 % 1.0
    drawn = ease(share / 0.55) * (1.0 if share < 0.75 else 0.0)
    at = before_chest(moment, 0.30, 0.04, 0.96)
    bow = Hold("longbow", "chest", at, (0.06, 1.0, -0.02), (0.35, 0.02, 0.94), size)
    nock = (0.0, 0.0, -0.20 - 0.38 * drawn)
    strings = [
        laid(
            bow,
            "bowstring",
            nock,
            triple(vector(0.0, s * 0.52, -0.20) - vector(*nock)),
            (0.0, 0.0, 1.0),
        )
        for s in (-1.0, 1.0)
    ]
    lengths = math.hypot(0.52, 0.20 + nock[2]) * size
    strings = [replace(string, size=lengths) for string in strings]
    flown = max(share - 0.75, 0.0) * 60
    arrow = laid(bow, "arrow", (0.0, 0.02, nock[2] + flown), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0))
    visible = share < 0.80
    hand = Grasp((0.0, 0.0, nock[2]), (0.0, 1.0, 0.0)) if share < 0.75 else None
    right = pose.right if hand is None else Arm(elbow=(1.0, 0.3, -0.6), grasp=hand, curl=1.0)
    holds = (bow, *strings, *((arrow,) if visible else ()))
    return attend(
        moment,
        replace(pose, holds=holds, left=on((0.0, 0.0, 0.0), _UP), right=right),
        strength=0.4,
        sway=0.1,
    )


def blow_bubbles(moment: Moment) -> Pose:
    """Blow bubbles through a ring; they drift up and away."""
    body = moment.body
    size = body.reach
    puff = moment.wave(0.42)
    wand = Hold(
        "bubble wand",
        "head",
        (-0.06, -0.44 * body.head - 0.15 * size, 1.42 * body.head),
        (0.05, 1.0, 0.0),
        (0.3, 0.0, 1.0),
        size,
    )
    bubbles = []
    for k in range(7):
        age = (moment.own * 0.42 + k / 7) % 1.0
        x = -0.05 + 0.35 * math.sin(2.4 * k) * age
        y = (
            float(body.face[1])
            - 0.44 * body.head
            + (0.65 * age + 0.05 * math.sin(6 * age + k)) * size
        )
        z = 1.5 * body.head + (0.10 + 0.75 * age) * size
        bubbles.append(
            Hold(
                "bubble",
                "mark",
                (x, y, z),
                size=size * (0.5 + 0.7 * min(4 * age, 1.0)) * (0.7 + 0.09 * k),
            )
        )
    pose = replace(
        at_ease(moment), holds=(wand, *bubbles), right=on((0.0, -0.02, 0.0), _UP),
            spine=(0.04 + 0.06 * puff, 0.0, 0.0),
        breath=0.04 * -puff, face=Face(mouth="small", brows=0.08),
    )  # fmt: skip
    return attend(moment, pose, strength=0.2, sway=0.2, keep=True)


def jump_rope(moment: Moment) -> Pose:
    """Skip over a rope that goes round."""
    body = moment.body
    pose = posed(GAMES["jump rope"], moment)
    turns = math.tau * (moment.own / 0.66 % 1.0)
    hands = 0.72 * body.arm + float(body.shoulder[0])
    low = float(body.shoulder[1]) - 0.58 * body.arm
    way = (0.0, math.cos(turns), math.sin(turns))
    rope = Hold("jump rope", "mark", (0.0, low, 0.14), (0.0, way[1], way[2]), (0.0, -way[2],
        way[1]),
                min(hands * 0.95 / 0.55, low * 1.02))  # fmt: skip
    return attend(moment, replace(pose, holds=(rope, *pose.holds)), strength=0.4, sway=0.2)


TRICKS: Final[dict[str, Motion]] = {
    "juggle": juggle, "dribble": dribble, "play basketball": dribble, "shoot bow": shoot_bow,
    "blow bubbles": blow_bubbles, "jump rope": jump_rope, "skip rope": jump_rope,
}  # fmt: skip
"""Tricks by canonical action."""
