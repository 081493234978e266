"""Things one layer thin: cloth, leaves, panes, discs."""

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, smooth_normals
from reelkite.engines.diorama.shapes.solids import grid_triangles


def sheet(points: npt.ArrayLike) -> Mesh:
    """Return the surface through a grid of points ``(rows, columns, 3)`` with smooth normals.

    Normals follow (along the row) x (along the column): a grid whose columns go to +x and whose
    rows go to +y faces +z.
    """
    grid = np.asarray(points, dtype=np.float32)
    rows, columns = grid.shape[:2]
    positions = grid.reshape(-1, 3)
    cells = np.arange(rows * columns).reshape(rows, columns).T
    triangles = grid_triangles(cells)
    return Mesh(positions, smooth_normals(positions, triangles), triangles)


def quad(a: Vec3, b: Vec3, c: Vec3, d: Vec3, across: int = 1, along: int = 1) -> Mesh:
    """Return the pane a, b, c, d; seen counter-clockwise from its front.

    Args:
        a: First corner.
        b: Second.
        c: Third.
        d: Fourth.
        across: Cells from a to b.
        along: Cells from a to d.
    """
    u = np.linspace(0, 1, across + 1)[None, :, None]
    v = np.linspace(0, 1, along + 1)[:, None, None]
    first, second, third, fourth = (np.asarray(p, dtype=np.float64) for p in (a, b, c, d))
    return sheet((first * (1 - u) + second * u) * (1 - v) + (fourth * (1 - u) + third * u) * v)


def disc(radius: float, sides: int = 24) -> Mesh:
    """Return a flat disc at y = 0 that faces up."""
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    rim = np.stack([np.cos(turn), np.zeros(sides), np.sin(turn)], axis=1) * radius
    positions = np.concatenate([np.zeros((1, 3)), rim]).astype(np.float32)
    normals = np.zeros_like(positions)
    normals[:, 1] = 1.0
    here = np.arange(sides)
    triangles = np.stack([np.zeros_like(here), here + 1, np.roll(here, -1) + 1], axis=1)
    return Mesh(positions, normals, triangles.astype(np.int32))


def leaf(length: float, width: float, bend: float) -> Mesh:
    """Return a pointed leaf from the origin along +x, folded at its midrib; its top faces up.

    Args:
        length: Metres.
        width: Half the breadth at the widest.
        bend: How far it rises and then droops, as a share of the length.
    """
    t = np.linspace(0, 1, 5)
    height = bend * length * (0.9 * t - 1.5 * t * t)
    breadth = width * np.sin(np.pi * np.clip(0.92 * t + 0.06, 0, 1)) ** 0.7
    rows = np.stack([_rib(t * length, height, breadth, side) for side in (1.0, 0.0, -1.0)])
    return sheet(rows)


def _rib(x: Array, height: Array, breadth: Array, side: float) -> Array:
    """Return one line along a leaf; ``side`` -1 and 1 are its hanging edges."""
    fold = 0.25
    return np.stack([x, height - fold * abs(side) * breadth, side * breadth], axis=1)
