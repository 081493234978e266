"""Gear for the hand: shovel, rake, pitchfork, pickaxe, spanner, spear, dagger, flag, sparkler."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    LEANING,
    RIGHT,
    bent,
    both,
    hoop,
    in_hand,
    jagged,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.forms import turned
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    FELT,
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Shine,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mat4, Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, cylinder, ellipsoid, sheet, tube

_ASH: Final = linear("#b98a54")
_STEEL: Final = linear("#b4bac0")
_FIRE: Final = Finish(roughness=1.0, emission=4.0, casts=False)
_LYING: Final[Mat4] = rotation(yaw=0.4) @ rotation(roll=-1.5)


def _shaft(low: float, high: float, radius: float = 0.018) -> Mesh:
    return rod((0, low, 0), (0, high, 0), radius, 10)


def shovel(kit: Kit) -> Model:
    """Return a shovel: a long shaft with a grip, and a blade."""
    blade = put(
        jagged(
            [
                (-0.11, 0.0),
                (-0.12, 0.2),
                (-0.04, 0.27),
                (0.04, 0.27),
                (0.12, 0.2),
                (0.11, 0.0),
                (0.0, -0.06),
            ],
            0.016,
            0.005,
        ),
        (0, 0.55, 0.012),
        (0, 0.1, 0),
    )
    flip = blade.moved(translation(0, 1.25, 0) @ rotation(roll=np.pi))
    grip = merge([rod((-0.06, -0.62, 0), (0.06, -0.62, 0), 0.016),
                  both(rod((0.06, -0.62, 0), (0.0, -0.52, 0), 0.012))])  # fmt: skip
    parts = [Part(merge([_shaft(-0.55, 0.5), grip]), _ASH, SMOOTH),
             Part(flip, kit.main("#7f868e"), METAL)]  # fmt: skip
    return in_hand(parts, LEANING @ rotation(pitch=np.pi))


def rake(kit: Kit) -> Model:
    """Return a garden rake with a row of teeth."""
    head = merge([rod((-0.2, 0.62, 0), (0.2, 0.62, 0), 0.014),
                  *(rod((x, 0.62, 0), (x, 0.60, 0.1), (0.009, 0.005)) for x in
                    np.linspace(-0.19, 0.19, 10)),
                  both(rod((0.1, 0.62, 0), (0, 0.5, 0), 0.008))])  # fmt: skip
    parts = [Part(_shaft(-0.7, 0.62), _ASH, SMOOTH), Part(head, kit.main("#3f7a4a"), METAL)]
    return in_hand(parts, LEANING)


def pitchfork(kit: Kit) -> Model:
    """Return a pitchfork with three long prongs."""
    prongs = [bent([(0, 0.55, 0), (0.55 * x, 0.6, 0), (x, 0.7, 0), (x, 0.92, 0.02)],
                   (0.012, 0.011, 0.010, 0.004), 8) for x in (-0.1, 0.0, 0.1)]  # fmt: skip
    parts = [Part(_shaft(-0.6, 0.56), _ASH, SMOOTH),
             Part(merge(prongs), kit.main("#5a5f66"), METAL)]  # fmt: skip
    return in_hand(parts, LEANING)


def pickaxe(kit: Kit) -> Model:
    """Return a pickaxe with a bent head, pointed at both ends."""
    head = bent([(-0.36, 0.36, 0), (-0.18, 0.46, 0), (0, 0.49, 0), (0.18, 0.46, 0), (0.36, 0.36,
        0)],
                (0.006, 0.03, 0.04, 0.03, 0.006), 10)  # fmt: skip
    parts = [Part(_shaft(-0.35, 0.52, 0.022), _ASH, SMOOTH),
             Part(merge([head, slab((0.09, 0.08, 0.075), (0, 0.45, 0), 0.015)]),
                  kit.main("#6a7078"), METAL)]  # fmt: skip
    return in_hand(parts, LEANING)


def spanner(kit: Kit) -> Model:
    """Return a spanner with an open jaw and a ring."""
    shaft = slab((0.032, 0.24, 0.014), (0, -0.1, 0), 0.006)
    jaw = jagged([(-0.045, 0.0), (-0.055, 0.05), (-0.04, 0.10), (-0.02, 0.095), (-0.022, 0.05),
                  (0.022, 0.05), (0.02, 0.095), (0.04, 0.10), (0.055, 0.05), (0.045, 0.0)],
                 0.022, 0.006).moved(translation(0, 0.12, 0))  # fmt: skip
    ring = hoop(0.034, 0.013, (0, -0.12, 0), (0, RIGHT, 0))
    return in_hand([Part(merge([shaft, jaw, ring]), kit.main("#b4bac0"), METAL)],
                   rotation(pitch=-1.35, roll=-1.1))  # fmt: skip


def spear(kit: Kit) -> Model:
    """Return a spear with a leaf of steel, a binding and a tuft."""
    tip = put(jagged([(-0.045, 0.1), (0, 0.0), (0.045, 0.1), (0, 0.32)], 0.02, 0.008), (0, 0.95, 0))
    tuft_ = turned([(0.02, 0.9), (0.05, 0.84), (0.03, 0.76), (0, 0.76)], 12, 14)
    parts = [Part(_shaft(-0.85, 0.97, 0.02), _ASH, SMOOTH), Part(tip, kit.main("#b4bac0"), METAL),
             Part(tuft_, linear("#b5322c"), FELT)]  # fmt: skip
    return in_hand(parts, LEANING)


def dagger(kit: Kit) -> Model:
    """Return a dagger with a guard and a jewel in its pommel."""
    blade = jagged([(-0.024, 0.06), (0.024, 0.06), (0.018, 0.24), (0, 0.33), (-0.018, 0.24)], 0.012,
                   0.004)  # fmt: skip
    guard = rod((-0.075, 0.055, 0), (0.075, 0.055, 0), 0.013)
    parts = [Part(blade, kit.main("#c3c9cf"), METAL),
             Part(merge([guard, hoop(0.02, 0.008, (0, -0.06, 0))]), linear("#d0a03c"), METAL),
             Part(_shaft(-0.06, 0.05, 0.017), linear("#5a3226"), SMOOTH),
             Part(ball(0.024, 2).moved(translation(0, -0.08, 0)), linear("#c8283c"),
                  GLAZED)]  # fmt: skip
    return in_hand(parts, rotation(pitch=-1.36, roll=-1.15))


def flag(kit: Kit) -> Model:
    """Return a flag that waves on its pole."""
    x, y = np.meshgrid(np.linspace(0, 1, 25), np.linspace(0, 1, 9), indexing="xy")
    wave = 0.07 * x * np.sin(7.5 * x + 1.2 * y)
    cloth = sheet(np.stack([0.02 + 0.86 * x, 1.15 + 0.56 * y - 0.05 * x, wave], -1))
    stripe = np.abs(cloth.positions[:, 1] - 1.42 + 0.05 * cloth.positions[:, 0]) < 0.1
    own = kit.main("#d0342c", "#2f6fb5", "#e0a02c")
    tones = np.where(stripe[:, None], np.array(linear("#f4efe4")), np.array(own)).astype(np.float32)
    pole = merge([_shaft(-0.1, 1.75, 0.02)])
    parts = [Part(pole, linear("#8a6a44"), SMOOTH),
             Part(ball(0.04, 2).moved(translation(0, 1.77, 0)), linear("#d9ab3e"), METAL),
             Part(cloth, tones, CLOTH, joint="cloth")]  # fmt: skip
    joints = {"cloth": Joint((0, 1.4, 0), swing=0.16, rate=0.9, axis="y")}
    return in_hand(parts, rotation(), joints)


def sparkler(kit: Kit) -> Model:
    """Return a sparkler: a thin wire whose end throws sparks that turn and glitter."""
    tip = 0.36
    wire = merge([_shaft(-0.1, 0.2, 0.005), rod((0, 0.2, 0), (0, tip, 0), 0.009, 6)])
    chance = kit.chance
    groups: dict[str, list[Mesh]] = {"one": [], "two": [], "three": []}
    for k in range(66):
        way = chance.normal(size=3)
        way /= np.linalg.norm(way)
        near, far = 0.03 + 0.05 * chance.uniform(), 0.12 + 0.15 * chance.uniform()
        start, end = way * near, way * far
        start[1] += tip
        end[1] += tip - 0.04 * far
        a = (float(start[0]), float(start[1]), float(start[2]))
        b = (float(end[0]), float(end[1]), float(end[2]))
        spark = rod(a, b, (0.0045, 0.001), 4)
        groups[("one", "two", "three")[k % 3]] += [spark, ball(0.009, 0).moved(translation(*b))]
    core = ball(0.035, 2).moved(translation(0, tip, 0))
    hot, gold = linear("#fff2c4"), kit.main("#ffb84a")
    parts = [Part(wire, linear("#6a6a70")), Part(core, hot, _FIRE),
             *(Part(merge(found), hot if name == "one" else gold, _FIRE, joint=name)
               for name, found in groups.items())]  # fmt: skip
    centre = (0.0, tip, 0.0)
    joints = {"one": Joint(centre, rate=1.7, axis="y"), "two": Joint(centre, rate=-2.3, axis="x"),
              "three": Joint(centre, rate=2.9, axis="z")}  # fmt: skip
    return in_hand(parts, rotation(roll=-0.25, pitch=0.1), joints,
                   [Shine(centre, (3.0, 2.0, 0.9), 2.6)])  # fmt: skip


def cannon(kit: Kit) -> Model:
    """Return an old cannon on its carriage with two wheels, a pile of balls beside it."""
    iron = kit.main("#33363c", "#7a5a2c")
    barrel = turned([(0.0, -0.62), (0.07, -0.60), (0.05, -0.55), (0.19, -0.5), (0.2, -0.3),
                     (0.16, 0.3), (0.13, 0.85), (0.17, 0.92), (0.16, 0.98), (0.09, 0.98),
                     (0.085, 0.7)], 34, 26)  # fmt: skip
    aim = translation(0, 0.68, 0.1) @ rotation(pitch=RIGHT - 0.22)
    bands = merge([hoop(r, 0.02, (0, y, 0)) for r, y in ((0.195, -0.3), (0.17, 0.2), (0.14, 0.7))])
    bed = [slab((0.12, 0.26, 1.3), (s * 0.22, 0.3, -0.25), 0.03) for s in (-1, 1)]
    trail = slab((0.3, 0.14, 0.5), (0, 0.08, -0.95), 0.04)
    wheels, joints = [], {}
    for s in (-1, 1):
        rim = hoop(0.42, 0.045, (s * 0.36, 0.46, 0.1), (0, 0, RIGHT))
        spokes = [rod((s * 0.36, 0.46, 0.1), (s * 0.36, 0.46 + 0.4 * np.cos(a),
                  0.1 + 0.4 * np.sin(a)), 0.025, 7) for a in np.arange(10) * np.pi / 5]  # fmt: skip
        hub = put(
            cylinder(0.09, 0.09, 0.12, 16, 0.02), (s * 0.36 - 0.06, 0.46, 0.1), (0, 0, -RIGHT)
        )
        wheels.append(Part(merge([rim, *spokes, hub]), linear("#7a4a2a"), SMOOTH, joint="axle"))
    joints["axle"] = Joint((0, 0.46, 0.1), radius=0.46)
    heap = spread(ball(0.1, 2), [(0.75, 0.1, 0.2), (0.95, 0.1, 0.2), (0.85, 0.1, 0.37),
                                 (0.85, 0.26, 0.26)])  # fmt: skip
    return Model((
        Part(merge([barrel, bands]).moved(aim), iron, METAL),
        Part(merge([*bed, trail, rod((-0.4, 0.46, 0.1), (0.4, 0.46, 0.1), 0.05)]),
             linear("#8a5a34"), SMOOTH), *wheels, Part(heap, toned(iron, 0.9), METAL),
    ), {"top": (0, 0.95, 0.6)}, joints)  # fmt: skip


def sack(kit: Kit) -> Model:
    """Return a sack of cloth tied at its neck, full, with a patch."""
    cloth = kit.main("#b58f5c", "#a8875a")
    body = turned([(0.0, 0.0), (0.24, 0.01), (0.29, 0.13), (0.27, 0.32), (0.16, 0.47), (0.07, 0.53),
                   (0.11, 0.6), (0.15, 0.66), (0.1, 0.65), (0.0, 0.58)], 26, 26)  # fmt: skip
    x, y, z = body.positions.T
    fold = 1 + 0.05 * np.sin(9 * np.arctan2(z, x)) * np.clip((y - 0.3) / 0.3, 0, 1)
    body = Mesh(np.stack([x * fold, y, z * fold], 1).astype(np.float32), body.normals,
                body.triangles)  # fmt: skip
    tie = merge(
        [
            hoop(0.08, 0.018, (0, 0.53, 0)),
            bent([(0.07, 0.53, 0.04), (0.13, 0.45, 0.14), (0.1, 0.38, 0.22)], 0.013, 7),
        ]
    )
    patch = put(slab((0.13, 0.12, 0.014), radius=0.004), (-0.05, 0.14, 0.285), (-0.15, -0.05, 0.15))
    return Model((Part(body, cloth, CLOTH), Part(tie, linear("#6a4a2a"), FELT),
                  Part(patch, toned(cloth, 0.7), CLOTH),
                  Part(ellipsoid(0.02, 0.02, 0.01, 1).moved(translation(0.1, 0.37, 0.225)),
                       linear("#6a4a2a"))), {"top": (0, 0.66, 0)})  # fmt: skip


def bomb(kit: Kit) -> Model:
    """Return a round black bomb of the comics, whose fuse sparks."""
    iron = kit.main("#2c2c34")
    fuse = [(0.06, 0.33, 0), (0.1, 0.4, 0.02), (0.18, 0.42, 0), (0.2, 0.48, 0.02)]
    sparks = [rod((0.2, 0.48, 0.02), (0.2 + 0.1 * np.cos(a), 0.48 + 0.1 * np.sin(a),
              0.02 + 0.05 * np.cos(2 * a)), (0.01, 0.002), 5)
              for a in np.arange(9) * 0.7]  # fmt: skip
    return Model((
        Part(ball(0.18, 3).moved(translation(0, 0.18, 0)), iron, GLAZED),
        Part(put(cylinder(0.06, 0.055, 0.05, 18, 0.01), (0.045, 0.315, 0), (0, 0, -0.25)),
             toned(iron, 1.6), METAL),
        Part(tube(fuse, 0.012, 7), linear("#d8c49a"), FELT),
        Part(merge([*sparks, ball(0.025, 1).moved(translation(0.2, 0.48, 0.02))]),
             linear("#ffb43a"), _FIRE, joint="spark"),
    ), {"top": (0, 0.5, 0)}, {"spark": Joint((0.2, 0.48, 0.02), rate=1.9, axis="z")},
        shines=(Shine((0.2, 0.5, 0.1), (1.6, 0.9, 0.3), 1.0),))  # fmt: skip


CARRIED: Final[dict[str, Builder]] = {
    "shovel": shovel,
    "rake": rake,
    "pitchfork": pitchfork,
    "pickaxe": pickaxe,
    "spanner": spanner,
    "spear": spear,
    "dagger": dagger,
    "flag": flag,
    "sparkler": sparkler,
    "cannon": cannon,
    "sack": sack,
    "bomb": bomb,
}
"""Builders by name."""
