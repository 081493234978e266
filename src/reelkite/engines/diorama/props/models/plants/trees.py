"""Trees: the round one, oak, fir, the Christmas tree."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import put, slab
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
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
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge, translation
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    extrude,
    lathe,
    ripple3,
    spline,
    tube,
)

BARK: Final = linear("#7a5233")
LEAFY_CROWN: Final = Finish(roughness=0.95, felt=0.8, sway=0.02)


def limb(points: list[Vec3], thick: float, thin: float, sides: int = 9) -> Mesh:
    """Return a branch that tapers along a curve."""
    count = 4 * len(points)
    return tube(spline(points, count), np.linspace(thick, thin, count), sides)


def puffs(spots: tuple[tuple[float, float, float, float], ...], lump: float = 0.12) -> Mesh:
    """Return a crown of lumps, each ``(x, y, z, radius)``."""
    return merge(
        [
            put(blob(r, 0.86 * r, r, 2, lump, 2.6, k), (x, y, z))
            for k, (x, y, z, r) in enumerate(spots)
        ]
    )


def shaded(crown: Mesh, tone: Vec3, low: float, tall: float) -> Array:
    """Return the colours of a crown: dark below, light above."""
    return mixed(toned(tone, 0.6), lighter(tone, 0.12), (crown.positions[:, 1] - low) / tall)


def tree(kit: Kit) -> Model:
    """Return a round tree with a forked trunk."""
    green = kit.any_of("#5c8f3a", "#6f9a3f", "#4f8a44")
    trunk = merge(
        [
            tube(
                spline([(0, 0, 0), (0.04, 0.8, 0), (-0.02, 1.6, 0.03), (0.0, 2.4, 0)], 12),
                np.linspace(0.26, 0.13, 12),
                12,
            ),
            tube(
                spline([(0, 1.3, 0), (0.42, 1.9, 0.08), (0.7, 2.5, 0.1)], 8),
                np.linspace(0.11, 0.06, 8),
                8,
            ),
            tube(
                spline([(0, 1.5, 0), (-0.42, 2.0, 0.05), (-0.66, 2.6, 0.05)], 8),
                np.linspace(0.10, 0.05, 8),
                8,
            ),
        ]
    )
    puffs = (
        (0, 3.55, 0, 1.05),
        (0.85, 2.95, 0.15, 0.78),
        (-0.85, 3.0, 0.1, 0.80),
        (0.1, 2.8, 0.62, 0.72),
        (0, 2.95, -0.65, 0.75),
        (0.42, 3.95, 0.2, 0.62),
        (-0.45, 3.85, 0.1, 0.66),
    )
    crown = merge(
        [
            blob(r, 0.88 * r, r, 3 if r > 0.9 else 2, 0.10, 2.4, k).moved(translation(x, y, z))
            for k, (x, y, z, r) in enumerate(puffs)
        ]
    )
    tone = mixed(toned(green, 0.65), lighter(green, 0.08), (crown.positions[:, 1] - 2.3) / 2.2)
    return Model(
        (
            Part(trunk, linear("#7a5233")),
            Part(crown, tone, Finish(roughness=0.95, felt=0.8, sway=0.02)),
        ),
        {"focus": (0, 3, 1)},
    )


def oak(kit: Kit) -> Model:
    """Return a wide old oak: a thick trunk with roots, a spreading crown."""
    green = kit.any_of("#5a8238", "#6b8f3a", "#4f7d3f")
    trunk = _oak_trunk()
    crown = puffs(
        (
            (0, 4.5, 0, 1.5),
            (1.9, 3.7, 0.3, 1.2),
            (-1.9, 3.8, 0.2, 1.25),
            (0.3, 3.7, 1.5, 1.15),
            (-0.2, 3.8, -1.5, 1.2),
            (1.2, 4.7, -0.5, 1.05),
            (-1.2, 4.8, 0.4, 1.1),
            (2.7, 3.3, -0.3, 0.8),
            (-2.7, 3.35, -0.2, 0.82),
            (0.9, 5.3, 0.3, 0.85),
            (1.3, 3.3, 1.3, 0.8),
            (-1.4, 3.3, 1.3, 0.8),
        )
    )
    return Model(
        (
            Part(
                trunk,
                mixed(
                    BARK,
                    toned(BARK, 0.65),
                    0.5 + 0.5 * ripple3(trunk.positions * [3, 0.6, 3], 1.5),
                ),
                MATT,
            ),
            Part(crown, shaded(crown, green, 2.8, 3.0), LEAFY_CROWN),
        ),
        {"focus": (0, 3.6, 1.5), "seat": (0.6, 0.4, 0.8)},
    )


def _oak_trunk() -> Mesh:
    """Return the trunk of the oak."""
    return merge(
        [
            limb([(0, 0, 0), (0.1, 0.9, 0), (0, 2.0, 0.05)], 0.62, 0.42, 12),
            *(
                limb(
                    [
                        (0, 0.35, 0),
                        (0.5 * np.cos(a), 0.12, 0.5 * np.sin(a)),
                        (0.95 * np.cos(a), -0.05, 0.95 * np.sin(a)),
                    ],
                    0.28,
                    0.08,
                )
                for a in np.arange(6) * 1.05
            ),
            *(
                limb(
                    [
                        (0, 1.6, 0),
                        (0.9 * np.cos(a), 2.5, 0.7 * np.sin(a)),
                        (1.9 * np.cos(a), 3.2, 1.5 * np.sin(a)),
                    ],
                    0.3,
                    0.1,
                )
                for a in (0.2, 1.6, 2.9, 4.2, 5.3)
            ),
        ]
    )


def pine(kit: Kit) -> Model:
    """Return a fir of layered skirts."""
    green = kit.any_of("#3f6f4a", "#35664f", "#4a7a45")
    skirts = []
    for k in range(6):
        share = k / 5
        r, y = 1.5 * (1 - share) + 0.34, 0.75 + 0.78 * k
        skirt = lathe([(0.0, 1.15), (0.25 * r, 0.85), (r, 0.0), (0.94 * r, -0.08), (0.0, 0.22)], 22)
        turn = np.arctan2(skirt.positions[:, 0], skirt.positions[:, 2])
        reach = np.linalg.norm(skirt.positions[:, [0, 2]], axis=1) / r
        wave = 1 + 0.10 * reach * np.sin(11 * turn + 1.3 * k)
        points = skirt.positions * np.stack([wave, np.ones_like(wave), wave], 1)
        points[:, 1] -= 0.10 * reach * np.cos(11 * turn + 1.3 * k)
        skirts.append(
            put(Mesh(points.astype(np.float32), skirt.normals, skirt.triangles), (0, y, 0))
        )
    crown = merge(skirts)
    light = np.clip(
        np.linalg.norm(crown.positions[:, [0, 2]], axis=1) / 1.4 + 0.3 * crown.normals[:, 1], 0, 1
    )
    return Model(
        (
            Part(limb([(0, 0, 0), (0, 0.5, 0), (0, 1.2, 0)], 0.24, 0.17), BARK, MATT),
            Part(crown, mixed(toned(green, 0.55), lighter(green, 0.14), light), LEAFY_CROWN),
        ),
        {"focus": (0, 3, 1)},
    )


def christmas_tree(kit: Kit) -> Model:
    """Return a fir with baubles, lights, a garland, a star and presents below."""
    model = pine(kit)
    chance = np.random.default_rng(5)
    parts = list(model.parts)
    spots = [
        (float(r * np.cos(a)), y, float(r * np.sin(a)))
        for y, r, n in (
            (0.72, 1.78, 11),
            (1.5, 1.5, 10),
            (2.28, 1.2, 8),
            (3.06, 0.92, 7),
            (3.84, 0.62, 5),
        )
        for a in np.linspace(0, 2 * np.pi, n, endpoint=False) + y
    ]
    for k, tone in enumerate(("#d3322b", "#d9a83c", "#2f77c4", "#c9cdd0")):
        parts.append(
            Part(merge([put(ball(0.11, 1), at) for at in spots[k::4]]), linear(tone), GLAZED)
        )
    bulbs = _christmas_tree_bulbs(chance)
    turn = np.pi / 2 + np.arange(10) * np.pi / 5
    star = put(
        extrude(
            np.stack(
                [
                    np.where(np.arange(10) % 2 == 0, 0.36, 0.15) * np.cos(turn),
                    np.where(np.arange(10) % 2 == 0, 0.36, 0.15) * np.sin(turn),
                ],
                1,
            ),
            0.12,
            0.04,
        ),
        (0, 5.95, 0),
    )
    gifts = _gifts()
    return Model(
        (
            *parts,
            Part(bulbs, linear("#ffe7a0"), Finish(emission=2.4, casts=False), Layer.GLOW),
            Part(star, linear("#ffd24a"), Finish(0.3, emission=1.2)),
            *gifts,
        ),
        {"focus": (0, 3, 1)},
        shines=(Shine((0, 2.4, 1.8), (4.0, 2.8, 1.3), 3.2),),
    )


def _gifts() -> list[Part]:
    """Return three parcels with ribbons."""
    return [
        part
        for x, z, s, tone in (
            (-0.9, 0.9, 0.42, "#d3322b"),
            (0.7, 1.1, 0.5, "#3f77b5"),
            (0.0, 1.3, 0.34, "#e0b23a"),
        )
        for part in (
            Part(slab((s, 0.8 * s, s), (x, 0, z), 0.02, (x, 0, 0)), linear(tone)),
            Part(
                merge(
                    [
                        slab((1.03 * s, 0.82 * s, 0.16 * s), (x, 0, z), 0.01, (x, 0, 0)),
                        slab((0.16 * s, 0.82 * s, 1.03 * s), (x, 0, z), 0.01, (x, 0, 0)),
                    ]
                ),
                linear("#f3efe6"),
            ),
        )
    ]


def _christmas_tree_bulbs(chance: np.random.Generator) -> Mesh:
    """Return the bulbs of the christmas tree."""
    return merge(
        [
            put(ball(0.045, 0), (float(r * np.cos(a)), float(y), float(r * np.sin(a))))
            for y, r, a in zip(
                np.linspace(0.9, 4.6, 46),
                np.linspace(1.72, 0.45, 46),
                np.linspace(0, 30, 46) + chance.uniform(0, 0.2, 46),
                strict=True,
            )
        ]
    )


TREES: Final[dict[str, Builder]] = {
    "tree": tree,
    "oak": oak,
    "pine": pine,
    "christmas-tree": christmas_tree,
}
"""Builders by name."""
