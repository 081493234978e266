import numpy as np

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.sets.flora.blades import LEAF, SPIKE, Stalks, blades


def test_a_blade_runs_from_root_to_tip() -> None:
    """Each blade has three triangles, its root at the root and its tip at root + reach + droop."""
    roots, up = np.array([(1.0, 0, 2), (3, 0, 4)]), np.tile([0.0, 1, 0], (2, 1))
    stalks = Stalks(roots, 0.3 * up, np.full(2, 0.01), np.zeros(2), 0.0 * up, up)
    solid = blades(stalks, 0 * roots, 0 * roots + 1, np.full(2, 0.1))
    assert solid.layer is Layer.BLADES
    assert len(solid.mesh.triangles) == 6
    np.testing.assert_allclose(solid.mesh.positions[4], [1, 0.3, 2], atol=1e-6)
    np.testing.assert_allclose(solid.extra[:5], [0, 0, 0.5, 0.5, 1])
    assert solid.sway[0] == 0
    assert solid.colours[4].min() == 1


def test_far_blades_and_leaves_are_cut_simpler() -> None:
    """A spike is one triangle, a leaf two; both end at the tip."""
    roots, up = np.array([(1.0, 0, 2), (3, 0, 4)]), np.tile([0.0, 1, 0], (2, 1))
    stalks = Stalks(roots, 0.3 * up, np.full(2, 0.01), np.zeros(2), 0.0 * up, up)
    for cut, each in ((SPIKE, 1), (LEAF, 2)):
        solid = blades(stalks, 0 * roots, 0 * roots + 1, np.full(2, 0.1), cut=cut)
        assert len(solid.mesh.triangles) == 2 * each
        np.testing.assert_allclose(solid.mesh.positions[-1], [3, 0.3, 4], atol=1e-6)
