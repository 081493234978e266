"""What swings and hangs at home and outside: longcase clock, hammock, rocking horse, pinata."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    bent,
    both,
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
    FELT,
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
from reelkite.engines.diorama.scene.mesh import merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, cone, cylinder, ellipsoid, sheet

_BRASS: Final = linear("#d9ab3e")
_CREAM: Final = linear("#f4ecd8")
_INK: Final = linear("#26242a")
_WOOD: Final = linear("#8a5a34")


def grandfather_clock(kit: Kit) -> Model:
    """Return a longcase clock, taller than a person: pendulum behind glass, dial, crown."""
    wood = kit.main("#6a3a22", "#8a5230")
    case = merge([slab((0.58, 0.5, 0.36), (0, 0.05, 0), 0.02), slab((0.64, 0.08, 0.4), (0, 0, 0),
        0.02),
                  slab((0.64, 0.06, 0.4), (0, 0.52, 0), 0.015),
                  slab((0.58, 0.5, 0.34), (0, 1.5, 0), 0.02),
                  slab((0.66, 0.07, 0.4), (0, 1.98, 0), 0.02),
                  slab((0.64, 0.05, 0.4), (0, 1.47, 0), 0.015),
                  both(slab((0.09, 0.95, 0.3), (0.2, 0.55, 0), 0.015)),
                  slab((0.48, 0.95, 0.05), (0, 0.55, -0.13), 0.01)])  # fmt: skip
    crown = merge([both(bent([(0.3, 2.06, 0.1), (0.14, 2.12, 0.1), (0.06, 2.24, 0.1)], 0.035, 10)),
                   both(put(cone(0.035, 0.1, 14, 0.005), (0.28, 2.08, 0.1)))])  # fmt: skip
    face = put(cylinder(0.2, 0.2, 0.02, 40, 0.004), (0, 1.75, 0.165), FORWARD)
    marks = [slab((0.014, 0.035, 0.006), (0, 0.15, 0.19), 0.002).moved(
        translation(0, 1.75, 0) @ rotation(roll=float(a)))
        for a in np.arange(12) * np.pi / 6]  # fmt: skip
    hour = put(slab((0.024, 0.1, 0.008), radius=0.003), (0, 1.75, 0.195), (0, 0, 1.0))
    minute = put(slab((0.016, 0.155, 0.008), radius=0.003), (0, 1.75, 0.203), (0, 0, -0.25))
    bob = merge([rod((0, 1.4, 0.02), (0, 0.78, 0.02), 0.010),
                 put(cylinder(0.085, 0.085, 0.025, 32, 0.008), (0, 0.74, 0.008),
                     FORWARD)])  # fmt: skip
    weights = merge([both(merge([rod((0.1, 1.4, -0.04), (0.1, 1.1, -0.04), 0.005),
                                 post(0.03, 0.2, (0.1, 0.92, -0.04))]))])  # fmt: skip
    panel = slab((0.36, 0.3, 0.02), (0, 0.14, 0.18), 0.01)
    pivot = (0.0, 1.4, 0.02)
    return Model((
        Part(merge([case, crown]), wood, GLAZED), Part(panel, toned(wood, 0.75), SMOOTH),
        Part(face, _CREAM, SMOOTH), Part(merge([*marks, hour]), _INK),
        Part(minute, _INK, joint="minute"), Part(bob, _BRASS, METAL, joint="pendulum"),
        Part(merge([weights, hoop(0.205, 0.014, (0, 1.75, 0.18), FORWARD),
                    ball(0.045, 2).moved(translation(0, 2.14, 0.1))]), _BRASS, METAL),
    ), {"top": (0, 2.25, 0), "focus": (0, 1.7, 0.2)},
        {"pendulum": Joint(pivot, swing=0.14, rate=0.5, axis="z"),
         "minute": Joint((0, 1.75, 0.2), rate=-0.03, axis="z")})  # fmt: skip


def hammock(kit: Kit) -> Model:
    """Return a striped hammock between two posts, a cushion in it."""
    cloth = kit.main("#d8563f", "#3f8a9a", "#e0a83a")
    u, v = np.meshgrid(np.linspace(-1, 1, 29), np.linspace(-1, 1, 9), indexing="xy")
    wide = 0.42 * (1 - 0.55 * u**4)
    y = 0.42 + 0.36 * u**2 + 0.16 * v**2 * (1 - 0.6 * u**2)
    cloth_mesh = sheet(np.stack([1.05 * u, y, -wide * v], -1))
    stripe = np.sin(24 * cloth_mesh.positions[:, 0]) > 0
    tones = np.where(stripe[:, None], np.array(lighter(cloth, 0.75)), np.array(cloth))
    posts = merge([rod((s * 1.5, 0, 0), (s * 1.4, 1.35, 0), 0.065, 12) for s in (-1, 1)]
                  + [rod((s * 1.05, 0.02, 0), (s * 1.46, 0.5, 0), 0.04, 9) for s in (-1, 1)]
                  + [rod((-1.6, 0.05, 0), (1.6, 0.05, 0), 0.05, 9)]
                  + [rod((s * 1.5, 0.04, -0.4), (s * 1.5, 0.04, 0.4), 0.045, 9) for s in (-1,
                      1)])  # fmt: skip
    lines = merge([rod((s * 1.05, 0.79, 0.19 * t), (s * 1.41, 1.12, 0), 0.012, 6)
                   for s in (-1, 1) for t in (-1, -0.5, 0, 0.5, 1)])  # fmt: skip
    fringe = merge([rod((x, 0.58 + 0.3 * (x / 1.05) ** 2, 0.42), (x, 0.48 + 0.3 * (x / 1.05) ** 2,
                    0.45), 0.012, 5) for x in np.linspace(-0.8, 0.8, 15)])  # fmt: skip
    pillow = ellipsoid(0.16, 0.08, 0.24, 3).moved(translation(-0.68, 0.68, 0))
    return Model((
        Part(cloth_mesh, tones.astype(np.float32), CLOTH, joint="sway"),
        Part(merge([fringe]), lighter(cloth, 0.75), FELT, joint="sway"),
        Part(pillow, linear("#f4efe2"), CLOTH, joint="sway"), Part(lines, linear("#d9c8a0")),
        Part(posts, _WOOD, SMOOTH),
    ), {"seat": (0, 0.44, 0), "top": (0, 0.6, 0)},
        {"sway": Joint((0, 1.12, 0), swing=0.05, rate=0.3, axis="x")},
        carried={"seat": ("sway", (0, 0.44, 0))})  # fmt: skip


def rocking_horse(kit: Kit) -> Model:
    """Return a rocking horse of wood with a mane of wool; it rocks."""
    coat = kit.main("#d9a566", "#f0e6d2", "#b5653a")
    runners = [bent([(s * 0.2, 0.24, -0.62), (s * 0.2, 0.06, -0.3), (s * 0.2, 0.03, 0),
                     (s * 0.2, 0.06, 0.3), (s * 0.2, 0.24, 0.62)], 0.035, 9) for s in (-1,
                         1)]  # fmt: skip
    bars = [rod((-0.2, 0.07, z), (0.2, 0.07, z), 0.025) for z in (-0.3, 0.3)]
    body = ellipsoid(0.17, 0.17, 0.33, 3).moved(translation(0, 0.58, 0))
    legs = [rod((s * 0.1, 0.52, t * 0.2), (s * 0.18, 0.08, t * 0.3), (0.06, 0.04), 10)
            for s in (-1, 1) for t in (-1, 1)]  # fmt: skip
    neck = bent([(0, 0.62, 0.22), (0, 0.82, 0.34), (0, 0.94, 0.38)], (0.13, 0.10, 0.09), 14)
    head = put(ellipsoid(0.085, 0.085, 0.16, 3), (0, 0.93, 0.47), (0, 0.45, 0))
    ears = both(put(cone(0.028, 0.09, 10, 0.004), (0.045, 1.0, 0.38)))
    mane = [ball(0.055, 2).moved(translation(0, y, z)) for y, z in
            ((1.04, 0.4), (1.01, 0.32), (0.94, 0.27), (0.86, 0.22), (0.78, 0.17))]  # fmt: skip
    tail = bent([(0, 0.64, -0.32), (0, 0.62, -0.45), (0, 0.42, -0.5)], (0.03, 0.06, 0.015), 10)
    eyes = both(ball(0.02, 2).moved(translation(0.072, 0.97, 0.5)))
    saddle = ellipsoid(0.15, 0.06, 0.15, 3).moved(translation(0, 0.72, -0.03))
    cloth = slab((0.37, 0.2, 0.3), (0, 0.5, -0.03), 0.09)
    grip = rod((-0.2, 0.87, 0.38), (0.2, 0.87, 0.38), 0.018)
    parts = (
        Part(merge([body, *legs, neck, head, ears]), coat, SMOOTH, joint="rock"),
        Part(merge([*runners, *bars, grip]), linear("#b5382f"), GLAZED, joint="rock"),
        Part(merge([*mane, tail]), linear("#5a3a26"), FELT, joint="rock"),
        Part(eyes, _INK, joint="rock"),
        Part(merge([saddle, cloth]), linear("#3f6f9a"), CLOTH, joint="rock"),
    )
    anchors = {"saddle": (0, 0.76, -0.03), "right grip": (-0.17, 0.87, 0.38),
               "left grip": (0.17, 0.87, 0.38)}  # fmt: skip
    return Model(parts, {**anchors, "top": (0, 1.06, 0.4)},
                 {"rock": Joint((0, 0.5, 0), swing=0.1, rate=0.6, axis="x")},
                 carried={name: ("rock", at) for name, at in anchors.items()})  # fmt: skip


def pinata(kit: Kit) -> Model:
    """Return a donkey of frilled paper in bands of colour, hung from a cord."""
    first = kit.main("#e0407a")
    tones = (first, linear("#f2c53a"), linear("#3fa8c8"), linear("#6fbf4a"))
    shapes_ = [ellipsoid(0.17, 0.15, 0.27, 3).moved(translation(0, 0.42, 0)),
               bent([(0, 0.48, 0.2), (0, 0.66, 0.3)], (0.11, 0.09), 14),
               ellipsoid(0.085, 0.085, 0.15, 3).moved(translation(0, 0.7, 0.36)),
               *(rod((s * 0.09, 0.36, t * 0.17), (s * 0.1, 0.06, t * 0.19), (0.06, 0.05), 12)
                 for s in (-1, 1) for t in (-1, 1)),
               *(rod((s * 0.04, 0.76, 0.28), (s * 0.09, 0.93, 0.24), (0.035, 0.012), 8)
                 for s in (-1, 1)),
               rod((0, 0.46, -0.25), (0, 0.3, -0.36), (0.03, 0.045), 8)]  # fmt: skip
    whole = merge(shapes_)
    band = np.floor(whole.positions[:, 1] / 0.075).astype(int) % 4
    paint = np.array(tones, dtype=np.float32)[band]
    eyes = both(ball(0.02, 2).moved(translation(0.072, 0.74, 0.42)))
    return Model((
        Part(whole, paint, FELT, joint="swing"), Part(eyes, _INK, joint="swing"),
        Part(rod((0, 0.56, 0), (0, 1.6, 0), 0.012), linear("#d9c8a0"), joint="swing"),
    ), {"top": (0, 1.6, 0)}, {"swing": Joint((0, 1.6, 0), swing=0.16, rate=0.5,
                                             axis="z")})  # fmt: skip


def bouquet(kit: Kit) -> Model:
    """Return a bouquet: flowers of three kinds among leaves, in paper with a bow."""
    bloom = kit.main("#e0506a", "#f0a8b8", "#f2c53a")
    wrap = turned([(0.02, 0.0), (0.06, 0.06), (0.05, 0.14), (0.15, 0.34), (0.16, 0.36), (0.13,
        0.33)],
                  18, 26)  # fmt: skip
    chance = kit.chance
    heads: dict[int, list[tuple[float, float, float]]] = {0: [], 1: [], 2: []}
    for k in range(19):
        r, a = 0.15 * np.sqrt(k / 18), 2.4 * k
        heads[k % 3].append((float(r * np.cos(a)), float(0.42 - 1.6 * r * r
                             + 0.03 * chance.uniform()), float(r * np.sin(a))))  # fmt: skip
    rose = merge([ball(0.045, 1), *(put(ellipsoid(0.04, 0.03, 0.014, 1), (0.03 * np.cos(a), 0.012,
                 0.03 * np.sin(a)), (1.57 - float(a), 0.5, 0))
                 for a in np.arange(5) * 1.2566)])  # fmt: skip
    daisy = merge([put(ellipsoid(0.03, 0.008, 0.016, 1), (0.035 * np.cos(a), 0.02,
                                                          0.035 * np.sin(a)),
                       (-float(a), 0, 0.3)) for a in np.arange(7) * 0.8976])  # fmt: skip
    hearts = spread(ball(0.02, 1), [(x, y + 0.024, z) for x, y, z in heads[1]])
    leaves = [put(ellipsoid(0.07, 0.008, 0.03, 1), (0.16 * np.cos(a), 0.36, 0.16 * np.sin(a)),
                  (-float(a), 0, 0.5)) for a in np.arange(11) * 0.571]  # fmt: skip
    bow = merge([both(put(ellipsoid(0.045, 0.028, 0.014, 2), (0.04, 0.14, 0.055), (0, 0, 0.35))),
                 ball(0.017, 2).moved(translation(0, 0.14, 0.062))])  # fmt: skip
    return Model((
        Part(wrap, linear("#efe2c4"), CLOTH), Part(spread(rose, heads[0]), bloom, FELT),
        Part(spread(daisy, heads[1]), linear("#f8f4ea"), FELT),
        Part(hearts, linear("#f2b82c"), FELT),
        Part(spread(ball(0.04, 1), heads[2]), lighter(bloom, 0.45), FELT),
        Part(merge(leaves), linear("#4f8f3f"), FELT), Part(bow, toned(bloom, 0.8), CLOTH),
    ), {"top": (0, 0.46, 0)})  # fmt: skip


LONGCASE: Final[dict[str, Builder]] = {
    "grandfather-clock": grandfather_clock,
    "hammock": hammock,
    "rocking-horse": rocking_horse,
    "pinata": pinata,
    "bouquet": bouquet,
}
"""Builders by name."""
