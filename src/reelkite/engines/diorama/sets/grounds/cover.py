"""What lies on the land: soils, painted figures, crisp slabs and lines."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.colour import mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge
from reelkite.engines.diorama.sets.joinery import Pieces
from reelkite.engines.diorama.sets.kit.paints import Look, colour_of
from reelkite.engines.diorama.sets.nature.site import Site, smooth
from reelkite.engines.diorama.sets.nature.terrain import Share, Soil, Trail, snowed, soil
from reelkite.engines.diorama.sets.outdoors.forest import FLOOR
from reelkite.engines.diorama.sets.outdoors.mountains import ALPINE
from reelkite.engines.diorama.sets.outdoors.park import LAWN
from reelkite.engines.diorama.sets.written import Line
from reelkite.engines.diorama.shapes import fractal, sheet

_DRY: Final = {
    "spring": soil("#8f9a48", "#b3a858", "#8a7a40"),
    "summer": soil("#b39a4c", "#cdb264", "#94803c"),
    "autumn": soil("#b08a44", "#c79c54", "#8a6a34"),
    "winter": soil("#a39468", "#b8a880", "#8a7f60"),
}
SOILS: Final[Mapping[str, Mapping[str, Soil]]] = {
    "lawn": LAWN,
    "alpine": ALPINE,
    "woods": FLOOR,
    "dry": _DRY,
    **{
        word: dict.fromkeys(LAWN, soil(*codes.split()))
        for word, codes in {
            "sand": "#dcbd86 #e8cf9c #cfa870 #c79a62",
            "dune": "#e0a45c #efc07e #cc8844 #c07a3c",
            "earth": "#9a744c #b08a5c #7f5f3e #7a6248",
            "mud": "#5f5a38 #76704a #4c4a30 #5a5240",
            "rock": "#7f7a74 #94908a #6a6660 #6d6862",
            "crag": "#8a90a0 #a0a6b4 #747a8c #4f5a74",
            "ash": "#4a4444 #5c5452 #38322f #2f2b2b",
            "paving": "#b5a898 #c4b8a6 #a39684 #8a8078",
            "cobbles": "#94897c #a89c8c #7f7468 #7a7068",
            "asphalt": "#5f5d5e #6b696a #545254 #5a585a",
            "concrete": "#aaa69e #b8b4ac #98948c #8a8680",
            "clay": "#b8623c #c8744a #a3522f #a0563a",
            "salt": "#cbd6e4 #dbe3ec #b6c6da #9fb2c8",
            "chalk": "#5c8a34 #86a848 #7a9a44 #efe9da",
            "basalt": "#6a5f58 #85776a #544b47 #4a4240",
            "glacier": "#dcecf8 #eef6fc #b4d8ee #6fb6dc",
            "ice": "#bcdcf0 #d6ecf8 #9cc8e4 #7fb4d4",
            "snow": "#d2e0f6 #dfe9fa #b8cdee #7f8aa0",
            "wood": "#a5784c #b58858 #94683f #8a6040",
            "candy": "#f2b3cf #f8cbdd #e892bb #c97aa8",
            "moss": "#5a7a3c #76964a #46622f #5a5a48",
            "track": "#b5553c #c2624a #a84a34 #9a4430",
        }.items()
    },
}
"""Colours of the ground by word and season."""

PAVED: Final = frozenset({"paving", "cobbles", "asphalt", "concrete", "track", "wood"})
"""What mirrors in the rain and grows no grass."""

_GRAIN: Final = 0.9


def soil_of(word: str, season: str) -> Soil:
    """Return the colours of a soil in a season."""
    return SOILS[word][season]


def trails_of(lines: tuple[Line, ...], look: Look) -> tuple[Trail, ...]:
    """Return the figures that ``paint`` lines put on the ground, with soft edges."""
    return tuple(
        Trail(_FIGURES[line.values[0]](*line.numbers(1, -1)), colour_of(line.values[-1], look))
        for line in lines
        if line.word == "paint"
    )


def _rect(x0: float, z0: float, x1: float, z1: float) -> Share:
    def share(x: Array, z: Array) -> Array:
        wide = smooth(x0 - 0.3, x0 + 0.3, x) * smooth(x1 + 0.3, x1 - 0.3, x)
        return wide * smooth(z0 - 0.5, z0 + 0.5, z) * smooth(z1 + 0.5, z1 - 0.5, z)

    return share


def _round(x0: float, z0: float, radius: float) -> Share:
    return lambda x, z: smooth(radius + 0.3, radius - 0.3, np.hypot(x - x0, z - z0))


def _path(x0: float, half: float, wind: float, far: float, drift: float = 0.0) -> Share:
    """Return a path into the distance: where it is at z = 0, half its width, how it winds."""

    def share(x: Array, z: Array) -> Array:
        middle = x0 + wind * np.sin(0.17 * z + 0.6) + drift * z
        edge = half + 0.06 * np.sin(2.1 * z)
        return smooth(edge + 0.15, edge - 0.15, np.abs(x - middle)) * smooth(far - 8, far, z)

    return share


def _across(z0: float, half: float, wind: float) -> Share:
    """Return a path from side to side."""

    def share(x: Array, z: Array) -> Array:
        middle = z0 + wind * np.sin(0.2 * x)
        return smooth(half + 0.25, half - 0.25, np.abs(z - middle))

    return share


def _rows(pitch: float, share_of: float, near: float, far: float) -> Share:
    """Return stripes along z, ``pitch`` metres apart, between two z."""

    def share(x: Array, z: Array) -> Array:
        wave = np.cos(2 * np.pi * x / pitch + 0 * z)
        stripe = smooth(1 - 2 * share_of - 0.3, 1 - 2 * share_of + 0.3, wave)
        return stripe * smooth(near + 1, near - 1, z) * smooth(far - 4, far, z)

    return share


_FIGURES: Final[dict[str, Callable[..., Share]]] = {
    "rect": _rect,
    "round": _round,
    "path": _path,
    "across": _across,
    "rows": _rows,
}


def bare_of(lines: tuple[Line, ...]) -> Share:
    """Return where something may grow: off slabs, and off figures that do not say ``green=1``."""
    figures = [
        _FIGURES[line.values[0]](*line.numbers(1, -1))
        for line in lines
        if line.word == "paint" and not line.number("green")
    ]
    for line in lines:
        if line.word == "slab":
            sides = line.numbers(0, 4)
            (x0, x1), (z0, z1) = sorted(sides[0::2]), sorted(sides[1::2])
            figures.append(_rect(x0, z0, x1, z1))

    def share(x: Array, z: Array) -> Array:
        taken = np.zeros(np.broadcast(x, z).shape)
        for figure in figures:
            taken = np.maximum(taken, figure(x, z))
        left: Array = 1 - np.clip(1.7 * taken, 0, 1)
        return left

    return share


def laid(site: Site, lines: tuple[Line, ...], look: Look) -> Pieces:
    """Return slabs ``slab x0 z0 x1 z1 y colour`` and marks ``mark x0 z0 x1 z1 width colour``."""
    pieces: list[Solid] = []
    for line in lines:
        if line.word == "slab":
            pieces.append(_slab(site, line, look))
        elif line.word == "mark":
            pieces.append(_marked(site, _stripe(line.numbers(0, 5)), line, look))
        elif line.word == "hoop":
            pieces.append(_marked(site, _hoop(line.numbers(0, 4)), line, look))
    return tuple(pieces)


def _slab(site: Site, line: Line, look: Look) -> Solid:
    *sides, y = line.numbers(0, 5)
    (x0, x1), (z0, z1) = sorted(sides[0::2]), sorted(sides[1::2])
    columns, rows = (int(np.clip(abs(b - a) / 1.2, 2, 26)) for a, b in ((x0, x1), (z0, z1)))
    x, z = np.meshgrid(np.linspace(x0, x1, columns + 1), np.linspace(z1, z0, rows + 1))
    mesh = sheet(np.stack([x, np.full_like(x, y), z], axis=-1))
    colour = np.array(colour_of(line.values[5], look))
    kind = line.options.get("layer", "ground")
    if kind == "water":
        depth = np.full(len(mesh.positions), line.number("depth", 2.0))
        finish = Finish(roughness=0.1, casts=False, two_sided=True)
        return paint(mesh, colour_of(line.values[5], look), finish, layer=Layer.WATER, extra=depth)
    noise = fractal(mesh.positions[:, 0] * 0.7, mesh.positions[:, 2] * 0.7, 5)
    shades = mixed(colour * _GRAIN, colour * (2 - _GRAIN), 0.5 + 0.5 * noise)
    swept = replace(site, snowy=False) if line.number("bare") else site
    return _underfoot(swept, mesh, shades, Layer(kind), line.number("rough", 0.9))


def _underfoot(site: Site, mesh: Mesh, shades: Array, layer: Layer, rough: float) -> Solid:
    """Return a level surface as the weather leaves it."""
    if site.snowy:
        shades = snowed(shades, mesh.normals, 0.8)
    if site.wet and layer is not Layer.WOOD:
        finish = Finish(roughness=0.5, casts=False)
        return paint(mesh, (0.55 * shades).astype(np.float32), finish, layer=Layer.WET)
    return paint(mesh, shades, Finish(roughness=rough, casts=False), layer=layer)


def _marked(site: Site, mesh: Mesh, line: Line, look: Look) -> Solid:
    colour: Vec3 = colour_of(line.values[-1], look)
    shades = np.broadcast_to(np.array(colour, dtype=np.float32), mesh.positions.shape)
    lifted = replace(
        mesh,
        positions=mesh.positions + np.array([0.0, line.number("y", 0.03), 0.0], dtype=np.float32),
    )
    return _underfoot(site, lifted, np.ascontiguousarray(shades), Layer.GROUND, 0.9)


def _stripe(numbers: tuple[float, ...]) -> Mesh:
    x0, z0, x1, z1, width = numbers
    way = np.array([x1 - x0, z1 - z0])
    across = np.array([-way[1], way[0]]) / max(float(np.hypot(*way)), 1e-6) * width / 2
    t = np.linspace(0, 1, max(2, int(np.hypot(*way) / 2.5)))[:, None]
    middle = np.array([x0, z0]) + way * t
    left, right = middle + across, middle - across
    points = np.stack([left, right], axis=1)
    mesh = sheet(np.stack([points[..., 0], 0 * points[..., 0], points[..., 1]], axis=-1))
    return _up(mesh)


def _hoop(numbers: tuple[float, ...]) -> Mesh:
    x, z, radius, width = numbers
    turn = np.linspace(0, 2 * np.pi, 33)[:, None]
    out = radius + np.array([[-width / 2, width / 2]])
    points = np.stack([x + out * np.cos(turn), 0 * out * turn, z + out * np.sin(turn)], axis=-1)
    return _up(sheet(points))


def _up(mesh: Mesh) -> Mesh:
    normals = np.zeros_like(mesh.normals)
    normals[:, 1] = 1.0
    return merge([replace(mesh, normals=normals)])
