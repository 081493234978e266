"""Fixtures of rooms that work: kitchens, cafes, offices and schools; on y = 0, facing +z."""

import math

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, varied
from reelkite.engines.diorama.scene.looks import Finish, paint
from reelkite.engines.diorama.scene.mesh import rotation, translation
from reelkite.engines.diorama.sets.indoors.furnishing import BRASS
from reelkite.engines.diorama.sets.indoors.furniture import METAL, WOODEN, table
from reelkite.engines.diorama.sets.indoors.schemes import Scheme
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each, glow, moved, turns
from reelkite.engines.diorama.shapes import (
    ball,
    cylinder,
    ellipsoid,
    lathe,
    repeated,
    rounded_box,
    spline,
    tube,
)

STEEL = linear("#b3b6b8")
DARK = linear("#2c3038")


def counter(scheme: Scheme) -> Pieces:
    """Return a kitchen counter of four cupboards with a sink and a hob, 3.8 m wide."""
    x = (np.arange(4) - 1.5) * 0.95
    bodies = blocks(np.stack([x, 0 * x, 0 * x], 1), (0.94, 0.86, 0.6), 0.02)
    fronts = blocks(np.stack([x, 0 * x + 0.1, 0 * x + 0.3], 1), (0.82, 0.66, 0.035), 0.015)
    handles = blocks(np.stack([x, 0 * x + 0.64, 0 * x + 0.34], 1), (0.3, 0.022, 0.03), 0.009)
    top = rounded_box(3.92, 0.06, 0.68, 0.025).moved(translation(0, 0.86, 0))
    sink = block((-0.45, 0.895, 0.02), (0.62, 0.035, 0.42), 0.012)
    hob = block((0.85, 0.90, 0.0), (0.8, 0.03, 0.5), 0.01)
    tap = tube(
        spline(
            [(-0.45, 0.9, -0.2), (-0.45, 1.2, -0.2), (-0.45, 1.27, -0.1), (-0.45, 1.18, 0.02)], 12
        ),
        0.02,
        8,
    )
    colour = scheme.textile
    lighter = (colour[0] * 1.15, colour[1] * 1.15, colour[2] * 1.15)
    return (
        paint(bodies, colour, WOODEN),
        paint(fronts, lighter, WOODEN),
        paint(handles, BRASS, METAL),
        paint(top, scheme.wood, Finish(roughness=0.4)),
        paint(sink, STEEL, METAL),
        paint(tap, STEEL, METAL),
        paint(hob, DARK, METAL),
    )


def wall_cabinets(scheme: Scheme) -> Pieces:
    """Return three wall cabinets with a gap above the sink."""
    x = (np.array([0, 2, 3]) - 1.5) * 0.95
    bodies = blocks(np.stack([x, 0 * x, 0 * x], 1), (0.92, 0.72, 0.34), 0.02)
    fronts = blocks(np.stack([x, 0 * x + 0.06, 0 * x + 0.17], 1), (0.8, 0.6, 0.03), 0.014)
    knobs = repeated(ball(0.024, 1), np.stack([x + 0.32, 0 * x + 0.14, 0 * x + 0.2], 1))
    shelf = block((-0.475, 0.12, 0.0), (0.9, 0.035, 0.24), 0.01)
    cups = repeated(
        cylinder(0.04, 0.05, 0.1, 12, 0.01),
        np.array(
            [(-0.75, 0.155, 0.0), (-0.58, 0.155, 0.02), (-0.4, 0.155, 0.0), (-0.22, 0.155, 0.02)]
        ),
    )
    tints = [scheme.accents[k % len(scheme.accents)] for k in range(4)]
    return (
        paint(bodies, scheme.textile, WOODEN),
        paint(
            fronts,
            (scheme.textile[0] * 1.15, scheme.textile[1] * 1.15, scheme.textile[2] * 1.15),
            WOODEN,
        ),
        paint(knobs, BRASS, METAL),
        paint(shelf, scheme.wood, WOODEN),
        paint(cups, each(tints, cups), METAL),
    )


def stove_things(scheme: Scheme) -> Pieces:
    """Return a pot with a lid, and jars."""
    pot = lathe(
        [
            (0.0, 0.0),
            (0.15, 0.0),
            (0.17, 0.03),
            (0.17, 0.17),
            (0.13, 0.22),
            (0.03, 0.24),
            (0.03, 0.27),
            (0.0, 0.28),
        ],
        24,
    )
    jars = repeated(
        cylinder(0.075, 0.07, 0.22, 14, 0.02),
        np.array([(0.62, 0, -0.1), (0.82, 0, -0.06), (1.0, 0, -0.1)]),
        0.0,
        np.array([1.0, 0.8, 1.1]),
    )
    tints = [scheme.accents[3], scheme.cream, scheme.accents[0]]
    return (
        paint(pot.moved(translation(-0.25, 0, 0)), scheme.accents[0], METAL),
        paint(jars, each(tints, jars), METAL),
    )


