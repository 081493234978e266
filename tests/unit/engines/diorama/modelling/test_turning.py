import numpy as np

from reelkite.engines.diorama.modelling.turning import cross, facing, swings, turn, unit, vector
from reelkite.engines.diorama.scene.mesh import rotation


def test_a_turn_is_the_scene_s_rotation() -> None:
    """Angles mean the same here as in the scene."""
    expected = rotation(yaw=0.4, pitch=-0.7, roll=0.2)[:3, :3]

    assert np.allclose(turn((-0.7, 0.4, 0.2)), expected, atol=1e-6)


def test_a_swing_carries_one_direction_onto_the_other() -> None:
    """The shortest turn maps start to end and is a rotation."""
    start, end = unit((0.3, -0.8, 0.1)), unit((-0.2, 0.5, 0.9))
    swing = swings(start, end)

    assert np.allclose(swing @ start, end)
    assert np.isclose(np.linalg.det(swing), 1)


def test_a_frame_faces_along_and_aside() -> None:
    """The frame's y is exact, its x as near to the side as can be."""
    frame = facing(vector(0, 2, 0), vector(1, 1, 0))

    assert np.allclose(frame, np.eye(3))


def test_the_cross_product_is_numpy_s() -> None:
    """The quick cross product agrees with numpy's."""
    a, b = np.random.default_rng(1).normal(size=(2, 5, 3))

    assert np.allclose(cross(a, b), np.cross(a, b))
