"""Where things are sold on the street: market stall, food truck, vending machine, kiosk."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, put, rod, slab
from reelkite.engines.diorama.props.forms import axles
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Shine,
    lighter,
)
from reelkite.engines.diorama.props.models.buildings.masonry import cloth_band
from reelkite.engines.diorama.props.models.vehicles.coachwork import (
    PANE,
    SILVER,
    arches,
    eyes,
    tails,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import ball, cylinder, ellipsoid, rounded_box

_FRUIT: Final = ("#d9412f", "#e98a2c", "#7fae3f", "#f0c832", "#7d4bb0", "#c98a4a")


def market_stall(kit: Kit) -> Model:
    """Return a market stall: a striped awning over slanting crates of fruit."""
    stripe = kit.any_of("#c8322b", "#3f8f5a", "#3f77b5", "#e08a24")
    wood = linear("#b07a45")
    posts = merge(
        [
            rod((x, 0, z), (x, y, z), 0.05)
            for x in (-1.35, 1.35)
            for z, y in ((-0.6, 2.45), (0.75, 2.15))
        ]
        + [rod((-1.35, 2.45, -0.6), (1.35, 2.45, -0.6), 0.04)]
    )
    table = merge(
        [
            slab((2.8, 0.08, 1.2), (0, 0.72, 0.05), 0.02, (0, 0.28, 0)),
            slab((2.7, 0.75, 0.06), (0, 0.0, 0.6), 0.02),
            slab((2.7, 0.9, 0.06), (0, 0, -0.45), 0.02),
        ]
    )
    roof = cloth_band(stripe).sized(3.1, 0.75, 1.75).at(0, 2.5, -0.65)
    back = cloth_band(stripe).sized(3.1, 0.5, 0.45).turned(yaw=np.pi).at(0, 2.5, -0.6)
    chance = kit.chance
    crates, fruit = [], []
    for k in range(6):
        x, z = -1.0 + 1.0 * (k % 3), 0.32 if k < 3 else -0.2
        y = 0.72 + (0.0 if k < 3 else 0.16)
        crates.append(put(rounded_box(0.86, 0.16, 0.46, 0.02), (x, y, z), (0, 0.28, 0)))
        spheres = merge(
            [
                put(
                    ball(0.075, 1),
                    (
                        x - 0.3 + 0.15 * i + float(chance.uniform(-0.02, 0.02)),
                        y + 0.2 - 0.04 * (j - 1),
                        z - 0.13 + 0.14 * j,
                    ),
                )
                for i in range(5)
                for j in range(3)
            ]
        )
        fruit.append(Part(spheres, linear(_FRUIT[(k + kit.appearance.seed) % 6]), SMOOTH))
    scale = merge(
        [
            rod((0.95, 2.2, 0.5), (0.95, 1.6, 0.5), 0.012, 6),
            put(ellipsoid(0.2, 0.05, 0.2, 2), (0.95, 1.42, 0.5)),
            put(cylinder(0.11, 0.11, 0.05, 20, 0.01), (0.95, 1.62, 0.5), (0, np.pi / 2, 0)),
        ]
    )
    return Model(
        (
            Part(merge([posts, table]), wood),
            roof,
            back,
            Part(merge(crates), linear("#d2a566")),
            *fruit,
            Part(scale, SILVER, METAL),
        ),
        {"focus": (0, 1.1, 0.6)},
    )


def food_truck(kit: Kit) -> Model:
    """Return a food truck: a serving hatch under an awning, a menu, lights and a giant hot dog."""
    paint = kit.any_of("#e0604a", "#3f9f9a", "#e9b23a", "#7f9fce")
    body = slab((1.95, 1.9, 4.0), (0, 0.48, -0.2), 0.16)
    nose = slab((1.8, 1.0, 1.0), (0, 0.48, 2.0), 0.18)
    cab = slab((1.86, 1.5, 0.7), (0, 0.5, 1.65), 0.2)
    band = slab((1.98, 0.22, 4.02), (0, 0.8, -0.2), 0.06)
    hatch = slab((0.1, 0.85, 2.0), (0.97, 1.25, -0.4), 0.02)
    ledge = slab((0.4, 0.07, 2.2), (1.15, 1.18, -0.4), 0.02)
    awnings = [
        cloth_band(paint).sized(2.3, 0.7, 1.1).turned(yaw=s * np.pi / 2).at(s * 0.98, 2.25, -0.4)
        for s in (-1, 1)
    ]
    menu = slab((0.06, 0.8, 0.6), (0.98, 1.2, -1.85), 0.02)
    lines = merge([slab((0.03, 0.05, 0.4), (1.01, 1.3 + 0.14 * k, -1.85), 0.012) for k in range(4)])
    cook = _food_truck_cook()
    glass = merge(
        [
            slab((1.5, 0.55, 0.06), (0, 1.32, 2.0), 0.03, (0, -0.2, 0)),
            slab((1.9, 0.5, 0.5), (0, 1.3, 1.65), 0.06),
        ]
    )
    bun = put(ellipsoid(0.36, 0.26, 0.95, 3), (0, 2.62, -0.6))
    dog = put(ellipsoid(0.2, 0.2, 1.12, 2), (0, 2.82, -0.6))
    sauce = merge(
        [
            put(ball(0.07, 1), (0.08 * np.sin(9 * z), 3.0, z - 0.6))
            for z in np.linspace(-0.85, 0.85, 17)
        ]
    )
    bulbs = merge([put(ball(0.06, 1), (1.0, 2.36, z)) for z in np.linspace(-1.6, 0.8, 9)])
    wheels, joints = axles(0.36, 0.24, 0.86, (1.75, -1.45))
    return Model(
        (
            Part(merge([body, nose, cab]), paint, GLAZED),
            Part(band, linear("#f6f0e2"), SMOOTH),
            Part(both(hatch), linear("#ffdf9a"), Finish(0.5, emission=0.7)),
            Part(both(ledge), SILVER, METAL),
            *awnings,
            Part(both(menu), linear("#2f3a36")),
            Part(both(lines), linear("#f4efe4")),
            Part(both(cook), linear("#d3322b"), SMOOTH),
            Part(glass, PANE, GLAZED),
            Part(bun, linear("#d9a254"), SMOOTH),
            Part(dog, linear("#b5452f"), GLAZED),
            Part(sauce, linear("#f2c531"), GLAZED),
            Part(both(bulbs), linear("#fff0b0"), Finish(0.4, emission=1.4)),
            eyes(0.6, 0.85, 2.48, 0.15),
            tails(0.75, 0.8, -2.2, 0.1),
            arches(0.36, 0.98, (1.75, -1.45)),
            *wheels,
        ),
        {"focus": (0.8, 1.4, 0), "top": (0, 2.5, 0)},
        joints,
        shines=(Shine((1.4, 1.6, -0.4), (3.0, 2.0, 1.0), 2.4),),
    )


def _food_truck_cook() -> Mesh:
    """Return the cook of the food truck."""
    return merge(
        [
            put(cylinder(0.07, 0.06, 0.14, 14, 0.02), (1.15, 1.25, -1.1)),
            put(cylinder(0.06, 0.06, 0.16, 14, 0.02), (1.15, 1.25, 0.2)),
        ]
    )


def vending_machine(kit: Kit) -> Model:
    """Return a vending machine with rows of cans behind a lit pane."""
    case = kit.any_of("#c8252c", "#2f66b4", "#2f8f6a")
    body = slab((1.0, 1.9, 0.75), (0, 0, 0), 0.05)
    back = slab((0.66, 1.12, 0.04), (-0.11, 0.64, 0.362), 0.02)
    shelves = merge(
        [slab((0.64, 0.03, 0.08), (-0.11, 0.68 + 0.27 * k, 0.38), 0.008) for k in range(4)]
    )
    tones = ("#f2c531", "#3f9f5a", "#e8722a", "#f3efe6", "#7d4bb0", "#35b3a8")
    cans = [
        Part(
            merge(
                [
                    put(
                        cylinder(0.042, 0.042, 0.16, 12, 0.012),
                        (-0.36 + 0.125 * i, 0.71 + 0.27 * k, 0.42),
                    )
                    for k in range(4)
                    for i in range(5)
                    if (i + 2 * k + kit.appearance.seed) % 6 == t
                ]
            ),
            linear(c),
            GLAZED,
        )
        for t, c in enumerate(tones)
    ]
    panel = slab((0.2, 0.9, 0.05), (0.36, 0.8, 0.365), 0.02)
    keys = merge(
        [
            slab((0.04, 0.04, 0.03), (0.32 + 0.055 * (k % 2), 1.2 - 0.06 * (k // 2), 0.39), 0.008)
            for k in range(8)
        ]
    )
    screen = slab((0.14, 0.12, 0.03), (0.36, 1.42, 0.385), 0.008)
    drawer = slab((0.6, 0.2, 0.05), (-0.1, 0.24, 0.365), 0.02)
    sign = slab((0.9, 0.18, 0.04), (0, 1.69, 0.37), 0.02)
    return Model(
        (
            Part(body, case, GLAZED),
            Part(back, linear("#f4f0e2"), Finish(0.5, emission=0.55)),
            Part(shelves, SILVER, METAL),
            *cans,
            Part(merge([panel, drawer]), linear("#26282c"), SMOOTH),
            Part(keys, SILVER, METAL),
            Part(screen, linear("#7fe0c0"), Finish(0.4, emission=0.9)),
            Part(sign, lighter(case, 0.75), Finish(0.4, emission=0.6)),
        ),
        {"focus": (0, 1.1, 0.4)},
        shines=(Shine((0, 1.2, 0.8), (2.2, 2.2, 2.0), 1.4),),
    )


def kiosk(kit: Kit) -> Model:
    """Return a round kiosk with papers, postcards and a pointed roof."""
    green = kit.any_of("#2f6f5a", "#3f5f8a", "#9a3f35")
    body = put(cylinder(1.05, 1.05, 2.1, 8, 0.03), (0, 0.1, 0), (np.pi / 8, 0, 0))
    base = put(cylinder(1.15, 1.15, 0.14, 8, 0.02), (0, 0, 0), (np.pi / 8, 0, 0))
    roof = merge(
        [
            put(cylinder(1.4, 1.4, 0.12, 8, 0.03), (0, 2.2, 0), (np.pi / 8, 0, 0)),
            put(cylinder(1.25, 0.25, 0.75, 8, 0.03), (0, 2.3, 0), (np.pi / 8, 0, 0)),
            put(ball(0.18, 2), (0, 3.15, 0)),
        ]
    )
    window = slab((0.85, 0.8, 0.1), (0, 1.15, 0.96), 0.02)
    ledge = slab((1.05, 0.06, 0.35), (0, 1.05, 1.08), 0.02)
    rack = both(
        put(
            merge(
                [
                    put(rounded_box(0.2, 0.26, 0.03, 0.008), (x, y, 0))
                    for x in (-0.23, 0, 0.23)
                    for y in (0.65, 0.98, 1.31)
                ]
            ),
            (0.73, 0, 0.73),
            (np.pi / 4, -0.06, 0),
        )
    )
    papers = both(
        put(
            merge(
                [
                    put(rounded_box(0.15, 0.1, 0.035, 0.006), (x, y + 0.12, 0.01))
                    for x in (-0.23, 0, 0.23)
                    for y in (0.65, 0.98, 1.31)
                ]
            ),
            (0.73, 0, 0.73),
            (np.pi / 4, -0.06, 0),
        )
    )
    sign = slab((1.3, 0.3, 0.08), (0, 2.02, 1.05), 0.03)
    letters = merge(
        [slab((0.12, 0.16, 0.03), (x, 2.09, 1.1), 0.03) for x in np.linspace(-0.48, 0.48, 6)]
    )
    return Model(
        (
            Part(merge([body, roof, base]), green, SMOOTH),
            Part(window, linear("#ffdf9a"), Finish(0.5, emission=0.6)),
            Part(ledge, linear("#b07a45")),
            Part(rack, linear("#f4efe4")),
            Part(papers, linear("#c8483a")),
            Part(sign, linear("#2b2a2c")),
            Part(letters, linear("#f2d98a"), Finish(0.5, emission=0.5)),
        ),
        {"focus": (0, 1.4, 1.0)},
    )


STALLS: Final[dict[str, Builder]] = {
    "market-stall": market_stall,
    "food-truck": food_truck,
    "vending-machine": vending_machine,
    "kiosk": kiosk,
}
"""Builders by name."""
