"""Figures without legs to stand on: a bust, a seated sage."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, circled, put, rod, slab
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    METAL,
    Builder,
    Kit,
    Model,
    Part,
    toned,
)
from reelkite.engines.diorama.props.models.buildings.masonry import drum
from reelkite.engines.diorama.props.models.landmarks.statues import limb
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import ball, ellipsoid, lathe

_MARBLE: Final = "#ece6da"


def bust(kit: Kit) -> Model:
    """Return the bust of a bearded philosopher on a column."""
    marble = kit.main(_MARBLE)
    stand = _bust_stand()
    chest = merge(
        [
            put(ellipsoid(0.32, 0.22, 0.19, 3), (0, 1.34, 0)),
            put(drum(0.14, 0.14, sides=16), (0, 1.12, 0)),
            rod((0, 1.4, 0), (0, 1.62, 0.02), 0.1),
        ]
    )
    head = merge(
        [
            put(ellipsoid(0.15, 0.19, 0.17, 3), (0, 1.78, 0.03)),
            put(ellipsoid(0.05, 0.07, 0.06, 1), (0, 1.77, 0.2)),
        ]
    )
    curls = merge(
        [
            put(
                ball(0.055, 1),
                (
                    0.15 * np.sin(a) * np.cos(e),
                    1.85 + 0.15 * np.sin(e),
                    0.16 * np.cos(a) * np.cos(e),
                ),
            )
            for e in (0.2, 0.65, 1.1)
            for a in np.linspace(0.7, 5.6, 9)
        ]
    )
    beard = merge(
        [
            put(ball(0.05, 1), (x, 1.64 - 0.04 * (k % 2), 0.15 - 0.5 * x * x))
            for k, x in enumerate(np.linspace(-0.11, 0.11, 5))
        ]
        + [put(ball(0.05, 1), (x, 1.56, 0.14)) for x in (-0.05, 0.05)]
    )
    brow = both(put(ellipsoid(0.05, 0.018, 0.025, 1), (0.06, 1.85, 0.185)))
    return Model(
        (
            Part(merge([chest, head, curls, beard, brow]), marble, GLAZED),
            Part(stand, toned(marble, 0.65), MATT),
            Part(
                both(put(ellipsoid(0.03, 0.014, 0.012, 1), (0.06, 1.81, 0.185))),
                toned(marble, 0.55),
                MATT,
            ),
        ),
        {"focus": (0, 1.7, 0.2), "head": (0, 1.98, 0)},
    )


def _bust_stand() -> Mesh:
    """Return the stand of the bust."""
    return merge(
        [
            slab((0.62, 0.1, 0.62), (0, 0, 0), 0.02),
            put(
                lathe(
                    [
                        (0.26, 0.0),
                        (0.26, 0.06),
                        (0.2, 0.12),
                        (0.19, 0.85),
                        (0.26, 0.92),
                        (0.26, 0.96),
                        (0.0, 0.96),
                    ],
                    20,
                ),
                (0, 0.1, 0),
            ),
            slab((0.6, 0.08, 0.6), (0, 1.05, 0), 0.02),
        ]
    )


def seated_sage(kit: Kit) -> Model:
    """Return a golden sage who sits with crossed legs on a lotus."""
    gold = kit.main("#d9a83c")
    petals = _seated_sage_petals()
    seat = merge([put(lathe([(1.15, 0.0), (1.25, 0.1), (1.0, 0.55), (0.0, 0.6)], 28), (0, 0, 0))])
    body = merge(
        [
            put(ellipsoid(0.62, 0.72, 0.46, 3), (0, 1.35, -0.1)),
            put(ellipsoid(0.75, 0.34, 0.4, 2), (0, 1.75, -0.1)),
            put(ellipsoid(0.3, 0.36, 0.32, 3), (0, 2.42, 0.0)),
            rod((0, 2.0, -0.05), (0, 2.2, -0.02), 0.16),
        ]
    )
    knees = both(
        merge(
            [
                limb([(0.25, 0.95, -0.1), (0.85, 0.86, 0.25), (0.35, 0.78, 0.75)], 0.27),
                put(ellipsoid(0.3, 0.2, 0.3, 2), (0.82, 0.86, 0.3)),
            ]
        )
    )
    arms = both(
        merge(
            [
                limb([(0.66, 1.78, -0.1), (0.82, 1.3, 0.05), (0.25, 1.02, 0.5)], 0.18),
                put(ellipsoid(0.17, 0.09, 0.13, 2), (0.12, 1.02, 0.55)),
            ]
        )
    )
    bun = merge(
        [
            put(ellipsoid(0.31, 0.25, 0.32, 2), (0, 2.58, -0.05)),
            put(ball(0.13, 2), (0, 2.87, -0.04)),
        ]
    )
    ears = both(put(ellipsoid(0.05, 0.17, 0.08, 1), (0.3, 2.34, 0.0)))
    face = merge(
        [
            both(put(ellipsoid(0.08, 0.018, 0.02, 1), (0.12, 2.44, 0.29))),
            put(ellipsoid(0.09, 0.02, 0.02, 1), (0, 2.24, 0.295)),
        ]
    )
    robe = limb([(-0.62, 1.86, 0.05), (0.0, 1.5, 0.42), (0.55, 1.0, 0.3)], 0.14)
    return Model(
        (
            Part(merge([body, knees, arms, ears, robe]), gold, METAL),
            Part(bun, linear("#3f4a78"), MATT),
            Part(merge([petals, seat]), linear("#d98aa0"), GLAZED),
            Part(face, toned(gold, 0.3), MATT),
        ),
        {"focus": (0, 2.2, 0.4)},
    )


def _seated_sage_petals() -> Mesh:
    """Return the petals of the seated sage."""
    return merge(
        [
            circled(
                put(
                    ellipsoid(0.34, 0.10, 0.22, 1),
                    (1.15 - 0.12 * k, 0.32 + 0.2 * k, 0),
                    (0, 0, 0.5),
                ),
                14,
                0.22 * k,
            )
            for k in range(2)
        ]
    )


BUSTS: Final[dict[str, Builder]] = {
    "bust": bust,
    "seated-statue": seated_sage,
}
"""Builders by name."""
