"""Chairs, tables, beds, and what stands about in a room."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.forms import arc, blossom, ring, tuft, turned
from reelkite.engines.diorama.props.modelling import (
    FELT,
    LEAFY,
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
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    ball,
    box,
    cylinder,
    ellipsoid,
    lathe,
    rounded_box,
    spline,
    tube,
)

METAL_GREY: Final = linear("#8f9296")
_OAK: Final = "#b98752"
_SHADE: Final = Finish(roughness=0.9, emission=1.6)


def _legs(x: float, z: float, height: float, radius: float, splay: float = 0.0) -> Mesh:
    """Return four tapered legs under a top at ``height``."""
    return merge(
        [
            tube(
                [(sx * (x + splay), radius * 0.6, sz * (z + splay)), (sx * x, height, sz * z)],
                [0.62 * radius, radius],
                10,
            )
            for sx in (-1, 1)
            for sz in (-1, 1)
        ]
    )


def table(kit: Kit) -> Model:
    """Return a table with a thick top, an apron and splayed legs."""
    wood = kit.main(_OAK)
    return Model(
        (
            Part(rounded_box(1.3, 0.045, 0.8, 0.02), wood).at(0, 0.70, 0),
            Part(rounded_box(1.05, 0.08, 0.56, 0.015), toned(wood, 0.75)).at(0, 0.63, 0),
            Part(_legs(0.52, 0.29, 0.68, 0.035, 0.05), toned(wood, 0.85)),
        ),
        {"top": (0, 0.745, 0)},
    )


def chair(kit: Kit) -> Model:
    """Return a chair with a slatted back."""
    wood = kit.main(_OAK)
    posts = merge(
        [
            tube(
                spline(
                    [(s * 0.18, 0.44, -0.18), (s * 0.19, 0.68, -0.21), (s * 0.18, 0.92, -0.26)], 10
                ),
                0.019,
                8,
            )
            for s in (-1, 1)
        ]
    )
    slats = merge(
        [
            rounded_box(0.36, 0.055, 0.022, 0.01).moved(
                translation(0, y, -0.185 - 0.18 * (y - 0.45))
            )
            for y in (0.58, 0.70, 0.83)
        ]
    )
    return Model(
        (
            Part(rounded_box(0.44, 0.04, 0.42, 0.018), wood).at(0, 0.43, 0),
            Part(merge([posts, _legs(0.17, 0.16, 0.44, 0.02, 0.03)]), toned(wood, 0.8)),
            Part(slats, wood),
            Part(ellipsoid(0.185, 0.028, 0.175, 2), linear("#c8563c"), FELT).at(0, 0.475, 0),
        ),
        {"saddle": (0, 0.48, 0.02), "seat": (0, 0.48, 0.02)},
    )


def stool(kit: Kit) -> Model:
    """Return a round stool with a ring for the feet."""
    wood = kit.main(_OAK)
    return Model(
        (
            Part(cylinder(0.17, 0.18, 0.05, 28, 0.018), wood).at(0, 0.60, 0),
            Part(_legs(0.10, 0.10, 0.61, 0.02, 0.05), toned(wood, 0.8)),
            Part(tube(ring(0.175, 0.22, 28), 0.010, 8), METAL_GREY, METAL),
        ),
        {"saddle": (0, 0.65, 0), "seat": (0, 0.65, 0)},
    )


def _upholstered(kit: Kit, width: float, seats: int, code: str) -> Model:
    """Return a padded seat for one or more, with round arms and loose cushions."""
    cloth = kit.main(code)
    inner = width - 0.36
    each = inner / seats
    cushions = merge(
        [
            rounded_box(each - 0.015, 0.17, 0.62, 0.07).moved(
                translation((k - (seats - 1) / 2) * each, 0.29, 0.06)
            )
            for k in range(seats)
        ]
    )
    backs = merge(
        [
            rounded_box(each - 0.02, 0.44, 0.19, 0.08).moved(
                translation((k - (seats - 1) / 2) * each, 0.42, -0.23) @ rotation(pitch=-0.16)
            )
            for k in range(seats)
        ]
    )
    arms = merge(
        [
            rounded_box(0.19, 0.50, 0.80, 0.085).moved(
                translation(s * (width / 2 - 0.095), 0.10, 0)
            )
            for s in (-1, 1)
        ]
    )
    frame = merge(
        [
            rounded_box(width - 0.1, 0.22, 0.74, 0.05).moved(translation(0, 0.10, 0)),
            rounded_box(width - 0.16, 0.66, 0.17, 0.08).moved(translation(0, 0.14, -0.33)),
        ]
    )
    pillow = ellipsoid(0.19, 0.17, 0.075, 2).moved(
        translation(-0.32 * inner * (seats > 1), 0.60, -0.06) @ rotation(pitch=-0.3, roll=0.2)
    )
    return Model(
        (
            Part(merge([arms, frame]), cloth, FELT),
            Part(merge([cushions, backs]), lighter(cloth, 0.14), FELT),
            Part(pillow, linear("#e9b64c"), FELT),
            Part(_legs(width / 2 - 0.14, 0.28, 0.12, 0.03, 0.02), linear("#6b4a2e")),
        ),
        {"saddle": (0, 0.46, 0.08), "seat": (0, 0.46, 0.08)},
    )


def armchair(kit: Kit) -> Model:
    """Return an armchair."""
    return _upholstered(kit, 0.95, 1, "#5f7f6a")


def sofa(kit: Kit) -> Model:
    """Return a sofa for three."""
    return _upholstered(kit, 2.05, 3, "#4f7f8f")


def bed(kit: Kit) -> Model:
    """Return a bed with a thick quilt and two pillows."""
    quilt = kit.main("#5b7fb5")
    wood = linear("#9c6b40")
    return Model(
        (
            Part(rounded_box(1.50, 0.20, 2.0, 0.05), wood).at(0, 0.14, 0),
            Part(rounded_box(1.54, 0.95, 0.09, 0.04), wood).at(0, 0.06, -1.0),
            Part(_legs(0.66, 0.88, 0.18, 0.045), toned(wood, 0.8)),
            Part(rounded_box(1.44, 0.20, 1.92, 0.09), linear("#f1e9da"), FELT).at(0, 0.30, 0),
            Part(rounded_box(1.54, 0.24, 1.28, 0.11), quilt, FELT).at(0, 0.305, 0.34),
            Part(rounded_box(1.52, 0.07, 0.26, 0.034), lighter(quilt, 0.5), FELT).at(
                0, 0.505, -0.24
            ),
            *(
                Part(rounded_box(0.60, 0.16, 0.38, 0.078), linear("#f6f0e4"), FELT)
                .turned(pitch=0.18)
                .at(s * 0.34, 0.50, -0.70)
                for s in (-1, 1)
            ),
        ),
        {"saddle": (0, 0.55, 0.1)},
    )


def bench(kit: Kit) -> Model:
    """Return a park bench with cast-iron ends."""
    wood = kit.main("#a8703f")
    seat = [
        rounded_box(1.6, 0.035, 0.10, 0.014).moved(translation(0, 0.43, z))
        for z in (-0.13, 0.0, 0.13)
    ]
    back = [
        rounded_box(1.6, 0.10, 0.035, 0.014).moved(translation(0, y, -0.20 - 0.24 * (y - 0.5)))
        for y in (0.56, 0.70, 0.84)
    ]
    ends = [
        arc(
            [
                (s * 0.68, 0.02, 0.22),
                (s * 0.68, 0.24, 0.16),
                (s * 0.68, 0.42, 0.18),
                (s * 0.68, 0.41, -0.16),
                (s * 0.68, 0.62, -0.25),
                (s * 0.68, 0.93, -0.33),
            ],
            0.024,
        )
        for s in (-1, 1)
    ]
    feet = [
        arc([(s * 0.68, 0.41, -0.14), (s * 0.68, 0.22, -0.20), (s * 0.68, 0.02, -0.30)], 0.024)
        for s in (-1, 1)
    ]
    return Model(
        (Part(merge([*seat, *back]), wood), Part(merge([*ends, *feet]), linear("#3b4a44"), SMOOTH)),
        {"saddle": (0, 0.46, 0.02), "seat": (0, 0.46, 0.02)},
    )


def shelf(kit: Kit) -> Model:
    """Return a bookcase with books, a vase and a ball."""
    wood = kit.main(_OAK)
    boards = [
        rounded_box(0.96, 0.03, 0.28, 0.01).moved(translation(0, y, 0))
        for y in (0.06, 0.44, 0.82, 1.20, 1.56)
    ]
    sides = [
        rounded_box(0.035, 1.6, 0.28, 0.012).moved(translation(s * 0.48, 0, 0)) for s in (-1, 1)
    ]
    parts = [
        Part(
            merge([*boards, *sides, box(0.94, 1.5, 0.02).moved(translation(0, 0.05, -0.125))]), wood
        )
    ]
    chance = kit.chance
    tones = ("#b9473a", "#3f6f9c", "#d9a83c", "#5c8f5a", "#7d5a8f", "#e3d3b3", "#2f4f5f")
    for level, y in enumerate((0.09, 0.47, 0.85, 1.23)):
        x = -0.44
        while x < 0.30 - 0.16 * (level % 2):
            thick, tall = float(chance.uniform(0.03, 0.06)), float(chance.uniform(0.20, 0.30))
            book = rounded_box(thick, tall, 0.19, 0.008).moved(translation(x + thick / 2, y, 0))
            parts.append(Part(book, linear(tones[int(chance.integers(len(tones)))])))
            x += thick + 0.003
    parts.append(Part(ball(0.09, 2), linear("#c8563c")).at(0.32, 0.94, 0.02))
    return Model(tuple(parts))


def lamp(kit: Kit) -> Model:
    """Return a table lamp with a glowing shade."""
    base = kit.main("#4f7f8f")
    foot = turned(
        [
            (0.0, 0.0),
            (0.075, 0.0),
            (0.082, 0.01),
            (0.05, 0.03),
            (0.068, 0.085),
            (0.055, 0.14),
            (0.022, 0.18),
            (0.014, 0.21),
            (0.0, 0.21),
        ],
        28,
        28,
    )
    hood = lathe(
        [
            (0.150, 0.20),
            (0.152, 0.205),
            (0.098, 0.385),
            (0.095, 0.385),
            (0.146, 0.20),
            (0.150, 0.20),
        ],
        32,
    )
    return Model(
        (
            Part(foot, base, SMOOTH),
            Part(cylinder(0.008, 0.008, 0.14, 8, 0.002), METAL_GREY, METAL).at(0, 0.20, 0),
            Part(hood, linear("#f4dcae"), _SHADE),
            Part(
                ball(0.04, 2), linear("#fff0c8"), Finish(emission=5.0, casts=False), Layer.GLOW
            ).at(0, 0.29, 0),
        ),
        shines=(Shine((0, 0.32, 0.05), (2.6, 1.6, 0.8), 1.4),),
    )


def potted_plant(kit: Kit) -> Model:
    """Return a plant with broad leaves in a clay pot."""
    pot = turned(
        [
            (0.0, 0.0),
            (0.085, 0.0),
            (0.092, 0.006),
            (0.118, 0.125),
            (0.132, 0.130),
            (0.136, 0.140),
            (0.134, 0.165),
            (0.124, 0.170),
            (0.115, 0.160),
            (0.11, 0.145),
            (0.0, 0.143),
        ],
        34,
        32,
    )
    green = kit.main("#4f8f3f")
    return Model(
        (
            Part(pot, linear("#b9633c")),
            Part(cylinder(0.112, 0.112, 0.01, 24, 0.003), linear("#4a3626")).at(0, 0.142, 0),
            Part(tuft(15, 0.30, 0.050, 5, rise=1.0), green, LEAFY).at(0, 0.15, 0),
            Part(tuft(11, 0.23, 0.044, 9, rise=1.1), lighter(green, 0.16), LEAFY).at(0, 0.15, 0),
        )
    )


def flower(kit: Kit) -> Model:
    """Return one tall flower with two leaves, rooted in the ground."""
    petal = kit.main("#f2c531")
    stem = tube(
        spline([(0, 0, 0), (0.012, 0.18, 0), (0.0, 0.42, 0.02)], 14),
        np.linspace(0.011, 0.008, 14),
        8,
    )
    green = linear("#5c8f3f")
    head = translation(0, 0.425, 0.02) @ rotation(pitch=0.95)
    blades = [
        tuft(1, 0.2, 0.035, 3 + k).moved(
            translation(0.006, 0.10 + 0.06 * k, 0) @ rotation(yaw=2.6 * k)
        )
        for k in (0, 1)
    ]
    sway = Finish(roughness=0.7, sway=0.012)
    heads = [Part(p.mesh.moved(head), p.colour, sway) for p in blossom(petal, 0.105, 11)]
    return Model((Part(stem, green, sway), Part(merge(blades), green, LEAFY), *heads))


FURNITURE: Final[dict[str, Builder]] = {
    "table": table,
    "chair": chair,
    "stool": stool,
    "armchair": armchair,
    "sofa": sofa,
    "bed": bed,
    "bench": bench,
    "shelf": shelf,
    "lamp": lamp,
    "potted-plant": potted_plant,
    "flower": flower,
}
"""Builders by name."""
