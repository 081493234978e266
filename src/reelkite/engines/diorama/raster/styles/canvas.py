"""Where the canvas lies: strokes keep to what is painted while the camera turns."""

import math
from typing import Final

import numpy as np

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.views import Sight, sight_of
from reelkite.engines.diorama.scene.scene import Scene

TWOS: Final = 12.0
"""Drawings a second of those who draw each second frame."""


def canvas_shift(scene: Scene, size: Size, sight: Sight) -> tuple[float, float]:
    """Return how far the canvas has slid, as shares of the shorter side, to the right and up.

    It moves with the point that the camera looks at in the middle of the shot, as that is seen
    now: pans, tilts and trucks carry the strokes along. A point that has left far behind is
    said to be as far away as the picture is wide.
    """
    middle = sight_of(scene.camera(scene.seconds / 2), size, scene.unit)
    point = middle.eye + middle.forward * middle.focus
    x, y, _, w = sight.to_clip @ np.append(point, 1.0)
    wide = max(size.width, size.height) / min(size.width, size.height)
    if w <= 1e-3 or not math.isfinite(float(x / w)):
        return 0.0, 0.0
    scale = size.width / min(size.width, size.height), size.height / min(size.width, size.height)
    right, up = float(x / w) / 2 * scale[0], float(y / w) / 2 * scale[1]
    return float(np.clip(right, -4 * wide, 4 * wide)), float(np.clip(up, -4 * wide, 4 * wide))


def beat(t: float) -> float:
    """Return the number of the drawing that is shown at ``t`` seconds, on twos."""
    return float(math.floor(t * TWOS + 1e-3))
