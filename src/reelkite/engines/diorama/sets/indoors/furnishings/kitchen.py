"""Fixtures of kitchens: on y = 0, facing +z; those for walls hang from y = 0."""

import numpy as np

from reelkite.engines.diorama.scene.looks import Finish, paint
from reelkite.engines.diorama.scene.mesh import translation
from reelkite.engines.diorama.sets.indoors.furnishings.decor import BRASS
from reelkite.engines.diorama.sets.indoors.furnishings.home import DARK, METAL, STEEL, WOODEN
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each
from reelkite.engines.diorama.sets.schemes import Scheme
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


def utensils() -> Pieces:
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
