"""Winds: trumpet, saxophone, flute; and the accordion, which has its own."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    beside,
    both,
    hoop,
    in_hand,
    post,
    put,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge, rotation
from reelkite.engines.diorama.shapes import ball, cylinder, lathe, spline, tube

_PEARL: Final = linear("#f0e8da")
_SILVER: Final = linear("#c9ccd2")
_DARK: Final = linear("#2a2628")


def _pipe(points: list[Vec3], radii: list[float], count: int = 60, sides: int = 14) -> Mesh:
    """Return a tube on a smooth curve whose radius runs through ``radii``."""
    along = np.linspace(0, 1, count)
    return tube(
        spline(points, count), np.interp(along, np.linspace(0, 1, len(radii)), radii), sides
    )


def _bell(mouth: float, length: float) -> Mesh:
    """Return a flare that opens upward from a throat on the origin; hollow, with a rolled rim."""
    y = np.linspace(0, 1, 14)
    throat = 0.013
    out = throat + (mouth - throat) * y**3.2
    wall = [(float(r), float(h * length)) for r, h in zip(out, y, strict=True)]
    inner = [(max(r - 0.004, 0.004), h - 0.002) for r, h in reversed(wall[3:])]
    return lathe([*wall, (mouth + 0.003, length + 0.003), (mouth - 0.002, length + 0.005), *inner],
                 32)  # fmt: skip


def trumpet(kit: Kit) -> Model:
    """Return a trumpet: a bell, three valves, a long loop and a mouthpiece."""
    brass = kit.main("#dba63a", "#dba63a", "#c9ccd2")
    right = (0.0, 0.0, -np.pi / 2)
    bell = put(_bell(0.062, 0.17), (0.115, 0.055, 0.015), right)
    loop = [
        _pipe([(-0.26, -0.01, 0), (-0.1, -0.01, 0), (0.10, -0.01, 0), (0.165, -0.005, 0),
               (0.18, -0.033, 0), (0.16, -0.055, 0), (0.06, -0.057, 0)], [0.0075, 0.0075]),
        _pipe([(0.12, 0.055, 0.015), (-0.10, 0.055, 0.015), (-0.155, 0.05, 0.015),
               (-0.175, 0.02, 0.012), (-0.155, -0.03, 0.008), (-0.10, -0.045, 0.004),
               (-0.02, -0.045, 0)], [0.0125, 0.0095, 0.0085]),
    ]  # fmt: skip
    valves = [
        merge(
            [
                rod((x, -0.065, 0), (x, 0.075, 0), 0.0165, 16),
                rod((x, 0.085, 0), (x, 0.11, 0), 0.004, 8),
            ]
        )
        for x in (-0.035, 0.0, 0.035)
    ]
    caps = spread(post(0.019, 0.014), [(x, y, 0) for x in (-0.035, 0, 0.035) for y in
                                       (-0.076, 0.072)])  # fmt: skip
    mouth = put(vessel([(0.004, 0), (0.006, 0.03), (0.013, 0.045), (0.0145, 0.052), (0.009, 0.052),
                        (0, 0.044)], 18), (-0.255, -0.01, 0), (0, 0, np.pi / 2))  # fmt: skip
    hook = put(hoop(0.012, 0.003), (0.075, 0.075, 0.0), (0, np.pi / 2, 0))
    buttons = spread(post(0.011, 0.006), [(x, 0.11, 0) for x in (-0.035, 0, 0.035)])
    turned_up = rotation(roll=np.pi / 2)
    parts = [
        Part(merge([bell, *loop]), brass, METAL),
        Part(merge(valves), lighter(brass, 0.25), METAL),
        Part(merge([caps, mouth, hook]), _SILVER, METAL),
        Part(buttons, _PEARL, SMOOTH),
    ]
    return in_hand([p.under(turned_up) for p in parts], rotation(roll=-np.pi / 2 + 0.22, yaw=0.25))


def saxophone(kit: Kit) -> Model:
    """Return an alto saxophone on its bow: crook, body, keys and an upturned bell."""
    brass = kit.main("#dba63a", "#dba63a", "#c9ccd2")
    path: list[Vec3] = [(-0.19, 0.60, 0), (-0.15, 0.64, 0), (-0.09, 0.63, 0), (-0.06, 0.57, 0),
                        (-0.052, 0.40, 0), (-0.045, 0.22, 0), (-0.03, 0.10, 0), (0.02, 0.055, 0),
                        (0.075, 0.09, 0), (0.095, 0.18, 0), (0.105, 0.25, 0)]  # fmt: skip
    body = _pipe(path, [0.006, 0.008, 0.010, 0.0125, 0.017, 0.022, 0.027, 0.032, 0.036, 0.040,
                        0.046], 80, 18)  # fmt: skip
    flare = put(lathe([(0.044, 0.0), (0.052, 0.05), (0.075, 0.10), (0.080, 0.106), (0.075, 0.109),
                       (0.046, 0.05), (0.030, 0.02), (0.0, 0.02)], 30), (0.104, 0.245, 0),
                (0, 0, -0.10))  # fmt: skip
    keys = []
    for k in range(7):
        y = 0.16 + 0.055 * k
        x = -0.046 - 0.012 * (y - 0.16)
        radius = 0.017 - 0.0013 * k
        keys.append(put(cylinder(radius, radius, 0.008, 16, 0.002), (x + 0.003, y,
            0.022 - 0.0015 * k),
                        (0, np.pi / 2, 0)))  # fmt: skip
    pads = [put(cylinder(0.022, 0.022, 0.008, 18, 0.002), at, (0, np.pi / 2, 0)) for at in
            ((0.09, 0.15, 0.037), (0.10, 0.21, 0.042), (0.03, 0.062, 0.032))]  # fmt: skip
    rods = [rod((-0.085, 0.12, 0.012), (-0.080, 0.52, 0.006), 0.004),
            rod((-0.022, 0.14, 0.018), (-0.030, 0.50, 0.012), 0.0035),
            rod((-0.045, 0.30, 0.0), (0.10, 0.24, 0.0), 0.006)]  # fmt: skip
    pearls = spread(ball(0.0085, 1), [(-0.047 - 0.012 * 0.055 * k, 0.16 + 0.055 * k,
                                       0.033 - 0.0015 * k) for k in range(7)])  # fmt: skip
    reed = rod((-0.19, 0.60, 0), (-0.235, 0.57, 0), (0.011, 0.007), 10)
    parts = [
        Part(merge([body, flare]), brass, METAL),
        Part(merge([*keys, *pads, *rods]), toned(brass, 0.8), METAL),
        Part(pearls, _PEARL, GLAZED),
        Part(reed, _DARK, SMOOTH),
    ]
    return in_hand([p.at(0, -0.3, 0) for p in parts], rotation(roll=0.10))


def flute(kit: Kit) -> Model:
    """Return a concert flute with its keys, on a blue cloth."""
    silver = kit.main("#cfd2d6", "#cfd2d6", "#d8b060")
    tube_ = merge([rod((0, -0.31, 0), (0, 0.31, 0), 0.0125, 14),
                   *(rod((0, y, 0), (0, y + 0.012, 0), 0.0155, 14) for y in
                     (-0.31, -0.19, 0.13, 0.30))])  # fmt: skip
    keys = [put(cylinder(0.0125, 0.0125, 0.007, 16, 0.002), (0, -0.26 + 0.036 * k, 0.011),
                (0, np.pi / 2, 0)) for k in range(10)]  # fmt: skip
    side = rod((0.012, -0.27, 0.008), (0.012, 0.10, 0.008), 0.0028, 6)
    plate = put(vessel([(0, 0), (0.017, 0), (0.015, 0.006), (0, 0.007)], 18), (0, 0.215, 0.010),
                (0, np.pi / 2, 0))  # fmt: skip
    hole = put(ball(0.006, 1), (0, 0.215, 0.016))
    parts = [
        Part(tube_, silver, METAL),
        Part(merge([*keys, side, plate]), lighter(silver, 0.4), METAL),
        Part(hole, _DARK),
    ]
    model = in_hand([p.at(0, -0.05, 0) for p in parts], rotation(pitch=-1.0, roll=-1.2))
    rest = [slab((0.10, 0.028, 0.05), (-0.19, 0, 0.035), 0.012, (0.2, 0, 0)),
            slab((0.10, 0.20, 0.05), (0.19, 0, -0.085), 0.02, (0.2, 0, 0))]  # fmt: skip
    return beside(model, Part(merge(rest), linear("#3f4f8f"), SMOOTH))


def accordion(kit: Kit) -> Model:
    """Return an accordion with its bellows spread: keys on the right, buttons on the left."""
    shell = kit.main("#b5302c", "#2f6f7f", "#2e2c30", "#7d4bb0")
    folds = 13
    bellows = []
    for k in range(folds):
        turn = -0.30 + 0.60 * k / (folds - 1)
        x = 0.30 * np.sin(turn)
        bellows.append(put(slab((0.014, 0.36 + 0.03 * (k % 2), 0.165 + 0.02 * (k % 2)),
            radius=0.005),
                           (float(x * 2.0), 0.03 + 0.05 * (1 - np.cos(turn * 2)), 0),
                           (0, 0, -turn)))  # fmt: skip
    dark = merge(bellows[0::2])
    pale = merge(bellows[1::2])
    side = merge([slab((0.11, 0.44, 0.20), radius=0.03)])
    left, right_at = ((-0.165, 0.0, 0), (0, 0, 0.30)), ((0.165, 0.0, 0), (0, 0, -0.30))
    white = spread(slab((0.085, 0.026, 0.014), radius=0.004),
                   [(0.028, 0.035 + 0.029 * k, 0.10) for k in range(13)])  # fmt: skip
    black = spread(
        slab((0.045, 0.016, 0.014), radius=0.004),
        [(0.008, 0.055 + 0.029 * k, 0.112) for k in range(12) if k % 7 not in (2, 6)],
    )
    buttons = spread(ball(0.008, 1), [(-0.03 + 0.02 * c, 0.06 + 0.03 * r, 0.10) for c in range(4)
                                      for r in range(11)])  # fmt: skip
    grille = spread(slab((0.006, 0.30, 0.006), radius=0.002), [(-0.04 - 0.0 * k, 0.07, 0.10)
        for k in
                                                               range(1)])  # fmt: skip
    shift_l, shift_r = (-0.055, 0.0, 0), (0.055, 0.0, 0)
    straps = both(put(hoop(0.15, 0.011), (0.13, 0.22, -0.13), (0, 0.2, np.pi / 2)))
    return Model((
        Part(dark, _DARK, SMOOTH),
        Part(pale, lighter(shell, 0.5), SMOOTH),
        Part(merge([put(put(side, shift_l), *left), put(put(side, shift_r), *right_at)]), shell,
             GLAZED),
        Part(put(put(white, shift_r), *right_at), _PEARL, GLAZED),
        Part(merge([put(put(black, shift_r), *right_at), straps]), _DARK, SMOOTH),
        Part(merge([put(put(buttons, shift_l), *left), put(put(grille, shift_r), *right_at)]),
             _PEARL, GLAZED),
    ))  # fmt: skip


WINDS: Final[dict[str, Builder]] = {
    "trumpet": trumpet,
    "saxophone": saxophone,
    "flute": flute,
    "accordion": accordion,
}
"""Builders by name."""
