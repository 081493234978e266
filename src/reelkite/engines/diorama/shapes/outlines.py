"""Flat polygons: which way round, drawn in, and cut into triangles."""

import numpy as np

from reelkite.engines.diorama.scene.mesh import Array, Indices


def oriented(outline: Array) -> Array:
    """Return ``outline`` ``(k, 2)`` counter-clockwise, without a repeated last point."""
    if np.allclose(outline[0], outline[-1]):
        outline = outline[:-1]
    following = np.roll(outline, -1, axis=0)
    area = np.sum(outline[:, 0] * following[:, 1] - following[:, 0] * outline[:, 1])
    return outline if area > 0 else outline[::-1].copy()


def inset(outline: Array, distance: float) -> Array:
    """Return a counter-clockwise ``outline`` drawn in by ``distance``; spikes are held back."""
    ahead = np.roll(outline, -1, axis=0) - outline
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-9)
    inward = np.stack([-ahead[:, 1], ahead[:, 0]], axis=1)
    corner = inward + np.roll(inward, 1, axis=0)
    length = np.maximum(np.sum(corner * corner, axis=1, keepdims=True), 0.3)
    drawn: Array = outline + 2 * distance * corner / length
    return drawn


def triangulated(outline: Array) -> Indices:
    """Return triangles ``(k - 2, 3)`` of a simple counter-clockwise polygon: ear clipping."""
    left = list(range(len(outline)))
    ears: list[tuple[int, int, int]] = []
    while len(left) > 3:
        place = next((k for k in range(len(left)) if _is_ear(outline, left, k)), 0)
        ears.append((left[place - 1], left[place], left[(place + 1) % len(left)]))
        del left[place]
    ears.append((left[0], left[1], left[2]))
    return np.array(ears, dtype=np.int32)


def _is_ear(outline: Array, left: list[int], place: int) -> bool:
    """Return whether the corner at ``place`` can be cut off without cutting into the polygon."""
    i, j, k = left[place - 1], left[place], left[(place + 1) % len(left)]
    a, b, c = outline[i], outline[j], outline[k]
    if _turn(a, b, c) <= 1e-12:
        return False
    others = outline[[index for index in left if index not in (i, j, k)]]
    inside = (_turn(a, b, others) >= 0) & (_turn(b, c, others) >= 0) & (_turn(c, a, others) >= 0)
    return not bool(np.any(inside))


def _turn(a: Array, b: Array, points: Array) -> Array:
    """Return twice the signed area of ``a``, ``b`` and each of ``points``."""
    side: Array = (b[0] - a[0]) * (points[..., 1] - a[1]) - (b[1] - a[1]) * (points[..., 0] - a[0])
    return side
