"""Fixtures of shops, workshops, laboratories and gymnasiums: on y = 0, facing +z."""

import math

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, varied
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import merge, rotation, translation
from reelkite.engines.diorama.sets.indoors.furnishings.home import CLOTH, DARK, METAL, STEEL, WOODEN
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each, glow, moved
from reelkite.engines.diorama.sets.schemes import Scheme
from reelkite.engines.diorama.shapes import (
    ball,
    cylinder,
    lathe,
    repeated,
    rounded_box,
    tube,
)

_RUBBER = linear("#2a2a2f")


def goods_shelf(scheme: Scheme, generator: np.random.Generator) -> Pieces:
    """Return shop shelves, 1.5 m wide and 2.1 m tall, with boxes and jars in rows."""
    levels = 0.12 + 0.48 * np.arange(4)
    frame = blocks(
        [
            (-0.75, 0, 0),
            (0.75, 0, 0),
            (0, 0, -0.2),
            *((0, float(y), 0) for y in levels),
            (0, 2.04, 0),
        ],
        [
            (0.06, 2.1, 0.42),
            (0.06, 2.1, 0.42),
            (1.5, 2.1, 0.03),
            *[(1.5, 0.05, 0.42)] * 4,
            (1.6, 0.1, 0.46),
        ],
        0.014,
    )
    feet, sizes = [], []
    for y in levels[::2]:
        x = -0.64
        while x < 0.6:
            wide = float(generator.uniform(0.1, 0.2))
            feet.append((x + wide / 2, float(y) + 0.05, 0.05))
            sizes.append((wide * 0.9, float(generator.uniform(0.18, 0.36)), 0.22))
            x += wide
    boxes = blocks(feet, sizes, 0.025)
    tints = [varied(scheme.accent(generator), generator, 0.18) for _ in feet]
    row = np.array([(-0.56 + 0.19 * k, y + 0.05, 0.05) for y in levels[1::2] for k in range(7)])
    tall = generator.uniform(0.75, 1.15, len(row))
    jars = repeated(
        cylinder(0.066, 0.072, 0.24, 10, 0.02), row, 0.0, np.stack([tall, tall, tall], 1)
    )
    lids = repeated(ball(0.058, 1), row + np.stack([0 * tall, 0.235 * tall, 0 * tall], 1))
    sweets = [varied(scheme.accent(generator), generator, 0.18) for _ in row]
    return (
        paint(frame, scheme.wood, WOODEN),
        paint(jars, each(sweets, jars), Finish(roughness=0.25)),
        paint(lids, scheme.cream, METAL),
        paint(boxes, each(tints, boxes), Finish(roughness=0.7)),
    )


def till(scheme: Scheme) -> Pieces:
    """Return a shop counter, 1.7 m wide, with a till and a jar of sweets."""
    body = blocks([(0, 0, 0), (0, 0.9, 0.02)], [(1.6, 0.9, 0.55), (1.74, 0.07, 0.68)], 0.03)
    panels = blocks(
        [(-0.5, 0.14, 0.28), (0, 0.14, 0.28), (0.5, 0.14, 0.28)], (0.42, 0.64, 0.03), 0.015
    )
    machine = blocks(
        [(-0.4, 0.97, 0), (-0.4, 1.13, -0.08)], [(0.42, 0.16, 0.4), (0.38, 0.2, 0.2)], 0.04
    )
    keys = blocks(
        [(-0.52 + 0.08 * i, 1.12, 0.06 + 0.06 * j) for i in range(4) for j in range(2)],
        0.045,
        0.012,
    )
    jar = lathe([(0.0, 0.0), (0.1, 0.0), (0.13, 0.06), (0.13, 0.2), (0.09, 0.25), (0.0, 0.25)], 16)
    lid = ball(0.09, 2).moved(np.diag([1, 0.5, 1, 1]).astype(np.float32))
    return (
        paint(body, each([scheme.textile, scheme.wood], body), WOODEN),
        paint(panels, scheme.cream, WOODEN),
        paint(machine, scheme.accents[1], METAL),
        paint(keys, scheme.cream),
        paint(jar.moved(translation(0.45, 0.97, 0.05)), scheme.accents[0], Finish(roughness=0.2)),
        paint(lid.moved(translation(0.45, 1.23, 0.05)), scheme.cream, METAL),
    )


