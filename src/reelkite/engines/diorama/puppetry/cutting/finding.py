"""The figure in each frame: colours of figure and scene learnt from all frames, cut in each.

As in Rother, Kolmogorov and Blake, *GrabCut* (2004), but begun by hints instead of a hand.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy import ndimage

from reelkite.engines.diorama.puppetry.cutting.hints import hinted, ring
from reelkite.engines.diorama.puppetry.cutting.mixtures import mixture_of
from reelkite.engines.diorama.puppetry.cutting.severing import severed
from reelkite.engines.diorama.tableau.parts import Colours, Mask, Plane

_TRUST: Final = (1.0, 0.6, 0.35)
"""How much hints count in each round: colours are known better each time."""

_MOST_CUT: Final = 7
"""Frames that are cut; they are enough to choose the best of."""

_OWNED: Final = 0.62
"""How much it counts whose colour it is in more pixels."""

_MOST_COMMON: Final = 0.5
"""Share of a cut's colours that may be found around it and still be left out."""

_SURE: Final = 4.0
"""Leanings by colour are at most this."""

_SHADES: Final = (0.8, 0.6, 0.45)
"""How dark shadows are, beside what they fall on."""

_FLAT: Final = np.ones((1, 3, 3), dtype=bool)

_MOST_MOVES: Final = 0.4
"""Share of what was cut that must have moved for the rest to be taken as scenery."""

_LIVELY: Final = 0.06
"""Mean motion, 0..1, of a figure that is alive and no part of a picture."""

_STIRRED: Final = 0.4
_PART: Final = 0.2
"""Share of what was cut from which what moves is more than a head that turns."""

_LIMB: Final = 0.3
"""Size of the second largest piece that moves, beside the largest, from which they are limbs."""

_FAR: Final = 0.9
"""How far what travels gets, in sides of a square as large as it."""

_LEAST: Final = 40
"""Pixels of which colours can be learnt."""


def chosen_frames(count: int) -> list[int]:
    """Return the numbers of the frames that are cut, spread over all."""
    return sorted({round(k) for k in np.linspace(0, count - 1, min(count, _MOST_CUT))})


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What was cut.

    Attributes:
        masks: ``(m, h, w)`` where it is in each chosen frame; nowhere if there is nothing.
        looks: ``(m, h, w, 3)`` those frames, small.
        chosen: ``(m,)`` their numbers among the frames that were watched.
        lively: Whether it moves before a scene that does not, or the camera moves.
    """

    masks: Mask
    looks: Colours
    chosen: tuple[int, ...]
    lively: bool


def found(looks: Colours) -> Found:
    """Return what is most like a figure in the chosen of all frames."""
    chosen = chosen_frames(len(looks))
    hints = hinted(looks, chosen)
    looks, leaning = looks[chosen], hints.leaning
    standing = np.zeros_like(leaning)
    masks = _begun(leaning)
    for number, trust in enumerate(_TRUST):
        coloured = trust * leaning + _by_colour(looks, masks)
        if number > 0:
            coloured = _out_of_shadow(coloured, leaning, looks, masks) - standing
        masks = np.stack([_whole(severed(*pair)) for pair in zip(coloured, looks, strict=True)])
        if number == 0:
            standing = _standing(hints.moved, masks)
    stirred = float(hints.moved[masks].mean()) if masks.any() else 0.0
    lively = hints.follows or stirred > _LIVELY
    return Found(masks, looks, tuple(chosen), lively)


def _begun(hints: Plane) -> Mask:
    """Return a first guess: what leans most, and at least somewhere."""
    least = np.percentile(hints, 97)
    return np.asarray(hints > max(0.8, min(1.5, float(least))))


def _by_colour(looks: Colours, masks: Mask) -> Plane:
    """Return how much more a pixel's colour is the figure's than the scene's."""
    inside, outside = looks[masks], looks[~masks]
    if min(len(inside), len(outside)) < _LEAST:
        return np.full(masks.shape, -2 * _SURE, np.float32)
    owned = np.log(len(inside) / len(outside))
    scene = mixture_of(outside).likelihood(looks)
    figure = mixture_of(_own(inside, scene[masks], scene[~masks])).likelihood(looks)
    ratio = np.clip(figure - scene + _OWNED * owned, -_SURE, _SURE)
    ratio[:, ring(masks.shape)] -= 1.0
    return np.asarray(ratio, np.float32)


def _own(inside: Colours, within: Plane, around: Plane) -> Colours:
    """Return the colours of a cut without those that are common around it too.

    Args:
        inside: ``(n, 3)`` colours of the cut.
        within: ``(n,)`` how well each fits the scene.
        around: How well the colours of the scene fit it.
    """
    common = within > np.percentile(around, 30)
    return inside if common.mean() > _MOST_COMMON else inside[~common]


