"""What sails and flies; all of it looks towards +z."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.forms import axles, profiled, ring, turned
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
    Vapour,
    lighter,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    rounded_box,
    sheet,
    spline,
    tube,
)

_PANE: Final = linear("#bfe0ea")
_DARK: Final = linear("#2b2a2c")
_SILVER: Final = linear("#c9cdd0")
_WOOD: Final = linear("#a8703f")


def _hull(length: float, width: float, depth: float) -> Mesh:
    """Return an open boat's hull along z, pointed in front, with its keel at y = 0."""
    along = np.linspace(-1, 1, 17)
    around = np.linspace(-1, 1, 13)
    beam = np.clip(1 - np.maximum(along, 0) ** 2.2, 0.012, 1) * np.where(
        along < 0, 1 - 0.28 * along**2, 1
    )
    sheer = 1 + 0.22 * np.maximum(along, 0) ** 2 + 0.06 * along**2
    rows = []
    for share, wide, high in zip(along, beam, sheer, strict=True):
        bulge = np.sign(around) * np.abs(around) ** 0.62
        y = depth * (
            high * np.abs(around) ** 2.0 + 0.35 * np.maximum(share, 0) ** 3 * (1 - np.abs(around))
        )
        rows.append(
            np.stack([0.5 * width * wide * bulge, y, 0 * around + 0.5 * length * share], axis=1)
        )
    outer = sheet(np.array(rows))
    facing = np.where((outer.normals[:, 1:2] > 0.2), -outer.normals, outer.normals)
    return Mesh(outer.positions, facing.astype(np.float32), outer.triangles)


def _gunwale(length: float, width: float, depth: float, radius: float) -> Mesh:
    """Return the rail on top of a hull."""
    along = np.linspace(-1, 1, 25)
    beam = np.clip(1 - np.maximum(along, 0) ** 2.2, 0.012, 1) * np.where(
        along < 0, 1 - 0.28 * along**2, 1
    )
    y = depth * (1 + 0.22 * np.maximum(along, 0) ** 2 + 0.06 * along**2)
    right = np.stack([0.5 * width * beam, y, 0.5 * length * along], axis=1)
    left = right * np.array([-1, 1, 1])
    return tube(np.concatenate([left, right[::-1][1:], left[:1]]), radius, 8)


def boat(kit: Kit) -> Model:
    """Return a sailing boat with two full sails."""
    paint = kit.main("#b9473a")
    deck_curve = _gunwale(4.4, 1.6, 0.7, 0.055)
    sail = linear("#f3e6cc") if kit.appearance.colour != "white" else linear("#e8704a")
    pole = merge([cylinder(0.055, 0.035, 4.9, 12, 0.02).moved(translation(0, 0.45, 0.25)),
                  tube([(0, 1.05, 0.25), (0, 1.0, -2.0)], 0.035, 8)])  # fmt: skip
    cloths = merge([
        _sail((0, 1.1, 0.18), (0, 1.05, -1.95), (0, 5.1, 0.22), 0.34),
        _sail((0, 0.95, 2.1), (0, 1.05, 0.42), (0, 4.6, 0.30), -0.28),
    ])  # fmt: skip
    deck = extrude(_plan(4.2, 1.48), 0.05, 0.01).moved(
        translation(0, 0.62, 0) @ rotation(pitch=np.pi / 2)
    )
    cabin = rounded_box(0.75, 0.34, 1.0, 0.12).moved(translation(0, 0.62, 0.75))
    pennant = sheet(
        np.array([[(0, 5.42, 0.2), (0.05, 5.36, -0.3)], [(0, 5.22, 0.2), (0.05, 5.32, -0.3)]])
    )
    return Model(
        (
            Part(_hull(4.4, 1.6, 0.7), paint, Finish(0.4, two_sided=True)),
            Part(merge([deck_curve, cabin]), linear("#f1e4cb"), SMOOTH),
            Part(merge([deck, pole]), _WOOD, SMOOTH),
            Part(cloths, sail, CLOTH),
            Part(pennant, paint, CLOTH),
        ),
        {"saddle": (0, 0.7, -1.0), "top": (0, 5.4, 0.2), "focus": (0, 1.8, 0.2)},
    )


