"""Boxes, balls, lumps and extrusions."""

from functools import lru_cache
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.mesh import (
    Array,
    Indices,
    Mesh,
    merge,
    smooth_normals,
)
from reelkite.engines.diorama.shapes.noise import ripple3
from reelkite.engines.diorama.shapes.outlines import inset, oriented, triangulated

GOLDEN: Final = (1 + 5**0.5) / 2


def box(width: float, height: float, depth: float) -> Mesh:
    """Return a box with sharp edges on y = 0, centred in x and z."""
    return _block((width, height, depth), 0.0)


def rounded_box(width: float, height: float, depth: float, radius: float = 0.05) -> Mesh:
    """Return a box with rounded edges on y = 0; ``radius`` is limited to what fits."""
    return _block((width, height, depth), min(radius, 0.45 * min(width, height, depth)))


def ball(radius: float, detail: int = 2) -> Mesh:
    """Return a ball around the origin; ``detail`` 1 has 80 triangles, 2 has 320, 3 has 1280."""
    directions, triangles = _icosphere(detail)
    return Mesh(directions * np.float32(radius), directions.copy(), triangles)


def ellipsoid(rx: float, ry: float, rz: float, detail: int = 2) -> Mesh:
    """Return a ball stretched to the radii ``rx``, ``ry``, ``rz`` around the origin."""
    directions, triangles = _icosphere(detail)
    radii = np.array([rx, ry, rz], dtype=np.float32)
    normals = directions / radii
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return Mesh(directions * radii, normals, triangles)


def blob(  # noqa: PLR0913, PLR0917 - three radii are one measure
    rx: float,
    ry: float,
    rz: float,
    detail: int = 2,
    lump: float = 0.12,
    frequency: float = 2.2,
    seed: float = 0.0,
) -> Mesh:
    """Return a lump of clay around the origin.

    Args:
        rx: Radius along x.
        ry: Radius along y.
        rz: Radius along z.
        detail: As for ``ball``.
        lump: Height of the dents as a share of the radius.
        frequency: Dents along a radius.
        seed: Chooses the dents.
    """
    directions, triangles = _icosphere(detail)
    dents = ripple3(directions, frequency, seed) + 0.45 * ripple3(
        directions, frequency * 2.3, seed + 5
    )
    radii = np.array([rx, ry, rz], dtype=np.float32)
    positions = (directions * (1 + lump * dents)[:, None] * radii).astype(np.float32)
    return Mesh(positions, smooth_normals(positions, triangles), triangles)


def extrude(outline: npt.ArrayLike, depth: float, bevel: float = 0.0) -> Mesh:
    """Return the plate that ``outline`` makes between z = -depth/2 and +depth/2.

    Args:
        outline: ``(k, 2)`` corners in x and y of a simple polygon, either way round.
        depth: Metres.
        bevel: Metres by which front and back are drawn in, for soft edges.
    """
    rim = oriented(np.asarray(outline, dtype=np.float64))
    soft = min(bevel, 0.45 * depth)
    face = inset(rim, soft) if soft > 0 else rim
    flat = triangulated(rim)
    half = depth / 2
    parts = [_plate(face, half, flat), _plate(face, -half, flat)]
    parts.append(_wall(rim, rim, -half + soft, half - soft))
    if soft > 0:
        parts += [_wall(face, rim, -half, -half + soft), _wall(rim, face, half - soft, half)]
    return merge(parts)


def gable(width: float, height: float, length: float) -> Mesh:
    """Return a roof on y = 0: ``width`` along x, ridge ``length`` along z, closed gable ends."""
    corners = [(-width / 2, 0.0), (width / 2, 0.0), (0.0, height)]
    return extrude(corners, length, bevel=0.02 * min(width, height, length))


@lru_cache(maxsize=8)
def _icosphere(detail: int) -> tuple[Array, Indices]:
    """Return unit directions and triangles of an icosahedron divided ``detail`` times."""
    low, high = 1.0, GOLDEN
    corners = np.array(
        [(0, a * low, b * high) for a in (-1, 1) for b in (-1, 1)]
        + [(a * low, b * high, 0) for a in (-1, 1) for b in (-1, 1)]
        + [(b * high, 0, a * low) for a in (-1, 1) for b in (-1, 1)]
    )
    gaps = np.linalg.norm(corners[:, None] - corners, axis=2)
    near = np.abs(gaps - 2 * low) < 1e-6  # the edges of an icosahedron of this size are 2 long
    triangles = np.array(
        [
            (i, j, k)
            for i in range(12)
            for j in range(i + 1, 12)
            for k in range(j + 1, 12)
            if near[i, j] and near[j, k] and near[i, k]
        ]
    )
    a, b, c = (corners[triangles[:, k]] for k in range(3))
    inward = np.sum(np.cross(b - a, c - a) * a, axis=1) < 0
    triangles[inward] = triangles[inward][:, ::-1]  # smooth normals follow the winding
    corners /= np.linalg.norm(corners, axis=1, keepdims=True)
    for _ in range(detail):
        corners, triangles = _divided(corners, triangles)
    directions, faces = corners.astype(np.float32), triangles.astype(np.int32)
    directions.flags.writeable = faces.flags.writeable = False
    return directions, faces


