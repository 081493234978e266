import numpy as np

from reelkite.engines.diorama.shapes import lathe, spline, tube


def test_lathe_creases_sharp_edges() -> None:
    """A can has flat lids and round sides: normals are not smeared over the rim."""
    can = lathe([(0, 0), (1, 0), (1, 2), (0, 2)])
    upright = np.abs(can.normals[:, 1])
    assert np.all((upright < 1e-6) | (upright > 1 - 1e-6))


def test_tube_keeps_its_radius() -> None:
    """The wall of a straight tube is one radius from its axis."""
    mesh = tube([(0, 0, 0), (0, 1, 0), (0, 2, 0)], 0.3)
    middle = mesh.positions[np.abs(mesh.positions[:, 1] - 1) < 1e-5]
    np.testing.assert_allclose(np.linalg.norm(middle[:, [0, 2]], axis=1), 0.3, rtol=1e-5)


def test_tube_is_rounded_at_its_ends() -> None:
    """The ends reach one radius beyond the path."""
    mesh = tube([(0, 0, 0), (0, 2, 0)], 0.25)
    np.testing.assert_allclose(
        [mesh.positions[:, 1].min(), mesh.positions[:, 1].max()], [-0.25, 2.25]
    )


def test_spline_passes_through_its_points() -> None:
    """A curve of 2n-1 points through n points holds them at every second place."""
    points = np.array([(0, 0, 0), (1, 2, 0), (3, 1, 1), (4, 4, 0)], float)
    np.testing.assert_allclose(spline(points, 7)[::2], points, atol=1e-5)
