"""What stands on pavements: lamps, benches, bins, trees, signs, tables; and wires above."""

import math

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.colour import linear, varied
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, translation
from reelkite.engines.diorama.sets.city.palette import LAMP, Town
from reelkite.engines.diorama.sets.joinery import Pieces, blocks, each, glow
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    cylinder,
    ellipsoid,
    lathe,
    repeated,
    spline,
    tube,
)

IRON = linear("#39414a")
PAINTED = Finish(roughness=0.5)


def street_lamp(arm: float, *, lit: bool, height: float = 4.2) -> Pieces:
    """Return a lamp post whose lantern hangs ``arm`` metres to +x."""
    post = lathe(
        [
            (0.0, 0.0),
            (0.17, 0.0),
            (0.16, 0.14),
            (0.075, 0.34),
            (0.055, 0.7),
            (0.045, height),
            (0.06, height + 0.05),
            (0.0, height + 0.1),
        ],
        12,
    )
    bow = spline(
        [
            (0, height - 0.1, 0),
            (arm * 0.25, height + 0.32, 0),
            (arm * 0.8, height + 0.36, 0),
            (arm, height + 0.1, 0),
        ],
        10,
    )
    hood = lathe(
        [(0.0, 0.36), (0.05, 0.34), (0.2, 0.16), (0.23, 0.1), (0.2, 0.09), (0.0, 0.12)], 14
    ).moved(translation(arm, height - 0.24, 0))
    globe = ellipsoid(0.15, 0.17, 0.15, 2).moved(translation(arm, height - 0.2, 0))
    shine = (
        glow(globe, LAMP, 4.2) if lit else paint(globe, linear("#f0e6cf"), Finish(roughness=0.2))
    )
    return (
        paint(post, IRON, PAINTED),
        paint(tube(bow, 0.035, 7), IRON, PAINTED),
        paint(hood, IRON, PAINTED),
        shine,
    )


def lamp_light(at: Vec3, arm: float, height: float = 4.2) -> Lamp:
    """Return the light of ``street_lamp`` at ``at``."""
    return Lamp(
        (at[0] + arm, at[1] + height - 0.35, at[2]),
        (2.9 * LAMP[0], 2.9 * LAMP[1], 2.9 * LAMP[2]),
        3.4,
    )


def bench(colour: Vec3) -> Pieces:
    """Return a slatted bench that faces +z."""
    k = np.arange(3)
    seat = np.stack([0 * k, 0 * k + 0.43, k * 0.16 - 0.14], 1)
    back = np.stack([0 * k, 0.56 + 0.15 * k, -0.25 - 0.02 * k], 1)
    slats = blocks(
        np.concatenate([seat, back]),
        np.array([(1.6, 0.055, 0.135)] * 3 + [(1.6, 0.125, 0.05)] * 3),
        0.02,
    )
    sides = blocks(
        [(a * 0.66, 0, z) for a in (-1, 1) for z in (0.14, -0.27)],
        [size for _ in (-1, 1) for size in ((0.07, 0.44, 0.09), (0.07, 0.98, 0.08))],
        0.02,
    )
    return (paint(slats, colour, PAINTED), paint(sides, IRON, PAINTED))


def bin_(colour: Vec3) -> Pieces:
    """Return a round bin, 0.9 m tall."""
    body = lathe(
        [
            (0.0, 0.0),
            (0.2, 0.0),
            (0.25, 0.1),
            (0.27, 0.7),
            (0.29, 0.72),
            (0.29, 0.78),
            (0.2, 0.86),
            (0.08, 0.9),
            (0.0, 0.9),
        ],
        16,
    )
    return (paint(body, colour, PAINTED),)


def planted_tree(leaf: Vec3, generator: np.random.Generator, height: float = 3.6) -> Pieces:
    """Return a round-crowned tree in a wooden tub; each seed differs."""
    tub = blocks([(0, 0, 0), (0, 0.52, 0)], [(0.8, 0.52, 0.8), (0.92, 0.1, 0.92)], 0.04)
    lean = generator.uniform(-0.12, 0.12, 2)
    trunk = tube(
        spline(
            [(0, 0.4, 0), (float(lean[0]), height * 0.4, 0), (float(lean[1]), height * 0.62, 0.05)],
            6,
        ),
        np.linspace(0.11, 0.065, 6),
        8,
    )
    pieces: list[Solid] = [
        paint(tub, linear("#8a5a36"), Finish(roughness=0.8)),
        paint(trunk, linear("#6b4a32"), Finish(roughness=0.9)),
    ]
    count = 6
    turn = np.arange(count) * 2.4 + float(generator.uniform(0, 6))
    for k in range(count):
        size = height * float(generator.uniform(0.15, 0.2)) * (1.25 if k == 0 else 1.0)
        out = 0.0 if k == 0 else height * 0.16
        y = height * (0.84 if k == 0 else float(generator.uniform(0.62, 0.78)))
        crown = blob(size, size * 0.86, size, 2, 0.13, 3.0, int(generator.integers(99)))
        at = translation(out * math.cos(turn[k]) + float(lean[1]), y, out * math.sin(turn[k]))
        finish = Finish(roughness=0.9, felt=0.7, sway=0.012)
        pieces.append(paint(crown.moved(at), varied(leaf, generator, 0.13), finish))
    return tuple(pieces)


