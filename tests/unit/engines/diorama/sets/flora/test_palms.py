import numpy as np

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.sets.flora.palms import FROND, cactus, palm


def test_a_palm_leans_and_has_fronds() -> None:
    """The top of a palm is aside of its foot, and its leaflets are blades."""
    pieces = palm(np.random.default_rng(2), FROND, 2)
    trunk = pieces[0].mesh.positions
    top, foot = trunk[trunk[:, 1].argmax()], trunk[trunk[:, 1].argmin()]
    assert np.hypot(*(top - foot)[[0, 2]]) > 0.08
    assert any(piece.layer is Layer.BLADES for piece in pieces)


def test_a_cactus_has_arms() -> None:
    """A cactus is upright and wider than its stem."""
    (solid,) = cactus(np.random.default_rng(2), FROND, 1)
    x, y, z = solid.mesh.positions.T
    assert y.max() > 0.9
    assert max(np.ptp(x), np.ptp(z)) > 0.22
