"""Of tales: portal, enchanted tree."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import put, rod, slab
from reelkite.engines.diorama.props.modelling import (
    MATT,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Shine,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    cylinder,
    ellipsoid,
    rounded_box,
    spline,
    tube,
)


def portal(kit: Kit) -> Model:
    """Return a stone ring with runes and a whirl of light that turns."""
    glow = kit.any_of("#7a5cff", "#3fd0ff", "#ff7ad0", "#5fff9a")
    stones = _portal_stones()
    runes = _portal_runes()
    steps = merge(
        [slab((2.2, 0.16, 1.3), (0, 0, 0.1), 0.04), slab((1.7, 0.16, 0.9), (0, 0.15, 0.1), 0.04)]
    )
    turn = np.linspace(0, 1, 40)
    arms = merge(
        [
            tube(
                np.stack(
                    [
                        1.2 * turn * np.cos(7.5 * turn + k * np.pi / 3),
                        1.2 * turn * np.sin(7.5 * turn + k * np.pi / 3),
                        0.05 + 0 * turn,
                    ],
                    1,
                ),
                0.03 + 0.06 * np.sin(np.pi * turn),
                6,
            )
            for k in range(6)
        ]
    )
    disk = put(cylinder(1.25, 1.25, 0.03, 48, 0.005), (0, 1.62, -0.04), (0, np.pi / 2, 0))
    reach = np.linalg.norm(disk.positions[:, :2] - [0, 1.62], axis=1) / 1.25
    motes = _portal_motes()
    return Model(
        (
            Part(stones, linear("#7f7d86"), MATT),
            Part(runes, lighter(glow, 0.2), Finish(0.4, emission=1.8), Layer.GLOW),
            Part(steps, linear("#6f6d76"), MATT),
            Part(
                disk,
                mixed(lighter(glow, 0.7), toned(glow, 0.35), reach),
                Finish(emission=1.1, casts=False),
                Layer.GLOW,
            ),
            Part(
                put(arms, (0, 1.62, 0)),
                lighter(glow, 0.45),
                Finish(emission=1.7, casts=False),
                Layer.GLOW,
            ).on("whirl"),
            Part(motes, lighter(glow, 0.5), Finish(emission=2.2, casts=False), Layer.GLOW).on(
                "motes"
            ),
        ),
        {"focus": (0, 1.6, 0.4)},
        {
            "whirl": Joint((0, 1.62, 0), rate=-0.22, axis="z"),
            "motes": Joint((0, 1.62, 0), rate=0.08, axis="z"),
        },
        shines=(
            Shine((0, 1.6, 0.9), (5 * glow[0] + 0.5, 5 * glow[1] + 0.5, 5 * glow[2] + 0.5), 4.0),
        ),
    )


def _portal_runes() -> Mesh:
    """Return the runes of the portal."""
    return merge(
        [
            put(
                rounded_box(0.07, 0.2, 0.06, 0.02),
                (1.42 * np.sin(a), 1.75 + 1.42 * np.cos(a), 0.25),
                (0, 0, -a + 0.3),
            )
            for a in np.arange(18) * 2 * np.pi / 18
        ]
    )


def _portal_stones() -> Mesh:
    """Return the stones of the portal."""
    return merge(
        [
            put(
                rounded_box(0.42, 0.5, 0.5, 0.07),
                (1.4 * np.sin(a), 1.62 + 1.4 * np.cos(a), 0),
                (0, 0, -a),
            )
            for a in np.arange(18) * 2 * np.pi / 18
        ]
    )


def _portal_motes() -> Mesh:
    """Return the motes of the portal."""
    return merge(
        [
            put(
                ball(0.045, 1),
                (
                    1.9 * np.sin(2.4 * k) * (0.5 + 0.05 * k),
                    1.6 + 1.5 * np.cos(2.4 * k),
                    0.35 + 0.05 * k,
                ),
            )
            for k in range(9)
        ]
    )


def enchanted_tree(kit: Kit) -> Model:
    """Return a twisted tree with a glowing crown, lanterns and sparks, a door among its roots."""
    glow = kit.any_of("#7fd0ff", "#c89aff", "#8fffc0", "#ffa0d8")
    strands = _enchanted_trunk()
    crown = _enchanted_tree_crown()
    lamps = _enchanted_tree_lamps()
    threads = _enchanted_tree_threads()
    sparks = _enchanted_tree_sparks()
    door = put(ellipsoid(0.2, 0.34, 0.08, 2), (0.03, 0.36, 0.46))
    return Model(
        (
            Part(strands, linear("#6a4f5a"), MATT),
            Part(
                crown,
                mixed(toned(glow, 0.45), lighter(glow, 0.25), (crown.positions[:, 1] - 2.6) / 2.2),
                Finish(0.9, felt=0.8, emission=0.3, sway=0.02),
            ),
            Part(lamps, linear("#ffdf8a"), Finish(emission=2.0, casts=False), Layer.GLOW),
            Part(threads, linear("#4a3a40")),
            Part(sparks, lighter(glow, 0.5), Finish(emission=2.2, casts=False), Layer.GLOW).on(
                "sparks"
            ),
            Part(door, linear("#c8823f"), SMOOTH),
        ),
        {"focus": (0, 2.6, 1)},
        {"sparks": Joint((0, 0, 0), rate=0.06, axis="y", lift=0.2)},
        shines=(
            Shine(
                (0, 2.4, 1.2), (2.0 * glow[0] + 1.2, 2.0 * glow[1] + 1.0, 2.0 * glow[2] + 0.8), 4.0
            ),
        ),
    )


def _enchanted_trunk() -> Mesh:
    """Return five stems that wind about each other, and their roots."""
    strands = []
    for k in range(5):
        a = k * 1.257
        strands.append(
            tube(
                spline(
                    [
                        (0.5 * np.cos(a), 0, 0.5 * np.sin(a)),
                        (0.3 * np.cos(a + 1.2), 0.9, 0.3 * np.sin(a + 1.2)),
                        (0.24 * np.cos(a + 2.6), 1.9, 0.24 * np.sin(a + 2.6)),
                        (1.1 * np.cos(a + 3.2), 3.0, 1.1 * np.sin(a + 3.2)),
                    ],
                    22,
                ),
                np.linspace(0.3, 0.09, 22),
                9,
            )
        )
        strands.append(
            tube(
                spline(
                    [
                        (0.45 * np.cos(a + 0.4), 0.2, 0.45 * np.sin(a + 0.4)),
                        (1.1 * np.cos(a + 0.5), -0.02, 1.1 * np.sin(a + 0.5)),
                    ],
                    6,
                ),
                np.linspace(0.18, 0.05, 6),
                7,
            )
        )
    return merge(strands)


def _enchanted_tree_sparks() -> Mesh:
    """Return the sparks of the enchanted tree."""
    return merge(
        [
            put(ball(0.04, 1), (1.8 * np.cos(2.4 * k), 0.6 + 0.24 * k, 1.5 * np.sin(2.4 * k)))
            for k in range(14)
        ]
    )


def _enchanted_tree_threads() -> Mesh:
    """Return the threads of the enchanted tree."""
    return merge(
        [
            rod((x, y + 0.1, z), (x, y + 0.7, z), 0.01, 4)
            for x, y, z in (
                (1.3, 2.35, 0.5),
                (-1.3, 2.3, 0.4),
                (0.4, 2.2, 1.2),
                (-0.5, 2.45, 1.1),
                (0.9, 2.5, -0.6),
            )
        ]
    )


def _enchanted_tree_lamps() -> Mesh:
    """Return the lamps of the enchanted tree."""
    return merge(
        [
            put(ellipsoid(0.1, 0.14, 0.1, 2), at)
            for at in (
                (1.3, 2.35, 0.5),
                (-1.3, 2.3, 0.4),
                (0.4, 2.2, 1.2),
                (-0.5, 2.45, 1.1),
                (0.9, 2.5, -0.6),
            )
        ]
    )


def _enchanted_tree_crown() -> Mesh:
    """Return the crown of the enchanted tree."""
    return merge(
        [
            put(blob(r, 0.85 * r, r, 2, 0.14, 2.4, k), at)
            for k, (r, at) in enumerate(
                (
                    (1.1, (0, 3.8, 0)),
                    (0.8, (1.2, 3.3, 0.2)),
                    (0.82, (-1.2, 3.35, 0.1)),
                    (0.75, (0.2, 3.2, 1.1)),
                    (0.75, (-0.2, 3.3, -1.1)),
                    (0.6, (0.7, 4.4, 0)),
                    (0.6, (-0.7, 4.35, 0.1)),
                )
            )
        ]
    )


WONDERS: Final[dict[str, Builder]] = {
    "portal": portal,
    "enchanted-tree": enchanted_tree,
}
"""Builders by name."""
