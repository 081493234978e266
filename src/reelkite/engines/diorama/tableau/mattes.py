"""Soft edges, and the two colours that mix in them.

A rough mask is bound to the picture's edges by the guided filter. At each soft pixel the layer's
colour and what is behind it are taken from near by, and then moved, each in proportion to its
share, until they mix to the picture exactly.
"""

from typing import Final

import numpy as np
from scipy import ndimage

from reelkite.engines.diorama.tableau.filters import (
    explained,
    grown,
    guided,
    shrunk,
    spread_into,
)
from reelkite.engines.diorama.tableau.parts import Colours, Mask, Matte, Plane
from reelkite.engines.diorama.tableau.seeing.sight import small_shape

MIDDLE: Final = 640
"""Longer side of the picture that edges are found in."""

WINDOW: Final = 5  # radius of the guided filter, in pixels of the middle size
EVEN: Final = 2e-4  # variance of a colour that is no edge
CONTRAST: Final = 2.0  # mattes of the guided filter are too soft by about this
SURE: Final = 250  # alpha from which a pixel shows its layer alone
UNCLEAR: Final = 0.01  # squared distance of colours at which they tell half of what they could
BELIEVED: Final = 0.7  # how far colours are believed against the rough mask
FREEDOM: Final = 8.0  # how much rather the layer's colour is changed than what is behind it
ROUNDS: Final = 5


def matte_of(mask: Plane, picture: Colours, reach: int = 12) -> Matte:
    """Return the soft edge of a rough mask, as large as the picture.

    Args:
        mask: How much each pixel of a small picture belongs to it, 0..1.
        picture: sRGB, 0..1.
        reach: How far the edge may be from that of ``mask``, in pixels of the middle size.
    """
    height, width = picture.shape[:2]
    shape = small_shape((height, width), MIDDLE)
    guide = shrunk(picture, shape)
    hard = grown(mask, shape) > 0.5
    if hard.all() or not hard.any():
        return np.full((height, width), 255 * int(hard.all()), np.uint8)
    signed = ndimage.distance_transform_edt(hard) - ndimage.distance_transform_edt(~hard)
    between = _between(guide, hard, signed, reach)
    coefficients = guided(between, guide, WINDOW, EVEN)
    soft = (explained(coefficients, picture) - 0.5) * CONTRAST + 0.5
    trust = grown(signed.astype(np.float32), (height, width)) * np.float32(2 / reach)
    soft = np.clip(soft + np.maximum(trust - 1, 0) + np.minimum(trust + 2, 0), 0, 1)
    return np.asarray(np.rint(soft * 255), np.uint8)


def _between(guide: Colours, hard: Mask, signed: Plane, reach: int) -> Plane:
    """Return how far each colour near the edge lies from what is outside to what is inside."""
    inside, outside = signed > reach / 2, signed < -reach
    if not inside.any() or not outside.any():
        return hard.astype(np.float32)
    front, back = spread_into(guide, inside), spread_into(guide, outside)
    way = front - back
    length = (way**2).sum(-1)
    share = np.clip(((guide - back) * way).sum(-1) / np.maximum(length, 1e-6), 0, 1)
    clear = length / (length + UNCLEAR) * BELIEVED
    mixed = clear * share + (1 - clear) * hard
    return np.where(inside, 1, np.where(outside, 0, mixed)).astype(np.float32)


def unmixed(picture: Colours, alpha: Matte, behind: Colours) -> tuple[Colours, Colours]:
    """Return the colours of a layer, and of all that is behind it, that mix to the picture.

    Args:
        picture: What both make together, 0..1.
        alpha: Of the layer.
        behind: What is supposed to be behind it; it is kept where the layer covers all.
    """
    sure = alpha >= SURE
    front = _bled(picture, sure if sure.any() else alpha >= alpha.max())
    back = np.where((alpha > 0)[..., None], behind, picture)
    front = np.where((alpha == 255)[..., None], picture, front)
    soft = (alpha > 0) & (alpha < 255)
    front[soft], back[soft] = _settled(picture[soft], alpha[soft], front[soft], back[soft])
    return front.astype(np.float32), back.astype(np.float32)


def _bled(picture: Colours, sure: Mask) -> Colours:
    """Return a picture whose sure part is bled outwards, reckoned at half size."""
    height, width = sure.shape
    half = ((height + 1) // 2, (width + 1) // 2)
    weight = shrunk(sure.astype(np.float32), half)
    total = shrunk(picture * sure[..., None], half) / np.maximum(weight, 1e-6)[..., None]
    return grown(spread_into(total.astype(np.float32), weight > 0), (height, width))


def _settled(
    mixed: Colours, alpha: Matte, front: Colours, back: Colours
) -> tuple[Colours, Colours]:
    """Return the nearest colours within 0..1 that mix exactly, by projections in turns."""
    share = (alpha.astype(np.float32) / 255)[:, None]
    power = FREEDOM * share**2 + (1 - share) ** 2
    for _ in range(ROUNDS):
        rest = (mixed - share * front - (1 - share) * back) / power
        front = np.clip(front + FREEDOM * share * rest, 0, 1)
        back = np.clip(back + (1 - share) * rest, 0, 1)
    wrong = np.abs(mixed - share * front - (1 - share) * back) > 1e-3
    return np.where(wrong, mixed, front), np.where(wrong, mixed, back)
