"""Marching squares: from coverage on a grid to a flat mesh with a smooth outline."""

from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.mesh import Array, Indices

_CORNERS: Final = ((0, 0), (0, 1), (1, 1), (1, 0))
"""Corners of a cell as (row, column) steps, around it; side k runs from corner k to the next."""

_SIDES: Final = ((1, 0, 0), (2, 0, 1), (1, 1, 0), (2, 0, 0))
"""Sides of a cell: 1 along the row or 2 down the column, and the (row, column) where it starts."""


class Plane(NamedTuple):
    """A flat mesh.

    Attributes:
        points: ``(n, 2)`` column and row in cells, from the top left.
        on_edge: ``(n,)`` whether the point is on the outline.
        triangles: ``(m, 3)`` vertex numbers.
    """

    points: Array
    on_edge: npt.NDArray[np.bool_]
    triangles: Indices


def plane(field: Array) -> Plane:
    """Return what of the grid ``field`` ``(rows, columns)`` is above 0; its border must be below.

    Points lie on the grid points inside, and where a grid line crosses 0.
    """
    inside = (field > 0).astype(np.int64)
    high, wide = field.shape[0] - 1, field.shape[1] - 1
    case = sum(inside[i : i + high, j : j + wide] << k for k, (i, j) in enumerate(_CORNERS))
    corners = _triangles_of_cases()[case]
    row, column, triangle = np.nonzero(corners[..., 0] >= 0)
    keys = _keys(field.shape)[row[:, None], column[:, None], corners[row, column, triangle]]
    used, triangles = np.unique(keys, return_inverse=True)
    points, on_edge = _points(field, used)
    return Plane(points, on_edge, triangles.reshape(-1, 3).astype(np.int32))


def _keys(shape: tuple[int, ...]) -> Indices:
    """Return a number for each corner and side of each cell, ``(rows - 1, columns - 1, 8)``.

    The number is the grid point's; plus the size of the grid for the side along the row from
    there, plus twice the size for the side down the column.
    """
    grid = np.arange(shape[0] * shape[1]).reshape(shape)
    high, wide = shape[0] - 1, shape[1] - 1
    steps = [(0, *corner) for corner in _CORNERS] + list(_SIDES)
    keys = [grid[i : i + high, j : j + wide] + kind * grid.size for kind, i, j in steps]
    return np.stack(keys, axis=-1).astype(np.int32)


def _points(field: Array, keys: npt.NDArray[np.int32]) -> tuple[Array, npt.NDArray[np.bool_]]:
    """Return where the corners and crossings with these numbers are, and which are crossings."""
    kind, place = np.divmod(keys, field.size)
    row, column = np.divmod(place, field.shape[1])
    along, down = (kind == 1).astype(int), (kind == 2).astype(int)
    here = field[row, column]
    there = field[np.minimum(row + down, field.shape[0] - 1), column + along]
    apart = here - there
    share = np.where(kind > 0, here / np.where(apart == 0, 1, apart), 0)
    points = np.stack([column + along * share, row + down * share], axis=1)
    return points.astype(np.float32), kind > 0


@lru_cache(maxsize=1)
def _triangles_of_cases() -> Indices:
    """Return, for each of the 16 cells, up to four triangles over its corners and sides (4 to 7).

    ``(16, 4, 3)``, -1 where there is no triangle. Each is a fan over the inner part's outline.
    """
    table = np.full((16, 4, 3), -1, dtype=np.int32)
    for case in range(16):
        inside = [bool(case >> k & 1) for k in range(4)]
        outline: list[int] = []
        for k in range(4):
            outline += [k] * inside[k] + [4 + k] * (inside[k] != inside[(k + 1) % 4])
        for n in range(len(outline) - 2):
            table[case, n] = outline[0], outline[n + 1], outline[n + 2]
    return table
