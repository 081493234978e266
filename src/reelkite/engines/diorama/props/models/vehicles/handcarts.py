"""Small things on wheels or runners: wheelbarrow, sled, rickshaw, wheelchair, shopping cart."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    SIDEWAYS,
    bent,
    both,
    circled,
    hoop,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.forms import axles, profiled, wheel
from reelkite.engines.diorama.props.modelling import (
    FELT,
    GLAZED,
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
)
from reelkite.engines.diorama.props.models.vehicles.coachwork import DARK, LAMP, PANE, SILVER, WHITE
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import merge
from reelkite.engines.diorama.shapes import cylinder, ellipsoid


def sled(kit: Kit) -> Model:
    """Return a child's wooden sled with a rope."""
    wood = kit.main("#c58a4a")
    slats = spread(
        slab((0.09, 0.03, 1.0), (0, 0.22, -0.05), 0.012),
        [(x, 0, 0) for x in (-0.18, -0.06, 0.06, 0.18)],
    )
    bows = merge([rod((-0.24, 0.2, z), (0.24, 0.2, z), 0.025) for z in (0.3, -0.35)])
    posts = merge([both(rod((0.21, 0.03, z), (0.2, 0.21, z), 0.02)) for z in (0.3, -0.35)])
    runner = both(
        bent(
            [
                (0.22, 0.3, 0.52),
                (0.22, 0.24, 0.68),
                (0.22, 0.06, 0.62),
                (0.22, 0.02, 0.35),
                (0.22, 0.02, -0.6),
            ],
            0.02,
        )
    )
    rope = bent(
        [(-0.2, 0.24, 0.66), (-0.1, 0.1, 1.0), (0.1, 0.1, 1.0), (0.2, 0.24, 0.66)], 0.012, 6
    )
    return Model(
        (
            Part(merge([slats, bows, posts]), wood),
            Part(runner, linear("#a23a2f"), METAL),
            Part(rope, linear("#e8dcc0")),
        ),
        {"saddle": (0, 0.25, -0.1), "seat": (0, 0.25, -0.1), "top": (0, 0.28, 0)},
    )


def rickshaw(kit: Kit) -> Model:
    """Return a three-wheeled taxi with a soft roof and no doors."""
    paint = kit.any_of("#2f8f4f", "#e0b020", "#2f66b4")
    tub = profiled(
        [
            (1.2, 0.4),
            (1.05, 0.85),
            (0.75, 0.95),
            (0.7, 0.45),
            (-0.3, 0.42),
            (-0.35, 0.95),
            (-1.2, 0.95),
            (-1.25, 0.4),
            (0, 0.3),
        ],
        1.25,
        0.06,
    )
    nose = profiled([(1.25, 0.42), (1.15, 0.85), (0.8, 1.05), (0.6, 1.0), (0.6, 0.4)], 0.8, 0.1)
    roof = slab((1.28, 0.14, 2.0), (0, 1.68, -0.25), 0.06)
    back = slab((1.24, 0.85, 0.14), (0, 0.9, -1.15), 0.06)
    posts = both(
        merge(
            [
                rod((0.58, 0.9, 0.72), (0.56, 1.72, 0.5), 0.03),
                rod((0.58, 0.9, -0.35), (0.58, 1.72, -0.35), 0.03),
            ]
        )
    )
    screen = slab((1.0, 0.55, 0.03), (0, 1.05, 0.75), 0.012, (0, -0.2, 0))
    seat = merge(
        [
            slab((1.1, 0.16, 0.5), (0, 0.72, -0.8), 0.07),
            slab((0.6, 0.14, 0.4), (0, 0.72, 0.15), 0.06),
        ]
    )
    wheels, joints = axles(0.26, 0.14, 0.6, (-0.85,))
    return Model(
        (
            Part(merge([tub, nose]), paint, GLAZED),
            Part(merge([roof, back]), linear("#e9c23c"), SMOOTH),
            Part(posts, DARK),
            Part(screen, PANE, GLAZED),
            Part(seat, linear("#5a3a2c"), SMOOTH),
            Part(put(ellipsoid(0.13, 0.13, 0.06, 2), (0, 0.82, 1.18)), linear("#fff1c9"), LAMP),
            wheel(0.26, 0.14, "front").at(0, 0.26, 1.0),
            *wheels,
        ),
        {"saddle": (0, 0.86, 0.12), "top": (0, 1.82, -0.2), "focus": (0, 1.0, 0.8)},
        {**joints, "front": Joint((0, 0.26, 1.0), radius=0.26)},
    )