def workbench(scheme: Scheme) -> Pieces:
    """Return a heavy bench, 1.9 m wide, with a vice, planks and paint pots."""
    frame = blocks(
        [(0, 0.78, 0), *((a * 0.8, 0, b * 0.24) for a in (-1, 1) for b in (-1, 1)), (0, 0.22, 0)],
        [(1.9, 0.09, 0.72), *[(0.12, 0.78, 0.12)] * 4, (1.6, 0.05, 0.5)],
        0.02,
    )
    vice = blocks(
        [(-0.7, 0.87, 0.3), (-0.7, 0.9, 0.42), (-0.7, 0.9, 0.24)],
        [(0.16, 0.06, 0.3), (0.24, 0.14, 0.05), (0.24, 0.14, 0.05)],
        0.015,
    )
    planks = blocks(
        [(0.25, 0.87, 0.1), (0.3, 0.91, 0.08)], [(0.9, 0.04, 0.16), (0.7, 0.04, 0.13)], 0.01
    )
    pots = repeated(
        cylinder(0.085, 0.085, 0.17, 14, 0.012),
        np.array([(-0.2, 0.27, 0), (0.1, 0.27, 0.05), (0.4, 0.27, 0), (0.7, 0.87, -0.18)]),
    )
    return (
        paint(frame, scheme.wood, WOODEN),
        paint(vice, linear("#51606e"), METAL),
        paint(planks, linear("#d9b27a"), WOODEN),
        paint(pots, each([scheme.accents[k] for k in range(4)], pots), METAL),
    )


def tool_wall(scheme: Scheme) -> Pieces:
    """Return a board of hanging tools, 1.9 m wide: hammers, saws, spanners, a ring of rope."""
    board = block((0, 0, 0), (1.9, 1.1, 0.04), 0.015)
    pieces: list[Solid] = [paint(board, linear("#a87c4f"), WOODEN)]
    for k in range(3):
        x = -0.78 + 0.2 * k
        handle = block((x, 0.3, 0.06), (0.045, 0.42 + 0.06 * k, 0.04), 0.015)
        head = block((x, 0.70 + 0.06 * k, 0.06), (0.17, 0.075, 0.07), 0.02)
        pieces += [paint(handle, scheme.accents[k], WOODEN), paint(head, STEEL, METAL)]
    for k in range(3):
        x = 0.0 + 0.15 * k
        rod = block((x, 0.38, 0.05), (0.05, 0.32 + 0.06 * k, 0.025), 0.01)
        turn = np.linspace(0.7, 2 * math.pi + 0.1, 10) - 1.9
        jaw = tube(
            np.stack(
                [
                    x + 0.055 * np.cos(turn),
                    0.755 + 0.06 * k + 0.055 * np.sin(turn),
                    0 * turn + 0.06,
                ],
                1,
            ),
            0.022,
            6,
        )
        pieces.append(paint(merge([rod, jaw]), STEEL, METAL))
    blade = block((0.68, 0.62, 0.05), (0.36, 0.14, 0.012), 0.005)
    grip = block((0.68, 0.62, 0.05), (0.09, 0.17, 0.05), 0.02).moved(translation(0.2, 0, 0))
    turn = np.linspace(0, 2 * math.pi, 17)
    rope = tube(
        np.stack([0.68 + 0.16 * np.cos(turn), 0.3 + 0.16 * np.sin(turn), 0 * turn + 0.07], 1),
        0.04,
        7,
    )
    return (
        *pieces,
        paint(blade, STEEL, METAL),
        paint(grip, scheme.accents[0], WOODEN),
        paint(rope, linear("#d8bf8a"), CLOTH),
    )


