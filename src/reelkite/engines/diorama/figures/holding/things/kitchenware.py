"""Things of the kitchen and the table: the hand at the origin."""

import math
from collections.abc import Sequence

from reelkite.engines.diorama.figures.holding.things.forms import (
    LIT,
    SHINY,
    Form,
    Making,
    block,
    hoop,
    pebble,
    plate,
    rod,
    turned,
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
    drink = turned([(0, 0.06), (0.045, 0.09), (0.052, 0.135), (0, 0.14)], None, SHINY)
    rim = [(0.048, 0.135), (0.053, 0.135), (0.045, 0.19), (0.041, 0.19), (0.048, 0.14)]
    return [
        rod(-0.06, 0.06, 0.007, "#dce8ee", SHINY),
        turned([(0, -0.07), (0.045, -0.07), (0, -0.055)], "#dce8ee", SHINY),
        drink,
        turned(rim, "#dce8ee", SHINY),
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


def stove() -> Sequence[Form]:
    """Return a cooker, the middle of its top at the origin, its door to +z; a ring glows."""
    rings = [
        turned([(0, 0.0), (0.10, 0.0), (0.10, 0.012), (0, 0.012)], "#2e2b2e").at(s * 0.15, 0, 0.0)
        for s in (-1, 1)
    ]
    glow = hoop(0.105, 0.010, "#ff7a2a").turned(pitch=math.pi / 2).at(-0.02, 0.012, -0.02)
    knobs = [
        rod(0.0, 0.03, 0.022, "#2e2b2e").turned(pitch=math.pi / 2).at(0.10 * k - 0.15, -0.08, 0.22)
        for k in range(4)
    ]
    return [
        block((0.66, 0.78, 0.44), None, SHINY, 0.02).at(0, -0.40),
        block((0.68, 0.03, 0.46), _STEEL, SHINY, 0.01).at(0, -0.012),
        block((0.48, 0.34, 0.02), "#3a3438", SHINY, 0.01).at(0, -0.42, 0.225),
        block((0.40, 0.22, 0.022), "#ffb45a", LIT, 0.01).at(0, -0.44, 0.228),
        rod(-0.22, 0.22, 0.014, _STEEL).turned(roll=math.pi / 2).at(0, -0.21, 0.25),
        Form(glow.mesh, "#ff7a2a", LIT),
        *rings,
        *knobs,
    ]


def grill() -> Sequence[Form]:
    """Return a kettle grill with sausages over its embers, the middle of its rack at the origin."""
    kettle = [(0, -0.20), (0.16, -0.17), (0.28, -0.08), (0.31, 0.0), (0.29, 0.0), (0.26, -0.05),
              (0, -0.05)]  # fmt: skip
    sausages = [
        rod(-0.06, 0.06, 0.022, "#a8482a", SHINY).turned(pitch=1.571).at(0.08 * k - 0.12, 0.03, z)
        for k, z in enumerate((-0.08, 0.06, -0.04, 0.08))
    ]
    legs = [
        rod(-0.62, 0.02, 0.014, _STEEL)
        .turned(roll=0.24 * x, pitch=-0.24 * z)
        .at(0.16 * x, -0.17, 0.16 * z)
        for x, z in ((1, 0.6), (-1, 0.6), (0, -1))
    ]
    bars = [rod(-0.27, 0.27, 0.005, _STEEL).turned(pitch=1.571).at(0.07 * k - 0.21, 0.0)
            for k in range(7)]  # fmt: skip
    embers = turned([(0, 0), (0.25, 0.0), (0.24, 0.012), (0, 0.02)], "#ff6a2a").at(0, -0.045)
    return [turned(kettle, None, SHINY), Form(embers.mesh, "#ff6a2a", LIT), *bars, *sausages, *legs]


def jug() -> Sequence[Form]:
    """Return a small steel jug, gripped at its handle; its spout is along y, its open top too."""
    body = [(0, -0.07), (0.052, -0.07), (0.056, -0.03), (0.042, 0.05), (0.046, 0.075),
            (0.040, 0.075), (0.034, 0.05), (0, 0.03)]  # fmt: skip
    return [
        turned(body, _STEEL, SHINY).at(0.06, 0.0),
        hoop(0.040, 0.008, _STEEL, 1.2).at(0.012, -0.005),
        pebble((0.034, 0.010, 0.034), "#fbf6ea").at(0.06, 0.06),
    ]


def milk() -> Sequence[Form]:
    """Return milk that runs into a cup whose middle is at the origin."""
    return [
        rod(0.03, 0.24, 0.008, "#fbf6ea", SHINY),
        pebble((0.036, 0.008, 0.036), "#fbf6ea", SHINY).at(0, 0.045),
    ]


KITCHENWARE: dict[str, Making] = {
    "knife": knife,
    "frying pan": pan,
    "spoon": spoon,
    "spatula": spatula,
    "whisk": whisk,
    "rolling pin": rolling_pin,
    "bowl": bowl,
    "pot": pot,
    "chopping board": chopping_board,
    "dough": dough,
    "cup": cup,
    "wine glass": glass,
    "bottle": bottle,
    "fork": fork,
    "burger": burger,
    "ice cream": ice_cream,
    "apple": apple,
    "stove": stove,
    "grill": grill,
    "jug": jug,
    "milk": milk,
}
"""Kitchenware by name."""


COLOURS = {
    "bowl": "#e8e0d0",
    "pot": "#b9c0c9",
    "cup": "#d8483a",
    "wine glass": "#8a1f38",
    "bottle": "#3f7a4c",
    "ice cream": "#f2a8bc",
    "apple": "#d3322b",
    "stove": "#e8e2d2",
    "grill": "#c8342c",
}
"""Colours of what is not told otherwise."""
