"""Tools and arms: hammer, saw, axe, screwdriver, scissors, broom, sword, shield, wand, ladder."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    SIDEWAYS,
    bent,
    beside,
    both,
    circled,
    closed,
    hoop,
    in_hand,
    jagged,
    post,
    put,
    raised,
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
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, scaling, translation
from reelkite.engines.diorama.shapes import ball, blob, cylinder, ellipsoid, extrude, ripple3, sheet

_STEEL: Final = linear("#b4b9be")
_IRON: Final = linear("#5a5e66")
_WOOD: Final = linear("#b5854f")
_DARK: Final = linear("#2e2b2c")
_BRASS: Final = linear("#d8a83c")
_CREAM: Final = linear("#f1e8d6")


def hammer(kit: Kit) -> Model:
    """Return a claw hammer that stands on its head, and two nails."""
    wood = kit.main("#b5854f", "#c8332b", "#8a5a34")
    grip = bent([(0, -0.10, 0), (0, -0.04, 0), (0, 0.06, 0), (0, 0.20, 0)],
                (0.016, 0.017, 0.0125, 0.0135), 12).moved(scaling(0.85, 1, 1.1))  # fmt: skip
    head = merge([rod((0.01, 0.215, 0), (0.065, 0.215, 0), 0.0155, 14),
                  put(cylinder(0.0205, 0.0205, 0.024, 20, 0.004), (0.06, 0.215, 0), SIDEWAYS),
                  slab((0.038, 0.042, 0.034), (0, 0.194, 0), 0.008)])  # fmt: skip
    claws = [bent([(-0.012, 0.216, s * 0.007), (-0.05, 0.214, s * 0.011), (-0.082, 0.196,
        s * 0.014)],
                  (0.013, 0.0095, 0.004), 8) for s in (-1, 1)]  # fmt: skip
    parts = [Part(grip, wood, SMOOTH), Part(merge([head, *claws]), _IRON, METAL)]
    model = in_hand(parts, rotation(yaw=0.35, roll=-0.62))
    nail = merge(
        [rod((0, 0.0, 0), (0, 0.06, 0), (0.001, 0.003), 8), post(0.008, 0.004, (0, 0.06, 0))]
    )
    nails = merge(
        [
            put(nail, (0.13, 0.008, 0.07), (0.4, 0, 1.5)),
            put(nail, (0.16, 0.008, 0.04), (1.6, 0, 1.5)),
        ]
    )
    return beside(model, Part(nails, _STEEL, METAL))


def saw(kit: Kit) -> Model:
    """Return a hand saw with teeth stuck in a log."""
    wood = kit.main("#a8652f", "#c8332b", "#d9a04a")
    teeth = [(0.36 - 0.0135 * k, -0.012 * (k % 2)) for k in range(27)]
    blade = jagged([(0.005, 0.115), (0.36, 0.045), *teeth, (0.005, 0.0)], 0.0045, 0.0)
    handle = extrude(
        closed(
            [
                (0.0, -0.01),
                (0.02, 0.05),
                (0.0, 0.125),
                (-0.05, 0.13),
                (-0.105, 0.095),
                (-0.115, 0.02),
                (-0.09, -0.035),
                (-0.04, -0.03),
            ],
            56,
        ),
        0.026,
        0.009,
    )
    hole = put(ellipsoid(0.025, 0.036, 0.015, 2), (-0.062, 0.045, 0))
    rivets = spread(put(cylinder(0.007, 0.007, 0.029, 12, 0.002), (0, 0, -0.0145), (0, np.pi / 2,
        0)),
                    [(-0.012, 0.03, 0), (-0.012, 0.085, 0)])  # fmt: skip
    parts = [Part(blade, _STEEL, METAL), Part(handle, wood, SMOOTH), Part(hole, toned(wood, 0.25)),
             Part(rivets, _BRASS, METAL)]  # fmt: skip
    place = (translation(-0.10, 0.165, 0.03) @ rotation(yaw=0.3, roll=-0.24)).astype(np.float32)
    log = put(cylinder(0.085, 0.085, 0.36, 26, 0.008), (0.12, 0.085, -0.18), (0, np.pi / 2, 0))
    bark = mixed(
        linear("#8a5a34"),
        linear("#5f3c22"),
        np.clip(ripple3(log.positions * np.array([1, 1, 0.2], np.float32), 70.0), 0, 1),
    )
    faces = [put(cylinder(r, r, 0.003, 26, 0.001), (0.12, 0.085, 0.1795 + h), (0, np.pi / 2, 0)) for
             r, h in ((0.072, 0.0), (0.05, 0.0012), (0.03, 0.002))]  # fmt: skip
    tones = (linear("#e2bd84"), linear("#cf9f62"), linear("#e2bd84"))
    return Model((*(p.under(place) for p in parts), Part(log, bark),
                  *(Part(f, tone) for f, tone in zip(faces, tones, strict=True))),
                 {"grip": (-0.15, 0.2, 0.05)})  # fmt: skip


def axe(kit: Kit) -> Model:
    """Return an axe stuck in a chopping block."""
    wood = kit.main("#b5854f", "#c8332b", "#8a5a34")
    helve = bent([(0, 0.02, 0), (0.0, 0.20, 0), (0.012, 0.38, 0), (0.0, 0.52, 0), (0.018, 0.56, 0)],
                 (0.018, 0.016, 0.015, 0.018, 0.022), 12)  # fmt: skip
    head = extrude(closed([(-0.034, 0.01), (-0.034, 0.075), (0.02, 0.080), (0.085, 0.115),
                           (0.112, 0.10), (0.122, 0.04), (0.112, -0.03), (0.085, -0.04),
                           (0.02, 0.005)], 60), 0.036, 0.014)  # fmt: skip
    thin = np.clip(1 - (head.positions[:, 0] - 0.0) / 0.125, 0.08, 1)
    wedge = Mesh(head.positions * np.stack([np.ones_like(thin), np.ones_like(thin), thin],
        1).astype(
        np.float32), head.normals, head.triangles)  # fmt: skip
    edge = np.clip((wedge.positions[:, 0] - 0.088) / 0.012, 0, 1)
    lean = (translation(-0.05, 0.285, 0.0) @ rotation(yaw=0.35, roll=-0.92)).astype(np.float32)
    block = cylinder(0.16, 0.15, 0.24, 30, 0.012)
    bark = mixed(
        linear("#8a5a34"),
        linear("#5f3c22"),
        np.clip(ripple3(block.positions * np.array([1, 0.2, 1], np.float32), 60.0), 0, 1),
    )
    rings = [put(cylinder(r, r, 0.004, 30, 0.001), (0, 0.2365 + h, 0)) for r, h in
             ((0.14, 0.0), (0.10, 0.0012), (0.06, 0.002))]  # fmt: skip
    tones = (linear("#e2bd84"), linear("#cf9f62"), linear("#e2bd84"))
    blade = [Part(helve, wood, SMOOTH), Part(wedge, mixed(_IRON, linear("#d9dde0"), edge), METAL)]
    return Model((*(p.at(0, -0.05, 0).under(lean) for p in blade), Part(block, bark),
                  *(Part(r, tone) for r, tone in zip(rings, tones, strict=True))),
                 {"grip": (0.2, 0.5, 0)})  # fmt: skip


def screwdriver(kit: Kit) -> Model:
    """Return a screwdriver with a ribbed handle, on its tip aslant, and two screws."""
    shell = kit.main("#d3432f", "#f2a93a", "#2f6fae")
    ribs = circled(put(ellipsoid(0.006, 0.04, 0.006, 2), (0.0135, -0.035, 0)), 8)
    grip = vessel([(0, -0.10), (0.012, -0.098), (0.0175, -0.085), (0.0165, -0.02), (0.012, 0.0),
                   (0.015, 0.010), (0.011, 0.02), (0, 0.022)], 20)  # fmt: skip
    tip = slab((0.013, 0.022, 0.003), (0, 0.13, 0), 0.001)
    parts = [Part(merge([grip, ribs]), shell, GLAZED),
             Part(merge([rod((0, 0.015, 0), (0, 0.14, 0), 0.0048, 10), tip]), _STEEL, METAL),
             Part(put(ball(0.011, 2), (0, -0.097, 0)), _DARK, SMOOTH)]  # fmt: skip
    model = in_hand(parts, rotation(pitch=-1.15, roll=-0.95))
    screw = merge([rod((0, 0, 0), (0, 0.028, 0), (0.0015, 0.004), 8), post(0.0085, 0.004, (0,
        0.028, 0)),
                   *(hoop(0.004 - 0.0004 * k, 0.0009, (0, 0.024 - 0.004 * k, 0), (0, 0.2, 0))
                       for k in
                     range(5))])  # fmt: skip
    screws = merge([put(screw, (0.045, 0.008, 0.055), (0.4, 0, 1.45)), put(screw, (0.075, 0.033,
        0.03),
                                                                      (0, np.pi, 0))])  # fmt: skip
    return beside(model, Part(screws, _BRASS, METAL))


def scissors(kit: Kit) -> Model:
    """Return open scissors that snip; the asked colour is that of their rings."""
    plastic = kit.main("#d3432f", "#35b3a8", "#f2a93a", "#7d5aa8")
    blade = jagged([(-0.012, -0.02), (0.010, -0.02), (0.012, 0.02), (0.004, 0.135), (-0.004, 0.14),
                    (-0.010, 0.02)], 0.004, 0.001)  # fmt: skip
    ring = put(hoop(0.026, 0.0085), (0.026, -0.085, 0), (0, np.pi / 2, 0)).moved(scaling(1, 1.2, 1))
    ring = put(ring, (0, 0.018, 0))
    arm = bent([(0.0, -0.018, 0), (0.006, -0.035, 0), (0.014, -0.055, 0)], 0.0085, 10)
    half = [Part(blade, _STEEL, METAL), Part(merge([ring, arm]), plastic, GLAZED)]
    parts: list[Part] = []
    for side, name in ((1, "right"), (-1, "left")):
        flip = scaling(side, 1, 1)
        parts += [
            p.under(flip).turned(roll=0.26 * side).at(0, 0, 0.0025 * side).on(name) for p in half
        ]
    pin = put(cylinder(0.0065, 0.006, 0.012, 16, 0.002), (0, 0, -0.006), (0, np.pi / 2, 0))
    upright = rotation(pitch=-0.12)
    stood = [p.under(upright).at(0, 0.12, 0) for p in (*parts, Part(pin, _BRASS, METAL))]
    low = min(float(p.mesh.positions[:, 1].min()) for p in stood)
    pivot = (0.0, 0.12 - low, 0.0)
    return Model(tuple(p.at(0, -low, 0) for p in stood), {"grip": (0.03, 0.03, 0)},
                 {name: Joint(pivot, rate=0.8 * side, axis="z", swing=0.10)
                  for side, name in ((1, "right"), (-1, "left"))})  # fmt: skip


def broom(kit: Kit) -> Model:
    """Return a broom: a long stick and a spread brush, leaning."""
    band = kit.main("#c8332b", "#2f6fae", "#3f8f6a")
    chance = kit.chance
    straws = []
    for _ in range(70):
        x = float(chance.uniform(-1, 1))
        z = float(chance.uniform(-1, 1))
        straws.append(
            rod(
                (0.042 * x, 0.30, 0.016 * z),
                (0.125 * x, 0.02 * float(chance.random()), 0.038 * z),
                (0.0055, 0.0042),
                5,
            )
        )
    core = jagged([(-0.05, 0.31), (0.05, 0.31), (0.11, 0.05), (-0.11, 0.05)], 0.05, 0.02)
    rows = [put(hoop(0.048 + 0.014 * k, 0.006).moved(scaling(1, 1, 0.5)), (0, 0.29 - 0.045 * k, 0))
            for k in range(3)]  # fmt: skip
    parts = [Part(rod((0, 0.30, 0), (0, 0.95, 0), 0.014, 10), _WOOD, SMOOTH),
             Part(merge([core, *straws]), linear("#d9b25a")),
             Part(merge(rows), band, SMOOTH), Part(rod((0, 0.30, 0), (0, 0.36, 0), 0.021, 12), band,
                                                   SMOOTH)]  # fmt: skip
    return in_hand([p.at(0, -0.7, 0) for p in parts], rotation(pitch=-0.12, roll=-0.16))


def sword(kit: Kit) -> Model:
    """Return a knight's sword stuck in a stone."""
    leather = kit.main("#7a2f2a", "#2f4f7a", "#4a3626")
    blade = jagged([(-0.024, 0.06), (0.024, 0.06), (0.020, 0.50), (0.0, 0.58), (-0.020, 0.50)],
        0.010,
                   0.0045)  # fmt: skip
    groove = slab((0.008, 0.36, 0.0105), (0, 0.07, 0), 0.003)
    guard = bent([(-0.095, 0.068, 0), (-0.05, 0.048, 0), (0.05, 0.048, 0), (0.095, 0.068, 0)],
                 (0.012, 0.014, 0.014, 0.012), 10)  # fmt: skip
    grip = rod((0, -0.06, 0), (0, 0.045, 0), 0.0145, 12)
    wound = [hoop(0.015, 0.0032, (0, -0.055 + 0.016 * k, 0), (0, 0.2, 0)) for k in range(7)]
    pommel = [put(ball(0.024, 2), (0, -0.083, 0)), put(hoop(0.0145, 0.006), (0, 0.035, 0)),
              both(put(ball(0.016, 2), (0.095, 0.07, 0)))]  # fmt: skip
    parts = [
        Part(blade, _STEEL, METAL),
        Part(groove, toned(_STEEL, 0.7), METAL),
        Part(merge([guard, *pommel]), _BRASS, METAL),
        Part(merge([grip, *wound]), leather),
    ]
    model = in_hand(parts, rotation(yaw=0.25, roll=np.pi - 0.10))
    stone = blob(0.22, 0.17, 0.17, 3, 0.12, 2.0, 4)
    low = np.maximum(stone.positions, np.array([-9, -0.10, -9], np.float32))
    heap = Part(Mesh(low, stone.normals, stone.triangles), linear("#8a8780"), Finish(roughness=0.9))
    return beside(raised(model, y=0.09), heap.at(0, 0.10, 0))


