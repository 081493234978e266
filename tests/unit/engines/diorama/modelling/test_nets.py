from collections import Counter

import numpy as np

from reelkite.engines.diorama.modelling.clay import ball, distance, rod
from reelkite.engines.diorama.modelling.nets import mould, surface_net


def test_a_moulded_form_is_closed_and_lies_on_the_surface() -> None:
    """Every edge has two triangles, corners lie on the form, and normals are unit and outward."""
    lumps = [ball((0, 0, 0), 0.4, "b"), rod((0, 0, 0), (0, 0.8, 0), (0.2, 0.15), "b", blend=0.1)]
    mesh = mould(lumps, 0.06)
    triangles = mesh.triangles
    edges = Counter(
        tuple(sorted(edge))
        for face in triangles.tolist()
        for edge in zip(face, (*face[1:], face[0]), strict=True)
    )

    assert set(edges.values()) == {2}
    assert np.abs(distance(lumps, mesh.positions)).max() < 0.004
    assert np.allclose(np.linalg.norm(mesh.normals, axis=1), 1, atol=1e-5)
    outside = distance(lumps, mesh.positions + 0.02 * mesh.normals)
    assert (outside > 0).all()


def test_finer_cells_give_more_triangles() -> None:
    """Half the cell gives about four times the triangles."""
    lumps = [ball((0, 0, 0), 0.4, "b")]
    coarse, fine = (len(mould(lumps, cell).triangles) for cell in (0.1, 0.05))

    assert 3 < fine / coarse < 5


def test_an_empty_field_has_no_surface() -> None:
    """A field without a change of sign gives nothing."""
    corners, triangles = surface_net(np.ones((5, 5, 5), dtype=np.float32))

    assert len(corners) == len(triangles) == 0
