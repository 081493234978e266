"""Dishes as they are served: spaghetti, fries, roast chicken, dumplings, waffles, tacos, bagels."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import bent, both, circled, hoop, put, rod, slab, spread
from reelkite.engines.diorama.props.forms import turned
from reelkite.engines.diorama.props.modelling import (
    CLAY,
    GLAZED,
    MATT,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Vapour,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, blob, ellipsoid, sheet, tube

_CHINA: Final = linear("#f2ece0")
_CRUST: Final = linear("#c98a3e")
_LEAF: Final = linear("#5f9a3f")


def _plate(radius: float) -> Part:
    """Return a plate with a rim."""
    return Part(turned([(0.0, 0.0), (0.6 * radius, 0.004), (0.7 * radius, 0.014), (radius, 0.03),
                        (0.98 * radius, 0.038), (0.66 * radius, 0.02), (0.0, 0.018)], 22, 40),
                _CHINA, GLAZED)  # fmt: skip


def spaghetti(kit: Kit) -> Model:
    """Return a plate of spaghetti in tomato sauce, with meat balls and basil; it steams."""
    pasta = kit.main("#efcf7a")
    chance = kit.chance
    strands = []
    for k in range(30):
        level = k / 30
        r = 0.145 * (1 - 0.75 * level)
        turn = np.linspace(0, 4.4, 15) + 2.4 * k
        wobble = 1 + 0.12 * np.sin(3 * turn + k)
        y = 0.035 + 0.115 * level + 0.012 * np.sin(4 * turn + 2 * k)
        aside = 0.03 * chance.uniform(-1, 1, 2)
        strands.append(tube(np.stack([r * wobble * np.cos(turn) + aside[0], y,
                                      r * wobble * np.sin(turn) + aside[1]], 1), 0.0105,
                                      6))  # fmt: skip
    core = blob(0.13, 0.085, 0.13, 3, 0.05, 3.0, 2).moved(translation(0, 0.04, 0))
    sauce = blob(0.095, 0.05, 0.09, 3, 0.12, 3.2, 4).moved(translation(0, 0.135, 0))
    meat = [blob(0.033, 0.03, 0.033, 2, 0.1, 3.0, k).moved(translation(x, y, z))
            for k, (x, y, z) in enumerate(((0.05, 0.18, 0.03), (-0.045, 0.175, 0.045),
                                           (0.0, 0.185, -0.05)))]  # fmt: skip
    basil = [put(ellipsoid(0.035, 0.006, 0.02, 1), (x, 0.205, z), (a, 0, 0.3))
             for x, z, a in ((0.0, 0.02, 0.4), (0.025, 0.0, 2.0))]  # fmt: skip
    return Model((
        _plate(0.22), Part(merge([*strands, core]), pasta, SMOOTH),
        Part(sauce, linear("#c5361f"), GLAZED), Part(merge(meat), linear("#7a4426"), MATT),
        Part(merge(basil), _LEAF),
    ), {"top": (0, 0.21, 0)}, vapours=(Vapour((0, 0.2, 0), 0.2, 0.3, 0.45,
                                              always=True),))  # fmt: skip


def fries(kit: Kit) -> Model:
    """Return a red box of fries."""
    box_ = kit.main("#d0302c")
    cup = turned(
        [(0.05, 0.0), (0.058, 0.004), (0.08, 0.12), (0.076, 0.12), (0.05, 0.01), (0.0, 0.008)],
        16,
        4,
    )
    cup = cup.moved(rotation(yaw=np.pi / 4))
    chance = kit.chance
    sticks = []
    for _ in range(26):
        x, z = chance.uniform(-0.032, 0.032, 2)
        tall = float(chance.uniform(0.15, 0.225))
        stick = slab((0.017, tall - 0.03, 0.017), (0, 0, 0), 0.004)
        lean = (0.0, float(3.5 * z), float(-3.5 * x))
        sticks.append(put(stick, (float(x), 0.03, float(z)), lean))
    tips = merge(sticks)
    shade = np.clip((tips.positions[:, 1:2] - 0.16) / 0.06, 0, 1)
    tones = np.array(linear("#f2c24e")) * (1 - 0.35 * shade) + np.array(_CRUST) * 0.35 * shade
    fallen = [put(slab((0.017, 0.1, 0.017), radius=0.004), (x, 0.009, z), (a, 1.57, 0))
              for x, z, a in ((0.14, 0.05, 0.6), (-0.15, 0.07, 2.2))]  # fmt: skip
    return Model((Part(cup, box_, SMOOTH), Part(tips, tones.astype(np.float32), MATT),
                  Part(merge(fallen), linear("#f2c24e"), MATT),
                  Part(slab((0.05, 0.03, 0.02), (0, 0.05, 0.043), 0.001), linear("#f2c53a"))),
                 {"top": (0, 0.22, 0)})  # fmt: skip


def roast_chicken(kit: Kit) -> Model:
    """Return a roast bird on a platter with potatoes, lemon and herbs; it steams."""
    skin = kit.main("#c07a34")
    body = merge([ellipsoid(0.12, 0.095, 0.15, 3).moved(translation(0, 0.115, 0)),
                  ellipsoid(0.1, 0.07, 0.1, 3).moved(translation(0, 0.15, -0.05))])  # fmt: skip
    legs = both(merge([bent([(0.085, 0.13, 0.05), (0.12, 0.14, 0.13), (0.07, 0.15, 0.19)],
                            (0.055, 0.055, 0.02), 14)]))  # fmt: skip
    bones = both(merge([rod((0.07, 0.15, 0.185), (0.05, 0.155, 0.235), 0.012),
                        ball(0.018, 2).moved(translation(0.046, 0.157, 0.24))]))  # fmt: skip
    wings = both(
        bent(
            [(0.1, 0.15, -0.06), (0.155, 0.12, -0.02), (0.12, 0.1, 0.05)], (0.035, 0.035, 0.018), 12
        )
    )
    whole = merge([body, legs, wings])
    gloss = 0.75 + 0.4 * np.clip((whole.positions[:, 1:2] - 0.05) / 0.16, 0, 1)
    tones = np.clip(np.array(skin) * gloss, 0, 1).astype(np.float32)
    roots = [blob(0.042, 0.034, 0.036, 2, 0.1, 2.0, k).moved(
        translation(0.2 * np.cos(a), 0.055, 0.17 * np.sin(a))) for k,
        a in enumerate(np.arange(9) * 0.7)]  # fmt: skip
    greens = [put(ellipsoid(0.045, 0.01, 0.025, 1), (0.235 * np.cos(a), 0.045, 0.2 * np.sin(a)),
                  (-a, 0, 0.3))
              for a in (np.arange(12) * 0.524 + 0.2).tolist()]  # fmt: skip
    dish = _plate(0.3).sized(1.0, 1.0, 0.84)
    return Model((dish, Part(whole, tones, GLAZED), Part(bones, linear("#f2e6cc")),
                  Part(merge(roots), linear("#e0b04e"), MATT), Part(merge(greens), _LEAF, MATT)),
                 {"top": (0, 0.22, 0)},
                 vapours=(Vapour((0, 0.2, 0), 0.3, 0.4, 0.4, always=True),))  # fmt: skip


def dumplings(kit: Kit) -> Model:
    """Return a steamer of bamboo with pleated dumplings; it steams."""
    dough = kit.main("#f2e8d4")
    ring = turned(
        [(0.2, 0.0), (0.21, 0.005), (0.21, 0.085), (0.195, 0.085), (0.192, 0.03), (0.0, 0.03)],
        16,
        36,
    )
    bands = merge([hoop(0.211, 0.007, (0, y, 0)) for y in (0.018, 0.068)])
    body = turned(
        [(0.0, 0.0), (0.05, 0.004), (0.06, 0.03), (0.035, 0.055), (0.012, 0.068), (0, 0.066)],
        16,
        24,
    )
    x, y, z = body.positions.T
    pleat = 1 + 0.1 * np.sin(12 * np.arctan2(z, x)) * np.clip((y - 0.01) / 0.04, 0, 1)
    one = Mesh(
        np.stack([x * pleat, y, z * pleat], 1).astype(np.float32), body.normals, body.triangles
    )
    places = [(0.0, 0.034, 0.0), *((0.125 * np.cos(a), 0.034, 0.125 * np.sin(a))
                                   for a in np.arange(6) * np.pi / 3)]  # fmt: skip
    slats = spread(slab((0.37, 0.006, 0.02), (0, 0.03, 0), 0.002),
                   [(0, 0, w) for w in np.linspace(-0.1, 0.1, 6)])  # fmt: skip
    return Model((Part(merge([ring, slats]), linear("#d9b46c"), MATT), Part(bands,
        linear("#a87f3c")),
                  Part(spread(one, places), dough, SMOOTH)), {"top": (0, 0.11, 0)},
                 vapours=(Vapour((0, 0.1, 0), 0.28, 0.4, 0.6, always=True),))  # fmt: skip


def waffles(kit: Kit) -> Model:
    """Return two waffles on a plate with butter, berries and syrup."""
    crust = kit.main("#d99a45")
    one = [slab((0.2, 0.018, 0.2), (0, 0, 0), 0.008)]
    one += [slab((0.2, 0.016, 0.014), (0, 0.014, z), 0.005) for z in np.linspace(-0.09, 0.09, 5)]
    one += [slab((0.014, 0.016, 0.2), (x, 0.014, 0), 0.005) for x in np.linspace(-0.09, 0.09, 5)]
    square = merge(one)
    stack = [put(square, (0, 0.03, 0), (0.3, 0, 0)), put(square, (0.01, 0.06, 0), (-0.12, 0, 0))]
    syrup = merge([blob(0.075, 0.008, 0.07, 2, 0.2, 3.0, 3).moved(translation(0.01, 0.094, 0.01)),
                   bent([(0.07, 0.094, 0.03), (0.112, 0.085, 0.05), (0.118, 0.05, 0.05)], 0.011,
                        7)])  # fmt: skip
    butter = put(slab((0.05, 0.02, 0.05), radius=0.006), (0.0, 0.1, 0.0), (0.5, 0, 0))
    berries = spread(
        ball(0.018, 2), [(-0.06, 0.105, 0.05), (-0.035, 0.108, 0.06), (0.14, 0.05, 0.1)]
    )
    blues = spread(ball(0.014, 2), [(-0.05, 0.11, 0.02), (0.16, 0.045, 0.06), (0.05, 0.105, -0.05)])
    return Model((_plate(0.22), Part(merge(stack), crust, MATT), Part(syrup, linear("#8a4a1c"),
        GLAZED),
                  Part(butter, linear("#f6dd7a"), SMOOTH), Part(berries, linear("#d0283c"), GLAZED),
                  Part(blues, linear("#3a4a8a"), GLAZED)), {"top": (0, 0.12, 0)})  # fmt: skip


def tacos(kit: Kit) -> Model:
    """Return three tacos side by side in their stand: meat, lettuce, tomato, cheese."""
    shell = kit.main("#e8b552")
    turn = np.linspace(0.15, np.pi - 0.15, 15)
    parts: dict[str, list[Mesh]] = {"shell": [], "meat": [], "green": [], "red": [], "cheese": []}
    chance = kit.chance
    for k in range(3):
        z0 = -0.085 + 0.085 * k
        for s in (-1, 1):
            rim = [(-0.095 * np.cos(a), 0.035 + 0.095 * np.sin(a), z0 + s * 0.028) for a in turn]
            foot = [(-0.08 * np.cos(a), 0.012, z0) for a in turn]
            parts["shell"].append(_wall(rim, foot))
        parts["meat"].append(ellipsoid(0.068, 0.045, 0.011, 2).moved(translation(0, 0.075, z0)))
        for j in range(9):
            a = 0.35 + 0.28 * j
            at = (
                -0.085 * np.cos(a),
                0.045 + 0.083 * np.sin(a),
                z0 + float(chance.uniform(-0.012, 0.012)),
            )
            kind = ("green", "red", "cheese")[j % 3]
            bit = blob(0.02, 0.013, 0.018, 1, 0.3, 8.0, j) if kind == "green" else slab(
                (0.018, 0.014, 0.016), (0, 0, 0), 0.004)  # fmt: skip
            parts[kind].append(put(bit, at, (float(chance.uniform(0, 3)), 0.3, 0.2)))
    codes = {"meat": "#7a4626", "green": "#6fae3f", "red": "#d8402c", "cheese": "#f5c83a"}
    stand = merge(
        [
            slab((0.24, 0.01, 0.3), (0, 0, 0), 0.004),
            *(slab((0.2, 0.03, 0.006), (0, 0.005, z), 0.002) for z in (-0.13, -0.043, 0.043, 0.13)),
        ]
    )
    return Model((Part(merge(parts["shell"]), shell, Finish(0.8, two_sided=True)),
                  *(Part(merge(parts[name]), linear(code), CLAY) for name, code in codes.items()),
                  Part(stand, linear("#8a5f3a"), SMOOTH)), {"top": (0, 0.15, 0)})  # fmt: skip


def _wall(rim: list[tuple[float, float, float]], foot: list[tuple[float, float, float]]) -> Mesh:
    """Return a half of a shell: a wall from its fold up to its rim, with a round edge."""
    upper, lower = np.array(rim), np.array(foot)
    levels = np.stack([lower + (upper - lower) * t for t in np.linspace(0, 1, 6)])
    return merge([sheet(levels), tube(upper, 0.006, 6)])


def bagels(kit: Kit) -> Model:
    """Return two bagels with seeds, one leaning on the other."""
    crust = kit.main("#c8893f")
    one = hoop(0.065, 0.036)
    chance = kit.chance
    turn, way = chance.uniform(0, 6.28, 60), chance.uniform(0.5, 2.6, 60)
    seeds = spread(ellipsoid(0.005, 0.003, 0.003, 0), [
        ((0.065 + 0.037 * np.cos(w)) * np.cos(a), 0.037 * np.sin(w),
         (0.065 + 0.037 * np.cos(w)) * np.sin(a))
        for a, w in zip(turn.tolist(), way.tolist(), strict=True)])  # fmt: skip
    places = (translation(0, 0.036, 0), translation(0.02, 0.1, -0.085) @ rotation(pitch=1.1))
    return Model((Part(merge([one.moved(at) for at in places]), crust, SMOOTH),
                  Part(merge([seeds.moved(at) for at in places]), lighter(_CHINA, 0.2))),
                 {"top": (0, 0.17, 0)})  # fmt: skip


def pretzel(kit: Kit) -> Model:
    """Return a pretzel with salt that leans on another."""
    crust = kit.main("#9a5a26")
    knot = [
        (0.0, 0.2),
        (-0.07, 0.22),
        (-0.13, 0.16),
        (-0.1, 0.07),
        (-0.02, 0.03),
        (0.05, 0.09),
        (0.02, 0.18),
    ]
    line = [(x, y, 0.012 * (-1) ** k) for k, (x, y) in enumerate(knot)]
    half = bent(line, (0.02, 0.026, 0.03, 0.032, 0.028, 0.024, 0.016), 12)
    other = bent(
        [(-x, y, -z) for x, y, z in line], (0.02, 0.026, 0.03, 0.032, 0.028, 0.024, 0.016), 12
    )
    base = bent([(-0.04, 0.035, 0.006), (0.0, 0.028, 0.0), (0.04, 0.035, -0.006)], 0.03, 12)
    whole = merge([half, other, base])
    salt = spread(slab((0.01, 0.008, 0.01), (0, 0, 0), 0.002),
                  [(x, y, 0.026) for x, y in ((-0.12, 0.16), (-0.11, 0.1), (0.1, 0.08), (0.13,
                      0.16),
                                              (-0.06, 0.21), (0.05, 0.215), (0.0, 0.03), (0.04,
                                                  0.1))])  # fmt: skip
    lean = rotation(pitch=-0.35)
    flat = translation(0.17, 0.03, 0.02) @ rotation(yaw=0.5, pitch=-1.45)
    return Model((Part(merge([whole.moved(lean), whole.moved(flat)]), crust, GLAZED),
                  Part(merge([salt.moved(lean), salt.moved(flat)]), linear("#f8f4ea"))),
                 {"top": (0, 0.23, 0)})  # fmt: skip


def baguettes(kit: Kit) -> Model:
    """Return three loaves of France in a basket of paper, scored and floury."""
    crust = kit.main("#d09a4e")
    loaf = bent(
        [(0, 0.03, 0), (0.01, 0.2, 0.01), (0, 0.4, 0), (0, 0.56, 0)],
        (0.03, 0.052, 0.052, 0.026),
        14,
    )
    cuts = merge([put(ellipsoid(0.034, 0.012, 0.012, 1), (0.006, 0.14 + 0.09 * k, 0.05), (0, 0,
        0.7))
                  for k in range(5)])  # fmt: skip
    places = [translation(x, 0.02, z) @ rotation(roll=r, pitch=p) for x, z, r, p in
              ((-0.06, 0.0, 0.16, 0.05), (0.05, 0.02, -0.14, 0.02), (0.0, -0.05, 0.02,
                  -0.1))]  # fmt: skip
    bag = turned([(0.09, 0.0), (0.1, 0.01), (0.125, 0.24), (0.13, 0.25), (0.115, 0.23), (0.08,
        0.02), (0, 0.01)],
                 16, 26)  # fmt: skip
    stripe = circled(slab((0.012, 0.22, 0.004), (0, 0.015, 0.112), 0.001), 14)
    return Model((Part(merge([loaf.moved(at) for at in places]), crust, MATT),
                  Part(merge([cuts.moved(at) for at in places]), lighter(crust, 0.6), MATT),
                  Part(bag, linear("#e9dcc0"), MATT), Part(stripe, toned(crust, 0.8), MATT)),
                 {"top": (0, 0.58, 0)})  # fmt: skip


PLATTERS: Final[dict[str, Builder]] = {
    "spaghetti": spaghetti,
    "fries": fries,
    "roast-chicken": roast_chicken,
    "dumplings": dumplings,
    "waffles": waffles,
    "tacos": tacos,
    "bagels": bagels,
    "pretzel": pretzel,
    "baguettes": baguettes,
}
"""Builders by name."""