def shield(kit: Kit) -> Model:
    """Return a knight's shield in two fields with a rim, rivets and a boss, leaning."""
    field = kit.main("#b5302f", "#2f5fae", "#3f7f4f")
    half = [(0.0, 0.60), (0.20, 0.61), (0.255, 0.60), (0.262, 0.40), (0.225, 0.21), (0.13, 0.07)]
    rim = closed([*half, (0.0, 0.0), *[(-x, y) for x, y in half[:0:-1]]], 72)
    plate = extrude(rim, 0.024, 0.008)

    def domed(mesh: Mesh) -> Mesh:
        bow = 0.10 * (1 - (mesh.positions[:, :1] / 0.262) ** 2)
        moved = mesh.positions + np.concatenate([0 * bow, 0 * bow, bow], 1)
        return Mesh(moved.astype(np.float32), mesh.normals, mesh.triangles)

    middle = np.array([0.0, 0.32])
    inner = (rim - middle) * 0.90 + middle
    cross = [slab((0.055, 0.50, 0.012), (0, 0.06, 0.117), 0.004),
             domed(spread(slab((0.036, 0.055, 0.010), radius=0.003),
                          [(-0.21 + 0.035 * k, 0.385, 0.014) for k in range(13)]))]  # fmt: skip
    rivets = domed(spread(ball(0.011, 1), [(float(x), float(y), 0.014) for x, y in
                                           ((rim - middle) * 0.95 + middle)[::5]]))  # fmt: skip
    rows = np.linspace(0.04, 0.575, 26)
    right = inner[(inner[:, 0] > 0) & (inner[:, 1] < 0.58)]
    right = right[np.argsort(right[:, 1])]
    reach = np.interp(rows, right[:, 1], right[:, 0])
    grid = np.stack([np.stack([s * reach, rows, 0 * rows + 0.0135], -1)
                     for s in np.linspace(-1, 1, 15)])  # fmt: skip
    face = domed(sheet(grid))
    front = Mesh(
        face.positions, np.where(face.normals[:, 2:] < 0, -1, 1) * face.normals, face.triangles
    )
    backing = sheet(np.stack([np.stack([s * reach * 1.1, rows, 0 * rows - 0.010], -1)
                              for s in np.linspace(-1, 1, 15)]))  # fmt: skip
    behind = domed(backing)
    edge = domed(Mesh(plate.positions, plate.normals, plate.triangles[
        np.abs(plate.normals[plate.triangles][:, :, 2]).min(axis=1) < 0.99]))  # fmt: skip
    parts = [Part(edge, _STEEL, METAL), Part(front, field, Finish(roughness=0.4, two_sided=True)),
             Part(behind, linear("#6b4a2e"), Finish(roughness=0.8, two_sided=True)),
             Part(merge(cross), _CREAM, SMOOTH), Part(merge([rivets, put(ellipsoid(0.05, 0.05,
                 0.03, 2),
                  (0, 0.41, 0.118))]), _BRASS, METAL)]  # fmt: skip
    return in_hand([p.at(0, -0.32, 0) for p in parts], rotation(pitch=-0.22, yaw=0.25))


