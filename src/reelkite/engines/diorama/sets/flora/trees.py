"""Trees one metre tall, to be scaled: several of each kind, near and far."""

from collections.abc import Callable
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, varied
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge, scaling
from reelkite.engines.diorama.sets.flora.crowns import Foliage, crown, fringe
from reelkite.engines.diorama.sets.joinery import Pieces, moved
from reelkite.engines.diorama.shapes import lathe, spline, tube

Grower: TypeAlias = Callable[[np.random.Generator, Foliage, int], Pieces]
"""Makes one tree of a kind: chance, colours of its leaves, and detail 2 (near) to 0 (far)."""

BARK: Final = linear("#5f4330")
BIRCH: Final = linear("#d9d2c4")


def foliage(deep: str, main: str, tip: str) -> Foliage:
    """Return colours of leaves from sRGB codes."""
    return Foliage(linear(deep), linear(main), linear(tip))


LEAVES: Final[dict[str, tuple[Foliage, ...]]] = {
    "spring": (
        foliage("#3f6a26", "#7fae3c", "#c9de6a"),
        foliage("#4a7a2c", "#93bd4a", "#d8e67c"),
        foliage("#b0648a", "#ef9fbd", "#ffd9e4"),
        foliage("#c58aa0", "#f6c6d2", "#fff0f2"),
        foliage("#356232", "#5f9a42", "#a9cf5c"),
    ),
    "summer": (
        foliage("#2f5526", "#5d8f33", "#a8c94e"),
        foliage("#3a5f22", "#7aa03a", "#c2d45a"),
        foliage("#274d2f", "#4a8043", "#86b85a"),
        foliage("#46601f", "#8c9f37", "#d3cf5e"),
        foliage("#2c5a3c", "#55934f", "#9ac466"),
    ),
    "autumn": (
        foliage("#7a2f17", "#d0642a", "#f6a94a"),
        foliage("#8a4a14", "#e09a32", "#fbd268"),
        foliage("#6a1f1c", "#bb3f2c", "#ee8450"),
        foliage("#6a5a1c", "#b9a03a", "#ecd76a"),
        foliage("#7d3a1a", "#c97a34", "#f3bd60"),
    ),
    "winter": (
        foliage("#6f6a72", "#a8a8b4", "#e6ecf6"),
        foliage("#5f6470", "#959fb0", "#dde6f2"),
        foliage("#7a6e70", "#b0a8ac", "#eef1f7"),
    ),
}
"""Broad-leaved trees by season."""

NEEDLES: Final = (
    foliage("#1d3d2c", "#33644a", "#5f9a68"),
    foliage("#234432", "#3f7350", "#79a86a"),
    foliage("#1b3834", "#2f5c55", "#5a8f80"),
)
"""Conifers keep theirs."""


def broadleaf(dice: np.random.Generator, leaves: Foliage, detail: int) -> Pieces:
    """Return a round-headed tree with a forked trunk."""
    lumps = _head(dice, (4, 7, 16)[detail], wide=0.175, tall=0.17, middle=0.68)
    return (*_trunk(dice, 0.60, 0.047, detail, BARK), *_leafed(lumps, leaves, dice, detail))


def spreading(dice: np.random.Generator, leaves: Foliage, detail: int) -> Pieces:
    """Return a wide, low oak."""
    lumps = _head(dice, (5, 7, 17)[detail], wide=0.27, tall=0.115, middle=0.70)
    return (*_trunk(dice, 0.58, 0.060, detail, BARK), *_leafed(lumps, leaves, dice, detail))


def slender(dice: np.random.Generator, leaves: Foliage, detail: int) -> Pieces:
    """Return a birch: thin pale trunk, small loose crown."""
    lumps = _head(dice, (4, 6, 11)[detail], wide=0.085, tall=0.23, middle=0.68)
    lumps[:, 3] *= 0.80
    return (*_trunk(dice, 0.80, 0.026, detail, BIRCH), *_leafed(lumps, leaves, dice, detail))


def poplar(dice: np.random.Generator, leaves: Foliage, detail: int) -> Pieces:
    """Return a tall flame of a tree."""
    count, tall = (3, 4, 7)[detail], 2.4
    t = np.linspace(0, 1, count)
    radius = 0.14 * np.sin(np.pi * (0.22 + 0.66 * t)) ** 0.7
    aside = dice.normal(0, 0.020, (count, 2))
    lumps = np.column_stack([aside[:, 0], (0.30 + 0.50 * t) / tall, aside[:, 1], radius])
    crown_and_leaves = moved(_leafed(lumps, leaves, dice, detail), scaling(1.0, tall, 1.0))
    return (*_trunk(dice, 0.30, 0.030, detail, BARK), *crown_and_leaves)


