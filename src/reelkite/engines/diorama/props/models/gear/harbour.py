"""Gear of ships and shores: net, rope, chain, anchor, life buoy, ship's wheel, bell, shells."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
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
)
from reelkite.engines.diorama.props.forms import turned
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    FELT,
    GLAZED,
    MATT,
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
from reelkite.engines.diorama.scene.mesh import merge, rotation, scaling, translation
from reelkite.engines.diorama.shapes import ball, blob, cone, ellipsoid, tube

_ROPE: Final = linear("#c9a870")
_WOOD: Final = linear("#7a5230")
_BRASS: Final = linear("#c9a045")


def fishing_net(kit: Kit) -> Model:
    """Return a net hung to dry over a frame of poles, with floats of cork and a fish in it."""
    cord = kit.main("#8a9a7a", "#b59a68")

    def at(u: float, v: float) -> tuple[float, float, float]:
        sag = 0.16 * np.sin(np.pi * u) * (1 - v)
        return (float(1.7 * (u - 0.5)), float(1.15 * (1 - v) - sag + 0.12 * v * v),
                float(0.1 + 0.55 * v**1.6 + 0.05 * np.sin(9 * u) * v))  # fmt: skip

    steps = np.linspace(0, 1, 11)
    strands = [tube([at(float(np.clip(u + s * 0.55 * (v - 0.0), 0, 1)), float(v))
                     for v in np.linspace(0, 1, 8)], 0.007, 4)
               for u in np.linspace(-0.55, 1.0, 18) for s in (1,)
               if u + 0.55 >= 0 and u <= 1]  # fmt: skip
    strands += [tube([at(float(np.clip(u - 0.55 * v, 0, 1)), float(v))
                      for v in np.linspace(0, 1, 8)], 0.007, 4)
                for u in np.linspace(0.0, 1.55, 18)]  # fmt: skip
    edges = [tube([at(float(u), v) for u in steps], 0.013, 6) for v in (0.0, 1.0)]
    floats = [put(ellipsoid(0.045, 0.045, 0.065, 2), at(float(u), 1.0), (0.6, 0, 0))
              for u in np.linspace(0.04, 0.96, 9)]  # fmt: skip
    poles = merge([both(rod((0.86, 0, -0.15), (0.84, 1.3, 0.1), 0.03)),
                   rod((-0.95, 1.16, 0.08), (0.95, 1.16, 0.08), 0.028)])  # fmt: skip
    fish = [merge([put(ellipsoid(0.13, 0.055, 0.035, 2), (x, 0.09, 0.62), (a, 0, 0)),
                   put(cone(0.05, 0.08, 8, 0.005), (x - 0.15 * np.cos(a), 0.09,
                       0.62 + 0.15 * np.sin(a)), (a, 0, -RIGHT))])
            for x, a in ((-0.3, 0.4), (0.1, -0.5), (0.42, 0.2))]  # fmt: skip
    return Model((
        Part(merge([*strands, *edges]), cord, MATT), Part(merge(floats), linear("#d8742c"), SMOOTH),
        Part(poles, _WOOD, MATT), Part(merge(fish), linear("#9fb4c4"), GLAZED),
    ), {"top": (0, 1.3, 0)})  # fmt: skip


def rope(kit: Kit) -> Model:
    """Return a coil of rope with its end thrown out."""
    hemp = kit.main("#c9a870")
    turns = np.linspace(0, 5.2 * 2 * np.pi, 150)
    coil = [(0.27 * np.cos(a) + 0.012 * np.sin(3.3 * a), 0.035 + 0.05 * (a / (2 * np.pi)) * 0.8,
             0.27 * np.sin(a)) for a in turns]  # fmt: skip
    end = bent([(0.26, 0.035, 0.05), (0.45, 0.035, 0.2), (0.3, 0.035, 0.42), (0.6, 0.035, 0.45)],
               0.034, 8)  # fmt: skip
    body = merge([tube(coil, 0.034, 8), end])
    twist = 0.82 + 0.18 * np.sin(90 * (body.positions[:, 0] + body.positions[:, 2])
                                 + 160 * body.positions[:, 1])  # fmt: skip
    tones = (np.array(hemp) * twist[:, None]).astype(np.float32)
    return Model((Part(body, tones, FELT), Part(hoop(0.037, 0.012, (0.575, 0.035, 0.448),
                  (0, 0, RIGHT)), toned(hemp, 0.5))))  # fmt: skip


def chain(kit: Kit) -> Model:
    """Return a chain of iron links in a loose coil, one end over the others."""
    iron = kit.main("#6a6d72")
    links = []
    for k, a in enumerate(np.linspace(0.3, 4.1 * np.pi, 36)):
        r = 0.14 + 0.012 * a
        link = hoop(0.024, 0.0069).moved(scaling(2)).moved(rotation(yaw=float(-a) + RIGHT)
                                        @ rotation(roll=RIGHT * (k % 2) * 0.9))  # fmt: skip
        y = 0.03 + 0.03 * (k % 2) + (0.0 if k < 30 else 0.02)
        links.append(link.moved(translation(r * np.cos(a), y, r * np.sin(a))))
    return Model((Part(merge(links), iron, METAL),))


def anchor(kit: Kit) -> Model:
    """Return an anchor that leans on a stone, a rope through its ring."""
    iron = kit.main("#3f4a58")
    shank = rod((0, 0.1, 0), (0, 1.2, 0), (0.06, 0.045), 12)
    arms = both(bent([(0, 0.1, 0), (0.24, 0.14, 0), (0.44, 0.34, 0)], (0.065, 0.06, 0.045), 12))
    flukes = both(put(jagged([(-0.1, 0), (0.1, 0), (0, 0.22)], 0.06, 0.015), (0.42, 0.28, 0),
                      (0, 0, -0.75)))  # fmt: skip
    stock = merge([rod((-0.3, 1.05, 0), (0.3, 1.05, 0), 0.04),
                   both(ball(0.06, 2).moved(translation(0.31, 1.05, 0)))])  # fmt: skip
    ring_ = hoop(0.1, 0.025, (0, 1.3, 0), FORWARD)
    line = bent([(0.05, 1.36, 0.05), (0.16, 1.0, 0.12), (-0.12, 0.7, 0.12), (0.14, 0.4, 0.14),
                 (-0.2, 0.04, 0.3), (0.3, 0.03, 0.42)], 0.028, 8)  # fmt: skip
    lean = rotation(pitch=-0.12, roll=0.1)
    return Model((
        Part(merge([shank, arms, flukes, stock, ring_]).moved(lean), iron, METAL),
        Part(line, _ROPE, FELT),
        Part(blob(0.3, 0.16, 0.2, 2, 0.15, 2.0, 3).moved(translation(0.1, 0.06, -0.2)),
             linear("#8a8680"), MATT),
    ))  # fmt: skip


def life_buoy(kit: Kit) -> Model:
    """Return a ring in red and white that stands on its rim, a rope about it."""
    red = kit.main("#d8382c")
    angle = np.linspace(0, 2 * np.pi, 49)
    path = np.stack([0.3 * np.cos(angle), 0.39 + 0.3 * np.sin(angle), 0 * angle], 1)
    body = tube([tuple(p) for p in path[:-1]] + [tuple(path[0])], 0.09, 14)
    a = np.arctan2(body.positions[:, 1] - 0.39, body.positions[:, 0])
    white = np.array(linear("#f6f2ea"))
    tones = np.where((np.sin(4 * a) > 0)[:, None], np.array(red), white).astype(np.float32)
    line = [bent([(0.4 * np.cos(t), 0.39 + 0.4 * np.sin(t), 0.02), (0.44 * np.cos(t + 0.78),
                  0.39 + 0.44 * np.sin(t + 0.78), 0.03), (0.4 * np.cos(t + 1.57),
                  0.39 + 0.4 * np.sin(t + 1.57), 0.02)], 0.012, 6)
            for t in np.arange(4) * RIGHT]  # fmt: skip
    return Model((Part(body, tones, SMOOTH), Part(merge(line), _ROPE, FELT)))


def ships_wheel(kit: Kit) -> Model:
    """Return a ship's wheel on its post: eight spokes with grips; it turns to and fro."""
    wood = kit.main("#8a5a34")
    mid = 0.95
    spokes = [rod((0.06 * np.cos(a), mid + 0.06 * np.sin(a), 0.1), (0.56 * np.cos(a),
              mid + 0.56 * np.sin(a), 0.1), (0.028, 0.02), 8)
              for a in np.arange(8) * np.pi / 4]  # fmt: skip
    grips = [put(ellipsoid(0.03, 0.075, 0.03, 2), (0.52 * np.cos(a), mid + 0.52 * np.sin(a), 0.1),
                 (0, 0, float(a) - RIGHT)) for a in np.arange(8) * np.pi / 4]  # fmt: skip
    rim = [hoop(0.38, 0.035, (0, mid, 0.1), FORWARD)]
    brass = merge([hoop(0.38, 0.016, (0, mid, 0.132), FORWARD),
                   put(post(0.09, 0.07), (0, mid, 0.07), FORWARD)])  # fmt: skip
    stand = merge([turned([(0.2, 0.0), (0.18, 0.06), (0.1, 0.14), (0.09, 0.8), (0.12, 0.95), (0,
        1.05)],
                          20, 24), slab((0.5, 0.08, 0.4), (0, 0, 0), 0.03)])  # fmt: skip
    return Model((
        Part(merge([*spokes, *grips, *rim]), wood, GLAZED, joint="wheel"),
        Part(brass, _BRASS, METAL, joint="wheel"), Part(stand, toned(wood, 0.7), SMOOTH),
    ), {"top": (0, 1.5, 0)},
        {"wheel": Joint((0, mid, 0.1), swing=0.5, rate=0.22, axis="z")})  # fmt: skip


