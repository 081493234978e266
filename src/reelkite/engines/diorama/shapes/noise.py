"""Smooth noise for lumps of clay and for land."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.mesh import Array

OCTAVES: Final = 4
GAIN: Final = 0.5
LACUNARITY: Final = 2.03  # not 2, so that the lattices of the octaves do not line up


def ripple3(points: Array, frequency: float = 1.0, seed: float = 0.0) -> Array:
    """Return cheap smooth noise in -1..1 at ``points`` ``(n, 3)``: three nested sines."""
    x, y, z = (np.asarray(points, dtype=np.float64) * frequency + seed * 1.7).T
    waves = (
        np.sin(1.3 * x + np.sin(1.7 * y + z))
        + np.sin(1.1 * y + np.sin(1.9 * z + 0.7 * x))
        + np.sin(1.5 * z + np.sin(1.2 * x - y))
    )
    noise: Array = (waves / 3).astype(np.float32)
    return noise


def fractal(x: Array, z: Array, seed: int = 0) -> Array:
    """Return fractal value noise in -1..1 over the plane; the largest lumps are one unit wide.

    Args:
        x: Coordinates of any shape, scaled by the caller (``0.1 * x`` for lumps of ten metres).
        z: Coordinates that broadcast with ``x``.
        seed: Chooses the pattern.
    """
    x, z = np.broadcast_arrays(np.asarray(x, np.float64), np.asarray(z, np.float64))
    total = np.zeros(x.shape)
    share, scale, reach = 1.0, 1.0, 0.0
    for octave in range(OCTAVES):
        total += share * _value(x * scale + 17.3 * octave, z * scale - 9.1 * octave, seed + octave)
        reach += share
        share *= GAIN
        scale *= LACUNARITY
    return (total / reach).astype(np.float32)


def _value(x: Array, z: Array, seed: int) -> Array:
    """Return one octave: random heights on the lattice, joined by Perlin's quintic."""
    column, row = np.floor(x).astype(np.int64), np.floor(z).astype(np.int64)
    u, v = _eased(x - column), _eased(z - row)
    corners = [_hashed(column + i, row + j, seed) for j in (0, 1) for i in (0, 1)]
    near = corners[0] * (1 - u) + corners[1] * u
    far = corners[2] * (1 - u) + corners[3] * u
    blend: Array = near * (1 - v) + far * v
    return blend


def _eased(t: Array) -> Array:
    """Return Perlin's quintic, which is flat in slope and curvature at both ends."""
    smooth: Array = t * t * t * (t * (6 * t - 15) + 10)
    return smooth


def _hashed(column: np.ndarray, row: np.ndarray, seed: int) -> Array:
    """Return a value in -1..1 for each lattice point (Wang's integer hash, 32 bits)."""
    mask = 0xFFFFFFFF
    mixed = (column * 374761393 + row * 668265263 + seed * 974634211) & mask
    mixed = ((mixed ^ (mixed >> 13)) * 1274126177) & mask
    mixed ^= mixed >> 16
    value: Array = mixed / (mask / 2) - 1
    return value
