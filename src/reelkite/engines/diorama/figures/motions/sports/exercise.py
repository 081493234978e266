"""Bodies near the ground and upside down: push-ups, yoga, kneeling, rolling, falling, waking."""

import math
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.blending import mixed_pose
from reelkite.engines.diorama.figures.holding.holds import Hold
from reelkite.engines.diorama.figures.motions.attention import attend, blink, mooded
from reelkite.engines.diorama.figures.motions.lying import Berth, laid_out, sleep
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion, ease
from reelkite.engines.diorama.figures.motions.seated import sit
from reelkite.engines.diorama.figures.motions.standing import at_ease, stand
from reelkite.engines.diorama.figures.poses import Arm, Face, Leg, Pose
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.scene.mesh import Vec3

_STRAIN: Final = Face(mouth="press", brows=-0.03, frown=0.22, squint=0.3)
_CALM: Final = Face(mouth="smile", blink=1.0, brows=0.02)


def push_up(moment: Moment) -> Pose:
    """Do push-ups: straight from head to heels, down and up."""
    body = moment.body
    low = 0.5 - 0.5 * moment.wave(0.6)
    reach = body.arm * (0.98 - 0.52 * low)
    # The trunk leans on the hands: its pitch follows from their height and the feet's.
    slope = math.asin(min(0.85 * reach / (body.trunk + body.leg), 0.6))
    hips = body.leg * math.sin(slope) + 0.6 * body.chest + 0.03
    berth = Berth(body, (math.pi / 2 - slope, 0.0, 0.0), hips)

    def arm(sign: float) -> Arm:
        return berth.planted(sign, 0.30, 0.02, 0.55 * low)

    def leg(sign: float) -> Leg:
        return replace(berth.leg(sign, (0.0, 0.97, 0.0)), ankle=(0.9, 0.0, 0.0))

    face = replace(_STRAIN, blink=blink(moment))
    return laid_out(berth, (-0.62, 0.0, 0.0), arm, leg, face)


def sit_up(moment: Moment) -> Pose:
    """Do sit-ups: knees bent, hands at the head."""
    body = moment.body
    up = ease(0.5 + 0.75 * moment.wave(0.45))
    berth = Berth(body, (-math.pi / 2 + 0.5 * up, 0.0, 0.0), 0.62 * body.chest)
    thigh = body.leg * 0.5

    def arm(sign: float) -> Arm:
        return berth.arm(sign, (0.34, 0.46 + 0.05 * up, 0.20 + 0.30 * up), curl=0.3)

    def leg(sign: float) -> Leg:
        del sign
        return Leg((0.02, 0.0, 1.16 * thigh), (0.1, 1.0, 0.3), (0.0, 0.1, 0.0))

    pose = laid_out(berth, (0.15, 0.0, 0.0), arm, leg, replace(_STRAIN, blink=blink(moment)))
    return replace(pose, spine=(0.10 + 0.95 * up, 0.0, 0.0))


def plank(moment: Moment) -> Pose:
    """Hold a straight body over the hands."""
    still = replace(moment, second=0.25 / 0.6 - moment.phase + 0.03 * moment.wave(0.4))
    return push_up(still)


def kneel(moment: Moment) -> Pose:
    """Kneel on one knee."""
    body, breath = moment.body, moment.wave(0.3)
    drop = 0.47 * body.leg
    pose = at_ease(moment)
    front = Leg((0.0, 0.0, 0.42 * body.leg), (0.1, 0.0, 1.0))
    back = Leg((0.0, 0.06 * body.leg, -0.46 * body.leg), (0.0, -1.0, 0.35), (1.1, 0.0, 0.0))
    knee = (float(body.hip_joint[0]) + 0.02, body.ankle + 0.62 * body.leg, 0.42 * body.leg)
    rest = Arm(knee, (0.9, -0.2, -0.5), (0.0, -1.0, 0.0), curl=0.3)
    low = replace(
        pose, offset=(0.0, -drop, -0.02), pelvis=(0.04, 0.0, 0.0), spine=(0.08 + 0.01 * breath,
            0.0, 0.0),
        left_leg=front, right_leg=back, left=rest, right=_lowered(pose.right, drop),
    )  # fmt: skip
    return attend(moment, low)


def _both_knees(moment: Moment) -> Pose:
    """Return the body on both knees, sitting on the heels."""
    body = moment.body
    shin = 0.5 * body.leg
    leg = Leg((0.0, 0.02, -0.62 * shin), (0.05, 0.25, 1.0), (1.35, 0.0, 0.0))
    offset = (0.0, 0.52 * shin + 0.05 - body.hip + 0.02, -0.02)
    return replace(at_ease(moment), offset=offset, left_leg=leg, right_leg=leg)


