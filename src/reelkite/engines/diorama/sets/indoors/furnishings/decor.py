"""Furnishings of any inside: lamps, pictures, rugs, plants on the floor."""

import math

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, varied
from reelkite.engines.diorama.scene.looks import Finish, Layer, paint
from reelkite.engines.diorama.scene.mesh import Mat4, Mesh, rotation, scaling, translation
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each, glow, moved
from reelkite.engines.diorama.sets.schemes import LAMPLIGHT, Scheme
from reelkite.engines.diorama.shapes import (
    ball,
    cylinder,
    disc,
    ellipsoid,
    extrude,
    lathe,
    leaf,
    repeated,
    rounded_box,
    tube,
)

BRASS = linear("#c9973f")


def table_lamp(scheme: Scheme, *, lit: bool) -> Pieces:
    """Return a lamp with a cloth shade, 0.5 m tall."""
    foot = lathe(
        [
            (0.0, 0.0),
            (0.07, 0.0),
            (0.085, 0.04),
            (0.08, 0.11),
            (0.03, 0.19),
            (0.02, 0.26),
            (0.0, 0.26),
        ],
        18,
    )
    return (
        paint(foot, scheme.accents[0], Finish(roughness=0.35)),
        *moved(_shade(scheme, lit=lit), translation(0, 0.25, 0)),
    )


def floor_lamp(scheme: Scheme, *, lit: bool) -> Pieces:
    """Return a lamp on a tall stem, 1.6 m."""
    stem = lathe(
        [(0.0, 0.0), (0.16, 0.0), (0.15, 0.025), (0.02, 0.05), (0.015, 1.33), (0.0, 1.33)], 14
    )
    shade = moved(_shade(scheme, lit=lit), translation(0, 1.28, 0) @ scaling(1.35))
    return (paint(stem, BRASS, Finish(roughness=0.3)), *shade)


def hanging_lamp(scheme: Scheme, drop: float, *, lit: bool) -> Pieces:
    """Return a lamp that hangs ``drop`` metres from y = 0."""
    cord = cylinder(0.008, 0.008, drop, 6, 0.002).moved(translation(0, -drop, 0))
    cup = lathe(
        [
            (0.2, 0.0),
            (0.17, 0.09),
            (0.07, 0.18),
            (0.02, 0.2),
            (0.015, 0.19),
            (0.06, 0.165),
            (0.155, 0.08),
            (0.19, 0.0),
            (0.2, 0.0),
        ],
        22,
    )
    bulb = ball(0.055, 2).moved(translation(0, -drop + 0.03, 0))
    shade = paint(
        cup.moved(translation(0, -drop - 0.02, 0)),
        scheme.accents[0],
        Finish(roughness=0.35, two_sided=True),
    )
    return (paint(cord, linear("#2c3038")), shade, glow(bulb, LAMPLIGHT, 5.0 if lit else 1.1))


def bulbs(places: np.ndarray, drops: np.ndarray, *, lit: bool) -> Pieces:
    """Return bare bulbs on cords that hang from ``places`` ``(k, 3)`` by ``drops`` metres."""
    size = np.stack([np.ones_like(drops), drops, np.ones_like(drops)], axis=1)
    ends = places - np.stack([0 * drops, drops, 0 * drops], axis=1)
    cords = repeated(cylinder(0.006, 0.006, 1.0, 5, 0.001), ends, 0.0, size)
    sockets = repeated(cylinder(0.022, 0.026, 0.07, 8, 0.006), ends)
    globes = repeated(ellipsoid(0.06, 0.075, 0.06, 2), ends - np.array([0.0, 0.06, 0.0]))
    return (
        paint(cords, linear("#26221f")),
        paint(sockets, BRASS, Finish(roughness=0.3)),
        glow(globes, LAMPLIGHT, 4.0 if lit else 1.6),
    )


