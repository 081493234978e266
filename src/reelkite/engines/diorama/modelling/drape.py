"""Thin things laid on a form, too thin to be moulded: lapels, mouths, brows, badges."""

from collections.abc import Sequence

import numpy as np

from reelkite.engines.diorama.modelling.clay import Lump, distance
from reelkite.engines.diorama.modelling.turning import Vector
from reelkite.engines.diorama.scene.mesh import Array, Indices, Mesh, smooth_normals


def front(lumps: Sequence[Lump], x: Array, y: Array, start: float, *, back: bool = False) -> Array:
    """Return z where rays from ``start`` along -z (+z if ``back``) meet the form at ``x``, ``y``.

    Sphere tracing in 14 steps; a ray that misses stops near where it passed closest.
    """
    flat_x, flat_y = np.broadcast_arrays(x, y)
    points = np.stack([flat_x.ravel(), flat_y.ravel(), np.full(flat_x.size, start)], axis=1).astype(
        np.float32
    )
    step = 1.0 if back else -1.0
    for _ in range(14):
        points[:, 2] += step * np.maximum(distance(lumps, points), -0.02)
    depth: Array = points[:, 2].reshape(flat_x.shape)
    return depth


def grid_triangles(rows: int, columns: int, *, closed: bool = False) -> Indices:
    """Return the triangles of a grid whose corners are numbered row by row."""
    number = np.arange(rows * columns).reshape(rows, columns)
    if closed:
        number = np.concatenate([number, number[:, :1]], axis=1)
    a, b, c, d = number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]
    return np.concatenate(
        [np.stack(corners, axis=-1).reshape(-1, 3) for corners in ((a, b, c), (a, c, d))]
    ).astype(np.int32)


def sheet(points: Array, towards: Array | None = None) -> Mesh:
    """Return the grid ``points`` ``(rows, columns, 3)`` as a one-sided sheet.

    Its normals look to the side of ``towards`` (default +z).
    """
    rows, columns = points.shape[:2]
    corners = points.reshape(-1, 3).astype(np.float32)
    triangles = grid_triangles(rows, columns)
    normals = smooth_normals(corners, triangles)
    side = np.array([0, 0, 1], dtype=np.float32) if towards is None else towards
    if float((normals @ side).sum()) < 0:
        normals = -normals
    # Where the sheet runs out into a point there is no facet to take a normal from.
    normals[np.einsum("ij,ij->i", normals, normals) < 0.5] = side
    return Mesh(corners, normals, triangles)


def padded(points: Array, thickness: float, rim: float = 0.25) -> Array:
    """Return how high a cushion of ``thickness`` stands over a grid ``(rows, columns, ...)``.

    0 at the border, full height from the share ``rim`` of the way to the middle.
    """
    rows, columns = points.shape[:2]

    def rise(count: int) -> Array:
        along = np.linspace(-1, 1, count, dtype=np.float32)
        inner = np.clip((1 - np.abs(along)) / rim, 0, 1)
        height: Array = np.sqrt(1 - (1 - inner) ** 2)
        return height

    return (thickness * np.minimum(rise(rows)[:, None], rise(columns)[None])).astype(np.float32)


def applique(
    lumps: Sequence[Lump], rows: Sequence[tuple[float, float, float]], thickness: float
) -> Mesh:
    """Return a padded patch on the front of a form, its border sunk a hair into it.

    Args:
        lumps: The form that it lies on.
        rows: ``(left, right, height)`` from top to bottom, in metres; finely sampled.
        thickness: Metres that it stands proud.
    """
    edges = np.asarray(rows, dtype=np.float32)
    share = np.linspace(0, 1, 7, dtype=np.float32)[None]
    x = edges[:, :1] * (1 - share) + edges[:, 1:2] * share
    y = np.broadcast_to(edges[:, 2:], x.shape)
    z = front(lumps, x, y, float(max(lump.high[2] for lump in lumps if not lump.carve)) + 0.05)
    points = np.stack([x, y, z], axis=-1)
    points[..., 2] += padded(points, thickness + 0.004) - 0.004
    return sheet(points)


