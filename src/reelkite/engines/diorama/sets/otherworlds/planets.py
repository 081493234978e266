"""Bodies of the sky as clay: banded giants with rings, cratered moons, a blue world, asteroids."""

import math
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import (
    Array,
    Mesh,
    Vec3,
    rotation,
    smooth_normals,
    translation,
)
from reelkite.engines.diorama.scene.places import Sightline
from reelkite.engines.diorama.sets.nature.site import smooth
from reelkite.engines.diorama.shapes import ball, blob, ripple3, sheet

Palette = tuple[Vec3, ...]

AMBER: Final[Palette] = tuple(map(linear, ("#d98a5a", "#e8b98a", "#b9603f", "#f2d8b0")))
AZURE: Final[Palette] = tuple(map(linear, ("#4f8fd0", "#8fc3ea", "#3a62b0", "#c9e6f2")))
ROSE: Final[Palette] = tuple(map(linear, ("#b65a8f", "#e59ab8", "#7d4a9a", "#f3cfd0")))
STONE: Final[Palette] = tuple(map(linear, ("#8d8794", "#a8a0ac", "#77707f")))
RUST: Final[Palette] = tuple(map(linear, ("#a8745a", "#c39a7c", "#8a5a48")))

_CLAY: Final = Finish(roughness=0.9, casts=False)


def hung(sightline: Sightline, across: float, up: float, away: float) -> tuple[Vec3, float]:
    """Return a point in the picture, and half the height of the frame there in metres.

    Args:
        sightline: The camera; its middle view counts.
        across: -1 is the left edge of the frame, 1 its right edge.
        up: -1 is its lower edge, 1 its upper edge.
        away: Metres from the camera along its view.
    """
    middle = len(sightline.eyes) // 2
    eye = np.asarray(sightline.eyes[middle], dtype=np.float64)
    ahead = np.asarray(sightline.targets[middle]) - eye
    ahead /= np.linalg.norm(ahead)
    right = np.cross(ahead, (0.0, 1.0, 0.0))
    right /= max(float(np.linalg.norm(right)), 1e-6)
    high = away * math.tan(math.radians(sightline.fov) / 2)
    way = across * high * sightline.aspect * right + up * high * np.cross(right, ahead)
    x, y, z = (float(part) for part in eye + away * ahead + way)
    return (x, y, z), high


def banded(
    at: Vec3, radius: float, colours: Palette, seed: int, tilt: float = 0.35, detail: int = 4
) -> Solid:
    """Return a gas giant with wavy bands, its axis tilted by ``tilt`` radians."""
    globe = ball(1.0, detail)
    height = globe.positions[:, 1]
    height = height + 0.06 * ripple3(globe.positions, 3.0, seed)
    height = height + 0.03 * ripple3(globe.positions, 8.0, seed)
    share = 0.5 + 0.33 * np.sin(9.0 * height + seed) + 0.17 * np.sin(23.0 * height)
    return paint(_tilted(globe, radius, tilt, at), _ramp(colours, share), _CLAY)


def ring(at: Vec3, radius: float, colour: Vec3, tilt: float = 0.35) -> Solid:
    """Return grooved rings around a planet of ``radius``, with a gap, seen a little from above."""
    turn = np.linspace(0, 2 * math.pi, 97)
    reach = np.concatenate([np.linspace(1.32, 1.70, 7), np.linspace(1.78, 2.15, 6)])
    grid = np.stack(
        [
            reach[:, None] * np.cos(turn),
            0.012 * np.sin(9 * reach)[:, None] + 0 * turn,
            reach[:, None] * np.sin(turn),
        ],
        axis=-1,
    )
    mesh = sheet(grid)
    gap = 97 * 6
    keep = ~((mesh.triangles < gap + 97).any(axis=1) & (mesh.triangles >= gap + 97).any(axis=1))
    upward = Mesh(
        mesh.positions, np.tile([0.0, 1.0, 0.0], (len(mesh.positions), 1)), mesh.triangles
    )
    groove = 0.62 + 0.38 * np.sin(19.0 * np.repeat(reach, 97))
    cut = Mesh(upward.positions, upward.normals.astype(np.float32), upward.triangles[keep])
    finish = Finish(roughness=0.95, felt=0.5, casts=False, two_sided=True)
    colours = np.asarray(colour) * groove[:, None]
    return paint(_tilted(cut, radius, tilt, at, 0.42), colours, finish)


