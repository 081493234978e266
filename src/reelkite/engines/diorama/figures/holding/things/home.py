"""What is read, written with and used before the mirror: the hand at the origin."""

from collections.abc import Sequence

from reelkite.engines.diorama.figures.holding.things.forms import (
    SHINY,
    SOFT,
    Form,
    Making,
    block,
    pebble,
    rod,
    turned,
    wire,
)  # fmt: skip

_STEEL = "#c3c9d2"


_DARK = "#2e2b2e"


_WOOD = "#b98a55"


_PAPER = "#f7f2e6"


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
    return [rod(-0.09, 0.05, 0.020, None), turned([(0, -0.09), (0.05, -0.09), (0.05, 0.05),
        (0.035, 0.12), (0, 0.12)],
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
    lines = [block((0.10, 0.006, 0.004), "#8a8478", soft=0).at(s * 0.075, 0.07 - 0.03 * k,
        0.011).turned(yaw=-s * 0.22)
             for s in (-1, 1) for k in range(5)]  # fmt: skip
    return [*covers, *pages, *lines]


def newspaper() -> Sequence[Form]:
    """Return an open newspaper, readable from both sides."""
    sheets = [
        block((0.25, 0.36, 0.010), _PAPER, soft=0.002).at(s * 0.125, 0).turned(yaw=-s * 0.25)
        for s in (-1, 1)
    ]
    ink = [block((0.19, 0.014, 0.020), "#77736c", soft=0).at(s * 0.125,
        0.08 - 0.05 * k).turned(yaw=-s * 0.25)
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


def stool() -> Sequence[Form]:
    """Return a stool, its seat at the origin."""
    legs = [
        wire([(0.09 * x, -0.03, 0.09 * z), (0.15 * x, -0.44, 0.15 * z)], 0.020, "#8a5f34")
        for x, z in ((1, 1), (1, -1), (-1, 1), (-1, -1))
    ]
    return [turned([(0, -0.05), (0.17, -0.05), (0.18, -0.02), (0.16, 0), (0, 0)], None), *legs]


def chair() -> Sequence[Form]:
    """Return a chair, the middle of its seat at the origin, its back at -z."""
    legs = [
        rod(-0.44, -0.02, 0.020, "#8a5f34").at(0.165 * x, 0.0, 0.16 * z)
        for x in (-1, 1)
        for z in (-1, 1)
    ]
    posts = [rod(-0.02, 0.46, 0.018, "#8a5f34").at(0.165 * x, 0.0, -0.18) for x in (-1, 1)]
    slats = [
        block((0.34, 0.07, 0.024), "#8a5f34", SHINY, 0.01).at(0, y, -0.18) for y in (0.22, 0.40)
    ]
    return [block((0.40, 0.04, 0.40), None, SOFT, 0.015).at(0, -0.012), *legs, *posts, *slats]


def leash() -> Sequence[Form]:
    """Return a leash that hangs to the ground ahead."""
    return [wire([(0, 0, 0), (0, -0.30, 0.20), (0, -0.5, 0.5), (0, -0.52, 0.8)], 0.010, None)]


HOME: dict[str, Making] = {
    "toothbrush": toothbrush,
    "razor": razor,
    "comb": comb,
    "lipstick": lipstick,
    "powder brush": powder_brush,
    "hair dryer": hair_dryer,
    "book": book,
    "newspaper": newspaper,
    "phone": phone,
    "camera": camera,
    "laptop": laptop,
    "desk": desk,
    "pencil": pencil,
    "paper": paper,
    "stool": stool,
    "chair": chair,
    "leash": leash,
}
"""What actions at home need, by name."""


COLOURS = {
    "toothbrush": "#4f86c6",
    "razor": "#4f86c6",
    "comb": "#7a4a2c",
    "hair dryer": "#e07a8b",
    "book": "#a83a32",
    "phone": "#2e2b2e",
    "pencil": "#f2b52a",
    "stool": "#b27c46",
    "leash": "#c8352c",
}
"""Colours of what is not told otherwise."""
