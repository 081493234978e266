"""Strong houses: castle, palace, tower, triumphal arch."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    both,
    corners,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.modelling import (
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
    IRON,
    LIT,
    WARM,
    WOOD,
    arcade,
    arch,
    battlements,
    column,
    crown,
    dome,
    drum,
    facade,
    flag,
    pale,
    round_tower,
    spire,
    stones,
    surround,
    weathered,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import box, gable, rounded_box

_ROOFS: Final = ("#3f6496", "#a8432f", "#4d7a6a", "#6a4a86")
_FLAGS: Final = (linear("#d3322b"), linear("#f0c020"), linear("#2f66c4"))


def castle(kit: Kit) -> Model:
    """Return a castle: curtain walls, four round towers with spires, a keep, a gate, flags."""
    wall = kit.any_of("#cbbfa8", "#b9b3a8", "#d8c6a0")
    roof = linear(_ROOFS[kit.appearance.seed % 4])
    places = [(x, 0.0, z) for x in (-5.6, 5.6) for z in (-4.6, 4.6)]
    walls = [slab((11.2, 4.6, 1.0), (0, 0, z), 0.06) for z in (-4.6, 4.6)]
    walls += [slab((1.0, 4.6, 9.2), (x, 0, 0), 0.06) for x in (-5.6, 5.6)]
    keep = slab((5.0, 9.6, 4.6), (0, 0, -1.4), 0.1)
    ledge = slab((5.5, 0.9, 5.1), (0, 9.2, -1.4), 0.06)
    turret = round_tower(0.95, 12.6, 16)
    gate = slab((4.0, 6.0, 2.0), (0, 0, 4.8), 0.08)
    stone = _castle_stone(gate, keep, ledge, places, turret, walls)
    teeth = _castle_teeth(places)
    spires = merge(
        [
            *(spire(1.7, 3.9, (x, 7.6, z)) for x, _, z in places),
            spire(1.25, 3.6, (-2.2, 12.5, 0.6), 16),
            spire(1.25, 3.6, (2.2, 12.5, -3.3), 16),
        ]
    )
    slits = _castle_slits()
    sides = _castle_sides()
    sides += [
        put(arch(0.42, 1.1, 0.1), (s * 7.3, y, z), (s * np.pi / 2, 0, 0))
        for s in (-1, 1)
        for y in (3.8, 5.4)
        for z in (-4.6, 4.6)
    ]
    bars = _castle_bars()
    tone = _FLAGS[kit.appearance.seed % 3]
    flags = [
        p
        for at in ((-2.2, 16.0, 0.6), (2.2, 16.0, -3.3), (-5.6, 11.4, 4.6), (5.6, 11.4, 4.6))
        for p in flag(at, tone, 1.3, 1.1)
    ]
    spots = [
        (x, y)
        for x, y in ((-4.0, 1.0), (-3.0, 2.6), (3.4, 1.6), (4.2, 3.2), (2.9, 3.4), (-3.8, 3.6))
    ]
    return Model(
        (
            Part(merge([stone, teeth]), wall, MATT),
            Part(stones(3, spots, 5.1, 0.7), toned(wall, 0.8), MATT),
            Part(spires, roof, SMOOTH),
            Part(merge([*slits, *sides]), WARM, LIT),
            Part(arch(2.2, 3.1, 0.1, (0, 0, 5.8)), linear("#4a3524"), MATT),
            Part(bars, IRON, METAL),
            Part(surround(2.2, 3.1, 0.34, (0, 0, 5.82)), toned(wall, 0.75), MATT),
            Part(slab((2.4, 0.2, 2.6), (0, 0, 7.0), 0.05), WOOD),
            *flags,
        ),
        {"focus": (0, 6, 5)},
    )


def _castle_stone(
    gate: Mesh, keep: Mesh, ledge: Mesh, places: list[Vec3], turret: Mesh, walls: list[Mesh]
) -> Mesh:
    """Return the stone of the castle."""
    return merge(
        [
            spread(round_tower(1.7, 7.4), places),
            *walls,
            keep,
            ledge,
            spread(turret, [(-2.2, 0, 0.6), (2.2, 0, -3.3)]),
            gate,
        ]
    )


def _castle_teeth(places: list[Vec3]) -> Mesh:
    """Return the teeth of the castle."""
    return merge(
        [
            battlements(11.0, (0, 4.6, 4.95)),
            battlements(11.0, (0, 4.6, -4.95)),
            battlements(9.0, (5.95, 4.6, 0), np.pi / 2),
            battlements(9.0, (-5.95, 4.6, 0), np.pi / 2),
            battlements(5.4, (0, 10.1, 0.9)),
            battlements(5.4, (0, 10.1, -3.7)),
            battlements(4.9, (2.5, 10.1, -1.4), np.pi / 2),
            battlements(4.9, (-2.5, 10.1, -1.4), np.pi / 2),
            battlements(4.0, (0, 6.0, 5.6)),
            *(put(crown(1.75, 7.4, 10, 0.55), at) for at in places),
        ]
    )


def _castle_bars() -> Mesh:
    """Return the bars of the castle."""
    return merge(
        [rod((x, 0.1, 5.86), (x, 2.9, 5.86), 0.05, 5) for x in np.linspace(-0.9, 0.9, 5)]
        + [rod((-1.05, y, 5.86), (1.05, y, 5.86), 0.05, 5) for y in (0.7, 1.4, 2.1)]
    )


def _castle_sides() -> list[Mesh]:
    """Return the sides of the castle."""
    return [
        put(arch(0.42, 1.1, 0.1), (s * (2.52), y, z), (s * np.pi / 2, 0, 0))
        for s in (-1, 1)
        for y in (4.9, 6.6)
        for z in (-2.6, -1.4, -0.2)
    ]


def _castle_slits() -> list[Mesh]:
    """Return the slits of the castle."""
    return [
        arch(0.42, 1.1, 0.1, (x, y, z))
        for x, y, z in (
            (-1.3, 6.6, 0.92),
            (0, 6.6, 0.92),
            (1.3, 6.6, 0.92),
            (-1.3, 4.9, 0.92),
            (1.3, 4.9, 0.92),
            (-5.6, 3.8, 6.28),
            (5.6, 3.8, 6.28),
            (-5.6, 5.4, 6.5),
            (5.6, 5.4, 6.5),
            (-1.2, 4.4, 5.82),
            (1.2, 4.4, 5.82),
        )
    ]


def palace(kit: Kit) -> Model:
    """Return a palace: a long front with a portico, rows of windows, domes and gold."""
    wall = kit.any_of("#f3e3c4", "#f0d2c0", "#dfe4e2")
    gold = linear("#d9a83c")
    body = merge(
        [
            slab((16, 5.6, 6), (0, 0.6, 0), 0.08),
            slab((5.0, 7.6, 7.4), (0, 0.6, 0), 0.08),
            both(slab((3.4, 6.6, 7.0), (6.8, 0.6, 0), 0.08)),
        ]
    )
    base = merge(
        [
            slab((16.6, 0.6, 7.4), (0, 0, 0), 0.05),
            *(slab((5.4 - 0.2 * k, 0.2, 2.4 - 0.5 * k), (0, 0.2 * k, 4.2), 0.03) for k in range(3)),
        ]
    )
    cornice = merge(
        [
            slab((16.4, 0.35, 6.4), (0, 6.1, 0), 0.06),
            slab((5.4, 0.35, 7.8), (0, 8.1, 0), 0.06),
            both(slab((3.8, 0.35, 7.4), (6.8, 7.1, 0), 0.06)),
            slab((16.3, 0.2, 6.3), (0, 3.3, 0), 0.05),
        ]
    )
    columns = spread(column(0.27, 6.2), [(x, 0.6, 4.5) for x in (-2.1, -0.75, 0.75, 2.1)])
    pediment = put(_triangle(5.4, 1.5, 1.2), (0, 6.9, 4.2))
    lintel = slab((5.2, 0.4, 1.4), (0, 6.6, 4.3), 0.05)
    panes = _palace_panes()
    mid = merge(
        [
            drum(1.7, 1.5, (0, 8.3, 0)),
            *(
                put(box(0.25, 1.0, 0.3), (1.72 * np.cos(a), 8.5, 1.72 * np.sin(a)))
                for a in np.linspace(0, 6.28, 9)[:-1]
            ),
        ]
    )
    domes = merge([dome(1.75, 2.3, (0, 9.8, 0)), both(dome(1.3, 1.7, (6.8, 7.4, 0)))])
    gilt = merge(
        [rod((0, 12.2, 0), (0, 13.2, 0), 0.07), both(rod((6.8, 9.2, 0), (6.8, 10.0, 0), 0.06))]
    )
    return Model(
        (
            Part(merge([body, mid]), wall, MATT),
            Part(merge([base, cornice, columns, pediment, lintel]), pale(wall), SMOOTH),
            Part(domes, linear("#5f9a8a"), SMOOTH),
            Part(gilt, gold, METAL),
            Part(panes, WARM, LIT),
            Part(arch(1.3, 2.8, 0.12, (0, 0.6, 3.75)), linear("#6b4a2e"), SMOOTH),
            *flag((0, 13.0, 0), _FLAGS[kit.appearance.seed % 3], 1.2, 0.8),
        ),
        {"focus": (0, 5, 4)},
    )


def _palace_panes() -> Mesh:
    """Return the panes of the palace."""
    return merge(
        [
            facade([s * x for s in (-1, 1) for x in (3.3, 4.5)], (1.4, 4.1), (0.62, 1.5), 3.02),
            both(
                merge(
                    [
                        arch(0.75, 1.9, 0.1, (6.8 + d, y, 3.52))
                        for d in (-0.85, 0.85)
                        for y in (1.3, 4.2)
                    ]
                )
            ),
            facade((-1.4, 0, 1.4), (5.0,), (0.7, 1.3), 3.72),
        ]
    )


def _triangle(width: float, height: float, depth: float) -> Mesh:
    """Return the gable of a temple front."""
    return gable(width, height, depth)


def tower(kit: Kit) -> Model:
    """Return a lone stone tower with a crown of battlements, as tall as a tree and a half."""
    wall = kit.any_of("#b9b0a0", "#a7a39b", "#c9b592")
    body = round_tower(2.0, 11.5, 24)
    teeth = crown(2.1, 11.5, 12, 0.7)
    bands = merge([put(_band(2.06, 0.22), (0, y, 0)) for y in (3.4, 6.6)])
    slits = merge(
        [
            put(arch(0.5, 1.3, 0.12), (2.03 * np.sin(a), y, 2.03 * np.cos(a)), (a, 0, 0))
            for a, y in ((0.0, 4.6), (0.9, 6.0), (-0.9, 7.4), (0.1, 8.2), (2.6, 5.0), (-2.3, 7.0))
        ]
    )
    blocks = merge(
        [
            put(
                rounded_box(0.7, 0.36, 0.14, 0.04),
                (2.08 * np.sin(a), y, 2.08 * np.cos(a)),
                (a, 0, 0),
            )
            for a, y in (
                (0.5, 2.2),
                (-0.5, 1.5),
                (-0.3, 3.8),
                (0.7, 5.1),
                (-0.7, 5.6),
                (0.35, 7.3),
                (-0.2, 6.2),
                (1.3, 3.0),
                (-1.3, 4.2),
            )
        ]
    )
    return Model(
        (
            Part(body, weathered(body, wall), MATT),
            Part(merge([teeth, bands]), wall, MATT),
            Part(blocks, toned(wall, 0.82), MATT),
            Part(slits, WARM, LIT),
            Part(arch(1.2, 2.1, 0.2, (0, 0, 2.18)), WOOD),
            Part(surround(1.2, 2.1, 0.24, (0, 0, 2.24)), toned(wall, 0.8), MATT),
            *flag((0, 11.7, 0), _FLAGS[kit.appearance.seed % 3], 1.6, 2.2),
        ),
        {"focus": (0, 7, 2)},
    )


def _band(radius: float, height: float) -> Mesh:
    return drum(radius, height, sides=24)


def stone_arch(kit: Kit) -> Model:
    """Return a triumphal arch with columns and an inscription field."""
    wall = kit.any_of("#d8c8a6", "#cbc4b6")
    body = arcade(1, 3.0, 5.0, 7.2, 2.4, 2.0)
    attic = slab((7.3, 1.6, 2.7), (0, 7.2, 0), 0.06)
    foot = both(slab((2.3, 0.7, 2.9), (2.55, 0, 0), 0.05))
    columns = corners(spread(column(0.26, 6.2), [(1.85, 0.7, 1.45), (3.2, 0.7, 1.45)]))
    field = merge([slab((4.2, 0.9, 0.1), (0, 7.55, s * 1.36), 0.03) for s in (-1, 1)])
    rims = merge(
        [slab((7.6, 0.4, 3.0), (0, 6.9, 0), 0.06), slab((7.7, 0.3, 3.1), (0, 8.75, 0), 0.05)]
    )
    return Model(
        (
            Part(merge([body, attic]), wall, MATT),
            Part(merge([rims, foot, columns]), pale(wall), MATT),
            Part(field, toned(wall, 0.7), MATT),
            Part(
                merge([surround(3.0, 5.0, 0.35, (0, 0, s * 1.2)) for s in (-1, 1)]),
                pale(wall),
                MATT,
            ),
        ),
        {"focus": (0, 4, 1.5), "seat": (0, 0, 0)},
    )


CASTLES: Final[dict[str, Builder]] = {
    "castle": castle,
    "palace": palace,
    "tower": tower,
    "stone-arch": stone_arch,
}
"""Builders by name."""
