"""Tileable textures of clay, felt and wood: slopes in red and green, paleness in blue."""

from collections.abc import Callable
from functools import cache
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.mesh import Array

Pixels: TypeAlias = npt.NDArray[np.uint8]
"""A texture: ``(h, w, 4)``."""

Maker: TypeAlias = Callable[[], Pixels]
"""Makes a texture."""

_SIDE: Final = 512
_PRINTS: Final = 14
_FIBRES: Final = 5200
_FIBRE_STEPS: Final = 24


def tileable_noise(
    shape: tuple[int, int], fall: float, seed: int, band: tuple[float, float]
) -> Array:
    """Return noise of mean 0 and deviation 1 that tiles.

    Args:
        shape: Rows and columns.
        fall: Amplitude falls as ``frequency ** -fall``.
        seed: Chooses the noise.
        band: Lowest and highest frequency, in waves a tile.
    """
    generator = np.random.default_rng(seed)
    white = np.fft.rfft2(generator.standard_normal(shape, dtype=np.float32))
    rows = (np.fft.fftfreq(shape[0]) * shape[0]).astype(np.float32)[:, None]
    columns = (np.fft.rfftfreq(shape[1]) * shape[1]).astype(np.float32)[None]
    squared = np.maximum(rows * rows + columns * columns, np.float32(1e-12))
    inside = (squared >= band[0] ** 2) & (squared <= band[1] ** 2)
    strength = np.power(squared, np.float32(-fall / 2), where=inside, out=np.zeros_like(squared))
    noise = np.fft.irfft2(white * strength, s=shape)
    unit: Array = (noise / max(float(noise.std()), 1e-9)).astype(np.float32)
    return unit


@cache
def clay() -> Pixels:
    """Return kneaded clay: soft lumps, fine grain, thumb prints."""
    height = tileable_noise((_SIDE, _SIDE), 1.7, 1, (3, 70))
    height += tileable_noise((_SIDE, _SIDE), 0.8, 2, (30, 130)) * np.float32(0.16)
    generator = np.random.default_rng(5)
    for _ in range(_PRINTS):
        _press_thumb(height, generator)
    pale = 0.5 + 0.10 * tileable_noise((_SIDE, _SIDE), 1.2, 3, (2, 90)) + 0.06 * height
    return _texture(height, pale, 0.5)


@cache
def felt() -> Pixels:
    """Return pressed wool: short curled fibres over a soft nap."""
    fibres = _fibres(np.random.default_rng(9))
    height = tileable_noise((_SIDE, _SIDE), 0.55, 7, (14, 220)) * 0.5 + fibres * 0.6
    pale = 0.46 + 0.10 * fibres + 0.07 * tileable_noise((_SIDE, _SIDE), 1.3, 11, (2, 60))
    return _texture(height, pale, 0.13)


@cache
def half_felt() -> Pixels:
    """Return what is between clay and felt, with the strengths that the shader gives to both."""
    soft, nap = clay().astype(np.float32), felt().astype(np.float32)
    mix = 0.5 * (soft - 127.5) + 0.5 * (nap - 127.5) * np.array([1.7, 1.7, 2.2, 1.0], np.float32)
    pixels: Pixels = np.clip(mix + 127.5, 0, 255).astype(np.uint8)
    return pixels


@cache
def wood() -> Pixels:
    """Return sawn wood, grain along the rows: rings, rays and open pores; tone in blue."""
    rows, columns = 512, 1024
    across = np.linspace(0, 1, rows, endpoint=False, dtype=np.float32)[:, None]
    along = np.linspace(0, 1, columns, endpoint=False, dtype=np.float32)[None]
    sag = tileable_noise((rows, columns), 2.2, 21, (1, 7)) * np.float32(0.030)
    waver = tileable_noise((rows, columns), 1.8, 22, (2, 24)) * np.float32(0.005)
    cathedral = 0.03 * np.sin(2 * np.pi * along) * np.sin(2 * np.pi * across * 2)
    rings = (across + sag + waver + cathedral) * 30
    year = rings - np.floor(rings)
    late = np.clip(year * 1.25, 0, 1) ** 2.2 * np.clip((1 - year) * 9, 0, 1)
    streaks = _stretched(23, 0.6) * 0.5 + _stretched(24, 0.2) * 0.5
    tone = (
        0.66
        - 0.34 * late
        + 0.09 * streaks
        + 0.10 * tileable_noise((rows, columns), 1.6, 25, (1, 6))
    )
    pores = 1 - np.clip((_stretched(26, 0.0) - 1.35) * 1.2, 0, 1) * (0.4 + 0.6 * late)
    height = 0.9 * tone + 0.5 * pores + 0.12 * streaks
    return _texture(height, tone, 3.0, pores)