def cratered(
    at: Vec3, radius: float, colours: Palette, craters: int, seed: int, detail: int = 4
) -> Solid:
    """Return a moon with bowls, each with a rim; dark inside."""
    dice = np.random.default_rng(seed)
    globe = ball(1.0, detail)
    rise = 0.02 * ripple3(globe.positions, 3.0, seed) + 0.008 * ripple3(globe.positions, 9.0, seed)
    shade = np.ones(len(rise))
    heading = dice.normal(size=(craters, 3))
    heading /= np.linalg.norm(heading, axis=1, keepdims=True)
    for way, wide in zip(heading, dice.uniform(0.07, 0.27, craters), strict=True):
        out = np.arccos(np.clip(globe.positions @ way, -1, 1)) / wide
        bowl, rim = np.clip(1 - out * out, 0, 1), np.exp(-(((out - 1.05) / 0.2) ** 2))
        rise = rise + wide * (0.15 * rim - 0.16 * bowl)
        shade *= 1 - 0.22 * smooth(1.0, 0.75, out)
    positions = (globe.positions * (1 + rise)[:, None]).astype(np.float32)
    mesh = Mesh(positions, smooth_normals(positions, globe.triangles), globe.triangles)
    tone = _ramp(colours, 0.5 + 0.5 * ripple3(globe.positions, 2.2, seed + 3))
    return paint(_tilted(mesh, radius, 0.2, at), tone * shade[:, None], _CLAY)


def blue_world(at: Vec3, radius: float, seed: int) -> tuple[Solid, ...]:
    """Return a world of seas and green lands, under swirls of cloud of their own clay."""
    globe = ball(1.0, 4)
    land = ripple3(globe.positions, 2.1, seed) + 0.4 * ripple3(globe.positions, 5.3, seed + 2)
    sea = mixed(linear("#1d57a8"), linear("#2f86c9"), 0.5 + 0.8 * land)
    soil = mixed(linear("#5d9a4a"), linear("#c9b277"), smooth(0.5, 0.9, land))
    colours = mixed(sea, soil, smooth(0.20, 0.26, land))
    colours = mixed(
        colours, np.array(linear("#f2f6fa")), smooth(0.86, 0.93, abs(globe.positions[:, 1]))
    )
    swirl = ripple3(globe.positions * [1.0, 2.6, 1.0], 2.7, seed + 9)
    cover = smooth(0.30, 0.52, swirl + 0.25 * ripple3(globe.positions, 9.0, seed))
    colours = mixed(colours, np.array(linear("#f7f8fb")), cover)
    raised = globe.positions * (1 + 0.012 * cover + 0.006 * smooth(0.2, 0.3, land))[:, None]
    mesh = Mesh(raised.astype(np.float32), globe.normals, globe.triangles)
    return (paint(_tilted(mesh, radius, 0.4, at), colours, Finish(roughness=0.6, casts=False)),)


def asteroid(at: Vec3, radius: float, seed: int) -> Solid:
    """Return a lumpy rock."""
    dice = np.random.default_rng(seed)
    lump = blob(radius, radius * 0.8, radius * 0.9, 2, 0.24, 1.9, float(dice.uniform(0, 40)))
    shade = 0.8 + 0.35 * ripple3(lump.positions / radius, 3.0, seed)
    turned = lump.moved(translation(*at) @ rotation(yaw=float(dice.uniform(0, 6)), roll=1.0))
    return paint(turned, np.array(linear("#8a7f7a")) * shade[:, None], _CLAY)


def _ramp(colours: Palette, share: Array) -> Array:
    """Return a smooth walk through ``colours`` for ``share`` 0..1."""
    table = np.asarray(colours)
    place = np.clip(share, 0, 0.999) * (len(table) - 1)
    low = place.astype(int)
    return mixed(table[low], table[low + 1], place - low)


def _tilted(mesh: Mesh, radius: float, tilt: float, at: Vec3, pitch: float = 0.25) -> Mesh:
    turn = rotation(pitch=pitch, roll=tilt)
    turn[:3, :3] *= radius
    turn[:3, 3] = at
    return mesh.moved(turn)
