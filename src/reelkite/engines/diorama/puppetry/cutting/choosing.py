"""The frame that shows a figure best, and how it goes about in its clip."""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.puppetry.cutting.finding import Found
from reelkite.engines.diorama.puppetry.cutting.judging import Signs, is_figure, signs_of
from reelkite.engines.diorama.tableau.parts import Mask


@dataclass(frozen=True, slots=True)
class Habits:
    """How a figure goes about in its clip.

    Attributes:
        facing: Where it looks: -1 left, 1 right, 0 at the audience or nowhere in particular.
        flies: Whether it goes about above the ground.
    """

    facing: int
    flies: bool


def best(found: Found, frames: tuple[RGBFrame, ...]) -> int | None:
    """Return which of the chosen frames shows the figure best, or None if none shows one.

    It is large there as figures go in this clip, whole, well outlined and sharp.
    """
    signs = [signs_of(*pair) for pair in zip(found.masks, found.looks, strict=True)]
    good = [
        (number, one)
        for number, one in enumerate(signs)
        if one is not None and is_figure(one, lively=found.lively)
    ]
    if len(good) < 0.4 * len(signs):
        return None
    usual = float(np.median([one.area for _, one in good]))
    return max(good, key=lambda each: _worth(each[1], usual, _sharpness(found, frames, each[0])))[0]


def _worth(signs: Signs, usual: float, sharpness: float) -> float:
    size = np.clip(np.log2(signs.area / usual), -1, 0.6)  # larger than usual is rather a mistake
    return float(0.5 * size + 6 * signs.outlined - 4 * signs.cut + 0.5 * np.log2(sharpness + 1e-3))


def _sharpness(found: Found, frames: tuple[RGBFrame, ...], number: int) -> float:
    """Return the mean change of brightness from pixel to pixel within the figure."""
    light = frames[found.chosen[number]].mean(-1, dtype=np.float32) / 255
    down, across = np.gradient(light)
    rows = np.linspace(0, found.masks.shape[1] - 1, light.shape[0]).round().astype(int)
    columns = np.linspace(0, found.masks.shape[2] - 1, light.shape[1]).round().astype(int)
    inside = ndimage.binary_erosion(found.masks[number], border_value=0)[np.ix_(rows, columns)]
    return float(np.hypot(down, across)[inside].mean()) if inside.any() else 0.0


def habits_of(masks: Mask) -> Habits:
    """Return where it looks and whether it flies, by how its middle goes from frame to frame.

    What goes sideways looks where it goes; so does what is longer than it is tall, and others
    look at the audience. What rises and sinks by more than its own height, or keeps high above
    the lower border, is in the air.
    """
    seen = [mask for mask in masks if mask.any()]
    middles = np.array([ndimage.center_of_mass(mask) for mask in seen])
    tall = float(np.median([mask.any(1).sum() for mask in seen]))
    wide = float(np.median([mask.any(0).sum() for mask in seen]))
    height = masks.shape[1]
    gone = middles[-1, 1] - middles[0, 1]
    facing = int(np.sign(gone)) if abs(gone) > 0.8 * wide else 0
    feet = np.median([np.flatnonzero(mask.any(1))[-1] for mask in seen])
    rises = float(np.ptp(middles[:, 0])) > 0.9 * tall
    return Habits(facing, bool(rises or feet < 0.45 * height))
