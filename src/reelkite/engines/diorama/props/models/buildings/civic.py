"""Houses where people work and learn: factory, school, hospital."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, put, rod, slab
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Vapour,
    toned,
)
from reelkite.engines.diorama.props.models.buildings.masonry import (
    GLASS,
    LIT,
    SKY,
    WARM,
    drum,
    facade,
    flag,
    pale,
    pitched,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    box,
    cylinder,
    extrude,
    gable,
    lathe,
)


def factory(kit: Kit) -> Model:
    """Return a factory with a saw-tooth roof and two smoking chimneys."""
    wall = kit.any_of("#b5654a", "#a8674f", "#9a8f85")
    hall = slab((9.0, 3.6, 6.0), (0, 0, 0), 0.06)
    teeth = merge(
        [
            put(extrude([(-1.5, 0), (1.5, 0), (1.5, 1.5)], 6.0, 0.02), (x, 3.55, 0))
            for x in (-3, 0, 3)
        ]
    )
    slopes = merge(
        [slab((3.4, 0.12, 6.2), (x - 0.02, 4.28, 0), 0.04, (0, 0, 0.464)) for x in (-3, 0, 3)]
    )
    lights = merge(
        [
            put(box(0.08, 1.0, 1.1), (x + 1.53, 3.85, z))
            for x in (-3, 0, 3)
            for z in (-2.2, -0.75, 0.75, 2.2)
        ]
    )
    stacks = _factory_stacks()
    bands = merge(
        [
            put(drum(r, 0.5, sides=20), (x, y, -3.9))
            for x in (-2.6, 0.2)
            for r, y in ((0.54, 7.2), (0.56, 6.2))
        ]
    )
    panes = merge([facade(np.linspace(-3.7, 3.7, 6)[1:5].tolist(), (1.2,), (1.1, 1.3), 3.02)])
    door = slab((1.8, 2.4, 0.12), (3.4, 0, 3.02), 0.03)
    pipes = merge(
        [rod((4.5, 1.0, 1.5), (6.0, 1.0, 1.5), 0.18), rod((6.0, 1.0, 1.5), (6.0, 2.6, 1.5), 0.18)]
    )
    tank = put(cylinder(0.95, 0.95, 2.6, 22, 0.15), (6.0, 0, 0))
    return Model(
        (
            Part(merge([hall, teeth]), wall, MATT),
            Part(slopes, linear("#5f6a70")),
            Part(lights, SKY, GLASS),
            Part(stacks, toned(wall, 0.85), MATT),
            Part(bands, linear("#efe6d4")),
            Part(panes, WARM, LIT),
            Part(door, linear("#4f6f7f")),
            Part(merge([pipes, tank]), linear("#aeb4b8"), METAL),
        ),
        {"focus": (0, 3, 3)},
        vapours=tuple(
            Vapour((x, 9.2, -3.9), 1.3, 3.0, 0.7, (0.75, 0.75, 0.78), always=True)
            for x in (-2.6, 0.2)
        ),
    )


def _factory_stacks() -> Mesh:
    """Return the stacks of the factory."""
    return merge(
        [
            put(
                lathe(
                    [
                        (0.75, 0.0),
                        (0.48, 8.6),
                        (0.58, 8.7),
                        (0.58, 9.0),
                        (0.36, 9.0),
                        (0.36, 8.6),
                        (0.0, 8.6),
                    ],
                    20,
                ),
                (x, 0, -3.9),
            )
            for x in (-2.6, 0.2)
        ]
    )


def school(kit: Kit) -> Model:
    """Return a school: a red brick front with a clock gable, rows of windows, a flag."""
    wall = kit.any_of("#b5573f", "#d9b57a", "#c98a5a")
    body = merge(
        [
            slab((11.0, 5.4, 4.2), (0, 0, 0), 0.06),
            slab((3.4, 6.4, 4.8), (0, 0, 0.1), 0.06),
            put(gable(3.4, 1.5, 4.8), (0, 6.35, 0.1)),
        ]
    )
    roof = merge(
        [
            put(pitched(5.2, 1.6, 11.4, (0, 0, 0), 0.18), (0, 5.25, 0), (np.pi / 2, 0, 0)),
            pitched(4.0, 1.75, 5.1, (0, 6.2, 0.15), 0.18),
        ]
    )
    panes = merge(
        [
            facade(
                [s * x for s in (-1, 1) for x in (2.5, 3.6, 4.7)], (1.1, 3.4), (0.75, 1.25), 2.12
            ),
            facade((-1.0, 1.0), (4.2,), (0.6, 1.0), 2.52),
        ]
    )
    clock = put(drum(0.55, 0.1), (0, 6.9, 2.5), (0, np.pi / 2, 0))
    hands = merge(
        [
            rod((0, 6.9, 2.64), (0, 7.25, 2.64), 0.035, 5),
            rod((0, 6.9, 2.64), (0.26, 6.9, 2.64), 0.035, 5),
        ]
    )
    steps = merge(
        [slab((2.6 - 0.3 * k, 0.2, 1.2 - 0.35 * k), (0, 0.2 * k, 2.9), 0.03) for k in range(3)]
    )
    belt = slab((11.1, 0.2, 4.3), (0, 2.75, 0), 0.04)
    return Model(
        (
            Part(body, wall, MATT),
            Part(roof, linear("#5a4a52")),
            Part(panes, WARM, LIT),
            Part(clock, linear("#f8f4e8"), SMOOTH),
            Part(hands, linear("#2b2a2c")),
            Part(merge([steps, belt]), pale(wall), MATT),
            Part(slab((1.5, 2.3, 0.1), (0, 0.4, 2.52), 0.03), linear("#3f6f6a")),
            *flag((4.3, 6.4, 0), linear("#2f66c4"), 1.3, 1.5),
        ),
        {"focus": (0, 3, 2)},
    )


def hospital(kit: Kit) -> Model:
    """Return a white hospital with a red cross."""
    wall = kit.main("#f1efe8")
    body = merge([slab((9.0, 6.6, 4.4), (0, 0, 0), 0.08), slab((3.6, 8.2, 5.2), (0, 0, 0), 0.08)])
    red = linear("#d2282b")
    cross = merge(
        [slab((1.8, 0.6, 0.14), (0, 6.7, 2.64), 0.03), slab((0.6, 1.8, 0.14), (0, 6.1, 2.64), 0.03)]
    )
    panes = merge(
        [
            facade(
                [s * x for s in (-1, 1) for x in (2.4, 3.2, 4.0)], (0.9, 2.8, 4.7), (0.5, 1.0), 2.22
            ),
            facade((-1.1, 0, 1.1), (3.1, 4.6), (0.6, 0.9), 2.62),
        ]
    )
    canopy = merge(
        [
            slab((3.4, 0.2, 2.0), (0, 2.3, 3.4), 0.06),
            both(rod((1.5, 0, 4.2), (1.5, 2.3, 4.2), 0.08)),
        ]
    )
    band = merge([slab((9.1, 0.3, 4.5), (0, y, 0), 0.05) for y in (0.0, 6.3)])
    return Model(
        (
            Part(body, wall, SMOOTH),
            Part(cross, red, SMOOTH),
            Part(panes, SKY, GLASS),
            Part(merge([canopy, band]), linear("#5f9aa8"), SMOOTH),
            Part(slab((1.8, 2.1, 0.1), (0, 0, 2.62), 0.02), SKY, GLAZED),
        ),
        {"focus": (0, 4, 2)},
    )


CIVIC: Final[dict[str, Builder]] = {
    "factory": factory,
    "school": school,
    "hospital": hospital,
}
"""Builders by name."""
