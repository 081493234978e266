"""What is carried, eaten, read and used at home: the hand at the origin."""

import math
from collections.abc import Sequence

import numpy as np

from reelkite.engines.diorama.figures.holding.things.forms import (
    SHINY,
    SOFT,
    Form,
    Making,
    block,
    hoop,
    pebble,
    plate,
    rod,
    turned,
    wire,
)  # fmt: skip

_STEEL = "#c3c9d2"
_DARK = "#2e2b2e"
_WOOD = "#b98a55"
_PAPER = "#f7f2e6"


def knife() -> Sequence[Form]:
    """Return a kitchen knife; its edge looks to the front."""
    blade = plate([(0.0, 0.05), (0.045, 0.055), (0.04, 0.18), (0.0, 0.26)], 0.008, _STEEL, SHINY)
    return [rod(-0.06, 0.05, 0.017, _DARK), blade.turned(yaw=-1.571)]


def pan() -> Sequence[Form]:
    """Return a frying pan: the dish beyond the handle, its opening to the front (z up)."""
    dish = turned(
        [(0, 0), (0.12, 0.0), (0.145, 0.045), (0.135, 0.045), (0.11, 0.012), (0, 0.012)], "#3a3a40"
    )
    egg = [
        pebble((0.075, 0.012, 0.07), "#fbf8f0"),
        pebble((0.03, 0.022, 0.03), "#f2b52a").at(0.01, 0.012),
    ]
    laid = [
        form.turned(pitch=1.571).at(0, 0.27, 0.0) for form in (dish, *(e.at(0, 0.02) for e in egg))
    ]
    return [rod(-0.08, 0.15, 0.018, _DARK), *laid]


def spoon() -> Sequence[Form]:
    """Return a wooden spoon."""
    return [rod(-0.08, 0.20, 0.011, _WOOD), pebble((0.030, 0.042, 0.014), _WOOD).at(0, 0.23)]


def spatula() -> Sequence[Form]:
    """Return a spatula."""
    return [
        rod(-0.08, 0.18, 0.010, _DARK),
        block((0.075, 0.09, 0.01), _STEEL, SHINY, 0.003).at(0, 0.22),
    ]


def whisk() -> Sequence[Form]:
    """Return a whisk."""
    wires = [hoop(0.035, 0.005, _STEEL, 2.0).turned(yaw=a).at(0, 0.15) for a in (0, 1.05, 2.1)]
    return [rod(-0.08, 0.08, 0.015, _WOOD), *wires]


def rolling_pin() -> Sequence[Form]:
    """Return a rolling pin along y, its middle at the origin."""
    return [rod(-0.14, 0.14, 0.036, _WOOD), rod(-0.22, 0.22, 0.015, "#9a6c3c")]


def bowl() -> Sequence[Form]:
    """Return a bowl with food, its middle at the origin."""
    dish = turned(
        [(0, -0.06), (0.06, -0.06), (0.13, 0.05), (0.12, 0.05), (0.05, -0.04), (0, -0.04)],
        None,
        SHINY,
    )
    return [dish, pebble((0.105, 0.03, 0.105), "#f0d9a0").at(0, 0.025)]


def pot() -> Sequence[Form]:
    """Return a cooking pot, its rim at the origin."""
    ears = [hoop(0.03, 0.01, _STEEL).turned(pitch=1.571).at(s * 0.17, -0.04) for s in (-1, 1)]
    return [
        turned(
            [(0, -0.18), (0.14, -0.18), (0.15, 0), (0.14, 0), (0.13, -0.03), (0, -0.03)],
            None,
            SHINY,
        ),
        pebble((0.125, 0.015, 0.125), "#c8552e").at(0, -0.025),
        *ears,
    ]


