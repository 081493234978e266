"""Strings: violin, cello, harp, electric guitar."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    SIDEWAYS,
    bent,
    both,
    closed,
    in_hand,
    put,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    LEFT_BEHIND,
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
from reelkite.engines.diorama.scene.mesh import merge, rotation, scaling, translation
from reelkite.engines.diorama.shapes import ball, cylinder, extrude, spline, tube

_VARNISH: Final = ("#a5532a", "#8a3f22", "#b8692f")
_EBONY: Final = linear("#2a2422")
_STEEL: Final = linear("#c6c8cc")
_PALE: Final = linear("#ece2cc")
_BRASS: Final = linear("#d8a83c")
_HORSEHAIR: Final = linear("#efe6d2")

_WAIST: Final = (
    (0.0, 0.0), (0.055, 0.006), (0.098, 0.04), (0.104, 0.085), (0.080, 0.125), (0.060, 0.150),
    (0.055, 0.190), (0.066, 0.225), (0.083, 0.255), (0.084, 0.295), (0.062, 0.338), (0.022, 0.352),
)  # fmt: skip
"""The right half of a violin's outline from its foot, in metres."""


def _fiddle(kit: Kit) -> list[Part]:
    """Return a violin of 60 cm that stands on y = 0 and looks to the front."""
    wood = kit.main(*_VARNISH)
    outline = closed([*_WAIST, *[(-x, y) for x, y in _WAIST[:0:-1]]], 76)
    body = extrude(outline, 0.036, 0.007)
    middle = np.array([0, 0.17])
    top = extrude((outline - middle) * 0.95 + middle, 0.006, 0.002)
    holes = both(merge([bent([(0.040, 0.205, 0), (0.030, 0.196, 0), (0.036, 0.172, 0),
                              (0.046, 0.148, 0), (0.037, 0.136, 0)], 0.0032, 6),
                        put(ball(0.0055, 1), (0.038, 0.201, 0)),
                        put(ball(0.0055, 1), (0.039, 0.141, 0))]))  # fmt: skip
    neck = [slab((0.024, 0.15, 0.020), (0, 0.335, 0.012), 0.008)]
    turn = np.linspace(0, 2.6 * np.pi, 26)
    curl = np.stack([0 * turn, 0.545 + (0.022 - 0.0021 * turn) * np.cos(turn),
                     0.012 + (0.022 - 0.0021 * turn) * np.sin(turn)], 1)  # fmt: skip
    scroll = merge([slab((0.026, 0.085, 0.022), (0, 0.475, 0.010), 0.008),
                    tube(curl, np.linspace(0.012, 0.006, 26), 8),
                    both(put(cylinder(0.012, 0.010, 0.010, 14, 0.003), (0.004, 0.545, 0.012),
                             SIDEWAYS))])  # fmt: skip
    board = slab((0.026, 0.275, 0.010), (0, 0.20, 0.026), 0.004)
    tail = extrude(closed([(0.009, 0.005), (0.018, 0.10), (0.0, 0.108), (-0.018, 0.10),
                           (-0.009, 0.005)], 24), 0.007, 0.002)  # fmt: skip
    pegs = [merge([rod((s * 0.008, y, 0.012), (s * 0.038, y, 0.012), 0.0035, 6),
                   put(ball(0.0085, 1), (s * 0.041, y, 0.012))])
            for s, y in ((1, 0.485), (-1, 0.497), (1, 0.517), (-1, 0.529))]  # fmt: skip
    strings = [
        tube(
            [(0.006 * k, 0.108, 0.036), (0.0085 * k, 0.165, 0.046), (0.0045 * k, 0.475, 0.0345)],
            0.0009,
            4,
        )
        for k in (-1.5, -0.5, 0.5, 1.5)
    ]
    bridge = slab((0.042, 0.006, 0.026), (0, 0.162, 0.030), 0.002)
    rest = put(cylinder(0.032, 0.030, 0.010, 20, 0.003), (-0.045, 0.015, 0.018), (0, np.pi / 2, 0))
    return [
        Part(body, toned(wood, 0.7), GLAZED),
        Part(put(top, (0, 0, 0.0185)), lighter(wood, 0.10), GLAZED),
        Part(put(holes, (0, 0, 0.022)), _EBONY, SMOOTH),
        Part(merge([*neck, scroll]), toned(wood, 0.85), GLAZED),
        Part(merge([board, put(tail, (0, 0, 0.031)), *pegs, rest]), _EBONY, SMOOTH),
        Part(merge(strings), _STEEL, METAL),
        Part(bridge, _PALE, SMOOTH),
    ]  # fmt: skip


