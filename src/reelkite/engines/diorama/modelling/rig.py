"""Skeletons, the weights that tie clay to them, and skinning on the CPU."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.modelling.clay import Bones, Lump
from reelkite.engines.diorama.modelling.turning import Vector
from reelkite.engines.diorama.scene.mesh import Array, Indices, Mesh

_MOST_BONES: Final = 4
"""Bones that may pull one corner."""

_FAINT: Final = 0.004
"""Weights below this are dropped."""


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """A run of bones on a straight line at rest; clay on it bends like a hose.

    Attributes:
        name: Its name; its bones are ``name0``, ``name1``, ...
        start: First bone, metres.
        end: Last bone.
        count: Number of bones, at least 2.
    """

    name: str
    start: Vector
    end: Vector
    count: int


@dataclass(frozen=True, slots=True, eq=False)
class Skeleton:
    """Bones at rest: all unturned, each at its origin.

    Attributes:
        index: Number of each bone by name.
        rest: ``(b, 3)`` origins in metres.
        chains: Chains by name.
    """

    index: dict[str, int]
    rest: Vector
    chains: dict[str, Chain]

    @classmethod
    def of(cls, bones: Sequence[tuple[str, Vector] | Chain]) -> "Skeleton":
        """Return the skeleton of single bones (name and origin) and chains, in that order."""
        index: dict[str, int] = {}
        rest: list[Vector] = []
        for bone in bones:
            spots = _spots(bone) if isinstance(bone, Chain) else [bone]
            for name, origin in spots:
                index[name] = len(rest)
                rest.append(np.asarray(origin, dtype=np.float64))
        chains = {bone.name: bone for bone in bones if isinstance(bone, Chain)}
        return cls(index, np.array(rest), chains)

    def run(self, chain: str) -> slice:
        """Return the numbers of a chain's bones."""
        first = self.index[f"{chain}0"]
        return slice(first, first + self.chains[chain].count)

    def weights(self, bones: Bones, points: Array) -> Array:
        """Return ``(n, b)`` weights of points ``(n, 3)`` at rest that hang on ``bones``."""
        total = np.zeros((len(points), len(self.rest)), dtype=np.float32)
        if not isinstance(bones, str):
            for name, share in bones(points).items():
                total += share[:, None] * self.weights(name, points)
        elif bones in self.chains:
            self._spread(self.chains[bones], points, total)
        else:
            total[:, self.index[bones]] = 1
        return total

    def _spread(self, chain: Chain, points: Array, total: Array) -> None:
        """Share each point between the two bones of ``chain`` next to it."""
        along = chain.end - chain.start
        share = (points - chain.start) @ along / float(along @ along)
        place = np.clip(share, 0, 1) * (chain.count - 1)
        lower = np.minimum(place.astype(int), chain.count - 2)
        row = np.arange(len(points))
        first = self.index[f"{chain.name}0"]
        total[row, first + lower] = 1 - (place - lower)
        total[row, first + lower + 1] = place - lower


def _spots(chain: Chain) -> list[tuple[str, Vector]]:
    """Return the bones of a chain."""
    shares = np.linspace(0, 1, chain.count)
    return [
        (f"{chain.name}{k}", chain.start + (chain.end - chain.start) * share)
        for k, share in enumerate(shares)
    ]


def moulded_weights(
    skeleton: Skeleton, lumps: Sequence[Lump], points: Array, soft: float = 0.025
) -> Array:
    """Return ``(n, b)`` weights: each point hangs on the lumps that it is nearest to.

    Args:
        skeleton: Whose bones the lumps name.
        lumps: As moulded; carved ones carry nothing.
        points: ``(n, 3)`` at rest.
        soft: Metres over which two lumps share a point.
    """
    kept = [lump for lump in lumps if not lump.carve]
    if (
        len({id(lump.bones) if not isinstance(lump.bones, str) else lump.bones for lump in kept})
        == 1
    ):
        return skeleton.weights(kept[0].bones, points)
    near = np.array([lump.field(points) for lump in kept])
    share = np.exp(-(near - near.min(axis=0)) / soft)
    share /= share.sum(axis=0)
    total = np.zeros((len(points), len(skeleton.rest)), dtype=np.float32)
    for lump, part in zip(kept, share, strict=True):
        total += part[:, None] * skeleton.weights(lump.bones, points)
    return total


