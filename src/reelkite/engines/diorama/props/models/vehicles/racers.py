"""Fast and low: sports car, racing car, go-kart."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    SIDEWAYS,
    both,
    hoop,
    put,
    rod,
    slab,
    vessel,
)
from reelkite.engines.diorama.props.forms import axles, profiled
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    lighter,
)
from reelkite.engines.diorama.props.models.vehicles.coachwork import (
    DARK,
    PANE,
    SILVER,
    WHITE,
    arches,
    eyes,
    glass,
    tails,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import cylinder, ellipsoid


def sports_car(kit: Kit) -> Model:
    """Return a low wedge with a long bonnet, wide hips and a wing at the back."""
    paint = kit.any_of("#d3202a", "#f0b41e", "#2765c9", "#e8722a", "#3c3d44")
    lower = _sports_car_lower()
    cabin = profiled(
        [
            (0.72, 0.70),
            (0.2, 0.98),
            (-0.12, 1.10),
            (-0.5, 1.12),
            (-0.9, 1.04),
            (-1.5, 0.84),
            (-0.2, 0.66),
        ],
        1.34,
        0.2,
    )
    hips = [put(ellipsoid(0.2, 0.28, 0.56, 2), (0.78, 0.56, z)) for z in (1.28, -1.24)]
    side = profiled(
        [(0.42, 0.80), (0.1, 0.98), (-0.3, 1.03), (-0.72, 1.0), (-0.8, 0.84)], 1.37, 0.03
    )
    screen = slab((1.08, 0.5, 0.05), (0, 0.74, 0.70), 0.02, (0, -1.02, 0))
    back = slab((1.02, 0.52, 0.05), (0, 0.88, -1.36), 0.02, (0, 1.18, 0))
    wing = merge(
        [
            slab((1.6, 0.05, 0.34), (0, 1.06, -1.86), 0.02),
            both(slab((0.05, 0.26, 0.2), (0.55, 0.82, -1.84), 0.02)),
        ]
    )
    intake = merge(
        [
            slab((1.3, 0.1, 0.08), (0, 0.30, 2.03), 0.04),
            both(slab((0.05, 0.14, 0.5), (0.875, 0.48, -0.55), 0.02)),
            slab((1.2, 0.12, 0.08), (0, 0.3, -1.99), 0.04),
        ]
    )
    pipes = both(put(cylinder(0.07, 0.07, 0.16, 14, 0.02), (0.42, 0.34, -2.1), FORWARD))
    stripe = profiled(
        [(2.03, 0.515), (1.3, 0.685), (0.72, 0.755), (0.72, 0.7), (1.3, 0.6), (2.0, 0.45)],
        0.34,
        0.01,
    )
    wheels, joints = axles(0.34, 0.27, 0.81, (1.28, -1.24))
    return Model(
        (
            Part(merge([lower, cabin, *map(both, hips), wing]), paint, GLAZED),
            Part(stripe, WHITE, GLAZED),
            glass(side, screen, back),
            Part(intake, DARK),
            Part(pipes, SILVER, METAL),
            eyes(0.62, 0.53, 1.86, 0.13),
            tails(0.6, 0.68, -1.99, 0.11),
            arches(0.34, 0.9, (1.28, -1.24)),
            *wheels,
        ),
        {"saddle": (0, 0.62, -0.2), "top": (0, 1.12, -0.4), "focus": (0, 0.6, 1.0)},
        joints,
    )


def _sports_car_lower() -> Mesh:
    """Return the lower of the sports car."""
    return profiled(
        [
            (2.1, 0.34),
            (2.0, 0.50),
            (1.3, 0.66),
            (0.6, 0.74),
            (-0.5, 0.78),
            (-1.3, 0.86),
            (-1.95, 0.84),
            (-2.02, 0.52),
            (-1.9, 0.26),
            (-1.2, 0.2),
            (1.2, 0.2),
            (1.9, 0.22),
        ],
        1.76,
        0.16,
    )


def race_car(kit: Kit) -> Model:
    """Return a single-seater with open wheels, wings front and back, and a number."""
    paint = kit.any_of("#d3202a", "#1f6fb8", "#2f9a58", "#f0c020")
    nose = put(
        vessel([(0.0, 2.35), (0.1, 2.3), (0.2, 1.6), (0.32, 0.7), (0.36, 0.2), (0.0, 0.15)], 20),
        (0, 0.40, 0),
        FORWARD,
    )
    pods = both(put(ellipsoid(0.3, 0.24, 0.85, 2), (0.48, 0.40, -0.35)))
    tail = profiled(
        [
            (-0.35, 0.5),
            (-0.35, 0.95),
            (-0.6, 1.02),
            (-1.2, 0.7),
            (-1.75, 0.5),
            (-1.7, 0.3),
            (-0.3, 0.25),
        ],
        0.44,
        0.1,
    )
    floor = slab((1.1, 0.07, 3.0), (0, 0.2, -0.3), 0.03)
    front = merge(
        [
            slab((1.75, 0.05, 0.42), (0, 0.2, 2.15), 0.02),
            both(slab((0.05, 0.22, 0.46), (0.87, 0.18, 2.15), 0.02)),
        ]
    )
    rear = merge(
        [
            slab((1.25, 0.06, 0.4), (0, 1.0, -1.85), 0.02),
            both(slab((0.05, 0.5, 0.5), (0.62, 0.6, -1.85), 0.02)),
        ]
    )
    arms = merge(
        [
            both(rod((0.15, 0.4, z + d), (0.75, 0.36, z), 0.028, 6))
            for z in (1.45, -1.35)
            for d in (0.25, -0.2)
        ]
    )
    plate = both(put(cylinder(0.19, 0.19, 0.03, 22, 0.008), (0.79, 0.46, -0.35), SIDEWAYS))
    helmet = put(ellipsoid(0.17, 0.18, 0.19, 2), (0, 0.82, -0.08))
    visor = put(ellipsoid(0.15, 0.06, 0.12, 2), (0, 0.83, 0.03))
    wheels, joints = axles(0.36, 0.36, 0.82, (1.45, -1.35))
    return Model(
        (
            Part(merge([nose, pods, tail]), paint, GLAZED),
            Part(merge([front, rear]), lighter(paint, 0.75), GLAZED),
            Part(merge([floor, arms]), DARK, SMOOTH),
            Part(plate, WHITE, SMOOTH),
            Part(hoop(0.27, 0.06, (0, 0.68, 0.02), (0, 0.1, 0)), DARK, SMOOTH),
            Part(helmet, linear("#f0c020"), GLAZED),
            Part(visor, PANE, GLAZED),
            *wheels,
        ),
        {"saddle": (0, 0.4, -0.1), "top": (0, 1.06, -1.8), "focus": (0, 0.6, 1.2)},
        joints,
    )


def go_kart(kit: Kit) -> Model:
    """Return a kart: a frame of tubes on small wheels, a seat and a steering wheel."""
    paint = kit.any_of("#d3202a", "#2765c9", "#2f9a58")
    pan = slab((0.7, 0.04, 1.35), (0, 0.10, 0.05), 0.015)
    bumper = put(ellipsoid(0.48, 0.12, 0.2, 2), (0, 0.22, 0.86))
    pods = both(put(ellipsoid(0.13, 0.12, 0.4, 2), (0.50, 0.2, 0.0)))
    nose = slab((0.34, 0.34, 0.05), (0, 0.2, 0.66), 0.02, (0, -0.6, 0))
    seat = merge(
        [
            slab((0.44, 0.08, 0.42), (0, 0.14, -0.26), 0.035),
            slab((0.44, 0.52, 0.08), (0, 0.16, -0.44), 0.035, (0, -0.25, 0)),
            both(slab((0.06, 0.2, 0.36), (0.2, 0.16, -0.26), 0.025)),
        ]
    )
    engine = merge(
        [
            slab((0.26, 0.24, 0.28), (0.32, 0.14, -0.62), 0.04),
            rod((0.32, 0.4, -0.62), (0.32, 0.4, -0.86), 0.05),
        ]
    )
    column = rod((0, 0.2, 0.5), (0, 0.52, 0.2), 0.018)
    rim = hoop(0.15, 0.018, (0, 0.53, 0.19), (0, np.pi / 2 - 0.75, 0))
    wheels, joints = axles(0.14, 0.17, 0.5, (0.56, -0.52))
    return Model(
        (
            Part(merge([bumper, pods, nose]), paint, GLAZED),
            Part(seat, DARK, SMOOTH),
            Part(merge([pan, engine, column]), SILVER, METAL),
            Part(rim, DARK),
            *wheels,
        ),
        {
            "saddle": (0, 0.22, -0.24),
            "seat": (0, 0.22, -0.24),
            "top": (0, 0.65, -0.5),
            "right grip": (-0.14, 0.53, 0.19),
            "left grip": (0.14, 0.53, 0.19),
        },
        joints,
    )


RACERS: Final[dict[str, Builder]] = {
    "sports-car": sports_car,
    "race-car": race_car,
    "go-kart": go_kart,
}
"""Builders by name."""
