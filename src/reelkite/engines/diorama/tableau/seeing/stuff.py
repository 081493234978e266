"""What has no outline of its own but a nature: water, leaves, fire, smoke.

Each is told by colour, grain and place, and believed more easily when the prompt names it. Fire
and smoke are only believed when it does: oranges and pale walls look like them.
"""

from typing import Final

import numpy as np
from scipy import ndimage

from reelkite.engines.diorama.tableau.filters import boxed, softened
from reelkite.engines.diorama.tableau.parts import Mask, Nature, Plane, Wishes
from reelkite.engines.diorama.tableau.seeing.cuts import cut
from reelkite.engines.diorama.tableau.seeing.sight import Sight

_WATER = (
    "water waters sea ocean lake river stream pond waves wave canal harbour harbor bay lagoon"
    " waterfall surf tide ripples beach shore coast reflections brook fjord"
)
_FOLIAGE = (
    "tree trees leaf leaves grass foliage forest wood woods jungle garden meadow bush bushes"
    " palm palms reeds wheat field flowers flower plants plant branches park"
)
_FIRE = (
    "fire fires flame flames candle candles torch torches campfire bonfire burning burns"
    " fireplace hearth embers blaze"
)
_SMOKE = "smoke smoking steam steaming mist vapour vapor fumes"
NAMES: Final = {
    Nature.WATER: frozenset(_WATER.split()),
    Nature.FOLIAGE: frozenset(_FOLIAGE.split()),
    Nature.FIRE: frozenset(_FIRE.split()),
    Nature.SMOKE: frozenset(_SMOKE.split()),
}
"""Words by which a prompt names what is of a nature."""

LEAST: Final = 0.006  # share of the picture below which stuff is not worth a layer
SHARE: Final = 0.12  # of the largest piece, below which another is something else of its colour
NAMED: Final = 0.35  # added to what speaks for stuff that the prompt names
UNNAMED: Final = -0.35
SMALL_STUFF: Final = frozenset({Nature.FIRE, Nature.SMOKE})


def stuff_of(
    sight: Sight, sky: Plane | None, horizon: float, taken: Mask, words: Wishes
) -> dict[Nature, Mask]:
    """Return where there is water, foliage, fire and smoke, in the order they are laid.

    Args:
        sight: The small picture.
        sky: How much each pixel is sky, or None.
        horizon: 0 top .. 1 bottom.
        taken: Pixels of subjects.
        words: What the prompt says.
    """
    free = ~taken if sky is None else ~taken & (sky < 0.5)
    favours = {
        Nature.WATER: _water(sight, sky if _named(Nature.WATER, words) else None, horizon),
        Nature.FOLIAGE: _foliage(sight),
        Nature.FIRE: _fire(sight),
        Nature.SMOKE: _smoke(sight),
    }
    found: dict[Nature, Mask] = {}
    for nature, favour in favours.items():
        named = _named(nature, words)
        if not named and (nature in SMALL_STUFF or (nature is Nature.WATER and sky is None)):
            continue
        whole = (
            cut(np.where(free, favour + (NAMED if named else UNNAMED), -4), sight.edges, 1.0) > 0.5
        )
        mask = _large(whole & free, LEAST / 4 if nature in SMALL_STUFF else LEAST)
        if mask.any():
            found[nature] = mask
            free &= ~mask
    return found


def _named(nature: Nature, words: Wishes) -> bool:
    """Return whether the prompt speaks of stuff of a nature."""
    return bool(NAMES[nature] & words.words)


def _large(mask: Mask, least: float) -> Mask:
    """Return the pieces of a mask that are large enough, and not far smaller than the largest."""
    label, count = ndimage.label(ndimage.binary_opening(mask))
    size = np.bincount(label.ravel(), minlength=count + 1)
    size[0] = 0
    return np.asarray((size >= max(least * mask.size, SHARE * size.max(), 1))[label], bool)


def _step(plane: Plane, middle: float, width: float) -> Plane:
    """Return -1 well below ``middle``, 1 well above it."""
    return np.asarray(np.tanh((plane - middle) / width), np.float32)


def _water(sight: Sight, sky: Plane | None, horizon: float) -> Plane:
    """Return how much it looks like water: level grain, below the horizon, coloured like skies."""
    level = boxed(np.abs(sight.upright), 4) / (
        boxed(np.abs(sight.across), 4) + boxed(np.abs(sight.upright), 4) + 0.004
    )
    blue = np.maximum(_step(-sight.lab[..., 2], 0.06, 0.05), -0.6)
    like = _like_sky(sight, sky)
    low = _step(sight.rows, horizon + 0.02, 0.03)
    grass = _step(-sight.lab[..., 1], 0.12, 0.05) * (sight.lab[..., 2] > 0.1)
    calm = _step(-sight.texture, -0.07, 0.03)
    score = 0.5 * _step(level, 0.55, 0.12) + 0.6 * np.maximum(blue, like) + 0.25 * calm
    return np.asarray(np.where(low > 0, score - 0.55, -3) - np.maximum(grass, 0), np.float32)


def _like_sky(sight: Sight, sky: Plane | None) -> Plane:
    """Return how near each colour is to one that the sky has somewhere."""
    if sky is None or sky.sum() < 50:
        return np.full(sight.shape, -1, np.float32)
    tones = sight.lab[sky > 0.5]
    tones = tones[np.argsort(tones[:, 0], kind="stable")][:: max(1, len(tones) // 40)]
    smooth = softened(sight.lab, 1.5)
    away = np.abs(smooth[:, :, None, :] - tones) * (0.5, 1, 1)
    return _step(-away.sum(-1).min(-1), -0.09, 0.04)


def _foliage(sight: Sight) -> Plane:
    """Return how much it looks like leaves: green or straw, and busy."""
    green = np.maximum(_step(-sight.lab[..., 1], 0.06, 0.05), -1)
    green = np.where(sight.lab[..., 2] > 0.02, green, -1)
    straw = _step(sight.lab[..., 2], 0.3, 0.06) * (sight.lab[..., 1] < 0.12) - 0.5
    busy = _step(boxed(sight.texture, 3), 0.035, 0.02)
    return np.asarray(0.8 * np.maximum(green, straw) + 0.7 * busy - 0.45, np.float32)


def _fire(sight: Sight) -> Plane:
    """Return how much it looks like flames: bright, orange to yellow, much lighter than around."""
    red, green, blue = (sight.colours[..., k] for k in range(3))
    order = np.minimum(_step(red, 0.8, 0.06), _step(red - blue, 0.3, 0.1))
    glow = _step(sight.lab[..., 0] - softened(sight.lab[..., 0], 20), 0.18, 0.06)
    return np.asarray(np.minimum(order, glow) - 0.1 - 2 * (green > red), np.float32)


def _smoke(sight: Sight) -> Plane:
    """Return how much it looks like smoke: pale, greyish, smooth, lighter than around."""
    chroma = np.hypot(sight.lab[..., 1], sight.lab[..., 2])
    around = softened(sight.lab, 12)
    paler = softened(sight.lab[..., 0], 2) - around[..., 0]
    greyer = np.hypot(around[..., 1], around[..., 2]) - chroma
    soft = _step(-boxed(sight.edges, 2), -0.025, 0.01)
    return np.asarray(
        np.minimum(_step(paler, 0.05, 0.03), soft) + 0.2 * _step(greyer, 0, 0.05) - 0.3, np.float32
    )
