"""For many people: buses, vans, ambulance."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, put, slab, spread
from reelkite.engines.diorama.props.forms import axles, profiled
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.props.models.vehicles.cabs import Cab, openable
from reelkite.engines.diorama.props.models.vehicles.coachwork import (
    DARK,
    PANE,
    SILVER,
    WHITE,
    arches,
    beacon,
    eyes,
    glass,
    screens,
    tails,
    windows,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import ellipsoid, extrude, rounded_box

_LOW: Final = 0.42


def _coach(paint: Vec3, size: Vec3, panes: int) -> tuple[list[Part], tuple[float, float]]:
    """Return a box on wheels with a row of windows on each side and a wind screen."""
    wide, tall, long = size
    step = (long - 0.9) / panes
    places = [(k - (panes - 1) / 2) * step - 0.1 for k in range(panes)]
    return [
        Part(rounded_box(wide, tall, long, 0.22), paint, GLAZED).at(0, _LOW, 0),
        Part(rounded_box(wide + 0.03, 0.34, long + 0.03, 0.12), lighter(paint, 0.65), GLAZED).at(
            0, _LOW, 0
        ),
        Part(
            slab((wide - 0.12, 0.14, long - 0.2), (0, _LOW + tall - 0.03, 0), 0.065),
            lighter(paint, 0.5),
            GLAZED,
        ),
        glass(
            windows(wide, (step - 0.14, 0.62), _LOW + 0.55 * tall, places),
            screens(wide - 0.42, 0.80, _LOW + 0.50 * tall, (long / 2, -long / 2)),
        ),
        eyes(wide / 2 - 0.3, _LOW + 0.32, long / 2 + 0.02),
        tails(wide / 2 - 0.25, _LOW + 0.4, -long / 2 - 0.01),
    ], (wide / 2, _LOW + tall)


def bus(kit: Kit) -> Model:
    """Return a bus with a door and a lit board over the wind screen."""
    parts, (half, top) = _coach(kit.any_of("#e9a23b", "#c8483a", "#4f8f86"), (2.3, 2.3, 6.6), 5)
    wheels, joints = axles(0.46, 0.30, half - 0.10, (2.1, -2.0))
    door = slab((2.36, 1.5, 0.8), (0.0, 0.5, 2.72), 0.05)
    board = slab((1.5, 0.26, 0.08), (0, top - 0.32, 3.29), 0.03)
    return Model(
        (
            *parts,
            Part(door, PANE, GLAZED),
            Part(slab((2.37, 1.5, 0.05), (0, 0.5, 2.72), 0.01), DARK),
            Part(board, linear("#ffc65a"), Finish(0.5, emission=0.9)),
            arches(0.46, half + 0.02, (2.1, -2.0)),
            *wheels,
        ),
        {"top": (0, top, 0)},
        joints,
    )


def school_bus(kit: Kit) -> Model:
    """Return a yellow school bus: a bonnet in front, black rails, a stop arm."""
    paint = kit.main("#f2a71b")
    body = slab((2.3, 2.25, 5.4), (0, 0.5, -0.75), 0.24)
    bonnet = profiled(
        [(1.9, 0.55), (1.9, 1.5), (2.9, 1.38), (3.2, 1.2), (3.25, 0.62), (2.5, 0.5)], 1.75, 0.16
    )
    rails = merge([slab((2.34, 0.07, 5.3), (0, y, -0.75), 0.02) for y in (0.72, 1.12, 1.36)])
    grille = merge(
        [
            slab((1.0, 0.5, 0.08), (0, 0.72, 3.22), 0.06),
            slab((2.0, 0.2, 0.16), (0, 0.48, 3.3), 0.06),
            slab((2.3, 0.2, 0.16), (0, 0.48, -3.45), 0.06),
        ]
    )
    sign = slab((1.5, 0.26, 0.08), (0, 2.42, 1.94), 0.03)
    turn = np.pi / 8 + np.arange(8) * np.pi / 4
    arm = put(_octagon(turn), (1.32, 1.55, 1.0))
    blinkers = both(put(ellipsoid(0.12, 0.12, 0.06, 2), (0.92, 2.55, 1.95)))
    wheels, joints = axles(0.46, 0.30, 1.02, (2.3, -2.2))
    places = [-3.0 + 0.82 * k for k in range(6)]
    return Model(
        (
            Part(merge([body, bonnet]), paint, GLAZED),
            Part(merge([rails, grille]), DARK, SMOOTH),
            glass(windows(2.3, (0.66, 0.62), 1.6, places), screens(1.9, 0.8, 1.52, (1.94,))),
            Part(sign, linear("#2b2a2c"), SMOOTH),
            Part(arm, linear("#c9302a"), SMOOTH),
            Part(blinkers, linear("#ffb02e"), Finish(0.3, emission=0.9)),
            eyes(0.66, 0.98, 3.18, 0.16),
            tails(0.9, 0.85, -3.46, 0.14),
            arches(0.46, 1.16, (2.3, -2.2)),
            *wheels,
        ),
        {"top": (0, 2.75, -0.7), "focus": (0, 1.4, 2.0)},
        joints,
    )


def _octagon(turn: np.ndarray) -> Mesh:
    """Return the plate of a stop arm."""
    return extrude(0.22 * np.stack([np.cos(turn), np.sin(turn)], axis=1), 0.05, 0.01)


def double_decker(kit: Kit) -> Model:
    """Return a red bus with two floors."""
    paint = kit.main("#c9252c")
    lower = slab((2.3, 1.95, 6.4), (0, 0.42, 0), 0.2)
    upper = slab((2.3, 1.95, 6.3), (0, 2.2, -0.05), 0.3)
    band = merge([slab((2.33, 0.16, 6.42), (0, y, -0.02), 0.05) for y in (2.14, 2.36)])
    advert = both(slab((0.05, 0.34, 3.4), (1.16, 2.02, -0.2), 0.02))
    low = [-2.3 + 1.05 * k for k in range(5)]
    high = [-2.55 + 1.0 * k for k in range(6)]
    board = slab((1.7, 0.3, 0.08), (0, 2.34, 3.13), 0.03)
    door = slab((2.36, 1.55, 0.85), (0, 0.5, -2.72), 0.05)
    wheels, joints = axles(0.46, 0.30, 1.03, (2.05, -1.75))
    return Model(
        (
            Part(merge([lower, upper]), paint, GLAZED),
            Part(band, WHITE, SMOOTH),
            Part(advert, linear("#f0d9a0"), SMOOTH),
            glass(
                windows(2.3, (0.86, 0.66), 1.32, low[1:]),
                windows(2.3, (0.82, 0.7), 3.0, high),
                screens(1.9, 0.86, 1.2, (3.2,)),
                screens(1.9, 0.72, 3.0, (3.1, -3.19)),
            ),
            Part(door, DARK, SMOOTH),
            Part(board, linear("#2b2a2c"), SMOOTH),
            Part(
                slab((1.3, 0.14, 0.1), (0, 2.42, 3.14), 0.03),
                linear("#ffd27a"),
                Finish(0.5, emission=0.8),
            ),
            eyes(0.82, 0.78, 3.2),
            tails(0.85, 0.8, -3.21),
            arches(0.46, 1.16, (2.05, -1.75)),
            *wheels,
        ),
        {"top": (0, 4.15, 0), "focus": (0, 2.0, 2.6)},
        joints,
    )


def _van_shell(paint: Vec3, roof: Vec3) -> tuple[list[Part], dict[str, Joint]]:
    """Return a van with a short nose: body, glass, lamps and wheels."""
    body = profiled(
        [
            (2.2, 0.42),
            (2.24, 0.8),
            (2.05, 1.1),
            (1.7, 1.45),
            (1.35, 2.0),
            (0.9, 2.12),
            (-2.1, 2.12),
            (-2.2, 1.9),
            (-2.2, 0.42),
            (0.0, 0.36),
        ],
        1.86,
        0.12,
    )
    cap = slab((1.66, 0.08, 2.9), (0, 2.1, -0.6), 0.035)
    door = profiled([(1.5, 1.22), (1.22, 1.74), (0.7, 1.8), (0.7, 1.2)], 1.89, 0.02)
    screen = slab((1.5, 0.72, 0.05), (0, 1.3, 1.86), 0.02, (0, -0.56, 0))
    bumper = merge(
        [
            slab((1.9, 0.2, 0.16), (0, 0.36, 2.2), 0.06),
            slab((1.9, 0.2, 0.14), (0, 0.36, -2.2), 0.06),
        ]
    )
    wheels, joints = axles(0.37, 0.24, 0.86, (1.45, -1.4))
    return [
        Part(body, paint, GLAZED),
        Part(cap, roof, GLAZED),
        glass(door, screen),
        Part(bumper, DARK, SMOOTH),
        eyes(0.68, 0.84, 2.16, 0.15),
        tails(0.8, 0.9, -2.2, 0.1),
        arches(0.37, 0.945, (1.45, -1.4)),
        *wheels,
    ], joints


def van(kit: Kit) -> Model:
    """Return a delivery van."""
    paint = kit.any_of("#f1ede2", "#4f86b5", "#d9703a", "#6f9a6a")
    parts, joints = _van_shell(paint, lighter(paint, 0.4))
    stripe = slab((1.885, 0.16, 2.6), (0, 1.0, -0.75), 0.03)
    back = slab((0.03, 1.4, 0.05), (0, 0.6, -2.22), 0.01)
    return Model(
        (*parts, Part(stripe, toned(paint, 0.45), SMOOTH), Part(back, DARK)),
        {"saddle": (0, 1.0, 0.8), "top": (0, 2.18, -0.6), "focus": (0, 1.2, 1.2)},
        joints,
    )


def ambulance(kit: Kit) -> Model:
    """Return an ambulance: the van in white with red crosses and blue lamps that turn."""
    paint = kit.main("#f5f2ea")
    parts, joints = _van_shell(paint, paint)
    red = linear("#d2282b")
    cross = merge(
        [
            slab((1.9, 0.56, 0.18), (0, 1.14, -0.9), 0.02),
            slab((1.9, 0.18, 0.56), (0, 1.33, -0.9), 0.02),
        ]
    )
    band = slab((1.885, 0.2, 4.1), (0, 0.68, -0.06), 0.04)
    front = merge(
        [
            slab((0.3, 0.09, 0.04), (0, 0.99, 2.15), 0.01, (0, -0.5, 0)),
            slab((0.09, 0.3, 0.04), (0, 0.89, 2.19), 0.01, (0, -0.5, 0)),
        ]
    )
    first, one = beacon("#2c62ff", (-0.5, 2.26, 0.75), "left lamp", 0.16)
    second, two = beacon("#2c62ff", (0.5, 2.26, 0.75), "right lamp", 0.16)
    panes = windows(1.86, (0.6, 0.4), 1.45, (0.1,))
    return Model(
        (
            *parts,
            Part(merge([cross, band, front]), red, SMOOTH),
            Part(panes, PANE, GLAZED),
            *first,
            *second,
        ),
        {"saddle": (0, 1.0, 0.8), "top": (0, 2.4, 0.7), "focus": (0, 1.2, 1.2)},
        {**joints, "left lamp": one, "right lamp": two},
    )


def camper(kit: Kit) -> Model:
    """Return a round camper in two colours, with a big badge and a surf board on the roof."""
    paint = kit.any_of("#4fa3a0", "#d9603f", "#e0a92f", "#6f9fc9")
    lower = slab((1.8, 0.82, 4.1), (0, 0.36, 0), 0.3)
    upper = slab((1.72, 1.02, 4.0), (0, 1.0, 0), 0.34)
    badge = put(ellipsoid(0.24, 0.24, 0.04, 2), (0, 0.92, 2.05))
    vee = merge(
        [slab((0.12, 0.75, 0.06), (s * 0.2, 0.55, 2.02), 0.02, (0, 0, -s * 0.5)) for s in (-1, 1)]
    )
    board = put(ellipsoid(0.28, 0.06, 1.4, 2), (0, 2.16, -0.1))
    rack = spread(slab((1.3, 0.12, 0.06), (0, 2.0, 0), 0.02), [(0, 0, z) for z in (0.6, -0.8)])
    bumper = merge([slab((1.84, 0.14, 0.12), (0, 0.4, z), 0.05) for z in (2.05, -2.05)])
    wheels, joints = axles(0.34, 0.22, 0.84, (1.3, -1.3))
    return Model(
        (
            Part(lower, paint, GLAZED),
            Part(merge([upper, vee]), WHITE, GLAZED),
            Part(badge, SILVER, SMOOTH),
            glass(
                windows(1.72, (0.8, 0.5), 1.3, (1.2, 0.25, -0.7, -1.55)),
                screens(1.4, 0.56, 1.28, (1.97, -1.97)),
            ),
            Part(board, linear("#f0c35a"), GLAZED),
            Part(merge([rack, bumper]), SILVER, SMOOTH),
            eyes(0.6, 0.82, 2.02, 0.17),
            tails(0.7, 0.82, -2.03, 0.09),
            arches(0.34, 0.91, (1.3, -1.3)),
            *wheels,
        ),
        {"saddle": (0, 0.95, 0.9), "top": (0, 2.2, 0), "focus": (0, 1.1, 1.4)},
        joints,
    )


_VAN: Final = Cab(back=0.45, front=2.0, sill=1.2, roof=1.98, half=0.92)

COACHES: Final[dict[str, Builder]] = {
    "bus": openable(bus, Cab(1.95, 3.32, 1.5, 2.42, 1.15)),
    "school-bus": openable(school_bus, Cab(0.85, 1.98, 1.5, 2.3, 1.15)),
    "double-decker": openable(double_decker, Cab(2.0, 3.25, 1.34, 2.06, 1.15)),
    "van": openable(van, _VAN),
    "ambulance": openable(ambulance, _VAN),
    "camper": openable(camper, Cab(0.75, 2.0, 1.25, 1.85, 0.86)),
}
"""Builders by name."""
