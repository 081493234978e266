"""Cars of every day: the round one, its liveries, the estate on high wheels, the oldtimer."""

from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    bent,
    both,
    hoop,
    put,
    rod,
    slab,
    spread,
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
from reelkite.engines.diorama.shapes import ellipsoid, rounded_box

_PLACES: Final = (1.12, -1.12)


def car(kit: Kit) -> Model:
    """Return a small round car with turning wheels and lit head lamps."""
    paint = kit.any_of("#d3432f", "#3f7fb5", "#e3b23a", "#6f9f7a")
    whole = _saloon(paint, lighter(paint, 0.10))
    return _uncovered(whole) if kit.has("open") else whole


def taxi(kit: Kit) -> Model:
    """Return a cab: the round car in yellow with checks and a lit sign on its roof."""
    paint = kit.main("#f2b821")
    sign = slab((0.62, 0.17, 0.2), (0, 1.42, -0.3), 0.05)
    dark = [(x, 0.63, -0.62 + 0.2 * k) for k in range(9) for x in (-0.815, 0.815)]
    checks = [
        put(rounded_box(0.03, 0.075, 0.1, 0.005), (x, y + 0.075 * (k % 2), z + 0.05 * row))
        for row in (0, 1)
        for k, (x, y, z) in enumerate(dark[row::2])
    ]
    whole = _saloon(paint, paint)
    extra = (
        Part(sign, linear("#fff1c9"), Finish(0.4, emission=1.0)),
        Part(merge(checks), DARK, SMOOTH),
    )
    whole = _uncovered(whole) if kit.has("open") else whole
    return replace(whole, parts=(*whole.parts, *(extra[1:] if kit.has("open") else extra)))


def police_car(kit: Kit) -> Model:
    """Return the round car in two colours with blue and red lamps that turn."""
    paint = kit.main("#f1eee6")
    whole = _saloon(paint, paint)
    band = profiled(
        [(0.72, 0.33), (0.72, 0.84), (-0.98, 0.86), (-0.98, 0.33), (-0.2, 0.31)], 1.645, 0.02
    )
    bar_ = slab((1.0, 0.09, 0.3), (0, 1.40, -0.25), 0.03)
    blue, first = beacon("#2c62ff", (-0.33, 1.55, -0.25), "blue")
    red, second = beacon("#ff3a2c", (0.33, 1.55, -0.25), "red")
    star = put(ellipsoid(0.14, 0.14, 0.012, 2), (0.83, 0.6, -0.05), (np.pi / 2, 0, 0))
    parts = (
        *whole.parts,
        Part(band, linear("#27406b"), GLAZED),
        Part(bar_, DARK, SMOOTH),
        Part(both(star), linear("#e8c65a"), METAL),
        *blue,
        *red,
    )
    return replace(whole, parts=parts, joints={**whole.joints, "blue": first, "red": second})


def _saloon(paint: Vec3, roof: Vec3) -> Model:
    """Return the round car in its two colours."""
    lower = profiled(
        [
            (1.86, 0.42),
            (1.84, 0.66),
            (1.58, 0.80),
            (0.95, 0.89),
            (0.0, 0.92),
            (-1.1, 0.93),
            (-1.72, 0.86),
            (-1.88, 0.62),
            (-1.84, 0.36),
            (-1.2, 0.27),
            (1.2, 0.27),
            (1.72, 0.30),
        ],
        1.62,
        0.13,
    )
    cabin = profiled(
        [
            (0.98, 0.84),
            (0.62, 1.16),
            (0.30, 1.36),
            (-0.35, 1.42),
            (-0.98, 1.34),
            (-1.38, 1.05),
            (-1.52, 0.84),
            (0.0, 0.80),
        ],
        1.36,
        0.15,
    )
    mirror = put(ellipsoid(0.08, 0.07, 0.05, 2), (0.82, 0.98, 0.72))
    wheels, joints = axles(0.31, 0.21, 0.72, _PLACES)
    return Model(
        (
            Part(merge([lower, both(mirror)]), paint, GLAZED),
            Part(cabin, roof, GLAZED),
            Part(_saloon_panes(), PANE, GLAZED),
            Part(_saloon_trim(), SILVER, METAL),
            eyes(0.55, 0.66, 1.80, 0.15),
            tails(0.60, 0.70, -1.83, 0.11),
            arches(0.31, 0.82, _PLACES),
            *wheels,
        ),
        {"saddle": (0, 0.9, -0.2), "top": (0, 1.42, -0.3), "focus": (0, 0.8, 0.9)},
        joints,
    )