def tyres() -> Pieces:
    """Return three tyres in a pile and one that leans on it."""
    tyre = lathe(
        [
            (0.19, 0.02),
            (0.30, 0.0),
            (0.35, 0.06),
            (0.35, 0.15),
            (0.30, 0.21),
            (0.19, 0.19),
            (0.19, 0.02),
        ],
        22,
    )
    pile = [tyre.moved(translation(0.03 * (k % 2), 0.21 * k, 0.0)) for k in range(3)]
    lean = tyre.moved(translation(0.48, 0.34, 0.12) @ rotation(yaw=0.4, roll=1.25))
    return (paint(merge([*pile, lean]), _RUBBER, Finish(roughness=0.9)),)


def flasks(scheme: Scheme) -> Pieces:
    """Return glassware with bright liquids, a rack of tubes and a microscope; for a table top."""
    bulb = [
        (0.0, 0.0),
        (0.07, 0.0),
        (0.11, 0.05),
        (0.1, 0.11),
        (0.035, 0.17),
        (0.03, 0.25),
        (0.045, 0.26),
        (0.0, 0.26),
    ]
    cone = [
        (0.0, 0.0),
        (0.11, 0.0),
        (0.105, 0.03),
        (0.03, 0.19),
        (0.03, 0.26),
        (0.04, 0.27),
        (0.0, 0.27),
    ]
    glass = Finish(roughness=0.15)
    tints = tuple(map(linear, ("#43c3b0", "#ee5f9a", "#f2c531", "#7d6be0")))
    vessels = [
        paint(
            lathe(bulb if k % 2 else cone, 16).moved(
                translation(-0.55 + 0.27 * k, 0, 0.04 * (k % 2))
            ),
            tints[k],
            glass,
        )
        for k in range(4)
    ]
    rack = blocks([(0.62, 0.0, -0.05), (0.62, 0.11, -0.05)], (0.34, 0.025, 0.1), 0.008)
    tubes = repeated(
        cylinder(0.022, 0.022, 0.2, 8, 0.01),
        np.array([(0.5 + 0.08 * k, 0.03, -0.05) for k in range(4)]),
    )
    scope = [
        rounded_box(0.16, 0.04, 0.22, 0.015),
        block((0, 0.02, -0.07), (0.06, 0.3, 0.06), 0.02),
        block((0, 0.12, 0.01), (0.14, 0.02, 0.14), 0.006),
        cylinder(0.032, 0.04, 0.24, 12, 0.01).moved(
            translation(0, 0.19, 0.0) @ rotation(pitch=-0.35)
        ),
    ]
    return (
        *vessels,
        paint(rack, scheme.wood, WOODEN),
        paint(tubes, each(tints, tubes), glass),
        *moved((paint(merge(scope), DARK, METAL),), translation(1.0, 0, 0.05)),
    )


def hoop(scheme: Scheme) -> Pieces:
    """Return a basketball board with its ring and net, for a wall at the height of its foot."""
    board = blocks([(0, 0, 0.25), (0, 0.22, 0.285)], [(1.5, 1.0, 0.05), (0.55, 0.42, 0.01)], 0.015)
    inner = block((0, 0.25, 0.288), (0.47, 0.34, 0.012), 0.004)
    arm = blocks([(-0.3, 0.4, 0.1), (0.3, 0.4, 0.1)], (0.07, 0.07, 0.3), 0.02)
    turn = np.linspace(0, 2 * math.pi, 21)
    ring = np.stack([0.25 * np.cos(turn), 0 * turn + 0.16, 0.56 + 0.25 * np.sin(turn)], 1)
    around = np.arange(10) * 2 * math.pi / 10
    strings = [
        tube(
            [
                (0.25 * math.cos(a), 0.16, 0.56 + 0.25 * math.sin(a)),
                (0.17 * math.cos(a + 0.3 * s), -0.1, 0.56 + 0.17 * math.sin(a + 0.3 * s)),
                (0.14 * math.cos(a + 0.6 * s), -0.3, 0.56 + 0.14 * math.sin(a + 0.6 * s)),
            ],
            0.008,
            3,
        )
        for a in around
        for s in (-1, 1)
    ]
    return (
        paint(board, each([scheme.cream, linear("#d3322b")], board), METAL),
        paint(inner, scheme.cream, METAL),
        paint(arm, STEEL, METAL),
        paint(tube(ring, 0.022, 7), linear("#ee6a2c"), METAL),
        paint(merge(strings), linear("#f3efe6")),
    )


