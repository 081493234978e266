"""What is worn at the neck, on the chest, at the waist and on hands and feet."""

import math
from collections.abc import Sequence
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.body import cell_of
from reelkite.engines.diorama.figures.clothes.extras.cloth import (
    Sewing,
    felt,
    front_patch,
    hard,
)
from reelkite.engines.diorama.figures.clothes.garments import CUTS
from reelkite.engines.diorama.figures.stature import SIDES, Stature
from reelkite.engines.diorama.modelling.clay import ball, ring, rod, slab
from reelkite.engines.diorama.modelling.drape import string
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Piece, Surface
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Vec3


def _scarf(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a scarf round the neck with one end down the chest."""
    del kind
    y = body.neck - 0.002
    wraps = [ring((0, y + 0.030 * k, 0.005), body.head * 0.50, 0.040, "spine") for k in (0, 1)]
    z = body.chest * 0.74
    end = rod((0.05, y - 0.02, z), (0.08, y - body.trunk * 0.5, z + 0.015), (0.045, 0.055), "spine")
    return [Moulded([*wraps, end], cell_of(body) * 0.7, felt(colour))]


def _neckerchief(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a neckerchief with a knot."""
    del kind
    y, z = body.neck - 0.012, body.chest * 0.66
    lumps = [ring((0, y, 0.004), body.head * 0.44, 0.026, "spine"),
             ball((0, y - 0.03, z), (0.05, 0.055, 0.03), "spine", blend=0.03)]  # fmt: skip
    return [Moulded(lumps, cell_of(body) * 0.6, felt(colour))]


def _tie(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    rows = [(-0.13, 0.13, 0.06), (-0.08, 0.08, 0.13), (-0.16, 0.16, 0.50), (-0.03, 0.03, 0.60)]
    return [front_patch(body, kind, rows, colour, 0.020)]


def _bow_tie(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    z = body.chest * 0.62 * CUTS[kind].loose
    y = body.neck - 0.035
    wings = [ball((s * 0.042, y, z), (0.042, 0.030, 0.022), "spine", blend=0.004) for s in (-1, 1)]
    knot = ball((0, y, z + 0.006), (0.017, 0.020, 0.022), "spine", blend=0.004)
    return [Moulded([*wings, knot], cell_of(body) * 0.5, felt(colour))]


def _waistcoat(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    return [
        front_patch(
            body,
            kind,
            [(s * 0.36, s * 0.88, 0.10), (s * 0.14, s * 0.92, 0.45), (s * 0.03, s * 0.88, 0.95)],
            colour,
        )
        for s in (-1, 1)
    ]


def _sash(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    y = body.neck - body.trunk * 0.70
    band = ring((0, y, 0), body.chest * 0.84 * CUTS[kind].loose, 0.026, "spine", depth=0.84)
    end = rod(
        (0.06, y - 0.02, body.chest * 0.72),
        (0.09, y - 0.16, body.chest * 0.74),
        (0.022, 0.030),
        "pelvis",
    )
    return [
        Moulded([band], cell_of(body) * 0.6, felt(colour)),
        Moulded([end], cell_of(body) * 0.7, felt(colour)),
    ]


def _belt(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    y = body.neck - body.trunk * 0.74
    deep = body.chest * 0.84 * CUTS[kind].loose
    band = ring((0, y, 0), deep, 0.022, "spine", depth=0.86)
    buckle = slab((0, y, deep * 0.86 + 0.014), (0.034, 0.030, 0.012), 0.006, "spine")
    return [Moulded([band], cell_of(body) * 0.55, Surface(colour, 0.5)),
            Moulded([buckle], cell_of(body) * 0.4, hard(linear("#e3b23a")))]  # fmt: skip


def _fur_collar(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    puffs = [
        ball(
            (body.chest * 0.78 * math.sin(a), body.neck - 0.03, body.chest * 0.62 * math.cos(a)),
            0.052,
            "spine",
            blend=0.03,
        )
        for a in np.arange(11) * math.tau / 11
    ]
    return [Moulded(puffs, cell_of(body), Surface(colour, 0.95, 1.0))]


def _ruff(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    folds = [
        ball(
            (body.head * 0.72 * math.sin(a), body.neck + 0.004, body.head * 0.72 * math.cos(a)),
            (0.05, 0.026, 0.05),
            "spine",
            blend=0.012,
        )
        for a in np.arange(12) * math.tau / 12
    ]
    return [Moulded(folds, cell_of(body) * 0.9, felt(colour))]


def _stethoscope(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    deep = body.chest * 0.76 * CUTS[kind].loose
    path = np.array([
        [-0.075, body.neck - 0.03, deep * 0.55], [-0.08, body.neck - 0.14, deep], [-0.02,
            body.neck - 0.25, deep + 0.02],
        [0.05, body.neck - 0.20, deep + 0.01], [0.08, body.neck - 0.10, deep * 0.95], [0.075,
            body.neck - 0.03, deep * 0.55],
    ])  # fmt: skip
    disc = ball((-0.02, body.neck - 0.28, deep + 0.02), (0.026, 0.026, 0.014), "spine")
    return [Laid(string(path, np.full(len(path), 0.010)), "spine", Surface(colour, 0.4)),
            Moulded([disc], cell_of(body) * 0.4, hard(linear("#c3c9d2")))]  # fmt: skip


def _necklace(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    deep = body.chest * 0.74 * CUTS[kind].loose
    turns = np.linspace(-1.9, 1.9, 15)
    path = np.stack(
        [
            0.085 * np.sin(turns),
            body.neck - 0.05 - 0.075 * np.cos(turns / 1.2),
            deep * (0.55 + 0.45 * np.cos(turns / 1.4)),
        ],
        axis=1,
    )
    beads = [ball(spot, 0.015, "spine", blend=0.002) for spot in path]
    return [Moulded(beads, cell_of(body) * 0.4, hard(colour))]


def _number(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a number on the chest: a bold 7."""
    bar = front_patch(body, kind, [(-0.34, 0.34, 0.26), (-0.34, 0.34, 0.34)], colour, 0.010)
    stem = front_patch(body, kind, [(0.12, 0.34, 0.34), (-0.10, 0.12, 0.62)], colour, 0.010)
    return [bar, stem]


def _star(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return an emblem on the chest."""
    rows = [(-0.05, 0.05, 0.20), (-0.42, 0.42, 0.30), (-0.34, 0.34, 0.40), (-0.04, 0.04, 0.60)]
    return [front_patch(body, kind, rows, colour, 0.014)]


def _flippers(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    pieces: list[Piece] = []
    for side, sign in SIDES:
        ankle = body.hip_joint * vector(sign, 1, 1)
        fin = slab(
            (ankle[0], 0.022, body.foot * 2.2),
            (body.foot * 0.72, 0.016, body.foot * 1.3),
            0.012,
            f"foot{side}",
        )
        pieces.append(Moulded([fin], body.foot * 0.2, Surface(colour, 0.35)))
    return pieces


def _gloves(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return boxing gloves: balls over both hands."""
    del kind
    pieces: list[Piece] = []
    for side, sign in SIDES:
        along = vector(sign * math.sin(0.62), -math.cos(0.62), 0)
        fist = body.shoulder * vector(sign, 1, 1) + along * (body.arm + body.palm * 1.15)
        mitt = ball(fist, body.palm * 1.75, f"hand{side}")
        pieces.append(Moulded([mitt], body.palm * 0.5, Surface(colour, 0.3)))
    return pieces


BODYWEAR: Final[dict[str, Sewing]] = {
    "scarf": _scarf,
    "neckerchief": _neckerchief,
    "tie": _tie,
    "bow tie": _bow_tie,
    "waistcoat": _waistcoat,
    "sash": _sash,
    "belt": _belt,
    "fur collar": _fur_collar,
    "ruff": _ruff,
    "stethoscope": _stethoscope,
    "necklace": _necklace,
    "number": _number,
    "star": _star,
    "flippers": _flippers,
    "boxing gloves": _gloves,
}
"""Extras by name."""
