"""Triangle meshes and the matrices that move them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Array: TypeAlias = npt.NDArray[np.floating[Any]]
"""Any float array; shapes are given where it is used."""

Indices: TypeAlias = npt.NDArray[np.int32]
"""Vertex numbers of triangles: ``(m, 3)``."""

Vec3: TypeAlias = tuple[float, float, float]
"""A point, a direction or a colour."""

Mat4: TypeAlias = npt.NDArray[np.float32]
"""A ``(4, 4)`` matrix for column vectors."""


@dataclass(frozen=True, slots=True, eq=False)
class Mesh:
    """Corners, their normals, and triangles over them.

    Attributes:
        positions: ``(n, 3)`` metres.
        normals: ``(n, 3)`` unit vectors, pointing out of the clay. Winding carries no meaning.
        triangles: ``(m, 3)`` vertex numbers.
    """

    positions: Array
    normals: Array
    triangles: Indices

    def moved(self, matrix: Mat4) -> "Mesh":
        """Return the mesh under ``matrix``; normals follow also under uneven scale."""
        linear = matrix[:3, :3].astype(np.float64)
        normals = self.normals @ np.linalg.inv(linear)
        length = np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
        return replace(
            self,
            positions=(self.positions @ linear.T + matrix[:3, 3]).astype(np.float32),
            normals=(normals / length).astype(np.float32),
        )


def merge(meshes: Sequence[Mesh]) -> Mesh:
    """Return one mesh that holds all of ``meshes``, in their order."""
    offsets = np.cumsum([0, *(len(mesh.positions) for mesh in meshes[:-1])])
    return Mesh(
        positions=np.concatenate([mesh.positions for mesh in meshes]),
        normals=np.concatenate([mesh.normals for mesh in meshes]),
        triangles=np.concatenate(
            [mesh.triangles + offset for mesh, offset in zip(meshes, offsets, strict=True)]
        ).astype(np.int32),
    )


def translation(x: float, y: float, z: float) -> Mat4:
    """Return the matrix that moves by ``(x, y, z)`` metres."""
    matrix = np.eye(4, dtype=np.float32)
    matrix[:3, 3] = x, y, z
    return matrix


def scaling(x: float, y: float | None = None, z: float | None = None) -> Mat4:
    """Return the matrix that stretches by ``x``, or by ``(x, y, z)``."""
    matrix = np.eye(4, dtype=np.float32)
    matrix[0, 0], matrix[1, 1], matrix[2, 2] = x, x if y is None else y, x if z is None else z
    return matrix


def rotation(*, yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0) -> Mat4:
    """Return the turn by ``roll`` about z, then ``pitch`` about x, then ``yaw`` about y."""
    cy, sy = math.cos(yaw), math.sin(yaw)
    cp, sp = math.cos(pitch), math.sin(pitch)
    cr, sr = math.cos(roll), math.sin(roll)
    about_y = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    about_x = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]])
    about_z = np.array([[cr, -sr, 0], [sr, cr, 0], [0, 0, 1]])
    matrix = np.eye(4, dtype=np.float32)
    matrix[:3, :3] = about_y @ about_x @ about_z
    return matrix


def placed(at: Vec3, *, yaw: float = 0.0, scale: float = 1.0) -> Mat4:
    """Return the matrix that scales, turns by ``yaw`` and then moves to ``at``."""
    matrix = rotation(yaw=yaw)
    matrix[:3, :3] *= scale
    matrix[:3, 3] = at
    return matrix


def smooth_normals(positions: Array, triangles: Indices) -> Array:
    """Return unit normals at the corners: the area-weighted mean of the facets around each."""
    a, b, c = (positions[triangles[:, k]] for k in range(3))
    facets = np.cross(b - a, c - a)
    normals = np.zeros_like(positions)
    for k in range(3):
        np.add.at(normals, triangles[:, k], facets)
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    flat = length[:, 0] < 1e-12  # corners of nothing but slivers: any unit vector will do
    normals[flat], length[flat] = (0.0, 1.0, 0.0), 1.0
    unit: Array = (normals / length).astype(np.float32)
    return unit
