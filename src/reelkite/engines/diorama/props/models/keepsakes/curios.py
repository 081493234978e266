"""Curios of a shelf: snow globe, music box, dreamcatcher, birdcage, masks, feather, light bulb."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    RIGHT,
    bent,
    both,
    circled,
    hoop,
    in_hand,
    post,
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
    LEAFY,
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
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    box,
    cone,
    cylinder,
    ellipsoid,
    gable,
    leaf,
    tube,
)

_GOLD: Final = linear("#d9ab3e")
_GLOW: Final = Finish(roughness=1.0, emission=2.2, casts=False)


def snow_globe(kit: Kit) -> Model:
    """Return a globe with a small house, firs and flakes in the air, on a turned foot."""
    wood = kit.main("#7a3a2a", "#2f5a4a")
    foot = turned([(0.16, 0.0), (0.165, 0.03), (0.135, 0.05), (0.13, 0.08), (0.115, 0.09), (0,
        0.09)],
                  16, 32)  # fmt: skip
    glass = [hoop(0.148, 0.004, (0, 0.215, 0), FORWARD), hoop(0.148, 0.004, (0, 0.215, 0)),
             hoop(0.118, 0.010, (0, 0.098, 0))]  # fmt: skip
    ground = ellipsoid(0.125, 0.035, 0.125, 3).moved(translation(0, 0.115, 0))
    house = slab((0.075, 0.055, 0.06), (0.01, 0.135, 0), 0.006)
    roof = gable(0.095, 0.045, 0.075).moved(translation(0.01, 0.188, 0))
    door = merge([slab((0.016, 0.03, 0.01), (0.02, 0.135, 0.028), 0.003),
                  slab((0.016, 0.016, 0.01), (-0.012, 0.155, 0.028), 0.003)])  # fmt: skip
    firs = merge([cone(r, 2.2 * r, 12, 0.004).moved(translation(x, y, z)) for x, z, s in
                  ((-0.06, 0.02, 1.0), (0.075, 0.03, 0.8), (-0.035, -0.05, 1.2))
                  for r, y in ((0.028 * s, 0.125), (0.022 * s, 0.125 + 0.032 * s))])  # fmt: skip
    chance = kit.chance
    turn, high = chance.uniform(0, 6.28, 34), chance.uniform(0.15, 0.33, 34)
    reach = np.sqrt(np.maximum(0.135**2 - (high - 0.215) ** 2, 0)) * chance.uniform(0.3, 0.95, 34)
    flakes = spread(ball(0.006, 1), [(float(r * np.cos(a)), float(y), float(r * np.sin(a)))
                                     for a, y, r in zip(turn, high, reach,
                                                        strict=True)])  # fmt: skip
    return Model((
        Part(foot, wood, GLAZED), Part(merge(glass), linear("#e4f2f6"), GLAZED),
        Part(ground, linear("#f4f8fa"), SMOOTH), Part(house, linear("#c8503a")),
        Part(roof, linear("#f6fafc")), Part(door, linear("#ffcf6a"), Finish(emission=1.2)),
        Part(firs, linear("#3f7a4f")), Part(flakes, linear("#ffffff"), joint="flakes"),
        Part(slab((0.09, 0.022, 0.012), (0, 0.028, 0.148), 0.003), _GOLD, METAL),
    ), {"top": (0, 0.365, 0)}, {"flakes": Joint((0, 0.215, 0), rate=0.12, axis="y",
                                                lift=0.012)})  # fmt: skip


def music_box(kit: Kit) -> Model:
    """Return an open box of music in which a dancer turns before a mirror."""
    wood = kit.main("#8a4a5a", "#4f6f8a")
    box_ = merge([slab((0.34, 0.15, 0.24), (0, 0, 0), 0.012)])
    lid = put(slab((0.34, 0.24, 0.025), radius=0.01), (0, 0.15, -0.12), (0, -0.22, 0))
    mirror = put(slab((0.26, 0.17, 0.01), radius=0.006), (0, 0.185, -0.112), (0, -0.22, 0))
    felt = slab((0.30, 0.012, 0.2), (0, 0.146, 0), 0.004)
    skirt = turned([(0.065, 0.20), (0.05, 0.215), (0.02, 0.235), (0.022, 0.27), (0, 0.285)], 14, 22)
    legs = merge([rod((0, 0.155, 0), (0, 0.21, 0), 0.007),
                  rod((0.004, 0.205, 0), (0.028, 0.185, 0.02), 0.007)])  # fmt: skip
    arms = both(bent([(0.015, 0.265, 0), (0.05, 0.30, 0.01), (0.008, 0.345, 0.01)], 0.006, 7))
    head = ball(0.02, 2).moved(translation(0, 0.302, 0))
    bun = merge([ellipsoid(0.021, 0.018, 0.02, 2).moved(translation(0, 0.309, -0.004)),
                 ball(0.010, 2).moved(translation(0, 0.33, -0.008))])  # fmt: skip
    crank = merge([rod((0.17, 0.07, 0), (0.22, 0.07, 0), 0.006),
                   rod((0.22, 0.07, 0), (0.22, 0.11, 0), 0.006),
                   ball(0.013, 2).moved(translation(0.235, 0.11, 0))])  # fmt: skip
    trims = merge([slab((0.345, 0.012, 0.245), (0, y, 0), 0.004) for y in (0.015, 0.13)])
    skin = linear("#e9b993")
    return Model((
        Part(merge([box_, lid]), wood, GLAZED), Part(mirror, linear("#cfe2e8"), METAL),
        Part(felt, linear("#b5323f"), CLOTH), Part(merge([trims, crank]), _GOLD, METAL),
        Part(skirt, linear("#f4b8c8"), CLOTH, joint="dancer"),
        Part(merge([legs, arms, head]), skin, joint="dancer"),
        Part(bun, linear("#5a3a26"), joint="dancer"),
    ), {"focus": (0, 0.25, 0)}, {"dancer": Joint((0, 0, 0), rate=0.35, axis="y")})  # fmt: skip


def dreamcatcher(kit: Kit) -> Model:
    """Return a hoop with a web, beads and three feathers, which hangs and turns a little."""
    wrap = kit.main("#8a5a3a")
    middle = 0.62
    web = [bent([(0.22 * np.cos(a), middle + 0.22 * np.sin(a), 0),
                 (0.11 * np.cos(a + 0.4), middle + 0.11 * np.sin(a + 0.4), 0),
                 (0.05 * np.cos(a + 0.9), middle + 0.05 * np.sin(a + 0.9), 0)], 0.004, 5)
           for a in np.arange(10) * np.pi / 5]  # fmt: skip
    web += [hoop(r, 0.0035, (0, middle, 0), FORWARD) for r in (0.05, 0.11, 0.165)]
    strings = merge([rod((x, middle - 0.2 + abs(x) * 0.3, 0), (x, y, 0), 0.004, 6)
                     for x, y in ((-0.13, 0.26), (0, 0.2), (0.13, 0.26))]
                    + [rod((0, middle + 0.22, 0), (0, 1.0, 0), 0.004, 6)])  # fmt: skip
    plumes = merge([put(leaf(0.24, 0.05, 0.05), (x, y, 0), (0, 0, -RIGHT)) for x, y in
                    ((-0.13, 0.26), (0, 0.22), (0.13, 0.26))])  # fmt: skip
    beads = spread(ball(0.018, 2), [(-0.13, 0.28, 0), (0, 0.235, 0), (0.13, 0.28, 0),
                                    (0.06, middle + 0.07, 0), (-0.04, middle - 0.09,
                                                               0)])  # fmt: skip
    return Model((
        Part(hoop(0.22, 0.016, (0, middle, 0), FORWARD), wrap, FELT),
        Part(merge([*web, strings]), linear("#efe6d2")),
        Part(plumes, linear("#e6e0d4"), LEAFY), Part(beads, linear("#2f9aa0"), GLAZED),
    ), {"top": (0, 1.0, 0)})  # fmt: skip


def birdcage(kit: Kit) -> Model:
    """Return a domed cage of brass wire with a swing and a yellow bird on it."""
    brass = kit.main("#c9a045")
    turn = np.arange(16) * np.pi / 8
    bars = [bent([(0.2 * np.cos(a), 0.06, 0.2 * np.sin(a)), (0.2 * np.cos(a), 0.38,
                   0.2 * np.sin(a)), (0.13 * np.cos(a), 0.53, 0.13 * np.sin(a)), (0, 0.6, 0)],
                 0.005, 5) for a in turn]  # fmt: skip
    rings = [hoop(0.2, 0.007, (0, y, 0)) for y in (0.07, 0.22, 0.38)]
    base = turned([(0.22, 0.0), (0.23, 0.03), (0.21, 0.06), (0, 0.06)], 10, 30)
    hook = [hoop(0.035, 0.007, (0, 0.64, 0), FORWARD), ball(0.02, 2).moved(translation(0, 0.6, 0))]
    perch = merge([rod((-0.07, 0.24, 0), (0.07, 0.24, 0), 0.007),
                   both(rod((0.07, 0.24, 0), (0.0, 0.56, 0), 0.003, 5))])  # fmt: skip
    bird = merge([ellipsoid(0.045, 0.05, 0.065, 3).moved(translation(0, 0.3, -0.005)),
                  ball(0.034, 3).moved(translation(0, 0.355, 0.025)),
                  ellipsoid(0.02, 0.014, 0.06, 2).moved(translation(0, 0.275,
                      -0.075))])  # fmt: skip
    beak = put(cone(0.012, 0.03, 8, 0.002), (0, 0.35, 0.055), FORWARD)
    eyes = both(ball(0.007, 1).moved(translation(0.018, 0.362, 0.05)))
    return Model((
        Part(merge([*bars, *rings, *hook, base]), brass, METAL), Part(perch, linear("#7a5230")),
        Part(bird, linear("#f2c531"), joint="bird"), Part(beak, linear("#e0772c"), joint="bird"),
        Part(eyes, linear("#26242a"), joint="bird"),
    ), {"top": (0, 0.68, 0)}, {"bird": Joint((0, 0.56, 0), swing=0.09, rate=0.5,
                                             axis="z")})  # fmt: skip


def carnival_mask(kit: Kit) -> Model:
    """Return a mask of Venice on its stick: half a face in white and gold, with plumes."""
    white = kit.main("#f2ece0")
    shell = ellipsoid(0.15, 0.11, 0.075, 3).moved(translation(0, 0.36, 0))
    brow = both(bent([(0.0, 0.345, 0.085), (0.06, 0.415, 0.075), (0.15, 0.39, 0.02)], 0.012, 8))
    nose = put(cone(0.03, 0.09, 14, 0.01), (0, 0.31, 0.06), (0, 0.5, 0))
    eyes = both(put(ellipsoid(0.036, 0.02, 0.02, 2), (0.062, 0.365, 0.064), (0, 0, 0.25)))
    plumes = [put(leaf(0.26 - 0.03 * abs(k), 0.07, 0.2), (0.035 * k, 0.44, -0.01),
                  (0, 0, RIGHT - 0.28 * k)) for k in range(-2, 3)]  # fmt: skip
    stick = rod((0.14, 0.0, 0.0), (0.14, 0.36, 0.0), 0.010)
    jewel = ball(0.024, 2).moved(translation(0, 0.44, 0.055))
    return Model((
        Part(shell, white, GLAZED), Part(merge([brow, nose, stick]), _GOLD, METAL),
        Part(eyes, linear("#241f26")), Part(merge(plumes), linear("#8a2c6a"), LEAFY),
        Part(jewel, linear("#2f9f6a"), GLAZED), Part(post(0.09, 0.02, (0.14, 0, 0)), _GOLD, METAL),
    ))  # fmt: skip


def feather(kit: Kit) -> Model:
    """Return a feather: a bent quill and two vanes with a notch."""
    white = kit.main("#f0ebe0", "#6f8fb5")
    quill = bent([(0, -0.08, 0), (0, 0.06, 0.0), (0.01, 0.2, 0.012), (0.045, 0.33, 0.03)],
                 (0.006, 0.006, 0.004, 0.002), 7)  # fmt: skip
    vane = merge([put(leaf(0.36, w, 0.12), (0, 0.0, z), (yaw, 0, RIGHT - 0.06))
                  for w, z, yaw in ((0.1, 0.004, 0.0), (0.06, 0.007, 0.2))])  # fmt: skip
    return in_hand([Part(quill, linear("#e0d6c0")), Part(vane, white, LEAFY)],
                   rotation(pitch=-1.2, roll=-1.0))  # fmt: skip


def light_bulb(kit: Kit) -> Model:
    """Return a bulb that glows, with its coil and its screw of brass below."""
    glass = kit.main("#ffe7b0")
    pear = turned([(0.04, 0.08), (0.045, 0.11), (0.085, 0.18), (0.09, 0.23), (0.06, 0.29), (0,
        0.31)],
                  22, 28)  # fmt: skip
    screw = [hoop(0.037, 0.008, (0, y, 0)) for y in (0.03, 0.046, 0.062, 0.078)]
    foot = turned([(0.0, 0.0), (0.02, 0.004), (0.034, 0.025), (0.034, 0.085), (0, 0.085)], 12, 20)
    coil = tube([(0.03 * np.cos(t), 0.19 + 0.01 * np.sin(9 * t), 0.095 + 0.0 * t)
                 for t in np.linspace(0, np.pi, 14)], 0.004, 5)  # fmt: skip
    return Model((
        Part(pear, glass, Finish(roughness=0.1, emission=0.9)),
        Part(merge([*screw, foot]), linear("#b8a06a"), METAL), Part(coil, linear("#ff9a2c"), _GLOW),
    ), {"top": (0, 0.31, 0)}, shines=(Shine((0, 0.22, 0.2), (1.8, 1.4, 0.8), 1.8),))  # fmt: skip


def disco_ball(kit: Kit) -> Model:
    """Return a ball of mirrors that turns on its cord and throws light."""
    silver = kit.main("#cdd3da")
    tiles = []
    for k, lat in enumerate(np.linspace(-1.35, 1.35, 13)):
        count = max(5, round(26 * np.cos(lat)))
        for a in np.linspace(0, 2 * np.pi, count, endpoint=False) + 0.12 * k:
            out = put(box(0.064, 0.064, 0.02), (0, 0, 0.3)).moved(rotation(pitch=float(-lat)))
            tiles.append(out.moved(rotation(yaw=float(a))))
    whole = merge(tiles).moved(translation(0, 0.34, 0))
    spots = np.sin(11 * whole.normals[:, 0] + 5) * np.cos(9 * whole.normals[:, 1])
    tones = np.where(spots[:, None] > 0.35, np.array(lighter(silver, 0.9)),
                     np.where(spots[:, None] < -0.4, np.array(toned(silver, 0.35)),
                              np.array(silver))).astype(np.float32)  # fmt: skip
    return Model((
        Part(whole, tones, Finish(roughness=0.08, emission=0.2), joint="ball"),
        Part(ball(0.29, 3).moved(translation(0, 0.34, 0)), linear("#4a4e56"), joint="ball"),
        Part(merge([rod((0, 0.64, 0), (0, 0.98, 0), 0.01), post(0.04, 0.04, (0, 0.62, 0))]),
             linear("#3a3c42"), METAL),
    ), {"top": (0, 0.98, 0)}, {"ball": Joint((0, 0.34, 0), rate=0.12, axis="y")},
        shines=(Shine((0, 0.34, 0.6), (1.0, 0.8, 1.2), 3.0),))  # fmt: skip


def wreath(kit: Kit) -> Model:
    """Return a wreath of fir with red berries and a bow."""
    green = kit.main("#3f7a45")
    ring_ = [put(blob(0.07, 0.055, 0.06, 2, 0.25, 9.0, k), (0.2 * np.cos(a), 0.27 + 0.2 * np.sin(a),
             0)) for k, a in enumerate(np.arange(18) * np.pi / 9)]  # fmt: skip
    berries = spread(ball(0.017, 2), [((0.2 + 0.03 * (-1) ** k) * np.cos(a), 0.27
                     + (0.2 + 0.03 * (-1) ** k) * np.sin(a), 0.06)
                     for k, a in enumerate(np.arange(12) * np.pi / 6)])  # fmt: skip
    bow = merge([put(ellipsoid(0.065, 0.04, 0.022, 2), (s * 0.06, 0.08, 0.07), (0, 0, 0.35 * s))
                 for s in (-1, 1)] + [ball(0.024, 2).moved(translation(0, 0.08, 0.08))]
                + [rod((0, 0.08, 0.07), (s * 0.05, -0.0 + 0.012, 0.075), (0.014, 0.02), 6)
                   for s in (-1, 1)])  # fmt: skip
    return Model((Part(merge(ring_), green, FELT), Part(berries, linear("#c8282c"), GLAZED),
                  Part(bow, linear("#c8282c"), CLOTH)))  # fmt: skip


def totem_pole(kit: Kit) -> Model:
    """Return a carved and painted pole: three faces, beaks and wings on top."""
    wood = kit.main("#a8703e")
    trunk = cylinder(0.34, 0.30, 3.0, 28, 0.03)
    parts: list[Part] = [Part(trunk, wood, SMOOTH)]
    for k, code in enumerate(("#c8402f", "#2f7f8a", "#e0a832")):
        y = 0.25 + 0.9 * k
        eyes = both(ellipsoid(0.1, 0.085, 0.05, 2).moved(translation(0.13, y + 0.5, 0.27)))
        dots = both(ball(0.04, 2).moved(translation(0.13, y + 0.5, 0.315)))
        mouth = slab((0.4, 0.16, 0.1), (0, y + 0.08, 0.25), 0.05)
        teeth = spread(slab((0.06, 0.06, 0.03), (0, y + 0.13, 0.295), 0.01),
                       [(0.075 * j, 0, 0) for j in (-2, -1, 0, 1, 2)])  # fmt: skip
        nose = put(cone(0.09, 0.3, 14, 0.03), (0, y + 0.36, 0.26), (0, 1.25, 0))
        brow = both(rod((0.04, y + 0.6, 0.3), (0.26, y + 0.68, 0.2), 0.035))
        parts += [Part(merge([mouth, brow]), linear(code)), Part(merge([eyes, teeth]),
                  linear("#f2ead8")), Part(dots, linear("#26242a")),
                  Part(nose, toned(linear(code), 0.7)),
                  Part(circled(slab((0.1, 0.08, 0.04), (0, y + 0.78, 0.31), 0.01), 12),
                       linear("#f2ead8"))]  # fmt: skip
    wings = both(put(leaf(0.95, 0.5, 0.1), (0.25, 2.6, -0.02), (0, RIGHT, 0)))
    parts += [Part(wings, linear("#2f7f8a"), LEAFY),
              Part(ball(0.27, 3).moved(translation(0, 3.02, 0)), wood)]  # fmt: skip
    return Model(tuple(parts), {"top": (0, 3.2, 0)})


CURIOS: Final[dict[str, Builder]] = {
    "snow-globe": snow_globe,
    "music-box": music_box,
    "dreamcatcher": dreamcatcher,
    "birdcage": birdcage,
    "carnival-mask": carnival_mask,
    "feather": feather,
    "light-bulb": light_bulb,
    "disco-ball": disco_ball,
    "wreath": wreath,
    "totem-pole": totem_pole,
}
"""Builders by name."""
