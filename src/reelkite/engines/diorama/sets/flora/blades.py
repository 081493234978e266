"""Thin tapered blades by the thousand: grass, reeds, leaves on trees."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.looks import Finish, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh

ACROSS: Final = np.array([-1.0, 1.0, -0.72, 0.72, 0.0])
ALONG: Final = np.array([0.0, 0.0, 0.5, 0.5, 1.0])
TRIANGLES: Final = np.array([[0, 1, 2], [2, 1, 3], [2, 3, 4]], dtype=np.int32)


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


def blades(stalks: Stalks, dark: Array, bright: Array, sway: Array, belly: float = 0.72) -> Solid:
    """Return blades of three triangles each.

    Args:
        stalks: Where and how they grow.
        dark: ``(n, 3)`` colour at the root.
        bright: ``(n, 3)`` colour at the tip.
        sway: ``(n,)`` metres that the tip moves at wind 1.
        belly: Breadth at half length as a share of that at the root; over 1 makes leaves.
    """
    count = len(stalks.roots)
    across = np.where(np.abs(ACROSS) == 0.72, belly * np.sign(ACROSS), ACROSS)
    flat = np.stack([np.cos(stalks.yaw), np.zeros(count), np.sin(stalks.yaw)], axis=-1)
    positions = (
        stalks.roots[:, None]
        + stalks.reach[:, None] * ALONG[:, None]
        + stalks.droop[:, None] * (ALONG**2)[:, None]
        + flat[:, None] * (stalks.width[:, None] * across)[..., None]
    )
    colours = dark[:, None] * (1 - ALONG)[:, None] + bright[:, None] * ALONG[:, None]
    triangles = TRIANGLES[None] + 5 * np.arange(count, dtype=np.int32)[:, None, None]
    mesh = Mesh(
        positions=positions.reshape(-1, 3).astype(np.float32),
        normals=np.repeat(stalks.normals, 5, axis=0).astype(np.float32),
        triangles=triangles.reshape(-1, 3),
    )
    return paint(
        mesh,
        colours.reshape(-1, 3).astype(np.float32),
        Finish(roughness=0.8, felt=1.0, casts=False, two_sided=True),
        layer=Layer.BLADES,
        sway=(sway[:, None] * ALONG**2).reshape(-1),
        extra=np.tile(ALONG, count),
    )
