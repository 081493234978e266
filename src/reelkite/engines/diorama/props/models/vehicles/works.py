"""Machines of farm and building site: tractor, excavator, bulldozer."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    SIDEWAYS,
    bent,
    both,
    circled,
    hoop,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.forms import axles, profiled, turned
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Vapour,
)
from reelkite.engines.diorama.props.models.vehicles.coachwork import (
    DARK,
    SILVER,
    WHITE,
    eyes,
    glass,
    screens,
    windows,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import cylinder


def tractor(kit: Kit) -> Model:
    """Return a tractor: huge back wheels with lugs, a long bonnet, a cab, an upright pipe."""
    paint = kit.any_of("#c8322b", "#3d8a3f", "#2f6aa8")
    bonnet = slab((0.78, 0.62, 1.6), (0, 0.78, 0.95), 0.14)
    belly = slab((0.6, 0.4, 2.6), (0, 0.5, 0.3), 0.1)
    guards = _tractor_guards()
    posts = merge(
        [
            both(rod((0.52, 1.2, 0.12), (0.5, 2.3, 0.0), 0.04)),
            both(rod((0.52, 1.4, -1.0), (0.5, 2.3, -0.95), 0.04)),
        ]
    )
    roof = slab((1.25, 0.16, 1.3), (0, 2.28, -0.48), 0.07)
    seat = merge(
        [
            slab((0.5, 0.14, 0.46), (0, 1.1, -0.72), 0.06),
            slab((0.5, 0.44, 0.1), (0, 1.2, -0.98), 0.05),
        ]
    )
    grille = merge([slab((0.6, 0.06, 0.05), (0, 0.88 + 0.12 * k, 1.76), 0.02) for k in range(4)])
    pipe = rod((0.2, 1.35, 1.2), (0.2, 2.2, 1.2), 0.05)
    big, joint = _lugged(0.82, 0.46, (0.84, 0.82, -0.72), "back")
    small, axle = axles(0.44, 0.26, 0.62, (1.35,))
    return Model(
        (
            Part(merge([bonnet, guards]), paint, GLAZED),
            Part(belly, DARK, SMOOTH),
            Part(posts, DARK, SMOOTH),
            Part(roof, paint, GLAZED),
            Part(seat, DARK),
            Part(merge([grille, pipe]), SILVER, METAL),
            Part(hoop(0.19, 0.022, (0, 1.52, -0.22), (0, 0.8, 0)), DARK),
            eyes(0.24, 1.22, 1.75, 0.1),
            *big,
            *small,
        ),
        {
            "saddle": (0, 1.22, -0.7),
            "seat": (0, 1.22, -0.7),
            "top": (0, 2.45, -0.4),
            "focus": (0, 1.2, 1.0),
        },
        {**axle, "back": joint},
        (Vapour((0.2, 2.25, 1.2), 0.25, 0.7, 0.4, (0.7, 0.7, 0.7)),),
    )


def _tractor_guards() -> Mesh:
    """Return the guards of the tractor."""
    return both(
        put(
            profiled(
                [
                    (0.82, 1.05),
                    (0.6, 1.62),
                    (0.0, 1.86),
                    (-0.62, 1.66),
                    (-0.82, 1.2),
                    (-0.6, 1.55),
                    (0.0, 1.76),
                    (0.56, 1.55),
                ],
                0.5,
                0.03,
            ),
            (0.82, 0, -0.72),
        )
    )


def _lugged(
    radius: float, width: float, at: tuple[float, float, float], joint: str
) -> tuple[list[Part], Joint]:
    """Return a pair of fat wheels with slanting lugs."""
    half = width / 2
    tyre = turned(
        [
            (0.55 * radius, -half * 0.8),
            (0.86 * radius, -half),
            (0.93 * radius, -half * 0.5),
            (0.93 * radius, half * 0.5),
            (0.86 * radius, half),
            (0.55 * radius, half * 0.8),
        ],
        11,
        26,
    )
    lug = slab((0.09 * radius, 0.5 * width, 0.14 * radius), (0.95 * radius, 0, 0), 0.02)
    lugs = merge(
        [
            circled(put(lug, (0, -0.05 * width, 0), (0, 0.35, 0)), 16),
            circled(put(lug, (0, -0.45 * width, 0), (0, -0.35, 0)), 16, 0.2),
        ]
    )
    disc = put(cylinder(0.56 * radius, 0.5 * radius, 0.9 * width, 20, 0.05), (0, -0.45 * width, 0))
    hub = put(cylinder(0.2 * radius, 0.16 * radius, width, 14, 0.03), (0, -half, 0))
    x, y, z = at
    parts = []
    for side in (-1, 1):
        for mesh, tone in (
            (merge([tyre, lugs]), DARK),
            (disc, linear("#e9c13c")),
            (hub, SILVER),
        ):
            parts.append(Part(put(mesh, (side * x, y, z), SIDEWAYS), tone, SMOOTH, joint=joint))
    return parts, Joint((0, y, z), radius=radius)


def _tracks(half: float, long: float, radius: float, width: float) -> tuple[Mesh, Mesh]:
    """Return the belts of a machine and the rolls in them."""
    reach = long / 2
    line = [
        (reach, radius),
        (reach - 0.3 * radius, 1.75 * radius),
        (-reach + 0.3 * radius, 1.75 * radius),
        (-reach, radius),
        (-reach + 0.35 * radius, 0.06),
        (reach - 0.35 * radius, 0.06),
    ]
    belt = both(put(profiled(line, width, 0.05), (half, 0, 0)))
    cleats = both(
        spread(
            slab((width + 0.06, 0.06, 0.1), (half, 0, 0), 0.015),
            [
                (0, y, z)
                for y in (0.0, 1.74 * radius)
                for z in np.linspace(-reach + 0.45, reach - 0.45, 8)
            ],
        )
    )
    roll = put(
        cylinder(0.5 * radius, 0.5 * radius, width + 0.08, 14, 0.03),
        (half + width / 2 + 0.04, 0, 0),
        (0, 0, np.pi / 2),
    )
    rolls = both(
        spread(roll, [(0, 0.8 * radius, z) for z in np.linspace(-reach * 0.7, reach * 0.7, 4)])
    )
    return merge([belt, cleats]), rolls


def excavator(kit: Kit) -> Model:
    """Return an excavator whose arm digs and whose house turns a little."""
    paint = kit.main("#f0a51c")
    belt, rolls = _tracks(0.95, 3.2, 0.42, 0.5)
    house = slab((2.0, 0.85, 2.3), (0, 1.0, -0.5), 0.16)
    weight = slab((2.0, 0.7, 0.5), (0, 1.05, -1.6), 0.2)
    cab = slab((0.9, 1.35, 1.2), (0.5, 1.15, 0.35), 0.12)
    panes = [
        slab((0.94, 0.7, 0.9), (0.5, 1.62, 0.35), 0.08),
        slab((0.7, 0.8, 1.24), (0.5, 1.5, 0.35), 0.08),
    ]
    boom = bent([(-0.35, 1.5, 0.5), (-0.35, 2.9, 1.5), (-0.35, 3.1, 2.4)], [0.2, 0.22, 0.17], 8)
    arm = merge(
        [bent([(-0.35, 3.4, 2.15), (-0.35, 2.6, 2.9), (-0.35, 1.35, 3.3)], [0.15, 0.16, 0.11], 8)]
    )
    pistons = merge(
        [
            rod((-0.35, 1.3, 1.1), (-0.35, 2.4, 1.65), 0.07),
            rod((-0.35, 3.25, 1.5), (-0.35, 3.45, 2.1), 0.06),
        ]
    )
    bucket = put(
        profiled(
            [
                (0.32, 0.5),
                (0.4, 0.0),
                (0.15, -0.42),
                (-0.35, -0.45),
                (-0.28, -0.3),
                (0.05, -0.25),
                (0.2, 0.05),
                (0.12, 0.45),
            ],
            0.85,
            0.03,
        ),
        (-0.35, 1.1, 3.25),
    )
    teeth = merge(
        [slab((0.08, 0.07, 0.2), (-0.35 + 0.19 * k, 0.68, 2.82), 0.02) for k in range(-2, 3)]
    )
    pins = put(cylinder(0.13, 0.13, 0.5, 14, 0.03), (-0.1, 3.1, 2.4), (0, 0, np.pi / 2))
    return Model(
        (
            Part(belt, DARK, MATT),
            Part(rolls, linear("#5a5a58"), SMOOTH),
            Part(put(cylinder(0.7, 0.7, 0.35, 24, 0.05), (0, 0.7, 0)), DARK),
            Part(merge([house, cab, boom]), paint, GLAZED).on("house"),
            Part(weight, DARK, SMOOTH).on("house"),
            glass(*panes).on("house"),
            Part(merge([pistons, pins]), SILVER, METAL).on("house"),
            Part(arm, paint, GLAZED).on("arm"),
            Part(merge([bucket, teeth]), linear("#4c4a47"), SMOOTH).on("arm"),
        ),
        {"saddle": (0.5, 1.6, 0.3), "top": (0.5, 2.5, 0.3), "focus": (0, 1.8, 1.5)},
        {
            "arm": Joint((-0.35, 3.1, 2.4), rate=0.22, axis="x", swing=0.16),
            "house": Joint((0, 1.0, 0), rate=0.0, axis="y"),
        },
    )


def bulldozer(kit: Kit) -> Model:
    """Return a bulldozer with a wide blade."""
    paint = kit.main("#f0a51c")
    belt, rolls = _tracks(0.85, 2.9, 0.45, 0.5)
    body = slab((1.15, 0.8, 1.7), (0, 0.75, 0.55), 0.12)
    seat = slab((1.4, 0.55, 1.2), (0, 0.75, -0.75), 0.12)
    cab = slab((1.25, 1.2, 1.1), (0, 1.2, -0.7), 0.1)
    roof = slab((1.45, 0.12, 1.3), (0, 2.38, -0.7), 0.05)
    blade = profiled(
        [
            (2.15, 0.1),
            (1.85, 0.35),
            (1.8, 0.7),
            (1.95, 1.1),
            (2.15, 1.25),
            (1.9, 1.2),
            (1.65, 0.7),
            (1.75, 0.25),
        ],
        3.0,
        0.03,
    )
    arms = both(
        merge(
            [
                rod((0.75, 0.55, 0.2), (0.75, 0.5, 1.8), 0.1),
                rod((0.4, 1.1, 1.2), (0.4, 0.9, 1.8), 0.06),
            ]
        )
    )
    pipe = rod((0.3, 1.5, 0.9), (0.3, 2.2, 0.9), 0.06)
    grille = merge([slab((0.9, 0.05, 0.05), (0, 0.9 + 0.13 * k, 1.4), 0.02) for k in range(4)])
    return Model(
        (
            Part(belt, DARK, MATT),
            Part(rolls, linear("#5a5a58"), SMOOTH),
            Part(merge([body, seat, cab, blade]), paint, GLAZED),
            Part(roof, WHITE, SMOOTH),
            glass(
                windows(1.25, (0.8, 0.62), 1.6, (-0.7,)), screens(1.0, 0.66, 1.58, (-0.14, -1.25))
            ),
            Part(merge([arms, pipe, grille]), DARK, SMOOTH),
        ),
        {"saddle": (0, 1.6, -0.7), "top": (0, 2.5, -0.7), "focus": (0, 1.2, 1.4)},
    )


WORKS: Final[dict[str, Builder]] = {
    "tractor": tractor,
    "excavator": excavator,
    "bulldozer": bulldozer,
}
"""Builders by name."""
