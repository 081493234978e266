"""What is eaten out of the hand or from a plate, and what is drunk of glass."""

import math
from collections.abc import Sequence

from reelkite.engines.diorama.figures.holding.things.forms import (
    SHINY,
    Form,
    Making,
    block,
    hoop,
    pebble,
    plate,
    rod,
    turned,
    wire,
)

_GLASS = "#dce8ee"
_BREAD = "#d99a4e"
_CREAM = "#fbf3e2"
_CHINA = "#f7f4ea"


def pizza_slice() -> Sequence[Form]:
    """Return a slice of pizza, held by its crust, its point up y."""
    outline = [(-0.085, -0.01), (0.085, -0.01), (0.0, 0.19)]
    meat = [
        pebble((0.020, 0.020, 0.008), "#b8342a").at(x, y, 0.014)
        for x, y in ((-0.03, 0.03), (0.028, 0.045), (0.0, 0.10))
    ]
    return [
        plate(outline, 0.018, "#f2c04a"),
        wire([(-0.09, -0.01, 0), (0, -0.025, 0), (0.09, -0.01, 0)], 0.022, "#c98a42"),
        *meat,
    ]


def cookie() -> Sequence[Form]:
    """Return a cookie with chips."""
    chips = [
        pebble((0.010, 0.010, 0.008), "#4a2c1a").at(0.03 * math.cos(2.2 * k), 0.05
            + 0.03 * math.sin(2.2 * k), 0.014)
        for k in range(5)
    ]  # fmt: skip
    return [pebble((0.062, 0.062, 0.016), "#c98a4a").at(0, 0.05), *chips]


def donut() -> Sequence[Form]:
    """Return a ring of dough with icing on its front."""
    return [
        hoop(0.045, 0.026, _BREAD).at(0, 0.055),
        hoop(0.045, 0.022, None).at(0, 0.055, 0.010),
    ]


def banana() -> Sequence[Form]:
    """Return a banana, half peeled."""
    peel = [
        wire([(0, 0.05, 0), (s * 0.05, 0.06, 0.01), (s * 0.075, 0.0, 0.02)], 0.014, "#f2cf3a")
        for s in (-1, 1)
    ]
    return [
        wire([(0, -0.08, 0), (0.0, 0.0, 0.01), (0, 0.05, 0)], 0.026, "#f2cf3a"),
        wire([(0, 0.05, 0), (0, 0.10, -0.005), (0, 0.145, -0.02)], 0.022, _CREAM),
        *peel,
    ]


def hot_dog() -> Sequence[Form]:
    """Return a sausage in a bun, along y."""
    buns = [pebble((0.030, 0.10, 0.034), _BREAD).at(s * 0.024, 0.05) for s in (-1, 1)]
    return [
        *buns,
        wire([(0, -0.06, 0.018), (0, 0.05, 0.022), (0, 0.165, 0.018)], 0.022, "#b8482a", SHINY),
        wire([(0.008 * (-1) ** k, -0.03 + 0.025 * k, 0.044) for k in range(7)], 0.006, "#f2c52a"),
    ]


def carrot() -> Sequence[Form]:
    """Return a carrot, its green below the fist."""
    greens = [
        wire([(0, -0.03, 0), (0.03 * x, -0.10, 0.03 * z)], 0.010, "#5aa045")
        for x, z in ((1, 0), (-1, 0.5), (0, -1))
    ]
    return [turned([(0, -0.04), (0.034, -0.03), (0.024, 0.06), (0, 0.15)], "#ee8a2c"), *greens]


def melon() -> Sequence[Form]:
    """Return a slice of watermelon, its rind in the hand."""
    turns = [math.pi + math.pi * k / 14 for k in range(15)]

    def half(radius: float) -> list[tuple[float, float]]:
        return [(radius * math.cos(a), 0.10 + radius * math.sin(a)) for a in turns]

    seeds = [
        pebble((0.006, 0.010, 0.005), "#26201e").at(x, 0.065 - 0.4 * abs(x), 0.018)
        for x in (-0.05, 0.0, 0.05)
    ]
    return [
        plate(half(0.13), 0.026, "#4f9a4a"),
        plate(half(0.115), 0.030, "#e84a4a"),
        *seeds,
    ]


