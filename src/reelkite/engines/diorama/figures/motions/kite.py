"""Flying a kite: leaning against the pull, line in hand, eyes on the sky."""

import math
from dataclasses import replace

from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.gestures import reached
from reelkite.engines.diorama.figures.motions.moment import Moment, ease
from reelkite.engines.diorama.figures.poses import Arm, Face, Leg, Pose
from reelkite.engines.diorama.modelling.turning import Vector, unit, vector
from reelkite.engines.diorama.scene.mesh import Vec3

_SHUFFLE = 1.75
"""Seconds from one pair of small steps to the next."""

_HOP = 3.5
"""Seconds from one hop of joy to the next."""


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


def _hop(moment: Moment) -> tuple[float, float]:
    """Return how high (0..1) and how deep in the knees (0..1) a hop of joy is just now."""
    since = (moment.own + 2.2) % _HOP
    if since < 0.25:
        return 0.0, math.sin(math.pi * since / 0.25)
    if since < 0.58:
        return math.sin(math.pi * (since - 0.25) / 0.33), 0.0
    return 0.0, 0.8 * math.sin(math.pi * min((since - 0.58) / 0.25, 1.0))


def _legs(moment: Moment, hop: float) -> tuple[Leg, Leg]:
    """Return both legs: one foot forward, one back, each resettled now and then."""
    reach = moment.body.leg
    air = 0.30 * reach * hop
    left_up, left_way = _step(moment, 0.0)
    right_up, right_way = _step(moment, 0.55)
    left = Leg(
        (reach * (0.16 + 0.10 * left_way), 0.24 * reach * left_up + air, 0.20 * reach),
        ankle=(0.5 * max(left_up, hop), 0.30, 0.0),
    )
    right = Leg(
        (reach * (0.12 + 0.12 * right_way), 0.24 * reach * right_up + air, -0.16 * reach),
        ankle=(0.5 * max(right_up, hop), 0.45, 0.0),
    )
    return left, right


def _arms(moment: Moment, line: Vector, tug: float) -> tuple[Arm, Arm]:
    """Return the left arm out for balance, late after each tug, and the right on the line."""
    body = moment.body
    shoulder = body.shoulder
    late, hop = _tug(replace(moment, second=moment.second - 0.17)), _hop(moment)[0]
    pull = body.arm * (0.80 + 0.13 * tug)
    base = vector(-shoulder[0] * 0.7, shoulder[1] + 0.02, 0.06)
    outwards = unit(line + vector(-0.35, 0.60, 0.22))
    high = base + outwards * pull
    # The arm must not hide the face: the hand stays beside the head.
    high[0] = min(high[0], -body.head * 1.12 - body.palm)
    right: Vec3 = (-float(high[0]), float(high[1]), float(high[2]))
    left = reached(body, 0.70 + 0.08 * late, -0.62 + 0.34 * late + 0.5 * hop, 0.16)
    palm: Vec3 = (-0.2, -0.2, 1.0)
    return (
        Arm(left, (0.5, -0.6, -0.7), (-0.1, -0.8, 0.5), tilt=0.35 * late, curl=0.05),
        Arm(right, (0.9, -0.5, 0.0), palm, curl=1.0, bend=0.2),
    )


def fly_kite(moment: Moment) -> Pose:
    """Fly a kite: lean back, follow it with head and eyes, give and take line."""
    tug, line = _tug(moment), _line(moment)
    hop, crouch = _hop(moment)
    left, right = _arms(moment, line, tug)
    left_leg, right_leg = _legs(moment, hop)
    reach, shift = moment.body.leg, moment.wave(1 / (2 * _SHUFFLE), 0.1)
    yaw = min(max(math.atan2(line[0], max(line[2], 0.2)), -0.7), 0.7)
    lean, away = -0.06 - 0.06 * tug, 0.10 * tug * -math.copysign(1.0, line[0])
    bounce = 0.30 * hop - 0.16 * crouch - 0.02 * tug - 0.07
    pose = Pose(
        offset=((0.09 * shift + 0.4 * away) * reach, bounce * reach, -0.03 - 0.02 * tug),
        pelvis=(lean * 0.6, 0.35 * yaw, -0.06 * shift),
        spine=(lean + 0.14 * crouch, 0.35 * yaw, 0.09 * shift - away),
        squash=-0.03 * (tug - 0.5) - 0.05 * hop + 0.06 * crouch,
        breath=0.012 * moment.wave(0.5),
        shrug=0.006 * tug,
        left=left,
        right=right,
        left_leg=left_leg,
        right_leg=right_leg,
        face=Face(mouth="grin", brows=0.06 + 0.03 * moment.wave(0.5), squint=0.25 + 0.3 * hop),
        drag=_blown(moment, tug, hop - crouch),
    )
    return attend(moment, pose, keep=moment.mood is None)


def _blown(moment: Moment, tug: float, bounce: float) -> tuple[float, float, float]:
    """Return hair and garment in the wind, late after each tug."""
    gust = moment.wind * (0.6 + 0.4 * moment.wave(1.3) * moment.wave(0.37))
    return (
        0.08 * (tug - 0.6) + 0.22 * bounce,
        0.22 * gust * moment.wave(0.8),
        -0.30 * gust + 0.05 * moment.wave(1.6),
    )
