"""What one finds outdoors: beehive, bird's nest, pine cone, acorn, egg, ear of wheat, catapult."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import bent, both, hoop, put, rod, slab, spread
from reelkite.engines.diorama.props.forms import turned, wheel
from reelkite.engines.diorama.props.modelling import (
    FELT,
    GLAZED,
    LEAFY,
    MATT,
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
from reelkite.engines.diorama.scene.mesh import merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, blob, ellipsoid, leaf

_WOOD: Final = linear("#8a5a34")
_DARK: Final = linear("#2a2420")


def beehive(kit: Kit) -> Model:
    """Return a hive of straw in rings on a stool, bees about its door."""
    straw = kit.main("#dba94a")
    rings = [hoop(r, 0.075, (0, y, 0)) for r, y in ((0.3, 0.42), (0.33, 0.54), (0.335, 0.66),
             (0.31, 0.78), (0.25, 0.9), (0.16, 1.0), (0.06, 1.06))]  # fmt: skip
    core = turned([(0.3, 0.36), (0.33, 0.6), (0.28, 0.85), (0.1, 1.05), (0, 1.07)], 14, 24)
    door = put(ellipsoid(0.075, 0.085, 0.05, 2), (0, 0.47, 0.35))
    stool = merge([slab((0.9, 0.06, 0.8), (0, 0.3, 0), 0.02),
                   *(rod((s * 0.34, 0, t * 0.28), (s * 0.3, 0.32, t * 0.25), 0.035)
                     for s in (-1, 1) for t in (-1, 1))])  # fmt: skip
    parts, joints = [], {}
    for k, (y, r, rate) in enumerate(((0.62, 0.52, 0.22), (0.86, 0.46, -0.3), (0.5, 0.6, 0.16))):
        bee = merge(
            [ellipsoid(0.038, 0.028, 0.028, 2), ball(0.02, 1).moved(translation(0.04, 0, 0))]
        )
        wings = both(put(ellipsoid(0.02, 0.006, 0.03, 1), (0.0, 0.03, 0.02), (0.5, 0, 0)))
        at = translation(r, y, 0) @ rotation(yaw=-1.57 if rate > 0 else 1.57)
        stripe = np.sin(150 * bee.positions[:, 0]) > 0
        tones = np.where(stripe[:, None], np.array(linear("#f2c02c")), np.array(_DARK))
        name = f"bee {k}"
        parts += [Part(bee.moved(at), tones.astype(np.float32), FELT, joint=name),
                  Part(wings.moved(at), linear("#eef4f6"), LEAFY, joint=name)]  # fmt: skip
        joints[name] = Joint((0, y, 0), rate=rate, axis="y", lift=0.03)
    return Model((Part(merge([*rings, core]), straw, FELT), Part(door, _DARK),
                  Part(stool, _WOOD, SMOOTH), *parts), {"top": (0, 1.12, 0)}, joints)  # fmt: skip


def nest(kit: Kit) -> Model:
    """Return a nest of twigs with three eggs, in the fork of a branch."""
    egg_tone = kit.main("#a9d4dc", "#f0e6d0")
    chance = kit.chance
    twigs = []
    for k in range(54):
        a, y = 0.73 * k, 0.3 + 0.13 * (k % 9) / 9
        r = 0.17 + 0.25 * (y - 0.3)
        way = a + 1.57 + float(chance.uniform(-0.35, 0.35))
        twigs.append(rod((r * np.cos(a), y, r * np.sin(a)),
                         (r * np.cos(a) + 0.17 * np.cos(way), y + float(chance.uniform(-0.03,
                             0.04)),
                          r * np.sin(a) + 0.17 * np.sin(way)), 0.009, 5))  # fmt: skip
    bowl = turned(
        [(0.0, 0.27), (0.14, 0.29), (0.22, 0.38), (0.2, 0.42), (0.13, 0.35), (0.0, 0.33)], 14, 22
    )
    eggs = merge([put(ellipsoid(0.05, 0.065, 0.05, 2), at, (0, 0, t)) for at, t in
                  (((-0.06, 0.39, 0.03), 0.3), ((0.06, 0.39, 0.04), -0.4), ((0.0, 0.39, -0.06),
                      0.1))])  # fmt: skip
    boughs = merge(
        [
            bent([(0, 0, 0), (0.03, 0.16, 0), (0.0, 0.28, 0)], (0.08, 0.07, 0.06), 10),
            bent([(0, 0.16, 0), (0.3, 0.3, 0), (0.55, 0.5, 0)], (0.05, 0.04, 0.02), 9),
            bent([(0, 0.14, 0), (-0.28, 0.32, 0.05), (-0.5, 0.6, 0.05)], (0.05, 0.035, 0.02), 9),
        ]
    )
    leaves = merge([put(leaf(0.15, 0.07, 0.3), at, (a, 0, 0.4)) for at, a in
                    (((0.5, 0.46, 0), 0.3), ((0.42, 0.4, 0), -1.2), ((-0.48, 0.56, 0.05), 2.6),
                     ((-0.4, 0.46, 0.05), 4.2), ((0.55, 0.5, 0), 1.5))])  # fmt: skip
    return Model((Part(merge(twigs), linear("#9a744a"), MATT), Part(bowl, linear("#6f5236"), MATT),
                  Part(eggs, egg_tone, GLAZED), Part(boughs, linear("#5f4632"), MATT),
                  Part(leaves, linear("#5f9a3f"), LEAFY)), {"top": (0, 0.45, 0)})  # fmt: skip


def pine_cone(kit: Kit) -> Model:
    """Return a pine cone with open scales, on needles."""
    brown = kit.main("#8a5a36")
    scales = []
    for k in range(70):
        t = k / 70
        r, y = 0.085 * np.sin(np.pi * (0.12 + 0.86 * t)) ** 0.8, 0.03 + 0.24 * t
        scale = put(
            ellipsoid(0.034 * (1.1 - 0.6 * t), 0.009, 0.03, 1), (r, 0, 0), (0, 0, 0.35 + 0.5 * t)
        )
        scales.append(scale.moved(rotation(yaw=2.4 * k)).moved(translation(0, y, 0)))
    body = merge(scales)
    tone = 0.75 + 0.35 * np.clip(np.linalg.norm(body.positions[:, [0, 2]], axis=1) / 0.11, 0, 1)
    colours = (np.array(brown) * tone[:, None]).astype(np.float32)
    core = turned([(0.03, 0.01), (0.06, 0.08), (0.05, 0.18), (0.0, 0.27)], 10, 14)
    needles = merge([rod((0.0, 0.012, 0.0), (0.2 * np.cos(a), 0.02, 0.2 * np.sin(a)), (0.006,
        0.003), 4)
                     for a in np.arange(14) * 0.46])  # fmt: skip
    return Model((Part(body, np.clip(colours, 0, 1), MATT), Part(core, toned(brown, 0.45), MATT),
                  Part(needles, linear("#3f7a45"))), {"top": (0, 0.28, 0)})  # fmt: skip


def egg(kit: Kit) -> Model:
    """Return an egg on its blunt end, with freckles."""
    shell = kit.main("#f2e6d2", "#e0b48a")
    profile = [(0.0, 0.0), (0.055, 0.015), (0.085, 0.08), (0.07, 0.16), (0.035, 0.21), (0.0, 0.22)]
    chance = kit.chance
    spots = [(float(a), float(y)) for a, y in chance.uniform((0, 0.05), (6.28, 0.11), (26, 2))]
    freckles = spread(ball(0.004, 0), [(0.083 * np.sin(a), y, 0.083 * np.cos(a)) for a, y in spots])
    return Model((Part(turned(profile, 24, 30), shell, SMOOTH),
                  Part(freckles, toned(shell, 0.6))), {"top": (0, 0.22, 0)})  # fmt: skip


def acorn(kit: Kit) -> Model:
    """Return two acorns with their cups on a leaf of oak."""
    nut = kit.main("#c08a4a")
    body = turned(
        [(0.0, 0.0), (0.012, 0.01), (0.06, 0.06), (0.068, 0.13), (0.05, 0.16), (0, 0.165)], 18, 22
    )
    cap = merge([turned([(0.07, 0.125), (0.082, 0.15), (0.06, 0.195), (0.0, 0.21)], 14, 22),
                 *(ball(0.014, 1).moved(translation(0.073 * np.cos(a) * s, 0.15 + 0.05 * (1 - s),
                   0.073 * np.sin(a) * s)) for a in np.arange(12) * 0.524 for s in (1.0, 0.72)),
                 bent([(0, 0.2, 0), (0.01, 0.24, 0), (0.03, 0.26, 0)], 0.011, 7)])  # fmt: skip
    places = (translation(-0.06, 0.03, 0.02) @ rotation(roll=0.25),
              translation(0.15, 0.07, 0.06) @ rotation(roll=-1.45, yaw=0.4))  # fmt: skip
    lobes = [put(ellipsoid(0.075, 0.008, 0.05, 1), (0.05 + 0.08 * k, 0.012, s * 0.06), (s * 0.9,
        0, 0))
             for k in range(4) for s in (-1, 1)]  # fmt: skip
    return Model((
        Part(merge([body.moved(at) for at in places]), nut, GLAZED),
        Part(merge([cap.moved(at) for at in places]), linear("#7a5434"), MATT),
        Part(merge([*lobes, ellipsoid(0.22, 0.01, 0.035, 2).moved(translation(0.17, 0.012, 0))]),
             linear("#b5702c"), MATT),
    ))  # fmt: skip


def wheat(kit: Kit) -> Model:
    """Return a sheaf of wheat, tied, heavy ears on top."""
    gold = kit.main("#dcae4a")
    stalks, ears = [], []
    chance = kit.chance
    for k in range(22):
        a, r = 2.4 * k, 0.12 * np.sqrt(k / 22)
        top = (2.3 * r * np.cos(a), 0.72 + 0.1 * float(chance.uniform()), 2.3 * r * np.sin(a))
        stalks.append(bent([(1.5 * r * np.cos(a), 0, 1.5 * r * np.sin(a)), (0.5 * r * np.cos(a),
            0.36,
                      0.5 * r * np.sin(a)), top], 0.008, 5))  # fmt: skip
        ears.append(
            ellipsoid(0.022, 0.075, 0.022, 1).moved(translation(top[0], top[1] + 0.06, top[2]))
        )
        ears += [put(ellipsoid(0.013, 0.024, 0.013, 0), (top[0] + s * 0.02,
                                                         top[1] + 0.02 + 0.035 * j,
                     top[2]), (0, 0, -0.5 * s)) for s in (-1, 1) for j in range(3)]  # fmt: skip
    tie = hoop(0.085, 0.022, (0, 0.36, 0))
    return Model((Part(merge(stalks), lighter(gold, 0.15), MATT), Part(merge(ears), gold, MATT),
                  Part(tie, linear("#a8622c"), FELT)), {"top": (0, 0.9, 0)})  # fmt: skip


def catapult(kit: Kit) -> Model:
    """Return a siege catapult: frame on wheels, long arm with a stone in its bowl."""
    wood = kit.main("#8a5f3a")
    frame = merge([both(slab((0.18, 0.2, 2.6), (0.55, 0.42, 0), 0.03)),
                   *(slab((1.25, 0.16, 0.18), (0, 0.44, z), 0.03) for z in (-1.1, 0.0, 1.1)),
                   both(rod((0.55, 0.6, 0.35), (0.5, 1.75, 0.35), 0.09, 9)),
                   both(rod((0.55, 0.6, -0.5), (0.5, 1.6, 0.3), 0.07, 9)),
                   slab((1.3, 0.2, 0.2), (0, 1.68, 0.35), 0.04)])  # fmt: skip
    arm = merge([bent([(0, 0.62, 0.15), (0, 1.0, -0.5), (0, 1.28, -1.15)], (0.1, 0.085, 0.07), 10)])
    bowl = put(turned([(0.0, 0.0), (0.2, 0.04), (0.27, 0.15), (0.24, 0.15), (0.0, 0.06)], 12, 20),
               (0, 1.28, -1.25), (0, -0.4, 0))  # fmt: skip
    stone = blob(0.2, 0.19, 0.2, 2, 0.12, 2.4, 3).moved(translation(0, 1.5, -1.28))
    ropes = merge([hoop(0.13, 0.03, (s * 0.14, 0.62, 0.15), (0, 0, 1.57)) for s in (-2, -1, 1, 2)]
                  + [rod((s * 0.06, 1.1, -0.75), (s * 0.3, 0.55, -1.1), 0.02) for s in (-1,
                      1)])  # fmt: skip
    wheels = [wheel(0.36, 0.14, f"axle {k}", hub="#8a5f3a").at(s * 0.75, 0.36, z)
              for k, z in enumerate((0.85, -0.85)) for s in (-1, 1)]  # fmt: skip
    joints = {f"axle {k}": Joint((0, 0.36, z), radius=0.36) for k, z in enumerate((0.85, -0.85))}
    heap = merge([blob(0.18, 0.16, 0.18, 2, 0.12, 2.4, k).moved(translation(x, y, 0.7)) for k, (x,
        y) in
                  enumerate(((1.15, 0.14), (1.5, 0.14), (1.32, 0.4)))])  # fmt: skip
    return Model((Part(merge([frame, arm, bowl]), wood, SMOOTH), Part(merge([stone, heap]),
                  linear("#8a8680"), MATT), Part(ropes, linear("#d9c08a"), FELT), *wheels),
                 {"top": (0, 1.9, 0)}, joints)  # fmt: skip


FINDS: Final[dict[str, Builder]] = {
    "beehive": beehive,
    "nest": nest,
    "pine-cone": pine_cone,
    "egg": egg,
    "acorn": acorn,
    "wheat": wheat,
    "catapult": catapult,
}
"""Builders by name."""
