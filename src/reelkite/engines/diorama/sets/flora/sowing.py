"""Where blades stand: on the ground that the camera sees, and low around feet."""

import math
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.sets.nature.site import Site, smooth

_EDGE: Final = 1.12
"""Shares of the frame's half width that are sown: a little more than is seen."""

_TRODDEN: Final = 0.28
"""Height of a blade under a foot, as a share of its own."""

_BRIM: Final = 0.40
"""Metres from what stands there to grass of full height."""


def sown(
    site: Site, count: int, reach: tuple[float, float], dice: np.random.Generator
) -> tuple[Array, Array]:
    """Return x and z of ``count`` blades: as many on each share of the picture's lower half.

    Args:
        site: The place.
        count: How many; each is sown for one of the camera's places along its path.
        reach: Metres to the first and to the last.
        dice: Chance.
    """
    eyes, ways, brinks = _outlooks(site, reach)
    pick = dice.integers(0, len(eyes), count)
    near = brinks[pick]
    away = near * (reach[1] / near) ** (dice.random(count) ** 0.80)
    half = math.tan(min(site.half_angle, 1.2))
    across = away * half * dice.uniform(-_EDGE, _EDGE, count)
    sine, cosine = np.sin(ways[pick]), np.cos(ways[pick])
    return (
        eyes[pick, 0] + away * sine + across * cosine,
        eyes[pick, 2] - away * cosine + across * sine,
    )


def nearest_seen(site: Site) -> float:
    """Return how many metres from the camera the ground comes into the picture."""
    return float(_outlooks(site, (0.1, 30.0))[2].min())


def _outlooks(site: Site, reach: tuple[float, float]) -> tuple[Array, Array, Array]:
    """Return for each camera place where it is, its heading, and how near it sees the ground."""
    sight = site.sightline
    eyes = np.asarray(sight.eyes, dtype=np.float64)
    way = np.asarray(sight.targets, dtype=np.float64) - eyes
    flat = np.hypot(way[:, 0], way[:, 2])
    low = np.arctan2(way[:, 1], flat) - math.radians(sight.fov) / 2
    high = np.maximum(eyes[:, 1] - site.layout.ground(eyes[:, 0], eyes[:, 2]), 0.05)
    brink = 0.82 * high / np.tan(np.clip(-low, 0.05, 1.5))
    heading = np.where(flat > 1e-3, np.arctan2(way[:, 0], -way[:, 2]), site.heading)
    return eyes, heading, np.clip(brink, reach[0], 0.4 * reach[1])


def in_sight(site: Site, points: Array) -> npt.NDArray[np.bool_]:
    """Return which of ``points`` ``(n, 3)`` no hill hides from the first and last camera place."""
    seen = np.zeros(len(points), dtype=np.bool_)
    eyes = np.asarray(site.sightline.eyes, dtype=np.float64)
    moves = float(np.ptp(eyes, axis=0).max()) > 0.3
    for eye in eyes[[0, -1]] if moves else eyes[:1]:
        hidden = np.zeros(len(points), dtype=np.bool_)
        for share in (0.35, 0.55, 0.72, 0.84, 0.93):
            line = eye + share * (points - eye)
            hidden |= site.layout.ground(line[:, 0], line[:, 2]) > line[:, 1]
        seen |= ~hidden
    return seen


def trodden(site: Site, x: Array, z: Array) -> Array:
    """Return how tall grass stands, 0.28 under what walks or stands there to 1 away from it."""
    tall = np.ones_like(x)
    for x0, z0, x1, z1, radius in site.sightline.treads:
        way = np.array([x1 - x0, z1 - z0])
        square = max(float(way @ way), 1e-6)
        along = np.clip(((x - x0) * way[0] + (z - z0) * way[1]) / square, 0, 1)
        gap = np.hypot(x - x0 - along * way[0], z - z0 - along * way[1])
        tall = np.minimum(tall, _TRODDEN + (1 - _TRODDEN) * smooth(radius, radius + _BRIM, gap))
    return tall