def utensils(scheme: Scheme) -> Pieces:
    """Return a rail on the wall with ladles and spoons."""
    x = np.arange(5) * 0.24 - 0.48
    rail = block((0, 0, 0.02), (1.3, 0.022, 0.022), 0.008)
    stems = blocks(np.stack([x, 0 * x - 0.27, 0 * x + 0.03], 1), (0.018, 0.27, 0.014), 0.005)
    heads = repeated(ellipsoid(0.05, 0.06, 0.02, 2), np.stack([x, 0 * x - 0.3, 0 * x + 0.035], 1))
    tints = [BRASS if k % 2 else STEEL for k in range(5)]
    return (paint(rail, DARK), paint(stems, STEEL, METAL), paint(heads, each(tints, heads), METAL))


def fridge(scheme: Scheme) -> Pieces:
    """Return a round-edged refrigerator, 1.9 m tall."""
    body = rounded_box(0.8, 1.9, 0.68, 0.09)
    doors = blocks(
        [(0, 0.1, 0.33), (0, 1.22, 0.33)], [(0.74, 1.08, 0.05), (0.74, 0.6, 0.05)], 0.022
    )
    handles = blocks([(-0.28, 0.75, 0.38), (-0.28, 1.3, 0.38)], (0.03, 0.32, 0.03), 0.012)
    return (
        paint(body, scheme.accents[2], METAL),
        paint(doors, scheme.cream, METAL),
        paint(handles, STEEL, METAL),
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
    seats = repeated(cylinder(0.18, 0.19, 0.08, 18, 0.03), at + [0, 0.69, 0])
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


def desk(scheme: Scheme) -> Pieces:
    """Return a writing desk."""
    drawers = blocks(
        [(0.48, 0.14, 0), (0.48, 0.4, 0.31)], [(0.46, 0.56, 0.6), (0.38, 0.24, 0.03)], 0.02
    )
    return (*table(scheme, 1.5, 0.72), paint(drawers, scheme.accents[1], WOODEN))


def computer(scheme: Scheme) -> Pieces:
    """Return a screen seen from behind or before, a keyboard and a mug; the screen glows."""
    body = blocks(
        [(0, 0.16, 0), (0, 0, 0), (0, 0.02, 0)],
        [(0.62, 0.38, 0.045), (0.26, 0.02, 0.18), (0.05, 0.18, 0.03)],
        0.014,
    )
    keys = block((0, 0, 0.27), (0.42, 0.022, 0.15), 0.008)
    mug = cylinder(0.04, 0.045, 0.09, 14, 0.01).moved(translation(-0.42, 0, 0.2))
    pane = block((0, 0.185, 0.02), (0.57, 0.325, 0.012), 0.003)
    rows = np.arange(4)
    bars = blocks(
        np.stack([rows * 0.11 - 0.17, 0 * rows + 0.23, 0 * rows + 0.028], 1),
        np.stack([0 * rows + 0.07, 0.06 + 0.045 * ((rows * 2) % 5), 0 * rows + 0.006], 1),
        0.002,
    )
    tints = [scheme.accents[k % len(scheme.accents)] for k in range(4)]
    return (
        paint(body, DARK, METAL),
        paint(keys, scheme.cream, WOODEN),
        paint(mug, scheme.accents[0], METAL),
        glow(pane, linear("#c8dfe6"), 1.1),
        glow(bars, each(tints, bars), 1.2),
    )


def board(scheme: Scheme, generator: np.random.Generator) -> Pieces:
    """Return a cork board with paper notes, 1.4 m wide."""
    back = blocks([(0, 0, 0), (0, 0.03, 0.01)], [(1.4, 0.95, 0.03), (1.3, 0.88, 0.03)], 0.01)
    column, row = (axis.ravel() for axis in np.meshgrid(np.arange(5), np.arange(3)))
    at = np.stack([(column - 2) * 0.25, 0.1 + row * 0.28, 0 * row + 0.03], 1) + generator.uniform(
        -0.02, 0.02, (15, 3)
    ) * [1, 1, 0]
    notes = blocks(
        at, (0.17, 0.19, 0.008), 0.003, turns(np.zeros(15), generator.uniform(-0.12, 0.12, 15))
    )
    tints = [varied(scheme.accent(generator), generator, 0.15) for _ in range(15)]
    return (
        paint(back, each([scheme.wood, linear("#c49a66")], back)),
        paint(notes, each(tints, notes), Finish(roughness=0.95)),
    )


def blackboard(scheme: Scheme) -> Pieces:
    """Return a green board with chalk drawings: a sun, a house, a hill."""
    frame = blocks(
        [(0, 0, 0), (0, 0.06, 0.012), (0, 0.0, 0.06)],
        [(2.9, 1.4, 0.05), (2.74, 1.28, 0.05), (2.9, 0.04, 0.12)],
        0.015,
    )
    turn = np.linspace(0, 2 * math.pi, 17)
    sun = np.stack([-0.85 + 0.17 * np.cos(turn), 0.98 + 0.17 * np.sin(turn), 0 * turn + 0.042], 1)
    strokes = [sun]
    strokes += [
        np.array(
            [
                (-0.85 + 0.23 * math.cos(a), 0.98 + 0.23 * math.sin(a), 0.042),
                (-0.85 + 0.31 * math.cos(a), 0.98 + 0.31 * math.sin(a), 0.042),
            ]
        )
        for a in np.arange(8) * math.pi / 4
    ]
    strokes.append(
        np.array(
            [
                (0.2, 0.3, 0.042),
                (0.2, 0.66, 0.042),
                (0.45, 0.92, 0.042),
                (0.7, 0.66, 0.042),
                (0.7, 0.3, 0.042),
                (0.2, 0.3, 0.042),
            ]
        )
    )
    strokes.append(spline([(-1.2, 0.3, 0.042), (-0.7, 0.45, 0.042), (-0.2, 0.3, 0.042)], 10))
    chalk = [tube(stroke, 0.011, 4) for stroke in strokes]
    sticks = blocks([(0.5, 0.04, 0.08), (0.62, 0.04, 0.085)], (0.08, 0.016, 0.016), 0.006)
    return (
        paint(frame, each([scheme.wood, linear("#2f5a48"), scheme.wood], frame), WOODEN),
        *(paint(line, scheme.cream) for line in chalk),
        paint(sticks, each([scheme.cream, scheme.accents[3]], sticks)),
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


def school_desk(scheme: Scheme) -> Pieces:
    """Return a pupil's desk with its chair behind it, at -z."""
    top = rounded_box(0.75, 0.04, 0.5, 0.018).moved(translation(0, 0.68, 0) @ rotation(pitch=0.06))
    legs = repeated(
        cylinder(0.018, 0.018, 0.7, 7, 0.004),
        np.array([(a * 0.32, 0, b * 0.19) for a in (-1, 1) for b in (-1, 1)]),
    )
    seat = blocks(
        [(0, 0.42, -0.55), (0, 0.62, -0.74)], [(0.4, 0.04, 0.38), (0.4, 0.26, 0.035)], 0.016
    )
    posts = repeated(
        cylinder(0.016, 0.016, 0.62, 7, 0.004),
        np.array([(a * 0.17, 0, z) for a in (-1, 1) for z in (-0.74, -0.4)]),
        0.0,
        np.array([(1, s, 1) for s in (1.25, 0.7, 1.25, 0.7)]),
    )
    book = block((0.1, 0.72, 0.02), (0.22, 0.03, 0.16), 0.006)
    return (
        paint(top, scheme.wood, WOODEN),
        paint(legs, STEEL, METAL),
        paint(posts, STEEL, METAL),
        paint(seat, scheme.textile, WOODEN),
        paint(book, scheme.accents[0]),
    )


def globe(scheme: Scheme) -> Pieces:
    """Return a globe on a foot."""
    foot = lathe(
        [(0.0, 0.0), (0.09, 0.0), (0.08, 0.02), (0.015, 0.03), (0.015, 0.1), (0.0, 0.1)], 16
    )
    sea = ball(0.13, 3).moved(translation(0, 0.22, 0))
    wave = (
        np.sin(sea.positions[:, 0] * 31)
        + np.sin(sea.positions[:, 1] * 27 + 1)
        + np.sin(sea.positions[:, 2] * 29 + 2)
    )
    colours = np.where(
        (wave > 0.5)[:, None], np.array(linear("#7fa04f")), np.array(linear("#3f7fa8"))
    )
    return (paint(foot, scheme.wood, WOODEN), paint(sea, colours, METAL))


def ladder(scheme: Scheme, height: float = 2.9) -> Pieces:
    """Return a ladder that leans on the shelves behind it."""
    rungs = np.arange(1, int(height / 0.3))
    rails = blocks([(-0.24, 0, 0), (0.24, 0, 0)], (0.05, height, 0.05), 0.015)
    steps = blocks(np.stack([0 * rungs, rungs * 0.3, 0 * rungs], 1), (0.46, 0.035, 0.06), 0.012)
    return moved(
        (paint(rails, scheme.wood, WOODEN), paint(steps, scheme.wood, WOODEN)),
        rotation(pitch=-0.16) @ translation(0, 0, 0.45),
    )
