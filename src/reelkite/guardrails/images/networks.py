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


def answers(name: str, pixels: Numbers) -> Sequence[Numbers]:
    """Return what one of our networks says of ``(count, 3, height, width)``."""
    said: Sequence[Numbers] = own_network(name).run(None, {"pixels": pixels})
    return said


def planes(pixels: RGBFrame) -> Numbers:
    """Return ``(height, width, 3)`` as ``(1, 3, height, width)``, 0..255."""
    turned = pixels.transpose(2, 0, 1)[None]
    return np.ascontiguousarray(turned, dtype=np.float32)
