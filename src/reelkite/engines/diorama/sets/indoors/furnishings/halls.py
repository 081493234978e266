"""Fixtures of halls, churches, museums, cells and carriages: on y = 0, facing +z."""

import math

import numpy as np

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge, rotation, translation
from reelkite.engines.diorama.sets.indoors.furnishings.home import CLOTH, METAL, WOODEN
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each, glow
from reelkite.engines.diorama.sets.schemes import LAMPLIGHT, Scheme
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    cylinder,
    disc,
    ellipsoid,
    extrude,
    lathe,
    quad,
    repeated,
    rounded_box,
    tube,
)

GOLD = linear("#d9a83c")
ROYAL = linear("#a3243a")
MARBLE = linear("#e6e0d6")
ROCK = linear("#8e8a86")
_GLASS = tuple(map(linear, ("#e2483d", "#f2b531", "#3f78d0", "#3fa56a", "#8a55b8", "#f08a3c")))


def throne() -> Pieces:
    """Return a golden throne with a red cushion on a dais of two steps."""
    steps = blocks([(0, 0, 0.3), (0, 0.16, 0.05)], [(2.5, 0.16, 1.9), (1.9, 0.16, 1.3)], 0.03)
    frame = blocks(
        [
            (0, 0.32, 0),
            (-0.46, 0.32, 0),
            (0.46, 0.32, 0),
            (0, 0.75, -0.32),
            (-0.46, 0.32, -0.34),
            (0.46, 0.32, -0.34),
        ],
        [
            (0.9, 0.38, 0.7),
            (0.14, 0.72, 0.72),
            (0.14, 0.72, 0.72),
            (0.82, 1.15, 0.12),
            (0.16, 1.75, 0.16),
            (0.16, 1.75, 0.16),
        ],
        0.04,
    )
    points = [
        (-0.42, 0.0),
        (-0.42, 0.14),
        (-0.2, 0.3),
        (0.0, 0.5),
        (0.2, 0.3),
        (0.42, 0.14),
        (0.42, 0.0),
    ]
    crest = extrude(np.array(points), 0.12, 0.03).moved(translation(0, 1.88, -0.32))
    orbs = [ball(0.1, 2).moved(translation(s * 0.46, 2.14, -0.34)) for s in (-1, 1)]
    knobs = [ball(0.09, 2).moved(translation(s * 0.46, 1.06, 0.33)) for s in (-1, 1)]
    seat = rounded_box(0.76, 0.14, 0.62, 0.06).moved(translation(0, 0.7, 0.04))
    back = rounded_box(0.66, 0.95, 0.1, 0.05).moved(translation(0, 0.85, -0.25))
    gem = ball(0.07, 2).moved(translation(0, 2.12, -0.25))
    return (
        paint(steps, linear("#b9b0a6"), Finish(roughness=0.8)),
        paint(merge([frame, crest, *orbs, *knobs]), GOLD, METAL),
        paint(merge([seat, back]), ROYAL, CLOTH),
        paint(gem, linear("#3f78d0"), METAL),
    )


def banner() -> Pieces:
    """Return a long cloth with a golden sun that hangs from a rod 3.2 m up."""
    points = [(-0.42, 3.1), (0.42, 3.1), (0.42, 1.35), (0.0, 1.0), (-0.42, 1.35)]
    cloth = extrude(np.array(points), 0.05, 0.01).moved(translation(0, 0, 0.08))
    hem = extrude(np.array([(x * 0.82, 1.06 + (y - 1.0) * 0.95) for x, y in points]), 0.02).moved(
        translation(0, 0.05, 0.105)
    )
    rod = tube([(-0.52, 3.14, 0.09), (0.52, 3.14, 0.09)], 0.035, 8)
    turn = np.arange(24) * math.pi / 12
    reach = np.where(np.arange(24) % 2, 0.13, 0.23)
    sun = extrude(np.stack([reach * np.sin(turn), 2.35 + reach * np.cos(turn)], 1), 0.03).moved(
        translation(0, 0, 0.13)
    )
    return (
        paint(cloth, GOLD, CLOTH),
        paint(hem, ROYAL, CLOTH),
        paint(merge([rod, sun]), GOLD, METAL),
    )


def column(height: float = 3.75, colour: Vec3 = MARBLE) -> Pieces:
    """Return a round column with base and capital."""
    shaft = lathe(
        [
            (0.0, 0.0),
            (0.34, 0.0),
            (0.34, 0.12),
            (0.28, 0.2),
            (0.24, 0.3),
            (0.21, height - 0.4),
            (0.25, height - 0.3),
            (0.33, height - 0.16),
            (0.36, height - 0.14),
            (0.36, height),
            (0.0, height),
        ],
        20,
    )
    return (paint(shaft, colour, Finish(roughness=0.7)),)


