"""A sheet as a clay relief: its colours on the front, and the same without a face on the back."""

from dataclasses import replace
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image
from scipy import ndimage

from reelkite.engines.diorama.puppetry.cutting.matting import Cutout
from reelkite.engines.diorama.reliefs.inflate import WORK, Drawn, inflated
from reelkite.engines.diorama.scene.looks import Relief
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.tableau.filters import lab, spread_into

_MARGIN: Final = 0.04
"""Free border around the figure as a share of the side."""

_PUFF: Final = 1.45
_GRIDS: Final = (76, 60)
"""Cells along a side of the mesh, fine and fast: an outline of its own must stay itself."""

_SIDES: Final = (768, 512)
"""Pixels of the texture, fine and fast."""

_TONES: Final = 6
_MOST_LAYERS: Final = 14
_SPECK: Final = 25
"""Pixels of ``WORK`` below which a patch of colour is not pressed on."""

_LIGHTNESS: Final = 0.45
"""How much lightness counts beside hue: shades of one colour are one lump of clay."""

_FACELESS: Final = 0.045
"""Spread, as a share of the side, by which the back's colours run into each other."""


def relief_of(picture: Cutout, *, fine: bool) -> Relief:
    """Return a figure as a relief, one unit tall, with its feet at y = 0.

    The texture has the front on its left half and the back on its right.

    Args:
        picture: ``(h, w, 4)``, cropped.
        fine: With smaller cells and pixels.
    """
    grid, side = (pair[0 if fine else 1] for pair in (_GRIDS, _SIDES))
    square, bounds = squared(picture, side)
    front = inflated(
        Drawn(
            picture=square,
            layers=_layers(square),
            bounds=bounds,
            seed=int(square[..., :3].sum(dtype=np.int64) % 9973),
            grid=grid,
            puff=_PUFF,
        )
    )
    return _two_faced(front, square)


def squared(picture: Cutout, side: int) -> tuple[Cutout, tuple[float, float, float, float]]:
    """Return the figure amid a square with a free border, and its bounds as of ``Drawn``."""
    height, width = picture.shape[:2]
    inner = side * (1 - 2 * _MARGIN)
    share = inner / max(height, width)
    size = (max(2, round(width * share)), max(2, round(height * share)))
    left, top = (side - size[0]) // 2, (side - size[1]) // 2
    square = np.zeros((side, side, 4), np.uint8)
    small = Image.fromarray(picture).resize(size, Image.Resampling.LANCZOS)
    square[top : top + size[1], left : left + size[0]] = np.asarray(small)
    solid = square[..., 3] > 127
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    bounds = (
        float(columns[0]) / side,
        float(columns[-1] + 1) / side,
        1 - float(rows[-1] + 1) / side,
        1 - float(rows[0]) / side,
    )
    return square, bounds


def _layers(square: Cutout) -> list[Array]:
    """Return the patches of colour that are pressed on, large ones first."""
    small = Image.fromarray(square).resize((WORK, WORK), Image.Resampling.BOX)
    pixels = np.asarray(small)
    solid = pixels[..., 3] > 127
    tones = lab(np.asarray(pixels[..., :3] / np.float32(255), np.float32)) * (_LIGHTNESS, 1, 1)
    calm = np.dstack([ndimage.median_filter(tones[..., k], 5) for k in range(3)])
    labels = np.where(solid, _nearest_tone(calm, solid) + 1, 0)
    found: list[tuple[int, Array]] = []
    for tone in range(1, _TONES + 1):
        patches, count = ndimage.label(labels == tone)
        sizes = np.bincount(patches.ravel(), minlength=count + 1)
        large = [k for k in range(1, count + 1) if sizes[k] >= _SPECK]
        found += [(int(sizes[k]), (patches == k).astype(np.float32)) for k in large]
    found.sort(key=lambda each: -each[0])
    return [patch for _, patch in found[:_MOST_LAYERS]]


def _nearest_tone(tones: Array, solid: npt.NDArray[np.bool_]) -> npt.NDArray[np.intp]:
    """Return for each pixel which of the figure's main colours it is."""
    samples = tones[solid]
    seeds = [samples.mean(0)]
    for _ in range(_TONES - 1):
        away = np.min([((samples - seed) ** 2).sum(1) for seed in seeds], axis=0)
        seeds.append(samples[np.argsort(away)[int(0.97 * (len(away) - 1))]])
    middles = np.stack(seeds)
    for _ in range(6):
        nearest = ((samples[:, None] - middles[None]) ** 2).sum(-1).argmin(1)
        for k in range(_TONES):
            if (nearest == k).any():
                middles[k] = samples[nearest == k].mean(0)
    return np.asarray(((tones[:, :, None] - middles) ** 2).sum(-1).argmin(-1))


def _two_faced(front: Relief, square: Cutout) -> Relief:
    """Return the relief with a back of its own beside the front in one texture."""
    back = front.texture.copy()
    back[..., :3] = _faceless(square)
    back[..., 3] = 255
    normals = ndimage.gaussian_filter(front.normals.astype(np.float32), (5, 5, 0))
    u = 0.5 * front.uv[:, 0] + np.where(front.front > 0, 0.0, 0.5)
    return replace(
        front,
        uv=np.stack([u, front.uv[:, 1]], axis=1).astype(np.float32),
        texture=np.concatenate([front.texture, back], axis=1),
        normals=np.concatenate([front.normals, np.round(normals).astype(np.uint8)], axis=1),
    )


def _faceless(square: Cutout) -> Cutout:
    """Return the colours of the figure run into each other, spread beyond its outline."""
    sure = square[..., 3] > 250
    spread = spread_into(square[..., :3].astype(np.float32), sure)
    wide = _FACELESS * len(square)
    calm = ndimage.gaussian_filter(ndimage.median_filter(spread[::4, ::4], (11, 11, 1)), (3, 3, 0))
    grown = np.dstack([ndimage.zoom(calm[..., k], 4, order=1) for k in range(3)])
    soft = ndimage.gaussian_filter(grown, (wide / 2, wide / 2, 0))
    return np.clip(np.round(soft), 0, 255).astype(np.uint8)
