"""Trees with a look of their own: palm, cherry, willow, bonsai, birch, dead tree."""

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
    lighter,
    toned,
)
from reelkite.engines.diorama.props.models.plants.trees import (
    BARK,
    LEAFY_CROWN,
    limb,
    puffs,
    shaded,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    ellipsoid,
    repeated,
    sheet,
    spline,
    tube,
)

_SWAYING: Final = Finish(roughness=0.85, two_sided=True, sway=0.06)


def palm(kit: Kit) -> Model:
    """Return a leaning palm with arched fronds and coconuts."""
    green = kit.any_of("#5f9a3f", "#4f8f4a")
    path = spline([(0, 0, 0), (0.25, 1.4, 0), (0.75, 2.9, 0.05), (1.45, 4.3, 0.1)], 30)
    trunk = tube(path, np.linspace(0.26, 0.15, 30) * (1 + 0.10 * (np.arange(30) % 2)), 12)
    top = (1.45, 4.35, 0.1)
    fronds = []
    for k in range(13):
        turn, droop = 2.4 * k, 0.35 + 0.25 * (k % 3)
        fronds.append(
            put(_frond(2.3 - 0.15 * (k % 3), droop), top, (turn, 0, 0.55 - 0.32 * (k % 3)))
        )
    nuts = merge(
        [
            put(
                ellipsoid(0.15, 0.17, 0.15, 2),
                (1.45 + 0.22 * np.cos(a), 4.16, 0.1 + 0.22 * np.sin(a)),
            )
            for a in (0.4, 1.9, 3.3, 4.9)
        ]
    )
    leaves = merge(fronds)
    return Model(
        (
            Part(
                trunk,
                mixed(
                    linear("#9a7448"),
                    linear("#7a5a38"),
                    0.5 + 0.5 * np.sin(14 * trunk.positions[:, 1]),
                ),
                MATT,
            ),
            Part(
                leaves,
                mixed(toned(green, 0.7), lighter(green, 0.1), 0.5 + 0.5 * leaves.normals[:, 1]),
                _SWAYING,
            ),
            Part(nuts, linear("#6b4428"), MATT),
        ),
        {"focus": (1.2, 4, 0.5)},
    )


def _frond(length: float, droop: float) -> Mesh:
    """Return a feathered palm leaf along +x."""
    t = np.linspace(0, 1, 11)
    x, y = length * t, length * (0.5 * t - droop * 1.7 * t * t)
    wide = 0.34 * np.sin(np.pi * np.clip(0.93 * t + 0.06, 0, 1)) ** 0.6
    rows = []
    for side, fold in ((1.0, -0.5), (0.02, 0.0), (-0.02, 0.0), (-1.0, -0.5)):
        comb = wide * (1 + 0.22 * (np.arange(11) % 2 == 0))
        rows.append(
            np.stack([x + 0.12 * abs(side) * length * t, y + fold * comb * 0.8, side * comb], 1)
        )
    return sheet(np.array(rows))


def cherry_tree(kit: Kit) -> Model:
    """Return a cherry tree in blossom with petals on the ground."""
    pink = kit.any_of("#f4b5c6", "#f7c9d4", "#ee9db5")
    trunk = merge(
        [
            limb([(0, 0, 0), (0.15, 0.8, 0), (-0.1, 1.6, 0.05), (0.1, 2.4, 0)], 0.3, 0.17, 10),
            *(
                limb(
                    [
                        (0, 1.3 + 0.15 * k, 0),
                        (0.7 * np.cos(a), 2.1, 0.6 * np.sin(a)),
                        (1.5 * np.cos(a), 2.9, 1.2 * np.sin(a)),
                    ],
                    0.16,
                    0.05,
                    7,
                )
                for k, a in enumerate((0.3, 2.0, 3.4, 4.9))
            ),
        ]
    )
    crown = puffs(
        (
            (0, 3.7, 0, 1.1),
            (1.4, 3.1, 0.2, 0.9),
            (-1.4, 3.2, 0.1, 0.95),
            (0.3, 3.0, 1.1, 0.85),
            (-0.3, 3.1, -1.1, 0.9),
            (0.8, 4.1, 0.2, 0.75),
            (-0.8, 4.1, -0.1, 0.8),
            (2.0, 2.7, 0.4, 0.6),
            (-2.0, 2.75, 0.3, 0.62),
        ),
        0.2,
    )
    chance = kit.chance
    spots = crown.positions[chance.integers(0, len(crown.positions), 260)]
    dots = repeated(ball(0.075, 0), spots, 0.0, chance.uniform(0.7, 1.5, 260))
    fallen = np.stack(
        [chance.uniform(-2.4, 2.4, 90), np.full(90, 0.03), chance.uniform(-2.0, 2.2, 90)], 1
    )
    petals = repeated(ellipsoid(0.07, 0.012, 0.05, 0), fallen, chance.uniform(0, 6, 90))
    return Model(
        (
            Part(trunk, linear("#5f4238"), MATT),
            Part(crown, shaded(crown, pink, 2.1, 2.6), LEAFY_CROWN),
            Part(dots, lighter(pink, 0.45), LEAFY_CROWN),
            Part(petals, pink),
        ),
        {"focus": (0, 3, 1)},
    )


