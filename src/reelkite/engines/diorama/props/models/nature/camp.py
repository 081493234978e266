"""What stands in the open: snowman, tent, campfire, rock."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.forms import flame, ring
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    FELT,
    MATT,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Shine,
    Vapour,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    cone,
    cylinder,
    extrude,
    ripple3,
    sheet,
    spline,
    tube,
)

_DARK: Final = linear("#2f3236")


def snowman(kit: Kit) -> Model:
    """Return a snowman with scarf, hat, coal and carrot."""
    snow = linear("#eef2f7")
    body = merge(
        [
            blob(r, 0.92 * r, r, 3, 0.02, 2.2, k).moved(translation(0, y, 0))
            for k, (r, y) in enumerate(((0.46, 0.40), (0.34, 0.98), (0.25, 1.42)))
        ]
    )
    carrot = cone(0.045, 0.24, 12, 0.01).moved(
        translation(0, 1.43, 0.22) @ rotation(pitch=np.pi / 2)
    )
    coal = [
        ball(0.03, 1).moved(translation(*p))
        for p in (
            (-0.09, 1.51, 0.22),
            (0.09, 1.51, 0.22),
            (0, 1.13, 0.32),
            (0, 0.99, 0.345),
            (0, 0.85, 0.33),
        )
    ]
    coal += [
        ball(0.017, 1).moved(translation(x, 1.335 + 1.6 * x * x, 0.235 - x * x))
        for x in (-0.1, -0.055, 0.0, 0.055, 0.1)
    ]
    arms = merge(
        [
            tube(
                spline([(s * 0.30, 1.02, 0), (s * 0.50, 1.16, 0.04), (s * 0.68, 1.32, 0.04)], 8),
                [0.024] * 4 + [0.018] * 4,
                7,
            )
            for s in (-1, 1)
        ]
        + [tube([(s * 0.6, 1.25, 0.04), (s * 0.72, 1.22, 0.05)], 0.013, 6) for s in (-1, 1)]
    )
    scarf = merge(
        [
            tube(ring(0.235, 1.235, 28), 0.062, 8),
            tube(
                spline([(0.12, 1.22, 0.22), (0.16, 1.05, 0.34), (0.17, 0.86, 0.36)], 10), 0.055, 8
            ),
        ]
    )
    brim = cylinder(0.27, 0.27, 0.035, 28, 0.014).moved(translation(0, 1.60, 0))
    top = cylinder(0.165, 0.175, 0.24, 28, 0.03).moved(translation(0, 1.62, 0))
    return Model(
        (
            Part(body, snow, MATT),
            Part(carrot, linear("#ee7f2c")),
            Part(merge(coal), _DARK),
            Part(arms, linear("#6b4a2e")),
            Part(scarf, kit.main("#d3322b"), FELT),
            Part(merge([brim, top]), _DARK, FELT),
        ),
        {"head": (0, 1.86, 0)},
    )


def tent(kit: Kit) -> Model:
    """Return a ridge tent with an open flap and warm light inside."""
    cloth = kit.main("#e0903a")
    u, v = np.meshgrid(np.linspace(-1, 1, 21), np.linspace(-1, 1, 9))
    sag = 0.06 * np.sin(np.pi * np.abs(u)) * (1 - v**2)
    grid = np.stack(
        [
            1.15 * u,
            1.5 * (1 - np.abs(u)) ** 0.92 - sag - 0.08 * (1 - v**2) * (1 - np.abs(u)),
            1.2 * v,
        ],
        axis=-1,
    )
    roof = sheet(grid)
    out = np.where(roof.normals[:, 1:2] < 0, -roof.normals, roof.normals)
    back = extrude([(-1.1, 0), (1.1, 0), (0, 1.46)], 0.02, 0.004).moved(translation(0, 0, -1.15))
    flaps = merge(
        [
            extrude(
                [(s * 1.12, 0), (s * 0.5, 0), (s * 0.04, 1.42), (s * 0.08, 1.42)], 0.025, 0.006
            ).moved(translation(0, 0, 1.17))
            for s in (-1, 1)
        ]
    )
    poles = merge([tube([(0, 0, z), (0, 1.58, z)], 0.022, 6) for z in (-1.18, 1.18)])
    ropes = merge([tube([(0, 1.5, z), (0, 0, z * 1.75)], 0.010, 5) for z in (-1.18, 1.18)])
    return Model(
        (
            Part(Mesh(roof.positions, out, roof.triangles), cloth, CLOTH),
            Part(merge([back]), toned(cloth, 0.7), CLOTH),
            Part(flaps, lighter(cloth, 0.3), CLOTH),
            Part(merge([poles, ropes]), linear("#8a6a44")),
        ),
        shines=(Shine((0, 0.6, 0.6), (2.0, 1.2, 0.5), 1.6),),
    )


def campfire(kit: Kit) -> Model:
    """Return a fire of logs in a ring of stones, with flames that lick and light that glows."""
    stones = merge(
        [
            blob(0.11, 0.085, 0.10, 2, 0.14, 2.0, k).moved(
                translation(0.42 * np.cos(a), 0.06, 0.42 * np.sin(a))
            )
            for k, a in enumerate(np.linspace(0, 2 * np.pi, 11, endpoint=False))
        ]
    )
    logs = merge(
        [
            tube(
                [
                    (0.30 * np.cos(a), 0.05, 0.30 * np.sin(a)),
                    (0.03 * np.cos(a), 0.34, 0.03 * np.sin(a)),
                ],
                0.052,
                9,
            )
            for a in np.linspace(0.3, 6.58, 5, endpoint=False)
        ]
    )
    parts = [Part(stones, linear("#85807a"), MATT), Part(logs, linear("#5a3c26"))]
    joints = {}
    for k, (x, z, high) in enumerate(
        (
            (0, 0, 0.62),
            (0.12, 0.06, 0.42),
            (-0.13, 0.04, 0.46),
            (0.03, -0.13, 0.40),
            (-0.04, 0.13, 0.34),
        )
    ):
        parts.append(flame(high).at(x, 0.12, z).on(f"flame {k}"))
        joints[f"flame {k}"] = Joint((x, 0.12, z), rate=1.3 + 0.37 * k, axis="z", swing=0.13)
    tall = kit.appearance.colour is None
    return Model(
        tuple(parts),
        joints=joints,
        vapours=(
            Vapour((0, 0.65, 0), 0.5, 1.4, 0.35 if tall else 0.4, (0.6, 0.6, 0.6), always=True),
        ),
        shines=(Shine((0, 0.5, 0.1), (8.0, 3.6, 1.1), 2.4),),
    )


def rock(kit: Kit) -> Model:
    """Return a boulder with a smaller one, mossy on top."""
    stone = kit.main("#8d877e")
    big = blob(0.42, 0.32, 0.36, 3, 0.14, 1.6, kit.appearance.seed % 7)
    small = blob(0.17, 0.13, 0.16, 2, 0.14, 1.8, 4).moved(translation(0.42, -0.14, 0.20))
    whole = merge([big, small])
    low = Mesh(
        np.stack(
            [
                whole.positions[:, 0],
                np.maximum(whole.positions[:, 1], -0.22),
                whole.positions[:, 2],
            ],
            1,
        ),
        whole.normals,
        whole.triangles,
    )
    moss = np.clip(whole.normals[:, 1] * 1.6 - 0.75 + 0.5 * ripple3(whole.positions, 6.0), 0, 0.7)
    return Model((Part(low, mixed(stone, linear("#6f7f3f"), moss), MATT).at(0, 0.22, 0),))


CAMP: Final[dict[str, Builder]] = {
    "snowman": snowman,
    "tent": tent,
    "campfire": campfire,
    "rock": rock,
}
"""Builders by name."""