def flower_tub(town: Town, generator: np.random.Generator) -> Pieces:
    """Return a round tub of flowers, 0.7 m tall."""
    tub = lathe([(0.0, 0.0), (0.26, 0.0), (0.34, 0.3), (0.36, 0.36), (0.31, 0.36), (0.0, 0.33)], 16)
    turn = np.arange(14) * 2.4
    reach = np.sqrt(np.arange(14) / 14) * 0.3
    at = np.stack([reach * np.cos(turn), 0.46 - reach * 0.25, reach * np.sin(turn)], 1)
    green = repeated(blob(0.13, 0.12, 0.13, 1, 0.1), at[::2])
    heads = repeated(ball(0.062, 1), at + np.array([0, 0.1, 0.02]))
    tints = [varied(town.awnings[k % len(town.awnings)][0], generator, 0.25) for k in range(14)]
    return (
        paint(tub, town.walls[0], Finish(roughness=0.8)),
        paint(green, town.leaf, Finish(roughness=0.9, felt=0.7)),
        paint(heads, each(tints, heads), Finish(roughness=0.8, felt=0.4)),
    )


def cafe_corner(town: Town, generator: np.random.Generator) -> Pieces:
    """Return a pavement table with two chairs under a parasol."""
    base = lathe(
        [
            (0.0, 0.0),
            (0.25, 0.0),
            (0.22, 0.03),
            (0.035, 0.05),
            (0.03, 0.72),
            (0.38, 0.72),
            (0.39, 0.75),
            (0.0, 0.76),
        ],
        18,
    )
    pole = cylinder(0.028, 0.024, 2.3, 8, 0.01)
    cloth = lathe(
        [(0.0, 2.42), (0.5, 2.32), (1.15, 2.02), (1.17, 1.9), (1.13, 1.98), (0.0, 2.36)], 8
    )
    stripes, cream = town.awnings[int(generator.integers(len(town.awnings)))]
    pick = (np.arctan2(cloth.positions[:, 2], cloth.positions[:, 0]) / (np.pi / 4)).round().astype(
        int
    ) % 2
    colours = np.where(pick[:, None] == 0, np.array(stripes), np.array(cream))
    seats = blocks(
        [place for side in (-1, 1) for place in ((side * 0.78, 0.42, 0), (side * 0.98, 0.5, 0))],
        [size for _ in (-1, 1) for size in ((0.42, 0.05, 0.42), (0.04, 0.42, 0.4))],
        0.02,
    )
    legs = repeated(
        cylinder(0.018, 0.018, 0.44, 6, 0.004),
        np.array(
            [(s * 0.78 + a * 0.17, 0, b * 0.17) for s in (-1, 1) for a in (-1, 1) for b in (-1, 1)]
        ),
    )
    return (
        paint(base, IRON, PAINTED),
        paint(pole, linear("#8a6a48"), PAINTED),
        paint(cloth, colours, Finish(roughness=0.95, felt=0.6, two_sided=True)),
        paint(seats, stripes, PAINTED),
        paint(legs, IRON, PAINTED),
    )


def bunting(a: Vec3, b: Vec3, town: Town, *, sag: float = 0.7) -> Pieces:
    """Return a line of paper flags from ``a`` to ``b``."""
    line = _hanging(a, b, sag, 24)
    flags = np.array([[-0.15, 0, 0], [0.15, 0, 0], [0, -0.34, 0]])
    flag = Mesh(
        flags.astype(np.float32),
        np.tile(np.array([0, 0, 1], dtype=np.float32), (3, 1)),
        np.array([[0, 1, 2]], dtype=np.int32),
    )
    cut = line[1:-1]
    mesh = repeated(flag, cut)
    tints = [town.awnings[k % len(town.awnings)][k % 3 == 2] for k in range(len(cut))]
    finish = Finish(roughness=0.95, felt=0.5, sway=0.05, casts=False, two_sided=True)
    return (
        paint(tube(line, 0.012, 4), linear("#d9cdb6"), Finish(casts=False)),
        paint(mesh, each(tints, mesh), finish),
    )


def light_chain(a: Vec3, b: Vec3, *, sag: float = 0.6, lit: bool = True) -> Pieces:
    """Return a wire with warm bulbs from ``a`` to ``b``."""
    line = _hanging(a, b, sag, 20)
    globes = repeated(ellipsoid(0.075, 0.09, 0.075, 1), line[1:-1] - np.array([0, 0.11, 0]))
    bulbs = (
        glow(globes, LAMP, 3.4) if lit else paint(globes, linear("#f0e2c0"), Finish(casts=False))
    )
    return (paint(tube(line, 0.014, 4), linear("#2a2a2e"), Finish(casts=False)), bulbs)


def _hanging(a: Vec3, b: Vec3, sag: float, count: int) -> np.ndarray:
    t = np.linspace(0, 1, count)[:, None]
    points = np.asarray(a) * (1 - t) + np.asarray(b) * t
    points[:, 1] -= sag * 4 * (t * (1 - t))[:, 0]
    return points
