"""Towers: iron lattice, clock tower, leaning tower, television tower, obelisk."""

from itertools import pairwise
from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import circled, corners, hoop, put, rod, slab
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
    LIT,
    STONE,
    WARM,
    all_round,
    arch,
    drum,
    facade,
    flag,
    spire,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    ball,
    box,
    cylinder,
    lathe,
    rounded_box,
    tube,
)


def _half(y: float) -> float:
    """Return half the width of the iron tower at a height."""
    return float(np.interp(y, [0, 3, 6, 10, 16, 22, 28], [5.6, 4.2, 3.2, 2.2, 1.2, 0.7, 0.4]))


def iron_tower(kit: Kit) -> Model:
    """Return a lattice tower of iron on four splayed legs, with two decks and a mast."""
    iron = kit.main("#8a6a4a")
    legs, cross = [], []
    levels = [0, 1.5, 3.0, 4.5, 6.2, 8.0, 10.0, 12.0, 14.0, 16.0, 18.5, 21.0, 24.0, 27.5]
    for low, high in pairwise(levels):
        a, b = _half(low), _half(high)
        thick = 0.34 if low < 6 else 0.22 if low < 14 else 0.13
        legs.append(corners(tube([(a, low, a), (b, high, b)], thick, 6)))
        if low < 6.2:
            inner_a, inner_b = a - 1.9 + 0.12 * low, b - 1.9 + 0.12 * high
            legs.append(corners(tube([(inner_a, low, a), (inner_b, high, b)], 0.16, 4)))
            legs.append(corners(tube([(a, low, inner_a), (b, high, inner_b)], 0.16, 4)))
            legs.append(corners(tube([(inner_a, low, inner_a), (inner_b, high, inner_b)], 0.16, 4)))
            for p, q in (
                ((a, low, a), (inner_b, high, b)),
                ((inner_a, low, a), (b, high, b)),
                ((a, low, a), (b, high, inner_b)),
                ((a, low, inner_a), (b, high, b)),
            ):
                cross.append(corners(tube([p, q], 0.06, 3)))
        else:
            face = merge(
                [
                    tube([(-a, low, a), (b, high, b)], 0.07, 3),
                    tube([(a, low, a), (-b, high, b)], 0.07, 3),
                    tube([(-b, high, b), (b, high, b)], 0.07, 3),
                ]
            )
            cross.append(circled(face, 4))
    arches = _iron_tower_arches()
    decks = merge(
        [
            slab((2 * _half(6) + 1.2, 0.7, 2 * _half(6) + 1.2), (0, 5.9, 0), 0.05),
            slab((2 * _half(12) + 0.9, 0.5, 2 * _half(12) + 0.9), (0, 11.8, 0), 0.05),
            slab((1.3, 0.9, 1.3), (0, 27.2, 0), 0.08),
        ]
    )
    top = merge(
        [
            put(
                lathe([(0.6, 0.0), (0.5, 0.7), (0.12, 1.2), (0.05, 3.4), (0.0, 3.4)], 12),
                (0, 28.0, 0),
            )
        ]
    )
    feet = corners(slab((2.6, 0.5, 2.6), (4.75, 0, 4.75), 0.08))
    return Model(
        (Part(merge([*legs, *cross, arches, decks, top]), iron, SMOOTH), Part(feet, STONE, MATT)),
        {"focus": (0, 14, 3)},
    )


def _iron_tower_arches() -> Mesh:
    """Return the arches of the iron tower."""
    return circled(
        tube(
            [
                (3.6 * np.cos(t), 0.5 + 4.9 * np.sin(t), 4.2 - 0.9 * np.sin(t))
                for t in np.linspace(0, np.pi, 15)
            ],
            0.2,
            6,
        ),
        4,
    )


