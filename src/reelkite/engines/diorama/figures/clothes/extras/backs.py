"""What hangs on the back: capes, packs, veils and wings."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.body import cell_of, shaded
from reelkite.engines.diorama.figures.clothes.extras.cloth import (
    Sewing,
    felt,
    front_patch,
    hanging,
    on_head,
)
from reelkite.engines.diorama.figures.clothes.garments import CUTS
from reelkite.engines.diorama.figures.hair import Clay
from reelkite.engines.diorama.figures.stature import SIDES, Stature
from reelkite.engines.diorama.modelling.clay import ball, ring, slab
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Piece, Surface
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.mesh import Array, Vec3


def _cape(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a cape from the shoulders down the back, with its clasp."""
    wide = body.chest * CUTS[kind].loose
    down = np.linspace(0, 1, 9)[:, None]
    angle = np.linspace(-1.25, 1.25, 13)[None]
    top, bottom = body.neck - 0.015, body.hip - 0.62 * body.leg
    spread = wide * (0.86 + 0.75 * down) * (1 + 0.05 * down * np.sin(7 * angle))
    points = np.stack(
        np.broadcast_arrays(
            spread * np.sin(angle), top + (bottom - top) * down - 0.02 * np.cos(angle) * (1 - down),
            -spread * (0.84 + 0.1 * down) * np.cos(angle) - 0.02,
        ),
        axis=-1,
    )  # fmt: skip

    def bones(spots: Array) -> dict[str, Array]:
        share = np.clip((body.hip + 0.05 - spots[:, 1]) / (0.5 * body.leg), 0, 1)
        return {"spine": 1 - share, "skirt": share}

    cloth = hanging(points.astype(np.float32), (0.0, 0.0, -1.0))
    collar = ring((0, top, -0.01), body.head * 0.44, 0.024, "spine")
    return [
        *(
            Laid(mesh, bones, felt(shade))
            for mesh, shade in zip(cloth, (shaded(colour, 0.8), colour), strict=True)
        ),
        Moulded([collar], cell_of(body) * 0.6, felt(colour)),
    ]


def _backpack(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a backpack with its straps."""
    size, z = body.reach, -body.chest * 0.72
    y = body.neck - 0.48 * body.trunk
    bag = [slab((0, y, z - 0.09 * size), (0.14 * size, 0.36 * body.trunk, 0.09 * size),
        0.05 * size, "spine"),
           ball((0, y - 0.12 * body.trunk, z - 0.18 * size), (0.10 * size, 0.16 * body.trunk,
               0.04 * size), "spine")]  # fmt: skip
    straps = [
        front_patch(
            body,
            kind,
            [(s * 0.40, s * 0.60, 0.04), (s * 0.42, s * 0.64, 0.40), (s * 0.62, s * 0.84, 0.62)],
            shaded(colour, 0.6),
        )
        for s in (-1, 1)
    ]
    return [Moulded(bag, cell_of(body) * 1.1, felt(colour)), *straps]


def _high_collar(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a collar that stands up behind the head."""
    del kind
    angle = np.linspace(-2.0, 2.0, 15)[None]
    up = np.linspace(0, 1, 5)[:, None]
    radius = body.head * (0.52 + 0.62 * up)
    points = np.stack(
        np.broadcast_arrays(
            radius * np.sin(angle),
            body.neck - 0.02 + body.head * 0.95 * up * (0.75 + 0.25 * np.cos(angle)),
            -radius * np.cos(angle),
        ),
        axis=-1,
    )
    inside, outside = hanging(points.astype(np.float32), (0.0, 0.0, 1.0))
    return [
        Laid(inside, "spine", felt(colour)),
        Laid(outside, "spine", felt(shaded(colour, 0.15))),
    ]


def _bridal_veil(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    """Return a veil from the crown down the back."""
    del kind
    down = np.linspace(0, 1, 9)[:, None]
    angle = np.linspace(-1.5, 1.5, 13)[None]
    radius = body.head * (0.9 + 0.55 * down)
    top, bottom = body.face[1] + 0.75 * body.head, body.hip
    points = np.stack(
        np.broadcast_arrays(
            radius * np.sin(angle),
            top + (bottom - top) * down**1.1,
            -radius * np.cos(angle) - 0.25 * body.head * down,
        ),
        axis=-1,
    )
    band = Clay(body).ring((0, 0.78, -0.12), 0.78, 0.10)

    def bones(spots: Array) -> dict[str, Array]:
        share = np.clip((body.neck - spots[:, 1]) / (0.5 * body.trunk), 0, 1)
        return {"head": 1 - share, "spine": share}

    return [*(Laid(mesh, bones, felt(colour)) for mesh in hanging(points.astype(np.float32), (0.0,
        0.0, -1.0))),
            on_head([band], body, felt(colour))]  # fmt: skip


def _wings(
    body: Stature, colour: Vec3, tips: Sequence[tuple[float, float]], gloss: float
) -> Sequence[Piece]:
    """Return a pair of wings on the back; ``tips`` are their outline in trunks from the root."""
    outline = np.asarray(tips, dtype=np.float64) * body.trunk * 1.25
    pieces: list[Piece] = []
    root = vector(0, body.neck - 0.30 * body.trunk, -0.78 * body.chest)
    share = np.linspace(0.04, 1, 6)[:, None]
    for _, sign in SIDES:
        x = sign * outline[None, :, 0] * share
        y = outline[None, :, 1] * share
        z = -0.22 * np.abs(x) + 0.02 * np.cos(9 * y / body.trunk) * share
        points = (root + np.stack(np.broadcast_arrays(x, y, z), axis=-1)).astype(np.float32)
        pieces += [
            Laid(mesh, "spine", Surface(colour, gloss, 0.3))
            for mesh in hanging(points, (0.0, 0.0, 1.0))
        ]
    return pieces


def _fairy_wings(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    upper = [
        (0.10, 0.05),
        (0.45, 0.75),
        (0.95, 1.05),
        (1.25, 0.80),
        (1.15, 0.35),
        (0.70, 0.05),
        (0.15, -0.02),
    ]
    lower = [
        (0.10, -0.02),
        (0.65, -0.05),
        (0.90, -0.35),
        (0.75, -0.75),
        (0.42, -0.62),
        (0.10, -0.08),
    ]
    return [*_wings(body, colour, upper, 0.3), *_wings(body, shaded(colour, 0.85), lower, 0.3)]


def _angel_wings(body: Stature, kind: str, colour: Vec3) -> Sequence[Piece]:
    del kind
    outline = [(0.10, 0.15), (0.55, 0.70), (1.05, 0.95), (1.40, 0.70), (1.30, 0.42), (1.36, 0.20),
        (1.12, 0.02), (1.10, -0.25),
               (0.84, -0.32), (0.74, -0.62), (0.50, -0.55), (0.34, -0.72), (0.10,
                   -0.15)]  # fmt: skip
    return _wings(body, colour, outline, 0.9)


BACKS: Final[dict[str, Sewing]] = {
    "cape": _cape,
    "backpack": _backpack,
    "high collar": _high_collar,
    "bridal veil": _bridal_veil,
    "fairy wings": _fairy_wings,
    "angel wings": _angel_wings,
}
"""Extras by name."""
