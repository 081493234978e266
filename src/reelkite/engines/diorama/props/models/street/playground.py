"""The playground: swing, slide, seesaw, climbing frame, sand pit."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import bent, both, put, rod, slab
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import blob, cylinder, ellipsoid, sheet, tube

_STEEL: Final = linear("#b9bec6")
_WOOD: Final = linear("#b07a45")


def swing(kit: Kit) -> Model:
    """Return a frame with two swings; they swing."""
    paint = kit.any_of("#c8322b", "#3f77b5", "#3f9f5a")
    frame = merge(
        [
            *(rod((s * 1.7, 0, z), (s * 1.4, 2.4, 0), 0.06) for s in (-1, 1) for z in (-0.9, 0.9)),
            rod((-1.5, 2.42, 0), (1.5, 2.42, 0), 0.07),
            *(rod((s * 1.58, 0.95, -0.55), (s * 1.58, 0.95, 0.55), 0.035) for s in (-1, 1)),
        ]
    )
    parts = [Part(frame, paint, GLAZED)]
    for k, x in enumerate((-0.65, 0.65)):
        ropes = merge([rod((x + d, 2.4, 0), (x + d, 0.55, 0), 0.015, 6) for d in (-0.24, 0.24)])
        parts += [
            Part(ropes, _STEEL, METAL).on(f"seat {k}"),
            Part(slab((0.56, 0.05, 0.26), (x, 0.5, 0), 0.02), _WOOD).on(f"seat {k}"),
        ]
    return Model(
        tuple(parts),
        {"focus": (0, 1.0, 0.5)},
        {
            f"seat {k}": Joint((x, 2.4, 0), rate=0.36 + 0.03 * k, axis="x", swing=0.42 - 0.1 * k)
            for k, x in enumerate((-0.65, 0.65))
        },
        carried={
            "seat": ("seat 0", (-0.65, 0.55, 0)),
            "saddle": ("seat 0", (-0.65, 0.55, 0)),
            "second seat": ("seat 1", (0.65, 0.55, 0)),
            "right grip": ("seat 0", (-0.89, 1.15, 0)),
            "left grip": ("seat 0", (-0.41, 1.15, 0)),
        },
    )


def slide(kit: Kit) -> Model:
    """Return a slide with a ladder and a shiny chute."""
    chute = kit.any_of("#f2b821", "#d3322b", "#3f9f5a")
    t = np.linspace(0, 1, 17)
    z = 0.35 + 2.5 * t
    y = 1.75 * (1 - np.clip((t - 0.06) / 0.8, 0, 1)) ** 1.15 + 0.26 + 0.04 * np.sin(4 * t)
    u = np.array([-0.3, -0.28, -0.2, 0, 0.2, 0.28, 0.3])
    lip = np.array([0.2, 0.06, 0.0, 0.0, 0.0, 0.06, 0.2])
    bed = sheet(
        np.stack([np.stack([u, yy + lip, 0 * u + zz], -1) for yy, zz in zip(y, z, strict=True)])
    )
    bed = Mesh(
        bed.positions, np.where(bed.normals[:, 1:2] < 0, -bed.normals, bed.normals), bed.triangles
    )
    rails = both(tube(np.stack([0 * z + 0.3, y + 0.21, z], 1), 0.035, 7))
    deck = slab((0.66, 0.06, 0.6), (0, 1.98, 0.1), 0.02)
    ladder = merge(
        [
            both(rod((0.28, 0, -0.75), (0.28, 2.85, -0.12), 0.035)),
            *(
                rod(
                    (-0.28, 0.3 * k + 0.3, -0.685 + 0.0665 * k),
                    (0.28, 0.3 * k + 0.3, -0.685 + 0.0665 * k),
                    0.025,
                    6,
                )
                for k in range(6)
            ),
            both(bent([(0.3, 2.85, -0.12), (0.31, 2.8, 0.3), (0.3, 2.2, 0.5)], 0.03)),
            both(rod((0.28, 0, 0.35), (0.28, 2.0, 0.3), 0.04)),
            both(rod((0.25, 0, 1.75), (0.25, 0.95, 1.55), 0.035)),
        ]
    )
    return Model(
        (
            Part(bed, chute, Finish(0.2, two_sided=True)),
            Part(rails, chute, GLAZED),
            Part(deck, _WOOD),
            Part(ladder, linear("#3f77b5"), GLAZED),
        ),
        {"seat": (0, 2.02, 0.3), "saddle": (0, 1.4, 1.2), "focus": (0, 1.2, 1.2)},
    )


def seesaw(kit: Kit) -> Model:
    """Return a seesaw that rocks, with a handle at each end."""
    paint = kit.any_of("#d3322b", "#3f77b5", "#f2b821")
    stand = merge(
        [
            both(rod((0.32, 0, 0.2), (0.08, 0.55, 0), 0.05)),
            both(rod((0.32, 0, -0.2), (0.08, 0.55, 0), 0.05)),
            rod((-0.2, 0.56, 0), (0.2, 0.56, 0), 0.06),
        ]
    )
    board = slab((0.26, 0.07, 3.2), (0, 0.58, 0), 0.03)
    grips = merge(
        [
            bent([(-0.12, 0.62, z), (-0.16, 0.95, z), (0.16, 0.95, z), (0.12, 0.62, z)], 0.022)
            for z in (-1.05, 1.05)
        ]
    )
    seats = merge([put(ellipsoid(0.17, 0.05, 0.2, 2), (0, 0.67, z)) for z in (-1.42, 1.42)])
    return Model(
        (
            Part(stand, linear("#5f666c"), SMOOTH),
            Part(board, paint, GLAZED).on("board"),
            Part(grips, _STEEL, METAL).on("board"),
            Part(seats, linear("#33507a"), SMOOTH).on("board"),
        ),
        {"focus": (0, 0.8, 0)},
        {"board": Joint((0, 0.58, 0), rate=0.33, axis="x", swing=0.24)},
        carried={
            "seat": ("board", (0, 0.7, -1.4)),
            "saddle": ("board", (0, 0.7, -1.4)),
            "facing seat": ("board", (0, 0.7, 1.4)),
        },
    )


def sandpit(kit: Kit) -> Model:
    """Return a sand pit with a castle, a bucket and a spade."""
    frame = kit.main("#c58a4a")
    beams = merge(
        [slab((2.4, 0.24, 0.2), (0, 0, z), 0.05) for z in (-1.1, 1.1)]
        + [slab((0.2, 0.24, 2.4), (x, 0, 0), 0.05) for x in (-1.1, 1.1)]
    )
    sand = put(blob(1.08, 0.14, 1.08, 3, 0.18, 2.6, 2), (0, 0.06, 0))
    towers = merge(
        [
            merge(
                [
                    put(cylinder(0.17, 0.14, 0.3, 16, 0.02), (x, 0.14, z)),
                    *(
                        put(
                            slab(
                                (0.05, 0.05, 0.05), (0.11 * np.cos(a), 0.43, 0.11 * np.sin(a)), 0.01
                            ),
                            (x, 0, z),
                        )
                        for a in np.arange(6)
                    ),
                ]
            )
            for x, z in ((-0.35, -0.3), (0.25, -0.4), (-0.05, 0.1))
        ]
        + [slab((0.5, 0.18, 0.12), (-0.05, 0.12, -0.35), 0.03)]
    )
    pail = put(cylinder(0.12, 0.16, 0.24, 18, 0.02), (0.6, 0.14, 0.35))
    spade = merge(
        [
            rod((0.3, 0.2, 0.75), (0.75, 0.24, 0.85), 0.022),
            put(ellipsoid(0.12, 0.02, 0.09, 2), (0.22, 0.2, 0.73)),
        ]
    )
    return Model(
        (
            Part(beams, frame),
            Part(merge([sand, towers]), linear("#e3c488"), MATT),
            Part(pail, linear("#d3322b"), GLAZED),
            Part(spade, linear("#3f77b5"), GLAZED),
        )
    )


PLAYGROUND: Final[dict[str, Builder]] = {
    "swing": swing,
    "slide": slide,
    "seesaw": seesaw,
    "sandpit": sandpit,
}
"""Builders by name."""
