"""Food on the table."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.forms import flame, ring, turned
from reelkite.engines.diorama.props.modelling import (
    CLAY,
    GLAZED,
    LEAFY,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Shine,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    cylinder,
    ellipsoid,
    leaf,
    ripple3,
    spline,
    tube,
)


def apple(kit: Kit) -> Model:
    """Return an apple with a dimple, a stem and a leaf."""
    skin = kit.main("#c93a2c")
    flesh = turned(
        [
            (0.0, 0.006),
            (0.012, 0.001),
            (0.024, 0.003),
            (0.038, 0.022),
            (0.0425, 0.046),
            (0.037, 0.068),
            (0.022, 0.0785),
            (0.010, 0.0755),
            (0.0, 0.068),
        ],
        26,
        kit.sides(30),
    )
    share = np.clip(
        flesh.positions[:, 1] / 0.07 - 0.72 + 0.3 * ripple3(flesh.positions, 60), 0, 0.45
    )
    stem = tube(spline([(0, 0.066, 0), (0.001, 0.08, 0), (0.006, 0.092, 0)], 8), 0.0022, 6)
    blade = leaf(0.034, 0.011, 0.5).moved(translation(0.003, 0.085, 0) @ rotation(yaw=0.5))
    return Model(
        (
            Part(flesh, mixed(skin, linear("#e9b64c"), share), SMOOTH),
            Part(stem, linear("#6b4a2e")),
            Part(blade, linear("#5f9a3c"), LEAFY),
        )
    )


def orange(kit: Kit) -> Model:
    """Return an orange with dimpled skin and its green star."""
    skin = kit.main("#ec8a26")
    flesh = blob(0.038, 0.036, 0.038, 3, 0.012, 14.0)
    star = cylinder(0.006, 0.003, 0.003, 6, 0.001)
    return Model(
        (
            Part(flesh, skin, SMOOTH).at(0, 0.036, 0),
            Part(star, linear("#5d7d3a")).at(0, 0.0705, 0),
        )
    )


def banana(kit: Kit) -> Model:
    """Return a banana that lies on its side."""
    path = spline(
        [
            (-0.085, 0.014, -0.020),
            (-0.05, 0.034, 0.004),
            (0.0, 0.043, 0.014),
            (0.05, 0.034, 0.004),
            (0.078, 0.014, -0.018),
            (0.092, 0.006, -0.034),
        ],
        30,
    )
    along = np.linspace(0, 1, 30)
    thick = np.interp(
        along,
        [0, 0.08, 0.25, 0.6, 0.82, 0.9, 1],
        [0.004, 0.010, 0.0175, 0.018, 0.012, 0.006, 0.005],
    )
    body = tube(path, thick, 7)
    ends = np.clip(np.abs(body.positions[:, 0] + 0.002) / 0.09 - 0.88, 0, 0.12) / 0.12
    return Model((Part(body, mixed(kit.main("#f0c63a"), linear("#5a4326"), ends), SMOOTH),))


def cookie(kit: Kit) -> Model:
    """Return a crackled cookie with chunks of chocolate."""
    dough = kit.main("#c98f4e")
    disc_ = turned([(0.0, 0.002), (0.030, 0.0), (0.0385, 0.004), (0.0385, 0.009), (0.030, 0.0135),
                    (0.014, 0.0155), (0.0, 0.016)], 20, 34)  # fmt: skip
    lumps = 0.0016 * ripple3(disc_.positions, 90.0, 2)
    bumpy = Mesh(disc_.positions + disc_.normals * lumps[:, None], disc_.normals, disc_.triangles)
    chance = kit.chance
    chips = []
    for k in range(11):
        turn, reach = 2.4 * k, 0.0275 * np.sqrt((k + 0.6) / 11)
        chip = blob(0.0048, 0.0036, 0.0042, 1, 0.2, 3.0, k).moved(
            rotation(yaw=float(chance.uniform(0, 6)))
        )
        y = 0.0155 - 0.004 * (reach / 0.03) ** 3
        chips.append(chip.moved(translation(reach * np.cos(turn), y, reach * np.sin(turn))))
    edge = np.clip(np.hypot(bumpy.positions[:, 0], bumpy.positions[:, 2]) / 0.038 - 0.55, 0, 0.5)
    return Model(
        (
            Part(bumpy, mixed(lighter(dough, 0.15), toned(dough, 0.6), edge), CLAY),
            Part(merge(chips), linear("#3c2416"), SMOOTH),
        )
    )


def croissant(kit: Kit) -> Model:
    """Return a croissant: a bent roll in seven overlapping folds."""
    crust = kit.main("#c9812f")
    turn = np.linspace(-1.25, 1.25, 46)
    path = np.stack([0.062 * np.sin(turn), 0 * turn + 0.024, 0.062 * np.cos(turn) - 0.05], axis=1)
    along = np.abs(turn) / 1.25
    fold = np.mod((1 - along) * 4.0, 1.0)
    thick = (0.006 + 0.021 * (1 - along**1.7)) * (0.84 + 0.22 * np.sqrt(np.clip(1 - fold, 0, 1)))
    roll = tube(path, thick, 18)
    shade = np.clip(0.5 + 0.5 * np.sin(np.repeat(fold, 18) * 6.3), 0, 1)
    shade = np.concatenate([np.zeros(54), shade, np.zeros(54)])[: len(roll.positions)]
    return Model(
        (Part(roll, mixed(crust, lighter(crust, 0.45), 0.55 * shade), SMOOTH).sized(1, 0.92, 1),)
    )


def bread(kit: Kit) -> Model:
    """Return a round-topped loaf with three cuts."""
    crust = kit.main("#b9733a")
    loaf = blob(0.12, 0.062, 0.068, 3, 0.03, 3.0)
    squashed = np.maximum(loaf.positions, np.array([-1, -0.035, -1], dtype=np.float32))
    cuts = [
        ellipsoid(0.009, 0.007, 0.034, 2).moved(
            translation(x, 0.0915 - 4.4 * x * x, 0) @ rotation(yaw=0.45)
        )
        for x in (-0.055, 0.0, 0.055)
    ]
    return Model(
        (
            Part(Mesh(squashed, loaf.normals, loaf.triangles), crust).at(0, 0.035, 0),
            Part(merge(cuts), linear("#efd9ab")),
        )
    )


def cake(kit: Kit) -> Model:
    """Return a cake of two layers with icing that drips, cherries, and candles on request."""
    icing = kit.main("#ee9fb8")
    tiers = [turned([(0.0, 0.0), (0.088, 0.0), (0.092, 0.005), (0.092, 0.034), (0.088, 0.038),
                     (0.0, 0.038)], 14, 36)]  # fmt: skip
    cream = tube(ring(0.0915, 0.040, 36), 0.0055, 6)
    top = turned([(0.0, 0.078), (0.091, 0.078), (0.0955, 0.083), (0.0955, 0.090), (0.090, 0.097),
                  (0.0, 0.0985)], 18, 36)  # fmt: skip
    drips = [
        tube([(x, 0.086, z), (1.01 * x, 0.086 - d, 1.01 * z)], 0.0078, 6)
        for k, d in enumerate(
            (0.022, 0.034, 0.017, 0.028, 0.02, 0.036, 0.024, 0.018, 0.031, 0.02, 0.027, 0.034)
        )
        for x, z in [(0.0905 * np.cos(0.5236 * k), 0.0905 * np.sin(0.5236 * k))]
    ]
    cherries = [
        ball(0.0105, 1).moved(translation(0.066 * np.cos(a), 0.105, 0.066 * np.sin(a)))
        for a in np.linspace(0, 2 * np.pi, 8, endpoint=False)
    ]
    sponge = linear("#e2b672")
    parts = [
        Part(tiers[0], sponge),
        Part(tiers[0], sponge).at(0, 0.042, 0),
        Part(cream, linear("#f7efe0"), SMOOTH),
        Part(merge([top, *drips]), icing, SMOOTH),
        Part(merge(cherries), linear("#b3202a"), GLAZED),
    ]
    for k in range(5):
        x, z = 0.034 * np.cos(1.2566 * k), 0.034 * np.sin(1.2566 * k)
        stick = cylinder(0.0034, 0.0034, 0.045, 8, 0.001)
        parts.append(Part(stick, linear(("#35b3a8", "#f2c531")[k % 2])).at(x, 0.097, z))
        parts.append(flame(0.018).at(x, 0.142, z))
    return Model(
        tuple(parts), {"top": (0, 0.1, 0)}, shines=(Shine((0, 0.17, 0), (1.6, 0.9, 0.4), 0.5),)
    )


FOOD: Final[dict[str, Builder]] = {
    "apple": apple,
    "orange": orange,
    "banana": banana,
    "cookie": cookie,
    "croissant": croissant,
    "bread": bread,
    "cake": cake,
}
"""Builders by name."""
