"""What floats at parties: bubbles, a bunch of balloons."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, put
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    Builder,
    Kit,
    Model,
    Part,
    lighter,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    ball,
    ellipsoid,
    lathe,
    spline,
    tube,
)


def bubble(kit: Kit) -> Model:
    """Return a cluster of soap bubbles: shining rims in rainbow colours, bright window spots."""
    tint = kit.main("#bfe6f2")
    parts: list[Part] = []
    for x, y, z, r in (
        (0, 0.6, 0, 0.34),
        (0.52, 0.85, -0.1, 0.2),
        (-0.46, 0.95, 0.05, 0.17),
        (0.3, 0.25, 0.2, 0.12),
        (-0.3, 0.28, 0.15, 0.15),
        (0.1, 1.2, 0, 0.11),
    ):
        body = ball(r, 3)
        film = 0.5 + 0.5 * np.sin(
            np.outer(body.positions @ np.array([5, 9, 3]) / r * 0.5, np.ones(3))
            + np.array([0, 2.1, 4.2])
        )
        tone = (0.62 * np.array(tint) + 0.38 * film).astype(np.float32)
        parts += [
            Part(body, tone, Finish(0.05, emission=0.25)).at(x, y, z),
            Part(
                merge(
                    [
                        put(
                            ellipsoid(0.2 * r, 0.26 * r, 0.03 * r, 1),
                            (x - 0.38 * r, y + 0.42 * r, z + 0.82 * r),
                            (-0.4, -0.45, 0.5),
                        ),
                        put(
                            ellipsoid(0.10 * r, 0.06 * r, 0.03 * r, 1),
                            (x + 0.42 * r, y - 0.45 * r, z + 0.79 * r),
                            (0.4, 0.45, 0.5),
                        ),
                    ]
                ),
                linear("#ffffff"),
                Finish(0.2, emission=0.9),
            ),
        ]
    return Model(tuple(parts), {"focus": (0, 0.7, 0.3)})


def balloons(kit: Kit) -> Model:
    """Return a bunch of balloons in many colours on strings tied together."""
    asked = kit.appearance.colour
    tones = (
        [kit.main("#d3322b")] * 7
        if asked
        else [
            linear(c)
            for c in ("#d3322b", "#f2c531", "#2f77c4", "#4c9a45", "#ee7fae", "#ee7f2c", "#7d4bb0")
        ]
    )
    spots = (
        (0, 1.75, 0.06),
        (0.3, 1.6, 0.0),
        (-0.3, 1.62, 0.02),
        (0.16, 1.42, 0.2),
        (-0.17, 1.4, 0.18),
        (0.2, 1.92, -0.1),
        (-0.2, 1.95, -0.08),
    )
    body = _balloons_body()
    parts = [
        Part(
            put(body, at, (0, 0, -0.35 * at[0])),
            lighter(tone, 0.06 * (k % 3) if asked else 0.0),
            GLAZED,
        )
        for k, (at, tone) in enumerate(zip(spots, tones, strict=True))
    ]
    strings = merge(
        [
            tube(spline([(x, y - 0.22, z), (0.3 * x, 0.9, 0.4 * z), (0, 0.5, 0)], 8), 0.006, 4)
            for x, y, z in spots
        ]
        + [tube([(0, 0.5, 0), (0.02, 0.0, 0)], 0.008, 5)]
    )
    knot = merge(
        [
            put(ball(0.025, 1), (0, 0.5, 0)),
            both(put(ellipsoid(0.06, 0.03, 0.02, 1), (0.06, 0.5, 0))),
        ]
    )
    return Model(
        (*parts, Part(strings, linear("#e9e2d2")), Part(knot, linear("#d3322b"))),
        {"bridle": (0.02, 0.0, 0), "focus": (0, 1.6, 0.2)},
    )


def _balloons_body() -> Mesh:
    """Return the body of the balloons."""
    return merge(
        [
            lathe(
                [
                    (0.0, -0.2),
                    (0.03, -0.195),
                    (0.1, -0.14),
                    (0.16, -0.02),
                    (0.165, 0.06),
                    (0.12, 0.16),
                    (0.0, 0.205),
                ],
                24,
            ),
            lathe([(0.0, -0.19), (0.03, -0.235), (0.0, -0.235)], 10),
        ]
    )


FESTIVE: Final[dict[str, Builder]] = {
    "bubble": bubble,
    "balloons": balloons,
}
"""Builders by name."""
