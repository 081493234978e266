"""Networks that see, opened once and run on one thread."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from reelkite.domain.media import RGBFrame
from reelkite.guardrails.images.resampling import Numbers


@cache
def network(path: Path) -> Any:  # noqa: ANN401 - onnxruntime has no types
    """Return the network in ``path``, ready to run."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


@cache
def own_network(name: str) -> Any:  # noqa: ANN401 - onnxruntime has no types
    """Return a network out of this package's data."""
    with as_file(files(__package__).joinpath("data", name)) as path:
        return network(path)


def answers(name: str, pixels: Numbers, wanted: Sequence[str] | None = None) -> Sequence[Numbers]:
    """Return what one of our networks says of ``(count, 3, height, width)``.

    Args:
        name: The network's file.
        pixels: The pictures, in the network's order of colours.
        wanted: Which of its answers; all if none are named. What only others need is left out.
    """
    said: Sequence[Numbers] = own_network(name).run(wanted, {"pixels": pixels})
    return said


def averaged(seen: Numbers, cells: int) -> Numbers:
    """Return the means of ``(count, kinds, side, side)`` in so many cells a side, a row each."""
    count, kinds, side, _ = seen.shape
    parts = seen.reshape(count, kinds, cells, side // cells, cells, side // cells)
    means: Numbers = parts.mean(axis=(3, 5)).reshape(count, -1)
    return means


def planes(pixels: RGBFrame) -> Numbers:
    """Return ``(height, width, 3)`` as ``(1, 3, height, width)``, 0..255."""
    turned = pixels.transpose(2, 0, 1)[None]
    return np.ascontiguousarray(turned, dtype=np.float32)
