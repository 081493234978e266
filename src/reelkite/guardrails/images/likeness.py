"""Tells faces of flesh from faces of clay, felt and paint: a very small network of our own."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Final

import numpy as np
import numpy.typing as npt

from reelkite.domain.media import RGBFrame
from reelkite.guardrails.images.resampling import Numbers

SIDE: Final = 40
"""Pixels of the square cutting that is judged."""

MARGIN: Final = 1.19
"""Side of the cutting, as a multiple of the longer side of the box that was found."""

STRIDE: Final = 2
LAYERS: Final = ("1", "2", "3")
_EVEN: Final = 8.0
"""Added to the deviation, so that an even grey does not become noise."""

Weights = Mapping[str, npt.NDArray[np.float32]]


def likeness(cuttings: Sequence[RGBFrame]) -> Numbers:
    """Return for each cutting how much it looks like a photographed face.

    Args:
        cuttings: Squares of ``SIDE`` pixels around boxes of a face finder, with ``MARGIN``.

    Returns:
        Logarithms of the odds, above 0 for more likely than not; a cutting and its mirror image
        have the same. ``scripts/train-likeness`` says what it learned from.
    """
    if not cuttings:
        return np.zeros(0, np.float32)
    seen = _normalised(np.stack(cuttings))
    both: Numbers = np.stack([_odds(seen), _odds(seen[:, :, ::-1])])
    mean: Numbers = both.mean(axis=0)
    return mean


def _normalised(cuttings: npt.NDArray[np.uint8]) -> Numbers:
    """Return the cuttings without their brightness and contrast."""
    seen = cuttings.astype(np.float32)
    mean = seen.mean(axis=(1, 2, 3), keepdims=True)
    deviation = seen.std(axis=(1, 2, 3), keepdims=True)
    even: Numbers = (seen - mean) / (deviation + np.float32(_EVEN))
    return even


def _odds(seen: Numbers) -> Numbers:
    weights = _weights()
    for layer in LAYERS:
        seen = _convolved(seen, weights["w" + layer], weights["b" + layer])
    flat = seen.reshape(len(seen), -1)
    hidden = np.maximum(flat @ weights["w4"] + weights["b4"], 0)
    odds: Numbers = (hidden @ weights["w5"] + weights["b5"])[:, 0]
    return odds


def _convolved(seen: Numbers, kernel: Numbers, bias: Numbers) -> Numbers:
    """Return ``seen`` convolved at every second pixel, padded to half its size, rectified."""
    reach = kernel.shape[0]
    spare = reach - STRIDE
    around = (spare // 2, spare - spare // 2)
    padded = np.pad(seen, ((0, 0), around, around, (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (reach, reach), axis=(1, 2))
    patches = windows[:, ::STRIDE, ::STRIDE].transpose(0, 1, 2, 4, 5, 3)
    count, height, width = patches.shape[:3]
    flat = patches.reshape(count * height * width, -1) @ kernel.reshape(-1, kernel.shape[3])
    rectified: Numbers = np.maximum(flat + bias, 0).reshape(count, height, width, -1)
    return rectified


@cache
def _weights() -> Weights:
    packed = files(__package__).joinpath("data", "likeness.npz").read_bytes()
    with np.load(BytesIO(packed), allow_pickle=False) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}
