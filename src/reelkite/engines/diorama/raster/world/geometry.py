"""Solids as compact vertex buffers, and only the triangles that the camera's path can see."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.raster.views import Sight
from reelkite.engines.diorama.raster.world.lamps import lamplight
from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.looks import Layer, Solid
from reelkite.engines.diorama.scene.mesh import Array, Indices

VERTEX: Final = np.dtype(
    [
        ("position", "<f4", 3),
        ("normal", "u1", 4),
        ("paint", "<f2", 4),
        ("glow", "<f2", 4),
        ("finish", "<f2", 2),
    ]
)
"""36 bytes a corner: software drivers pay for every byte that they fetch."""

VERTEX_FORMAT: Final = "3f 4f1 4f2 4f2 2f2"
VERTEX_NAMES: Final = ("in_position", "in_normal", "in_paint", "in_glow", "in_finish")

_BANDS: Final = 4
"""Steps of distance in which triangles are sorted, each time that it doubles; within one they
keep the order of their mesh, so that neighbours share shaded corners."""

_IN_A_RANGE: Final = 2
"""Bands that are drawn at once: with more, far things hide less; with fewer, calls cost more."""

_LARGEST_HALF: Final = 60_000.0


@dataclass(frozen=True, slots=True, eq=False)
class Chunk:
    """Triangles of many solids over one array of corners.

    Attributes:
        corners: ``(n,)`` of ``VERTEX``.
        triangles: ``(m, 3)``.
        two_sided: ``(m,)``.
        casts: ``(m,)``.
    """

    corners: npt.NDArray[np.void]
    triangles: Indices
    two_sided: npt.NDArray[np.bool_]
    casts: npt.NDArray[np.bool_]

    @property
    def positions(self) -> Array:
        """Return ``(n, 3)`` places, close together in memory."""
        return np.ascontiguousarray(self.corners["position"])


def corners_of(solid: Solid, lamps: Sequence[Lamp]) -> npt.NDArray[np.void]:
    """Return the corners of ``solid`` as ``VERTEX``, lit by ``lamps`` where it stands."""
    mesh = solid.mesh
    corners = np.zeros(len(mesh.positions), dtype=VERTEX)
    corners["position"] = mesh.positions
    corners["normal"][:, :3] = np.rint(np.clip(mesh.normals, -1, 1) * 127.5 + 127.5)
    corners["normal"][:, 3] = np.rint(np.clip(solid.felt, 0, 1) * 255)
    corners["paint"][:, :3] = np.clip(solid.colours, 0, _LARGEST_HALF)
    corners["paint"][:, 3] = np.clip(solid.emission, 0, _LARGEST_HALF)
    corners["glow"][:, :3] = lamplight(lamps, mesh.positions, mesh.normals)
    corners["glow"][:, 3] = solid.sway
    corners["finish"][:, 0] = solid.roughness
    extra = _from_middle(mesh.positions) if solid.layer is Layer.LIQUID else solid.extra
    corners["finish"][:, 1] = np.clip(extra, -_LARGEST_HALF, _LARGEST_HALF)
    return corners


def merged(solids: Sequence[Solid], lamps: Sequence[Lamp]) -> Chunk:
    """Return all of ``solids`` as one chunk; they must be in world space."""
    offsets = np.cumsum([0, *(len(solid.mesh.positions) for solid in solids[:-1])])
    triangles = [
        solid.mesh.triangles + offset for solid, offset in zip(solids, offsets, strict=True)
    ]
    counts = [len(part) for part in triangles]
    return Chunk(
        corners=np.concatenate([corners_of(solid, lamps) for solid in solids]),
        triangles=np.concatenate(triangles).astype(np.int32),
        two_sided=np.repeat([solid.two_sided for solid in solids], counts),
        casts=np.repeat([solid.casts for solid in solids], counts),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """Triangles that may be seen, near ones first.

    Attributes:
        triangles: ``(m, 3)``.
        ranges: ``(m,)`` number of the range of distance that they are in; rising.
    """

    triangles: Indices
    ranges: npt.NDArray[np.int64]


def seen(chunk: Chunk, sights: Sequence[Sight], above: float | None = None) -> Seen:
    """Return the triangles that some of ``sights`` may see.

    Args:
        chunk: Triangles in world space.
        sights: Views along the camera's path; widen them a little.
        above: Leave out what is wholly below this height (for mirrors).
    """
    positions, triangles = chunk.positions, chunk.triangles
    middles = _middles(positions, triangles)
    facets = _facets(chunk)
    keep = np.zeros(len(triangles), dtype=np.bool_)
    for sight in sights:
        towards = np.einsum("ij,ij->i", sight.eye - middles, facets) > 0
        keep |= _inside(positions, triangles, sight) & (towards | chunk.two_sided)
    if above is not None:
        keep &= positions[:, 1][triangles].max(axis=1) > above
    chosen = np.flatnonzero(keep)
    # The farthest corner decides: a wall comes after all that stands before it.
    away = np.linalg.norm(positions - sights[0].eye, axis=1)
    far = away[triangles[chosen]].max(axis=1)
    bands = np.floor(np.log2(np.maximum(far, 1e-3)) * _BANDS).astype(np.int64)
    order = np.argsort(bands, kind="stable")
    return Seen(triangles[chosen[order]], bands[order] // _IN_A_RANGE)


def compacted(
    corners: npt.NDArray[np.void], triangles: Indices
) -> tuple[npt.NDArray[np.void], Indices]:
    """Return only the corners in use, in the order in which they are first needed."""
    flat = triangles.reshape(-1)
    used, first, back = np.unique(flat, return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return corners[used[order]], rank[back.reshape(-1)].reshape(-1, 3).astype(np.int32)


def _from_middle(positions: Array) -> Array:
    """Return 0 in the middle of a pool to 1 at its rim: where a liquid clings to its vessel."""
    away = positions[:, [0, 2]] - (positions.min(axis=0) + positions.max(axis=0))[[0, 2]] / 2
    distance = np.linalg.norm(away, axis=1)
    share: Array = (distance / max(float(distance.max()), 1e-6)).astype(np.float32)
    return share


def _facets(chunk: Chunk) -> Array:
    """Return facet normals that agree with the corners' normals: winding carries no meaning."""
    positions, triangles = chunk.positions, chunk.triangles
    a, b, c = (positions[triangles[:, k]] for k in range(3))
    facets = np.cross(b - a, c - a)
    normals = (chunk.corners["normal"][:, :3].astype(np.float32) - 127.5)[triangles].sum(axis=1)
    facets *= np.where(np.einsum("ij,ij->i", facets, normals) < 0, -1, 1)[:, None]
    facets32: Array = facets.astype(np.float32)
    return facets32


def _inside(positions: Array, triangles: Indices, sight: Sight) -> npt.NDArray[np.bool_]:
    """Return which triangles are not wholly outside of one side of the picture."""
    x, y, _, depth = sight.to_clip[:, :3] @ positions.T + sight.to_clip[:, 3:]
    outside = (x < -depth).astype(np.uint8)
    for side, beyond in enumerate((x > depth, y < -depth, y > depth, depth < 0), start=1):
        outside |= beyond.astype(np.uint8) << side
    first, second, third = (outside[triangles[:, k]] for k in range(3))
    inside: npt.NDArray[np.bool_] = (first & second & third) == 0
    return inside


def _middles(positions: Array, triangles: Indices) -> Array:
    a, b, c = (positions[triangles[:, k]] for k in range(3))
    middles: Array = (a + b + c) * np.float32(1 / 3)
    return middles
