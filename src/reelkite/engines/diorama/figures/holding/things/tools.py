"""Tools: the hand at the origin, the working end up y."""

from collections.abc import Sequence
from functools import partial

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
from reelkite.engines.diorama.shapes import tube

_WOOD = "#b98a55"
_STEEL = "#b9c0c9"
_DARK = "#3a3a40"


def hammer() -> Sequence[Form]:
    """Return a hammer; its head strikes to the front."""
    return [
        rod(-0.05, 0.22, 0.017, _WOOD),
        block((0.05, 0.05, 0.15), _STEEL, SHINY).at(0, 0.23, 0.01),
    ]


def saw() -> Sequence[Form]:
    """Return a handsaw: its blade goes up y, teeth to the front."""
    teeth = [(0.0, 0.06), (0.0, 0.50), (0.035, 0.50), (0.085, 0.06)]
    zigzag = [
        (0.085 - 0.05 * k / 10 + (0.014 if k % 2 else 0), 0.06 + 0.044 * k) for k in range(11)
    ]
    return [
        plate([*teeth[:2], *reversed(zigzag)], 0.008, _STEEL, SHINY).turned(yaw=-1.571),
        hoop(0.045, 0.018, None).turned(yaw=1.571).at(0, 0.02, 0.0),
    ]


def axe() -> Sequence[Form]:
    """Return an axe; its edge looks to the front."""
    head = plate([(0.0, -0.05), (0.13, -0.085), (0.15, 0.0), (0.13, 0.085), (0.0, 0.05)], 0.028,
        _STEEL,
                 SHINY)  # fmt: skip
    return [rod(-0.08, 0.56, 0.018, _WOOD), head.turned(yaw=-1.571).at(0, 0.52)]


def _poled(length: float, *heads: Form) -> Sequence[Form]:
    """Return a pole through the hand with heads at its far end."""
    return [rod(-0.22, length, 0.015, _WOOD), *(head.at(0, length) for head in heads)]


def broom() -> Sequence[Form]:
    """Return a broom: bristles at its far end."""
    brush = turned(
        [(0.0, 0.0), (0.03, 0.0), (0.05, 0.05), (0.10, 0.20), (0.0, 0.20)], "#d9b45a", SOFT
    )
    band = turned([(0.0, 0.02), (0.05, 0.02), (0.056, 0.06), (0.0, 0.06)], None)
    return _poled(0.92, brush, band)


def mop() -> Sequence[Form]:
    """Return a mop with strands."""
    strands = [
        wire(
            [(0, 0, 0), (0.05 * x, 0.05, 0.05 * z), (0.11 * x, 0.17, 0.11 * z)],
            0.018,
            "#efe9da",
            SOFT,
        )
        for x, z in (
            (1, 0),
            (0.5, 0.87),
            (-0.5, 0.87),
            (-1, 0),
            (-0.5, -0.87),
            (0.5, -0.87),
            (0.1, 0),
        )
    ]
    return _poled(0.95, *strands)


def rake() -> Sequence[Form]:
    """Return a rake with teeth."""
    teeth = [wire([(0.05 * k, 0, 0), (0.05 * k, 0.07, 0.04)], 0.008, None) for k in range(-3, 4)]
    return _poled(0.95, block((0.36, 0.03, 0.03), None), *teeth)


def shovel() -> Sequence[Form]:
    """Return a shovel: its blade far down y."""
    blade = plate([(-0.10, 0.0), (0.10, 0.0), (0.10, 0.16), (0.0, 0.25), (-0.10, 0.16)], 0.02,
        _STEEL,
                  SHINY)  # fmt: skip
    grip = rod(-0.06, 0.06, 0.016, _WOOD).turned(roll=1.571).at(0, -0.22)
    return [*_poled(0.66, blade), grip]


def hoe() -> Sequence[Form]:
    """Return a hoe."""
    return _poled(0.95, block((0.16, 0.02, 0.11), _STEEL, SHINY).at(0, 0, 0.05))


def scythe() -> Sequence[Form]:
    """Return a scythe."""
    blade = wire([(0, 0, 0), (-0.2, 0.04, 0.02), (-0.42, -0.04, 0.04)], 0.014, _STEEL, SHINY)
    return _poled(0.95, blade)


def brush() -> Sequence[Form]:
    """Return a painter's brush, wet with paint."""
    return [
        rod(-0.10, 0.10, 0.010, "#d9a868"), rod(0.10, 0.14, 0.013, _STEEL, SHINY),
        turned([(0, 0.13), (0.014, 0.14), (0.016, 0.17), (0, 0.22)], None),
    ]  # fmt: skip