def _plan(length: float, width: float) -> Array:
    """Return the outline of a deck: x across and z forward."""
    along = np.linspace(-1, 0.985, 20)
    beam = np.clip(1 - np.maximum(along, 0) ** 2.2, 0.012, 1) * np.where(
        along < 0, 1 - 0.28 * along**2, 1
    )
    right = np.stack([0.5 * width * beam, 0.5 * length * along], axis=1)
    return np.concatenate([right, right[::-1] * np.array([-1, 1])]).astype(np.float32)


def _sail(tack: Vec3, clew: Vec3, head: Vec3, belly: float) -> Mesh:
    """Return a triangular sail with a belly to the side."""
    u, v = np.meshgrid(np.linspace(0, 1, 9), np.linspace(0, 0.985, 11))
    corners = [np.array(p)[None, None] for p in (tack, clew, head)]
    foot = corners[0] + (corners[1] - corners[0]) * u[..., None]
    grid = foot * (1 - v[..., None]) + corners[2] * v[..., None]
    grid[..., 0] += belly * np.sin(np.pi * u) * np.sin(np.pi * np.clip(v * 0.9 + 0.1, 0, 1))
    return sheet(grid)


def rowing_boat(kit: Kit) -> Model:
    """Return a rowing boat with two thwarts and oars that row."""
    paint = kit.main("#3f7f8a")
    floor = extrude(_plan(3.0, 1.05), 0.05, 0.01).moved(
        translation(0, 0.12, 0) @ rotation(pitch=np.pi / 2)
    )
    seats = merge(
        [
            rounded_box(w, 0.05, 0.28, 0.02).moved(translation(0, 0.30, z))
            for w, z in ((1.08, -0.2), (1.0, -1.0), (0.8, 0.75))
        ]
    )
    oars = [
        Part(
            merge(
                [
                    tube([(s * 0.3, 0.55, -0.2), (s * 1.65, 0.28, -0.1)], 0.026, 8),
                    ellipsoid(0.28, 0.09, 0.022, 2).moved(
                        translation(s * 1.8, 0.24, -0.1) @ rotation(roll=-s * 0.2)
                    ),
                ]
            ),
            linear("#d2a566"),
            SMOOTH,
            joint=f"oar {s}",
        )
        for s in (-1, 1)
    ]
    return Model(
        (
            Part(_hull(3.4, 1.25, 0.48), paint, Finish(0.5, two_sided=True)),
            Part(merge([_gunwale(3.4, 1.25, 0.48, 0.045), floor, seats]), _WOOD, SMOOTH),
            *oars,
        ),
        {"saddle": (0, 0.36, -0.2), "seat": (0, 0.36, -0.2)},
        {
            f"oar {s}": Joint((s * 0.62, 0.5, -0.18), rate=0.45, axis="y", swing=0.45)
            for s in (-1, 1)
        },
    )


