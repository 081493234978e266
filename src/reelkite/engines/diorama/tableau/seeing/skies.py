"""The sky: what is reached from the upper edge without crossing an edge, and looks like it.

A first guess by distances that grow with edges, then models of the colours of both sides and the
smoothest border, as for subjects.
"""

from typing import Final

import numpy as np
from scipy import ndimage

from reelkite.engines.diorama.tableau.filters import boxed
from reelkite.engines.diorama.tableau.parts import Mask, Plane
from reelkite.engines.diorama.tableau.seeing.cuts import Samples, cut, distances, learnt
from reelkite.engines.diorama.tableau.seeing.sight import Sight

REACH: Final = 1.0  # strong edges on the way to the upper edge, for what is still the same sky
STRONG: Final = (0.03, 0.12)  # what may count as a strong edge, in Lab a pixel
ISLAND: Final = 0.05  # share of the picture above which nothing that hangs in the sky is a cloud
SPECK: Final = 6  # pixels of an island that are not seen
APART: Final = 0.05  # in Lab, how much a sky differs from what is below it
EVENLY: Final = 0.006  # slope, in Lab a pixel, that a whole sky may have from top to bottom
FRAME: Final = 3  # pixels at the upper edge that may be a frame or a fringe
FEW: Final = 50  # pixels that are too few to learn from
LEAST: Final = 0.04  # share of the picture below which a sky is not worth a layer
TOP: Final = 0.3  # share of the upper edge that a sky has at least
BUSY: Final = 0.055  # texture of lightness above which it is no sky but a thicket
GREEN: Final = -0.08  # Lab's a below which nothing is sky


def sky_of(sight: Sight) -> Plane | None:
    """Return how much each pixel is sky, or None where there is none to be sure of."""
    first = _reached(sight)
    if first.mean() < LEAST / 2 or first[0].mean() < TOP / 2:
        return None
    sky = _closed(sight, _touching(_cut(sight, first) > 0.5))
    return sky.astype(np.float32) if _plausible(sight, sky) else None


def _reached(sight: Sight) -> Mask:
    """Return what lies near the upper edge, where only strong edges are far to cross."""
    start = np.zeros(sight.shape, bool)
    start[:FRAME] = _airy(sight)[:FRAME]
    if not start.any():
        return start
    strong = np.clip(np.percentile(sight.edges, 85), *STRONG)
    sharp = np.maximum(sight.edges - np.minimum(boxed(sight.edges, 5), EVENLY), 0)
    return distances(np.asarray((sharp / strong) ** 3, np.float32), start) < REACH


def _airy(sight: Sight) -> Mask:
    """Return what has a colour and a smoothness that skies have."""
    return np.asarray((sight.texture < BUSY) & ~_leafy(sight), bool)


def _leafy(sight: Sight) -> Mask:
    """Return what is green, and neither cyan nor turquoise."""
    return np.asarray((sight.lab[..., 1] < GREEN) & (sight.lab[..., 2] > 0.05), bool)


def features(sight: Sight) -> Samples:
    """Return colour and texture of each pixel, ``(pixels, 4)``."""
    texture = np.minimum(sight.texture, 0.12)[..., None]
    return np.concatenate([sight.lab, texture * 2], -1).reshape(-1, 4).astype(float)


def _cut(sight: Sight, first: Mask) -> Plane:
    points, sky = features(sight), first
    inside = first.astype(np.float32)
    for _ in range(2):
        core = ndimage.binary_erosion(sky, border_value=1)
        rest = ~ndimage.binary_dilation(sky, iterations=3)
        if core.sum() < FEW or rest.sum() < FEW:
            break
        favour = learnt(points[core.ravel()]).likelihood(points)
        favour = favour - learnt(points[rest.ravel()]).likelihood(points)
        pull = 0.4 * favour.reshape(sight.shape) + 1.5 * (sky - 0.5)
        inside = cut(np.asarray(pull, np.float32), sight.edges, 2.0)
        sky = _touching(inside > 0.5)
    return inside


def _touching(mask: Mask) -> Mask:
    """Return what of a mask hangs together with the upper edge."""
    label, _ = ndimage.label(mask)
    heads = np.unique(label[0])
    return np.asarray(np.isin(label, heads[heads > 0]), bool)


def _closed(sight: Sight, sky: Mask) -> Mask:
    """Return a sky with what hangs in it by soft edges, or is lighter: clouds, sun and moon."""
    label, count = ndimage.label(~sky)
    strong = np.percentile(sight.edges, 85)
    closed = sky.copy()
    for number in range(1, count + 1):
        island = label == number
        rim = ndimage.binary_dilation(island) & sky
        if island[-3:].any() or not rim.any() or island.mean() > ISLAND:
            continue
        lighter = sight.lab[island, 0].mean() > sight.lab[rim, 0].mean() + 0.02
        if lighter or sight.edges[rim].mean() < 0.5 * strong or island.sum() < SPECK:
            closed |= island
    return closed


def _plausible(sight: Sight, sky: Mask) -> bool:
    """Return whether something looks like a sky: wide, high, light or blue, not like leaves."""
    if sky.all():
        return False
    area, top, foot = sky.mean(), sky[0].mean(), sky[-1].mean()
    tone, rest = sight.lab[sky].mean(0), sight.lab[~sky].mean(0)
    blue = tone[2] < -0.05 and tone[0] > 0.2
    if area < (LEAST if blue else 3 * LEAST) or top < TOP or foot > (0.4 if blue else 0.02):
        return False
    light = blue or tone[0] > rest[0] - 0.05
    busy, below = (float(np.median(sight.texture[one])) for one in (sky, ~sky))
    calm = busy < min(BUSY if blue else BUSY / 2, 0.8 * below + 0.01)
    apart = np.abs(tone - rest).sum() > APART
    return bool(light and calm and apart and _leafy(sight)[sky].mean() < 0.3)
