"""Tells faces of flesh from faces of clay and paint.

BlazeFace for short ranges (Google, Apache-2.0), packed by ``scripts/vendor-faces``, says how much
a cutting is a face at all. Whether it is photographed is said by two planes, one through what
BlazeFace's last layers see and one through what the finder's backbone sees, and by how strange it
is among what was modelled or drawn. ``scripts/fit-likeness`` fits all three: decision 20.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Final

import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.guardrails.images.finder import glimpses
from reelkite.guardrails.images.networks import answers, averaged
from reelkite.guardrails.images.resampling import Numbers

NETWORK: Final = "judge.onnx"
FITTED: Final = "likeness.npz"

SIDE: Final = 128
"""Pixels of the square cutting that is judged."""

MARGIN: Final = 1.5
"""Side of the cutting, as a multiple of the longer side of the box that was found."""

CELLS: Final = 4
"""Cells a side in which what the network sees is averaged."""

SECOND: Final = 0.4
"""What the distance from the second plane counts. Measured in decision 20."""


def likeness(cuttings: Sequence[RGBFrame]) -> tuple[Numbers, Numbers]:
    """Return for each cutting how much it is a face, and how much a photographed one.

    Args:
        cuttings: Squares of ``SIDE`` pixels around boxes of the finder, with ``MARGIN``.

    Returns:
        Logarithms of the odds that it is a face, by BlazeFace; and the distances from the planes
        and the strangeness together, above 0 for what is hardly modelled or drawn. Both are means
        over a cutting and its mirror image: half of what is chance in one look goes.
    """
    count = len(cuttings)
    if not count:
        return np.zeros(0, np.float32), np.zeros(0, np.float32)
    faces, seen, glimpsed = features([*cuttings, *(each[:, ::-1] for each in cuttings)])
    fitted = _fitted()
    likes = seen @ fitted["seen"] + SECOND * (glimpsed @ fitted["glimpsed"]) + fitted["bias"]
    likes += (rarity(glimpsed, fitted) - fitted["usual"]) / fitted["spread"]
    return _halved(faces), _halved(likes)


def _halved(twice: Numbers) -> Numbers:
    """Return the means of the first half and the second."""
    means: Numbers = twice.reshape(2, -1).mean(axis=0)
    return means


def rarity(glimpsed: Numbers, fitted: Mapping[str, Numbers]) -> Numbers:
    """Return how rare what the finder sees is among modelled and drawn faces, without a unit.

    The logarithm of the squared Mahalanobis distance from their middle, in the directions in which
    they differ most.

    Args:
        glimpsed: Rows of what the finder sees.
        fitted: ``directions``, which whiten it, and ``middle``, where the middle then lies.
    """
    apart = glimpsed @ fitted["directions"] - fitted["middle"]
    rare: Numbers = np.log((apart**2).sum(axis=1) + np.float32(1e-9))
    return rare


def features(cuttings: Sequence[RGBFrame]) -> tuple[Numbers, Numbers, Numbers]:
    """Return how much each cutting is a face, and what BlazeFace and the finder see, in rows."""
    batch = np.stack(cuttings).transpose(0, 3, 1, 2).astype(np.float32) / 127.5 - 1
    fine, coarse, *maps = answers(NETWORK, np.ascontiguousarray(batch))
    count = len(batch)
    faces = np.maximum(*(each.reshape(count, -1).max(axis=1) for each in (fine, coarse)))
    seen = np.concatenate([averaged(each, CELLS) for each in maps], axis=1)
    return faces, seen, glimpses(cuttings)


@cache
def _fitted() -> Mapping[str, Numbers]:
    """Return what was fitted, with the biases of both planes as one."""
    packed = files(__package__).joinpath("data", FITTED).read_bytes()
    with np.load(BytesIO(packed), allow_pickle=False) as stored:
        fitted = {name: stored[name].astype(np.float32) for name in stored.files}
    fitted["bias"] = fitted.pop("seen_bias") + SECOND * fitted.pop("glimpsed_bias")
    return fitted
