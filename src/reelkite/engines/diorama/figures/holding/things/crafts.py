"""What craftspeople work with: a potter's wheel with its pot, a watch and what mends it."""

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
    rod,
    turned,
    wire,
)

_STEEL = "#c3c9d2"
_DARK = "#3a3438"
_WOOD = "#8a5f34"
_CLAY = "#b0683e"
_GOLD = "#d9a53a"


def wheel() -> Sequence[Form]:
    """Return a potter's wheel, the middle of its disc at the origin; its stand goes down."""
    tray = [(0, -0.07), (0.24, -0.07), (0.27, -0.02), (0.28, 0.02), (0.26, 0.02), (0.235, -0.03),
            (0, -0.045)]  # fmt: skip
    legs = [
        rod(-0.58, -0.06, 0.022, _DARK).at(0.17 * x, 0.0, 0.17 * z + 0.03)
        for x in (-1, 1)
        for z in (-1, 1)
    ]
    return [
        turned([(0, -0.02), (0.155, -0.02), (0.155, 0.0), (0, 0.0)], "#d8d2c4"),
        rod(-0.40, -0.02, 0.03, _STEEL),
        turned(tray, "#5f86a0", SHINY),
        turned([(0, -0.50), (0.20, -0.50), (0.20, -0.45), (0, -0.45)], _WOOD),
        pebble((0.05, 0.03, 0.04), _CLAY).at(0.19, -0.01, 0.10),
        *legs,
    ]


def pot() -> Sequence[Form]:
    """Return a pot of wet clay, open above, with the rings that fingers leave."""
    profile = [(0, 0.0), (0.085, 0.0)]
    for k in range(11):
        share = k / 10
        belly = 0.088 + 0.046 * math.sin(math.pi * (0.10 + 0.80 * share)) - 0.022 * share
        profile.append((belly + 0.004 * (k % 2), 0.02 + 0.20 * share))
    profile += [(0.108, 0.245), (0.098, 0.25), (0.082, 0.225), (0.088, 0.12), (0, 0.10)]
    return [turned(profile, _CLAY, SHINY)]


def watch() -> Sequence[Form]:
    """Return an open watch that lies flat, its works to be seen: wheels, a balance, a crown."""
    gears = [
        form
        for x, z, size, colour in (
            (0.022, 0.020, 0.026, "#e3b23a"), (-0.026, 0.012, 0.022, _STEEL),
            (0.004, -0.028, 0.024, "#c8763a"),
        )
        for form in (
            turned([(0, 0.014), (size, 0.014), (size, 0.02), (0, 0.02)], colour, SHINY).at(x, 0, z),
            pebble((0.006, 0.006, 0.006), "#b8303c", SHINY).at(x, 0.021, z),
        )
    ]  # fmt: skip
    rim = [(0, 0.0), (0.070, 0.0), (0.078, 0.010), (0.074, 0.024), (0.064, 0.022), (0.062, 0.012),
           (0, 0.012)]  # fmt: skip
    strap = [
        block((0.050, 0.008, 0.15), "#6a4028", soft=0.003).at(0, 0.008, s * 0.135) for s in (-1, 1)
    ]
    crown = rod(0.066, 0.095, 0.009, _GOLD, SHINY).turned(roll=-math.pi / 2).at(0, 0.012)
    return [turned(rim, _GOLD, SHINY), *gears, *strap, crown]


def mat() -> Sequence[Form]:
    """Return a green mat with small parts and a screwdriver on it."""
    parts = [
        pebble((0.007, 0.004, 0.007), _GOLD, SHINY).at(0.15 + 0.02 * math.sin(2.3 * k), 0.008,
            -0.06 + 0.03 * k)
        for k in range(5)
    ]  # fmt: skip
    driver = [
        rod(-0.06, 0.05, 0.004, _STEEL, SHINY),
        rod(-0.12, -0.06, 0.009, "#c8352c"),
    ]
    return [
        block((0.40, 0.006, 0.26), "#4f7a5c", soft=0.002),
        *parts,
        *(form.turned(pitch=math.pi / 2).at(-0.15, 0.012) for form in driver),
    ]


def tweezers() -> Sequence[Form]:
    """Return tweezers, their points up y."""
    return [
        wire([(0, -0.05, s * 0.004), (0, 0.02, s * 0.014), (0, 0.09, s * 0.002)], 0.004, _STEEL,
             SHINY)
        for s in (-1, 1)
    ]  # fmt: skip


