"""Vegetables: broccoli, carrot, corn, tomato, pumpkin, mushroom; and cheese."""

from itertools import pairwise
from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import bent, circled, put, rod, vessel
from reelkite.engines.diorama.props.modelling import (
    CLAY,
    GLAZED,
    LEAFY,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, smooth_normals, translation
from reelkite.engines.diorama.shapes import ball, blob, cylinder, ellipsoid, extrude, leaf, ripple3

_LEAF: Final = linear("#5f9a3c")
_GOLDEN_TURN: Final = 2.4  # radians between florets, near the golden angle


def broccoli(kit: Kit) -> Model:
    """Return a head of broccoli: a branching pale stalk under crowns of buds."""
    green = kit.main("#3f7f35")
    pale = linear("#a9c47a")
    stalk = [put(cylinder(0.021, 0.018, 0.05, 16, 0.004))]
    crowns, buds = [], []
    chance = kit.chance
    for k in range(9):
        share = np.sqrt(k / 8)
        turn = _GOLDEN_TURN * k
        at = np.array(
            [0.052 * share * np.cos(turn), 0.105 - 0.030 * share, 0.052 * share * np.sin(turn)]
        )
        stalk.append(rod((0, 0.045, 0), (float(at[0]), float(at[1]) - 0.01, float(at[2])),
                         (0.014, 0.010), 10))  # fmt: skip
        size = 0.031 - 0.006 * share
        crowns.append(put(ball(size, 2), (float(at[0]), float(at[1]), float(at[2]))))
        for j in range(26):
            y = 1 - 1.45 * (j + 0.5) / 26
            angle = _GOLDEN_TURN * j
            flat = np.sqrt(max(0.0, 1 - y * y))
            d = np.array([flat * np.cos(angle), y, flat * np.sin(angle)])
            spot = at + size * 0.95 * d
            buds.append(put(ball(float(chance.uniform(0.0055, 0.0078)), 0),
                            (float(spot[0]), float(spot[1]), float(spot[2]))))  # fmt: skip
    head = merge([*crowns, *buds])
    shade = np.clip((head.positions[:, 1] - 0.05) / 0.09, 0, 1)
    return Model((
        Part(merge(stalk), pale, SMOOTH),
        Part(head, mixed(toned(green, 0.6), lighter(green, 0.12), shade), CLAY),
    ))  # fmt: skip


def carrot(kit: Kit) -> Model:
    """Return two carrots with rings and feathery greens, lying across each other."""
    orange = kit.main("#e8792a")
    root = vessel([(0, -0.125), (0.004, -0.118), (0.012, -0.06), (0.020, 0.0), (0.025, 0.045),
                   (0.020, 0.060), (0, 0.058)], 22)  # fmt: skip
    rings = 0.0009 * np.sin(root.positions[:, 1] * 520 + 2 * ripple3(root.positions, 60.0))
    waved = Mesh((root.positions + root.normals * rings[:, None]).astype(np.float32), root.normals,
                 root.triangles)  # fmt: skip
    marks = np.clip(
        np.sin(root.positions[:, 1] * 260 + 3 * ripple3(root.positions, 40.0)) - 0.6, 0, 1
    )
    greens = merge([
        bent([(0, 0.055, 0), (0.012 * np.cos(a), 0.095, 0.012 * np.sin(a)),
              (0.034 * np.cos(a), 0.145 + 0.02 * (k % 2), 0.034 * np.sin(a))], (0.004, 0.003,
               0.002), 6)
        for k, a in enumerate(np.arange(6) * 1.05)
    ])  # fmt: skip
    fronds = merge([
        leaf(0.034, 0.008, 0.3).moved(
            translation(r * np.cos(a), h, r * np.sin(a)) @ rotation(yaw=b, roll=0.5))
        for a in np.arange(6) * 1.05 for r, h in ((0.014, 0.10), (0.022, 0.122), (0.032, 0.142))
        for b in (a, a + 2.1, a + 4.2)
    ])  # fmt: skip
    one = [Part(waved, mixed(orange, toned(orange, 0.62), marks), SMOOTH), Part(greens, _LEAF,
        SMOOTH),
           Part(fronds, _LEAF, LEAFY)]  # fmt: skip
    first = rotation(yaw=0.25, roll=-1.57)
    second = (translation(0.03, 0.0, 0.062) @ rotation(yaw=0.2, roll=1.6)).astype(np.float32)
    laid = Model(tuple(q.under(way) for way in (first, second) for q in one))
    low = float(laid.bounds()[0][1])
    return Model(tuple(p.at(0, -low - 0.004, 0) for p in laid.parts), {"grip": (0, 0.03, 0)})


def corn(kit: Kit) -> Model:
    """Return an ear of corn with rows of kernels between opened husks."""
    yellow = kit.main("#f2c232")
    kernels = []
    for row in range(14):
        height = 0.014 + 0.0118 * row
        reach = 0.0265 * np.sqrt(np.clip(1 - (max(height - 0.07, 0) / 0.125) ** 2.2, 0.02, 1))
        for k in range(11):
            turn = 2 * np.pi * k / 11
            kernels.append(
                put(
                    ellipsoid(0.0068, 0.0068, 0.0078 * reach / 0.0265 + 0.001, 1),
                    (reach * np.cos(turn), height, -reach * np.sin(turn)),
                    (turn, 0, 0),
                )
            )
    cob = vessel([(0, 0.0), (0.022, 0.004), (0.0255, 0.05), (0.0245, 0.11), (0.012, 0.175),
                  (0, 0.185)], 18)  # fmt: skip
    husk = leaf(0.19, 0.030, 0.12)
    husks = [put(husk.moved(rotation(roll=rise)), (0.012 * np.cos(a), 0.004, -0.012 * np.sin(a)),
                 (float(a), 0, 0)) for a, rise in ((0.1, 0.55), (3.0, 0.6), (1.0, 0.95), (2.1, 1.0),
                                                   (5.9, 0.25))]  # fmt: skip
    silk = [
        bent(
            [
                (0, 0.175, 0),
                (0.006 * np.cos(a), 0.195, 0.006 * np.sin(a)),
                (0.020 * np.cos(a), 0.205, 0.020 * np.sin(a)),
            ],
            0.0014,
            5,
        )
        for a in range(6)
    ]
    lean = rotation(roll=-0.5, pitch=0.12)
    parts = [Part(merge([cob, *kernels]), yellow, GLAZED), Part(merge(husks), linear("#8fb050"),
        LEAFY),
             Part(merge(silk), linear("#d8b27a")), Part(rod((0, -0.02, 0), (0, 0.01, 0), 0.010, 10),
                                                        linear("#8fb050"))]  # fmt: skip
    made = [p.under(lean) for p in parts]
    low = min(float(p.mesh.positions[:, 1].min()) for p in made)
    return Model(tuple(p.at(-0.04, -low, 0) for p in made), {"grip": (-0.04, 0.03, 0)})


def tomato(kit: Kit) -> Model:
    """Return a tomato with its green star, and a half in front."""
    red = kit.main("#d8352a")
    fruit = ball(0.042, 3)
    turn = np.arctan2(fruit.positions[:, 2], fruit.positions[:, 0])
    up = fruit.positions[:, 1] / 0.042
    lobes = 1 + 0.035 * np.cos(5 * turn) * np.clip(np.abs(up) + 0.2, 0, 1)
    shaped = fruit.positions * np.array([1, 0.82, 1], np.float32) * lobes[:, None]
    shaped[:, 1] -= (
        0.010
        * np.exp(-((np.hypot(fruit.positions[:, 0], fruit.positions[:, 2]) / 0.012) ** 2))
        * (up > 0)
    )
    body = Mesh(shaped.astype(np.float32), smooth_normals(shaped, fruit.triangles), fruit.triangles)
    star = circled(put(leaf(0.028, 0.0055, 0.10), (0.002, 0.028, 0)), 5)
    stem = bent([(0, 0.026, 0), (0.001, 0.036, 0), (0.006, 0.042, 0)], 0.0026)
    half = vessel([(0, -0.033), (0.026, -0.027), (0.039, -0.008), (0.040, 0.0), (0, 0.001)], 32)
    wall = vessel([(0, 0.0), (0.036, 0.0), (0.035, 0.002), (0, 0.002)], 32)
    gel = circled(put(ellipsoid(0.011, 0.003, 0.008, 2), (0.021, 0.002, 0)), 5)
    seeds = circled(merge([put(ball(0.0018, 1), (x, 0.0048, z)) for x, z in
                           ((0.018, 0.003), (0.022, -0.003), (0.026, 0.001))]), 5)  # fmt: skip
    cut = (translation(0.068, 0.033, 0.028) @ rotation(yaw=-0.3, pitch=0.9)).astype(np.float32)
    return Model((
        Part(body, red, GLAZED).at(-0.015, 0.034, 0),
        Part(star, _LEAF, LEAFY).at(-0.015, 0.034, 0),
        Part(stem, _LEAF, SMOOTH).at(-0.015, 0.034, 0),
        Part(half, red, GLAZED).under(cut),
        Part(wall, lighter(red, 0.22), GLAZED).under(cut),
        Part(gel, linear("#d8702e"), GLAZED).under(cut),
        Part(seeds, linear("#f2dc9a")).under(cut),
    ))  # fmt: skip


def pumpkin(kit: Kit) -> Model:
    """Return a ribbed pumpkin with a crooked stem, a leaf and a tendril."""
    orange = kit.main("#e07a24", "#e07a24", "#d9953a", "#c9602a")
    shell = ball(0.15, 4)
    turn = np.arctan2(shell.positions[:, 2], shell.positions[:, 0])
    flat = np.hypot(shell.positions[:, 0], shell.positions[:, 2]) / 0.15
    rib = np.abs(np.sin(5 * turn)) ** 0.55
    swell = 1 + 0.15 * (rib - 1) * np.clip(flat * 1.3, 0, 1)
    shaped = shell.positions * np.stack([swell, 0.76 * np.ones_like(swell), swell], 1)
    shaped[:, 1] -= (0.045 * np.exp(-((flat / 0.28) ** 2)) * np.sign(shell.positions[:, 1])).astype(
        np.float32
    )
    body = Mesh(shaped.astype(np.float32), smooth_normals(shaped, shell.triangles), shell.triangles)
    stem = bent([(0, 0.06, 0), (0.004, 0.10, 0), (0.012, 0.13, 0.006), (0.038, 0.148, 0.012)],
                (0.026, 0.017, 0.014, 0.017), 8)  # fmt: skip
    t = np.linspace(0, 1, 30)
    curl = [(0.02 + 0.11 * s, 0.075 + 0.015 * np.sin(16 * s) + 0.02 * (1 - s),
             0.03 + 0.015 * np.cos(16 * s) + 0.06 * s) for s in t]  # fmt: skip
    blade = leaf(0.11, 0.045, 0.35).moved(translation(-0.01, 0.088, 0.02) @ rotation(yaw=-2.4))
    tone = mixed(toned(orange, 0.55), orange, np.clip(rib * 1.15, 0, 1))
    return Model((
        Part(body, tone, SMOOTH).at(0, 0.112, 0),
        Part(stem, linear("#6f7a3a")).at(0, 0.112, 0),
        Part(merge([rod(a, b, 0.003, 5) for a, b in pairwise(curl)]),
             linear("#7f9a45")).at(0, 0.112, 0),
        Part(blade, _LEAF, LEAFY).at(0, 0.112, 0),
    ))  # fmt: skip


def mushroom(kit: Kit) -> Model:
    """Return a toadstool with white warts and a small one beside it, or a brown pair by name."""
    brown = kit.has("brown") or kit.appearance.colour == "brown"
    cap_colour = kit.main("#c8302a")
    parts: list[Part] = []
    for x, z, size in ((-0.012, 0.0, 1.0), (0.055, 0.03, 0.6)):
        stem = vessel([(0, 0.0), (0.022, 0.0), (0.025, 0.01), (0.016, 0.03), (0.0135, 0.075),
                       (0, 0.08)], 20)  # fmt: skip
        skirt = vessel([(0.013, 0.062), (0.024, 0.050), (0.023, 0.048), (0.012, 0.056)], 20)
        cap = vessel([(0.012, 0.072), (0.050, 0.066), (0.060, 0.070), (0.058, 0.084), (0.040,
            0.110),
                      (0.018, 0.122), (0, 0.124)], 32)  # fmt: skip
        gills = circled(put(extrude([(0.012, 0.066), (0.050, 0.0635), (0.050, 0.069), (0.012,
            0.074)],
                                    0.0015, 0.0)), 20)  # fmt: skip
        warts = [
            put(blob(0.0085 * r, 0.005, 0.0085 * r, 1, 0.15), (d * np.cos(a), h, d * np.sin(a)))
            for d, h, a, r in (
                (0.0, 0.124, 0, 1.1),
                (0.025, 0.118, 0.9, 1.0),
                (0.026, 0.1175, 2.7, 0.9),
                (0.024, 0.1185, 4.6, 1.0),
                (0.045, 0.1035, 1.7, 0.9),
                (0.046, 0.1025, 0.2, 0.8),
                (0.046, 0.103, 3.5, 0.9),
                (0.045, 0.1035, 5.4, 0.8),
                (0.056, 0.087, 1.0, 0.7),
                (0.056, 0.087, 2.4, 0.7),
            )
        ]
        pale = linear("#f1e8d4")
        each = [Part(merge([stem, skirt]), pale), Part(cap, cap_colour, SMOOTH),
                Part(gills, toned(pale, 0.85))]  # fmt: skip
        if not brown:
            each.append(Part(merge(warts), pale))
        parts += [p.sized(size).turned(roll=0.12 if x < 0 else -0.2).at(x, 0.0, z) for p in each]
    grass = [rod((0.03 * np.cos(a), 0, 0.03 * np.sin(a)), (0.042 * np.cos(a), 0.022,
        0.042 * np.sin(a)),
                 (0.002, 0.0006), 5) for a in np.arange(12) * 0.52]  # fmt: skip
    return Model((*parts, Part(merge(grass), _LEAF)))


def cheese(kit: Kit) -> Model:
    """Return a wedge of cheese with holes in its sides and a rind behind."""
    yellow = kit.main("#f0c04a", "#f0c04a", "#e8a83a")
    turn = np.linspace(-0.42, 0.42, 14)
    rim = [(0.0, 0.0), *((0.17 * np.sin(a), 0.17 * np.cos(a)) for a in turn)]
    wedge = put(extrude(rim, 0.085, 0.006), (0, 0.0425, 0), (0, np.pi / 2, 0))
    outer = np.array([(0.171 * np.sin(a), 0.171 * np.cos(a)) for a in turn]
                     + [(0.164 * np.sin(a), 0.164 * np.cos(a)) for a in turn[::-1]])  # fmt: skip
    rind = put(extrude(outer, 0.087, 0.003), (0, 0.0425, 0), (0, np.pi / 2, 0))
    holes = []
    for r, along, h in (
        (0.014, 0.05, 0.052),
        (0.019, 0.10, 0.032),
        (0.011, 0.125, 0.065),
        (0.010, 0.075, 0.016),
        (0.008, 0.145, 0.018),
        (0.012, 0.03, 0.025),
    ):
        for side in (-1, 1):
            spot = (side * along * np.sin(0.42), h if side > 0 else 0.085 - h, along * np.cos(0.42))
            holes.append(put(ellipsoid(r, r, 0.0025, 2), spot, (side * (np.pi / 2 + 0.42), 0, 0)))
    tops = [put(ellipsoid(r, 0.002, r, 2), (x, 0.0855, z)) for r, x, z in
            ((0.014, 0.015, 0.10), (0.010, -0.025, 0.135), (0.009, 0.0, 0.055))]  # fmt: skip
    turned = rotation(yaw=-2.1)
    parts = (Part(wedge, yellow, SMOOTH), Part(rind, toned(yellow, 0.62), SMOOTH),
             Part(merge([*holes, *tops]), toned(yellow, 0.55), CLAY))  # fmt: skip
    return Model(tuple(p.at(0, 0, -0.09).under(turned) for p in parts))


VEGETABLES: Final[dict[str, Builder]] = {
    "broccoli": broccoli,
    "carrot": carrot,
    "corn": corn,
    "tomato": tomato,
    "pumpkin": pumpkin,
    "mushroom": mushroom,
    "cheese": cheese,
}
"""Builders by name."""
