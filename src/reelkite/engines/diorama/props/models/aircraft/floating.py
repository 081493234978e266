"""Lighter than air, or hanging on it: balloon, airship, parachute, paraglider."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import FORWARD, both, put, rod, slab
from reelkite.engines.diorama.props.forms import turned
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    lighter,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import ellipsoid, rounded_box, sheet, tube

_CREAM: Final = linear("#f3e6cc")
_DARK: Final = linear("#2b2a2c")


def hot_air_balloon(kit: Kit) -> Model:
    """Return a striped hot-air balloon with its basket."""
    main = kit.any_of("#d3432f", "#2f77c4", "#7d4bb0", "#e08a24")
    bag = turned(
        [
            (0.0, 4.0),
            (0.7, 4.0),
            (1.5, 4.9),
            (2.35, 6.3),
            (2.5, 7.6),
            (2.05, 8.7),
            (1.1, 9.4),
            (0.0, 9.6),
        ],
        30,
        48,
    )
    gore = np.floor(
        (np.arctan2(bag.positions[:, 0], bag.positions[:, 2]) / (2 * np.pi) + 0.5) * 12 - 1e-4
    ).astype(int)
    tones = np.array([main, linear("#f3e6cc"), lighter(main, 0.35), linear("#f3e6cc")], np.float32)
    ropes = merge(
        [
            tube([(s * 0.5, 0.95, q * 0.5), (s * 0.75, 4.15, q * 0.75)], 0.028, 5)
            for s in (-1, 1)
            for q in (-1, 1)
        ]
    )
    basket = rounded_box(1.15, 0.95, 1.15, 0.14)
    rail = tube(
        [
            (-0.58, 0.95, -0.58),
            (0.58, 0.95, -0.58),
            (0.58, 0.95, 0.58),
            (-0.58, 0.95, 0.58),
            (-0.58, 0.95, -0.58),
        ],
        0.07,
        8,
    )
    return Model(
        (
            Part(bag, tones[gore % 4], SMOOTH), Part(ropes, linear("#7a5f44")),
            Part(basket, linear("#b98a55")), Part(rail, linear("#7a4f31")),
        ),
        {"saddle": (0, 0.9, 0), "focus": (0, 6.0, 2.0)},
    )  # fmt: skip


def airship(kit: Kit) -> Model:
    """Return an airship: a ribbed cigar with fins, a gondola and propellers that turn."""
    skin = kit.any_of("#c9ccd0", "#d9622c", "#d9b45a", "#5f8fae")
    bag = _airship_bag()
    ribs = merge(
        [
            tube(
                [(r * np.cos(a), 3.2 + r * np.sin(a), z) for a in np.linspace(0, 2 * np.pi, 33)],
                0.045,
                5,
            )
            for z, r in ((-3.2, 1.4), (-1.6, 1.68), (0.0, 1.82), (1.6, 1.8), (3.1, 1.55))
        ]
    )
    fins = merge(
        [
            put(put(rounded_box(0.12, 1.6, 1.7, 0.05), (0, 0.7, -4.1)), (0, 3.2, 0), (0, 0, a))
            for a in np.arange(4) * np.pi / 2
        ]
    )
    gondola = put(ellipsoid(0.55, 0.42, 1.5, 3), (0, 1.15, 0.6))
    panes = merge(
        [put(ellipsoid(0.57, 0.14, 0.16, 1), (0, 1.25, z)) for z in np.linspace(-0.3, 1.5, 6)]
    )
    struts = merge(
        [both(rod((0.3, 1.4, z), (0.55, 1.75, z), 0.04, 6)) for z in (-0.3, 1.4)]
        + [both(rod((0.5, 1.15, -0.7), (1.1, 1.2, -0.8), 0.05, 6))]
    )
    pods = both(put(ellipsoid(0.2, 0.2, 0.42, 2), (1.15, 1.2, -0.8)))
    screws = [
        Part(
            merge(
                [
                    put(ellipsoid(0.08, 0.45, 0.03, 1), (s * 1.15, 1.2, -1.25), (0, 0, a))
                    for a in (0.2, 0.2 + np.pi / 2)
                ]
            ),
            _DARK,
            SMOOTH,
        ).on(f"screw {s}")
        for s in (-1, 1)
    ]
    return Model(
        (
            Part(bag, skin, SMOOTH),
            Part(ribs, lighter(skin, 0.3), SMOOTH),
            Part(fins, linear("#b5462f"), SMOOTH),
            Part(merge([gondola, pods]), linear("#8a5a33"), SMOOTH),
            Part(panes, linear("#ffe0a0")),
            Part(struts, _DARK),
            *screws,
        ),
        {"saddle": (0, 1.5, 0.6), "focus": (0, 3, 3)},
        {f"screw {s}": Joint((s * 1.15, 1.2, -1.25), rate=2.3, axis="z") for s in (-1, 1)},
    )


def _airship_bag() -> Mesh:
    """Return the bag of the airship."""
    return put(
        turned(
            [
                (0.0, -5.2),
                (0.5, -4.9),
                (1.3, -3.4),
                (1.75, -1.0),
                (1.8, 1.2),
                (1.5, 3.2),
                (0.8, 4.7),
                (0.0, 5.2),
            ],
            40,
            32,
        ),
        (0, 3.2, 0),
        FORWARD,
    )


def _gore_colours(mesh: Mesh, tones: tuple[Vec3, ...], count: int, *, flat: bool = False) -> Array:
    """Return stripes around the axis, or along x where ``flat``."""
    x, z = mesh.positions[:, 0], mesh.positions[:, 2]
    share = (
        (x / (np.ptp(x) + 1e-6) + 0.5) * count
        if flat
        else (np.arctan2(x, z) / (2 * np.pi) + 0.5) * count
    )
    table = np.array(tones, np.float32)
    striped: Array = table[np.floor(share - 1e-4).astype(int) % len(tones)]
    return striped


def parachute(kit: Kit) -> Model:
    """Return an open parachute with its lines and a harness."""
    main = kit.any_of("#e8602c", "#d3322b", "#2f77c4", "#3f9f6a")
    angle = np.linspace(0, 2 * np.pi, 49)
    rows = []
    for share in np.linspace(0.02, 1, 9):
        lobes = 1 - 0.06 * share * np.abs(np.sin(6 * angle))
        r = 2.3 * np.sin(share * 1.5) * lobes
        rows.append(
            np.stack(
                [r * np.sin(angle), 3.2 + 1.5 * np.cos(share * 1.5) + 0 * angle, r * np.cos(angle)],
                1,
            )
        )
    skin = sheet(np.array(rows))
    out = np.where(skin.normals[:, 1:2] < -0.05, -skin.normals, skin.normals)
    dome = Mesh(skin.positions, out, skin.triangles)
    lines = merge(
        [
            tube(
                [(2.28 * np.sin(a), 3.32, 2.28 * np.cos(a)), (0.2 * np.sign(np.sin(a)), 1.05, 0)],
                0.013,
                4,
            )
            for a in (np.arange(12) + 0.5) * np.pi / 6
        ]
    )
    pack = merge(
        [
            slab((0.44, 0.5, 0.2), (0, 0.45, -0.2), 0.06),
            both(tube([(0.2, 1.05, 0), (0.2, 0.8, 0.05), (0.18, 0.3, 0.08)], 0.03, 6)),
        ]
    )
    return Model(
        (
            Part(dome, _gore_colours(dome, (main, _CREAM), 12), CLOTH),
            Part(lines, _CREAM),
            Part(pack, linear("#3f4f5f")),
        ),
        {
            "saddle": (0, 0.1, 0),
            "seat": (0, 0.1, 0),
            "focus": (0, 3, 1),
            "bridle": (0, 1.05, 0),
            "right grip": (-0.22, 1.2, 0),
            "left grip": (0.22, 1.2, 0),
        },
    )


def paraglider(kit: Kit) -> Model:
    """Return a paraglider: a curved wing of cells over its lines and a seat."""
    main = kit.any_of("#e8602c", "#2f77c4", "#d3322b", "#e0b020")
    u = np.linspace(-1, 1, 41)
    chord = 1.15 * np.sqrt(np.clip(1 - 0.85 * u**2, 0.05, 1))
    around = np.linspace(0, 2 * np.pi, 13)
    around[-1] = 0
    rows = []
    for a, c in zip(u, chord, strict=True):
        turn = 0.85 * a
        puff = 0.13 + 0.03 * abs(np.cos(20 * a))
        x, y = 3.6 * np.sin(turn), 2.2 + 3.0 * np.cos(turn) - 0.6
        lift = puff * c * np.sin(around)
        rows.append(
            np.stack(
                [x + lift * np.sin(turn), y + lift * np.cos(turn), c * 0.6 * np.cos(around)], 1
            )
        )
    skin = sheet(np.array(rows))
    middle = np.repeat(np.array([r.mean(axis=0) for r in rows]), len(around), axis=0)
    wing = Mesh(
        skin.positions,
        np.where(
            np.sum(skin.normals * (skin.positions - middle), axis=1)[:, None] < 0,
            -skin.normals,
            skin.normals,
        ),
        skin.triangles,
    )
    lines = _paraglider_lines()
    seat = merge(
        [
            slab((0.5, 0.12, 0.5), (0, 0.4, 0), 0.05),
            slab((0.5, 0.5, 0.14), (0, 0.45, -0.26), 0.06),
            both(tube([(0.22, 1.0, 0), (0.24, 0.7, 0.02), (0.22, 0.45, 0.1)], 0.02, 6)),
        ]
    )
    return Model(
        (
            Part(
                wing,
                _gore_colours(wing, (main, main, _CREAM, lighter(main, 0.35)), 16, flat=True),
                CLOTH,
            ),
            Part(lines, _CREAM),
            Part(seat, linear("#33404f")),
        ),
        {
            "saddle": (0, 0.52, 0.02),
            "seat": (0, 0.52, 0.02),
            "focus": (0, 3, 1),
            "right grip": (-0.24, 1.1, 0.05),
            "left grip": (0.24, 1.1, 0.05),
        },
    )


def _paraglider_lines() -> Mesh:
    """Return the lines of the paraglider."""
    return merge(
        [
            tube(
                [
                    (3.6 * np.sin(0.85 * a), 1.5 + 3.0 * np.cos(0.85 * a), z),
                    (0.22 * np.sign(a), 1.0, 0),
                ],
                0.011,
                4,
            )
            for a in (-0.95, -0.7, -0.45, -0.2, 0.2, 0.45, 0.7, 0.95)
            for z in (0.4, -0.4)
        ]
    )


FLOATING: Final[dict[str, Builder]] = {
    "hot-air-balloon": hot_air_balloon,
    "airship": airship,
    "parachute": parachute,
    "paraglider": paraglider,
}
"""Builders by name."""