def _out_of_shadow(coloured: Plane, leaning: Plane, looks: Colours, masks: Mask) -> Plane:
    """Return the leaning less what is rather a shadow on the ground than of the upper figure."""
    low = _lower(masks)
    upper = looks[masks & ~low]
    near = ndimage.binary_dilation(masks, iterations=12, structure=_FLAT) & ~masks
    ground = looks[near & low & (leaning < 0.8)]
    if min(len(upper), len(ground)) < _LEAST:
        return coloured
    shade = np.concatenate([ground * share for share in _SHADES])
    ratio = mixture_of(upper).likelihood(looks) - mixture_of(shade).likelihood(looks)
    shadowed = np.minimum(coloured, np.clip(ratio + 0.4, -_SURE, _SURE))
    return np.asarray(np.where(low, shadowed, coloured), np.float32)


def _lower(masks: Mask) -> Mask:
    """Return, for each frame, what is below the upper three fifths of its figure."""
    low = np.zeros_like(masks)
    for mask, out in zip(masks, low, strict=True):
        rows = np.flatnonzero(mask.any(1))
        if len(rows):
            out[round(rows[0] + 0.62 * (rows[-1] - rows[0])) :] = True
    return low


def _standing(moved: Plane, masks: Mask) -> Plane:
    """Return what tells against places where nothing moves ``(m, h, w)``.

    Of what travels all that moves at the time is the figure. Of what stays in place it is all
    that ever moved, if that is most of what was cut: of a toy that waves one arm the rest stays.
    """
    stirred = moved > _STIRRED
    if _travels(stirred, float(masks.sum() / len(masks))):
        swept = np.stack([_filled(_closed(each, 2)) for each in stirred])
    else:
        swept = ndimage.binary_fill_holes(_closed(np.asarray(stirred.any(0)), 3))[None]
        cut = masks.any(0)
        if (swept[0] & cut).sum() < _MOST_MOVES * cut.sum() or _are_limbs(swept[0] & cut):
            return np.zeros_like(moved)
    away = np.stack([ndimage.distance_transform_edt(~each) for each in swept])
    return np.asarray(np.clip((away - 1) / 2, 0, 1) * 2 * _SURE, np.float32)


def _are_limbs(moving: Mask) -> bool:
    """Whether what moves is in pieces of about one size: wings and arms, with a body between."""
    labels, _ = ndimage.label(moving)
    sizes = np.sort(np.bincount(labels.ravel())[1:])
    return len(sizes) > 1 and bool(sizes[-2] > _LIMB * sizes[-1])


def _closed(stirred: Mask, reach: int) -> Mask:
    """Return what moved without gaps, specks left out."""
    joined = ndimage.binary_closing(np.pad(stirred, 5), iterations=reach)[5:-5, 5:-5]
    return np.asarray(ndimage.binary_opening(joined, iterations=1))


def _travels(stirred: Mask, cut: float) -> bool:
    """Whether what moves gets farther than its own size, and is no mere part of what was cut.

    Args:
        stirred: ``(m, h, w)`` what moves.
        cut: Pixels of what was cut, in a frame.
    """
    sizes = stirred.sum((1, 2))
    seen = sizes > max(_LEAST, _PART * cut)
    if seen.sum() < max(3, 0.6 * len(seen)):
        return False
    middles = np.array([ndimage.center_of_mass(each) for each in stirred[seen]])
    return float(np.ptp(middles, axis=0).max()) > _FAR * float(np.sqrt(np.median(sizes[seen])))


def _whole(mask: Mask) -> Mask:
    """Return the largest piece, with what is nearly as large beside it, and without holes."""
    labels, count = ndimage.label(ndimage.binary_opening(mask, iterations=1))
    if count == 0:
        return np.zeros_like(mask)
    sizes = np.bincount(labels.ravel())[1:]
    large = np.flatnonzero(sizes > 0.5 * sizes.max()) + 1
    core = np.isin(labels, large)
    return _filled(ndimage.binary_dilation(core, iterations=1) & mask)


def _filled(mask: Mask) -> Mask:
    """Return a mask without its small holes; a handle's hole stays."""
    holes = ndimage.binary_fill_holes(mask) & ~mask
    labels, count = ndimage.label(holes)
    if count == 0:
        return mask
    sizes = np.bincount(labels.ravel())
    small = np.flatnonzero(sizes < 0.04 * mask.sum())
    return np.asarray(mask | (holes & np.isin(labels, small)))
