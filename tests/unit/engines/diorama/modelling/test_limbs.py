import numpy as np

from reelkite.engines.diorama.modelling.limbs import STRETCH, curve, frames, reach
from reelkite.engines.diorama.modelling.turning import unit, vector


def test_a_hand_reaches_its_goal_and_the_elbow_points_to_the_pole() -> None:
    """Within reach the end is at the goal and both halves are half the limb."""
    root, goal = vector(0, 1, 0), vector(0.2, 0.7, 0.1)
    elbow, end = reach(root, goal, 0.6, vector(0, 0, -1))

    assert np.allclose(end, goal)
    assert np.isclose(np.linalg.norm(elbow - root), 0.3)
    assert elbow[2] < (root[2] + goal[2]) / 2


def test_a_goal_too_far_stretches_the_limb_a_little_only() -> None:
    """Clay stretches, but not for ever."""
    _, end = reach(vector(0, 0, 0), vector(5, 0, 0), 1.0, vector(0, 1, 0))

    assert np.isclose(end[0], STRETCH)


def test_a_curve_is_rounded_between_its_ends() -> None:
    """The curve starts and ends on the limb and cuts the elbow's corner."""
    corner = vector(0.5, 0, 0)
    points, tangents = curve(vector(0, 0, 0), corner, vector(0.5, 0.5, 0), 7, 0.4)

    assert np.allclose(points[0], 0)
    assert np.allclose(points[-1], vector(0.5, 0.5, 0))
    assert 0.02 < np.linalg.norm(points[3] - corner) < 0.2
    assert np.allclose(np.linalg.norm(tangents, axis=1), 1)


def test_frames_follow_the_tangents() -> None:
    """Each frame turns the rest direction onto its tangent."""
    rest = unit((0.5, -0.8, 0))
    tangents = np.array([unit(t) for t in ((1, 0, 0), (0.7, 0.7, 0), (0, 1, 0))])

    assert np.allclose(frames(np.eye(3), rest, tangents) @ rest, tangents)
