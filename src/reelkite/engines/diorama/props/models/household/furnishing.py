"""What makes a room: rug, curtain, pillow, blanket, cabinet, wardrobe, fireplace, lights."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    bent,
    both,
    circled,
    corners,
    cushion,
    hoop,
    post,
    put,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.forms import flame, ring
from reelkite.engines.diorama.props.modelling import (
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
    Vapour,
    lighter,
    toned,
)
from reelkite.engines.diorama.props.models.household.regalia import flying_carpet
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import ball, blob, cylinder, sheet, tube

_OAK: Final = ("#a8703f", "#8a5a34", "#c9a36a")
_BRASS: Final = linear("#d0a040")
_DARK: Final = linear("#2c2a2b")
_CREAM: Final = linear("#efe4cc")


def rug(kit: Kit) -> Model:
    """Return a carpet in stripes and diamonds with fringes at both ends, flat on the floor.

    One that flies is spread out and waves.
    """
    if kit.has("flying", "magic"):
        return flying_carpet(kit)
    main = kit.main("#b5483c", "#3f6f8a", "#5c7f5a", "#c98a45")
    tones = (main, _CREAM, toned(main, 0.5), lighter(main, 0.35), linear("#e0a83c"))
    ends = ((0.86, 0.08, 2), (0.74, 0.05, 1), (0.62, 0.10, 3))
    stripes = [(s * z, w, i) for s in (-1, 1) for z, w, i in ends]
    diamonds = [Part(slab((0.24, 0.028, 0.24), (x, 0.002, z), 0.008, (np.pi / 4, 0, 0)), tones[i],
                     FELT) for x, z, i in ((-0.4, 0, 1), (0.0, 0, 4), (0.4, 0, 1), (-0.2, 0.23, 2),
                                           (0.2, 0.23, 2), (-0.2, -0.23, 2), (0.2, -0.23,
                                               2))]  # fmt: skip
    fringe = merge([spread(rod((0, 0.010, s * 0.93), (0, 0.006, s * 1.01), (0.012, 0.008), 6),
                           [(float(x), 0, 0) for x in np.linspace(-0.59, 0.59, 19)])
                    for s in (-1, 1)])  # fmt: skip
    return Model((
        Part(slab((1.24, 0.024, 1.86), (0, 0, 0), 0.010), main, FELT),
        *(Part(slab((1.24, 0.0265, w), (0, 0.001, z), 0.010), tones[i], FELT)
          for z, w, i in stripes),
        *diamonds,
        Part(fringe, _CREAM, FELT),
    ))  # fmt: skip


def _fall(x: Array, waves: float, amount: float, size: tuple[float, float]) -> Array:
    """Return a grid of cloth that falls from ``size[1]`` to the floor over ``x``, in folds."""
    y = np.linspace(0.0, 1.0, 14)[:, None]
    drawn = 1 - 0.30 * np.sin(np.pi * np.clip(y * 1.25, 0, 1)) ** 2
    fold = amount * np.sin(waves * np.linspace(0, 1, len(x)))[None, :] * (0.6 + 0.5 * (1 - y))
    return np.stack([(x[None, :] * drawn), y * size[1] + 0 * x[None, :], fold], -1)


def curtain(kit: Kit) -> Model:
    """Return a pair of curtains on a rail with tie-backs; they sway a little."""
    cloth = kit.main("#b5483c", "#4f7f8f", "#c9a04a", "#7f5f8f")
    folds = Finish(roughness=0.95, felt=0.8, two_sided=True, sway=0.004)
    parts = []
    for side in (-1, 1):
        x = np.linspace(0.0, -0.62, 60) + 0.72
        panel = sheet(_fall(x, 52.0, 0.045, (0.62, 1.96)))
        moved = panel.positions * np.array([side, 1, 1], np.float32)
        facing = panel.normals * np.where(panel.normals[:, 2:] < 0, -1.0, 1.0)
        facing = facing * np.array([side, 1, 1])
        shade = np.clip(0.62 + 9 * panel.positions[:, 2:3], 0.4, 1.05) * np.array(cloth)
        parts.append(Part(Mesh(moved.astype(np.float32), facing.astype(np.float32),
                               panel.triangles), shade.astype(np.float32), folds))  # fmt: skip
    ties = both(put(hoop(0.23, 0.022), (0.49, 0.80, 0.0)).moved(
        np.diag([1, 1, 0.4, 1]).astype(np.float32)))  # fmt: skip
    rail = [rod((-0.86, 2.0, 0), (0.86, 2.0, 0), 0.018, 10),
            both(put(ball(0.045, 2), (0.88, 2.0, 0)))]  # fmt: skip
    rings = spread(
        hoop(0.026, 0.006, turn=(0.4, 0, np.pi / 2)),
        [(s * x, 1.985, 0) for s in (-1, 1) for x in np.linspace(0.12, 0.70, 7)],
    )
    return Model((
        *parts,
        Part(ties, _BRASS, SMOOTH),
        Part(merge([*rail, rings]), linear("#7a4f31"), SMOOTH),
    ))  # fmt: skip


def pillow(kit: Kit) -> Model:
    """Return a plump pillow with tassels that leans on another."""
    cloth = kit.main("#e9dfc9", "#7fa8b8", "#d98a7a", "#c9a83c")
    lean = (0.0, 1.12, 0.0)
    tassel = corners(put(blob(0.022, 0.016, 0.022, 1, 0.3), (0.268, 0.10, 0.208)))
    return Model((
        Part(cushion((0.62, 0.22, 0.42), (0, 0.0, -0.06)), lighter(cloth, 0.45), FELT),
        Part(put(cushion((0.54, 0.20, 0.42)), (0, 0.34, -0.02), lean), cloth, FELT),
        Part(put(tassel, (0, 0.34, -0.02), lean), toned(cloth, 0.7), FELT),
    ))  # fmt: skip


def blanket(kit: Kit) -> Model:
    """Return a folded knitted blanket with fringes, its corner turned back."""
    wool = kit.main("#b5483c", "#5f8f8a", "#c9a04a", "#6f7fa8")
    layers = [slab((0.62, 0.045, 0.42), (0, 0.043 * k, 0), 0.022, (0.03 * (-1) ** k, 0, 0))
              for k in range(4)]  # fmt: skip
    top = slab((0.30, 0.035, 0.43), (0.16, 0.172, 0.005), 0.016, (0.10, 0, 0.06))
    stripes = [slab((0.035, 0.175, 0.424), (x, 0.001, 0.002), 0.006) for x in (-0.22, -0.15)]
    fringe = spread(
        bent(
            [(0.02, 0.19, 0.214), (0.02, 0.17, 0.235), (0.02, 0.12, 0.24)], (0.008, 0.007, 0.005), 6
        ),
        [(float(x), 0, 0.002 + 0.02 * float(x)) for x in np.linspace(0.0, 0.27, 11)],
    )
    rows = [rod((-0.30, 0.176, float(z)), (0.02, 0.176, float(z)), 0.010, 6)
            for z in np.linspace(-0.19, 0.19, 15)]  # fmt: skip
    return Model((
        Part(merge([*layers, *rows]), wool, FELT),
        Part(merge(stripes), _CREAM, FELT),
        Part(top, lighter(wool, 0.25), FELT),
        Part(fringe, _CREAM, FELT),
    ))  # fmt: skip


def cabinet(kit: Kit) -> Model:
    """Return a chest of drawers on turned feet with brass pulls, a jug and a book on top."""
    wood = kit.main(*_OAK, "#5f8f8a")
    fronts = [slab((0.84, 0.205, 0.03), (0, 0.14 + 0.235 * k, 0.215), 0.012) for k in range(3)]
    pulls = [put(ball(0.022, 2), (s * 0.24, 0.245 + 0.235 * k, 0.245)) for k in range(3)
             for s in (-1, 1)]  # fmt: skip
    foot = vessel([(0, 0), (0.028, 0.0), (0.034, 0.02), (0.02, 0.05), (0.036, 0.09), (0, 0.10)], 16)
    jug_ = vessel([(0, 0), (0.05, 0), (0.075, 0.06), (0.05, 0.13), (0.035, 0.17), (0.05, 0.20),
                   (0, 0.17)], 24)  # fmt: skip
    return Model((
        Part(slab((0.92, 0.74, 0.44), (0, 0.10, 0), 0.02), toned(wood, 0.72)),
        Part(merge(fronts), wood),
        Part(slab((0.98, 0.035, 0.49), (0, 0.84, 0), 0.014), wood),
        Part(merge(pulls), _BRASS, METAL),
        Part(corners(put(foot, (0.40, 0, 0.17))), toned(wood, 0.6)),
        Part(put(jug_, (0.28, 0.875, 0)), linear("#4f7f9a"), GLAZED),
        Part(slab((0.24, 0.045, 0.17), (-0.22, 0.875, 0.02), 0.008, (0.3, 0, 0)),
             linear("#c8563c"), SMOOTH),
    ), {"top": (0, 0.875, 0)})  # fmt: skip


def wardrobe(kit: Kit) -> Model:
    """Return a wardrobe with a cornice; one door stands open on coats and a drawer below."""
    wood = kit.main(*_OAK)
    shell = [slab((1.14, 1.86, 0.03), (0, 0.10, -0.26), 0.01),
             both(slab((0.04, 1.86, 0.56), (0.55, 0.10, 0), 0.012)),
             slab((1.14, 0.34, 0.54), (0, 0.10, 0), 0.012),
             slab((1.14, 0.04, 0.56), (0, 1.93, 0), 0.01)]  # fmt: skip
    cornice = [slab((1.24, 0.06, 0.64), (0, 1.96, 0.01), 0.02),
               slab((1.32, 0.05, 0.70), (0, 2.02, 0.01), 0.02)]  # fmt: skip
    door = merge([slab((0.53, 1.46, 0.035), (0, 0.46, 0), 0.012)])
    panels = merge([slab((0.36, 0.58, 0.02), (0, y, 0.018), 0.012) for y in (0.54, 1.24)])
    shut = (-0.28, 0.0, 0.275)
    ajar, swing = (0.73, 0.0, 0.46), (-1.15, 0.0, 0.0)
    coats = [Part(slab((0.11, 0.86 + 0.1 * (k % 2), 0.36), (0.08 + 0.135 * k, 0.82 - 0.1 * (k % 2),
                                                            -0.02), 0.05), linear(tone), FELT)
             for k, tone in enumerate(("#c8563c", "#3f6f8a", "#e0b04a"))]  # fmt: skip
    return Model((
        Part(merge(shell), toned(wood, 0.62)),
        Part(merge([*cornice, slab((1.08, 0.28, 0.04), (0, 0.13, 0.27), 0.012)]), wood),
        Part(merge([put(door, shut), put(door, ajar, swing)]), wood),
        Part(merge([put(panels, shut), put(panels, ajar, swing)]), toned(wood, 0.82)),
        *coats,
        Part(rod((-0.02, 1.84, 0), (0.53, 1.84, 0), 0.012), _BRASS, METAL),
        Part(merge([put(ball(0.026, 2), (-0.06, 1.15, 0.31)),
                    both(put(ball(0.024, 2), (0.22, 0.27, 0.305)))]), _BRASS, METAL),
        Part(corners(post(0.045, 0.11, (0.48, 0, 0.20))), toned(wood, 0.5)),
    ))  # fmt: skip


def fireplace(kit: Kit) -> Model:
    """Return a hearth: a brick opening in a carved mantel, logs, flames, a clock on the shelf."""
    stone = kit.main("#e2d8c6", "#a8703f", "#b9b0a4")
    chance = kit.chance
    bricks = []
    for row in range(11):
        for x in np.arange(-0.52 + 0.09 * (row % 2), 0.53, 0.18):
            wide = 0.165 if abs(x) < 0.5 else 0.10
            bricks.append(
                slab(
                    (wide, 0.068, 0.05),
                    (
                        float(np.clip(x, -0.49, 0.49)),
                        0.06 + 0.08 * row,
                        -0.17 + float(chance.uniform(-0.006, 0.006)),
                    ),
                    0.01,
                )
            )
    sides = both(merge([slab((0.05, 0.068, 0.10), (0.45, 0.06 + 0.08 * row, z), 0.0)
                        for row in range(10) for z in (-0.10, 0.02)]))  # fmt: skip
    lintel = merge([slab((0.10, 0.13, 0.07), (0.115 * k, 0.80 - 0.004 * k * k, 0.10), 0.0,
                         (0, 0, -0.05 * k)) for k in range(-4, 5)])  # fmt: skip
    pillars = both(merge([slab((0.22, 0.82, 0.16), (0.60, 0.10, 0.06), 0.02),
                          slab((0.26, 0.10, 0.22), (0.60, 0.04, 0.07), 0.02),
                          slab((0.26, 0.07, 0.20), (0.60, 0.90, 0.07), 0.02)]))  # fmt: skip
    grooves = both(spread(slab((0.028, 0.66, 0.02), (0, 0.18, 0.142), 0.0),
                          [(x, 0, 0) for x in (0.545, 0.60, 0.655)]))  # fmt: skip
    shelf = [slab((1.46, 0.16, 0.18), (0, 0.96, 0.06), 0.02),
             slab((1.62, 0.06, 0.34), (0, 1.11, 0.07), 0.02)]  # fmt: skip
    logs = [rod((-0.24, 0.11, 0.02), (0.24, 0.13, -0.02), 0.055, 12),
            rod((-0.22, 0.12, -0.09), (0.22, 0.10, -0.06), 0.05, 12),
            rod((-0.15, 0.20, -0.07), (0.19, 0.21, 0.0), 0.048, 12)]  # fmt: skip
    flames = [flame(h).sized(1.25, 1, 0.8).on(f"flame {k % 3}").at(x, 0.16, z)
              for k, (x, z, h) in enumerate(((-0.15, -0.02, 0.34), (0.0, -0.05, 0.48),
                                             (0.14, -0.02, 0.36), (0.06, 0.03, 0.26),
                                             (-0.07, 0.03, 0.30)))]  # fmt: skip
    return Model(
        (
            Part(merge([*bricks, sides, lintel]), linear("#a5563c")),
            Part(slab((1.06, 0.95, 0.04), (0, 0.02, -0.20), 0.01), linear("#4a3028")),
            Part(merge([pillars, *shelf]), stone, SMOOTH),
            Part(grooves, toned(stone, 0.8), SMOOTH),
            Part(slab((1.62, 0.05, 0.62), (0, 0, 0.16), 0.015), linear("#7d746c")),
            Part(merge(logs), linear("#5a3a26")),
            Part(merge([put(ball(0.02, 1), (x, 0.065, 0.06 + z)) for x, z in
                        ((-0.2, 0), (-0.1, 0.03), (0.05, 0.02), (0.16, 0.0), (0.24, 0.03))]),
                 linear("#ff7a2a"), Finish(emission=2.0, casts=False), Layer.GLOW),
            *flames,
            *_on_the_mantel(),
        ),
        {"top": (0, 1.17, 0.07)},
        {f"flame {k}": Joint((0.1 * (k - 1), 0.16, 0), rate=1.3 + 0.45 * k, axis="z",
                             swing=0.10 + 0.02 * k) for k in range(3)},
        vapours=(Vapour((0, 0.55, -0.05), 0.22, 0.22, 0.25),),
        shines=(Shine((0, 0.42, 0.45), (3.4, 1.5, 0.5), 2.2),),
    )  # fmt: skip


def _on_the_mantel() -> tuple[Part, ...]:
    """Return what stands on the shelf: a clock between two candles, and a vase."""
    face = put(cylinder(0.062, 0.062, 0.01, 28, 0.003), (0, 1.275, 0.118), FORWARD)
    hands = [slab((0.008, 0.045, 0.004), (0, 1.275, 0.130), 0.001),
             slab((0.008, 0.034, 0.004), (0, 1.275, 0.130), 0.001, (0, 0, -1.9))]  # fmt: skip
    sticks = both(post(0.018, 0.16, (0.36, 1.17, 0.06)))
    feet = both(
        vessel([(0, 0), (0.045, 0), (0.03, 0.02), (0, 0.022)], 18).moved(
            np.array([[1, 0, 0, 0.36], [0, 1, 0, 1.168], [0, 0, 1, 0.06], [0, 0, 0, 1]], np.float32)
        )
    )
    pot_ = vessel([(0, 0), (0.04, 0), (0.065, 0.07), (0.04, 0.15), (0.05, 0.18), (0, 0.16)], 24)
    return (
        Part(merge([slab((0.19, 0.17, 0.10), (0, 1.17, 0.07), 0.03),
                    slab((0.25, 0.03, 0.13), (0, 1.17, 0.07), 0.01)]), linear("#7a4526"), SMOOTH),
        Part(face, _CREAM, GLAZED),
        Part(merge(hands), _DARK),
        Part(sticks, _CREAM),
        Part(feet, _BRASS, METAL),
        Part(put(pot_, (-0.60, 1.17, 0.05)), linear("#3f6f8a"), GLAZED),
    )  # fmt: skip


def floor_lamp(kit: Kit) -> Model:
    """Return a standing lamp with a pleated shade that glows."""
    base = kit.main("#7a4f31", "#d0a040", "#33343a")
    turn = np.linspace(0, 2 * np.pi, 73)
    pleat = 1 + 0.02 * np.cos(24 * turn)
    rows = [np.stack([r * pleat * np.cos(turn), 0 * turn + y, r * pleat * np.sin(turn)], -1)
            for r, y in ((0.27, 1.24), (0.235, 1.40), (0.165, 1.60))]  # fmt: skip
    shade = sheet(np.stack(rows))
    away = shade.positions * np.array([1, 0, 1], np.float32)
    out = np.where(np.sum(shade.normals * away, axis=1, keepdims=True) < 0, -1.0, 1.0)
    hood = Mesh(shade.positions, (shade.normals * out).astype(np.float32), shade.triangles)
    pole = vessel([(0, 0), (0.17, 0), (0.175, 0.02), (0.05, 0.05), (0.022, 0.12), (0.018, 0.5),
                   (0.030, 0.56), (0.018, 0.62), (0.016, 1.35), (0, 1.36)], 24)  # fmt: skip
    return Model(
        (
            Part(pole, base, SMOOTH),
            Part(hood, linear("#f4dcae"), Finish(roughness=0.9, emission=1.5, two_sided=True)),
            Part(merge([tube(ring(0.272, 1.24, 40), 0.008, 6), tube(ring(0.167, 1.60, 40), 0.008,
                                                                    6)]), _BRASS),
            Part(put(ball(0.07, 2), (0, 1.40, 0)), linear("#fff0c8"),
                 Finish(emission=4.0, casts=False), Layer.GLOW),
            Part(rod((0.06, 1.30, 0.05), (0.06, 1.12, 0.05), 0.004), _BRASS, METAL),
            Part(put(ball(0.014, 1), (0.06, 1.11, 0.05)), _BRASS, METAL),
        ),
        shines=(Shine((0, 1.3, 0.1), (2.8, 1.8, 0.9), 2.2),),
    )  # fmt: skip


def chandelier(kit: Kit) -> Model:
    """Return a chandelier of eight arms with lit candles and hanging drops, on its chain."""
    brass = kit.main("#d0a040", "#d0a040", "#b9bec2")
    arm = merge([bent([(0.03, 0.52, 0), (0.16, 0.38, 0), (0.34, 0.38, 0), (0.42, 0.52, 0)],
                      0.013, 6),
                 put(vessel([(0, 0), (0.02, 0.0), (0.055, 0.03), (0.05, 0.034), (0, 0.02)], 8),
                     (0.42, 0.52, 0))])  # fmt: skip
    places = [(0.42 * np.cos(a), 0.42 * np.sin(a)) for a in np.arange(8) * np.pi / 4]
    body = vessel([(0, 0.20), (0.02, 0.21), (0.05, 0.27), (0.025, 0.33), (0.07, 0.42), (0.08, 0.50),
                   (0.03, 0.58), (0.045, 0.66), (0.015, 0.74), (0, 0.75)], 20)  # fmt: skip
    drop = merge([put(ball(0.013, 0), (0, 0, 0)), put(ball(0.020, 1), (0, -0.035, 0))])
    drops = merge([spread(drop, [(0.42 * np.cos(a), 0.49, 0.42 * np.sin(a)) for a in
                                 np.arange(8) * np.pi / 4]),
                   spread(drop, [(0.22 * np.cos(a), 0.34, 0.22 * np.sin(a)) for a in
                                 np.arange(8) * np.pi / 4 + 0.39]),
                   put(ball(0.035, 2), (0, 0.17, 0))])  # fmt: skip
    chain = [put(hoop(0.022, 0.006), (0, 0.77 + 0.036 * k, 0), (k % 2 * np.pi / 2, np.pi / 2, 0))
             for k in range(5)]  # fmt: skip
    return Model(
        tuple(p.at(0, -0.134, 0) for p in (
            Part(merge([circled(arm, 8), body, *chain, hoop(0.22, 0.009, (0, 0.385, 0))]), brass,
                 METAL),
            Part(merge([post(0.016, 0.10, (x, 0.545, z)) for x, z in places]), _CREAM),
            Part(drops, linear("#dcebf0"), Finish(roughness=0.05)),
            *(flame(0.075).at(x, 0.64, z) for x, z in places),
        )),
        shines=(Shine((0, 0.55, 0.2), (3.0, 1.9, 0.8), 2.0),),
    )  # fmt: skip


def candlestick(kit: Kit) -> Model:
    """Return a candelabrum of three lit candles."""
    brass = kit.main("#d0a040", "#b9bec2", "#33343a")
    stem = vessel([(0, 0), (0.065, 0), (0.068, 0.01), (0.03, 0.03), (0.012, 0.06), (0.022, 0.10),
                   (0.010, 0.14), (0.010, 0.24), (0.026, 0.262), (0, 0.262)], 24)  # fmt: skip
    cup_ = vessel([(0, 0), (0.010, 0), (0.026, 0.016), (0.024, 0.02), (0, 0.012)], 18)
    arms = both(merge([bent([(0, 0.16, 0), (0.05, 0.135, 0), (0.10, 0.155, 0), (0.105, 0.22, 0)],
                            0.007), put(cup_, (0.105, 0.215, 0))]))  # fmt: skip
    tops: list[Vec3] = [(-0.105, 0.23, 0), (0, 0.262, 0), (0.105, 0.23, 0)]
    return Model(
        (
            Part(merge([stem, arms]), brass, METAL),
            *(Part(post(0.0105, 0.10, at), _CREAM, SMOOTH) for at in tops),
            *(flame(0.04).on(f"flame {k}").at(x, y + 0.103, z)
              for k, (x, y, z) in enumerate(tops)),
        ),
        {"grip": (0, 0.12, 0)},
        {f"flame {k}": Joint((x, y + 0.10, z), rate=1.5 + 0.3 * k, axis="z", swing=0.07)
         for k, (x, y, z) in enumerate(tops)},
        shines=(Shine((0, 0.42, 0.05), (2.4, 1.3, 0.5), 0.7),),
    )  # fmt: skip


FURNISHING: Final[dict[str, Builder]] = {
    "rug": rug,
    "curtain": curtain,
    "pillow": pillow,
    "blanket": blanket,
    "cabinet": cabinet,
    "wardrobe": wardrobe,
    "fireplace": fireplace,
    "floor-lamp": floor_lamp,
    "chandelier": chandelier,
    "candlestick": candlestick,
}
"""Builders by name."""