def _lowered(arm: Arm, drop: float) -> Arm:
    """Return an arm ``drop`` metres lower."""
    if arm.hand is None:
        return arm
    out, up, ahead = arm.hand
    return replace(arm, hand=(out, up - drop, ahead))


def _folded(body_height: float, palm: float, ahead: float) -> Arm:
    """Return a hand laid against the other before the chest, fingers up."""
    hand: Vec3 = (0.5 * palm, body_height, ahead)
    return Arm(hand, (1.0, -0.5, -0.2), (-1.0, 0.1, 0.0), tilt=0.9, curl=0.0)


def pray(moment: Moment) -> Pose:
    """Pray on the knees, palms together, head bowed."""
    body = moment.body
    pose = _both_knees(moment) if moment.seat is None else sit(moment)
    height = float(body.shoulder[1] + pose.offset[1] - 0.38 * body.arm)
    hands = _folded(height, body.palm, 0.50 * body.arm)
    bow = 0.03 * moment.wave(0.2)
    return replace(
        pose, right=hands, left=hands, spine=(0.14 + bow, 0.0, 0.0), head=(0.24 + bow, 0.0, 0.0),
        face=Face(mouth="neutral", blink=1.0), breath=0.02 * moment.wave(0.25),
    )  # fmt: skip


def crouch(moment: Moment) -> Pose:
    """Crouch low, ready."""
    body = moment.body
    low = 0.50 + 0.02 * moment.wave(0.4)
    pose = at_ease(moment)
    knee = (float(body.hip_joint[0]) * 1.7, body.ankle + 0.42 * body.leg, 0.40 * body.leg)
    arm = Arm(knee, (0.9, -0.3, -0.5), (0.0, -1.0, 0.2), curl=0.3)
    leg = Leg((0.10 * body.leg, 0.02, 0.0), (0.45, 0.0, 1.0), (0.15, 0.25, 0.0))
    down = replace(
        pose, offset=(0.0, -low * body.leg, -0.06), pelvis=(0.34, 0.0, 0.0), spine=(0.30, 0.0, 0.0),
        head=(-0.42, 0.0, 0.0), right=arm, left=arm, right_leg=leg, left_leg=leg,
    )  # fmt: skip
    return attend(moment, down)


def yoga(moment: Moment) -> Pose:
    """Practise yoga on a mat: the tree, then the warrior, slowly."""
    body = moment.body
    share = moment.own % 8.0 / 8.0
    tree = ease((share + 0.05) / 0.1) - ease((share - 0.45) / 0.1)
    sway = 0.01 * moment.wave(0.4)
    foot = Leg(
        (-0.70 * float(body.hip_joint[0]) * tree, 0.44 * body.leg * tree, 0.10 * body.leg * tree),
        (0.15 + 2.0 * tree, 0.0, 1.0 - 0.6 * tree), (0.5 * tree, 0.14 + 0.6 * tree, 0.0),
    )  # fmt: skip
    wide = 1 - tree
    stance = Leg(
        (0.36 * body.leg * wide, 0.0, 0.0), (0.25, 0.0, 1.0), (0.0, 0.14 + 0.5 * wide, 0.0)
    )
    free = Leg((0.36 * body.leg * wide + foot.foot[0], *foot.foot[1:]), foot.knee, foot.ankle)
    shoulder = body.shoulder
    over = (0.5 * body.palm + 0.06, float(shoulder[1] + 0.95 * body.arm), 0.06)
    side = (float(shoulder[0] + 0.94 * body.arm), float(shoulder[1] - 0.02), 0.06)
    spot = (
        over[0] * tree + side[0] * wide, over[1] * tree + side[1] * wide - 0.20 * body.leg * wide,
            0.06,
    )  # fmt: skip
    arm = Arm(spot, (0.9, -0.2, -0.5), (-tree, -wide, 0.1), curl=0.02)
    mat = Hold("mat", "mark", (0.0, 0.0, 0.0), front=(1.0, 0.0, 0.0), size=body.reach)
    return Pose(
        offset=(sway, -0.02 - 0.20 * body.leg * wide, 0.0), pelvis=(0.0, 0.0, sway), spine=(0.02,
            0.0, -sway),
        head=(-0.04, 0.35 * wide, 0.0), right=arm, left=arm, right_leg=free, left_leg=stance,
        breath=0.03 * moment.wave(0.2), face=replace(_CALM,
            blink=1.0 if tree > 0.5 else blink(moment)),
        holds=(mat,),
    )  # fmt: skip


