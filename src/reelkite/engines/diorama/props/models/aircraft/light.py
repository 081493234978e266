"""Light planes: biplane, glider."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    both,
    put,
    rod,
    slab,
)
from reelkite.engines.diorama.props.forms import axles, profiled, turned
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    lighter,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    ball,
    cylinder,
    ellipsoid,
    extrude,
    rounded_box,
    tube,
)

_PANE: Final = linear("#bfe0ea")
_SILVER: Final = linear("#c9cdd0")
_WHITE: Final = linear("#f3f1ea")


def biplane(kit: Kit) -> Model:
    """Return a biplane: two wings with struts and wires, open cockpits, a propeller that turns."""
    paint = kit.any_of("#d3432f", "#e0a82f", "#2f6ea8", "#3f8f5a")
    body = _biplane_body()
    wings = merge(
        [put(rounded_box(6.4, 0.11, 1.05, 0.05), (0, y, z)) for y, z in ((0.85, 0.45), (2.2, 0.7))]
    )
    struts = _biplane_struts()
    wires = merge(
        [
            both(tube([(2.5, 0.92, 0.45), (1.3, 2.25, 0.6)], 0.01, 4)),
            both(tube([(1.3, 0.92, 0.45), (2.5, 2.25, 0.6)], 0.01, 4)),
        ]
    )
    tail = merge(
        [
            slab((2.1, 0.08, 0.6), (0, 1.25, -2.45), 0.03),
            profiled([(-2.0, 1.3), (-2.35, 2.05), (-2.75, 2.0), (-2.75, 1.2)], 0.08, 0.03),
        ]
    )
    holes = merge([put(ellipsoid(0.3, 0.05, 0.34, 2), (0, 1.66, z)) for z in (-0.05, -0.9)])
    cylinders = merge(
        [
            put(put(cylinder(0.09, 0.09, 0.24, 10, 0.02), (0, 0.4, 0)), (0, 1.2, 1.5), (0, 0, a))
            for a in np.arange(7) * 2 * np.pi / 7
        ]
    )
    blades = merge(
        [
            put(ellipsoid(0.1, 0.85, 0.035, 2), (0, 1.2, 1.75), (0, 0, a))
            for a in (0.3, 0.3 + np.pi / 2)
        ]
    )
    rings = both(put(merge([cylinder(0.42, 0.42, 0.015, 28, 0.003)]), (2.4, 2.315, 0.7)))
    wheels, joints = axles(0.3, 0.12, 0.75, (0.85,))
    legs = _biplane_legs()
    return Model(
        (
            Part(merge([body, tail]), paint, GLAZED),
            Part(wings, lighter(paint, 0.65), GLAZED),
            Part(merge([struts, legs]), linear("#9a6a40")),
            Part(merge([wires, cylinders]), _SILVER, METAL),
            Part(holes, linear("#4a2f22")),
            Part(rings, paint, GLAZED),
            Part(blades, linear("#7a4f31"), GLAZED).on("propeller"),
            Part(put(ball(0.14, 2), (0, 1.2, 1.74)), _SILVER, METAL),
            *wheels,
        ),
        {
            "saddle": (0, 1.5, -0.9),
            "seat": (0, 1.5, -0.9),
            "top": (0, 2.3, 0.6),
            "focus": (0, 1.4, 1),
        },
        {**joints, "propeller": Joint((0, 1.2, 1.75), rate=3.3, axis="z")},
    )


def _biplane_legs() -> Mesh:
    """Return the legs of the biplane."""
    return merge(
        [both(rod((0.3, 0.95, z), (0.72, 0.3, 0.85), 0.04)) for z in (0.6, 1.1)]
        + [
            rod((-0.75, 0.3, 0.85), (0.75, 0.3, 0.85), 0.03),
            rod((0, 1.1, -2.4), (0, 0.75, -2.7), 0.03),
        ]
    )


def _biplane_struts() -> Mesh:
    """Return the struts of the biplane."""
    return merge(
        [
            both(merge([rod((x, 0.9, z), (x, 2.25, z + 0.2), 0.03, 6) for z in (0.1, 0.8)]))
            for x in (2.5, 1.3)
        ]
        + [both(rod((0.35, 1.6, z), (0.4, 2.25, z + 0.1), 0.03, 6)) for z in (0.3, 0.95)]
    )


def _biplane_body() -> Mesh:
    """Return the body of the biplane."""
    return put(
        turned(
            [
                (0.0, -2.7),
                (0.14, -2.6),
                (0.34, -1.0),
                (0.5, 0.4),
                (0.52, 1.3),
                (0.44, 1.55),
                (0.0, 1.6),
            ],
            26,
            22,
        ),
        (0, 1.2, 0),
        FORWARD,
    )


def glider(kit: Kit) -> Model:
    """Return a sailplane with very long slender wings."""
    tint = kit.any_of("#d3432f", "#2f66c4")
    body = put(
        turned(
            [
                (0.0, -3.4),
                (0.08, -3.3),
                (0.13, -1.5),
                (0.36, 0.2),
                (0.42, 1.1),
                (0.28, 1.9),
                (0.0, 2.2),
            ],
            28,
            20,
        ),
        (0, 0.9, 0),
        FORWARD,
    )
    wing = both(
        put(
            extrude([(0.0, 0.45), (5.6, 0.1), (5.8, -0.1), (0.0, -0.45)], 0.12, 0.05),
            (0, 1.2, 0.2),
            (0, np.pi / 2, 0),
        ).moved(translation(0, -0.1, 0) @ rotation(roll=0.05))
    )
    tail = merge(
        [
            slab((2.0, 0.06, 0.45), (0, 2.0, -3.2), 0.02),
            profiled([(-2.7, 0.95), (-3.1, 2.05), (-3.5, 2.05), (-3.45, 0.9)], 0.1, 0.03),
        ]
    )
    canopy = put(ellipsoid(0.32, 0.3, 0.85, 2), (0, 1.16, 0.95))
    tips = both(put(rounded_box(0.7, 0.14, 0.3, 0.04), (5.35, 1.37, 0.2)))
    return Model(
        (
            Part(merge([body, wing, tail]), _WHITE, GLAZED),
            Part(tips, tint, GLAZED),
            Part(canopy, _PANE, GLAZED),
        ),
        {"saddle": (0, 1.1, 0.8), "top": (0, 1.4, 0.5)},
    )


LIGHT: Final[dict[str, Builder]] = {
    "biplane": biplane,
    "glider": glider,
}
"""Builders by name."""
