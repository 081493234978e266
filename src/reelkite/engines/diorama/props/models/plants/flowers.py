"""Flowers of the garden: rose, tulip, sunflower, lily."""

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
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import (
    ball,
    ellipsoid,
    lathe,
    leaf,
    repeated,
    sheet,
    spline,
    tube,
)

GREEN: Final = linear("#4f8a3f")
_OPEN: Final = 0.5
PETAL: Final = Finish(roughness=0.6, two_sided=True)


def stem_of(points: list[Vec3], radius: float) -> Mesh:
    """Return a stalk along a curve, a little thinner at its end."""
    return tube(
        spline(points, 5 * len(points)), np.linspace(radius, 0.8 * radius, 5 * len(points)), 8
    )


def petal_of(length: float, width: float, cup: float, curl: float) -> Mesh:
    """Return a petal that grows up from the origin and looks to +z.

    ``cup`` 0..1 closes it around the heart, ``curl`` bends its tip outwards (metres).
    """
    u, v = np.meshgrid(np.linspace(-1, 1, 7), np.linspace(0, 1, 7))
    wide = width * np.sin(np.pi * np.clip(0.12 + 0.70 * v, 0, 1)) ** 0.8
    z = curl * v**3 - cup * wide * u**2
    return sheet(np.stack([wide * u, length * v * (1 - 0.10 * u**2), z], -1))


def whorl_of(petal: Mesh, count: int, reach: float, lean: float, start: float = 0.0) -> Mesh:
    """Return petals around an axis, each ``reach`` from it and leaning out by ``lean`` radians.

    Those that lie open are lit on their inside, which then looks up.
    """
    around = circled(put(petal, (0, 0, reach), (0, lean, 0)), count, start)
    side = -1.0 if lean > _OPEN else 1.0
    return Mesh(around.positions, around.normals * np.float32(side), around.triangles)


def rose(kit: Kit) -> Model:
    """Return a rose: spiralling petals over green sepals, thorns, leaves of five."""
    red = kit.any_of("#c4182c", "#d93a5a", "#e8748f", "#f2d9c0")
    rings = (
        (3, 0.006, 0.05, 0.072, 0.040, 0.0),
        (4, 0.016, 0.20, 0.078, 0.050, 0.5),
        (5, 0.026, 0.42, 0.082, 0.058, 1.1),
        (6, 0.034, 0.72, 0.084, 0.062, 0.3),
        (6, 0.038, 1.05, 0.080, 0.062, 0.9),
    )
    heads = []
    for k, (count, reach, lean, length, width, start) in enumerate(rings):
        heads.append(
            whorl_of(
                petal_of(length, width, 0.75 - 0.08 * k, 0.006 * k), count, reach * 0.5, lean, start
            )
        )
    head = put(merge(heads), (0.012, 0.545, 0))
    core = put(ellipsoid(0.024, 0.036, 0.024, 2), (0.012, 0.585, 0))
    shade = np.clip((np.linalg.norm(head.positions[:, [0, 2]], axis=1)) / 0.1, 0, 1)
    sepals = put(
        merge(
            [
                circled(put(leaf(0.07, 0.014, 0.2), (0.01, 0, 0), (0, 0, -0.5)), 5),
                ellipsoid(0.026, 0.024, 0.026, 2),
            ]
        ),
        (0.012, 0.54, 0),
    )
    stem = merge(
        [
            stem_of([(0, 0, 0), (0.03, 0.25, 0), (0.012, 0.54, 0)], 0.009),
            *(
                put(
                    lathe([(0.006, 0.0), (0.0, 0.02)], 6),
                    (0.022 + 0.006 * s, y, 0),
                    (0, 0, -s * 1.2),
                )
                for y, s in ((0.12, 1), (0.2, -1), (0.33, 1), (0.42, -1))
            ),
        ]
    )
    leaves = _rose_leaves()
    return Model(
        (
            Part(head, mixed(toned(red, 0.6), lighter(red, 0.10), shade), PETAL),
            Part(core, toned(red, 0.55)),
            Part(merge([stem, sepals]), GREEN, SMOOTH),
            Part(leaves, linear("#3f7a3a"), LEAFY),
        ),
        {"focus": (0.01, 0.58, 0.06)},
    )


def _rose_leaves() -> Mesh:
    """Return the leaves of the rose."""
    return merge(
        [
            put(
                merge(
                    [
                        leaf(0.10, 0.034, 0.5),
                        put(leaf(0.075, 0.028, 0.5), (0.0, 0, 0.0), (0.9, 0, 0)),
                        put(leaf(0.075, 0.028, 0.5), (0, 0, 0), (-0.9, 0, 0)),
                    ]
                ),
                (0.025, y, 0),
                (turn, 0, 0.35),
            )
            for y, turn in ((0.22, 0.5), (0.34, 3.2), (0.15, 4.9))
        ]
    )


