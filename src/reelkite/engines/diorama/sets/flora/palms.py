"""Trees of warm and dry places."""

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, mixed, varied
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh, merge, rotation, translation
from reelkite.engines.diorama.sets.flora.blades import Stalks, blades
from reelkite.engines.diorama.sets.flora.crowns import Foliage
from reelkite.engines.diorama.sets.joinery import Pieces
from reelkite.engines.diorama.shapes import ball, spline, tube

FROND = Foliage(linear("#2f5a2a"), linear("#5c9438"), linear("#a9cc58"))
CACTUS = linear("#55834a")


def palm(dice: np.random.Generator, leaves: Foliage, detail: int) -> Pieces:
    """Return a palm that leans: a ringed trunk, feathered fronds, coconuts."""
    lean, turn = dice.uniform(0.12, 0.26), dice.uniform(-0.5, 0.5)
    count = (6, 9, 15)[detail]
    path = spline(
        [(0, -0.04, 0), (0.22 * lean, 0.36, 0), (0.68 * lean, 0.72, 0), (lean, 0.97, 0)], count
    )
    path = path @ rotation(yaw=turn)[:3, :3].T
    rings = 1 + 0.13 * (np.arange(count) % 2)
    girth = np.interp(np.linspace(0, 1, count), [0, 0.1, 1], [0.052, 0.036, 0.024]) * rings
    trunk = tube(path, girth, (5, 7, 9)[detail])
    shade = 0.72 + 0.3 * np.clip(trunk.positions[:, 1], 0, 1)
    bark = np.array(varied(linear("#8a6b4c"), dice)) * shade[:, None]
    nuts = merge([_nut(turn + 1.7 * k, path[-1]) for k in range(4)])
    wood = Finish(roughness=0.9, sway=0.0)
    return (
        paint(trunk, bark, wood),
        paint(nuts, linear("#5d3f28"), Finish(roughness=0.6)),
        *_fronds(dice, leaves, path[-1], (9, 11, 14)[detail], (9, 12, 17)[detail]),
    )


def _nut(turn: float, top: Array) -> Mesh:
    aside = translation(0.036 * np.cos(turn), -0.035, 0.036 * np.sin(turn))
    return ball(0.031, 1).moved(aside).moved(translation(*top.tolist()))


def _fronds(
    dice: np.random.Generator, leaves: Foliage, top: Array, count: int, pairs: int
) -> Pieces:
    """Return arched midribs with leaflets on both sides, as two solids."""
    turn = 2 * np.pi * np.arange(count) / count + dice.uniform(-0.2, 0.2, count)
    length = dice.uniform(0.40, 0.52, count)
    lift = dice.uniform(0.25, 1.0, count)
    t = np.linspace(0, 1, 7)
    arch = lift[:, None] * t - (0.55 + 0.75 * lift[:, None]) * t**2
    out = np.stack([np.cos(turn), 0 * turn, np.sin(turn)], axis=-1)
    lines = (
        top
        + out[:, None] * (length[:, None] * t * (1 - 0.12 * t))[..., None]
        + np.array([0, 1, 0]) * (length[:, None] * arch * 0.8)[..., None]
    )
    ribs = merge([tube(line, np.linspace(0.008, 0.002, 7), 4) for line in lines])
    rib = paint(ribs, leaves.main, Finish(roughness=0.8, sway=0.02))
    return rib, _leaflets(dice, leaves, lines, out, pairs)


def _leaflets(
    dice: np.random.Generator, leaves: Foliage, lines: Array, out: Array, pairs: int
) -> Solid:
    """Return the leaflets of all fronds: ``pairs`` on each side of each rib."""
    count = len(lines)
    t = np.linspace(0.10, 1.0, pairs)
    place = t * (lines.shape[1] - 1)
    first = np.minimum(place.astype(int), lines.shape[1] - 2)
    part = (place - first)[:, None]
    roots = lines[:, first] * (1 - part) + lines[:, first + 1] * part
    roots = np.repeat(roots[:, :, None], 2, axis=2).reshape(-1, 3)
    side = np.tile([-1.0, 1.0], count * pairs)
    along = np.tile(np.repeat(t, 2), count)
    forward = np.repeat(out, 2 * pairs, axis=0)
    across = np.stack([-forward[:, 2], 0 * side, forward[:, 0]], axis=-1) * side[:, None]
    length = 0.17 * np.sin(np.pi * np.clip(0.14 + 0.74 * along, 0, 1)) ** 0.7
    length = length * dice.uniform(0.85, 1.1, len(side))
    way = 0.80 * across + 0.62 * forward + np.array([0, -0.22, 0])
    light = np.clip(0.35 + 0.5 * along + dice.uniform(-0.2, 0.2, len(side)), 0, 1)
    dark = mixed(leaves.deep, leaves.main, light)
    nil = 0 * side
    return blades(
        Stalks(
            roots=roots,
            reach=way * length[:, None],
            width=0.016 + nil,
            yaw=np.arctan2(forward[:, 2], forward[:, 0]),
            droop=np.stack([nil, -0.55 * length, nil], axis=-1),
            normals=np.tile([0.0, 1.0, 0.0], (len(side), 1)),
        ),
        dark,
        mixed(dark, leaves.tip, 0.05 + 0.35 * light),
        sway=0.03 + 0.04 * along,
        belly=1.0,
    )


def cactus(dice: np.random.Generator, _leaves: Foliage, detail: int) -> Pieces:
    """Return a saguaro with one to three arms."""
    sides = (6, 8, 12)[detail]
    arms = [((0, -0.05, 0), (0, 0.4, 0), (0, 0.8, 0), (0, 0.93, 0), 0.085)]
    turn = dice.uniform(0, 6.28)
    for number in range(int(dice.integers(1, 4))):
        way = turn + 2.3 * number
        low, out = dice.uniform(0.30, 0.52), dice.uniform(0.19, 0.25)
        x, z = out * np.cos(way), out * np.sin(way)
        top = low + dice.uniform(0.22, 0.34)
        arms.append(
            ((0, low, 0), (0.8 * x, low + 0.01, 0.8 * z), (x, low + 0.13, z), (x, top, z), 0.056)
        )
    parts = [
        tube(spline(arm[:4], 7), float(arm[4]) * np.array([1, 1, 1, 1, 1, 0.97, 0.85]), sides)
        for arm in arms
    ]
    mesh = merge(parts)
    ribs = 0.86 + 0.14 * np.sin(14 * np.arctan2(mesh.normals[:, 2], mesh.normals[:, 0]))
    shade = ribs * (0.75 + 0.3 * np.clip(mesh.positions[:, 1], 0, 1))
    colours = np.array(varied(CACTUS, dice)) * shade[:, None]
    return (paint(mesh, colours.astype(np.float32), Finish(roughness=0.85, felt=0.5)),)