def bell(kit: Kit) -> Model:
    """Return a bell of bronze that swings in its wooden yoke."""
    bronze = kit.main("#c98f3a")
    body = turned([(0.34, 0.28), (0.33, 0.31), (0.26, 0.42), (0.22, 0.62), (0.19, 0.76), (0.1,
        0.84),
                   (0.0, 0.86)], 26, 34)  # fmt: skip
    bands = [hoop(r, 0.012, (0, y, 0)) for r, y in ((0.325, 0.32), (0.235, 0.54), (0.2, 0.72))]
    clapper = merge([rod((0, 0.7, 0), (0, 0.25, 0), 0.016),
                     ball(0.06, 2).moved(translation(0, 0.24, 0))])  # fmt: skip
    crown = hoop(0.05, 0.02, (0, 0.89, 0), FORWARD)
    frame = merge([both(rod((0.48, 0, 0.0), (0.42, 1.0, 0), 0.045)),
                   slab((1.02, 0.1, 0.12), (0, 0.93, 0), 0.02),
                   both(slab((0.12, 0.07, 0.5), (0.48, 0, 0), 0.02))])  # fmt: skip
    return Model((
        Part(merge([body, *bands, crown]), bronze, METAL, joint="bell"),
        Part(clapper, toned(bronze, 0.5), METAL, joint="clapper"), Part(frame, _WOOD, SMOOTH),
    ), {"top": (0, 1.03, 0)},
        {"bell": Joint((0, 0.93, 0), swing=0.22, rate=0.6, axis="z"),
         "clapper": Joint((0, 0.85, 0), swing=0.3, rate=0.6, axis="z")})  # fmt: skip


