"""What years leave in a face: lines on the brow, at the eyes and round the mouth."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.body import FILL, shaded
from reelkite.engines.diorama.figures.face import on_face
from reelkite.engines.diorama.figures.head import Features, face_lumps
from reelkite.engines.diorama.figures.stature import SIDES, Stature
from reelkite.engines.diorama.modelling.drape import string
from reelkite.engines.diorama.modelling.pieces import Laid, Piece, Surface
from reelkite.engines.diorama.scene.mesh import Array, Vec3, merge

_POINTS: Final = 7
_THICK: Final = 0.020
"""Thickness of a line in the middle, as a share of the head's radius."""
_DARK: Final = 0.62
"""Brightness of a line against the skin."""

_MIDDLE: Final = (
    ((-0.36, 0.66), (0.0, 0.71), (0.36, 0.66)),
    ((-0.30, 0.57), (0.0, 0.61), (0.30, 0.57)),
)
"""Lines across the brow, in radii of the head around its middle."""

_SIDE: Final = (
    ((0.17, -0.20), (0.33, -0.42), (0.40, -0.60)),
    ((0.62, 0.16), (0.72, 0.20), (0.80, 0.27)),
    ((0.63, 0.08), (0.73, 0.07), (0.82, 0.09)),
    ((0.62, 0.00), (0.71, -0.05), (0.78, -0.11)),
    ((0.20, -0.20), (0.36, -0.25), (0.52, -0.18)),
)
"""Lines on either side: nose to mouth, crow's feet, under the eye."""


def wrinkles(body: Stature, features: Features, skin: Vec3) -> Sequence[Piece]:
    """Return the lines of an old face, laid on the skin."""
    lumps = face_lumps(body, features)
    lines: list[Sequence[tuple[float, float]]] = [*_MIDDLE]
    lines += [[(sign * x, y) for x, y in line] for line in _SIDE for _, sign in SIDES]
    along = np.linspace(0, 1, _POINTS)
    thick: Array = _THICK * body.head * np.sqrt(np.maximum(1 - (2 * along - 1) ** 2, 0.05))
    meshes = []
    for line in lines:
        knots = np.linspace(0, 1, len(line))
        x = np.interp(along, knots, [spot[0] for spot in line])
        y = np.interp(along, knots, [spot[1] for spot in line])
        meshes.append(string(on_face(body, lumps, x, y, 0.002), thick, 5))
    surface = Surface(shaded(skin, _DARK), 0.7, emission=0.6 * FILL)
    return [Laid(merge(meshes), "head", surface)]