def chopping_board() -> Sequence[Form]:
    """Return a chopping board with vegetables, its top at the origin."""
    return [
        block((0.42, 0.03, 0.26), "#c9965a", soft=0.01).at(0, -0.015),
        *(
            pebble((0.03, 0.022, 0.03), "#d3322b", SHINY).at(
                -0.13 + 0.05 * k, 0.015, 0.05 * (k % 2)
            )
            for k in range(3)
        ),
        rod(-0.08, 0.08, 0.024, "#ee8a2c").turned(roll=1.571).at(0.10, 0.02, 0.02),
        *(
            pebble((0.03, 0.02, 0.03), "#5aa045").at(-0.10 + 0.05 * k, 0.012, -0.08)
            for k in range(2)
        ),
    ]


def dough() -> Sequence[Form]:
    """Return a lump of dough."""
    return [pebble((0.15, 0.055, 0.11), "#f0dcb4")]


def cup() -> Sequence[Form]:
    """Return a mug, the hand at its handle's side."""
    body = turned(
        [(0, -0.055), (0.042, -0.055), (0.050, 0.055), (0.043, 0.055), (0.036, -0.03), (0, -0.03)],
        None,
        SHINY,
    )
    return [
        body,
        pebble((0.042, 0.006, 0.042), "#5a3418").at(0, 0.035),
        hoop(0.03, 0.009, None).at(0.062, 0),
    ]


def glass() -> Sequence[Form]:
    """Return a wine glass by its stem."""
    bowl_ = turned(
        [(0, 0.06), (0.045, 0.09), (0.05, 0.15), (0.04, 0.19), (0.036, 0.19), (0, 0.12)],
        "#dce8ee",
        SHINY,
    )
    return [
        rod(-0.06, 0.06, 0.007, "#dce8ee", SHINY),
        turned([(0, -0.07), (0.045, -0.07), (0, -0.055)], "#dce8ee", SHINY),
        bowl_,
        pebble((0.042, 0.030, 0.042), None, SHINY).at(0, 0.125),
    ]


def bottle() -> Sequence[Form]:
    """Return a bottle."""
    return [
        turned(
            [(0, -0.12), (0.044, -0.12), (0.046, 0.04), (0.018, 0.10), (0.016, 0.16), (0, 0.16)],
            None,
            SHINY,
        ),
        rod(-0.05, 0.0, 0.048, _PAPER),
    ]


def fork() -> Sequence[Form]:
    """Return a fork with a bite."""
    tines = [rod(0.09, 0.15, 0.004, _STEEL, SHINY).at(0.010 * k, 0) for k in (-1, 0, 1)]
    return [
        rod(-0.09, 0.09, 0.007, _STEEL, SHINY),
        *tines,
        pebble((0.024, 0.022, 0.02), "#c8743a").at(0, 0.15),
    ]


def burger() -> Sequence[Form]:
    """Return a burger between bread."""
    return [
        pebble((0.075, 0.045, 0.075), "#d99a4e").at(0, 0.035),
        pebble((0.082, 0.014, 0.082), "#5aa045"),
        pebble((0.076, 0.020, 0.076), "#6b3a20").at(0, -0.02),
        pebble((0.074, 0.026, 0.074), "#d99a4e").at(0, -0.045),
    ]


def ice_cream() -> Sequence[Form]:
    """Return an ice cream in a cone."""
    return [
        turned([(0, -0.10), (0.008, -0.10), (0.038, 0.05), (0, 0.05)], "#d9a35c"),
        pebble((0.048, 0.046, 0.048), None).at(0, 0.075),
        pebble((0.036, 0.034, 0.036), "#f8efe0").at(0, 0.125),
    ]


def apple() -> Sequence[Form]:
    """Return an apple."""
    return [pebble((0.048, 0.045, 0.048), None, SHINY), rod(0.03, 0.065, 0.005, "#5a3a20")]


def toothbrush() -> Sequence[Form]:
    """Return a toothbrush; its bristles look to the front."""
    return [
        rod(-0.10, 0.12, 0.009, None, SHINY),
        block((0.018, 0.045, 0.03), "#f8fbff", soft=0.004).at(0, 0.11, 0.016),
        pebble((0.03, 0.02, 0.02), "#ffffff").at(0, 0.11, 0.03),
    ]


