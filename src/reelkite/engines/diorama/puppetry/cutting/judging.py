"""Whether what was cut is a figure: one body, whole, with an outline that can be seen."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy import ndimage

from reelkite.engines.diorama.tableau.parts import Colours, Mask

_SEEN: Final = 0.07
"""Difference of colour, as of ``filters.lab``, that makes an outline."""

_EDGE: Final = 0.03
"""Change of colour from pixel to pixel that is an edge."""

_BESIDE: Final = 2
"""Pixels from the outline where colours inside and outside are compared."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells a figure in one frame.

    Attributes:
        area: Share of the picture.
        cut: Share of its outline that is on the picture's border.
        outlined: Share of its outline at which colours change.
        solid: Share of the box around it that it fills.
        wide: Its width as a share of the picture's.
        aside: How far its middle is from the picture's, in half widths or heights.
        detail: Share of the picture's edges that it has.
    """

    area: float
    cut: float
    outlined: float
    solid: float
    wide: float
    aside: float
    detail: float


def signs_of(mask: Mask, look: Colours) -> Signs | None:
    """Return what tells a figure, or None where nothing was cut."""
    if mask.sum() < _LEAST:
        return None
    height, width = mask.shape
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    box = (rows[-1] - rows[0] + 1) * (columns[-1] - columns[0] + 1)
    rim = mask & ~ndimage.binary_erosion(mask)
    at_border = mask[0].sum() + mask[:, 0].sum() + mask[:, -1].sum() + 0.5 * mask[-1].sum()
    down, across = ndimage.center_of_mass(mask)
    return Signs(
        area=float(mask.mean()),
        cut=float(at_border / max(1, rim.sum())),
        outlined=_outlined(mask, rim, look),
        solid=float(mask.sum() / box),
        wide=float((columns[-1] - columns[0] + 1) / width),
        aside=float(max(abs(across / width - 0.5), abs(down / height - 0.5)) * 2),
        detail=_detail(mask, look),
    )


_LEAST: Final = 90
_AREA: Final = (0.008, 0.6)
_MOST_CUT: Final = 0.2
_OUTLINED: Final = 0.6


def is_figure(signs: Signs, *, lively: bool) -> bool:
    """Whether the signs are those of a figure.

    In a still picture it must be what the picture is of: a hill, too, has an outline.
    """
    whole = signs.cut <= _MOST_CUT and signs.outlined >= _OUTLINED and signs.solid >= 0.2
    sized = _AREA[0] <= signs.area <= _AREA[1]
    alone = signs.detail >= 0.45 and signs.wide <= 0.72 and signs.aside <= 0.6
    return whole and sized and (lively or alone)


def _outlined(mask: Mask, rim: Mask, look: Colours) -> float:
    """Return at what share of the outline the colours beyond it are others than within."""
    within = ndimage.binary_erosion(mask, iterations=_BESIDE) if mask.sum() > 400 else mask
    beyond = ~ndimage.binary_dilation(mask, iterations=_BESIDE)
    if not within.any() or not beyond.any():
        return 0.0
    near = [_nearest(each, look)[rim] for each in (within, beyond)]
    away = np.sqrt(((near[0] - near[1]) ** 2).sum(-1))
    return float((away > _SEEN).mean())


def _detail(mask: Mask, look: Colours) -> float:
    """Return the share of all edges that are in the figure or at its outline."""
    smooth = ndimage.gaussian_filter(look, (0.7, 0.7, 0))
    down, across = np.gradient(smooth, axis=(0, 1))
    edges = np.sqrt((down**2 + across**2).sum(-1)) > _EDGE
    near = ndimage.binary_dilation(mask, iterations=2)
    return float((edges & near).sum() / max(1, edges.sum()))


def _nearest(known: Mask, look: Colours) -> Colours:
    """Return for each pixel the colour of the nearest one that is ``known``."""
    smooth = ndimage.gaussian_filter(look, (0.7, 0.7, 0))
    place = ndimage.distance_transform_edt(~known, return_distances=False, return_indices=True)
    return np.asarray(smooth[tuple(place)])
