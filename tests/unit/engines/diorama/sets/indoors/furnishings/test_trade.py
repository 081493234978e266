from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.sets.indoors.furnishings import trade
from reelkite.engines.diorama.sets.schemes import SCHEMES

SCHEME = SCHEMES[1]
RNG = np.random.default_rng(4)

MADE = {
    "goods_shelf": trade.goods_shelf(SCHEME, RNG),
    "till": trade.till(SCHEME),
    "workbench": trade.workbench(SCHEME),
    "tool_wall": trade.tool_wall(SCHEME),
    "tyres": trade.tyres(),
    "flasks": trade.flasks(SCHEME),
    "hoop": trade.hoop(SCHEME),
    "wall_bars": trade.wall_bars(SCHEME),
    "balls": trade.balls(SCHEME),
    "mats": trade.mats(SCHEME),
    "punching_bag": trade.punching_bag(SCHEME),
    "console": trade.console(SCHEME),
}


@pytest.mark.parametrize("name", MADE)
def test_it_fits_its_trade(extent: Callable[..., Any], name: str) -> None:
    """Each piece stands on the floor, or hangs, and is cheap enough to be one of many."""
    low, high = extent(MADE[name])
    assert low[1] > -2.1
    assert 0.2 < high[1] - low[1] < 3.0
    assert (high - low).max() < 7.0
    assert sum(len(piece.mesh.triangles) for piece in MADE[name]) < 12000
