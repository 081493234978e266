"""Hats, helmets, crowns and glasses."""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.hair import Clay
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.modelling.clay import Lump, cut, dents
from reelkite.engines.diorama.modelling.drape import cap, hoop, string
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Piece, Surface
from reelkite.engines.diorama.modelling.turning import Vector, turn, vector
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, translation


def _below(body: Stature, height: float) -> Lump:
    """Return the cut that opens a hat at a height in shares of the head's radius."""
    return cut(body.face + vector(0, height * body.head, 0), (0, -1, 0))


def _beanie(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.ball((0, 0.42, -0.08), (1.08, 0.86, 1.06)),
        _below(body, 0.36),
        clay.ball((0, 1.32, -0.08), 0.22, blend=0.05),
        clay.ring((0, 0.40, -0.08), 1.02, 0.10),
    ]


def _sun(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.ball((0, 0.66, -0.08), (0.98, 0.62, 0.96)),
        clay.ball((0, 0.52, -0.08), (1.75, 0.13, 1.65)),
        _below(body, 0.42),
    ]


def _flat(body: Stature, clay: Clay) -> list[Lump]:
    del body
    return [
        clay.ball((0, 0.80, 0.02), (1.08, 0.36, 1.12)),
        clay.ball((0, 0.66, 0.80), (0.62, 0.14, 0.50), blend=0.08),
    ]


def _cap(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.ball((0, 0.48, -0.08), (1.05, 0.74, 1.05)),
        clay.ball((0, 0.54, 0.95), (0.66, 0.11, 0.62), blend=0.06),
        _below(body, 0.42),
    ]


def _top(body: Stature, clay: Clay) -> list[Lump]:
    del body
    return [
        clay.rod((0, 0.8, -0.08), (0, 1.7, -0.08), (0.72, 0.76), flat=True),
        clay.ball((0, 0.72, -0.08), (1.35, 0.12, 1.35), blend=0.05),
    ]


def _toque(body: Stature, clay: Clay) -> list[Lump]:
    """Return a cook's hat with puffs."""
    puffs = [
        clay.ball((0.42 * math.cos(a), 1.55, 0.42 * math.sin(a) - 0.08), (0.55, 0.42, 0.55))
        for a in np.arange(6) * math.pi / 3
    ]
    return [
        clay.rod((0, 0.2, -0.08), (0, 1.25, -0.08), (0.93, 0.86), blend=0.05),
        *puffs,
        _below(body, 0.52),
    ]


def _hard(body: Stature, clay: Clay) -> list[Lump]:
    """Return a safety helmet with a ridge."""
    return [
        clay.ball((0, 0.50, -0.06), (1.12, 0.82, 1.14)),
        clay.rod((0, 0.62, 1.02), (0, 1.30, 0.0), (0.10, 0.12), blend=0.08),
        clay.rod((0, 1.30, 0.0), (0, 0.62, -1.1), (0.12, 0.10), blend=0.08),
        clay.ball((0, 0.50, 0.30), (1.16, 0.10, 1.28), blend=0.06),
        _below(body, 0.44),
    ]


def _fire(body: Stature, clay: Clay) -> list[Lump]:
    """Return a firefighter's helmet: a ridge, and a brim long at the back."""
    return [
        *_hard(body, clay)[:-1],
        clay.ball((0, 0.46, -0.45), (1.22, 0.12, 1.25), blend=0.06),
        _below(body, 0.40),
    ]


def _police(body: Stature, clay: Clay) -> list[Lump]:
    return [
        clay.rod((0, 0.55, -0.05), (0, 0.85, -0.05), (0.98, 1.0), blend=0.04),
        clay.ball((0, 1.05, 0.0), (1.24, 0.26, 1.22), blend=0.1),
        clay.ball((0, 0.56, 0.85), (0.66, 0.10, 0.55), blend=0.04),
        _below(body, 0.46),
    ]


def _crown(body: Stature, clay: Clay) -> list[Lump]:
    points = [
        clay.rod(
            (0.90 * math.cos(a), 0.80, 0.90 * math.sin(a) - 0.05),
            (1.0 * math.cos(a), 1.36, 1.0 * math.sin(a) - 0.05),
            (0.20, 0.07),
            blend=0.1,
        )
        for a in np.arange(7) * math.tau / 7 + math.pi / 2
    ]
    return [clay.ring((0, 0.74, -0.05), 0.92, 0.16), *points, _below(body, 0.62)]


def _cowboy(body: Stature, clay: Clay) -> list[Lump]:
    curl = [clay.ball((s * 1.42, 0.72, -0.05), (0.34, 0.24, 0.85), blend=0.3) for s in (-1, 1)]
    return [
        clay.ball((0, 0.92, -0.06), (0.86, 0.62, 0.96)),
        clay.ball((0, 0.54, -0.06), (1.50, 0.14, 1.42), blend=0.1),
        *curl,
        clay.ball((0, 1.62, -0.06), (0.22, 0.28, 0.8), blend=0.2, carve=True),
        _below(body, 0.44),
    ]


