from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.sets.otherworlds.corals import KINDS, kelp, starfish


@pytest.mark.parametrize("number", range(len(KINDS)))
def test_corals_stand_on_the_sand(extent: Callable[..., Any], number: int) -> None:
    """Each kind stands about y = 0, is a good half metre tall or wide, and is cheap."""
    coral = KINDS[number](np.random.default_rng(3))
    low, high = extent([coral])
    assert -0.45 < low[1] < 0.05
    assert 0.45 < max(high - low) < 2.4
    assert len(coral.mesh.triangles) < 4_500


def test_kelp_sways_more_towards_its_tip() -> None:
    """The foot of kelp stays where it is, its tip goes with the water."""
    weed = kelp(np.random.default_rng(1))
    height = weed.mesh.positions[:, 1]
    assert weed.sway[height < 0.01].max() < 0.01
    assert weed.sway[height > 2.0].min() > 0.1


def test_starfish_lie_flat(extent: Callable[..., Any]) -> None:
    """A starfish is far wider than tall."""
    low, high = extent([starfish()])
    size = high - low
    assert size[0] > 3 * size[1]
    assert size[2] > 3 * size[1]
