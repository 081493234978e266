import numpy as np

from reelkite.engines.diorama.sets.flora.deepwood import tall_tree
from reelkite.engines.diorama.sets.flora.trees import LEAVES


def test_the_crown_begins_high_up() -> None:
    """Below a third of its height a forest tree is only trunk and roots."""
    wood, roof, *_ = tall_tree(np.random.default_rng(1), LEAVES["summer"][0], 1)
    assert roof.mesh.positions[:, 1].min() > 0.33
    low = wood.mesh.positions[wood.mesh.positions[:, 1] > 0.06]
    assert np.hypot(low[:, 0], low[:, 2]).max() < 0.25
