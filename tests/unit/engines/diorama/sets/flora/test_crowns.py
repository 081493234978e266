import numpy as np

from reelkite.engines.diorama.sets.flora.crowns import crown, fringe
from reelkite.engines.diorama.sets.flora.trees import foliage
from reelkite.engines.diorama.shapes import blob

LEAVES = foliage("#2f5526", "#5d8f33", "#a8c94e")
LUMPS = np.array([[0, 1, 0, 0.5], [0.4, 1.1, 0, 0.4], [-0.3, 0.8, 0.2, 0.4]], float)


def test_what_is_buried_is_left_out() -> None:
    """Facets inside other lumps are not kept."""
    solid = crown(LUMPS, LEAVES, np.random.default_rng(1), 1)
    whole = 3 * len(blob(1, 1, 1, 1).triangles)
    assert 0.4 * whole < len(solid.mesh.triangles) < 0.95 * whole


def test_a_crown_is_lighter_above() -> None:
    """Its top is brighter than its underside."""
    solid = crown(LUMPS, LEAVES, np.random.default_rng(1), 2)
    up = solid.mesh.normals[:, 1]
    assert solid.colours[up > 0.6].mean() > 1.3 * solid.colours[up < -0.6].mean()


def test_leaves_stand_outside() -> None:
    """No leaf of the fringe is rooted deep inside a lump."""
    roots = fringe(LUMPS, LEAVES, np.random.default_rng(1), 200).mesh.positions[::4]
    away = np.linalg.norm((roots[:, None] - LUMPS[:, :3]) / LUMPS[:, 3:4], axis=2)
    assert away.min() > 0.7
