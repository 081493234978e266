"""What people play and travel with: the hand at the origin; boards lie along z, deck at y = 0."""

import math
from collections.abc import Sequence

import numpy as np

from reelkite.engines.diorama.figures.holding.things.forms import (
    CLAY,
    SHINY,
    SOFT,
    Form,
    Making,
    block,
    hoop,
    pebble,
    plate,
    rod,
    rounded,
    turned,
    wire,
)  # fmt: skip

_STEEL = "#c3c9d2"
_DARK = "#2e2b2e"
_WOOD = "#c9a06a"


def racket() -> Sequence[Form]:
    """Return a tennis racket; its strings look to the front."""
    strings = [
        *(rod(-0.15, 0.15, 0.002, "#f4f0e4").at(0.035 * k, 0.40) for k in (-2, -1, 0, 1, 2)),
        *(rod(-0.11, 0.11, 0.002, "#f4f0e4").turned(roll=1.571).at(0, 0.40 + 0.045 * k)
          for k in (-2, -1, 0, 1, 2)),
    ]  # fmt: skip
    throat = [wire([(0, 0.10, 0), (s * 0.06, 0.24, 0)], 0.011, None, SHINY) for s in (-1, 1)]
    return [
        rod(-0.10, 0.10, 0.018, _DARK),
        hoop(0.125, 0.013, None, 1.35).at(0, 0.40),
        *throat,
        *strings,
    ]


def club() -> Sequence[Form]:
    """Return a golf club."""
    return [
        rod(-0.10, 0.12, 0.015, _DARK), rod(0.10, 0.78, 0.008, _STEEL, SHINY),
        block((0.05, 0.04, 0.12), _STEEL, SHINY, 0.015).at(0, 0.79, 0.04),
    ]  # fmt: skip


def bat() -> Sequence[Form]:
    """Return a baseball bat."""
    return [turned([(0, -0.10), (0.026, -0.10), (0.016, -0.07), (0.017, 0.15), (0.036, 0.45),
        (0.038, 0.66),
                    (0.02, 0.70), (0, 0.70)], None)]  # fmt: skip


def stick() -> Sequence[Form]:
    """Return a hockey stick."""
    return [wire([(0, -0.15, 0), (0, 0.85, 0), (0, 0.90, 0.08), (0, 0.90, 0.2)], 0.017, None)]


def _sphere(radius: float, colour: str | None) -> Form:
    return pebble((radius,) * 3, colour)


def ball() -> Sequence[Form]:
    """Return a small ball."""
    return [_sphere(0.05, None)]


def tennis_ball() -> Sequence[Form]:
    """Return a tennis ball."""
    return [_sphere(0.038, "#d8e04a")]


def basketball() -> Sequence[Form]:
    """Return a basketball with its seams, about its middle."""
    seams = [hoop(0.121, 0.005, _DARK).turned(yaw=a) for a in (0.0, 1.571)]
    return [_sphere(0.12, None), *seams, hoop(0.121, 0.005, _DARK).turned(pitch=1.571)]


def football() -> Sequence[Form]:
    """Return a football with dark patches, about its middle."""
    golden = (1 + math.sqrt(5)) / 2
    spots = [
        v for a in (-1, 1) for b in (-golden, golden) for v in ((0, a, b), (a, b, 0), (b, 0, a))
    ]
    scale = 0.102 / math.hypot(1, golden)
    patches = [pebble((0.032, 0.032, 0.032), _DARK).at(x * scale * 0.86, y * scale * 0.86,
        z * scale * 0.86)
               for x, y, z in spots]  # fmt: skip
    return [_sphere(0.11, "#f6f3ea"), *patches]


def bowling_ball() -> Sequence[Form]:
    """Return a bowling ball with its holes."""
    holes = [pebble((0.016, 0.016, 0.016), _DARK).at(0.03 * k, 0.108, 0.02) for k in (-1, 0, 1)]
    return [pebble((0.12, 0.12, 0.12), None, SHINY), *holes]


def frisbee() -> Sequence[Form]:
    """Return a flying disc."""
    return [turned([(0, 0), (0.13, -0.02), (0.135, 0), (0.11, 0.02), (0, 0.025)], None, SHINY)]


def sword() -> Sequence[Form]:
    """Return a sword with a guard."""
    blade = plate([(-0.026, 0.05), (0.026, 0.05), (0.022, 0.62), (0.0, 0.70), (-0.022, 0.62)],
        0.016, _STEEL,
                  SHINY)  # fmt: skip
    guard = rod(-0.09, 0.09, 0.014, "#d9a83c", SHINY).turned(roll=1.571).at(0, 0.05)
    return [
        blade,
        guard,
        rod(-0.07, 0.05, 0.017, "#6b3f24"),
        _sphere(0.024, "#d9a83c").at(0, -0.08),
    ]


def foil() -> Sequence[Form]:
    """Return a fencer's foil."""
    cup = turned([(0, 0.06), (0.055, 0.045), (0.05, 0.07), (0, 0.075)], _STEEL, SHINY)
    return [rod(-0.07, 0.06, 0.015, _DARK), cup, rod(0.06, 0.78, 0.006, _STEEL, SHINY)]


