"""Machines of desks and shops: typewriter, sewing machine, cash register, safe, gramophone."""

from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    RIGHT,
    SIDEWAYS,
    bent,
    both,
    corners,
    hoop,
    post,
    put,
    raised,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.forms import profiled, turned
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, cylinder

_STEEL: Final = linear("#b9bec4")
_INK: Final = linear("#26242a")
_GOLD: Final = linear("#d9ab3e")
_CREAM: Final = linear("#f4ecd8")
_TABLE: Final = 0.72
"""Metres of a table at which one sews."""


def typewriter(kit: Kit) -> Model:
    """Return a typewriter: rows of round keys, the basket, a roller with a sheet in it."""
    paint = kit.main("#2f6f6a", "#3a3c44", "#a83a32")
    body = profiled([(0.17, 0.0), (0.17, 0.03), (0.02, 0.10), (-0.02, 0.16), (-0.14, 0.17),
                     (-0.17, 0.14), (-0.17, 0.0)], 0.38, 0.02)  # fmt: skip
    keys, stems = [], []
    for row in range(4):
        for k in range(10):
            x = 0.032 * (k - 4.5) + 0.008 * row
            y, z = 0.062 + 0.022 * row, 0.155 - 0.035 * row
            keys.append(cylinder(0.0125, 0.0125, 0.009, 10, 0.003).moved(translation(x, y, z)))
            stems.append(rod((x, y - 0.03, z - 0.01), (x, y, z), 0.003, 4))
    bar = slab((0.18, 0.012, 0.02), (0, 0.045, 0.185), 0.005)
    roller = put(cylinder(0.032, 0.032, 0.40, 24, 0.004), (-0.2, 0.205, -0.09), SIDEWAYS)
    knobs = both(put(cylinder(0.026, 0.026, 0.03, 18, 0.006), (0.2, 0.205, -0.09), SIDEWAYS))
    lever = bent([(-0.21, 0.21, -0.07), (-0.27, 0.23, 0.0), (-0.29, 0.22, 0.05)], 0.007, 7)
    basket = [rod((0.011 * k, 0.135, 0.04), (0.004 * k, 0.165, -0.03), 0.003, 4)
              for k in range(-9, 10)]  # fmt: skip
    sheet_ = put(slab((0.24, 0.26, 0.004), radius=0.001), (0, 0.21, -0.105), (0, -0.22, 0))
    lines = [put(slab((w, 0.006, 0.003), radius=0.001), (0.5 * w - 0.1, y, 0.227 * -0.5 - 0.22 *
             (y - 0.21) + 0.012), (0, -0.22, 0)) for y, w in ((0.31, 0.14), (0.34, 0.19),
             (0.37, 0.17), (0.4, 0.19))]  # fmt: skip
    return Model((
        Part(body, paint, GLAZED), Part(merge(keys), _CREAM, SMOOTH),
        Part(merge([*stems, *basket, lever, knobs, bar]), _STEEL, METAL),
        Part(roller, _INK, SMOOTH), Part(sheet_, linear("#f8f4ea"), MATT),
        Part(merge(lines), linear("#5a5660"), MATT),
    ), {"focus": (0, 0.12, 0.1), "top": (0, 0.46, -0.14)})  # fmt: skip


