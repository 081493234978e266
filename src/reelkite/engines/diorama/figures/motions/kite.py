"""Flying a kite: leaning against the pull, line in hand, eyes on the sky."""

import math

from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.moment import Moment, ease
from reelkite.engines.diorama.figures.poses import Arm, Face, Leg, Pose
from reelkite.engines.diorama.modelling.turning import Vector, unit, vector
from reelkite.engines.diorama.scene.mesh import Vec3

_SHUFFLE = 2.25
"""Seconds from one pair of small steps to the next."""


def _line(moment: Moment) -> Vector:
    """Return the direction from the chest to the kite, as a unit vector."""
    body = moment.body
    if moment.towards is None:
        return unit(vector(-0.45, 0.8, 0.45))
    return unit(vector(*moment.towards) - vector(0, body.shoulder[1], 0))


def _tug(moment: Moment) -> float:
    """Return how hard the line pulls: a slow gusty swell with a quick tug in it, 0..1."""
    swell = 0.5 + 0.35 * moment.wave(0.42) + 0.15 * moment.wave(1.15, 0.2)
    since = (moment.own + 0.35) % 1.9
    tug = math.exp(-5.0 * since) * math.sin(math.tau * 1.4 * since) if since < 1 else 0.0
    return min(max(swell + 0.45 * tug, 0.0), 1.2)


def _step(moment: Moment, shift: float) -> tuple[float, float]:
    """Return height and way of a foot that shuffles back and forth: 0..1 each."""
    since = (moment.own + shift) % (2 * _SHUFFLE)
    up = math.sin(math.pi * min(since / 0.42, 1.0)) if since < 0.42 else 0.0
    down = since - _SHUFFLE
    up += math.sin(math.pi * min(down / 0.42, 1.0)) if 0 <= down < 0.42 else 0.0
    way = ease(since / 0.42) - ease(max(down, 0.0) / 0.42)
    return up, way


def _legs(moment: Moment) -> tuple[Leg, Leg]:
    """Return both legs: one foot forward, one back, each resettled now and then."""
    reach = moment.body.leg
    left_up, left_way = _step(moment, 0.0)
    right_up, right_way = _step(moment, 0.55)
    left = Leg(
        (0.10 * reach, 0.16 * reach * left_up, reach * (0.16 + 0.12 * left_way)),
        ankle=(0.45 * left_up, 0.25, 0.0),
    )
    right = Leg(
        (0.12 * reach, 0.16 * reach * right_up, reach * (-0.26 + 0.14 * right_way)),
        ankle=(0.45 * right_up, 0.45, 0.0),
    )
    return left, right


def _arms(moment: Moment, line: Vector, tug: float) -> tuple[Arm, Arm]:
    """Return the left arm below on the spool and the right arm high on the line."""
    body = moment.body
    shoulder = body.shoulder
    pull = body.arm * (0.80 + 0.13 * tug)
    base = vector(-shoulder[0] * 0.7, shoulder[1] + 0.02, 0.06)
    outwards = unit(line + vector(-0.25, 0.65, 0.30))
    high = base + outwards * pull
    # The arm must not hide the face: the hand stays beside the head.
    high[0] = min(high[0], -body.head * 1.12 - body.palm)
    spool = vector(0.02, body.hip + body.trunk * 0.58 + 0.03 * tug, body.chest + body.arm * 0.30)
    low = spool + line * (0.05 + 0.04 * tug)
    right: Vec3 = (-float(high[0]), float(high[1]), float(high[2]))
    left: Vec3 = (float(low[0]), float(low[1]), float(low[2]))
    palm: Vec3 = (-0.2, -0.2, 1.0)
    return (
        Arm(left, (0.8, -0.5, -0.2), (-0.7, 0.1, -0.5), curl=1.0),
        Arm(right, (0.9, -0.5, 0.0), palm, curl=1.0, bend=0.2),
    )


def fly_kite(moment: Moment) -> Pose:
    """Fly a kite: lean back, follow it with head and eyes, give and take line."""
    tug, line = _tug(moment), _line(moment)
    left, right = _arms(moment, line, tug)
    left_leg, right_leg = _legs(moment)
    hop = max(left_leg.foot[1], right_leg.foot[1])
    yaw = min(max(math.atan2(line[0], max(line[2], 0.2)), -0.7), 0.7)
    lean = -0.07 - 0.06 * tug
    side = 0.02 * moment.wave(0.3)
    pose = Pose(
        offset=(0.01 * moment.wave(0.3), -0.05 * moment.body.leg + 0.25 * hop, -0.03 - 0.02 * tug),
        pelvis=(lean * 0.6, 0.35 * yaw, side),
        spine=(lean, 0.35 * yaw, -2 * side - 0.05),
        squash=-0.03 * (tug - 0.5) - 0.15 * hop,
        breath=0.012 * moment.wave(0.5),
        shrug=0.006 * tug,
        left=left,
        right=right,
        left_leg=left_leg,
        right_leg=right_leg,
        face=Face(mouth="grin", brows=0.06 + 0.03 * moment.wave(0.5), squint=0.25),
        drag=_blown(moment, tug),
    )
    return attend(moment, pose, keep=moment.mood is None)


def _blown(moment: Moment, tug: float) -> tuple[float, float, float]:
    """Return hair and garment in the wind, late after each tug."""
    gust = moment.wind * (0.6 + 0.4 * moment.wave(1.3) * moment.wave(0.37))
    return (0.06 * (tug - 0.6), 0.10 * gust * moment.wave(0.8), -0.16 * gust)
