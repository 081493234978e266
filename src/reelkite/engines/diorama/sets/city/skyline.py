"""Towers in the haze at the end of the street."""

import numpy as np

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh
from reelkite.engines.diorama.sets.city.palette import PANES
from reelkite.engines.diorama.sets.joinery import Pieces, blocks, each, glow
from reelkite.engines.diorama.shapes import quad, repeated

_STONE = tuple(map(linear, ("#7d8a98", "#94877f", "#6f7f8f", "#a39a8c", "#8590a0")))
_NIGHT = tuple(map(linear, ("#37425a", "#3d3a55", "#2f3b50", "#453f52", "#343f58")))

_PLACES = np.array(
    [
        (-13.5, -74, 9, 26),
        (12.5, -78, 9, 31),
        (-4.8, -90, 8, 42),
        (6.2, -94, 9, 34),
        (0.5, -112, 9, 56),
        (-22.0, -86, 11, 36),
        (22.5, -92, 11, 40),
        (-31.0, -80, 12, 24),
        (32.0, -84, 12, 27),
        (13.0, -112, 8, 47),
    ],
    dtype=np.float32,
)
"""x, z, breadth and height of each tower."""


def skyline(generator: np.random.Generator, *, lit: bool, portrait: bool) -> Pieces:
    """Return ten towers with stepped tops and rows of windows towards the audience."""
    place = _PLACES.copy()
    place[:, 0] += generator.uniform(-1.2, 1.2, len(place))
    place[:, 3] *= generator.uniform(0.85, 1.15, len(place)) * (1.2 if portrait else 1.0)
    count = len(place)
    nil = np.zeros(count)
    feet = np.stack([place[:, 0], nil, place[:, 1]], 1)
    size = np.stack([place[:, 2], place[:, 3], place[:, 2]], 1)
    crowns = feet + np.stack([nil, place[:, 3], nil], 1)
    masts = crowns + np.stack([nil, 0.14 * place[:, 3], nil], 1)
    mesh = blocks(
        np.concatenate([feet, crowns, masts]),
        np.concatenate([size, size * [0.6, 0.14, 0.6], np.tile([0.35, 5.0, 0.35], (count, 1))]),
        0.25,
    )
    colours = np.array(_NIGHT if lit else _STONE)[np.arange(count) % 5]
    towers = paint(mesh, each(np.tile(colours, (3, 1)), mesh), Finish(roughness=0.85, casts=False))
    return (towers, _panes(place, generator, lit=lit))


def _panes(place: Array, generator: np.random.Generator, *, lit: bool) -> Solid:
    feet = []
    for x, z, wide, high in place:
        columns, rows = int(wide / 1.35), int(high / 2.1)
        column, row = (axis.ravel() for axis in np.meshgrid(np.arange(columns), np.arange(rows)))
        keep = generator.random(len(column)) < (0.42 if lit else 0.85)
        at = np.stack(
            [
                x + ((column + 0.5) / columns - 0.5) * wide * 0.92,
                1.2 + row * 2.1,
                np.full(len(row), z + wide / 2),
            ],
            1,
        )
        feet.append(at[keep])
    at = np.concatenate(feet)
    mesh = _fronts(at)
    if not lit:
        return paint(mesh, linear("#56697a"), Finish(roughness=0.2, casts=False))
    tints = np.array(PANES)[generator.integers(len(PANES), size=len(at))]
    tints = tints * generator.uniform(0.35, 1.0, (len(at), 1))
    return glow(mesh, each(tints, mesh), 1.0)


def _fronts(at: Array) -> Mesh:
    """Return one pane of two triangles at each foot, 0.8 m by 1.15 m, facing +z."""
    pane = quad((-0.4, 0, 0.04), (0.4, 0, 0.04), (0.4, 1.15, 0.04), (-0.4, 1.15, 0.04))
    return repeated(pane, at)
