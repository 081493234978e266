"""Moved by hand or wind: canoe, kayak, raft, gondola."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import bent, both, hoop, put, rod, slab
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import ellipsoid, extrude, sheet, tube

_WOOD: Final = linear("#a8703f")
_DARK: Final = linear("#2b2a2c")
_SILVER: Final = linear("#c9cdd0")
_OPEN: Final = Finish(0.45, two_sided=True)


def _slim(length: float, width: float, depth: float, rise: float) -> tuple[Mesh, Mesh]:
    """Return a double-ended hull and its rail; the ends rise by ``rise`` metres."""
    along = np.linspace(-1, 1, 21)
    around = np.linspace(-1, 1, 13)
    beam = np.maximum(1 - np.abs(along) ** 2.3, 0.02)
    lift = rise * np.abs(along) ** 4
    rows = [
        np.stack(
            [
                0.5 * width * b * np.sign(around) * np.abs(around) ** 0.7,
                depth * np.abs(around) ** 2.2 + up + 0.25 * up * (1 - np.abs(around)),
                0 * around + 0.5 * length * a,
            ],
            1,
        )
        for a, b, up in zip(along, beam, lift, strict=True)
    ]
    skin = sheet(np.array(rows))
    out = np.where(skin.normals[:, 1:2] > 0.2, -skin.normals, skin.normals)
    edge = np.stack([0.5 * width * beam, depth + lift, 0.5 * length * along], 1)
    rail = tube(np.concatenate([edge, (edge * [-1, 1, 1])[::-1][1:], edge[:1]]), 0.028, 6)
    return Mesh(skin.positions, out.astype(np.float32), skin.triangles), rail


def _paddle(joint: str, blades: int, tone: str) -> list[Part]:
    """Return a paddle with one or two blades that dips from side to side."""
    shaft = rod((-1.05, 0.72, 0.42), (1.05 if blades == 2 else 0.35, 0.72, 0.42), 0.02)
    ends = [
        put(ellipsoid(0.24, 0.1, 0.02, 2), (s * 1.22, 0.72, 0.42))
        for s in ((-1, 1) if blades == 2 else (-1,))
    ]
    return [
        Part(shaft, linear("#d2a566"), SMOOTH, joint=joint),
        Part(merge(ends), linear(tone), SMOOTH, joint=joint),
    ]


def canoe(kit: Kit) -> Model:
    """Return a canoe with high ends, ribs, two seats and a paddle."""
    paint = kit.any_of("#b5462f", "#3f7f63", "#c98a3f")
    shell, rail = _slim(4.6, 0.92, 0.42, 0.34)
    ribs = merge(
        [
            bent([(-0.36, 0.34, z), (-0.2, 0.08, z), (0.2, 0.08, z), (0.36, 0.34, z)], 0.016, 5)
            for z in np.linspace(-1.5, 1.5, 9)
        ]
    )
    seats = merge(
        [slab((0.66, 0.04, 0.24), (0, 0.28, z), 0.015) for z in (-1.05, 0.95)]
        + [rod((-0.4, 0.4, 0), (0.4, 0.4, 0), 0.025)]
    )
    floor = slab((0.4, 0.03, 3.4), (0, 0.05, 0), 0.01)
    paddle = merge(
        [
            rod((0.3, 0.42, -0.8), (0.25, 0.5, 0.7), 0.02),
            put(ellipsoid(0.09, 0.02, 0.24, 2), (0.24, 0.51, 0.9)),
        ]
    )
    band = both(put(ellipsoid(0.015, 0.07, 0.28, 1), (0.43, 0.3, 0.2)))
    return Model(
        (
            Part(shell, paint, _OPEN),
            Part(merge([rail, seats, ribs, floor]), _WOOD, SMOOTH),
            Part(paddle, linear("#e0b46a"), SMOOTH),
            Part(band, lighter(paint, 0.7)),
        ),
        {
            "saddle": (0, 0.34, -1.0),
            "seat": (0, 0.34, -1.0),
            "deck": (0, 0.07, 0),
            "focus": (0, 0.4, 0.5),
        },
    )


def kayak(kit: Kit) -> Model:
    """Return a slim decked kayak with a round cockpit and a double paddle that dips."""
    paint = kit.any_of("#e8722a", "#2f77c4", "#d3322b", "#f2b821")
    along = np.linspace(-1, 1, 21)
    around = np.linspace(0, 2 * np.pi, 17)
    around[-1] = 0
    beam = np.maximum(1 - np.abs(along) ** 2.2, 0.015)
    rows = [
        np.stack(
            [
                0.32 * b * np.sin(around),
                0.19 + 0.3 * a**4 + 0.17 * (b**0.7) * np.cos(around),
                0 * around + 2.1 * a,
            ],
            1,
        )
        for a, b in zip(along, beam, strict=True)
    ]
    skin = sheet(np.array(rows))
    centre = skin.positions * [0, 0, 1] + [0, 0.2, 0]
    body = Mesh(
        skin.positions,
        np.where(
            np.sum(skin.normals * (skin.positions - centre), axis=1)[:, None] < 0,
            -skin.normals,
            skin.normals,
        ),
        skin.triangles,
    )
    tone = np.where(
        body.positions[:, 1:2] < 0.2 + 0.3 * (body.positions[:, 2:3] / 2.1) ** 4,
        np.array(linear("#f4efe4"), np.float32),
        np.array(paint, np.float32),
    ).astype(np.float32)
    rim = _kayak_rim()
    hole = put(ellipsoid(0.24, 0.04, 0.41, 2), (0, 0.355, -0.15))
    back = slab((0.36, 0.24, 0.05), (0, 0.34, -0.5), 0.02, (0, -0.25, 0))
    cords = merge(
        [tube([(-0.18, 0.35, z), (0.18, 0.35, z + 0.3)], 0.01, 5) for z in (0.7, -1.0)]
        + [tube([(0.18, 0.35, z), (-0.18, 0.35, z + 0.3)], 0.01, 5) for z in (0.7, -1.0)]
    )
    return Model(
        (
            Part(body, tone, GLAZED),
            Part(merge([rim, back, cords]), _DARK, SMOOTH),
            Part(hole, linear("#1d1c1f")),
            *_paddle("paddle", 2, "#f2c531"),
        ),
        {
            "saddle": (0, 0.3, -0.2),
            "deck": (0, 0.12, 0),
            "seat": (0, 0.3, -0.2),
            "focus": (0, 0.5, 0.4),
        },
        {"paddle": Joint((0, 0.72, 0.42), rate=0.55, axis="z", swing=0.42)},
        carried={
            "right grip": ("paddle", (-0.32, 0.72, 0.42)),
            "left grip": ("paddle", (0.32, 0.72, 0.42)),
        },
    )


def _kayak_rim() -> Mesh:
    """Return the rim of the kayak."""
    return tube(
        [(0.25 * np.cos(t), 0.37, -0.15 + 0.42 * np.sin(t)) for t in np.linspace(0, 2 * np.pi, 25)],
        0.035,
        7,
    )


def raft(kit: Kit) -> Model:
    """Return a raft of logs tied with rope, a mast and a patched sail."""
    wood = kit.main("#a5764a")
    logs = merge(
        [
            rod((x, 0.14, -1.35 - 0.06 * (k % 3)), (x, 0.14, 1.35 + 0.07 * (k % 2)), 0.145, 9)
            for k, x in enumerate(np.linspace(-0.9, 0.9, 7))
        ]
    )
    ties = merge([rod((-1.02, 0.27, z), (1.02, 0.27, z), 0.055, 7) for z in (-1.0, 1.0)])
    rope = merge(
        [
            hoop(0.165, 0.022, (x, 0.15, z), (0, np.pi / 2, 0))
            for x in np.linspace(-0.9, 0.9, 7)
            for z in (-0.94, 1.06)
        ]
    )
    mast = merge(
        [
            rod((0, 0.2, 0.2), (0, 2.6, 0.2), 0.06),
            rod((-0.85, 2.4, 0.2), (0.85, 2.4, 0.2), 0.04),
            rod((-0.8, 0.95, 0.2), (0.8, 0.95, 0.2), 0.04),
        ]
    )
    u, v = np.meshgrid(np.linspace(-0.8, 0.8, 9), np.linspace(0.98, 2.38, 9))
    sail = sheet(np.stack([u, v, 0.24 + 0.28 * np.sin(np.pi * (v - 0.98) / 1.4) * np.cos(u)], -1))
    patch = put(slab((0.34, 0.3, 0.02), (0.3, 1.35, 0.5), 0.008), (0, 0, 0), (0, 0, 0.05))
    return Model(
        (
            Part(logs, wood),
            Part(merge([ties, mast]), toned(wood, 0.7)),
            Part(rope, linear("#d9c8a0")),
            Part(sail, linear("#efe3c8"), CLOTH),
            Part(patch, linear("#c8655a")),
        ),
        {"saddle": (0, 0.3, -0.6), "seat": (0, 0.3, -0.6), "focus": (0, 1, 0.5)},
    )


def gondola(kit: Kit) -> Model:
    """Return a black gondola: curled ends, an iron comb, red cushions, an oar."""
    paint = kit.main("#2a2a30")
    shell, rail = _slim(6.4, 1.15, 0.5, 0.95)
    comb = _gondola_comb()
    seats = merge(
        [
            slab((0.85, 0.2, 0.5), (0, 0.3, -0.3), 0.08),
            slab((0.85, 0.55, 0.14), (0, 0.34, -0.6), 0.06),
            slab((0.7, 0.16, 0.4), (0, 0.3, 0.7), 0.07),
        ]
    )
    trim = both(bent([(0.56, 0.52, -1.2), (0.6, 0.54, 0), (0.56, 0.52, 1.2)], 0.03))
    decks = merge(
        [
            put(ellipsoid(0.34, 0.06, 0.8, 2), (0, 0.58, 1.95), (0, -0.14, 0)),
            put(ellipsoid(0.34, 0.06, 0.8, 2), (0, 0.58, -1.95), (0, 0.14, 0)),
        ]
    )
    oar = merge(
        [
            rod((0.75, 1.6, -2.5), (0.95, 0.1, -1.2), 0.03),
            put(ellipsoid(0.1, 0.03, 0.42, 2), (1.0, -0.05, -1.05), (0, 0.8, 0)),
        ]
    )
    lock = bent([(0.45, 0.6, -1.9), (0.52, 0.95, -1.85), (0.66, 1.0, -1.9)], 0.04)
    return Model(
        (
            Part(shell, paint, Finish(0.2, two_sided=True)),
            Part(merge([rail, decks]), paint, GLAZED),
            Part(comb, _SILVER, METAL),
            Part(seats, linear("#b5232c"), SMOOTH),
            Part(trim, linear("#d9a83c"), METAL),
            Part(oar, linear("#b07a45"), joint="oar"),
            Part(lock, _WOOD),
        ),
        {"saddle": (0, 0.55, -0.2), "seat": (0, 0.55, -0.2), "focus": (0, 0.8, 1)},
        {"oar": Joint((0.6, 0.98, -1.9), rate=0.3, axis="x", swing=0.16)},
    )


def _gondola_comb() -> Mesh:
    """Return the comb of the gondola."""
    return put(
        extrude(
            [
                (-0.06, 0.0),
                (0.10, 0.0),
                (0.10, 0.12),
                (0.34, 0.14),
                (0.34, 0.2),
                (0.1, 0.22),
                (0.34, 0.26),
                (0.34, 0.32),
                (0.1, 0.34),
                (0.34, 0.38),
                (0.34, 0.44),
                (0.12, 0.48),
                (0.3, 0.72),
                (0.1, 0.8),
                (-0.06, 0.6),
            ],
            0.05,
            0.01,
        ),
        (0, 1.3, 3.1),
        (-np.pi / 2, 0, 0),
    )


PADDLED: Final[dict[str, Builder]] = {
    "canoe": canoe,
    "kayak": kayak,
    "raft": raft,
    "gondola": gondola,
}
"""Builders by name."""
