import numpy as np

from reelkite.engines.diorama.props.forms import (
    axles,
    blossom,
    flame,
    lined,
    profiled,
    ring,
    tuft,
    turned,
    wheel,
)


def test_a_ring_is_closed_and_level() -> None:
    """The last point of a ring is its first."""
    circle = ring(0.5, 0.2)

    assert np.allclose(circle[0], circle[-1], atol=1e-6)
    assert np.allclose(circle[:, 1], 0.2)


def test_the_inside_of_a_vessel_is_lined() -> None:
    """The wall that looks at the axis has the inner colour, the other the outer."""
    cup = turned([(0, 0), (0.4, 0), (0.5, 1), (0.45, 1), (0.35, 0.1), (0, 0.1)], 40, 24)
    colours = lined(cup, (1, 0, 0), (0, 0, 1))
    out = np.sum(cup.normals[:, [0, 2]] * cup.positions[:, [0, 2]], axis=1)

    assert colours[out > 0.2, 0].min() == 1
    assert colours[out < -0.2, 2].min() == 1


def test_a_flame_glows_and_a_wheel_rolls_on_its_joint() -> None:
    """A flame shines and casts no shadow; a wheel is round about x."""
    tyre = wheel(0.3, 0.2, "axle")

    assert flame(0.1).finish.emission > 1
    assert not flame(0.1).finish.casts
    assert tyre.joint == "axle"
    assert np.hypot(*tyre.mesh.positions[:, 1:].T).max() < 0.31


def test_leaves_and_petals_are_finite() -> None:
    """Tufts and blossoms are sound meshes of the asked size."""
    assert np.abs(tuft(9, 0.3, 0.05, 1).positions).max() < 0.4
    assert all(np.abs(part.mesh.positions).max() < 0.12 for part in blossom((1, 0, 0), 0.1))


def test_wheels_stand_on_the_ground_on_both_sides() -> None:
    """Axles carry a wheel left and right, and their joints are at the hubs."""
    wheels, joints = axles(0.3, 0.2, 0.7, (1.0, -1.0))

    assert len(wheels) == 4
    assert all(abs(part.mesh.positions[:, 1].min()) < 0.01 for part in wheels)
    assert {joint.pivot for joint in joints.values()} == {(0, 0.3, 1.0), (0, 0.3, -1.0)}


def test_a_profile_is_seen_from_the_side() -> None:
    """A side view keeps its length along z and gets its width along x."""
    extent = np.ptp(profiled([(1, 0), (1, 1), (-2, 1), (-2, 0)], 0.8, 0.1).positions, axis=0)

    assert abs(extent[0] - 0.8) < 0.01
    assert extent[2] > 2.9
