"""Boats of one or two: the sailing boat, the rowing boat."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    cylinder,
    ellipsoid,
    extrude,
    rounded_box,
    sheet,
    tube,
)

_PANE: Final = linear("#bfe0ea")
_DARK: Final = linear("#2b2a2c")
_SILVER: Final = linear("#c9cdd0")
_WOOD: Final = linear("#a8703f")


def hull(length: float, width: float, depth: float) -> Mesh:
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


def gunwale(length: float, width: float, depth: float, radius: float) -> Mesh:
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
    deck_curve = gunwale(4.4, 1.6, 0.7, 0.055)
    sail = linear("#f3e6cc") if kit.appearance.colour != "white" else linear("#e8704a")
    pole = merge([cylinder(0.055, 0.035, 4.9, 12, 0.02).moved(translation(0, 0.45, 0.25)),
                  tube([(0, 1.05, 0.25), (0, 1.0, -2.0)], 0.035, 8)])  # fmt: skip
    cloths = merge([
        sail_cloth((0, 1.1, 0.18), (0, 1.05, -1.95), (0, 5.1, 0.22), 0.34),
        sail_cloth((0, 0.95, 2.1), (0, 1.05, 0.42), (0, 4.6, 0.30), -0.28),
    ])  # fmt: skip
    deck = extrude(plan(4.2, 1.48), 0.05, 0.01).moved(
        translation(0, 0.62, 0) @ rotation(pitch=np.pi / 2)
    )
    cabin = rounded_box(0.75, 0.34, 1.0, 0.12).moved(translation(0, 0.62, 0.75))
    pennant = sheet(
        np.array([[(0, 5.42, 0.2), (0.05, 5.36, -0.3)], [(0, 5.22, 0.2), (0.05, 5.32, -0.3)]])
    )
    return Model(
        (
            Part(hull(4.4, 1.6, 0.7), paint, Finish(0.4, two_sided=True)),
            Part(merge([deck_curve, cabin]), linear("#f1e4cb"), SMOOTH),
            Part(merge([deck, pole]), _WOOD, SMOOTH),
            Part(cloths, sail, CLOTH),
            Part(pennant, paint, CLOTH),
        ),
        {"saddle": (0, 0.7, -1.0), "top": (0, 5.4, 0.2), "focus": (0, 1.8, 0.2)},
    )


def plan(length: float, width: float) -> Array:
    """Return the outline of a deck: x across and z forward."""
    along = np.linspace(-1, 0.985, 20)
    beam = np.clip(1 - np.maximum(along, 0) ** 2.2, 0.012, 1) * np.where(
        along < 0, 1 - 0.28 * along**2, 1
    )
    right = np.stack([0.5 * width * beam, 0.5 * length * along], axis=1)
    return np.concatenate([right, right[::-1] * np.array([-1, 1])]).astype(np.float32)


def sail_cloth(tack: Vec3, clew: Vec3, head: Vec3, belly: float) -> Mesh:
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
    floor = extrude(plan(3.0, 1.05), 0.05, 0.01).moved(
        translation(0, 0.12, 0) @ rotation(pitch=np.pi / 2)
    )
    seats = merge(
        [
            rounded_box(w, 0.05, 0.28, 0.02).moved(translation(0, 0.30, z))
            for w, z in ((1.08, -0.5), (1.0, -1.05), (0.8, 0.75))
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
            Part(hull(3.4, 1.25, 0.48), paint, Finish(0.5, two_sided=True)),
            Part(merge([gunwale(3.4, 1.25, 0.48, 0.045), floor, seats]), _WOOD, SMOOTH),
            *oars,
        ),
        {"saddle": (0, 0.36, -0.5), "seat": (0, 0.36, -0.5), "deck": (0, 0.18, 0)},
        {
            f"oar {s}": Joint((s * 0.62, 0.5, -0.18), rate=0.45, axis="y", swing=0.45)
            for s in (-1, 1)
        },
        carried={
            f"{side} grip": (f"oar {s}", (s * 0.3, 0.55, -0.2))
            for side, s in (("right", -1), ("left", 1))
        },
    )


BOATS: Final[dict[str, Builder]] = {
    "boat": boat,
    "rowing-boat": rowing_boat,
}
"""Builders by name."""
