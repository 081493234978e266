"""How sets are put together: soft blocks by the hundred, copies, and few big solids."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.looks import Finish, Item, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Indices, Mat4, Mesh, Vec3, merge

Pieces: TypeAlias = tuple[Solid, ...]
"""Painted parts of one thing, in one space."""

_CORNERS: Final = np.array(list(product((-1, 1), repeat=3)), dtype=np.float32)


def _block_triangles() -> Indices:
    """Return faces, bevels and corners of a block whose corner c has vertex 3c + axis."""
    triangles: list[tuple[int, int, int]] = []

    def quad(a: int, b: int, c: int, d: int) -> None:
        triangles.extend([(a, b, c), (a, c, d)])

    def number(corner: Sequence[int], axis: int) -> int:
        return 3 * (4 * corner[0] + 2 * corner[1] + corner[2]) + axis

    for axis in range(3):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        for side in range(2):
            ring = []
            for first, second in ((0, 0), (1, 0), (1, 1), (0, 1)):
                corner = [0, 0, 0]
                corner[axis], corner[u], corner[v] = side, first, second
                ring.append(number(corner, axis))
            quad(*ring)
        for first, second in product(range(2), repeat=2):
            low, high = [0, 0, 0], [0, 0, 0]
            low[u] = high[u] = first
            low[v] = high[v] = second
            high[axis] = 1
            quad(number(low, u), number(low, v), number(high, v), number(high, u))
    triangles.extend((3 * c, 3 * c + 1, 3 * c + 2) for c in range(8))
    return np.array(triangles, dtype=np.int32)


_TRIANGLES: Final = _block_triangles()
BLOCK_CORNERS: Final = 24
"""Corners of the mesh of one block."""


def turns(yaws: npt.ArrayLike, rolls: npt.ArrayLike = 0.0) -> Array:
    """Return ``(k, 3, 3)`` turns by ``rolls`` about z, then by ``yaws`` about y (radians)."""
    yaw, roll = np.broadcast_arrays(np.atleast_1d(yaws), np.atleast_1d(rolls))
    cy, sy, cr, sr = np.cos(yaw), np.sin(yaw), np.cos(roll), np.sin(roll)
    nil = np.zeros_like(cy)
    rows = [[cy * cr, -cy * sr, sy], [sr, cr, nil], [-sy * cr, sy * sr, cy]]
    return np.moveaxis(np.array(rows, dtype=np.float32), -1, 0)


def blocks(
    feet: npt.ArrayLike,
    sizes: npt.ArrayLike,
    bevel: float = 0.02,
    turned: Array | None = None,
) -> Mesh:
    """Return boxes with soft edges, 44 triangles each, as one mesh of 24 corners a box.

    Args:
        feet: ``(k, 3)`` middle of each bottom.
        sizes: ``(k, 3)`` or ``(3,)`` width, height and depth.
        bevel: Metres of soft edge; thin boxes take less.
        turned: ``(k, 3, 3)`` turn about the foot, or None.
    """
    at = np.atleast_2d(np.asarray(feet, dtype=np.float32))
    size = np.broadcast_to(np.asarray(sizes, dtype=np.float32), at.shape)
    half = size[:, None, None, :] / 2
    soft = np.minimum(bevel, 0.42 * size.min(axis=1))[:, None, None, None]
    inset = 1.0 - np.eye(3, dtype=np.float32)[None, None]
    local = _CORNERS[None, :, None, :] * (half - soft * inset)
    local = local.reshape(len(at), BLOCK_CORNERS, 3)
    local[:, :, 1] += size[:, 1, None] / 2
    normals = (_CORNERS[:, None, :] * np.eye(3, dtype=np.float32)[None]).reshape(1, -1, 3)
    normals = np.broadcast_to(normals, local.shape)
    if turned is not None:
        local = np.einsum("kij,knj->kni", turned, local)
        normals = np.einsum("kij,knj->kni", np.broadcast_to(turned, (len(at), 3, 3)), normals)
    steps = BLOCK_CORNERS * np.arange(len(at), dtype=np.int32)
    return Mesh(
        positions=(local + at[:, None]).reshape(-1, 3).astype(np.float32),
        normals=np.ascontiguousarray(normals.reshape(-1, 3), dtype=np.float32),
        triangles=(_TRIANGLES[None] + steps[:, None, None]).reshape(-1, 3),
    )


def block(foot: Vec3, size: Vec3, bevel: float = 0.02, *, yaw: float = 0.0) -> Mesh:
    """Return one box with soft edges that stands on ``foot``."""
    return blocks([foot], [size], bevel, turns(yaw) if yaw else None)


def each(colours: npt.ArrayLike, mesh: Mesh) -> Array:
    """Return a colour for each corner of ``mesh``, made of k equal parts, from ``(k, 3)``."""
    table = np.asarray(colours, dtype=np.float32)
    return np.repeat(table, len(mesh.positions) // len(table), axis=0)


def moved(pieces: Iterable[Solid], matrix: Mat4) -> Pieces:
    """Return ``pieces`` under ``matrix``."""
    return tuple(replace(piece, mesh=piece.mesh.moved(matrix)) for piece in pieces)


def glow(mesh: Mesh, colour: Vec3 | Array, emission: float) -> Solid:
    """Return ``mesh`` as something that shines and throws no shadow."""
    finish = Finish(emission=emission, casts=False)
    return paint(mesh, colour, finish, layer=Layer.GLOW)


def joined(pieces: Iterable[Solid]) -> tuple[Item, ...]:
    """Return ``pieces`` as one item for each layer and way of being drawn.

    Felt and bare clay stay apart: a solid that has both is dearer to draw.
    """
    groups: dict[tuple[Layer, bool, bool, int], list[Solid]] = {}
    for piece in pieces:
        key = piece.layer, piece.casts, piece.two_sided, _weave(piece)
        groups.setdefault(key, []).append(piece)
    return tuple(Item(look=_fused(group)) for group in groups.values())


def _weave(piece: Solid) -> int:
    """Return how much of ``piece`` is felt: 0 hardly any, 1 some, 2 all."""
    mean = float(np.mean(piece.felt)) if len(piece.felt) else 0.0
    return int(np.digitize(mean, (0.25, 0.75)))


def _fused(group: Sequence[Solid]) -> Solid:
    return replace(
        group[0],
        mesh=merge([piece.mesh for piece in group]),
        colours=np.concatenate([piece.colours for piece in group]),
        emission=np.concatenate([piece.emission for piece in group]),
        roughness=np.concatenate([piece.roughness for piece in group]),
        felt=np.concatenate([piece.felt for piece in group]),
        sway=np.concatenate([piece.sway for piece in group]),
        extra=np.concatenate([piece.extra for piece in group]),
    )
