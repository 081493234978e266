import numpy as np

from reelkite.engines.diorama.creatures.inlay import Inlay, inlaid
from reelkite.engines.diorama.scene.mesh import Array, Mesh
from reelkite.engines.diorama.shapes import ball


def _right(points: Array) -> Array:
    half: Array = points[:, 0] - 0.013
    return half


def _area(mesh: Mesh) -> float:
    a, b, c = (mesh.positions[mesh.triangles[:, k]].astype(np.float64) for k in range(3))
    return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2)


def test_an_inlay_has_a_sharp_border() -> None:
    """Each triangle has one colour, and the border is where the marking says."""
    mesh = ball(1.0)
    ground = np.zeros_like(mesh.positions)
    cut, colours = inlaid(mesh, ground, [Inlay(_right, (1.0, 0.5, 0.0))])

    assert len(colours) == len(cut.positions)
    by_corner = colours[cut.triangles][:, :, 0]
    assert np.all(by_corner.min(axis=1) == by_corner.max(axis=1))
    marked = colours[:, 0] > 0.5
    assert cut.positions[marked, 0].min() > -0.01
    assert cut.positions[~marked, 0].max() < 0.04


def test_an_inlay_keeps_the_form() -> None:
    """Cutting adds corners, but neither area nor normals change."""
    mesh = ball(1.0)
    cut, _ = inlaid(mesh, np.zeros_like(mesh.positions), [Inlay(_right, (1.0, 0.5, 0.0))])
    assert abs(_area(cut) / _area(mesh) - 1) < 1e-4
    assert np.allclose(np.linalg.norm(cut.normals, axis=1), 1, atol=1e-4)


def test_a_marking_that_is_nowhere_changes_nothing() -> None:
    """Without a border the mesh is the same."""
    mesh = ball(1.0)
    nowhere = Inlay(lambda points: -np.ones(len(points)), (1.0, 0.0, 0.0))
    cut, colours = inlaid(mesh, np.full_like(mesh.positions, 0.3), [nowhere])
    assert cut is mesh
    assert np.allclose(colours, 0.3)