def tulip(kit: Kit) -> Model:
    """Return a tulip: a closed cup of six petals over long leaves."""
    tone = kit.any_of("#d9322f", "#f2b821", "#e8749a", "#8a4aa0", "#f08a3a")
    inner = whorl_of(petal_of(0.095, 0.040, 0.95, -0.016), 3, 0.024, 0.16, 0.5)
    outer = whorl_of(petal_of(0.092, 0.044, 0.9, -0.012), 3, 0.030, 0.26, 0.5 + np.pi / 3)
    cup = put(
        lathe(
            [
                (0.0, 0.0),
                (0.022, 0.004),
                (0.036, 0.022),
                (0.038, 0.045),
                (0.03, 0.07),
                (0.0, 0.075),
            ],
            18,
        ),
        (0, 0.33, 0),
    )
    head = put(merge([inner, outer]), (0, 0.335, 0))
    blades = merge(
        [
            put(
                petal_of(0.30 - 0.04 * k, 0.030, 0.5, 0.05),
                (0.0, 0.0, 0.0),
                (2.2 * k + 0.4, 0.22, 0),
            )
            for k in range(3)
        ]
    )
    shade = np.clip((head.positions[:, 1] - 0.33) / 0.09, 0, 1)
    return Model(
        (
            Part(head, mixed(toned(tone, 0.75), lighter(tone, 0.12), shade), PETAL),
            Part(cup, tone, SMOOTH),
            Part(stem_of([(0, 0, 0), (0.01, 0.18, 0), (0, 0.335, 0)], 0.009), GREEN, SMOOTH),
            Part(blades, linear("#5a9a58"), LEAFY),
        ),
        {"focus": (0, 0.38, 0.04)},
    )


def sunflower(kit: Kit) -> Model:
    """Return a tall sunflower that looks at the audience, its heart a spiral of seeds."""
    yellow = kit.main("#f5b81c")
    petal = ellipsoid(0.035, 0.105, 0.010, 1)
    rays = merge(
        [
            put(
                put(petal, (0, 0.19, 0)),
                (0, 0, 0.012 * (k % 2)),
                (0, -0.12 * (k % 2), 2 * np.pi * k / 26),
            )
            for k in range(26)
        ]
    )
    index = np.arange(150)
    r, a = 0.115 * np.sqrt((index + 0.5) / 150), 2.39996 * index
    seeds = repeated(
        ball(0.009, 0), np.stack([r * np.cos(a), r * np.sin(a), 0.032 - 1.1 * r * r], 1)
    )
    disk = ellipsoid(0.122, 0.122, 0.03, 2)
    rim = r > 0.075
    tone = np.repeat(
        np.where(rim[:, None], np.array(linear("#6b4020")), np.array(linear("#3a2618"))),
        len(ball(0.009, 0).positions),
        axis=0,
    )
    sepals = merge(
        [
            put(
                put(ellipsoid(0.03, 0.07, 0.008, 1), (0, 0.13, -0.02)),
                (0, 0, 0),
                (0, 0, 2 * np.pi * (k + 0.5) / 13),
            )
            for k in range(13)
        ]
    )
    at, turn = (0.0, 1.55, 0.06), (0.0, -0.22, 0.0)
    leaves = merge(
        [
            put(leaf(0.36, 0.14, 0.5), (0.0, y, 0), (a_, 0, 0.3))
            for y, a_ in ((0.45, 0.4), (0.7, 3.3), (0.95, 1.2), (1.15, 4.4), (0.6, 5.4))
        ]
    )
    stem = stem_of([(0, 0, 0), (0.03, 0.8, -0.02), (0, 1.4, -0.03), (0, 1.56, 0.03)], 0.024)
    return Model(
        (
            Part(put(rays, at, turn), yellow, PETAL),
            Part(put(seeds, at, turn), tone.astype(np.float32), MATT),
            Part(put(disk, at, turn), linear("#4a2f18"), MATT),
            Part(merge([stem, put(sepals, at, turn)]), GREEN, SMOOTH),
            Part(leaves, linear("#5a9440"), LEAFY),
        ),
        {"focus": (0, 1.55, 0.1)},
    )


def lily(kit: Kit) -> Model:
    """Return a lily: a trumpet of six curled petals with long stamens, and a bud."""
    white = kit.any_of("#f5efe4", "#f2a56a", "#f0b5c5")
    petals = whorl_of(petal_of(0.15, 0.036, 0.5, 0.075), 6, 0.012, 0.55)
    head = put(petals, (0, 0.55, 0.03), (0, 0.75, 0))
    hairs = put(
        merge(
            [
                circled(tube([(0, 0.02, 0), (0, 0.09, 0.02)], 0.003, 5), 6),
                circled(put(ellipsoid(0.005, 0.005, 0.014, 1), (0, 0.095, 0.022)), 6),
            ]
        ),
        (0, 0.55, 0.03),
        (0, 0.75, 0),
    )
    bud = put(ellipsoid(0.022, 0.07, 0.022, 2), (-0.09, 0.6, 0.0), (0, 0, 0.5))
    stem = merge(
        [
            stem_of([(0, 0, 0), (0.01, 0.3, 0), (0, 0.55, 0.02)], 0.010),
            stem_of([(0.005, 0.42, 0), (-0.05, 0.5, 0), (-0.08, 0.55, 0)], 0.006),
        ]
    )
    leaves = merge(
        [
            put(leaf(0.2, 0.024, 0.6), (0.005, 0.06 + 0.055 * k, 0), (2.4 * k, 0, 0.25))
            for k in range(8)
        ]
    )
    return Model(
        (
            Part(
                head,
                mixed(
                    toned(white, 0.85),
                    lighter(white, 0.2),
                    np.clip(head.positions[:, 1] - 0.5, 0, 1) * 4,
                ),
                PETAL,
            ),
            Part(hairs, linear("#d98a2c")),
            Part(bud, lighter(white, 0.2), SMOOTH),
            Part(stem, GREEN),
            Part(leaves, GREEN, LEAFY),
        ),
        {"focus": (0, 0.6, 0.1)},
    )


FLOWERS: Final[dict[str, Builder]] = {
    "rose": rose,
    "tulip": tulip,
    "sunflower": sunflower,
    "lily": lily,
}
"""Builders by name."""
