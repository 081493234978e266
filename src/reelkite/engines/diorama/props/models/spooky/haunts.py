"""What haunts a house: ghost, lit pumpkin, coffin, web, suit of armour, a mummy's case."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    RIGHT,
    bent,
    both,
    circled,
    hoop,
    jagged,
    post,
    put,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.forms import turned
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Shine,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, ellipsoid, extrude, lathe, tube

_DARK: Final = linear("#1f1b22")
_FLAME: Final = Finish(roughness=1.0, emission=2.6, casts=False)


def ghost(kit: Kit) -> Model:
    """Return a ghost: a sheet in folds with a hollow gaze, arms out; it hangs above the ground."""
    cloth = kit.main("#f2efe8")
    body = lathe([(0.46, 0.0), (0.40, 0.22), (0.34, 0.55), (0.30, 0.85), (0.29, 1.02),
                  (0.25, 1.18), (0.15, 1.29), (0.0, 1.33)], 44)  # fmt: skip
    x, y, z = body.positions.T
    turn = np.arctan2(z, x)
    low = np.clip(1 - y / 0.95, 0, 1)
    wave = 1 + low * (0.16 * np.sin(7 * turn) + 0.05 * np.sin(3 * turn + 1))
    hem = 0.13 * low**2 * np.sin(7 * turn + 1.2)
    folded = Mesh(np.stack([x * wave, y + hem, z * wave - 0.25 * low**2], 1).astype(np.float32),
                  body.normals, body.triangles)  # fmt: skip
    arms = both(bent([(0.22, 0.92, 0.04), (0.42, 0.90, 0.14), (0.56, 0.96, 0.24)],
                     (0.13, 0.10, 0.055), 12))  # fmt: skip
    gaze = both(ellipsoid(0.052, 0.085, 0.03, 2).moved(translation(0.1, 1.08, 0.265)))
    mouth = ellipsoid(0.05, 0.075, 0.03, 2).moved(translation(0, 0.90, 0.30))
    up = translation(0, 0.32, 0)
    glow = Finish(roughness=0.95, felt=0.4, emission=0.22, two_sided=True)
    return Model((
        Part(merge([folded, arms]).moved(up), cloth, glow),
        Part(merge([gaze, mouth]).moved(up), _DARK),
    ), {"head": (0, 1.62, 0), "focus": (0, 1.35, 0.2)},
        shines=(Shine((0, 1.0, 0.6), (0.35, 0.42, 0.5), 1.6),))  # fmt: skip


def jack_o_lantern(kit: Kit) -> Model:
    """Return a pumpkin with a carved grin that is lit from within."""
    skin = kit.main("#e5822a", "#db7420")
    lobes = [ellipsoid(0.085, 0.15, 0.11, 2).moved(
        rotation(yaw=a) @ translation(0.105, 0.15, 0))
        for a in np.arange(10) * np.pi / 5]  # fmt: skip
    stem = bent([(0, 0.28, 0), (0.01, 0.33, 0), (0.045, 0.37, 0)], (0.03, 0.02, 0.016), 8)
    eye = jagged([(-0.045, -0.03), (0.045, -0.03), (0.0, 0.05)], 0.03)
    grin = jagged([(-0.13, 0.03), (-0.08, -0.03), (-0.05, -0.005), (-0.02, -0.045), (0.03, -0.045),
                   (0.05, -0.005), (0.08, -0.03), (0.13, 0.03), (0.07, 0.008), (0.04, -0.012),
                   (0.02, 0.008), (-0.03, 0.008), (-0.05, 0.0)], 0.03)  # fmt: skip
    face = [put(eye, (s * 0.07, 0.19, 0.195), (s * 0.32, -0.12, 0)) for s in (-1, 1)]
    face += [grin.moved(translation(0, 0.105, 0.205)),
             put(jagged([(-0.02, 0), (0.02, 0), (0, 0.035)], 0.03), (0, 0.14, 0.21))]  # fmt: skip
    return Model((
        Part(merge(lobes), skin, SMOOTH), Part(stem, linear("#5f7a34")),
        Part(merge(face), linear("#ffc24a"), _FLAME, Layer.GLOW),
    ), {"top": (0, 0.36, 0)}, shines=(Shine((0, 0.15, 0.4), (1.6, 0.8, 0.25), 1.6),))  # fmt: skip


def coffin(kit: Kit) -> Model:
    """Return a coffin with six sides, its lid pushed aside, red cloth within."""
    wood = kit.main("#5f3d26", "#4a3324")
    plan = [(-0.22, 1.0), (0.22, 1.0), (0.38, 0.45), (0.2, -1.0), (-0.2, -1.0), (-0.38, 0.45)]
    inner = [(0.86 * x, 0.94 * y) for x, y in plan]
    flat = rotation(yaw=RIGHT - 0.25) @ rotation(pitch=-RIGHT)
    box_ = jagged(plan, 0.44, 0.02).moved(flat).moved(translation(0, 0.22, 0))
    lining = jagged(inner, 0.04, 0.01).moved(flat).moved(translation(0, 0.435, 0))
    lid = jagged(plan, 0.07, 0.02).moved(flat)
    cross = merge([slab((0.07, 0.03, 0.7), (0, 0.035, -0.1), 0.01),
                   slab((0.36, 0.03, 0.07), (0, 0.035, -0.28), 0.01)]).moved(
        rotation(yaw=RIGHT - 0.25))  # fmt: skip
    aside = translation(0.1, 0.40, 0.42) @ rotation(yaw=0.15, pitch=0.55)
    return Model((
        Part(box_, wood, SMOOTH), Part(lining, linear("#8a2430"), CLOTH),
        Part(lid.moved(aside), toned(wood, 1.15), SMOOTH),
        Part(cross.moved(aside), linear("#c9a24a"), METAL),
    ), {"top": (0, 0.5, 0), "seat": (0, 0.45, 0)})  # fmt: skip


def spider_web(kit: Kit) -> Model:
    """Return a web between two bare branches, with drops on it and its spider at the hub."""
    thread = kit.main("#eef0f0")
    hub = (0.0, 0.72, 0.0)
    angles = np.linspace(0, 2 * np.pi, 12, endpoint=False) + 0.1
    ends = [(0.55 * np.cos(a), 0.72 + 0.55 * np.sin(a), 0.0) for a in angles]
    spokes = [rod(hub, end, 0.007, 5) for end in ends]
    rings = [
        tube([(r * np.cos(a) * (0.95 + 0.05 * (k % 2)), 0.72 + r * np.sin(a), 0.0)
              for k, a in enumerate([*angles, angles[0]])], 0.006, 5)
        for r in (0.10, 0.19, 0.28, 0.37, 0.46)
    ]  # fmt: skip
    boughs = [bent([(s * 0.62, 0.0, 0), (s * 0.55, 0.5, 0.02), (s * 0.64, 1.0, 0),
                    (s * 0.5, 1.42, 0)], (0.05, 0.04, 0.035, 0.015), 9) for s in (-1,
                        1)]  # fmt: skip
    boughs.append(bent([(-0.6, 1.18, 0), (-0.1, 1.34, 0), (0.6, 1.24, 0)], (0.02, 0.016, 0.02), 8))
    dew = spread(ball(0.011, 1), [(0.37 * np.cos(a), 0.72 + 0.37 * np.sin(a), 0) for a in angles]
                 + [(0.19 * np.cos(a), 0.72 + 0.19 * np.sin(a), 0)
                    for a in angles[::2]])  # fmt: skip
    legs = [bent([(0, 0.72, 0.02), (s * 0.06, 0.72 + dy, 0.06), (s * 0.11, 0.72 + 1.9 * dy, 0.01)],
                 0.005, 5) for s in (-1, 1) for dy in (-0.05, -0.018, 0.018, 0.05)]  # fmt: skip
    spider = merge([ellipsoid(0.035, 0.045, 0.03, 2).moved(translation(0, 0.735, 0.025)),
                    ball(0.022, 2).moved(translation(0, 0.68, 0.025)), *legs])  # fmt: skip
    return Model((
        Part(merge([*spokes, *rings]), thread, Finish(roughness=0.4, emission=0.25)),
        Part(dew, linear("#e4f2f8"), GLAZED), Part(merge(boughs), linear("#5a4434")),
        Part(spider, linear("#2c2428")),
    ))  # fmt: skip


def suit_of_armour(kit: Kit) -> Model:
    """Return an empty suit of armour that stands guard: helm with plume, sword before it."""
    steel = kit.main("#aeb4bb", "#9aa0a8")
    chest = turned([(0.16, 0.86), (0.2, 0.95), (0.16, 1.04), (0.235, 1.26), (0.2, 1.44),
                    (0.08, 1.5)], 18, 28).moved(rotation())  # fmt: skip
    skirt = vessel([(0.27, 0.66), (0.24, 0.74), (0.17, 0.9), (0.15, 0.9), (0.22, 0.72)], 28)
    helm = turned([(0.10, 1.50), (0.125, 1.56), (0.135, 1.68), (0.11, 1.79), (0.0, 1.85)], 16, 26)
    visor = [slab((0.19, 0.018, 0.03), (0, y, 0.118), 0.006) for y in (1.58, 1.615)]
    slit = slab((0.2, 0.026, 0.03), (0, 1.66, 0.118), 0.006)
    arms = [both(ellipsoid(0.11, 0.10, 0.11, 2).moved(translation(0.27, 1.4, 0))),
            both(bent([(0.29, 1.36, 0), (0.33, 1.14, 0.02), (0.2, 1.02, 0.2)], (0.07, 0.06, 0.05),
                      12)),
            both(ball(0.06, 2).moved(translation(0.32, 1.15, 0.02))),
            both(ellipsoid(0.055, 0.06, 0.055, 2).moved(translation(0.06, 1.0, 0.26)))]  # fmt: skip
    legs = [both(rod((0.11, 0.72, 0), (0.12, 0.42, 0.01), (0.095, 0.07), 14)),
            both(rod((0.12, 0.42, 0.01), (0.12, 0.08, 0), (0.068, 0.055), 14)),
            both(ball(0.075, 2).moved(translation(0.12, 0.42, 0.03))),
            both(ellipsoid(0.06, 0.05, 0.13, 2).moved(translation(0.12, 0.045, 0.06)))]  # fmt: skip
    blade = merge([slab((0.05, 0.72, 0.014), (0, 0.09, 0.3), 0.005),
                   slab((0.24, 0.03, 0.03), (0, 0.84, 0.3), 0.01), post(0.018, 0.2,
                   (0, 0.86, 0.3)), ball(0.032, 2).moved(translation(0, 1.09, 0.3))])  # fmt: skip
    plume = bent([(0, 1.83, -0.02), (0, 1.98, -0.06), (0, 1.98, -0.2), (0, 1.8, -0.27)],
                 (0.03, 0.055, 0.05, 0.015), 10)  # fmt: skip
    trim = merge([hoop(0.205, 0.012, (0, 0.95, 0)), hoop(0.128, 0.01, (0, 1.56, 0)),
                  hoop(0.272, 0.012, (0, 0.665, 0))])  # fmt: skip
    return Model((
        Part(merge([chest, skirt, helm, *arms, *legs]), steel, METAL),
        Part(merge([slit, *visor]), _DARK), Part(trim, linear("#c9a24a"), METAL),
        Part(blade, lighter(steel, 0.35), METAL), Part(plume, linear("#b5322c"), CLOTH),
        Part(circled(slab((0.9, 0.08, 0.9), (0, 0, 0), 0.03), 1), linear("#5a4434"), SMOOTH),
    ), {"head": (0, 1.86, 0), "top": (0, 2.0, 0)})  # fmt: skip


def mummy(kit: Kit) -> Model:
    """Return a stone coffin of old Egypt, upright, with its painted face and crossed arms."""
    gold = kit.main("#dcae3e")
    outline = [(-0.2, 0.0), (0.2, 0.0), (0.26, 0.5), (0.36, 1.15), (0.3, 1.36), (0.26, 1.6),
               (0.16, 1.8), (-0.16, 1.8), (-0.26, 1.6), (-0.3, 1.36), (-0.36, 1.15),
               (-0.26, 0.5)]  # fmt: skip
    body = extrude(outline, 0.34, 0.09)
    face = ellipsoid(0.145, 0.18, 0.1, 3).moved(translation(0, 1.54, 0.16))
    stripes = [slab((0.5 - 0.02 * k, 0.025, 0.03), (0, 0.24 + 0.13 * k, 0.155), 0.008)
               for k in range(5)]  # fmt: skip
    cloth = [both(bent([(0.09, 1.72, 0.15), (0.2, 1.62, 0.16), (0.2, 1.35, 0.17), (0.16, 1.16,
                   0.17)], (0.05, 0.06, 0.06, 0.05), 10))]  # fmt: skip
    arms = [rod((s * 0.28, 1.06, 0.17), (-s * 0.12, 1.2, 0.19), 0.045, 10) for s in (-1, 1)]
    eyes = both(ellipsoid(0.03, 0.017, 0.014, 2).moved(translation(0.055, 1.57, 0.25)))
    beard = rod((0, 1.39, 0.21), (0, 1.27, 0.23), (0.02, 0.028), 8)
    return Model((
        Part(body, toned(gold, 0.85), METAL), Part(merge([face, *arms]), gold, METAL),
        Part(merge([*stripes, *cloth, beard]), linear("#2c5a9a"), SMOOTH),
        Part(eyes, _DARK), Part(slab((0.7, 0.06, 0.5), (0, -0.02, 0), 0.02), toned(gold, 0.5)),
    ), {"top": (0, 1.8, 0)})  # fmt: skip


HAUNTS: Final[dict[str, Builder]] = {
    "ghost": ghost,
    "jack-o-lantern": jack_o_lantern,
    "coffin": coffin,
    "spider-web": spider_web,
    "suit-of-armour": suit_of_armour,
    "mummy-case": mummy,
}
"""Builders by name."""
