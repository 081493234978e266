"""Ways over the ground and points on moving bodies."""

import math

import numpy as np

from reelkite.engines.diorama.scene.acting import Act, Ground, Point
from reelkite.engines.diorama.scene.looks import Placement
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, placed


def height_at(ground: Ground, x: float, z: float) -> float:
    """Return the height of the ground at one place."""
    return float(ground(np.array([x], np.float32), np.array([z], np.float32))[0])


def route(act: Act) -> Placement:
    """Return where the act's body is over the ground: at its mark at mid-shot, facing its way.

    What hangs in the air keeps its height above the ground. The scale is left to the body.
    """
    x, y, z = act.at
    dx, dz = math.sin(act.yaw) * act.travel, math.cos(act.yaw) * act.travel
    above = y - height_at(act.ground, x, z)

    def place(t: float) -> Mat4:
        share = t / act.seconds - 0.5
        here, there = x + dx * share, z + dz * share
        return placed((here, height_at(act.ground, here, there) + above, there), yaw=act.yaw)

    return place


def point_on(body: Placement, at: Vec3) -> Point:
    """Return where a point of a body is over time."""

    def point(t: float) -> Vec3:
        x, y, z, _ = (float(v) for v in body(t) @ np.array([*at, 1.0]))
        return x, y, z

    return point