def sewing_machine(kit: Kit) -> Model:
    """Return a black and gold sewing machine on its treadle table: wheel, needle, cloth."""
    black = kit.main("#2c2a30", "#2f5f6a")
    base = slab((0.46, 0.045, 0.2), (0, 0, 0), 0.02)
    column = slab((0.09, 0.22, 0.1), (0.15, 0.04, 0), 0.035)
    arm = slab((0.36, 0.075, 0.085), (0.0, 0.215, 0), 0.035)
    head = slab((0.075, 0.13, 0.085), (-0.15, 0.15, 0), 0.03)
    wheel = [hoop(0.075, 0.014, (0.22, 0.24, 0), SIDEWAYS),
             *(put(rod((0, 0, 0), (0, 0.075, 0), 0.008), (0.22, 0.24, 0), (0, float(a), 0))
               for a in np.arange(4) * RIGHT)]  # fmt: skip
    hub = put(cylinder(0.022, 0.022, 0.05, 16, 0.005), (0.185, 0.24, 0), SIDEWAYS)
    needle = merge([rod((-0.15, 0.06, 0), (-0.15, 0.15, 0), 0.004, 6),
                    slab((0.03, 0.008, 0.04), (-0.15, 0.062, 0), 0.003),
                    rod((-0.135, 0.065, -0.01), (-0.135, 0.15, -0.01), 0.006)])  # fmt: skip
    spool = turned([(0.02, 0.29), (0.02, 0.297), (0.014, 0.3), (0.014, 0.335), (0.02, 0.34), (0,
        0.342)],
                   12, 16)  # fmt: skip
    thread = bent([(0.05, 0.32, 0), (-0.08, 0.30, 0.02), (-0.16, 0.25, 0.048), (-0.15, 0.14, 0.03)],
                  0.003, 5)  # fmt: skip
    scroll = [bent([(-0.1 + d, 0.27, 0.044), (-0.04 + d, 0.235, 0.046), (0.02 + d, 0.262, 0.044),
                    (0.05 + d, 0.245, 0.045)], 0.004, 5) for d in (0.0,)]  # fmt: skip
    trims = [slab((0.47, 0.008, 0.206), (0, 0.008, 0), 0.003), hoop(0.03, 0.004, (0.15, 0.13, 0.05),
             FORWARD)]  # fmt: skip
    cloth = slab((0.2, 0.012, 0.26), (-0.16, 0.046, 0.05), 0.005)
    turning = [Part(mesh, black, GLAZED, joint="wheel") for mesh in wheel]
    machine = Model((
        Part(merge([base, column, arm, head]), black, GLAZED), *turning,
        Part(merge([hub, *scroll, *trims]), _GOLD, METAL),
        Part(needle, _STEEL, METAL, joint="needle"),
        Part(spool.moved(translation(0.05, 0, 0)), linear("#d0342c")),
        Part(thread, linear("#d0342c")), Part(cloth, linear("#5a86c8"), MATT),
    ), {"focus": (-0.1, 0.14, 0.05)},
        {"wheel": Joint((0.22, 0.24, 0), rate=1.2, axis="x"),
         "needle": Joint((-0.15, 0.1, 0), rate=0.8, axis="y", lift=0.012)})  # fmt: skip
    return replace(raised(machine, y=_TABLE), parts=(*raised(machine, y=_TABLE).parts, *_treadle()))


def _treadle() -> list[Part]:
    """Return the table of a sewing machine: a board, two iron sides, the treadle."""
    top = slab((1.0, 0.04, 0.5), (0, _TABLE - 0.04, 0), 0.012)
    sides = [both(merge([bent([(0.38, 0, z), (0.34, 0.3, 0.5 * z), (0.4, 0.7, z)], 0.022, 8)
                         for z in (-0.18, 0.18)])),
             both(rod((0.38, 0.04, -0.22), (0.38, 0.04, 0.22), 0.026)),
             rod((-0.36, 0.34, 0), (0.36, 0.34, 0), 0.018),
             put(slab((0.46, 0.02, 0.3), radius=0.006), (0, 0.1, 0.02), (0, 0.2, 0))]  # fmt: skip
    return [Part(top, linear("#8a5230"), GLAZED), Part(merge(sides), _INK, SMOOTH)]


def cash_register(kit: Kit) -> Model:
    """Return an old till of brass: keys in rows, a glass with the price, an open drawer."""
    brass = kit.main("#b8893a", "#8a3a32")
    body = profiled([(0.16, 0.0), (0.16, 0.13), (0.08, 0.17), (-0.04, 0.33), (-0.16, 0.36),
                     (-0.18, 0.0)], 0.42, 0.025)  # fmt: skip
    keys = spread(cylinder(0.015, 0.015, 0.014, 10, 0.004),
                  [(0.055 * (k - 2.5), 0.175 + 0.05 * row, 0.09 - 0.033 * row)
                   for row in range(3) for k in range(6)])  # fmt: skip
    window = slab((0.32, 0.085, 0.05), (0, 0.365, -0.09), 0.015)
    flags = spread(slab((0.06, 0.06, 0.01), (0, 0.376, -0.062), 0.004),
                   [(x, 0, 0) for x in (-0.08, 0.0, 0.08)])  # fmt: skip
    drawer = slab((0.4, 0.09, 0.12), (0, 0.015, 0.2), 0.012)
    coins = spread(cylinder(0.02, 0.02, 0.008, 10, 0.002), [(x, 0.104, 0.2 + z) for x in
                   (-0.12, -0.04, 0.05, 0.12) for z in (-0.02, 0.025)])  # fmt: skip
    crank = merge([rod((0.21, 0.12, -0.02), (0.26, 0.12, -0.02), 0.012),
                   rod((0.26, 0.12, -0.02), (0.26, 0.22, 0.0), 0.011),
                   ball(0.024, 2).moved(translation(0.275, 0.23, 0.0))])  # fmt: skip
    trim = merge([slab((0.43, 0.02, 0.03), (0, 0.12, 0.15), 0.008),
                  slab((0.1, 0.02, 0.02), (0, 0.06, 0.265), 0.006)])  # fmt: skip
    return Model((
        Part(body, brass, METAL), Part(keys, _CREAM, SMOOTH), Part(window, _INK, GLAZED),
        Part(flags, _CREAM, SMOOTH), Part(drawer, linear("#5f3d26"), SMOOTH),
        Part(coins, _GOLD, METAL), Part(merge([crank, trim]), toned(brass, 1.4), METAL),
    ))  # fmt: skip


