"""Sitting, riding, reading and sleeping."""

import math
from dataclasses import replace

from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.poses import Arm, Face, Leg, Pose
from reelkite.engines.diorama.figures.stature import Stature


def _seat_offset(body: Stature, seat: float) -> float:
    """Return how far the pelvis goes up (or down) to sit at a height over the mark."""
    return seat - body.hip + body.leg_radius * 1.05 + 0.012


def _perched(moment: Moment, seat: float) -> Pose:
    """Sit on something ``seat`` metres over the mark; the feet rest or dangle."""
    body = moment.body
    thigh = body.leg * 0.5
    floor = seat - thigh * 0.98
    dangle = 0.04 * body.leg * moment.wave(0.55)
    knee = (0.20, 0.9, 1.0)
    legs = [
        Leg((0.35 * body.hip_joint[0], floor, thigh * 1.06 + s * dangle), knee, (0.0, 0.2, 0.0))
        for s in (-1, 1)
    ]
    breath = moment.wave(0.34)
    return Pose(
        offset=(0.0, _seat_offset(body, seat), 0.0),
        pelvis=(-0.05, 0.0, 0.02 * moment.wave(0.2)),
        spine=(0.12 + 0.01 * breath, 0.05 * moment.wave(0.17), 0.0),
        breath=0.016 * breath,
        left=_on_knee(body, seat),
        right=_on_knee(body, seat),
        left_leg=legs[1],
        right_leg=legs[0],
        face=Face(mouth="smile"),
    )


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


def read(moment: Moment) -> Pose:
    """Read what both hands hold before the chest, sitting; now and then turn a page."""
    body, pose = moment.body, seated(moment)
    base = body.shoulder[1] + pose.offset[1]
    since = moment.own % 3.6
    page = math.sin(math.pi * since / 0.7) if since < 0.7 else 0.0
    hand = (body.arm * 0.14, base - body.arm * 0.48, body.arm * 0.58)
    right = Arm(hand, (0.9, -0.7, -0.3), (-0.6, 0.5, -0.3), curl=0.6)
    turning = (hand[0] - 0.20 * body.arm * page, hand[1] + 0.08 * page * body.arm, hand[2])
    left = replace(right, hand=turning)
    scan = 0.10 * moment.wave(0.4)
    looking = replace(moment, towards=(scan, base - body.arm * 0.45, body.arm * 0.75), ahead=None)
    face = Face(mouth="neutral" if moment.mood is None else "smile", lids=0.1)
    posed = replace(pose, left=left, right=right, spine=(0.17, 0.0, 0.0), face=face)
    return attend(looking, posed, strength=0.6)


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


def sleep(moment: Moment) -> Pose:
    """Sit asleep with the head sunk, breathing deeply."""
    breath = moment.wave(0.22)
    pose = seated(moment)
    return replace(
        pose,
        spine=(0.34 + 0.03 * breath, 0.0, 0.10),
        head=(0.30 + 0.02 * breath, 0.0, 0.16),
        breath=0.03 * breath,
        squash=0.01 * breath,
        face=Face(mouth="neutral", blink=1.0),
    )
