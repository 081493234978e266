from collections.abc import Callable, Iterable

import numpy as np
import pytest

from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.sets.flora.bare import bare, bare_birch, bare_trunk
from reelkite.engines.diorama.sets.flora.trees import LEAVES, Grower


@pytest.mark.parametrize("grow", [bare, bare_birch, bare_trunk])
def test_a_bare_tree_is_a_metre_tall_and_carries_snow(
    grow: Grower, extent: Callable[[Iterable[Solid]], tuple[Array, Array]]
) -> None:
    """Wood from the ground to a metre, and snow that is brighter than it; simpler far away."""
    counts = []
    for detail in (0, 2):
        wood, snow = grow(np.random.default_rng(3), LEAVES["winter"][0], detail)
        low, high = extent((wood, snow))
        assert low[1] < 0
        assert 0.8 < high[1] < 1.15
        assert snow.colours.mean() > 1.3 * wood.colours.mean()
        counts.append(len(wood.mesh.triangles))
    assert counts[0] < 0.5 * counts[1]
