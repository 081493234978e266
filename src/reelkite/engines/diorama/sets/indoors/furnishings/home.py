"""Furniture of homes: built at the origin, standing on y = 0, facing +z."""

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, varied
from reelkite.engines.diorama.scene.looks import Finish, paint
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, rotation, translation
from reelkite.engines.diorama.sets.indoors.furnishings.decor import BRASS, cushion
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each, moved, turns
from reelkite.engines.diorama.sets.schemes import Scheme
from reelkite.engines.diorama.shapes import ball, cylinder, repeated, rounded_box

CLOTH = Finish(roughness=0.95, felt=1.0)
WOODEN = Finish(roughness=0.5)
METAL = Finish(roughness=0.3)
STEEL = linear("#b3b6b8")
DARK = linear("#2c3038")


def sofa(scheme: Scheme, width: float = 1.9) -> Pieces:
    """Return a round-armed sofa of felt with two cushions."""
    seats = max(1, round(width / 0.85))
    inner = width - 0.5
    seat_x = ((np.arange(seats) + 0.5) / seats - 0.5) * inner
    parts = [
        rounded_box(width - 0.1, 0.30, 0.86, 0.09).moved(translation(0, 0.12, 0)),
        rounded_box(width - 0.16, 0.62, 0.26, 0.12).moved(translation(0, 0.26, -0.32)),
    ]
    parts += [
        rounded_box(0.26, 0.50, 0.88, 0.12).moved(translation(side * (width / 2 - 0.13), 0.12, 0.0))
        for side in (-1, 1)
    ]
    parts += [
        rounded_box(inner / seats - 0.01, 0.17, 0.66, 0.07).moved(translation(float(x), 0.38, 0.09))
        for x in seat_x
    ]
    backs = [
        rounded_box(inner / seats - 0.03, 0.40, 0.2, 0.09).moved(
            translation(float(x), 0.50, -0.17) @ rotation(pitch=-0.14)
        )
        for x in seat_x
    ]
    light: Vec3 = (scheme.textile[0] * 1.12, scheme.textile[1] * 1.12, scheme.textile[2] * 1.12)
    pillow = moved(
        cushion(scheme.accents[3]),
        translation(float(seat_x[0]) - 0.12, 0.53, 0.02) @ rotation(yaw=0.35, pitch=-0.25),
    )
    second = moved(
        cushion(scheme.second, 0.36),
        translation(float(seat_x[-1]) + 0.1, 0.53, 0.04) @ rotation(yaw=-0.4, pitch=-0.25),
    )
    return (
        *(paint(part, scheme.textile, CLOTH) for part in parts),
        *(paint(part, light, CLOTH) for part in backs),
        *pillow,
        *(second if seats > 1 else ()),
        *_feet(width - 0.3, 0.62, scheme),
    )


def armchair(scheme: Scheme) -> Pieces:
    """Return a sofa for one."""
    return sofa(scheme, 1.08)


def low_table(scheme: Scheme) -> Pieces:
    """Return a round low table with a book and a cup on it."""
    top = cylinder(0.36, 0.36, 0.04, 28, 0.015).moved(translation(0, 0.36, 0))
    turn = np.arange(3) * 2.094 + 0.5
    legs = repeated(
        cylinder(0.02, 0.028, 0.37, 8, 0.005),
        np.stack([0.24 * np.cos(turn), 0 * turn, 0.24 * np.sin(turn)], 1),
    )
    books = blocks(
        [(0.05, 0.4, 0.02), (0.05, 0.43, 0.02)],
        [(0.26, 0.03, 0.18), (0.22, 0.025, 0.16)],
        0.005,
        turns([0.3, 0.1]),
    )
    cup = cylinder(0.032, 0.042, 0.08, 14, 0.008).moved(translation(-0.17, 0.4, 0.06))
    return (
        paint(top, scheme.wood, WOODEN),
        paint(legs, scheme.wood, WOODEN),
        paint(books, each([scheme.accents[1], scheme.accents[2]], books)),
        paint(cup, scheme.cream, METAL),
    )


def table(scheme: Scheme, width: float = 1.6, depth: float = 0.85, height: float = 0.74) -> Pieces:
    """Return a table with four turned legs."""
    top = rounded_box(width, 0.05, depth, 0.02).moved(translation(0, height - 0.05, 0))
    apron = block((0, height - 0.14, 0), (width - 0.16, 0.09, depth - 0.16), 0.01)
    feet = np.array(
        [(a * (width / 2 - 0.09), 0, b * (depth / 2 - 0.09)) for a in (-1, 1) for b in (-1, 1)]
    )
    legs = repeated(cylinder(0.028, 0.042, height - 0.05, 10, 0.008), feet)
    return tuple(paint(part, scheme.wood, WOODEN) for part in (top, apron, legs))


def chair(scheme: Scheme, colour: Vec3 | None = None) -> Pieces:
    """Return a chair that faces +z; its seat is 0.45 m high."""
    seat = rounded_box(0.44, 0.055, 0.42, 0.025).moved(translation(0, 0.42, 0))
    feet = np.array([(a * 0.18, 0, b * 0.17) for a in (-1, 1) for b in (-1, 1)])
    legs = repeated(cylinder(0.018, 0.024, 0.43, 8, 0.005), feet)
    posts = repeated(
        cylinder(0.021, 0.018, 0.5, 8, 0.008),
        np.array([(a * 0.185, 0.45, -0.185) for a in (-1, 1)]),
    )
    rails = blocks(
        [(0, 0.66, -0.19), (0, 0.82, -0.19)], [(0.36, 0.06, 0.025), (0.40, 0.10, 0.03)], 0.012
    )
    tint = colour or scheme.accents[0]
    return (
        paint(seat, tint, WOODEN),
        *(paint(part, tint if colour else scheme.wood, WOODEN) for part in (legs, posts, rails)),
    )


