"""Where people pray, or prayed: church, mosque, pagoda, Greek temple, gate of a shrine."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, corners, put, rod, slab, spread
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    toned,
)
from reelkite.engines.diorama.props.models.buildings.masonry import (
    LIT,
    STONE,
    WARM,
    arch,
    column,
    dome,
    drum,
    pitched,
    spire,
    surround,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    box,
    ellipsoid,
    extrude,
    gable,
    lathe,
    sheet,
)

_GOLD: Final = linear("#d9a83c")


def church(kit: Kit) -> Model:
    """Return a village church: a nave with tall windows, a square tower, a steep spire, a cross."""
    wall = kit.any_of("#f1e8d8", "#c9b79a", "#b8695a")
    roof = linear("#5f5a6a") if kit.appearance.seed % 2 else linear("#7a4a3a")
    nave = merge(
        [slab((4.4, 4.0, 7.2), (0, 0, -2.0), 0.06), put(gable(4.4, 2.6, 7.2), (0, 3.95, -2.0))]
    )
    tower = slab((2.6, 8.2, 2.6), (0, 0, 2.2), 0.06)
    trims = merge(
        [slab((2.9, 0.3, 2.9), (0, y, 2.2), 0.05) for y in (4.6, 8.1)]
        + [slab((4.7, 0.5, 7.5), (0, 0, -2.0), 0.05), slab((2.9, 0.6, 2.9), (0, 0, 2.2), 0.05)]
        + [
            slab((0.3, 3.6, 0.4), (s * 2.3, 0, z), 0.05)
            for s in (-1, 1)
            for z in (-5.3, -3.6, -1.9, -0.2)
        ]
    )
    roofs = merge(
        [
            pitched(5.3, 2.95, 7.6, (0, 3.75, -2.1), 0.2),
            put(
                lathe([(0.0, 5.2), (0.1, 5.0), (1.95, 0.15), (2.0, -0.05), (0.0, 0.0)], 4),
                (0, 8.35, 2.2),
                (np.pi / 4, 0, 0),
            ),
        ]
    )
    cross = merge(
        [
            rod((0, 13.3, 2.2), (0, 14.7, 2.2), 0.07),
            rod((-0.42, 14.2, 2.2), (0.42, 14.2, 2.2), 0.07),
        ]
    )
    panes = _church_panes()
    clock = put(drum(0.5, 0.1, sides=24), (0, 5.3, 3.48), (0, np.pi / 2, 0))
    hands = merge(
        [
            rod((0, 5.3, 3.62), (0, 5.62, 3.62), 0.03, 5),
            rod((0, 5.3, 3.62), (0.24, 5.16, 3.62), 0.03, 5),
        ]
    )
    return Model(
        (
            Part(merge([nave, tower]), wall, MATT),
            Part(trims, toned(wall, 0.82), MATT),
            Part(roofs, roof),
            Part(cross, _GOLD, METAL),
            Part(panes, WARM, LIT),
            Part(arch(1.2, 2.4, 0.14, (0, 0.1, 3.52)), linear("#6b3f28")),
            Part(surround(1.2, 2.4, 0.26, (0, 0.1, 3.54)), toned(wall, 0.7), MATT),
            Part(clock, linear("#f8f4e8"), SMOOTH),
            Part(hands, linear("#2b2a2c")),
            Part(slab((1.9, 0.2, 0.9), (0, 0, 3.9), 0.05), STONE, MATT),
        ),
        {"focus": (0, 6, 3)},
    )


def _church_panes() -> Mesh:
    """Return the panes of the church."""
    return merge(
        [
            put(arch(0.7, 2.3, 0.1), (s * 2.22, 1.1, z), (s * np.pi / 2, 0, 0))
            for s in (-1, 1)
            for z in (-4.5, -2.75, -1.05)
        ]
        + [
            put(arch(0.7, 1.5, 0.1), (1.32 * np.sin(a), 6.0, 2.2 + 1.32 * np.cos(a)), (a, 0, 0))
            for a in (0, np.pi / 2, -np.pi / 2)
        ]
    )


def mosque(kit: Kit) -> Model:
    """Return a mosque: a great dome over smaller ones, and minarets at the corners."""
    wall = kit.any_of("#f0e6d2", "#dcd3c4", "#cfe0e2")
    blue = linear("#3f8fa0") if kit.appearance.seed % 2 else linear("#d9a83c")
    hall = merge(
        [
            slab((8.0, 3.6, 6.4), (0, 0.4, 0), 0.06),
            slab((5.4, 1.3, 4.8), (0, 4.0, 0), 0.06),
            drum(2.2, 1.1, (0, 5.2, 0), 28),
        ]
    )
    base = merge(
        [slab((10.6, 0.4, 8.6), (0, 0, 0), 0.05), slab((3.0, 0.3, 1.2), (0, 0, 4.8), 0.05)]
    )
    porch = merge([slab((3.0, 5.2, 0.9), (0, 0.4, 3.2), 0.06)])
    minaret = merge(
        [
            lathe([(0.62, 0.0), (0.62, 1.2), (0.46, 1.4), (0.42, 8.0), (0.0, 8.0)], 16),
            drum(0.68, 0.2, (0, 5.3, 0), 16),
            drum(0.62, 0.2, (0, 8.0, 0), 16),
            drum(0.3, 1.0, (0, 8.2, 0), 14),
        ]
    )
    minarets = corners(put(minaret, (4.7, 0.2, 3.7)))
    tops = corners(spire(0.45, 1.4, (4.7, 9.4, 3.7), 14))
    domes = merge(
        [dome(2.25, 2.9, (0, 6.3, 0), 0.35, 28), corners(dome(0.85, 1.1, (3.0, 4.0, 2.1), 0.3, 18))]
    )
    tips = merge([rod((0, 9.5, 0), (0, 10.5, 0), 0.05), put(_crescent(), (0, 10.75, 0))])
    panes = merge(
        [both(arch(0.8, 2.1, 0.1, (x, 0.9, 3.22))) for x in (2.2, 3.3)]
        + [
            put(arch(0.5, 0.9, 0.1), (2.18 * np.sin(a), 5.3, 2.18 * np.cos(a)), (a, 0, 0))
            for a in np.arange(-4, 5) * 0.55
        ]
        + [
            put(arch(0.8, 2.1, 0.1), (s * 4.02, 0.9, z), (s * np.pi / 2, 0, 0))
            for s in (-1, 1)
            for z in (-2, -0.7, 0.7, 2)
        ]
    )
    return Model(
        (
            Part(merge([hall, minarets, porch]), wall, MATT),
            Part(base, toned(wall, 0.8), MATT),
            Part(merge([domes, tops]), blue, GLAZED),
            Part(tips, _GOLD, METAL),
            Part(panes, WARM, LIT),
            Part(arch(1.9, 4.1, 0.12, (0, 0.4, 3.66)), linear("#2f6f7f"), GLAZED),
            Part(arch(1.1, 2.4, 0.14, (0, 0.4, 3.7)), linear("#5a3a26")),
            Part(surround(1.9, 4.1, 0.2, (0, 0.4, 3.7)), _GOLD, METAL),
        ),
        {"focus": (0, 5, 3)},
    )


def _crescent() -> Mesh:
    """Return a sickle moon on its back."""
    turn = np.linspace(0.7, 2 * np.pi - 0.7, 17)
    outer = np.stack([0.26 * np.sin(turn), -0.26 * np.cos(turn)], 1)
    inner = np.stack([0.2 * np.sin(turn), -0.2 * np.cos(turn) + 0.08], 1)
    return extrude(np.concatenate([outer, inner[::-1]]) * [1, -1], 0.06, 0.0)


def _swept_roof(half: float, rise: float, at: float, top: float = 0.35) -> Mesh:
    """Return a square roof with eaves that curl up at the corners."""
    u, v = np.meshgrid(np.linspace(-1, 1, 17), np.linspace(0, 1, 7))
    reach = half * (1 - v) + top * half * v
    corner = np.abs(u) ** 4
    height = rise * (v**0.75) + 0.42 * corner * (1 - v) ** 2 * half * 0.3
    sides = []
    for k in range(4):
        grid = np.stack(
            [
                u * reach * (1 + 0.04 * corner * (1 - v)),
                at + height,
                reach * (1 + 0.04 * corner * (1 - v)),
            ],
            -1,
        )
        sides.append(put(_up(sheet(grid)), (0, 0, 0), (k * np.pi / 2, 0, 0)))
    under = put(box(1.96 * half, 0.08, 1.96 * half), (0, at - 0.09, 0))
    return merge([*sides, under])


def _up(skin: Mesh) -> Mesh:
    out = np.where(skin.normals[:, 1:2] < 0, -skin.normals, skin.normals)
    return Mesh(skin.positions, out, skin.triangles)


def pagoda(kit: Kit) -> Model:
    """Return a pagoda of five floors with curling roofs and a golden mast."""
    roof = kit.any_of("#3f6a5a", "#4a4f5a", "#9a3f30")
    red = linear("#b03a2c")
    floors, roofs, panes, rails = [], [], [], []
    y = 0.6
    for k in range(5):
        half = 1.75 - 0.2 * k
        floors.append(slab((2 * half, 1.35, 2 * half), (0, y, 0), 0.04))
        roofs.append(_swept_roof(half + 1.0, 0.75, y + 1.3, 0.5))
        panes += [
            put(
                box(0.55 * half, 0.7, 0.06),
                (half * np.sin(a) + d * np.cos(a), y + 0.35, half * np.cos(a) - d * np.sin(a)),
                (a, 0, 0),
            )
            for a in np.arange(4) * np.pi / 2
            for d in (-0.5 * half, 0.5 * half)
        ]
        rails.append(corners(slab((0.14, 1.35, 0.14), (half - 0.02, y, half - 0.02), 0.03)))
        y += 1.95
    mast = merge(
        [
            rod((0, y - 0.2, 0), (0, y + 2.0, 0), 0.06),
            *(drum(0.3 - 0.03 * k, 0.08, (0, y + 0.35 + 0.2 * k, 0), 16) for k in range(7)),
            put(ellipsoid(0.12, 0.16, 0.12, 2), (0, y + 2.05, 0)),
        ]
    )
    base = merge(
        [
            slab((5.4, 0.35, 5.4), (0, 0, 0), 0.05),
            slab((4.6, 0.3, 4.6), (0, 0.33, 0), 0.05),
            slab((1.4, 0.2, 0.8), (0, 0, 2.95), 0.04),
        ]
    )
    last = _swept_roof(1.2, 0.9, y - 0.62, 0.12)
    return Model(
        (
            Part(merge(floors), linear("#f0e2c6"), MATT),
            Part(merge([*roofs, last]), roof, SMOOTH),
            Part(merge(rails), red, SMOOTH),
            Part(merge(panes), WARM, LIT),
            Part(mast, _GOLD, METAL),
            Part(base, STONE, MATT),
            Part(slab((0.85, 1.15, 0.1), (0, 0.62, 1.76), 0.02), red, SMOOTH),
        ),
        {"focus": (0, 5, 2)},
    )


def greek_temple(kit: Kit) -> Model:
    """Return a temple with columns all round, a gable and steps."""
    stone = kit.any_of("#eee3cb", "#e4dccb", "#e9d2ae")
    steps = merge(
        [slab((9.4 - 0.6 * k, 0.32, 13.0 - 0.6 * k), (0, 0.32 * k, 0), 0.03) for k in range(3)]
    )
    shaft = column(0.42, 4.6, 16)
    places = [(x, 0.96, z) for z in (-5.3, 5.3) for x in np.linspace(-3.4, 3.4, 6)] + [
        (x, 0.96, z) for x in (-3.4, 3.4) for z in np.linspace(-5.3, 5.3, 8)[1:-1]
    ]
    beam = merge(
        [slab((7.9, 0.8, 11.7), (0, 5.55, 0), 0.04), slab((8.3, 0.25, 12.1), (0, 6.35, 0), 0.04)]
    )
    roof = merge(
        [put(gable(8.0, 1.7, 11.5), (0, 6.55, 0)), pitched(8.8, 1.9, 12.3, (0, 6.45, 0), 0.2)]
    )
    cella = slab((4.6, 4.5, 8.2), (0, 0.96, 0), 0.04)
    notches = merge([put(box(0.3, 0.5, 0.1), (x, 5.7, 5.87)) for x in np.linspace(-3.6, 3.6, 11)])
    return Model(
        (
            Part(merge([steps, spread(shaft, places), beam, roof]), stone, MATT),
            Part(cella, toned(stone, 0.7), MATT),
            Part(notches, toned(stone, 0.75), MATT),
            Part(slab((1.8, 3.4, 0.1), (0, 0.96, 4.12), 0.02), linear("#4a3524")),
        ),
        {"focus": (0, 4, 6)},
    )


def torii(kit: Kit) -> Model:
    """Return the red gate of a shrine."""
    red = kit.main("#d23b28")
    posts = merge(
        [
            put(
                lathe([(0.3, 0.0), (0.28, 0.4), (0.23, 4.6), (0.0, 4.6)], 18),
                (s * 1.9, 0, 0),
                (0, 0, s * 0.045),
            )
            for s in (-1, 1)
        ]
    )
    feet = both(drum(0.42, 0.5, (1.9, 0, 0), 18))
    lower = merge(
        [slab((5.0, 0.32, 0.3), (0, 3.55, 0), 0.04), slab((0.34, 0.75, 0.2), (0, 3.85, 0), 0.03)]
    )
    x = np.linspace(-3.1, 3.1, 21)
    lift = 0.42 * (np.abs(x) / 3.1) ** 2.6
    bar = _beam(x, 4.6 + lift, 0.32, 0.38)
    cap = _beam(1.03 * x, 4.9 + lift, 0.24, 0.62)
    return Model(
        (
            Part(merge([posts, lower, bar]), red, SMOOTH),
            Part(merge([feet, cap]), linear("#2f2d30"), SMOOTH),
            Part(slab((0.5, 0.55, 0.08), (0, 3.95, 0.14), 0.02), _GOLD, METAL),
        )
    )


def _beam(x: np.ndarray, y: np.ndarray, tall: float, deep: float) -> Mesh:
    """Return a bent beam over the points ``x``, ``y``."""
    low, high = np.stack([x, y], 1), np.stack([x, y + tall], 1)
    return extrude(np.concatenate([low, high[::-1]]), deep, 0.03)


WORSHIP: Final[dict[str, Builder]] = {
    "church": church,
    "mosque": mosque,
    "pagoda": pagoda,
    "greek-temple": greek_temple,
    "torii": torii,
}
"""Builders by name."""