def razor() -> Sequence[Form]:
    """Return a razor."""
    return [
        rod(-0.09, 0.08, 0.010, None, SHINY),
        block((0.06, 0.018, 0.024), _STEEL, SHINY, 0.004).at(0, 0.09, 0.008),
    ]


def comb() -> Sequence[Form]:
    """Return a comb; its teeth look to the front."""
    teeth = [
        block((0.008, 0.008, 0.045), None, soft=0).at(0, 0.02 + 0.02 * k, 0.03) for k in range(7)
    ]
    return [block((0.014, 0.26, 0.026), None, soft=0.005).at(0, 0.05), *teeth]


def lipstick() -> Sequence[Form]:
    """Return a lipstick."""
    return [rod(-0.04, 0.03, 0.014, "#d9a83c", SHINY), rod(0.03, 0.06, 0.010, "#c8242e")]


def powder_brush() -> Sequence[Form]:
    """Return a soft brush for powder."""
    return [
        rod(-0.08, 0.05, 0.010, _DARK),
        turned([(0, 0.05), (0.014, 0.05), (0.034, 0.11), (0, 0.13)], "#e8a8a0", SOFT),
    ]


def hair_dryer() -> Sequence[Form]:
    """Return a hair dryer that blows to the front."""
    return [rod(-0.09, 0.05, 0.020, None), turned([(0, -0.09), (0.05, -0.09), (0.05, 0.05), (0.035, 0.12), (0, 0.12)],
            None, SHINY).turned(pitch=1.571).at(0, 0.07)]  # fmt: skip


def book() -> Sequence[Form]:
    """Return an open book: its spine at the origin, pages to the front."""
    pages = [
        block((0.15, 0.21, 0.018), _PAPER, soft=0.004).at(s * 0.075, 0, 0).turned(yaw=-s * 0.22)
        for s in (-1, 1)
    ]
    covers = [
        block((0.16, 0.225, 0.008), None, soft=0.002).at(s * 0.08, 0, -0.014).turned(yaw=-s * 0.22)
        for s in (-1, 1)
    ]
    lines = [block((0.10, 0.006, 0.004), "#8a8478", soft=0).at(s * 0.075, 0.07 - 0.03 * k, 0.011).turned(yaw=-s * 0.22)
             for s in (-1, 1) for k in range(5)]  # fmt: skip
    return [*covers, *pages, *lines]


def newspaper() -> Sequence[Form]:
    """Return an open newspaper, readable from both sides."""
    sheets = [
        block((0.25, 0.36, 0.010), _PAPER, soft=0.002).at(s * 0.125, 0).turned(yaw=-s * 0.25)
        for s in (-1, 1)
    ]
    ink = [block((0.19, 0.014, 0.020), "#77736c", soft=0).at(s * 0.125, 0.08 - 0.05 * k).turned(yaw=-s * 0.25)
           for s in (-1, 1) for k in range(5)]  # fmt: skip
    heads = [
        block((0.19, 0.035, 0.020), "#3a3838", soft=0).at(s * 0.125, 0.145).turned(yaw=-s * 0.25)
        for s in (-1, 1)
    ]
    return [*sheets, *ink, *heads]


def phone() -> Sequence[Form]:
    """Return a phone; its screen to the front."""
    return [
        block((0.085, 0.17, 0.018), None, SHINY, 0.006),
        block((0.070, 0.145, 0.006), "#8fd0f0", SHINY, 0.002).at(0, 0, 0.009),
    ]


def camera() -> Sequence[Form]:
    """Return a camera whose lens looks to the front."""
    lens = turned(
        [(0, 0), (0.048, 0), (0.050, 0.07), (0.040, 0.075), (0, 0.06)], "#3a3a40", SHINY
    ).turned(pitch=1.571)
    return [
        block((0.20, 0.13, 0.07), _DARK, soft=0.018),
        block((0.20, 0.04, 0.074), _STEEL, soft=0.01).at(0, 0.045),
        lens.at(0, -0.01, 0.03),
        pebble((0.028, 0.028, 0.01), "#4a6ea8", SHINY).at(0, -0.01, 0.10),
        block((0.06, 0.03, 0.04), _DARK, soft=0.01).at(0, 0.08),
    ]


