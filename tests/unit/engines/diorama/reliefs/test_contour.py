import numpy as np

from reelkite.engines.diorama.reliefs.contour import plane
from reelkite.engines.diorama.scene.mesh import Array


def _disc(side: int, radius: float) -> Array:
    row, column = np.mgrid[:side, :side] - (side - 1) / 2
    return np.asarray(radius - np.hypot(row, column), dtype=np.float32)


def test_the_outline_of_a_disc_is_round_and_its_area_right() -> None:
    """The mesh of a disc has its area, and outline points at its radius."""
    flat = plane(_disc(41, 15.0))
    a, b, c = (flat.points[flat.triangles[:, k]] for k in range(3))
    across, along = b - a, c - a
    area = np.abs(across[:, 0] * along[:, 1] - across[:, 1] * along[:, 0]).sum() / 2
    reach = np.hypot(*(flat.points[flat.on_edge] - 20).T)

    assert abs(area / (np.pi * 15**2) - 1) < 0.02
    assert np.all(np.abs(reach - 15) < 0.1)


def test_vertices_are_shared() -> None:
    """No point of the mesh stands twice."""
    flat = plane(_disc(21, 7.3))

    assert len(np.unique(flat.points.round(5), axis=0)) == len(flat.points)


def test_a_field_below_zero_gives_nothing() -> None:
    """Where nothing is inside there are no triangles."""
    assert len(plane(np.full((5, 5), -1, np.float32)).triangles) == 0
