"""Crowns of leaves: lumps of felt clay, lit from above, with a fringe of single leaves."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.colour import mixed
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge
from reelkite.engines.diorama.sets.flora.blades import LEAF, Stalks, blades
from reelkite.engines.diorama.sets.nature.site import smooth
from reelkite.engines.diorama.shapes import blob


@dataclass(frozen=True, slots=True)
class Foliage:
    """Colours of leaves.

    Attributes:
        deep: In the shade inside.
        main: Most of them.
        tip: Where the light comes through.
    """

    deep: Vec3
    main: Vec3
    tip: Vec3


def crown(lumps: Array, leaves: Foliage, dice: np.random.Generator, detail: int) -> Solid:
    """Return overlapping lumps ``(k, 4)`` (x, y, z, radius) as one painted solid.

    What lies inside other lumps is left out; creases and undersides are darker.
    """
    shapes = [
        blob(r, 0.88 * r, r, detail, 0.10, 2.6, float(dice.uniform(0, 30))) for *_, r in lumps
    ]
    moved = [
        Mesh(shape.positions + lump[:3].astype(np.float32), shape.normals, shape.triangles)
        for shape, lump in zip(shapes, lumps, strict=True)
    ]
    mesh = merge(moved)
    owner = np.repeat(np.arange(len(lumps)), [len(m.positions) for m in moved])
    depth = _buried(mesh.positions, lumps, owner)
    outer = mesh.triangles[(depth[mesh.triangles] < 0.10).any(axis=1)]
    light = _light(mesh, depth)
    tone = dice.uniform(0.88, 1.14, len(lumps))[owner]
    colours = mixed(leaves.deep, leaves.main, light) * tone[:, None]
    painted = mixed(colours, leaves.tip, 0.45 * smooth(0.72, 1.05, light))
    height = smooth(lumps[:, 1].min() - 0.3, lumps[:, 1].max() + 0.2, mesh.positions[:, 1])
    return paint(
        Mesh(mesh.positions, mesh.normals, outer),
        painted,
        Finish(roughness=0.92, felt=0.85),
        sway=0.006 + 0.010 * height,
    )


def fringe(lumps: Array, leaves: Foliage, dice: np.random.Generator, count: int) -> Solid:
    """Return ``count`` single leaves that stand off the lumps and break up their outline."""
    share = lumps[:, 3] ** 2 / np.sum(lumps[:, 3] ** 2)
    on = dice.choice(len(lumps), count, p=share)
    way = dice.normal(0, 1, (count, 3))
    way[:, 1] = 0.9 * np.abs(way[:, 1]) - 0.2
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    radius = lumps[on, 3]
    spots: Array = lumps[on, :3] + way * radius[:, None] * np.array([1.03, 0.91, 1.03])
    shown = _buried(spots, lumps, on) < 0.02
    roots = spots[shown]
    way, radius = way[shown], radius[shown]
    length = radius * dice.uniform(0.11, 0.21, len(roots))
    aside = dice.normal(0, 0.55, (len(roots), 3)) * length[:, None]
    light = smooth(-0.5, 0.9, way[:, 1]) * dice.uniform(0.75, 1.1, len(roots))
    dark = mixed(leaves.deep, leaves.main, 0.50 + 0.50 * light)
    return blades(
        Stalks(
            roots=roots,
            reach=way * length[:, None] * 0.8 + aside,
            width=length * 0.26,
            yaw=dice.uniform(0, 2 * np.pi, len(roots)),
            droop=np.stack([0 * length, -0.35 * length, 0 * length], axis=-1),
            normals=way,
        ),
        dark,
        mixed(dark, leaves.tip, 0.08 + 0.55 * light**2),
        sway=0.02 + 0 * length,
        belly=1.5,
        cut=LEAF,
    )


def _buried(points: Array, lumps: Array, owner: npt.NDArray[np.integer[Any]]) -> Array:
    """Return how deep each point lies inside another lump, as a share of its radius; 0 outside."""
    squash = np.array([1.0, 1 / 0.88, 1.0])
    away: Array = (points[:, None] - lumps[None, :, :3]) * squash
    inside = 1 - np.linalg.norm(away, axis=2) / lumps[None, :, 3]
    inside[np.arange(len(points)), owner] = 0
    deep: Array = np.maximum(inside.max(axis=1), 0)
    return deep


def _light(mesh: Mesh, depth: Array) -> Array:
    """Return how light a place of the crown is: high, facing up, and not in a crease."""
    low, high = mesh.positions[:, 1].min(), mesh.positions[:, 1].max()
    rise = (mesh.positions[:, 1] - low) / max(high - low, 1e-6)
    facing = 0.5 + 0.5 * mesh.normals[:, 1]
    crease = 1 - smooth(0.0, 0.16, depth)
    lit: Array = (0.18 + 0.42 * rise + 0.45 * facing) * (0.55 + 0.45 * crease)
    return lit