def laptop() -> Sequence[Form]:
    """Return an open laptop: its keys at the origin, the user at -z."""
    return [
        block((0.34, 0.02, 0.24), _STEEL, SHINY, 0.006).at(0, -0.012, 0.02),
        block((0.30, 0.006, 0.12), "#4a4d55", soft=0).at(0, 0.0, 0.04),
        block((0.34, 0.23, 0.014), _STEEL, SHINY, 0.006).turned(pitch=0.25).at(0, 0.10, 0.165),
        block((0.30, 0.19, 0.006), "#9fd4f4", SHINY, 0.002).turned(pitch=0.25).at(0, 0.10, 0.155),
    ]


def desk() -> Sequence[Form]:
    """Return a small desk, its top at the origin; legs go down."""
    legs = [
        block((0.05, 0.60, 0.05), "#8a5f34").at(s * 0.40, -0.33, z)
        for s in (-1, 1)
        for z in (-0.12, 0.2)
    ]
    return [block((0.92, 0.04, 0.44), "#b27c46", SHINY, 0.012).at(0, -0.022, 0.03), *legs]


def pencil() -> Sequence[Form]:
    """Return a pencil, its point up y."""
    return [
        rod(-0.13, 0.04, 0.010, None),
        turned([(0, 0.04), (0.010, 0.04), (0, 0.08)], "#f0d9a8"),
        pebble((0.010, 0.012, 0.010), "#e88a8a").at(0, -0.135),
    ]


def paper() -> Sequence[Form]:
    """Return a sheet that lies flat."""
    lines = [
        block((0.15, 0.004, 0.006), "#7a86a0", soft=0).at(0, 0.006, 0.08 - 0.035 * k)
        for k in range(5)
    ]
    return [block((0.21, 0.006, 0.28), _PAPER, soft=0), *lines]


def umbrella() -> Sequence[Form]:
    """Return an open umbrella over the hand."""
    rib = [
        (0.0, 0.98),
        (0.20, 0.95),
        (0.40, 0.86),
        (0.55, 0.72),
        (0.54, 0.70),
        (0.38, 0.82),
        (0.0, 0.93),
    ]
    hook = [(0, -0.05, 0), (0, -0.14, 0), (0.03, -0.18, 0), (0.06, -0.15, 0)]
    return [
        turned(rib, None, SOFT),
        rod(-0.05, 1.04, 0.010, _STEEL),
        wire(hook, 0.014, "#7a4a2c"),
    ]


def balloon() -> Sequence[Form]:
    """Return a balloon on a string that begins in the hand."""
    return [
        turned(
            [
                (0, 0.60),
                (0.02, 0.61),
                (0.10, 0.72),
                (0.15, 0.86),
                (0.13, 0.99),
                (0.07, 1.05),
                (0, 1.06),
            ],
            None,
            SHINY,
        ),
        wire([(0, -0.10, 0), (0.01, 0.2, 0.01), (-0.01, 0.4, 0), (0, 0.61, 0)], 0.004, _PAPER),
    ]


def flag() -> Sequence[Form]:
    """Return a flag on a pole."""
    cloth = block((0.40, 0.26, 0.014), None, SOFT, 0.004).at(-0.21, 0.55)
    points = cloth.mesh.positions.copy()
    points[:, 2] += (0.03 * np.sin(points[:, 0] * 16)).astype(points.dtype)
    return [
        rod(-0.12, 0.70, 0.012, _WOOD),
        Form(type(cloth.mesh)(points, cloth.mesh.normals, cloth.mesh.triangles), None, SOFT),
    ]