def torch(scheme: Scheme, *, lit: bool) -> Pieces:
    """Return a torch in an iron ring, for a wall at the height of its foot; it always burns."""
    stick = cylinder(0.03, 0.055, 0.5, 9, 0.01).moved(
        translation(0, 0, 0.16) @ rotation(pitch=0.22)
    )
    holder = tube([(0, 0.2, 0.0), (0, 0.16, 0.1), (0, 0.2, 0.2)], 0.022, 6)
    flame = lathe([(0.0, 0.0), (0.07, 0.03), (0.1, 0.12), (0.06, 0.26), (0.0, 0.42)], 10)
    core = lathe([(0.0, 0.02), (0.05, 0.06), (0.05, 0.14), (0.0, 0.26)], 8)
    at = translation(0, 0.48, 0.27)
    power = 4.0 if lit else 2.6
    return (
        paint(stick, scheme.wood, WOODEN),
        paint(holder, linear("#33353a"), METAL),
        glow(flame.moved(at), (1.0, 0.36, 0.06), power),
        glow(core.moved(at @ translation(0, 0, 0.06)), (1.0, 0.75, 0.25), 1.6 * power),
    )


def pew(scheme: Scheme) -> Pieces:
    """Return a church bench seen from behind: its back is at +z."""
    parts = blocks(
        [(0, 0.4, 0), (0, 0.4, 0.2), (-0.85, 0, 0.02), (0.85, 0, 0.02), (0, 0.62, 0.27)],
        [
            (1.65, 0.05, 0.42),
            (1.65, 0.52, 0.045),
            (0.08, 0.95, 0.5),
            (0.08, 0.95, 0.5),
            (1.6, 0.03, 0.12),
        ],
        0.02,
    )
    return (paint(parts, scheme.wood, WOODEN),)


def altar(scheme: Scheme) -> Pieces:
    """Return a table under a white cloth with candles and flowers, on a step."""
    step = block((0, 0, 0.1), (2.8, 0.16, 1.5), 0.03)
    body = block((0, 0.16, 0), (1.7, 0.86, 0.6), 0.03)
    cloth = blocks([(0, 1.0, 0), (0, 0.55, 0.31)], [(1.84, 0.05, 0.7), (0.7, 0.5, 0.03)], 0.015)
    sticks = repeated(
        cylinder(0.03, 0.03, 0.34, 10, 0.008),
        np.array([(x, 1.05, 0) for x in (-0.7, -0.5, 0.5, 0.7)]),
    )
    flames = repeated(
        ellipsoid(0.022, 0.05, 0.022, 1), np.array([(x, 1.44, 0) for x in (-0.7, -0.5, 0.5, 0.7)])
    )
    turn = np.arange(9) * 2.4
    at = np.stack([0.12 * np.cos(turn), 1.28 + 0.05 * np.sin(3 * turn), 0.1 * np.sin(turn)], 1)
    posy = repeated(ball(0.06, 1), at)
    vase = cylinder(0.06, 0.09, 0.2, 14, 0.02).moved(translation(0, 1.05, 0))
    return (
        paint(step, MARBLE, WOODEN),
        paint(body, scheme.wood, WOODEN),
        paint(cloth, scheme.cream, CLOTH),
        paint(merge([sticks, vase]), scheme.cream, METAL),
        paint(posy, each([_GLASS[k % 6] for k in range(9)], posy), CLOTH),
        glow(flames, LAMPLIGHT, 5.0),
    )


def stained_window(scheme: Scheme, generator: np.random.Generator) -> Pieces:
    """Return a tall pointed window of coloured glass with leads, 1.1 m by 3.2 m; it shines."""
    rows, columns, wide, tall = 9, 4, 1.0, 3.0
    cells: list[Mesh] = []
    tints: list[Vec3] = []
    for j in range(rows):
        y0, y1 = tall * j / rows, tall * (j + 1) / rows
        for i in range(columns):
            x0, x1 = (i / columns - 0.5) * wide, ((i + 1) / columns - 0.5) * wide
            a, b, c, d = (
                (x * _arch(y / tall), y, 0.05) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))
            )
            cells.append(quad(a, b, c, d))
            tints.append(_GLASS[int(generator.integers(len(_GLASS)))])
    glass = merge(cells)
    leads = [
        tube(
            [((i / columns - 0.5) * wide * _arch(y), y * tall, 0.06) for y in np.linspace(0, 1, 8)],
            0.022,
            4,
        )
        for i in range(columns + 1)
    ]
    leads += [
        tube(
            [(-wide / 2 * _arch(y), y * tall, 0.06), (wide / 2 * _arch(y), y * tall, 0.06)], 0.02, 4
        )
        for y in np.arange(rows) / rows
    ]
    rose = disc(0.22, 18).moved(translation(0, 2.15, 0.075) @ rotation(pitch=math.pi / 2))
    rim = [
        ((0.58) * s * _arch(y), y * 3.08, 0.05)
        for s, ys in ((-1, np.linspace(0, 1, 9)), (1, np.linspace(1, 0, 9)))
        for y in ys
    ]
    return (
        glow(glass, each(tints, glass), 1.7),
        glow(rose, linear("#ffe6a0"), 1.9),
        paint(merge(leads), linear("#2c2a2c"), Finish(roughness=0.6)),
        paint(tube(rim, 0.075, 7), scheme.cream, Finish(roughness=0.8)),
    )