def willow(kit: Kit) -> Model:
    """Return a weeping willow whose curtains hang to the ground and sway."""
    green = kit.any_of("#8fae4f", "#7fa653")
    trunk = merge(
        [
            limb([(0, 0, 0), (0.15, 1.0, 0), (0, 2.2, 0)], 0.42, 0.28, 11),
            *(
                limb(
                    [
                        (0, 1.9, 0),
                        (0.6 * np.cos(a), 3.0, 0.6 * np.sin(a)),
                        (1.4 * np.cos(a), 3.7, 1.4 * np.sin(a)),
                    ],
                    0.2,
                    0.08,
                    7,
                )
                for a in np.arange(5) * 1.26
            ),
        ]
    )
    crown = puffs(
        (
            (0, 4.2, 0, 1.3),
            (1.1, 3.9, 0.3, 0.95),
            (-1.1, 3.9, -0.2, 1.0),
            (0.1, 3.9, 1.1, 0.9),
            (0, 3.9, -1.1, 0.9),
        )
    )
    chance = kit.chance
    strands = []
    for k in range(64):
        a, r = 2.4 * k, 1.0 + 1.3 * ((k * 0.618) % 1.0)
        high, low = 4.75 - 0.45 * r, 0.3 + 1.9 * float(chance.uniform()) ** 1.6
        x, z = r * np.cos(a), r * np.sin(a)
        t = np.linspace(0, 1, 7)
        wide = 0.11 * np.sin(np.pi * np.clip(0.9 * t + 0.08, 0, 1))
        line = np.stack(
            [x * (0.8 + 0.24 * np.sqrt(t)), high - (high - low) * t, z * (0.8 + 0.24 * np.sqrt(t))],
            1,
        )
        side = np.array([-np.sin(a), 0, np.cos(a)])
        strands.append(sheet(np.stack([line + wide[:, None] * side, line - wide[:, None] * side])))
    curtain = merge(strands)
    return Model(
        (
            Part(trunk, linear("#6b5238"), MATT),
            Part(crown, shaded(crown, green, 3.0, 2.4), LEAFY_CROWN),
            Part(
                curtain,
                mixed(toned(green, 0.7), lighter(green, 0.15), (curtain.positions[:, 1]) / 4.0),
                _SWAYING,
            ),
        ),
        {"focus": (0, 3, 1.5)},
    )


def bonsai(kit: Kit) -> Model:
    """Return a bonsai with a twisted trunk and flat pads in a glazed tray."""
    glaze = kit.any_of("#3f6f8f", "#7a4a38", "#3f7a63")
    tray = merge(
        [
            slab((0.5, 0.1, 0.34), (0, 0.03, 0), 0.03),
            slab((0.54, 0.03, 0.38), (0, 0.115, 0), 0.012),
            *(
                slab((0.07, 0.04, 0.07), (x, 0, z), 0.015)
                for x in (-0.18, 0.18)
                for z in (-0.1, 0.1)
            ),
        ]
    )
    trunk = _bonsai_trunk()
    pads = merge(
        [
            put(blob(r, 0.42 * r, 0.8 * r, 2, 0.14, 3.0, k), (x, y, z))
            for k, (x, y, z, r) in enumerate(
                (
                    (0.24, 0.37, 0.04, 0.13),
                    (-0.21, 0.45, -0.02, 0.12),
                    (0.01, 0.55, 0, 0.15),
                    (0.11, 0.47, -0.06, 0.09),
                    (-0.1, 0.5, 0.07, 0.08),
                )
            )
        ]
    )
    return Model(
        (
            Part(tray, glaze, GLAZED),
            Part(trunk, BARK, MATT),
            Part(pads, shaded(pads, linear("#4f7f45"), 0.32, 0.3), LEAFY_CROWN),
            Part(put(blob(0.24, 0.03, 0.15, 2, 0.1, 2, 1), (0, 0.14, 0)), linear("#6f8a4a"), MATT),
        )
    )