def tray() -> Sequence[Form]:
    """Return a tray of rolls, its underside at the origin."""
    rolls = [
        pebble((0.06, 0.045, 0.048), "#d08a3e").at(0.135 * (k - 1), 0.045, z)
        for k in range(3)
        for z in (-0.06, 0.06)
    ]
    return [block((0.46, 0.024, 0.28), _STEEL, SHINY, 0.01).at(0, 0.012), *rolls]


def cake() -> Sequence[Form]:
    """Return a birthday cake with candles, its plate at the origin."""
    candles = [rod(0.0, 0.07, 0.008, ("#e8483a", "#4f86c6", "#f2c531")[k % 3]).at(
        0.09 * math.cos(k * 1.26), 0.17, 0.09 * math.sin(k * 1.26)) for k in range(5)]  # fmt: skip
    flames = [pebble((0.010, 0.020, 0.010), "#ffd24a").at(0.09 * math.cos(k * 1.26), 0.262, 0.09 * math.sin(k * 1.26))
              for k in range(5)]  # fmt: skip
    return [
        turned([(0, 0), (0.20, 0.0), (0.21, 0.015), (0, 0.015)], "#f7f4ea", SHINY),
        turned([(0, 0.01), (0.155, 0.01), (0.155, 0.12), (0, 0.12)], None),
        turned([(0, 0.11), (0.16, 0.11), (0.16, 0.15), (0.14, 0.17), (0, 0.17)], "#fbf3e6", SHINY),
        *candles,
        *flames,
    ]


def carton() -> Sequence[Form]:
    """Return a cardboard box, its underside at the origin."""
    return [
        block((0.34, 0.26, 0.26), "#c1935c").at(0, 0.13),
        block((0.06, 0.265, 0.265), "#dcc08a").at(0, 0.13),
    ]


def gift() -> Sequence[Form]:
    """Return a present with a bow."""
    bows = [
        hoop(0.045, 0.016, "#f2d25a", 0.7).turned(yaw=a).at(s * 0.05, 0.27)
        for a, s in ((0.3, -1), (-0.3, 1))
    ]
    return [
        block((0.26, 0.22, 0.24), None, soft=0.012).at(0, 0.11),
        block((0.05, 0.226, 0.246), "#f2d25a").at(0, 0.11),
        block((0.266, 0.226, 0.05), "#f2d25a").at(0, 0.11),
        *bows,
    ]


def bag() -> Sequence[Form]:
    """Return a bag that hangs from the hand."""
    handles = [hoop(0.07, 0.010, None).at(0, -0.06, z) for z in (-0.03, 0.03)]
    return [block((0.26, 0.24, 0.11), None, SOFT, 0.03).at(0, -0.20), *handles]


def suitcase() -> Sequence[Form]:
    """Return a suitcase that hangs from the hand."""
    return [
        block((0.11, 0.28, 0.40), None, soft=0.03).at(0, -0.20),
        hoop(0.05, 0.013, _DARK, 0.8).turned(yaw=1.571).at(0, -0.035),
        *(block((0.115, 0.285, 0.03), "#7a5230").at(0, -0.20, z) for z in (-0.11, 0.11)),
    ]


def bucket() -> Sequence[Form]:
    """Return a bucket that hangs from the hand."""
    return [
        turned(
            [(0, -0.32), (0.085, -0.32), (0.115, -0.12), (0.105, -0.12), (0.08, -0.29), (0, -0.29)],
            None,
            SHINY,
        ),
        wire(
            [(0.11, -0.13, 0), (0.08, -0.03, 0), (0, 0.0, 0), (-0.08, -0.03, 0), (-0.11, -0.13, 0)],
            0.006,
            _STEEL,
        ),
    ]


def basket() -> Sequence[Form]:
    """Return a basket that hangs from the hand."""
    return [
        turned(
            [(0, -0.28), (0.10, -0.28), (0.14, -0.14), (0.13, -0.14), (0, -0.2)], "#b98a4e", SOFT
        ),
        hoop(0.12, 0.012, "#a5763c").at(0, -0.13),
        *(
            pebble((0.045, 0.045, 0.045), c, SHINY).at(x, -0.14, z)
            for c, x, z in (
                ("#d3322b", -0.05, 0.03),
                ("#f2c531", 0.05, 0.02),
                ("#7fae4e", 0.0, -0.05),
            )
        ),
    ]