def bread() -> Sequence[Form]:
    """Return a piece of bread."""
    return [
        pebble((0.055, 0.075, 0.040), "#c98a42").at(0, 0.05),
        *(rod(-0.03, 0.03, 0.006, "#f0d9a8").turned(roll=1.2).at(0, y, 0.036)
          for y in (0.03, 0.06, 0.09)),
    ]  # fmt: skip


def beer() -> Sequence[Form]:
    """Return a mug of beer by its handle's side, with foam."""
    body = [(0, -0.085), (0.056, -0.085), (0.060, 0.07), (0.052, 0.07), (0, 0.06)]
    foam = [
        pebble((0.030, 0.024, 0.030), "#fffaf0").at(0.030 * math.cos(1.6 * k), 0.08,
            0.030 * math.sin(1.6 * k))
        for k in range(4)
    ]  # fmt: skip
    return [
        turned(body, "#eba32a", SHINY),
        turned([(0, -0.092), (0.062, -0.092), (0.062, -0.07), (0, -0.07)], _GLASS, SHINY),
        hoop(0.042, 0.010, _GLASS, 1.25).at(0.085, -0.005),
        *foam,
    ]


def tumbler() -> Sequence[Form]:
    """Return a glass of juice or milk, with a straw."""
    return [
        turned([(0, -0.07), (0.036, -0.07), (0.046, 0.05), (0, 0.05)], None, SHINY),
        turned([(0.040, 0.05), (0.047, 0.05), (0.050, 0.085), (0.043, 0.085)], _GLASS, SHINY),
        rod(-0.02, 0.16, 0.006, "#e8483a").turned(roll=-0.15).at(0.01, 0.0),
    ]


def chopsticks() -> Sequence[Form]:
    """Return two chopsticks with noodles between their ends, up y."""
    noodles = [
        wire([(0.01 * k, 0.17, 0), (0.014 * k, 0.13, 0.02), (0.010 * k, 0.07, 0.02)], 0.006,
             "#f2d98a")
        for k in (-1, 0, 1)
    ]  # fmt: skip
    sticks = [rod(-0.06, 0.18, 0.005, "#a8322c").turned(roll=s * 0.05) for s in (-1, 1)]
    return [*sticks, *noodles]


def _plate() -> Form:
    rim = [(0, -0.012), (0.08, -0.012), (0.13, 0.008), (0.125, 0.014), (0.08, -0.002), (0, -0.002)]
    return turned(rim, _CHINA, SHINY)


def plate_of_cake() -> Sequence[Form]:
    """Return a plate with a piece of cake, its middle at the origin."""
    layers = [
        block((0.10, 0.026, 0.08), colour, soft=0.008).at(0, y)
        for y, colour in ((0.026, None), (0.045, _CREAM), (0.072, None), (0.090, "#f2a8bc"))
    ]
    return [_plate(), *layers, pebble((0.016, 0.016, 0.016), "#d3322b", SHINY).at(0, 0.105)]


def plate_of_food() -> Sequence[Form]:
    """Return a plate with a meal, its middle at the origin."""
    greens = [
        pebble((0.026, 0.022, 0.026), "#5aa045").at(0.055 + 0.02 * (k % 2), 0.02, 0.03 * k - 0.03)
        for k in range(3)
    ]
    return [
        _plate(),
        pebble((0.062, 0.024, 0.048), None).at(-0.025, 0.018),
        pebble((0.028, 0.020, 0.028), "#e8a23a").at(0.0, 0.018, 0.062),
        *greens,
    ]


FOOD: dict[str, Making] = {
    "pizza slice": pizza_slice,
    "cookie": cookie,
    "donut": donut,
    "banana": banana,
    "hot dog": hot_dog,
    "carrot": carrot,
    "melon": melon,
    "bread": bread,
    "beer": beer,
    "tumbler": tumbler,
    "chopsticks": chopsticks,
    "plate of cake": plate_of_cake,
    "plate of food": plate_of_food,
}
"""Food and drink, by name."""

COLOURS = {
    "donut": "#f2a8bc",
    "tumbler": "#f0962a",
    "plate of cake": "#8a5230",
    "plate of food": "#8a4a2c",
}
"""Colours of what is not told otherwise."""
