"""With an engine: water scooter, motor boat, submarine."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import FORWARD, bent, both, hoop, put, rod, slab
from reelkite.engines.diorama.props.forms import profiled, turned
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.props.models.vessels.boats import gunwale, hull
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import cylinder, ellipsoid, extrude

_WOOD: Final = linear("#a8703f")
_DARK: Final = linear("#2b2a2c")
_SILVER: Final = linear("#c9cdd0")
_PANE: Final = linear("#bfe0ea")


def jet_ski(kit: Kit) -> Model:
    """Return a water scooter with handlebars and a long seat."""
    paint = kit.any_of("#2f77c4", "#d3322b", "#f2b821", "#3f9f8a")
    low = _jet_ski_low()
    top = profiled(
        [(1.45, 0.44), (1.0, 0.68), (0.55, 0.84), (0.3, 0.8), (0.1, 0.5), (0.4, 0.36), (1.1, 0.36)],
        0.72,
        0.16,
    )
    seat = profiled(
        [
            (0.2, 0.45),
            (0.1, 0.74),
            (-0.3, 0.72),
            (-0.9, 0.78),
            (-1.05, 0.7),
            (-1.1, 0.38),
            (-0.4, 0.34),
        ],
        0.42,
        0.08,
    )
    bars = merge(
        [
            both(bent([(0.04, 0.9, 0.42), (0.2, 0.98, 0.38), (0.36, 0.96, 0.3)], 0.022)),
            rod((0, 0.78, 0.48), (0, 0.92, 0.42), 0.06),
        ]
    )
    grips = both(rod((0.26, 0.975, 0.34), (0.4, 0.955, 0.28), 0.03))
    stripe = both(slab((0.03, 0.07, 1.6), (0.47, 0.28, 0.1), 0.02))
    return Model(
        (
            Part(top, paint, GLAZED),
            Part(low, linear("#f4efe4"), GLAZED),
            Part(seat, _DARK, SMOOTH),
            Part(bars, _SILVER, METAL),
            Part(grips, _DARK),
            Part(stripe, paint, GLAZED),
            Part(both(slab((0.2, 0.04, 1.3), (0.34, 0.36, -0.4), 0.015)), linear("#6f767c")),
        ),
        {
            "saddle": (0, 0.76, -0.35),
            "seat": (0, 0.76, -0.35),
            "top": (0, 0.95, 0.4),
            "right grip": (-0.34, 0.965, 0.31),
            "left grip": (0.34, 0.965, 0.31),
            "right pedal": (-0.34, 0.4, -0.1),
            "left pedal": (0.34, 0.4, -0.1),
        },
    )


def _jet_ski_low() -> Mesh:
    """Return the low of the jet ski."""
    return profiled(
        [
            (1.5, 0.42),
            (1.3, 0.16),
            (0.8, 0.04),
            (-1.2, 0.04),
            (-1.35, 0.3),
            (-1.2, 0.38),
            (0.9, 0.46),
        ],
        0.95,
        0.16,
    )


def motor_boat(kit: Kit) -> Model:
    """Return a varnished speedboat with a wind screen, seats and an engine at its stern."""
    paint = kit.any_of("#f1ece0", "#c8322b", "#2f66a4")
    body = hull(4.8, 1.75, 0.75)
    rail = gunwale(4.8, 1.75, 0.75, 0.05)
    deck = put(
        extrude(
            [
                (-0.74, -0.3),
                (0.74, -0.3),
                (0.62, 0.9),
                (0.3, 1.75),
                (0, 2.15),
                (-0.3, 1.75),
                (-0.62, 0.9),
            ],
            0.06,
            0.02,
        ),
        (0, 0.78, 0.1),
        (0, np.pi / 2, 0),
    )
    planks = merge(
        [slab((0.02, 0.02, 1.7), (x, 0.85, 0.75), 0.0101) for x in (-0.36, -0.18, 0, 0.18, 0.36)]
    )
    screen = slab((1.3, 0.42, 0.04), (0, 0.82, -0.12), 0.015, (0, -0.5, 0))
    seats = merge(
        [slab((1.3, 0.34, 0.4), (0, 0.4, z), 0.08) for z in (-0.75, -1.55)]
        + [slab((1.3, 0.36, 0.12), (0, 0.62, z), 0.05) for z in (-1.0, -1.8)]
    )
    floor = slab((1.3, 0.06, 2.2), (0, 0.25, -1.2), 0.02)
    engine = merge(
        [
            slab((0.36, 0.5, 0.42), (0, 0.62, -2.5), 0.1),
            slab((0.14, 0.6, 0.2), (0, 0.05, -2.52), 0.04),
        ]
    )
    return Model(
        (
            Part(body, paint, Finish(0.25, two_sided=True)),
            Part(merge([rail, planks]), lighter(_WOOD, 0.2), GLAZED),
            Part(deck, linear("#9a5a2c"), GLAZED),
            Part(screen, _PANE, GLAZED),
            Part(seats, linear("#c8503c"), SMOOTH),
            Part(floor, _WOOD),
            Part(engine, _DARK, GLAZED),
            Part(hoop(0.18, 0.02, (0.3, 0.92, -0.32), (0, 1.0, 0)), _DARK),
        ),
        {"saddle": (0.3, 0.72, -0.75), "seat": (0.3, 0.72, -0.75), "focus": (0, 0.9, 0.8)},
    )


def submarine(kit: Kit) -> Model:
    """Return a round submarine with portholes, a periscope and a propeller that turns."""
    paint = kit.any_of("#f2b821", "#5f7f8f", "#c8503c")
    body = _submarine_body()
    tower = merge(
        [
            put(cylinder(0.42, 0.36, 0.75, 24, 0.08), (0, 1.95, 0.1)),
            put(ellipsoid(0.36, 0.12, 0.36, 2), (0, 2.68, 0.1)),
        ]
    )
    fins = merge(
        [
            both(slab((0.85, 0.08, 0.5), (0.7, 1.1, -2.1), 0.03)),
            slab((0.08, 1.5, 0.5), (0, 0.4, -2.15), 0.03),
            both(slab((0.5, 0.07, 0.4), (1.0, 1.1, 1.1), 0.03)),
        ]
    )
    pipe = merge(
        [rod((0, 2.6, 0.1), (0, 3.4, 0.1), 0.055), rod((0, 3.4, 0.1), (0, 3.42, 0.42), 0.065)]
    )
    rims = merge(
        [
            both(hoop(0.24, 0.055, (0.9, 1.3, z), (0, 0, np.pi / 2 + 0.12)))
            for z in (-0.7, 0.2, 1.05)
        ]
        + [put(hoop(0.42, 0.06), (0, 1.25, 2.2), (0, np.pi / 2, 0))]
    )
    panes = merge(
        [both(put(ellipsoid(0.05, 0.21, 0.21, 2), (0.9, 1.3, z))) for z in (-0.7, 0.2, 1.05)]
        + [put(ellipsoid(0.38, 0.38, 0.2, 2), (0, 1.25, 2.15))]
    )
    screw = _submarine_screw()
    rivets = merge(
        [
            put(
                put(ellipsoid(0.03, 0.03, 0.03, 0), (0.965 * np.cos(a), 0.965 * np.sin(a), 0)),
                (0, 1.15, z),
            )
            for z in (-0.2, 0.6)
            for a in np.arange(16) * np.pi / 8
        ]
    )
    return Model(
        (
            Part(merge([body, tower]), paint, GLAZED),
            Part(fins, toned(paint, 0.7), SMOOTH),
            Part(merge([pipe, rims, rivets]), linear("#b58a3a"), METAL),
            Part(panes, linear("#cfeef2"), Finish(0.1, emission=0.35)),
            Part(screw, linear("#b58a3a"), METAL).on("screw"),
            Part(put(ellipsoid(0.14, 0.14, 0.2, 1), (0, 1.15, -2.75)), _DARK),
        ),
        {"top": (0, 2.75, 0.1), "saddle": (0, 2.2, 1.0), "focus": (0, 1.5, 1.5)},
        {"screw": Joint((0, 1.15, -2.75), rate=1.4, axis="z")},
    )


def _submarine_screw() -> Mesh:
    """Return the screw of the submarine."""
    return merge(
        [
            put(
                put(ellipsoid(0.12, 0.38, 0.04, 1), (0, 0.32, 0), (0.5, 0, 0)),
                (0, 1.15, -2.75),
                (0, 0, a),
            )
            for a in np.arange(4) * np.pi / 2
        ]
    )


def _submarine_body() -> Mesh:
    """Return the body of the submarine."""
    return put(
        turned(
            [
                (0.0, -2.6),
                (0.3, -2.5),
                (0.75, -1.6),
                (0.95, -0.3),
                (0.92, 1.0),
                (0.7, 1.9),
                (0.35, 2.35),
                (0.0, 2.45),
            ],
            30,
            28,
        ),
        (0, 1.15, 0),
        FORWARD,
    )


POWERED: Final[dict[str, Builder]] = {
    "jet-ski": jet_ski,
    "motor-boat": motor_boat,
    "submarine": submarine,
}
"""Builders by name."""