def seashell(kit: Kit) -> Model:
    """Return a spiral shell that lies on its side, its mouth pink, with a small scallop by it."""
    shell = kit.main("#ecc9a0", "#e8b8a8")
    t = np.linspace(0, 1, 90)
    a = 9.5 * np.pi * t
    r = 0.11 * (1 - t) ** 1.1
    path = np.stack([r * np.cos(a), 0.36 * t**0.9, r * np.sin(a)], 1)
    body = tube([tuple(p) for p in path], 0.115 * (1 - t) ** 1.05 + 0.006, 12)
    lie = translation(-0.1, 0.15, 0) @ rotation(roll=-1.25, yaw=0.3)
    stripe = 0.88 + 0.12 * np.sin(60 * body.positions[:, 1])
    tones = (np.array(shell) * stripe[:, None]).astype(np.float32)
    mouth = ellipsoid(0.075, 0.12, 0.05, 3).moved(translation(0.12, -0.02, 0.06))
    ribs = [put(ellipsoid(0.022, 0.012, 0.09, 2), (0.3 + 0.06 * np.sin(b), 0.02, 0.2 - 0.07 *
            np.cos(b)), (-float(b), 0, 0)) for b in np.linspace(-1.1, 1.1, 7)]  # fmt: skip
    return Model((
        Part(body.moved(lie), tones, GLAZED), Part(mouth.moved(lie), linear("#f0a89a"), GLAZED),
        Part(merge(ribs), linear("#f4e2cc"), SMOOTH),
    ))  # fmt: skip


