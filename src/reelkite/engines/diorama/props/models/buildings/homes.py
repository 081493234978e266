"""Houses to live in: log cabin, thatched cottage, barn, greenhouse."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, put, rod, slab, spread
from reelkite.engines.diorama.props.modelling import (
    FELT,
    GLAZED,
    MATT,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Vapour,
    toned,
)
from reelkite.engines.diorama.props.models.buildings.masonry import (
    LIT,
    STONE,
    WARM,
    arch,
    pitched,
    surround,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    cylinder,
    extrude,
    lathe,
    ripple3,
    rounded_box,
    sheet,
)


def log_cabin(kit: Kit) -> Model:
    """Return a cabin of round logs that cross at the corners, with a porch and a stone chimney."""
    wood = kit.main("#9a6337")
    logs = []
    for row in range(9):
        y = 0.16 + 0.29 * row
        off = 0.1 if row % 2 else -0.1
        logs += [
            rod((-2.7, y + 0.06 * (off > 0), z), (2.7, y + 0.06 * (off > 0), z), 0.16, 8)
            for z in (-1.9, 1.9)
        ]
        logs += [rod((x, y + 0.14, -2.2), (x, y + 0.14, 2.2), 0.16, 8) for x in (-2.4, 2.4)]
    fronts = [extrude([(-2.5, 0), (2.5, 0), (0, 1.7)], 0.2, 0.02)]
    gables = merge([put(fronts[0], (0, 2.7, z)) for z in (-1.85, 1.85)])
    roof = pitched(6.4, 2.15, 5.6, (0, 2.35, 0.35), 0.2)
    porch = _log_cabin_porch()
    chance = kit.chance
    chimney = merge(
        [
            put(
                blob(0.34, 0.24, 0.32, 1, 0.1, 2, k),
                (-2.75 + float(chance.uniform(-0.12, 0.12)), 0.2 + 0.4 * k, -0.4),
            )
            for k in range(12)
        ]
        + [slab((0.62, 4.7, 0.62), (-2.78, 0, -0.4), 0.1)]
    )
    panes = merge(
        [slab((0.8, 0.8, 0.1), (x, 1.1, 2.04), 0.03) for x in (-1.5, 1.5)]
        + [slab((0.1, 0.8, 0.9), (2.54, 1.1, z), 0.03) for z in (-0.9, 0.7)]
    )
    frames = merge(
        [
            slab((1.0, 0.09, 0.12), (x, y, 2.06), 0.02)
            for x in (-1.5, 1.5)
            for y in (1.03, 1.48, 1.9)
        ]
        + [
            slab((0.08, 0.9, 0.12), (x + d, 1.05, 2.06), 0.02)
            for x in (-1.5, 1.5)
            for d in (-0.45, 0, 0.45)
        ]
    )
    return Model(
        (
            Part(merge([*logs, gables]), wood),
            Part(roof, linear("#5f6f52"), MATT),
            Part(porch, toned(wood, 0.75)),
            Part(chimney, STONE, MATT),
            Part(panes, WARM, LIT),
            Part(merge([frames, slab((0.95, 1.9, 0.12), (0, 0.1, 2.03), 0.03)]), linear("#5a3820")),
            Part(put(ball(0.05, 1), (0.34, 1.0, 2.12)), linear("#d9a83c"), GLAZED),
        ),
        vapours=(Vapour((-2.78, 4.9, -0.4), 0.7, 1.8, 0.5, always=True),),
    )


def _log_cabin_porch() -> Mesh:
    """Return the porch of the log cabin."""
    return merge(
        [
            slab((5.0, 0.16, 1.5), (0, 0.02, 2.9), 0.04),
            both(rod((2.3, 0.1, 3.0), (2.3, 2.75, 3.0), 0.09)),
            both(rod((1.2, 0.85, 3.5), (2.4, 0.85, 3.5), 0.05)),
            both(
                spread(
                    rod((1.2, 0.15, 3.5), (1.2, 0.85, 3.5), 0.04, 6),
                    [(d, 0, 0) for d in (0, 0.4, 0.8, 1.2)],
                )
            ),
        ]
    )


def cottage(kit: Kit) -> Model:
    """Return a thatched cottage: white walls, dark beams, a deep round roof, roses by the door."""
    wall = kit.main("#f3e8d2")
    body = slab((5.2, 2.3, 3.8), (0, 0, 0), 0.1)
    u, v = np.meshgrid(np.linspace(-1, 1, 25), np.linspace(-1, 1, 13))
    lump = 0.05 * np.sin(9 * u + 4 * v)
    ridge = 2.35 * (1 - np.abs(v) ** 1.35) * (1 - 0.22 * np.abs(u) ** 4)
    x, z = 3.15 * u, 2.5 * v
    roof = _shell(np.stack([x, 2.0 + ridge + lump - 0.12 * np.abs(u) ** 6, z], -1))
    tone = mixed(
        linear("#b8924f"),
        linear("#e0bf74"),
        0.5 + 0.5 * ripple3(roof.positions * [1.0, 6.0, 6.0], 1.4),
    )
    eaves = merge(
        [put(rounded_box(6.3, 0.34, 0.5, 0.15), (0, 1.86, z)) for z in (-2.35, 2.35)]
        + [put(rounded_box(0.5, 0.3, 4.4, 0.14), (x, 1.9, 0)) for x in (-3.0, 3.0)]
    )
    beams = merge(
        [slab((0.14, 2.2, 0.1), (x, 0, 1.92), 0.02) for x in (-2.5, -0.9, 0.75, 2.5)]
        + [slab((5.1, 0.13, 0.1), (0, y, 1.92), 0.02) for y in (1.0, 1.95)]
        + [slab((0.12, 1.5, 0.1), (s * 1.7, 0.1, 1.93), 0.02, (0, 0, s * 0.6)) for s in (-1, 1)]
    )
    panes = merge([slab((0.75, 0.62, 0.1), (x, 1.18, 1.9), 0.03) for x in (-1.7, 1.65)])
    bars = merge(
        [slab((0.05, 0.62, 0.1), (x, 1.18, 1.94), 0.01) for x in (-1.7, 1.65)]
        + [slab((0.8, 0.05, 0.1), (x, 1.46, 1.94), 0.01) for x in (-1.7, 1.65)]
    )
    chimney = slab((0.7, 1.9, 0.6), (1.7, 3.1, -0.2), 0.06)
    bushes = merge(
        [
            put(blob(0.45, 0.4, 0.35, 2, 0.12, 2.4, k), (x, 0.3, 2.2))
            for k, x in enumerate((-2.2, -1.4, 1.2, 1.9))
        ]
    )
    chance = kit.chance
    roses = merge(
        [
            put(ball(0.09, 1), (float(x), float(y), 2.5))
            for x, y in zip(np.linspace(-2.5, 2.2, 18), chance.uniform(0.15, 0.62, 18), strict=True)
            if abs(x) > 0.9
        ]
    )
    return Model(
        (
            Part(body, wall, MATT),
            Part(roof, tone, FELT),
            Part(eaves, linear("#c9a55f"), FELT),
            Part(beams, linear("#4f3524")),
            Part(panes, WARM, LIT),
            Part(bars, linear("#f7f0e0")),
            Part(arch(0.95, 1.85, 0.12, (0, 0, 1.92)), linear("#4f7f6a"), SMOOTH),
            Part(surround(0.95, 1.85, 0.16, (0, 0, 1.94)), linear("#4f3524")),
            Part(chimney, linear("#a9654a"), MATT),
            Part(bushes, linear("#5c8f3f"), FELT),
            Part(roses, linear("#e0526f")),
            Part(slab((1.3, 0.12, 0.7), (0, 0, 2.25), 0.05), STONE, MATT),
        ),
        vapours=(Vapour((1.7, 5.1, -0.2), 0.7, 1.6, 0.45, always=True),),
    )


def _shell(grid: np.ndarray) -> Mesh:
    """Return a sheet that looks up."""
    skin = sheet(grid)
    out = np.where(skin.normals[:, 1:2] < 0, -skin.normals, skin.normals)
    return Mesh(skin.positions, out, skin.triangles)


def barn(kit: Kit) -> Model:
    """Return a red barn: a bent roof, white trims, a crossed door, a hay loft, a silo beside it."""
    wall = kit.main("#b0322a")
    white = linear("#f4efe4")
    line = [(-2.9, 0), (2.9, 0), (2.9, 3.0), (1.9, 4.7), (0, 5.7), (-1.9, 4.7), (-2.9, 3.0)]
    body = extrude(line, 6.4, 0.03)
    roof = merge(
        [
            put(rounded_box(2.3, 0.16, 7.0, 0.05), (s * 2.45, 3.78, 0), (0, 0, -s * 1.04))
            for s in (-1, 1)
        ]
        + [
            put(rounded_box(2.35, 0.16, 7.0, 0.05), (s * 0.98, 5.16, 0), (0, 0, -s * 0.485))
            for s in (-1, 1)
        ]
    )
    boards = _barn_boards()
    edge = merge(
        [
            both(slab((0.18, 3.0, 0.1), (2.85, 0, 3.22), 0.03)),
            slab((5.6, 0.16, 0.1), (0, 2.98, 3.22), 0.03),
        ]
    )
    door = merge(
        [slab((2.3, 0.14, 0.12), (0, y, 3.24), 0.03) for y in (0.08, 2.26)]
        + [slab((0.14, 2.3, 0.12), (x, 0.08, 3.24), 0.03) for x in (-1.1, 0, 1.1)]
        + [
            slab((0.13, 2.5, 0.12), (x, 0.08, 3.25), 0.03, (0, 0, s * 0.46))
            for x, s in ((-0.1, 1), (1.1, 1), (-1.0, -1), (0.08, -1))
        ]
    )
    loft = merge(
        [slab((1.1, 0.12, 0.12), (0, y, 3.24), 0.03) for y in (3.6, 4.6)]
        + [both(slab((0.12, 1.1, 0.12), (0.5, 3.6, 3.24), 0.03))]
    )
    silo = merge([put(cylinder(1.1, 1.1, 5.4, 24, 0.05), (4.3, 0, -1.4))])
    bands = spread(
        put(cylinder(1.13, 1.13, 0.09, 24, 0.02), (4.3, 0, -1.4)),
        [(0, y, 0) for y in (0.8, 1.9, 3.0, 4.1, 5.2)],
    )
    cap = put(
        lathe([(0.0, 1.0), (0.5, 0.85), (0.95, 0.45), (1.15, 0.0), (0.0, 0.0)], 24),
        (4.3, 5.4, -1.4),
    )
    return Model(
        (
            Part(merge([body, boards]), wall),
            Part(merge([edge, door, loft]), white, SMOOTH),
            Part(merge([slab((2.2, 2.2, 0.06), (0, 0.1, 3.2), 0.02)]), toned(wall, 0.7)),
            Part(slab((0.9, 0.95, 0.06), (0, 3.65, 3.2), 0.02), linear("#3a2418")),
            Part(roof, linear("#5a5f66"), MATT),
            Part(silo, linear("#cfd2d0"), SMOOTH),
            Part(merge([bands, cap]), linear("#9aa0a4"), SMOOTH),
            Part(put(blob(0.5, 0.3, 0.3, 2, 0.1), (0, 3.75, 3.25)), linear("#dcb653"), FELT),
        ),
        {"focus": (0, 2.5, 3)},
    )


def _barn_boards() -> Mesh:
    """Return the boards of the barn."""
    return merge(
        [
            slab((0.04, 2.9, 0.06), (float(x), 0.05, 3.2), 0.0101)
            for x in np.linspace(-2.7, 2.7, 13)
            if abs(x) > 1.3
        ]
        + [
            slab((0.06, 2.9, 0.04), (s * 2.92, 0.05, float(z)), 0.0101)
            for s in (-1, 1)
            for z in np.linspace(-3, 3, 13)
        ]
    )


def greenhouse(kit: Kit) -> Model:
    """Return a greenhouse: white ribs, pale panes, plants behind an open door."""
    frame = kit.main("#f4f1e8")
    ribs = []
    for z in np.linspace(-2.4, 2.4, 7):
        ribs += [
            both(rod((1.6, 0.5, z), (1.6, 2.0, z), 0.045, 6)),
            both(rod((1.6, 2.0, z), (0, 3.1, z), 0.045, 6)),
        ]
    rails = [
        both(rod((x, y, -2.4), (x, y, 2.4), 0.045, 6))
        for x, y in ((1.6, 0.5), (1.6, 1.25), (1.6, 2.0), (0.8, 2.55), (0.01, 3.1))
    ]
    ends = [both(rod((0.5, 0.1, z), (0.5, 2.75, z), 0.045, 6)) for z in (-2.4, 2.4)] + [
        rod((-1.6, 2.0, z), (1.6, 2.0, z), 0.045, 6) for z in (-2.4, 2.4)
    ]
    base = merge(
        [
            both(slab((0.2, 0.5, 5.0), (1.6, 0, 0), 0.03)),
            slab((3.2, 0.5, 0.2), (0, 0, -2.4), 0.03),
            both(slab((1.1, 0.5, 0.2), (1.1, 0, 2.4), 0.03)),
        ]
    )
    chance = kit.chance
    plants: list[Mesh] = []
    fruit: list[Mesh] = []
    for x in (-1.05, 1.05):
        for z in np.linspace(-2, 2, 6):
            size = float(chance.uniform(0.3, 0.5))
            plants.append(
                put(blob(size, 1.5 * size, size, 2, 0.2, 3, len(plants)), (x, 0.6 + size, float(z)))
            )
            fruit += [
                put(
                    ball(0.08, 1),
                    (
                        x + 0.3 * float(chance.uniform(-1, 1)),
                        0.8 + float(chance.uniform(0, 0.7)),
                        float(z) + size,
                    ),
                )
                for _ in range(2)
            ]
    beds = both(slab((0.9, 0.45, 4.6), (1.05, 0.02, 0), 0.04))
    return Model(
        (
            Part(merge([*ribs, *rails, *ends]), frame, SMOOTH),
            Part(base, linear("#b5654a"), MATT),
            Part(merge(plants), linear("#5f9a45"), FELT),
            Part(merge(fruit), linear("#d9412f"), GLAZED),
            Part(beds, linear("#6b4a32"), MATT),
        )
    )


HOMES: Final[dict[str, Builder]] = {
    "log-cabin": log_cabin,
    "cottage": cottage,
    "barn": barn,
    "greenhouse": greenhouse,
}
"""Builders by name."""
