"""Rotations as ``(3, 3)`` arrays for column vectors, in radians."""

import math
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Vector: TypeAlias = npt.NDArray[np.float64]
"""Points, directions and matrices in full precision; shapes are given where it is used."""

Angles: TypeAlias = tuple[float, float, float]
"""Pitch (positive bows forward), yaw (positive turns to the body's left), roll, in radians."""


def vector(*numbers: float) -> Vector:
    """Return ``numbers`` as an array."""
    return np.array(numbers, dtype=np.float64)


def unit(direction: Sequence[float] | Vector) -> Vector:
    """Return ``direction`` at length 1; the zero vector stays as it is."""
    array = np.asarray(direction, dtype=np.float64)
    return array / max(float(np.linalg.norm(array)), 1e-9)


def cross(a: Vector, b: Vector) -> Vector:
    """Return the cross product over the last axis; ten times quicker than numpy's for few."""
    ax, ay, az = a[..., 0], a[..., 1], a[..., 2]
    bx, by, bz = b[..., 0], b[..., 1], b[..., 2]
    return np.stack([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx], axis=-1)


def turn(angles: Angles) -> Vector:
    """Return roll about z, then pitch about x, then yaw about y, as ``scene.mesh.rotation``."""
    pitch, yaw, roll = angles
    cp, sp = math.cos(pitch), math.sin(pitch)
    cy, sy = math.cos(yaw), math.sin(yaw)
    cr, sr = math.cos(roll), math.sin(roll)
    return np.array(
        [
            [cy * cr + sy * sp * sr, -cy * sr + sy * sp * cr, sy * cp],
            [cp * sr, cp * cr, -sp],
            [-sy * cr + cy * sp * sr, sy * sr + cy * sp * cr, cy * cp],
        ]
    )


def swings(start: Vector, ends: Vector) -> Vector:
    """Return the shortest turns from ``start`` ``(..., 3)`` to ``ends`` ``(..., 3)``.

    Rodrigues' formula without trigonometry: R = 1 + K + K K / (1 + cos). Both must be unit
    vectors. For opposite vectors the axis is undefined; a turn close to it is returned.
    """
    axis = cross(start, ends)
    cosine = np.sum(start * ends, axis=-1)
    skew = np.zeros((*axis.shape[:-1], 3, 3))
    skew[..., 0, 1], skew[..., 0, 2] = -axis[..., 2], axis[..., 1]
    skew[..., 1, 0], skew[..., 1, 2] = axis[..., 2], -axis[..., 0]
    skew[..., 2, 0], skew[..., 2, 1] = -axis[..., 1], axis[..., 0]
    share = 1 / np.maximum(1 + cosine, 1e-3)
    return np.asarray(np.eye(3) + skew + (skew @ skew) * share[..., None, None])


def facing(along: Vector, side: Vector) -> Vector:
    """Return the frame whose y is ``along`` and whose x is as near to ``side`` as can be."""
    y = unit(along)
    x = np.asarray(side, dtype=np.float64) - y * float(np.dot(side, y))
    if float(np.linalg.norm(x)) < 1e-4:
        x = cross(y, vector(0.3, 0.1, 1.0))
    x = unit(x)
    return np.stack([x, y, cross(x, y)], axis=1)
