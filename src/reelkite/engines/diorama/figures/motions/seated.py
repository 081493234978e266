"""Sitting: on seats and on the ground, at the wheel, at the oars, in the saddle."""

import math
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.holding.holds import Hold
from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.poses import Arm, Face, Leg, Pose
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.mesh import Vec3


def _seat_offset(body: Stature, seat: float) -> float:
    """Return how far the pelvis goes up (or down) to sit at a height over the mark."""
    return seat - body.hip + body.leg_radius * 1.05 + 0.012


def _perched(moment: Moment, seat: float) -> Pose:
    """Sit on something ``seat`` metres over the mark; the feet rest or dangle."""
    body = moment.body
    feet = _feet(moment, seat)
    breath = moment.wave(0.34)
    return Pose(
        offset=(0.0, _seat_offset(body, seat), 0.0),
        pelvis=(-0.05, 0.0, 0.02 * moment.wave(0.2)),
        spine=(0.12 + 0.01 * breath, 0.05 * moment.wave(0.17), 0.0),
        breath=0.016 * breath,
        left=_on_knee(body, seat),
        right=_on_knee(body, seat),
        left_leg=feet[1],
        right_leg=feet[0],
        face=Face(mouth="smile"),
    )


_REACHED: Final = 0.84
"""Height of a seat, as a share of the leg, up to which feet are put on the floor."""


def _feet(moment: Moment, seat: float) -> tuple[Leg, Leg]:
    """Return both legs: feet on the floor in reach, knees bent by the height of the seat."""
    body = moment.body
    thigh, out = body.leg * 0.5, 0.35 * float(body.hip_joint[0])
    drop = seat + body.leg_radius - body.ankle - moment.floor
    if drop > _REACHED * body.leg:
        low, swing = seat - thigh * 0.98, 0.04 * body.leg * moment.wave(0.55)
        ahead = thigh * 1.06
    else:
        low, swing = moment.floor, 0.0
        # Knees are a thigh ahead at the seat's height; on a low seat the shins lie flatter.
        shin = math.sqrt(max(thigh**2 - min(drop, thigh) ** 2, 0.0))
        ahead = min(0.92 * thigh + 0.7 * shin, math.sqrt(max(body.leg**2 - drop**2, 0.0)) * 0.97)
    knee = (0.20, 0.9, 1.0)
    right, left = (Leg((out, low, ahead + s * swing), knee, (0.0, 0.2, 0.0)) for s in (-1, 1))
    return right, left


def _on_knee(body: Stature, seat: float) -> Arm:
    """Return an arm whose hand rests on the thigh."""
    height = seat + body.leg_radius * 2.1 + 0.03
    forward = min(body.leg * 0.42, body.arm * 0.62)
    return Arm(
        (body.hip_joint[0] * 1.4, height, forward), (1.0, -0.4, -0.6), (-0.2, -1.0, 0.0), curl=0.3
    )


def _on_ground(moment: Moment) -> Pose:
    """Sit on the ground, legs crossed before the body, hands on the knees."""
    body = moment.body
    breath = moment.wave(0.34)
    thigh = body.leg * 0.5
    seat = 0.0
    crossed = [
        Leg(
            (across - body.hip_joint[0], lift - body.ankle + 0.05, thigh * forward),
            (1.4, 0.55, 0.9), (0.35, -0.5, 0.0),
        )
        for across, forward, lift in ((-0.02, 0.78, 0.03), (-0.06, 0.56, 0.0))
    ]  # fmt: skip
    # Hands lie on the knees; short arms with shorter legs reach past them.
    hand = (
        max(thigh * 0.86, float(body.shoulder[0]) + 0.22 * body.arm),
        max(thigh * 0.42 + 0.03, 0.36 * body.arm),
        max(thigh * 0.72, 0.48 * body.arm),
    )
    arm = Arm(hand, (1.0, 0.0, -0.8), (-0.1, -1.0, 0.2), curl=0.35)
    return Pose(
        offset=(0.0, _seat_offset(body, seat) - 0.01, 0.0),
        pelvis=(-0.10, 0.0, 0.015 * moment.wave(0.2)),
        spine=(0.24 + 0.015 * breath, 0.05 * moment.wave(0.17), 0.0),
        breath=0.016 * breath,
        left=arm,
        right=arm,
        left_leg=crossed[0],
        right_leg=crossed[1],
        face=Face(mouth="smile"),
    )


def seated(moment: Moment) -> Pose:
    """Return the sitting body, on a seat or on the ground, with its head still."""
    return _on_ground(moment) if moment.seat is None else _perched(moment, moment.seat)


def sit(moment: Moment) -> Pose:
    """Sit."""
    return attend(moment, seated(moment))


def meditate(moment: Moment) -> Pose:
    """Sit upright with closed eyes, hands on the knees, breathing slowly."""
    breath = moment.wave(0.16)
    face = Face(mouth="smile", blink=1.0, brows=0.02)
    return replace(
        seated(moment),
        spine=(0.04 + 0.02 * breath, 0.0, 0.0),
        head=(-0.02 - 0.02 * breath, 0.0, 0.0),
        breath=0.04 * breath,
        squash=-0.012 * breath,
        face=face,
    )


