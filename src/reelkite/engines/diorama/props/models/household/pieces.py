"""Single pieces of rooms: rocking chair, chess table, wall clock, anvil, punching bag, soldier."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    RIGHT,
    bent,
    corners,
    hoop,
    post,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.forms import turned
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import merge, translation
from reelkite.engines.diorama.shapes import ball, cylinder, ellipsoid

_DARK: Final = linear("#2a282a")
_WHITE: Final = linear("#f0ead8")
_BRASS: Final = linear("#d0a040")


def rocking_chair(kit: Kit) -> Model:
    """Return a wooden chair with a high back of rungs that rocks on two bows."""
    wood = kit.main("#96623a", "#7a4a2c", "#b58a5a")
    bows = [bent([(x, 0.12, -0.5), (x, 0.03, -0.2), (x, 0.02, 0.12), (x, 0.12, 0.5)], 0.024)
            for x in (-0.25, 0.25)]  # fmt: skip
    posts = [rod((x, 0.05, -0.2), (x, 0.46, -0.22), 0.024) for x in (-0.25, 0.25)]
    posts += [rod((x, 0.04, 0.22), (x, 0.68, 0.24), 0.024) for x in (-0.25, 0.25)]
    posts += [rod((x, 0.44, -0.22), (x, 1.16, -0.38), 0.026) for x in (-0.25, 0.25)]
    arms = [slab((0.07, 0.03, 0.56), (x, 0.68, 0.0), 0.01) for x in (-0.25, 0.25)]
    rungs = [rod((x, 0.48, -0.23), (x, 1.05, -0.36), 0.013) for x in (-0.16, -0.08, 0, 0.08, 0.16)]
    top = slab((0.56, 0.13, 0.035), (0, 1.04, -0.37), 0.015, (0, -0.2, 0))
    seat = slab((0.56, 0.045, 0.52), (0, 0.42, 0.0), 0.018)
    return Model(
        (
            Part(merge([*bows, *posts, *arms, *rungs, top, seat]), wood, SMOOTH, joint="rock"),
            Part(slab((0.46, 0.07, 0.42), (0, 0.46, 0.01), 0.03), linear("#b8483c"), CLOTH).on(
                "rock"
            ),
        ),
        {"seat": (0, 0.53, 0.02), "top": (0, 1.17, -0.37)},
        {"rock": Joint((0, 0.9, 0), rate=0.4, swing=0.07)},
    )


def chess_table(kit: Kit) -> Model:
    """Return a small table with a chessboard in its top, the men set up, and two stools."""
    wood = kit.main("#7a4f30", "#5f3d28")
    table = merge([slab((0.72, 0.05, 0.72), (0, 0.68, 0), 0.015), post(0.05, 0.68),
                   put(cylinder(0.26, 0.2, 0.05, 24, 0.015))])  # fmt: skip
    cells = [((c - 3.5) * 0.075, 0.73, (r - 3.5) * 0.075, (c + r) % 2) for c in range(8)
             for r in range(8)]  # fmt: skip
    tiles = [merge([slab((0.075, 0.008, 0.075), (x, y, z), 0.001) for x, y, z, odd in cells
                    if odd == side]) for side in (0, 1)]  # fmt: skip
    pawn = turned([(0.0, 0.0), (0.024, 0.0), (0.012, 0.03), (0.016, 0.055), (0.0, 0.07)], 8, 10)
    king = turned([(0.0, 0.0), (0.028, 0.0), (0.014, 0.05), (0.022, 0.10), (0.0, 0.125)], 8, 10)
    files = (np.arange(8) - 3.5) * 0.075
    men = [merge([spread(pawn, [(s * 0.1875, 0.738, float(f)) for f in files]),
                  spread(king, [(s * 0.2625, 0.738, float(f)) for f in files])])
           for s in (-1, 1)]  # fmt: skip
    stools = [merge([put(cylinder(0.19, 0.19, 0.06, 24, 0.02), (x, 0.44, 0)),
                     *(rod((x + 0.1 * np.cos(a), 0.45, 0.1 * np.sin(a)),
                           (x + 0.17 * np.cos(a), 0, 0.17 * np.sin(a)), 0.02)
                       for a in (0.8, 2.4, 3.9, 5.5))]) for x in (-0.72, 0.72)]  # fmt: skip
    return Model(
        (Part(merge([table, *stools]), wood, SMOOTH), Part(tiles[0], _WHITE, GLAZED),
         Part(tiles[1], linear("#4a2f22"), GLAZED), Part(men[0], _WHITE, GLAZED),
         Part(men[1], _DARK, GLAZED)),
        {"top": (0, 0.74, 0)},
    )  # fmt: skip


def wall_clock(kit: Kit) -> Model:
    """Return a round clock on a bit of papered wall; its hands go round and its bob swings."""
    rim = kit.main("#7a4a2c", "#b8402f", "#2f5f7a")
    middle = (0.0, 1.45, 0.0)
    wall = [slab((1.5, 2.1, 0.08), (0, 0, -0.06), 0.02), slab((1.5, 0.16, 0.1), (0, 0, -0.05))]
    face = put(cylinder(0.36, 0.36, 0.03, 48, 0.004), middle, (0, RIGHT, 0))
    marks = [slab((0.02, 0.06, 0.012), (0.3 * np.sin(a), 1.42 + 0.3 * np.cos(a), 0.032), 0.002,
                  (0, 0, 0)) for a in np.arange(12) * np.pi / 6]  # fmt: skip
    hands = ((0.2, 0.022, "hour", 0.01), (0.29, 0.014, "minute", 0.12))
    return Model(
        (
            Part(wall[0], linear("#b9c4a8")), Part(wall[1], _WHITE),
            Part(face, _WHITE), Part(merge(marks), _DARK),
            Part(hoop(0.38, 0.04, (0, 1.45, 0.02), (0, RIGHT, 0)), rim, SMOOTH),
            *(Part(rod((0, 1.45, 0.05), (0, 1.45 + long, 0.05), thick), _DARK, joint=name)
              for long, thick, name, _ in hands),
            Part(ball(0.028, 2).moved(translation(0, 1.45, 0.05)), _BRASS, METAL),
            Part(rod((0, 1.1, 0.0), (0, 0.66, 0.03), 0.012), _BRASS, METAL, joint="bob"),
            Part(ellipsoid(0.085, 0.085, 0.03, 3).moved(translation(0, 0.62, 0.03)), _BRASS, METAL,
                 joint="bob"),
        ),
        {},
        {"bob": Joint((0, 1.4, 0.0), rate=0.5, axis="z", swing=0.2),
         **{name: Joint(middle, rate=-rate, axis="z") for _, _, name, rate in hands}},
    )  # fmt: skip


def anvil(kit: Kit) -> Model:
    """Return a smith's anvil with its horn, on a block of wood, a hammer across it."""
    iron = kit.main("#565a62", "#44474d")
    horn = rod((0.22, 0.78, 0), (0.56, 0.80, 0), (0.095, 0.012), 18)
    body = merge([slab((0.42, 0.16, 0.24), (-0.02, 0.70, 0), 0.02),
                  slab((0.2, 0.14, 0.16), (0, 0.57, 0), 0.02),
                  slab((0.4, 0.1, 0.26), (0, 0.48, 0), 0.02),
                  slab((0.18, 0.1, 0.2), (-0.28, 0.76, 0), 0.015), horn])  # fmt: skip
    rings = [hoop(r, 0.008, (0, 0.48, 0)) for r in (0.10, 0.18)]
    hammer = merge([slab((0.07, 0.07, 0.16), (-0.04, 0.86, 0.02), 0.01)])
    return Model((
        Part(body, iron, METAL), Part(put(cylinder(0.32, 0.29, 0.48, 28, 0.03)), linear("#8a5c36")),
        Part(merge(rings), linear("#5f3f26")), Part(hammer, toned(iron, 0.7), METAL),
        Part(hoop(0.315, 0.02, (0, 0.12, 0)), toned(iron, 0.6), METAL),
        Part(rod((-0.04, 0.895, 0.02), (0.3, 0.895, 0.12), 0.018), linear("#b58a5a")),
    ), {"top": (0, 0.86, 0)})  # fmt: skip


