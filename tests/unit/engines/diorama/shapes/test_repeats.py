import numpy as np

from reelkite.engines.diorama.scene.mesh import placed
from reelkite.engines.diorama.shapes import blob, repeated


def test_repeats_equal_single_placements() -> None:
    """A copy is the mesh scaled, turned and moved, and copies do not share corners."""
    stone = blob(0.3, 0.2, 0.3, detail=1)
    at = np.array([(1, 0, 2), (3, 1, -1)], float)
    copies = repeated(stone, at, yaw=np.array([0.4, 2.0]), size=np.array([1.0, 2.0]))
    single = stone.moved(placed((3, 1, -1), yaw=2.0, scale=2.0))
    half = len(stone.positions)
    np.testing.assert_allclose(copies.positions[half:], single.positions, atol=1e-5)
    np.testing.assert_allclose(copies.normals[half:], single.normals, atol=1e-5)
    assert copies.triangles[len(stone.triangles) :].min() == half
