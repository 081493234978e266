"""Planes: propeller plane, airliner, fighter."""

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
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    rounded_box,
    tube,
)

_PANE: Final = linear("#bfe0ea")
_DARK: Final = linear("#2b2a2c")
_SILVER: Final = linear("#c9cdd0")
_WHITE: Final = linear("#f3f1ea")


def airplane(kit: Kit) -> Model:
    """Return a small propeller plane with stubby wings."""
    paint = kit.any_of("#d3432f", "#3f7fb5", "#e3b23a")
    body = turned(
        [
            (0.0, -2.6),
            (0.10, -2.55),
            (0.22, -2.0),
            (0.46, -0.8),
            (0.60, 0.4),
            (0.60, 1.2),
            (0.50, 1.75),
            (0.30, 1.95),
            (0.0, 2.0),
        ],
        36,
        28,
    )
    hull = body.moved(translation(0, 1.15, 0) @ rotation(pitch=np.pi / 2))
    wings = rounded_box(5.8, 0.13, 1.05, 0.06).moved(translation(0, 1.02, 0.55))
    tail = merge(
        [
            rounded_box(1.9, 0.09, 0.6, 0.04).moved(translation(0, 1.25, -2.25)),
            profiled([(-1.85, 1.3), (-2.25, 2.1), (-2.6, 2.15), (-2.55, 1.3)], 0.11, 0.04),
        ]
    )
    canopy = ellipsoid(0.40, 0.36, 0.72, 2).moved(translation(0, 1.62, 0.25))
    nose = ellipsoid(0.16, 0.16, 0.22, 2).moved(translation(0, 1.15, 2.05))
    blades = merge(
        [
            rounded_box(0.14, 0.75, 0.045, 0.02)
            .moved(translation(0, 0.08, 0))
            .moved(translation(0, 1.15, 2.13) @ rotation(roll=a))
            for a in (0, 2.094, 4.189)
        ]
    )
    legs = merge([tube([(s * 0.4, 1.0, 0.9), (s * 0.75, 0.34, 0.95)], 0.05, 8) for s in (-1, 1)])
    wheels, joints = axles(0.26, 0.17, 0.78, (0.95,))
    return Model(
        (
            Part(hull, paint, GLAZED),
            Part(wings, lighter(paint, 0.6), GLAZED),
            Part(tail, paint, GLAZED),
            Part(canopy, _PANE, GLAZED),
            Part(merge([nose, legs]), _SILVER, METAL),
            Part(blades, _DARK, SMOOTH, joint="propeller"),
            *wheels,
        ),
        {"saddle": (0, 1.7, 0.2), "top": (0, 2.1, 0)},
        {**joints, "propeller": Joint((0, 1.15, 2.1), rate=3.1, axis="z")},
    )


def jet(kit: Kit) -> Model:
    """Return an airliner: a long white body, swept wings, engines, windows, a painted tail."""
    tint = kit.any_of("#2f66c4", "#d3432f", "#2f8f8a", "#e8722a")
    body = put(
        turned(
            [
                (0.0, -6.2),
                (0.12, -6.1),
                (0.45, -5.0),
                (0.85, -3.2),
                (0.95, -1.0),
                (0.95, 3.6),
                (0.82, 4.7),
                (0.5, 5.5),
                (0.0, 5.85),
            ],
            40,
            28,
        ),
        (0, 2.0, 0),
        FORWARD,
    )
    wing = put(
        extrude([(0.6, 1.6), (6.4, -1.9), (6.4, -2.7), (0.6, -0.9)], 0.2, 0.07),
        (0, 1.7, 0),
        (0, np.pi / 2, 0),
    ).moved(rotation(roll=0.08))
    tail = put(
        extrude([(0.3, 0.6), (2.3, -0.6), (2.3, -1.1), (0.3, -0.6)], 0.14, 0.05),
        (0, 2.4, -5.1),
        (0, np.pi / 2, 0),
    )
    fin = profiled([(-4.2, 2.6), (-5.5, 4.9), (-6.2, 4.9), (-6.0, 2.6)], 0.18, 0.06)
    engines = _jet_engines()
    fans = both(put(cylinder(0.38, 0.38, 0.05, 20, 0.01), (2.5, 1.22, 0.98), FORWARD))
    panes = merge(
        [put(ellipsoid(0.97, 0.11, 0.08, 1), (0, 2.2, z)) for z in np.linspace(-3.0, 3.6, 16)]
    )
    screen = put(ellipsoid(0.52, 0.13, 0.4, 2), (0, 2.42, 5.02), (0, 0.5, 0))
    stripe = both(slab((0.04, 0.14, 8.0), (0.945, 1.86, 0.0), 0.015))
    belly = put(ellipsoid(0.7, 0.35, 1.8, 2), (0, 1.2, -0.2))
    return Model(
        (
            Part(merge([body, both(wing), both(tail), belly]), _WHITE, GLAZED),
            Part(merge([fin, engines, stripe]), tint, GLAZED),
            Part(merge([panes, screen]), linear("#3a5a70"), GLAZED),
            Part(fans, linear("#4a4f55"), METAL),
        ),
        {"saddle": (0, 2.95, 0), "top": (0, 3.0, 0), "focus": (0, 2.2, 3)},
    )


