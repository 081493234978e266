"""Skin that nobody can see: what lies deep under another piece is left out of the mesh."""

from collections.abc import Sequence

import numpy as np

from reelkite.engines.diorama.modelling.clay import Lump, distance
from reelkite.engines.diorama.scene.mesh import Indices, Mesh


def uncovered(mesh: Mesh, cover: Sequence[Lump], depth: float) -> Mesh:
    """Return ``mesh`` without the triangles that are wholly ``depth`` metres inside ``cover``.

    Args:
        mesh: At rest.
        cover: Lumps on the same bones as the mesh; the first is not carved. Empty covers nothing.
        depth: Metres; more than the facets of either mesh stand off their true form.
    """
    if not cover:
        return mesh
    hidden = distance(cover, mesh.positions) < -depth
    return _kept(mesh, mesh.triangles[~hidden[mesh.triangles].all(axis=1)])


def _kept(mesh: Mesh, triangles: Indices) -> Mesh:
    """Return ``mesh`` with these triangles and the corners that they need."""
    used, numbers = np.unique(triangles, return_inverse=True)
    return Mesh(
        mesh.positions[used],
        mesh.normals[used],
        numbers.reshape(triangles.shape).astype(np.int32),
    )
