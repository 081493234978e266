"""Things that a place is known by: a clock tower, a fountain."""

import math

import numpy as np

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import rotation, translation
from reelkite.engines.diorama.sets.city.palette import LAMP, Town
from reelkite.engines.diorama.sets.joinery import Pieces, blocks, each, glow
from reelkite.engines.diorama.shapes import disc, lathe, repeated, spline, tube

_STONE = Finish(roughness=0.9)


def clock_tower(town: Town, *, lit: bool) -> Pieces:
    """Return a tower with a clock and a steep roof, 24 m tall, facing +z."""
    parts = blocks(
        [(0, 0, 0), (0, 11.0, 0), (0, 16.4, 0), (0, 3.8, 0), (0, 0, 2.55)],
        [(5.0, 11.0, 5.0), (4.4, 5.6, 4.4), (5.0, 0.5, 5.0), (5.3, 0.4, 5.3), (1.8, 3.2, 0.3)],
        0.12,
    )
    trim = town.trims[0]
    tints = [town.walls[0], town.walls[0], trim, trim, town.doors[0]]
    roof = lathe([(3.4, 0.0), (2.9, 0.5), (1.3, 3.6), (0.3, 6.6), (0.0, 7.0)], 4)
    face = disc(1.55, 28).moved(translation(0, 13.8, 2.26) @ rotation(pitch=math.pi / 2))
    turn = np.linspace(0, 2 * math.pi, 29)
    rim = tube(
        np.stack([1.6 * np.cos(turn), 13.8 + 1.6 * np.sin(turn), 0 * turn + 2.25], 1), 0.13, 6
    )
    hands = [
        tube([(0, 13.8, 2.34), (0.62, 14.5, 2.34)], 0.08, 5),
        tube([(0, 13.8, 2.34), (-0.35, 15.0, 2.34)], 0.06, 5),
    ]
    feet = [(x, y, 2.5) for y in (5.2, 8.0) for x in (-1.2, 1.2)]
    panes = blocks(feet, (0.9, 1.7, 0.1), 0.03)
    cream = linear("#f6ecd4")
    pieces: list[Solid] = [
        paint(parts, each(tints, parts), _STONE),
        paint(
            roof.moved(translation(0, 16.8, 0) @ rotation(yaw=math.pi / 4)), town.roofs[1], _STONE
        ),
        glow(face, LAMP, 1.3) if lit else paint(face, cream, _STONE),
        paint(rim, town.roofs[0], _STONE),
        glow(panes, LAMP, 1.0) if lit else paint(panes, linear("#3a4750"), Finish(roughness=0.15)),
        *(paint(hand, linear("#3a3238"), _STONE) for hand in hands),
    ]
    return tuple(pieces)


def fountain(town: Town) -> Pieces:
    """Return a round fountain of two bowls with arcs of water, 2.6 m tall."""
    rim = lathe(
        [
            (2.3, 0.0),
            (2.3, 0.45),
            (2.2, 0.52),
            (1.95, 0.52),
            (1.95, 0.2),
            (0.0, 0.2),
            (0.0, 0.0),
            (2.3, 0.0),
        ],
        36,
    )
    post = lathe(
        [
            (0.0, 0.2),
            (0.34, 0.2),
            (0.22, 0.6),
            (0.2, 1.3),
            (0.95, 1.55),
            (1.0, 1.66),
            (0.9, 1.66),
            (0.25, 1.5),
            (0.16, 2.0),
            (0.3, 2.2),
            (0.0, 2.25),
        ],
        28,
    )
    pool = disc(1.96, 32).moved(translation(0, 0.42, 0))
    arc = spline([(0.1, 2.25, 0), (0.35, 2.62, 0), (0.75, 2.2, 0), (0.95, 1.66, 0)], 9)
    low = spline([(0.95, 1.64, 0), (1.2, 1.55, 0), (1.4, 1.1, 0), (1.5, 0.42, 0)], 8)
    turn = np.arange(8) * math.pi / 4
    nil = np.zeros((8, 3))
    jets = [repeated(tube(path, 0.035, 5), nil, turn) for path in (arc, low)]
    water = Finish(roughness=0.1, casts=False)
    return (
        paint(rim, town.trims[1], _STONE),
        paint(post, town.trims[1], _STONE),
        paint(pool, linear("#5fa7ad"), water),
        *(paint(jet, linear("#cfe9ee"), water) for jet in jets),
    )
