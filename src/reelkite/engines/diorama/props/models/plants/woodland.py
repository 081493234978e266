"""What lies and stands on the forest floor: mushroom, log, stump, leaf, branch, fern."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import put, rod
from reelkite.engines.diorama.props.modelling import (
    FELT,
    LEAFY,
    MATT,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import (
    blob,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    leaf,
    ripple3,
    spline,
    tube,
)

_BARK: Final = linear("#7a5233")


def fern(kit: Kit) -> Model:
    """Return a fern of arching feathered fronds."""
    green = kit.any_of("#4f8a3f", "#5f9a4a")
    fronds = []
    for k in range(13):
        size = 0.62 - 0.10 * (k % 3)
        t = np.linspace(0.08, 1, 13)
        spine = np.stack([size * t, size * (1.15 * t - 1.0 * t * t), 0 * t], 1)
        blades = [
            put(
                leaf(0.24 * size * np.sin(np.pi * (0.15 + 0.8 * s)), 0.05 * size, 0.2),
                (float(p[0]), float(p[1]), 0),
                (side * 1.25, 0, 0.1),
            )
            for p, s in zip(spine, t, strict=True)
            for side in (-1, 1)
        ]
        fronds.append(
            put(merge([tube(spine, 0.008, 4), *blades]), (0, 0.02, 0), (2.4 * k, 0, 0.25 * (k % 3)))
        )
    whole = merge(fronds)
    return Model(
        (
            Part(
                whole,
                mixed(
                    toned(green, 0.65),
                    lighter(green, 0.12),
                    np.linalg.norm(whole.positions[:, [0, 2]], axis=1) / 0.6,
                ),
                LEAFY,
            ),
        ),
        {"focus": (0, 0.3, 0.2)},
    )


def toadstool(kit: Kit) -> Model:
    """Return a toadstool: a dotted cap, gills, a ring, and two small ones beside it."""
    cap_tone = kit.any_of("#d3322b", "#c98a4a", "#8a5fb0")
    parts: list[Part] = []
    for x, z, size, lean in (
        (0, 0, 1.0, 0.04),
        (0.19, 0.07, 0.5, -0.12),
        (-0.16, 0.09, 0.38, 0.16),
    ):
        stem = lathe(
            [(0.0, 0.0), (0.055, 0.0), (0.06, 0.03), (0.042, 0.10), (0.036, 0.24), (0.0, 0.24)], 18
        )
        cap = put(
            lathe(
                [
                    (0.0, -0.012),
                    (0.14, -0.02),
                    (0.165, -0.012),
                    (0.160, 0.02),
                    (0.12, 0.075),
                    (0.06, 0.105),
                    (0.0, 0.112),
                ],
                32,
            ),
            (0, 0.23, 0),
        )
        gills = put(
            lathe(
                [(0.035, -0.014), (0.15, -0.016), (0.15, -0.022), (0.035, -0.02), (0.035, -0.014)],
                26,
            ),
            (0, 0.23, 0),
        )
        skirt = put(
            lathe([(0.04, 0.16), (0.068, 0.135), (0.066, 0.13), (0.038, 0.155)], 18), (0, 0, 0)
        )
        dots = _toadstool_dots()
        for mesh, tone, finish in (
            (stem, linear("#f1e8d6"), MATT),
            (cap, cap_tone, SMOOTH),
            (merge([gills, skirt]), linear("#e2d3b5"), MATT),
            (dots, linear("#f8f2e4"), MATT),
        ):
            parts.append(Part(mesh, tone, finish).sized(size).turned(roll=lean).at(x, 0, z))
    grass = _toadstool_grass()
    return Model(
        (*parts, Part(grass, linear("#6f9a4a"), LEAFY)),
        {"seat": (0, 0.34, 0), "focus": (0, 0.25, 0.15)},
    )


def _toadstool_dots() -> Mesh:
    """Return the dots on a cap."""
    return merge(
        [
            put(
                ellipsoid(r, 0.010, r, 1),
                (d * np.cos(a), 0.23 + 0.108 - 2.9 * d * d, d * np.sin(a)),
                (np.pi / 2 - a, 5.2 * d, 0),
            )
            for d, a, r in (
                (0.0, 0.0, 0.026),
                (0.075, 0.6, 0.022),
                (0.08, 1.9, 0.025),
                (0.075, 3.1, 0.02),
                (0.08, 4.3, 0.024),
                (0.075, 5.4, 0.02),
                (0.128, 1.2, 0.02),
                (0.128, 2.5, 0.018),
                (0.13, 3.7, 0.02),
                (0.128, 4.9, 0.018),
                (0.13, 0.1, 0.019),
            )
        ]
    )


def _toadstool_grass() -> Mesh:
    """Return the grass of the toadstool."""
    return merge(
        [
            put(leaf(0.13, 0.012, 0.2), (0.12 * np.cos(a), 0, 0.12 * np.sin(a)), (a, 0, 1.1))
            for a in np.arange(12) * 0.52
        ]
    )


def log(kit: Kit) -> Model:
    """Return a fallen log with rings on its end, a stump of a branch, moss and a mushroom."""
    bark = kit.main("#7a5638")
    body = tube(spline([(-1.1, 0.26, 0), (0, 0.27, 0.02), (1.1, 0.26, 0)], 14), 0.26, 18)
    keep = np.clip(body.positions[:, 0], -1.1, 1.1)
    rough = (
        body.positions
        + body.normals
        * (0.014 * np.sin(26 * np.arctan2(body.positions[:, 1] - 0.26, body.positions[:, 2])))[
            :, None
        ]
    )
    rough[:, 0] = keep
    ends = merge(
        [
            put(
                cylinder(0.235, 0.235, 0.02, 24, 0.004),
                (s * 1.1 - (0.01 if s < 0 else -0.03), 0.26, 0),
                (0, 0, np.pi / 2),
            )
            for s in (-1, 1)
        ]
    )
    reach = np.linalg.norm(ends.positions[:, 1:] - [0.26, 0], axis=1)
    rings = mixed(linear("#e0bf8a"), linear("#b58a55"), 0.5 + 0.5 * np.sin(60 * reach))
    circles = _log_circles()
    stub = rod((0.35, 0.4, 0.1), (0.5, 0.68, 0.26), 0.08)
    moss = merge(
        [
            put(blob(0.3, 0.05, 0.15, 2, 0.2, 3, k), (x, 0.5, 0.0))
            for k, x in enumerate((-0.6, 0.1, 0.75))
        ]
    )
    caps = merge(
        [
            put(
                lathe([(0.0, 0.0), (0.06, 0.0), (0.045, 0.035), (0.0, 0.045)], 14),
                (x, 0.36 + 0.05 * k, 0.25),
            )
            for k, x in enumerate((-0.3, -0.2, -0.38))
        ]
    )
    return Model(
        (
            Part(Mesh(rough.astype(np.float32), body.normals, body.triangles), bark, MATT),
            Part(ends, rings, MATT),
            Part(circles, linear("#a87c48")),
            Part(stub, bark, MATT),
            Part(moss, linear("#6f8f45"), FELT),
            Part(caps, linear("#d9a05a")),
        ),
        {"seat": (0, 0.53, 0.05), "saddle": (0, 0.53, 0.05), "top": (0, 0.53, 0)},
    )


def _log_circles() -> Mesh:
    """Return the circles of the log."""
    return merge(
        [
            put(
                lathe([(r, 0.0), (r + 0.014, 0.0), (r + 0.014, 0.006), (r, 0.006), (r, 0.0)], 24),
                (s * 1.135, 0.26, 0),
                (0, 0, -s * np.pi / 2),
            )
            for r in (0.05, 0.11, 0.17)
            for s in (-1, 1)
        ]
    )


def stump(kit: Kit) -> Model:
    """Return a tree stump with roots and rings."""
    bark = kit.main("#7a5638")
    body = lathe([(0.52, 0.0), (0.42, 0.12), (0.38, 0.5), (0.4, 0.55), (0.0, 0.55)], 24)
    roots = merge(
        [
            tube(
                spline(
                    [
                        (0.3 * np.cos(a), 0.18, 0.3 * np.sin(a)),
                        (0.55 * np.cos(a), 0.08, 0.55 * np.sin(a)),
                        (0.8 * np.cos(a), -0.03, 0.8 * np.sin(a)),
                    ],
                    6,
                ),
                np.linspace(0.14, 0.04, 6),
                7,
            )
            for a in np.arange(6) * 1.05
        ]
    )
    top = put(cylinder(0.37, 0.37, 0.02, 28, 0.005), (0, 0.545, 0))
    rings = merge(
        [
            put(
                lathe([(r, 0.0), (r + 0.016, 0.0), (r + 0.016, 0.008), (r, 0.008), (r, 0.0)], 26),
                (0, 0.563, 0),
            )
            for r in (0.06, 0.14, 0.22, 0.3)
        ]
    )
    return Model(
        (
            Part(merge([body, roots]), bark, MATT),
            Part(top, linear("#e0bf8a"), MATT),
            Part(rings, linear("#b58a55"), MATT),
        ),
        {"seat": (0, 0.57, 0), "top": (0, 0.57, 0)},
    )


def big_leaf(kit: Kit) -> Model:
    """Return one autumn leaf with five points and its veins, leaning on its stalk."""
    tone = kit.any_of("#d9622c", "#c8322b", "#e0a82f", "#6f9a3f")
    tips = [
        (0.0, 1.0, 0.30),
        (0.95, 0.42, 0.28),
        (0.72, -0.42, 0.22),
        (-0.72, -0.42, 0.22),
        (-0.95, 0.42, 0.28),
    ]
    line: list[tuple[float, float]] = []
    for k in (3, 4, 0, 1, 2):
        x, y, w = tips[k]
        away = np.array([x, y]) - np.array([0, -0.1])
        unit = away / np.linalg.norm(away)
        side = np.array([-unit[1], unit[0]])
        base = np.array([0, -0.1])
        for s, o in (
            (0.42, 1.0),
            (0.62, 0.75),
            (0.66, 1.15),
            (0.84, 0.45),
            (1.0, 0.0),
            (0.84, -0.45),
            (0.66, -1.15),
            (0.62, -0.75),
        ):
            point = base + away * s + side * w * 0.55 * o
            line.append((float(point[0]), float(point[1])))
    line.append((0.08, -0.5))
    line.append((-0.08, -0.5))
    plate = extrude(np.array(line) * 0.13, 0.008, 0.002)
    veins = merge(
        [
            tube([(0, -0.06, 0.005), (0.12 * x, 0.12 * y, 0.005)], [0.0035, 0.001], 5)
            for x, y, _ in tips
        ]
    )
    stalk = tube(
        spline([(0, -0.06, 0.002), (0.006, -0.12, 0.01), (0.02, -0.18, 0.03)], 8), 0.0035, 6
    )
    at: Vec3 = (0.0, 0.16, 0.0)
    turn = (0.25, -0.35, 0.12)
    tones = mixed(tone, toned(tone, 0.75), 0.5 + 0.5 * ripple3(plate.positions, 30))
    return Model(
        (
            Part(put(plate, at, turn), tones, SMOOTH),
            Part(put(merge([veins, stalk]), at, turn), toned(tone, 0.55)),
        ),
        {"focus": (0, 0.17, 0.02)},
    )


def branch(kit: Kit) -> Model:
    """Return a twig with leaves, lying on the ground."""
    green = kit.any_of("#5c8f3f", "#7a9a3f", "#c87a35")
    wood = merge(
        [
            tube(
                spline([(-0.5, 0.03, 0), (-0.1, 0.06, 0.03), (0.5, 0.05, -0.02)], 12),
                np.linspace(0.03, 0.012, 12),
                8,
            ),
            tube(
                spline([(-0.1, 0.05, 0.03), (0.1, 0.09, 0.18), (0.3, 0.08, 0.28)], 8),
                np.linspace(0.018, 0.008, 8),
                6,
            ),
            tube(
                spline([(0.05, 0.05, 0.02), (0.2, 0.08, -0.15), (0.3, 0.07, -0.26)], 8),
                np.linspace(0.016, 0.007, 8),
                6,
            ),
        ]
    )
    leaves = merge(
        [
            put(leaf(0.16, 0.04, 0.4), at, (turn, 0, 0.25))
            for at, turn in (
                ((0.5, 0.06, -0.02), 0.1),
                ((0.42, 0.06, -0.01), 0.9),
                ((0.4, 0.06, 0.0), -0.8),
                ((0.3, 0.09, 0.28), -0.7),
                ((0.22, 0.09, 0.24), -1.7),
                ((0.25, 0.09, 0.25), 0.2),
                ((0.3, 0.08, -0.26), 0.8),
                ((0.25, 0.08, -0.2), 1.7),
                ((0.15, 0.08, 0.0), 0.9),
            )
        ]
    )
    return Model((Part(wood, _BARK, MATT), Part(leaves, green, LEAFY)))


WOODLAND: Final[dict[str, Builder]] = {
    "fern": fern,
    "toadstool": toadstool,
    "log": log,
    "stump": stump,
    "leaf": big_leaf,
    "branch": branch,
}
"""Builders by name."""
