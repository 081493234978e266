"""Houses of a street: skyscraper, flats, shop."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import put, rod, slab, spread
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.props.models.buildings.masonry import (
    GLASS,
    GRASS,
    IRON,
    LIT,
    SKY,
    WARM,
    WOOD,
    all_round,
    cloth_band,
    facade,
    pale,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import (
    blob,
    box,
    cylinder,
    ellipsoid,
    lathe,
    repeated,
)


def _storeys(kit: Kit, size: Vec3, counts: tuple[int, int], foot: float) -> list[Part]:
    """Return panes on all four sides of a block, some of them lit.

    ``size`` is that of the block, ``counts`` panes across and up, ``foot`` where they begin.
    """
    wide, tall, deep = size
    across, up = counts
    step_y = (tall - 0.5) / up
    lit: list[tuple[float, float, float]] = []
    dark: list[tuple[float, float, float]] = []
    chance = kit.chance
    for half, reach in ((wide / 2, deep / 2), (deep / 2, wide / 2)):
        for turn in (0, 1):
            for k in range(across):
                for row in range(up):
                    along = (k - (across - 1) / 2) * (2 * half - 0.5) / across
                    y = foot + 0.35 + row * step_y
                    sign = 1 if turn == 0 else -1
                    at = (
                        (along, y, sign * reach)
                        if reach == deep / 2 and half == wide / 2
                        else (sign * reach, y, along)
                    )
                    (lit if chance.uniform() < 0.28 else dark).append(at)
    pane = box(0.62 * (wide - 0.5) / across, 0.62 * step_y, 0.62 * (wide - 0.5) / across)
    thin = [_thin(places, pane, wide) for places in (lit, dark)]
    return [Part(thin[0], WARM, LIT), Part(thin[1], linear("#5f8fa8"), GLASS)]


def _thin(places: list[tuple[float, float, float]], pane: Mesh, wide: float) -> Mesh:
    """Return panes flattened against the walls that they are on."""
    spots = np.array(places)
    aside = np.abs(np.abs(spots[:, 0]) - wide / 2) < 1e-6
    size = np.ones((len(spots), 3))
    size[aside, 0] = 0.08 / (pane.positions[:, 0].max() * 2)
    size[~aside, 2] = 0.08 / (pane.positions[:, 2].max() * 2)
    return repeated(pane, spots, 0.0, size)


def skyscraper(kit: Kit) -> Model:
    """Return a tower of glass and stone that steps back twice and ends in a mast."""
    wall = kit.any_of("#c9b596", "#8fa3b5", "#b57a5f", "#d9d4c8")
    tiers = ((7.0, 12.0, 0.0, (7, 9)), (5.4, 10.0, 12.0, (6, 8)), (3.6, 7.0, 22.0, (4, 6)))
    blocks = merge([slab((w, h, w), (0, y, 0), 0.08) for w, h, y, _ in tiers])
    fins = merge(
        [
            all_round(
                spread(
                    put(box(0.16, h, 0.16), (0, y, 0)),
                    [((k - (n[0] / 2)) * (w - 0.5) / n[0], 0, 0) for k in range(n[0] + 1)],
                ),
                w / 2,
                w / 2,
            )
            for w, h, y, n in tiers
        ]
    )
    ledges = merge(
        [slab((w + 0.4, 0.4, w + 0.4), (0, y + h - 0.3, 0), 0.06) for w, h, y, _ in tiers]
    )
    panes = [part for w, h, y, n in tiers for part in _storeys(kit, (w, h, w), n, y)]
    top = merge(
        [
            slab((2.4, 1.6, 2.4), (0, 29, 0), 0.08),
            put(
                lathe([(1.0, 0.0), (0.5, 1.6), (0.12, 3.0), (0.05, 6.0), (0.0, 6.0)], 12),
                (0, 30.5, 0),
            ),
        ]
    )
    lobby = merge(
        [slab((7.4, 0.5, 7.4), (0, 0, 0), 0.06), slab((3.0, 2.3, 7.5), (0, 0.1, 0), 0.06)]
    )
    return Model(
        (
            Part(blocks, wall, SMOOTH),
            Part(merge([fins, ledges]), lighter(wall, 0.4), SMOOTH),
            *panes,
            Part(top, linear("#8f9aa3"), METAL),
            Part(lobby, linear("#3f4a55"), GLAZED),
        ),
        {"focus": (0, 14, 4)},
    )


def apartments(kit: Kit) -> Model:
    """Return a block of flats with balconies, awnings, a door and things on the roof."""
    wall = kit.any_of("#d98f5f", "#c9685a", "#e0c48a", "#8fb0b5")
    body = slab((8.0, 12.0, 6.0), (0, 0, 0), 0.1)
    cornice = merge(
        [
            slab((8.5, 0.5, 6.5), (0, 11.8, 0), 0.06),
            slab((8.3, 0.6, 6.3), (0, 0, 0), 0.05),
            slab((8.2, 0.16, 6.2), (0, 2.9, 0), 0.04),
        ]
    )
    panes = _storeys(kit, (8.0, 9.0, 6.0), (5, 4), 3.0)
    balconies = merge(
        [slab((1.5, 0.14, 0.9), (x, y, 3.4), 0.03) for x in (-1.5, 1.5) for y in (5.1, 7.4, 9.6)]
    )
    rails = _apartments_rails()
    plants = merge(
        [
            put(blob(0.28, 0.22, 0.22, 1, 0.15, 2, k), (x, y + 0.3, 3.6))
            for k, (x, y) in enumerate(((-1.9, 5.2), (1.2, 7.5), (-1.1, 9.7), (1.9, 5.2)))
        ]
    )
    roof = merge(
        [
            slab((1.8, 1.3, 1.8), (-2, 12.2, -1), 0.06),
            put(cylinder(0.7, 0.7, 1.3, 18, 0.05), (2, 12.6, -0.6)),
            spread(
                rod((1.6, 12.2, -1), (1.6, 12.8, -1), 0.06, 5),
                [(0, 0, 0), (0.8, 0, 0), (0, 0, 0.8), (0.8, 0, 0.8)],
            ),
        ]
    )
    shops = merge([slab((2.2, 1.7, 0.1), (x, 0.5, 3.02), 0.03) for x in (-2.6, 2.6)])
    awnings = [
        cloth_band(linear(t)).sized(2.5, 1.2, 1.0).at(x, 2.7, 3.0)
        for x, t in ((-2.6, "#c2452f"), (2.6, "#3f7f63"))
    ]
    return Model(
        (
            Part(body, wall, MATT),
            Part(cornice, pale(wall), SMOOTH),
            *panes,
            Part(balconies, pale(wall), SMOOTH),
            Part(rails, IRON),
            Part(plants, GRASS, MATT),
            Part(roof, linear("#9a8f85"), MATT),
            Part(shops, SKY, GLAZED),
            *awnings,
            Part(slab((1.1, 2.2, 0.12), (0, 0.2, 3.02), 0.04), linear("#4a6f5a"), SMOOTH),
        ),
        {"focus": (0, 6, 3)},
    )


def _apartments_rails() -> Mesh:
    """Return the rails of the apartments."""
    return merge(
        [
            rod((x - 0.7, y + 0.75, 3.82), (x + 0.7, y + 0.75, 3.82), 0.04, 5)
            for x in (-1.5, 1.5)
            for y in (5.2, 7.5, 9.7)
        ]
        + [
            rod((x + d, y, 3.82), (x + d, y + 0.75, 3.82), 0.025, 5)
            for x in (-1.5, 1.5)
            for y in (5.2, 7.5, 9.7)
            for d in np.linspace(-0.7, 0.7, 6)
        ]
    )


def shop(kit: Kit) -> Model:
    """Return a corner shop: a wide window full of goods, a striped awning, a sign, crates."""
    wall = kit.any_of("#5f8f86", "#c9685a", "#d9a24a", "#6f7fae")
    body = slab((5.4, 5.2, 3.6), (0, 0, 0), 0.08)
    trims = _shop_trims()
    sign = slab((3.6, 0.46, 0.1), (0, 3.06, 1.98), 0.04)
    window = slab((2.9, 1.7, 0.1), (-0.75, 0.75, 1.82), 0.03)
    frame = merge(
        [slab((3.1, 0.12, 0.16), (-0.75, y, 1.84), 0.03) for y in (0.66, 2.42)]
        + [slab((0.1, 1.8, 0.16), (x, 0.7, 1.84), 0.03) for x in (-2.25, -0.75, 0.75)]
    )
    door = slab((1.05, 2.2, 0.12), (1.75, 0.15, 1.83), 0.03)
    glass = slab((0.75, 1.1, 0.14), (1.75, 1.05, 1.84), 0.03)
    awning = cloth_band(wall).sized(5.0, 1.5, 1.3).at(0, 3.05, 1.85)
    above = facade((-1.7, 0, 1.7), (3.8,), (0.8, 1.0), 1.82)
    chance = kit.chance
    goods = [
        Part(
            merge(
                [
                    put(
                        ellipsoid(0.13, 0.13, 0.13, 1),
                        (
                            x + float(chance.uniform(-0.32, 0.32)),
                            0.72 + 0.05 * j,
                            2.35 + float(chance.uniform(-0.18, 0.18)),
                        ),
                    )
                    for j in range(9)
                ]
            ),
            linear(tone),
            SMOOTH,
        )
        for x, tone in ((-2.0, "#d9412f"), (-1.1, "#e98a2c"), (-0.2, "#7fae3f"))
    ]
    crates = merge([slab((0.85, 0.5, 0.6), (x, 0.15, 2.35), 0.03) for x in (-2.0, -1.1, -0.2)])
    letters = merge(
        [slab((0.24, 0.24, 0.05), (x, 3.17, 2.04), 0.06) for x in np.linspace(-1.4, 1.4, 7)]
    )
    return Model(
        (
            Part(body, lighter(wall, 0.55), MATT),
            Part(trims, wall, SMOOTH),
            Part(sign, linear("#3a2a22"), SMOOTH),
            Part(letters, linear("#f2d98a"), LIT),
            Part(window, linear("#ffe0a0"), LIT),
            Part(frame, wall, SMOOTH),
            Part(door, toned(wall, 0.6), SMOOTH),
            Part(glass, SKY, GLAZED),
            awning,
            Part(above, SKY, GLASS),
            *goods,
            Part(crates, WOOD),
        ),
        {"focus": (0, 2, 2)},
    )


def _shop_trims() -> Mesh:
    """Return the trims of the shop."""
    return merge(
        [
            slab((5.8, 0.4, 4.0), (0, 5.1, 0), 0.06),
            slab((5.5, 0.5, 3.75), (0, 0, 0), 0.05),
            slab((5.5, 0.7, 0.3), (0, 2.95, 1.8), 0.05),
        ]
    )


URBAN: Final[dict[str, Builder]] = {
    "skyscraper": skyscraper,
    "apartments": apartments,
    "shop": shop,
}
"""Builders by name."""
