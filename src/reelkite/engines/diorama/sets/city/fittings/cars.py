"""Parked cars, round and toy-like; they face +z."""

import math

import numpy as np

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, paint
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, rotation, smooth_normals
from reelkite.engines.diorama.sets.joinery import Pieces, blocks, glow
from reelkite.engines.diorama.shapes import ellipsoid, lathe, repeated

_SHINY = Finish(roughness=0.25)
_RUBBER = linear("#24242a")
_CHROME = linear("#c3c6ca")


def car(colour: Vec3, *, lit: bool) -> Pieces:
    """Return a small saloon, 3.7 m long."""
    body = _loft(
        [
            (-1.85, 0.36, 0.62, 0.62),
            (-1.72, 0.26, 0.86, 0.76),
            (-1.1, 0.24, 0.93, 0.84),
            (0.7, 0.24, 0.92, 0.84),
            (1.5, 0.26, 0.80, 0.80),
            (1.85, 0.36, 0.60, 0.66),
        ]
    )
    cabin = _loft(
        [
            (-1.35, 0.84, 0.92, 0.66),
            (-1.05, 0.84, 1.32, 0.62),
            (-0.2, 0.84, 1.44, 0.62),
            (0.35, 0.84, 1.36, 0.62),
            (0.95, 0.84, 0.92, 0.68),
        ]
    )
    panes = blocks(
        [(0, 0.95, -0.32), (0, 0.95, -0.32)], [(1.31, 0.34, 1.35), (1.0, 0.36, 2.02)], 0.1
    )
    wheel = lathe(
        [
            (0.0, -0.12),
            (0.24, -0.12),
            (0.32, -0.08),
            (0.33, 0.0),
            (0.32, 0.08),
            (0.24, 0.12),
            (0.0, 0.12),
        ],
        16,
    )
    hub = lathe(
        [(0.0, -0.135), (0.14, -0.135), (0.16, -0.11), (0.16, 0.11), (0.14, 0.135), (0.0, 0.135)],
        12,
    )
    flat = rotation(roll=math.pi / 2)
    at = np.array([(x, 0.33, z) for x in (-0.78, 0.78) for z in (-1.12, 1.15)])
    bumpers = blocks([(0, 0.3, 1.86), (0, 0.3, -1.86)], (1.5, 0.16, 0.14), 0.06)
    heads = repeated(
        ellipsoid(0.15, 0.13, 0.07, 1), np.array([(x, 0.62, 1.78) for x in (-0.52, 0.52)])
    )
    tails = repeated(
        ellipsoid(0.12, 0.09, 0.06, 1), np.array([(x, 0.66, -1.80) for x in (-0.55, 0.55)])
    )
    return (
        paint(body, colour, _SHINY),
        paint(cabin, colour, _SHINY),
        paint(panes, linear("#2b3944"), Finish(roughness=0.1)),
        paint(repeated(wheel.moved(flat), at), _RUBBER, Finish(roughness=0.9)),
        paint(repeated(hub.moved(flat), at), _CHROME, _SHINY),
        paint(bumpers, _CHROME, _SHINY),
        glow(heads, (1.0, 0.9, 0.66), 4.0) if lit else paint(heads, linear("#f3ead2"), _SHINY),
        glow(tails, (1.0, 0.10, 0.06), 2.2) if lit else paint(tails, linear("#a8322a"), _SHINY),
    )


def _loft(ribs: list[tuple[float, float, float, float]]) -> Mesh:
    """Return a soft hull through ribs (z, bottom, top, half width), each a rounded rectangle."""
    turn = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    squarish = 0.42
    cosine, sine = np.cos(turn), np.sin(turn)
    round_x = np.sign(cosine) * np.abs(cosine) ** squarish
    round_y = np.sign(sine) * np.abs(sine) ** squarish
    rings = []
    for z, bottom, top, half in ribs:
        middle, tall = (bottom + top) / 2, (top - bottom) / 2
        rings.append(
            np.stack(
                [
                    half * round_x * (1 - 0.10 * np.clip(round_y, 0, 1)),
                    middle + tall * round_y,
                    0 * turn + z,
                ],
                1,
            )
        )
    first, last = rings[0], rings[-1]
    caps = [
        first.mean(0) + (first - first.mean(0)) * 0.02,
        last.mean(0) + (last - last.mean(0)) * 0.02,
    ]
    grid = np.stack([caps[0] - [0, 0, 0.03], *rings, caps[1] + [0, 0, 0.03]])
    count, sides = grid.shape[:2]
    number = np.arange(count * sides).reshape(count, sides)
    around = np.roll(number, -1, axis=1)
    a, b, c, d = number[:-1], around[:-1], around[1:], number[1:]
    triangles = np.concatenate(
        [np.stack([a, b, c], -1).reshape(-1, 3), np.stack([a, c, d], -1).reshape(-1, 3)]
    )
    positions = grid.reshape(-1, 3).astype(np.float32)
    return Mesh(
        positions, smooth_normals(positions, triangles.astype(np.int32)), triangles.astype(np.int32)
    )
