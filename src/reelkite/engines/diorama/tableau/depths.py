"""How far things are: the ground by perspective, what stands on it as far as its foot."""

import numpy as np

from reelkite.engines.diorama.tableau.parts import EYE, FARTHEST, NEAREST, Plane


def ground_depth(shape: tuple[int, int], horizon: float, focal: float) -> Plane:
    """Return the depth of a level ground seen from eye height, and ``FARTHEST`` above it.

    A point of the ground that is seen ``y`` below the horizon (as a share of the picture's
    height) is ``EYE * focal / y`` away.

    Args:
        shape: Height and width in pixels.
        horizon: Where the horizon lies, 0 top .. 1 bottom.
        focal: As a share of the picture's height.
    """
    height, width = shape
    below = (np.arange(height, dtype=np.float32) + 0.5) / height - horizon
    depth = EYE * focal / np.maximum(below, EYE * focal / FARTHEST)
    rows = np.clip(depth, NEAREST, FARTHEST).astype(np.float32)
    return np.repeat(rows[:, None], width, axis=1)
