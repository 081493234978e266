"""Keys, locks and treasure: chest, coins, barrel, crate, crystal ball, potion."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    RIGHT,
    bent,
    beside,
    both,
    circled,
    closed,
    corners,
    hoop,
    in_hand,
    put,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Shine,
    Vapour,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, cylinder, ellipsoid, extrude, ripple3, sheet, tube

_GOLD: Final = "#dca838"
_IRON: Final = linear("#55585e")
_DARK: Final = linear("#2b282a")
_WOODS: Final = ("#8a5a34", "#a8703f", "#6b4527")


def _stamped(radius: float, sides: int = 32) -> list[Mesh]:
    """Return a coin that lies on y = 0, and what is raised on it."""
    return [cylinder(radius, radius, 0.14 * radius, sides, 0.02 * radius),
            merge([hoop(0.88 * radius, 0.07 * radius, (0, 0.13 * radius, 0)),
                   put(extrude(_star(0.5 * radius), 0.06 * radius, 0.01 * radius),
                       (0, 0.14 * radius, 0), (0, -RIGHT, 0))])]  # fmt: skip


def _star(radius: float) -> np.ndarray:
    turn = np.arange(10) * np.pi / 5 + np.pi / 2
    reach = np.where(np.arange(10) % 2 == 0, radius, 0.45 * radius)
    return np.stack([reach * np.cos(turn), reach * np.sin(turn)], 1)


def coin(kit: Kit) -> Model:
    """Return a coin on its edge before a stack of coins."""
    gold = kit.main(_GOLD, _GOLD, "#c6c9cf", "#b87343")
    disc, raised = _stamped(0.03)
    chance = kit.chance
    stack = [pose_ for k in range(7) for pose_ in
             (put(disc, (0.038 + float(chance.uniform(-0.002, 0.002)), 0.0043 * k,
                         -0.012 + float(chance.uniform(-0.002, 0.002)))),)]  # fmt: skip
    top = put(raised, (0.038, 0.0043 * 6, -0.012))
    edge = (translation(-0.022, 0.029, 0.012) @ rotation(yaw=0.3, pitch=1.42)).astype(np.float32)
    return Model((
        Part(merge(stack), toned(gold, 0.9), METAL), Part(top, lighter(gold, 0.2), METAL),
        Part(disc.moved(edge), gold, METAL), Part(raised.moved(edge), lighter(gold, 0.25), METAL),
    ))  # fmt: skip


def key(kit: Kit) -> Model:
    """Return an old key with a trefoil bow, leaning on a tag."""
    brass = kit.main(_GOLD, "#9a9ea6", _GOLD)
    bow = [put(hoop(0.019, 0.006), (0.021 * np.cos(a), -0.055 + 0.021 * np.sin(a), 0), (0, RIGHT,
        0))
           for a in (-RIGHT, -RIGHT + 2.1, -RIGHT - 2.1)]  # fmt: skip
    shaft = rod((0, -0.03, 0), (0, 0.09, 0), 0.0065, 12)
    rings = [hoop(0.0075, 0.003, (0, y, 0)) for y in (-0.022, -0.012, 0.082)]
    bits = [slab((0.026, 0.036, 0.007), (0.017, 0.050, 0), 0.002),
            slab((0.012, 0.008, 0.008), (0.034, 0.050, 0), 0.002),
            slab((0.010, 0.010, 0.008), (0.033, 0.074, 0), 0.002)]  # fmt: skip
    notch = slab((0.010, 0.006, 0.009), (0.027, 0.064, 0), 0.001)
    parts = [Part(merge([*bow, shaft, *rings, *bits]), brass, METAL), Part(notch, _DARK)]
    model = in_hand(parts, rotation(pitch=-0.75, roll=-0.85))
    tag = slab((0.07, 0.045, 0.05), (0.012, 0, -0.035), 0.006, (0.2, 0, 0))
    return beside(model, Part(tag, linear("#8a2f3a"), SMOOTH))


def lock(kit: Kit) -> Model:
    """Return a padlock with a keyhole and a key beside it."""
    brass = kit.main(_GOLD, "#c8332b", "#5f7f9a")
    body = extrude(closed([(-0.05, 0.0), (0.05, 0.0), (0.058, 0.03), (0.055, 0.075), (0.0, 0.085),
                           (-0.055, 0.075), (-0.058, 0.03)], 44), 0.042, 0.010)  # fmt: skip
    shackle = bent([(-0.033, 0.07, 0), (-0.033, 0.115, 0), (-0.018, 0.145, 0), (0.018, 0.145, 0),
                    (0.033, 0.115, 0), (0.033, 0.07, 0)], 0.0095, 12)  # fmt: skip
    hole = merge([put(cylinder(0.011, 0.011, 0.004, 20, 0.001), (0, 0.047, 0.020), (0, RIGHT, 0)),
                  put(extrude([(-0.004, 0.045), (0.004, 0.045), (0.007, 0.018), (-0.007, 0.018)],
                      0.006,
                              0.001), (0, 0, 0.021))])  # fmt: skip
    plate = put(cylinder(0.028, 0.028, 0.003, 26, 0.001), (0, 0.040, 0.0195), (0, RIGHT, 0))
    rivets = spread(
        ball(0.005, 1), [(x, y, 0.021) for x in (-0.041, 0.041) for y in (0.014, 0.066)]
    )
    small = [put(hoop(0.013, 0.0042), (0.075, 0.006, 0.045), (0, 0, 0)),
             rod((0.088, 0.006, 0.045), (0.135, 0.006, 0.055), 0.0042),
             slab((0.012, 0.005, 0.016), (0.130, 0.004, 0.064), 0.001)]  # fmt: skip
    turn = rotation(yaw=0.25)
    return Model((
        *(p.under(turn) for p in (Part(body, brass, METAL), Part(plate, lighter(brass, 0.3), METAL),
                                  Part(shackle, linear("#b9bec2"), METAL), Part(hole, _DARK),
                                  Part(rivets, toned(brass, 0.6), METAL))),
        Part(merge(small), linear("#b9bec2"), METAL),
    ))  # fmt: skip


def treasure_chest(kit: Kit) -> Model:
    """Return an open treasure chest that brims with gold, pearls and jewels; it glows."""
    wood = kit.main(*_WOODS)
    front = [slab((0.60, 0.066, 0.03), (0, 0.012 + 0.072 * k, 0.185), 0.008) for k in range(4)]
    back = [slab((0.60, 0.066, 0.03), (0, 0.012 + 0.072 * k, -0.185), 0.008) for k in range(4)]
    ends = [both(slab((0.03, 0.066, 0.36), (0.295, 0.012 + 0.072 * k, 0), 0.008)) for k in range(4)]
    turn = np.linspace(0, np.pi, 8)
    staves = [put(slab((0.60, 0.03, 0.088), radius=0.008), (0, 0.175 * np.sin(a),
        0.185 * np.cos(a)),
                  (0, RIGHT - a, 0)) for a in turn]  # fmt: skip
    bands = [tube(np.stack([0 * turn + x, 0.205 * np.sin(turn), 0.212 * np.cos(turn)], 1), 0.016, 8)
             for x in (-0.24, 0.24)]  # fmt: skip
    cheeks = both(put(extrude([(0.19 * np.cos(a), 0.18 * np.sin(a)) for a in np.linspace(0, np.pi,
        16)],
                              0.025, 0.006), (0.292, 0, 0), (RIGHT, 0, 0)))  # fmt: skip
    hinge = (
        translation(0, 0.30, -0.185) @ rotation(pitch=-1.15) @ translation(0, 0, 0.185)
    ).astype(np.float32)
    straps = [slab((0.045, 0.30, 0.04), (x, 0.0, 0.19), 0.008) for x in (-0.24, 0.24)]
    straps += [corners(slab((0.05, 0.30, 0.05), (0.288, 0, 0.175), 0.012))]
    clasp = [
        slab((0.09, 0.09, 0.02), (0, 0.19, 0.205), 0.012),
        put(ball(0.014, 1), (0, 0.225, 0.217)),
    ]
    chance = kit.chance
    disc, _ = _stamped(0.034, 12)
    coins = [put(disc, (float(chance.uniform(-0.25, 0.25)), 0.275 + float(chance.uniform(0, 0.05)),
                        float(chance.uniform(-0.15, 0.17))), (float(chance.uniform(0, 6)),
                        float(chance.uniform(-0.8, 0.8)), float(chance.uniform(-0.5, 0.5))))
             for _k in range(38)]  # fmt: skip
    spilled = [put(disc, at, turn_) for at, turn_ in
               (((-0.16, 0.0, 0.27), (0.3, 0, 0)), ((-0.09, 0.003, 0.31), (1.0, 0.12, 0)),
                ((0.19, 0.0, 0.29), (0.2, 0, 0)))]  # fmt: skip
    heap = put(ellipsoid(0.27, 0.075, 0.17, 3), (0, 0.255, 0))
    gems = [(put(ellipsoid(0.024, 0.02, 0.024, 1), at), code) for at, code in
            (((-0.11, 0.345, 0.10), "#c8262c"), ((0.14, 0.345, 0.08), "#2f8f5a"),
             ((0.02, 0.36, 0.03), "#2f5fc4"), ((0.04, 0.016, 0.30), "#7d3fb0"))]  # fmt: skip
    pearls = [put(ball(0.0125, 2), (0.10 + 0.022 * k,
        0.325 - 0.0012 * (k - 3) ** 2 * (k > 3) - 0.05 *
              max(0, k - 5) * 0.2, 0.155 + 0.006 * k)) for k in range(8)]  # fmt: skip
    lid = [Part(merge([*staves, cheeks]), wood, SMOOTH), Part(merge(bands), _IRON, METAL)]
    gold = linear(_GOLD)
    return Model(
        (
            Part(merge([*front, *back, *ends]), wood, SMOOTH),
            Part(slab((0.58, 0.02, 0.36), (0, 0, 0), 0.006), toned(wood, 0.5)),
            *(p.under(hinge) for p in lid),
            Part(merge([*straps, *clasp]), _IRON, METAL),
            Part(merge([heap, *coins, *spilled]), gold, METAL),
            *(Part(mesh, linear(code), Finish(roughness=0.05)) for mesh, code in gems),
            Part(merge(pearls), linear("#f2ece0"), GLAZED),
        ),
        {"top": (0, 0.33, 0)},
        shines=(Shine((0, 0.45, 0.1), (1.6, 1.1, 0.35), 0.8),),
    )  # fmt: skip


def barrel(kit: Kit) -> Model:
    """Return a barrel of staves in four hoops, with a bung and a tap."""
    wood = kit.main(*_WOODS)
    turn = np.linspace(0, 2 * np.pi, 20 * 6 + 1)
    groove = 1 - 0.022 * np.exp(-(((np.mod(turn * 20 / (2 * np.pi) + 0.5, 1.0) - 0.5) / 0.10) ** 2))
    rows = []
    for y, radius in (
        (0.0, 0.245),
        (0.02, 0.25),
        (0.16, 0.288),
        (0.40, 0.31),
        (0.64, 0.288),
        (0.78, 0.25),
        (0.80, 0.245),
        (0.80, 0.225),
        (0.765, 0.225),
    ):
        reach = radius * groove
        rows.append(np.stack([reach * np.cos(turn), 0 * turn + y, reach * np.sin(turn)], -1))
    skin = sheet(np.stack(rows))
    axis = skin.positions * np.array([1, 0, 1], np.float32)
    inside = np.repeat(np.arange(len(rows)) >= 7, len(turn))
    flip = np.where((np.sum(skin.normals * axis, axis=1) > 0) == inside, -1.0, 1.0)[:, None]
    body = Mesh(skin.positions, (skin.normals * flip).astype(np.float32), skin.triangles)
    stave = np.floor(np.arctan2(body.positions[:, 2], body.positions[:, 0]) * 20 / (2 * np.pi))
    shade = 0.5 + 0.5 * np.sin(stave * 12.9898) * 0.9
    bands = [tube(_circle(r, y), 0.012, 8) for y, r in ((0.06, 0.268), (0.20, 0.299), (0.60, 0.299),
                                                        (0.74, 0.268))]  # fmt: skip
    flat = merge([b.moved(np.diag([1, 1, 1, 1]).astype(np.float32)) for b in bands])
    top = put(cylinder(0.228, 0.228, 0.02, 36, 0.004), (0, 0.75, 0))
    seams = [slab((0.006, 0.004, 0.40 - 0.9 * abs(x)), (x, 0.7695, 0), 0.001) for x in
             (-0.14, -0.07, 0.0, 0.07, 0.14)]  # fmt: skip
    tap = merge([rod((0, 0.14, 0.27), (0, 0.14, 0.37), 0.018, 12),
                 rod((0, 0.14, 0.35), (0, 0.09, 0.36), 0.014, 10), rod((0, 0.15, 0.34), (0, 0.20,
                     0.34),
                                                                      0.008),
                 slab((0.06, 0.016, 0.016), (0, 0.20, 0.34), 0.006)])  # fmt: skip
    return Model((
        Part(body, mixed(wood, toned(wood, 0.72), shade), SMOOTH),
        Part(flat, _IRON, METAL), Part(top, lighter(wood, 0.12)), Part(merge(seams), toned(wood,
            0.4)),
        Part(tap, linear("#d0a040"), METAL),
    ), {"top": (0, 0.80, 0)})  # fmt: skip


def _circle(radius: float, height: float) -> np.ndarray:
    """Return a closed level circle of 41 points."""
    turn = np.linspace(0, 2 * np.pi, 41)
    path = np.stack([radius * np.cos(turn), 0 * turn + height, radius * np.sin(turn)], 1)
    path[-1] = path[0]
    return path


def crate(kit: Kit) -> Model:
    """Return a wooden crate of boards with braces and nails; straw sticks out of it."""
    wood = kit.main("#c09a62", "#a8794a", "#d2b27c")
    boards = [put(slab((0.56, 0.098, 0.025), (0, 0.03 + 0.106 * k, 0.275), 0.0),
                  turn=(side * np.pi / 2, 0, 0)) for side in range(4)
                      for k in range(5)]  # fmt: skip
    braces = []
    for side in range(4):
        frame = [slab((0.60, 0.075, 0.03), (0, y, 0.298), 0.008) for y in (0.015, 0.485)]
        frame += [
            both(slab((0.075, 0.56, 0.032), (0.262, 0.0, 0.297), 0.008)),
            put(slab((0.66, 0.07, 0.024), (0, -0.035, 0), 0.006), (0, 0.285, 0.295), (0, 0, 0.75)),
        ]
        braces.append(put(merge(frame), turn=(side * np.pi / 2, 0, 0)))
    nails = [put(spread(ball(0.008, 0), [(x, y, 0.315) for x in (-0.262, 0.262) for y in
                                         (0.052, 0.522)]), turn=(side * np.pi / 2, 0, 0))
             for side in range(4)]  # fmt: skip
    chance = kit.chance
    straw = [rod((x, 0.50, z), (1.25 * x + float(chance.uniform(-0.05, 0.05)), 0.57 + 0.05 * float(
             chance.random()), 1.25 * z + float(chance.uniform(-0.05, 0.05))), (0.005, 0.003), 4)
             for x, z in chance.uniform(-0.23, 0.23, (46, 2)).tolist()]  # fmt: skip
    heap = put(ellipsoid(0.27, 0.06, 0.27, 2), (0, 0.50, 0))
    turn_ = rotation(yaw=0.45)
    return Model(tuple(p.under(turn_) for p in (
        Part(merge(boards), toned(wood, 0.78)), Part(merge(braces), wood), Part(merge(nails), _IRON,
                                                                               METAL),
        Part(slab((0.55, 0.03, 0.55), (0, 0, 0), 0.006), toned(wood, 0.6)),
        Part(merge([heap, *straw]), linear("#d9b766")),
    )), {"top": (0, 0.56, 0)})  # fmt: skip


def crystal_ball(kit: Kit) -> Model:
    """Return a crystal ball on a clawed stand; mist turns in it and it glows."""
    mist = kit.main("#8f7fd0", "#6fb0d0", "#d08fb8")
    globe = ball(0.085, 4)
    swirl = (
        0.5 + 0.5 * ripple3(globe.positions, 26.0) * 0.8 + 0.3 * ripple3(globe.positions, 60.0, 4.0)
    )
    light = np.clip(0.25 + globe.positions[:, 1] / 0.17 + 0.35 * swirl, 0, 1)
    tone = mixed(toned(mist, 0.55), linear("#f2f0ff"), light)
    stars = [
        put(ellipsoid(r, r, r, 1), at)
        for r, at in (
            (0.004, (0.03, 0.17, 0.078)),
            (0.003, (-0.035, 0.14, 0.079)),
            (0.0035, (0.005, 0.125, 0.088)),
        )
    ]
    gleam = put(ellipsoid(0.018, 0.011, 0.003, 2), (-0.034, 0.188, 0.066), (-0.4, -0.55, 0.5))
    foot = vessel([(0, 0), (0.075, 0), (0.08, 0.010), (0.062, 0.024), (0.045, 0.05), (0.052, 0.066),
                   (0.046, 0.070), (0, 0.06)], 30)  # fmt: skip
    claws = circled(bent([(0.062, 0.02, 0), (0.088, 0.055, 0), (0.082, 0.10, 0), (0.072, 0.112, 0)],
                         (0.011, 0.009, 0.007, 0.005)), 4, 0.4)  # fmt: skip
    gold = linear("#c9982e")
    return Model(
        (
            Part(put(globe, (0, 0.148, 0)), tone, Finish(roughness=0.06, emission=0.35),
                joint="mist"),
            Part(gleam, linear("#ffffff"), Finish(roughness=0.1)),
            Part(merge(stars), linear("#fff6c8"), Finish(emission=2.5, casts=False), Layer.GLOW),
            Part(foot, linear("#5a3a6a"), SMOOTH), Part(claws, gold, METAL),
            Part(merge([hoop(0.078, 0.006, (0, 0.012, 0)), hoop(0.05, 0.005, (0, 0.066, 0))]), gold,
                 METAL),
        ),
        joints={"mist": Joint((0, 0.148, 0), rate=0.10, axis="y")},
        shines=(Shine((0, 0.2, 0.12), (1.0, 0.9, 1.6), 0.7),),
    )  # fmt: skip


def potion(kit: Kit) -> Model:
    """Return a round flask of glowing potion with bubbles, a cork and a label; vapour rises."""
    brew = kit.main("#5fc04a", "#a84fd0", "#d8405a", "#3f9fe0")
    flask = vessel(
        [
            (0, 0.004),
            (0.04, 0.0),
            (0.07, 0.02),
            (0.08, 0.06),
            (0.066, 0.10),
            (0.034, 0.128),
            (0.023, 0.145),
            (0.022, 0.185),
            (0.030, 0.192),
            (0.029, 0.200),
            (0, 0.200),
        ],
        36,
    )
    level = np.clip((flask.positions[:, 1] - 0.098) / 0.006, 0, 1)
    depth = np.clip(flask.positions[:, 1] / 0.10, 0, 1)
    liquid = mixed(toned(brew, 0.6), lighter(brew, 0.18), depth)
    tone = liquid * (1 - level[:, None]) + np.array(linear("#d5e6e2")) * level[:, None]
    bubbles = [put(ball(r, 2), at) for r, at in
               ((0.007, (0.03, 0.05, 0.070)), (0.005, (-0.028, 0.075, 0.066)), (0.004, (0.005,
                0.085, 0.072)),
                (0.006, (-0.05, 0.04, 0.058)), (0.0045, (0.05, 0.083, 0.05)))]  # fmt: skip
    gleam = bent([(-0.052, 0.095, 0.046), (-0.066, 0.07, 0.046), (-0.067, 0.045, 0.046)], 0.0035)
    cork = put(cylinder(0.020, 0.024, 0.032, 18, 0.005), (0, 0.192, 0))
    cord = merge(
        [
            hoop(0.0245, 0.0035, (0, 0.150, 0)),
            hoop(0.0245, 0.0035, (0, 0.157, 0)),
            bent([(0.02, 0.15, 0.012), (0.04, 0.135, 0.03), (0.045, 0.115, 0.052)], 0.0022),
        ]
    )
    tag = put(slab((0.03, 0.04, 0.003), radius=0.001), (0.047, 0.075, 0.060), (0.5, 0.2, 0.1))
    mark = put(extrude(_star(0.010), 0.002, 0.0), (0.0475, 0.095, 0.066), (0.5, 0.2, 0.1))
    return Model(
        (
            Part(flask, tone.astype(np.float32), Finish(roughness=0.07, emission=0.15)),
            Part(merge(bubbles), lighter(brew, 0.5), Finish(roughness=0.1)),
            Part(gleam, linear("#f4fbf8"), Finish(roughness=0.1)), Part(cork, linear("#b98a5c")),
            Part(cord, linear("#d9b27a")), Part(tag, linear("#efe0bf")), Part(mark,
                linear("#7a2f2a")),
        ),
        {"grip": (0, 0.165, 0)},
        vapours=(Vapour((0, 0.225, 0), 0.07, 0.13, 0.5, colour=lighter(brew, 0.55), always=True),),
        shines=(Shine((0, 0.07, 0.1), (1.6 * brew[0], 1.6 * brew[1], 1.6 * brew[2]), 0.5),),
    )  # fmt: skip


TREASURE: Final[dict[str, Builder]] = {
    "coin": coin,
    "key": key,
    "lock": lock,
    "treasure-chest": treasure_chest,
    "barrel": barrel,
    "crate": crate,
    "crystal-ball": crystal_ball,
    "potion": potion,
}
"""Builders by name."""
