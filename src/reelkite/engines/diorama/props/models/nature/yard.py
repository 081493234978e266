"""What stands in yards and fields: scarecrow, grave, hay, cauldron, sandcastle, rock arch."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    RIGHT,
    bent,
    hoop,
    post,
    put,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.forms import flame, tuft
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    FELT,
    GLAZED,
    LEAFY,
    MATT,
    METAL,
    Builder,
    Kit,
    Model,
    Part,
    Shine,
    Vapour,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, merge, translation
from reelkite.engines.diorama.shapes import ball, blob, cone, cylinder, ellipsoid, extrude, tube

_STRAW: Final = linear("#d9b25a")
_WOOD: Final = linear("#7a5230")
_DARK: Final = linear("#2a282a")
_GREEN: Final = linear("#5f8f3a")


def scarecrow(kit: Kit) -> Model:
    """Return a man of straw on a pole, arms out, with hat, patched coat and a stitched smile."""
    coat = kit.main("#4f6f96", "#8a4a3a", "#5c7a4a")
    pole = merge([rod((0, 0, -0.05), (0, 1.6, -0.05), 0.04),
                  rod((-0.8, 1.22, -0.05), (0.8, 1.22, -0.05), 0.035)])  # fmt: skip
    body = merge([ellipsoid(0.25, 0.36, 0.17, 3).moved(translation(0, 1.0, 0)),
                  *(bent([(s * 0.14, 1.24, 0), (s * 0.42, 1.24, 0), (s * 0.66, 1.18, 0)],
                         (0.12, 0.10, 0.11), 12) for s in (-1, 1))])  # fmt: skip
    legs = merge([bent([(s * 0.1, 0.8, 0), (s * 0.13, 0.5, 0.02), (s * 0.15, 0.26, 0.02)],
                       (0.13, 0.11, 0.12), 12) for s in (-1, 1)])  # fmt: skip
    wisps = merge([put(tuft(9, 0.2, 0.03, k), at, (0, 0, roll)) for k, (at, roll) in enumerate((
        ((0.68, 1.18, 0), -RIGHT), ((-0.68, 1.18, 0), RIGHT), ((0.15, 0.26, 0.02), 3.1),
        ((-0.15, 0.26, 0.02), 3.1), ((0, 1.36, 0.06), 2.9)))])  # fmt: skip
    face = merge([ball(0.026, 1).moved(translation(s * 0.07, 1.60, 0.175)) for s in (-1, 1)]
                 + [tube([(x, 1.485 + 1.6 * x * x, 0.185 - x * x)
                          for x in np.linspace(-0.09, 0.09, 9)], 0.010, 6)])  # fmt: skip
    hat = merge([cylinder(0.33, 0.30, 0.03, 24, 0.01).moved(translation(0, 1.69, 0)),
                 cone(0.2, 0.34, 20, 0.05).moved(translation(0, 1.70, 0))])  # fmt: skip
    return Model((
        Part(pole, _WOOD), Part(body, coat, CLOTH), Part(legs, linear("#6a5a46"), CLOTH),
        Part(blob(0.19, 0.2, 0.185, 3, 0.02, 2.2, 3).moved(translation(0, 1.55, 0)),
             linear("#dcc08a"), FELT),
        Part(wisps, _STRAW, LEAFY), Part(face, _DARK), Part(hat, linear("#a87f3c"), FELT),
        Part(hoop(0.19, 0.022, (0, 1.735, 0)), linear("#a8322b"), FELT),
        Part(slab((0.13, 0.13, 0.02), (0.08, 0.92, 0.165), 0.004, (0, 0, 0.2)),
             linear("#c9a23c"), CLOTH),
        Part(cone(0.03, 0.1, 10, 0.005).moved(translation(0, 1.53, 0.18)),
             linear("#e0772c")),
    ), {"head": (0, 2.05, 0)})  # fmt: skip


def tombstone(kit: Kit) -> Model:
    """Return a rounded gravestone with a carved cross on a mossy foot, flowers before it."""
    stone = kit.main("#9a978f", "#8c8f92")
    turn = np.linspace(0, np.pi, 17)
    outline = [(-0.3, 0.0), (0.3, 0.0), *((0.3 * np.cos(a), 0.6 + 0.3 * np.sin(a)) for a in turn)]
    carved = merge([slab((0.05, 0.34, 0.02), (0, 0.40, 0.085), 0.004),
                    slab((0.2, 0.05, 0.02), (0, 0.59, 0.085), 0.004),
                    *(slab((w, 0.02, 0.015), (0, y, 0.085), 0.003)
                      for w, y in ((0.34, 0.30), (0.26, 0.24)))])  # fmt: skip
    shades = ((-0.16, "#d8434a"), (-0.06, "#f2d8e0"), (0.05, "#d8434a"))
    blooms = [
        Part(ball(0.05, 2).moved(translation(x, 0.1, 0.3)), linear(code)) for x, code in shades
    ]
    return Model((
        Part(extrude(outline, 0.16, 0.025), stone, MATT),
        Part(slab((0.84, 0.12, 0.4), (0, 0, 0), 0.03), toned(stone, 0.8), MATT),
        Part(carved, toned(stone, 0.5), MATT),
        Part(put(tuft(14, 0.18, 0.03, 4), (-0.06, 0.02, 0.3)), _GREEN, LEAFY), *blooms,
        Part(put(tuft(10, 0.2, 0.03, 5), (0.36, 0, 0.12)), _GREEN, LEAFY),
    ))  # fmt: skip


def hay_bale(kit: Kit) -> Model:
    """Return a round bale of hay on its side: the rolled layers show at its end."""
    straw = kit.main("#d9b25a", "#cda648")
    roll = put(cylinder(0.6, 0.6, 1.1, 40, 0.08), (0, 0.6, -0.55), (0, RIGHT, 0))
    coils = [hoop(r, 0.045, (0, 0.6, 0.54), (0, RIGHT, 0)) for r in (0.08, 0.21, 0.34, 0.47)]
    bands = [hoop(0.605, 0.018, (0, 0.6, z), (0, RIGHT, 0)) for z in (-0.3, 0.0, 0.3)]
    wisps = [put(tuft(7, 0.16, 0.016, k), (0.6 * np.sin(a), 0.6 - 0.58 * np.cos(a), z))
             for k, (a, z) in enumerate(((0.5, 0.5), (-0.6, 0.4), (0.7, -0.2), (-0.5, -0.4),
                                         (2.6, 0.5), (3.6, 0.2)))]  # fmt: skip
    return Model((
        Part(roll, straw, FELT), Part(merge(coils), toned(straw, 0.72), FELT),
        Part(merge(bands), toned(straw, 0.55)), Part(merge(wisps), lighter(straw, 0.2), LEAFY),
    ), {"top": (0, 1.2, 0)})  # fmt: skip


def cauldron(kit: Kit) -> Model:
    """Return a round black pot on three legs over a fire of logs; what is in it bubbles."""
    iron = kit.main("#35363c")
    pot = vessel([(0.0, 0.30), (0.24, 0.33), (0.40, 0.52), (0.38, 0.74), (0.30, 0.84),
                  (0.36, 0.90), (0.32, 0.90), (0.27, 0.83), (0.33, 0.72), (0.0, 0.70)])  # fmt: skip
    turns = (0.5, 2.6, 4.7)
    legs = [rod((0.3 * np.cos(a), 0.42, 0.3 * np.sin(a)), (0.42 * np.cos(a), 0, 0.42 * np.sin(a)),
                (0.05, 0.035)) for a in turns]  # fmt: skip
    ears = [hoop(0.07, 0.018, (s * 0.41, 0.72, 0), (0, 0, RIGHT)) for s in (-1, 1)]
    logs = [rod((0.42 * np.cos(a), 0.06, 0.42 * np.sin(a)), (-0.1 * np.cos(a), 0.1,
            -0.1 * np.sin(a)), 0.055) for a in (0.0, 1.3, 2.4, 3.6, 4.1, 5.6)]  # fmt: skip
    brew = linear("#63c23c")
    bubbles = merge([ball(r, 2).moved(translation(x, 0.80, z)) for x, z, r in
                     ((0.1, 0.08, 0.07), (-0.12, 0.05, 0.055), (0.02, -0.14, 0.06),
                      (-0.04, 0.16, 0.04))])  # fmt: skip
    flames = tuple(flame(h).at(x, 0.06, z) for x, z, h in
                   ((0.0, 0.2, 0.3), (0.2, 0.05, 0.26), (-0.2, 0.08, 0.28)))  # fmt: skip
    return Model(
        (Part(merge([pot, *legs, *ears]), iron, METAL), Part(merge(logs), _WOOD, MATT),
         Part(merge([post(0.32, 0.03, (0, 0.76, 0)), bubbles]), brew, GLAZED), *flames),
        {"top": (0, 0.9, 0)},
        vapours=(Vapour((0, 0.85, 0), 0.3, 0.9, 0.5, (0.75, 1.0, 0.7), always=True),),
        shines=(Shine((0, 0.2, 0.35), (1.0, 0.5, 0.18), 2.5),),
    )  # fmt: skip


def watering_can(kit: Kit) -> Model:
    """Return a can with a long spout, a rose and a bowed handle."""
    tin = kit.main("#4f9a8a", "#d8a03c", "#7f9ab0")
    body = vessel([(0.0, 0.0), (0.13, 0.0), (0.135, 0.03), (0.12, 0.22), (0.125, 0.235),
                   (0.11, 0.23), (0.11, 0.2), (0.0, 0.2)])  # fmt: skip
    spout = rod((0.1, 0.05, 0), (0.33, 0.29, 0), (0.035, 0.02), 14)
    handle = bent([(-0.12, 0.06, 0), (-0.23, 0.14, 0), (-0.2, 0.3, 0), (-0.04, 0.36, 0),
                   (0.09, 0.24, 0)], 0.014, 10)  # fmt: skip
    rose = put(cone(0.055, 0.07, 20, 0.006), (0.35, 0.31, 0), (0, 0, 2.4))
    return Model((
        Part(body, tin, METAL), Part(merge([spout, handle]), tin, METAL),
        Part(rose, lighter(linear("#d8a03c"), 0.1), METAL),
        Part(hoop(0.124, 0.008, (0, 0.16, 0)), toned(tin, 0.7), METAL),
    ))  # fmt: skip


def sandcastle(kit: Kit) -> Model:
    """Return a castle of sand with four turrets, a flag, shells, and bucket and spade beside."""
    sand = kit.main("#e0bd80")
    turrets: list[Mesh] = []
    for x, z, r, h in ((-0.3, -0.2, 0.13, 0.42), (0.3, -0.2, 0.13, 0.42), (-0.3, 0.2, 0.12, 0.34),
                       (0.3, 0.2, 0.12, 0.34), (0, -0.05, 0.18, 0.62)):  # fmt: skip
        turrets.append(put(cylinder(1.15 * r, r, h, 20, 0.02), (x, 0.04, z)))
        around = [(x + 0.78 * r * np.cos(a), 0.02 + h, z + 0.78 * r * np.sin(a))
                  for a in np.arange(6) * np.pi / 3]  # fmt: skip
        turrets.append(spread(slab((0.5 * r, 0.07, 0.5 * r), radius=0.008), around))
    walls = [slab((0.6, 0.24, 0.08), (0, 0.04, z), 0.02) for z in (-0.2, 0.2)]
    walls += [slab((0.08, 0.24, 0.4), (x, 0.04, 0), 0.02) for x in (-0.3, 0.3)]
    mound = blob(0.62, 0.08, 0.48, 3, 0.03, 2.2, 2)
    flag = extrude([(0, 0), (0.17, 0.05), (0, 0.1)], 0.008, 0.002)
    return Model((
        Part(merge([*turrets, *walls, mound]), sand, MATT),
        Part(slab((0.13, 0.16, 0.03), (0, 0.04, 0.235), 0.01), toned(sand, 0.45), MATT),
        Part(rod((0, 0.66, -0.05), (0, 0.96, -0.05), 0.008), _WOOD),
        Part(flag.moved(translation(0, 0.84, -0.05)), linear("#d8332b"), CLOTH),
        Part(put(cylinder(0.09, 0.12, 0.2, 24, 0.01), (0.62, 0, 0.28)), linear("#2f7fc8"), GLAZED),
        Part(merge([rod((-0.6, 0.02, 0.3), (-0.5, 0.3, 0.26), 0.013),
                    slab((0.1, 0.14, 0.02), (-0.5, 0.28, 0.26), 0.01)]), linear("#e8b52c")),
    ))  # fmt: skip


def puddle(kit: Kit) -> Model:
    """Return a pool of rainwater with rings where a drop fell, a leaf afloat and wet stones."""
    water = kit.main("#5f94b4")
    pool = blob(0.75, 0.016, 0.46, 4, 0.10, 1.6, 5)
    rim = blob(0.84, 0.010, 0.54, 4, 0.10, 1.6, 5)
    rings = merge([hoop(r, 0.006, (0.16, 0.018, 0.04)) for r in (0.05, 0.12, 0.20)])
    spots = ((-0.74, 0.2, 0.08), (-0.62, 0.34, 0.05), (0.7, -0.3, 0.07))
    stones = merge(
        [
            blob(r, 0.6 * r, r, 2, 0.1, 2.0, k).moved(translation(x, 0, z))
            for k, (x, z, r) in enumerate(spots)
        ]
    )
    return Model((
        Part(rim, linear("#6a5640"), MATT), Part(pool, water, GLAZED),
        Part(rings, lighter(water, 0.5), GLAZED), Part(stones, linear("#8a8680"), MATT),
        Part(ellipsoid(0.09, 0.012, 0.05, 2).moved(translation(-0.25, 0.03, 0.1)),
             linear("#d07a2c")),
    ))  # fmt: skip


def rock_arch(kit: Kit) -> Model:
    """Return an arch that wind has carved out of red sandstone, in layers, on a foot of rubble."""
    rock = kit.main("#b8623a", "#c47a48")
    span = bent([(-3.4, -0.3, 0), (-3.1, 1.8, 0.1), (-2.3, 3.7, 0), (-0.4, 4.8, -0.1),
                 (1.6, 4.4, 0), (2.8, 2.8, 0.1), (3.3, 1.2, 0), (3.5, -0.3, 0)],
                (1.35, 1.05, 0.85, 0.62, 0.68, 0.85, 1.15, 1.55), 22)  # fmt: skip
    lumps = [blob(r, 0.8 * r, 0.9 * r, 3, 0.14, 2.0, k).moved(translation(x, y, z)) for k, (x, y, z,
             r) in enumerate(((-3.6, 0.2, 0.5, 1.3), (3.7, 0.2, 0.4, 1.4), (-4.7, 0, 0.2, 0.7),
                              (4.9, 0, 0.6, 0.6), (-2.3, 0, 1.4, 0.4), (2.3, 0, 1.3, 0.5),
                              (-2.4, 3.9, 0, 0.95), (2.0, 3.9, 0, 0.8)))]  # fmt: skip
    whole = merge([span, *lumps])
    x, y, _ = whole.positions.T
    layers = 0.5 + 0.5 * np.sin(5.2 * y + 0.8 * np.sin(0.9 * x))
    light, dark = np.array(lighter(rock, 0.3)), np.array(toned(rock, 0.72))
    tone = dark + (light - dark) * layers[:, None]
    return Model((Part(whole, tone.astype(np.float32), MATT),), {"top": (0, 5.4, 0)})


YARD: Final[dict[str, Builder]] = {
    "scarecrow": scarecrow,
    "tombstone": tombstone,
    "hay-bale": hay_bale,
    "cauldron": cauldron,
    "watering-can": watering_can,
    "sandcastle": sandcastle,
    "puddle": puddle,
    "rock-arch": rock_arch,
}
"""Builders by name."""