def cartwheel(moment: Moment) -> Pose:
    """Turn a cartwheel, again and again."""
    body = moment.body
    share = moment.own * 0.55 % 1.0
    angle = math.tau * ease((share - 0.15) / 0.7)
    over = 0.5 - 0.5 * math.cos(angle)
    # Upside down the body stands on its hands, sideways it is lower.
    upright, inverted = body.hip, _on_hands(body) - body.hip
    rise = (
        upright * (1 - over) + inverted * over - 0.16 * body.leg * math.sin(angle) ** 2 - body.hip
    )
    arm, leg = (
        _reaching(body, 0.35, rise),
        Leg((0.42 * body.leg, rise + 0.05, 0.0), (0.2, 0.0, 1.0)),
    )
    return Pose(
        offset=(0.0, rise, 0.0), right=arm, left=arm, right_leg=leg, left_leg=leg,
        whirl=(0.0, 0.0, -angle), face=Face(mouth="grin", brows=0.06), drag=(0.0, 0.0, 0.3),
    )  # fmt: skip


def _on_hands(body: Stature) -> float:
    """Return how long a body is from its soles' side of the hips to stretched hands."""
    return float(body.shoulder[1]) + 1.02 * body.arm + 0.6 * body.palm


def _reaching(body: Stature, out: float, rise: float) -> Arm:
    """Return an arm stretched over the head, palm up."""
    shoulder = body.shoulder
    hand = (float(shoulder[0]) + out * body.arm, float(shoulder[1]) + 0.98 * body.arm + rise, 0.0)
    return Arm(hand, (0.9, 0.0, -0.4), (0.0, 0.3, 1.0), curl=0.05)


def somersault(moment: Moment) -> Pose:
    """Jump into a backward somersault."""
    body = moment.body
    share = moment.own * 0.6 % 1.0
    air = math.sin(math.pi * min(max((share - 0.25) / 0.5, 0.0), 1.0))
    crouch_ = math.sin(math.pi * min(share / 0.25, 1.0)) if share < 0.25 else 0.0
    land = math.sin(math.pi * (share - 0.75) / 0.25) if share > 0.75 else 0.0
    low = crouch_ + 0.8 * land
    tuck = air**0.7
    height = 1.15 * body.leg * air - 0.30 * body.leg * low
    leg = Leg(
        (0.04, 1.15 * body.leg * air + 0.34 * body.leg * tuck, 0.32 * body.leg * tuck),
        (0.2, 0.2, 1.0),
    )
    hand = (
        float(body.shoulder[0]),
        float(body.shoulder[1] + height - (0.75 - 0.1 * tuck) * body.arm),
        0.45 * body.arm,
    )
    arm = Arm(hand, (0.9, -0.4, -0.4), curl=0.5)
    return Pose(
        offset=(0.0, height, 0.0), pelvis=(0.25 * low, 0.0, 0.0), spine=(0.3 * low + 0.4 * tuck,
            0.0, 0.0),
        right=arm, left=arm, right_leg=leg, left_leg=leg,
        whirl=(-math.tau * ease((share - 0.27) / 0.46), 0.0, 0.0), squash=0.06 * low,
        face=Face(mouth="grin", brows=0.06), drag=(0.3 * air, 0.0, 0.0),
    )  # fmt: skip


def handstand(moment: Moment) -> Pose:
    """Stand on the hands, legs wavering."""
    body = moment.body
    sway = moment.wave(0.4)
    rise = _on_hands(body) - 2 * body.hip
    arm = _reaching(body, 0.12, rise)
    leg = Leg((0.03, rise + 0.02, 0.10 * body.leg * sway), (0.2, 0.0, 1.0), (0.4, 0.0, 0.0))
    other = replace(leg, foot=(0.05, rise + 0.04, -0.12 * body.leg * sway))
    return Pose(
        offset=(0.0, rise, 0.0), right=arm, left=arm, right_leg=leg, left_leg=other,
        head=(-0.4, 0.0, 0.0), whirl=(math.pi + 0.04 * sway, math.pi, 0.0), face=Face(mouth="grin"),
    )  # fmt: skip


def _through(first: Motion, second: Motion, begins: float, lasts: float) -> Motion:
    """Return one motion that eases into another once: waking, sitting down, getting up."""

    def move(moment: Moment) -> Pose:
        share = ease((moment.second - begins) / lasts)
        if share <= 0:
            return first(moment)
        return second(moment) if share >= 1 else mixed_pose(first(moment), second(moment), share)

    return move


