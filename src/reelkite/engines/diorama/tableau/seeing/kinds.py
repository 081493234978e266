"""What sort of picture it is, by its grain, its even areas and its strokes."""

from typing import Final

import numpy as np
from scipy import ndimage

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.parts import Kind, Plane
from reelkite.engines.diorama.tableau.seeing.sight import Sight

EVEN: Final = 0.6  # share of even pixels that makes a drawing
RELATED: Final = 0.5  # neighbours of a picture resemble each other more than this
EDGE: Final = 0.035  # of a colour's slope, that is seen as an edge
BARE: Final = 0.004  # share of edges below which there is nothing to take apart
PAPER: Final = 0.55  # share of one tone that makes a page


def kind_of(picture: RGBFrame, sight: Sight) -> Kind:
    """Return what sort of picture it is."""
    light = picture[..., 1].astype(np.float32)
    if _related(light) < RELATED or (sight.edges > EDGE).mean() < BARE or _written(sight):
        return Kind.FLAT
    even = np.abs(np.diff(light, axis=1))[:-1] + np.abs(np.diff(light, axis=0))[:, :-1]
    return Kind.DRAWING if (even <= 1).mean() > EVEN and _grainless(even) else Kind.PHOTOGRAPH


def _related(light: Plane) -> float:
    """Return how much pixels resemble those two further on (1 alike, 0 unrelated)."""
    away = light - light.mean()
    power = float((away**2).mean())
    return float((away[:, :-2] * away[:, 2:]).mean()) / power if power > 1 else 1.0


def _grainless(even: Plane) -> bool:
    """Return whether exactly equal neighbours are common."""
    return bool((even == 0).mean() > EVEN / 2)


def _written(sight: Sight) -> bool:
    """Return whether it is a page: one even tone, and only thin strokes on it."""
    tone = sight.lab.reshape(-1, 3)
    paper = np.median(tone, axis=0)
    away = np.abs(sight.lab - paper).max(-1)
    ink = away > 0.06  # a tone that is seen beside the paper
    if ink.mean() > 1 - PAPER or not ink.any():
        return False
    thick = ndimage.binary_opening(ink, iterations=max(3, min(sight.shape) // 40))
    return bool(thick.sum() < 0.08 * ink.sum())
