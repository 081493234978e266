"""What people carry, wear and give: bags, an umbrella, a hat, a lantern, a present."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.forms import arc, turned
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    FELT,
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Shine,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, merge, translation
from reelkite.engines.diorama.shapes import (
    ball,
    lathe,
    rounded_box,
    sheet,
    spline,
    tube,
)

_BRASS: Final = linear("#d9a83c")


def umbrella(kit: Kit) -> Model:
    """Return an open umbrella of eight panels with a hooked handle."""
    main = kit.main("#d3322b")
    turn, out = np.meshgrid(np.linspace(0, 2 * np.pi, 33), np.linspace(0.02, 1, 9), indexing="xy")
    scallop = 1 - 0.05 * out**2 * np.abs(np.sin(4 * turn))
    grid = np.stack(
        [
            0.52 * out * scallop * np.sin(turn),
            1.02 - 0.26 * out**2.2 - 0.02 * np.abs(np.sin(4 * turn)) * out,
            0.52 * out * scallop * np.cos(turn),
        ],
        -1,
    )
    cloth = sheet(grid)
    up = np.where(cloth.normals[:, 1:2] < 0, -cloth.normals, cloth.normals)
    tone = np.where(
        (np.floor(turn / (np.pi / 4) + 1e-6).astype(int) % 2 == 0).reshape(-1, 1),
        np.array(main),
        np.array(lighter(main, 0.22 * min(1.0, 3 * max(main)))),
    )
    stick = merge(
        [
            tube([(0, 0.12, 0), (0, 1.06, 0)], 0.010, 8),
            arc(
                [
                    (0, 0.14, 0),
                    (0.0, 0.05, 0.0),
                    (0.035, 0.012, 0),
                    (0.075, 0.04, 0),
                    (0.075, 0.07, 0),
                ],
                0.014,
            ),
        ]
    )
    return Model(
        (
            Part(Mesh(cloth.positions, up, cloth.triangles), tone.astype(np.float32), CLOTH),
            Part(stick, linear("#7a4f31"), SMOOTH),
        ),
        {"hand": (0, 0.1, 0)},
    )


def suitcase(kit: Kit) -> Model:
    """Return a travelling case with straps and brass corners."""
    hide = kit.main("#9c6238")
    body = rounded_box(0.66, 0.46, 0.22, 0.05)
    seam = rounded_box(0.67, 0.022, 0.23, 0.010).moved(translation(0, 0.30, 0))
    straps = merge(
        [
            rounded_box(0.045, 0.475, 0.235, 0.018).moved(translation(s * 0.19, -0.006, 0))
            for s in (-1, 1)
        ]
    )
    handle = arc([(-0.09, 0.45, 0), (-0.08, 0.51, 0), (0.08, 0.51, 0), (0.09, 0.45, 0)], 0.016)
    corners = merge(
        [
            ball(0.042, 2).moved(translation(x * 0.292, y, z * 0.072))
            for x in (-1, 1)
            for y in (0.045, 0.415)
            for z in (-1, 1)
        ]
    )
    locks = merge(
        [
            rounded_box(0.05, 0.06, 0.02, 0.008).moved(translation(s * 0.19, 0.275, 0.117))
            for s in (-1, 1)
        ]
    )
    return Model(
        (
            Part(body, hide),
            Part(merge([seam, straps, handle]), toned(hide, 0.5)),
            Part(merge([corners, locks]), _BRASS, METAL),
        ),
        {"hand": (0, 0.51, 0)},
    )


def backpack(kit: Kit) -> Model:
    """Return a rucksack with a flap, a pocket and straps."""
    cloth = kit.main("#c8563c")
    body = rounded_box(0.34, 0.46, 0.18, 0.085)
    pocket = rounded_box(0.25, 0.20, 0.07, 0.034).moved(translation(0, 0.06, 0.105))
    flap = rounded_box(0.345, 0.16, 0.195, 0.075).moved(translation(0, 0.315, 0.005))
    straps = merge(
        [
            arc(
                [
                    (s * 0.10, 0.42, -0.08),
                    (s * 0.13, 0.36, -0.16),
                    (s * 0.13, 0.18, -0.16),
                    (s * 0.12, 0.07, -0.08),
                ],
                0.022,
            )
            for s in (-1, 1)
        ]
    )
    loop = arc([(-0.045, 0.455, -0.03), (0, 0.51, -0.03), (0.045, 0.455, -0.03)], 0.012)
    buckles = merge(
        [
            rounded_box(0.03, 0.05, 0.015, 0.006).moved(translation(s * 0.075, 0.285, 0.10))
            for s in (-1, 1)
        ]
    )
    return Model(
        (
            Part(merge([body]), cloth, FELT),
            Part(merge([pocket, flap]), toned(cloth, 0.72), FELT),
            Part(merge([straps, loop]), linear("#6b4a2e")),
            Part(buckles, _BRASS, METAL),
        )
    )


def lantern(kit: Kit) -> Model:
    """Return a storm lantern with a warm light."""
    metal = kit.main("#3f5f58")
    base = turned(
        [(0.0, 0.0), (0.075, 0.0), (0.082, 0.012), (0.075, 0.045), (0.05, 0.055), (0.0, 0.055)],
        18,
        28,
    )
    hood = turned(
        [(0.0, 0.205), (0.062, 0.205), (0.07, 0.212), (0.04, 0.245), (0.026, 0.262), (0.0, 0.268)],
        16,
        28,
    )
    bars = merge(
        [
            tube(
                [
                    (0.062 * np.cos(a), 0.045, 0.062 * np.sin(a)),
                    (0.062 * np.cos(a), 0.21, 0.062 * np.sin(a)),
                ],
                0.005,
                6,
            )
            for a in np.linspace(0.4, 2 * np.pi + 0.4, 4, endpoint=False)
        ]
    )
    hoop = arc(
        [(-0.065, 0.21, 0), (-0.06, 0.30, 0), (0, 0.335, 0), (0.06, 0.30, 0), (0.065, 0.21, 0)],
        0.0042,
        6,
    )
    glass = turned(
        [(0.0, 0.055), (0.036, 0.055), (0.05, 0.10), (0.05, 0.15), (0.036, 0.205), (0.0, 0.205)],
        16,
        24,
    )
    return Model(
        (
            Part(merge([base, hood, bars, hoop]), metal, METAL),
            Part(glass, linear("#ffcf7a"), Finish(emission=3.2, casts=False), Layer.GLOW),
        ),
        {"hand": (0, 0.33, 0)},
        shines=(Shine((0, 0.13, 0), (3.4, 2.0, 0.85), 1.8),),
    )


def carton(kit: Kit) -> Model:
    """Return a cardboard box with tape."""
    card = kit.main("#b98a55")
    body = rounded_box(0.42, 0.32, 0.36, 0.014)
    tape = merge(
        [
            rounded_box(0.07, 0.006, 0.366, 0.002).moved(translation(0, 0.317, 0)),
            *(
                rounded_box(0.07, 0.10, 0.006, 0.002).moved(translation(0, 0.222, s * 0.181))
                for s in (-1, 1)
            ),
        ]
    )
    flaps = rounded_box(0.006, 0.004, 0.355, 0.001).moved(translation(0, 0.3185, 0))
    return Model(
        (Part(body, card), Part(tape, lighter(card, 0.4), SMOOTH), Part(flaps, toned(card, 0.5)))
    )


def gift(kit: Kit) -> Model:
    """Return a present with a ribbon and a bow."""
    paper = kit.main("#3f7f8a")
    body, lid = rounded_box(0.30, 0.22, 0.30, 0.014), rounded_box(0.32, 0.06, 0.32, 0.016)
    bands = merge(
        [rounded_box(0.055, 0.278, 0.326, 0.012), rounded_box(0.326, 0.278, 0.055, 0.012)]
    )
    loops = merge(
        [
            tube(
                spline(
                    [
                        (0, 0.28, 0),
                        (s * 0.06, 0.36, 0.02),
                        (s * 0.13, 0.345, 0.02),
                        (s * 0.10, 0.295, 0.01),
                        (0, 0.283, 0),
                    ],
                    18,
                ),
                0.017,
                8,
            )
            for s in (-1, 1)
        ]
    )
    return Model(
        (
            Part(body, paper, SMOOTH),
            Part(lid.moved(translation(0, 0.215, 0)), lighter(paper, 0.12), SMOOTH),
            Part(
                merge([bands, loops, ball(0.03, 2).moved(translation(0, 0.295, 0.01))]),
                linear("#d3432f"),
                GLAZED,
            ),
        )
    )


def hat(kit: Kit) -> Model:
    """Return a felt hat with a band; it sits on a head of 9 cm radius."""
    felt = kit.main("#7a4f31")
    crown = turned(
        [
            (0.21, 0.012),
            (0.19, 0.002),
            (0.14, 0.006),
            (0.105, 0.016),
            (0.100, 0.05),
            (0.094, 0.11),
            (0.078, 0.135),
            (0.04, 0.128),
            (0.0, 0.122),
        ],
        30,
        36,
    )
    band = lathe([(0.1015, 0.018), (0.106, 0.022), (0.1035, 0.048), (0.098, 0.05)], 32)
    return Model(
        (
            Part(crown.moved(translation(0, 0.005, 0)), felt, FELT),
            Part(band.moved(translation(0, 0.005, 0)), linear("#c8563c"), FELT),
        )
    )


BELONGINGS: Final[dict[str, Builder]] = {
    "umbrella": umbrella,
    "suitcase": suitcase,
    "backpack": backpack,
    "lantern": lantern,
    "box": carton,
    "gift": gift,
    "hat": hat,
}
"""Builders by name."""