def flowers() -> Sequence[Form]:
    """Return a bunch of flowers."""
    heads = [pebble((0.042, 0.036, 0.042), c).at(0.075 * math.cos(k * 1.05), 0.21 + 0.03 * (k % 2), 0.075 * math.sin(k * 1.05))
             for k, c in enumerate(("#e8556a", "#f2c531", "#f8f0f4", "#c85fae", "#ee8a4a", "#e8556a"))]  # fmt: skip
    stems = [
        wire(
            [(0, -0.10, 0), (0.05 * math.cos(k * 1.05), 0.2, 0.05 * math.sin(k * 1.05))],
            0.008,
            "#4c8a45",
        )
        for k in range(6)
    ]
    return [
        turned([(0, -0.02), (0.022, -0.02), (0.085, 0.14), (0, 0.10)], "#f4e8d0", SOFT),
        *stems,
        *heads,
        pebble((0.04, 0.04, 0.04), "#f8f0f4").at(0, 0.24),
    ]


def teddy() -> Sequence[Form]:
    """Return a teddy bear, its middle at the origin."""
    fur = "#b5793f"
    return [
        pebble((0.075, 0.09, 0.065), fur, SOFT).at(0, -0.06),
        pebble((0.07, 0.065, 0.06), fur, SOFT).at(0, 0.08),
        *(pebble((0.024, 0.024, 0.016), fur, SOFT).at(s * 0.055, 0.135) for s in (-1, 1)),
        *(pebble((0.028, 0.055, 0.028), fur, SOFT).at(s * 0.085, -0.03, 0.02) for s in (-1, 1)),
        *(pebble((0.034, 0.034, 0.055), fur, SOFT).at(s * 0.05, -0.14, 0.04) for s in (-1, 1)),
        pebble((0.03, 0.024, 0.022), "#e8cfa0", SOFT).at(0, 0.06, 0.055),
        *(pebble((0.008, 0.010, 0.006), _DARK, SHINY).at(s * 0.024, 0.095, 0.057) for s in (-1, 1)),
    ]


def lantern() -> Sequence[Form]:
    """Return a lantern that hangs from the hand."""
    return [
        block((0.10, 0.13, 0.10), "#ffd98a", SHINY, 0.02).at(0, -0.15),
        *(block((0.12, 0.025, 0.12), _DARK, soft=0.008).at(0, y) for y in (-0.07, -0.225)),
        hoop(0.045, 0.008, _DARK).at(0, -0.03),
    ]


def wand() -> Sequence[Form]:
    """Return a wand with a star."""
    star = [
        (
            (0.07 if k % 2 == 0 else 0.03) * math.sin(k * math.pi / 5),
            0.30 + (0.07 if k % 2 == 0 else 0.03) * math.cos(k * math.pi / 5),
        )
        for k in range(10)
    ]
    return [rod(-0.06, 0.26, 0.010, "#6b4a2e"), plate(star, 0.02, None, SHINY)]


def bubble_wand() -> Sequence[Form]:
    """Return a ring on a stick."""
    return [rod(-0.08, 0.10, 0.009, None), hoop(0.045, 0.009, None).at(0, 0.145)]


def bubble() -> Sequence[Form]:
    """Return a bubble."""
    return [
        pebble((0.05, 0.05, 0.05), "#cfeaf6", SHINY),
        pebble((0.012, 0.016, 0.006), "#ffffff", SHINY).at(-0.018, 0.02, 0.043),
    ]


def sign() -> Sequence[Form]:
    """Return a sign on a stick."""
    return [rod(-0.12, 0.42, 0.014, _WOOD), block((0.46, 0.30, 0.02), _PAPER).at(0, 0.52)]