def wheelchair(kit: Kit) -> Model:
    """Return a wheelchair."""
    cloth = kit.main("#33507a")
    seat = merge(
        [
            slab((0.46, 0.06, 0.44), (0, 0.48, 0.02), 0.025),
            slab((0.46, 0.46, 0.05), (0, 0.52, -0.2), 0.02, (0, -0.1, 0)),
        ]
    )
    frame = both(
        merge(
            [
                rod((0.24, 0.46, -0.2), (0.24, 0.46, 0.24), 0.016),
                rod((0.24, 0.3, -0.2), (0.24, 1.0, -0.26), 0.016),
                bent([(0.24, 0.46, 0.24), (0.24, 0.2, 0.34), (0.2, 0.12, 0.42)], 0.016),
                rod((0.24, 0.72, -0.2), (0.24, 0.72, 0.16), 0.016),
                rod((0.24, 0.72, 0.16), (0.24, 0.46, 0.18), 0.016),
                bent([(0.24, 1.0, -0.26), (0.24, 1.02, -0.32), (0.24, 1.0, -0.38)], 0.02),
            ]
        )
    )
    pads = merge(
        [
            both(slab((0.05, 0.04, 0.3), (0.24, 0.72, 0.0), 0.015)),
            both(slab((0.12, 0.02, 0.16), (0.13, 0.1, 0.44), 0.008)),
        ]
    )
    big = [
        part
        for s in (-1, 1)
        for part in (
            Part(put(hoop(0.29, 0.02), (s * 0.29, 0.31, -0.1), SIDEWAYS), DARK, joint="big"),
            Part(
                put(
                    merge(
                        [
                            hoop(0.27, 0.008, (0, 0.03 * s, 0)),
                            circled(rod((0, 0, 0), (0.28, 0, 0), 0.004, 4), 12),
                        ]
                    ),
                    (s * 0.29, 0.31, -0.1),
                    SIDEWAYS,
                ),
                SILVER,
                METAL,
                joint="big",
            ),
        )
    ]
    small = [
        Part(put(hoop(0.06, 0.02), (s * 0.22, 0.08, 0.26), SIDEWAYS), DARK, joint="small")
        for s in (-1, 1)
    ]
    return Model(
        (Part(seat, cloth, FELT), Part(frame, SILVER, METAL), Part(pads, DARK), *big, *small),
        {"saddle": (0, 0.54, 0.0), "seat": (0, 0.54, 0.0), "top": (0, 1.0, -0.26)},
        {"big": Joint((0, 0.31, -0.1), radius=0.31), "small": Joint((0, 0.08, 0.26), radius=0.08)},
    )


