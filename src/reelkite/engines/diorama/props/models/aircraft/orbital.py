"""What is up in space: satellite, station, rover."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    bent,
    both,
    hoop,
    put,
    rod,
    slab,
)
from reelkite.engines.diorama.props.forms import axles
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
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
from reelkite.engines.diorama.scene.mesh import Mesh, merge, translation
from reelkite.engines.diorama.shapes import (
    ball,
    box,
    cylinder,
    ellipsoid,
    lathe,
    rounded_box,
)

_DARK: Final = linear("#2b2a2c")
_SILVER: Final = linear("#c9cdd0")
_WHITE: Final = linear("#f1eee6")
_FOIL: Final = linear("#d9a83c")


def satellite(kit: Kit) -> Model:
    """Return a satellite: a foil box, two blue solar wings, a dish."""
    foil = kit.main("#d9a83c")
    box_ = rounded_box(0.9, 1.2, 0.9, 0.04).moved(translation(0, 1.0, 0))
    creases = merge([put(rounded_box(0.94, 0.04, 0.94, 0.01), (0, y, 0)) for y in (1.2, 1.6, 2.0)])
    wings, cells, frames = [], [], []
    for s in (-1, 1):
        wings.append(rod((s * 0.45, 1.6, 0), (s * 1.0, 1.6, 0), 0.05))
        for k in range(3):
            x = s * (1.5 + 1.05 * k)
            cells.append(slab((0.98, 1.5, 0.05), (x, 0.85, 0), 0.01))
            frames += [
                slab((0.03, 1.5, 0.07), (x + d, 0.85, 0), 0.0101) for d in (-0.24, 0.0, 0.24)
            ] + [slab((0.98, 0.03, 0.07), (x, 0.85 + 0.3 * j, 0), 0.0101) for j in range(1, 5)]
    dish = put(
        lathe(
            [
                (0.0, 0.0),
                (0.3, 0.05),
                (0.58, 0.22),
                (0.66, 0.34),
                (0.62, 0.34),
                (0.3, 0.1),
                (0.0, 0.05),
            ],
            24,
        ),
        (0, 2.2, 0.2),
        (0, 0.6, 0),
    )
    feed = merge(
        [
            put(rod((0, 0, 0), (0, 0.5, 0), 0.025, 6), (0, 2.2, 0.2), (0, 0.6, 0)),
            put(ball(0.06, 1), (0, 2.61, 0.48)),
            rod((0.2, 1.0, 0.2), (0.3, 0.2, 0.4), 0.02, 6),
            rod((-0.2, 1.0, 0.2), (-0.35, 0.3, 0.3), 0.02, 6),
        ]
    )
    nozzle = put(lathe([(0.12, 0.0), (0.22, -0.25), (0.0, -0.2)], 16), (0, 1.0, 0))
    return Model(
        (
            Part(merge([box_, creases]), foil, METAL),
            Part(merge([*wings, feed, nozzle]), _SILVER, METAL),
            Part(merge(cells), linear("#274a9a"), GLAZED),
            Part(merge(frames), linear("#8fa6d9"), METAL),
            Part(dish, _WHITE, SMOOTH),
        ),
        {"focus": (0, 1.6, 0.5)},
    )


def space_station(kit: Kit) -> Model:
    """Return a space station: modules on a spine, a ring that turns, solar wings."""
    white = kit.main("#e9e7e1")
    modules = merge(
        [
            put(cylinder(0.6, 0.6, 2.2, 22, 0.12), (0, 3.0, z - 1.1), FORWARD)
            for z in (-2.6, 0.0, 2.6)
        ]
        + [put(ellipsoid(0.62, 0.62, 0.5, 2), (0, 3.0, z)) for z in (-3.8, 3.8)]
    )
    joints_ = merge(
        [put(cylinder(0.35, 0.35, 0.6, 18, 0.05), (0, 3.0, z - 0.3), FORWARD) for z in (-1.3, 1.3)]
    )
    wheel = _space_station_wheel()
    panes = merge(
        [
            put(box(0.16, 0.16, 0.1), (2.6 * np.cos(a), 3.0 + 2.6 * np.sin(a), 0.3), (0, 0, a))
            for a in np.arange(20) * np.pi / 10
        ]
    )
    spine = rod((-5.4, 3.0, -2.6), (5.4, 3.0, -2.6), 0.09, 6)
    cells = merge(
        [slab((1.5, 3.2, 0.05), (s * x, 1.4, -2.6), 0.01) for s in (-1, 1) for x in (2.3, 4.3)]
    )
    frames = merge(
        [
            slab((1.5, 0.05, 0.08), (s * x, 1.4 + 0.53 * k, -2.6), 0.0101)
            for s in (-1, 1)
            for x in (2.3, 4.3)
            for k in range(1, 6)
        ]
        + [slab((0.05, 3.2, 0.08), (s * x, 1.4, -2.6), 0.0101) for s in (-1, 1) for x in (2.3, 4.3)]
    )
    dish = put(
        lathe([(0.0, 0.0), (0.3, 0.05), (0.55, 0.22), (0.5, 0.24), (0.0, 0.06)], 20),
        (0, 3.7, 2.6),
        (0, 0.4, 0),
    )
    lamps = merge([put(ball(0.09, 1), (0, 3.65, -2.6)), put(ball(0.09, 1), (0, 3.0, 4.35))])
    return Model(
        (
            Part(modules, white, SMOOTH),
            Part(wheel, white, SMOOTH).on("wheel"),
            Part(panes, linear("#ffe6a8"), Finish(0.4, emission=1.1)).on("wheel"),
            Part(merge([joints_, spine]), linear("#8f979d"), METAL),
            Part(cells, linear("#274a9a"), GLAZED),
            Part(frames, _FOIL, METAL),
            Part(dish, _WHITE),
            Part(lamps, linear("#ff5a40"), Finish(emission=2.4)),
        ),
        {"focus": (0, 3, 2)},
        {"wheel": Joint((0, 3.0, 0), rate=0.07, axis="z")},
    )


def _space_station_wheel() -> Mesh:
    """Return the wheel of the space station."""
    return merge(
        [
            put(hoop(2.6, 0.34), (0, 3.0, 0), (0, np.pi / 2, 0)),
            *(
                put(rod((0.5, 0, 0), (2.5, 0, 0), 0.14, 8), (0, 3.0, 0), (0, 0, a))
                for a in np.arange(4) * np.pi / 2
            ),
        ]
    )


def rover(kit: Kit) -> Model:
    """Return a six-wheeled rover with a camera mast, a solar deck and an arm."""
    shell = kit.main("#e6e2d8")
    deck = slab((1.1, 0.3, 1.4), (0, 0.62, 0), 0.05)
    cells = slab((1.6, 0.05, 1.7), (0, 0.93, -0.15), 0.02)
    frames = merge(
        [slab((1.62, 0.03, 0.03), (0, 0.975, z), 0.0101) for z in np.linspace(-0.85, 0.55, 6)]
    )
    mast = merge(
        [
            rod((0.3, 0.95, 0.6), (0.3, 1.75, 0.6), 0.05),
            slab((0.42, 0.2, 0.22), (0.3, 1.72, 0.64), 0.04),
        ]
    )
    eyes = merge(
        [
            put(cylinder(0.055, 0.055, 0.06, 14, 0.01), (0.3 + d, 1.82, 0.74), FORWARD)
            for d in (-0.11, 0.11)
        ]
    )
    arms = both(
        merge(
            [
                rod((0.58, 0.7, 0.0), (0.72, 0.26, 0.75), 0.045),
                rod((0.58, 0.7, 0.0), (0.72, 0.3, -0.3), 0.045),
                rod((0.72, 0.3, -0.3), (0.72, 0.26, -0.75), 0.045),
            ]
        )
    )
    tool = merge(
        [
            bent([(-0.35, 0.7, 0.7), (-0.4, 1.0, 1.0), (-0.4, 0.55, 1.35)], 0.04),
            put(cylinder(0.08, 0.05, 0.16, 12, 0.02), (-0.4, 0.42, 1.36)),
        ]
    )
    dish = put(
        lathe([(0.0, 0.0), (0.18, 0.04), (0.3, 0.14), (0.26, 0.14), (0.0, 0.04)], 18),
        (-0.4, 1.05, -0.6),
        (0, -0.5, 0),
    )
    wheels, joints = axles(0.24, 0.2, 0.74, (0.75, 0.0, -0.75))
    return Model(
        (
            Part(deck, shell, SMOOTH),
            Part(cells, linear("#274a9a"), GLAZED),
            Part(merge([frames, arms, tool]), _SILVER, METAL),
            Part(merge([mast, dish]), _WHITE, SMOOTH),
            Part(eyes, _DARK, GLAZED),
            *wheels,
        ),
        {"saddle": (0, 0.98, -0.2), "head": (0.3, 1.95, 0.64), "focus": (0.3, 1.7, 0.7)},
        joints,
    )


ORBITAL: Final[dict[str, Builder]] = {
    "satellite": satellite,
    "space-station": space_station,
    "rover": rover,
}
"""Builders by name."""