def desk_lamp() -> Sequence[Form]:
    """Return a lit desk lamp, its foot at the origin, that bends over to +x."""
    shade = [(0.0, 0.0), (0.03, -0.01), (0.085, -0.10), (0.078, -0.10), (0.0, -0.02)]
    arm = [(0, 0.01, 0), (-0.06, 0.22, 0), (0.0, 0.38, 0), (0.12, 0.40, 0)]
    head = (turned(shade, None, SHINY), pebble((0.042, 0.04, 0.042), "#ffe2a0", LIT).at(0, -0.075))
    return [
        turned([(0, 0), (0.08, 0), (0.08, 0.015), (0, 0.02)], None, SHINY),
        wire(arm, 0.010, _DARK),
        *(form.turned(roll=0.5).at(0.15, 0.41) for form in head),
    ]


def anvil() -> Sequence[Form]:
    """Return an anvil on its block, the middle of its face at the origin, its horn to +x."""
    return [
        block((0.34, 0.10, 0.16), _DARK, soft=0.015).at(0.02, -0.05),
        Form(rod(0.0, 0.20, 0.05, _DARK).turned(roll=-math.pi / 2).mesh, _DARK).at(0.16, -0.05),
        block((0.16, 0.12, 0.11), _DARK, soft=0.02).at(0, -0.15),
        block((0.28, 0.06, 0.18), _DARK, soft=0.015).at(0, -0.23),
        turned([(0, -0.72), (0.23, -0.72), (0.21, -0.26), (0, -0.26)], _WOOD),
        turned([(0.215, -0.40), (0.228, -0.40), (0.226, -0.36), (0.213, -0.36)], _STEEL),
    ]


def hot_iron() -> Sequence[Form]:
    """Return a blade along y, dark in the fist and glowing ahead."""
    return [
        rod(-0.10, 0.08, 0.016, _DARK),
        block((0.05, 0.16, 0.014), "#ff5a1e", LIT, 0.005).at(0, 0.16),
        block((0.05, 0.18, 0.014), "#ffb43a", LIT, 0.005).at(0, 0.32),
        Form(turned([(0, 0.41), (0.025, 0.41), (0, 0.47)], "#ffd86a", LIT).mesh, "#ffd86a", LIT),
    ]


def sparks() -> Sequence[Form]:
    """Return sparks that fly up and out from the origin."""
    found = []
    for k in range(16):
        around, up = 2.4 * k, 0.35 + 0.6 * ((k * 7) % 16) / 16
        out = math.sqrt(1 - min(up, 0.95) ** 2)
        near, far = 0.04 + 0.02 * (k % 4), 0.12 + 0.035 * (k % 5)
        way = (out * math.cos(around), up, out * math.sin(around))
        ends = [(way[0] * r, way[1] * r, way[2] * r) for r in (near, far)]
        found.append(wire(ends, 0.006, "#ffcf5a" if k % 2 else "#ff8a2a", LIT))
    return found


def magnifier() -> Sequence[Form]:
    """Return a magnifying glass, its handle in the hand, its pane along y."""
    return [
        rod(-0.10, 0.05, 0.016, "#6a4028"),
        hoop(0.075, 0.012, _GOLD).at(0, 0.135),
        turned([(0, 0.0), (0.068, 0.0), (0.05, 0.008), (0, 0.012)], "#cfe8f2", SHINY)
        .turned(pitch=math.pi / 2)
        .at(0, 0.135, 0.004),
    ]


def scissors() -> Sequence[Form]:
    """Return scissors, open a little, their points up y."""
    blades = [
        block((0.016, 0.16, 0.006), _STEEL, SHINY, 0.003).turned(roll=s * 0.16).at(s * 0.008, 0.12)
        for s in (-1, 1)
    ]
    rings = [hoop(0.026, 0.007, "#c8352c", 1.3).at(s * 0.03, -0.01) for s in (-1, 1)]
    return [*blades, *rings]


def pipe() -> Sequence[Form]:
    """Return a tobacco pipe, its mouthpiece at the origin, its bowl ahead (+z)."""
    return [
        wire([(0, 0, 0), (0, -0.01, 0.07), (0, -0.045, 0.13)], 0.009, "#26201e"),
        turned([(0, -0.06), (0.022, -0.05), (0.030, 0.02), (0.022, 0.02), (0, 0.0)], "#7a4a2c",
               SHINY).at(0, 0.0, 0.145),
        pebble((0.019, 0.006, 0.019), "#ff7a2a", LIT).at(0, 0.012, 0.145),
    ]  # fmt: skip


CRAFTS: dict[str, Making] = {
    "potter's wheel": wheel,
    "clay pot": pot,
    "watch": watch,
    "mat": mat,
    "tweezers": tweezers,
    "desk lamp": desk_lamp,
    "anvil": anvil,
    "hot iron": hot_iron,
    "sparks": sparks,
    "magnifying glass": magnifier,
    "scissors": scissors,
    "pipe": pipe,
}
"""What crafts need, by name."""

COLOURS = {"desk lamp": "#3f7a6a"}
"""The colours of what has one of its own, as sRGB codes."""
