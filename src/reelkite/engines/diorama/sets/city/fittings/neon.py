"""Neon signs of plain shapes: cups, stars, arrows, hearts; never letters."""

import math
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Vec3, merge
from reelkite.engines.diorama.sets.joinery import Pieces, block, glow
from reelkite.engines.diorama.shapes import tube

_BOARD: Final = linear("#262330")

Stroke = tuple[tuple[float, float], ...]


def _ring(x: float, y: float, radius: float, count: int = 13) -> Stroke:
    turn = np.linspace(0, 2 * math.pi, count)
    return tuple((x + radius * math.cos(a), y + radius * math.sin(a)) for a in turn)


def _star(points: int = 5, outer: float = 0.44, inner: float = 0.19) -> Stroke:
    turn = math.pi / 2 + np.arange(2 * points + 1) * math.pi / points
    return tuple(
        (
            (outer if k % 2 == 0 else inner) * math.cos(a),
            (outer if k % 2 == 0 else inner) * math.sin(a),
        )
        for k, a in enumerate(turn)
    )


SHAPES: Final[dict[str, tuple[Stroke, ...]]] = {
    "cup": (
        (
            (-0.3, 0.16),
            (-0.24, -0.28),
            (-0.1, -0.36),
            (0.1, -0.36),
            (0.22, -0.28),
            (0.28, 0.16),
            (-0.3, 0.16),
        ),
        ((0.27, 0.08), (0.44, 0.05), (0.4, -0.16), (0.24, -0.18)),
        ((-0.1, 0.24), (-0.15, 0.32), (-0.06, 0.38), (-0.1, 0.46)),
        ((0.1, 0.24), (0.05, 0.32), (0.14, 0.38), (0.1, 0.46)),
    ),
    "star": (_star(),),
    "arrow": (
        ((-0.42, 0.3), (-0.42, -0.05), (0.2, -0.05)),
        ((-0.02, 0.2), (0.34, -0.05), (-0.02, -0.3)),
    ),
    "heart": (
        (
            (0.0, -0.4),
            (-0.36, -0.02),
            (-0.38, 0.22),
            (-0.18, 0.36),
            (0.0, 0.18),
            (0.18, 0.36),
            (0.38, 0.22),
            (0.36, -0.02),
            (0.0, -0.4),
        ),
    ),
    "moon": (
        (
            (0.16, 0.42),
            (-0.18, 0.34),
            (-0.34, 0.0),
            (-0.18, -0.34),
            (0.16, -0.42),
            (0.0, -0.2),
            (-0.05, 0.0),
            (0.0, 0.2),
            (0.16, 0.42),
        ),
    ),
    "fish": (
        (
            (-0.4, 0.2),
            (-0.18, 0.0),
            (0.1, 0.22),
            (0.4, 0.0),
            (0.1, -0.22),
            (-0.18, 0.0),
            (-0.4, -0.2),
            (-0.4, 0.2),
        ),
        _ring(0.22, 0.04, 0.035, 7),
    ),
    "rings": (_ring(0.0, 0.0, 0.4, 19), _ring(0.0, 0.0, 0.24), _ring(0.0, 0.0, 0.09, 9)),
    "note": (
        _ring(-0.2, -0.28, 0.12, 9),
        _ring(0.22, -0.2, 0.12, 9),
        ((-0.08, -0.28), (-0.08, 0.34), (0.34, 0.42), (0.34, -0.2)),
    ),
}
"""Strokes in a unit square around the origin."""


def sign(
    shapes: tuple[str, ...],
    size: float,
    colour: Vec3,
    *,
    tall: bool = True,
    lit: bool = True,
    far: bool = False,
) -> Pieces:
    """Return a board with shapes in tubes, facing +z; a tall one shows them on both sides.

    Args:
        shapes: Keys of ``SHAPES``, above each other (``tall``) or side by side.
        size: Metres of each.
        colour: Of the light.
        tall: Hangs out over the pavement, else it lies on the wall.
        lit: Whether it shines.
        far: Simpler, for what is far away.
    """
    count = len(shapes)
    wide, high = (size, size * count) if tall else (size * count, size)
    board = block((0, -high / 2 - 0.09, -0.0), (wide + 0.2, high + 0.18, 0.14), 0.05)
    faces, sides = ((0.11, -0.11) if tall else (0.11,)), 3 if far else 4
    tubes = []
    for k, name in enumerate(shapes):
        off = (k - (count - 1) / 2) * size
        x, y = (0.0, -off) if tall else (off, 0.0)
        for stroke in SHAPES[name]:
            for z in faces:
                path = np.array([(x + a * size * 0.82, y + b * size * 0.82, z) for a, b in stroke])
                tubes.append(tube(path, 0.036 * max(size, 0.8), sides))
    edge = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]) * [
        wide / 2 + 0.04,
        high / 2 + 0.03,
    ]
    rims = [tube(np.c_[edge, np.full(5, 0.78 * z)], 0.022, sides) for z in faces]
    pieces: list[Solid] = [paint(board, _BOARD, Finish(roughness=0.6))]
    mesh = merge([*tubes, *rims])
    pieces.append(glow(mesh, colour, 2.6) if lit else paint(mesh, colour, Finish(roughness=0.3)))
    return tuple(pieces)


def shine(at: Vec3, colour: Vec3) -> Lamp:
    """Return the light that a sign throws on walls and pavement."""
    return Lamp(at, (2.6 * colour[0], 2.6 * colour[1], 2.6 * colour[2]), 2.8)
