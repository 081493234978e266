"""Old buildings: pyramid, sphinx, colosseum, great wall."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, put, slab
from reelkite.engines.diorama.props.modelling import MATT, Builder, Kit, Model, Part, lighter, toned
from reelkite.engines.diorama.props.models.buildings.masonry import (
    arch,
    arch_line,
    battlements,
    weathered,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.mesh import Mesh, merge, smooth_normals
from reelkite.engines.diorama.shapes import (
    blob,
    box,
    ellipsoid,
    extrude,
    ripple3,
    sheet,
)


def pyramid(kit: Kit) -> Model:
    """Return a pyramid of stone courses, with a smaller one behind it."""
    sand = kit.main("#d9b877")
    big = _courses(8.0, 9.6, 22)
    small = put(_courses(3.2, 3.8, 11), (7.6, 0, -5.2))
    whole = merge([big, small])
    shade = mixed(sand, toned(sand, 0.72), 0.5 + 0.5 * ripple3(whole.positions, 0.9))
    door = slab((1.0, 1.3, 0.6), (0, 0.35, 7.75), 0.03)
    dunes = put(blob(10.5, 0.35, 10.0, 3, 0.12, 1.6, 3), (1.0, 0.0, -0.5))
    return Model(
        (
            Part(whole, shade, MATT),
            Part(door, toned(sand, 0.3), MATT),
            Part(dunes, lighter(sand, 0.2), MATT),
        ),
        {"focus": (0, 4, 5)},
    )


def _courses(half: float, height: float, count: int) -> Mesh:
    """Return a square pyramid of steps with slanting faces."""
    rows = []
    for k in range(count):
        wide = 2 * half * (1 - k / count)
        rows.append(put(box(wide, height / count, wide), (0, height * k / count, 0)))
    return merge(rows)


def sphinx(kit: Kit) -> Model:
    """Return a sphinx: a lion that lies, with the head of a king in a striped cloth."""
    sand = kit.main("#d3ae6e")
    body = put(ellipsoid(1.7, 1.5, 3.6, 3), (0, 1.7, -2.0))
    haunch = both(put(ellipsoid(0.95, 1.25, 1.5, 2), (1.35, 1.25, -4.0)))
    chest = put(ellipsoid(1.35, 1.5, 1.3, 2), (0, 2.0, 0.9))
    paws = both(
        merge(
            [
                slab((0.85, 0.85, 4.2), (1.05, 0.0, 2.6), 0.32),
                put(ellipsoid(0.5, 0.42, 0.55, 2), (1.05, 0.42, 4.7)),
            ]
        )
    )
    plinth = slab((5.2, 0.3, 11.0), (0, -0.15, -0.2), 0.08)
    head = put(ellipsoid(0.92, 1.1, 0.95, 3), (0, 4.1, 1.35))
    cloth = _sphinx_cloth()
    stripes = merge(
        [
            put(
                box(0.5, 0.14, 1.04),
                (s * (1.16 + 0.1 * k), 4.45 - 0.42 * k, 1.1),
                (0, 0, s * -0.12),
            )
            for k in range(5)
            for s in (-1, 1)
        ]
    )
    face = merge(
        [
            both(put(ellipsoid(0.2, 0.09, 0.08, 1), (0.36, 4.25, 2.2))),
            put(ellipsoid(0.13, 0.1, 0.1, 1), (0, 3.92, 2.32)),
            put(ellipsoid(0.3, 0.06, 0.08, 1), (0, 3.62, 2.22)),
        ]
    )
    beard = slab((0.3, 0.75, 0.3), (0, 2.75, 2.15), 0.08)
    whole = merge([body, haunch, chest, paws, plinth, head])
    shade = mixed(
        sand, toned(sand, 0.75), 0.5 + 0.5 * ripple3(whole.positions * [0.5, 2.2, 0.5], 1.0)
    )
    return Model(
        (
            Part(whole, shade, MATT),
            Part(cloth, lighter(sand, 0.25), MATT),
            Part(merge([stripes, beard]), linear("#4f6f8a"), MATT),
            Part(face, toned(sand, 0.45), MATT),
        ),
        {"focus": (0, 4, 2), "saddle": (0, 3.1, -2)},
    )


def _sphinx_cloth() -> Mesh:
    """Return the cloth of the sphinx."""
    return merge(
        [
            put(
                extrude(
                    [
                        (-1.75, -1.6),
                        (-1.1, 1.0),
                        (-0.6, 1.35),
                        (0.6, 1.35),
                        (1.1, 1.0),
                        (1.75, -1.6),
                        (0.85, -1.6),
                        (0.75, 0.3),
                        (-0.75, 0.3),
                        (-0.85, -1.6),
                    ],
                    1.0,
                    0.2,
                ),
                (0, 4.2, 1.1),
            ),
            put(ellipsoid(1.15, 0.75, 1.15, 2), (0, 4.75, 1.0)),
        ]
    )


def colosseum(kit: Kit) -> Model:
    """Return an oval arena of three rows of arches, its outer wall broken on one side."""
    stone = kit.main("#d8c19a")
    solid, holes = [], []
    tiers = ((0.0, 2.3, 8.0), (2.3, 2.1, 7.7), (4.4, 2.0, 7.4), (6.4, 1.7, 7.2))
    for k, (y, tall, r) in enumerate(tiers):
        count = 30
        for n in range(count):
            a = 2 * np.pi * n / count
            if k == 3 and 0.2 < a < 3.6:
                continue
            if k == 2 and 0.5 < a < 2.6:
                continue
            x, z = r * np.sin(a), 0.8 * r * np.cos(a)
            normal = float(np.arctan2(np.sin(a) * 0.8, np.cos(a)))
            wide = 2 * np.pi * r * float(np.hypot(np.cos(a), 0.8 * np.sin(a))) / count
            solid.append(put(_bay(wide, tall, window=k == 3), (x, y, z), (normal, 0, 0)))
            holes.append(
                put(_hole(k), (0.97 * x, y + (0.5 if k == 3 else 0.2), 0.97 * z), (normal, 0, 0))
            )
    belts = merge([_oval(r + 0.12, y - 0.1, 0.24) for y, r in ((0.1, 8.1), (2.3, 8.0), (4.4, 7.7))])
    rings = merge([_oval(r, y, 0.9) for r, y in ((6.4, 3.2), (5.6, 2.4), (4.8, 1.6), (4.0, 0.8))])
    sand = put(ellipsoid(3.8, 0.3, 3.0, 3), (0, 0.2, 0))
    return Model(
        (
            Part(merge(solid), stone, MATT),
            Part(merge(holes), toned(stone, 0.25), MATT),
            Part(merge([belts, rings]), toned(stone, 0.85), MATT),
            Part(sand, lighter(stone, 0.4), MATT),
        ),
        {"focus": (0, 3, 6)},
    )


def _bay(width: float, height: float, *, window: bool) -> Mesh:
    """Return a piece of wall with a round opening, or with a square window."""
    half = width / 2 + 0.02
    if window:
        return put(box(2 * half, height, 0.5), (0, 0, 0))
    line = arch_line(0.62 * width, 0.78 * height, 5)[1:]
    edge = [
        (half, 0.0),
        (half, height),
        (-half, height),
        (-half, 0.0),
        (-0.31 * width, 0.0),
        *((float(x), float(y)) for x, y in line[::-1]),
        (0.31 * width, 0.0),
    ]
    return extrude(edge, 0.6, 0.0)


def _hole(tier: int) -> Mesh:
    return (
        put(box(0.45, 0.6, 0.56), (0, 0, 0.14)) if tier == 3 else put(box(1.0, 1.5, 0.1), (0, 0, 0))
    )


def _oval(radius: float, y: float, tall: float) -> Mesh:
    """Return a low oval wall."""
    turn = np.linspace(0, 2 * np.pi, 37)
    ring = np.stack([radius * np.sin(turn), 0 * turn, 0.8 * radius * np.cos(turn)], 1)
    inner = ring * [(radius - 0.7) / radius, 1, (radius - 0.7) / radius]
    up = np.array([0, 1, 0])
    skin = sheet(
        np.array([inner + y * up, inner + (y + tall) * up, ring + (y + tall) * up, ring + y * up])
    )
    flat = skin.triangles.reshape(-1)
    corners = skin.positions[flat]
    faces = np.arange(len(flat), dtype=np.int32).reshape(-1, 3)
    normals = smooth_normals(corners, faces)
    middle = np.repeat(corners.reshape(-1, 3, 3).mean(axis=1), 3, axis=0)
    core = (
        middle
        * [1, 0, 1]
        / np.maximum(np.linalg.norm(middle[:, [0, 2]] / [1, 0.8], axis=1, keepdims=True), 1e-6)
        * (radius - 0.35)
    )
    core[:, 1] = y + tall / 2
    flip = np.sum(normals * (middle - core), axis=1) < 0
    return Mesh(corners, np.where(flip[:, None], -normals, normals).astype(np.float32), faces)


def great_wall(kit: Kit) -> Model:
    """Return a wall that climbs over hills from watchtower to watchtower."""
    stone = kit.main("#b8a384")
    x = np.linspace(-13, 13, 40)
    y = 1.2 + 1.6 * np.sin(0.32 * x + 0.6) + 0.6 * np.sin(0.7 * x)
    z = 2.4 * np.sin(0.26 * x)
    pieces, teeth = [], []
    for k in range(len(x) - 1):
        middle = [(a[k] + a[k + 1]) / 2 for a in (x, y, z)]
        yaw = float(-np.arctan2(z[k + 1] - z[k], x[k + 1] - x[k]))
        lean = float(np.arctan2(y[k + 1] - y[k], x[k + 1] - x[k]))
        at = (float(middle[0]), float(middle[1]), float(middle[2]))
        pieces.append(put(put(box(0.84, 2.6, 1.5), (0, -1.2, 0), (0, 0, lean)), at, (yaw, 0, 0)))
        teeth += [
            put(put(box(0.42, 0.95, 0.2), (0, 1.1, s * 0.68), (0, 0, lean)), at, (yaw, 0, 0))
            for s in (-1, 1)
        ]
    towers, tops, slits = [], [], []
    for k in (5, 20, 34):
        at = (float(x[k]), float(y[k]), float(z[k]))
        towers.append(put(slab((2.6, 5.0, 2.6), (0, -1.8, 0), 0.06), at))
        tops += [put(battlements(2.8, (0, 3.2, s * 1.25), 0.0, 0.42), at) for s in (-1, 1)] + [
            put(battlements(2.8, (s * 1.25, 3.2, 0), np.pi / 2, 0.42), at) for s in (-1, 1)
        ]
        slits += [
            put(arch(0.45, 0.9, 0.1), (at[0] + d, at[1] + 1.8, at[2] + 1.31))
            for d in (-0.75, 0, 0.75)
        ]
    land = _great_wall_land()
    green = mixed(linear("#5f7f45"), linear("#8fa35a"), 0.5 + 0.5 * ripple3(land.positions, 0.7))
    bushes = merge(
        [
            put(
                blob(0.55, 0.45, 0.55, 1, 0.15, 2, k),
                (float(px), float(np.interp(px, x, y)) - 1.4, float(np.interp(px, x, z)) + pz),
            )
            for k, (px, pz) in enumerate(
                zip(np.linspace(-12, 12, 26), np.tile([2.0, -2.0, 2.9, 2.2], 7), strict=False)
            )
        ]
    )
    wall = merge([*pieces, *teeth, *towers, *tops])
    return Model(
        (
            Part(wall, weathered(wall, stone, 0.6), MATT),
            Part(merge(slits), toned(stone, 0.3), MATT),
            Part(land, green, MATT),
            Part(bushes, linear("#4f7a3f"), MATT),
        ),
        {"focus": (0, 3, 2)},
    )


def _great_wall_land() -> Mesh:
    """Return the hills under the great wall."""
    u, v = np.meshgrid(np.linspace(-15, 15, 41), np.linspace(-7, 7, 15))
    ridge = 1.6 * np.sin(0.32 * u + 0.6) + 0.6 * np.sin(0.7 * u)
    hill = np.maximum(
        (ridge + 1.9)
        * np.exp(-(((v - 2.4 * np.sin(0.26 * u)) / 4.2) ** 2))
        * np.clip((15.2 - np.abs(u)) / 3, 0, 1),
        0,
    ) - 0.3 * (np.abs(v) > 6.5)
    land = sheet(np.stack([u, hill - 0.15, v], -1))
    return Mesh(
        land.positions,
        np.where(land.normals[:, 1:2] < 0, -land.normals, land.normals),
        land.triangles,
    )


ANCIENT: Final[dict[str, Builder]] = {
    "pyramid": pyramid,
    "sphinx": sphinx,
    "colosseum": colosseum,
    "great-wall": great_wall,
}
"""Builders by name."""
