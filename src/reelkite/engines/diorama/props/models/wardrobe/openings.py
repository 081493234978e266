"""What is in a wall, alone: a door that stands ajar, a window with its sill; jars and tanks."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    bent,
    both,
    corners,
    hoop,
    post,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.forms import tuft, turned
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    LEAFY,
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Shine,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, blob, cone, cylinder, ellipsoid

_BRASS: Final = linear("#d9ab3e")
_FRAME: Final = linear("#efe6d6")
_DARK: Final = linear("#2b2a2c")


def door(kit: Kit) -> Model:
    """Return a door ajar in its frame, on a step; warm light falls through the gap."""
    paint = kit.main("#b5382f", "#2f6f8a", "#4f7f4a")
    frame = merge([both(slab((0.13, 2.2, 0.2), (0.56, 0.1, 0), 0.03)),
                   slab((1.3, 0.16, 0.24), (0, 2.24, 0), 0.03)])  # fmt: skip
    step = slab((1.6, 0.12, 0.7), (0, 0, 0.12), 0.04)
    hinge = translation(-0.49, 0, 0.02) @ rotation(yaw=-0.55)
    leaf_ = slab((0.96, 2.08, 0.07), (0.49, 0.13, 0), 0.02)
    panels = merge([slab((0.34, h, 0.03), (0.49 + s * 0.21, y, 0.03), 0.015)
                    for s in (-1, 1) for y, h in ((0.3, 0.72), (1.2, 0.8))])  # fmt: skip
    knob = merge([ball(0.045, 2).moved(translation(0.88, 1.08, 0.08)),
                  put(cylinder(0.03, 0.03, 0.06, 14, 0.006), (0.88, 1.08, 0.03), FORWARD),
                  hoop(0.05, 0.010, (0.49, 1.6, 0.055), FORWARD)])  # fmt: skip
    glow = slab((1.0, 2.05, 0.03), (0, 0.14, -0.07), 0.005)
    return Model((
        Part(frame, _FRAME, SMOOTH), Part(step, linear("#a9a398"), MATT),
        Part(leaf_.moved(hinge), paint, GLAZED), Part(panels.moved(hinge), toned(paint, 0.78)),
        Part(knob.moved(hinge), _BRASS, METAL),
        Part(glow, linear("#ffe0a0"), Finish(roughness=0.9, emission=0.8, casts=False)),
    ), {"top": (0, 2.4, 0)}, shines=(Shine((0.2, 1.2, 0.5), (1.0, 0.75, 0.4), 2.0),))  # fmt: skip


def window(kit: Kit) -> Model:
    """Return a window in a piece of wall: panes, shutters, a box of flowers on its sill."""
    paint = kit.main("#3f7f8a", "#4f7f4a", "#b5543a")
    wall = merge([both(slab((0.62, 2.2, 0.16), (0.97, 0, 0), 0.03)),
                  slab((1.4, 0.75, 0.16), (0, 0, 0), 0.03), slab((1.4, 0.35, 0.16), (0, 1.85, 0),
                  0.03)])  # fmt: skip
    frame = merge([both(slab((0.08, 1.14, 0.2), (0.63, 0.73, 0), 0.02)),
                   *(slab((1.34, 0.08, 0.2), (0, y, 0), 0.02) for y in (0.72, 1.8)),
                   slab((0.05, 1.1, 0.1), (0, 0.75, 0), 0.015),
                   slab((1.2, 0.05, 0.1), (0, 1.3, 0), 0.015)])  # fmt: skip
    shutters = merge([put(slab((0.44, 1.16, 0.05), radius=0.015), (s * 0.9, 0.72, 0.1),
                          (0, 0, 0)) for s in (-1, 1)])  # fmt: skip
    slats = spread(slab((0.36, 0.03, 0.03), (0, 0, 0.125), 0.01),
                   [(s * 0.9, 0.8 + 0.1 * k, 0) for s in (-1, 1) for k in range(11)])  # fmt: skip
    glass = slab((1.22, 1.06, 0.03), (0, 0.76, -0.02), 0.005)
    box_ = slab((1.1, 0.18, 0.22), (0, 0.52, 0.18), 0.03)
    leaves = merge([put(tuft(8, 0.18, 0.04, k), (x, 0.68, 0.18)) for k, x in
                    enumerate(np.linspace(-0.42, 0.42, 6))])  # fmt: skip
    blooms = [Part(spread(ball(0.05, 1), [(x, 0.78 + 0.04 * (k % 2), 0.24) for k, x in
              enumerate(np.linspace(-0.45 + d, 0.35 + d, 5))]), linear(code))
              for d, code in ((0.0, "#d8434a"), (0.1, "#f2c53a"))]  # fmt: skip
    return Model((
        Part(wall, linear("#e8d3a8"), MATT), Part(frame, _FRAME, SMOOTH),
        Part(shutters, paint, SMOOTH), Part(slats, toned(paint, 0.75), SMOOTH),
        Part(glass, linear("#a9d4ea"), Finish(roughness=0.08, emission=0.15)),
        Part(box_, linear("#8a5a34"), SMOOTH), Part(leaves, linear("#4f8f3a"), LEAFY), *blooms,
    ))  # fmt: skip


def jar(kit: Kit) -> Model:
    """Return a jar of honey with its lid, label, and a cloth tied over it."""
    fill = kit.main("#e8a62c", "#b5323f", "#7a4fa0")
    body = turned([(0.0, 0.0), (0.09, 0.005), (0.1, 0.03), (0.1, 0.14), (0.075, 0.18), (0.0, 0.18)],
                  22, 30)  # fmt: skip
    neck = merge([hoop(0.072, 0.008, (0, 0.182, 0)), post(0.07, 0.02, (0, 0.175, 0))])
    lid = turned([(0.082, 0.185), (0.086, 0.2), (0.08, 0.225), (0.0, 0.232)], 14, 28)
    label = turned([(0.1015, 0.055), (0.103, 0.06), (0.103, 0.12), (0.1015, 0.125)], 8, 30)
    front = label.positions[:, 2] > 0.02
    tones = np.where(front[:, None], np.array(linear("#f6ecd4")), np.array(toned(fill, 0.9)))
    bee = merge([ellipsoid(0.022, 0.014, 0.008, 2).moved(translation(0, 0.09, 0.104)),
                 *(put(ellipsoid(0.008, 0.014, 0.004, 1), (s * 0.012, 0.107, 0.104), (0, 0,
                     -s * 0.6))
                   for s in (-1, 1))])  # fmt: skip
    return Model((
        Part(body, fill, Finish(roughness=0.08, emission=0.12)),
        Part(neck, linear("#dcebec"), GLAZED), Part(lid, linear("#c8a24a"), METAL),
        Part(label, tones.astype(np.float32), MATT), Part(bee, linear("#5a3a1c")),
    ), {"top": (0, 0.232, 0)})  # fmt: skip


def fish_tank(kit: Kit) -> Model:
    """Return a tank on its stand: gravel, plants, bubbles and three fish that swim rounds."""
    water = kit.main("#a4d8e4")
    base, tall, wide, deep = 0.55, 0.55, 1.0, 0.42
    edges = merge([corners(rod((wide / 2, base, deep / 2), (wide / 2, base + tall, deep / 2),
                               0.018)),
                   *(merge([both(slab((0.04, 0.04, deep), (wide / 2, y, 0), 0.012)),
                            *(slab((wide, 0.04, 0.04), (0, y, z), 0.012)
                              for z in (-deep / 2, deep / 2))]) for y in (base,
                                  base + tall))])  # fmt: skip
    back = slab((wide - 0.02, tall, 0.02), (0, base, -deep / 2 + 0.01), 0.004)
    surface = slab((wide - 0.03, 0.008, deep - 0.03), (0, base + tall - 0.06, 0), 0.002)
    gravel = blob(0.46, 0.05, 0.18, 3, 0.12, 5.0, 3).moved(translation(0, base + 0.05, 0))
    plants = merge([put(tuft(7, 0.32, 0.035, k, rise=1.0), (x, base + 0.06, z)) for k, (x, z) in
                    enumerate(((-0.36, -0.05), (0.34, -0.08), (0.12, -0.12)))])  # fmt: skip
    castle = merge([post(0.05, 0.2, (-0.05, base + 0.05, -0.06)),
                    cone(0.065, 0.09, 14, 0.01).moved(translation(-0.05, base + 0.25, -0.06)),
                    slab((0.14, 0.12, 0.06), (0.03, base + 0.05, -0.06), 0.01)])  # fmt: skip
    parts, joints = [], {}
    for k, (code, y, r) in enumerate((("#f2862c", 0.3, 0.24), ("#f2c531", 0.42, 0.17),
                                      ("#e0507a", 0.2, 0.3))):  # fmt: skip
        fish = merge([ellipsoid(0.06, 0.04, 0.02, 2),
                      put(cone(0.035, 0.05, 8, 0.004), (-0.085, 0, 0), (0, 0, -1.57))])  # fmt: skip
        side = 1 if k % 2 == 0 else -1
        at = translation(0.8 * r, base + y, 0) @ rotation(yaw=0.0 if side < 0 else np.pi)
        parts.append(Part(fish.moved(at), linear(code), GLAZED, joint=f"fish {k}"))
        joints[f"fish {k}"] = Joint((0, base + y, 0), swing=1.5, rate=0.08, axis="z",
                                    orbits=(0.8 * r, base + y, 0.0), phase=0.3 * k)  # fmt: skip
    air = spread(ball(0.012, 1), [(0.3, base + 0.1 + 0.08 * k, 0.08) for k in range(5)])
    stand = merge([slab((wide + 0.08, 0.5, deep + 0.06), (0, 0, 0), 0.03),
                   slab((wide + 0.12, 0.05, deep + 0.1), (0, 0.5, 0), 0.02)])  # fmt: skip
    return Model((
        Part(stand, linear("#6a4630"), SMOOTH), Part(edges, _DARK, SMOOTH),
        Part(back, water, Finish(roughness=0.2, emission=0.35)),
        Part(surface, lighter(water, 0.4), GLAZED), Part(gravel, linear("#d8b98a"), MATT),
        Part(plants, linear("#3f9a4f"), LEAFY), Part(castle, linear("#a89c90"), MATT), *parts,
        Part(air, linear("#f0fafc"), GLAZED),
    ), {"top": (0, base + tall, 0), "focus": (0, 0.85, 0.2)}, joints)  # fmt: skip


def soda_can(kit: Kit) -> Model:
    """Return a can with a band round it, opened."""
    paint = kit.main("#d0302c", "#2f7fc8", "#3f9a4f")
    body = turned([(0.0, 0.0), (0.05, 0.004), (0.066, 0.022), (0.066, 0.2), (0.055, 0.225), (0.0,
        0.222)],
                  22, 30)  # fmt: skip
    y = body.positions[:, 1]
    swirl = np.abs(y - 0.115) < 0.03
    steel = (y < 0.016) | (y > 0.212)
    tones = np.where(swirl[:, None], np.array(linear("#f6f2ea")), np.array(paint))
    tones = np.where(steel[:, None], np.array(linear("#c3c8ce")), tones)
    tab = merge([put(hoop(0.014, 0.004), (0, 0.228, 0.012)),
                 slab((0.014, 0.004, 0.03), (0, 0.226, -0.005), 0.001)])  # fmt: skip
    return Model((Part(body, tones.astype(np.float32), METAL),
                  Part(merge([tab, hoop(0.052, 0.005, (0, 0.225, 0))]), linear("#c3c8ce"), METAL),
                  ))  # fmt: skip


def cocktail(kit: Kit) -> Model:
    """Return a cocktail in a wide glass with a slice, a straw and a paper parasol."""
    drink = kit.main("#f2703a", "#4fb8a0", "#e04f7a")
    foot = turned([(0.0, 0.0), (0.075, 0.004), (0.02, 0.02), (0.01, 0.05), (0.01, 0.12), (0.03,
        0.14)],
                  20, 28)  # fmt: skip
    bowl = turned([(0.0, 0.125), (0.055, 0.155), (0.10, 0.225), (0.0, 0.226)], 18, 30)
    rim = hoop(0.112, 0.005, (0, 0.248, 0))
    wall = turned([(0.012, 0.13), (0.06, 0.155), (0.112, 0.245), (0.116, 0.247)], 14, 30)
    ice = merge([put(slab((0.035, 0.035, 0.035), radius=0.006), (x, 0.205, z), (a, 0.3, 0.2))
                 for x, z, a in ((-0.03, 0.02, 0.3), (0.02, -0.03, 0.9))])  # fmt: skip
    slice_ = merge(
        [put(cylinder(0.045, 0.045, 0.01, 24, 0.003), (0.10, 0.25, 0.03), (0.4, 1.4, 0))]
    )
    straw = bent([(-0.02, 0.15, 0), (-0.07, 0.3, 0), (-0.09, 0.36, 0), (-0.14, 0.375, 0)], 0.007, 8)
    stick = rod((0.03, 0.2, -0.03), (0.065, 0.345, -0.04), 0.003, 5)
    shade = put(cone(0.07, 0.035, 14, 0.002), (0.062, 0.325, -0.04), (0, 0, -0.25))
    return Model((
        Part(merge([foot, rim]), linear("#dcebee"), GLAZED), Part(bowl, drink, GLAZED),
        Part(wall, lighter(drink, 0.35), Finish(roughness=0.08)),
        Part(ice, linear("#eaf6fa"), GLAZED), Part(slice_, linear("#ffb02c"), SMOOTH),
        Part(straw, linear("#f6f2ea")), Part(stick, linear("#c9a870")),
        Part(shade, linear("#e04f7a"), SMOOTH),
    ))  # fmt: skip


OPENINGS: Final[dict[str, Builder]] = {
    "door": door,
    "window": window,
    "jar": jar,
    "fish-tank": fish_tank,
    "soda-can": soda_can,
    "cocktail": cocktail,
}
"""Builders by name."""
