"""Ships under sail: tall ship, pirate ship, longship."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import bent, both, put, rod, slab
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    MATT,
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
from reelkite.engines.diorama.props.models.vessels.boats import gunwale
from reelkite.engines.diorama.props.models.vessels.boats import hull as open_hull
from reelkite.engines.diorama.props.models.vessels.ships import ship_hull
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mat4, Mesh, Vec3, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    ball,
    box,
    cylinder,
    ellipsoid,
    sheet,
    tube,
)

_WOOD: Final = linear("#7d4f2c")
_CREAM: Final = linear("#f3e8d0")
_DARK: Final = linear("#2b2a2c")
_LIT: Final = Finish(0.3, emission=0.7)
_HELM: Final[Vec3] = (0.62, 3.35, -3.45)
_ABOARD: Final[dict[str, Vec3]] = {
    "saddle": _HELM, "seat": _HELM, "deck": _HELM, "focus": (0, 4, 2),
}  # fmt: skip
"""Where one stands: on the quarterdeck behind the rail, clear of the mizzen mast."""
_AMIDSHIPS: Final[dict[str, Vec3]] = {
    "saddle": (0, 0.5, -0.8), "seat": (0, 0.5, -0.8), "deck": (0, 0.25, -0.8), "focus": (0, 2, 2),
}  # fmt: skip
"""Where one is on a longship: on the thwart behind its mast, feet on the boards."""


def _square_sail(at: Vec3, wide: float, tall: float, belly: float) -> Mesh:
    """Return a full square sail hanging from ``at``."""
    u, v = np.meshgrid(np.linspace(-0.5, 0.5, 9), np.linspace(-1, 0, 8))
    x, y, z = at
    fill = belly * np.sin(np.pi * (0.15 + 0.85 * -v)) * np.cos(np.pi * u * 0.8)
    return sheet(np.stack([x + wide * u * (1 + 0.12 * -v), y + tall * v, z + fill], -1))


def _rigged(masts: tuple[tuple[float, float, float], ...], base: float) -> tuple[Mesh, Mesh]:
    """Return masts with yards, and their square sails; each mast is ``(z, height, width)``."""
    poles, sails = [], []
    for z, height, wide in masts:
        poles.append(rod((0, base - 0.4, z), (0, base + height, z), [0.14, 0.07]))
        for k, (share, span, tall) in enumerate(
            ((0.52, 1.0, 0.40), (0.80, 0.78, 0.26), (0.97, 0.52, 0.155))
        ):
            y = base + height * share
            poles.append(
                rod((-0.52 * wide * span, y, z + 0.12), (0.52 * wide * span, y, z + 0.12), 0.06, 6)
            )
            sails.append(
                _square_sail(
                    (0, y - 0.02, z + 0.14),
                    wide * span,
                    height * tall,
                    0.34 * wide * span * (0.8 if k else 1),
                )
            )
        poles.append(put(cylinder(0.28, 0.34, 0.3, 12, 0.04), (0, base + height * 0.82, z)))
    return merge(poles), merge(sails)


def _galleon(wood: Vec3, band: Vec3, canvas: Vec3, flag_tone: Vec3) -> list[Part]:
    """Return a wooden ship of three masts with castles fore and aft, gun ports and ropes."""
    hull, deck = ship_hull(10.0, 3.2, 2.2, (1.5, 0.9))
    height = hull.positions[:, 1]
    stripe = ((height > 1.35) & (height < 1.7))[:, None]
    tone = np.where(stripe, np.array(band, np.float32), np.array(wood, np.float32)).astype(
        np.float32
    )
    castle = merge(
        [
            slab((2.5, 1.3, 2.0), (0, 2.7, -4.0), 0.08),
            slab((2.2, 0.9, 1.1), (0, 3.9, -4.5), 0.08),
            slab((1.7, 0.6, 1.3), (0, 2.3, 3.4), 0.1),
        ]
    )
    rails = _galleon_rails()
    panes = merge(
        [slab((0.4, 0.45, 0.06), (x, 3.1, -5.01), 0.02) for x in (-0.75, -0.25, 0.25, 0.75)]
        + [both(slab((0.06, 0.42, 0.4), (1.24, 3.15, z), 0.02)) for z in (-4.5, -3.6)]
        + [slab((0.4, 0.4, 0.06), (x, 4.1, -5.06), 0.02) for x in (-0.5, 0.0, 0.5)]
    )
    ports = both(
        merge([put(box(0.08, 0.32, 0.36), (1.5, 1.72, z)) for z in (-2.2, -1.1, 0.0, 1.1, 2.2)])
    )
    guns = both(
        merge([rod((1.45, 1.88, z), (1.85, 1.9, z), 0.08, 8) for z in (-2.2, -1.1, 0.0, 1.1, 2.2)])
    )
    poles, sails = _rigged(((2.2, 6.4, 3.6), (-0.6, 7.6, 4.2), (-3.2, 5.6, 2.8)), 2.2)
    sprit = rod((0, 2.9, 4.6), (0, 4.3, 7.0), [0.13, 0.06])
    jib = sheet(
        np.stack(
            [
                np.stack([0 * t, 3.0 + 1.3 * t, 5.0 + 1.9 * t], -1) * (1 - s)
                + np.array([0.4 * np.sin(3 * s), 7.2, 2.6]) * s
                for s in np.linspace(0, 0.97, 7)
                for t in [np.linspace(0, 1, 7)]
            ]
        )
    )
    ropes = _galleon_ropes()
    u, v = np.meshgrid(np.linspace(0, 1, 8), np.linspace(0, 1, 4))
    cloth = sheet(np.stack([0.12 * np.sin(6 * u), 9.85 + 0.75 * v, -0.65 - 1.3 * u], -1))
    lamp = put(ball(0.2, 2), (0, 5.15, -5.0))
    return [
        Part(hull, tone, SMOOTH),
        Part(deck, linear("#b98a55"), MATT),
        Part(castle, toned(wood, 1.15), SMOOTH),
        Part(rails, band, SMOOTH),
        Part(panes, linear("#ffd58a"), _LIT),
        Part(ports, toned(wood, 0.35)),
        Part(guns, _DARK, METAL),
        Part(merge([poles, sprit]), _WOOD),
        Part(merge([sails, jib]), canvas, CLOTH),
        Part(ropes, linear("#5a4632")),
        Part(cloth, flag_tone, Finish(0.9, felt=0.6, two_sided=True, sway=0.05)),
        Part(lamp, linear("#ffd58a"), Finish(emission=1.4)),
    ]


def _galleon_ropes() -> Mesh:
    """Return the ropes of the galleon."""
    return merge(
        [
            tube([(s * 1.5, 2.7, z + d), (0, top, z)], 0.022, 4)
            for s in (-1, 1)
            for z, top in ((2.2, 7.4), (-0.6, 8.6), (-3.2, 6.8))
            for d in (-0.5, 0.0, 0.5)
        ]
        + [
            tube([(0, 9.6, -0.6), (0, 8.5, 2.2)], 0.022, 4),
            tube([(0, 8.5, 2.2), (0, 4.3, 6.9)], 0.022, 4),
        ]
    )


def _galleon_rails() -> Mesh:
    """Return the rails of the galleon."""
    return merge(
        [
            both(
                bent(
                    [(1.3, 2.75, -3.0), (1.58, 2.75, -1.0), (1.55, 2.8, 1.4), (0.95, 3.1, 3.4)],
                    0.07,
                )
            ),
            both(bent([(1.2, 4.1, -4.9), (1.25, 4.1, -3.1)], 0.07)),
            rod((-1.2, 4.15, -3.05), (1.2, 4.15, -3.05), 0.06),
        ]
    )


def sailing_ship(kit: Kit) -> Model:
    """Return a tall ship under full white sails."""
    parts = _galleon(
        kit.any_of("#8a5530", "#5f4a3a", "#9a6a44"), linear("#e0b24a"), _CREAM, linear("#2f66c4")
    )
    return Model(
        tuple(parts),
        dict(_ABOARD),
        shines=(Shine((0, 5.2, -5.0), (2.5, 1.6, 0.7), 2.0),),
    )


def pirate_ship(kit: Kit) -> Model:
    """Return a dark ship with black sails, and a skull on its sail and flag."""
    parts = _galleon(kit.main("#4a3426"), linear("#8f2a24"), linear("#34333a"), linear("#1f1e22"))
    white = linear("#f0ebe0")
    z, y = 0.92, 5.35
    skull = merge(
        [
            put(ellipsoid(0.5, 0.46, 0.1, 2), (0, y + 0.1, z)),
            put(slab((0.5, 0.3, 0.16), (0, y - 0.55, z - 0.08), 0.06)),
            *(
                put(slab((1.7, 0.17, 0.12), (0, y - 0.85, z - 0.2), 0.06), (0, 0, 0)).moved(
                    _tilt(s, y - 0.75)
                )
                for s in (-1, 1)
            ),
        ]
    )
    holes = merge(
        [
            both(put(ellipsoid(0.13, 0.14, 0.06, 1), (0.19, y + 0.06, z + 0.08))),
            put(ellipsoid(0.06, 0.08, 0.05, 1), (0, y - 0.17, z + 0.08)),
            *(slab((0.03, 0.2, 0.04), (x, y - 0.5, z + 0.05), 0.01) for x in (-0.12, 0, 0.12)),
        ]
    )
    return Model(
        (*parts, Part(skull, white), Part(holes, linear("#1f1e22"))),
        dict(_ABOARD),
        shines=(Shine((0, 5.2, -5.0), (2.5, 1.6, 0.7), 2.0),),
    )


def _tilt(side: int, y: float) -> Mat4:
    """Return the turn by a quarter of a right angle about a level line at ``y``."""
    return (translation(0, y, 0) @ rotation(roll=0.5 * side) @ translation(0, -y, 0)).astype(
        np.float32
    )


def longship(kit: Kit) -> Model:
    """Return a Viking ship: a dragon's head, shields along its sides, one striped sail, oars."""
    wood = kit.main("#8a5a33")
    body = open_hull(7.5, 1.9, 0.9)
    rail = gunwale(7.5, 1.9, 0.9, 0.07)
    neck = bent(
        [(0, 0.8, 3.4), (0, 1.6, 4.1), (0, 2.4, 4.2), (0, 2.7, 4.55)], [0.2, 0.16, 0.15, 0.17]
    )
    head = merge(
        [
            put(ellipsoid(0.15, 0.17, 0.36, 2), (0, 2.72, 4.75)),
            both(bent([(0.06, 2.85, 4.6), (0.1, 3.1, 4.45)], [0.05, 0.015])),
            both(put(ellipsoid(0.05, 0.05, 0.05, 1), (0.13, 2.8, 4.8))),
        ]
    )
    tail = bent(
        [(0, 0.8, -3.5), (0, 1.7, -4.0), (0, 2.3, -3.8), (0, 2.2, -3.5)], [0.2, 0.14, 0.1, 0.07]
    )
    tones = ("#c8322b", "#f2c531", "#3f77b5", "#f3efe6")
    shields = [
        Part(
            both(
                put(
                    merge(
                        [
                            put(cylinder(0.27, 0.27, 0.05, 20, 0.015), (0, 0, 0)),
                            put(ellipsoid(0.08, 0.06, 0.08, 1), (0, 0.05, 0)),
                        ]
                    ),
                    (0.97 - 0.05 * abs(k - 3), 0.85, -2.1 + 0.62 * k),
                    (0, 0, -np.pi / 2),
                )
            ),
            linear(tones[k % 4]),
            SMOOTH,
        )
        for k in range(7)
    ]
    mast = merge(
        [rod((0, 0.3, 0.2), (0, 4.9, 0.2), 0.09), rod((-1.9, 4.5, 0.3), (1.9, 4.5, 0.3), 0.06)]
    )
    cloth = _square_sail((0, 4.5, 0.3), 3.5, 2.9, 0.7)
    stripe = (np.floor((cloth.positions[:, 0:1] + 4) / 0.55).astype(int) % 2) == 0
    tone = np.where(
        stripe, np.array(linear("#c8322b"), np.float32), np.array(_CREAM, np.float32)
    ).astype(np.float32)
    oars = _longship_oars()
    floor = slab((1.2, 0.06, 5.4), (0, 0.22, 0), 0.02)
    return Model(
        (
            Part(body, wood, Finish(0.5, two_sided=True)),
            Part(merge([rail, neck, head, tail, floor]), toned(wood, 0.75), SMOOTH),
            *shields,
            Part(mast, _WOOD),
            Part(cloth, tone, CLOTH),
            *oars,
        ),
        dict(_AMIDSHIPS),
        {f"oars {s}": Joint((s * 0.9, 0.85, 0.2), rate=0.4, axis="y", swing=0.3) for s in (-1, 1)},
    )


def _longship_oars() -> list[Part]:
    """Return the oars of the longship."""
    return [
        Part(
            merge(
                [
                    rod((s * 0.6, 0.95, z), (s * 2.2, 0.1, z - 0.3), 0.03, 6),
                    put(
                        ellipsoid(0.22, 0.03, 0.09, 1), (s * 2.3, 0.04, z - 0.32), (0, 0, -0.45 * s)
                    ),
                ]
            ),
            linear("#c79a5c"),
            joint=f"oars {s}",
        )
        for s in (-1, 1)
        for z in (-1.5, -0.6, 0.9, 1.8)
    ]


RIGGED: Final[dict[str, Builder]] = {
    "sailing-ship": sailing_ship,
    "pirate-ship": pirate_ship,
    "longship": longship,
}
"""Builders by name."""