def string(path: Array, radii: Array, sides: int = 6) -> Mesh:
    """Return a round string along ``path`` ``(k, 3)``, ``radii`` ``(k,)`` thick, open-ended."""
    tangent = np.gradient(path, axis=0)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-9)
    side = np.cross(tangent, np.array([0.13, 0.21, 0.97]))
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9)
    other = np.cross(tangent, side)
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    normals = (
        np.cos(angle)[None, :, None] * side[:, None] + np.sin(angle)[None, :, None] * other[:, None]
    )
    points = path[:, None] + normals * np.asarray(radii)[:, None, None]
    return Mesh(
        points.reshape(-1, 3).astype(np.float32),
        normals.reshape(-1, 3).astype(np.float32),
        grid_triangles(len(path), sides, closed=True),
    )


def hoop(
    centre: Vector,
    radius: float,
    thickness: float,
    turned: Vector,
    sides: tuple[int, int] = (20, 6),
) -> Mesh:
    """Return a ring about the y axis of ``turned``, with ``sides`` around it and over it."""
    long_, short = sides
    around = np.linspace(0, 2 * np.pi, long_, endpoint=False)[:, None]
    over = np.linspace(0, 2 * np.pi, short, endpoint=False)[None]
    outwards = np.stack(np.broadcast_arrays(np.cos(around), 0 * around, np.sin(around)), axis=-1)
    ridge = outwards * np.cos(over)[..., None] + np.array([0, 1, 0]) * np.sin(over)[..., None]
    points = (outwards * radius + ridge * thickness).reshape(-1, 3)
    triangles = grid_triangles(long_, short, closed=True)
    last = grid_triangles(2, short, closed=True)
    seam = np.where(last < short, last + (long_ - 1) * short, last - short)
    return Mesh(
        (centre + points @ turned.T).astype(np.float32),
        (ridge.reshape(-1, 3) @ turned.T).astype(np.float32),
        np.concatenate([triangles, seam]).astype(np.int32),
    )


def loft(outline: Array, layers: Sequence[tuple[float, float]]) -> Mesh:
    """Return a closed cushion on a convex ``outline`` ``(k, 2)`` in x and z, about its middle.

    ``layers`` are ``(height, size)`` from bottom to top, size as a share of the outline.
    """
    middle = outline.mean(axis=0)
    rows = [(layers[0][0], 0.0), *layers, (layers[-1][0], 0.0)]
    flat = [middle + (outline - middle) * size for _, size in rows]
    points = np.stack(
        [np.insert(ring, 1, height, axis=1) for ring, (height, _) in zip(flat, rows, strict=True)]
    )
    corners = points.reshape(-1, 3).astype(np.float32)
    triangles = grid_triangles(len(rows), len(outline), closed=True)
    normals = smooth_normals(corners, triangles)
    outwards = corners - corners.mean(axis=0)
    if float((normals * outwards).sum()) < 0:
        normals = -normals
    faint = np.einsum("ij,ij->i", normals, normals) < 0.5
    normals[faint] = np.sign(outwards[faint]) * np.array([0, 1, 0], dtype=np.float32)
    return Mesh(corners, normals, triangles)


def cap(radius: float, opening: tuple[float, float], rings: int, sides: int) -> Mesh:
    """Return the zone of a sphere between two angles from +z: eyeballs, irises, lids."""
    polar = np.linspace(*opening, rings)[:, None]
    around = np.linspace(0, 2 * np.pi, sides, endpoint=False)[None]
    normals = np.stack(
        np.broadcast_arrays(
            np.sin(polar) * np.cos(around), np.sin(polar) * np.sin(around), np.cos(polar)
        ),
        axis=-1,
    ).reshape(-1, 3)
    return Mesh(
        (normals * radius).astype(np.float32),
        normals.astype(np.float32),
        grid_triangles(rings, sides, closed=True),
    )
