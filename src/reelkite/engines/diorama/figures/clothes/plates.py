"""Plates of armour over a dark coat: breast, shoulders, arms, hips and shins, all that shines."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.body import cell_of, shaded
from reelkite.engines.diorama.figures.clothes.garments import CUTS, trunk_lumps
from reelkite.engines.diorama.figures.stature import SIDES, Stature, arm_rest
from reelkite.engines.diorama.modelling.clay import Lump, ball, cut, ring, rod
from reelkite.engines.diorama.modelling.drape import applique
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Piece, Surface
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.mesh import Vec3

UNDER: Final = 0.30
"""Brightness of the coat under the plates, against theirs."""

_POLISH: Final = 0.20
"""Roughness of a plate."""

_BREAST: Final = (
    (0.30, 0.06), (0.62, 0.14), (0.80, 0.30), (0.82, 0.46), (0.72, 0.60), (0.66, 0.66),
)  # fmt: skip
"""Half width of the breastplate in chests, and how far below the neck, in trunks."""


def plates(body: Stature, colour: Vec3, *, legs: bool = True) -> Sequence[Piece]:
    """Return the plates; without ``legs`` where a skirt hangs over them."""
    metal, edge = Surface(colour, _POLISH), Surface(shaded(colour, 0.62), 0.3)
    pieces = [*_breast(body, metal, edge), *_hips(body, metal)]
    for side, sign in SIDES:
        pieces += _arm(body, side, sign, metal, edge)
        if legs:
            pieces += _leg(body, side, sign, metal)
    return pieces


def _breast(body: Stature, metal: Surface, edge: Surface) -> list[Piece]:
    """Return the breastplate with its ridge, and the ring round the neck."""
    lumps = trunk_lumps(body, CUTS["armour"])
    share = np.linspace(0, len(_BREAST) - 1, 11)
    half = np.interp(share, range(len(_BREAST)), [row[0] for row in _BREAST]) * body.chest
    y = body.neck - np.interp(share, range(len(_BREAST)), [row[1] for row in _BREAST]) * body.trunk
    rows = [(-float(w), float(w), float(h)) for w, h in zip(half, y, strict=True)]
    ridge = [(-0.012, 0.012, float(h)) for h in y[1:]]
    collar = ring((0, body.neck - 0.006, 0), body.head * 0.46, 0.030, "spine")
    return [
        Laid(applique(lumps, rows, 0.034), tuple(lumps), metal),
        Laid(applique(lumps, ridge, 0.052), tuple(lumps), edge),
        Moulded([collar], cell_of(body) * 0.7, metal),
    ]


def _hips(body: Stature, metal: Surface) -> list[Piece]:
    """Return two hoops of plate below the belt."""
    wide = body.chest * (body.hips + 0.14)
    hoops = [
        ring((0, body.hip + y, 0), wide * grown, 0.034, "pelvis", depth=0.82)
        for y, grown in ((0.055, 0.98), (0.0, 1.04))
    ]
    return [Moulded([each], cell_of(body) * 0.8, metal) for each in hoops]


def _arm(body: Stature, side: str, sign: float, metal: Surface, edge: Surface) -> list[Piece]:
    """Return two plates over the shoulder, a round one at the elbow, a tube on the forearm."""
    shoulder, along = body.shoulder * vector(sign, 1, 1), arm_rest(sign)
    thick, bone = body.arm_radius, f"arm{side}"

    def cap(at: float, size: float) -> list[Lump]:
        return [
            ball(shoulder + along * at * thick, thick * size, bone),
            cut(shoulder + along * (at + 0.7) * thick, along),
        ]

    elbow = ball(shoulder + along * body.arm * 0.50, thick * 1.55, bone)
    forearm = rod(
        shoulder + along * body.arm * 0.60, shoulder + along * body.arm * 0.93,
        (thick * 1.42, thick * 1.26), bone, flat=True,
    )  # fmt: skip
    cell = cell_of(body) * 0.75
    return [
        Moulded(cap(0.0, 2.05), cell, metal),
        Moulded(cap(1.1, 1.75), cell, edge),
        Moulded([elbow], cell, metal),
        Moulded([forearm], cell, metal),
    ]


def _leg(body: Stature, side: str, sign: float, metal: Surface) -> list[Piece]:
    """Return a plate on the thigh, one at the knee, and a tube on the shin."""
    hip = body.hip_joint * vector(sign, 1, 1)
    thick, bone = body.leg_radius, f"leg{side}"

    def at(share: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        return np.asarray(hip - vector(0, body.leg * share, 0))

    parts = [
        rod(at(0.16), at(0.40), (thick * 1.24, thick * 1.18), bone, flat=True),
        ball(at(0.50) + vector(0, 0, 0.25 * thick), thick * 1.16, bone),
        rod(at(0.60), at(0.94), (thick * 1.18, thick * 1.04), bone, flat=True),
    ]
    return [Moulded([part], cell_of(body) * 0.9, metal) for part in parts]
