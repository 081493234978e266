"""Hats, helmets, crowns and glasses."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.clothes.headwear import SHAPES
from reelkite.engines.diorama.figures.hair import Clay
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.modelling.clay import Lump, dents
from reelkite.engines.diorama.modelling.drape import cap, hoop, string
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Piece, Surface
from reelkite.engines.diorama.modelling.turning import Vector, turn, vector
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, translation

HATS: Final = (*SHAPES, "space", "visor")
"""Names of the hats."""

_FINISH: Final[dict[str, tuple[float, float]]] = {
    "hard": (0.3, 0.0), "fire": (0.3, 0.0), "crown": (0.25, 0.0), "helm": (0.28, 0.0),
    "top": (0.7, 0.4), "kabuto": (0.3, 0.0), "viking": (0.3, 0.0), "swim": (0.25, 0.0),
    "bike": (0.3, 0.0), "tiara": (0.2, 0.0), "army": (0.5, 0.1), "aviator": (0.45, 0.1),
}  # fmt: skip
"""Roughness and felt, where not felted."""

_USUAL: Final[dict[str, str]] = {
    "crown": "#e8bd45", "tiara": "#e8bd45", "top": "#26242c", "bowler": "#2c2a30",
    "sun": "#dcb763", "toque": "#f7f4ee", "hard": "#f2c531", "fire": "#c23a26",
    "police": "#25355a", "cowboy": "#9a6a3c", "helm": "#a9b0bb", "pointed": "#3f3a86",
    "santa": "#c8282c", "elf": "#4c8a3c", "tricorn": "#2c2830", "kabuto": "#33323c",
    "ninja": "#26262e", "viking": "#9aa2ae", "veil": "#8f5a8a", "hood": "#5a4632",
    "beret": "#8f2f3a", "fedora": "#8a734c", "sombrero": "#d9b25c", "sailor": "#f6f3ea",
    "army": "#5a5f3c", "swim": "#2f66c4", "aviator": "#7a4f2c", "bike": "#c8302a",
    "party": "#4f9ad6", "flowers": "#f2a8c8", "turban": "#e8902a", "mortar": "#26262c",
    "visor": "#f4f5f7",
}  # fmt: skip
_PLAIN: Final = "#c8482f"
"""Colour of a beanie or a cap."""

_SHELL: Final = 1.42
"""Radius of an astronaut's helmet, in the head's."""
_OPENING: Final = 0.74
"""Angle from straight ahead to the rim of its opening, in radians."""


def usual_code(kind: str) -> str:
    """Return the colour of a hat whose colour nobody tells, as an sRGB code."""
    return _USUAL.get(kind, _PLAIN)


def hat(body: Stature, kind: str, colour: Vec3, skull: Sequence[Lump] = ()) -> Sequence[Piece]:
    """Return a hat by its name, left open deep inside the ``skull``."""
    if kind == "space":
        return _helmet(body)
    if kind == "visor":
        return _visored(body, colour)
    roughness, felt = _FINISH.get(kind, (0.9, 0.8))
    lumps = SHAPES[kind](body, Clay(body))
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


def _visored(body: Stature, colour: Vec3) -> Sequence[Piece]:
    """Return a closed helmet: a dark band to see through, a ridge above it, slots to breathe."""
    clay, size = Clay(body), body.head
    shell = [
        clay.ball((0, 0.10, -0.06), (1.18, 1.16, 1.16)),
        clay.ball((0, -0.62, 0.16), (0.86, 0.56, 0.98), blend=0.14),
        clay.ring((0, 0.34, -0.02), 1.16, 0.07),
    ]
    band = [clay.ball((0, 0.10, 0.56), (0.94, 0.20, 0.72))]
    slots = [clay.rod((x, -0.52, 1.05), (x, -0.78, 1.02), (0.06, 0.06)) for x in (-0.2, 0.0, 0.2)]
    ears = [clay.ball((s * 1.14, 0.02, 0.0), (0.14, 0.26, 0.26)) for s in (-1, 1)]
    dark = Surface(linear("#16181d"), 0.15)
    return [
        Moulded(shell, 0.085 * size, Surface(colour, 0.25)),
        Moulded(band, 0.075 * size, dark),
        Moulded(slots, 0.055 * size, dark, coarsest=0.07 * size),
        Moulded(ears, 0.08 * size, Surface(colour, 0.25)),
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