def wand(kit: Kit) -> Model:
    """Return a magic wand with a glowing star and sparks, in its stand."""
    star_colour = kit.main("#f6cf4a", "#f6cf4a", "#ee7fae", "#8fd0ff")
    turn = np.arange(10) * np.pi / 5 + np.pi / 2
    reach = np.where(np.arange(10) % 2 == 0, 0.062, 0.028)
    star = put(extrude(np.stack([reach * np.cos(turn), reach * np.sin(turn)], 1), 0.026, 0.010),
               (0, 0.235, 0))  # fmt: skip
    stick = vessel([(0, -0.10), (0.0115, -0.098), (0.013, -0.085), (0.0085, -0.02), (0.011, 0.0),
                    (0.0075, 0.02), (0.0055, 0.19), (0, 0.195)], 16)  # fmt: skip
    sparks = [
        put(ellipsoid(r, 1.9 * r, r, 1), at)
        for r, at in (
            (0.007, (0.085, 0.30, 0.01)),
            (0.005, (-0.08, 0.275, 0.0)),
            (0.006, (-0.055, 0.33, 0.02)),
            (0.004, (0.06, 0.345, 0.0)),
            (0.005, (0.10, 0.215, 0.02)),
            (0.004, (-0.095, 0.20, 0)),
        )
    ]
    glow = Finish(roughness=0.4, emission=0.9)
    parts = [
        Part(star, star_colour, glow),
        Part(stick, linear("#4a3a5a"), SMOOTH),
        Part(
            merge([hoop(0.010, 0.003, (0, 0.0, 0)), hoop(0.0125, 0.003, (0, -0.088, 0))]),
            _BRASS,
            METAL,
        ),
        Part(merge(sparks), linear("#fff0b0"), Finish(emission=2.2, casts=False), Layer.GLOW),
    ]
    foot = merge([post(0.055, 0.018), post(0.02, 0.04)])
    model = in_hand(
        parts, rotation(roll=-0.16), shines=(Shine((0, 0.25, 0.1), (1.6, 1.2, 0.5), 0.6),)
    )
    x = model.anchors["grip"][0] - 0.016
    stand = Part(put(foot, (x, 0, 0)), linear("#5a3a7a"), SMOOTH)
    return beside(raised(model, y=0.02), stand)


