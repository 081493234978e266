"""What kings, genies and cave dwellers have: a throne, a carpet that flies, a burning torch."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import put, rod, slab
from reelkite.engines.diorama.props.forms import flame
from reelkite.engines.diorama.props.modelling import (
    FELT,
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
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge, translation
from reelkite.engines.diorama.shapes import ball, rounded_box, sheet


def throne(kit: Kit) -> Model:
    """Return a throne: a tall gilded back with three points, red cushions, balls on its arms."""
    plush = kit.main("#a8282f", "#5a2f7d")
    gold = linear("#e0b040")
    frame = merge(
        [
            rounded_box(0.96, 0.14, 0.84, 0.04).moved(translation(0, 0.30, 0)),
            rounded_box(0.96, 1.55, 0.12, 0.05).moved(translation(0, 0.30, -0.38)),
            *(
                rounded_box(0.13, 0.14, 0.78, 0.05).moved(translation(s * 0.44, 0.66, 0))
                for s in (-1, 1)
            ),
            *(
                rounded_box(0.12, 0.68, 0.12, 0.03).moved(translation(s * 0.42, 0, z))
                for s in (-1, 1)
                for z in (-0.34, 0.34)
            ),
            *(
                ball(r, 2).moved(translation(x, y, z))
                for x, y, z, r in (
                    (0, 2.02, -0.38, 0.13), (-0.40, 1.92, -0.38, 0.09), (0.40, 1.92, -0.38, 0.09),
                    (-0.44, 0.80, 0.38, 0.09), (0.44, 0.80, 0.38, 0.09),
                )
            ),
        ]
    )  # fmt: skip
    return Model(
        (
            Part(frame, gold, METAL),
            Part(rounded_box(0.74, 0.12, 0.68, 0.055), plush, FELT).at(0, 0.42, 0.03),
            Part(rounded_box(0.68, 1.02, 0.08, 0.04), plush, FELT).at(0, 0.66, -0.31),
        ),
        {"saddle": (0, 0.52, 0.08), "seat": (0, 0.52, 0.08)},
    )


def flying_carpet(kit: Kit) -> Model:
    """Return a carpet in the air: waves along it, a border, diamonds, tassels at both ends."""
    main = kit.main("#b5483c", "#5c3f8a", "#3f6f8a")
    finish = Finish(roughness=0.95, felt=0.9, two_sided=True)

    def cloth(wide: float, long: float, lift: float) -> Mesh:
        along = np.linspace(-long / 2, long / 2, 25)
        height = 0.05 * np.sin(4.2 * along) + lift
        edges = [np.stack([0 * along + x, height, along], -1) for x in (-wide / 2, wide / 2)]
        return sheet(np.stack(edges))

    ends = [(z, 0.05 * float(np.sin(4.2 * z))) for z in (-1.0, 1.0)]
    tassels = merge([
        rod((float(x), y, z), (float(x), y - 0.07, 1.08 * z), (0.02, 0.012), 6)
        for z, y in ends for x in np.linspace(-0.6, 0.6, 9)
    ])  # fmt: skip
    marks = merge([
        slab((0.26, 0.02, 0.26), (0, 0.05 * float(np.sin(4.2 * z)) + 0.008, z), 0.008,
             (np.pi / 4, 0, 0)) for z in (-0.6, 0.0, 0.6)
    ])  # fmt: skip
    return Model(
        (
            Part(cloth(1.3, 2.0, 0.0), linear("#e0a83c"), finish),
            Part(cloth(1.12, 1.82, 0.012), main, finish),
            Part(cloth(1.12, 1.82, -0.012), toned(main, 0.7), finish),
            Part(marks, linear("#f2e6cc"), FELT),
            Part(tassels, linear("#e0a83c"), FELT),
        ),
        {"seat": (0, 0.02, -0.1), "saddle": (0, 0.02, -0.1), "deck": (0, 0.02, 0)},
    )


def torch(kit: Kit) -> Model:
    """Return a torch that burns: a stick, a bound head, a flame that licks."""
    stick = rod((0, 0, 0), (0, 0.46, 0), (0.022, 0.03), 10)
    bound = put(ball(0.06, 2), (0, 0.47, 0))
    return Model(
        (
            Part(stick, kit.main("#8a5a34")),
            Part(bound, linear("#5a4030"), SMOOTH),
            flame(0.20).on("flame").at(0, 0.50, 0),
        ),
        {"grip": (0, 0.16, 0)},
        {"flame": Joint((0, 0.50, 0), rate=1.7, axis="z", swing=0.08)},
        shines=(Shine((0, 0.62, 0.05), (3.2, 1.7, 0.6), 2.4),),
    )


REGALIA: Final[dict[str, Builder]] = {"throne": throne, "torch": torch}
"""Builders by the last word of the asset."""
