"""Buildings in a row: bodies, cornices, windows, shops; many at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.colour import linear, varied
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mat4, Vec3, rotation, translation
from reelkite.engines.diorama.sets.city.palette import PANES, Town
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each, glow, moved
from reelkite.engines.diorama.shapes import gable, quad, repeated, sheet

GROUND_FLOOR: Final = 3.3
STOREY: Final = 2.7
PLASTER: Final = Finish(roughness=0.9)
GLASS: Final = Finish(roughness=0.12, casts=False)
_DARK_GLASS: Final = linear("#33434f")
_GOODS: Final = 24.0
"""Metres up to which one sees what is for sale."""


@dataclass(frozen=True, slots=True)
class House:
    """One building of a row, in its own space: front at z = 0, facing +z, foot at the origin.

    Attributes:
        width: Metres along the street.
        storeys: Above the ground floor.
        depth: Metres behind the front.
        colour: Of its wall.
        number: Chooses details.
        distance: Metres from where the audience stands; far ones have fewer details.
        corner: Stands at a side street: its sides have windows too.
    """

    width: float
    storeys: int
    depth: float
    colour: Vec3
    number: int
    distance: float
    corner: bool = False

    @property
    def height(self) -> float:
        """Metres to the cornice."""
        return GROUND_FLOOR + STOREY * self.storeys

    @property
    def columns(self) -> int:
        """Windows side by side."""
        return max(2, round(self.width / 1.75))


def house(
    one: House, town: Town, generator: np.random.Generator, *, lit: bool, snowy: bool
) -> Pieces:
    """Return a whole building."""
    pieces: list[Solid] = [
        *_body(one, town, snowy=snowy),
        *_windows(one, town, generator, lit=lit, snowy=snowy),
    ]
    if one.corner:
        pieces.extend(_sides(one, town, generator, lit=lit, snowy=snowy))
    if one.distance < 42:
        pieces.extend(shop_front(one, town, generator, lit=lit))
    if one.distance < 26:
        pieces.extend(_trimmings(one, town, generator))
    return tuple(pieces)


def shop_front(one: House, town: Town, generator: np.random.Generator, *, lit: bool) -> Pieces:
    """Return a shop window with goods, a door, an awning and a blank sign board."""
    glass_w, door_x = one.width * 0.56, one.width * 0.34
    left = -one.width * 0.13
    board_y = GROUND_FLOOR - 0.62
    colour = town.doors[one.number % len(town.doors)]
    frame = blocks(
        [
            (0.0, 0.0, 0.03),
            (0.0, board_y, 0.06),
            (left, 0.52, 0.1),
            (left - glass_w / 2, 0.5, 0.1),
            (left + glass_w / 2, 0.5, 0.1),
            (left, 0.5, 0.1),
            (left, board_y - 0.12, 0.1),
        ],
        [
            (one.width * 0.97, 0.5, 0.14),
            (one.width * 0.97, 0.52, 0.2),
            (glass_w + 0.16, 0.1, 0.12),
            (0.12, 2.1, 0.12),
            (0.12, 2.1, 0.12),
            (0.06, 2.1, 0.06),
            (glass_w + 0.16, 0.12, 0.12),
        ],
        0.03,
    )
    door = blocks(
        [(door_x, 0.02, 0.04), (door_x, 1.1, 0.07)], [(0.95, 2.25, 0.1), (0.6, 0.95, 0.08)], 0.03
    )
    inner = (colour[0] * 1.5, colour[1] * 1.5, colour[2] * 1.5)
    pieces: list[Solid] = [
        paint(frame, colour, Finish(roughness=0.55)),
        paint(door, each([inner, _DARK_GLASS], door), Finish(roughness=0.4)),
        *_display(left, one, generator, town, lit=lit),
    ]
    if one.number % 3 != 2:
        pieces.extend(_awning(one, town.awnings[one.number % len(town.awnings)], board_y))
    return tuple(pieces)


def _display(
    x: float, one: House, generator: np.random.Generator, town: Town, *, lit: bool
) -> Pieces:
    """Return the shop's pane: a soft gradient, with plain goods on a sill before it."""
    y0, y1 = 0.6, GROUND_FLOOR - 0.72
    width = one.width * 0.56
    half = width / 2
    pane = quad(
        (x - half, y0, 0.06), (x + half, y0, 0.06), (x + half, y1, 0.06), (x - half, y1, 0.06), 8, 6
    )
    rise = (pane.positions[:, 1] - y0) / (y1 - y0)
    side = np.abs(pane.positions[:, 0] - x) / half
    tint = np.asarray(PANES[int(generator.integers(len(PANES) - 2))])
    strength = (0.22 + 0.78 * rise**1.4) * (1 - 0.4 * side**2)
    count = 6
    at = np.stack(
        [
            x + ((np.arange(count) + 0.5) / count - 0.5) * width * 0.92,
            np.full(count, y0),
            np.full(count, 0.12),
        ],
        1,
    )
    goods = blocks(
        at,
        np.stack(
            [
                generator.uniform(0.16, 0.3, count),
                generator.uniform(0.2, 0.7, count),
                np.full(count, 0.1),
            ],
            1,
        ),
        0.04,
    )
    tints = [
        varied(town.walls[int(generator.integers(len(town.walls)))], generator, 0.2)
        for _ in range(count)
    ]
    shade = 0.35 if lit else 0.8
    painted = paint(goods, each(np.array(tints) * shade, goods), Finish(roughness=0.8, casts=False))
    shown = (painted,) if one.distance < _GOODS else ()
    if lit:
        return glow(pane, tint * strength[:, None], 0.95), *shown
    dark = np.asarray(_DARK_GLASS) * (0.5 + 0.9 * rise)[:, None]
    return paint(pane, dark, GLASS), *shown


