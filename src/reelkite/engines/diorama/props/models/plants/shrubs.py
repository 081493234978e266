"""Green of garden and desert: cactus, bamboo, hedge, bush, pumpkins, vine."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, circled, put, slab
from reelkite.engines.diorama.props.modelling import (
    FELT,
    LEAFY,
    MATT,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    cylinder,
    ellipsoid,
    leaf,
    repeated,
    rounded_box,
    spline,
    tube,
)

_BARK: Final = linear("#7a5233")
_GREEN: Final = linear("#4f8a3f")


def cactus(kit: Kit) -> Model:
    """Return a saguaro with two arms, ribs, spines and a flower."""
    green = kit.any_of("#5a8f4f", "#4f8560", "#6f9a4a")
    parts = [
        _ribbed([(0, 0, 0), (0, 0.8, 0), (0, 1.6, 0), (0, 2.35, 0)], 0.27),
        _ribbed([(0.1, 1.0, 0), (0.52, 1.05, 0), (0.62, 1.25, 0), (0.62, 1.85, 0)], 0.165),
        _ribbed([(-0.1, 0.75, 0), (-0.5, 0.8, 0), (-0.6, 1.0, 0), (-0.6, 1.5, 0)], 0.165),
    ]
    whole = merge(parts)
    spots = [
        (r * np.cos(a) + x, y, r * np.sin(a))
        for x, r, low, high in (
            (0, 0.28, 0.15, 2.3),
            (0.62, 0.175, 1.25, 1.85),
            (-0.6, 0.175, 1.0, 1.5),
        )
        for y in np.arange(low, high, 0.16)
        for a in np.arange(8) * np.pi / 4
    ]
    spines = repeated(
        ellipsoid(0.012, 0.012, 0.05, 0),
        np.array(spots),
        np.tile(np.pi / 2 - np.arange(8) * np.pi / 4, len(spots) // 8),
    )
    bloom = put(
        merge(
            [
                circled(put(ellipsoid(0.09, 0.03, 0.04, 1), (0.08, 0.03, 0), (0, 0, 0.5)), 7),
                ball(0.045, 1),
            ]
        ),
        (0, 2.62, 0),
    )
    stones = merge(
        [
            put(blob(0.13, 0.08, 0.12, 1, 0.15, 2, k), (0.4 * np.cos(a), 0.03, 0.4 * np.sin(a)))
            for k, a in enumerate(np.arange(5) * 1.3)
        ]
    )
    return Model(
        (
            Part(
                whole,
                mixed(
                    toned(green, 0.75),
                    lighter(green, 0.12),
                    0.5
                    + 0.5 * np.sin(8 * np.arctan2(whole.positions[:, 2], whole.positions[:, 0])),
                ),
                MATT,
            ),
            Part(spines, linear("#f0e6cc")),
            Part(bloom, linear("#ee6f9a")),
            Part(stones, linear("#b5a084"), MATT),
        ),
        {"focus": (0, 1.4, 0.3)},
    )


def _ribbed(points: list[Vec3], radius: float) -> Mesh:
    """Return a limb of a cactus with a round end."""
    count = 6 * len(points)
    path = spline(points, count)
    return tube(path, np.minimum(radius, radius * np.linspace(0.96, 1.04, count)), 16)


def bamboo(kit: Kit) -> Model:
    """Return a stand of bamboo with jointed canes and narrow leaves."""
    green = kit.any_of("#7fae4a", "#6f9f52")
    chance = kit.chance
    canes, knots, leaves = [], [], []
    for k in range(8):
        x, z = 0.55 * np.cos(2.4 * k) * (0.3 + 0.1 * k), 0.45 * np.sin(2.4 * k) * (0.3 + 0.1 * k)
        tall, lean = float(chance.uniform(2.8, 4.0)), chance.uniform(-0.16, 0.16, 2)
        r = float(chance.uniform(0.05, 0.075))
        foot, top = np.array([x, 0, z]), np.array([x + lean[0] * tall, tall, z + lean[1] * tall])
        canes.append(tube([tuple(foot), tuple(top)], [r, 0.6 * r], 9))
        for s in np.linspace(0.1, 0.94, 8):
            at = foot + (top - foot) * s
            knots.append(
                put(
                    cylinder(1.22 * r, 1.22 * r, 0.035, 10, 0.01),
                    (float(at[0]), float(at[1]), float(at[2])),
                )
            )
            if s > 0.35:
                leaves += [
                    put(
                        leaf(float(chance.uniform(0.35, 0.55)), 0.04, 0.55),
                        (float(at[0]), float(at[1]), float(at[2])),
                        (float(chance.uniform(0, 6.3)), 0, 0.2),
                    )
                    for _ in range(4)
                ]
    return Model(
        (
            Part(merge(canes), green, SMOOTH),
            Part(merge(knots), lighter(green, 0.4), SMOOTH),
            Part(merge(leaves), toned(green, 0.7), Finish(0.8, two_sided=True, sway=0.03)),
        ),
        {"focus": (0, 2, 0.5)},
    )


def hedge(kit: Kit) -> Model:
    """Return a clipped hedge with a ball at each end."""
    green = kit.main("#4f7f3f")
    body = merge(
        [
            rounded_box(2.6, 1.0, 0.62, 0.12),
            *(
                put(blob(0.42, 0.42, 0.42, 2, 0.08, 3, k), (x, 1.3, 0))
                for k, x in enumerate((-1.1, 1.1))
            ),
        ]
    )
    chance = kit.chance
    spots = np.concatenate(
        [
            np.stack(
                [
                    chance.uniform(-1.3, 1.3, 200),
                    chance.uniform(0.05, 1.0, 200),
                    np.where(chance.uniform(size=200) < 0.5, 0.31, -0.31),
                ],
                1,
            ),
            np.stack(
                [chance.uniform(-1.3, 1.3, 90), np.full(90, 1.0), chance.uniform(-0.3, 0.3, 90)], 1
            ),
        ]
    )
    leaves = repeated(
        blob(0.09, 0.07, 0.07, 0, 0.2, 2, 1),
        spots,
        chance.uniform(0, 6, 290),
        chance.uniform(0.7, 1.3, 290),
    )
    return Model(
        (
            Part(body, toned(green, 0.8), FELT),
            Part(
                leaves,
                mixed(
                    toned(green, 0.75),
                    lighter(green, 0.1),
                    np.repeat(chance.uniform(0, 1, 290), len(leaves.positions) // 290),
                ),
                FELT,
            ),
        )
    )


def bush(kit: Kit) -> Model:
    """Return a round bush with berries."""
    green = kit.any_of("#5c8f3f", "#4f7f45", "#7a9a4a")
    body = merge(
        [
            put(blob(r, 0.85 * r, r, 2, 0.16, 2.6, k), (x, y, z))
            for k, (x, y, z, r) in enumerate(
                (
                    (0, 0.5, 0, 0.55),
                    (0.5, 0.4, 0.1, 0.42),
                    (-0.5, 0.42, 0.05, 0.44),
                    (0.1, 0.4, 0.42, 0.4),
                    (-0.1, 0.75, -0.1, 0.4),
                )
            )
        ]
    )
    chance = kit.chance
    front = body.positions[(body.positions[:, 1] > 0.2)]
    berries = repeated(ball(0.04, 1), front[chance.integers(0, len(front), 34)])
    return Model(
        (
            Part(
                body,
                mixed(toned(green, 0.62), lighter(green, 0.1), body.positions[:, 1] / 1.1),
                Finish(0.95, felt=0.8, sway=0.01),
            ),
            Part(berries, linear("#c8283a"), SMOOTH),
        )
    )


def pumpkin_patch(kit: Kit) -> Model:
    """Return a patch of pumpkins among leaves and curling vines."""
    orange = kit.main("#e8802a")
    parts: list[Part] = []
    for x, z, r in (
        (0, 0, 0.32),
        (-0.62, 0.2, 0.24),
        (0.58, 0.28, 0.27),
        (0.25, -0.5, 0.22),
        (-0.4, -0.45, 0.26),
        (-0.15, 0.62, 0.18),
    ):
        body = ellipsoid(r, 0.78 * r, r, 3)
        turn = np.arctan2(body.positions[:, 0], body.positions[:, 2])
        groove = (
            1
            - 0.10
            * np.abs(np.cos(5 * turn)) ** 6
            * np.linalg.norm(body.positions[:, [0, 2]], axis=1)
            / r
        )
        points = body.positions * np.stack(
            [
                groove,
                1
                - 0.16
                * np.exp(-((np.linalg.norm(body.positions[:, [0, 2]], axis=1) / (0.3 * r)) ** 2)),
                groove,
            ],
            1,
        )
        tone = mixed(orange, toned(orange, 0.72), np.abs(np.cos(5 * turn)) ** 4)
        parts += [
            Part(Mesh(points.astype(np.float32), body.normals, body.triangles), tone, SMOOTH).at(
                x, 0.74 * r, z
            ),
            Part(
                tube(
                    [(x, 1.35 * r, z), (x + 0.1 * r, 1.75 * r, z + 0.12 * r)],
                    [0.14 * r, 0.09 * r],
                    7,
                ),
                linear("#6f7a3a"),
            ),
        ]
    vines = _pumpkin_patch_vines()
    leaves = _pumpkin_patch_leaves()
    return Model(
        (*parts, Part(vines, _GREEN), Part(leaves, _GREEN, LEAFY)), {"focus": (0, 0.3, 0.4)}
    )


def _pumpkin_patch_vines() -> Mesh:
    """Return the vines of the pumpkin patch."""
    return merge(
        [
            tube(
                spline(
                    [(-0.9, 0.03, 0.4), (-0.3, 0.05, 0.35), (0.2, 0.03, 0.5), (0.9, 0.05, 0.1)], 14
                ),
                0.018,
                6,
            ),
            tube(spline([(0.7, 0.03, -0.5), (0.0, 0.05, -0.75), (-0.8, 0.04, -0.2)], 12), 0.018, 6),
        ]
    )


def _pumpkin_patch_leaves() -> Mesh:
    """Return the leaves of the pumpkin patch."""
    return merge(
        [
            put(leaf(0.3, 0.15, 0.5), (float(x), 0.1, float(z)), (2.4 * k, 0, 0.25))
            for k, (x, z) in enumerate(
                (
                    (-0.8, 0.45),
                    (-0.3, 0.42),
                    (0.3, 0.5),
                    (0.85, 0.1),
                    (0.6, -0.5),
                    (0, -0.75),
                    (-0.75, -0.25),
                    (0.3, 0.1),
                    (-0.3, 0.15),
                )
            )
        ]
    )


def vine(kit: Kit) -> Model:
    """Return a wooden trellis with a climbing vine and bunches of grapes."""
    grape = kit.main("#6a3f8f")
    frame = merge(
        [
            both(slab((0.1, 2.2, 0.1), (0.9, 0, 0), 0.02)),
            *(slab((2.0, 0.08, 0.06), (0, y, 0), 0.02) for y in (0.6, 1.2, 1.8, 2.15)),
        ]
    )
    stems = _vine_stems()
    chance = kit.chance
    leaves = merge(
        [
            put(leaf(0.26, 0.13, 0.5), (float(x), float(y), 0.08), (float(t), 0, 0.2))
            for x, y, t in zip(
                chance.uniform(-0.95, 0.85, 46),
                chance.uniform(0.5, 2.2, 46),
                chance.uniform(-2.6, -0.5, 46),
                strict=True,
            )
        ]
    )
    bunches = merge(
        [
            put(
                ball(0.045, 1),
                (x + 0.05 * (j - (4 - row) / 2 + 0.5), y - 0.075 * row, 0.2 + 0.03 * (j % 2)),
            )
            for x, y in ((-0.5, 1.6), (0.35, 1.75), (0.0, 1.1), (0.6, 1.0), (-0.65, 0.95))
            for row in range(4)
            for j in range(4 - row)
        ]
    )
    return Model(
        (
            Part(frame, linear("#b98a55")),
            Part(stems, _BARK),
            Part(
                leaves,
                mixed(
                    linear("#3f7a3a"),
                    linear("#7fae4a"),
                    np.repeat(chance.uniform(0, 1, 46), len(leaves.positions) // 46),
                ),
                LEAFY,
            ),
            Part(bunches, grape, SMOOTH),
        ),
        {"focus": (0, 1.4, 0.2)},
    )


def _vine_stems() -> Mesh:
    """Return the stems of the vine."""
    return merge(
        [
            tube(
                spline(
                    [
                        (x, 0, 0.06),
                        (0.6 * x, 0.8, 0.09),
                        (-0.3 * x, 1.4, 0.07),
                        (0.5 * x, 2.15, 0.08),
                    ],
                    16,
                ),
                np.linspace(0.04, 0.02, 16),
                7,
            )
            for x in (-0.7, 0.75, 0.1)
        ]
    )


SHRUBS: Final[dict[str, Builder]] = {
    "cactus": cactus,
    "bamboo": bamboo,
    "hedge": hedge,
    "bush": bush,
    "pumpkin-patch": pumpkin_patch,
    "vine": vine,
}
"""Builders by name."""
