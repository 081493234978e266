"""What painters work on and with: paper and canvas, and the marks of a brush."""

from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.raster.textures.detail import tileable_noise
from reelkite.engines.diorama.scene.mesh import Array

_SIDE: Final = 512
_FIBRES: Final = 420
_STROKES: Final = 4
"""Different strokes side by side in the texture of the brush."""

Pixels = npt.NDArray[np.uint8]
"""A texture: ``(h, w, 4)``."""


@cache
def paper() -> Pixels:
    """Return a tile of paper, 128 in the mean.

    Red is the tooth of cold-pressed paper, green the fibres of washi, blue the weave of
    canvas, alpha broad blotches.
    """
    shape = (_SIDE, _SIDE)
    tooth = tileable_noise(shape, 0.75, 41, (20, 190)) + tileable_noise(shape, 1.2, 42, (6, 60))
    fibres = _fibres() + 0.35 * tileable_noise(shape, 0.9, 43, (10, 160))
    blotches = tileable_noise(shape, 1.9, 45, (2, 60))
    bands = [_level(tooth), _level(fibres), _level(_weave()), _level(blotches)]
    pixels: Pixels = np.dstack(bands)
    return pixels


@cache
def brush() -> Pixels:
    """Return ``_STROKES`` strokes one above the other, each along the rows.

    Red is the height of the paint, green how far it covers; both 0 at the rim.
    """
    rows, columns = 64, 256
    made = [_stroke(rows, columns, 51 + number) for number in range(_STROKES)]
    pixels: Pixels = np.concatenate(made, axis=0)
    return pixels


def _stroke(rows: int, columns: int, seed: int) -> Pixels:
    generator = np.random.default_rng(seed)
    across = np.linspace(-1, 1, rows, dtype=np.float32)[:, None]
    along = np.linspace(0, 1, columns, dtype=np.float32)[None]
    hairs = np.repeat(generator.standard_normal((rows // 2, 1)), 2, axis=0)
    waver = tileable_noise((rows, columns), 1.0, seed + 9, (1, 40))
    bristles = 0.55 + 0.28 * hairs + 0.10 * waver
    ragged = 0.86 + 0.10 * np.sin(along * 9 + seed) + 0.05 * waver
    side = np.clip((np.minimum(ragged, 1) - np.abs(across)) * 5, 0, 1)
    start = np.clip((along - 0.03 - 0.03 * np.abs(hairs)) * 26, 0, 1)
    end = np.clip((0.97 - 0.16 * np.abs(hairs) - along) * 14, 0, 1)
    cover = side * start * end
    ridge = 0.25 * np.exp(-(((np.abs(across) - 0.72) / 0.14) ** 2))
    height = (bristles * (1 - 0.35 * along) + ridge) * cover
    bands = [height, cover, np.zeros_like(cover), np.ones_like(cover)]
    pixels: Pixels = (np.clip(np.dstack(bands), 0, 1) * 255).astype(np.uint8)
    return pixels


def _weave() -> Array:
    """Return threads over and under, not quite even."""
    turn = np.arange(_SIDE, dtype=np.float32) * (2 * np.pi * 64 / _SIDE)
    over, under = np.sin(turn)[:, None], np.sin(turn)[None]
    threads = np.maximum(over * np.sign(under), under * np.sign(over))
    woven: Array = threads + 0.4 * tileable_noise((_SIDE, _SIDE), 0.8, 44, (8, 120))
    return woven


def _fibres() -> Array:
    """Return long pale fibres, few and curled."""
    generator = np.random.default_rng(47)
    steps = np.arange(90)[None]
    angle = generator.uniform(0, 2 * np.pi, (_FIBRES, 1))
    angle = angle + np.cumsum(generator.normal(0, 0.06, (_FIBRES, 90)), axis=1) + 0 * steps
    start = generator.uniform(0, _SIDE, (2, _FIBRES, 1))
    columns = (start[0] + np.cumsum(np.cos(angle), axis=1)).astype(np.int64) % _SIDE
    rows = (start[1] + np.cumsum(np.sin(angle), axis=1)).astype(np.int64) % _SIDE
    flat = (rows * _SIDE + columns).reshape(-1)
    density = np.bincount(flat, None, _SIDE * _SIDE).astype(np.float32).reshape(_SIDE, _SIDE)
    soft: Array = density + 0.5 * np.roll(density, 1, 0) + 0.5 * np.roll(density, 1, 1)
    return soft


def _level(values: Array) -> npt.NDArray[np.uint8]:
    """Return ``values`` around 128, a deviation of 40, as bytes."""
    unit = (values - values.mean()) / max(float(values.std()), 1e-9)
    pixels: npt.NDArray[np.uint8] = np.clip(128 + 40 * unit, 0, 255).astype(np.uint8)
    return pixels
