"""Distance fields to meshes: naive surface nets (Gibson 1998), drawn onto the true surface."""

from collections.abc import Sequence
from itertools import product
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.modelling.clay import Field, Lump, bounds, distance
from reelkite.engines.diorama.scene.mesh import Array, Indices, Mesh

Grid = TypeVar("Grid", Array, npt.NDArray[np.bool_])

_CORNERS: Final = tuple(product((0, 1), repeat=3))
_MARGIN: Final = 2.2
"""Cells around the box, so that the surface never touches the grid's edge."""


def mould(
    lumps: Sequence[Lump], cell: float, marks: Field | None = None, *, steps: int = 2
) -> Mesh:
    """Return the smooth closed skin of ``lumps``.

    Parts thinner than about 1.5 cells get holes: make those as sheets (``drape``).

    Args:
        lumps: Joined in order; the first is not carved.
        cell: Edge of a grid cell in metres: triangles are about that large.
        marks: Height of finger marks or strands, added to the distance.
        steps: Newton steps that draw the corners onto the surface.
    """
    low, high = bounds(lumps)
    low, high = low - _MARGIN * cell, high + _MARGIN * cell
    shape = np.ceil((high - low) / cell).astype(int) + 1
    axes = [(low[k] + np.arange(shape[k]) * cell).astype(np.float32) for k in range(3)]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    values = _marked(lumps, marks, grid).reshape(shape)
    corners, triangles = surface_net(values)
    points = (corners * np.float32(cell) + low.astype(np.float32)).astype(np.float32)
    return _settled(lumps, marks, points, triangles, cell=cell, steps=steps)


def _settled(
    lumps: Sequence[Lump],
    marks: Field | None,
    points: Array,
    triangles: Indices,
    *,
    cell: float,
    steps: int,
) -> Mesh:
    """Draw ``points`` onto the surface and read the normals there."""
    for _ in range(steps):
        value, slope = _slope(lumps, marks, points, 0.2 * cell)
        steep = np.maximum(np.einsum("ij,ij->i", slope, slope), 0.2)
        move = np.clip(value / steep, -0.5 * cell, 0.5 * cell)
        points = points - move[:, None] * slope
    _, slope = _slope(lumps, marks, points, 0.25 * cell)
    length = np.maximum(np.linalg.norm(slope, axis=1, keepdims=True), 1e-9)
    normals = (slope / length).astype(np.float32)
    return Mesh(points.astype(np.float32), normals, triangles)


def _slope(
    lumps: Sequence[Lump], marks: Field | None, points: Array, reach: float
) -> tuple[Array, Array]:
    """Return value and gradient from four samples on a tetrahedron around each point."""
    signs = np.array([[1, -1, -1], [-1, -1, 1], [-1, 1, -1], [1, 1, 1]], dtype=np.float32)
    around = (points[None] + (signs * np.float32(reach / np.sqrt(3)))[:, None]).reshape(-1, 3)
    values = _marked(lumps, marks, around).reshape(4, -1)
    gradient = np.einsum("kn,kj->nj", values, signs) * np.float32(np.sqrt(3) / (4 * reach))
    return values.mean(axis=0), gradient


def _marked(lumps: Sequence[Lump], marks: Field | None, points: Array) -> Array:
    """Return the distance with the marks on it."""
    plain = distance(lumps, points)
    return plain if marks is None else plain + marks(points)


def surface_net(values: Array) -> tuple[Array, Indices]:
    """Return corners ``(n, 3)`` in cells and triangles ``(m, 3)`` where ``values`` change sign."""
    inside = values < 0
    count = np.sum([_cornered(inside, corner) for corner in _CORNERS], axis=0)
    active: npt.NDArray[np.bool_] = (count > 0) & (count < 8)
    cells = np.argwhere(active)
    number = np.full(active.shape, -1, dtype=np.int32)
    number[active] = np.arange(len(cells), dtype=np.int32)
    corners = cells + _crossing(values, active)
    faces = [_faces(inside, number, axis) for axis in range(3)]
    return corners.astype(np.float32), np.concatenate(faces).astype(np.int32)


def _cornered(grid: Grid, corner: tuple[int, ...]) -> Grid:
    """Return the grid's value at one ``corner`` (0 or 1 along each axis) of every cell."""
    spans = tuple(
        slice(first, first + size - 1) for first, size in zip(corner, grid.shape, strict=True)
    )
    return grid[spans]


def _crossing(values: Array, active: npt.NDArray[np.bool_]) -> Array:
    """Return the mean of the points where the surface crosses the edges of active cells."""
    at = {corner: _cornered(values, corner)[active] for corner in _CORNERS}
    total = np.zeros((int(active.sum()), 3), dtype=np.float32)
    hits = np.zeros(len(total), dtype=np.float32)
    for start, axis in product(_CORNERS, range(3)):
        if start[axis]:
            continue
        end = tuple(1 if k == axis else start[k] for k in range(3))
        first, last = at[start], at[end]
        crossed = (first < 0) != (last < 0)
        share = np.where(crossed, first / np.where(crossed, first - last, 1), 0)
        total += np.asarray(start, dtype=np.float32) * crossed[:, None]
        total[:, axis] += share
        hits += crossed
    mean: Array = total / np.maximum(hits, 1)[:, None]
    return mean


def _faces(inside: npt.NDArray[np.bool_], number: Indices, axis: int) -> Indices:
    """Return two triangles for each grid edge along ``axis`` that the surface crosses."""
    u, v = ((1, 2), (2, 0), (0, 1))[axis]
    span = range(number.shape[axis])
    first = np.take(inside, span, axis)
    edge = np.argwhere(first != np.take(inside, range(1, number.shape[axis] + 1), axis))
    limit = number.shape
    kept = (edge[:, u] > 0) & (edge[:, v] > 0) & (edge[:, u] < limit[u]) & (edge[:, v] < limit[v])
    edge = edge[kept]

    def beside(du: int, dv: int) -> Indices:
        cell = edge.copy()
        cell[:, u] -= du
        cell[:, v] -= dv
        found: Indices = number[tuple(cell.T)]
        return found

    quads = np.stack([beside(0, 0), beside(1, 0), beside(1, 1), beside(0, 1)], axis=1)
    outwards = inside[tuple(edge.T)]
    quads[~outwards] = quads[~outwards][:, ::-1]
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
