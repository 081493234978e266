"""Fixtures of cafes and bars: on y = 0, facing +z."""

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, varied
from reelkite.engines.diorama.scene.looks import Finish, paint
from reelkite.engines.diorama.scene.mesh import translation
from reelkite.engines.diorama.sets.indoors.furnishings.decor import BRASS
from reelkite.engines.diorama.sets.indoors.furnishings.home import DARK, METAL, STEEL, WOODEN
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each
from reelkite.engines.diorama.sets.schemes import Scheme
from reelkite.engines.diorama.shapes import (
    ball,
    cylinder,
    lathe,
    repeated,
    rounded_box,
    tube,
)


def bar_counter(scheme: Scheme) -> Pieces:
    """Return a cafe counter with stools before it, 3 m wide."""
    x = (np.arange(6) - 2.5) * 0.49
    body = block((0, 0, 0), (3.0, 1.05, 0.55), 0.03)
    panels = blocks(np.stack([x, 0 * x + 0.14, 0 * x + 0.27], 1), (0.43, 0.78, 0.04), 0.015)
    top = rounded_box(3.2, 0.06, 0.75, 0.025).moved(translation(0, 1.05, 0.05))
    at = np.array([(-1.0, 0, 0.75), (-0.3, 0, 0.75), (0.4, 0, 0.75), (1.1, 0, 0.75)])
    legs = repeated(
        lathe([(0.0, 0.0), (0.2, 0.0), (0.19, 0.02), (0.03, 0.04), (0.025, 0.7), (0.0, 0.7)], 12),
        at,
    )
    seats = repeated(cylinder(0.18, 0.19, 0.08, 18, 0.03), at + np.array([0, 0.69, 0]))
    return (
        paint(body, scheme.textile, WOODEN),
        paint(
            panels,
            (scheme.textile[0] * 1.2, scheme.textile[1] * 1.2, scheme.textile[2] * 1.2),
            WOODEN,
        ),
        paint(top, scheme.wood, Finish(roughness=0.35)),
        paint(legs, BRASS, METAL),
        paint(seats, scheme.second, Finish(roughness=0.9, felt=0.7)),
    )


def bottle_shelf(scheme: Scheme, generator: np.random.Generator) -> Pieces:
    """Return three shelves of bottles and cups on the wall, 2.6 m wide."""
    levels = np.array([0.0, 0.45, 0.9])
    boards = blocks(np.stack([0 * levels, levels, 0 * levels], 1), (2.7, 0.04, 0.26), 0.012)
    bottle = lathe(
        [
            (0.0, 0.0),
            (0.045, 0.0),
            (0.05, 0.02),
            (0.05, 0.17),
            (0.02, 0.23),
            (0.018, 0.3),
            (0.0, 0.3),
        ],
        12,
    )
    x = np.arange(17) * 0.152 - 1.22
    at = np.concatenate(
        [
            np.stack([x + generator.uniform(-0.02, 0.02, 17), 0 * x + y + 0.04, 0 * x], 1)
            for y in levels
        ]
    )
    size = generator.uniform(0.75, 1.1, len(at))
    mesh = repeated(bottle, at, 0.0, size)
    tints = [varied(scheme.accent(generator), generator, 0.2) for _ in at]
    return (paint(boards, scheme.wood, WOODEN), paint(mesh, each(tints, mesh), METAL))


def espresso_machine(scheme: Scheme) -> Pieces:
    """Return a coffee machine with two spouts and cups on top."""
    parts = [
        rounded_box(0.62, 0.16, 0.4, 0.04).moved(translation(0, 0.3, 0)),
        rounded_box(0.56, 0.32, 0.2, 0.04).moved(translation(0, 0, -0.1)),
        rounded_box(0.6, 0.06, 0.42, 0.02),
    ]
    spouts = repeated(
        cylinder(0.035, 0.03, 0.08, 12, 0.01), np.array([(-0.14, 0.22, 0.1), (0.14, 0.22, 0.1)])
    )
    cups = repeated(
        cylinder(0.035, 0.045, 0.06, 12, 0.01),
        np.array([(-0.2, 0.46, 0), (-0.05, 0.46, 0.03), (0.1, 0.46, 0), (0.22, 0.46, 0.04)]),
    )
    return (
        *(paint(part, scheme.accents[0], METAL) for part in parts),
        paint(spouts, STEEL, METAL),
        paint(cups, scheme.cream, METAL),
    )