def _jet_engines() -> Mesh:
    """Return the engines of the jet."""
    return both(
        put(
            merge(
                [
                    put(
                        turned(
                            [
                                (0.36, -0.8),
                                (0.46, -0.1),
                                (0.5, 0.55),
                                (0.42, 0.62),
                                (0.38, 0.4),
                                (0.0, 0.3),
                            ],
                            18,
                            20,
                        ),
                        (0, 0, 0),
                        FORWARD,
                    )
                ]
            ),
            (2.5, 1.22, 0.5),
        )
    )


def fighter_jet(kit: Kit) -> Model:
    """Return a fighter: a needle nose, delta wings, twin fins, a glowing nozzle."""
    grey = kit.any_of("#8a949c", "#6f7a6a", "#5f6f86")
    body = _fighter_jet_body()
    delta = put(
        extrude([(0.3, 1.2), (2.9, -1.7), (2.9, -2.3), (0.3, -2.5)], 0.12, 0.04),
        (0, 1.15, 0),
        (0, np.pi / 2, 0),
    )
    stab = put(
        extrude([(0.3, -2.5), (1.5, -3.5), (1.5, -3.9), (0.3, -3.5)], 0.1, 0.03),
        (0, 1.15, 0),
        (0, np.pi / 2, 0),
    )
    fins = both(
        put(
            profiled([(-1.9, 0.0), (-2.8, 1.5), (-3.3, 1.5), (-3.3, 0.0)], 0.09, 0.03),
            (0.42, 1.5, 0),
            (0, 0, -0.22),
        )
    )
    intake = both(slab((0.42, 0.5, 2.4), (0.58, 0.9, 0.0), 0.12))
    canopy = put(ellipsoid(0.34, 0.34, 0.95, 2), (0, 1.62, 1.35))
    rockets = both(
        merge(
            [
                rod((1.6, 0.98, -1.6), (1.6, 0.98, -0.2), 0.08),
                rod((2.95, 1.2, -2.4), (2.95, 1.2, -0.9), 0.06),
            ]
        )
    )
    nozzle = put(
        lathe([(0.4, 0.0), (0.46, 0.4), (0.36, 0.4), (0.3, 0.1), (0.0, 0.1)], 20),
        (0, 1.2, -3.35),
        (0, -np.pi / 2, 0),
    )
    fire = put(ellipsoid(0.26, 0.26, 0.7, 2), (0, 1.2, -3.9))
    return Model(
        (
            Part(merge([body, both(delta), both(stab), fins, intake]), grey, SMOOTH),
            Part(canopy, linear("#d9a83c"), GLAZED),
            Part(rockets, _WHITE, SMOOTH),
            Part(nozzle, _DARK, METAL),
            Part(fire, linear("#ffa040"), Finish(emission=2.4, casts=False)),
        ),
        {"saddle": (0, 1.9, 1.0), "top": (0, 2.0, 0), "focus": (0, 1.4, 2)},
    )


def _fighter_jet_body() -> Mesh:
    """Return the body of the fighter jet."""
    return put(
        turned(
            [
                (0.0, -3.4),
                (0.42, -3.4),
                (0.5, -2.6),
                (0.56, -0.6),
                (0.5, 1.4),
                (0.32, 2.8),
                (0.1, 3.9),
                (0.0, 4.3),
            ],
            34,
            20,
        ),
        (0, 1.2, 0),
        FORWARD,
    )


PLANES: Final[dict[str, Builder]] = {
    "airplane": airplane,
    "jet": jet,
    "fighter-jet": fighter_jet,
}
"""Builders by name."""
