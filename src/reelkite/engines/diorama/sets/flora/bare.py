"""Trees in winter: bare branches with snow in their forks."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, mixed, varied
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge, translation
from reelkite.engines.diorama.sets.flora.crowns import Foliage
from reelkite.engines.diorama.sets.joinery import Pieces
from reelkite.engines.diorama.sets.nature.site import smooth
from reelkite.engines.diorama.sets.nature.terrain import SNOW
from reelkite.engines.diorama.shapes import ellipsoid, ripple3, spline, tube

BARK: Final = linear("#5b4a44")
PALE: Final = linear("#cfc8c0")
WINDWARD: Final = np.array([-0.62, 0.25, 0.74])


def bare(dice: np.random.Generator, leaves: Foliage, detail: int) -> Pieces:
    """Return a wide leafless tree; ``leaves`` is not used."""
    del leaves
    return _tree(dice, detail, girth=0.046, fork=0.30, spread=0.30, bark=BARK)


def bare_birch(dice: np.random.Generator, leaves: Foliage, detail: int) -> Pieces:
    """Return a slim leafless tree with pale bark; ``leaves`` is not used."""
    del leaves
    return _tree(dice, detail, girth=0.026, fork=0.42, spread=0.17, bark=PALE)


def bare_trunk(dice: np.random.Generator, leaves: Foliage, detail: int) -> Pieces:
    """Return a tall forest trunk that branches high up; ``leaves`` is not used."""
    del leaves
    return _tree(dice, detail, girth=0.027, fork=0.24, spread=0.15, bark=BARK)


def _tree(
    dice: np.random.Generator, detail: int, *, girth: float, fork: float, spread: float, bark: Vec3
) -> Pieces:
    """Return trunk, boughs and twigs as one solid, and the snow on them as another."""
    ways = [_trunk(dice, girth)]
    for turn, low in _starts(dice, (4, 6, 9)[detail], fork):
        bough = _bough(dice, turn, low, spread, girth)
        ways.append(bough)
        ways += [_twig(dice, bough, side) for side in (-1.0, 1.0)[: detail + 1]]
    count, sides = (3, 4, 6)[detail], (4, 5, 7)[detail]
    mesh = merge([_limb(path, count, sides) for path in ways])
    shade = 0.75 + 0.30 * np.clip(mesh.positions[:, 1], 0, 1)
    colours = np.array(varied(bark, dice, 0.08)) * shade[:, None]
    colours = mixed(colours, SNOW, 0.55 * _blown(mesh))
    wood = paint(mesh, colours, Finish(roughness=0.9, felt=0.2))
    return (wood, _caps(dice, ways, girth, detail))


def _blown(mesh: Mesh) -> Array:
    """Return how much snow the wind has left on one side."""
    facing = mesh.normals @ WINDWARD
    return smooth(0.62, 0.95, facing + 0.25 * ripple3(mesh.positions * [30, 9, 30], 1.0, 2.0))


def _trunk(dice: np.random.Generator, girth: float) -> Array:
    """Return the trunk as corners ``(4, 4)``: x, y, z and radius."""
    aside = dice.uniform(-0.03, 0.03, 4)
    return np.array(
        [
            (0, -0.03, 0, 1.35 * girth),
            (aside[0], 0.30, aside[1], girth),
            (aside[2], 0.66, aside[3], 0.62 * girth),
            (aside[2] + aside[0], 0.95, aside[3], 0.12 * girth),
        ]
    )


def _starts(dice: np.random.Generator, count: int, fork: float) -> list[tuple[float, float]]:
    """Return turn and height of each bough, on a spiral up the trunk."""
    turn = 2.4 * np.arange(count) + dice.uniform(0, 6.28)
    low = np.linspace(fork, 0.78, count) + dice.uniform(-0.02, 0.02, count)
    return list(zip(turn.tolist(), low.tolist(), strict=True))


def _bough(
    dice: np.random.Generator, turn: float, low: float, spread: float, girth: float
) -> Array:
    out = spread * dice.uniform(0.8, 1.15) * (1.25 - 0.8 * max(low - 0.4, 0.0))
    rise = dice.uniform(0.15, 0.24)
    x, z = np.cos(turn), np.sin(turn)
    return np.array(
        [
            (0, low, 0, 0.50 * girth),
            (0.45 * out * x, low + 0.28 * rise, 0.45 * out * z, 0.36 * girth),
            (out * x, low + rise, out * z, 0.11 * girth),
        ]
    )


def _twig(dice: np.random.Generator, bough: Array, side: float) -> Array:
    """Return a branch that leaves a bough half-way to one side."""
    start, end = bough[1], bough[2]
    way = end[:3] - start[:3]
    aside = side * np.array([-way[2], 0.0, way[0]]) * dice.uniform(0.45, 0.8)
    tip = start[:3] + 0.75 * way + aside + [0, dice.uniform(0.01, 0.06), 0]
    middle = start[:3] + 0.35 * way + 0.6 * aside
    return np.array([(*start[:3], 0.7 * start[3]), (*middle, 0.5 * start[3]), (*tip, end[3])])


def _limb(path: Array, count: int, sides: int) -> Mesh:
    line = spline(path[:, :3], count + 1)
    radius = np.interp(np.linspace(0, 1, count + 1), np.linspace(0, 1, len(path)), path[:, 3])
    return tube(line, radius, sides)


def _caps(dice: np.random.Generator, ways: list[Array], girth: float, detail: int) -> Solid:
    """Return soft lumps of snow on the forks and along the boughs."""
    lumps = []
    for path in ways[1:]:
        wide = girth * dice.uniform(0.55, 0.95)
        x, y, z, radius = path[1]
        lump = ellipsoid(1.9 * wide, 0.65 * wide, 1.4 * wide, min(detail, 1))
        lumps.append(lump.moved(translation(x, y + radius + 0.25 * wide, z)))
    foot = ellipsoid(2.9 * girth, 0.9 * girth, 2.7 * girth, min(detail, 1))
    lumps.append(foot.moved(translation(0.4 * girth, -0.1 * girth, 0.5 * girth)))
    return paint(merge(lumps), SNOW, Finish(roughness=0.95, felt=0.7))