def palette() -> Sequence[Form]:
    """Return a palette with dabs of paint; flat across y."""
    dabs = [
        pebble((0.024, 0.024, 0.014), colour, SHINY).at(x, y, 0.012)
        for colour, x, y in (("#d3322b", -0.07, 0.09), ("#f2c531", 0.0, 0.12), ("#2f66c4", 0.07,
            0.10),
                             ("#4c9a45", 0.10, 0.03), ("#f3efe6", -0.09, 0.02))
    ]  # fmt: skip
    disc = [(-0.14, 0.0), (-0.12, 0.10), (0.0, 0.16), (0.12, 0.12), (0.15, 0.02), (0.08, -0.06),
            (-0.06, -0.06)]  # fmt: skip
    return [plate(disc, 0.016, "#c9965a"), *dabs]


def easel() -> Sequence[Form]:
    """Return an easel with a canvas: the picture's middle at the origin, its front to +z."""
    legs = [
        wire([(0.0, 0.42, -0.05), (x, -1.12, z)], 0.018, "#a9773f")
        for x, z in ((-0.28, 0.06), (0.28, 0.06), (0.0, -0.42))
    ]
    strokes = [
        block((0.44, 0.20, 0.012), "#8fc0e6").at(0, 0.12, 0.018),
        block((0.44, 0.16, 0.014), "#7fae4e").at(0, -0.10, 0.018),
        pebble((0.05, 0.05, 0.012), "#f2c531").at(0.12, 0.14, 0.022),
        pebble((0.08, 0.06, 0.012), "#4c7a3c").at(-0.10, -0.02, 0.024),
    ]
    shelf = block((0.5, 0.03, 0.06), "#a9773f").at(0, -0.27, 0.02)
    return [block((0.54, 0.48, 0.025), "#f8f4ea"), *strokes, shelf, *legs]


def needle() -> Sequence[Form]:
    """Return a needle with thread."""
    return [rod(0.0, 0.12, 0.005, _STEEL, SHINY), wire([(0, 0, 0), (0.06, -0.05, 0), (0.02, -0.16,
        0.03)], 0.004, None)]  # fmt: skip


def needles() -> Sequence[Form]:
    """Return one knitting needle."""
    return [
        rod(-0.05, 0.26, 0.008, "#e0b04a"),
        pebble((0.015, 0.015, 0.015), "#c8352c").at(0, -0.06),
    ]


def cloth() -> Sequence[Form]:
    """Return a piece of cloth that hangs."""
    return [block((0.26, 0.30, 0.03), None, SOFT, 0.014).at(0, -0.12)]


def sponge() -> Sequence[Form]:
    """Return a sponge."""
    return [
        block((0.11, 0.05, 0.08), None, SOFT, 0.02),
        pebble((0.03, 0.02, 0.03), "#ffffff").at(0.03, 0.03),
    ]


def iron() -> Sequence[Form]:
    """Return an iron: its sole under the hand, its tip to the front."""
    sole = plate([(-0.07, -0.12), (0.07, -0.12), (0.065, 0.04), (0.0, 0.15), (-0.065, 0.04)],
        0.06, None,
                 SHINY)  # fmt: skip
    handle = wire(
        [(0, -0.03, -0.08), (0, 0.0, -0.06), (0, 0.0, 0.05), (0, -0.04, 0.07)], 0.018, _DARK
    )
    return [sole.turned(pitch=1.571).at(0, -0.08, 0), handle]


def board() -> Sequence[Form]:
    """Return an ironing board; its top at the origin."""
    legs = [wire([(s * 0.3, -0.03, 0), (-s * 0.3, -0.78, 0)], 0.014, _STEEL) for s in (-1, 1)]
    return [block((0.95, 0.035, 0.30), None, SOFT, 0.015).at(0, -0.02), *legs]


def counter() -> Sequence[Form]:
    """Return a worktop on two legs; its top at the origin."""
    legs = [block((0.06, 0.74, 0.3), "#9c7444").at(s * 0.40, -0.42) for s in (-1, 1)]
    return [block((0.95, 0.05, 0.40), _WOOD, SHINY, 0.012).at(0, -0.027), *legs]


def drill() -> Sequence[Form]:
    """Return a drill: its bit to the front."""
    return [
        rod(-0.09, 0.03, 0.022, _DARK), block((0.06, 0.07, 0.17), None, SHINY, 0.02).at(0, 0.06,
            0.04),
        rod(0.12, 0.24, 0.008, _STEEL, SHINY).turned(pitch=1.571).at(0, 0.06, 0),
    ]  # fmt: skip


def wrench() -> Sequence[Form]:
    """Return a wrench."""
    return [rod(-0.06, 0.20, 0.014, _STEEL, SHINY), hoop(0.032, 0.014, _STEEL).at(0, 0.23)]


