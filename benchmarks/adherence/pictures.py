"""How far two pictures are apart, and what a style has done to one: numbers from pixels."""

# ruff: noqa: PLR2004  bounds of colours are explained where they stand

from typing import Any, Final

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter, zoom

from benchmarks.adherence.colours import lab_of

Picture = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.floating[Any]]

_BANDS: Final = 4
_TURNS: Final = 8


def signature(picture: Picture) -> Floats:
    """Return what a place looks like whatever stands left or right: colour and lines by height.

    Four bands from top to bottom; in each, histograms of L (8 bins), of a and b (6 each), and of
    the direction of edges (8 turns) with their strength. ``(bands * 28,)``, each band's parts sum
    to 1 each.
    """
    lab = lab_of(picture.reshape(-1, 3)).reshape(picture.shape)
    light = gaussian_filter(lab[..., 0], 1.0)
    dy, dx = np.gradient(light)
    turn = np.mod(np.arctan2(dy, dx), np.pi) / np.pi * _TURNS
    parts = []
    for band in np.array_split(np.arange(len(picture)), _BANDS):
        strength = np.hypot(dx, dy)[band]
        bins = np.minimum(turn[band].astype(int), _TURNS - 1)
        edges = np.bincount(bins.ravel(), strength.ravel(), minlength=_TURNS)
        parts.append(edges / max(edges.sum(), 1e-6) * min(1.0, float(strength.mean()) / 2))
        parts.append(_shares(lab[band, :, 0], 0, 100, 8))
        parts.extend(_shares(lab[band, :, k], -36, 36, 6) for k in (1, 2))
    return np.concatenate(parts)


def _shares(values: Floats, low: float, high: float, bins: int) -> Floats:
    counts, _ = np.histogram(np.clip(values, low, high - 1e-6), bins=bins, range=(low, high))
    shares: Floats = counts / counts.sum()
    return shares


def distance(one: Floats, other: Floats) -> float:
    """Return how far two signatures are apart: 0 the same, 1 nothing in common."""
    return float(np.abs(one - other).sum() / (2 * 4 * _BANDS))


def traits(picture: Picture) -> dict[str, float]:
    """Return what styles change, of one picture.

    ``chroma`` mean CIELAB chroma; ``tint`` mean b (warm above 0); ``light`` mean L; ``contrast``
    spread of L; ``fine`` strength of detail finer than two pixels; ``blocks`` share of neighbours
    that are equal; ``swirl`` strength of edges at four pixels; ``neon`` share of vivid magenta
    and cyan.
    """
    lab = lab_of(picture.reshape(-1, 3)).reshape(picture.shape)
    light, a, b = np.moveaxis(lab, 2, 0)
    chroma, hue = np.hypot(a, b), np.degrees(np.arctan2(b, a)) % 360
    step = np.abs(np.diff(picture.astype(np.int16), axis=1)).max(axis=2)
    neon = (chroma > 18) & (((hue > 290) & (hue < 360)) | ((hue > 180) & (hue < 290)))
    smooth = gaussian_filter(light, 2.0)
    return {
        "chroma": float(chroma.mean()),
        "tint": float(b.mean()),
        "light": float(light.mean()),
        "contrast": float(light.std()),
        "fine": float(np.abs(light - gaussian_filter(light, 1.0)).mean()),
        "blocks": float((step <= 1).mean()),
        "swirl": float(np.hypot(*np.gradient(smooth)).mean()),
        "neon": float(neon.mean()),
    }


def change(treated: Picture, plain: Picture) -> float:
    """Return the mean difference of two pictures in CIELAB (2 is just seen)."""
    one, other = (lab_of(each.reshape(-1, 3)) for each in (treated, plain))
    return float(np.linalg.norm(one - other, axis=1).mean())


def reduced(picture: Picture, width: int) -> Picture:
    """Return the picture at ``width`` pixels."""
    share = width / picture.shape[1]
    small = zoom(picture.astype(np.float32), (share, share, 1), order=1)
    return np.clip(small, 0, 255).astype(np.uint8)