def longbow() -> Sequence[Form]:
    """Return a strung bow: its limbs up and down, its string behind (-z)."""
    turns = np.linspace(-1, 1, 13)
    limb = [(0.0, 0.52 * float(t), -0.20 * float(t) ** 2) for t in turns]
    return [wire(limb, 0.016, None), rod(-0.06, 0.06, 0.021, _DARK)]


def bowstring() -> Sequence[Form]:
    """Return the half of a string from where it is drawn to the bow's tip: one metre along y."""
    return [rod(0.0, 1.0, 0.004, "#f4f0e4")]


def arrow() -> Sequence[Form]:
    """Return an arrow from its nock, with feathers."""
    feathers = [
        block((0.05, 0.09, 0.004), "#d3322b", soft=0).turned(yaw=a).at(0, 0.07)
        for a in (0.0, 1.571)
    ]
    tip = turned([(0, 0.66), (0.018, 0.66), (0, 0.73)], _STEEL, SHINY)
    return [rod(0.0, 0.66, 0.007, "#d9b67a"), *feathers, tip]


def _deck(outline: list[tuple[float, float]], thick: float, nose: float) -> Form:
    """Return a board along z with its ends turned up by ``nose`` metres."""
    form = plate(outline, thick, None, SHINY).turned(pitch=1.571)
    points = form.mesh.positions.copy()
    end = max(abs(y) for _, y in outline)
    points[:, 1] += (
        nose * np.clip((np.abs(points[:, 2]) / end - 0.66) / 0.34, 0, 1) ** 2 - thick / 2
    )
    mesh = type(form.mesh)(points, form.mesh.normals, form.mesh.triangles)
    return Form(mesh, form.colour, form.finish)


def skateboard() -> Sequence[Form]:
    """Return a skateboard: its deck at y = 0."""
    wheels = [
        pebble((0.030, 0.042, 0.042), "#f0e2c0").at(x, -0.075, z)
        for x in (-0.08, 0.08)
        for z in (-0.22, 0.22)
    ]
    axles = [block((0.16, 0.03, 0.04), _STEEL, SHINY).at(0, -0.055, z) for z in (-0.22, 0.22)]
    return [_deck(_pill(0.11, 0.40), 0.026, 0.06), *wheels, *axles]


def surfboard() -> Sequence[Form]:
    """Return a surfboard with a stripe, its nose to +z."""
    outline = [
        (0.26 * math.sin(math.pi * s) ** 0.62, 2.0 * s - 0.95) for s in np.linspace(0, 1, 16)
    ]
    both = outline + [(-x, y) for x, y in reversed(outline[1:-1])]
    stripe = block((0.05, 0.012, 1.7), "#f6f0e2").at(0, 0.002, 0.0)
    fin = (
        plate([(0, 0), (0.12, -0.02), (0.10, -0.14), (0.04, -0.12)], 0.02, _DARK)
        .turned(yaw=1.571)
        .at(0, -0.06, -0.7)
    )
    return [_deck(both, 0.07, 0.05), stripe, fin]


def snowboard() -> Sequence[Form]:
    """Return a snowboard with two bindings."""
    bindings = [block((0.16, 0.05, 0.11), _DARK, soft=0.02).at(0, 0.012, z) for z in (-0.26, 0.26)]
    return [_deck(_pill(0.14, 0.74), 0.026, 0.10), *bindings]


def ski() -> Sequence[Form]:
    """Return one ski, its tip to +z."""
    return [
        _deck(_pill(0.05, 0.80), 0.022, 0.09),
        block((0.09, 0.05, 0.26), _DARK, soft=0.02).at(0, 0.02),
    ]


def _pill(half: float, end: float) -> list[tuple[float, float]]:
    """Return the outline of a board with round ends."""
    turns = np.linspace(0, math.pi, 9)
    top = [(half * math.cos(a), end - half + half * math.sin(a)) for a in turns]
    return top + [(-x, -y) for x, y in top]


def ski_pole() -> Sequence[Form]:
    """Return a ski pole that goes down from the hand."""
    return [rod(-0.72, 0.06, 0.010, _STEEL, SHINY), hoop(0.05, 0.009,
        _DARK).turned(pitch=1.571).at(0, -0.64),
            rod(-0.05, 0.07, 0.018, None)]  # fmt: skip


def skate() -> Sequence[Form]:
    """Return the blade under a shoe: the ankle at the origin of the foot."""
    return [block((0.014, 0.035, 0.27), _STEEL, SHINY, 0.004).at(0, -0.075, 0.05),
            *(rod(-0.07, -0.03, 0.012, _STEEL, SHINY).at(0, 0, z) for z in (-0.03,
                0.12))]  # fmt: skip


def roller() -> Sequence[Form]:
    """Return the wheels under a shoe."""
    return [
        pebble((0.020, 0.034, 0.034), None).at(x, -0.072, z)
        for x in (-0.045, 0.045)
        for z in (-0.03, 0.13)
    ]