def watering_can() -> Sequence[Form]:
    """Return a watering can: the handle at the origin, its spout to the front."""
    return [
        turned([(0, -0.26), (0.10, -0.26), (0.10, -0.07), (0.085, -0.06), (0, -0.06)], None, SHINY),
        wire([(0, -0.06, -0.08), (0, 0.0, -0.07), (0, 0.0, 0.06), (0, -0.06, 0.08)], 0.013, None,
            SHINY),
        wire([(0, -0.20, 0.08), (0, -0.10, 0.24), (0, -0.07, 0.30)], 0.016, None, SHINY),
        turned([(0.012, 0), (0.040, 0.05), (0, 0.05)], None, SHINY).turned(pitch=1.2).at(0, -0.08,
            0.29),
        *(pebble((0.008, 0.014, 0.008), "#8fc8ee", SHINY).at(x, -0.16 - 0.10 * k, 0.36 + 0.03 * k)
          for k in range(4) for x in (-0.015 * k, 0.015 * k)),
    ]  # fmt: skip


def hose() -> Sequence[Form]:
    """Return a nozzle with its hose, and the water that shoots out of it and falls to +z."""
    way = [(0, 0.10, 0), (0, 0.45, 0.02), (0, 0.85, 0.12), (0, 1.20, 0.34), (0, 1.38, 0.58)]
    jet = tube(way, (0.014, 0.024, 0.034, 0.046, 0.030), 8)
    return [
        Form(jet, "#bfe2f4", SHINY),
        turned([(0, -0.03), (0.018, -0.03), (0.024, 0.09), (0.030, 0.11), (0, 0.11)], "#e0a83a",
            SHINY),
        wire([(0, -0.03, 0), (0, -0.20, -0.04), (0.05, -0.5, -0.02), (0.12, -0.9, 0.1)], 0.020,
            "#4c9a45"),
        *(pebble((0.016, 0.022, 0.016), "#e4f4fb", SHINY).at(0.05 * (k % 3 - 1), 0.9 + 0.09 * k,
            0.10 + 0.09 * k) for k in range(6)),
    ]  # fmt: skip


def vacuum() -> Sequence[Form]:
    """Return a vacuum cleaner on a pole."""
    return _poled(
        0.80,
        block((0.26, 0.10, 0.14), None, SHINY, 0.03),
        pebble((0.07, 0.14, 0.07), None, SHINY).at(0, -0.3, 0.03),
    )


def cart() -> Sequence[Form]:
    """Return a shopping cart: its bar at the origin, the basket to the front."""
    wires = [
        *(wire([(x, -0.08, 0.06), (x, -0.42, 0.10), (x, -0.36, 0.62), (x, -0.02, 0.68), (x, -0.08,
            0.06)],
               0.010, _STEEL, SHINY) for x in (-0.24, -0.08, 0.08, 0.24)),
        *(wire([(-0.25, y, z), (0.25, y, z)], 0.010, _STEEL, SHINY)
          for y, z in ((-0.08, 0.06), (-0.42, 0.10), (-0.36, 0.62), (-0.02, 0.68), (-0.39, 0.36))),
        *(wire([(x, -0.40, 0.12), (x, -0.80, 0.14), (x, -0.80, 0.60)], 0.014,
            _STEEL) for x in (-0.22, 0.22)),
    ]  # fmt: skip
    wheels = [
        pebble((0.025, 0.055, 0.055), _DARK).at(x, -0.85, z)
        for x in (-0.22, 0.22)
        for z in (0.16, 0.6)
    ]
    bar = rod(-0.27, 0.27, 0.020, None).turned(roll=1.571)
    goods = [
        block((0.14, 0.26, 0.10), "#e0b04a").at(-0.10, -0.22, 0.26),
        pebble((0.09, 0.09, 0.09), "#7fae4e").at(0.10, -0.26, 0.40),
        block((0.10, 0.20, 0.10), "#c8556a").at(0.06, -0.24, 0.20),
        pebble((0.07, 0.07, 0.07), "#e07a2a").at(-0.08, -0.28, 0.48),
    ]
    return [*wires, *wheels, bar, *goods]


TOOLS: dict[str, Making] = {
    "hammer": hammer, "saw": saw, "axe": axe, "broom": broom, "mop": mop, "rake": rake,
    "shovel": shovel, "hoe": hoe, "scythe": scythe, "paintbrush": brush, "palette": palette,
    "easel": easel, "needle": needle, "knitting needle": needles, "cloth": cloth, "sponge": sponge,
    "iron": iron, "ironing board": board, "counter": counter, "drill": drill, "wrench": wrench,
    "watering can": watering_can, "hose": hose, "vacuum cleaner": vacuum, "shopping cart": cart,
    "pole": partial(_poled, 1.1),
}  # fmt: skip
"""Tools by name."""

COLOURS = {"saw": "#b5743a", "broom": "#b5443a", "rake": "#4c7a4c", "paintbrush": "#d3322b",
           "needle": "#d3322b", "cloth": "#e8d9c0", "sponge": "#f2c531", "iron": "#4f86c6",
           "ironing board": "#8fb6c8", "drill": "#e8b030", "watering can": "#3e8f86",
           "vacuum cleaner": "#c8453c", "shopping cart": "#c8352c"}  # fmt: skip
"""Colours of what is not told otherwise."""
