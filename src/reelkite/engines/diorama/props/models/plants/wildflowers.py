"""Flowers of meadow and pond: lotus, dandelion, poppy, lavender."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import circled, put
from reelkite.engines.diorama.props.modelling import (
    LEAFY,
    MATT,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    lighter,
)
from reelkite.engines.diorama.props.models.plants.flowers import (
    GREEN,
    PETAL,
    petal_of,
    stem_of,
    whorl_of,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    ellipsoid,
    lathe,
    leaf,
    repeated,
    sheet,
    tube,
)


def lotus(kit: Kit) -> Model:
    """Return a lotus open on the water between round pads."""
    pink = kit.any_of("#f2a5c0", "#f6d5dc", "#e87aa5")
    rings = (
        (6, 0.02, 0.30, 0.17, 0.05),
        (8, 0.045, 0.72, 0.19, 0.056),
        (9, 0.07, 1.15, 0.19, 0.056),
    )
    head = put(
        merge(
            [
                whorl_of(petal_of(length, width, 0.6, -0.02), count, reach, lean, 0.35 * k)
                for k, (count, reach, lean, length, width) in enumerate(rings)
            ]
        ),
        (0, 0.07, 0),
    )
    heart = merge(
        [
            put(lathe([(0.0, 0.0), (0.03, 0.0), (0.042, 0.05), (0.0, 0.055)], 16), (0, 0.09, 0)),
            circled(put(ball(0.008, 0), (0.048, 0.13, 0)), 16),
        ]
    )
    pads = merge(
        [
            put(_pad(r), (x, 0.02 + 0.006 * k, z), (turn, 0, 0))
            for k, (x, z, r, turn) in enumerate(
                (
                    (0.02, 0.02, 0.26, 0.6),
                    (-0.42, 0.14, 0.22, 2.4),
                    (0.40, -0.16, 0.24, 4.2),
                    (0.26, 0.36, 0.17, 1.2),
                    (-0.22, -0.34, 0.19, 5.5),
                )
            )
        ]
    )
    bud = put(ellipsoid(0.035, 0.075, 0.035, 2), (-0.3, 0.3, -0.12))
    stalk = stem_of([(-0.28, 0.0, -0.1), (-0.31, 0.14, -0.12), (-0.3, 0.25, -0.12)], 0.009)
    shade = np.clip((head.positions[:, 1] - 0.07) / 0.16, 0, 1)
    water = put(blob(0.75, 0.02, 0.62, 3, 0.04, 2, 1), (0, 0.0, 0))
    return Model(
        (
            Part(head, mixed(lighter(pink, 0.6), pink, shade), PETAL),
            Part(heart, linear("#f0c030"), SMOOTH),
            Part(pads, linear("#4f9a58"), LEAFY),
            Part(bud, pink, SMOOTH),
            Part(stalk, GREEN),
            Part(water, linear("#4f9aa8"), Finish(0.06)),
        ),
        {"focus": (0, 0.16, 0.08)},
    )


def _pad(radius: float) -> Mesh:
    """Return a lily pad with its notch and a raised rim."""
    turn = np.linspace(0.16, 2 * np.pi - 0.16, 25)
    rows = [
        np.stack(
            [
                r * radius * np.cos(turn),
                0 * turn + 0.05 * radius * (r > 0.95),
                r * radius * np.sin(turn),
            ],
            1,
        )
        for r in (0.02, 0.5, 0.93, 1.0)
    ]
    skin = sheet(np.array(rows))
    return Mesh(
        skin.positions,
        np.where(skin.normals[:, 1:2] < 0, -skin.normals, skin.normals),
        skin.triangles,
    )


def dandelion(kit: Kit) -> Model:
    """Return a dandelion clock: a ball of parachutes, and a few that fly away."""
    fluff = kit.main("#f4f2ec")
    index = np.arange(64)
    y = 1 - 2 * (index + 0.5) / 64
    r, a = np.sqrt(1 - y**2), 2.39996 * index
    ways = np.stack([r * np.cos(a), y, r * np.sin(a)], 1)
    top = np.array([0.02, 0.42, 0.0])
    stalks = merge([tube([tuple(top + 0.012 * w), tuple(top + 0.07 * w)], 0.0011, 3) for w in ways])
    stars = repeated(_tuft(), top + 0.074 * ways, np.arctan2(ways[:, 0], ways[:, 2]))
    chance = kit.chance
    flown = top + np.stack(
        [
            chance.uniform(0.12, 0.42, 9),
            chance.uniform(-0.02, 0.28, 9),
            chance.uniform(-0.1, 0.1, 9),
        ],
        1,
    )
    away = merge(
        [
            repeated(_tuft(), flown, chance.uniform(0, 6, 9), 1.25),
            *(tube([tuple(p), tuple(p - np.array([0.004, 0.04, 0]))], 0.0012, 3) for p in flown),
        ]
    )
    heart = put(ball(0.016, 2), (0.02, 0.42, 0))
    leaves = merge(
        [put(leaf(0.22, 0.034, 0.45), (0, 0.01, 0), (1.05 * k, 0, 0.2)) for k in range(6)]
    )
    return Model(
        (
            Part(merge([stars, away]), fluff, Finish(1.0, felt=1.0, two_sided=True, emission=0.12)),
            Part(stalks, linear("#d9d4c4")),
            Part(heart, linear("#8a7a4f")),
            Part(stem_of([(0, 0, 0), (-0.01, 0.2, 0), (0.02, 0.41, 0)], 0.007), linear("#7fa65a")),
            Part(leaves, GREEN, LEAFY),
        ),
        {"focus": (0.02, 0.42, 0.05)},
    )


def _tuft() -> Mesh:
    """Return one parachute: six short hairs in a star."""
    return merge(
        [
            tube([(0, 0, 0), (0.016 * np.cos(a), 0.006, 0.016 * np.sin(a))], 0.0016, 3)
            for a in np.arange(4) * np.pi / 2
        ]
    )


def poppy(kit: Kit) -> Model:
    """Return three poppies on thin stems, one still a bud."""
    red = kit.main("#e0352b")
    parts: list[Part] = []
    for k, (x, z, tall, size) in enumerate(((0, 0, 0.5, 1.0), (-0.16, 0.05, 0.4, 0.85))):
        petals = whorl_of(petal_of(0.085 * size, 0.062 * size, 0.55, 0.01), 5, 0.012, 0.95, k)
        heart = merge(
            [
                put(ellipsoid(0.017, 0.02, 0.017, 2), (0, 0.016, 0)),
                circled(put(ball(0.006, 0), (0.028, 0.022, 0)), 14),
            ]
        )
        turn = (0.4 * k, 0.35, 0)
        parts += [
            Part(put(petals, (x, tall, z), turn), red, PETAL),
            Part(put(heart, (x, tall, z), turn), linear("#26252a")),
            Part(
                stem_of([(x * 0.2, 0, z), (x * 0.7 + 0.02, 0.6 * tall, z), (x, tall, z)], 0.006),
                GREEN,
            ),
        ]
    bud = merge(
        [
            put(ellipsoid(0.02, 0.034, 0.02, 2), (0.14, 0.33, 0.03), (0, 0.4, 0.3)),
            stem_of([(0.02, 0, 0.02), (0.1, 0.22, 0.03), (0.135, 0.32, 0.03)], 0.005),
        ]
    )
    leaves = merge(
        [put(leaf(0.18, 0.022, 0.5), (0, 0.02, 0), (1.3 * k, 0, 0.35)) for k in range(6)]
    )
    return Model(
        (*parts, Part(bud, linear("#6f9a5a")), Part(leaves, GREEN, LEAFY)),
        {"focus": (0, 0.5, 0.05)},
    )


def _near(tip: Array, k: int) -> Vec3:
    """Return where blossom ``k`` of a spike sits, along a stem that ends at ``tip``."""
    x, y, z = (float(v) for v in tip * (1 + 0.045 * (k - 1)))
    return x, y + 0.02 * k - 0.04, z


def lavender(kit: Kit) -> Model:
    """Return a bush of lavender."""
    purple = kit.main("#7d5fc0")
    chance = kit.chance
    stems, spikes = [], []
    for _ in range(26):
        lean = chance.uniform(-0.24, 0.24, 2)
        tall = float(chance.uniform(0.34, 0.5))
        tip: Array = np.array([lean[0], tall, lean[1]])
        stems.append(
            tube(
                [(0.3 * lean[0], 0, 0.3 * lean[1]), tuple(0.7 * tip * [0.8, 1, 0.8]), tuple(tip)],
                0.004,
                4,
            )
        )
        spikes += [
            put(
                ellipsoid(0.014, 0.015, 0.014, 0),
                _near(tip, k),
            )
            for k in range(5)
        ]
    leaves = merge([put(leaf(0.2, 0.012, 0.4), (0, 0.02, 0), (0.7 * k, 0, 0.7)) for k in range(12)])
    return Model(
        (
            Part(merge(spikes), purple, MATT),
            Part(merge(stems), linear("#7f9a6f")),
            Part(leaves, linear("#8fa886"), LEAFY),
        ),
        {"focus": (0, 0.4, 0.1)},
    )


WILDFLOWERS: Final[dict[str, Builder]] = {
    "lotus": lotus,
    "dandelion": dandelion,
    "poppy": poppy,
    "lavender": lavender,
}
"""Builders by name."""