def shopping_cart(kit: Kit) -> Model:
    """Return a shopping cart of wire with a few groceries."""
    grip = kit.main("#d2282b")
    low, high = 0.42, 0.95
    wires = [
        bent(
            [
                (x, high, -0.3),
                (0.85 * x, low, -0.22),
                (0.8 * x, low + 0.03, 0.5),
                (0.8 * x, high - 0.08, 0.56),
            ],
            0.009,
            5,
        )
        for x in np.linspace(-0.28, 0.28, 7)
    ]
    hoops = [
        bent([(-w, y, -b), (-w * 0.92, y, f), (w * 0.92, y, f), (w, y, -b), (-w, y, -b)], 0.010, 5)
        for y, w, b, f in (
            (high, 0.3, 0.3, 0.57),
            (0.78, 0.28, 0.28, 0.55),
            (0.6, 0.26, 0.25, 0.53),
            (low, 0.24, 0.22, 0.5),
        )
    ]
    legs = both(
        merge(
            [
                bent([(0.26, high, -0.34), (0.24, 0.4, -0.28), (0.24, 0.12, -0.34)], 0.016),
                rod((0.24, 0.14, -0.34), (0.2, 0.14, 0.46), 0.014),
                rod((0.2, 0.14, 0.46), (0.22, 0.42, 0.2), 0.014),
            ]
        )
    )
    goods = [
        Part(put(ellipsoid(0.1, 0.1, 0.1, 2), (-0.1, 0.54, 0.3)), linear("#d9622c")),
        Part(slab((0.18, 0.36, 0.12), (0.08, 0.44, 0.1), 0.02, (0.3, 0, 0.1)), linear("#5a8fc0")),
        Part(put(ellipsoid(0.12, 0.09, 0.1, 2), (0.1, 0.52, 0.36)), linear("#6fa24a")),
    ]
    wheels, joints = axles(0.07, 0.04, 0.22, (0.44, -0.34))
    return Model(
        (
            Part(merge([*wires, *hoops, legs]), SILVER, METAL),
            Part(rod((-0.28, 1.0, -0.38), (0.28, 1.0, -0.38), 0.024), grip, SMOOTH),
            *goods,
            *wheels,
        ),
        {
            "saddle": (0, 0.5, 0.1),
            "top": (0, 0.98, 0),
            "right grip": (-0.2, 1.0, -0.38),
            "left grip": (0.2, 1.0, -0.38),
        },
        joints,
    )


def wheelbarrow(kit: Kit) -> Model:
    """Return a wheelbarrow with a heap of earth."""
    paint = kit.any_of("#4d8a5a", "#c2452f", "#3f6fa0")
    tray = profiled([(0.72, 0.72), (-0.42, 0.66), (-0.3, 0.34), (0.4, 0.34)], 0.66, 0.06)
    heap = put(ellipsoid(0.28, 0.17, 0.45, 2), (0, 0.68, 0.14))
    bars = both(
        bent([(0.12, 0.2, 0.72), (0.26, 0.34, 0.2), (0.30, 0.5, -0.6), (0.30, 0.56, -0.86)], 0.022)
    )
    legs = both(bent([(0.24, 0.36, -0.1), (0.26, 0.03, -0.3), (0.26, 0.03, -0.36)], 0.02))
    grips = both(rod((0.30, 0.55, -0.78), (0.30, 0.57, -0.92), 0.032))
    tyre = merge([hoop(0.17, 0.055, (0, 0.22, 0.74), (0, 0, np.pi / 2))])
    hub = put(cylinder(0.12, 0.12, 0.05, 16, 0.01), (0.025, 0.22, 0.74), (0, 0, np.pi / 2))
    return Model(
        (
            Part(tray, paint, GLAZED),
            Part(heap, linear("#6a4a32"), MATT),
            Part(merge([bars, legs]), SILVER, METAL),
            Part(grips, DARK),
            Part(tyre, DARK).on("wheel"),
            Part(hub, WHITE).on("wheel"),
        ),
        {"top": (0, 0.8, 0.1), "right grip": (-0.3, 0.56, -0.85), "left grip": (0.3, 0.56, -0.85)},
        {"wheel": Joint((0, 0.22, 0.74), radius=0.22)},
    )


HANDCARTS: Final[dict[str, Builder]] = {
    "wheelbarrow": wheelbarrow,
    "sled": sled,
    "rickshaw": rickshaw,
    "wheelchair": wheelchair,
    "shopping-cart": shopping_cart,
}
"""Builders by name."""