def _handling(moment: Moment, right: Vec3, left: Vec3) -> Pose:
    """Sit with both hands on something ahead: out, up, forward of the shoulders, in arms."""
    body, pose = moment.body, seated(moment)
    base = vector(body.shoulder[0], body.shoulder[1] + pose.offset[1], 0)
    arms = []
    for spot in (right, left):
        x, y, z = (base + vector(*spot) * body.arm).tolist()
        arms.append(Arm((x, y, z), (0.9, -0.7, -0.3), (-0.5, -0.7, 0.3), curl=0.95))
    return replace(pose, right=arms[0], left=arms[1])


def drive(moment: Moment) -> Pose:
    """Sit at a wheel and turn it a little, left and right."""
    wheel, bump = 0.10 * moment.wave(0.4), 0.01 * moment.wave(2.1)
    right, left = (-0.02, -0.34 - wheel, 0.66), (-0.02, -0.34 + wheel, 0.66)
    pose = _handling(moment, right, left)
    lean = (0.05, 0.0, -0.5 * wheel)
    return attend(moment, replace(pose, spine=lean, squash=bump), strength=0.6, sway=0.4)


def cycle(moment: Moment) -> Pose:
    """Ride a bicycle: hands on the bar, feet going round."""
    body, pose = moment.body, _handling(moment, (0.10, -0.42, 0.72), (0.10, -0.42, 0.72))
    turns = math.tau * moment.own * 1.0

    def leg(angle: float) -> Leg:
        low = -body.ankle - 0.66 * body.leg + 0.20 * body.leg * math.sin(angle)
        ahead = 0.26 * body.leg + 0.20 * body.leg * math.cos(angle)
        return Leg((0.07 - body.stance, low, ahead), (0.25, 0.3, 1.0), (0.2, 0.05, 0.0))

    pedalling = replace(
        pose, left_leg=leg(turns), right_leg=leg(turns + math.pi), pelvis=(0.16, 0.0, 0.0),
        spine=(0.26, 0.0, 0.05 * math.sin(turns)), head=(-0.30, 0.0, 0.0),
        face=Face(mouth="grin", brows=0.04, squint=0.2),
        drag=(-0.22 + 0.05 * math.sin(2 * turns), 0.0, 0.0),
    )  # fmt: skip
    return attend(moment, pedalling, strength=0.6, sway=0.3)


def _raised(hold: Hold, lift: float) -> Hold:
    """Return a thing that is ``lift`` metres higher, where no part of the body carries it."""
    x, y, z = hold.at
    return replace(hold, at=(x, y + lift, z)) if hold.by == "mark" else hold


def perched(moment: Moment, pose: Pose) -> Pose:
    """Return what ``pose`` does on its feet, done on the moment's seat instead."""
    base = seated(moment)
    lift = base.offset[1] - pose.offset[1]

    def lifted(arm: Arm) -> Arm:
        if arm.hand is None or arm.grasp is not None:
            return arm
        out, up, ahead = arm.hand
        hangs = up < moment.body.hip + 0.1 * moment.body.trunk
        return base.left if hangs else replace(arm, hand=(out, up + lift, ahead))

    return replace(
        pose, offset=base.offset, left=lifted(pose.left), right=lifted(pose.right),
        holds=tuple(_raised(hold, lift) for hold in pose.holds),
        left_leg=base.left_leg, right_leg=base.right_leg,
    )  # fmt: skip


def ride(moment: Moment) -> Pose:
    """Ride astride, hands forward on reins or handlebar, giving way to every stride."""
    body = moment.body
    bump = moment.wave(1.7)
    late = moment.wave(1.7, -0.15)
    seat = _seat_offset(body, 0.0) + 0.03 * abs(bump)
    wide = max(body.chest * 1.35, 0.16)
    leg = Leg(
        (wide - body.hip_joint[0], -body.ankle - 0.62 * body.leg + 0.012 * bump, 0.10 * body.leg),
        (0.75, 0.4, 1.0), (-0.2, 0.3, 0.0),
    )  # fmt: skip
    hand = (
        body.chest * 0.5,
        body.trunk * 0.42 + 0.02 * late,
        body.arm * 0.62 + 0.02 * bump,
    )
    arm = Arm(hand, (0.9, -0.7, -0.3), (-0.7, -0.6, 0.0), curl=0.9)
    pose = Pose(
        offset=(0.0, seat, 0.0),
        pelvis=(0.10, 0.0, 0.0),
        spine=(0.14 + 0.05 * late, 0.0, 0.0),
        head=(-0.14 - 0.03 * late, 0.0, 0.0),
        squash=0.03 * bump,
        left=arm,
        right=arm,
        left_leg=leg,
        right_leg=leg,
        face=Face(mouth="grin", brows=0.04, squint=0.3),
        drag=(-0.18 + 0.10 * late, 0.0, 0.06 * bump),
    )
    return attend(moment, pose, strength=0.6, sway=0.3)
