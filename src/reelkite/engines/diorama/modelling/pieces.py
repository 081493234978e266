"""A clay body as pieces: each has one material, so that borders of colour stay sharp."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from reelkite.engines.diorama.modelling.clay import Bones, Field, Lump
from reelkite.engines.diorama.modelling.hiding import uncovered
from reelkite.engines.diorama.modelling.nets import mould
from reelkite.engines.diorama.modelling.rig import Binding, Skeleton, moulded_weights
from reelkite.engines.diorama.scene.looks import Layer, Solid
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge

Paint: TypeAlias = Callable[[Array], Array]
"""Linear RGB ``(n, 3)`` at points of the resting body ``(n, 3)``."""

Making: TypeAlias = Callable[[float], Mesh]
"""A mesh at a detail: 1 fine, larger is coarser."""

_DEEP = 0.45
"""Cells that skin must be under a cover before it is left out."""


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """What a piece is made of; ranges as in ``Solid``."""

    colour: Vec3 | Array | Paint
    roughness: float = 0.6
    felt: float = 0.0
    emission: float = 0.0

    def at(self, points: Array) -> Array:
        """Return the colour of each point ``(n, 3)``."""
        colour = self.colour(points) if callable(self.colour) else np.asarray(self.colour)
        spread: Array = np.broadcast_to(colour, points.shape).astype(np.float32)
        return spread


@dataclass(frozen=True, slots=True, eq=False)
class Moulded:
    """A piece made of lumps.

    Attributes:
        lumps: Joined in order, at rest.
        cell: Size of its triangles in metres at detail 1.
        surface: What it is made of.
        marks: Finger marks or strands.
        soft: Metres over which bones share it.
        coarsest: Largest cell in metres that leaves no holes in its thin parts.
        cover: Lumps on the same bones that hide what is deep inside them.
    """

    lumps: Sequence[Lump]
    cell: float
    surface: Surface
    marks: Field | None = None
    soft: float = 0.025
    coarsest: float = math.inf
    cover: Sequence[Lump] = ()

    def mesh_at(self, detail: float) -> Mesh:
        """Return its skin in cells ``detail`` times as large."""
        cell = min(self.cell * detail, self.coarsest)
        return uncovered(mould(self.lumps, cell, self.marks), self.cover, _DEEP * cell)


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """A piece that is a mesh already.

    Attributes:
        mesh: At rest, or how to make it at a detail.
        bones: What moves it, or the lumps that it lies on and moves with.
        surface: What it is made of.
    """

    mesh: Mesh | Making
    bones: Bones | Sequence[Lump] = field(repr=False)
    surface: Surface

    def mesh_at(self, detail: float) -> Mesh:
        """Return its mesh."""
        return self.mesh(detail) if callable(self.mesh) else self.mesh


Piece: TypeAlias = Moulded | Laid
"""One piece of a body."""


def assemble(pieces: Sequence[Piece], skeleton: Skeleton, detail: float) -> tuple[Solid, Binding]:
    """Return all ``pieces`` as one solid, and its tie to ``skeleton``.

    Args:
        pieces: At rest.
        skeleton: Whose bones they name.
        detail: Multiple of the pieces' cells: 1 fine, 1.6 fast.
    """
    meshes = [piece.mesh_at(detail) for piece in pieces]
    weights = [_weights(piece, mesh, skeleton) for piece, mesh in zip(pieces, meshes, strict=True)]
    whole = merge(meshes)
    solid = _painted(pieces, meshes, whole)
    return solid, Binding.of(whole, skeleton, np.concatenate(weights))


def _weights(piece: Piece, mesh: Mesh, skeleton: Skeleton) -> Array:
    """Return ``(n, b)`` weights of one piece."""
    if isinstance(piece, Moulded):
        return moulded_weights(skeleton, piece.lumps, mesh.positions, piece.soft)
    if isinstance(piece.bones, str) or callable(piece.bones):
        return skeleton.weights(piece.bones, mesh.positions)
    return moulded_weights(skeleton, piece.bones, mesh.positions)


def _painted(pieces: Sequence[Piece], meshes: Sequence[Mesh], whole: Mesh) -> Solid:
    """Return the solid with each piece's material."""
    counts = [len(mesh.positions) for mesh in meshes]

    def everywhere(values: Sequence[float]) -> Array:
        return np.repeat(np.array(values, dtype=np.float32), counts)

    nothing = np.zeros(len(whole.positions), dtype=np.float32)
    return Solid(
        mesh=whole,
        layer=Layer.CLAY,
        colours=np.concatenate(
            [piece.surface.at(mesh.positions) for piece, mesh in zip(pieces, meshes, strict=True)]
        ),
        emission=everywhere([piece.surface.emission for piece in pieces]),
        roughness=everywhere([piece.surface.roughness for piece in pieces]),
        felt=everywhere([piece.surface.felt for piece in pieces]),
        sway=nothing,
        extra=nothing,
    )
