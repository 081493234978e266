"""What dragons guard: treasure, an egg."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import put, rod, slab
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Shine,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mat4, Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    ball,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    repeated,
    spline,
    tube,
)

_GOLD: Final = linear("#e0b23c")


def treasure(kit: Kit) -> Model:
    """Return an open chest brimming with coins, gems, a crown and pearls."""
    wood = kit.main("#8a5530")
    box_ = slab((1.0, 0.42, 0.62), (0, 0, 0), 0.03)
    turn = np.linspace(0, np.pi, 11)
    lid = put(
        extrude(np.stack([0.31 * np.cos(turn), 0.26 * np.sin(turn)], 1), 1.0, 0.02),
        (0, 0, 0),
        (np.pi / 2, 0, 0),
    ).moved(_tip())
    bands = merge(
        [slab((0.08, 0.45, 0.66), (x, -0.005, 0), 0.015) for x in (-0.38, 0.38)]
        + [slab((1.03, 0.06, 0.65), (0, y, 0), 0.015) for y in (0.0, 0.36)]
        + [slab((0.16, 0.18, 0.05), (0, 0.24, 0.32), 0.02)]
    )
    chance = kit.chance
    x, z = chance.uniform(-0.42, 0.42, 120), chance.uniform(-0.22, 0.24, 120)
    coins = repeated(
        lathe([(0.052, 0.0), (0.052, 0.016)], 10),
        np.stack(
            [
                x,
                0.40
                + 0.15 * (1 - (x / 0.5) ** 2) * (1 - (z / 0.4) ** 2)
                + 0.02 * chance.uniform(0, 1, 120),
                z,
            ],
            1,
        ),
        chance.uniform(0, 6, 120),
    )
    fallen = merge(
        [
            put(
                cylinder(0.055, 0.055, 0.016, 14, 0.004),
                (float(a), 0.02 * (k % 2), float(b)),
                (0, 0, 0),
            )
            for k, (a, b) in enumerate(
                zip(chance.uniform(-0.75, 0.75, 16), chance.uniform(0.38, 0.7, 16), strict=True)
            )
        ]
    )
    heap = put(ellipsoid(0.46, 0.17, 0.27, 2), (0, 0.38, 0))
    gems = _treasure_gems()
    crown = _treasure_crown()
    pearls = _treasure_pearls()
    return Model(
        (
            Part(merge([box_, lid]), wood),
            Part(bands, linear("#5f5a50"), METAL),
            Part(merge([coins, fallen, heap, crown]), _GOLD, Finish(0.2, emission=0.12)),
            *gems,
            Part(pearls, linear("#f4efe6"), GLAZED),
        ),
        {"focus": (0, 0.5, 0.3)},
        shines=(Shine((0, 0.7, 0.3), (2.4, 1.7, 0.6), 1.4),),
    )


def _treasure_pearls() -> Mesh:
    """Return the pearls of the treasure."""
    return merge(
        [
            put(ball(0.02, 1), (0.36 + 0.09 * np.sin(0.55 * k), 0.46 - 0.022 * k, 0.28 + 0.015 * k))
            for k in range(17)
        ]
    )


def _treasure_crown() -> Mesh:
    """Return the crown of the treasure."""
    return put(
        merge(
            [
                lathe([(0.12, 0.0), (0.13, 0.09), (0.12, 0.09), (0.11, 0.0), (0.12, 0.0)], 24),
                *(
                    put(
                        lathe([(0.03, 0.0), (0.0, 0.08)], 5),
                        (0.125 * np.cos(a), 0.085, 0.125 * np.sin(a)),
                    )
                    for a in np.arange(8) * np.pi / 4
                ),
            ]
        ),
        (-0.05, 0.54, 0.0),
        (0, 0.3, 0.15),
    )


def _treasure_gems() -> list[Part]:
    """Return the gems of the treasure."""
    return [
        Part(
            merge(
                [
                    put(
                        lathe([(0.0, 0.0), (0.045, 0.045), (0.03, 0.065), (0.0, 0.065)], 6),
                        at,
                        (0.5, 0.4, 0.3),
                    )
                    for at in spots
                ]
            ),
            linear(tone),
            Finish(0.08, emission=0.25),
        )
        for tone, spots in (
            ("#d3204a", ((-0.25, 0.54, 0.12), (0.5, 0.0, 0.5))),
            ("#2f9a5a", ((0.1, 0.56, 0.15), (-0.55, 0.0, 0.46))),
            ("#2f66d0", ((0.33, 0.5, 0.1), (0.1, 0.0, 0.55))),
        )
    ]


def _tip() -> Mat4:
    """Return the turn by which the lid stands open, about the hinge."""
    return (translation(0, 0.44, -0.31) @ rotation(pitch=-1.15) @ translation(0, 0, 0.31)).astype(
        np.float32
    )


def dragon_egg(kit: Kit) -> Model:
    """Return a scaly egg in a nest of twigs, a crack of light across it."""
    shell = kit.any_of("#3f7f7a", "#8a2f3a", "#5f4a8f", "#b5832f")
    body = _dragon_egg_body()
    scales = []
    for row in range(10):
        y = 0.07 + 0.078 * row
        r = float(
            np.interp(y, [0.03, 0.16, 0.34, 0.56, 0.76, 0.86], [0.2, 0.31, 0.345, 0.3, 0.18, 0.02])
        )
        count = max(5, round(2 * np.pi * r / 0.125))
        tilt = float(np.interp(y, [0.0, 0.34, 0.86], [0.5, 0.0, -1.0]))
        scales += [
            put(
                ellipsoid(0.068, 0.072, 0.026, 1),
                (r * np.sin(a), y, r * np.cos(a)),
                (a, -tilt * 0.8, 0),
            )
            for a in 2 * np.pi * (np.arange(count) + 0.5 * (row % 2)) / count
        ]
    skin = merge(scales)
    crack = _dragon_egg_crack()
    chance = kit.chance
    twigs = merge(
        [
            rod(
                (0.52 * np.cos(a), 0.05 + 0.12 * float(b), 0.52 * np.sin(a)),
                (0.5 * np.cos(a + 0.9), 0.06 + 0.12 * float(c), 0.5 * np.sin(a + 0.9)),
                0.024,
                5,
            )
            for a, b, c in zip(
                np.linspace(0, 12.4, 42),
                chance.uniform(0, 1.2, 42),
                chance.uniform(0, 1.2, 42),
                strict=True,
            )
        ]
    )
    return Model(
        (
            Part(body, toned(shell, 0.6), SMOOTH),
            Part(skin, mixed(shell, lighter(shell, 0.35), skin.positions[:, 1] / 0.9), Finish(0.2)),
            Part(crack, linear("#ffc24a"), Finish(emission=2.6), Layer.GLOW),
            Part(twigs, linear("#7a5a3a"), MATT),
        ),
        {"focus": (0, 0.5, 0.3)},
        shines=(Shine((0, 0.55, 0.6), (2.4, 1.4, 0.4), 1.2),),
    )


def _dragon_egg_body() -> Mesh:
    """Return the body of the dragon egg."""
    return lathe(
        [
            (0.0, 0.0),
            (0.2, 0.03),
            (0.31, 0.16),
            (0.345, 0.34),
            (0.30, 0.56),
            (0.18, 0.76),
            (0.06, 0.85),
            (0.0, 0.86),
        ],
        36,
    )


def _dragon_egg_crack() -> Mesh:
    """Return the crack of the dragon egg."""
    return tube(
        spline(
            [
                (-0.2, 0.6, 0.27),
                (-0.08, 0.5, 0.35),
                (-0.02, 0.6, 0.32),
                (0.08, 0.48, 0.36),
                (0.2, 0.55, 0.29),
            ],
            22,
        ),
        0.012,
        5,
    )


HOARDS: Final[dict[str, Builder]] = {
    "treasure": treasure,
    "dragon-egg": dragon_egg,
}
"""Builders by name."""