def _bow(length: float) -> list[Part]:
    """Return a bow along +y, its hair towards -x, its frog at the origin."""
    t = np.linspace(0, 1, 12)
    stick = np.stack([0.004 - 0.012 * np.sin(np.pi * t), length * t, 0 * t], 1)
    return [
        Part(tube(stick, np.linspace(0.0042, 0.003, 12), 8), linear("#6b3a1f"), SMOOTH),
        Part(rod((-0.018, 0.03, 0), (-0.014, length, 0), 0.0032, 6), _HORSEHAIR),
        Part(merge([slab((0.026, 0.045, 0.011), (-0.009, 0.005, 0), 0.003),
                    slab((0.024, 0.014, 0.009), (-0.006, length - 0.012, 0), 0.003)]), _EBONY,
             SMOOTH),
    ]  # fmt: skip


def violin(kit: Kit) -> Model:
    """Return a violin that leans back, its bow beside it."""
    lean = rotation(pitch=-0.22, roll=0.10)
    bow = translation(0.19, 0.0, 0.0) @ rotation(pitch=-0.2, roll=0.24)
    parts = [*(p.under(lean) for p in _fiddle(kit)),
             *(p.under(bow.astype(np.float32)).on(LEFT_BEHIND) for p in _bow(0.66))]  # fmt: skip
    lift = -min(float(p.mesh.positions[:, 1].min()) for p in parts)
    place = (-0.06, lift, 0.06)
    whole = (translation(*place) @ lean @ translation(0, 0.42, 0.01)).astype(np.float32)
    x, y, z = (float(v) for v in whole[:3, 3])
    return Model(tuple(p.at(*place) for p in parts), {"grip": (x, y, z)},
                 held=np.linalg.inv(whole).astype(np.float32))  # fmt: skip


def cello(kit: Kit) -> Model:
    """Return a cello on its spike, with its bow leaning against it."""
    big = scaling(2.1, 2.1, 2.4)
    stand = translation(0, 0.14, 0)
    lean = rotation(pitch=-0.16, roll=0.06)
    whole = (lean @ stand @ big).astype(np.float32)
    spike = rod((0, 0.005, 0), (0, 0.16, 0), 0.009)
    bow = (translation(0.33, 0.0, 0.05) @ rotation(pitch=-0.16, roll=0.20)).astype(np.float32)
    return Model(
        (
            *(part.under(whole) for part in _fiddle(kit)),
            Part(spike.moved(lean), _STEEL, METAL),
            *(part.under(bow) for part in _bow(0.74)),
        ),
        {"grip": (0, 1.0, -0.1)},
    )


def harp(kit: Kit) -> Model:
    """Return a concert harp: column, curved neck, sounding board and strings."""
    gold = kit.main("#d0a040", "#9c6238", "#e8dcc0")
    column = vessel([(0, 0), (0.07, 0.0), (0.075, 0.04), (0.04, 0.09), (0.035, 0.8), (0.032, 1.5),
                     (0.055, 1.58), (0.06, 1.64), (0.03, 1.70), (0, 1.73)], 20)  # fmt: skip
    neck_line = spline([(-0.40, 1.62, 0), (-0.22, 1.66, 0), (-0.02, 1.44, 0), (0.18, 1.36, 0),
                        (0.36, 1.46, 0), (0.42, 1.40, 0)], 40)  # fmt: skip
    neck = tube(neck_line, np.interp(np.linspace(0, 1, 40), [0, 0.5, 1], [0.045, 0.04, 0.05]), 10)
    box_line = [(0.42, 1.38, 0), (0.20, 0.80, 0), (-0.06, 0.20, 0), (-0.12, 0.10, 0)]
    chest = bent(box_line, (0.065, 0.085, 0.12, 0.13), 14).moved(scaling(1, 1, 1.15))
    foot = [slab((0.52, 0.10, 0.30), (-0.24, 0, 0), 0.04), slab((0.40, 0.08, 0.24), (-0.24, 0.08,
        0),
                                                               0.03)]  # fmt: skip
    strings = []
    for k in range(20):
        share = (k + 1) / 21
        low = np.array([-0.22 + 0.60 * share, 0.20 + 1.12 * share, 0.0])
        high = neck_line[int(3 + 33 * share)]
        strings.append(tube([tuple(low), (float(low[0]) - 0.02, float(high[1]), 0.0)], 0.0028, 4))
    leaves = [put(ball(0.03, 2), (-0.40 + 0.075 * np.cos(a), 1.62, 0.075 * np.sin(a)))
              for a in np.arange(6) * np.pi / 3]  # fmt: skip
    return Model(
        (
            Part(merge([put(column, (-0.40, 0.06, 0)), neck, *leaves]), gold, METAL),
            Part(chest, toned(gold, 0.62), GLAZED),
            Part(merge(foot), toned(gold, 0.8), GLAZED),
            Part(merge(strings), linear("#f0e8d8"), SMOOTH),
        ),
        {"grip": (0, 1.0, 0.1)},
    )


