"""What is carried about: the hand at the origin, or the underside of what both hands bear."""

import math
from collections.abc import Sequence

import numpy as np

from reelkite.engines.diorama.figures.holding.things.forms import (
    LIT,
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
    flames = [pebble((0.010, 0.020, 0.010), "#ffd24a").at(0.09 * math.cos(k * 1.26), 0.262,
        0.09 * math.sin(k * 1.26))
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
    heads = [pebble((0.042, 0.036, 0.042), c).at(0.075 * math.cos(k * 1.05),
        0.21 + 0.03 * (k % 2), 0.075 * math.sin(k * 1.05))
             for k, c in enumerate(("#e8556a", "#f2c531", "#f8f0f4", "#c85fae", "#ee8a4a",
                 "#e8556a"))]  # fmt: skip
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
    """Return a lit lantern that hangs from the hand: glass between posts, under a hood."""
    posts = [
        rod(-0.30, -0.10, 0.008, _DARK).at(0.062 * math.cos(a), 0.0, 0.062 * math.sin(a))
        for a in np.arange(4) * math.pi / 2 + math.pi / 4
    ]
    bail = [
        (-0.062, -0.10, 0),
        (-0.05, -0.02, 0),
        (0, 0.005, 0),
        (0.05, -0.02, 0),
        (0.062, -0.10, 0),
    ]
    hood = [(0, -0.045), (0.03, -0.05), (0.04, -0.075), (0.088, -0.105), (0, -0.105)]
    foot = [(0, -0.345), (0.085, -0.345), (0.085, -0.32), (0.07, -0.30), (0, -0.30)]
    return [
        turned([(0, -0.30), (0.052, -0.30), (0.058, -0.20), (0.052, -0.10), (0, -0.10)],
               "#ffc860", LIT),
        pebble((0.022, 0.05, 0.022), "#fff2c0", LIT).at(0, -0.21, 0.045),
        turned(hood, _DARK),
        turned(foot, _DARK),
        wire(bail, 0.007, _DARK),
        *posts,
    ]  # fmt: skip


def candle() -> Sequence[Form]:
    """Return a burning candle in a holder; the fist is round the candle's foot."""
    wax = [(0, -0.03), (0.026, -0.03), (0.026, 0.15), (0.020, 0.16), (0, 0.155)]
    dish = [(0, -0.055), (0.05, -0.055), (0.085, -0.03), (0.08, -0.025), (0, -0.035)]
    return [
        turned(wax, "#f6ecd2"),
        turned(dish, "#c89a4a", SHINY),
        rod(0.15, 0.18, 0.004, _DARK),
        pebble((0.020, 0.048, 0.020), "#ff9a2a", LIT).at(0, 0.215),
        pebble((0.011, 0.026, 0.011), "#fff2b0", LIT).at(0, 0.20, 0.012),
    ]


def flashlight() -> Sequence[Form]:
    """Return a flashlight that points ahead, its glass lit."""
    body = turned([(0, -0.10), (0.024, -0.10), (0.024, 0.06), (0.045, 0.11), (0, 0.11)], None)
    glass = turned([(0, 0.112), (0.040, 0.112), (0.030, 0.122), (0, 0.124)], "#fff2c0", LIT)
    return [form.turned(pitch=math.pi / 2) for form in (body, glass)]


def sparkler() -> Sequence[Form]:
    """Return a sparkler: a wire with a burst of sparks at its end."""
    sparks: list[Form] = []
    for k in range(22):
        y = 1 - 2 * (k + 0.5) / 22
        around, wide = 2.4 * k, math.sqrt(1 - y * y)
        way = np.array([wide * math.cos(around), y, wide * math.sin(around)])
        near, far = way * 0.03, way * (0.10 + 0.05 * (k % 3))
        ends = [(float(x), float(h) + 0.36, float(z)) for x, h, z in (near, far)]
        sparks.append(wire(ends, 0.0045, "#ffd24a" if k % 2 else "#fff2c0", LIT))
    heart = pebble((0.03, 0.03, 0.03), "#fff6d8", LIT).at(0, 0.36)
    return [rod(-0.06, 0.36, 0.005, "#8a8f98"), heart, *sparks]


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
        pebble((0.055, 0.09, 0.055), "#ff8a1e", LIT).at(0, 0.17),
        pebble((0.032, 0.06, 0.032), "#ffe27a", LIT).at(0, 0.16, 0.034),
        pebble((0.022, 0.05, 0.022), "#ff8a1e", LIT).at(0.02, 0.26, 0.0),
    ]


CARRIED: dict[str, Making] = {
    "umbrella": umbrella,
    "balloon": balloon,
    "flag": flag,
    "tray": tray,
    "cake": cake,
    "box": carton,
    "gift": gift,
    "bag": bag,
    "suitcase": suitcase,
    "bucket": bucket,
    "basket": basket,
    "flowers": flowers,
    "teddy": teddy,
    "lantern": lantern,
    "candle": candle,
    "flashlight": flashlight,
    "sparkler": sparkler,
    "wand": wand,
    "bubble wand": bubble_wand,
    "bubble": bubble,
    "sign": sign,
    "trophy": trophy,
    "torch": torch,
}
"""What is carried about, by name."""


COLOURS = {
    "umbrella": "#d3322b",
    "balloon": "#d3322b",
    "flag": "#d3322b",
    "cake": "#f2a8bc",
    "gift": "#c8352c",
    "bag": "#b5743a",
    "suitcase": "#a5683a",
    "bucket": "#4f86c6",
    "wand": "#f2c531",
    "bubble wand": "#e8483a",
}
"""Colours of what is not told otherwise."""