def ladder(kit: Kit) -> Model:
    """Return a stepladder that stands open."""
    wood = kit.main("#c08a4a", "#c8332b", "#b9bec2")
    front = [both(rod((0.25, 0.0, 0.36), (0.17, 1.5, 0.02), (0.030, 0.026), 8))]
    back = [both(rod((0.24, 0.0, -0.40), (0.165, 1.5, -0.04), (0.022, 0.020), 8))]
    steps = [slab((0.50 - 0.105 * k / 3.2, 0.035, 0.10), (0, 0.22 + 0.255 * k, 0.315 - 0.058 * k),
        0.01)
             for k in range(5)]  # fmt: skip
    rungs = [
        rod(
            (-0.23 + 0.016 * k, 0.28 + 0.34 * k, -0.335 + 0.083 * k),
            (0.23 - 0.016 * k, 0.28 + 0.34 * k, -0.335 + 0.083 * k),
            0.014,
        )
        for k in range(4)
    ]
    stays = both(rod((0.21, 0.62, 0.22), (0.21, 0.62, -0.25), 0.009))
    turn = rotation(yaw=0.55)
    parts = (
        Part(
            merge([*front, *steps, slab((0.42, 0.045, 0.18), (0, 1.49, -0.01), 0.012)]),
            wood,
            SMOOTH,
        ),
        Part(merge([*back, *rungs]), toned(wood, 0.75), SMOOTH),
        Part(stays, _STEEL, METAL),
    )
    return Model(tuple(p.under(turn) for p in parts), {"seat": (0, 1.53, 0)})


HANDLED: Final[dict[str, Builder]] = {
    "hammer": hammer,
    "saw": saw,
    "axe": axe,
    "screwdriver": screwdriver,
    "scissors": scissors,
    "broom": broom,
    "sword": sword,
    "shield": shield,
    "wand": wand,
    "ladder": ladder,
}
"""Builders by name."""
