"""The inside of a forest: trunks that leave the picture, roots, a roof of leaves."""

from dataclasses import replace

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, mixed, varied
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.sets.flora.crowns import Foliage, crown, fringe
from reelkite.engines.diorama.sets.joinery import Pieces
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.nature.terrain import whitened
from reelkite.engines.diorama.shapes import fractal, ripple3, sheet, spline, tube

BARK = linear("#5a4332")


def tall_tree(dice: np.random.Generator, leaves: Foliage, detail: int) -> Pieces:
    """Return a tree whose crown begins high up; one metre tall, to be scaled."""
    aside = dice.uniform(-0.022, 0.022, 6)
    path = spline(
        [(0, -0.03, 0), (0, 0.03, 0), (aside[0], 0.35, aside[1]), (aside[2], 0.7, aside[3])],
        (5, 8, 12)[detail],
    )
    girth = np.interp(
        np.linspace(0, 1, len(path)), [0, 0.08, 0.25, 1], [0.058, 0.043, 0.034, 0.022]
    )
    stem = tube(path, girth * dice.uniform(0.8, 1.25), (6, 9, 13)[detail])
    roots = [_root(dice, 1.257 * k + dice.uniform(-0.4, 0.4)) for k in range((0, 3, 5)[detail])]
    boughs = [_bough(dice, k) for k in range((0, 1, 3)[detail])]
    mesh = merge([stem, *roots, *boughs])
    bark = 0.78 + 0.22 * ripple3(mesh.positions * [90, 9, 90], 1.0, float(aside[4]))
    moss = np.clip(1 - mesh.positions[:, 1] / 0.10, 0, 1) * np.clip(mesh.normals[:, 0] + 0.4, 0, 1)
    colours = np.array(varied(BARK, dice, 0.18)) * bark[:, None]
    colours = colours * (1 - 0.6 * moss[:, None]) + np.array(leaves.main) * 0.35 * moss[:, None]
    wood = paint(mesh, colours.astype(np.float32), Finish(roughness=0.95, felt=0.3))
    return (wood, *_roof(dice, leaves, detail))


def thicket(site: Site, leaves: Foliage, away: float, height: float) -> Solid:
    """Return the far edge of the woods: one soft wall of crowns that closes the view.

    Args:
        site: The place.
        leaves: Colours.
        away: Metres from the camera.
        height: Metres above the ground there.
    """
    half = min(site.half_angle + site.sweep + 0.25, 1.6)
    turn = site.heading + np.linspace(-half, half, max(24, round(46 * half)))[None]
    rise = np.linspace(0, 1, 9)[:, None]
    x = site.eye[0] + away * np.sin(turn)
    z = site.eye[2] - away * np.cos(turn)
    lumps = fractal(x / 3.1 + 7 * rise, z / 3.1 - 5 * rise, 71)
    crowns = 0.80 + 0.22 * fractal(x / 5.5 + 0 * rise, z / 5.5, 73)
    near = 1 - (0.035 * lumps + 0.03 * rise)
    y = site.layout.ground(x, z) - 0.6 + rise * height * crowns
    points = [site.eye[0] + near * (x - site.eye[0]), y, site.eye[2] + near * (z - site.eye[2])]
    mesh = sheet(np.stack(points, axis=-1))
    light = np.clip(0.30 + 0.30 * rise + 0.45 * lumps, 0, 1).ravel()
    colours = mixed(np.array(leaves.deep) * 0.8, leaves.main, light)
    finish = Finish(roughness=0.95, felt=0.9, casts=False, two_sided=True)
    wall = paint(mesh, colours, finish)
    return whitened(wall) if site.snowy else wall


def _root(dice: np.random.Generator, turn: float) -> Mesh:
    x, z, far = np.cos(turn), np.sin(turn), dice.uniform(0.09, 0.13)
    path = spline(
        [(0, 0.040, 0), (0.45 * far * x, 0.010, 0.45 * far * z), (far * x, -0.035, far * z)], 5
    )
    return tube(path, np.linspace(0.020, 0.008, 5), 6)


def _bough(dice: np.random.Generator, number: int) -> Mesh:
    turn, low = dice.uniform(0, 6.28), 0.36 + 0.09 * number
    x, z = np.cos(turn), np.sin(turn)
    return tube(
        spline(
            [(0, low, 0), (0.06 * x, low + 0.035, 0.06 * z), (0.16 * x, low + 0.10, 0.16 * z)], 5
        ),
        np.linspace(0.013, 0.005, 5),
        6,
    )


def _roof(dice: np.random.Generator, leaves: Foliage, detail: int) -> Pieces:
    count = (3, 4, 7)[detail]
    turn = 2.4 * np.arange(count) + dice.uniform(0, 6.28)
    out = dice.uniform(0.06, 0.17, count)
    lumps = np.column_stack(
        [
            out * np.cos(turn),
            dice.uniform(0.50, 0.80, count),
            out * np.sin(turn),
            dice.uniform(0.085, 0.135, count),
        ]
    )
    roof = replace(crown(lumps, leaves, dice, 1), casts=False)  # or no sun would reach the ground
    return (roof, fringe(lumps, leaves, dice, 420)) if detail == 2 else (roof,)
