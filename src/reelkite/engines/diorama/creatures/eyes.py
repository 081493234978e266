"""Eyes of clay animals: glossy beads with two highlights, and lids that shut."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from reelkite.engines.diorama.modelling.drape import cap
from reelkite.engines.diorama.modelling.pieces import Laid, Surface
from reelkite.engines.diorama.modelling.turning import Vector, swings, unit, vector
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, translation

SIDES: Final = (("R", -1.0), ("L", 1.0))
"""The animal's own right and left, and the sign of x there."""

_GLAZE: Final = 0.12
_INK: Final[Vec3] = (0.010, 0.007, 0.006)


def eye(
    spot: Vector,
    out: Vector,
    size: float,
    bones: tuple[str, str],
    colours: tuple[Vec3, Vec3 | None],
) -> Sequence[Laid]:
    """Return a bead, its highlights and its lid.

    Args:
        spot: Middle of the bead at rest, metres.
        out: Unit vector that it looks along.
        size: Radius in metres.
        bones: Of the bead and of the lid; the lid's bone shrinks while the eye is open.
        colours: Of the lid, and of an iris around the pupil (None for a bead all dark).
    """
    bone, lid = bones
    skin, iris = colours
    bead = Surface(_INK if iris is None else iris, _GLAZE)
    shine = Surface((1.0, 0.98, 0.94), _GLAZE, emission=1.1)
    up = unit(out + vector(0.18, 0.62, 0.30))
    low = unit(out + vector(-0.30, -0.45, 0.10))
    pieces = [
        Laid(_facing(cap(size, (0.0, 1.9), 6, 12), spot, out), bone, bead),
        Laid(_facing(cap(size * 1.045, (0.0, 0.36), 3, 9), spot, up), bone, shine),
        Laid(_facing(cap(size * 1.03, (0.0, 0.15), 2, 7), spot, low), bone, shine),
        Laid(_facing(cap(size * 1.10, (0.0, 1.7), 5, 11), spot, out), lid, Surface(skin, 0.8, 0.3)),
    ]
    if iris is not None:
        pupil = cap(size * 1.02, (0.0, 0.85), 4, 12)
        pieces.append(Laid(_facing(pupil, spot, out), bone, Surface(_INK, _GLAZE)))
    return pieces


def _facing(mesh: Mesh, spot: Vector, out: Vector) -> Mesh:
    """Return ``mesh``, which looks along +z, looking along ``out`` from ``spot``."""
    matrix = translation(*spot.tolist())
    matrix[:3, :3] = swings(vector(0, 0, 1), np.asarray(out, dtype=np.float64))
    return mesh.moved(matrix)