def punching_bag(kit: Kit) -> Model:
    """Return a heavy bag that swings on chains from a stand."""
    leather = kit.main("#b8322b", "#2f4f7a", "#3a3638")
    stand = merge([bent([(-0.1, 0.04, -0.6), (-0.1, 1.4, -0.62), (-0.08, 2.2, -0.5),
                         (0, 2.3, 0.05)], 0.04, 10), slab((0.9, 0.06, 0.16), (0, 0, -0.6), 0.02),
                   *(slab((0.12, 0.06, 0.8), (x, 0, -0.3), 0.02)
                     for x in (-0.42, 0.42))])  # fmt: skip
    chains = [rod((0, 2.25, 0.02), (0.15 * np.cos(a), 1.82, 0.15 * np.sin(a)), 0.012)
              for a in (0.8, 2.4, 3.9, 5.5)]  # fmt: skip
    bag = post(0.21, 1.2, (0, 0.62, 0))
    bands = [hoop(0.211, 0.014, (0, y, 0)) for y in (0.78, 1.64)]
    return Model(
        (
            Part(stand, linear("#3f4248"), METAL),
            Part(merge(chains), linear("#a9adb3"), METAL, joint="bag"),
            Part(bag, leather, SMOOTH, joint="bag"),
            Part(put(cylinder(0.213, 0.213, 0.22, 28, 0.01), (0, 1.1, 0)), lighter(leather, 0.7),
                 SMOOTH, joint="bag"),
            Part(merge(bands), _DARK, joint="bag"),
        ),
        {},
        {"bag": Joint((0, 2.25, 0.02), rate=0.45, axis="z", swing=0.08)},
    )  # fmt: skip


