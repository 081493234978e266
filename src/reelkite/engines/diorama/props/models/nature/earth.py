"""Mountains and waters: volcano, snow mountain, waterfall."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import put, rod
from reelkite.engines.diorama.props.modelling import (
    FELT,
    GLAZED,
    MATT,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Shine,
    Vapour,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import ball, blob, lathe, ripple3, sheet, spline, tube

_ROCK: Final = linear("#7f7a72")
_GLOWING: Final = Finish(emission=2.4, casts=False)


def _cone(profile: list[tuple[float, float]], sides: int, rough: float, seed: int) -> Mesh:
    """Return a mountain over a profile of radius and height, with gullies down its sides."""
    turn = np.linspace(0, 2 * np.pi, sides + 1)
    rows = []
    for r, y in profile:
        gully = 1 + rough * (
            np.sin(9 * turn + seed) * 0.5
            + np.sin(17 * turn + 2.3 * seed + y) * 0.35
            + 0.4 * np.sin(5 * turn - y)
        )
        rows.append(np.stack([r * gully * np.sin(turn), 0 * turn + y, r * gully * np.cos(turn)], 1))
    skin = sheet(np.array(rows))
    out = np.where(
        np.sum(skin.normals * (skin.positions * [1, 0, 1] + [0, 2, 0]), axis=1)[:, None] < 0,
        -skin.normals,
        skin.normals,
    )
    return Mesh(skin.positions, out.astype(np.float32), skin.triangles)


def volcano(kit: Kit) -> Model:
    """Return a volcano that erupts: lava in its mouth and down its sides, glowing rocks, smoke."""
    rock = kit.any_of("#5f544e", "#6b5a4a", "#54505a")
    body = _cone(
        [
            (9.5, -0.2),
            (7.6, 1.2),
            (5.6, 3.2),
            (3.8, 5.8),
            (2.6, 8.2),
            (1.75, 10.0),
            (1.5, 10.2),
            (1.1, 9.5),
            (0.02, 9.1),
        ],
        48,
        0.07,
        kit.appearance.seed % 7,
    )
    scree = mixed(toned(rock, 0.8), linear("#8a6a50"), 0.5 + 0.5 * ripple3(body.positions, 0.6))
    tone = mixed(scree, linear("#6f8a4a"), np.clip(1.5 - body.positions[:, 1] * 0.9, 0, 0.8))
    streams = _lava()
    pool = put(lathe([(0.0, 0.0), (1.35, 0.0), (1.2, 0.25), (0.0, 0.4)], 24), (0, 9.6, 0))
    fire, bombs = _eruption()
    joints = {}
    for k in range(3):
        joints[f"bomb {k}"] = Joint(
            (0, 9.5, 0), rate=0.06 + 0.03 * k, axis="y", lift=0.9, phase=0.3 * k
        )
    heat = np.clip((fire.positions[:, 1] - 9.6) / 2.4, 0, 1)
    trees = _volcano_trees()
    return Model(
        (
            Part(body, tone, MATT),
            Part(streams, linear("#ff6a1e"), Finish(0.5, emission=1.6)),
            Part(pool, linear("#ffb347"), _GLOWING, Layer.GLOW),
            Part(fire, mixed(linear("#ffd873"), linear("#ff5a1e"), heat), _GLOWING, Layer.GLOW),
            *bombs,
            Part(trees, linear("#3f6f45"), FELT),
        ),
        {"focus": (0, 7, 4)},
        joints,
        (
            Vapour((0, 11.8, 0), 3.6, 7.0, 0.95, (0.32, 0.29, 0.29), always=True),
            Vapour((0.8, 13.2, 0.2), 4.2, 7.0, 0.8, (0.42, 0.38, 0.37), always=True),
        ),
        (Shine((0, 10.8, 1.6), (16.0, 6.0, 1.6), 9.0),),
    )


def _eruption() -> tuple[Mesh, list[Part]]:
    """Return the fountain of fire, and the glowing rocks that fly."""
    jets, bombs = [], []
    for k in range(9):
        a, d = 2.4 * k, 0.5 + 0.18 * k
        jets.append(
            tube(
                spline(
                    [
                        (0, 9.7, 0),
                        (0.4 * d * np.sin(a), 11.6 + 0.12 * k, 0.4 * d * np.cos(a)),
                        (1.1 * d * np.sin(a), 12.3, 1.1 * d * np.cos(a)),
                        (1.7 * d * np.sin(a), 11.2, 1.7 * d * np.cos(a)),
                    ],
                    10,
                ),
                np.linspace(0.3, 0.08, 10),
                6,
            )
        )
        bombs.append(
            Part(
                put(
                    blob(0.22, 0.2, 0.22, 1, 0.2, 2, k),
                    (1.9 * d * np.sin(a + 0.3), 11.6 + 0.22 * (k % 4), 1.9 * d * np.cos(a + 0.3)),
                ),
                linear("#ff7a2a"),
                _GLOWING,
                Layer.GLOW,
            ).on(f"bomb {k % 3}")
        )
    return merge(jets), bombs


def _lava() -> Mesh:
    """Return the streams of lava down the sides."""
    streams = []
    for a, low in ((0.15, 1.6), (-0.75, 4.2), (0.95, 3.4), (2.6, 3.0), (-2.0, 2.2)):
        y = np.linspace(10.15, low, 16)
        r = np.interp(y, [1.2, 3.2, 5.8, 8.2, 10.2], [7.7, 5.75, 3.95, 2.75, 1.7]) + 0.12
        bend = a + 0.10 * np.sin(1.6 * y + a)
        streams.append(
            tube(np.stack([r * np.sin(bend), y, r * np.cos(bend)], 1), np.linspace(0.3, 0.5, 16), 7)
        )
    return merge(streams)


def _volcano_trees() -> Mesh:
    """Return the trees of the volcano."""
    return merge(
        [
            put(
                lathe([(0.0, 0.0), (0.32, 0.0), (0.0, 0.9)], 7),
                (8.4 * np.sin(a), 0.35, 8.4 * np.cos(a)),
            )
            for a in np.linspace(-1.6, 1.6, 19) + 0.04 * np.sin(np.arange(19) * 5.0)
        ]
    )


def snow_mountain(kit: Kit) -> Model:
    """Return a lone even cone with a cap of snow, a lake at its foot and blossom trees."""
    slope = kit.any_of("#5f7a9a", "#6a7f8f", "#7a7a94")
    line = [
        (15.0, -0.2),
        (11.5, 1.1),
        (8.2, 3.2),
        (5.4, 6.0),
        (3.2, 9.0),
        (1.7, 11.6),
        (1.2, 12.1),
        (0.8, 11.8),
        (0.02, 11.7),
    ]
    body = _cone(line, 56, 0.035, 3)
    turn = np.arctan2(body.positions[:, 0], body.positions[:, 2])
    edge = 7.4 + 1.1 * np.sin(9 * turn) + 0.7 * np.sin(17 * turn + 1)
    tone = mixed(
        mixed(linear("#6f8f5a"), slope, np.clip(body.positions[:, 1] / 3.0, 0, 1)),
        linear("#f3f6fa"),
        np.clip((body.positions[:, 1] - edge) * 1.4, 0, 1),
    )
    lake = put(blob(7.0, 0.08, 2.6, 3, 0.04, 2, 2), (0, 0.0, 14.2))
    chance = kit.chance
    crowns = merge(
        [
            put(
                blob(0.8, 0.65, 0.8, 1, 0.15, 2.2, k),
                (float(x), 1.0, 11.9 + 0.9 * float(chance.uniform(-1, 1))),
            )
            for k, x in enumerate(np.linspace(-9.5, 9.5, 13))
        ]
    )
    trunks = merge(
        [
            rod((float(x), 0.0, 11.9), (float(x), 0.9, 11.9), 0.12, 5)
            for x in np.linspace(-9.5, 9.5, 13)
        ]
    )
    return Model(
        (
            Part(body, tone, MATT),
            Part(lake, linear("#6fa6c4"), GLAZED),
            Part(crowns, linear("#f2b3c6"), FELT),
            Part(trunks, linear("#5f4238")),
        ),
        {"focus": (0, 7, 5)},
    )


def waterfall(kit: Kit) -> Model:
    """Return a waterfall over a cliff into a pool, with foam and drops that dance."""
    water = kit.main("#bfe3ee")
    rocks = _waterfall_rocks()
    cliff = merge(rocks)
    low = np.maximum(cliff.positions, [-99, -0.1, -99])
    moss = np.clip(cliff.normals[:, 1] * 1.5 - 0.5 + 0.4 * ripple3(cliff.positions, 1.4), 0, 0.85)
    fall = _falling()
    streaks = _waterfall_streaks()
    pool = put(blob(2.9, 0.12, 2.3, 3, 0.04, 2, 1), (0, 0.03, 1.1))
    foam = _waterfall_foam()
    drops = [
        Part(
            merge(
                [
                    put(
                        ball(0.06, 1),
                        (x + 0.1 * k, 0.4 + 0.16 * ((3 * j + k) % 4), 0.5 + 0.1 * (j % 3)),
                    )
                    for j, x in enumerate(np.linspace(-1.1, 1.0, 7))
                ]
            ),
            lighter(water, 0.6),
            Finish(0.1, emission=0.2),
        ).on(f"drops {k}")
        for k in range(2)
    ]
    ferns = _waterfall_ferns()
    return Model(
        (
            Part(
                Mesh(low.astype(np.float32), cliff.normals, cliff.triangles),
                mixed(_ROCK, linear("#6f8a45"), moss),
                MATT,
            ),
            Part(fall, water, Finish(0.1, emission=0.12)),
            Part(streaks, lighter(water, 0.75), Finish(0.3, emission=0.25)),
            Part(pool, linear("#5fb0bf"), GLAZED),
            Part(foam, linear("#f4fafb"), MATT),
            *drops,
            Part(ferns, linear("#5f8f45"), FELT),
        ),
        {"focus": (0, 2.5, 1)},
        {
            f"drops {k}": Joint(
                (0, 0, 0), rate=0.35 + 0.1 * k, axis="y", swing=0.04, lift=0.22, phase=0.5 * k
            )
            for k in range(2)
        },
        (Vapour((0, 0.5, 0.5), 2.6, 1.6, 0.5, always=True),),
    )


def _falling() -> Mesh:
    """Return the water in the air, in folds."""
    sheets = []
    for k, x in enumerate(np.linspace(-1.0, 1.0, 9)):
        wave = 0.06 * np.sin(2.4 * k)
        sheets.append(
            tube(
                spline(
                    [
                        (x, 4.75, -2.0),
                        (x, 4.85, -1.2),
                        (x, 4.5, -0.62 + wave),
                        (x, 2.6, -0.3 + wave),
                        (x, 0.1, -0.1 + wave),
                    ],
                    16,
                ),
                0.15 + 0.03 * np.sin(5 * k),
                7,
            )
        )
    return merge(sheets)


def _waterfall_foam() -> Mesh:
    """Return the foam of the waterfall."""
    return merge(
        [
            put(blob(0.36, 0.26, 0.3, 2, 0.2, 2.6, k), (x, 0.16, 0.25 + 0.12 * (k % 2)))
            for k, x in enumerate(np.linspace(-1.2, 1.2, 8))
        ]
    )


def _waterfall_streaks() -> Mesh:
    """Return the streaks of the waterfall."""
    return merge(
        [
            tube([(x, 4.4 - 0.4 * (k % 3), -0.42), (x, 1.0 + 0.5 * (k % 2), -0.06)], 0.03, 5)
            for k, x in enumerate(np.linspace(-0.95, 0.95, 11))
        ]
    )


def _waterfall_rocks() -> list[Mesh]:
    """Return the rocks of the waterfall."""
    return [
        put(blob(rx, ry, rz, 2, 0.16, 1.7, k), at)
        for k, (rx, ry, rz, at) in enumerate(
            (
                (2.4, 3.2, 1.6, (-2.9, 2.0, -1.2)),
                (2.4, 3.4, 1.6, (2.9, 2.2, -1.2)),
                (3.4, 2.6, 1.3, (0, 2.2, -2.2)),
                (1.2, 1.3, 1.0, (-2.6, 0.6, 0.7)),
                (1.1, 1.2, 0.9, (2.7, 0.5, 0.8)),
                (0.6, 0.5, 0.5, (-1.1, 0.2, 1.7)),
                (0.5, 0.4, 0.5, (1.3, 0.15, 1.9)),
            )
        )
    ]


def _waterfall_ferns() -> Mesh:
    """Return the ferns of the waterfall."""
    return merge(
        [
            put(blob(0.4, 0.3, 0.35, 2, 0.25, 2.8, k), at)
            for k, at in enumerate(
                (
                    (-1.7, 4.7, -0.9),
                    (1.8, 5.0, -0.9),
                    (-3.2, 3.6, 0.1),
                    (3.4, 3.4, 0.1),
                    (-2.0, 0.9, 1.3),
                    (2.0, 0.9, 1.4),
                )
            )
        ]
    )


EARTH: Final[dict[str, Builder]] = {
    "volcano": volcano,
    "snow-mountain": snow_mountain,
    "waterfall": waterfall,
}
"""Builders by name."""
