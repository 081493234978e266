"""Coats of two clays: one colour let into the other along a sharp line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3

Marking: TypeAlias = Callable[[Array], Array]
"""At points of the resting body ``(n, 3)``: ``(n,)`` above 0 where the marking is."""

Truths: TypeAlias = npt.NDArray[np.bool_]
"""One truth a corner."""


@dataclass(frozen=True, slots=True, eq=False)
class Inlay:
    """A colour and where it lies."""

    marking: Marking
    colour: Vec3


def inlaid(mesh: Mesh, ground: Array, inlays: Sequence[Inlay]) -> tuple[Mesh, Array]:
    """Return ``mesh`` cut along the borders of ``inlays``, and its colours.

    Args:
        mesh: At rest.
        ground: ``(n, 3)`` linear RGB of the main clay.
        inlays: Laid one after the other.
    """
    colours = ground
    for inlay in inlays:
        mesh, colours, marked = _cut(mesh, colours, inlay.marking(mesh.positions))
        colours = np.where(marked[:, None], np.asarray(inlay.colour, np.float32), colours)
    return mesh, colours.astype(np.float32)


def _cut(mesh: Mesh, colours: Array, values: Array) -> tuple[Mesh, Array, Truths]:
    """Split the triangles that the line where ``values`` are 0 crosses."""
    marked: Truths = values > 0
    corners = marked[mesh.triangles]
    count = corners.sum(axis=1)
    mixed = (count == 1) | (count == 2)
    if not mixed.any():
        return mesh, colours, marked
    split = mesh.triangles[mixed]
    odd = np.argmax(corners[mixed] == (count[mixed] == 1)[:, None], axis=1)
    a, b, c = (split[np.arange(len(split)), (odd + k) % 3] for k in range(3))
    first, second = _share(values, a, b), _share(values, a, c)
    rows = {
        name: _between(array, (a, b, c), first, second)
        for name, array in (("at", mesh.positions), ("up", mesh.normals), ("in", colours))
    }
    m, start = len(split), len(mesh.positions)
    near, far = start + np.arange(2 * m), start + 2 * m + np.arange(2 * m)
    ab, ac, ab2, ac2 = near[:m], near[m:], far[:m], far[m:]
    triangles = np.concatenate(
        [
            mesh.triangles[~mixed],
            np.stack([a, ab, ac], axis=1),
            np.stack([ab2, b, c], axis=1),
            np.stack([ab2, c, ac2], axis=1),
        ]
    )
    normals = np.concatenate([mesh.normals, rows["up"]])
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    whole = Mesh(
        np.concatenate([mesh.positions, rows["at"]]).astype(np.float32),
        normals.astype(np.float32),
        triangles.astype(np.int32),
    )
    lone = marked[a]
    sides = np.concatenate([marked, lone, lone, ~lone, ~lone])
    return whole, np.concatenate([colours, rows["in"]]), sides


def _share(values: Array, start: Array, end: Array) -> Array:
    """Return how far along each edge the value is 0, kept off the very ends."""
    gap = values[start] - values[end]
    share: Array = np.clip(values[start] / np.where(gap == 0, 1, gap), 0.02, 0.98)
    return share


def _between(
    array: Array, corners: tuple[Array, Array, Array], first: Array, second: Array
) -> Array:
    """Return the rows on the edges a-b and a-c, for both sides of the line."""
    a, b, c = (array[corner] for corner in corners)
    ab = a + (b - a) * first[:, None]
    ac = a + (c - a) * second[:, None]
    return np.concatenate([ab, ac, ab, ac])
