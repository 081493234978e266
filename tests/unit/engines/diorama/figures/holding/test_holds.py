import numpy as np

from reelkite.engines.diorama.figures.holding.holds import Hold, triple


def test_a_hold_is_a_frame() -> None:
    """Y goes along, z to the front as near as can be, all of one size."""
    frame = Hold("bow", at=(1, 2, 3), along=(2, 0, 0), front=(0.5, 0, 1), size=0.5).matrix()

    assert np.allclose(frame[:3, 1], [0.5, 0, 0])
    assert np.allclose(frame[:3, 2], [0, 0, 0.5])
    assert np.allclose(frame[:3, 3], [1, 2, 3])
    assert np.linalg.det(frame[:3, :3]) > 0


def test_a_front_along_the_thing_is_replaced() -> None:
    """There is always a frame, also where front and y are one."""
    frame = Hold("bow", along=(0, 1, 0), front=(0, 1, 0)).matrix()

    assert np.allclose(frame[:3, :3] @ frame[:3, :3].T, np.eye(3))
    assert triple(frame[:3, 1]) == (0.0, 1.0, 0.0)