def paddle() -> Sequence[Form]:
    """Return a paddle with a blade at either end, its middle at the origin."""
    blades = [plate(rounded(0.085, 0.16), 0.022, None, SHINY).at(0, s * 0.86) for s in (-1, 1)]
    return [rod(-0.80, 0.80, 0.015, _WOOD), *blades]


def oar() -> Sequence[Form]:
    """Return an oar."""
    return [rod(-0.12, 1.0, 0.017, _WOOD), plate(rounded(0.08, 0.2), 0.022, None).at(0, 1.1)]


def barbell() -> Sequence[Form]:
    """Return a barbell along y, its middle at the origin."""

    def disc(at: float, radius: float) -> Form:
        return turned([(0, at - 0.025), (radius, at - 0.025), (radius, at + 0.025), (0,
            at + 0.025)], None,
                      CLAY)  # fmt: skip

    return [rod(-0.62, 0.62, 0.014, _STEEL, SHINY),
            *(disc(s * y, r) for s in (-1, 1) for y, r in ((0.47, 0.19), (0.53,
                0.15)))]  # fmt: skip


def dumbbell() -> Sequence[Form]:
    """Return a dumbbell."""
    return [
        rod(-0.08, 0.08, 0.017, _STEEL, SHINY),
        *(pebble((0.06, 0.042, 0.06), None).at(0, s * 0.11) for s in (-1, 1)),
    ]


def rope_handle() -> Sequence[Form]:
    """Return the handle of a jump rope."""
    return [rod(-0.06, 0.08, 0.017, None)]


def rope() -> Sequence[Form]:
    """Return the arc of a jump rope: from hand to hand along x, its bow down to y = -1."""
    turns = np.linspace(-1, 1, 25)
    return [
        wire(
            [(0.55 * math.sin(1.571 * float(t)), -(1 - float(t) ** 4) * 1.0, 0.0) for t in turns],
            0.011,
            None,
        )
    ]


def mat() -> Sequence[Form]:
    """Return an exercise mat that lies along z."""
    return [block((0.66, 0.024, 1.8), None, SOFT, 0.01).at(0, 0.012)]


def glove() -> Sequence[Form]:
    """Return a boxing glove over the hand."""
    return [
        pebble((0.075, 0.085, 0.085), None, SHINY).at(0, 0.0, 0.01),
        pebble((0.035, 0.035, 0.04), None, SHINY).at(0.0, 0.06, -0.02),
        turned([(0.05, 0), (0.055, 0.06), (0, 0.06)], "#f4efe2")
        .turned(pitch=-1.571)
        .at(0, 0, -0.05),
    ]


def rod_and_line() -> Sequence[Form]:
    """Return a fishing rod with its line and float."""
    cane = [(0, -0.16, 0), (0, 0.4, 0.0), (0, 0.9, 0.03), (0, 1.25, 0.12)]
    line = [(0, 1.25, 0.12), (0, 1.0, 0.30), (0, 0.2, 0.52), (0, -0.6, 0.62)]
    return [
        wire(cane, 0.013, "#7a5a34"),
        wire(line, 0.003, "#f4f4f4"),
        _sphere(0.04, None).at(0, -0.62, 0.62),
        pebble((0.03, 0.04, 0.04), _STEEL, SHINY).at(0, 0.06, 0.03),
        rod(-0.16, 0.10, 0.018, _DARK),
    ]


SPORT: dict[str, Making] = {
    "racket": racket, "golf club": club, "bat": bat, "hockey stick": stick, "ball": ball,
    "tennis ball": tennis_ball, "basketball": basketball, "football": football,
    "bowling ball": bowling_ball, "frisbee": frisbee, "sword": sword, "foil": foil,
    "longbow": longbow, "bowstring": bowstring, "arrow": arrow, "skateboard": skateboard,
    "surfboard": surfboard, "snowboard": snowboard, "ski": ski, "ski pole": ski_pole,
    "skate": skate, "roller skate": roller, "paddle": paddle, "oar": oar, "barbell": barbell,
    "dumbbell": dumbbell, "rope handle": rope_handle, "jump rope": rope, "mat": mat,
    "boxing glove": glove, "fishing rod": rod_and_line,
}  # fmt: skip
"""What sports need, by name."""

COLOURS = {"racket": "#c8352c", "bat": "#c9965a", "hockey stick": "#c9965a", "ball": "#d8483a",
           "basketball": "#e0702a", "bowling ball": "#3a56a8", "frisbee": "#e8483a",
           "longbow": "#8a5a30", "skateboard": "#d8483a", "surfboard": "#38a8b8",
           "snowboard": "#8a4fb5", "ski": "#d8483a", "ski pole": "#d8483a",
           "roller skate": "#f2c531", "paddle": "#e8a030", "oar": "#c9965a", "barbell": "#3a3d44",
           "dumbbell": "#3a3d44", "rope handle": "#d8483a", "jump rope": "#f0d25a",
               "mat": "#7a6bb5",
           "boxing glove": "#c8302a", "fishing rod": "#e0382e"}  # fmt: skip
"""Colours of what is not told otherwise."""