def _bonsai_trunk() -> Mesh:
    """Return the trunk of the bonsai."""
    return merge(
        [
            limb(
                [
                    (-0.08, 0.12, 0),
                    (0.06, 0.2, 0.02),
                    (-0.04, 0.32, 0),
                    (0.05, 0.42, 0),
                    (0.0, 0.5, 0),
                ],
                0.055,
                0.02,
                9,
            ),
            limb([(0.0, 0.28, 0), (0.12, 0.32, 0.03), (0.22, 0.34, 0.04)], 0.025, 0.012, 7),
            limb([(-0.02, 0.36, 0), (-0.12, 0.4, 0.0), (-0.2, 0.42, -0.02)], 0.022, 0.01, 7),
            *(
                limb(
                    [(-0.08, 0.14, 0), (-0.08 + 0.1 * np.cos(a), 0.125, 0.1 * np.sin(a))],
                    0.03,
                    0.012,
                    6,
                )
                for a in np.arange(4) * 1.6
            ),
        ]
    )


def _branches(
    chance: np.random.Generator, start: Vec3, way: Vec3, size: tuple[float, float], depth: int
) -> list[Mesh]:
    """Return a branch and, to ``depth``, those that fork from it; ``size`` is length and radius."""
    length, radius = size
    a = np.array(start)
    along = np.array(way) / np.linalg.norm(way)
    bend = chance.uniform(-0.14, 0.14, 3)
    middle, end = a + along * length * 0.5 + bend * length, a + along * length
    made = [
        tube(
            spline([tuple(a), tuple(middle), tuple(end)], 5),
            np.linspace(radius, 0.6 * radius, 5),
            6 if depth else 4,
        )
    ]
    if depth == 0:
        return made
    for k in range(3):
        lean = chance.uniform(-0.75, 0.75, 3) + along * 0.9 + np.array([0, 0.25, 0])
        root = a + along * length * (0.6 + 0.2 * k)
        made += _branches(
            chance,
            (float(root[0]), float(root[1]), float(root[2])),
            (float(lean[0]), float(lean[1]), float(lean[2])),
            (length * 0.62, 0.58 * radius),
            depth - 1,
        )
    return made


def bare_tree(kit: Kit) -> Model:
    """Return a dead tree: grey forking branches without a leaf."""
    bark = kit.any_of("#6b5d52", "#7d7468", "#54463c")
    wood = merge(_branches(kit.chance, (0, 0, 0), (0.06, 1, 0.02), (2.0, 0.3), 3))
    roots = merge(
        [
            limb(
                [
                    (0, 0.3, 0),
                    (0.35 * np.cos(a), 0.1, 0.35 * np.sin(a)),
                    (0.7 * np.cos(a), -0.05, 0.7 * np.sin(a)),
                ],
                0.2,
                0.05,
                7,
            )
            for a in np.arange(5) * 1.26
        ]
    )
    return Model((Part(merge([wood, roots]), bark, MATT),), {"focus": (0, 2.5, 1)})


def birch(kit: Kit) -> Model:
    """Return a slender birch: white bark with dark marks, light leaves."""
    green = kit.any_of("#9ab84a", "#e0b23a", "#86a84a")
    trunk = merge(
        [
            limb([(0, 0, 0), (0.08, 1.5, 0), (-0.03, 3.2, 0.05), (0.05, 5.0, 0)], 0.17, 0.06, 12),
            *(
                limb(
                    [
                        (0.02, y, 0),
                        (0.5 * np.cos(a), y + 0.6, 0.5 * np.sin(a)),
                        (0.8 * np.cos(a), y + 1.0, 0.8 * np.sin(a)),
                    ],
                    0.06,
                    0.025,
                    6,
                )
                for y, a in ((2.4, 0.5), (2.8, 2.6), (3.3, 4.4), (3.7, 1.2))
            ),
        ]
    )
    marks = merge(
        [
            put(
                ellipsoid(0.09, 0.035, 0.05, 1),
                (0.13 * np.cos(a), y, 0.02 + 0.15 * np.sin(a)),
                (np.pi / 2 - a, 0, 0),
            )
            for y, a in zip(np.linspace(0.4, 3.0, 14), np.arange(14) * 1.9, strict=True)
        ]
    )
    crown = puffs(
        (
            (0, 4.9, 0, 0.75),
            (0.5, 4.2, 0.2, 0.65),
            (-0.5, 4.1, 0.1, 0.68),
            (0.1, 3.5, 0.5, 0.6),
            (-0.1, 3.6, -0.5, 0.62),
            (0.7, 3.4, -0.2, 0.5),
            (-0.7, 3.3, 0, 0.5),
            (0.1, 5.5, 0, 0.5),
        ),
        0.18,
    )
    return Model(
        (
            Part(trunk, linear("#ece7da"), MATT),
            Part(marks, linear("#3a3632")),
            Part(crown, shaded(crown, green, 2.8, 3.0), LEAFY_CROWN),
        ),
        {"focus": (0, 3.5, 1)},
    )


SPECIMENS: Final[dict[str, Builder]] = {
    "palm": palm,
    "cherry-tree": cherry_tree,
    "willow": willow,
    "bonsai": bonsai,
    "bare-tree": bare_tree,
    "birch": birch,
}
"""Builders by name."""