_STAR: Final = ((0.0, 0.0), (0.13, 0.01), (0.175, 0.10), (0.14, 0.19), (0.125, 0.24), (0.165, 0.35),
                (0.150, 0.40), (0.085, 0.36), (0.04, 0.315), (-0.04, 0.315), (-0.075, 0.345),
                (-0.125, 0.375), (-0.150, 0.345), (-0.130, 0.24), (-0.155, 0.17), (-0.170, 0.09),
                (-0.12, 0.01))  # fmt: skip
"""The outline of an electric guitar's body with two horns."""


def electric_guitar(kit: Kit) -> Model:
    """Return an electric guitar on a stand: two horns, pickups, knobs, a head with six pegs."""
    paint = kit.main("#c8332b", "#3f86b0", "#e8b84a", "#2e2c30")
    body = extrude(closed(_STAR, 72), 0.045, 0.010)
    guard = extrude(closed([(0.02, 0.30), (0.085, 0.30), (0.115, 0.22), (0.105, 0.10), (0.03, 0.07),
                            (-0.05, 0.12), (-0.055, 0.25)], 40), 0.004, 0.001)  # fmt: skip
    pickups = [slab((0.075, 0.020, 0.010), (0, y, 0.024), 0.004) for y in (0.14, 0.19, 0.24)]
    knobs = [put(cylinder(0.012, 0.010, 0.012, 14, 0.003), at, (0, np.pi / 2, 0)) for at in
             ((0.085, 0.15, 0.024), (0.092, 0.115, 0.024), (0.085, 0.08, 0.024))]  # fmt: skip
    neck = slab((0.050, 0.60, 0.024), (0, 0.27, 0.020), 0.008)
    frets = spread(
        slab((0.046, 0.003, 0.004), radius=0.001),
        [(0, 0.36 + 0.50 * (1 - 0.5 ** (k / 9)) * 1.15, 0.0435) for k in range(13)],
    )
    dots = spread(put(cylinder(0.004, 0.004, 0.002, 10, 0.0005), turn=(0, np.pi / 2, 0)),
                  [(0, y, 0.0435) for y in (0.47, 0.57, 0.66, 0.74, 0.80)])  # fmt: skip
    head = put(extrude(closed([(-0.025, 0.85), (0.025, 0.85), (0.034, 0.90), (0.045, 1.00),
                               (0.02, 1.035), (-0.01, 1.00), (-0.035, 0.90)], 32), 0.02, 0.005),
               (0, 0.01, 0.024))  # fmt: skip
    pegs = [put(ball(0.010, 1), (-0.040 + 0.006 * k, 0.885 + 0.022 * k, 0.022)) for k in range(6)]
    strings = [tube([(0.0075 * k, 0.10, 0.041), (0.0065 * k, 0.86, 0.046),
                     (0.008 * k - 0.004, 0.94, 0.040)], 0.0011, 4)
               for k in (-2.5, -1.5, -0.5, 0.5, 1.5, 2.5)]  # fmt: skip
    bridge = slab((0.078, 0.030, 0.012), (0, 0.085, 0.024), 0.004)
    wood = linear("#c9925a")
    model = in_hand(
        [
            Part(body, paint, GLAZED),
            Part(put(guard, (0, 0, 0.024)), linear("#f2ede0"), GLAZED),
            Part(merge(pickups), _EBONY, SMOOTH),
            Part(merge([*knobs, bridge, *pegs, frets]), _STEEL, METAL),
            Part(merge([neck, head]), wood, SMOOTH),
            Part(slab((0.046, 0.57, 0.004), (0, 0.29, 0.0405), 0.001), linear("#4a2f20"), SMOOTH),
            Part(dots, _PALE),
            Part(merge(strings), _STEEL, METAL),
        ],
        rotation(pitch=-0.2, roll=-0.04),
    )
    stand = merge([both(rod((0.13, 0.012, 0.14), (0.05, 0.07, 0.0), 0.010)),
                   both(rod((0.05, 0.07, 0.05), (0.05, 0.07, -0.05), 0.010)),
                   rod((0.0, 0.012, -0.22), (0.0, 0.45, -0.12), 0.010),
                   rod((-0.05, 0.07, 0.0), (0.05, 0.07, 0.0), 0.010)])  # fmt: skip
    return Model((*(part.at(0, 0.075, 0) for part in model.parts), Part(stand, _EBONY, SMOOTH)),
                 {"grip": (0, 0.3, 0)})  # fmt: skip


STRINGS: Final[dict[str, Builder]] = {
    "violin": violin,
    "cello": cello,
    "harp": harp,
    "electric-guitar": electric_guitar,
}
"""Builders by name."""
