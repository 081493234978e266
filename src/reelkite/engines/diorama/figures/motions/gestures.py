"""What people do on their feet with their hands."""

import math
from dataclasses import replace

from reelkite.engines.diorama.figures.holding.holds import Hold
from reelkite.engines.diorama.figures.motions.attention import attend, mooded
from reelkite.engines.diorama.figures.motions.moment import Moment, ease, spring
from reelkite.engines.diorama.figures.motions.standing import at_ease
from reelkite.engines.diorama.figures.poses import Arm, Face, Leg, Pose
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.modelling.turning import unit, vector
from reelkite.engines.diorama.scene.mesh import Vec3


def reached(body: Stature, out: float, up: float, forward: float) -> Vec3:
    """Return a wrist's place from the shoulder, in lengths of the arm."""
    shoulder = body.shoulder
    return (
        float(shoulder[0] + out * body.arm),
        float(shoulder[1] + up * body.arm),
        forward * body.arm,
    )


def wave(moment: Moment) -> Pose:
    """Wave with the left hand beside the head, palm to the front; the body goes along."""
    body, pose = moment.body, at_ease(moment)
    up = spring(moment.second + 0.75, 1.2, 5.0)
    beat = moment.wave(1.5)
    side = 0.62 + 0.14 * beat
    hand = reached(body, side * up + 0.2 * (1 - up), 0.62 * up - 0.9 * (1 - up), 0.22)
    arm = Arm(
        hand, (0.9, -0.7, -0.1), (0.0, 0.0, 1.0), tilt=-0.30 * moment.wave(1.5, -0.12), curl=0.02
    )
    bow = 0.05 * beat
    pose = replace(
        pose,
        left=arm,
        spine=(pose.spine[0], pose.spine[1] - 0.08, pose.spine[2] + 0.07 - bow * 0.5),
        head=(-0.03, 0.05, 0.10 + bow),
        squash=0.012 * moment.wave(3.0),
        face=Face(mouth="grin", brows=0.06, squint=0.35),
    )
    return attend(moment, pose, strength=0.7, sway=0.2)


def hold(moment: Moment) -> Pose:
    """Hold something before the chest with the right hand, and look up from it at times."""
    pose = at_ease(moment)
    lift = 0.04 * moment.wave(0.3)
    arm = Arm(
        reached(moment.body, -0.10, -0.42 + lift, 0.56),
        (0.7, -1.0, -0.3),
        (-1.0, 0.1, 0.1),
        curl=0.8,
    )
    return attend(moment, replace(pose, right=arm))


def _to_mouth(body: Stature, share: float) -> Vec3:
    """Return the wrist between the chest (0) and the mouth (1)."""
    chest = vector(*reached(body, -0.15, -0.42, 0.52))
    mouth = body.face + vector(0.62, -1.20, 1.30) * body.head
    # The path bows forward, as an elbow makes it.
    spot = chest * (1 - share) + mouth * share
    spot[2] += 0.10 * body.arm * math.sin(math.pi * share)
    return float(spot[0]), float(spot[1]), float(spot[2])


def _sip(moment: Moment, period: float) -> float:
    """Return how near the hand is to the mouth: rise, stay, sink."""
    since = moment.own % period
    return ease((since - 0.35) / 0.8) - ease((since - 0.62 * period) / 0.8)


def drink(moment: Moment) -> Pose:
    """Drink: the cup goes to the mouth, the head tips back, and it sinks again."""
    share = _sip(moment, 3.4)
    pose, body_size = at_ease(moment), moment.body.reach
    arm = Arm(
        _to_mouth(moment.body, share), (0.9, -0.8, 0.0), (-1.0, 0.1, -0.2 * share),
        tilt=0.1 - 0.25 * share, curl=0.8,
    )  # fmt: skip
    face = Face(mouth="o" if share > 0.8 else "smile", lids=0.5 * share, squint=0.3 * share)
    cup = Hold("cup", "right", (0.0, -0.01, 0.02), size=body_size)
    tipped = replace(pose, right=arm, holds=(cup,), head=(0.06 - 0.22 * share, 0.0, 0.0), face=face)
    return attend(moment, tipped, strength=0.5 * (1 - share), sway=1 - share)