def _divided(corners: Array, triangles: Indices) -> tuple[Array, Indices]:
    """Return the sphere with every triangle cut into four."""
    edges = np.sort(
        np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]]), axis=1
    )
    unique, place = np.unique(edges, axis=0, return_inverse=True)
    middles = corners[unique].mean(axis=1)
    middles /= np.linalg.norm(middles, axis=1, keepdims=True)
    ab, bc, ca = (place.reshape(3, -1) + len(corners))[:3]
    a, b, c = triangles.T
    cut = np.stack([a, ab, ca, ab, b, bc, ca, bc, c, ab, bc, ca], axis=1).reshape(-1, 3)
    return np.concatenate([corners, middles]), cut


def _block(size: tuple[float, float, float], radius: float) -> Mesh:
    """Return a box of six grids whose outer rows are drawn around the edges."""
    half = np.array(size) / 2
    steps = 4 if radius > 0 else 2
    faces = [_face(half, radius, axis, sign, steps) for axis in range(3) for sign in (-1.0, 1.0)]
    mesh = merge(faces)
    lift = np.array([0.0, half[1], 0.0], dtype=np.float32)
    return Mesh(mesh.positions + lift, mesh.normals, mesh.triangles)


def _face(half: Array, radius: float, axis: int, sign: float, steps: int) -> Mesh:
    """Return one side of a block: a grid pushed to ``radius`` from the core of the block."""
    across, along = (k for k in range(3) if k != axis)

    u, v = np.meshgrid(*(_lines(half[k], radius, steps) for k in (across, along)), indexing="ij")
    points = np.zeros((steps * steps, 3))
    points[:, across], points[:, along] = u.ravel(), v.ravel()
    points[:, axis] = sign * half[axis]
    normals = np.zeros_like(points)
    normals[:, axis] = sign
    if radius > 0:
        core = np.clip(points, radius - half, half - radius)
        normals = points - core
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        points = core + normals * radius
    cells = np.arange(steps * steps).reshape(steps, steps)
    return Mesh(points.astype(np.float32), normals.astype(np.float32), grid_triangles(cells))


def _lines(extent: float, radius: float, steps: int) -> Array:
    """Return where the grid lines of a block's side run."""
    if steps == 2:
        return np.array([-extent, extent], dtype=np.float32)
    return np.array([-extent, radius - extent, extent - radius, extent], dtype=np.float32)


def grid_triangles(cells: npt.NDArray[np.integer[Any]]) -> Indices:
    """Return two triangles for every cell of a grid of vertex numbers."""
    a, b, c, d = cells[:-1, :-1], cells[1:, :-1], cells[:-1, 1:], cells[1:, 1:]
    corners = np.stack([a, b, c, c, b, d], axis=-1)
    triangles: Indices = corners.reshape(-1, 3).astype(np.int32)
    return triangles


def _plate(outline: Array, z: float, triangles: Indices) -> Mesh:
    """Return a flat face of an extrusion, looking away from the middle."""
    positions = np.column_stack([outline, np.full(len(outline), z)]).astype(np.float32)
    normals = np.zeros_like(positions)
    normals[:, 2] = 1.0 if z > 0 else -1.0
    return Mesh(positions, normals, triangles)


def _wall(back: Array, front: Array, low: float, high: float) -> Mesh:
    """Return the band between two outlines of equal length; sharp corners stay sharp."""
    ends = [np.column_stack([o, np.full(len(o), z)]) for o, z in ((back, low), (front, high))]
    following = [np.roll(end, -1, axis=0) for end in ends]
    quads = np.stack([ends[0], following[0], following[1], ends[1]], axis=1)
    facets = np.cross(quads[:, 2] - quads[:, 0], quads[:, 3] - quads[:, 1])
    facets /= np.maximum(np.linalg.norm(facets, axis=1, keepdims=True), 1e-9)
    first = np.arange(len(quads))[:, None] * 4
    triangles = (first + np.array([0, 1, 2, 0, 2, 3])).reshape(-1, 3)
    return Mesh(
        positions=quads.reshape(-1, 3).astype(np.float32),
        normals=_softened(facets).reshape(-1, 3).astype(np.float32),
        triangles=triangles.astype(np.int32),
    )


def _softened(facets: Array) -> Array:
    """Return corner normals ``(k, 4, 3)``: the mean with the neighbour where the bend is slight."""
    normals = np.repeat(facets[:, None], 4, axis=1)
    for corners, step in (((0, 3), 1), ((1, 2), -1)):
        beside = np.roll(facets, step, axis=0)
        slight = np.sum(facets * beside, axis=1) > 0.72
        mean = facets + beside
        mean /= np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), 1e-9)
        for corner in corners:
            normals[slight, corner] = mean[slight]
    return normals
