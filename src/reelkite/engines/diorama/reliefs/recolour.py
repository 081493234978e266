"""Another colour for the main material of a relief; eyes, outlines and trimmings keep theirs."""

from dataclasses import replace
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.looks import Relief
from reelkite.engines.diorama.scene.mesh import Array, Vec3

_HUES: Final = 18  # bins of 20 degrees
_GREYS: Final = 3  # dark, middle, light
_COLOURED: Final = 0.22  # saturation from which a pixel has a hue
_WEIGHTS: Final = np.array([1.0] * _HUES + [0.02, 0.5, 0.45])
"""How likely a bin is the main material: what has a hue, rather than grey; black hardly ever."""


def recoloured(relief: Relief, colour: Vec3) -> Relief:
    """Return ``relief`` with its main material in ``colour`` (linear RGB)."""
    pixels = relief.texture[..., :3].astype(np.float32) / 255
    share = _main_material(pixels, relief.uv)[..., None]
    light = pixels**2.2
    brightness = light @ np.array([0.3, 0.59, 0.11], dtype=np.float32)
    usual = float((brightness * share[..., 0]).sum() / max(float(share.sum()), 1e-6))
    relative = np.clip(brightness / max(usual, 1e-3), 0.35, 1.8)[..., None]
    painted = np.clip(np.asarray(colour, dtype=np.float32) * relative, 0, 1)
    mixed = (light * (1 - share) + painted * share) ** (1 / 2.2)
    texture = relief.texture.copy()
    texture[..., :3] = np.round(mixed * 255).astype(np.uint8)
    return replace(relief, texture=texture)


def _main_material(pixels: Array, uv: Array) -> Array:
    """Return how much each pixel ``(s, s)`` is of the material that covers most, 0..1."""
    hue, saturation, value = _hsv(pixels)
    coloured = saturation > _COLOURED
    grey = _HUES + np.clip((value * _GREYS).astype(int), 0, _GREYS - 1)
    bins = np.where(coloured & (value > 0.18), (hue * _HUES).astype(int) % _HUES, grey)
    counts = np.bincount(bins[_seen(uv, pixels.shape[0])], minlength=_HUES + _GREYS) * _WEIGHTS
    ring = counts[:_HUES]
    counts[:_HUES] = ring + 0.6 * (np.roll(ring, 1) + np.roll(ring, -1))
    main = int(np.argmax(counts))
    if main >= _HUES:
        alike = np.clip(1 - 4 * np.abs(value - _middle(value, bins == main)), 0, 1)
        return np.asarray(alike * np.clip(2 - 4 * saturation, 0, 1), dtype=np.float32)
    apart = np.abs((hue - (main + 0.5) / _HUES + 0.5) % 1 - 0.5) * 360
    near = np.clip((52 - apart) / 16, 0, 1)
    vivid = np.clip((saturation - 0.10) / 0.12, 0, 1) * np.clip((value - 0.10) / 0.10, 0, 1)
    return np.asarray(near * vivid, dtype=np.float32)


def _seen(uv: Array, side: int) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return rows and columns of pixels at the corners of the mesh: a fair sample."""
    place = np.clip((uv * side).astype(np.intp), 0, side - 1)
    return place[:, 1], place[:, 0]


def _middle(value: Array, chosen: npt.NDArray[np.bool_]) -> float:
    """Return the median of ``value`` where ``chosen``."""
    return float(np.median(value[chosen])) if chosen.any() else 0.5


def _hsv(pixels: Array) -> tuple[Array, Array, Array]:
    """Return hue, saturation and value, 0..1 each."""
    value, low = pixels.max(axis=-1), pixels.min(axis=-1)
    spread = value - low
    safe = np.maximum(spread, 1e-6)
    red, green, blue = np.moveaxis(pixels, -1, 0)
    hue = np.where(
        value == red,
        (green - blue) / safe % 6,
        np.where(value == green, (blue - red) / safe + 2, (red - green) / safe + 4),
    )
    return hue / 6, spread / np.maximum(value, 1e-6), value
