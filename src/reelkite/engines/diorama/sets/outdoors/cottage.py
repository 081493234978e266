"""Small houses with soft roofs, windows that can shine and chimneys that can smoke."""

from dataclasses import dataclass, replace

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Lamp, Plume
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, merge, placed, rotation, translation
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each, glow, moved
from reelkite.engines.diorama.sets.nature.terrain import SNOW
from reelkite.engines.diorama.shapes import extrude, quad, rounded_box

TRIM = linear("#f1e6d2")
PANE = linear("#39485c")
LAMPLIGHT = (1.0, 0.62, 0.25)


@dataclass(frozen=True, slots=True)
class Cottage:
    """One house.

    Attributes:
        width: Metres along x; the gable looks to +z.
        depth: Metres along z.
        height: Metres to the eaves.
        wall: Colour.
        roof: Colour.
    """

    width: float
    depth: float
    height: float
    wall: Vec3
    roof: Vec3


@dataclass(frozen=True, slots=True)
class Raised:
    """A house that stands: what is drawn, its light and its smoke."""

    pieces: Pieces
    lamps: tuple[Lamp, ...] = ()
    plumes: tuple[Plume, ...] = ()


def raised(house: Cottage, at: Vec3, yaw: float, *, lit: bool, snowy: bool) -> Raised:
    """Return ``house`` on its place, turned by ``yaw``."""
    rise = 0.62 * house.width
    matrix = placed(at, yaw=yaw)
    pieces = [*_walls(house, rise), *_roof(house, rise, snowy=snowy), *_openings(house, lit=lit)]
    door = tuple((matrix @ np.array([0.0, 0.6 * house.height, house.depth / 2 + 0.8, 1]))[:3])
    lamp = Lamp((float(door[0]), float(door[1]), float(door[2])), (2.2, 1.3, 0.5), 2.0)
    return Raised(
        moved(pieces, matrix), (lamp,) if lit else (), _smoke(house, rise, matrix, lit=lit)
    )


def _walls(house: Cottage, rise: float) -> Pieces:
    half = house.width / 2
    gable = [(-half, 0.0), (half, 0.0), (half, house.height), (0, house.height + rise)]
    body = extrude([*gable, (-half, house.height)], house.depth, 0.04)
    base = rounded_box(house.width + 0.16, 0.35, house.depth + 0.16, 0.06)
    chimney = block((0.24 * house.width, house.height + 0.3 * rise, -0.1), (0.4, 1.1, 0.4), 0.05)
    return (
        paint(body, house.wall, Finish(roughness=0.9)),
        paint(merge([base, chimney]), linear("#8a8078"), Finish(roughness=0.95)),
    )


def _roof(house: Cottage, rise: float, *, snowy: bool) -> Pieces:
    """Return rows of shingles on both slopes, under a soft quilt of snow where it lies."""
    half, over = house.width / 2, 0.32
    slope = np.hypot(half, rise)
    length = slope * (1 + over / half)
    rows = 6
    step = length / rows
    pieces: list[Solid] = []
    dice = np.random.default_rng(round(house.width * 100))
    for side in (-1.0, 1.0):
        matrix = translation(0, house.height + rise + 0.05, 0) @ rotation(
            roll=-side * float(np.arctan2(rise, half))
        )
        feet = [(side * (k + 0.5) * step, -0.02 + 0.012 * (k % 2), 0.0) for k in range(rows)]
        mesh = blocks(feet, (1.12 * step, 0.10, house.depth + 0.6), 0.035)
        shades = np.array(house.roof) * dice.uniform(0.86, 1.14, (rows, 1))
        pieces += moved((paint(mesh, each(shades, mesh), Finish(roughness=0.85)),), matrix)
        if snowy:
            quilt = rounded_box(1.02 * length, 0.24, house.depth + 0.72, 0.11)
            quilt = quilt.moved(translation(side * 0.5 * length, 0.04, 0))
            pieces += moved((paint(quilt, SNOW, Finish(roughness=0.95, felt=0.6)),), matrix)
    return tuple(pieces)


def _openings(house: Cottage, *, lit: bool) -> Pieces:
    """Return a door and two windows in front, one in the gable, one on each side."""
    front, low = house.depth / 2 + 0.02, 0.52 * house.height
    door = rounded_box(0.75, 1.45, 0.12, 0.05).moved(translation(0.0, 0.05, front))
    pieces = [paint(door, linear("#6f4630"), Finish(roughness=0.6))]
    places = [(-0.32 * house.width, low), (0.32 * house.width, low), (0.0, 1.16 * house.height)]
    for x, y in places:
        pieces += moved(_window(lit=lit), translation(x, y, front))
    for side in (-1.0, 1.0):
        matrix = translation(side * (house.width / 2 + 0.02), low, 0) @ rotation(
            yaw=side * np.pi / 2
        )
        pieces += moved(_window(lit=lit), matrix)
    return tuple(pieces)


def _window(*, lit: bool) -> Pieces:
    """Return a window around the origin that looks to +z."""
    wide, high = 0.52, 0.66
    w, h = wide / 2, high / 2
    pane = quad((-w, -h, 0.01), (w, -h, 0.01), (w, h, 0.01), (-w, h, 0.01))
    feet = [(0, -h - 0.08, 0), (0, h, 0), (-w - 0.03, -h, 0), (w + 0.03, -h, 0), (0, -h, 0)]
    sizes = [(0.80, 0.08, 0.18), (0.70, 0.08, 0.10), (0.07, high, 0.10), (0.07, high, 0.10)]
    frame = blocks(feet, [*sizes, (0.05, high, 0.06)], 0.015)
    glass = glow(pane, LAMPLIGHT, 2.4) if lit else paint(pane, PANE, Finish(roughness=0.15))
    return (replace(glass, casts=False), paint(frame, TRIM, Finish(roughness=0.7)))


def _smoke(house: Cottage, rise: float, matrix: Mat4, *, lit: bool) -> tuple[Plume, ...]:
    if not lit:
        return ()
    top = matrix @ np.array([0.24 * house.width, house.height + 0.3 * rise + 1.1, -0.1, 1.0])
    foot = (float(top[0]), float(top[1]), float(top[2]))
    return (Plume(foot, 1.2, 3.2, (0.85, 0.86, 0.9), 0.5, phase=house.width, rise=0.12),)
