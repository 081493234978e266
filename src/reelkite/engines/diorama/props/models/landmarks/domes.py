"""Domes and shells: the marble tomb, the opera with its sails, the onion domes, a glass pyramid."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import corners, put, rod, slab
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
    SKY,
    STONE,
    WARM,
    all_round,
    arch,
    dome,
    drum,
    surround,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mat4, Mesh, merge, scaling
from reelkite.engines.diorama.shapes import lathe, sheet, tube

_GOLD: Final = linear("#d9a83c")


def marble_tomb(kit: Kit) -> Model:
    """Return a tomb of white marble: an onion dome, four minarets, a pool in front."""
    marble = kit.main("#f5efe4")
    base = merge(
        [slab((15.0, 0.9, 12.0), (0, 0, 0), 0.06), slab((15.4, 0.25, 12.4), (0, 0, 0), 0.05)]
    )
    hall = merge(
        [
            slab((7.6, 5.4, 5.6), (0, 0.9, 0), 0.06),
            slab((5.6, 5.4, 7.6), (0, 0.9, 0), 0.06),
            corners(slab((1.6, 5.2, 1.6), (2.85, 0.9, 2.85), 0.05, (np.pi / 4, 0, 0))),
        ]
    )
    fronts = all_round(slab((2.9, 6.3, 0.4), (0, 0.9, 0), 0.05), 3.85, 3.85)
    iwans = all_round(arch(1.8, 4.6, 0.12, (0, 0.95, 0)), 4.06, 4.06)
    niches = _marble_tomb_niches()
    neck = drum(1.95, 1.3, (0, 6.3, 0), 28)
    great = dome(2.1, 3.6, (0, 7.5, 0), 0.75, 32)
    small = _marble_tomb_small()
    minaret = merge(
        [
            lathe([(0.55, 0.0), (0.5, 0.4), (0.38, 8.6), (0.0, 8.6)], 16),
            *(drum(0.66, 0.16, (0, y, 0), 16) for y in (3.0, 5.8, 8.5)),
            drum(0.3, 0.8, (0, 8.6, 0), 12),
            dome(0.42, 0.65, (0, 9.4, 0), 0.5, 14),
        ]
    )
    minarets = corners(put(minaret, (6.8, 0.9, 5.3)))
    tips = merge(
        [
            rod((0, 11.4, 0), (0, 12.6, 0), 0.06),
            corners(rod((2.3, 8.3, 2.3), (2.3, 8.8, 2.3), 0.03, 5)),
        ]
    )
    pool = slab((1.6, 0.12, 7.0), (0, 0, 10.0), 0.04)
    rim = merge([slab((2.2, 0.1, 7.6), (0, 0, 10.0), 0.04)])
    hedges = merge(
        [
            put(lathe([(0.35, 0.0), (0.42, 0.4), (0.25, 1.3), (0.0, 1.8)], 10), (s * 1.8, 0, z))
            for s in (-1, 1)
            for z in np.linspace(7.3, 13.2, 6)
        ]
    )
    return Model(
        (
            Part(merge([hall, fronts, neck, great, small, minarets]), marble, SMOOTH),
            Part(base, toned(marble, 0.9), MATT),
            Part(merge([iwans, niches]), toned(marble, 0.42), MATT),
            Part(tips, _GOLD, METAL),
            Part(pool, linear("#5fa8bb"), GLAZED),
            Part(rim, toned(marble, 0.8), MATT),
            Part(hedges, linear("#4f7a3f"), MATT),
        ),
        {"focus": (0, 5, 4)},
    )


def _marble_tomb_small() -> Mesh:
    """Return the small of the marble tomb."""
    return corners(
        merge(
            [
                drum(0.85, 0.12, (2.3, 7.3, 2.3), 16),
                dome(0.75, 1.0, (2.3, 7.35, 2.3), 0.5, 16),
                put(drum(0.62, 1.1, sides=12), (2.3, 6.3, 2.3)),
            ]
        )
    )


def _marble_tomb_niches() -> Mesh:
    """Return the niches of the marble tomb."""
    return merge(
        [
            all_round(
                merge([arch(0.72, 1.7, 0.1, (x, y, 0)) for x in (-2.1, 2.1) for y in (1.2, 3.6)]),
                3.82,
                3.82,
            )
        ]
    )


def opera_house(kit: Kit) -> Model:
    """Return an opera house of white shells that stand in a row like sails."""
    white = kit.main("#f6f1e6")
    shells, glass = [], []
    for x, size, yaw in ((-2.9, 1.0, 0.10), (2.9, 0.86, -0.10)):
        for z, tall in ((4.2, 4.6), (1.2, 6.2), (-2.2, 7.4)):
            scale = size * tall / 7.4
            shells.append(
                put(_shell(3.3 * scale, 7.4 * scale, 5.4 * scale), (x, 0.9, z), (yaw, 0, 0))
            )
            glass.append(put(_mouth(2.9 * scale, 6.4 * scale), (x, 0.9, z + 0.1), (yaw, 0.16, 0)))
        shells.append(
            put(_shell(2.7 * size, 4.6 * size, 3.6 * size), (x, 0.9, -4.4), (np.pi + yaw, 0, 0))
        )
        glass.append(put(_mouth(2.3 * size, 3.9 * size), (x, 0.9, -4.5), (np.pi + yaw, 0.16, 0)))
    shells.append(put(_shell(1.5, 3.0, 2.4), (6.4, 0.9, 4.6), (-0.4, 0, 0)))
    shells.append(put(_shell(1.4, 2.4, 2.0), (6.6, 0.9, 3.2), (np.pi - 0.4, 0, 0)))
    base = merge(
        [
            slab((16.5, 0.9, 16.0), (0, 0, -0.5), 0.2),
            slab((13.0, 0.3, 3.2), (0, 0.0, 8.4), 0.1),
            slab((13.0, 0.6, 1.6), (0, 0.0, 8.0), 0.1),
        ]
    )
    return Model(
        (
            Part(merge(shells), white, Finish(0.25, two_sided=True)),
            Part(merge(glass), linear("#c98a4a"), Finish(0.2, emission=0.35, two_sided=True)),
            Part(base, linear("#c9a58a"), MATT),
        ),
        {"focus": (0, 4, 4)},
    )


def _shell(half: float, tall: float, long: float) -> Mesh:
    """Return a pointed vault whose mouth looks to the front and whose back comes to the ground."""
    u, v = np.meshgrid(np.linspace(-1, 1, 17), np.linspace(0, 1, 11))
    rise = np.cos(v * np.pi / 2) ** 0.55
    width = half * (1 - 0.55 * v) * (0.25 + 0.75 * rise)
    ridge = 1 - np.abs(u) ** 1.55
    lean = 0.34 * tall * ridge * (1 - v) ** 2
    grid = np.stack([width * u, tall * rise * ridge, -long * v + lean], -1)
    skin = sheet(grid)
    return Mesh(
        skin.positions,
        np.where(
            np.sum(skin.normals * (skin.positions - [0, 0.2 * tall, -0.4 * long]), axis=1)[:, None]
            < 0,
            -skin.normals,
            skin.normals,
        ),
        skin.triangles,
    )


def _mouth(half: float, tall: float) -> Mesh:
    """Return the glass in the mouth of a shell."""
    u = np.linspace(-1, 1, 13)
    top = tall * (1 - np.abs(u) ** 1.55)
    return sheet(
        np.stack([np.stack([half * u, 0 * u, 0 * u], -1), np.stack([half * u, top, 0.3 * top], -1)])
    )


_ONION_SPOTS: Final = (
    (0, 0, 1.35, 8.6, 0),
    (-2.7, 1.8, 0.95, 5.6, 1),
    (2.7, 1.8, 0.95, 6.0, 2),
    (-2.7, -1.8, 0.95, 6.4, 3),
    (2.7, -1.8, 0.95, 5.8, 4),
    (0, 3.2, 0.75, 4.6, 5),
    (0, -3.2, 0.75, 5.0, 1),
)
_ONION_TONES: Final = (
    ("#3f8f5a", "#e0b23a"),
    ("#2f66b4", "#f2ead8"),
    ("#c8322b", "#3f8f6a"),
    ("#e0a030", "#3f7f63"),
    ("#7d4bb0", "#f2d98a"),
    ("#c8322b", "#f2ead8"),
)


def onion_church(kit: Kit) -> Model:
    """Return a church of many towers with twisted onion domes in all colours."""
    brick = kit.main("#b5503c")
    white = linear("#f2ead8")
    towers, trims, domes = [], [], []
    tips = []
    for x, z, r, tall, tone in _ONION_SPOTS:
        towers.append(
            put(
                lathe(
                    [
                        (r, 0.0),
                        (r, tall),
                        (0.72 * r, tall + 0.3),
                        (0.6 * r, tall + 1.1),
                        (0.0, tall + 1.1),
                    ],
                    16,
                ),
                (x, 0.6, z),
            )
        )
        more, bulbed = _onion_tower((x, z, r, tall), _ONION_TONES[tone])
        trims += more
        domes.append(bulbed)
        top = tall + 1.6 + 2.6 * r
        tips += [
            rod((x, top - 0.2, z), (x, top + 0.8, z), 0.04, 6),
            rod((x - 0.2, top + 0.5, z), (x + 0.2, top + 0.5, z), 0.035, 5),
        ]
    body = merge(
        [slab((7.2, 3.4, 5.6), (0, 0.6, 0), 0.06), slab((4.0, 2.8, 7.6), (0, 0.6, 0), 0.06)]
    )
    panes = merge(
        [all_round(merge([arch(0.6, 1.5, 0.1, (x, 1.4, 0)) for x in (-1.2, 1.2)]), 3.82, 3.62)]
    )
    return Model(
        (
            Part(merge([*towers, body]), brick, MATT),
            Part(merge([*trims, slab((8.4, 0.6, 8.8), (0, 0, 0), 0.05)]), white, MATT),
            *domes,
            Part(merge(tips), _GOLD, METAL),
            Part(panes, WARM, LIT),
            Part(arch(1.1, 2.0, 0.12, (0, 0.6, 4.0)), toned(brick, 0.4)),
        ),
        {"focus": (0, 5, 3)},
    )


def _onion_tower(
    spot: tuple[float, float, float, float], tones: tuple[str, str]
) -> tuple[list[Mesh], Part]:
    """Return the trims of a tower at ``(x, z, radius, height)``, and its twisted dome."""
    x, z, r, tall = spot
    trims = [put(drum(1.1 * r, 0.18, sides=16), (x, y, z)) for y in (0.6 + 0.55 * tall, 0.5 + tall)]
    trims.append(
        put(
            merge(
                [
                    put(
                        surround(0.32 * r, 0.9, 0.14),
                        (r * np.sin(a), 0.68 * tall, r * np.cos(a)),
                        (a, 0, 0),
                    )
                    for a in np.arange(5) * 0.9 - 1.8
                ]
            ),
            (x, 0.6, z),
        )
    )
    bulb = put(dome(0.95 * r, 2.3 * r, (0, 0, 0), 1.0, 20), (x, tall + 1.6, z))
    angle = (
        np.arctan2(bulb.positions[:, 0] - x, bulb.positions[:, 2] - z) * 8
        + 3.2 * (bulb.positions[:, 1] - tall) / r
    )
    first, second = (np.array(linear(c), np.float32) for c in tones)
    bulbed = Part(
        bulb, np.where(np.sin(angle)[:, None] > 0, first, second).astype(np.float32), GLAZED
    )
    return trims, bulbed


def glass_pyramid(kit: Kit) -> Model:
    """Return a pyramid of glass in its white frame."""
    tint = kit.main("#9fc9d6")
    skin = put(lathe([(6.36, 0.0), (0.0, 5.6)], 4), (0, 0.1, 0), (np.pi / 4, 0, 0))
    bars = []
    for k in range(1, 8):
        s = k / 8
        a, b = 4.5 * (1 - s), 4.5
        bars += [
            all_round(tube([(-a, 5.6 * s + 0.12, a), (a, 5.6 * s + 0.12, a)], 0.05, 4), 0, 0),
            all_round(tube([(-b + 9.0 * s, 0.1, b), ((-b + 9.0 * s) * 0, 5.7, 0)], 0.03, 4), 0, 0),
        ]
    edge = corners(tube([(4.5, 0.1, 4.5), (0, 5.75, 0)], 0.09, 6))
    door = slab((1.4, 1.4, 0.9), (0, 0.05, 4.2), 0.04)
    return Model(
        (
            Part(skin, tint, Finish(0.08)),
            Part(merge([*bars, edge]), linear("#e9ecec"), METAL),
            Part(door, SKY, GLAZED),
            Part(slab((10.4, 0.12, 10.4), (0, 0, 0), 0.04), STONE, MATT),
        ),
        {"focus": (0, 2.5, 3)},
    )


def stadium(kit: Kit) -> Model:
    """Return a football stadium: coloured seats, a white roof, a green pitch, floodlights."""
    seats = kit.any_of("#3f77b5", "#c8453a", "#3f8f6a")
    outer = _bowl(((7.0, 0.0), (7.4, 1.6), (7.8, 3.6)))
    stand = _bowl(
        (
            (7.7, 3.4),
            (7.0, 2.8),
            (6.9, 2.4),
            (6.2, 1.9),
            (6.1, 1.5),
            (5.4, 1.0),
            (5.3, 0.7),
            (4.6, 0.3),
        )
    )
    roof = _bowl(((8.0, 3.9), (7.6, 4.1), (7.2, 4.05)))
    grass = slab((6.0, 0.12, 3.9), (0, 0.2, 0), 0.03)
    stripes = merge([slab((0.6, 0.03, 3.9), (x, 0.31, 0), 0.008) for x in np.arange(-2.7, 3, 1.2)])
    lines = merge(
        [slab((5.6, 0.03, 0.06), (0, 0.33, s * 1.75), 0.008) for s in (-1, 1)]
        + [slab((0.06, 0.03, 3.5), (x, 0.33, 0), 0.008) for x in (-2.8, 0, 2.8)]
    )
    masts = corners(
        merge(
            [
                rod((6.6, 0, 5.0), (6.6, 7.0, 5.0), 0.12),
                slab((1.2, 0.8, 0.2), (6.4, 6.8, 4.8), 0.04, (0.9, 0.2, 0)),
            ]
        )
    )
    tiers = stand.positions
    tone = np.where(
        np.sin(14 * np.arctan2(tiers[:, 0:1], tiers[:, 2:3])) > 0,
        np.array(seats, np.float32),
        np.array(linear("#f0e9dc"), np.float32),
    ).astype(np.float32)
    two = Finish(0.7, two_sided=True)
    return Model(
        (
            Part(outer, linear("#d9d4c8"), two),
            Part(stand, tone, two),
            Part(roof, linear("#f4f2ec"), two),
            Part(grass, linear("#5fa34a"), MATT),
            Part(stripes, linear("#6fb558"), MATT),
            Part(lines, linear("#f7f5ef"), MATT),
            Part(masts, linear("#aeb4b8"), METAL),
            Part(drum(7.2, 0.2, (0, 0, 0), 32).moved(_flat()), linear("#a8a297"), MATT),
        ),
        {"focus": (0, 2, 4)},
    )


def _flat() -> Mat4:
    return scaling(1.0, 1.0, 0.78)


def _bowl(profile: tuple[tuple[float, float], ...]) -> Mesh:
    """Return an oval ring over radius and height."""
    turn = np.linspace(0, 2 * np.pi, 49)
    rows = [
        np.stack([r * np.sin(turn), 0 * turn + y, 0.78 * r * np.cos(turn)], 1) for r, y in profile
    ]
    skin = sheet(np.array(rows))
    return Mesh(
        skin.positions,
        np.where(skin.normals[:, 1:2] < 0, -skin.normals, skin.normals),
        skin.triangles,
    )


DOMES: Final[dict[str, Builder]] = {
    "marble-tomb": marble_tomb,
    "opera-house": opera_house,
    "onion-church": onion_church,
    "glass-pyramid": glass_pyramid,
    "stadium": stadium,
}
"""Builders by name."""
