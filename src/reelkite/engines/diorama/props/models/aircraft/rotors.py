"""What hangs on rotors: helicopter, drone."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    bent,
    both,
    corners,
    hoop,
    put,
    rod,
    slab,
)
from reelkite.engines.diorama.props.forms import profiled
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    lighter,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import merge
from reelkite.engines.diorama.shapes import (
    ball,
    cylinder,
    ellipsoid,
    rounded_box,
)

_PANE: Final = linear("#bfe0ea")
_DARK: Final = linear("#2b2a2c")
_WHITE: Final = linear("#f3f1ea")


def helicopter(kit: Kit) -> Model:
    """Return a helicopter with a glass nose, skids, a tail rotor and a main rotor, both turning."""
    paint = kit.any_of("#d3432f", "#2f66a4", "#e3b23a", "#4f7f5a")
    cabin = put(ellipsoid(0.95, 0.95, 1.5, 3), (0, 1.6, 0.3))
    nose = put(ellipsoid(0.86, 0.8, 0.95, 3), (0, 1.62, 0.98))
    boom = bent([(0, 1.95, -0.8), (0, 2.05, -2.2), (0, 2.15, -4.0)], [0.42, 0.24, 0.14], 14)
    fin = profiled([(-3.6, 2.1), (-4.1, 3.0), (-4.5, 3.0), (-4.35, 1.7), (-4.0, 1.7)], 0.12, 0.04)
    hump = put(ellipsoid(0.5, 0.35, 0.95, 2), (0, 2.5, -0.1))
    skids = both(
        merge(
            [
                bent([(0.9, 0.12, 1.5), (0.95, 0.06, 1.1), (0.95, 0.06, -1.2)], 0.06),
                bent([(0.4, 0.85, 0.7), (0.8, 0.4, 0.75), (0.95, 0.08, 0.75)], 0.045),
                bent([(0.4, 0.85, -0.5), (0.8, 0.4, -0.55), (0.95, 0.08, -0.55)], 0.045),
            ]
        )
    )
    door = both(slab((0.06, 0.85, 0.75), (0.9, 1.25, -0.15), 0.03))
    band = both(put(ellipsoid(0.04, 0.08, 1.2, 1), (0.92, 1.32, -0.1)))
    mast = rod((0, 2.7, -0.05), (0, 3.1, -0.05), 0.08)
    blades = merge(
        [
            put(
                rounded_box(0.22, 0.045, 4.0, 0.02),
                (2.0 * np.sin(a), 3.12, -0.05 + 2.0 * np.cos(a)),
                (a, 0, 0),
            )
            for a in np.arange(4) * np.pi / 2 + 0.4
        ]
        + [put(cylinder(0.2, 0.16, 0.16, 14, 0.03), (0, 3.06, -0.05))]
    )
    rear = merge(
        [
            put(rounded_box(0.05, 1.3, 0.14, 0.02), (0.2, 1.6, -4.15)),
            put(rounded_box(0.05, 0.14, 1.3, 0.02), (0.2, 2.18, -4.15)),
        ]
    )
    return Model(
        (
            Part(merge([cabin, boom, fin, hump]), paint, GLAZED),
            Part(nose, _PANE, GLAZED),
            Part(door, lighter(paint, 0.5), GLAZED),
            Part(band, _WHITE, GLAZED),
            Part(merge([skids, mast]), _DARK, METAL),
            Part(blades, _DARK, SMOOTH).on("rotor"),
            Part(rear, _DARK, SMOOTH).on("tail rotor"),
        ),
        {"saddle": (0, 1.3, 0.3), "top": (0, 3.2, 0), "focus": (0, 1.7, 1)},
        {
            "rotor": Joint((0, 3.1, -0.05), rate=2.3, axis="y"),
            "tail rotor": Joint((0.2, 2.25, -4.15), rate=3.1, axis="x"),
        },
    )


def drone(kit: Kit) -> Model:
    """Return a quadcopter with a camera; its four rotors turn."""
    shell = kit.any_of("#e9e7e1", "#3a3f44", "#d8602c")
    body = merge(
        [
            slab((0.16, 0.07, 0.26), (0, 0.13, 0), 0.03),
            corners(rod((0.05, 0.16, 0.08), (0.21, 0.17, 0.21), 0.014)),
        ]
    )
    motors = corners(put(cylinder(0.025, 0.022, 0.05, 14, 0.006), (0.21, 0.155, 0.21)))
    legs = corners(bent([(0.06, 0.13, 0.09), (0.1, 0.06, 0.11), (0.11, 0.0, 0.11)], 0.008, 6))
    camera = merge(
        [
            put(ball(0.04, 2), (0, 0.1, 0.11)),
            put(cylinder(0.02, 0.02, 0.02, 14, 0.004), (0, 0.1, 0.14), FORWARD),
        ]
    )
    lights = both(put(ball(0.012, 1), (0.06, 0.15, -0.13)))
    rings = corners(hoop(0.125, 0.007, (0.21, 0.2, 0.21)))
    spins = [
        Part(
            merge(
                [
                    put(ellipsoid(0.115, 0.004, 0.014, 1), (x, 0.207, z)),
                    put(ball(0.012, 1), (x, 0.207, z)),
                ]
            ),
            _DARK,
            SMOOTH,
        ).on(f"rotor {k}")
        for k, (x, z) in enumerate(((0.21, 0.21), (-0.21, 0.21), (0.21, -0.21), (-0.21, -0.21)))
    ]
    joints = {
        f"rotor {k}": Joint((x, 0.2, z), rate=3.1 + 0.2 * k, axis="y")
        for k, (x, z) in enumerate(((0.21, 0.21), (-0.21, 0.21), (0.21, -0.21), (-0.21, -0.21)))
    }
    return Model(
        (
            Part(merge([body, rings]), shell, GLAZED),
            Part(merge([motors, legs, camera]), _DARK, METAL),
            Part(lights, linear("#60ff90"), Finish(emission=2.0)),
            *spins,
        ),
        {"focus": (0, 0.15, 0.1)},
        joints,
    )


ROTORS: Final[dict[str, Builder]] = {
    "helicopter": helicopter,
    "drone": drone,
}
"""Builders by name."""
