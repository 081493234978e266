from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.sets.flora.deepwood import tall_tree, thicket
from reelkite.engines.diorama.sets.flora.trees import LEAVES
from reelkite.engines.diorama.sets.nature.site import Site


def test_the_crown_begins_high_up() -> None:
    """Below a third of its height a forest tree is only trunk and roots."""
    wood, roof, *_ = tall_tree(np.random.default_rng(1), LEAVES["summer"][0], 1)
    assert roof.mesh.positions[:, 1].min() > 0.33
    low = wood.mesh.positions[wood.mesh.positions[:, 1] > 0.06]
    assert np.hypot(low[:, 0], low[:, 2]).max() < 0.25


def test_the_thicket_closes_the_view(site: Callable[..., Site]) -> None:
    """A wall of crowns crosses the picture, ten metres high, without a shadow."""
    here = site()
    wall = thicket(here, LEAVES["summer"][0], 50.0, 14.0)
    x, y, z = wall.mesh.positions.T
    turn = np.arctan2(x - here.eye[0], here.eye[2] - z)
    assert np.ptp(turn) > 2 * here.half_angle
    assert 8 < y.max() < 18
    assert not wall.casts
