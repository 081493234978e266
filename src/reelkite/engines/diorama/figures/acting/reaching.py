"""Hands and feet on what is there for them: handlebars, wheels, pedals, footrests."""

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.holding.holds import Grasp
from reelkite.engines.diorama.figures.poses import Arm, Leg, Pose
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.modelling.turning import Angles
from reelkite.engines.diorama.scene.mesh import Vec3

_STRAIGHT: Final = 0.93
"""Share of an arm's length at which it is as straight as a rider's."""

_LEANS: Final = tuple(0.06 * k for k in range(15))
"""How far a body leans to what it cannot reach, in radians."""

_ROUND: Final = 0.6
"""Share of the spine's turn by which the shoulders go; it bends, the pelvis does not."""

_BALL: Final = 0.55
"""From the ankle to the ball of the foot, in half lengths of the foot."""

_SIDES: Final = (("right", -1.0), ("left", 1.0))


def reached(pose: Pose, body: Stature, rests: Mapping[str, Vec3]) -> Pose:
    """Return the pose with hands on the grips and feet on the pedals that there are.

    Args:
        pose: What the body does.
        body: Whose it is.
        rests: ``right grip``, ``left grip``, ``right pedal`` and ``left pedal``: points in the
            body's space, metres. A hand that holds something, or is raised, keeps to it.
    """
    arms = {"right": pose.right, "left": pose.left}
    for side, sign in _SIDES:
        spot = rests.get(f"{side} grip")
        if spot is not None and _free(arms[side]):
            arms[side] = _gripping(arms[side], spot, sign)
    legs = {"right": pose.right_leg, "left": pose.left_leg}
    for side, sign in _SIDES:
        spot = rests.get(f"{side} pedal")
        if spot is not None:
            legs[side] = _treading(legs[side], body, spot, sign)
    lean = _lean(pose, body, rests)
    spine, head = pose.spine, pose.head
    return replace(
        pose, right=arms["right"], left=arms["left"], right_leg=legs["right"],
        left_leg=legs["left"], spine=_pitched(spine, lean), head=_pitched(head, -0.8 * lean),
    )  # fmt: skip


def _free(arm: Arm) -> bool:
    return arm.grasp is None


def _gripping(arm: Arm, spot: Vec3, sign: float) -> Arm:
    """Return an arm whose hand closes round a bar that goes across, the thumb inside."""
    grasp = Grasp(spot, along=(-sign, 0.0, 0.0), hold=None)
    return replace(arm, grasp=grasp, curl=0.95, elbow=(0.9, -0.7, -0.4))


def _treading(leg: Leg, body: Stature, spot: Vec3, sign: float) -> Leg:
    """Return a leg whose ball of the foot is on a pedal."""
    x, y, z = spot
    foot = (sign * x - body.stance, y, z - _BALL * body.foot)
    return replace(leg, foot=foot, knee=(0.25, 0.4, 1.0), ankle=(0.12, 0.06, 0.0))


def _lean(pose: Pose, body: Stature, rests: Mapping[str, Vec3]) -> float:
    """Return by how much more the spine must pitch until the hands reach."""
    spots = [spot for name, spot in rests.items() if name.endswith("grip")]
    if not spots:
        return 0.0
    return next((lean for lean in _LEANS if _far(pose, body, spots[0], lean) <= 0), _LEANS[-1])


def _far(pose: Pose, body: Stature, spot: Vec3, lean: float) -> float:
    """Return metres that a hand lacks to a point when the spine leans by so much more."""
    pitch = pose.pelvis[0] + _ROUND * (pose.spine[0] + lean)
    up = body.hip + pose.offset[1] + body.trunk * math.cos(pitch)
    ahead = pose.offset[2] + body.trunk * math.sin(pitch)
    across = abs(spot[0]) - float(body.shoulder[0])
    return math.hypot(across, spot[1] - up, spot[2] - ahead) - _STRAIGHT * body.arm - body.palm


def _pitched(angles: Angles, pitch: float) -> Angles:
    return (angles[0] + pitch, *angles[1:]) if pitch else angles