def _awning(one: House, stripes: tuple[Vec3, Vec3], y: float) -> Pieces:
    """Return a striped cloth that leans out over the pavement, with a scalloped hem."""
    count = max(6, round(one.width * 1.7))
    count += count % 2 == 0
    step = one.width * 0.92 / count
    x = (np.arange(count) - (count - 1) / 2) * step
    pieces = []
    for parity in range(2):
        own = x[parity::2]
        u = np.linspace(-0.5, 0.5, 5) * step
        hem = 0.10 * np.cos(np.linspace(-0.5, 0.5, 5) * np.pi)
        rows = [
            np.stack([u, 0 * u + y + 0.02, 0 * u + 0.12], 1),
            np.stack([u, 0 * u + y - 0.30, 0 * u + 0.72], 1),
            np.stack([u, 0 * u + y - 0.50, 0 * u + 1.12], 1),
            np.stack([u, y - 0.58 - hem, 0 * u + 1.14], 1),
        ]
        strip = sheet(np.stack(rows[::-1]))
        from_x = np.stack([own, 0 * own, 0 * own], 1)
        mesh = repeated(strip, from_x)
        pieces.append(
            paint(mesh, stripes[parity], Finish(roughness=0.95, felt=0.6, two_sided=True))
        )
    return tuple(pieces)


def _body(one: House, town: Town, *, snowy: bool) -> Pieces:
    wall = block((0, 0, -one.depth / 2), (one.width - 0.03, one.height, one.depth), 0.07)
    low, high = one.colour, (one.colour[0] * 1.06, one.colour[1] * 1.06, one.colour[2] * 1.06)
    trim = town.trims[one.number % len(town.trims)]
    bands = blocks(
        [
            (0, GROUND_FLOOR - 0.06, -one.depth / 2),
            (0, one.height - 0.16, -one.depth / 2),
            (0, one.height + 0.05, -one.depth / 2),
        ],
        [
            (one.width, 0.16, one.depth + 0.24),
            (one.width + 0.1, 0.26, one.depth + 0.4),
            (one.width + 0.2, 0.14, one.depth + 0.6),
        ],
        0.05,
    )
    share = np.clip(wall.positions[:, 1:2] / one.height, 0, 1)
    painted = np.asarray(low) * (1 - share) + np.asarray(high) * share
    return (
        paint(wall, painted, PLASTER),
        paint(bands, trim, PLASTER),
        *_roof(one, town, snowy=snowy),
    )


def _roof(one: House, town: Town, *, snowy: bool) -> Pieces:
    colour = town.roofs[one.number % len(town.roofs)] if not snowy else linear("#eaf0f8")
    if town.flat or one.number % 3 == 1:
        chimneys = blocks(
            [(one.width * 0.28, one.height, -one.depth * 0.5)], [(0.6, 1.5, 0.6)], 0.06
        )
        parapet = block((0, one.height + 0.1, -0.15), (one.width, 0.55, 0.3), 0.06)
        return (paint(chimneys, town.roofs[0], PLASTER), paint(parapet, one.colour, PLASTER))
    roof = gable(one.depth + 0.5, 1.7 + 0.25 * (one.number % 4), one.width)
    upright = translation(0, one.height + 0.14, -one.depth / 2) @ rotation(yaw=np.pi / 2)
    return (paint(roof.moved(upright), colour, PLASTER),)