def conifer(dice: np.random.Generator, leaves: Foliage, detail: int) -> Pieces:
    """Return a fir of drooping skirts."""
    tiers, sides = (3, 4, 6)[detail], (7, 10, 15)[detail]
    skirts = [_skirt(0.83 * k / (tiers - 1), sides, dice, (6 / tiers) ** 0.6) for k in range(tiers)]
    mesh = merge(skirts)
    rim = np.hypot(mesh.positions[:, 0], mesh.positions[:, 2])
    reach = rim / np.maximum(0.30 * (1.06 - mesh.positions[:, 1]), 0.02)
    light = np.clip(0.35 + 0.5 * mesh.normals[:, 1] + 0.25 * reach, 0, 1)
    deep, main, tip = (np.array(c) for c in (leaves.deep, leaves.main, leaves.tip))
    colours = deep + (main - deep) * light[:, None]
    colours = colours + (tip - colours) * (0.35 * np.clip(reach - 0.75, 0, 1))[:, None]
    needles = paint(
        mesh, colours, Finish(roughness=0.95, felt=0.8), sway=0.012 * mesh.positions[:, 1] ** 2
    )
    return (*_trunk(dice, 0.22, 0.040, detail, linear("#5d4330")), needles)


def _skirt(level: float, sides: int, dice: np.random.Generator, steep: float) -> Mesh:
    """Return one tier of a fir, its rim wavy; few tiers are taller, by ``steep``."""
    radius, rise = 0.27 * (1 - 0.80 * level), 0.30 * steep * (1 - 0.35 * level)
    profile = [
        (0.001, 0.10 * rise),
        (0.72 * radius, -0.01),
        (radius, -0.022),
        (0.97 * radius, 0.018),
        (0.45 * radius, 0.50 * rise),
        (0.012, rise),
    ]
    skirt = lathe(profile, sides)
    turn = np.arctan2(skirt.positions[:, 2], skirt.positions[:, 0])
    wave = 1 + 0.085 * np.sin(5 * turn + dice.uniform(0, 6)) + 0.05 * np.sin(3 * turn + 9 * level)
    stretch = np.stack([wave, np.ones_like(wave), wave], axis=1)
    positions = skirt.positions * stretch
    positions[:, 1] += 0.15 + 0.70 * level
    return Mesh(positions.astype(np.float32), skirt.normals, skirt.triangles)


def _head(dice: np.random.Generator, count: int, wide: float, tall: float, middle: float) -> Array:
    """Return lumps ``(count + 1, 4)`` of a crown on a flattened golden spiral about its core."""
    k = np.arange(count)
    turn = 2.4 * k + dice.uniform(0, 6.28) + dice.uniform(-0.35, 0.35, count)
    rise = np.linspace(-0.75, 1.0, count) + dice.uniform(-0.12, 0.12, count)
    rim = np.sqrt(np.clip(1 - 0.8 * rise**2, 0.05, 1)) * dice.uniform(0.85, 1.1, count)
    radius = dice.uniform(0.115, 0.185, count) * (1.0, 1.15, 1.35)[(count < 10) + (count < 6)]
    outer = np.column_stack(
        [rim * wide * np.cos(turn), middle + tall * rise, rim * wide * np.sin(turn), radius]
    )
    core = np.array([[0.0, middle, 0.0, 0.80 * min(wide, 1.4 * tall) + 0.10]])
    return np.concatenate([core, outer])


def _leafed(lumps: Array, leaves: Foliage, dice: np.random.Generator, detail: int) -> Pieces:
    """Return crown and, near the camera, its fringe of leaves."""
    body = crown(lumps, leaves, dice, (1, 1, 2)[detail])
    if detail == 0:
        return (body,)
    return (body, fringe(lumps, leaves, dice, (0, 300, 1500)[detail]))


def _trunk(
    dice: np.random.Generator, height: float, radius: float, detail: int, bark: Vec3
) -> tuple[Solid, ...]:
    """Return a trunk with a foot, and two boughs when it is near."""
    aside = dice.uniform(-0.05, 0.05, 4)
    path = [
        (0, -0.03, 0),
        (0, 0.05, 0),
        (aside[0], 0.45 * height, aside[1]),
        (aside[2], height, aside[3]),
    ]
    count = (4, 5, 9)[detail]
    girth = radius * np.interp(np.linspace(0, 1, count), [0, 0.12, 1], [1.45, 1.0, 0.62])
    parts = [tube(spline(path, count), girth, (5, 7, 10)[detail])]
    if detail == 2:
        parts += [
            _bough(dice, height, radius, turn)
            for turn in dice.uniform(0, 6.28) + np.array([0, 2.6])
        ]
    mesh = merge(parts)
    shade = 0.75 + 0.35 * np.clip(mesh.positions[:, 1] / max(height, 1e-6), 0, 1)
    colours = np.array(varied(bark, dice, 0.10)) * shade[:, None]
    return (paint(mesh, colours, Finish(roughness=0.9, felt=0.2)),)


def _bough(dice: np.random.Generator, height: float, radius: float, turn: float) -> Mesh:
    out = dice.uniform(0.10, 0.16)
    path = spline(
        [
            (0, 0.55 * height, 0),
            (0.45 * out * np.cos(turn), 0.78 * height, 0.45 * out * np.sin(turn)),
            (out * np.cos(turn), 0.70 * height + 0.22, out * np.sin(turn)),
        ],
        5,
    )
    return tube(path, radius * np.linspace(0.62, 0.30, 5), 6)