def safe(kit: Kit) -> Model:
    """Return a strongbox with its door ajar: a dial, a wheel with spokes, bars of gold within."""
    paint = kit.main("#4a5560", "#3f5a4a")
    shell = merge([slab((0.62, 0.05, 0.55), (0, y, 0), 0.015) for y in (0.04, 0.63)]
                  + [both(slab((0.05, 0.62, 0.55), (0.285, 0.05, 0), 0.015)),
                     slab((0.6, 0.62, 0.05), (0, 0.05, -0.25), 0.015)])  # fmt: skip
    feet = corners(slab((0.09, 0.05, 0.09), (0.24, 0, 0.2), 0.015))
    swing = put(slab((0.55, 0.56, 0.07), (0.275, 0, 0), 0.02), (-0.28, 0.08, 0.27), (-2.0, 0, 0))
    front = translation(-0.28, 0.36, 0.27)
    wheel = [hoop(0.09, 0.013, (0, 0, 0.075), FORWARD),
             *(rod((0, 0, 0.075), (0.12 * np.cos(a), 0.12 * np.sin(a), 0.075), 0.010)
               for a in np.arange(5) * 1.2566)]  # fmt: skip
    dial = put(cylinder(0.045, 0.035, 0.03, 24, 0.006), (0, 0.17, 0.035), FORWARD)
    on_door = [put(merge([*wheel, dial]), (0.28, 0, -0.11)).moved(front @ rotation(yaw=-2.0))]
    bars = spread(slab((0.15, 0.05, 0.075), radius=0.012),
                  [(x, 0.09, z) for x in (-0.16, 0, 0.16) for z in (0.05, 0.15)]
                  + [(x, 0.14, 0.1) for x in (-0.08, 0.08)] + [(0, 0.19, 0.1)])  # fmt: skip
    shelf = slab((0.52, 0.02, 0.4), (0, 0.36, 0), 0.005)
    bags = [turned([(0.0, 0.38), (0.07, 0.39), (0.075, 0.45), (0.03, 0.51), (0.045, 0.54), (0,
        0.54)],
                   16, 18).moved(translation(x, 0, 0.08)) for x in (-0.12, 0.1)]  # fmt: skip
    return Model((
        Part(merge([shell, feet, swing]), paint, SMOOTH), Part(merge(on_door), _STEEL, METAL),
        Part(merge([bars]), _GOLD, METAL), Part(shelf, toned(paint, 0.7)),
        Part(merge(bags), linear("#b58a52"), MATT),
    ), {"top": (0, 0.68, 0)})  # fmt: skip