def starfish(kit: Kit) -> Model:
    """Return a starfish with five thick arms and pale knobs."""
    skin = kit.main("#e5733c", "#d8563f")
    arms = [bent([(0, 0.05, 0), (0.12 * np.cos(a), 0.05, 0.12 * np.sin(a)), (0.24 * np.cos(a + 0.1),
                  0.03, 0.24 * np.sin(a + 0.1))], (0.075, 0.06, 0.02), 12)
            for a in np.arange(5) * 2 * np.pi / 5 + 0.3]  # fmt: skip
    knobs = spread(ball(0.012, 1), [(r * np.cos(a), 0.115 - 0.22 * r, r * np.sin(a))
                   for a in np.arange(5) * 2 * np.pi / 5 + 0.3 for r in (0.04, 0.09, 0.14,
                       0.19)])  # fmt: skip
    whole = merge(arms)
    tip = rotation(pitch=0.35)
    lift = translation(0, 0.07, 0)
    return Model((Part(whole.moved(lift @ tip), skin, MATT),
                  Part(knobs.moved(lift @ tip), lighter(skin, 0.5))))  # fmt: skip


def coral(kit: Kit) -> Model:
    """Return a coral that branches, with fans of another colour at its foot."""
    pink = kit.main("#f0708a", "#f08a4a")
    chance = kit.chance
    boughs = []
    for k in range(7):
        a, h = 0.9 * k, 0.5 + 0.28 * float(chance.uniform())
        x, z = 0.3 * np.cos(a), 0.22 * np.sin(a)
        boughs.append(bent([(0.1 * x, 0, 0.1 * z), (0.6 * x, 0.45 * h, 0.6 * z), (x, h, z)],
                           (0.08, 0.06, 0.04), 9))  # fmt: skip
        for s in (-1, 1):
            start = (0.7 * x, 0.55 * h, 0.7 * z)
            end = (0.9 * x + s * 0.14, 0.85 * h, 0.9 * z + 0.06 * s)
            boughs.append(rod(start, end, (0.045, 0.035)))
            boughs.append(ball(0.042, 2).moved(translation(*end)))
        boughs.append(ball(0.048, 2).moved(translation(x, h, z)))
    fans = [put(ellipsoid(0.2, 0.26, 0.025, 2), (x, 0.2, 0.15), (b, 0, c))
            for x, b, c in ((-0.32, 0.4, 0.2), (0.34, -0.4, -0.2))]  # fmt: skip
    rock = blob(0.5, 0.12, 0.38, 3, 0.15, 2.2, 4)
    polyps = circled(ball(0.03, 1).moved(translation(0.3, 0.12, 0)), 9)
    return Model((Part(merge(boughs), pink, MATT), Part(merge(fans), linear("#8a5fc8"), CLOTH),
                  Part(rock, linear("#8f8a80"), MATT), Part(polyps,
                                                            linear("#f2d24a"))))  # fmt: skip


HARBOUR_GEAR: Final[dict[str, Builder]] = {
    "fishing-net": fishing_net,
    "rope": rope,
    "chain": chain,
    "anchor": anchor,
    "life-buoy": life_buoy,
    "ships-wheel": ships_wheel,
    "bell": bell,
    "seashell": seashell,
    "starfish": starfish,
    "coral": coral,
}
"""Builders by name."""
