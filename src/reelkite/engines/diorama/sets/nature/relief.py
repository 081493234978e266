"""Heights of the land: terms that add up to one ground function."""

import numpy as np

from reelkite.engines.diorama.scene.acting import Ground
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.sets.nature.site import smooth
from reelkite.engines.diorama.shapes import fractal


def added(*terms: Ground) -> Ground:
    """Return the ground that is the sum of ``terms``."""

    def ground(x: Array, z: Array) -> Array:
        total: Array = sum((term(x, z) for term in terms), np.zeros(np.shape(x)))
        return total.astype(np.float32)

    return ground


def flooded(ground: Ground, level: float) -> Ground:
    """Return ``ground`` for what floats: nowhere below the water's ``level``."""

    def surface(x: Array, z: Array) -> Array:
        return np.maximum(ground(x, z), np.float32(level)).astype(np.float32)

    return surface


def rolling(height: float, size: float, seed: int) -> Ground:
    """Return soft ups and downs of ``height`` metres, ``size`` metres wide."""

    def ground(x: Array, z: Array) -> Array:
        wide = x / size
        rise: Array = (
            height
            * (
                np.sin(2.1 * wide + 0.7 * np.sin(1.3 * z / size + seed))
                + np.sin(1.7 * z / size + 0.9 * np.sin(wide - seed) + 2 * seed)
            )
            * 0.5
        )
        return rise

    return ground


def hills(height: float, size: float, start: float, full: float, seed: int) -> Ground:
    """Return hills that begin at z = ``start`` and have their height from z = ``full`` on."""
    land = rolling(height, size, seed)

    def ground(x: Array, z: Array) -> Array:
        return smooth(start, full, z) * (0.8 * height + land(x, z))

    return ground


def ridge(height: float, z_middle: float, depth: float, seed: int) -> Ground:
    """Return a mountain range along x with sharp crests, its middle at ``z_middle``."""

    def ground(x: Array, z: Array) -> Array:
        crest = 1 - np.abs(fractal(x / 34 + seed, z / 46, seed))
        fine = 1 - np.abs(fractal(x / 13, z / 15 - seed, seed + 7))
        slope = np.exp(-(((z - z_middle) / depth) ** 2))
        rise: Array = height * slope * np.maximum(0.80 * crest**2.2 + 0.30 * fine**2 - 0.15, 0)
        return rise

    return ground


def peak(height: float, at: tuple[float, float], radius: float, seed: int) -> Ground:
    """Return one mountain with ribs, its top at x and z ``at``."""

    def ground(x: Array, z: Array) -> Array:
        turn = np.arctan2(z - at[1], x - at[0])
        far = np.hypot(x - at[0], z - at[1])
        far = far * (1 + 0.12 * np.sin(3 * turn + seed) + 0.07 * np.sin(7 * turn + 2 * seed))
        near = np.clip(1 - far / radius, 0, 1)
        crests = 1 - np.abs(fractal(x / 15, z / 19, seed))
        ribs = 1 + 0.75 * (crests**2 - 0.62) * np.sqrt(near) * (1.35 - near)
        rise: Array = height * near**1.15 * ribs
        return rise

    return ground


def dunes(height: float, size: float, seed: int) -> Ground:
    """Return sand dunes: long backs to windward, short slopes to lee."""

    def ground(x: Array, z: Array) -> Array:
        phase = (0.5 * x + z) / size + 0.55 * np.sin(0.8 * x / size + seed)
        phase = phase + 0.25 * np.sin(0.5 * z / size + 2 * seed)
        t = phase % 1.0
        back = np.where(t < 0.7, t / 0.7, (1 - t) / 0.3)
        lifted = back * back * (3 - 2 * back)
        rise: Array = height * lifted * (0.65 + 0.35 * np.sin(0.37 * x / size + seed))
        return rise

    return ground


def shore(line: float, slope: float, seed: int, floor: float = -3.0) -> Ground:
    """Return a beach that falls under 0 beyond z = ``line``, with a gently winding waterline."""

    def ground(x: Array, z: Array) -> Array:
        inland = z - line - 0.8 * np.sin(0.21 * x + seed) - 0.3 * np.sin(0.53 * x + 1)
        dry = np.minimum(0.55 * slope * inland, 0.30 + 0.012 * inland)
        rise: Array = np.where(inland < 0, np.maximum(slope * inland, floor), dry)
        return rise

    return ground


def basin(at: tuple[float, float], radii: tuple[float, float], depth: float) -> Ground:
    """Return a hollow for a lake or pond."""

    def ground(x: Array, z: Array) -> Array:
        turn = np.arctan2(z - at[1], x - at[0])
        far = np.hypot((x - at[0]) / radii[0], (z - at[1]) / radii[1])
        return -depth * smooth(1.18, 0.72, far * (1 + 0.07 * np.sin(3 * turn + 1)))

    return ground


def mesa(height: float, at: tuple[float, float], radius: float, seed: int) -> Ground:
    """Return a table mountain in two steps."""

    def ground(x: Array, z: Array) -> Array:
        turn = np.arctan2(z - at[1], x - at[0])
        far = np.hypot(x - at[0], z - at[1])
        far = far * (1 + 0.14 * np.sin(3 * turn + seed) + 0.07 * np.sin(8 * turn + seed))
        inside = (radius - far) / radius
        steps = 0.35 * smooth(-0.9, 0.02, inside) ** 2 + 0.30 * smooth(0, 0.07, inside)
        rise: Array = height * (steps + 0.35 * smooth(0.14, 0.20, inside))
        return rise

    return ground
