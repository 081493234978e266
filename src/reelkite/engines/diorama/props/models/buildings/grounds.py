"""What stands in a park of stones: gate, ruin, well."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    both,
    circled,
    hoop,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
)
from reelkite.engines.diorama.props.models.buildings.masonry import (
    WOOD,
    arcade,
    column,
    drum,
    pitched,
    spire,
    weathered,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import blob, rounded_box


def gate(kit: Kit) -> Model:
    """Return a garden gate of iron between two stone posts with balls."""
    iron = kit.main("#2f3437")
    posts = both(
        merge(
            [
                slab((0.7, 2.4, 0.7), (1.75, 0, 0), 0.04),
                slab((0.9, 0.18, 0.9), (1.75, 2.4, 0), 0.04),
                slab((0.85, 0.3, 0.85), (1.75, 0, 0), 0.04),
            ]
        )
    )
    balls = both(put(blob(0.32, 0.32, 0.32, 2, 0.0), (1.75, 2.86, 0)))
    bars = merge(
        [
            both(rod((x, 0.15, 0), (x, 1.75 + 0.55 * (1 - x / 1.4) ** 0.7, 0), 0.028, 6))
            for x in np.linspace(0.06, 1.34, 8)
        ]
    )
    tips = merge(
        [
            both(put(_tip(), (x, 1.74 + 0.55 * (1 - x / 1.4) ** 0.7, 0)))
            for x in np.linspace(0.06, 1.34, 8)
        ]
    )
    rails = merge([rod((-1.4, y, 0), (1.4, y, 0), 0.035, 6) for y in (0.3, 1.0, 1.55)])
    rings = both(spread(_curl(), [(0.4, 1.27, 0), (0.95, 1.27, 0)]))
    return Model(
        (
            Part(posts, linear("#b7ab97"), MATT),
            Part(balls, linear("#c9bea9"), MATT),
            Part(merge([bars, rails, rings]), iron, SMOOTH),
            Part(tips, linear("#d9a83c"), METAL),
        )
    )


def _tip() -> Mesh:
    return spire(0.06, 0.2, (0, 0, 0), 8)


def _curl() -> Mesh:
    return hoop(0.16, 0.02, (0, 0, 0), (0, np.pi / 2, 0))


def _boulder(width: float, height: float, depth: float) -> Mesh:
    return rounded_box(float(width), float(height), float(depth), 0.08)


def ruins(kit: Kit) -> Model:
    """Return broken columns, a piece of wall with an arch, and blocks in the grass."""
    stone = kit.any_of("#cdbf9f", "#b9b2a4", "#d9cdb4")
    chance = kit.chance
    shafts = []
    for k, x in enumerate(np.linspace(-3.6, 0.6, 5)):
        whole = column(0.34, 4.2)
        cut = 4.3 if k in (0, 1) else float(chance.uniform(1.2, 3.2))
        points = whole.positions.copy()
        ragged = cut + 0.18 * np.sin(5 * points[:, 0] + k) + 0.14 * np.cos(7 * points[:, 2])
        points[:, 1] = np.minimum(points[:, 1], ragged)
        shafts.append(put(Mesh(points, whole.normals, whole.triangles), (float(x), 0.35, 0)))
    beam = put(rounded_box(1.9, 0.5, 0.9, 0.06), (-3.05, 4.52, 0))
    steps = merge(
        [slab((6.4, 0.18, 2.4), (-1.2, 0, 0), 0.03), slab((6.0, 0.18, 2.0), (-1.2, 0.17, 0), 0.03)]
    )
    wall = put(arcade(1, 1.4, 2.5, 3.4, 0.7, 0.8), (3.0, 0, -0.3), (-0.35, 0, 0))
    points = wall.positions.copy()
    points[:, 1] = np.minimum(points[:, 1], 3.4 - 0.8 * np.clip(points[:, 0] - 2.6, 0, 2))
    wall = Mesh(points, wall.normals, wall.triangles)
    fallen = [
        put(
            _boulder(*chance.uniform(0.4, 0.9, 3)),
            (float(x), -0.05, float(z)),
            (float(chance.uniform(0, 3)), 0.1, float(chance.uniform(-0.3, 0.3))),
        )
        for x, z in ((-2.6, 1.9), (-0.2, 1.8), (1.3, 1.4), (2.2, 1.1), (4.3, 0.7))
    ]
    lying = put(put(column(0.34, 2.0), (0, 0, 0), (0.5, 0, 1.57)), (1.9, 0.34, 2.0))
    moss = merge(
        [
            put(blob(0.5, 0.12, 0.35, 2, 0.2, 2, k), (x, 0.05, z))
            for k, (x, z) in enumerate(((-3.9, 1.3), (0.9, 1.2), (3.6, 0.5), (2.3, -0.6)))
        ]
    )
    solid = merge([*shafts, beam, steps, wall, *fallen, lying])
    return Model(
        (Part(solid, weathered(solid, stone, 3.0), MATT), Part(moss, linear("#6c8a45"), MATT)),
        {"focus": (-1, 2, 1), "seat": (1.9, 0.7, 2.0)},
    )


def well(kit: Kit) -> Model:
    """Return a stone well with a little roof, a winch and a bucket."""
    stone = kit.main("#a39a8c")
    rings = []
    for row in range(4):
        block = put(rounded_box(0.30, 0.21, 0.44, 0.05), (0.78, 0.21 * row, 0))
        rings.append(circled(block, 11, 0.28 * (row % 2)))
    posts = both(slab((0.12, 1.9, 0.12), (0.72, 0.6, 0), 0.03))
    roof = put(pitched(1.5, 0.62, 2.0, (0, 0, 0), 0.1), (0, 2.35, 0), (np.pi / 2, 0, 0))
    winch = merge(
        [
            rod((-0.8, 1.75, 0), (0.95, 1.75, 0), 0.06),
            rod((0.95, 1.75, 0), (0.95, 1.5, 0), 0.03),
            rod((0.95, 1.5, 0), (1.12, 1.5, 0), 0.03),
        ]
    )
    rope = rod((0, 1.75, 0.06), (0, 1.2, 0.06), 0.018, 6)
    bucket = put(drum(0.15, 0.26, sides=16), (0, 0.94, 0.06))
    return Model(
        (
            Part(merge(rings), stone, MATT),
            Part(drum(0.66, 0.3, (0, 0.1, 0)), linear("#23404a"), GLAZED),
            Part(merge([posts, winch]), WOOD),
            Part(roof, linear("#a8533a")),
            Part(rope, linear("#d9c8a0")),
            Part(bucket, linear("#9a6b3f")),
        ),
        {"seat": (0, 0.86, 0.6)},
    )


GROUNDS: Final[dict[str, Builder]] = {
    "gate": gate,
    "ruins": ruins,
    "well": well,
}
"""Builders by name."""
