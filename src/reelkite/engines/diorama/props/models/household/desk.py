"""What lies on a desk: books, glasses, a laptop, a phone, a pen, a newspaper."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.forms import arc, ring, turned
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Shine,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    cylinder,
    ellipsoid,
    quad,
    rounded_box,
    sheet,
    tube,
)

_DARK: Final = linear("#2b2a2c")
_PAPER: Final = linear("#f3ead6")
_BRASS: Final = linear("#d9a83c")
_SCREEN: Final = Finish(roughness=0.2, emission=1.1, casts=False)


def _volume(colour: str, size: tuple[float, float, float], yaw: float, y: float) -> list[Part]:
    """Return one closed book that lies at height ``y``."""
    wide, thick, deep = size
    turn = translation(0, y, 0) @ rotation(yaw=yaw)
    cover = merge(
        [
            rounded_box(wide, 0.004, deep, 0.0018),
            rounded_box(wide, 0.004, deep, 0.0018).moved(translation(0, thick - 0.004, 0)),
            rounded_box(0.006, thick, deep, 0.0025).moved(translation(-wide / 2 + 0.003, 0, 0)),
        ]
    )
    pages = rounded_box(wide - 0.010, thick - 0.006, deep - 0.010, 0.001)
    return [
        Part(cover.moved(turn), linear(colour), SMOOTH),
        Part(pages.moved(translation(0.001, 0.003, 0)).moved(turn), _PAPER),
    ]


def book(kit: Kit) -> Model:
    """Return an open book with curved pages."""
    u = np.linspace(-1, 1, 25)
    hump = 0.018 * np.abs(np.sin(np.pi * np.clip(np.abs(u), 0, 1) ** 0.6)) + 0.006
    grid = np.stack([np.stack([0.15 * u, hump, 0 * u + z], axis=1) for z in (0.11, -0.11)])
    pages = sheet(grid)
    lines = merge(
        [
            quad((s * 0.085 - 0.05, 0, z + 0.004), (s * 0.085 + 0.05, 0, z + 0.004),
                 (s * 0.085 + 0.05, 0, z), (s * 0.085 - 0.05, 0, z), across=8)
            for s in (-1, 1) for z in np.linspace(-0.085, 0.075, 9)
        ]
    )  # fmt: skip
    place = np.interp(lines.positions[:, 0], 0.15 * u, hump) + 0.0008
    ink = Mesh(
        np.stack([lines.positions[:, 0], place, lines.positions[:, 2]], 1).astype(np.float32),
        lines.normals,
        lines.triangles,
    )
    cover = rounded_box(0.31, 0.006, 0.232, 0.0028)
    return Model(
        (
            Part(cover, kit.main("#b9473a"), SMOOTH),
            Part(pages, _PAPER, Finish(0.9, two_sided=True)),
            Part(ink, linear("#8d8578"), Finish(0.9, casts=False, two_sided=True)),
        )
    )


def books(kit: Kit) -> Model:
    """Return a stack of four books, not quite straight."""
    tones = ["#b9473a", "#3f6f9c", "#d9a83c", "#5c8f5a"]
    sizes = [(0.24, 0.040, 0.17), (0.22, 0.032, 0.16), (0.20, 0.045, 0.15), (0.18, 0.028, 0.13)]
    parts, y = [], 0.0
    for k, (tone, size) in enumerate(zip(tones, sizes, strict=True)):
        parts += _volume(tone, size, 0.22 * (-1) ** k * (0.4 + 0.2 * k), y)
        y += size[1]
    if kit.appearance.colour is not None:
        parts[0] = Part(parts[0].mesh, kit.main(tones[0]), SMOOTH)
    return Model(tuple(parts), {"top": (0, y, 0)})


def glasses(kit: Kit) -> Model:
    """Return spectacles that lie open."""
    rims = [
        tube(ring(0.025, 0, 24), 0.0024, 6).moved(
            translation(s * 0.032, 0.026, 0) @ rotation(pitch=np.pi / 2)
        )
        for s in (-1, 1)
    ]
    bridge = arc([(-0.009, 0.030, 0), (0, 0.034, 0.001), (0.009, 0.030, 0)], 0.0022, 6)
    arms = [
        arc(
            [
                (s * 0.057, 0.030, 0),
                (s * 0.060, 0.030, -0.06),
                (s * 0.058, 0.022, -0.115),
                (s * 0.057, 0.006, -0.135),
            ],
            0.0022,
            6,
        )
        for s in (-1, 1)
    ]
    return Model((Part(merge([*rims, bridge, *arms]), kit.main("#3b2a22"), GLAZED),))


def laptop(kit: Kit) -> Model:
    """Return an open laptop with a lit screen."""
    shell = kit.main("#b9bec6")
    tilt = translation(0, 0.014, -0.115) @ rotation(pitch=-0.28)
    lid = rounded_box(0.33, 0.225, 0.008, 0.0035).moved(tilt)
    screen = quad(
        (-0.152, 0.012, 0.0046),
        (0.152, 0.012, 0.0046),
        (0.152, 0.212, 0.0046),
        (-0.152, 0.212, 0.0046),
        4,
        4,
    ).moved(tilt)
    keys = merge(
        [
            rounded_box(0.0195, 0.003, 0.0165, 0.0012).moved(
                translation((c - 5.5) * 0.0235, 0.0145, -0.075 + 0.0205 * r)
            )
            for r in range(4)
            for c in range(12)
        ]
    )
    pad = rounded_box(0.095, 0.0015, 0.055, 0.0006).moved(translation(0, 0.0148, 0.072))
    glow = mixed(linear("#4f8fc4"), linear("#e9a27a"), screen.positions[:, 1] / 0.22)
    return Model(
        (
            Part(rounded_box(0.33, 0.015, 0.235, 0.006), shell, METAL), Part(lid, shell, METAL),
            Part(merge([keys]), _DARK, SMOOTH), Part(pad, toned(shell, 0.8), METAL),
            Part(screen, glow, _SCREEN, Layer.GLOW),
        ),
        shines=(Shine((0, 0.13, 0.0), (0.5, 0.6, 0.8), 0.4),),
    )  # fmt: skip


def phone(kit: Kit) -> Model:
    """Return a phone that leans on a small stand."""
    lean = translation(0, 0.012, 0) @ rotation(pitch=-0.32)
    case = rounded_box(0.074, 0.150, 0.009, 0.004).moved(lean)
    screen = quad(
        (-0.033, 0.007, 0.0052),
        (0.033, 0.007, 0.0052),
        (0.033, 0.143, 0.0052),
        (-0.033, 0.143, 0.0052),
        2,
        4,
    ).moved(lean)
    stand = merge(
        [
            rounded_box(0.08, 0.012, 0.07, 0.005),
            rounded_box(0.03, 0.09, 0.010, 0.004).moved(
                translation(0, 0.006, -0.03) @ rotation(pitch=-0.1)
            ),
        ]
    )
    glow = mixed(linear("#f2b15c"), linear("#7d4bb0"), screen.positions[:, 1] / 0.14)
    return Model(
        (
            Part(case, kit.main("#26252a"), GLAZED),
            Part(stand, linear("#b98752")),
            Part(screen, glow, _SCREEN, Layer.GLOW),
        )
    )


def pen(kit: Kit) -> Model:
    """Return a fountain pen that lies down."""
    lie = translation(0, 0.0062, 0) @ rotation(roll=np.pi / 2, yaw=0.0)
    barrel = turned(
        [
            (0.0, -0.07),
            (0.0048, -0.068),
            (0.0062, -0.03),
            (0.006, 0.03),
            (0.0045, 0.047),
            (0.0, 0.049),
        ],
        20,
        16,
    )
    nib = turned([(0.004, 0.047), (0.003, 0.055), (0.0008, 0.069), (0.0, 0.07)], 10, 12)
    band = tube(ring(0.0062, -0.01, 16), 0.0009, 5)
    return Model(
        (
            Part(barrel.moved(lie), kit.main("#2f4f8f"), GLAZED),
            Part(merge([nib, band]).moved(lie), _BRASS, METAL),
        )
    )


def newspaper(kit: Kit) -> Model:
    """Return a folded newspaper with a headline and columns."""
    body = rounded_box(0.28, 0.016, 0.20, 0.0075)
    ink = [(0.0, -0.072, 0.24, 0.020), (-0.066, -0.005, 0.105, 0.075)]
    ink += [(0.066, z, 0.105, 0.006) for z in np.linspace(-0.04, 0.08, 9)]
    ink += [(-0.066, z, 0.105, 0.006) for z in (0.052, 0.066, 0.080)]
    bars = merge(
        [
            quad(
                (x - w / 2, 0.0166, z + h / 2),
                (x + w / 2, 0.0166, z + h / 2),
                (x + w / 2, 0.0166, z - h / 2),
                (x - w / 2, 0.0166, z - h / 2),
            )
            for x, z, w, h in ink
        ]
    )
    return Model(
        (
            Part(body, kit.main("#e6e0d2")),
            Part(bars, linear("#6d6a68"), Finish(0.9, casts=False, two_sided=True)),
        )
    )


def clock(kit: Kit) -> Model:
    """Return a round clock on two feet, its hands moving."""
    case = kit.main("#c8563c")
    shell = cylinder(0.085, 0.085, 0.055, 36, 0.014).moved(rotation(pitch=np.pi / 2))
    face = cylinder(0.060, 0.060, 0.008, 36, 0.002).moved(rotation(pitch=np.pi / 2))
    marks = merge(
        [
            rounded_box(0.005, 0.012, 0.003, 0.001).moved(
                rotation(roll=a) @ translation(0, 0.0435, 0.063)
            )
            for a in np.linspace(0, 2 * np.pi, 12, endpoint=False)
        ]
    )
    hands = [
        rounded_box(0.007, size, 0.003, 0.001).moved(translation(0, 0.1, z))
        for size, z in ((0.030, 0.064), (0.044, 0.067))
    ]
    bells = merge(
        [
            ellipsoid(0.026, 0.02, 0.022, 2).moved(
                translation(s * 0.05, 0.178, 0.027) @ rotation(roll=-s * 0.5)
            )
            for s in (-1, 1)
        ]
    )
    feet = merge(
        [
            tube([(s * 0.045, 0.03, 0.028), (s * 0.062, 0.007, 0.03)], [0.011, 0.008], 8)
            for s in (-1, 1)
        ]
    )
    dark = linear("#2b2a2c")
    return Model(
        (
            Part(shell, case, SMOOTH).at(0, 0.1, 0),
            Part(face, linear("#efe2c6"), SMOOTH).at(0, 0.1, 0.054),
            Part(bells, case, SMOOTH),
            Part(feet, linear("#d9a83c"), METAL),
            Part(marks, dark).at(0, 0.1, 0),
            Part(hands[0], dark, joint="hour"),
            Part(hands[1], dark, joint="minute"),
        ),
        joints={
            "hour": Joint((0, 0.1, 0.06), rate=-1 / 720, axis="z"),
            "minute": Joint((0, 0.1, 0.06), rate=-1 / 60, axis="z"),
        },
    )


DESK: Final[dict[str, Builder]] = {
    "book": book,
    "books": books,
    "glasses": glasses,
    "laptop": laptop,
    "phone": phone,
    "pen": pen,
    "clock": clock,
    "newspaper": newspaper,
}
"""Builders by name."""
