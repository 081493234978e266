"""Road, kerbs, pavements, crossing and lane marks."""

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge
from reelkite.engines.diorama.sets.joinery import Pieces, blocks
from reelkite.engines.diorama.shapes import fractal, sheet

KERB = 0.13
"""Height of the pavement over the road."""

NEAR, FAR = 13.0, -64.0
"""z at which the street begins behind the audience, and ends."""


def road(half: float, pavement: float, crossing: float, *, wet: bool, snowy: bool) -> Pieces:
    """Return the street along z.

    Args:
        half: Half the breadth of the road; 0 for a paved lane without one.
        pavement: Breadth of each pavement.
        crossing: z of the zebra crossing.
        wet: Under a film of water.
        snowy: Dusted with snow.
    """
    layer = Layer.WET if wet else Layer.GROUND
    finish = Finish(roughness=0.55 if wet else 0.95, felt=0.0, casts=False)
    tar, stone = linear("#5d5a5a"), linear("#b0a394")
    if wet:
        tar, stone = linear("#2b2c33"), linear("#5b5860")
    if snowy:
        tar, stone = linear("#8f949c"), linear("#e3e8ef")
    pieces: list[Solid] = []
    if half > 0:
        bed = _strip(-half, half, 0.0, 14)
        pieces.append(paint(bed, _mottled(bed, tar, 0.16), finish, layer=layer))
        pieces.extend(_marks(half, crossing, finish, layer))
    outer = half + pavement
    for side in (-1, 1) if half > 0 else (1,):
        ends = sorted((side * half, side * outer)) if half > 0 else [-outer, outer]
        y = KERB if half > 0 else 0.0
        # paving goes on under the houses, for side streets
        ends = [
            ends[0] - (16.0 if side < 0 or half == 0 else 0.0),
            ends[1] + (16.0 if side > 0 else 0.0),
        ]
        walk = _strip(ends[0], ends[1], y, 16)
        pieces.append(paint(walk, _paved(walk, stone), finish, layer=layer))
        if half > 0:
            pieces.append(
                paint(_kerb(side * half), linear("#b5aa9c"), Finish(roughness=0.85, casts=False))
            )
    return tuple(pieces)


def _strip(x0: float, x1: float, y: float, cells: int) -> Mesh:
    """Return a level strip whose rows are denser where the audience is."""
    z = NEAR + (FAR - NEAR) * np.linspace(0, 1, 64) ** 1.35
    x = np.linspace(x0, x1, cells + 1)
    grid_x, grid_z = np.meshgrid(x, z)
    return sheet(np.stack([grid_x, np.full_like(grid_x, y), grid_z], axis=-1))


def _mottled(mesh: Mesh, colour: Vec3, amount: float) -> Array:
    noise = fractal(mesh.positions[:, 0] * 0.5, mesh.positions[:, 2] * 0.5, 3)
    base = np.asarray(colour)
    return mixed(base * (1 - amount), base * (1 + amount), noise * 0.5 + 0.5)


def _paved(mesh: Mesh, colour: Vec3) -> Array:
    """Return paving colours: warm and cool stone in soft patches."""
    noise = fractal(mesh.positions[:, 0] * 0.9, mesh.positions[:, 2] * 0.9, 5)
    base = np.asarray(colour)
    return mixed(base * [0.84, 0.86, 0.92], base * [1.14, 1.10, 1.02], noise * 0.5 + 0.5)


def _kerb(x: float) -> Mesh:
    step = 1.25
    z = np.arange(FAR, NEAR, step) + step / 2
    feet = np.stack([np.full(len(z), x), np.full(len(z), -0.05), z], axis=1)
    return blocks(feet, (0.24, KERB + 0.065, step * 0.985), 0.03)


def _marks(half: float, crossing: float, finish: Finish, layer: Layer) -> Pieces:
    """Return zebra stripes and a broken middle line, a hair above the road."""
    count = int(half * 2 / 0.95)
    x = (np.arange(count) - (count - 1) / 2) * 0.95
    zebra = [(float(at), crossing, 0.5, 2.5) for at in x]
    lines = [
        (0.0, float(z), 0.14, 1.5)
        for z in np.arange(NEAR - 1, FAR, -3.4)
        if abs(z - crossing) > 2.6
    ]
    stops = [(-half / 2, crossing - 2.1, half * 0.86, 0.3)]
    meshes = []
    for at, z, wide, long in (*zebra, *lines, *stops):
        low_x, high_x, low_z, high_z = at - wide / 2, at + wide / 2, z - long / 2, z + long / 2
        grid_x, grid_z = np.meshgrid(np.linspace(low_x, high_x, 2), np.linspace(high_z, low_z, 3))
        meshes.append(sheet(np.stack([grid_x, np.full_like(grid_x, 0.014), grid_z], axis=-1)))
    return (paint(merge(meshes), linear("#e9e2d2"), finish, layer=layer),)
