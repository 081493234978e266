"""Small lights without shadows: baked into corners, or summed up for a thing that moves."""

from collections.abc import Sequence

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.mesh import Array

_CORE = 0.35
"""Keeps the light finite next to a lamp: none is a point."""

_BRIGHT = {"set": 5.0, "thing": 1.7}
"""Brightness that lamplight nears and never reaches: who carries a lantern is not burnt out by it.
What is set up around a lamp may glow more."""

_LUMA = np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)


def lamplight(lamps: Sequence[Lamp], positions: Array, normals: Array) -> Array:
    """Return the light ``(n, 3)`` of ``lamps`` on corners; it wraps around a quarter."""
    light = np.zeros((len(positions), 3), dtype=np.float32)
    for lamp in lamps:
        near = np.flatnonzero(_strengths(lamp, positions) > 1e-3)
        if not len(near):
            continue
        away = np.asarray(lamp.position, dtype=np.float32) - positions[near]
        length = np.maximum(np.linalg.norm(away, axis=1), 1e-4)
        facing = np.einsum("ij,ij->i", away, normals[near]) / length
        share = _strengths(lamp, positions[near]) * np.maximum(0.25 + 0.75 * facing, 0)
        light[near] += share[:, None] * np.asarray(lamp.colour, dtype=np.float32)
    return _eased(light, _BRIGHT["set"])


def lamps_at(lamps: Sequence[Lamp], position: Array) -> tuple[Array, Array]:
    """Return the light ``(3,)`` of ``lamps`` on a thing at a point, and the unit vector to it."""
    light, source = np.zeros(3, dtype=np.float32), np.array([0.0, 1e-3, 0.0])
    for lamp in lamps:
        strength = float(_strengths(lamp, position[None])[0])
        away = np.asarray(lamp.position) - position
        light += strength * np.asarray(lamp.colour, dtype=np.float32)
        source += away * (strength * sum(lamp.colour) / max(float(np.linalg.norm(away)), 1e-4))
    unit = source / np.linalg.norm(source)
    return _eased(light, _BRIGHT["thing"]), unit.astype(np.float32)


def _eased(light: Array, most: float) -> Array:
    """Return ``light`` ``(..., 3)`` in its own colours, never brighter than ``most``."""
    eased: Array = light / (1 + (light @ _LUMA)[..., None] / most)
    return eased


def _strengths(lamp: Lamp, positions: Array) -> Array:
    """Return the fall-off: inverse square outside of the core, windowed to end at 3 reaches."""
    away = np.linalg.norm(positions - np.asarray(lamp.position, dtype=np.float32), axis=1)
    ratio = away / max(lamp.reach, 1e-3)
    window = np.clip(1 - (ratio / 3) ** 2, 0, 1) ** 2
    strengths: Array = (window / (_CORE + 3 * ratio**2)).astype(np.float32)
    return strengths
