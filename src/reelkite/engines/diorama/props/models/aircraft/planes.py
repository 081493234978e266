"""Planes: propeller plane, airliner, fighter, biplane, glider."""

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
    ball,
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


PLANES: Final[dict[str, Builder]] = {
    "airplane": airplane,
    "jet": jet,
    "fighter-jet": fighter_jet,
    "biplane": biplane,
    "glider": glider,
}
"""Builders by name."""
