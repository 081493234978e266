"""A character lit as clay, as a flat picture, and the shadow that it throws on level ground."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image
from scipy import ndimage

from reelkite.engines.diorama.puppetry.cutting.matting import Cutout
from reelkite.engines.diorama.puppetry.relief import squared
from reelkite.engines.diorama.scene.looks import Relief
from reelkite.engines.diorama.scene.mesh import Array, Vec3

_AMBIENT, _DIRECT = 0.62, 0.55
"""How much light comes from all around, and from the light itself."""

_WARMTH: Final = 0.10
"""By how much red outweighs blue in the warmest light."""

_SHADOW: Final = (20, 21, 30)
_UMBRA, _CONTACT = 0.40, 0.46
"""How dark a shadow is at most, and where the feet are."""

_SMALL: Final = 160
"""Pixels of the figure's height in its shadow; shadows are soft."""

_ROOM: Final = 28
"""Pixels of free border, so that a blur has room."""

_FLATTENED: Final = 0.32
"""How much shorter what lies on the ground is seen than what stands."""


@dataclass(frozen=True, slots=True)
class Lighting:
    """The light of a picture.

    Attributes:
        direction: From the scene towards the light, length 1: x right, y up, z to the camera.
        warmth: -1 (blue) to 1 (orange).
        strength: 1 in plain daylight.
    """

    direction: Vec3 = (0.0, 0.8, 0.6)
    warmth: float = 0.0
    strength: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Shadow:
    """A shadow on the ground.

    Attributes:
        picture: ``(h, w, 4)``, dark, with alpha.
        foot: Column and row where the middle of the feet is, in pixels.
        height: Pixels of the figure's height in it.
    """

    picture: Cutout
    foot: tuple[float, float]
    height: float


def portrait(picture: Cutout, relief: Relief, light: Lighting) -> Cutout:
    """Return a character as clay in some light, cropped.

    Args:
        picture: Of its sheet.
        relief: Of the same.
        light: From where it comes.
    """
    side = relief.texture.shape[0]
    square, _ = squared(picture, side)
    normals = relief.normals[:, :side].astype(np.float32) / 127 - 1
    towards = np.asarray(light.direction, np.float32)
    towards /= max(float(np.linalg.norm(towards)), 1e-6)
    usual = _AMBIENT + _DIRECT * max(float(towards[2]), 0.35)
    facing = np.clip(normals @ towards, 0, 1)
    shade = (_AMBIENT + _DIRECT * facing) / usual * (relief.texture[:, :side, 3] / np.float32(255))
    tint = np.array([1 + _WARMTH * light.warmth, 1, 1 - _WARMTH * light.warmth]) * light.strength
    colours = np.clip(relief.texture[:, :side, :3] * shade[..., None] * tint, 0, 255)
    lit = np.dstack([np.rint(colours), square[..., 3]]).astype(np.uint8)
    rows, columns = (np.flatnonzero((square[..., 3] > 8).any(axis)) for axis in (1, 0))
    return lit[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def shadow_of(picture: Cutout, direction: Vec3) -> Shadow:
    """Return the shadow of a figure that stands on level ground.

    Args:
        picture: The figure, cropped.
        direction: Towards the light, as in ``Lighting``.
    """
    x, y, z = direction
    above = max(y, 0.3)
    aside = float(np.clip(-0.8 * x / above, -1.2, 1.2))
    back = float(np.clip(_FLATTENED * z / above, -0.35, 0.35))
    back = back if abs(back) > 0.1 else (0.1 if back >= 0 else -0.1)
    cover = _small_cover(picture)
    height, width = cover.shape
    room = _ROOM
    wide, tall = width + round(abs(aside) * height), round(abs(back) * height)
    left = room + max(0.0, -aside * height)
    base = room + (tall if back > 0 else 0)
    # From the shadow's pixels back to the figure's: rows tell how high, and that how far aside.
    high = (base, -1 / back)
    inverse = (
        1.0, aside / back, -left - aside * high[0] / back,
        0.0, 1 / back, height - high[0] / back,
    )  # fmt: skip
    canvas = (wide + 2 * room, tall + 2 * room)
    cast = Image.fromarray(cover).transform(canvas, Image.Transform.AFFINE, inverse)
    dark = _UMBRA * ndimage.gaussian_filter(np.asarray(cast, np.float32), 3.0)
    foot = (left + _middle_of_feet(cover), float(base))
    dark = np.maximum(dark, _contact(dark.shape, foot, cover))
    colour = np.broadcast_to(np.array(_SHADOW, np.uint8), (*dark.shape, 3))
    shadow = np.dstack([colour, np.rint(np.clip(dark, 0, 1) * 255).astype(np.uint8)])
    return Shadow(shadow, foot, float(height))


def _small_cover(picture: Cutout) -> Array:
    """Return the alpha of a figure, 0..1, ``_SMALL`` pixels tall."""
    size = (max(4, round(picture.shape[1] * _SMALL / picture.shape[0])), _SMALL)
    alpha = Image.fromarray(picture[..., 3].astype(np.float32) / 255)
    return np.asarray(alpha.resize(size, Image.Resampling.BILINEAR))


def _middle_of_feet(cover: Array) -> float:
    feet = cover[-max(3, len(cover) // 10) :].sum(0)
    return float((feet * np.arange(len(feet))).sum() / max(float(feet.sum()), 1e-6))


def _contact(shape: tuple[int, ...], foot: tuple[float, float], cover: Array) -> Array:
    """Return the dark patch where the feet touch the ground."""
    feet = np.flatnonzero(cover[-max(3, len(cover) // 10) :].max(0) > 0.5)
    half = min(0.5 * (float(np.ptp(feet)) if len(feet) else 10.0) + 6, 60.0)
    rows, columns = np.mgrid[: shape[0], : shape[1]]
    away = ((columns - foot[0]) / half) ** 2 + ((rows - foot[1]) / (0.28 * half + 3)) ** 2
    return np.asarray(_CONTACT * np.clip(1 - away, 0, 1) ** 0.7, np.float32)
