"""Things of the kit in their places on open ground: heroes, rows, and crowds of small ones."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.mesh import Array, Mat4, placed
from reelkite.engines.diorama.sets.kit import Look, Thing, names, thing
from reelkite.engines.diorama.sets.kit.things import together
from reelkite.engines.diorama.sets.nature.planting import Bed, settled, strewn
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.nature.terrain import Share
from reelkite.engines.diorama.sets.written import Line

_NARROW: Final = 0.62
"""How far towards the middle things move in tall frames, which see less of the sides."""

_ASIDE: Final = ((0, 0), (0, -1.5), (1, 0), (1, -2), (2, -1), (0, -4), (2, -4), (4, -3), (3, -7))
"""Metres outward and back that a thing gives way to actors and camera."""

_VARIANTS: Final = 3
"""Models of one thing that stands there many times."""

UNIQUE: Final = frozenset(
    [
        "lighthouse",
        "windmill",
        "train",
        "camel",
        "ferris",
        "wheel",
        "rowboat",
        "castle",
        "palace",
        "church",
        "barn",
        "treehouse",
        "igloo",
        "snowman",
        "tent",
        "campfire",
        "fountain",
        "gazebo",
        "carousel",
        "statue",
        "well",
        "tractor",
        "scarecrow",
        "gondola",
        "iceberg",
        "elephant",
        "giraffe",
        "penguin",
        "plane",
        "rocket",
        "excavator",
        "crane",
        "pagoda",
        "canoe",
        "surfboard",
        "bridge",
        "mosque",
        "temple",
        "pyramid",
        "sphinx",
        "saloon",
        "telescope",
        "cannon",
        "wheelbarrow",
        "slide",
        "swings",
        "seesaw",
        "bench",
        "sled",
        "wagon",
        "hydrant",
    ]
)
"""What a place keeps none of its own of beside a subject of that name: last words of its things."""

_NOUNS: Final = frozenset({"person", "people", "human", "man", "woman", "crowd"})


@dataclass(frozen=True, slots=True)
class Crowd:
    """Who stands on a site, and how it looks there."""

    site: Site
    look: Look
    open_: Share

    def all_of(self, lines: Iterable[Line]) -> Thing:
        """Return everything that ``put``, ``at``, ``row``, ``grid`` and ``strew`` lines ask for."""
        found: list[Thing] = []
        for line in lines:
            if line.word in _PLACERS and self._wanted(line):
                found.extend(self._stood(line.values[0], _PLACERS[line.word](self, line)))
        return together(found)

    def _wanted(self, line: Line) -> bool:
        name = line.values[0]
        if line.options.get("noun") in _NOUNS and not self.site.allows(*_NOUNS):
            return False
        if self._doubled(name):
            return False
        season = line.options.get("season")
        if season and self.site.season not in season.split(","):
            return False
        return self.site.allows(name, *name.split(), *line.options.get("noun", "").split(","))

    def _doubled(self, name: str) -> bool:
        """Whether the thing is on stage already: by its name, or by the last word of it."""
        last = name.rpartition(" ")[2]
        staged = {word.rpartition(" ")[2] for word in self.site.dressing.staged}
        return last in UNIQUE and last in staged

    def _stood(self, name: str, places: list[Mat4]) -> list[Thing]:
        """Return the thing at all its places; a crowd is made of a few that differ."""
        models = [thing(name, self.look) for _ in places[:_VARIANTS]]
        return [models[k % _VARIANTS].stood(place) for k, place in enumerate(places)]


def spots(crowd: Crowd, line: Line) -> list[Mat4]:
    """Return the place of ``put name x z``; it gives way outward and back, or is left out."""
    x, z = line.numbers(1, 3)
    portrait = crowd.site.sightline.aspect < 1 and not line.number("fix")
    if portrait:
        x *= _NARROW
    return _given_way(crowd, line, x, z)


def _given_way(crowd: Crowd, line: Line, x: float, z: float) -> list[Mat4]:
    radius = line.number("r", 0.8)
    side = 1.0 if x >= 0 else -1.0
    for outward, back in _ASIDE if radius > 0 else _ASIDE[:1]:
        spot_x, spot_z = np.array([x + side * outward]), np.array([z + back])
        if radius <= 0 or crowd.site.free(spot_x, spot_z, radius)[0]:
            return [_matrix(crowd, line, float(spot_x[0]), float(spot_z[0]))]
    return []


def _matrix(crowd: Crowd, line: Line, x: float, z: float, turn: float = 0.0) -> Mat4:
    ground = crowd.site.layout.ground_at(x, z)
    y = line.number("y") + (0.0 if line.number("abs") else ground) - line.number("sink")
    yaw = math.radians(line.number("yaw")) + turn
    return placed((x, y, z), yaw=yaw, scale=line.number("size", 1.0))


def _framed(crowd: Crowd, line: Line) -> list[Mat4]:
    """Return the place of ``at name share away``: by the picture, not by the ground."""
    share, away = line.numbers(1, 3)
    radius = max(line.number("r", 0.8), 0.01)
    return [
        _matrix(crowd, line, float(foot[0]), float(foot[2]))
        for foot in settled(crowd.site, share, away, radius)
    ]


def _row(crowd: Crowd, line: Line) -> list[Mat4]:
    """Return the places of ``row name x0 z0 x1 z1 count``, those that are free."""
    x0, z0, x1, z1, count = line.numbers(1, 6)
    t = np.linspace(0.0, 1.0, int(count))
    return _kept(crowd, line, x0 + (x1 - x0) * t, z0 + (z1 - z0) * t)


def _grid(crowd: Crowd, line: Line) -> list[Mat4]:
    """Return the places of ``grid name x0 z0 dx dz columns rows``."""
    x0, z0, dx, dz, columns, rows = line.numbers(1, 7)
    column, row = np.meshgrid(np.arange(int(columns)), np.arange(int(rows)))
    stagger = line.number("stagger") * (row % 2)
    return _kept(crowd, line, (x0 + dx * (column + stagger)).ravel(), (z0 + dz * row).ravel())


def _kept(crowd: Crowd, line: Line, x: Array, z: Array) -> list[Mat4]:
    dice = crowd.site.dice(f"{line.word} {' '.join(line.values)}")
    loose, radius = line.number("loose"), line.number("r", 0.4)
    x, z = (axis + dice.uniform(-loose, loose, len(axis)) for axis in (x, z))
    turns = dice.uniform(-1.0, 1.0, len(x)) * line.number("turn")
    sizes = 1 + dice.uniform(-1.0, 1.0, len(x)) * line.number("vary")
    free = crowd.site.free(x, z, max(radius, 0.01)) if radius > 0 else np.ones(len(x), dtype=bool)
    return [
        _scaled(_matrix(crowd, line, float(x[k]), float(z[k]), float(turns[k])), float(sizes[k]))
        for k in np.flatnonzero(free)
    ]


def _scaled(matrix: Mat4, size: float) -> Mat4:
    matrix[:3, :3] *= size
    return matrix


def _strewn(crowd: Crowd, line: Line) -> list[Mat4]:
    """Return the places of ``strew name count near far left right``."""
    count, near, far, left, right = line.numbers(1, 6)
    radius = line.number("r", 0.5)
    keep = None if line.number("anywhere") else crowd.open_
    bed = Bed(
        int(count), (near, far), (left, right), radius, line.number("gap", 2.4 * radius), keep
    )
    dice = crowd.site.dice(f"strewn {line.values[0]}")
    found = []
    for foot in strewn(crowd.site, bed, f"{line.values[0]} {count} {near}"):
        turn = float(dice.uniform(-1.0, 1.0)) * line.number("turn", 3.1)
        grown = 1 + float(dice.uniform(-1.0, 1.0)) * line.number("vary", 0.2)
        matrix = _matrix(crowd, line, float(foot[0]), float(foot[2]), turn)
        found.append(_scaled(matrix, grown))
    return found


_PLACERS: Final = {
    "put": spots,
    "at": _framed,
    "row": _row,
    "grid": _grid,
    "strew": _strewn,
}


def unknown(lines: Iterable[Line]) -> tuple[str, ...]:
    """Return the things that lines ask for and the kit has not; empty when all is well."""
    return tuple(
        line.values[0] for line in lines if line.word in _PLACERS and line.values[0] not in names()
    )
