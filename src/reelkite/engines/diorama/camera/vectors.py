"""Sums of points and directions as plain tuples."""

from reelkite.engines.diorama.scene.mesh import Vec3


def plus(*vectors: Vec3) -> Vec3:
    """Return the sum."""
    x, y, z = (sum(parts) for parts in zip(*vectors, strict=True))
    return x, y, z


def difference(a: Vec3, b: Vec3) -> Vec3:
    """Return ``a`` seen from ``b``."""
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def times(vector: Vec3, factor: float) -> Vec3:
    """Return ``vector`` stretched by ``factor``."""
    return vector[0] * factor, vector[1] * factor, vector[2] * factor
