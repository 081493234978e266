"""A waterfall: a step in the land, a veil of water over it, spray at its foot."""

from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import ParticleKind, Particles, Plume
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.sets.joinery import Pieces
from reelkite.engines.diorama.sets.nature.rocks import boulders
from reelkite.engines.diorama.sets.nature.site import Site, smooth
from reelkite.engines.diorama.shapes import fractal, sheet

Fall: TypeAlias = tuple[Pieces, tuple[Particles, ...], tuple[Plume, ...]]
"""What is drawn of a waterfall, its drops, and its spray."""

MIDDLE: Final = 3.4
"""x of the fall."""

FOOT: Final = -29.5
"""z of the foot of the cliff."""

TALL: Final = 8.6
WIDE: Final = 2.3
"""Metres from the middle of the veil to its side."""

ROCK: Final = linear("#837a74")
WATER: Final = linear("#a9cfdc")
FOAM: Final = linear("#f4fafc")


def cliff(x: Array, z: Array) -> Array:
    """Return the height that the step adds to the land."""
    aside = smooth(17.0, 8.0, np.abs(x - MIDDLE) + 2.2 * fractal(x / 6, z / 9, 91))
    rough = 1.1 * fractal(x / 3.0, z / 5.0, 93)
    step: Array = (TALL + 2.4) * aside * smooth(FOOT - 0.2, FOOT - 3.2, z + rough)
    return step


def waterfall(site: Site, level: float) -> Fall:
    """Return the veil and the rocks about it, drops that fall, and spray over the pool.

    Args:
        site: The place.
        level: Height of the pool.
    """
    veil = _veil(level)
    drops = Particles(
        kind=ParticleKind.STREAK,
        count=420,
        corner=(MIDDLE - WIDE, level, FOOT - 1.2),
        box=(2 * WIDE, 0.78 * TALL, 1.4),
        velocity=(0.0, -6.5, 0.25),
        size=0.05,
        colour=(0.95, 0.98, 1.0, 0.75),
        length=0.9,
        seed=site.dressing.seed,
    )
    spray = tuple(
        Plume((MIDDLE + x, level, FOOT + 0.6), 2.6, 2.4, (0.95, 0.97, 1.0), 0.55, x, 0.30)
        for x in (-1.3, 1.2)
    )
    return (veil, *_rocks(site, level)), (drops,), spray


def _veil(level: float) -> Solid:
    """Return water that bends over the edge and falls, streaked with foam."""
    across, t = np.meshgrid(np.linspace(-1, 1, 17), np.linspace(0, 1, 16))
    over = np.clip(t / 0.22, 0, 1)
    fall = np.clip((t - 0.14) / 0.86, 0, 1)
    x = MIDDLE + WIDE * across * (0.86 + 0.14 * t) + 0.10 * np.sin(9 * across)
    y = level + TALL * (1 - fall**1.25) - 0.15 * over + 0.2
    z = FOOT - 3.6 + 2.9 * over + 0.55 * fall + 0.16 * np.cos(7 * across + 1)
    mesh = sheet(np.stack([x, y, z], axis=-1)[::-1])
    streaks = 0.5 + 0.5 * fractal(x / 0.22, 0.35 * t, 97)
    foam = np.clip(0.25 + 0.55 * streaks + 0.5 * smooth(0.72, 1.0, t), 0, 1)[::-1].ravel()
    finish = Finish(roughness=0.25, emission=0.10, casts=False, two_sided=True)
    return paint(mesh, mixed(WATER, FOAM, foam), finish)


def _rocks(site: Site, level: float) -> Pieces:
    """Return boulders at both sides of the fall, at its lip and in the pool."""
    spots = np.array(
        [
            (-3.1, 0.4, -0.1, 1.5),
            (3.2, 0.5, -0.1, 1.7),
            (-4.6, 1.0, -0.2, 1.1),
            (4.9, 0.9, -0.2, 1.2),
            (-1.5, 1.6, -0.25, 0.6),
            (1.8, 2.0, -0.25, 0.7),
            (-6.4, 0.2, -0.2, 1.9),
            (6.9, 0.1, -0.2, 2.1),
            (-2.9, -2.4, TALL - 0.7, 1.2),
            (3.0, -2.4, TALL - 0.7, 1.3),
        ]
    )
    at = np.stack([MIDDLE + spots[:, 0], level + spots[:, 2], FOOT + spots[:, 1]], axis=1)
    return boulders(site, at, spots[:, 3], ROCK, "falls")