def cake_stand(scheme: Scheme) -> Pieces:
    """Return a cake on a stand, a slice short of plain: cream with berries."""
    stand = lathe(
        [
            (0.0, 0.0),
            (0.09, 0.0),
            (0.02, 0.03),
            (0.02, 0.1),
            (0.2, 0.12),
            (0.2, 0.135),
            (0.0, 0.13),
        ],
        26,
    )
    cake = cylinder(0.15, 0.15, 0.13, 28, 0.03).moved(translation(0, 0.135, 0))
    turn = np.arange(7) * 0.8976
    berries = repeated(
        ball(0.028, 2), np.stack([0.1 * np.cos(turn), 0 * turn + 0.28, 0.1 * np.sin(turn)], 1)
    )
    return (
        paint(stand, scheme.accents[2], METAL),
        paint(cake, linear("#f4dcc2"), Finish(roughness=0.8)),
        paint(berries, linear("#c8324a"), METAL),
    )


def cafe_table(scheme: Scheme) -> Pieces:
    """Return a small round table with a cup and a flower."""
    base = lathe(
        [(0.0, 0.0), (0.24, 0.0), (0.22, 0.02), (0.035, 0.05), (0.03, 0.7), (0.0, 0.7)], 16
    )
    top = cylinder(0.36, 0.36, 0.035, 28, 0.014).moved(translation(0, 0.71, 0))
    cup = cylinder(0.03, 0.043, 0.07, 14, 0.01).moved(translation(0.14, 0.755, 0.1))
    saucer = lathe([(0.0, 0.0), (0.07, 0.008), (0.068, 0.012), (0.0, 0.008)], 16).moved(
        translation(0.14, 0.745, 0.1)
    )
    glass = cylinder(0.03, 0.035, 0.1, 12, 0.01).moved(translation(-0.06, 0.745, -0.06))
    bloom = repeated(
        ball(0.035, 2), np.array([(-0.08, 0.95, -0.06), (-0.03, 0.98, -0.05), (-0.05, 0.93, -0.02)])
    )
    return (
        paint(base, DARK, METAL),
        paint(top, scheme.wood, WOODEN),
        paint(cup, scheme.cream, METAL),
        paint(saucer, scheme.cream, METAL),
        paint(glass, scheme.accents[1], METAL),
        paint(bloom, scheme.accents[0], Finish(roughness=0.9, felt=0.5)),
    )


def menu_board(scheme: Scheme) -> Pieces:
    """Return a dark board with a cup drawn on it."""
    frame = blocks([(0, 0, 0), (0, 0.04, 0.012)], [(0.8, 1.05, 0.04), (0.72, 0.97, 0.04)], 0.012)
    cup = [
        [(-0.16, 0.62), (-0.12, 0.4), (0.1, 0.4), (0.14, 0.62), (-0.16, 0.62)],
        [(0.13, 0.58), (0.22, 0.56), (0.2, 0.46), (0.11, 0.46)],
        [(-0.06, 0.68), (-0.09, 0.74), (-0.03, 0.8), (-0.06, 0.86)],
        [(0.05, 0.68), (0.02, 0.74), (0.08, 0.8), (0.05, 0.86)],
        [(-0.2, 0.22), (0.2, 0.22)],
        [(-0.14, 0.14), (0.14, 0.14)],
    ]
    lines = [tube([(x, y, 0.036) for x, y in stroke], 0.01, 4) for stroke in cup]
    return (
        paint(frame, each([scheme.wood, DARK], frame), WOODEN),
        *(paint(line, scheme.cream) for line in lines),
    )