def _helm(body: Stature, clay: Clay) -> list[Lump]:
    """Return a knight's helmet, open at the face."""
    del body
    return [
        clay.ball((0, 0.08, -0.08), (1.18, 1.16, 1.14)),
        clay.ball((0, 0.0, -0.06), (0.90, 0.94, 0.88), blend=0.02, carve=True),
        clay.ball((0, -0.18, 1.1), (0.80, 0.72, 0.9), blend=0.06, carve=True),
        clay.rod((0, 1.2, 0.1), (0, 1.5, -0.3), (0.12, 0.16)),
        clay.rod((0, 1.5, -0.3), (0, 0.9, -1.25), (0.18, 0.08), bones="locks"),
    ]


_SHAPES: Final[dict[str, Callable[[Stature, Clay], list[Lump]]]] = {
    "beanie": _beanie, "sun": _sun, "flat": _flat, "cap": _cap, "top": _top, "toque": _toque,
    "hard": _hard, "fire": _fire, "police": _police, "crown": _crown, "cowboy": _cowboy,
    "helm": _helm,
}  # fmt: skip

HATS: Final = (*_SHAPES, "space")
"""Names of the hats."""

_FINISH: Final[dict[str, tuple[float, float]]] = {
    "hard": (0.3, 0.0), "fire": (0.3, 0.0), "crown": (0.25, 0.0), "helm": (0.28, 0.0),
    "top": (0.7, 0.4),
}  # fmt: skip
"""Roughness and felt, where not felted."""

_SHELL: Final = 1.42
"""Radius of an astronaut's helmet, in the head's."""
_OPENING: Final = 0.74
"""Angle from straight ahead to the rim of its opening, in radians."""


def hat(body: Stature, kind: str, colour: Vec3, skull: Sequence[Lump] = ()) -> Sequence[Piece]:
    """Return a hat by its name, left open deep inside the ``skull``."""
    if kind == "space":
        return _helmet(body)
    roughness, felt = _FINISH.get(kind, (0.9, 0.8))
    lumps = _SHAPES[kind](body, Clay(body))
    surface, cell = Surface(colour, roughness, felt), body.head
    return [
        Moulded(lumps, 0.085 * cell, surface, dents(0.0025, 20), coarsest=0.145 * cell, cover=skull)
    ]


def _helmet(body: Stature) -> Sequence[Piece]:
    """Return an astronaut's helmet: a shell open at the face, its rim, collar and ear caps."""
    clay, size = Clay(body), body.head
    middle = body.face + vector(0, 0, -0.06) * size
    white, trim = Surface(linear("#f0f0f2"), 0.4), Surface(linear("#d0643a"), 0.5)
    ahead = vector(0, 0, math.cos(_OPENING)) * _SHELL * size
    rim = hoop(middle + ahead, math.sin(_OPENING) * _SHELL * size, 0.11 * size, turn((1.571, 0, 0)))
    ring = hoop(body.face + vector(0, -1.14, -0.02) * size, 0.92 * size, 0.15 * size, np.eye(3))
    caps = [clay.ball((s * _SHELL, 0, -0.1), (0.14, 0.30, 0.30)) for s in (-1, 1)]
    return [
        Laid(_dome(middle, _SHELL * size, (_OPENING, math.pi)), "head", white),
        Laid(_lining(middle, (_SHELL - 0.14) * size), "head", Surface(linear("#c9ced6"), 0.7)),
        Laid(rim, "head", white),
        Laid(ring, "head", trim),
        *(Moulded([lump], 0.09 * size, trim) for lump in caps),
    ]


def _dome(middle: Vector, radius: float, opening: tuple[float, float]) -> Mesh:
    """Return a part of a sphere around the head, between two angles from straight ahead."""
    return cap(radius, opening, 9, 22).moved(translation(*middle))


def _lining(middle: Vector, radius: float) -> Mesh:
    """Return the inside of the shell, lit from the front."""
    dome = _dome(middle, radius, (_OPENING, 2.0))
    return replace(dome, normals=-dome.normals)


def glasses(body: Stature, colour: Vec3) -> Sequence[Piece]:
    """Return round spectacles."""
    size, middle = body.head, body.face
    angle = np.linspace(0, math.tau, 22)
    half = 0.285
    paths = [
        np.stack(
            [s * body.eyes + half * np.cos(angle), 0.06 + half * np.sin(angle), 0 * angle + 1.0],
            axis=1,
        )
        for s in (-1, 1)
    ]
    inner, outer = body.eyes - half, body.eyes + half
    paths.append(np.array([[-inner, 0.12, 1.0], [0, 0.16, 1.03], [inner, 0.12, 1.0]]))
    paths += [np.array([[s * outer, 0.10, 0.99], [s * 1.0, 0.10, 0.0]]) for s in (-1, 1)]
    surface = Surface(colour, 0.3)
    return [
        Laid(string(middle + path * size, np.full(len(path), 0.038 * size)), "head", surface)
        for path in paths
    ]