def _uncovered(whole: Model) -> Model:
    """Return the round car without cabin and windows: seats, a wheel, a wind screen."""
    left_out = {id(whole.parts[number]) for number in (1, 2)}
    kept = [part for part in whole.parts if id(part) not in left_out]
    backs = merge(
        [
            slab((0.52, 0.42, 0.16), (x, 0.86, z), 0.07, (0, -0.18, 0))
            for x in (-0.32, 0.32)
            for z in (-0.52, -1.22)
        ]
    )
    hollow = slab((1.26, 0.03, 1.95), (0, 0.912, -0.42), 0.012)
    frame = merge(
        [
            both(rod((0.62, 0.9, 0.62), (0.58, 1.32, 0.42), 0.026)),
            rod((-0.58, 1.32, 0.42), (0.58, 1.32, 0.42), 0.026),
        ]
    )
    steering = hoop(0.17, 0.022, (0.3, 1.12, 0.22), (0, 0.9, 0))
    column = rod((0.3, 0.92, 0.42), (0.3, 1.1, 0.23), 0.02)
    inside = (
        Part(hollow, DARK, SMOOTH),
        Part(backs, linear("#b98552"), SMOOTH),
        Part(merge([steering, column]), DARK, SMOOTH),
        Part(frame, SILVER, METAL),
    )
    anchors = {
        **whole.anchors,
        "saddle": (0.3, 0.70, -0.3),
        "seat": (0.3, 0.70, -0.3),
        "top": (0, 1.34, 0.4),
        "right grip": (0.15, 1.14, 0.21),
        "left grip": (0.45, 1.14, 0.21),
    }
    return replace(whole, parts=(*kept, *inside), anchors=anchors)


def _saloon_panes() -> Mesh:
    """Return wind screen, rear window and the windows of the doors."""
    doors = (
        [(0.70, 0.93), (0.40, 1.22), (0.16, 1.28), (-0.02, 1.29), (-0.04, 0.93)],
        [(-0.16, 0.93), (-0.16, 1.30), (-0.55, 1.30), (-0.98, 1.20), (-1.18, 0.96)],
    )
    front = slab((1.12, 0.42, 0.05), (0, 0.90, 0.945), 0.02, (0, -0.92, 0))
    rear = slab((1.08, 0.36, 0.05), (0, 1.02, -1.435), 0.02, (0, 0.90, 0))
    return merge([*(profiled(outline, 1.385, 0.03) for outline in doors), front, rear])


def _saloon_trim() -> Mesh:
    """Return bumpers, grille and handles."""
    bumpers = [
        bent(
            [(-0.72, 0.40, 0.94 * z), (-0.4, 0.40, z), (0.4, 0.40, z), (0.72, 0.40, 0.94 * z)],
            0.065,
            10,
        )
        for z in (1.87, -1.88)
    ]
    grille = slab((0.62, 0.10, 0.05), (0, 0.52, 1.83), 0.03)
    handles = both(slab((0.03, 0.03, 0.16), (0.815, 0.78, -0.10), 0.012))
    return merge([*bumpers, grille, handles])


def off_roader(kit: Kit) -> Model:
    """Return a boxy car on high wheels, with a rack and a spare wheel."""
    paint = kit.any_of("#5f7f5a", "#c9a468", "#b5483a", "#4f6f8f")
    body = slab((1.72, 0.62, 3.9), (0, 0.48, 0), 0.12)
    bonnet = slab((1.5, 0.18, 1.1), (0, 1.0, 1.28), 0.07)
    cabin = slab((1.62, 0.74, 2.5), (0, 1.04, -0.62), 0.12)
    roof = slab((1.66, 0.10, 2.56), (0, 1.74, -0.62), 0.05)
    rack = [rod((-0.7, 1.92, z), (0.7, 1.92, z), 0.025) for z in (-1.7, -1.15, -0.6, -0.05, 0.4)]
    rails = both(rod((0.7, 1.9, -1.75), (0.7, 1.9, 0.45), 0.03))
    bull = merge(
        [
            rod((-0.6, 0.55, 2.05), (0.6, 0.55, 2.05), 0.05),
            both(bent([(0.4, 0.4, 2.02), (0.4, 0.85, 2.06), (0, 0.9, 2.06)], 0.04)),
        ]
    )
    slots = spread(
        slab((0.06, 0.3, 0.05), (0, 0.62, 1.94), 0.02), [(0.1 * k, 0, 0) for k in range(-3, 4)]
    )
    wheels, joints = axles(0.42, 0.28, 0.78, (1.2, -1.22))
    spare = vessel([(0.16, -0.1), (0.36, -0.1), (0.4, 0.0), (0.36, 0.1), (0.16, 0.1)], 24)
    return Model(
        (
            Part(merge([body, bonnet, cabin]), paint, GLAZED),
            Part(roof, WHITE, GLAZED),
            glass(
                windows(1.62, (0.72, 0.42), 1.2, (0.1, -0.72, -1.46)),
                screens(1.36, 0.46, 1.18, (0.61, -1.86)),
            ),
            Part(merge([*rack, rails, bull, slots]), DARK, SMOOTH),
            Part(put(spare, (0, 1.05, -2.0), FORWARD), DARK),
            eyes(0.56, 0.78, 1.95, 0.14),
            tails(0.72, 0.78, -1.95, 0.09),
            arches(0.42, 0.87, (1.2, -1.22)),
            *wheels,
        ),
        {"saddle": (0, 1.1, -0.2), "top": (0, 1.95, -0.6), "focus": (0, 1.0, 1.0)},
        joints,
    )