def television_tower(kit: Kit) -> Model:
    """Return a red and white lattice mast with two lookout floors."""
    red = kit.main("#d8402c")
    white = linear("#f4efe4")
    levels = [0, 1.6, 3.2, 5.0, 7.0, 9.0, 11.0, 13.0, 15.0, 17.0, 19.0]
    parts = []
    for k, (low, high) in enumerate(pairwise(levels)):
        a, b = (float(np.interp(y, [0, 5, 9, 19], [3.9, 2.1, 1.3, 0.45])) for y in (low, high))
        face = merge(
            [
                tube([(-a, low, a), (b, high, b)], 0.07, 4),
                tube([(a, low, a), (-b, high, b)], 0.07, 4),
                tube([(-b, high, b), (b, high, b)], 0.08, 4),
            ]
        )
        parts.append(
            Part(
                merge(
                    [
                        corners(tube([(a, low, a), (b, high, b)], 0.2 if low < 7 else 0.13, 6)),
                        circled(face, 4),
                    ]
                ),
                white if k in (4, 6, 8) else red,
                SMOOTH,
            )
        )
    decks = merge(
        [slab((3.4, 1.3, 3.4), (0, 8.2, 0), 0.1), slab((1.7, 0.9, 1.7), (0, 15.4, 0), 0.1)]
    )
    glass = merge(
        [slab((3.5, 0.5, 3.5), (0, 8.7, 0), 0.06), slab((1.8, 0.4, 1.8), (0, 15.7, 0), 0.05)]
    )
    mast = merge([rod((0, 19, 0), (0, 22.0, 0), 0.13), rod((0, 22.0, 0), (0, 24.5, 0), 0.07)])
    house = slab((4.2, 1.6, 4.2), (0, 0, 0), 0.06)
    return Model(
        (
            *parts,
            Part(decks, white, SMOOTH),
            Part(glass, WARM, LIT),
            Part(mast, red, SMOOTH),
            Part(house, linear("#b8b2a8"), MATT),
        ),
        {"focus": (0, 11, 2)},
    )


def clock_tower(kit: Kit) -> Model:
    """Return a Gothic clock tower with four lit dials and a steep roof."""
    wall = kit.any_of("#cdb184", "#c9b9a0")
    shaft = slab((4.0, 14.0, 4.0), (0, 0, 0), 0.06)
    ribs = merge(
        [
            all_round(
                merge(
                    [put(box(0.26, 13.4, 0.2), (x, 0.3, 0)) for x in (-1.85, -0.95, 0, 0.95, 1.85)]
                ),
                2.05,
                2.05,
            )
        ]
    )
    slits = all_round(
        facade((-1.4, -0.47, 0.47, 1.4), (2.2, 5.0, 7.8, 10.6), (0.3, 1.7), 0.0), 2.01, 2.01
    )
    belts = merge([slab((4.5, 0.3, 4.5), (0, y, 0), 0.05) for y in (0.0, 4.3, 7.1, 9.9, 13.4)])
    head = merge(
        [
            slab((4.7, 4.6, 4.7), (0, 14.0, 0), 0.06),
            slab((5.2, 0.4, 5.2), (0, 18.4, 0), 0.06),
            slab((5.1, 0.4, 5.1), (0, 13.9, 0), 0.06),
        ]
    )
    dial = put(cylinder(1.75, 1.75, 0.16, 32, 0.03), (0, 16.3, -0.02), (0, np.pi / 2, 0))
    rims = all_round(hoop(1.82, 0.14, (0, 16.3, 0.1), (0, np.pi / 2, 0)), 2.35, 2.35)
    ticks = _clock_tower_ticks()
    belfry = merge(
        [slab((4.2, 2.2, 4.2), (0, 18.8, 0), 0.05), corners(put(_pinnacle(), (2.2, 18.8, 2.2)))]
    )
    opening = all_round(
        merge([arch(0.62, 1.7, 0.1, (x, 19.0, 0)) for x in (-1.2, 0, 1.2)]), 2.12, 2.12
    )
    roof = _clock_tower_roof()
    tip = merge([rod((0, 28.6, 0), (0, 29.8, 0), 0.07), put(ball(0.16, 2), (0, 29.4, 0))])
    lantern = all_round(facade((-0.6, 0, 0.6), (23.35,), (0.32, 0.85), 0.0), 1.12, 1.12)
    minute, hour = (
        all_round(
            put(slab((0.13, length, 0.06), (0, -0.2, 0), 0.02), (0, 16.3, 0.2), (0, 0, turn)),
            2.35,
            2.35,
        )
        for length, turn in ((1.55, -0.9), (1.1, 0.6))
    )
    return Model(
        (
            Part(merge([shaft, head, belfry]), wall, MATT),
            Part(merge([ribs, belts]), toned(wall, 0.8), MATT),
            Part(merge([slits, opening]), toned(wall, 0.35), MATT),
            Part(all_round(dial, 2.35, 2.35), linear("#fff3d2"), LIT),
            Part(merge([rims, tip]), linear("#d9a83c"), METAL),
            Part(merge([ticks, minute, hour]), linear("#26303f")),
            Part(roof, linear("#4f5f66"), SMOOTH),
            Part(lantern, WARM, LIT),
        ),
        {"focus": (0, 15, 2)},
    )


