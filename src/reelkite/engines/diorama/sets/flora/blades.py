"""Thin tapered blades by the thousand: grass, reeds, leaves on trees."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.looks import Finish, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh


@dataclass(frozen=True, slots=True)
class Cut:
    """The outline of a blade.

    Attributes:
        across: Place of each corner across the blade, -1..1 at the root; 0.72 is the belly.
        along: Place of each corner from root 0 to tip 1.
        faces: Triangles.
    """

    across: tuple[float, ...]
    along: tuple[float, ...]
    faces: tuple[tuple[int, int, int], ...]


BELLY: Final = 0.72
BLADE: Final = Cut(
    (-1.0, 1.0, -BELLY, BELLY, 0.0), (0, 0, 0.5, 0.5, 1), ((0, 1, 2), (2, 1, 3), (2, 3, 4))
)
"""Grass that bends."""

SPIKE: Final = Cut((-1.0, 1.0, 0.0), (0, 0, 1), ((0, 1, 2),))
"""Grass far away: a straight triangle."""

LEAF: Final = Cut((0.0, -BELLY, BELLY, 0.0), (0, 0.45, 0.45, 1), ((0, 2, 1), (1, 2, 3)))
"""A leaf on a twig, pointed at both ends."""


@dataclass(frozen=True, slots=True, eq=False)
class Stalks:
    """Where blades grow and how; all arrays for n blades.

    Attributes:
        roots: ``(n, 3)``.
        reach: ``(n, 3)`` from root to tip.
        width: ``(n,)`` half the breadth at the root.
        yaw: ``(n,)`` which way the flat side lies.
        droop: ``(n, 3)`` how the tip is bent beside the straight line.
        normals: ``(n, 3)`` how they take light.
    """

    roots: Array
    reach: Array
    width: Array
    yaw: Array
    droop: Array
    normals: Array


def blades(
    stalks: Stalks,
    dark: Array,
    bright: Array,
    sway: Array,
    belly: float = 0.72,
    cut: Cut = BLADE,
) -> Solid:
    """Return blades, all cut alike.

    Args:
        stalks: Where and how they grow.
        dark: ``(n, 3)`` colour at the root.
        bright: ``(n, 3)`` colour at the tip.
        sway: ``(n,)`` metres that the tip moves at wind 1.
        belly: Breadth at half length as a share of that at the root; over 1 makes leaves.
        cut: Their outline.
    """
    count = len(stalks.roots)
    across, along = np.array(cut.across), np.array(cut.along, dtype=np.float64)
    across = np.where(np.abs(across) == BELLY, belly * np.sign(across), across)
    faces, corners = np.array(cut.faces, dtype=np.int32), len(along)
    flat = np.stack([np.cos(stalks.yaw), np.zeros(count), np.sin(stalks.yaw)], axis=-1)
    positions = (
        stalks.roots[:, None]
        + stalks.reach[:, None] * along[:, None]
        + stalks.droop[:, None] * (along**2)[:, None]
        + flat[:, None] * (stalks.width[:, None] * across)[..., None]
    )
    colours = dark[:, None] * (1 - along)[:, None] + bright[:, None] * along[:, None]
    triangles = faces[None] + corners * np.arange(count, dtype=np.int32)[:, None, None]
    mesh = Mesh(
        positions=positions.reshape(-1, 3).astype(np.float32),
        normals=np.repeat(stalks.normals, corners, axis=0).astype(np.float32),
        triangles=triangles.reshape(-1, 3),
    )
    return paint(
        mesh,
        colours.reshape(-1, 3).astype(np.float32),
        Finish(roughness=0.8, felt=1.0, casts=False, two_sided=True),
        layer=Layer.BLADES,
        sway=(sway[:, None] * along**2).reshape(-1),
        extra=np.tile(along, count),
    )
