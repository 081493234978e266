"""What lies on and before a shore: shells, parasols, boats."""

import math
from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Item, Solid, paint
from reelkite.engines.diorama.scene.mesh import (
    Array,
    Mat4,
    Mesh,
    Vec3,
    merge,
    placed,
    rotation,
    translation,
)
from reelkite.engines.diorama.sets.joinery import Pieces, blocks, each, joined, moved, turns
from reelkite.engines.diorama.sets.nature.planting import Bed, copies, strewn, tints
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.shapes import cylinder, extrude, lathe, sheet, tube

CREAM = linear("#f3e9d8")


def shells(site: Site, count: int) -> Pieces:
    """Return scallops and starfish on the near sand."""
    dice = site.dice("shell shapes")
    scallops = strewn(site, Bed(count, (1.6, 7.5), radius=0.05, gap=0.5), "scallops")
    stars = strewn(site, Bed(max(1, count // 3), (1.8, 6.0), radius=0.06, gap=1.2), "stars")
    return (
        *copies(
            (_scallop(),),
            scallops + np.array([0, 0.002, 0]),
            yaw=dice.uniform(0, 6.28, len(scallops)),
            size=dice.uniform(0.055, 0.10, len(scallops)),
            tint=tints(dice, len(scallops), 0.2, 0.12),
        ),
        *copies(
            (_starfish(),),
            stars + np.array([0, 0.015, 0]),
            yaw=dice.uniform(0, 6.28, len(stars)),
            size=dice.uniform(0.09, 0.13, len(stars)),
        ),
    )


def _scallop() -> Solid:
    """Return a ribbed half shell one unit in radius."""
    turn = np.linspace(1.25, -1.25, 15)[None]
    out = np.linspace(0, 1, 7)[:, None]
    rib = 1 + 0.05 * (np.arange(15) % 2)[None]
    x = out * rib * np.sin(turn)
    z = out * rib * np.cos(turn)
    y = 0.36 * np.sin(np.pi * np.clip(0.06 + 0.94 * out, 0, 1)) ** 0.7 * rib
    mesh = sheet(np.stack([x, y + 0 * x, z], axis=-1))
    bands = 0.8 + 0.2 * np.cos(9 * np.hypot(x, z)).reshape(-1, 1)
    finish = Finish(roughness=0.5, two_sided=True)
    return paint(mesh, (np.array(linear("#f0cdb4")) * bands).astype(np.float32), finish)


def _starfish() -> Solid:
    turn = np.linspace(0, 2 * np.pi, 11)[:-1] + 0.3
    radius = np.where(np.arange(10) % 2 == 0, 1.0, 0.42)
    plate = extrude(np.column_stack([radius * np.cos(turn), radius * np.sin(turn)]), 0.30, 0.12)
    return paint(plate.moved(rotation(pitch=-math.pi / 2)), linear("#e0713f"), Finish())


def parasol(at: Array, lean: float, colour: Vec3) -> Pieces:
    """Return a striped parasol that stands in the sand."""
    profile = [(0.0, 2.30), (0.40, 2.22), (0.85, 2.02), (1.18, 1.72), (1.16, 1.70), (0.84, 1.97)]
    shade = lathe([*profile, (0.38, 2.17), (0.0, 2.24)], 40)
    sector = np.floor(
        (np.arctan2(shade.positions[:, 2], shade.positions[:, 0]) / (2 * np.pi) + 1.01) * 10
    )
    stripes = np.where((sector % 2 == 0)[:, None], np.array(colour), np.array(CREAM))
    pole = tube([(0, -0.1, 0), (0, 2.42, 0)], 0.025, 8)
    pieces = (
        paint(shade, stripes.astype(np.float32), Finish(roughness=0.85, felt=0.7, sway=0.01)),
        paint(pole, CREAM, Finish(roughness=0.5)),
    )
    foot = placed((float(at[0]), float(at[1]), float(at[2])))
    return moved(pieces, foot @ rotation(roll=lean))


def towel(at: Array, yaw: float, colour: Vec3) -> Solid:
    """Return a striped towel spread on the sand."""
    x, z = np.meshgrid(np.linspace(-0.45, 0.45, 4), np.linspace(0.95, -0.95, 15))
    y = 0.025 + 0.012 * np.sin(5 * z + 3 * x)
    mesh = sheet(np.stack([x, y, z], axis=-1))
    stripe = (np.floor((z.ravel() + 0.95) / 0.27) % 2 == 0)[:, None]
    colours = np.where(stripe, np.array(colour), np.array(CREAM)).astype(np.float32)
    cloth = paint(mesh, colours, Finish(roughness=0.95, felt=1.0, two_sided=True))
    return moved((cloth,), placed((float(at[0]), float(at[1]), float(at[2])), yaw=yaw))[0]


def sailboat(
    at: Vec3, heading: float, colour: Vec3, size: float, speed: float = 0.16
) -> tuple[Item, ...]:
    """Return a small sailing boat that rocks and sails along its heading, metres a second."""
    return tuple(
        Item(look=item.look, placement=_sailing(at, heading, size, speed))
        for item in joined(_boat(colour))
    )


def _sailing(at: Vec3, heading: float, size: float, speed: float) -> Callable[[float], Mat4]:
    def placement(t: float) -> Mat4:
        x = at[0] + speed * t * math.cos(heading)
        z = at[2] - speed * t * math.sin(heading)
        y = at[1] + 0.05 * math.sin(1.1 * t)
        rock = rotation(roll=0.05 * math.sin(0.9 * t), pitch=0.03 * math.sin(1.3 * t + 1))
        return placed((x, y, z), yaw=heading, scale=size) @ rock

    return placement


def _boat(colour: Vec3) -> Pieces:
    """Return a boat one unit long along x, its waterline at y = 0."""
    mast = tube([(0.02, 0.05, 0), (0.02, 1.25, 0)], 0.014, 6)
    boom = tube([(0.02, 0.24, 0), (-0.42, 0.22, 0.05)], 0.010, 6)
    return (
        paint(hull(), colour, Finish(roughness=0.5)),
        paint(merge([mast, boom]), linear("#8a6242"), Finish(roughness=0.7)),
        _sail([(0.0, 0.26, 0), (-0.42, 0.26, 0.05), (0.0, 1.2, 0)], CREAM),
        _sail([(0.05, 0.24, 0), (0.46, 0.18, 0.03), (0.03, 1.02, 0)], linear("#e2653f")),
    )


def hull(length: float = 1.0) -> Mesh:
    """Return a round-bellied hull along x with a flat deck a little above y = 0."""
    u = np.linspace(0, 1, 13)[:, None]
    v = np.linspace(0, 1, 9)[None]
    beam = 0.16 * np.sin(np.pi * np.clip(0.06 + 0.86 * u, 0, 1)) ** 0.6
    turn = np.pi * v
    x = (u - 0.45) * (1 + 0.10 * np.sin(turn) * (2 * u - 1) * -1) + 0 * v
    y = 0.13 + 0.06 * (2 * u - 1) ** 2 - 0.20 * np.sin(turn) ** 0.8
    z = beam * np.cos(turn)
    shell = sheet(np.stack([x, y, z], axis=-1)[::-1])
    edge = np.stack([x[:, [0, -1]], y[:, [0, -1]] - 0.02, z[:, [0, -1]]], axis=-1)
    deck = sheet(edge[:, ::-1])
    mesh = merge([shell, _up(deck)])
    return Mesh(mesh.positions * np.float32(length), _outward(mesh), mesh.triangles)


def _up(mesh: Mesh) -> Mesh:
    normals = np.zeros_like(mesh.normals)
    normals[:, 1] = 1
    return Mesh(mesh.positions, normals, mesh.triangles)


def _outward(mesh: Mesh) -> Array:
    """Return normals turned away from the boat's middle line."""
    away = mesh.positions - np.array([0.0, 0.1, 0.0])
    sign = np.where(np.sum(mesh.normals * away, axis=1) < -1e-4, -1.0, 1.0)
    turned: Array = (mesh.normals * sign[:, None]).astype(np.float32)
    return turned


def _sail(corners: list[Vec3], colour: Vec3) -> Solid:
    """Return a sail bellied by the wind between tack, clew and head."""
    tack, clew, head = (np.array(c) for c in corners)
    u, v = np.meshgrid(np.linspace(0, 1, 6), np.linspace(0, 1, 8))
    base = tack + (clew - tack) * (u * (1 - v))[..., None]
    points = base + (head - tack) * v[..., None]
    belly = 0.10 * np.sin(np.pi * u) * np.sin(np.pi * np.clip(v + 0.1, 0, 1))
    mesh = sheet(points + belly[..., None] * np.array([0, 0, 1.0]))
    return paint(mesh, colour, Finish(roughness=0.9, felt=0.6, two_sided=True))


def jetty(site: Site, start: tuple[float, float], end: tuple[float, float], top: float) -> Pieces:
    """Return a plank jetty on posts from ``start`` to ``end`` (x, z), its deck at ``top``."""
    dice = site.dice("jetty")
    way = np.array(end) - np.array(start)
    length = float(np.hypot(*way))
    count = int(length / 0.30)
    yaw = math.atan2(-way[1], way[0])

    t = (np.arange(count) + 0.5) / count
    feet = np.stack([start[0] + way[0] * t, np.full(count, top - 0.06), start[1] + way[1] * t], 1)
    planks = blocks(feet, (0.26, 0.06, 1.5), 0.02, turns(yaw + dice.uniform(-0.02, 0.02, count)))
    wood = np.array(linear("#9a7450")) * dice.uniform(0.8, 1.15, (count, 1))
    posts = [
        cylinder(0.09, 0.08, top + 1.9, 8).moved(
            translation(
                start[0] + way[0] * s + side * 0.68 * math.sin(yaw),
                -1.5,
                start[1] + way[1] * s + side * 0.68 * math.cos(yaw),
            )
        )
        for s in np.linspace(0.05, 0.97, max(2, int(length / 1.8)))
        for side in (-1, 1)
    ]
    return (
        paint(planks, each(wood, planks), Finish(roughness=0.85)),
        paint(merge(posts), linear("#6a4c34"), Finish(roughness=0.9)),
    )
