import numpy as np
import pytest

from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.scene.mesh import Array, translation
from reelkite.engines.diorama.scene.paths import height_at, point_on, route


def _slope(x: Array, z: Array) -> Array:
    return np.asarray(0.5 * x + 0 * z, dtype=np.float32)


def test_a_route_is_at_its_mark_at_mid_shot_and_follows_the_ground() -> None:
    """The way leads over the ground along the facing."""
    place = route(Act(at=(2.0, 1.0, 0.0), yaw=np.pi / 2, travel=4.0, ground=_slope))

    assert np.allclose(place(2.0)[:3, 3], (2, 1, 0), atol=1e-5)
    assert np.allclose(place(0.0)[:3, 3], (0, 0, 0), atol=1e-5)
    assert np.allclose(place(4.0)[:3, 3], (4, 2, 0), atol=1e-5)


def test_what_hangs_keeps_its_height() -> None:
    """A body above the ground stays that far above it."""
    place = route(Act(at=(0.0, 3.0, 0.0), yaw=np.pi / 2, travel=2.0, ground=_slope))

    assert place(4.0)[1, 3] == pytest.approx(3.5)


def test_a_point_moves_with_its_body() -> None:
    """A point is carried by the placement."""
    assert point_on(lambda t: translation(t, 0, 0), (0, 1, 0))(2.0) == (2.0, 1.0, 0.0)
    assert height_at(_slope, 4.0, 9.0) == 2.0
