import numpy as np
import pytest

from reelkite.engines.diorama.scene.acting import Extent, level_ground


def test_level_ground_is_at_nought_everywhere() -> None:
    """Level ground has the shape of what it is asked for, and height 0."""
    height = level_ground(np.zeros((3, 1)), np.ones((1, 4)))

    assert height.shape == (3, 4)
    assert not height.any()


def test_an_extent_is_as_wide_as_both_sides() -> None:
    """Width is left and right together."""
    assert Extent(left=0.3, right=0.5, height=1, near=0.2, far=0.2).width == pytest.approx(0.8)