@dataclass(slots=True, eq=False)
class Bent:
    """A skeleton in a pose.

    Attributes:
        turns: ``(b, 3, 3)`` rotations.
        origins: ``(b, 3)`` where the bones' origins are, in metres.
        sizes: ``(b, 3)`` stretch along each bone's own axes; about 0 hides what hangs on it.
    """

    turns: Vector
    origins: Vector
    sizes: Vector

    @classmethod
    def at_rest(cls, skeleton: Skeleton) -> "Bent":
        """Return the skeleton as it was built."""
        count = len(skeleton.rest)
        return cls(np.tile(np.eye(3), (count, 1, 1)), skeleton.rest.copy(), np.ones((count, 3)))


@dataclass(frozen=True, slots=True, eq=False)
class Binding:
    """A mesh tied to a skeleton.

    Most clay is rigid, so that one bone a corner is looked up for all, and the four of the soft
    corners only. No matrix product is used: BLAS would wake its threads against the renderer's.

    Attributes:
        mesh: At rest.
        rest: ``(b, 3)`` origins of the bones.
        main: ``(n,)`` strongest bone of each corner.
        soft: ``(m,)`` corners that more than one bone pulls.
        bones: ``(4, m)`` bones of the soft corners.
        shares: ``(4, m)`` their weights, which add up to 1.
    """

    mesh: Mesh
    rest: Vector
    main: Indices
    soft: Indices
    bones: Indices
    shares: Array

    @classmethod
    def of(cls, mesh: Mesh, skeleton: Skeleton, weights: Array) -> "Binding":
        """Tie ``mesh`` by ``weights`` ``(n, b)``, of which the strongest four count."""
        count = min(_MOST_BONES, weights.shape[1])
        order = np.argpartition(-weights, count - 1, axis=1)[:, :count]
        shares = np.take_along_axis(weights, order, axis=1)
        shares = np.where(shares < _FAINT, 0, shares)
        shares /= shares.sum(axis=1, keepdims=True)
        soft = np.flatnonzero(shares.max(axis=1) < 1 - _FAINT)
        return cls(
            mesh=mesh,
            rest=skeleton.rest,
            main=np.argmax(weights, axis=1).astype(np.int32),
            soft=soft.astype(np.int32),
            bones=np.ascontiguousarray(order[soft].T).astype(np.int32),
            shares=np.ascontiguousarray(shares[soft].T).astype(np.float32),
        )

    def posed(self, bent: Bent) -> tuple[Array, Array]:
        """Return positions and unit normals ``(n, 3)`` of the mesh on the ``bent`` skeleton.

        Normals turn with the same matrices: squash is slight, so that no inverse is worth it.
        """
        linear = bent.turns * bent.sizes[:, None, :]
        shift = bent.origins - np.einsum("bij,bj->bi", linear, self.rest)
        moves = np.concatenate([linear.reshape(-1, 9), shift], axis=1).astype(np.float32)
        table = np.ascontiguousarray(moves.T)
        rows = np.take(table, self.main, axis=1)
        rows[:, self.soft] = sum(
            np.take(table, bones, axis=1) * share
            for bones, share in zip(self.bones, self.shares, strict=True)
        )
        positions = _applied(rows, self.mesh.positions.T)
        positions += rows[9:]
        normals = _applied(rows, self.mesh.normals.T)
        normals /= np.maximum(np.sqrt(np.einsum("ij,ij->j", normals, normals)), 1e-9)
        return np.ascontiguousarray(positions.T), np.ascontiguousarray(normals.T)


def _applied(rows: Array, vectors: Array) -> Array:
    """Return ``(3, n)``: each column of ``vectors`` under its matrix, ``rows`` ``(9.., n)``."""
    x, y, z = vectors
    moved: Array = np.stack(
        [rows[3 * k] * x + rows[3 * k + 1] * y + rows[3 * k + 2] * z for k in range(3)]
    )
    return moved