def eat(moment: Moment) -> Pose:
    """Eat: a bite to the mouth, then chewing."""
    share = _sip(moment, 2.8)
    pose = at_ease(moment)
    chew = "open" if int(moment.own * 5) % 2 else "press"
    mouth = "open" if share > 0.5 else chew
    arm = Arm(_to_mouth(moment.body, share), (0.9, -0.8, 0.0), (-0.6, 0.2, -0.8), curl=0.8)
    eating = replace(pose, right=arm, head=(0.05, 0.0, 0.0), face=Face(mouth=mouth))
    return attend(moment, eating, strength=0.6 * (1 - share), keep=True)


_SYLLABLES = ("open", "wide", "o", "press", "open", "smile", "wide", "o", "open", "press")


def _speaking(moment: Moment) -> str:
    """Return the mouth of this picture of speech: two pictures a syllable, with pauses."""
    if moment.own % 3.1 > 2.55:
        return "smile"
    step = int(moment.own * 6)
    return _SYLLABLES[(step * 7 + step // 4) % len(_SYLLABLES)]


def talk(moment: Moment) -> Pose:
    """Talk, with hands that underline the words."""
    body, pose = moment.body, at_ease(moment)
    beat, other = moment.wave(0.7), moment.wave(0.7, 0.3)
    right = Arm(
        reached(body, 0.05, -0.42 + 0.10 * beat, 0.55),
        (0.7, -0.9, -0.5),
        (-0.5, 0.7, 0.2),
        curl=0.15,
    )
    left = Arm(
        reached(body, 0.12, -0.50 + 0.07 * other, 0.50),
        (0.7, -0.9, -0.5),
        (-0.5, 0.7, 0.2),
        curl=0.2,
    )
    nod = 0.05 * moment.wave(1.4)
    face = mooded(moment, Face(brows=0.03 + 0.03 * other))
    speaking = replace(face, mouth=_speaking(moment))
    pose = replace(pose, right=right, left=left, head=(nod, 0.0, 0.04 * beat), face=speaking)
    return attend(moment, pose, keep=True)


def clap(moment: Moment) -> Pose:
    """Clap before the chest."""
    body, pose = moment.body, at_ease(moment)
    apart = abs(moment.wave(1.0))
    x = body.palm * 0.55 + body.arm * 0.24 * apart
    hand: Vec3 = (x, float(body.shoulder[1] - 0.22 * body.arm), body.arm * 0.62)
    arm = Arm(hand, (1.0, -0.7, -0.3), (-1.0, 0.0, 0.2), curl=0.02)
    lively = replace(
        pose, left=arm, right=arm, squash=0.015 * (1 - apart),
        face=Face(mouth="grin", brows=0.05, squint=0.4),
    )  # fmt: skip
    return attend(moment, lively)


def point(moment: Moment) -> Pose:
    """Point at what matters with the right hand."""
    body, pose = moment.body, at_ease(moment)
    goal = (
        vector(-1.2, body.shoulder[1] + 0.4, 1.6)
        if moment.towards is None
        else vector(*moment.towards)
    )
    shoulder = body.shoulder * vector(-1, 1, 1)
    out = spring(moment.second + 0.6, 1.1, 5.0)
    spot = shoulder + unit(goal - shoulder) * body.arm * (0.35 + 0.63 * out)
    # A raised arm must not hide the face.
    aside = body.head * 1.1 if spot[1] > body.shoulder[1] + 0.05 else 0.0
    hand: Vec3 = (max(-float(spot[0]), aside), float(spot[1]), max(float(spot[2]), 0.08))
    arm = Arm(hand, (0.8, -0.7, -0.3), (-0.3, -1.0, 0.0), curl=0.12)
    face = Face(mouth="open", brows=0.08)
    return attend(moment, replace(pose, right=arm, face=face))


def play(moment: Moment) -> Pose:
    """Be busy with both hands before the body."""
    body, pose = moment.body, at_ease(moment)
    beat, other = moment.wave(0.8), moment.wave(0.8, 0.35)

    def busy(up: float, forward: float) -> Arm:
        hand = reached(body, -0.08, -0.45 + 0.14 * up, 0.55 + 0.08 * forward)
        return Arm(hand, (0.9, -0.8, -0.3), (-0.8, -0.3, 0.1), curl=0.5)

    sway = replace(
        pose, right=busy(beat, other), left=busy(other, beat),
        spine=(0.10, 0.06 * beat, 0.03 * other), squash=0.015 * moment.wave(1.6),
        face=Face(mouth="grin", brows=0.04),
    )  # fmt: skip
    return attend(
        replace(moment, towards=moment.towards or (0.0, body.hip, 0.9)), sway, strength=0.8
    )


def dance(moment: Moment) -> Pose:
    """Dance: weight from side to side, arms in turn, a bounce on every beat."""
    body, side = moment.body, moment.wave(0.5)
    bounce = abs(moment.wave(0.5, 0.25))
    late = moment.wave(0.5, -0.12)
    reach = body.leg

    def arm(lift: float) -> Arm:
        hand = reached(body, 0.72, -0.35 + 0.90 * max(lift, 0.0), 0.22 + 0.08 * lift)
        return Arm(hand, (0.9, -0.6, -0.2), (0.0, -0.3, 1.0), tilt=0.4 * late, curl=0.15)

    def leg(kick: float) -> Leg:
        up = max(kick, 0.0)
        return Leg(
            (0.10 * reach + 0.12 * reach * up, 0.20 * reach * up**2, 0.10 * reach * up),
            ankle=(0.5 * up, 0.25, 0.0),
        )

    return attend(
        moment,
        Pose(
            offset=(0.16 * reach * side, -0.06 * reach - 0.06 * reach * (1 - bounce), 0.0),
            pelvis=(0.0, 0.30 * side, -0.10 * side),
            spine=(0.0, -0.25 * late, 0.22 * side),
            head=(-0.05, 0.15 * late, -0.16 * late),
            squash=0.05 * (0.5 - bounce),
            left=arm(side), right=arm(-side), left_leg=leg(-side), right_leg=leg(side),
            face=Face(mouth="grin", brows=0.06, squint=0.5),
            drag=(0.05 * bounce, 0.35 * moment.wave(0.5, -0.2), -0.22 * moment.wave(0.5, -0.2)),
        ),
        strength=0.4, sway=0.3,
    )  # fmt: skip


def jump(moment: Moment) -> Pose:
    """Jump for joy: crouch, stretch, fly, land with a squash."""
    body, share = moment.body, (moment.own * 0.8) % 1.0
    reach = body.leg
    crouch = math.sin(math.pi * share / 0.34) if share < 0.34 else 0.0
    air = math.sin(math.pi * (share - 0.34) / 0.36) if 0.34 <= share < 0.70 else 0.0
    land = math.sin(math.pi * (share - 0.70) / 0.30) * (0.75 if share >= 0.70 else 0.0)
    low = crouch + max(land, 0.0)
    height = 0.62 * reach * air
    up = ease((share - 0.20) / 0.2) - ease((share - 0.74) / 0.26)
    hand = reached(body, 0.40 + 0.15 * up, -0.80 + 1.60 * up, 0.10 - 0.28 * crouch)
    arm = Arm((hand[0], hand[1] + height, hand[2]), (0.9, -0.3, -0.4), (0.0, 0.0, 1.0), curl=0.1)
    leg = Leg((0.10 * reach, height * 1.12, -0.10 * reach * air), ankle=(0.55 * air, 0.2, 0.0))
    pose = Pose(
        offset=(0.0, height - 0.02 * reach - 0.26 * reach * low, -0.06 * reach * low),
        pelvis=(0.28 * low, 0.0, 0.0),
        spine=(0.30 * low - 0.10 * air, 0.0, 0.0),
        head=(-0.35 * low - 0.08 * air, 0.0, 0.0),
        squash=0.09 * low - 0.07 * air,
        left=arm, right=arm, left_leg=leg, right_leg=leg,
        face=Face(mouth="grin" if share > 0.25 else "smile", brows=0.04 + 0.06 * air, squint=0.3),
        drag=(0.30 * air - 0.15 * low, 0.0, 0.0),
    )  # fmt: skip
    return attend(moment, pose, strength=0.5, sway=0.2)