def _clock_tower_ticks() -> Mesh:
    """Return the ticks of the clock tower."""
    return all_round(
        merge(
            [
                put(
                    box(0.1, 0.3, 0.06),
                    (1.5 * np.sin(a), 16.3 + 1.5 * np.cos(a) - 0.15 * np.cos(a), 0.17),
                    (0, 0, -a),
                )
                for a in np.arange(12) * np.pi / 6
            ]
        ),
        2.35,
        2.35,
    )


def _clock_tower_roof() -> Mesh:
    """Return the roof of the clock tower."""
    return merge(
        [
            put(
                lathe([(3.2, 0.0), (3.1, 0.15), (1.7, 2.0), (1.5, 2.3), (0.0, 2.3)], 4),
                (0, 21.0, 0),
                (np.pi / 4, 0, 0),
            ),
            put(box(2.2, 1.2, 2.2), (0, 23.2, 0)),
            put(
                lathe([(1.75, 0.0), (1.7, 0.1), (0.1, 4.4), (0.0, 4.5)], 4),
                (0, 24.3, 0),
                (np.pi / 4, 0, 0),
            ),
        ]
    )


def _pinnacle() -> Mesh:
    return merge(
        [put(rounded_box(0.5, 1.5, 0.5, 0.04), (0, 0, 0)), spire(0.34, 1.3, (0, 1.5, 0), 8)]
    )


def leaning_tower(kit: Kit) -> Model:
    """Return a white round tower of arcades that leans."""
    stone = kit.main("#efe7d6")
    parts = [drum(2.05, 15.0, (0, 0, 0), 28)]
    for k in range(7):
        y = 0.2 + 2.05 * k
        parts += [
            put(drum(2.65, 0.22, sides=28), (0, y + 1.85, 0)),
            circled(put(lathe([(0.13, 0.0), (0.13, 1.5)], 6), (2.45, y, 0)), 14),
        ]
        parts.append(circled(put(_bow(), (0, y + 1.42, 2.45)), 14, np.pi / 2 + np.pi / 14))
    parts += [
        drum(1.75, 2.2, (0, 14.6, 0), 24),
        drum(1.95, 0.25, (0, 16.6, 0), 24),
        drum(2.5, 0.3, (0, 0, 0), 28),
    ]
    whole = put(merge(parts), (0, -0.1, 0), (0, 0, -0.085))
    doors = put(
        merge(
            [
                put(arch(0.5, 1.2, 0.1), (1.76 * np.sin(a), 14.9, 1.76 * np.cos(a)), (a, 0, 0))
                for a in np.arange(8) * np.pi / 4
            ]
        ),
        (0, -0.1, 0),
        (0, 0, -0.085),
    )
    return Model(
        (
            Part(whole, stone, MATT),
            Part(doors, toned(stone, 0.35), MATT),
            *flag((1.45, 16.6, 0), linear("#d3322b"), 0.9, 1.0),
            Part(drum(3.4, 0.14, (0, 0, 0), 28), toned(stone, 0.85), MATT),
        ),
        {"focus": (1, 8, 2)},
    )


def _bow() -> Mesh:
    """Return a small round arch between two columns."""
    return tube([(0.54 * np.cos(t), 0.44 * np.sin(t), 0) for t in np.linspace(0, np.pi, 5)], 0.1, 4)


def obelisk(kit: Kit) -> Model:
    """Return an obelisk on its plinth."""
    stone = kit.main("#d8cbb0")
    shaft = put(lathe([(1.05, 0.0), (0.72, 8.2), (0.0, 9.2)], 4), (0, 1.2, 0), (np.pi / 4, 0, 0))
    base = merge(
        [
            slab((3.2, 0.4, 3.2), (0, 0, 0), 0.05),
            slab((2.4, 0.4, 2.4), (0, 0.4, 0), 0.05),
            slab((1.8, 0.5, 1.8), (0, 0.75, 0), 0.05),
        ]
    )
    signs = all_round(
        merge([put(box(0.28, 0.28, 0.04), (0, y, 0)) for y in np.linspace(2.0, 7.5, 9)]), 0.6, 0.6
    )
    return Model(
        (
            Part(shaft, stone, MATT),
            Part(base, toned(stone, 0.85), MATT),
            Part(signs, toned(stone, 0.6), MATT),
        )
    )


TOWERS: Final[dict[str, Builder]] = {
    "iron-tower": iron_tower,
    "television-tower": television_tower,
    "clock-tower": clock_tower,
    "leaning-tower": leaning_tower,
    "obelisk": obelisk,
}
"""Builders by name."""
