"""Tells faces of flesh from faces of clay and paint.

BlazeFace for short ranges (Google, Apache-2.0), packed by ``scripts/vendor-faces``, says how much
a cutting is a face at all. A plane through what its last layers see, fitted by
``scripts/fit-likeness``, says whether it is photographed: decision 20 names what it was fitted to.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Final

import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.guardrails.images.networks import answers
from reelkite.guardrails.images.resampling import Numbers

NETWORK: Final = "judge.onnx"
PLANE: Final = "likeness.npz"

SIDE: Final = 128
"""Pixels of the square cutting that is judged."""

MARGIN: Final = 1.5
"""Side of the cutting, as a multiple of the longer side of the box that was found."""

CELLS: Final = 4
"""Cells a side in which what the network sees is averaged."""


def likeness(cuttings: Sequence[RGBFrame]) -> tuple[Numbers, Numbers]:
    """Return for each cutting how much it is a face, and how much a photographed one.

    Args:
        cuttings: Squares of ``SIDE`` pixels around boxes of the finder, with ``MARGIN``.

    Returns:
        Logarithms of the odds that it is a face, by BlazeFace; and the distance from the plane,
        above 0 for what is hardly modelled or drawn.
    """
    if not cuttings:
        return np.zeros(0, np.float32), np.zeros(0, np.float32)
    faces, seen = features(cuttings)
    plane = _plane()
    return faces, seen @ plane["weights"].astype(np.float32) + np.float32(plane["bias"])


def features(cuttings: Sequence[RGBFrame]) -> tuple[Numbers, Numbers]:
    """Return how much each cutting is a face, and what the network sees of it, in a row."""
    batch = np.stack(cuttings).transpose(0, 3, 1, 2).astype(np.float32) / 127.5 - 1
    fine, coarse, *maps = answers(NETWORK, np.ascontiguousarray(batch))
    count = len(batch)
    faces = np.maximum(*(each.reshape(count, -1).max(axis=1) for each in (fine, coarse)))
    return faces, np.concatenate([_averaged(each) for each in maps], axis=1)


def _averaged(seen: Numbers) -> Numbers:
    count, kinds, side, _ = seen.shape
    cells = seen.reshape(count, kinds, CELLS, side // CELLS, CELLS, side // CELLS)
    means: Numbers = cells.mean(axis=(3, 5)).reshape(count, -1)
    return means


@cache
def _plane() -> Mapping[str, Numbers]:
    packed = files(__package__).joinpath("data", PLANE).read_bytes()
    with np.load(BytesIO(packed), allow_pickle=False) as stored:
        return {name: stored[name] for name in stored.files}
