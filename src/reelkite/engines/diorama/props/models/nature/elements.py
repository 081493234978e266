"""Ice, stone, fire and wind: iceberg, crystals, bonfire, tornado."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import circled, put, rod
from reelkite.engines.diorama.props.forms import flame
from reelkite.engines.diorama.props.modelling import (
    MATT,
    SMOOTH,
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
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Array, Mesh, merge
from reelkite.engines.diorama.shapes import ball, blob, tube

_ROCK: Final = linear("#7f7a72")
_GLOWING: Final = Finish(emission=2.4, casts=False)


def iceberg(kit: Kit) -> Model:
    """Return an iceberg with sharp faces and blue shade, in a ring of floes, foot under water."""
    ice = kit.main("#e3f1f7")
    peaks = merge(
        [
            put(
                _shard(r, h, k + kit.appearance.seed % 5),
                (x, -0.55, z),
                (1.3 * k, 0.06 * (k % 3 - 1), 0.12 * (k % 2)),
            )
            for k, (x, z, r, h) in enumerate(
                (
                    (0, 0, 1.9, 4.6),
                    (1.5, 0.3, 1.3, 3.0),
                    (-1.5, 0.2, 1.35, 2.6),
                    (0.5, 1.3, 1.1, 1.9),
                    (-0.7, -1.1, 1.2, 3.2),
                    (2.4, -0.4, 0.8, 1.4),
                    (-2.4, 0.5, 0.75, 1.1),
                )
            )
        ]
    )
    shade = mixed(
        linear("#7fbcd9"),
        ice,
        np.clip(0.25 + 0.24 * peaks.positions[:, 1] + 0.35 * peaks.normals[:, 1], 0, 1),
    )
    floes = merge(
        [
            put(blob(r, 0.14, 0.8 * r, 2, 0.2, 2.4, k), (x, 0.02, z))
            for k, (x, z, r) in enumerate(
                (
                    (-3.4, 1.4, 0.6),
                    (3.3, 1.2, 0.7),
                    (1.6, 2.5, 0.5),
                    (-1.4, 2.6, 0.6),
                    (0.2, 3.2, 0.35),
                    (3.8, -0.6, 0.4),
                )
            )
        ]
    )
    return Model(
        (
            Part(peaks, shade, Finish(0.25)),
            Part(floes, lighter(ice, 0.3), SMOOTH),
        ),
        {"focus": (0, 2, 1), "seat": (-1.4, 0.16, 2.6)},
    )


def _shard(radius: float, height: float, seed: int) -> Mesh:
    """Return a pointed block with flat faces."""
    chance = np.random.default_rng(seed)
    count = 7
    turn = np.sort(
        np.linspace(0, 2 * np.pi, count, endpoint=False) + chance.uniform(-0.25, 0.25, count)
    )
    rings = [
        np.stack(
            [
                r * radius * np.sin(turn + d) * chance.uniform(0.85, 1.1, count),
                np.full(count, y * height) + chance.uniform(-0.05, 0.05, count) * height,
                r * radius * np.cos(turn + d),
            ],
            1,
        )
        for r, y, d in ((1.0, 0.0, 0.0), (0.86, 0.42, 0.2), (0.5, 0.8, 0.3))
    ]
    tip = np.array(
        [[chance.uniform(-0.15, 0.15) * radius, height, chance.uniform(-0.15, 0.15) * radius]]
    )
    points = np.concatenate([*rings, tip])
    faces = []
    for row in range(2):
        for k in range(count):
            a, b = row * count + k, row * count + (k + 1) % count
            faces += [(a, b, a + count), (b, b + count, a + count)]
    faces += [(2 * count + k, 2 * count + (k + 1) % count, 3 * count) for k in range(count)]
    return _faceted(points, np.array(faces))


def _faceted(points: Array, faces: Array) -> Mesh:
    """Return flat faces over corner numbers, all looking away from the axis."""
    corners = points[faces].reshape(-1, 3)
    triples = corners.reshape(-1, 3, 3)
    normals = np.cross(triples[:, 1] - triples[:, 0], triples[:, 2] - triples[:, 0])
    middle = triples.mean(axis=1) - np.array([0, points[:, 1].mean() * 0.6, 0])
    normals *= np.where(np.sum(normals * middle, axis=1) < 0, -1, 1)[:, None]
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    return Mesh(
        corners.astype(np.float32),
        np.repeat(normals, 3, axis=0).astype(np.float32),
        np.arange(len(corners), dtype=np.int32).reshape(-1, 3),
    )


def crystal(kit: Kit) -> Model:
    """Return a cluster of crystals that glow from within."""
    tone = kit.any_of("#9a6fe0", "#5fb5e8", "#e86fb0", "#5fd0a8")
    prisms = []
    for k, (x, z, r, h, lean, way) in enumerate(
        (
            (0, 0, 0.2, 1.25, 0.0, 0.0),
            (0.24, 0.06, 0.14, 0.85, 0.35, -1.3),
            (-0.24, 0.05, 0.15, 0.95, 0.32, 1.5),
            (0.06, 0.24, 0.12, 0.6, 0.42, 0.1),
            (-0.1, -0.2, 0.13, 0.75, 0.3, 2.9),
            (0.36, 0.22, 0.08, 0.42, 0.6, -1.0),
            (-0.36, 0.22, 0.09, 0.45, 0.55, 1.1),
        )
    ):
        turn = np.arange(6) * np.pi / 3 + k
        rings = [
            np.stack([s * r * np.sin(turn), np.full(6, y * h), s * r * np.cos(turn)], 1)
            for s, y in ((0.8, 0.0), (1.0, 0.72))
        ]
        faces = [
            f
            for i in range(6)
            for f in (
                (i, (i + 1) % 6, i + 6),
                ((i + 1) % 6, (i + 1) % 6 + 6, i + 6),
                (i + 6, (i + 1) % 6 + 6, 12),
            )
        ]
        prisms.append(
            put(
                _faceted(np.concatenate([*rings, [[0, h, 0]]]), np.array(faces)),
                (x, 0.06, z),
                (way, 0, lean * (1 if k % 2 else -1)),
            )
        )
    whole = merge(prisms)
    base = merge(
        [
            put(blob(0.34, 0.14, 0.28, 2, 0.18, 2.2, k), (x, 0.05, z))
            for k, (x, z) in enumerate(((0, 0), (0.3, 0.12), (-0.3, 0.12), (0, 0.26)))
        ]
    )
    return Model(
        (
            Part(
                whole,
                mixed(toned(tone, 0.55), lighter(tone, 0.35), np.clip(whole.positions[:, 1], 0, 1)),
                Finish(0.08, emission=0.45),
            ),
            Part(base, linear("#6f6a70"), MATT),
        ),
        {"focus": (0, 0.7, 0.2)},
        shines=(
            Shine(
                (0, 0.7, 0.4), (2.6 * tone[0] + 0.4, 2.6 * tone[1] + 0.4, 2.6 * tone[2] + 0.4), 2.2
            ),
        ),
    )


def bonfire(kit: Kit) -> Model:
    """Return a tall bonfire: stacked beams, many flames, sparks that rise."""
    wood = kit.main("#5a3c26")
    beams = merge(
        [
            rod(
                (0.95 * np.cos(a), 0.0, 0.95 * np.sin(a)),
                (0.1 * np.cos(a + 0.6), 1.7, 0.1 * np.sin(a + 0.6)),
                0.11,
                8,
            )
            for a in np.arange(9) * 2 * np.pi / 9
        ]
        + [
            rod(
                (0.8 * np.cos(a), 0.1, 0.8 * np.sin(a)),
                (-0.6 * np.cos(a), 0.25, -0.6 * np.sin(a)),
                0.1,
                8,
            )
            for a in (0.3, 1.4, 2.5)
        ]
    )
    parts, joints = [Part(beams, wood)], {}
    for k, (x, z, tall) in enumerate(
        (
            (0, 0, 2.5),
            (0.35, 0.15, 1.7),
            (-0.35, 0.12, 1.8),
            (0.1, -0.35, 1.6),
            (-0.1, 0.38, 1.5),
            (0.5, -0.2, 1.1),
            (-0.5, -0.15, 1.15),
        )
    ):
        parts.append(flame(tall).at(x, 0.15, z).on(f"flame {k}"))
        joints[f"flame {k}"] = Joint((x, 0.15, z), rate=1.1 + 0.31 * k, axis="z", swing=0.12)
    sparks = merge(
        [
            put(ball(0.035, 1), (0.5 * np.cos(2.4 * k), 1.9 + 0.16 * k, 0.5 * np.sin(2.4 * k)))
            for k in range(10)
        ]
    )
    parts.append(Part(sparks, linear("#ffb347"), _GLOWING, Layer.GLOW).on("sparks"))
    joints["sparks"] = Joint((0, 0, 0), rate=0.3, axis="y", lift=0.35)
    stones = circled(put(blob(0.2, 0.14, 0.18, 2, 0.14, 2, 1), (1.25, 0.08, 0)), 13)
    return Model(
        (*parts, Part(stones, _ROCK, MATT)),
        {"focus": (0, 1.3, 0.6)},
        joints,
        (Vapour((0, 2.4, 0), 1.1, 2.6, 0.5, (0.45, 0.43, 0.42), always=True),),
        (Shine((0, 1.4, 0.4), (15.0, 6.5, 2.0), 5.5),),
    )


def tornado(kit: Kit) -> Model:
    """Return a tornado: rings of dust that spin at their own pace, with things in it."""
    dust = kit.main("#8f8b88")
    parts, joints = [], {}
    bands = 13
    for k in range(bands):
        share = k / (bands - 1)
        y, r = 0.3 + 8.2 * share, 0.32 + 2.9 * share**1.7
        x = 0.7 * np.sin(2.6 * share + 0.4) - 0.28
        turn = np.linspace(0, 2 * np.pi, 29)
        wave = 1 + 0.13 * np.sin(3 * turn + k) + 0.06 * np.sin(7 * turn)
        line = np.stack(
            [x + r * wave * np.cos(turn), y + 0.16 * np.sin(2 * turn + k), r * wave * np.sin(turn)],
            1,
        )
        line[-1] = line[0]
        band = tube(line, (0.26 + 0.36 * share) * (1 + 0.3 * np.sin(3 * turn + 2)), 9)
        parts.append(
            Part(
                band,
                mixed(
                    toned(dust, 0.7),
                    lighter(dust, 0.3),
                    0.5
                    + 0.5
                    * np.sin(5 * np.arctan2(band.positions[:, 2], band.positions[:, 0] - x) + k),
                ),
                Finish(1.0, felt=1.0),
            ).on(f"band {k}")
        )
        joints[f"band {k}"] = Joint((float(x), y, 0), rate=0.95 - 0.5 * share, axis="y")
    debris = merge(
        [
            put(
                blob(0.16, 0.1, 0.12, 1, 0.2, 2, k),
                (
                    1.0 * np.cos(2.4 * k) * (0.8 + 0.12 * k),
                    0.7 + 0.45 * k,
                    np.sin(2.4 * k) * (0.8 + 0.12 * k),
                ),
                (k, 0.4, 0.3),
            )
            for k in range(12)
        ]
    )
    parts.append(Part(debris, linear("#7a5538")).on("debris"))
    joints["debris"] = Joint((0, 0, 0), rate=0.45, axis="y", lift=0.12)
    skirt = circled(put(blob(0.55, 0.34, 0.5, 2, 0.2, 2.4, 2), (0.9, 0.22, 0)), 9)
    parts.append(Part(skirt, lighter(dust, 0.15), Finish(1.0, felt=1.0)).on("band 0"))
    return Model(tuple(parts), {"focus": (0, 4, 1)}, joints)


ELEMENTS: Final[dict[str, Builder]] = {
    "iceberg": iceberg,
    "crystal": crystal,
    "bonfire": bonfire,
    "tornado": tornado,
}
"""Builders by name."""
