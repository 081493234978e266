"""The outline of a subject, drawn again at a finer size.

The colours inside and around a rough mask are learnt anew where they can be told apart, and the
smoothest border near the rough one is found: a limb that the small picture lost is found again.
"""

from typing import Final

import numpy as np
from scipy import ndimage

from reelkite.engines.diorama.tableau.filters import grown, lab, shrunk, slopes
from reelkite.engines.diorama.tableau.parts import Colours, Mask, Plane
from reelkite.engines.diorama.tableau.seeing.cuts import cut, learnt
from reelkite.engines.diorama.tableau.seeing.sight import small_shape

FINE: Final = 400  # longer side in pixels; what follows is in these pixels
NEAR: Final = 8  # how far a new outline may be from the rough one
AROUND: Final = 26  # how far away colours are still around
FEW: Final = 60


def outlined(mask: Mask, picture: Colours) -> Plane:
    """Return a finer mask, 0..1, of what a rough mask shows.

    Args:
        mask: In a small picture.
        picture: sRGB, 0..1, of any larger size.
    """
    shape = small_shape((picture.shape[0], picture.shape[1]), FINE)
    rough = grown(mask.astype(np.float32), shape) > 0.5
    signed = ndimage.distance_transform_edt(rough) - ndimage.distance_transform_edt(~rough)
    inside, outside = signed > 1, (signed < -4) & (signed > -AROUND)
    if inside.sum() < FEW or outside.sum() < FEW:
        return rough.astype(np.float32)
    rows, columns = np.nonzero(signed > -AROUND)
    box = np.s_[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    tones = lab(shrunk(picture, shape)[box])
    favour = _favour(tones, inside[box], outside[box])
    pull = 0.5 * np.clip(favour, -4, 4) + np.clip(signed[box] / NEAR, -3, 3)
    pull = np.where(signed[box] < -NEAR, -4, np.where(signed[box] > NEAR, 4, pull))
    fine = np.zeros(shape, np.float32)
    fine[box] = cut(np.asarray(pull, np.float32), _edges(tones), 1.0)
    return fine


def _favour(tones: Colours, inside: Mask, outside: Mask) -> Plane:
    """Return how much likelier each colour is inside than outside."""
    points = tones.reshape(-1, 3).astype(float)
    own, around = learnt(points[inside.ravel()], 6), learnt(points[outside.ravel()], 6)
    favour = own.likelihood(points) - around.likelihood(points)
    return np.asarray(favour.reshape(inside.shape), np.float32)


def _edges(tones: Colours) -> Plane:
    """Return the strength of the colours' slopes."""
    planes = [slopes(tones[..., k]) for k in range(3)]
    return np.asarray(np.sqrt(sum(x**2 + y**2 for x, y in planes)), np.float32)
