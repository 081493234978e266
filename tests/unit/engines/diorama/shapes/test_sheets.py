import numpy as np

from reelkite.engines.diorama.shapes import disc, leaf, quad, sheet


def test_sheet_faces_the_audience() -> None:
    """Columns to the right and rows upward make a sheet that faces +z."""
    x, y = np.meshgrid(np.arange(4.0), np.arange(3.0))
    mesh = sheet(np.stack([x, y, np.zeros_like(x)], axis=-1))
    np.testing.assert_allclose(mesh.normals, np.tile([0, 0, 1], (12, 1)), atol=1e-6)


def test_quad_is_cut_into_cells() -> None:
    """A pane has two triangles a cell and faces the side that sees it counter-clockwise."""
    mesh = quad((0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 1, 0), across=3, along=2)
    assert len(mesh.triangles) == 12
    np.testing.assert_allclose(mesh.normals[:, 2], 1, atol=1e-6)


def test_disc_and_leaf_face_up() -> None:
    """Discs and leaves lie with their upper side up."""
    assert (disc(1.0).normals[:, 1] > 0.99).all()
    assert leaf(1.0, 0.2, 0.3).normals[:, 1].mean() > 0.5
