"""Fixtures of narrow places: cells, carriages, spaceships; on y = 0, facing +z."""

import math

import numpy as np

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, paint
from reelkite.engines.diorama.scene.mesh import merge, rotation, translation
from reelkite.engines.diorama.sets.indoors.furnishings.halls import ROCK
from reelkite.engines.diorama.sets.indoors.furnishings.home import CLOTH, METAL, STEEL, WOODEN
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each, glow
from reelkite.engines.diorama.sets.schemes import Scheme
from reelkite.engines.diorama.shapes import (
    ball,
    cylinder,
    ellipsoid,
    extrude,
    repeated,
    rounded_box,
    tube,
)


def bars() -> Pieces:
    """Return an iron grid of a cell, 2.6 m wide and as tall as a low ceiling."""
    uprights = repeated(
        cylinder(0.03, 0.03, 2.75, 8, 0.004), np.array([(-1.3 + 0.2 * k, 0, 0) for k in range(14)])
    )
    across = blocks([(0, 0.3, 0), (0, 1.4, 0), (0, 2.45, 0)], (2.7, 0.07, 0.05), 0.012)
    lock = block((0.1, 1.25, 0.03), (0.3, 0.36, 0.09), 0.02)
    return (paint(merge([uprights, across, lock]), linear("#4a4d55"), Finish(roughness=0.45)),)


def bunk(scheme: Scheme) -> Pieces:
    """Return a plank bed on chains with a thin blanket, 1.8 m wide, its back to the wall."""
    plank = block((0, 0.45, 0), (1.8, 0.08, 0.7), 0.02)
    blanket = rounded_box(1.25, 0.1, 0.72, 0.045).moved(translation(0.22, 0.51, 0))
    pillow = rounded_box(0.4, 0.13, 0.5, 0.06).moved(translation(-0.66, 0.53, 0))
    chains = [tube([(s * 0.85, 0.5, 0.3), (s * 0.85, 1.2, -0.34)], 0.018, 5) for s in (-1, 1)]
    return (
        paint(plank, scheme.wood, WOODEN),
        paint(blanket, linear("#6d7a8a"), CLOTH),
        paint(pillow, scheme.cream, CLOTH),
        paint(merge(chains), STEEL, METAL),
    )


def masonry(generator: np.random.Generator) -> Pieces:
    """Return stones that stick out of a wall of 6 m by 2.6 m here and there."""
    column, row = (axis.ravel() for axis in np.meshgrid(np.arange(13), np.arange(9)))
    keep = generator.random(len(column)) < 0.34
    at = np.stack(
        [-3.0 + 0.48 * column + 0.24 * (row % 2), 0.08 + 0.29 * row, 0 * column + 0.0], 1
    )[keep]
    mesh = blocks(at, (0.45, 0.26, 0.07), 0.03)
    shade = 0.8 + 0.35 * generator.random((int(keep.sum()), 1))
    return (paint(mesh, each(np.array(ROCK) * shade, mesh), Finish(roughness=0.95)),)


def bench_seat(scheme: Scheme) -> Pieces:
    """Return a padded double seat of a carriage that faces +z."""
    pads = [
        rounded_box(0.98, 0.2, 0.5, 0.08).moved(translation(0, 0.34, 0.02)),
        rounded_box(0.98, 0.72, 0.18, 0.08).moved(
            translation(0, 0.5, -0.24) @ rotation(pitch=-0.1)
        ),
    ]
    heads = [
        rounded_box(0.4, 0.22, 0.14, 0.06).moved(translation(s * 0.25, 1.2, -0.3)) for s in (-1, 1)
    ]
    base = block((0, 0, 0), (0.9, 0.34, 0.42), 0.02)
    arms = blocks([(-0.52, 0.2, 0), (0.52, 0.2, 0)], (0.07, 0.45, 0.5), 0.03)
    return (
        paint(merge(pads), scheme.textile, CLOTH),
        paint(merge(heads), scheme.cream, CLOTH),
        paint(merge([base, arms]), linear("#4a4d55"), METAL),
    )


def rack(scheme: Scheme) -> Pieces:
    """Return a luggage rack with cases, 2.2 m wide, for a wall at the height of its foot."""
    rails = [tube([(-1.1, 0, z), (1.1, 0, z)], 0.02, 6) for z in (0.1, 0.22, 0.34)]
    cases = blocks(
        [(-0.65, 0.03, 0.2), (0.1, 0.03, 0.2), (0.75, 0.03, 0.2)],
        [(0.6, 0.34, 0.3), (0.5, 0.26, 0.3), (0.42, 0.4, 0.3)],
        0.05,
    )
    grips = blocks([(-0.65, 0.37, 0.2), (0.1, 0.29, 0.2)], (0.2, 0.05, 0.04), 0.015)
    return (
        paint(merge(rails), STEEL, METAL),
        paint(
            cases,
            each([scheme.accents[0], scheme.accents[1], scheme.accents[3]], cases),
            Finish(roughness=0.6),
        ),
        paint(grips, linear("#4a3a30")),
    )


def sliding_door(scheme: Scheme) -> Pieces:
    """Return a carriage door with a round-cornered pane, 1 m wide."""
    leaf = rounded_box(1.0, 2.05, 0.08, 0.03)
    pane = rounded_box(0.55, 0.8, 0.1, 0.05).moved(translation(0, 1.0, 0.0))
    grip = block((0.38, 0.9, 0.06), (0.05, 0.3, 0.05), 0.02)
    return (
        paint(leaf, scheme.accents[2], METAL),
        glow(pane, linear("#cfe3ea"), 0.8),
        paint(grip, STEEL, METAL),
    )


def starry_pane(generator: np.random.Generator) -> Pieces:
    """Return a wide window on space, 3.4 m by 1.5 m: stars and a planet."""
    turn = np.linspace(0, 2 * math.pi, 37)
    rim = np.stack(
        [
            1.7 * np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.5,
            0.75 + 0.75 * np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** 0.5,
        ],
        1,
    )
    night = extrude(rim[:-1], 0.04).moved(translation(0, 0, 0.02))
    count = 70
    at = np.stack(
        [
            generator.uniform(-1.5, 1.5, count),
            generator.uniform(0.12, 1.38, count),
            np.full(count, 0.05),
        ],
        1,
    )
    stars = repeated(ball(0.012, 0), at, 0.0, generator.uniform(0.5, 1.6, count))
    world = ellipsoid(0.42, 0.42, 0.05, 3).moved(translation(0.8, 0.75, 0.04))
    band = 0.5 + 0.5 * np.sin(24 * world.positions[:, 1] + 3 * world.positions[:, 0])
    colours = (
        np.array(linear("#e8b98a")) * (1 - band)[:, None]
        + np.array(linear("#b9603f")) * band[:, None]
    )
    frame = tube(np.concatenate([rim, np.full((37, 1), 0.05)], axis=1), 0.07, 8)
    return (
        glow(night, (0.010, 0.014, 0.06), 1.0),
        glow(stars, (1.0, 0.95, 0.85), 3.0),
        glow(world, colours, 0.9),
        paint(frame, linear("#b6bdc8"), METAL),
    )
