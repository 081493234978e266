"""Fixtures of offices, schools and libraries: on y = 0, facing +z."""

import math

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, varied
from reelkite.engines.diorama.scene.looks import Finish, paint
from reelkite.engines.diorama.scene.mesh import Array, rotation, translation
from reelkite.engines.diorama.sets.indoors.furnishings.home import DARK, METAL, STEEL, WOODEN, table
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each, glow, moved, turns
from reelkite.engines.diorama.sets.schemes import Scheme
from reelkite.engines.diorama.shapes import (
    ball,
    cylinder,
    lathe,
    repeated,
    rounded_box,
    spline,
    tube,
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
    strokes: list[Array] = [sun]
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
