"""One mesh many times, in one go."""

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.mesh import Array, Mesh


def repeated(mesh: Mesh, at: Array, yaw: npt.ArrayLike = 0.0, size: npt.ArrayLike = 1.0) -> Mesh:
    """Return copies of ``mesh`` in one mesh: ``np.repeat(colours, len(mesh.positions))`` fits.

    Args:
        mesh: What is repeated.
        at: ``(m, 3)`` where.
        yaw: Turn about y in radians, one or ``(m,)``.
        size: Scale, one, ``(m,)`` or ``(m, 3)`` for uneven scale before the turn.
    """
    count, corners = len(at), len(mesh.positions)
    scale = np.asarray(size, dtype=np.float64)
    scale = np.broadcast_to(scale[:, None] if scale.ndim == 1 else scale, (count, 3))
    turn = np.broadcast_to(np.asarray(yaw, dtype=np.float64), (count,))
    positions = _turned(mesh.positions[None] * scale[:, None], turn) + np.asarray(at)[:, None]
    normals = _turned(mesh.normals[None] / scale[:, None], turn)
    normals /= np.maximum(np.linalg.norm(normals, axis=2, keepdims=True), 1e-9)
    triangles = mesh.triangles[None] + (np.arange(count) * corners)[:, None, None]
    return Mesh(
        positions=positions.reshape(-1, 3).astype(np.float32),
        normals=normals.reshape(-1, 3).astype(np.float32),
        triangles=triangles.reshape(-1, 3).astype(np.int32),
    )


def _turned(points: Array, turn: Array) -> Array:
    """Return ``(m, n, 3)`` points turned about y by ``(m,)`` radians."""
    cosine, sine = np.cos(turn)[:, None], np.sin(turn)[:, None]
    x, y, z = points[..., 0], points[..., 1], points[..., 2]
    turned: Array = np.stack([cosine * x + sine * z, y, cosine * z - sine * x], axis=-1)
    return turned