def gramophone(kit: Kit) -> Model:
    """Return a gramophone: a box of wood, a record that turns, a great horn of brass."""
    brass = kit.main("#d0a03c")
    box_ = merge([slab((0.36, 0.14, 0.36), (0, 0.02, 0), 0.012),
                  slab((0.4, 0.03, 0.4), (0, 0, 0), 0.010),
                  slab((0.39, 0.02, 0.39), (0, 0.15, 0), 0.008)])  # fmt: skip
    record = merge([cylinder(0.15, 0.15, 0.012, 36, 0.003).moved(translation(0, 0.172, 0.01))])
    grooves = [hoop(r, 0.0022, (0, 0.185, 0.01)) for r in (0.07, 0.09, 0.11, 0.13)]
    label = merge([cylinder(0.05, 0.05, 0.004, 24, 0.001).moved(translation(0, 0.184, 0.01)),
                   slab((0.05, 0.004, 0.02), (0.02, 0.187, 0.01), 0.001)])  # fmt: skip
    neck = bent([(0.02, 0.2, -0.05), (0.05, 0.27, -0.16), (0.05, 0.4, -0.19), (0.02, 0.48, -0.1)],
                (0.018, 0.02, 0.024, 0.032), 12)  # fmt: skip
    horn = turned([(0.03, 0.0), (0.045, 0.1), (0.075, 0.2), (0.14, 0.29), (0.25, 0.35), (0.26,
        0.36),
                   (0.13, 0.28), (0.06, 0.18), (0.02, 0.05)], 30, 28)  # fmt: skip
    bell = put(horn, (0.02, 0.47, -0.12), (0.3, 0.95, 0))
    arm = merge([rod((0.1, 0.21, -0.02), (0.02, 0.2, -0.05), 0.010),
                 ball(0.022, 2).moved(translation(0.1, 0.205, -0.01))])  # fmt: skip
    crank = merge([rod((0.18, 0.09, 0), (0.26, 0.09, 0), 0.009),
                   rod((0.26, 0.09, 0), (0.26, 0.15, 0), 0.009),
                   rod((0.26, 0.15, 0), (0.31, 0.15, 0), 0.014)])  # fmt: skip
    pivot = (0.0, 0.17, 0.01)
    return Model((
        Part(box_, linear("#6a3a22"), GLAZED),
        Part(merge([record, *grooves]), _INK, GLAZED, joint="record"),
        Part(label, linear("#c8402f"), SMOOTH, joint="record"),
        Part(merge([neck, bell, arm, crank]), brass, METAL),
    ), {"top": (0, 0.9, 0), "focus": (0, 0.5, 0.1)},
        {"record": Joint(pivot, rate=0.6, axis="y")})  # fmt: skip


def potters_wheel(kit: Kit) -> Model:
    """Return a potter's wheel: a disc on its frame that turns with a wet clay vessel on it."""
    clay = kit.main("#b06a44")
    legs = corners(rod((0.3, 0, 0.24), (0.26, 0.5, 0.2), 0.035))
    frame = merge([both(rod((0.27, 0.48, -0.22), (0.27, 0.48, 0.22), 0.03)),
                   *(rod((-0.27, 0.48, z), (0.27, 0.48, z), 0.03) for z in (-0.22,
                       0.22))])  # fmt: skip
    fly = cylinder(0.28, 0.28, 0.06, 32, 0.015).moved(translation(0, 0.12, 0))
    pan = turned([(0.0, 0.47), (0.33, 0.47), (0.37, 0.56), (0.35, 0.56), (0.31, 0.49), (0, 0.49)],
                 16, 30)  # fmt: skip
    pot = turned([(0.10, 0.575), (0.13, 0.62), (0.155, 0.70), (0.12, 0.78), (0.085, 0.82),
                  (0.11, 0.87), (0.095, 0.87), (0.07, 0.82), (0.10, 0.76), (0.0, 0.66)], 30,
                  28)  # fmt: skip
    ridges = [hoop(r, 0.006, (0, y, 0)) for r, y in ((0.148, 0.66), (0.153, 0.72), (0.103, 0.795))]
    marks = merge([slab((0.025, 0.012, 0.05), (0.12, 0.8, 0.0), 0.005)])
    tools = merge([rod((0.27, 0.535, 0.2), (0.36, 0.545, 0.1), 0.012),
                   ball(0.04, 2).moved(translation(-0.29, 0.55, 0.18))])  # fmt: skip
    return Model((
        Part(merge([legs, frame]), linear("#8a5f3a"), SMOOTH),
        Part(merge([fly, post(0.03, 0.4, (0, 0.16, 0))]), linear("#7d7f84"), MATT, joint="wheel"),
        Part(pan, linear("#5f6a74"), SMOOTH),
        Part(cylinder(0.22, 0.22, 0.03, 32, 0.006).moved(translation(0, 0.545, 0)),
             linear("#c9c2b4"), SMOOTH, joint="wheel"),
        Part(merge([pot, *ridges, marks]), clay, GLAZED, joint="wheel"),
        Part(tools, toned(clay, 1.2), MATT),
    ), {"top": (0, 0.87, 0), "focus": (0, 0.72, 0.1)},
        {"wheel": Joint((0, 0.5, 0), rate=1.1, axis="y")})  # fmt: skip


OFFICES: Final[dict[str, Builder]] = {
    "typewriter": typewriter,
    "sewing-machine": sewing_machine,
    "cash-register": cash_register,
    "safe": safe,
    "gramophone": gramophone,
    "potters-wheel": potters_wheel,
}
"""Builders by name."""