def toy_soldier(kit: Kit) -> Model:
    """Return a wooden guard with red coat, bearskin and musket on a round stand."""
    coat = kit.main("#c8302b", "#2f5f9a")
    skin = linear("#e8b58f")
    legs = merge([rod((x, 0.03, 0), (x, 0.16, 0), 0.028, 12) for x in (-0.035, 0.035)])
    body = merge([post(0.068, 0.14, (0, 0.15, 0)),
                  *(rod((s * 0.08, 0.27, 0), (s * 0.095, 0.16, 0.01), 0.022, 10)
                    for s in (-1, 1))])  # fmt: skip
    hat = merge([put(cylinder(0.058, 0.062, 0.10, 22, 0.02), (0, 0.375, 0)),
                 hoop(0.052, 0.006, (0, 0.35, 0.006), (0, 0.5, 0))])  # fmt: skip
    belts = merge([rod((s * 0.055, 0.28, 0.055), (-s * 0.05, 0.18, 0.06), 0.009) for s in (-1, 1)])
    studs = spread(ball(0.008, 1), [(0, y, 0.07) for y in (0.18, 0.22, 0.26)])
    looks = [spread(ball(0.008, 1), [(x, 0.345, 0.05) for x in (-0.02, 0.02)])]
    gun = merge([rod((0.12, 0.14, 0.03), (0.12, 0.40, 0.0), 0.009)])
    return Model((
        Part(put(cylinder(0.12, 0.11, 0.03, 28, 0.006)), linear("#3f7a4a"), SMOOTH),
        Part(legs, linear("#24344f"), GLAZED), Part(body, coat, GLAZED),
        Part(merge([ball(0.056, 3).moved(translation(0, 0.335, 0)),
                    *(ball(0.024, 2).moved(translation(s * 0.097, 0.15, 0.012))
                      for s in (-1, 1))]), skin, GLAZED),
        Part(merge([hat, *looks]), _DARK), Part(belts, _WHITE, GLAZED), Part(studs, _BRASS, METAL),
        Part(corners(slab((0.045, 0.012, 0.04), (0.06, 0.285, 0), 0.005)), _BRASS, METAL),
        Part(gun, linear("#7a4a2c")),
    ), {"head": (0, 0.48, 0)})  # fmt: skip


PIECES: Final[dict[str, Builder]] = {
    "rocking-chair": rocking_chair,
    "chess-table": chess_table,
    "wall-clock": wall_clock,
    "anvil": anvil,
    "punching-bag": punching_bag,
    "toy-soldier": toy_soldier,
}
"""Builders by name."""
