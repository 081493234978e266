"""What is seen soft behind the table: a sideboard with a lamp, books and jars, and pictures."""

import math

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, varied
from reelkite.engines.diorama.scene.looks import Finish, paint
from reelkite.engines.diorama.scene.mesh import Vec3, placed, scaling, translation
from reelkite.engines.diorama.sets.indoors.furnishings.decor import framed_picture, table_lamp
from reelkite.engines.diorama.sets.indoors.table.companions import potted_plant, vase
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each, moved
from reelkite.engines.diorama.sets.schemes import Scheme
from reelkite.engines.diorama.shapes import ball, cylinder, repeated

HEIGHT = 0.80
"""Top of the sideboard."""


def furnished(
    corner: Vec3, side: float, scheme: Scheme, generator: np.random.Generator, *, lit: bool
) -> Pieces:
    """Return the back of the room; ``corner`` is its low corner, the window is on ``side``."""
    z = corner[2]
    middle = -0.35 * side
    lamp = table_lamp(scheme, lit=lit)
    return (
        *_sideboard(middle, z + 0.24, scheme),
        *_row_of_books(middle + 0.12, HEIGHT, z + 0.22, scheme, generator),
        *moved(lamp, translation(middle - 0.62 * side, HEIGHT, z + 0.24)),
        *moved(
            vase(generator, scheme), placed((middle + 0.46 * side, HEIGHT, z + 0.26), scale=1.25)
        ),
        *moved(_jars(scheme, generator), translation(middle - 0.30, HEIGHT, z + 0.26)),
        *moved(
            framed_picture(scheme, generator, 0.62, 0.78), translation(middle - 0.1, 1.22, z + 0.03)
        ),
        *moved(
            framed_picture(scheme, generator, 0.34, 0.42),
            translation(middle + 0.60, 1.36, z + 0.03),
        ),
        *moved(
            framed_picture(scheme, generator, 0.34, 0.30),
            translation(middle + 0.60, 0.99, z + 0.03),
        ),
        *moved(
            potted_plant(generator, scheme),
            translation(-1.35 * side, 0.45, z + 0.55) @ scaling(2.6),
        ),
        *_stool(-1.35 * side, z + 0.55, scheme),
    )


def _sideboard(x: float, z: float, scheme: Scheme) -> Pieces:
    width, deep = 1.7, 0.42
    wood = Finish(roughness=0.5)
    doors = x + (np.arange(3) - 1) * 0.55
    body = blocks(
        [(x, 0.12, z), (x, HEIGHT - 0.035, z)],
        [(width, HEIGHT - 0.15, deep), (width + 0.06, 0.035, deep + 0.05)],
        0.015,
    )
    fronts = blocks(
        np.stack([doors, np.full(3, 0.16), np.full(3, z + deep / 2)], 1),
        (0.52, HEIGHT - 0.24, 0.03),
        0.012,
    )
    knobs = repeated(
        ball(0.018, 1), np.stack([doors + 0.2, np.full(3, 0.5), np.full(3, z + deep / 2 + 0.03)], 1)
    )
    legs = repeated(
        cylinder(0.018, 0.026, 0.12, 8, 0.005),
        np.array([(x + a * 0.78, 0, z + b * 0.16) for a in (-1, 1) for b in (-1, 1)]),
    )
    return (
        paint(body, scheme.wood, wood),
        paint(fronts, varied(scheme.textile, np.random.default_rng(3), 0.05), wood),
        paint(knobs, linear("#d8a83c"), Finish(roughness=0.3)),
        paint(legs, scheme.wood, wood),
    )


def _row_of_books(
    x: float, y: float, z: float, scheme: Scheme, generator: np.random.Generator
) -> Pieces:
    count = 9
    thick = generator.uniform(0.024, 0.045, count)
    tall = generator.uniform(0.17, 0.26, count)
    left = x + np.cumsum(thick) - thick
    feet = np.stack([left + thick / 2, np.full(count, y), np.full(count, z)], 1)
    mesh = blocks(feet, np.stack([thick * 0.94, tall, np.full(count, 0.17)], 1), 0.004)
    tints = [varied(scheme.accent(generator), generator, 0.16) for _ in range(count)]
    return (paint(mesh, each(tints, mesh), Finish(roughness=0.85)),)


def _jars(scheme: Scheme, generator: np.random.Generator) -> Pieces:
    at = np.array([(0.0, 0.0, 0.0), (0.14, 0.0, 0.05), (0.05, 0.0, 0.12)])
    jars = repeated(cylinder(0.055, 0.05, 0.15, 14, 0.02), at, 0.0, np.array([1.0, 0.75, 0.55]))
    tints = [varied(scheme.accent(generator), generator, 0.1) for _ in at]
    return (paint(jars, each(tints, jars), Finish(roughness=0.3)),)


def _stool(x: float, z: float, scheme: Scheme) -> Pieces:
    seat = block((x, 0.41, z), (0.42, 0.04, 0.42), 0.015)
    feet = np.array(
        [(x + 0.16 * math.cos(k), 0.0, z + 0.16 * math.sin(k)) for k in (0.8, 2.4, 3.9, 5.5)]
    )
    legs = repeated(cylinder(0.02, 0.02, 0.42, 8, 0.005), feet)
    wood = Finish(roughness=0.5)
    return paint(seat, scheme.wood, wood), paint(legs, scheme.wood, wood)
