"""Bridges to stand on and to sail under; a pier."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, corners, put, rod, slab, spread
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Shine,
    toned,
)
from reelkite.engines.diorama.props.models.buildings.masonry import (
    STONE,
    arcade,
    weathered,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    extrude,
    rounded_box,
    sheet,
    tube,
)

_WATER: Final = linear("#5fa8bb")


def stone_bridge(kit: Kit) -> Model:
    """Return a humped stone bridge with one arch over a brook, wide enough to walk on."""
    stone = kit.any_of("#b5a994", "#a39d93", "#c2a987")
    x = np.linspace(-4.6, 4.6, 25)
    top = 0.35 + 1.75 * np.cos(np.pi * x / 9.6) ** 1.2
    turn = np.linspace(0, np.pi, 15)
    hole = np.stack([2.1 * np.cos(turn), 1.62 * np.sin(turn)], 1)
    edge = np.concatenate([np.stack([x, top], 1), [[4.6, 0.0]], hole, [[-4.6, 0.0]]])
    body = extrude(edge, 2.3, 0.0)
    wall = extrude(
        np.concatenate([np.stack([x, top + 0.62], 1), np.stack([x, top - 0.1], 1)[::-1]]),
        0.24,
        0.03,
    )
    rail = merge([put(wall, (0, 0, z)) for z in (-1.1, 1.1)])
    cap = merge([tube(np.stack([x, top + 0.64, 0 * x + z], 1), 0.17, 6) for z in (-1.1, 1.1)])
    ring = merge(
        [
            put(
                rounded_box(0.34, 0.42, 0.16, 0.04),
                (2.3 * np.cos(a), 1.82 * np.sin(a) - 0.15, s * 1.18),
                (0, 0, a - np.pi / 2),
            )
            for a in np.linspace(0.12, np.pi - 0.12, 13)
            for s in (-1, 1)
        ]
    )
    posts = corners(
        merge([slab((0.5, 1.15, 0.5), (4.5, 0, 1.1), 0.06), put(ball(0.24, 2), (4.5, 1.3, 1.1))])
    )
    path = _strip(x, top + 0.03, 0.95)
    brook = put(blob(2.0, 0.1, 3.4, 3, 0.04, 2, 1), (0, 0.02, 0))
    reeds = merge(
        [
            put(blob(0.4, 0.28, 0.35, 2, 0.2, 2.4, k), (px, 0.15, pz))
            for k, (px, pz) in enumerate(((-2.2, 1.6), (2.3, 1.7), (-2.3, -1.7), (2.0, 2.4)))
        ]
    )
    return Model(
        (
            Part(body, weathered(body, stone, 2.4), MATT),
            Part(merge([rail, posts]), stone, MATT),
            Part(cap, toned(stone, 0.85), MATT),
            Part(ring, toned(stone, 0.72), MATT),
            Part(path, linear("#c9b590"), Finish(0.95, two_sided=True)),
            Part(brook, _WATER, GLAZED),
            Part(reeds, linear("#6f9a4a"), MATT),
        ),
        {"seat": (0, 2.14, 0.2), "saddle": (0, 2.14, 0.2), "focus": (0, 1.6, 1.2)},
    )


def _strip(x: np.ndarray, y: np.ndarray, half: float) -> Mesh:
    """Return a path over ``x``, ``y`` that looks up."""
    skin = sheet(np.stack([np.stack([x, y, 0 * x + z], -1) for z in (half, -half)]))
    return Mesh(
        skin.positions,
        np.where(skin.normals[:, 1:2] < 0, -skin.normals, skin.normals),
        skin.triangles,
    )


def footbridge(kit: Kit) -> Model:
    """Return an arched wooden bridge of a garden, red where nothing else is asked."""
    wood = kit.any_of("#c8392b", "#9a6337")
    x = np.linspace(-2.8, 2.8, 19)
    y = 0.2 + 0.95 * np.cos(np.pi * x / 5.9)
    planks = merge(
        [
            put(
                rounded_box(0.29, 0.08, 1.5, 0.02),
                (float(a), float(b), 0),
                (0, 0, float(-0.5 * np.sin(np.pi * a / 5.9))),
            )
            for a, b in zip(x, y, strict=True)
        ]
    )
    beams = merge([tube(np.stack([x, y - 0.06, 0 * x + z], 1), 0.11, 7) for z in (-0.68, 0.68)])
    rails = merge(
        [
            tube(np.stack([x, y + h, 0 * x + z], 1), r, 7)
            for z in (-0.72, 0.72)
            for h, r in ((0.85, 0.065), (0.5, 0.04))
        ]
    )
    posts = merge(
        [
            rod((float(a), float(b) - 0.1, z), (float(a), float(b) + 1.0, z), 0.07, 7)
            for a, b in zip(x[::3], y[::3], strict=True)
            for z in (-0.72, 0.72)
        ]
    )
    knobs = merge(
        [
            put(ball(0.11, 1), (float(a), float(b) + 1.05, z))
            for a, b in zip(x[::3], y[::3], strict=True)
            for z in (-0.72, 0.72)
        ]
    )
    pond = put(blob(2.1, 0.08, 1.6, 3, 0.05, 2, 1), (0, 0.0, 0))
    return Model(
        (
            Part(merge([rails, posts, beams]), wood, SMOOTH),
            Part(planks, linear("#a8763f")),
            Part(knobs, linear("#d9a83c"), SMOOTH),
            Part(pond, _WATER, GLAZED),
        ),
        {"seat": (0, 1.22, 0), "saddle": (0, 1.22, 0)},
    )


def suspension_bridge(kit: Kit) -> Model:
    """Return a long suspension bridge: two towers, cables in a curve, hangers, a road."""
    paint = kit.main("#c9482e")
    deck = merge(
        [slab((46, 0.5, 2.6), (0, 4.0, 0), 0.05), slab((46, 0.16, 3.0), (0, 4.5, 0), 0.04)]
    )
    road = slab((46, 0.06, 2.2), (0, 4.66, 0), 0.02)
    towers = []
    for side in (-1, 1):
        at = side * 11.0
        towers += [
            slab((1.0 - 0.14 * k, 4.0, 0.7), (at, 0.2 + 4.0 * k, z), 0.06)
            for k in range(4)
            for z in (-1.6, 1.6)
        ]
        towers += [slab((0.8, 0.8, 3.0), (at, y, 0), 0.06) for y in (8.2, 11.4, 14.6)]
    feet = merge([slab((2.6, 0.9, 5.2), (s * 11, 0, 0), 0.2) for s in (-1, 1)])
    cables, hangers = [], []
    for z in (-1.6, 1.6):
        x = np.linspace(-11, 11, 25)
        y = 5.6 + 10.2 * (x / 11) ** 2
        cables.append(tube(np.stack([x, y, 0 * x + z], 1), 0.14, 6))
        hangers += [
            tube([(float(a), float(b), z), (float(a), 4.5, z)], 0.045, 4)
            for a, b in zip(x[1:-1], y[1:-1], strict=True)
        ]
        for side in (-1, 1):
            u = np.linspace(0, 1, 11)
            outer = np.stack(
                [
                    side * (11 + 12 * u),
                    15.8 - 11.2 * (u * 0.75 + 0.25 * (1 - (1 - u) ** 2)),
                    0 * u + z,
                ],
                1,
            )
            cables.append(tube(outer, 0.14, 6))
            hangers += [
                tube([(float(p[0]), float(p[1]), z), (float(p[0]), 4.5, z)], 0.045, 4)
                for p in outer[1:-1]
            ]
    ends = merge([slab((2.5, 4.2, 4.2), (s * 22.5, 0, 0), 0.15) for s in (-1, 1)])
    truss = merge(
        [
            tube([(float(a), 4.05, 1.34), (float(a) + 0.92, 4.5, 1.34)], 0.05, 4)
            for a in np.linspace(-22.5, 21.6, 49)
        ]
    )
    return Model(
        (
            Part(merge([deck, *towers, *cables, truss]), paint, SMOOTH),
            Part(merge(hangers), toned(paint, 0.85), SMOOTH),
            Part(road, linear("#55585c"), MATT),
            Part(merge([feet, ends]), STONE, MATT),
        ),
        {"focus": (0, 7, 2), "saddle": (0, 4.7, 0)},
    )


def viaduct(kit: Kit) -> Model:
    """Return a railway viaduct, or an aqueduct: two rows of arches, one over the other."""
    stone = kit.any_of("#cbb894", "#b8ada0")
    lower = arcade(5, 3.2, 5.4, 6.4, 1.8, 0.9)
    upper = put(arcade(10, 1.35, 2.5, 3.2, 1.5, 0.68), (0, 6.4, 0))
    belts = merge(
        [slab((21.6, 0.3, 2.1), (0, 6.3, 0), 0.05), slab((21.4, 0.3, 1.9), (0, 9.5, 0), 0.05)]
    )
    rail = merge([slab((21.3, 0.5, 0.2), (0, 9.7, z), 0.03) for z in (-0.8, 0.8)])
    return Model(
        (
            Part(merge([lower, upper]), stone, MATT),
            Part(merge([belts, rail]), toned(stone, 0.85), MATT),
        ),
        {"saddle": (0, 9.8, 0), "focus": (0, 5, 1)},
    )


def pier(kit: Kit) -> Model:
    """Return a wooden pier on piles, with rails, lamps and a ring buoy."""
    wood = kit.main("#a5764a")
    planks = merge(
        [
            put(rounded_box(2.4, 0.1, 0.42, 0.02), (0.03 * ((7 * k) % 3 - 1), 1.0, -4.6 + 0.46 * k))
            for k in range(21)
        ]
    )
    piles = both(
        spread(
            rod((1.05, -0.4, 0), (1.05, 1.55, 0), 0.13),
            [(0, 0, z) for z in (-4.4, -2.2, 0.0, 2.2, 4.4)],
        )
    )
    beams = both(rod((0.9, 0.92, -4.7), (0.9, 0.92, 4.7), 0.12))
    rope = both(
        merge(
            [
                tube([(1.05, 1.45, z), (1.05, 1.15, z + 1.1), (1.05, 1.45, z + 2.2)], 0.035, 6)
                for z in (-4.4, -2.2, 0.0, 2.2)
            ]
        )
    )
    lamps = merge(
        [rod((s * 1.05, 1.5, z), (s * 1.05, 2.9, z), 0.05) for s in (-1, 1) for z in (-4.4, 4.4)]
    )
    bulbs = merge([put(ball(0.16, 2), (s * 1.05, 3.05, z)) for s in (-1, 1) for z in (-4.4, 4.4)])
    buoy = put(
        tube(
            [(0.28 * np.cos(a), 0.28 * np.sin(a), 0) for a in np.linspace(0, 2 * np.pi, 21)],
            0.09,
            8,
        ),
        (1.05, 1.25, 4.62),
    )
    return Model(
        (
            Part(merge([planks, piles, beams]), wood),
            Part(rope, linear("#d9c8a0")),
            Part(lamps, linear("#2f3437"), SMOOTH),
            Part(bulbs, linear("#ffdc9a"), Finish(emission=2.6, casts=False), Layer.GLOW),
            Part(buoy, linear("#e0602c"), GLAZED),
        ),
        {"seat": (0, 1.1, 3.4), "saddle": (0, 1.1, 3.4)},
        shines=(Shine((0, 3.0, 4.4), (4.0, 2.8, 1.4), 3.0),),
    )


BRIDGES: Final[dict[str, Builder]] = {
    "stone-bridge": stone_bridge,
    "footbridge": footbridge,
    "suspension-bridge": suspension_bridge,
    "viaduct": viaduct,
    "pier": pier,
}
"""Builders by name."""
