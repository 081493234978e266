"""Solids of revolution and swept tubes."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.mesh import Array, Indices, Mesh

CREASE: Final = 0.72  # cosine of the bend (44 degrees) from which a lathe's edge is a crease
TINY: Final = 1e-6


def lathe(profile: Sequence[tuple[float, float]], sides: int = 24) -> Mesh:
    """Return the solid that ``profile`` makes when it turns about the y axis.

    Args:
        profile: ``(radius, height)`` in metres. An end that is not on the axis is joined to it
            by a flat cap; a profile that ends where it began is a ring. Vessels have thickness:
            go up outside and come down inside. Direction does not matter.
        sides: Corners around.
    """
    line = _closed_profile(np.asarray(profile, dtype=np.float64))
    rings, normals, joined = _creased(line)
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    around = np.stack([np.cos(turn), np.zeros(sides), np.sin(turn)], axis=-1)
    up = np.array([0.0, 1.0, 0.0])
    return Mesh(
        positions=_spun(rings, around, up),
        normals=_spun(normals, around, up),
        triangles=_kept(_strips(joined, sides), _spun(rings, around, up)),
    )


def cylinder(bottom: float, top: float, height: float, sides: int = 16, rim: float = 0.03) -> Mesh:
    """Return an upright cylinder on y = 0 with rounded rims.

    Args:
        bottom: Radius below.
        top: Radius above.
        height: Metres.
        sides: Corners around.
        rim: Radius of the rounding, limited to what fits.
    """
    soft = min(rim, 0.4 * max(bottom, top), 0.3 * height)
    low, high = min(soft, 0.9 * bottom), min(soft, 0.9 * top)
    return lathe(
        [
            (0.0, 0.0),
            (bottom - low, 0.0),
            (bottom - 0.29 * low, 0.29 * soft),
            (bottom, soft),
            (top, height - soft),
            (top - 0.29 * high, height - 0.29 * soft),
            (top - high, height),
            (0.0, height),
        ],
        sides,
    )


def cone(radius: float, height: float, sides: int = 16, rim: float = 0.03) -> Mesh:
    """Return an upright cone on y = 0 with a blunt tip and a rounded rim."""
    soft = min(rim, 0.3 * radius, 0.2 * height)
    return lathe(
        [
            (0.0, 0.0),
            (radius - soft, 0.0),
            (radius, 0.6 * soft),
            (radius - 0.5 * soft, 1.5 * soft),
            (0.6 * soft, height - soft),
            (0.3 * soft, height - 0.2 * soft),
            (0.0, height),
        ],
        sides,
    )


def tube(path: npt.ArrayLike, radius: float | npt.ArrayLike, sides: int = 8) -> Mesh:
    """Return a round sausage along ``path`` with hemispheres at its ends.

    Args:
        path: ``(k, 3)`` points, k >= 2; a path that ends where it began makes a ring.
        radius: One radius, or one a point.
        sides: Corners around.
    """
    points: Array = np.asarray(path, dtype=np.float64)
    radii: Array = np.broadcast_to(np.asarray(radius, dtype=np.float64), (len(points),))
    ring = len(points) > 3 and bool(np.linalg.norm(points[0] - points[-1]) < TINY)
    side, over, along = _frames(points, ring=ring)
    if not ring:
        points, radii, side, over, lean, along = _capped(points, radii, side, over, along)
    else:
        lean = np.zeros(len(points))
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    spokes = side[:, None] * np.cos(turn)[:, None] + over[:, None] * np.sin(turn)[:, None]
    positions = points[:, None] + spokes * radii[:, None, None]
    flat = np.sqrt(1 - lean**2)
    normals = spokes * flat[:, None, None] + (along * lean[:, None])[:, None]
    vertices = positions.reshape(-1, 3).astype(np.float32)
    return Mesh(
        positions=vertices,
        normals=normals.reshape(-1, 3).astype(np.float32),
        triangles=_kept(_strips(np.ones(len(points) - 1, dtype=bool), sides), vertices),
    )


def spline(points: npt.ArrayLike, count: int) -> Array:
    """Return ``count`` points ``(count, k)`` on a Catmull-Rom curve through ``points``."""
    knots = np.asarray(points, dtype=np.float64)
    padded = np.concatenate([2 * knots[:1] - knots[1:2], knots, 2 * knots[-1:] - knots[-2:-1]])
    along = np.linspace(0, len(knots) - 1, count)
    span = np.minimum(along.astype(int), len(knots) - 2)
    t = (along - span)[:, None]
    a, b, c, d = (padded[span + k] for k in range(4))
    curve = (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    )
    passed: Array = (curve / 2).astype(np.float32)
    return passed


def _closed_profile(line: Array) -> Array:
    """Return the profile from low to high on its outside, with both ends on the axis or joined."""
    if np.linalg.norm(line[0] - line[-1]) >= TINY:
        if line[0, 0] > TINY:
            line = np.concatenate([[[0.0, line[0, 1]]], line])
        if line[-1, 0] > TINY:
            line = np.concatenate([line, [[0.0, line[-1, 1]]]])
    keep = np.append(True, np.linalg.norm(np.diff(line, axis=0), axis=1) > TINY)
    line = line[keep]
    turned = np.roll(line, -1, axis=0)
    area = np.sum(line[:, 0] * turned[:, 1] - turned[:, 0] * line[:, 1])
    return line if area >= 0 else line[::-1]


def _creased(line: Array) -> tuple[Array, Array, npt.NDArray[np.bool_]]:
    """Return rings, their normals, and whether each is joined to the next; creases are doubled."""
    steps = np.diff(line, axis=0)
    facets = np.stack([steps[:, 1], -steps[:, 0]], axis=1)
    facets /= np.linalg.norm(facets, axis=1, keepdims=True)
    before = np.concatenate([facets[:1], facets])
    after = np.concatenate([facets, facets[-1:]])
    if np.linalg.norm(line[0] - line[-1]) < TINY:
        before[0], after[-1] = facets[-1], facets[0]
    sharp = np.sum(before * after, axis=1) < CREASE
    mean = before + after
    mean /= np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), TINY)
    low, high = np.where(sharp[:, None], before, mean), np.where(sharp[:, None], after, mean)
    count = 1 + sharp.astype(int)
    rings = np.repeat(line, count, axis=0)
    last = np.cumsum(count) - 1
    normals = np.repeat(high, count, axis=0)
    normals[last[sharp] - 1] = low[sharp]
    joined = np.ones(len(rings) - 1, dtype=bool)
    joined[last[sharp] - 1] = False
    return rings, normals, joined


def _spun(rings: Array, around: Array, up: Array) -> Array:
    """Return ``(radius, height)`` pairs turned about the axis, ring after ring."""
    spun = rings[:, 0, None, None] * around + rings[:, 1, None, None] * up
    flat: Array = spun.reshape(-1, 3).astype(np.float32)
    return flat


def _frames(points: Array, *, ring: bool) -> tuple[Array, Array, Array]:
    """Return unit side, over and along vectors; the reference is the axis least along the path."""
    if ring:
        wrapped = np.concatenate([points[-2:-1], points, points[1:2]])
        along = wrapped[2:] - wrapped[:-2]
    else:
        along = np.gradient(points, axis=0)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), TINY)
    axes = np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0], [0.577, 0.577, 0.577]])
    reference = axes[np.argmin(np.abs(along @ axes.T).max(axis=0))]
    side = np.cross(along, reference)
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), TINY)
    return side, np.cross(side, along), along


def _capped(
    points: Array, radii: Array, side: Array, over: Array, along: Array
) -> tuple[Array, Array, Array, Array, Array, Array]:
    """Return the rings of a tube with those of its end caps, and how far each normal leans."""
    turn = np.array([0.0, np.pi / 6, np.pi / 3])  # from the pole to the rim
    tail = points[:1] - along[:1] * radii[0] * np.cos(turn)[:, None]
    head = points[-1:] + along[-1:] * radii[-1] * np.cos(turn[::-1])[:, None]

    def widened(frame: Array) -> Array:
        return np.concatenate([np.repeat(frame[:1], 3, 0), frame, np.repeat(frame[-1:], 3, 0)])

    length = np.maximum(np.linalg.norm(np.gradient(points, axis=0), axis=1), TINY)
    taper = -np.gradient(radii) / length
    lean = taper / np.sqrt(1 + taper**2)
    return (
        np.concatenate([tail, points, head]),
        np.concatenate([radii[0] * np.sin(turn), radii, radii[-1] * np.sin(turn[::-1])]),
        widened(side),
        widened(over),
        np.concatenate([-np.cos(turn), lean, np.cos(turn[::-1])]),
        widened(along),
    )


def _strips(joined: npt.NDArray[np.bool_], sides: int) -> Indices:
    """Return triangles between rings that are joined to the next one."""
    ring = np.nonzero(joined)[0][:, None] * sides
    here = np.arange(sides)
    following = np.roll(here, -1)
    a, b = ring + here, ring + following
    c, d = a + sides, b + sides
    corners = np.stack([a, c, b, b, c, d], axis=-1)
    triangles: Indices = corners.reshape(-1, 3).astype(np.int32)
    return triangles


def _kept(triangles: Indices, positions: Array) -> Indices:
    """Return the triangles that have an area; those at a pole have two corners in one place."""
    a, b, c = (positions[triangles[:, k]] for k in range(3))
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1)
    kept: Indices = triangles[area > 1e-12]
    return kept
