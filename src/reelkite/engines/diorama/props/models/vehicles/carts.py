"""What horses draw: carriage, wagon, covered wagon, sleigh."""

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
)
from reelkite.engines.diorama.props.forms import profiled
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    FELT,
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
from reelkite.engines.diorama.props.models.vehicles.coachwork import LAMP, PANE
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import cylinder, ellipsoid, sheet

_WOOD: Final = linear("#9a6638")
_GOLD: Final = linear("#d9a83c")


def _spoked(radius: float, at: Vec3, joint: str, tone: Vec3, spokes: int = 10) -> list[Part]:
    """Return a pair of wooden wheels."""
    x, y, z = at
    wheel = merge(
        [
            hoop(radius * 0.93, 0.075 * radius),
            circled(rod((0, 0, 0), (0.9 * radius, 0, 0), 0.045 * radius, 6), spokes),
            put(
                cylinder(0.16 * radius, 0.16 * radius, 0.34 * radius, 12, 0.02),
                (0, -0.17 * radius, 0),
            ),
        ]
    )
    return [Part(put(wheel, (s * x, y, z), SIDEWAYS), tone, joint=joint) for s in (-1, 1)]


def carriage(kit: Kit) -> Model:
    """Return a coach for a queen: a curved cabin on springs, gold trim, lanterns, high wheels."""
    paint = kit.any_of("#7d2440", "#2b4a7d", "#f1e6cf", "#2f5a44")
    cabin = _carriage_cabin()
    roof = put(ellipsoid(0.78, 0.2, 1.12, 2), (0, 2.42, 0))
    crown = merge(
        [
            put(ellipsoid(0.12, 0.16, 0.12, 2), (0, 2.72, 0)),
            *(both(put(ellipsoid(0.07, 0.1, 0.07, 1), (0.5, 2.5, z))) for z in (-0.8, 0.8)),
        ]
    )
    panes = merge(
        [
            profiled([(0.5, 1.62), (0.55, 2.15), (-0.55, 2.15), (-0.5, 1.62)], 1.34, 0.02),
            slab((0.8, 0.5, 1.9), (0, 1.65, 0), 0.05),
        ]
    )
    springs = both(
        merge(
            [
                bent([(0.5, 0.75, 1.5), (0.55, 0.95, 1.1), (0.55, 0.9, 0.8)], 0.04),
                bent([(0.5, 0.75, -1.5), (0.55, 1.05, -1.2), (0.55, 0.9, -0.8)], 0.04),
                bent([(0.62, 1.12, 0.8), (0.7, 1.0, 0), (0.62, 1.12, -0.8)], 0.035),
            ]
        )
    )
    box_ = merge(
        [
            slab((1.1, 0.14, 0.5), (0, 1.35, 1.45), 0.05),
            slab((1.1, 0.5, 0.12), (0, 1.35, 1.2), 0.05),
            slab((1.0, 0.1, 0.6), (0, 0.92, 1.75), 0.04),
        ]
    )
    chassis = merge(
        [rod((0, 0.66, 1.8), (0, 0.66, -1.6), 0.06), rod((0, 0.5, 1.8), (0, 0.7, 3.3), 0.05)]
    )
    lamps = both(put(ellipsoid(0.1, 0.14, 0.1, 2), (0.76, 1.75, 0.85)))
    wheels = [
        *_spoked(0.5, (0.78, 0.5, 1.4), "front", _GOLD),
        *_spoked(0.68, (0.82, 0.68, -1.35), "back", _GOLD, 12),
    ]
    return Model(
        (
            Part(cabin, paint, GLAZED),
            Part(merge([roof, box_]), lighter(paint, 0.0), GLAZED),
            Part(merge([crown, springs]), _GOLD, METAL),
            Part(panes, PANE, GLAZED),
            Part(chassis, _GOLD, SMOOTH),
            Part(lamps, linear("#ffdc9a"), LAMP),
            *wheels,
        ),
        {
            "saddle": (0, 1.5, 1.42),
            "seat": (0, 1.5, 1.42),
            "top": (0, 2.7, 0),
            "focus": (0, 1.6, 0.8),
        },
        {"front": Joint((0, 0.5, 1.4), radius=0.5), "back": Joint((0, 0.68, -1.35), radius=0.68)},
    )


def _carriage_cabin() -> Mesh:
    """Return the cabin of the carriage."""
    return profiled(
        [
            (0.95, 1.1),
            (0.86, 1.55),
            (0.98, 2.25),
            (0.6, 2.42),
            (-0.6, 2.42),
            (-0.98, 2.25),
            (-0.86, 1.55),
            (-0.95, 1.1),
            (-0.5, 0.72),
            (0.5, 0.72),
        ],
        1.3,
        0.12,
    )


def wagon(kit: Kit) -> Model:
    """Return a wooden hay cart with a high load."""
    wood = kit.main("#9a6638")
    floor = slab((1.4, 0.1, 2.7), (0, 0.82, 0), 0.03)
    rails = [both(rod((0.72, y, -1.35), (0.8, y + 0.02, 1.35), 0.04)) for y in (1.05, 1.4)]
    posts = [both(rod((0.7, 0.85, z), (0.82, 1.55, z), 0.035)) for z in np.linspace(-1.3, 1.3, 6)]
    shafts = both(bent([(0.45, 0.75, 1.2), (0.5, 0.7, 2.2), (0.42, 0.85, 3.2)], 0.045))
    hay = merge(
        [
            put(ellipsoid(0.78, 0.55, 1.3, 3), (0, 1.35, 0)),
            put(ellipsoid(0.5, 0.4, 0.7, 2), (0.1, 1.75, -0.2)),
        ]
    )
    rough = hay.positions * (1 + 0.03 * np.sin(23 * hay.positions[:, [1, 2, 0]]))
    wheels = [
        *_spoked(0.55, (0.85, 0.55, 0.85), "front", _WOOD),
        *_spoked(0.55, (0.85, 0.55, -0.85), "back", _WOOD),
    ]
    return Model(
        (
            Part(merge([floor, *rails, *posts, shafts]), wood),
            Part(
                Mesh(rough.astype(np.float32), hay.normals, hay.triangles), linear("#dcb653"), FELT
            ),
            *wheels,
        ),
        {"saddle": (0, 0.95, 1.15), "top": (0, 2.0, 0)},
        {
            "front": Joint((0, 0.55, 0.85), radius=0.55),
            "back": Joint((0, 0.55, -0.85), radius=0.55),
        },
    )


