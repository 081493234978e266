"""What comes from elsewhere: the flying saucer."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    bent,
    both,
    circled,
    hoop,
    put,
)
from reelkite.engines.diorama.props.forms import turned
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Shine,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    ball,
    ellipsoid,
    lathe,
)


def flying_saucer(kit: Kit) -> Model:
    """Return a flying saucer with a glass dome, a ring of lamps that runs round, and a beam."""
    metal = kit.any_of("#aeb6be", "#8fae9f", "#9a94b5")
    disk = _flying_saucer_disk()
    ringed = merge(
        [
            hoop(0.98, 0.08, (0, 3.04, 0)),
            hoop(2.42, 0.06, (0, 2.55, 0)),
            put(lathe([(0.0, 0.0), (0.55, 0.0), (0.75, 0.22), (0.0, 0.3)], 24), (0, 1.72, 0)),
        ]
    )
    lamps = [
        Part(
            circled(put(ball(0.15, 2), (1.95, 2.84, 0)), 6, s),
            linear(tone),
            Finish(emission=2.2),
            Layer.GLOW,
        ).on("lamps")
        for s, tone in ((0.0, "#7fffb0"), (np.pi / 6, "#ffe066"))
    ]
    pilot = merge(
        [
            put(ellipsoid(0.28, 0.34, 0.28, 2), (0, 3.35, 0)),
            both(put(ellipsoid(0.09, 0.12, 0.05, 1), (0.12, 3.42, 0.25))),
        ]
    )
    beam = put(lathe([(1.25, 0.0), (0.45, 1.75)], 28), (0, 0.02, 0))
    rim = _flying_saucer_rim()
    return Model(
        (
            Part(disk, metal, METAL),
            Part(merge([ringed, rim]), toned(metal, 0.6), METAL),
            *lamps,
            Part(pilot, linear("#6fbf5a"), SMOOTH),
            Part(
                both(put(ellipsoid(0.085, 0.115, 0.03, 1), (0.12, 3.42, 0.285))),
                linear("#151518"),
                GLAZED,
            ),
            Part(
                beam,
                linear("#bfffd0"),
                Finish(emission=1.5, casts=False, two_sided=True),
                Layer.GLOW,
            ),
        ),
        {"saddle": (0, 3.1, 0), "focus": (0, 2.8, 1)},
        {"lamps": Joint((0, 2.8, 0), rate=0.3, axis="y")},
        shines=(Shine((0, 1.6, 0), (2.0, 6.0, 3.0), 4.0),),
    )


def _flying_saucer_rim() -> Mesh:
    """Return the rim of the flying saucer."""
    return merge(
        [
            bent(
                [
                    (0.95 * np.cos(a), 3.02, 0.95 * np.sin(a)),
                    (0.75 * np.cos(a), 3.6, 0.75 * np.sin(a)),
                    (0, 3.97, 0),
                ],
                0.03,
                5,
            )
            for a in np.arange(6) * np.pi / 3
        ]
    )


def _flying_saucer_disk() -> Mesh:
    """Return the disk of the flying saucer."""
    return turned(
        [
            (0.0, 1.9),
            (0.6, 1.92),
            (1.5, 2.1),
            (2.3, 2.42),
            (2.45, 2.55),
            (2.3, 2.68),
            (1.4, 2.95),
            (0.95, 3.05),
            (0.0, 3.1),
        ],
        40,
        44,
    )


SAUCERS: Final[dict[str, Builder]] = {
    "flying-saucer": flying_saucer,
}
"""Builders by name."""