def _windows(
    one: House, town: Town, generator: np.random.Generator, *, lit: bool, snowy: bool
) -> Pieces:
    """Return the panes, and frames and sills where they are near enough to be seen."""
    columns = one.columns
    column, row = (axis.ravel() for axis in np.meshgrid(np.arange(columns), np.arange(one.storeys)))
    x = ((column + 0.5) / columns - 0.5) * (one.width - 0.5)
    y = GROUND_FLOOR + 0.62 + row * STOREY
    count = len(x)
    wide, tall = 0.92, 1.5
    on = generator.random(count) < (0.62 if lit else 0.0)
    feet = np.stack([x, y, np.full(count, -0.02)], axis=1)
    panes = _panes(feet, wide, tall, generator, on)
    if one.distance > 34:
        return panes
    trim = town.trims[(one.number + 1) % len(town.trims)]
    parts = [
        (feet + np.array([0, -0.1, 0.08]), (wide + 0.34, 0.1, 0.26)),
        (feet + np.array([0, tall, 0.03]), (wide + 0.26, 0.14, 0.14)),
    ]
    if one.distance < 24:
        parts += [
            (feet + np.array([-wide / 2 - 0.04, 0, 0.02]), (0.09, tall, 0.1)),
            (feet + np.array([wide / 2 + 0.04, 0, 0.02]), (0.09, tall, 0.1)),
            (feet + np.array([0, 0, 0.02]), (0.05, tall, 0.06)),
            (feet + np.array([0, tall * 0.62, 0.02]), (wide, 0.05, 0.06)),
        ]
    frames = blocks(
        np.concatenate([at for at, _ in parts]),
        np.concatenate([np.tile(size, (count, 1)) for _, size in parts]),
        0.02,
    )
    pieces = [*panes, paint(frames, trim, PLASTER)]
    if snowy:
        caps = blocks(feet + np.array([0, -0.02, 0.1]), (wide + 0.3, 0.1, 0.24), 0.05)
        pieces.append(paint(caps, linear("#eef3fb"), Finish(roughness=0.95)))
    return tuple(pieces)


def _sides(
    one: House, town: Town, generator: np.random.Generator, *, lit: bool, snowy: bool
) -> Pieces:
    """Return windows on both sides, upstairs and on the ground floor."""
    pieces: list[Solid] = []
    for side in (-1, 1):
        flank = replace(one, width=one.depth, depth=one.width, distance=max(one.distance, 25.0))
        upstairs = _windows(flank, town, generator, lit=lit, snowy=snowy)
        downstairs = _windows(replace(flank, storeys=1), town, generator, lit=lit, snowy=snowy)
        wall = translation(side * one.width / 2, 0.0, -one.depth / 2)
        wall = wall @ rotation(yaw=side * np.pi / 2)
        pieces.extend(moved(upstairs, wall))
        pieces.extend(moved(downstairs, wall @ translation(0.0, -STOREY, 0.0)))
    return tuple(pieces)


def _panes(
    feet: Array, wide: float, tall: float, generator: np.random.Generator, on: npt.NDArray[np.bool_]
) -> Pieces:
    """Return flat panes a little before the wall: lit ones in warm colours, the rest dark."""
    half, z = wide / 2, 0.045
    pane = quad((-half, 0, z), (half, 0, z), (half, tall, z), (-half, tall, z))
    rise = pane.positions[:, 1] / tall
    pieces: list[Solid] = []
    if on.any():
        picks = generator.integers(len(PANES), size=int(on.sum()))
        power = generator.uniform(0.45, 1.15, len(picks))
        mesh = repeated(pane, feet[on])
        tints = each(np.array(PANES)[picks] * power[:, None], mesh)
        shade = np.tile(0.75 + 0.4 * rise, len(picks))
        pieces.append(glow(mesh, tints * shade[:, None], 1.1))
    if not on.all():
        mesh = repeated(pane, feet[~on])
        shade = np.tile(0.7 + 0.7 * rise, int((~on).sum()))
        pieces.append(paint(mesh, np.asarray(_DARK_GLASS) * shade[:, None], GLASS))
    return tuple(pieces)


def _trimmings(one: House, town: Town, generator: np.random.Generator) -> Pieces:
    """Return a drain pipe, and flower boxes under some windows."""
    pipe = block((one.width / 2 - 0.14, 0.2, 0.06), (0.11, one.height - 0.4, 0.11), 0.045)
    columns = np.arange(one.columns)
    chosen = columns[generator.random(len(columns)) < 0.55]
    pieces: list[Solid] = [paint(pipe, town.roofs[1], PLASTER)]
    if len(chosen):
        x = ((chosen + 0.5) / one.columns - 0.5) * (one.width - 0.5)
        at = np.stack([x, np.full(len(x), GROUND_FLOOR + 0.56), np.full(len(x), 0.22)], 1)
        boxes = blocks(at, (0.95, 0.2, 0.24), 0.04)
        tufts = blocks(
            np.concatenate([at + np.array([dx, 0.14, 0.0]) for dx in (-0.3, 0.0, 0.3)]),
            (0.33, 0.22, 0.3),
            0.12,
        )
        tints = [varied(town.leaf, generator, 0.2) for _ in range(3 * len(x))]
        pieces += [
            paint(boxes, town.roofs[0], PLASTER),
            paint(tufts, each(tints, tufts), Finish(roughness=0.9, felt=0.6)),
        ]
    return tuple(pieces)


def row(
    houses: Sequence[tuple[House, Mat4]],
    town: Town,
    generator: np.random.Generator,
    *,
    lit: bool,
    snowy: bool,
) -> Pieces:
    """Return houses, each under its matrix."""
    pieces: list[Solid] = []
    for one, matrix in houses:
        pieces.extend(moved(house(one, town, generator, lit=lit, snowy=snowy), matrix))
    return tuple(pieces)
