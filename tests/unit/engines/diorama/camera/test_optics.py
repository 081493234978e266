"""Projection and its inverse."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.engines.diorama.camera.optics import optics_of
from reelkite.engines.diorama.scene.scene import View

AHEAD = View(eye=(0.0, 1.0, 5.0), target=(0.0, 1.0, 0.0), fov=40.0)


def test_the_target_is_in_the_middle() -> None:
    """What the camera looks at falls in the middle of the frame."""
    shares = optics_of(AHEAD, 16 / 9).project(np.array([[0.0, 1.0, 0.0]], dtype=np.float32))

    assert shares[0] == pytest.approx([0.5, 0.5], abs=1e-5)


def test_right_is_right_and_up_is_up() -> None:
    """A point to the right and above falls in the upper right quarter."""
    (across, down) = optics_of(AHEAD, 16 / 9).project(np.array([[1.0, 1.5, 0.0]], np.float32))[0]

    assert across > 0.5
    assert down < 0.5


@given(
    across=st.floats(0, 1), down=st.floats(0, 1), depth=st.floats(0.5, 40), aspect=st.floats(0.5, 2)
)
def test_unprojecting_undoes_projecting(
    across: float, down: float, depth: float, aspect: float
) -> None:
    """A point made from shares and a depth projects back to them."""
    view = View(eye=(1.0, 2.0, 5.0), target=(0.3, 1.0, -3.0), fov=35.0)
    optics = optics_of(view, aspect)

    point = optics.point_at(across, down, depth)

    assert optics.depth(point) == pytest.approx(depth, rel=1e-3)
    shares = optics.project(np.array([point], dtype=np.float32))[0]
    assert shares == pytest.approx([across, down], abs=2e-3)
