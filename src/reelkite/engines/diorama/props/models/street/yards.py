"""Gear of parks, yards and sites: crane, goal, hoop, trampoline, dish, mower, grill, parasol."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    SIDEWAYS,
    bent,
    both,
    circled,
    corners,
    hoop,
    post,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.forms import axles, flame, tuft, turned
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    GLAZED,
    LEAFY,
    MATT,
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
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, blob, cylinder, ellipsoid

_STEEL: Final = linear("#b9bec4")
_DARK: Final = linear("#2b2a2c")
_WHITE: Final = linear("#f3efe6")
_WOOD: Final = linear("#8a5a34")


def _truss(length: float, wide: float, cells: int) -> Mesh:
    """Return a lattice beam that grows up from the origin."""
    bars = [corners(rod((wide, 0, wide), (wide, length, wide), 0.05, 6))]
    step = length / cells
    for k in range(cells):
        low, high = k * step, (k + 1) * step
        bars += [rod((-wide, low, z), (wide, high, z), 0.03, 5) for z in (-wide, wide)]
        bars += [rod((x, low, wide), (x, high, -wide), 0.03, 5) for x in (-wide, wide)]
    return merge(bars)


def tower_crane(kit: Kit) -> Model:
    """Return a tower crane: lattice mast, jib with a load on its hook, cab; the jib turns."""
    paint = kit.main("#f2b01c", "#d8502c")
    mast = _truss(9.0, 0.4, 9)
    jib = put(_truss(7.0, 0.26, 8), (0, 9.35, 0.3), FORWARD)
    tail = put(_truss(2.6, 0.26, 3), (0, 9.35, -0.3), (0, -np.pi / 2, 0))
    peak = merge([rod((0, 9.5, 0), (0, 11.0, 0), 0.09), rod((0, 11.0, 0), (0, 9.6, 6.0), 0.03, 5),
                  rod((0, 11.0, 0), (0, 9.6, -2.6), 0.03, 5)])  # fmt: skip
    load = merge([rod((0, 9.1, 4.6), (0, 5.4, 4.6), 0.03, 5),
                  *(rod((s * 0.5, 4.9, 4.6), (0, 5.4, 4.6), 0.02, 5) for s in (-1,
                      1))])  # fmt: skip
    beam = slab((1.5, 0.35, 0.45), (0, 4.55, 4.6), 0.03)
    block = slab((0.8, 1.0, 0.9), (0, 8.4, -2.4), 0.05)
    cab = slab((0.8, 0.9, 0.8), (0.6, 8.5, 0.5), 0.1)
    pane = slab((0.6, 0.5, 0.1), (0.6, 8.75, 0.9), 0.04)
    foot = slab((2.2, 0.4, 2.2), (0, 0, 0), 0.06)
    turning = [Part(merge([jib, tail, peak]), paint, SMOOTH), Part(cab, _WHITE, GLAZED),
               Part(pane, linear("#8fc4d8"), GLAZED), Part(load, _DARK),
               Part(beam, linear("#a85a3a"), MATT), Part(block, linear("#8a8680"),
                                                         MATT)]  # fmt: skip
    return Model((Part(mast, paint, SMOOTH), Part(foot, linear("#9b968c"), MATT),
                  *(part.turned(yaw=1.35).on("jib") for part in turning)), {"top": (0, 11, 0)},
                 {"jib": Joint((0, 9.3, 0), swing=0.2, rate=0.08, axis="y")})  # fmt: skip


def _net(wide: float, tall: float, deep: float, at: float) -> Mesh:
    """Return the net of a goal whose mouth is at z = ``at``."""
    strands = [rod((x, 0.02, at - deep), (x, tall, at - 0.35 * deep), 0.012, 4)
               for x in np.linspace(-wide / 2, wide / 2, 15)]  # fmt: skip
    strands += [rod((-wide / 2, y, at - deep + 0.65 * deep * y / tall),
                    (wide / 2, y, at - deep + 0.65 * deep * y / tall), 0.012, 4)
                for y in np.linspace(0.05, tall, 8)]  # fmt: skip
    for s in (-1, 1):
        strands += [rod((s * wide / 2, y, at), (s * wide / 2, y,
                                                at - deep + 0.65 * deep * y / tall),
                        0.012, 4) for y in np.linspace(0.05, tall, 7)]  # fmt: skip
    return merge(strands)


def goal(kit: Kit) -> Model:
    """Return a football goal with its net and a ball in it."""
    wide, tall = 3.6, 1.9
    frame = merge([both(rod((wide / 2, 0, 0.4), (wide / 2, tall, 0.4), 0.06, 12)),
                   rod((-wide / 2, tall, 0.4), (wide / 2, tall, 0.4), 0.06, 12)])  # fmt: skip
    ball_ = ball(0.16, 3).moved(translation(0.5, 0.16, -0.2))
    spots = spread(ball(0.05, 1), [(0.5 + 0.13 * np.sin(a), 0.16 + 0.13 * np.cos(a) * 0.6,
                                    -0.2 + 0.09) for a in np.arange(5) * 1.2566])  # fmt: skip
    return Model((Part(frame, kit.main("#f6f3ec"), GLAZED),
                  Part(_net(wide, tall, 1.1, 0.4), linear("#d8d8d2"), MATT),
                  Part(ball_, linear("#f6f3ec"), SMOOTH), Part(spots, _DARK, SMOOTH)),
                 {"top": (0, tall, 0)})  # fmt: skip


def basketball_hoop(kit: Kit) -> Model:
    """Return a basketball hoop on its pole: board, ring, net."""
    ring = hoop(0.25, 0.022, (0, 2.6, 0.62))
    net = [rod((0.25 * np.cos(a), 2.6, 0.62 + 0.25 * np.sin(a)), (0.14 * np.cos(a + d), 2.2,
               0.62 + 0.14 * np.sin(a + d)), 0.010, 4)
           for a in np.arange(12) * np.pi / 6 for d in (-0.5, 0.5)]  # fmt: skip
    pole = bent([(0, 0, -0.5), (0, 1.9, -0.5), (0, 2.55, -0.35), (0, 2.75, 0.2)], 0.07, 12)
    board_ = slab((1.5, 1.0, 0.06), (0, 2.45, 0.3), 0.02)
    lines = merge([slab((0.5, 0.04, 0.02), (0, y, 0.33), 0.005) for y in (2.66, 3.0)]
                  + [both(slab((0.04, 0.36, 0.02), (0.23, 2.68, 0.33), 0.005)),
                     both(slab((0.05, 1.0, 0.03), (0.72, 2.45, 0.325), 0.005)),
                     *(slab((1.5, 0.05, 0.03), (0, y, 0.325), 0.005) for y in (2.45,
                         3.4))])  # fmt: skip
    foot = slab((0.9, 0.14, 0.7), (0, 0, -0.55), 0.05)
    return Model((
        Part(merge([pole, foot]), linear("#3a4a5a"), SMOOTH), Part(board_, _WHITE, GLAZED),
        Part(merge([ring, slab((0.12, 0.08, 0.34), (0, 2.56, 0.4), 0.02)]), kit.main("#e8632c")),
        Part(lines, linear("#d0342c"), SMOOTH), Part(merge(net), linear("#f4f0e6"), MATT),
    ), {"top": (0, 3.45, 0)})  # fmt: skip


def trampoline(kit: Kit) -> Model:
    """Return a round trampoline: dark mat, springs, padded rim, legs."""
    pad = kit.main("#2f7fc8", "#d8563f")
    legs = circled(merge([rod((1.35, 0.03, -0.3), (1.35, 0.62, -0.3), 0.035),
                          rod((1.35, 0.03, 0.3), (1.35, 0.62, 0.3), 0.035),
                          rod((1.35, 0.03, -0.3), (1.35, 0.03, 0.3), 0.035)]), 5)  # fmt: skip
    springs = circled(rod((1.12, 0.64, 0), (1.32, 0.66, 0), 0.012, 4), 44)
    mat = post(1.12, 0.03, (0, 0.62, 0))
    marks = merge([hoop(0.4, 0.02, (0, 0.645, 0)), slab((0.3, 0.02, 0.05), (0, 0.64, 0), 0.006),
                   slab((0.05, 0.02, 0.3), (0, 0.64, 0), 0.006)])  # fmt: skip
    return Model((Part(hoop(1.38, 0.085, (0, 0.66, 0)), pad, CLOTH), Part(mat, _DARK, MATT),
                  Part(merge([legs, springs]), _STEEL, METAL), Part(marks, linear("#e8e4da"))),
                 {"top": (0, 0.66, 0), "deck": (0, 0.66, 0)})  # fmt: skip


def satellite_dish(kit: Kit) -> Model:
    """Return a great dish that looks at the sky and turns slowly on its tower."""
    dish = turned([(0.0, 0.0), (0.9, 0.14), (1.75, 0.55), (2.2, 0.98), (2.22, 1.02), (1.7, 0.6),
                   (0.85, 0.2), (0.0, 0.07)], 26, 40)  # fmt: skip
    legs = [rod((1.2 * np.cos(a), 0.55, 1.2 * np.sin(a)), (0, 1.9, 0), 0.04, 6)
            for a in (0.5, 2.6, 4.7)]  # fmt: skip
    ribs = circled(bent([(0.4, -0.03, 0), (1.2, 0.2, 0), (2.15, 0.9, 0)], 0.04, 6), 10)
    whole = [Part(dish, kit.main("#eeece6"), SMOOTH), Part(merge([*legs, ribs]), _STEEL, METAL),
             Part(merge([post(0.16, 0.3, (0, 1.8, 0)), ball(0.1, 2).moved(translation(0, 2.15,
                 0))]),
                  linear("#d0453a"), SMOOTH)]  # fmt: skip
    aim = translation(0, 2.6, 0.1) @ rotation(pitch=0.75)
    tower = merge([turned([(1.0, 0.0), (0.85, 0.2), (0.45, 0.4), (0.35, 1.9), (0.5, 2.2), (0,
        2.3)], 22,
                          24), slab((1.0, 0.7, 0.8), (0, 2.0, -0.2), 0.1)])  # fmt: skip
    return Model((Part(tower, linear("#c9c4b8"), MATT), *(part.under(aim).on("dish")
                                                          for part in whole)),
                 {"top": (0, 4.6, 1.0)},
                 {"dish": Joint((0, 2.4, 0), swing=0.5, rate=0.05, axis="y")})  # fmt: skip


def beach_umbrella(kit: Kit) -> Model:
    """Return a striped beach umbrella in the sand, a towel under it."""
    cloth = kit.main("#e04f3a", "#2f8fc8", "#f2b82c")
    top = turned([(1.15, 1.86), (0.98, 1.98), (0.6, 2.16), (0.2, 2.27), (0.0, 2.29)], 18, 48)
    turn = np.arctan2(top.positions[:, 2], top.positions[:, 0])
    tones = np.where((np.sin(4 * turn) > 0)[:, None], np.array(cloth), np.array(_WHITE))
    lean = translation(0.35, 0, 0) @ rotation(roll=0.16)
    pole = rod((0, 0, 0), (0, 2.35, 0), 0.03)
    towel = slab((0.7, 0.03, 1.5), (-0.35, 0, 0.25), 0.012)
    bands = spread(slab((0.71, 0.034, 0.12), (-0.35, 0, 0.25), 0.012), [(0, 0, z) for z in
                   (-0.6, -0.3, 0.0, 0.3, 0.6)])  # fmt: skip
    mound = blob(0.28, 0.08, 0.28, 2, 0.1, 2.0, 3).moved(translation(0.35, 0, 0))
    return Model((Part(top.moved(lean), tones.astype(np.float32), CLOTH),
                  Part(pole.moved(lean), _WOOD), Part(towel, linear("#f4efe2"), CLOTH),
                  Part(bands, toned(cloth, 0.9), CLOTH), Part(mound, linear("#e0c48a"), MATT)),
                 {"top": (0.0, 2.3, 0)})  # fmt: skip


def lawn_mower(kit: Kit) -> Model:
    """Return a lawn mower with its engine, grass box and handle."""
    paint = kit.main("#d0342c", "#3f8a3f")
    deck = slab((0.62, 0.2, 0.75), (0, 0.12, 0.1), 0.08)
    engine = merge([post(0.17, 0.16, (0, 0.32, 0.12)), post(0.1, 0.06, (0, 0.48, 0.12))])
    box_ = slab((0.5, 0.36, 0.45), (0, 0.2, -0.5), 0.1)
    handle = merge([both(rod((0.24, 0.26, -0.2), (0.22, 0.98, -1.0), 0.018)),
                    rod((-0.22, 0.98, -1.0), (0.22, 0.98, -1.0), 0.024)])  # fmt: skip
    wheels, joints = axles(0.14, 0.1, 0.33, (0.36, -0.2))
    blades = merge([put(tuft(8, 0.14, 0.025, k), (x, 0.0, z)) for k, (x, z) in
                    enumerate(((0.45, 0.4), (-0.45, 0.5), (0.1, 0.62), (-0.15,
                        0.66)))])  # fmt: skip
    return Model((Part(deck, paint, GLAZED), Part(engine, _DARK, SMOOTH), Part(box_,
        linear("#3a4a3f"), CLOTH),
                  Part(handle, _STEEL, METAL), Part(blades, linear("#5f9a3a"), LEAFY), *wheels),
                 {"right grip": (-0.18, 0.98, -1.0), "left grip": (0.18, 0.98, -1.0)},
                 joints)  # fmt: skip


def barbecue(kit: Kit) -> Model:
    """Return a round grill with sausages and corn over glowing coals, its lid on the side."""
    iron = kit.main("#2f3136", "#a8322b")
    bowl = turned(
        [(0.0, 0.62), (0.2, 0.64), (0.34, 0.76), (0.37, 0.88), (0.34, 0.87), (0.0, 0.76)], 18, 30
    )
    legs = circled(rod((0.2, 0.68, 0), (0.38, 0.02, 0), 0.022), 3, 0.5)
    shelf = post(0.26, 0.02, (0, 0.28, 0))
    grid = merge([rod((x, 0.885, -np.sqrt(0.12 - x * x)), (x, 0.885, np.sqrt(0.12 - x * x)),
                      0.006, 4)
                  for x in np.linspace(-0.32, 0.32, 17)] + [hoop(0.35, 0.010, (0, 0.885,
                      0))])  # fmt: skip
    meat = [bent([(x - 0.02, 0.905, z - 0.09), (x + 0.02, 0.915, z), (x - 0.02, 0.905, z + 0.09)],
                 0.028, 9)
            for x, z in ((-0.14, 0.05), (-0.05, 0.05), (0.04, 0.05))]  # fmt: skip
    corn = [
        put(ellipsoid(0.032, 0.1, 0.032, 2), (0.17, 0.91, z), (0.5, 1.57, 0)) for z in (-0.05, 0.1)
    ]
    coals = spread(ball(0.04, 1), [(0.22 * np.cos(a) * r, 0.82, 0.22 * np.sin(a) * r)
                                   for a in np.arange(9) * 0.7 for r in (0.5, 1.2)])  # fmt: skip
    lid = put(turned([(0.37, 0.0), (0.34, 0.12), (0.18, 0.22), (0.0, 0.24)], 16, 30), (-0.62,
        0.38, 0.05),
              (0, 0, 1.35))  # fmt: skip
    flames = [flame(0.1).at(x, 0.83, z) for x, z in ((-0.2, -0.12), (0.08, -0.16), (0.25, 0.0))]
    return Model((Part(merge([bowl, lid]), iron, GLAZED),
                  Part(merge([legs, shelf, grid]), _STEEL, METAL),
                  Part(merge(meat), linear("#8a3f22"), GLAZED), Part(merge(corn),
                      linear("#f2c43a")),
                  Part(coals, linear("#e0481c")), *flames), {"top": (0, 0.93, 0)},
                 vapours=(Vapour((0, 0.95, 0), 0.3, 0.9, 0.45, always=True),),
                 shines=(Shine((0, 0.95, 0.2), (1.4, 0.6, 0.2), 1.4),))  # fmt: skip


def cable_car(kit: Kit) -> Model:
    """Return a gondola that hangs from its cable, people's windows all round."""
    paint = kit.main("#d0342c", "#2f7fb5", "#e8a82c")
    body = slab((1.7, 1.7, 2.4), (0, 0.3, 0), 0.3)
    band = slab((1.74, 0.14, 2.44), (0, 0.95, 0), 0.05)
    panes = merge(
        [
            spread(
                slab((1.76, 0.62, 0.6), (0, 1.15, 0), 0.08), [(0, 0, z) for z in (-0.72, 0, 0.72)]
            ),
            spread(
                slab((0.62, 0.62, 2.46), (0, 1.15, 0), 0.08), [(x, 0, 0) for x in (-0.38, 0.38)]
            ),
        ]
    )
    arm = merge([rod((0, 2.0, 0), (0, 3.1, 0), 0.06, 10), slab((0.2, 0.2, 0.9), (0, 3.05, 0), 0.06),
                 *(put(cylinder(0.12, 0.12, 0.1, 18, 0.02), (-0.05, 3.25, z), SIDEWAYS)
                   for z in (-0.3, 0.3))])  # fmt: skip
    cable = rod((0, 3.12, -2.6), (0, 3.12, 2.6), 0.035, 6)
    return Model((Part(body, paint, GLAZED), Part(band, lighter(paint, 0.7), SMOOTH),
                  Part(panes, linear("#bfe0ea"), GLAZED), Part(arm, _DARK, METAL),
                  Part(cable, _DARK, METAL)), {"top": (0, 3.2, 0)})  # fmt: skip


YARDS: Final[dict[str, Builder]] = {
    "tower-crane": tower_crane,
    "goal": goal,
    "basketball-hoop": basketball_hoop,
    "trampoline": trampoline,
    "satellite-dish": satellite_dish,
    "beach-umbrella": beach_umbrella,
    "lawn-mower": lawn_mower,
    "barbecue": barbecue,
    "cable-car": cable_car,
}
"""Builders by name."""