def wall_bars(scheme: Scheme) -> Pieces:
    """Return climbing bars on a wall, 1 m wide and 2.5 m tall."""
    rungs = [
        tube([(-0.47, 0.2 + 0.2 * k, 0.12), (0.47, 0.2 + 0.2 * k, 0.12)], 0.022, 6)
        for k in range(12)
    ]
    posts = blocks([(-0.5, 0, 0.06), (0.5, 0, 0.06)], (0.07, 2.55, 0.16), 0.02)
    return (paint(merge([*rungs, posts]), scheme.wood, WOODEN),)


def balls(scheme: Scheme) -> Pieces:
    """Return a low rack with three balls, and mats beside it."""
    rack = blocks(
        [(0, 0.3, -0.14), (0, 0.3, 0.14), (-0.55, 0, 0), (0.55, 0, 0)],
        [(1.2, 0.05, 0.05), (1.2, 0.05, 0.05), (0.06, 0.42, 0.4), (0.06, 0.42, 0.4)],
        0.015,
    )
    spheres = repeated(ball(0.15, 3), np.array([(-0.36, 0.45, 0), (0, 0.45, 0), (0.36, 0.45, 0)]))
    tints = (linear("#dd7433"), scheme.cream, linear("#3f78c0"))
    return (
        paint(rack, STEEL, METAL),
        paint(spheres, each(tints, spheres), Finish(roughness=0.7)),
    )


def mats(scheme: Scheme) -> Pieces:
    """Return a pile of thick mats, 1.5 m wide, with a bench-like top."""
    pile = blocks([(0, 0.16 * k, 0) for k in range(4)], (1.5, 0.15, 0.9), 0.05)
    tints = (scheme.accents[2], scheme.accents[0], scheme.accents[2], scheme.accents[3])
    return (paint(pile, each(tints, pile), CLOTH),)


def punching_bag(scheme: Scheme) -> Pieces:
    """Return a bag that hangs from its foot downwards, 2 m."""
    bag = lathe(
        [(0.0, -2.0), (0.14, -2.0), (0.19, -1.93), (0.19, -1.02), (0.14, -0.94), (0.0, -0.94)], 18
    )
    band = lathe([(0.193, -1.3), (0.2, -1.27), (0.2, -1.16), (0.193, -1.13), (0.193, -1.3)], 18)
    chain = tube([(0, 0, 0), (0, -0.95, 0)], 0.016, 5)
    return (
        paint(bag, linear("#b23a34"), Finish(roughness=0.6)),
        paint(band, scheme.cream),
        paint(chain, STEEL, METAL),
    )


def console(scheme: Scheme) -> Pieces:
    """Return a control desk, 1.8 m wide, with lit buttons and three screens."""
    body = blocks([(0, 0, 0), (0, 0.78, 0.05)], [(1.8, 0.78, 0.5), (1.9, 0.06, 0.7)], 0.05)
    column, row = (axis.ravel() for axis in np.meshgrid(np.arange(12), np.arange(2)))
    at = np.stack([-0.77 + 0.14 * column, 0 * column + 0.84, 0.14 + 0.12 * row], 1)
    keys = blocks(at, (0.075, 0.03, 0.06), 0.012)
    tints = np.array(
        [
            scheme.accents[(3 * int(c) + int(r)) % len(scheme.accents)]
            for c, r in zip(column, row, strict=True)
        ]
    )
    panes = blocks(
        [(-0.58, 0.95, -0.12), (0, 0.95, -0.16), (0.58, 0.95, -0.12)], (0.5, 0.36, 0.04), 0.03
    )
    return (
        paint(body, linear("#8d97a5"), METAL),
        glow(keys, each(tints, keys), 1.6),
        glow(panes, each([linear("#3fb6c8"), linear("#5b86e0"), linear("#3fb6c8")], panes), 0.9),
    )