def _arch(share: float) -> float:
    """Return how wide a pointed window is at a share of its height."""
    return (
        1.0
        if share <= 0.62
        else math.sqrt(max(0.0, 1.0 - ((share - 0.62) / 0.38) ** 2)) * 0.999 + 0.001
    )


def pedestal(scheme: Scheme) -> Pieces:
    """Return a marble head on a pedestal, 1.9 m tall."""
    foot = blocks(
        [(0, 0, 0), (0, 0.12, 0), (0, 0.98, 0)],
        [(0.62, 0.12, 0.62), (0.46, 0.86, 0.46), (0.6, 0.1, 0.6)],
        0.03,
    )
    bust = lathe(
        [
            (0.0, 0.0),
            (0.13, 0.0),
            (0.09, 0.06),
            (0.1, 0.1),
            (0.25, 0.2),
            (0.22, 0.3),
            (0.09, 0.38),
            (0.085, 0.46),
            (0.0, 0.48),
        ],
        20,
    )
    head = blob(0.155, 0.2, 0.17, 2, 0.02).moved(translation(0, 1.66, 0.0))
    nose = ellipsoid(0.028, 0.05, 0.035, 1).moved(translation(0, 1.65, 0.17))
    curls = repeated(
        ball(0.06, 1),
        np.array(
            [
                (0.13 * math.cos(a), 1.77 + 0.05 * math.sin(3 * a), 0.13 * math.sin(a) - 0.03)
                for a in np.arange(10) * 0.628
            ]
        ),
    )
    statue = merge([bust.moved(translation(0, 1.08, 0)), head, nose, curls])
    return (
        paint(foot, scheme.accents[2], Finish(roughness=0.6)),
        paint(statue, MARBLE, Finish(roughness=0.45)),
    )


def showcase(scheme: Scheme, generator: np.random.Generator) -> Pieces:
    """Return a low case with old vases and a bone-like relic on show."""
    body = blocks([(0, 0, 0), (0, 0.72, 0)], [(1.3, 0.72, 0.6), (1.4, 0.07, 0.7)], 0.03)
    posts = blocks(
        [(a * 0.64, 0.79, b * 0.3) for a in (-1, 1) for b in (-1, 1)], (0.04, 0.7, 0.04), 0.01
    )
    top = block((0, 1.49, 0), (1.34, 0.04, 0.66), 0.012)
    vases: list[Solid] = []
    for k in range(3):
        r = float(generator.uniform(0.09, 0.14))
        pot = lathe(
            [
                (0.0, 0.0),
                (0.5 * r, 0.0),
                (r, 1.1 * r),
                (r, 1.7 * r),
                (0.4 * r, 2.7 * r),
                (0.55 * r, 3.0 * r),
                (0.0, 3.0 * r),
            ],
            16,
        )
        vases.append(
            paint(
                pot.moved(translation(-0.4 + 0.4 * k, 0.79, 0)),
                scheme.accents[k],
                Finish(roughness=0.5),
            )
        )
    return (
        paint(body, scheme.wood, WOODEN),
        paint(merge([posts, top]), GOLD, METAL),
        *vases,
    )


def ropes() -> Pieces:
    """Return two brass posts with a red rope between them, 1.6 m wide."""
    post = lathe(
        [
            (0.0, 0.0),
            (0.17, 0.0),
            (0.15, 0.04),
            (0.03, 0.07),
            (0.028, 0.85),
            (0.05, 0.9),
            (0.0, 0.95),
        ],
        14,
    )
    both = repeated(post, np.array([(-0.8, 0, 0), (0.8, 0, 0)]))
    x = np.linspace(-0.8, 0.8, 11)
    rope = tube(np.stack([x, 0.62 + 0.34 * x * x, 0 * x], 1), 0.035, 7)
    return (paint(both, GOLD, METAL), paint(rope, ROYAL, CLOTH))
