"""Dishes: sushi, soup, salad, steak, popcorn."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    bent,
    closed,
    hoop,
    put,
    rod,
    slab,
    vessel,
)
from reelkite.engines.diorama.props.forms import lined
from reelkite.engines.diorama.props.modelling import (
    CLAY,
    GLAZED,
    LEAFY,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Vapour,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import (
    Mesh,
    merge,
    rotation,
)
from reelkite.engines.diorama.shapes import (
    blob,
    cylinder,
    disc,
    ellipsoid,
    extrude,
    leaf,
    ripple3,
    sheet,
    tube,
)

_CREAM: Final = linear("#efe6d2")
_LETTUCE: Final = linear("#6fae3f")
_TOMATO: Final = linear("#d8352a")


def plate(kit: Kit, radius: float) -> Part:
    """Return a shallow plate in the asked colour."""
    glaze = kit.main("#efe6d6", "#8fb8b4", "#e2b8a0", "#d9d2c0")
    dish = vessel([(0, 0.005), (0.5 * radius, 0.0), (0.65 * radius, 0.004), (radius, 0.018),
                   (1.01 * radius, 0.022), (0.66 * radius, 0.012), (0, 0.011)], 44)  # fmt: skip
    return Part(dish, glaze, GLAZED)


def ruffle(radius: float, thick: float, waves: int, rise: float) -> Mesh:
    """Return a frilled leaf of lettuce: a disc whose rim waves."""
    turn = np.linspace(0, 2 * np.pi, 8 * waves + 1)
    out = np.linspace(0.05, 1, 5)[:, None]
    wave = rise * out**3 * np.sin(waves * turn)
    reach = radius * out * (1 + 0.05 * out**2 * np.cos(waves * turn + 0.8))
    top = sheet(np.stack([reach * np.cos(turn), wave + thick, reach * np.sin(turn)], -1))
    up = np.where(top.normals[:, 1:2] < 0, -top.normals, top.normals)
    return Mesh(top.positions, up.astype(np.float32), top.triangles)


def sushi(kit: Kit) -> Model:
    """Return sushi on a board: salmon and prawn on rice, three rolls, wasabi and soy."""
    wood = kit.main("#a8703f", "#2e2b2c", "#c9a36a")
    rice = linear("#f4f0e6")
    parts = [Part(slab((0.26, 0.016, 0.15), (0, 0.014, 0), 0.004), wood),
             Part(merge([slab((0.03, 0.016, 0.14), (s * 0.09, 0, 0), 0.003) for s in (-1, 1)]),
                  toned(wood, 0.7))]  # fmt: skip
    for k, tone in enumerate(("#f08a5a", "#f2b49a", "#d84a4a")):
        at = (-0.088 + 0.062 * k, 0.03, -0.028)
        body = put(blob(0.021, 0.015, 0.036, 3, 0.05, 8.0), (0, 0.014, 0))
        fish = put(blob(0.024, 0.0075, 0.043, 3, 0.02), (0, 0.0275, 0))
        lines = np.clip(
            np.sin(fish.positions[:, 2] * 260 + fish.positions[:, 0] * 60) * 2 - 1.1, 0, 1
        )
        colour = linear(tone)
        parts += [
            Part(put(body, at, (0.5, 0, 0)), rice),
            Part(put(fish, at, (0.5, 0, 0)), mixed(colour, lighter(colour, 0.6), lines), GLAZED),
        ]
    hearts = ("#f08a5a", "#6fae3f", "#f2c531")
    for k, tone in enumerate(hearts):
        at = (-0.075 + 0.055 * k, 0.03, 0.045)
        parts += [
            Part(put(cylinder(0.0225, 0.0225, 0.030, 26, 0.003), at), linear("#26352a"), CLAY),
            Part(put(cylinder(0.0190, 0.0190, 0.0325, 26, 0.002), at), rice),
            Part(put(cylinder(0.0085, 0.0085, 0.0345, 16, 0.002), at), linear(tone), GLAZED),
        ]
    soy = vessel([(0, 0), (0.02, 0), (0.028, 0.018), (0.025, 0.019), (0, 0.008)], 24)
    parts += [Part(put(blob(0.013, 0.010, 0.013, 2, 0.15), (0.092, 0.038, -0.03)),
        linear("#8fb050")),
              Part(put(soy, (0.092, 0.03, 0.035)), linear("#e8e2d4"), GLAZED),
              Part(put(disc(0.0235, 20), (0.092, 0.0445, 0.035)), linear("#2a1610"),
                   Finish(roughness=0.1, casts=False))]  # fmt: skip
    tilt = rotation(pitch=0.2)
    return Model(tuple(p.under(tilt).at(0, 0.016, 0) for p in parts))


def _bowl(kit: Kit, radius: float) -> tuple[Part, float]:
    """Return a footed bowl in the asked colour, and the height of its filling."""
    glaze = kit.main("#b5483c", "#3f6f8a", "#e2d8c2", "#4f7f6a")
    r = radius
    wall = vessel([(0, 0.004), (0.42 * r, 0.002), (0.44 * r, 0.0), (0.48 * r, 0.006), (0.82 * r,
        0.36 * r),
                   (r, 0.78 * r), (1.01 * r, 0.80 * r), (0.96 * r, 0.79 * r), (0.78 * r, 0.38 * r),
                   (0, 0.12 * r)], 40)  # fmt: skip
    return Part(wall, lined(wall, glaze, _CREAM), GLAZED), 0.66 * radius


def noodle_soup(kit: Kit) -> Model:
    """Return a steaming bowl of noodles with an egg, greens, and chopsticks across the rim."""
    bowl, level = _bowl(kit, 0.105)
    broth = put(disc(0.0935, 40), (0, level, 0))
    extra = np.hypot(broth.positions[:, 0], broth.positions[:, 2]) / 0.0935
    strands = []
    for k in range(13):
        t = np.linspace(0, 1, 22)
        turn = 2.4 * k + 2.6 * t + 0.4 * np.sin(7 * t + k)
        reach = 0.018 + 0.052 * ((k * 0.37) % 1.0) + 0.008 * np.sin(9 * t + k)
        path = np.stack([reach * np.cos(turn) - 0.012,
            level + 0.004 + 0.009 * np.sin(np.pi * t) * (k % 3),
                         reach * np.sin(turn) + 0.012], 1)  # fmt: skip
        strands.append(tube(path, 0.0032, 6))
    egg = put(ellipsoid(0.026, 0.013, 0.020, 3), (0.045, level + 0.007, -0.035), (0.5, 0, -0.3))
    yolk = put(ellipsoid(0.013, 0.010, 0.011, 2), (0.047, level + 0.0135, -0.032), (0.5, 0, -0.3))
    rings = merge(
        [
            hoop(0.0055, 0.0022, (x, level + 0.014, z), (0, 0.3, 0.2))
            for x, z in (
                (-0.02, 0.035),
                (0.012, 0.05),
                (-0.045, 0.01),
                (0.02, 0.012),
                (-0.01, -0.01),
            )
        ]
    )
    greens = merge([put(leaf(0.05, 0.017, 0.3), (-0.035, level + 0.006, -0.045), (a, 0, 0.3))
                    for a in (0.6, 1.3, 2.1)])  # fmt: skip
    sticks = merge([rod((-0.15, level + 0.026, 0.02 + s), (0.13, level + 0.018, -0.075 + s),
                        (0.0042, 0.0028), 8) for s in (0.0, 0.016)])  # fmt: skip
    return Model(
        (
            bowl,
            Part(broth, linear("#c98a3c"), Finish(roughness=0.15, casts=False), Layer.LIQUID,
                 extra=extra),
            Part(merge(strands), linear("#f0cf86"), SMOOTH),
            Part(egg, linear("#f6efe0"), GLAZED), Part(yolk, linear("#f0a020"), GLAZED),
            Part(rings, linear("#8fc04a"), SMOOTH), Part(greens, linear("#4c8a3a"), LEAFY),
            Part(sticks, linear("#6b2f22"), SMOOTH),
        ),
        {"rim": (0, level, 0)},
        vapours=(Vapour((0.0, level + 0.01, 0), 0.12, 0.18, 0.7, always=True),),
    )  # fmt: skip


def salad(kit: Kit) -> Model:
    """Return a bowl of salad: frilled leaves, tomatoes, cucumber, onion rings and an olive."""
    bowl, level = _bowl(kit, 0.115)
    greens = []
    for k in range(15):
        turn, reach = 2.4 * k, 0.072 * np.sqrt((k + 0.3) / 15)
        at = (
            reach * np.cos(turn),
            level + 0.012 + 0.022 * (1 - reach / 0.072),
            reach * np.sin(turn),
        )
        tilt = (
            float(turn),
            0.5 * np.sin(turn) * reach / 0.072,
            -0.6 * np.cos(turn) * reach / 0.072,
        )
        tone = lighter(_LETTUCE, 0.22 * (k % 3)) if k % 4 else linear("#8f4a5a")
        greens.append(Part(put(ruffle(0.036, 0.0, 5, 0.009), at, tilt), tone,
                           Finish(roughness=0.6, two_sided=True)))  # fmt: skip
    reds = merge([put(ellipsoid(0.017, 0.015, 0.017, 2), at) for at in
                  ((0.035, level + 0.032, 0.04), (-0.045, level + 0.03, 0.03),
                   (0.0, level + 0.045, -0.02))])  # fmt: skip
    cukes = [(0.06, 0.028, -0.01, 0.5), (-0.015, 0.036, 0.06, -0.4), (-0.06, 0.03, -0.025, 0.3)]
    rind = merge([put(cylinder(0.021, 0.021, 0.006, 22, 0.002), (x, level + y, z), (0, 0.7, t))
                  for x, y, z, t in cukes])  # fmt: skip
    pulp = merge([put(cylinder(0.0185, 0.0185, 0.0072, 22, 0.001), (x, level + y, z), (0, 0.7, t))
                  for x, y, z, t in cukes])  # fmt: skip
    onions = merge(
        [
            hoop(0.016, 0.0026, (0.02, level + 0.05, 0.012), (0, 0.5, 0.3)),
            hoop(0.013, 0.0024, (-0.03, level + 0.046, 0.0), (0, -0.3, 0.5)),
        ]
    )
    olives = merge([put(ellipsoid(0.009, 0.009, 0.011, 2), at) for at in
                    ((0.03, level + 0.05, -0.03), (-0.012, level + 0.052, 0.03))])  # fmt: skip
    return Model((
        bowl, Part(put(disc(0.10, 32), (0, level - 0.004, 0)), toned(_LETTUCE, 0.6)), *greens,
        Part(reds, _TOMATO, GLAZED), Part(rind, linear("#3f7a35"), SMOOTH),
        Part(pulp, linear("#dcebb4"), SMOOTH), Part(onions, linear("#b06aa0"), GLAZED),
        Part(olives, linear("#2f2a30"), GLAZED),
    ))  # fmt: skip


def steak(kit: Kit) -> Model:
    """Return a grilled steak with its bone, char marks, a sprig and roast potatoes on a plate."""
    dish = plate(kit, 0.155)
    outline = closed(
        [
            (-0.09, -0.03),
            (-0.05, -0.062),
            (0.02, -0.055),
            (0.085, -0.04),
            (0.098, 0.01),
            (0.06, 0.05),
            (0.0, 0.042),
            (-0.06, 0.052),
            (-0.095, 0.02),
        ],
        52,
    )
    meat = put(extrude(outline, 0.026, 0.009), (-0.012, 0.025, 0.012), (0, -np.pi / 2, 0))
    fat = put(extrude(outline * 1.06, 0.016, 0.006), (-0.012, 0.022, 0.012), (0, -np.pi / 2, 0))
    marks = merge([rod((-0.075 + 0.032 * k, 0.0385, 0.05 - 0.006 * k), (-0.045 + 0.032 * k, 0.0385,
                                                                      -0.03), 0.0032, 6)
                   for k in range(5)])  # fmt: skip
    bone = bent([(-0.02, 0.036, -0.005), (0.018, 0.038, 0.002), (0.03, 0.037, -0.035)], 0.008)
    potatoes = [
        put(blob(0.024, 0.019, 0.02, 2, 0.1, 2.0, k), at)
        for k, at in enumerate(((0.075, 0.03, -0.07), (0.035, 0.03, -0.085), (0.098, 0.03, -0.035)))
    ]
    sprig = merge(
        [
            rod((-0.05, 0.042, -0.03), (0.02, 0.046, 0.02), 0.0018, 5),
            *(
                put(
                    leaf(0.018, 0.003, 0.2),
                    (-0.05 + 0.07 * t, 0.043, -0.03 + 0.05 * t),
                    (s * 1.0 - 0.6, 0, 0.4),
                )
                for t in np.linspace(0.1, 0.95, 7)
                for s in (-1, 1)
            ),
        ]
    )
    shade = np.clip(0.4 + 0.5 * ripple3(meat.positions, 70.0), 0, 1)
    whole = [dish, Part(fat, linear("#e0b98a"), SMOOTH),
             Part(meat, mixed(linear("#8a4428"), linear("#5f2c1a"), shade), SMOOTH),
             Part(marks, linear("#2e1a12")), Part(bone, linear("#efe4cc"), SMOOTH),
             Part(merge(potatoes), linear("#dca64a"), SMOOTH),
             Part(sprig, linear("#4c7f3a"), LEAFY)]  # fmt: skip
    return Model(tuple(whole), vapours=(Vapour((0, 0.05, 0.01), 0.12, 0.13, 0.4),))


def popcorn(kit: Kit) -> Model:
    """Return a striped box that overflows with popcorn, some fallen beside it."""
    stripe = kit.main("#d3322b", "#d3322b", "#2f66c4")
    walls: list[Mesh] = []
    bands: list[Mesh] = []
    for side in range(4):
        turn = side * np.pi / 2
        for k in range(7):
            low = np.array([-0.056 + 0.016 * k, -0.056 + 0.016 * (k + 1)])
            high = low * 1.35
            pane = [(low[0], 0.0), (low[1], 0.0), (high[1], 0.165 + 0.006 * (k % 2)),
                    (high[0], 0.165 + 0.006 * (k % 2))]  # fmt: skip
            mesh = put(extrude(pane, 0.003, 0.0), (0, 0, 0), (0, 0.118, 0))
            target = walls if k % 2 else bands
            target.append(put(mesh, (0.056 * np.sin(turn), 0, 0.056 * np.cos(turn)), (turn, 0, 0)))
    chance = kit.chance
    kernels = []
    for k in range(58):
        reach, turn = 0.068 * np.sqrt((k + 0.5) / 58), 2.4 * k
        at = (reach * np.cos(turn),
            0.166 + 0.032 * (1 - (reach / 0.068) ** 2) + 0.006 * chance.random(),
              reach * np.sin(turn))  # fmt: skip
        kernels.append(put(blob(0.0135, 0.012, 0.0135, 1, 0.32, 2.6, k), at))
    kernels += [
        put(blob(0.0135, 0.012, 0.0135, 1, 0.32, 2.6, 80 + k), at)
        for k, at in enumerate(((0.11, 0.011, 0.06), (0.085, 0.011, 0.10), (-0.10, 0.011, 0.075)))
    ]
    corn = merge(kernels)
    shade = np.clip(ripple3(corn.positions, 120.0) - 0.1, 0, 1)
    both_sides = Finish(roughness=0.8, two_sided=True)
    return Model((
        Part(merge(bands), stripe, both_sides), Part(merge(walls), linear("#f3ecdc"), both_sides),
        Part(corn, mixed(linear("#f6efdc"), linear("#f0c860"), shade)),
        Part(put(slab((0.14, 0.003, 0.14), (0, 0.158, 0), 0.001)), linear("#e8d9b0")),
    ))  # fmt: skip


DISHES: Final[dict[str, Builder]] = {
    "sushi": sushi,
    "soup": noodle_soup,
    "salad": salad,
    "steak": steak,
    "popcorn": popcorn,
}
"""Builders by name."""
