"""What calls at every harbour: ferry, fishing boat."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, put, rod, slab, spread
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Vapour,
)
from reelkite.engines.diorama.props.models.vessels.ships import ship_hull
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    box,
    cylinder,
    ellipsoid,
    lathe,
    tube,
)

_WOOD: Final = linear("#7d4f2c")
_DARK: Final = linear("#2b2a2c")


def ferry(kit: Kit) -> Model:
    """Return a stout ferry: a dark hull, two white decks with arched windows, one funnel, flags."""
    paint = kit.any_of("#2f5f4f", "#27466b", "#9a3a30")
    hull, deck = ship_hull(10.0, 3.6, 1.5, (0.3, 0.5), 3.2)
    decks = merge(
        [
            slab((3.0, 1.1, 7.4), (0, 1.5, -0.2), 0.12),
            slab((2.5, 0.95, 5.4), (0, 2.7, -0.3), 0.12),
            slab((1.7, 0.85, 1.5), (0, 3.7, 1.5), 0.12),
            slab((3.3, 0.1, 7.8), (0, 2.58, -0.2), 0.03),
            slab((2.8, 0.1, 5.8), (0, 3.62, -0.3), 0.03),
        ]
    )
    panes = merge(
        [put(box(3.06, 0.5, 0.5), (0, 1.8, z)) for z in np.linspace(-3.2, 2.9, 8)]
        + [put(box(2.56, 0.42, 0.45), (0, 2.95, z)) for z in np.linspace(-2.4, 1.8, 6)]
        + [put(box(1.3, 0.4, 0.1), (0, 4.0, 2.26))]
    )
    funnel = put(cylinder(0.45, 0.4, 1.5, 20, 0.05), (0, 3.7, -1.2), (0, -0.1, 0))
    rails = merge(
        [
            both(rod((1.55, 2.95, -3.9), (1.55, 2.95, 3.5), 0.03, 6)),
            both(
                spread(
                    rod((1.55, 2.6, 0), (1.55, 2.95, 0), 0.02, 5),
                    [(0, 0, z) for z in np.linspace(-3.8, 3.4, 9)],
                )
            ),
        ]
    )
    rings = _ferry_rings()
    return Model(
        (
            Part(hull, paint, GLAZED),
            Part(deck, linear("#b98a55"), MATT),
            Part(decks, linear("#f4efe4"), SMOOTH),
            Part(panes, linear("#3f5a6a"), GLAZED),
            Part(funnel, linear("#d8482c"), GLAZED),
            Part(rails, linear("#c9cdd0"), METAL),
            Part(rings, linear("#e8722a"), SMOOTH),
        ),
        {"focus": (0, 2.5, 3), "saddle": (0, 1.6, 4.0)},
        vapours=(Vapour((0, 5.3, -1.4), 0.6, 1.3, 0.5, (0.7, 0.7, 0.7), always=True),),
    )


def _ring(thick: float) -> Mesh:
    """Return a ring that hangs on the side of a ship."""
    turn = np.linspace(0, 2 * np.pi, 13)
    return tube(np.stack([0 * turn, 0.2 * np.sin(turn), 0.2 * np.cos(turn)], 1), thick, 6)


def _ferry_rings() -> Mesh:
    """Return the rings of the ferry."""
    return both(spread(_ring(0.06), [(1.56, 2.25, z) for z in (-2.6, 0.0, 2.4)]))


def fishing_boat(kit: Kit) -> Model:
    """Return a fishing trawler: a wheel house, a net on a boom, crates of fish, tyres."""
    paint = kit.any_of("#3f77a5", "#b5462f", "#3f8f7a")
    hull, deck = ship_hull(6.4, 2.3, 1.3, (0.25, 0.75), 2.2)
    house = merge(
        [slab((1.4, 1.35, 1.5), (0, 1.2, -0.3), 0.1), slab((1.7, 0.12, 1.9), (0, 2.5, -0.2), 0.05)]
    )
    panes = merge(
        [
            slab((1.44, 0.5, 0.9), (0, 1.75, -0.3), 0.05),
            slab((1.1, 0.5, 0.06), (0, 1.75, 0.46), 0.03),
        ]
    )
    mast = merge(
        [
            rod((0, 1.3, -1.6), (0, 4.4, -1.6), 0.07),
            rod((0, 2.0, -1.6), (0, 3.4, -3.6), 0.06),
            rod((0, 2.6, -0.4), (0, 3.8, -0.4), 0.04),
            tube([(0, 4.4, -1.6), (0, 3.4, -3.6)], 0.02, 4),
            tube([(0, 4.4, -1.6), (0, 2.2, 3.3)], 0.02, 4),
        ]
    )
    net = put(
        lathe([(0.0, 0.0), (0.35, 0.2), (0.45, 0.7), (0.15, 1.3), (0.0, 1.4)], 14), (0, 1.9, -3.45)
    )
    crates = merge(
        [
            slab((0.6, 0.35, 0.5), (x, 1.2, z), 0.03)
            for x, z in ((-0.45, 1.1), (0.4, 1.2), (0.0, 1.75))
        ]
    )
    fish = merge(
        [
            put(ellipsoid(0.06, 0.05, 0.18, 1), (x + d, 1.58, z))
            for x, z in ((-0.45, 1.1), (0.4, 1.2), (0.0, 1.75))
            for d in (-0.15, 0.0, 0.15)
        ]
    )
    tyres = _fishing_boat_tyres()
    tone = np.where(
        hull.positions[:, 1:2] > 1.15,
        np.array(linear("#f4efe4"), np.float32),
        np.array(paint, np.float32),
    ).astype(np.float32)
    return Model(
        (
            Part(hull, tone, GLAZED),
            Part(deck, linear("#b98a55"), MATT),
            Part(house, linear("#f4efe4"), SMOOTH),
            Part(panes, linear("#bfe0ea"), GLAZED),
            Part(mast, _WOOD),
            Part(net, linear("#5f8f7f"), MATT),
            Part(crates, linear("#c79a5c")),
            Part(fish, linear("#b9c6cf"), METAL),
            Part(tyres, _DARK),
        ),
        {"saddle": (0, 1.2, 1.4), "seat": (0, 1.2, 1.4), "focus": (0, 1.8, 1)},
    )


def _fishing_boat_tyres() -> Mesh:
    """Return the tyres of the fishing boat."""
    return both(spread(_ring(0.08), [(1.17, 1.0, z) for z in (-1.6, -0.4, 0.8)]))


HARBOUR: Final[dict[str, Builder]] = {
    "ferry": ferry,
    "fishing-boat": fishing_boat,
}
"""Builders by name."""
