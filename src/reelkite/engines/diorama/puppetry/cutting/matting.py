"""A figure out of its frame: a matte with a soft edge, and colours without what was around it.

The mask of the small picture is brought to full size by a guided filter, and what is on neither
side for sure is decided by the colours at hand. Colours at the edge are those of the inside.
"""

from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image
from scipy import ndimage

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.puppetry.cutting.mixtures import mixture_of
from reelkite.engines.diorama.tableau.filters import explained, guided, lab, spread_into
from reelkite.engines.diorama.tableau.parts import Colours, Mask, Plane

Cutout = npt.NDArray[np.uint8]
"""``(h, w, 4)``, sRGB with straight alpha."""

LARGEST: Final = 768
"""Pixels of the longer side of a cut-out."""

_WORK: Final = 640
"""Pixels of the longer side of the part of the frame that is reckoned with."""

_MARGIN: Final = 0.12
"""Room around the figure that is looked at, as a share of its larger side."""


def cut(frame: RGBFrame, mask: Mask) -> Cutout:
    """Return the figure of a frame alone, cropped, at most ``LARGEST`` pixels on a side.

    Args:
        frame: The picture.
        mask: Where it is, in a smaller copy of the picture.
    """
    part, rough = _part(frame, mask)
    colours = np.asarray(part / np.float32(255), np.float32)
    alpha = _soft(colours, rough)
    clean = _decontaminated(colours, alpha)
    whole = np.dstack([np.round(clean * 255), np.round(alpha * 255)]).astype(np.uint8)
    return _cropped(whole)


def _part(frame: RGBFrame, mask: Mask) -> tuple[RGBFrame, Plane]:
    """Return the part of a frame around its figure, and its mask as a plane of that size."""
    height, width = frame.shape[:2]
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    down, across = height / mask.shape[0], width / mask.shape[1]
    margin = _MARGIN * max(np.ptp(rows) * down, np.ptp(columns) * across) + 4
    top = max(0, int(rows[0] * down - margin))
    left = max(0, int(columns[0] * across - margin))
    bottom = min(height, int((rows[-1] + 1) * down + margin))
    right = min(width, int((columns[-1] + 1) * across + margin))
    part = Image.fromarray(frame[top:bottom, left:right])
    box = (left / across, top / down, right / across, bottom / down)
    share = min(1.0, _WORK / max(part.size))
    size = (max(8, round(part.width * share)), max(8, round(part.height * share)))
    small = Image.fromarray(mask.astype(np.float32))
    rough = small.resize(size, Image.Resampling.BILINEAR, box=box)
    return np.asarray(part.resize(size, Image.Resampling.BOX)), np.asarray(rough, np.float32)


def _soft(colours: Colours, rough: Plane) -> Plane:
    """Return the matte: sure inside and outside, by colour in the band between them."""
    reach = max(2, round(0.012 * max(rough.shape)))
    solid = rough > 0.5
    inside = ndimage.binary_erosion(solid, iterations=reach)
    outside = ~ndimage.binary_dilation(solid, iterations=reach)
    decided = _decided(colours, rough, inside, outside)
    radius = max(2, reach // 2)
    smooth = explained(guided(decided, colours, radius, 1e-4), colours)
    sharp = np.clip((smooth - 0.5) * 1.7 + 0.5, 0, 1)
    sharp = np.where(inside, 1, np.where(outside, 0, sharp))
    return _one_piece(np.asarray(sharp, np.float32))


def _decided(colours: Colours, rough: Plane, inside: Mask, outside: Mask) -> Plane:
    """Return 1 where a pixel of the band is rather like the inside near by, 0 like the outside."""
    tones = lab(colours)
    near = ndimage.binary_dilation(inside | ~outside, iterations=12)
    if min(inside.sum(), (outside & near).sum()) < 50:
        return rough
    ratio = mixture_of(tones[inside]).likelihood(tones)
    ratio -= mixture_of(tones[outside & near]).likelihood(tones)
    by_place = 4 * (rough - 0.5)
    decided = 1 / (1 + np.exp(-np.clip(0.7 * ratio + by_place, -30, 30)))
    return np.asarray(np.where(inside, 1, np.where(outside, 0, decided)), np.float32)


def _one_piece(alpha: Plane) -> Plane:
    """Return a matte without specks beside the figure."""
    labels, count = ndimage.label(alpha > 0.15)
    if count == 0:
        return alpha
    sizes = np.bincount(labels.ravel())
    sizes[0] = 0
    kept = np.isin(labels, np.flatnonzero(sizes > 0.2 * sizes.max()))
    return np.asarray(alpha * ndimage.binary_dilation(kept), np.float32)


def _decontaminated(colours: Colours, alpha: Plane) -> Colours:
    """Return colours with those of the sure inside spread over the edge and beyond."""
    sure = ndimage.binary_erosion(alpha > 0.97, iterations=1)
    return spread_into(colours, sure) if sure.any() else colours


def _cropped(whole: Cutout) -> Cutout:
    """Return what can be seen with two pixels of room, no larger than allowed."""
    seen = whole[..., 3] > 8
    rows, columns = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
    box = whole[
        max(0, rows[0] - 2) : rows[-1] + 3,
        max(0, columns[0] - 2) : columns[-1] + 3,
    ]
    share = LARGEST / max(box.shape[:2])
    if share >= 1:
        return box
    size = (max(1, round(box.shape[1] * share)), max(1, round(box.shape[0] * share)))
    return np.asarray(Image.fromarray(box).resize(size, Image.Resampling.LANCZOS))
