"""Sweets: donut, ice cream, cupcake, pie, pancakes, chocolate, candy."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    bent,
    circled,
    put,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.modelling import (
    CLAY,
    GLAZED,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Vapour,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, blob, cylinder, ellipsoid, ripple3, sheet, tube

_DOUGH: Final = linear("#d69a4c")
_CREAM: Final = linear("#f4ebd8")
_RED: Final = linear("#c8262c")
_COLOURS: Final = ("#d3322b", "#f2c531", "#2f66c4", "#4c9a45", "#f6f0e0", "#7d4bb0")
_WET: Final = Finish(roughness=0.16)


def _ring(radius: float, thick: float, low: float) -> Mesh:
    """Return the part of a torus above ``low`` (as a share of its thickness) with a wavy edge."""
    turn = np.linspace(0, 2 * np.pi, 65)
    edge = low + 0.16 * np.sin(7 * turn) + 0.10 * np.sin(11 * turn + 1)
    start = np.arcsin(np.clip(edge, -0.95, 0.95))
    share = np.linspace(0, 1, 14)[:, None]
    angle = start + share * (np.pi - 2 * start)
    reach = radius + thick * np.cos(angle)
    grid = np.stack([reach * np.cos(turn), thick * np.sin(angle), reach * np.sin(turn)], -1)
    skin = sheet(grid)
    middle = np.stack([radius * np.cos(turn), 0 * turn, radius * np.sin(turn)], -1)
    away = skin.positions - np.broadcast_to(middle, grid.shape).reshape(-1, 3)
    length = np.linalg.norm(away, axis=1, keepdims=True)
    return Mesh(skin.positions, (away / length).astype(np.float32), skin.triangles)


def donut(kit: Kit) -> Model:
    """Return an iced doughnut with sprinkles that leans on another."""
    icing = kit.main("#ee7fae", "#6b3f28", "#ee7fae", "#f4ebd8")
    rings = [np.stack([0.036 * np.cos(t), 0 * t, 0.036 * np.sin(t)], 1) for t in
             (np.linspace(0, 2 * np.pi, 49),)]  # fmt: skip
    rings[0][-1] = rings[0][0]
    dough = tube(rings[0], 0.0205, 16)
    chance = kit.chance
    sprinkles: dict[str, list[Mesh]] = {code: [] for code in _COLOURS}
    for k in range(46):
        turn, angle = 2.4 * k, float(chance.uniform(0.55, 2.6))
        reach = 0.036 + 0.0218 * np.cos(angle)
        at = (reach * np.cos(turn), 0.0218 * np.sin(angle), reach * np.sin(turn))
        grain = rod((-0.0032, 0, 0), (0.0032, 0, 0), 0.0011, 5)
        sprinkles[_COLOURS[k % 6]].append(put(grain, at, (float(chance.uniform(0, 6)), 0, 0)))
    one = [Part(dough, _DOUGH, SMOOTH), Part(_ring(0.036, 0.0217, 0.02), icing, _WET),
           *(Part(merge(m), linear(code), SMOOTH) for code, m in sprinkles.items())]  # fmt: skip
    lean = (translation(-0.012, 0.062, 0.012) @ rotation(yaw=-0.15, pitch=1.2)).astype(np.float32)
    flat = translation(0.045, 0.0205, -0.05)
    return Model((*(p.under(lean) for p in one), *(p.under(flat) for p in one)))


def ice_cream(kit: Kit) -> Model:
    """Return a waffle cone with two scoops, sauce, a wafer and a cherry, in a stand."""
    main = kit.main("#ee9fb8", "#8fd0b0", "#f2e2b8", "#6b4028")
    second = linear(("#f6eeda", "#6b4028", "#a86fc0")[kit.choice(3)])
    cone = vessel([(0, 0.0), (0.006, 0.004), (0.020, 0.06), (0.033, 0.115), (0.0365, 0.130),
                   (0.030, 0.128), (0, 0.122)], 32)  # fmt: skip
    ribs = []
    for k in range(9):
        for way in (-1, 1):
            t = np.linspace(0.06, 1, 14)
            turn = 2 * np.pi * k / 9 + way * 2.2 * t
            reach = 0.005 + 0.0305 * t
            ribs.append(tube(np.stack([reach * np.cos(turn), 0.128 * t, reach * np.sin(turn)], 1),
                             0.0013, 5))  # fmt: skip
    scoops = []
    for k, (at, size, tone) in enumerate(
        (((0, 0.148, 0), 0.038, main), ((0.004, 0.200, 0), 0.033, second))
    ):
        lump = put(blob(size, 0.92 * size, size, 3, 0.03, 5.0, k), at)
        skirt = [put(blob(0.011, 0.007, 0.011, 1, 0.2, 2.0, j), (at[0] + 0.93 * size * np.cos(a),
                 at[1] - 0.46 * size, 0.93 * size * np.sin(a))) for j, a in
                 enumerate(np.arange(11) * 0.571)]  # fmt: skip
        scoops.append(Part(merge([lump, *skirt]), tone, Finish(roughness=0.55)))
    sauce = put(_cap(0.0345), (0.004, 0.200, 0))
    wafer = rod((0.020, 0.205, -0.012), (0.052, 0.262, -0.022), 0.0065, 10)
    foot = vessel([(0, 0), (0.05, 0), (0.052, 0.008), (0.014, 0.022), (0.012, 0.05), (0.027, 0.072),
                   (0.023, 0.074), (0, 0.05)], 28)  # fmt: skip
    up = 0.045
    return Model((
        Part(foot, linear("#dfe4e4"), GLAZED),
        Part(cone, linear("#d9a24e"), CLAY).at(0, up - 0.02, 0),
        Part(merge(ribs), linear("#b5762e"), CLAY).at(0, up - 0.02, 0),
        *(p.at(0, up - 0.02, 0) for p in scoops),
        Part(sauce, linear("#4a2616"), _WET).at(0, up - 0.02, 0),
        Part(wafer, linear("#d9a24e")).at(0, up - 0.02, 0),
        Part(put(ball(0.0115, 2), (0.002, 0.243, 0.004)), _RED, GLAZED).at(0, up - 0.02, 0),
        Part(bent([(0.002, 0.252, 0.004), (-0.002, 0.266, 0.004), (-0.010, 0.274, 0.004)], 0.0012,
            5),
             linear("#5a7a35")).at(0, up - 0.02, 0),
    ), {"grip": (0, 0.09, 0)})  # fmt: skip


def _cap(radius: float) -> Mesh:
    """Return sauce that runs down from the top of a scoop in tongues."""
    turn = np.linspace(0, 2 * np.pi, 61)
    reach = 0.95 + 0.42 * np.sin(3 * turn + 0.4) * np.sin(5 * turn)
    share = np.linspace(0.01, 1, 10)[:, None]
    angle = share * reach
    thick = radius * (1.035 - 0.03 * share**4)
    grid = np.stack([thick * np.sin(angle) * np.cos(turn), thick * np.cos(angle),
                     thick * np.sin(angle) * np.sin(turn)], -1)  # fmt: skip
    skin = sheet(grid)
    normals = skin.positions / np.linalg.norm(skin.positions, axis=1, keepdims=True)
    return Mesh(skin.positions, normals.astype(np.float32), skin.triangles)


def _swirl(radius: float, height: float, turns: float) -> Mesh:
    """Return piped cream: a fluted coil that winds up to a tip."""
    t = np.linspace(0, 1, 90)
    reach = 0.72 * radius * (1 - t) ** 0.9
    turn = 2 * np.pi * turns * t
    path = np.stack([reach * np.cos(turn), height * t**1.1, reach * np.sin(turn)], 1)
    thick = radius * (0.46 * (1 - t) ** 0.7 + 0.05)
    return tube(path, thick, 10)


def cupcake(kit: Kit) -> Model:
    """Return a cupcake in a pleated cup with a swirl of cream, sprinkles and a cherry."""
    cream = kit.main("#ee9fb8", "#8fd0c8", "#f6eeda", "#b08fd0")
    turn = np.linspace(0, 2 * np.pi, 97)
    pleat = 1 + 0.035 * np.cos(24 * turn)
    rows = [np.stack([r * pleat * np.cos(turn), 0 * turn + y, r * pleat * np.sin(turn)], -1)
            for r, y in ((0.026, 0.0), (0.030, 0.02), (0.037, 0.045))]  # fmt: skip
    wall = sheet(np.stack(rows))
    out = np.where(np.sum(wall.normals * wall.positions * np.array([1, 0, 1]), axis=1,
                          keepdims=True) < 0, -1.0, 1.0)  # fmt: skip
    paper = Mesh(wall.positions, (wall.normals * out).astype(np.float32), wall.triangles)
    chance = kit.chance
    dots = []
    for k in range(24):
        share = (k + 1) / 26
        angle, reach = 2.4 * k, 0.041 * (1 - share) + 0.005
        dots.append(Part(put(ball(0.0024, 1), (reach * np.cos(angle), 0.056 + 0.046 * share +
                         0.004 * float(chance.random()), reach * np.sin(angle))),
                         linear(_COLOURS[k % 6]), SMOOTH))  # fmt: skip
    stem = bent([(0, 0.118, 0), (0.004, 0.132, 0), (0.013, 0.139, 0)], 0.0013, 5)
    foot = Part(cylinder(0.0255, 0.0255, 0.004, 28, 0.001), linear("#7fb0a8"))
    return Model((
        foot, Part(paper, linear("#7fb0a8"), Finish(roughness=0.85, two_sided=True)),
        Part(put(ellipsoid(0.038, 0.016, 0.038, 2), (0, 0.043, 0)), linear("#c98f4e")),
        Part(put(_swirl(0.041, 0.062, 3.2), (0, 0.052, 0)), cream, SMOOTH), *dots,
        Part(put(ball(0.0105, 2), (0, 0.113, 0)), _RED, GLAZED), Part(stem, linear("#5a7a35")),
    ))  # fmt: skip


def pie(kit: Kit) -> Model:
    """Return a pie with a lattice crust, one slice cut out and its filling seen; it steams."""
    filling = kit.main("#8a1f3a", "#d9862e", "#5a3f8a")
    tin = vessel([(0, 0), (0.085, 0), (0.088, 0.004), (0.112, 0.036), (0.116, 0.038), (0.108,
        0.037),
                  (0.084, 0.008), (0, 0.006)], 44)  # fmt: skip
    inside = vessel([(0, 0.006), (0.084, 0.008), (0.104, 0.034), (0, 0.037)], 44)
    lumps = (
        0.003 * np.clip(ripple3(inside.positions, 95.0), 0, 1) * (inside.positions[:, 1] > 0.033)
    )
    fruit = Mesh((inside.positions + np.array([[0, 1, 0]]) * lumps[:, None]).astype(np.float32),
                 inside.normals, inside.triangles)  # fmt: skip
    strips = []
    for k in range(-3, 4):
        x = 0.029 * k
        half = np.sqrt(0.105**2 - x * x)
        for along, lift in ((0.0, 0.040), (np.pi / 2, 0.0435)):
            path = [(-half, lift - 0.003, x), (-0.5 * half, lift, x), (0.5 * half, lift, x),
                    (half, lift - 0.003, x)]  # fmt: skip
            strap = bent(path, 0.0055, 8).moved(np.diag([1, 0.62, 1.5, 1]).astype(np.float32))
            strips.append(put(_recentred(strap, x, lift), (0, 0, 0), (along, 0, 0)))
    crimp = circled(put(ellipsoid(0.0095, 0.0075, 0.0078, 1), (0.110, 0.041, 0)), 36)
    crust = merge([*strips, crimp])
    shade = np.clip(0.35 + 0.6 * ripple3(crust.positions, 60.0), 0, 1)
    tilt = rotation(pitch=0.24)
    parts = (
        Part(tin, linear("#aeb4b8"), Finish(roughness=0.3)),
        Part(fruit, filling, _WET),
        Part(crust, mixed(lighter(_DOUGH, 0.2), toned(_DOUGH, 0.72), shade), SMOOTH),
    )
    whole = [p.under(tilt) for p in parts]
    low = min(float(p.mesh.positions[:, 1].min()) for p in whole)
    cloth = Part(slab((0.26, 0.012, 0.10), (0, 0, -0.06), 0.005, (0.1, 0, 0)), linear("#5f8f8a"))
    return Model(
        (*(p.at(0, -low, 0) for p in whole), cloth),
        vapours=(Vapour((0, 0.09, 0), 0.12, 0.15, 0.45, always=kit.has("hot")),),
    )


def _recentred(mesh: Mesh, z: float, y: float) -> Mesh:
    """Return a strap that was stretched about the origin, back in its line."""
    middle = (mesh.positions.max(axis=0) + mesh.positions.min(axis=0)) / 2
    return put(mesh, (-float(middle[0]), y - float(middle[1]), z - float(middle[2])))


def pancakes(kit: Kit) -> Model:
    """Return a stack of pancakes with butter on top and syrup that runs down its sides."""
    plate = kit.main("#efe6d6", "#8fb8b4", "#e2b8a0")
    dish = vessel([(0, 0.005), (0.07, 0.0), (0.09, 0.004), (0.135, 0.016), (0.137, 0.020),
                   (0.09, 0.011), (0, 0.010)], 40)  # fmt: skip
    chance = kit.chance
    cakes = []
    for k in range(6):
        disc_ = vessel([(0, 0), (0.070, 0.0), (0.080, 0.005), (0.080, 0.012), (0.070, 0.0165),
                        (0, 0.017)], 36)  # fmt: skip
        shift = (float(chance.uniform(-0.006, 0.006)), 0.010 + 0.0165 * k,
                 float(chance.uniform(-0.006, 0.006)))  # fmt: skip
        rim = np.clip(1 - np.abs(disc_.positions[:, 1] - 0.0085) / 0.006, 0, 1) * (
            np.hypot(disc_.positions[:, 0], disc_.positions[:, 2]) > 0.07
        )
        tone = mixed(linear("#b5702a"), linear("#f0d090"), rim)
        cakes.append(Part(put(disc_, shift), tone, SMOOTH))
    top = 0.010 + 0.0165 * 6
    pool = [put(ellipsoid(0.058, 0.004, 0.050, 2), (0, top, 0))]
    for k in range(9):
        turn = 0.7 * k + 0.3
        drop = (0.03, 0.055, 0.04, 0.075, 0.035, 0.06, 0.045, 0.03, 0.066)[k]
        x, z = np.cos(turn), np.sin(turn)
        pool.append(bent([(0.045 * x, top, 0.045 * z), (0.074 * x, top - 0.001, 0.074 * z),
                          (0.083 * x, top - 0.014, 0.083 * z), (0.0835 * x, top - drop,
                           0.0835 * z)],
                         (0.009, 0.008, 0.006, 0.0085), 8))  # fmt: skip
    butter = slab((0.034, 0.015, 0.034), (0.004, top + 0.003, 0.0), 0.004, (0.5, 0, 0.05))
    berries = [put(ball(0.011, 2), at) for at in ((0.098, 0.026, 0.055), (0.115, 0.026, 0.035),
                                                  (0.105, 0.024, 0.078))]  # fmt: skip
    return Model((
        Part(dish, plate, GLAZED), *cakes,
        Part(merge(pool), linear("#8a3f12"), _WET), Part(butter, linear("#f6dc7a"), SMOOTH),
        Part(merge(berries), linear("#3f4a86"), SMOOTH),
    ), vapours=(Vapour((0, top, 0), 0.10, 0.13, 0.4),))  # fmt: skip


def chocolate(kit: Kit) -> Model:
    """Return a bar of chocolate half out of its foil and wrapper, two pieces broken off."""
    wrap = kit.main("#7d2f3a", "#2f4f8a", "#3f6f4a", "#c98a2e")
    brown = linear("#5a3018")
    piece = merge(
        [slab((0.027, 0.009, 0.027), radius=0.002), slab((0.019, 0.0115, 0.019), radius=0.003)]
    )
    bar = spread(piece, [(0.028 * (c - 1.5), 0, 0.028 * r) for c in range(4) for r in range(4)])
    paper = slab((0.122, 0.015, 0.11), (0, -0.002, 0.125), 0.004)
    foil = slab((0.119, 0.0135, 0.03), (0, -0.001, 0.068), 0.003)
    teeth = spread(
        slab((0.014, 0.012, 0.014), radius=0.003),
        [(-0.052 + 0.0148 * k, 0.0, 0.052 + 0.004 * (k % 2)) for k in range(8)],
    )
    label = slab((0.085, 0.0165, 0.055), (0, -0.002, 0.13), 0.003)
    lie = (translation(0, 0.032, 0) @ rotation(yaw=0.5) @ rotation(pitch=0.42)).astype(np.float32)
    parts = [
        Part(bar, brown, GLAZED),
        Part(paper, wrap, SMOOTH),
        Part(merge([foil, teeth]), linear("#d8d4c8"), Finish(roughness=0.25)),
        Part(label, lighter(wrap, 0.75), SMOOTH),
    ]
    turned = [p.at(0, 0, -0.05).under(rotation(yaw=np.pi)).under(lie) for p in parts]
    low = min(float(p.mesh.positions[:, 1].min()) for p in turned)
    bits = merge(
        [put(piece, (0.10, 0.0, 0.055), (0.5, 0, 0)), put(piece, (0.075, 0.0, 0.085), (1.1, 0, 0))]
    )
    return Model((*(p.at(0, -low, 0) for p in turned), Part(bits, brown, GLAZED)))


def candy(kit: Kit) -> Model:
    """Return wrapped sweets, striped balls and a lollipop in a heap."""
    main = kit.main("#d3322b", "#ee7fae", "#35b3a8", "#f2a93a")
    parts: list[Part] = []
    tones = (main, linear("#f2c531"), linear("#35b3a8"), linear("#7d4bb0"))
    for k, (at, turn) in enumerate(
        (
            ((-0.035, 0.018, 0.03), 0.3),
            ((0.045, 0.018, 0.025), -0.5),
            ((0.0, 0.018, -0.02), 1.2),
            ((0.004, 0.046, 0.006), 0.1),
        )
    ):
        heart = put(ball(0.0195, 3), at)
        local = (heart.positions - np.array(at)) @ rotation(yaw=turn)[:3, :3]
        angle = np.arctan2(local[:, 1], local[:, 2]) + 60 * local[:, 0]
        stripe = (np.sin(3 * angle) > 0) * 1.0
        fans = merge(
            [put(_fan(), (s * 0.017, 0, 0), (0 if s > 0 else np.pi, 0, 0)) for s in (-1, 1)]
        )
        parts += [Part(heart, mixed(tones[k], _CREAM, stripe), GLAZED),
                  Part(put(fans, at, (turn, 0, 0)), lighter(tones[k], 0.2),
                       Finish(roughness=0.4, two_sided=True))]  # fmt: skip
    t = np.linspace(0.3, 6 * np.pi, 90)
    reach = 0.0018 * t + 0.003
    spiral = tube(np.stack([reach * np.cos(t), reach * np.sin(t), 0 * t], 1), 0.0062, 8)
    tone = np.repeat(((np.arange(96) // 6) % 2)[:, None], 8, axis=0).astype(np.float32)
    tone = tone[: len(spiral.positions)]
    colour = np.array(_CREAM) * tone + np.array(main) * (1 - tone)
    lolly = (translation(0.012, 0.125, -0.035) @ rotation(yaw=-0.15, roll=-0.15)).astype(np.float32)
    parts += [
        Part(spiral, colour.astype(np.float32), GLAZED).under(lolly),
        Part(rod((0, -0.125, 0), (0, -0.03, 0), 0.0032, 8), _CREAM).under(lolly),
    ]
    return Model(tuple(parts))


def _fan() -> Mesh:
    """Return the twisted end of a wrapper, opening along +x."""
    turn = np.linspace(0, 2 * np.pi, 33)
    out = np.linspace(0, 1, 4)[:, None]
    reach = (0.003 + 0.013 * out) * (1 + 0.22 * out * np.cos(8 * turn))
    grid = np.stack([0.020 * out + 0 * turn, reach * np.cos(turn), 0.55 * reach * np.sin(turn)], -1)
    return sheet(grid)


SWEETS: Final[dict[str, Builder]] = {
    "donut": donut,
    "ice-cream": ice_cream,
    "cupcake": cupcake,
    "pie": pie,
    "pancakes": pancakes,
    "chocolate": chocolate,
    "candy": candy,
}
"""Builders by name."""