def trophy() -> Sequence[Form]:
    """Return a golden cup."""
    return [
        turned(
            [
                (0, -0.08),
                (0.05, -0.08),
                (0.05, -0.05),
                (0.016, -0.03),
                (0.016, 0.02),
                (0.07, 0.08),
                (0.085, 0.18),
                (0.075, 0.18),
                (0, 0.08),
            ],
            "#e3b23a",
            SHINY,
        ),
        *(hoop(0.04, 0.010, "#e3b23a").at(s * 0.10, 0.12) for s in (-1, 1)),
    ]


def torch() -> Sequence[Form]:
    """Return a torch that burns."""
    return [
        turned([(0, -0.14), (0.018, -0.14), (0.036, 0.10), (0, 0.10)], "#7a4f2c"),
        pebble((0.055, 0.09, 0.055), "#ff9a2a").at(0, 0.17),
        pebble((0.03, 0.06, 0.03), "#ffe27a").at(0, 0.15, 0.03),
    ]


def stool() -> Sequence[Form]:
    """Return a stool, its seat at the origin."""
    legs = [
        wire([(0.09 * x, -0.03, 0.09 * z), (0.15 * x, -0.44, 0.15 * z)], 0.020, "#8a5f34")
        for x, z in ((1, 1), (1, -1), (-1, 1), (-1, -1))
    ]
    return [turned([(0, -0.05), (0.17, -0.05), (0.18, -0.02), (0.16, 0), (0, 0)], None), *legs]


def leash() -> Sequence[Form]:
    """Return a leash that hangs to the ground ahead."""
    return [wire([(0, 0, 0), (0, -0.30, 0.20), (0, -0.5, 0.5), (0, -0.52, 0.8)], 0.010, None)]


HOME: dict[str, Making] = {
    "knife": knife, "frying pan": pan, "spoon": spoon, "spatula": spatula, "whisk": whisk,
    "rolling pin": rolling_pin, "bowl": bowl, "pot": pot, "chopping board": chopping_board,
    "dough": dough, "cup": cup, "wine glass": glass, "bottle": bottle, "fork": fork,
    "burger": burger, "ice cream": ice_cream, "apple": apple, "toothbrush": toothbrush,
    "razor": razor, "comb": comb, "lipstick": lipstick, "powder brush": powder_brush,
    "hair dryer": hair_dryer, "book": book, "newspaper": newspaper, "phone": phone,
    "camera": camera, "laptop": laptop, "desk": desk, "pencil": pencil, "paper": paper,
    "stool": stool, "leash": leash,
}  # fmt: skip
"""What actions at home need, by name."""

CARRIED: dict[str, Making] = {
    "umbrella": umbrella, "balloon": balloon, "flag": flag, "tray": tray, "cake": cake,
    "box": carton, "gift": gift, "bag": bag, "suitcase": suitcase, "bucket": bucket,
    "basket": basket, "flowers": flowers, "teddy": teddy, "lantern": lantern, "wand": wand,
    "bubble wand": bubble_wand, "bubble": bubble, "sign": sign, "trophy": trophy, "torch": torch,
}  # fmt: skip
"""What is carried about, by name."""

COLOURS = {"bowl": "#e8e0d0", "pot": "#b9c0c9", "cup": "#d8483a", "wine glass": "#8a1f38",
           "bottle": "#3f7a4c", "ice cream": "#f2a8bc", "apple": "#d3322b", "toothbrush": "#4f86c6",
           "razor": "#4f86c6", "comb": "#7a4a2c", "hair dryer": "#e07a8b", "book": "#a83a32",
           "phone": "#2e2b2e", "pencil": "#f2b52a", "umbrella": "#d3322b", "balloon": "#d3322b",
           "flag": "#d3322b", "cake": "#f2a8bc", "gift": "#c8352c", "bag": "#b5743a",
           "suitcase": "#a5683a", "bucket": "#4f86c6", "wand": "#f2c531", "bubble wand": "#e8483a",
           "stool": "#b27c46", "leash": "#c8352c"}  # fmt: skip
"""Colours of what is not told otherwise."""
