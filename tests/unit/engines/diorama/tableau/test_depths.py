import numpy as np

from reelkite.engines.diorama.tableau.depths import ground_depth
from reelkite.engines.diorama.tableau.parts import EYE, FARTHEST


def test_the_ground_comes_nearer_towards_the_lower_edge() -> None:
    """Below the horizon each row is nearer than the one above it, and above it all is far."""
    depth = ground_depth((90, 160), 0.4, 1.4)

    assert np.all(depth[:36] == FARTHEST)
    assert np.all(np.diff(depth[40:, 0]) < 0)


def test_the_ground_lies_at_eye_height() -> None:
    """What is seen under 45 degrees is as far away as the eye is high."""
    depth = ground_depth((1000, 2), 0.0, 0.9995)

    assert abs(depth[-1, 0] - EYE) < 0.01
