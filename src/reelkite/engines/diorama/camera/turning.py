"""A view turned, shifted or brought closer."""

import math
from dataclasses import replace

import numpy as np

from reelkite.engines.diorama.camera.vectors import difference, plus, times
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.scene import View


def aimed(view: View, *, yaw: float, pitch: float) -> View:
    """Turn the view about its eye; ``yaw`` to the right, ``pitch`` up, in radians."""
    to = np.subtract(view.target, view.eye)
    flat = math.hypot(to[0], to[2])
    heading = math.atan2(to[0], -to[2]) + yaw
    height = max(-1.45, min(1.45, math.atan2(to[1], flat) + pitch))
    reach = math.hypot(flat, to[1])
    way = (
        math.sin(heading) * math.cos(height) * reach,
        math.sin(height) * reach,
        -math.cos(heading) * math.cos(height) * reach,
    )
    return replace(view, target=plus(view.eye, way))


def closer(view: View, share: float) -> View:
    """Move the eye towards the target by ``share`` of the distance."""
    way = times(difference(view.target, view.eye), share)
    return replace(view, eye=plus(view.eye, way), focus=view.focus * (1 - share))


def shifted(view: View, by: Vec3) -> View:
    """Return the view with eye and target moved by ``by`` metres."""
    return replace(view, eye=plus(view.eye, by), target=plus(view.target, by))


def right_of(view: View) -> Vec3:
    """Return the level unit vector to the right of the picture."""
    to = difference(view.target, view.eye)
    length = math.hypot(to[0], to[2])
    return -to[2] / length, 0.0, to[0] / length
