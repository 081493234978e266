"""What stands along a street: house, lamp post, fence, signs."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.forms import ring, turned
from reelkite.engines.diorama.props.modelling import (
    FELT,
    GLAZED,
    MATT,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Shine,
    Vapour,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    cone,
    cylinder,
    ellipsoid,
    extrude,
    gable,
    rounded_box,
    spline,
    tube,
)

_WARM_PANE: Final = Finish(roughness=0.3, emission=0.9)


def house(kit: Kit) -> Model:
    """Return a cottage with a tiled roof, lit windows, a door and a smoking chimney."""
    wall = kit.main("#efe0c2")
    body = rounded_box(5.0, 2.9, 4.2, 0.08)
    gables = gable(4.9, 2.0, 4.1).moved(translation(0, 2.85, 0))
    roof = [
        rounded_box(3.45, 0.20, 5.0, 0.08)
        .moved(translation(0, 0.02, 0))
        .moved(translation(s * 1.38, 3.78, 0) @ rotation(roll=-s * 0.69))
        for s in (-1, 1)
    ]
    tiles = [
        tube(
            [(s * x, 4.93 - 0.825 * x + 0.12, -2.52), (s * x, 4.93 - 0.825 * x + 0.12, 2.52)],
            0.06,
            6,
        )
        for s in (-1, 1)
        for x in (0.05, 0.6, 1.15, 1.7, 2.25, 2.75)
    ]
    chimney = rounded_box(0.6, 1.5, 0.6, 0.05).moved(translation(1.35, 3.9, -0.8))
    frames, panes = _windows()
    door = extrude(
        [(-0.5, 0), (0.5, 0), (0.5, 1.6), (0.32, 1.93), (0, 2.05), (-0.32, 1.93), (-0.5, 1.6)],
        0.14,
        0.04,
    ).moved(translation(0, 0, 2.12))
    step = rounded_box(1.5, 0.16, 0.8, 0.05).moved(translation(0, 0, 2.45))
    bushes = merge(
        [
            blob(0.5, 0.42, 0.4, 2, 0.12, 2.4, k).moved(translation(x, 0.36, 2.4))
            for k, x in enumerate((-2.0, -1.25, 1.3, 2.05))
        ]
    )
    return Model(
        (
            Part(merge([body, gables]), wall, MATT),
            Part(merge(roof + tiles), linear("#b9533a")),
            Part(chimney, linear("#9c5a44"), MATT),
            Part(merge(frames), linear("#f7f0e0"), SMOOTH),
            Part(merge(panes), linear("#ffd58a"), _WARM_PANE),
            Part(door, linear("#3f6f6a"), SMOOTH),
            Part(step, linear("#a8a29a"), MATT),
            Part(bushes, linear("#5c8f3f"), FELT),
            Part(ball(0.06, 2), linear("#d9a83c"), GLAZED).at(0.34, 1.0, 2.22),
        ),
        vapours=(Vapour((1.35, 5.4, -0.8), 0.8, 1.6, 0.45, always=True),),
    )


def _windows() -> tuple[list[Mesh], list[Mesh]]:
    """Return frames and panes of the cottage: two windows below, a round one above."""
    frames: list[Mesh] = []
    panes: list[Mesh] = []
    for x in (-1.55, 1.55):
        frames.append(rounded_box(1.16, 1.2, 0.14, 0.04).moved(translation(x, 1.05, 2.09)))
        panes += [
            rounded_box(0.44, 0.46, 0.06, 0.02).moved(translation(x + a * 0.26, 1.14 + b, 2.15))
            for a in (-1, 1)
            for b in (0.0, 0.54)
        ]
    frames.append(
        tube(ring(0.42, 0, 24), 0.09, 8).moved(
            translation(0, 3.75, 2.07) @ rotation(pitch=np.pi / 2)
        )
    )
    panes.append(ellipsoid(0.40, 0.40, 0.05, 2).moved(translation(0, 3.75, 2.06)))
    return frames, panes


def lamp_post(kit: Kit) -> Model:
    """Return a street lamp."""
    iron = kit.main("#2f4a44")
    post = turned(
        [
            (0.0, 0.0),
            (0.21, 0.0),
            (0.22, 0.06),
            (0.15, 0.16),
            (0.13, 0.5),
            (0.09, 0.62),
            (0.07, 1.6),
            (0.06, 2.7),
            (0.12, 2.78),
            (0.03, 2.84),
            (0.0, 2.84),
        ],
        40,
        18,
    )
    cage = merge(
        [
            tube(
                [
                    (0.13 * np.cos(a), 2.86, 0.13 * np.sin(a)),
                    (0.25 * np.cos(a), 3.25, 0.25 * np.sin(a)),
                ],
                0.02,
                6,
            )
            for a in np.linspace(0.78, 7.06, 4, endpoint=False)
        ]
    )
    cap = cone(0.34, 0.26, 20, 0.02).moved(translation(0, 3.24, 0))
    glass = turned([(0.0, 2.86), (0.12, 2.86), (0.235, 3.23), (0.0, 3.23)], 10, 18)
    return Model(
        (
            Part(merge([post, cage, cap]), iron, SMOOTH),
            Part(glass, linear("#ffdc9a"), Finish(emission=3.0, casts=False), Layer.GLOW),
        ),
        shines=(Shine((0, 3.05, 0), (6.0, 4.0, 2.0), 3.5),),
    )


def fence(kit: Kit) -> Model:
    """Return two metres of picket fence."""
    wood = kit.main("#efe6d4")
    picket = extrude([(-0.05, 0), (0.05, 0), (0.05, 0.78), (0, 0.88), (-0.05, 0.78)], 0.03, 0.010)
    rails = [
        rounded_box(2.0, 0.07, 0.035, 0.014).moved(translation(0, y, -0.03)) for y in (0.22, 0.58)
    ]
    return Model(
        (
            Part(
                merge(
                    [
                        *(picket.moved(translation(x, 0, 0)) for x in np.linspace(-0.9, 0.9, 10)),
                        *rails,
                    ]
                ),
                wood,
            ),
        )
    )


def traffic_light(kit: Kit) -> Model:
    """Return a traffic light; a colour word says which lamp is lit."""
    lit = {"red": 0, "yellow": 1, "orange": 1, "green": 2}.get(kit.appearance.colour or "red", 0)
    post = cylinder(0.06, 0.05, 2.0, 16, 0.01)
    case = rounded_box(0.34, 0.96, 0.26, 0.07).moved(translation(0, 1.95, 0))
    hoods = merge(
        [
            tube(
                spline(
                    [
                        (-0.115, y, 0.14),
                        (-0.1, y + 0.09, 0.17),
                        (0, y + 0.13, 0.19),
                        (0.1, y + 0.09, 0.17),
                        (0.115, y, 0.14),
                    ],
                    12,
                ),
                0.022,
                6,
            )
            for y in (2.73, 2.43, 2.13)
        ]
    )
    parts = [Part(merge([post, case, hoods]), linear("#3a3f3d"), SMOOTH)]
    for k, (tone, y) in enumerate((("#e0352b", 2.73), ("#f2b631", 2.43), ("#41b35a", 2.13))):
        on = k == lit
        bulb = ellipsoid(0.105, 0.105, 0.05, 2)
        parts.append(
            Part(
                bulb,
                toned(linear(tone), 1.0 if on else 0.28),
                Finish(0.2, emission=2.6 if on else 0.0),
                Layer.GLOW if on else Layer.CLAY,
            ).at(0, y, 0.13)
        )
    return Model(tuple(parts))


def hydrant(kit: Kit) -> Model:
    """Return a fire hydrant."""
    red = kit.main("#d3322b")
    body = turned(
        [
            (0.0, 0.0),
            (0.19, 0.0),
            (0.195, 0.05),
            (0.135, 0.075),
            (0.13, 0.50),
            (0.165, 0.53),
            (0.165, 0.575),
            (0.13, 0.61),
            (0.10, 0.68),
            (0.05, 0.72),
            (0.045, 0.77),
            (0.0, 0.775),
        ],
        34,
        26,
    )
    nozzles = merge(
        [
            cylinder(0.07, 0.065, 0.10, 18, 0.015).moved(
                translation(s * 0.11, 0.40, 0) @ rotation(roll=-s * np.pi / 2)
            )
            for s in (-1, 1)
        ]
        + [
            cylinder(0.09, 0.085, 0.10, 18, 0.015).moved(
                translation(0, 0.34, 0.11) @ rotation(pitch=np.pi / 2)
            )
        ]
    )
    caps = merge(
        [ball(0.05, 2).moved(translation(s * 0.21, 0.40, 0)) for s in (-1, 1)]
        + [ball(0.06, 2).moved(translation(0, 0.34, 0.20))]
    )
    return Model((Part(merge([body, nozzles]), red, GLAZED), Part(caps, linear("#e9dcc0"), GLAZED)))


def stop_sign(kit: Kit) -> Model:
    """Return an eight-cornered sign with a pale border and bar."""
    turn = np.pi / 8 + np.arange(8) * np.pi / 4
    corners = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    plates = [extrude(0.36 * corners, 0.04, 0.008), extrude(0.325 * corners, 0.05, 0.006)]
    up = translation(0, 2.0, 0.05)
    bar = rounded_box(0.40, 0.10, 0.03, 0.012).moved(translation(0, 1.95, 0.07))
    post = cylinder(0.035, 0.035, 2.1, 12, 0.008)
    white = linear("#f4efe4")
    return Model(
        (
            Part(post, linear("#9a9ea0"), SMOOTH),
            Part(plates[0].moved(up), white, SMOOTH),
            Part(plates[1].moved(up), kit.main("#c9302a"), SMOOTH),
            Part(bar, white, SMOOTH),
        )
    )


POSTS: Final[dict[str, Builder]] = {
    "house": house,
    "lamp-post": lamp_post,
    "fence": fence,
    "traffic-light": traffic_light,
    "fire-hydrant": hydrant,
    "stop-sign": stop_sign,
}
"""Builders by name."""
