"""The palette of pixel art: ramps of few hues, and which of its colours is nearest."""

import colorsys
from functools import cache
from typing import Final

import moderngl
import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.mesh import Array

SIDE: Final = 32
"""Entries of the table each way."""

_HUES: Final = (0.0, 20.0, 42.0, 75.0, 130.0, 178.0, 212.0, 245.0, 290.0, 332.0)
"""Degrees of the ramps."""

_STEPS: Final = ((0.24, 0.62), (0.45, 0.66), (0.68, 0.60), (0.90, 0.46), (1.0, 0.22))
"""Value and saturation of a ramp from dark to light; dark steps turn towards blue."""

_GREYS: Final = (0.05, 0.20, 0.38, 0.58, 0.78, 0.97)


@cache
def palette() -> Array:
    """Return the colours ``(n, 3)``, display values 0..1."""
    colours = [(g * 0.97, g * 0.98, min(1.0, g * 1.04 + 0.015)) for g in _GREYS]
    for hue in _HUES:
        for step, (value, saturation) in enumerate(_STEPS):
            turned = hue + (14 - 7 * step) * np.sign(((240 - hue + 180) % 360) - 180)
            colours.append(colorsys.hsv_to_rgb((turned % 360) / 360, saturation, value))
    return np.array(colours, dtype=np.float32)


@cache
def nearest() -> npt.NDArray[np.uint8]:
    """Return ``(b, g, r, 4)``: the palette's nearest colour, brightness counted twice."""
    steps = np.linspace(0, 1, SIDE, dtype=np.float32)
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    asked = np.stack([red, green, blue], axis=-1).reshape(-1, 3)
    weights = np.array([[0.30, 0.59, 0.11], [1.0, -1.0, 0.0], [0.5, 0.5, -1.0]], np.float32)
    weights *= np.array([[2.0], [1.0], [0.8]], np.float32)
    difference = (asked @ weights.T)[:, None] - (palette() @ weights.T)[None]
    chosen = palette()[np.argmin((difference**2).sum(axis=-1), axis=1)]
    table = np.concatenate([chosen, np.ones((len(chosen), 1), np.float32)], axis=1)
    pixels: npt.NDArray[np.uint8] = np.rint(table * 255).astype(np.uint8)
    return pixels.reshape(SIDE, SIDE, SIDE, 4)


def palette_texture(context: moderngl.Context) -> moderngl.Texture3D:
    """Return ``nearest`` as a texture that never mixes two colours."""
    texture = context.texture3d((SIDE,) * 3, 4, np.ascontiguousarray(nearest()).tobytes())
    texture.filter = moderngl.NEAREST, moderngl.NEAREST
    texture.repeat_x = texture.repeat_y = texture.repeat_z = False
    return texture
