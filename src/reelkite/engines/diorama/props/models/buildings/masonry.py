"""What builders need: arched openings, battlements, round towers, roofs, panes, flags."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import ORIGIN, circled, put, slab
from reelkite.engines.diorama.props.modelling import CLOTH, Part, lighter, toned
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import (
    box,
    cylinder,
    extrude,
    fractal,
    lathe,
    repeated,
    sheet,
    tube,
)

LIT: Final = Finish(roughness=0.3, emission=0.75)
"""Panes with a light behind them."""
GLASS: Final = Finish(roughness=0.15)
WARM: Final = linear("#ffd58a")
SKY: Final = linear("#8fb9c9")
WOOD: Final = linear("#7a4f31")
STONE: Final = linear("#a49c8e")
IRON: Final = linear("#3a3f44")
PLASTER: Final = linear("#efe3cb")
TILE: Final = linear("#b9533a")
GRASS: Final = linear("#6f9a4a")


def arch_line(width: float, height: float, steps: int = 8) -> Array:
    """Return the outline ``(k, 2)`` of an opening with a round top, its sill on y = 0."""
    half = width / 2
    turn = np.linspace(0, np.pi, steps + 1)
    top = np.stack([half * np.cos(turn), height - half + half * np.sin(turn)], axis=1)
    return np.concatenate([[[-half, 0.0], [half, 0.0]], top]).astype(np.float32)


def arch(width: float, height: float, depth: float = 0.1, at: Vec3 = ORIGIN) -> Mesh:
    """Return the plate that fills an arched opening and looks to the front."""
    return put(extrude(arch_line(width, height), depth, 0.0), at)


def surround(width: float, height: float, thick: float, at: Vec3 = ORIGIN) -> Mesh:
    """Return the moulding around an arched opening."""
    line = arch_line(width + thick, height + thick / 2, 10)[1:]
    path = np.concatenate([line, [[-(width + thick) / 2, 0.0]]])
    return put(tube(np.column_stack([path, 0 * path[:, 0]]), thick / 2, 6), at)


def arcade(
    openings: int, span: float, height: float, top: float, depth: float, pier: float = 0.5
) -> Mesh:
    """Return a wall with arched openings side by side along x, standing on y = 0.

    Args:
        openings: How many.
        span: Width of an opening.
        height: Height of an opening up to its crown.
        top: Height of the wall.
        depth: Thickness.
        pier: Width of what stands between two.
    """
    step = span + pier
    wide = openings * step + pier
    edge = [(wide / 2, 0.0), (wide / 2, top), (-wide / 2, top), (-wide / 2, 0.0)]
    for k in range(openings):
        middle = -wide / 2 + pier + span / 2 + k * step
        curve = arch_line(span, height)[1:]
        edge += [
            (middle - float(x), float(y)) for x, y in np.concatenate([curve, [[-span / 2, 0]]])
        ]
    return extrude(edge, depth, 0.0)


def battlements(length: float, at: Vec3, yaw: float = 0.0, size: float = 0.5) -> Mesh:
    """Return merlons in a row along x, ``length`` metres from end to end."""
    count = max(2, round(length / (1.9 * size)))
    places = np.zeros((count, 3))
    places[:, 0] = np.linspace(-length / 2 + size / 2, length / 2 - size / 2, count)
    return put(repeated(box(size, size, 0.8 * size), places), at, (yaw, 0, 0))


def crown(radius: float, y: float, count: int = 10, size: float = 0.5) -> Mesh:
    """Return merlons on a round tower."""
    return circled(put(box(0.6 * size, size, size), (radius, y, 0)), count)


def round_tower(radius: float, height: float, sides: int = 20) -> Mesh:
    """Return a tower that leans in a little and carries a wider top."""
    rim = 1.16 * radius
    return lathe(
        [
            (1.12 * radius, 0.0),
            (1.04 * radius, 0.06 * height),
            (radius, 0.2 * height),
            (0.97 * radius, height - 1.3 * radius),
            (rim, height - 0.8 * radius),
            (rim, height),
            (0.0, height),
        ],
        sides,
    )


def spire(radius: float, height: float, at: Vec3, sides: int = 20) -> Mesh:
    """Return a pointed roof with curved eaves and a knob."""
    line = [
        (0.0, 0.0),
        (radius, -0.04 * height),
        (0.62 * radius, 0.26 * height),
        (0.3 * radius, 0.6 * height),
        (0.06 * radius, 0.96 * height),
        (0.0, height),
    ]
    return put(lathe(line, sides), at)


def flag(at: Vec3, tone: Vec3, size: float = 1.0, pole: float = 1.2) -> list[Part]:
    """Return a flag that the wind moves, on its pole."""
    x, y, z = at
    u, v = np.meshgrid(np.linspace(0, 1, 9), np.linspace(0, 1, 4))
    grid = np.stack(
        [
            x + size * u,
            y + pole - 0.5 * size * (1 - v) * (1 - 0.5 * u),
            z + 0.09 * size * np.sin(6 * u),
        ],
        axis=-1,
    )
    mast = tube([(x, y - 0.2, z), (x, y + pole + 0.05, z)], 0.03 * size + 0.01, 6)
    waving = Finish(0.9, felt=0.6, two_sided=True, sway=0.04 * size)
    return [Part(sheet(grid), tone, waving), Part(mast, WOOD)]


def facade(
    columns: Sequence[float], rows: Sequence[float], size: tuple[float, float], z: float
) -> Mesh:
    """Return flat panes at each column x and row y, on the front of a wall at ``z``."""
    places = [(x, y, z) for y in rows for x in columns]
    return repeated(box(size[0], size[1], 0.08), np.array(places))


def all_round(front: Mesh, half_depth: float, half_width: float) -> Mesh:
    """Return what is on the front (at z = 0 of its own) on all four walls of a building."""
    ahead = put(front, (0, 0, half_depth))
    aside = put(front, (half_width, 0, 0), (np.pi / 2, 0, 0))
    back = put(front, (0, 0, -half_depth), (np.pi, 0, 0))
    other = put(front, (-half_width, 0, 0), (-np.pi / 2, 0, 0))
    return merge([ahead, aside, back, other])


def weathered(mesh: Mesh, colour: Vec3, height: float = 4.0) -> Array:
    """Return the colours of old walls: darker and greener at the foot, uneven above."""
    points = mesh.positions
    spots = fractal(0.35 * (points[:, 0] + points[:, 2]), 0.35 * points[:, 1] + 0.2 * points[:, 2])
    foot = np.clip(1 - points[:, 1] / height, 0, 1) ** 2
    plain = mixed(colour, toned(colour, 0.72), 0.35 + 0.5 * spots)
    return mixed(plain, mixed(colour, linear("#6f7a58"), np.full(1, 0.5))[0], 0.55 * foot)


def stones(seed: int, spots: Sequence[tuple[float, float]], z: float, size: float = 0.4) -> Mesh:
    """Return single stones that stand out of a front wall at ``(x, y)``."""
    chance = np.random.default_rng(seed)
    return merge(
        [
            slab((size * chance.uniform(0.7, 1.3), 0.55 * size, 0.08), (x, y, z), 0.02)
            for x, y in spots
        ]
    )


def column(radius: float, height: float, sides: int = 14) -> Mesh:
    """Return a column with base and capital."""
    shaft = lathe(
        [
            (1.3 * radius, 0.0),
            (1.3 * radius, 0.04 * height),
            (radius, 0.06 * height),
            (1.03 * radius, 0.4 * height),
            (0.85 * radius, 0.93 * height),
            (1.15 * radius, 0.96 * height),
            (1.15 * radius, 0.965 * height),
            (0.0, 0.965 * height),
        ],
        sides,
    )
    return merge(
        [shaft, slab((2.7 * radius, 0.04 * height, 2.7 * radius), (0, 0.96 * height, 0), 0.02)]
    )


def pitched(width: float, rise: float, length: float, at: Vec3, thick: float = 0.2) -> Mesh:
    """Return the two slopes of a roof with its ridge along z; ``width`` is over the eaves."""
    slope = float(np.hypot(width / 2, rise))
    lean = float(np.arctan2(rise, width / 2))
    x, y, z = at
    return merge(
        [
            slab(
                (slope, thick, length),
                (x + s * width / 4, y + rise / 2 - thick / 2, z),
                0.06,
                (0, 0, -s * lean),
            )
            for s in (-1, 1)
        ]
    )


def dome(radius: float, height: float, at: Vec3, onion: float = 0.0, sides: int = 24) -> Mesh:
    """Return a dome with a tip; ``onion`` 0..1 makes it swell above its foot."""
    bulge = 1 + 0.22 * onion
    line = [
        (0.0, 0.0),
        (radius, 0.0),
        (bulge * radius, 0.22 * height),
        (0.96 * bulge * radius, 0.42 * height),
        (0.62 * bulge * radius, 0.72 * height),
        ((0.36 - 0.14 * onion) * radius, 0.86 * height),
        (0.07 * radius, 0.96 * height),
        (0.05 * radius, 1.12 * height),
        (0.0, 1.16 * height),
    ]
    return put(lathe(line, sides), at)


def cloth_band(colour: Vec3) -> Part:
    """Return an awning, one metre wide, striped in ``colour`` and white, hanging from y = 0."""
    u, v = np.meshgrid(np.linspace(-0.5, 0.5, 21), np.linspace(0, 1, 5))
    sag = 0.04 * np.abs(np.sin(10 * np.pi * u)) * (v > 0.8)
    grid = np.stack([u, -0.45 * v - sag, 0.85 * v**0.9], axis=-1)
    skin = sheet(grid)
    out = np.where(skin.normals[:, 1:2] < 0, -skin.normals, skin.normals)
    odd = (np.floor((skin.positions[:, 0] + 0.5) * 10 - 1e-4).astype(int) % 2)[:, None]
    tone = np.where(odd == 1, np.array(linear("#f6f0e2")), np.array(colour)).astype(np.float32)
    return Part(Mesh(skin.positions, out, skin.triangles), tone, CLOTH)


def drum(radius: float, height: float, at: Vec3 = ORIGIN, sides: int = 24) -> Mesh:
    """Return an upright cylinder with almost sharp rims."""
    return put(cylinder(radius, radius, height, sides, 0.02), at)


def pale(colour: Vec3) -> Vec3:
    """Return the colour of trims beside ``colour``."""
    return lighter(colour, 0.55)
