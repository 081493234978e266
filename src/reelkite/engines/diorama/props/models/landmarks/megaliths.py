"""Great stones: the circle on the plain, the heads of the island."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, put
from reelkite.engines.diorama.props.modelling import MATT, Builder, Kit, Model, Part, toned
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    ellipsoid,
    extrude,
    ripple3,
    rounded_box,
)


def stone_circle(kit: Kit) -> Model:
    """Return a ring of standing stones with lintels, and a few that fell."""
    stone = kit.main("#9a958a")
    chance = kit.chance
    stones = []
    for k in range(14):
        a = 2 * np.pi * k / 14
        if k in (3, 9):
            continue
        tall = 3.4 + float(chance.uniform(-0.15, 0.15)) - (0.9 if k in (4, 10) else 0)
        stones.append(
            put(_menhir(0.95, tall, 0.6, k), (4.6 * np.sin(a), 0, 4.6 * np.cos(a)), (a, 0, 0))
        )
    stones += [
        put(_menhir(1.95, 0.55, 0.7, 20 + k), (4.6 * np.sin(a), 3.35, 4.6 * np.cos(a)), (a, 0, 0))
        for k, a in enumerate(
            (np.array([0.5, 1.5, 5.5, 6.5, 7.5, 11.5, 12.5, 13.5]) * 2 * np.pi / 14).tolist()
        )
    ]
    for k, a in enumerate((2.6, 3.6, 0.3)):
        at = (2.1 * np.sin(a), 0.0, 2.1 * np.cos(a))
        stones += [
            put(put(_menhir(0.85, 4.3, 0.6, 40 + k), (d, 0, 0)), at, (a, 0, 0))
            for d in (-0.62, 0.62)
        ] + [put(_menhir(2.4, 0.6, 0.75, 50 + k), (at[0], 4.25, at[2]), (a, 0, 0))]
    stones += [
        put(_menhir(0.9, 2.6, 0.6, 60), (3.4, 0.3, 3.4), (0.4, 1.5, 0)),
        put(_menhir(0.8, 1.6, 0.5, 61), (-3.6, 0.25, 3.6), (1.4, 1.5, 0)),
    ]
    whole = merge(stones)
    moss = np.clip(whole.normals[:, 1] * 1.2 - 0.5 + 0.5 * ripple3(whole.positions, 2.2), 0, 0.55)
    return Model((Part(whole, mixed(stone, linear("#75804f"), moss), MATT),), {"focus": (0, 2, 3)})


def _menhir(width: float, height: float, depth: float, seed: int) -> Mesh:
    """Return a rough standing stone."""
    made = rounded_box(width, height, depth, 0.12)
    points = made.positions * (1 + 0.06 * ripple3(made.positions, 1.6, seed)[:, None])
    return Mesh(points.astype(np.float32), made.normals, made.triangles)


def stone_head(kit: Kit) -> Model:
    """Return three stone heads of the islands: long noses, heavy brows, pressed lips."""
    stone = kit.main("#8f897d")
    heads = [
        put(_head(), at, (yaw, 0, 0))
        for at, yaw in (((0, 0, 0.6), 0.0), ((-2.4, -0.4, -0.8), 0.25), ((2.3, -0.9, -1.0), -0.3))
    ]
    whole = merge(heads)
    shade = mixed(stone, toned(stone, 0.7), 0.5 + 0.5 * ripple3(whole.positions, 2.0))
    eyes = merge(
        [
            put(both(put(ellipsoid(0.24, 0.14, 0.12, 2), (0.36, 2.72, 0.60))), at, (yaw, 0, 0))
            for at, yaw in (
                ((0, 0, 0.6), 0.0),
                ((-2.4, -0.4, -0.8), 0.25),
                ((2.3, -0.9, -1.0), -0.3),
            )
        ]
    )
    low = np.maximum(whole.positions, [-99, -0.02, -99])
    grass = merge(
        [
            put(blob(0.9, 0.16, 0.7, 2, 0.2, 2.4, k), (px, 0.02, pz))
            for k, (px, pz) in enumerate(((0, 1.0), (-2.4, -0.3), (2.3, -0.5)))
        ]
    )
    return Model(
        (
            Part(Mesh(low.astype(np.float32), whole.normals, whole.triangles), shade, MATT),
            Part(eyes, toned(stone, 0.35), MATT),
            Part(grass, linear("#7d9a4f"), MATT),
        ),
        {"focus": (0, 2.5, 1)},
    )


def _head() -> Mesh:
    """Return one head, 4 m tall."""
    skull = extrude(
        [
            (-0.85, 0.0),
            (0.85, 0.0),
            (0.72, 0.8),
            (0.82, 1.5),
            (0.88, 3.0),
            (0.75, 3.85),
            (0.4, 4.05),
            (-0.4, 4.05),
            (-0.75, 3.85),
            (-0.88, 3.0),
            (-0.82, 1.5),
            (-0.72, 0.8),
        ],
        1.3,
        0.3,
    )
    brow = put(rounded_box(1.7, 0.42, 0.5, 0.16), (0, 2.85, 0.58))
    nose = merge(
        [
            put(rounded_box(0.4, 1.35, 0.5, 0.15), (0, 1.72, 0.72), (0, -0.16, 0)),
            both(put(ball(0.2, 2), (0.2, 1.78, 0.88))),
        ]
    )
    mouth = merge(
        [
            put(rounded_box(0.95, 0.16, 0.34, 0.07), (0, 1.34, 0.6)),
            put(rounded_box(0.9, 0.16, 0.34, 0.07), (0, 1.12, 0.6)),
        ]
    )
    chin = put(rounded_box(1.1, 0.55, 0.5, 0.2), (0, 0.5, 0.52))
    ears = both(put(rounded_box(0.2, 1.4, 0.4, 0.08), (0.9, 1.6, 0.0)))
    return merge([skull, brow, nose, mouth, chin, ears])


MEGALITHS: Final[dict[str, Builder]] = {
    "stone-circle": stone_circle,
    "stone-head": stone_head,
}
"""Builders by name."""