def covered_wagon(kit: Kit) -> Model:
    """Return a settlers' wagon under its white cloth."""
    wood = kit.main("#8a5a33")
    tub = profiled([(1.6, 0.8), (1.75, 1.35), (-1.75, 1.35), (-1.6, 0.8)], 1.3, 0.05)
    hoops = [_rib(z) for z in np.linspace(-1.5, 1.5, 5)]
    angle = np.linspace(0.0, np.pi, 15)
    rows = []
    for z in np.linspace(-1.85, 1.85, 13):
        sag = 1 - 0.05 * np.abs(np.sin(np.pi * (z + 1.5) / 0.75)) + 0.02 * abs(z)
        rows.append(
            np.stack(
                [
                    0.74 * np.cos(angle) * sag,
                    1.3 + 1.25 * np.sin(angle) ** 0.8 * sag,
                    0 * angle + z,
                ],
                1,
            )
        )
    cloth = sheet(np.array(rows))
    wheels = [
        *_spoked(0.5, (0.82, 0.5, 1.15), "front", wood),
        *_spoked(0.62, (0.82, 0.62, -1.05), "back", wood, 12),
    ]
    return Model(
        (
            Part(tub, wood),
            Part(
                merge(
                    [
                        *hoops,
                        slab((1.1, 0.1, 0.4), (0, 1.3, 1.7), 0.04),
                        rod((0, 0.6, 1.5), (0, 0.6, 3.2), 0.05),
                    ]
                ),
                _WOOD,
            ),
            Part(cloth, linear("#f0e7d4"), CLOTH),
            *wheels,
        ),
        {"saddle": (0, 1.42, 1.75), "seat": (0, 1.42, 1.75), "top": (0, 2.6, 0)},
        {"front": Joint((0, 0.5, 1.15), radius=0.5), "back": Joint((0, 0.62, -1.05), radius=0.62)},
    )


def _rib(z: float) -> Mesh:
    """Return one hoop under the cloth."""
    angle = np.linspace(0, np.pi, 9)
    return bent([(0.71 * np.cos(a), 1.28 + 1.22 * np.sin(a) ** 0.8, z) for a in angle], 0.03, 6)


def sleigh(kit: Kit) -> Model:
    """Return a curled sleigh with gold runners and a sack of presents."""
    paint = kit.main("#c2252d")
    side = _sleigh_side()
    rim = both(
        bent(
            [
                (0.58, 0.98, 1.18),
                (0.58, 0.66, 0.6),
                (0.58, 0.7, 0.1),
                (0.58, 0.9, -0.32),
                (0.58, 1.36, -0.8),
                (0.58, 1.28, -1.08),
            ],
            0.05,
        )
    )
    runner = both(
        bent(
            [
                (0.45, 0.62, 1.72),
                (0.45, 0.5, 1.86),
                (0.45, 0.2, 1.65),
                (0.45, 0.05, 1.2),
                (0.45, 0.04, 0),
                (0.45, 0.05, -1.3),
            ],
            0.045,
        )
    )
    struts = merge([both(rod((0.45, 0.06, z), (0.42, 0.42, z), 0.035)) for z in (0.7, 0, -0.7)])
    seat = merge(
        [
            slab((1.0, 0.14, 0.5), (0, 0.66, 0.0), 0.06),
            slab((1.0, 0.5, 0.14), (0, 0.72, -0.26), 0.06),
        ]
    )
    sack = put(ellipsoid(0.45, 0.5, 0.36, 2), (0, 1.25, -0.72))
    gifts = [
        Part(slab((0.3, 0.26, 0.26), (x, y, -0.66), 0.02, (0.4 * x, 0, 0.2)), linear(tone), SMOOTH)
        for x, y, tone in ((-0.28, 1.55, "#3f8f5a"), (0.1, 1.66, "#e0b23a"), (0.38, 1.5, "#3f77b5"))
    ]
    return Model(
        (
            Part(side, paint, GLAZED),
            Part(merge([rim, runner, struts]), _GOLD, METAL),
            Part(seat, linear("#7a4a2f"), FELT),
            Part(sack, linear("#8a6a44"), FELT),
            *gifts,
        ),
        {"saddle": (0, 0.8, 0.02), "seat": (0, 0.8, 0.02), "top": (0, 1.8, -0.6)},
    )


def _sleigh_side() -> Mesh:
    """Return the side of the sleigh."""
    return profiled(
        [
            (0.95, 0.45),
            (1.25, 0.85),
            (1.1, 1.05),
            (0.95, 0.8),
            (0.6, 0.62),
            (0.1, 0.66),
            (-0.3, 0.85),
            (-0.75, 1.3),
            (-1.05, 1.25),
            (-0.95, 0.6),
            (-0.6, 0.32),
            (0.5, 0.32),
        ],
        1.15,
        0.06,
    )


CARTS: Final[dict[str, Builder]] = {
    "carriage": carriage,
    "wagon": wagon,
    "covered-wagon": covered_wagon,
    "sleigh": sleigh,
}
"""Builders by name."""
