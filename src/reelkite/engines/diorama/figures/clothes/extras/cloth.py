"""What extras are sewn of."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np

from reelkite.engines.diorama.figures.clothes.garments import CUTS, trunk_lumps
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.modelling.clay import Lump
from reelkite.engines.diorama.modelling.drape import applique, sheet
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Piece, Surface
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3

Sewing: TypeAlias = Callable[[Stature, str, Vec3], Sequence[Piece]]

"""Makes an extra for a body in a top of some cut."""


def felt(colour: Vec3) -> Surface:
    """Return felt in a colour."""
    return Surface(colour, 0.9, 0.75)


def hard(colour: Vec3) -> Surface:
    """Return what shines in a colour."""
    return Surface(colour, 0.3)


def hanging(points: Array, towards: Vec3) -> Sequence[Mesh]:
    """Return both sides of a thin cloth."""
    front = sheet(points, np.asarray(towards, dtype=np.float32))
    back = sheet(points, -np.asarray(towards, dtype=np.float32))
    return front, back


def front_patch(
    body: Stature,
    kind: str,
    rows: Sequence[tuple[float, float, float]],
    colour: Vec3,
    thick: float = 0.014,
) -> Piece:
    """Return a padded patch on the chest; rows are shares of the chest's width and the trunk."""
    given = np.asarray(rows, dtype=np.float64)
    place = np.linspace(0, len(given) - 1, 9)
    fine = [
        tuple(float(np.interp(p, np.arange(len(given)), given[:, k])) for k in range(3))
        for p in place
    ]
    real = [(a * body.chest, b * body.chest, body.neck - y * body.trunk) for a, b, y in fine]
    lumps = trunk_lumps(body, CUTS[kind])
    return Laid(applique(lumps, real, thick), tuple(lumps), felt(colour))


def on_head(lumps: Sequence[Lump], body: Stature, surface: Surface, fine: float = 0.07) -> Piece:
    """Return lumps on the head as a piece in cells of ``fine`` heads."""
    return Moulded(lumps, fine * body.head, surface, coarsest=0.10 * body.head)
