"""Shapes of the kit by their words: from the numbers of a line to a mesh."""

import math
from collections.abc import Callable
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.mesh import Mat4, Mesh, merge, rotation, scaling, translation
from reelkite.engines.diorama.sets.joinery import block
from reelkite.engines.diorama.sets.written import Line
from reelkite.engines.diorama.shapes import (
    cone,
    cylinder,
    disc,
    ellipsoid,
    extrude,
    gable,
    lathe,
    spline,
    tube,
)

Former: TypeAlias = Callable[[Line], Mesh]

_SMALL: Final = 0.16
"""Metres of radius under which a ball needs few facets."""

_ROUND: Final = 0.02
"""Metres of soft edge of a box, unless it says more."""


def _sides(radius: float) -> int:
    """Return how many sides make a circle round at the distance at which its size is seen."""
    return int(np.clip(8 + 9 * radius, 8, 26))


def _at(line: Line) -> Mat4:
    x, y, z = line.numbers(0, 3)
    return translation(x, y, z)


def _box(line: Line) -> Mesh:
    width, height, depth = line.numbers(3, 6)
    soft = line.number("bevel", max(_ROUND, 0.04 * min(width, height, depth)))
    return block((0.0, 0.0, 0.0), (width, height, depth), soft)


def _cyl(line: Line) -> Mesh:
    low, high, height = line.numbers(3, 6)
    rim = min(0.03, 0.2 * min(max(low, high), height))
    sides = int(line.number("sides", _sides(max(low, high))))
    return cylinder(max(low, 1e-3), max(high, 1e-3), height, sides, rim)


def _ball(line: Line) -> Mesh:
    rx, ry, rz = line.numbers(3, 6)
    return ellipsoid(rx, ry, rz, int(line.number("fine", 1 if max(rx, ry, rz) < _SMALL else 2)))


def _cone(line: Line) -> Mesh:
    radius, height = line.numbers(3, 5)
    return cone(radius, height, int(line.number("sides", _sides(radius))), 0.1 * radius)


def _roof(line: Line) -> Mesh:
    width, height, length = line.numbers(3, 6)
    return gable(width, height, length)


def _dome(line: Line) -> Mesh:
    radius, height = line.numbers(3, 5)
    turn = np.linspace(0, math.pi / 2, 7)
    profile = [(radius * math.cos(a), height * math.sin(a)) for a in turn[:-1]]
    return lathe([(0.0, 0.0), *profile, (0.0, height)], _sides(radius))


def _ring(line: Line) -> Mesh:
    """Return a hoop that faces +z; ``arc=`` is how much of the turn there is, from the right."""
    radius, thick = line.numbers(3, 5)
    arc = line.number("arc", 1.0)
    turn = np.linspace(0, 2 * math.pi * arc, max(7, int(2.2 * _sides(radius) * arc) + 1))
    line_of = np.stack([radius * np.cos(turn), radius * np.sin(turn), 0 * turn], axis=1)
    return tube(line_of, thick, 6)


def _disc(line: Line) -> Mesh:
    """Return a round pane that faces up."""
    (radius,) = line.numbers(3, 4)
    return disc(radius, _sides(radius) + 8)


def _lathe(line: Line) -> Mesh:
    return lathe([_pair(value) for value in line.options["line"].split()], 18)


def _plate(line: Line) -> Mesh:
    """Return an outline in x and y, so thick along z."""
    (depth,) = line.numbers(3, 4)
    points = np.array([_pair(value) for value in line.options["line"].split()])
    return extrude(points, depth, min(0.02, 0.2 * depth))


def _rod(line: Line) -> Mesh:
    """Return a tube through points given after its first one, in the same space."""
    (radius,) = line.numbers(3, 4)
    points = [(0.0, 0.0, 0.0), *(_triple(value) for value in line.options["to"].split())]
    path = np.array(points) if len(points) == 2 else spline(points, 4 * len(points))
    return tube(path, radius, 6 if radius < 0.06 else 8)


def _pair(value: str) -> tuple[float, float]:
    x, y = (float(part) for part in value.split(","))
    return x, y


def _triple(value: str) -> tuple[float, float, float]:
    x, y, z = (float(part) for part in value.split(","))
    return x, y, z


FORMERS: Final[dict[str, tuple[int, Former]]] = {
    "box": (6, _box),
    "cyl": (6, _cyl),
    "ball": (6, _ball),
    "cone": (5, _cone),
    "roof": (6, _roof),
    "dome": (5, _dome),
    "ring": (5, _ring),
    "disc": (4, _disc),
    "lathe": (3, _lathe),
    "plate": (4, _plate),
    "rod": (4, _rod),
}
"""How many numbers a shape has, place first, and what makes it."""


def formed(line: Line) -> Mesh:
    """Return the mesh of a line, turned, placed and repeated as its options say.

    ``yaw=``, ``pitch=`` and ``roll=`` are degrees; ``n=`` copies stand ``dx=``, ``dy=``, ``dz=``
    apart, centred where the line says; ``around=`` copies are turned about the model's own axis;
    ``twin=`` 1 adds one on the other side of x = 0, ``twin=2`` on all four sides of the axis.
    """
    mesh = FORMERS[line.word][1](line)
    turn = rotation(
        yaw=math.radians(line.number("yaw")),
        pitch=math.radians(line.number("pitch")),
        roll=math.radians(line.number("roll")),
    )
    return merge([mesh.moved(copy @ turn) for copy in copies_of(line)])


def copies_of(line: Line) -> list[Mat4]:
    """Return where the copies of a line stand, without its own turn."""
    count = int(line.number("n", 1))
    step = np.array([line.number(key) for key in ("dx", "dy", "dz")])
    rows = [translation(*(step * (k - (count - 1) / 2)).tolist()) @ _at(line) for k in range(count)]
    around = int(line.number("around", 1))
    turns = [rotation(yaw=2 * math.pi * k / around) for k in range(around)]
    spun = [turn @ row for row in rows for turn in turns]
    return [*spun, *(_twin(one, mirrored) for one in spun for mirrored in _sides_of(line))]


def _sides_of(line: Line) -> tuple[tuple[float, float], ...]:
    twin = int(line.number("twin"))
    return ((), ((-1.0, 1.0),), ((-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0)))[twin]


def _twin(matrix: Mat4, sides: tuple[float, float]) -> Mat4:
    """Return the place mirrored across the axis."""
    mirrored: Mat4 = (scaling(sides[0], 1.0, sides[1]) @ matrix).astype(np.float32)
    return mirrored