def fall(moment: Moment) -> Pose:
    """Stumble, fall on the back and lie there, dazed."""
    body = moment.body
    time = moment.second % 4.0
    reel = math.sin(math.pi * min(time / 0.9, 1.0))
    down = ease((time - 0.7) / 0.45) ** 2
    bounce = 0.06 * math.sin(math.pi * min(max((time - 1.15) / 0.3, 0.0), 1.0))
    pose = stand(moment)
    pitch = -1.45 * down
    height = body.hip * (1 - down) + (0.75 * body.chest + bounce) * down

    def arm(sign: float) -> Arm:
        del sign
        flail = moment.wave(2.2) * reel
        up = float(
            body.shoulder[1] * (1 - down) + 0.10 * down + 0.3 * flail * body.arm * (1 - down)
        )
        out = float(body.shoulder[0] + 0.75 * body.arm)
        return Arm((out, up, -0.75 * down * body.trunk), (0.8, -0.3, -0.4), curl=0.1)

    def leg(sign: float) -> Leg:
        kick = 0.5 * down * (1 - ease((time - 1.3) / 0.5))
        return Leg((0.05, (0.05 + kick * (0.8 + 0.2 * sign)) * body.leg * down,
            0.80 * body.leg * down),
                   (0.15, 0.4, 1.0), (-1.2 * down, 0.2, 0.0))  # fmt: skip

    shock = Face(mouth="o" if time < 1.4 else "wide", brows=0.12, lids=-0.3)
    face = shock if time < 2.2 else Face(mouth="neutral", lids=0.5, brows=0.05)
    return replace(
        pose, offset=(0.0, height - body.hip, -0.10 * down), pelvis=(pitch, 0.0, 0.08 * reel),
        spine=(-0.12 * reel + 0.2 * down, 0.0, 0.15 * reel), head=(0.25 * down, -0.2 * reel, 0.0),
        right=arm(-1.0), left=arm(1.0), right_leg=leg(-1.0), left_leg=leg(1.0),
            face=mooded(moment, face),
    )  # fmt: skip


def stretch(moment: Moment) -> Pose:
    """Stretch with a yawn: arms up and out, on tiptoe, and sink again."""
    body = moment.body
    share = moment.own % 3.6 / 3.6
    up = ease(share / 0.3) - ease((share - 0.68) / 0.3)
    lean = 0.14 * math.sin(math.tau * share) * up
    hand = (
        float(body.shoulder[0] + (0.24 + 0.22 * up) * body.arm),
        float(body.shoulder[1] + (-0.90 + 1.76 * up) * body.arm), (0.12 - 0.10 * up) * body.arm,
    )  # fmt: skip
    arm = Arm(hand, (0.8, -0.1, -0.6), (0.0, 0.3, 1.0), curl=0.6 * up + 0.1)
    heel = 0.5 * max(up - 0.4, 0.0)
    leg = Leg((0.06, 1.1 * body.foot * heel, 0.0), ankle=(heel, 0.18, 0.0))
    face = Face(
        mouth="o" if up > 0.5 else "smile",
        blink=1.0 if up > 0.35 else blink(moment),
        brows=0.06 * up,
    )
    return Pose(
        offset=(0.0, 1.0 * body.foot * heel, 0.0), spine=(-0.14 * up, 0.0, lean),
            head=(-0.20 * up, 0.0, lean),
        squash=-0.05 * up, breath=0.05 * up, right=arm, left=arm, right_leg=leg, left_leg=leg,
            face=face,
    )  # fmt: skip


def wake_up(moment: Moment) -> Pose:
    """Wake: lie asleep, sit up, and stretch there."""
    return _through(sleep, _stretched_sitting, 0.9, 0.9)(moment)


def _stretched_sitting(moment: Moment) -> Pose:
    pose, up = sit(moment), stretch(moment)
    lift = pose.offset[1] - up.offset[1]
    high = _lowered(up.right, -lift)
    return replace(pose, right=high, left=high, spine=up.spine, head=up.head, face=up.face)


sit_down = _through(stand, sit, 0.4, 0.8)
stand_up = _through(sit, stand, 0.4, 0.8)
lie_down = _through(stand, sleep, 0.4, 1.1)

EXERCISES: Final[dict[str, Motion]] = {
    "push up": push_up, "sit up": sit_up, "plank": plank, "kneel": kneel, "pray": pray,
    "crouch": crouch, "yoga": yoga, "cartwheel": cartwheel, "somersault": somersault,
    "backflip": somersault, "handstand": handstand, "fall": fall, "stretch": stretch,
    "wake up": wake_up, "sit down": sit_down, "stand up": stand_up, "get up": stand_up,
    "lie down": lie_down, "yawn": stretch, "trip": fall, "collapse": fall, "stumble": fall,
    "slip": fall, "faint": fall,
}  # fmt: skip
"""Motions near the ground, by canonical action."""