def vintage_car(kit: Kit) -> Model:
    """Return an open car of the twenties: long bonnet, running boards, spare wheel, soft top."""
    paint = kit.any_of("#7d2f2c", "#2f5a4a", "#2b456b", "#d8c79a")
    tub = profiled(
        [
            (0.75, 0.5),
            (0.75, 1.02),
            (0.2, 1.0),
            (-0.1, 0.94),
            (-0.6, 0.95),
            (-1.1, 1.1),
            (-1.62, 1.02),
            (-1.7, 0.6),
            (-1.4, 0.46),
        ],
        1.28,
        0.08,
    )
    bonnet = profiled(
        [(1.85, 0.55), (1.85, 1.02), (1.2, 1.06), (0.6, 1.08), (0.6, 0.5)], 0.82, 0.14
    )
    grille = slab((0.66, 0.62, 0.1), (0, 0.48, 1.86), 0.08)
    guards = merge([_wing((0.86, 0.43, 1.42)), _wing((0.86, 0.43, -1.28))])
    boards = both(slab((0.34, 0.06, 1.5), (0.86, 0.42, 0.1), 0.025))
    hood = put(ellipsoid(0.66, 0.24, 0.34, 2), (0, 1.16, -1.42), (0, 0.3, 0))
    seats = merge(
        [slab((1.12, 0.42, 0.2), (0, 0.8, z), 0.08, (0, -0.2, 0)) for z in (-0.22, -1.05)]
    )
    screen = slab((1.16, 0.42, 0.03), (0, 1.02, 0.62), 0.012, (0, -0.25, 0))
    frame = merge(
        [
            both(rod((0.59, 1.0, 0.63), (0.59, 1.46, 0.51), 0.022)),
            rod((-0.59, 1.46, 0.51), (0.59, 1.46, 0.51), 0.022),
            bent([(-0.8, 0.5, 1.98), (0, 0.48, 2.06), (0.8, 0.5, 1.98)], 0.04),
            hoop(0.19, 0.02, (0.28, 1.16, 0.28), (0, 1.1, 0)),
        ]
    )
    wheels, joints = axles(0.42, 0.13, 0.86, (1.42, -1.28))
    return Model(
        (
            Part(merge([tub, bonnet]), paint, GLAZED),
            Part(merge([both(guards), boards]), lighter(paint, 0.0), GLAZED),
            Part(merge([grille, frame]), linear("#d9b45a"), METAL),
            Part(slab((0.52, 0.5, 0.08), (0, 0.52, 1.9), 0.04), DARK, METAL),
            Part(hood, linear("#4a3f36")),
            Part(seats, linear("#8a5230"), SMOOTH),
            Part(screen, PANE, GLAZED),
            eyes(0.5, 0.92, 1.8, 0.17),
            *wheels,
        ),
        {
            "saddle": (0.28, 0.86, -0.02),
            "seat": (0.28, 0.86, -0.02),
            "top": (0, 1.5, 0),
            "focus": (0, 0.9, 1.2),
            "right grip": (0.12, 1.16, 0.26),
            "left grip": (0.44, 1.16, 0.26),
        },
        joints,
    )


def _wing(hub: Vec3) -> Mesh:
    """Return a swept mudguard over a wheel."""
    x, y, z = hub
    line = [
        (x, y + 0.02, z + 0.56),
        (x, y + 0.36, z + 0.42),
        (x, y + 0.52, z),
        (x, y + 0.36, z - 0.45),
        (x, y + 0.02, z - 0.62),
    ]
    wide = bent(line, [0.05, 0.10, 0.12, 0.10, 0.05], 8)
    points = wide.positions.copy()
    points[:, 0] = x + (points[:, 0] - x) * 1.5
    return Mesh(points, wide.normals, wide.triangles)


CARS: Final[dict[str, Builder]] = {
    "car": car,
    "taxi": taxi,
    "police-car": police_car,
    "off-roader": openable(off_roader, Cab(-0.5, 0.66, 1.12, 1.7, 0.8)),
    "vintage-car": vintage_car,
}
"""Builders by name."""