def framed_picture(
    scheme: Scheme, generator: np.random.Generator, width: float, height: float
) -> Pieces:
    """Return a picture of simple paper shapes, its foot at y = 0, facing +z."""
    edge = 0.09 * min(width, height) + 0.012
    frame = blocks(
        [(0, 0, 0), (0, height - edge, 0), (-(width - edge) / 2, 0, 0), ((width - edge) / 2, 0, 0)],
        [(width, edge, 0.04), (width, edge, 0.04), (edge, height, 0.04), (edge, height, 0.04)],
        0.008,
    )
    ground = block((0, edge / 2, -0.005), (width - edge, height - edge, 0.02), 0.003)
    first, second, third = (
        scheme.accents[int(k)] for k in generator.permutation(len(scheme.accents))[:3]
    )
    tint = varied(scheme.cream, generator, 0.05)
    sun = disc(0.16 * min(width, height) * 1.1, 20).moved(
        _upright(generator.uniform(-0.12, 0.12) * width, 0.66 * height, 0.0125)
    )
    hills = [
        _hill(width - 2 * edge, h * height, phase).moved(translation(0, edge, z))
        for h, phase, z in (
            (0.42, generator.uniform(0, 6), 0.009),
            (0.27, generator.uniform(0, 6), 0.012),
        )
    ]
    paper = Finish(roughness=0.95, felt=0.5)
    return (
        paint(frame, scheme.wood, Finish(roughness=0.45)),
        paint(ground, tint, paper),
        paint(sun, first, paper),
        paint(hills[0], second, paper),
        paint(hills[1], third, paper),
    )


def rug(scheme: Scheme, radius_x: float, radius_z: float) -> Pieces:
    """Return an oval felt rug of three rings, 1 cm thick."""
    rings = (
        (1.0, scheme.second, 0.004),
        (0.86, scheme.cream, 0.007),
        (0.76, scheme.second, 0.010),
        (0.3, scheme.accents[3], 0.013),
    )
    finish = Finish(roughness=0.95, felt=1.0, casts=False)
    return tuple(
        paint(
            disc(1.0, 48).moved(
                translation(0, y, 0) @ scaling(radius_x * share, 1.0, radius_z * share)
            ),
            colour,
            finish,
            layer=Layer.GROUND,
        )
        for share, colour, y in rings
    )


def floor_plant(scheme: Scheme, generator: np.random.Generator, height: float = 1.5) -> Pieces:
    """Return a big-leaved plant in a basket, ``height`` metres tall."""
    basket = lathe(
        [(0.0, 0.0), (0.17, 0.0), (0.21, 0.18), (0.2, 0.34), (0.18, 0.34), (0.0, 0.3)], 20
    )
    count = 13
    turn = np.arange(count) * 2.4 + generator.uniform(0, 6)
    top = np.linspace(0.45, 1.0, count) * height
    tips = np.stack([0.13 * np.cos(turn), top, 0.13 * np.sin(turn)], axis=1)
    stems = [
        tube(
            [
                (0.02 * math.cos(a), 0.3, 0.02 * math.sin(a)),
                tuple(tip * [0.4, 0.75, 0.4]),
                tuple(tip),
            ],
            0.011,
            5,
        )
        for a, tip in zip(turn, tips, strict=True)
    ]
    size = generator.uniform(0.85, 1.2, count)
    leaves = repeated(leaf(0.42, 0.105, 0.5), tips, -turn, size)
    tints = [varied(scheme.leaf, generator, 0.2) for _ in range(count)]
    return (
        paint(basket, linear("#b98d58"), Finish(roughness=0.9, felt=0.6)),
        *(paint(stem, scheme.leaf) for stem in stems),
        paint(leaves, each(tints, leaves), Finish(roughness=0.6, two_sided=True)),
    )


def cushion(colour: tuple[float, float, float], size: float = 0.4) -> Pieces:
    """Return a plump felt cushion that stands on its edge, facing +z."""
    pillow = rounded_box(size, size, size * 0.36, size * 0.16)
    return (paint(pillow, colour, Finish(roughness=0.95, felt=1.0)),)


def _shade(scheme: Scheme, *, lit: bool) -> Pieces:
    cloth = lathe([(0.155, 0.0), (0.105, 0.22), (0.1, 0.22), (0.15, 0.0), (0.155, 0.0)], 24)
    colour = scheme.cream if not lit else LAMPLIGHT
    finish = Finish(
        roughness=0.95, felt=0.6, emission=1.15 if lit else 0.0, casts=False, two_sided=True
    )
    shell = paint(cloth, colour, finish)
    bulb = glow(ball(0.045, 1).moved(translation(0, 0.09, 0)), LAMPLIGHT, 4.0)
    return (shell, bulb) if lit else (shell,)


def _hill(width: float, height: float, phase: float) -> Mesh:
    x = np.linspace(-width / 2, width / 2, 13)
    y = height * (0.72 + 0.28 * np.sin(x / width * 5.0 + phase))
    outline = np.concatenate(
        [np.stack([x[::-1], y[::-1]], 1), [[-width / 2, 0.0], [width / 2, 0.0]]]
    )
    return extrude(outline, 0.004)


def _upright(x: float, y: float, z: float) -> Mat4:
    return translation(x, y, z) @ rotation(pitch=math.pi / 2)
