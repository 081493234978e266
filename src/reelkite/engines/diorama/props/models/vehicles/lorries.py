"""What carries loads: lorry, tipper, fire engine, pickup."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    SIDEWAYS,
    both,
    hoop,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.forms import axles, profiled
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
)
from reelkite.engines.diorama.props.models.vehicles.cabs import Cab, openable
from reelkite.engines.diorama.props.models.vehicles.coachwork import (
    DARK,
    SILVER,
    WHITE,
    arches,
    beacon,
    eyes,
    glass,
    tails,
    windows,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Vec3, merge
from reelkite.engines.diorama.shapes import blob, cylinder

_STEEL: Final = linear("#4a4a4e")


def _cab(paint: Vec3) -> list[Part]:
    """Return a round cab with its glass, lamps and bumper."""
    body = profiled(
        [
            (2.45, 0.5),
            (2.50, 1.2),
            (2.30, 1.9),
            (2.02, 2.26),
            (1.3, 2.32),
            (0.98, 2.2),
            (0.95, 0.5),
            (1.7, 0.45),
        ],
        1.95,
        0.16,
    )
    screen = slab((1.5, 0.60, 0.06), (0, 1.40, 2.47), 0.03, (0, -0.31, 0))
    doors = slab((1.98, 0.52, 0.66), (0, 1.45, 1.62), 0.06)
    bed = slab((1.6, 0.22, 4.8), (0, 0.46, -0.1), 0.08)
    grille = merge([slab((0.8, 0.05, 0.06), (0, 0.78 + 0.1 * k, 2.49), 0.02) for k in range(4)])
    return [
        Part(body, paint, GLAZED),
        glass(screen, doors),
        Part(merge([bed, rod((-0.9, 0.5, 2.5), (0.9, 0.5, 2.5), 0.10, 10)]), _STEEL, SMOOTH),
        Part(grille, SILVER, METAL),
        eyes(0.68, 0.82, 2.49, 0.15),
        tails(0.75, 0.6, -2.5, 0.09),
    ]


def truck(kit: Kit) -> Model:
    """Return a lorry: a cab and a box."""
    paint = kit.any_of("#3f7fb5", "#c8483a", "#4f8f5a", "#e0a030")
    load = slab((2.1, 2.05, 3.3), (0, 0.72, -0.85), 0.10)
    ribs = spread(
        slab((2.14, 1.9, 0.06), (0, 0.8, 0), 0.03), [(0, 0, z) for z in (-2.2, -1.3, -0.4, 0.5)]
    )
    wheels, joints = axles(0.46, 0.30, 0.82, (1.7, -1.0, -2.0))
    return Model(
        (
            *_cab(paint),
            Part(load, linear("#efe4cd"), SMOOTH),
            Part(ribs, linear("#dccdb0"), SMOOTH),
            *wheels,
        ),
        {"saddle": (0, 1.2, 1.6), "top": (0, 2.78, -0.8)},
        joints,
    )


def tipper(kit: Kit) -> Model:
    """Return a dump truck with a heap of sand on its tray."""
    paint = kit.any_of("#f0a81c", "#d8602c")
    tray = profiled(
        [(0.85, 0.85), (0.85, 2.0), (0.7, 2.05), (-2.2, 1.75), (-2.6, 1.3), (-1.9, 0.8)], 2.2, 0.08
    )
    visor = slab((2.0, 0.1, 0.9), (0, 2.36, 1.2), 0.04)
    ribs = spread(
        slab((2.28, 0.85, 0.1), (0, 0.95, 0), 0.03), [(0, 0, z) for z in (-1.7, -0.9, -0.1, 0.6)]
    )
    heap = put(blob(0.95, 0.62, 1.35, 3, 0.10, 1.8, 3), (0, 1.75, -0.75))
    wheels, joints = axles(0.52, 0.36, 0.84, (1.7, -0.9, -2.0))
    return Model(
        (
            *_cab(paint),
            Part(merge([tray, visor, ribs]), paint, GLAZED),
            Part(heap, linear("#d8b57a"), MATT),
            *wheels,
        ),
        {"saddle": (0, 1.2, 1.6), "top": (0, 2.5, -0.8)},
        joints,
    )


def fire_engine(kit: Kit) -> Model:
    """Return a fire engine: ladder on its back, hose reels, silver shutters, blue lamps."""
    paint = kit.main("#d21f26")
    body = slab((2.1, 1.5, 3.4), (0, 0.62, -0.85), 0.12)
    shutters = windows(2.1, (0.85, 0.75), 0.95, (-0.05, -1.05, -2.05))
    bars = merge(
        [
            slab((2.16, 0.03, 0.8), (0, 1.02 + 0.14 * k, z), 0.01)
            for k in range(5)
            for z in (-0.05, -1.05, -2.05)
        ]
    )
    band = slab((2.14, 0.12, 3.44), (0, 1.86, -0.85), 0.04)
    rails = both(rod((0.32, 2.4, -2.9), (0.32, 2.62, 1.9), 0.05))
    rungs = [
        rod((-0.32, 2.41 + 0.0458 * s, -2.8 + s), (0.32, 2.41 + 0.0458 * s, -2.8 + s), 0.03, 6)
        for s in np.linspace(0, 4.5, 13)
    ]
    rests = merge([slab((0.9, 0.32, 0.2), (0, 2.08, z), 0.05) for z in (-2.0, 0.3)])
    reel = both(put(cylinder(0.3, 0.3, 0.2, 20, 0.04), (1.05, 1.32, 0.62), SIDEWAYS))
    left, one = beacon("#2c62ff", (-0.62, 2.5, 1.55), "left lamp", 0.16)
    right, two = beacon("#2c62ff", (0.62, 2.5, 1.55), "right lamp", 0.16)
    wheels, joints = axles(0.46, 0.30, 0.95, (1.7, -1.6))
    return Model(
        (
            *_cab(paint),
            Part(body, paint, GLAZED),
            Part(merge([shutters, bars]), SILVER, METAL),
            Part(band, WHITE, SMOOTH),
            Part(merge([rails, *rungs, rests]), linear("#d8d9d6"), METAL),
            Part(reel, linear("#e9c23c"), SMOOTH),
            *left,
            *right,
            arches(0.46, 1.06, (-1.6,)),
            *wheels,
        ),
        {"saddle": (0, 1.2, 1.6), "top": (0, 2.7, 1.0), "focus": (0, 1.4, 1.6)},
        {**joints, "left lamp": one, "right lamp": two},
    )


def pickup(kit: Kit) -> Model:
    """Return a pickup with an open bed."""
    paint = kit.any_of("#5b86a8", "#b8452f", "#6f8a5a", "#d9a24a")
    cab = profiled(
        [
            (0.75, 0.86),
            (0.45, 1.3),
            (0.2, 1.62),
            (-0.5, 1.66),
            (-0.75, 1.6),
            (-0.8, 0.86),
            (0, 0.8),
        ],
        1.56,
        0.14,
    )
    front = profiled(
        [
            (2.25, 0.45),
            (2.25, 0.92),
            (1.9, 1.02),
            (0.7, 1.06),
            (-0.85, 1.04),
            (-0.9, 0.42),
            (1, 0.4),
        ],
        1.76,
        0.13,
    )
    bed = merge(
        [
            slab((1.76, 0.12, 1.75), (0, 0.5, -1.55), 0.04),
            both(slab((0.1, 0.58, 1.75), (0.83, 0.48, -1.55), 0.04)),
            slab((1.76, 0.58, 0.1), (0, 0.48, -2.4), 0.04),
        ]
    )
    door = profiled([(0.5, 1.06), (0.3, 1.48), (-0.55, 1.5), (-0.6, 1.06)], 1.6, 0.02)
    screen = slab((1.28, 0.6, 0.05), (0, 1.06, 0.66), 0.02, (0, -0.72, 0))
    back = slab((1.2, 0.4, 0.05), (0, 1.12, -0.8), 0.02)
    chrome = merge(
        [
            slab((1.8, 0.2, 0.16), (0, 0.42, 2.28), 0.06),
            slab((1.8, 0.2, 0.14), (0, 0.42, -2.45), 0.06),
            slab((1.1, 0.24, 0.08), (0, 0.66, 2.26), 0.05),
        ]
    )
    wheels, joints = axles(0.38, 0.25, 0.80, (1.4, -1.5))
    return Model(
        (
            Part(merge([cab, front, bed]), paint, GLAZED),
            glass(door, screen, back),
            Part(chrome, SILVER, METAL),
            eyes(0.68, 0.82, 2.22, 0.13),
            tails(0.8, 0.85, -2.44, 0.08),
            arches(0.38, 0.89, (1.4, -1.5)),
            *wheels,
        ),
        {"saddle": (0, 0.62, -1.5), "top": (0, 1.66, -0.2), "focus": (0, 0.9, 1.2)},
        joints,
    )


def tank(kit: Kit) -> Model:
    """Return a tank: tracks, a turret that looks about, a long gun."""
    paint = kit.any_of("#6b7548", "#8a7a4f", "#5d6a5a")
    hull = profiled(
        [
            (2.6, 0.75),
            (2.2, 1.2),
            (1.2, 1.28),
            (-2.3, 1.25),
            (-2.6, 0.9),
            (-2.3, 0.45),
            (2.0, 0.45),
        ],
        2.0,
        0.08,
    )
    guard = both(slab((0.62, 0.08, 5.1), (1.22, 1.1, -0.05), 0.03))
    belt = both(
        put(
            profiled(
                [(2.5, 0.7), (2.2, 1.0), (-2.2, 1.0), (-2.55, 0.75), (-2.1, 0.03), (1.9, 0.03)],
                0.5,
                0.06,
            ),
            (1.22, 0, 0),
        )
    )
    rolls = [
        both(put(cylinder(0.3, 0.3, 0.56, 18, 0.05), (1.5, 0.36, z), (0, 0, np.pi / 2)))
        for z in (-1.75, -1.05, -0.35, 0.35, 1.05, 1.75)
    ]
    turret = put(cylinder(0.95, 0.72, 0.62, 28, 0.12), (0, 1.25, -0.2))
    gun = merge(
        [
            rod((0, 1.58, 0.4), (0, 1.66, 3.3), 0.09, 12),
            rod((0, 1.66, 3.1), (0, 1.67, 3.5), 0.14, 12),
            slab((0.5, 0.36, 0.4), (0, 1.4, 0.55), 0.08),
        ]
    )
    hatch = merge(
        [
            put(cylinder(0.3, 0.28, 0.12, 18, 0.03), (-0.25, 1.86, -0.35)),
            hoop(0.3, 0.03, (-0.25, 1.97, -0.35)),
        ]
    )
    aerial = rod((0.45, 1.8, -0.6), (0.45, 2.9, -0.75), 0.015, 6)
    return Model(
        (
            Part(merge([hull, guard]), paint, MATT),
            Part(belt, DARK, MATT),
            Part(merge(rolls), linear("#4e5438"), MATT),
            Part(merge([turret, gun, hatch]), paint, MATT).on("turret"),
            Part(aerial, DARK).on("turret"),
        ),
        {"saddle": (-0.25, 1.9, -0.35), "top": (-0.25, 1.95, -0.35), "focus": (0, 1.4, 1.5)},
        {"turret": _turret()},
    )


def _turret() -> Joint:
    return Joint((0, 1.25, -0.2), rate=0.12, axis="y", swing=0.35)


def forklift(kit: Kit) -> Model:
    """Return a fork-lift with a crate on its fork."""
    paint = kit.main("#f0a51c")
    body = slab((1.1, 0.72, 1.5), (0, 0.25, -0.35), 0.16)
    back = slab((1.1, 0.5, 0.5), (0, 0.7, -0.95), 0.16)
    cage = merge(
        [
            both(rod((0.45, 0.9, 0.35), (0.42, 2.0, 0.1), 0.035)),
            both(rod((0.45, 1.1, -1.0), (0.42, 2.0, -0.75), 0.035)),
            *(rod((-0.42, 2.02, z), (0.42, 2.02, z), 0.03) for z in (0.1, -0.18, -0.46, -0.75)),
            both(rod((0.42, 2.02, 0.1), (0.42, 2.02, -0.75), 0.03)),
        ]
    )
    mast = merge(
        [
            both(slab((0.1, 2.3, 0.14), (0.32, 0.1, 0.58), 0.03)),
            slab((0.74, 0.12, 0.12), (0, 2.3, 0.58), 0.03),
            slab((0.9, 0.1, 0.08), (0, 0.72, 0.68), 0.02),
            both(slab((0.12, 0.05, 1.0), (0.25, 0.42, 1.16), 0.015)),
            both(slab((0.12, 0.5, 0.05), (0.25, 0.42, 0.68), 0.015)),
        ]
    )
    crate = merge(
        [
            slab((0.9, 0.7, 0.8), (0, 0.48, 1.2), 0.02),
            *(slab((0.96, 0.1, 0.86), (0, y, 1.2), 0.02) for y in (0.48, 0.8, 1.1)),
        ]
    )
    seat = merge(
        [
            slab((0.5, 0.14, 0.5), (0, 0.95, -0.4), 0.06),
            slab((0.5, 0.5, 0.12), (0, 1.0, -0.64), 0.06),
        ]
    )
    rim = hoop(0.17, 0.02, (0, 1.22, 0.1), (0, 0.9, 0))
    wheels, joints = axles(0.28, 0.22, 0.5, (0.25, -0.85))
    return Model(
        (
            Part(merge([body, back]), paint, GLAZED),
            Part(merge([cage, mast]), DARK, SMOOTH),
            Part(crate, linear("#b98a55")),
            Part(seat, DARK, SMOOTH),
            Part(rim, DARK),
            *wheels,
        ),
        {"saddle": (0, 1.08, -0.4), "seat": (0, 1.08, -0.4), "top": (0, 2.05, -0.3)},
        joints,
    )


_CAB: Final = Cab(back=1.0, front=2.5, sill=1.3, roof=2.14, half=0.95)

LORRIES: Final[dict[str, Builder]] = {
    "truck": openable(truck, _CAB),
    "tipper": openable(tipper, _CAB),
    "fire-engine": openable(fire_engine, _CAB),
    "pickup": openable(pickup, Cab(-0.72, 0.85, 1.07, 1.54, 0.78)),
    "tank": tank,
    "forklift": forklift,
}
"""Builders by name."""
