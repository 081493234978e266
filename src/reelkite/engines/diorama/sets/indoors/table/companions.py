"""Things that keep a hero company on a table: seen soft, so large forms and clear colours."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, varied
from reelkite.engines.diorama.scene.looks import Finish, paint
from reelkite.engines.diorama.scene.mesh import rotation, translation
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each, moved, turns
from reelkite.engines.diorama.sets.schemes import Scheme
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    cylinder,
    ellipsoid,
    lathe,
    leaf,
    repeated,
    spline,
    tube,
)

Maker: TypeAlias = Callable[[np.random.Generator, Scheme], Pieces]
GLAZED: Final = Finish(roughness=0.25)
BAKED: Final = Finish(roughness=0.6)
METAL: Final = Finish(roughness=0.22)
CHALK: Final = Finish(roughness=0.8)


@dataclass(frozen=True, slots=True)
class Companion:
    """One kind of thing: how much room it takes, and how it is made.

    Attributes:
        radius: Metres around its foot.
        tall: Stands up behind the hero rather than lying beside it.
        make: Builds it on y = 0 around the origin.
        nouns: Words under which it may be unwanted.
    """

    radius: float
    tall: bool
    make: Maker
    nouns: tuple[str, ...]


def potted_plant(generator: np.random.Generator, scheme: Scheme) -> Pieces:
    """Return a leafy plant in a clay pot, 0.30 m tall."""
    pot = lathe(
        [
            (0.0, 0.0),
            (0.052, 0.0),
            (0.066, 0.085),
            (0.074, 0.088),
            (0.074, 0.112),
            (0.064, 0.112),
            (0.06, 0.094),
            (0.0, 0.094),
        ],
        22,
    )
    count = 26
    turn = np.arange(count) * 2.4
    size = generator.uniform(0.8, 1.25, count)
    rise = np.linspace(0.0, 0.07, count)
    feet = np.stack([0.018 * np.cos(turn), 0.095 + rise, 0.018 * np.sin(turn)], axis=1)
    fronds = repeated(leaf(0.145, 0.021, 0.95), feet, -turn, size)
    tints = [varied(scheme.leaf, generator, 0.22) for _ in range(count)]
    foliage = Finish(roughness=0.7, two_sided=True)
    return (
        paint(pot, scheme.accents[0], Finish(roughness=0.75)),
        paint(fronds, each(tints, fronds), foliage),
    )


def teapot(generator: np.random.Generator, scheme: Scheme) -> Pieces:
    """Return a round teapot, 0.15 m tall."""
    colour = scheme.bold(generator)
    body = lathe(
        [
            *spline(
                [(0.0, 0.0), (0.045, 0.0), (0.078, 0.04), (0.08, 0.075), (0.05, 0.112)], 12
            ).tolist(),
            (0.052, 0.116),
            (0.0, 0.12),
        ],
        26,
    )
    lid = lathe([(0.05, 0.116), (0.04, 0.126), (0.016, 0.134), (0.0, 0.136)], 20)
    knob = ball(0.013, 2).moved(translation(0, 0.144, 0))
    spout = tube(
        spline([(0.062, 0.045, 0), (0.1, 0.06, 0), (0.112, 0.095, 0), (0.138, 0.112, 0)], 10),
        np.linspace(0.021, 0.011, 10),
        10,
    )
    grip = [(-0.062, 0.095, 0), (-0.105, 0.11, 0), (-0.126, 0.075, 0), (-0.073, 0.036, 0)]
    handle = tube(spline(grip, 12), 0.0085, 8)
    return (
        *tuple(paint(mesh, colour, GLAZED) for mesh in (body, lid, spout, handle)),
        paint(knob, scheme.accents[3], GLAZED),
    )


def moka_pot(_: np.random.Generator, scheme: Scheme) -> Pieces:
    """Return an eight-sided coffee maker, 0.19 m tall."""
    profile = [(0.0, 0.0), (0.05, 0.0), (0.05, 0.01), (0.039, 0.078), (0.042, 0.084)]
    profile += [(0.042, 0.094), (0.038, 0.1), (0.05, 0.158), (0.05, 0.163), (0.012, 0.176)]
    body = lathe([*profile, (0.0, 0.176)], 8)
    knob = cylinder(0.009, 0.012, 0.02, 10, 0.004).moved(translation(0, 0.174, 0))
    grip = [(0.045, 0.15, 0), (0.085, 0.153, 0), (0.088, 0.11, 0), (0.082, 0.085, 0)]
    handle = tube(spline(grip, 10), 0.008, 8)
    beak = ellipsoid(0.022, 0.014, 0.016, 2).moved(translation(-0.046, 0.152, 0))
    steel = linear("#b7b4b0")
    dark = scheme.accents[4 % len(scheme.accents)]
    return (
        paint(body, steel, METAL),
        paint(beak, steel, METAL),
        paint(knob, dark, BAKED),
        paint(handle, dark, BAKED),
    )


def book_stack(generator: np.random.Generator, scheme: Scheme) -> Pieces:
    """Return three or four closed books, a little askew."""
    count = int(generator.integers(3, 5))
    heights = generator.uniform(0.018, 0.032, count)
    sizes = np.stack(
        [generator.uniform(0.17, 0.21, count), heights, generator.uniform(0.12, 0.145, count)],
        axis=1,
    )
    foot = np.zeros((count, 3))
    foot[:, 1] = np.cumsum(heights) - heights
    foot[:, 0] = generator.uniform(-0.008, 0.008, count)
    turned = turns(generator.uniform(-0.22, 0.22, count))
    covers = blocks(foot, sizes, 0.003, turned)
    pages = blocks(foot + np.array([0, 0.004, 0]), sizes - [-0.004, 0.008, 0.012], 0.002, turned)
    order = generator.permutation(len(scheme.accents))[:count]
    tints = [scheme.accents[int(k)] for k in order]
    return (
        paint(covers, each(tints, covers), CHALK),
        paint(pages, scheme.cream, CHALK),
    )


def croissant_plate(generator: np.random.Generator, scheme: Scheme) -> Pieces:
    """Return a croissant on a small plate."""
    turn = np.linspace(-1.9, 1.9, 15)
    path = np.stack([0.05 * np.sin(turn), np.full(15, 0.03), 0.05 * np.cos(turn) - 0.02], axis=1)
    ridge = 1.0 + 0.10 * np.abs(np.sin(np.arange(15) * 1.26))
    girth = 0.027 * np.cos(turn / 2.35) ** 0.8 * ridge + 0.004
    roll = tube(path, girth, 12)
    crust = _toasted(roll.positions[:, 1], 0.008, 0.055)
    return (*_plate(scheme, generator), paint(roll, crust, BAKED))


def cookies(generator: np.random.Generator, _: Scheme) -> Pieces:
    """Return three chocolate-chip cookies, one leaning on the others."""
    places = [(0.0, 0.0, 0.0, 0.0), (0.062, 0.0, 0.024, 0.0), (0.03, 0.017, 0.006, 0.22)]
    pieces: list[Pieces] = []
    for x, y, z, lean in places:
        dough = blob(0.037, 0.011, 0.037, 3, 0.07, 3.0, int(generator.integers(99)))
        colour = _toasted(dough.positions[:, 1], -0.014, 0.012)
        spots = generator.uniform(-0.024, 0.024, (7, 3))
        spots[:, 1] = 0.0085
        chips = repeated(ellipsoid(0.006, 0.0045, 0.006, 1), spots)
        cookie = (paint(dough, colour, BAKED), paint(chips, linear("#4a2a1a"), BAKED))
        pieces.append(moved(cookie, translation(x, y + 0.011, z) @ rotation(roll=lean)))
    return (*(piece for cookie in pieces for piece in cookie),)


def vase(generator: np.random.Generator, scheme: Scheme) -> Pieces:
    """Return a slender vase with round flowers, 0.34 m tall."""
    outside = spline([(0.03, 0.0), (0.048, 0.03), (0.05, 0.07), (0.02, 0.125), (0.026, 0.15)], 14)
    body = lathe([(0.0, 0.0), *map(tuple, outside.tolist()), (0.02, 0.15), (0.0, 0.12)], 22)
    count = 6
    turn = np.arange(count) * 2.4 + generator.uniform(0, 6)
    lean = generator.uniform(0.35, 1.0, count)
    heads = np.stack(
        [0.075 * lean * np.cos(turn), 0.31 - 0.06 * lean**2, 0.075 * lean * np.sin(turn)], axis=1
    )
    stems = [
        tube([(0, 0.12, 0), tuple(head * [0.35, 0.75, 0.35]), tuple(head)], 0.0028, 5)
        for head in heads
    ]
    petals = repeated(blob(0.024, 0.019, 0.024, 2, 0.16, 5.0), heads, turn)
    hearts = repeated(ball(0.010, 1), heads + np.array([0.0, 0.014, 0.006]))
    colour = scheme.accent(generator)
    return (
        paint(body, scheme.accents[1], GLAZED),
        *(paint(stem, scheme.leaf, CHALK) for stem in stems),
        paint(petals, colour, Finish(roughness=0.8, felt=0.4)),
        paint(hearts, linear("#e8b83c"), CHALK),
    )


def fruit_bowl(generator: np.random.Generator, scheme: Scheme) -> Pieces:
    """Return a bowl of apples and oranges, 0.24 m wide."""
    bowl = lathe(
        [
            (0.0, 0.0),
            (0.05, 0.0),
            (0.055, 0.008),
            (0.098, 0.045),
            (0.117, 0.068),
            (0.113, 0.07),
            (0.09, 0.047),
            (0.045, 0.018),
            (0.0, 0.015),
        ],
        30,
    )
    turn = np.arange(5) * 1.257 + generator.uniform(0, 6)
    at = np.stack([0.058 * np.cos(turn), np.full(5, 0.066), 0.058 * np.sin(turn)], axis=1)
    at = np.concatenate([at, [[0.0, 0.104, 0.0]]])
    fruit = repeated(blob(0.036, 0.034, 0.036, 2, 0.03, 2.0), at, np.arange(6))
    tints = [
        linear(code) for code in ("#d04a2e", "#e2952f", "#a9b045", "#d8602e", "#c93c34", "#e0a23a")
    ]
    stalks = repeated(cylinder(0.002, 0.0015, 0.014, 5, 0.001), at + np.array([0, 0.03, 0]))
    return (
        paint(bowl, scheme.accents[1], GLAZED),
        paint(fruit, each(tints, fruit), Finish(roughness=0.45)),
        paint(stalks, linear("#5a4028"), CHALK),
    )


def folded_paper(generator: np.random.Generator, scheme: Scheme) -> Pieces:
    """Return a folded newspaper with grey columns, and a pair of glasses on it."""
    sheets = blocks(
        [(0, 0, 0), (0.003, 0.006, 0.002)], [(0.2, 0.006, 0.15), (0.196, 0.005, 0.148)], 0.003
    )
    rows = np.arange(7)
    lines = np.stack(
        [np.where(rows % 2, -0.045, 0.045), np.full(7, 0.0108), rows * 0.019 - 0.057], axis=1
    )
    print_ = blocks(lines, [(0.076, 0.0008, 0.011)], 0.0003)
    ring = np.linspace(0, 2 * math.pi, 13)
    rims = [
        tube(
            np.stack([x + 0.024 * np.cos(ring), 0.016 + 0.0 * ring, 0.02 * np.sin(ring)], axis=1),
            0.0026,
            6,
        )
        for x in (-0.029, 0.029)
    ]
    arms = [
        tube([(x, 0.016, 0), (x, 0.02, -0.05), (x * 0.9, 0.014, -0.1)], 0.0022, 6)
        for x in (-0.053, 0.053)
    ]
    dark = varied(linear("#5b3626"), generator)
    return (
        paint(sheets, scheme.cream, CHALK),
        paint(print_, linear("#a79f90"), CHALK),
        *(paint(mesh, dark, GLAZED) for mesh in (*rims, *arms)),
    )


def milk_jug(generator: np.random.Generator, scheme: Scheme) -> Pieces:
    """Return a small cream jug, 0.11 m tall."""
    outside = spline([(0.03, 0.0), (0.041, 0.03), (0.034, 0.075), (0.039, 0.105)], 12)
    body = lathe(
        [(0.0, 0.0), *map(tuple, outside.tolist()), (0.034, 0.104), (0.03, 0.07), (0.0, 0.06)], 22
    )
    grip = [(0.033, 0.088, 0), (0.063, 0.09, 0), (0.064, 0.05, 0), (0.038, 0.032, 0)]
    colour = scheme.bold(generator)
    return (
        paint(body, colour, GLAZED),
        paint(tube(spline(grip, 10), 0.006, 8), colour, GLAZED),
    )


def jam_jar(generator: np.random.Generator, scheme: Scheme) -> Pieces:
    """Return a jar with a cloth lid, 0.10 m tall."""
    jar = cylinder(0.036, 0.036, 0.085, 20, 0.012)
    lid = lathe([(0.0, 0.1), (0.034, 0.1), (0.042, 0.09), (0.05, 0.074), (0.038, 0.082)], 20)
    label = block((0, 0.026, 0.031), (0.036, 0.03, 0.012), 0.004)
    return (
        paint(jar, varied(linear("#a8402c"), generator), GLAZED),
        paint(lid, scheme.accents[1], Finish(roughness=0.9, felt=1.0)),
        paint(label, scheme.cream, CHALK),
    )


def candle(_: np.random.Generator, scheme: Scheme) -> Pieces:
    """Return a thick unlit candle on a dish."""
    dish = lathe([(0.0, 0.0), (0.05, 0.0), (0.06, 0.014), (0.056, 0.014), (0.0, 0.006)], 22)
    wax = cylinder(0.032, 0.031, 0.09, 18, 0.008).moved(translation(0, 0.006, 0))
    wick = cylinder(0.0025, 0.002, 0.014, 5, 0.001).moved(translation(0, 0.095, 0))
    return (
        paint(dish, scheme.accents[0], GLAZED),
        paint(wax, linear("#e0b469"), Finish(roughness=0.5)),
        paint(wick, linear("#3a2a22"), CHALK),
    )


def _plate(scheme: Scheme, generator: np.random.Generator) -> Pieces:
    profile = [
        (0.0, 0.0),
        (0.05, 0.0),
        (0.055, 0.006),
        (0.096, 0.016),
        (0.094, 0.019),
        (0.05, 0.009),
    ]
    plate = lathe([*profile, (0.0, 0.008)], 30)
    return (paint(plate, varied(scheme.accents[2], generator, 0.06), GLAZED),)


def _toasted(height: np.ndarray, low: float, high: float) -> np.ndarray:
    """Return crust colours: pale below, brown on top."""
    share = np.clip((height - low) / (high - low), 0, 1)[:, None]
    crust: np.ndarray = (
        np.array(linear("#e9b469")) * (1 - share) + np.array(linear("#b46a2a")) * share
    )
    return crust


COMPANIONS: Final[dict[str, Companion]] = {
    "potted plant": Companion(0.13, tall=True, make=potted_plant, nouns=("plant", "flower")),
    "teapot": Companion(0.13, tall=True, make=teapot, nouns=("teapot", "tea")),
    "moka pot": Companion(0.09, tall=True, make=moka_pot, nouns=("coffee maker",)),
    "vase": Companion(0.10, tall=True, make=vase, nouns=("vase", "flower")),
    "fruit bowl": Companion(0.13, tall=True, make=fruit_bowl, nouns=("fruit", "bowl", "apple")),
    "books": Companion(0.12, tall=True, make=book_stack, nouns=("book",)),
    "croissant": Companion(
        0.10, tall=False, make=croissant_plate, nouns=("croissant", "plate", "food")
    ),
    "cookies": Companion(0.08, tall=False, make=cookies, nouns=("cookie", "food")),
    "newspaper": Companion(0.12, tall=False, make=folded_paper, nouns=("newspaper", "glasses")),
    "milk jug": Companion(0.06, tall=True, make=milk_jug, nouns=("milk", "jug")),
    "jam jar": Companion(0.05, tall=True, make=jam_jar, nouns=("jam", "jar")),
    "candle": Companion(0.06, tall=True, make=candle, nouns=("candle",)),
}
"""What may keep a hero company, by name."""