def bookshelf(
    scheme: Scheme, generator: np.random.Generator, width: float = 1.6, height: float = 2.2
) -> Pieces:
    """Return shelves full of books, with a gap or a ball here and there."""
    deep, board = 0.32, 0.045
    rows = max(2, round(height / 0.40))
    step = (height - board) / rows
    levels = np.arange(rows + 1) * step
    feet = [
        (-width / 2, 0, 0),
        (width / 2, 0, 0),
        (0, 0, -deep / 2),
        *((0, float(y), 0) for y in levels),
    ]
    sizes = [(board, height, deep), (board, height, deep), (width, height, 0.02)]
    sizes += [(width, board, deep)] * (rows + 1)
    frame = blocks(feet, sizes, 0.012)
    books, tints = _books(width - board, levels[:-1] + board, step - board, scheme, generator)
    return (
        paint(frame, scheme.wood, WOODEN),
        paint(books, each(tints, books), Finish(roughness=0.85)),
    )


def bed(scheme: Scheme) -> Pieces:
    """Return a double bed, its head at -z."""
    frame = blocks(
        [(0, 0.12, 0), (0, 0, -1.0), (0, 0, 1.02)],
        [(1.6, 0.2, 2.0), (1.7, 1.05, 0.09), (1.7, 0.45, 0.08)],
        0.03,
    )
    mattress = rounded_box(1.52, 0.22, 1.95, 0.09).moved(translation(0, 0.3, 0))
    quilt = rounded_box(1.66, 0.20, 1.35, 0.09).moved(translation(0, 0.37, 0.28))
    fold = rounded_box(1.66, 0.12, 0.3, 0.06).moved(translation(0, 0.49, -0.34))
    pillows = [
        rounded_box(0.62, 0.16, 0.4, 0.075).moved(
            translation(a * 0.37, 0.52, -0.72) @ rotation(pitch=-0.25)
        )
        for a in (-1, 1)
    ]
    return (
        paint(frame, scheme.wood, WOODEN),
        paint(mattress, scheme.cream, CLOTH),
        paint(quilt, scheme.textile, CLOTH),
        paint(fold, scheme.accents[2], CLOTH),
        *(paint(pillow, scheme.cream, CLOTH) for pillow in pillows),
    )


def wardrobe(scheme: Scheme) -> Pieces:
    """Return a wardrobe with two doors."""
    body = rounded_box(1.2, 2.0, 0.55, 0.03)
    doors = blocks([(-0.29, 0.12, 0.27), (0.29, 0.12, 0.27)], (0.55, 1.8, 0.03), 0.012)
    knobs = repeated(ball(0.022, 1), np.array([(-0.06, 1.0, 0.3), (0.06, 1.0, 0.3)]))
    return (
        paint(body, scheme.wood, WOODEN),
        paint(doors, scheme.cream, WOODEN),
        paint(knobs, BRASS, METAL),
    )


def chest(scheme: Scheme, width: float = 1.1) -> Pieces:
    """Return a chest of drawers, 0.8 m tall."""
    body = rounded_box(width, 0.7, 0.45, 0.03).moved(translation(0, 0.1, 0))
    rows = np.array([0.16, 0.38, 0.59])
    drawers = blocks(
        np.stack([0 * rows, rows, 0 * rows + 0.225], 1), (width - 0.1, 0.18, 0.03), 0.012
    )
    at = np.array([(a * width * 0.25, y + 0.09, 0.25) for y in rows for a in (-1, 1)])
    knobs = repeated(ball(0.02, 1), at)
    legs = repeated(
        cylinder(0.02, 0.03, 0.12, 8),
        np.array([(a * (width / 2 - 0.08), 0, b * 0.16) for a in (-1, 1) for b in (-1, 1)]),
    )
    return (
        paint(body, scheme.wood, WOODEN),
        paint(drawers, scheme.accents[1], WOODEN),
        paint(knobs, BRASS, METAL),
        paint(legs, scheme.wood, WOODEN),
    )


def _feet(width: float, depth: float, scheme: Scheme) -> Pieces:
    at = np.array([(a * width / 2, 0, b * depth / 2) for a in (-1, 1) for b in (-1, 1)])
    return (paint(repeated(cylinder(0.028, 0.04, 0.14, 8, 0.006), at), scheme.wood, WOODEN),)


def _books(
    width: float, levels: np.ndarray, room: float, scheme: Scheme, generator: np.random.Generator
) -> tuple[Mesh, list[Vec3]]:
    """Return the mesh of all books and a colour for each; rows begin at ``levels``."""
    feet: list[tuple[float, float, float]] = []
    sizes: list[tuple[float, float, float]] = []
    for y in levels:
        x = -width / 2 + 0.03
        while x < width / 2 - 0.09:
            if generator.random() < 0.06:
                x += float(generator.uniform(0.06, 0.16))
                continue
            thick = float(generator.uniform(0.032, 0.075))
            feet.append((x + thick / 2, float(y), 0.02))
            sizes.append((thick * 0.95, room * float(generator.uniform(0.62, 0.93)), 0.21))
            x += thick
    mesh = blocks(feet, sizes, 0.008)
    tints = [varied(scheme.accent(generator), generator, 0.2) for _ in feet]
    return mesh, tints