def airplane(kit: Kit) -> Model:
    """Return a small propeller plane with stubby wings."""
    paint = kit.main("#d3432f")
    body = turned(
        [
            (0.0, -2.6),
            (0.10, -2.55),
            (0.22, -2.0),
            (0.46, -0.8),
            (0.60, 0.4),
            (0.60, 1.2),
            (0.50, 1.75),
            (0.30, 1.95),
            (0.0, 2.0),
        ],
        36,
        28,
    )
    hull = body.moved(translation(0, 1.15, 0) @ rotation(pitch=np.pi / 2))
    wings = rounded_box(5.8, 0.13, 1.05, 0.06).moved(translation(0, 1.02, 0.55))
    tail = merge(
        [
            rounded_box(1.9, 0.09, 0.6, 0.04).moved(translation(0, 1.25, -2.25)),
            profiled([(-1.85, 1.3), (-2.25, 2.1), (-2.6, 2.15), (-2.55, 1.3)], 0.11, 0.04),
        ]
    )
    canopy = ellipsoid(0.40, 0.36, 0.72, 2).moved(translation(0, 1.62, 0.25))
    nose = ellipsoid(0.16, 0.16, 0.22, 2).moved(translation(0, 1.15, 2.05))
    blades = merge(
        [
            rounded_box(0.14, 0.75, 0.045, 0.02)
            .moved(translation(0, 0.08, 0))
            .moved(translation(0, 1.15, 2.13) @ rotation(roll=a))
            for a in (0, 2.094, 4.189)
        ]
    )
    legs = merge([tube([(s * 0.4, 1.0, 0.9), (s * 0.75, 0.34, 0.95)], 0.05, 8) for s in (-1, 1)])
    wheels, joints = axles(0.26, 0.17, 0.78, (0.95,))
    return Model(
        (
            Part(hull, paint, GLAZED),
            Part(wings, lighter(paint, 0.6), GLAZED),
            Part(tail, paint, GLAZED),
            Part(canopy, _PANE, GLAZED),
            Part(merge([nose, legs]), _SILVER, METAL),
            Part(blades, _DARK, SMOOTH, joint="propeller"),
            *wheels,
        ),
        {"saddle": (0, 1.7, 0.2), "top": (0, 2.1, 0)},
        {**joints, "propeller": Joint((0, 1.15, 2.1), rate=3.1, axis="z")},
    )


def rocket(kit: Kit) -> Model:
    """Return a rocket with three fins and a porthole."""
    trim = kit.main("#d3432f")
    body = turned(
        [
            (0.0, 0.55),
            (0.42, 0.55),
            (0.50, 0.62),
            (0.66, 1.3),
            (0.70, 2.2),
            (0.62, 3.1),
            (0.50, 3.6),
            (0.0, 3.6),
        ],
        30,
        32,
    )
    nose = turned([(0.515, 3.55), (0.46, 3.75), (0.26, 4.3), (0.08, 4.65), (0.0, 4.72)], 18, 32)
    fin = extrude(
        spline(
            [(0.5, 1.5), (0.86, 1.05), (1.05, 0.3), (1.02, 0.02), (0.85, 0.12), (0.5, 0.55)], 18
        ),
        0.13,
        0.05,
    )
    fins = merge(
        [fin.moved(rotation(yaw=a)) for a in (np.pi / 2, np.pi / 2 + 2.094, np.pi / 2 - 2.094)]
    )
    bell = lathe([(0.26, 0.56), (0.36, 0.25), (0.32, 0.25), (0.2, 0.5)], 24)
    port = tube(ring(0.24, 0, 28), 0.055, 10).moved(
        translation(0, 2.55, 0.665) @ rotation(pitch=np.pi / 2 - 0.08)
    )
    pane = ellipsoid(0.23, 0.23, 0.06, 2).moved(translation(0, 2.55, 0.66))
    band = lathe([(0.675, 1.45), (0.70, 1.46), (0.718, 1.62), (0.69, 1.64)], 32)
    return Model(
        (
            Part(body, linear("#efe6d4"), GLAZED), Part(merge([nose, fins, band]), trim, GLAZED),
            Part(merge([bell, port]), _SILVER, METAL), Part(pane, _PANE, GLAZED),
        ),
        vapours=(Vapour((0, 0.2, 0), 1.2, 1.6, 0.7),),
    )  # fmt: skip


def hot_air_balloon(kit: Kit) -> Model:
    """Return a striped hot-air balloon with its basket."""
    main = kit.main("#d3432f")
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


VESSELS: Final[dict[str, Builder]] = {
    "boat": boat,
    "rowing-boat": rowing_boat,
    "airplane": airplane,
    "rocket": rocket,
    "hot-air-balloon": hot_air_balloon,
}
"""Builders by name."""