def _stretched(seed: int, fall: float) -> Array:
    """Return noise drawn out along the rows, 512 by 1024, deviation 1."""
    noise = tileable_noise((512, 64), fall, seed, (4, 200))
    wide = np.repeat(noise, 16, axis=1)
    ramp = np.hanning(32)[:32].astype(np.float32)
    spread = np.fft.rfft(np.pad(ramp, (0, 1024 - 32)))
    smooth = np.fft.irfft(np.fft.rfft(wide, axis=1) * spread[None], n=1024, axis=1)
    unit: Array = (smooth / max(float(smooth.std()), 1e-9)).astype(np.float32)
    return unit


def _press_thumb(height: Array, generator: np.random.Generator) -> None:
    """Press one thumb print with its ridges into ``height``."""
    row, column = generator.integers(0, _SIDE, 2)
    radius, squeeze = generator.uniform(26, 46), generator.uniform(0.6, 0.9)
    reach, wide = int(radius / squeeze * 1.5), int(radius * 1.5)
    rows, columns = np.arange(-reach, reach + 1), np.arange(-wide, wide + 1)
    down, right = (rows * squeeze).astype(np.float32)[:, None], columns.astype(np.float32)[None]
    squared = down * down + right * right
    ridges = np.sin(np.sqrt(squared) * 0.95 + np.sin(right * 0.05) * 1.5) * 0.10 - 0.5
    place = np.ix_((row + rows) % _SIDE, (column + columns) % _SIDE)
    height[place] += np.exp(-((squared / np.float32(radius**2)) ** 2)) * ridges


def _fibres(generator: np.random.Generator) -> Array:
    """Return the density of curled fibres, mean about 0, deviation 1."""
    start = generator.uniform(0, _SIDE, (2, _FIBRES, 1))
    steps = np.arange(_FIBRE_STEPS)[None]
    curl = generator.normal(0, 0.035, (_FIBRES, 1))
    angle = generator.uniform(0, 2 * np.pi, (_FIBRES, 1)) + steps * curl
    columns = (start[0] + np.cumsum(np.cos(angle), axis=1)).astype(np.int64) % _SIDE
    rows = (start[1] + np.cumsum(np.sin(angle), axis=1)).astype(np.int64) % _SIDE
    weights = np.repeat(generator.uniform(0.5, 1.0, _FIBRES), _FIBRE_STEPS)
    flat = (rows * _SIDE + columns).reshape(-1)
    counts = np.bincount(flat, weights, _SIDE * _SIDE).astype(np.float32)
    density: Array = counts.reshape(_SIDE, _SIDE)
    density = (density * 2 + np.roll(density, 1, 0) + np.roll(density, 1, 1)) / 4
    unit: Array = ((density - density.mean()) / density.std()).astype(np.float32)
    return unit


def _texture(height: Array, pale: Array, slope: float, alpha: Array | None = None) -> Pixels:
    right = np.roll(height, -1, 1) - np.roll(height, 1, 1)
    down = np.roll(height, -1, 0) - np.roll(height, 1, 0)
    last = 0.5 + 0.2 * height if alpha is None else alpha
    bands = (
        0.5 - 0.5 * np.tanh(right * slope),
        0.5 - 0.5 * np.tanh(down * slope),
        np.clip(pale, 0, 1),
        np.clip(last, 0, 1),
    )
    pixels: Pixels = (np.dstack(bands) * 255).astype(np.uint8)
    return pixels
