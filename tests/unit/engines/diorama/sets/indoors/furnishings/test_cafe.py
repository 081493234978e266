from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.sets.indoors.furnishings import cafe
from reelkite.engines.diorama.sets.schemes import SCHEMES

SCHEME = SCHEMES[2]
RNG = np.random.default_rng(4)

MADE = {
    "bar_counter": cafe.bar_counter(SCHEME),
    "bottle_shelf": cafe.bottle_shelf(SCHEME, RNG),
    "espresso_machine": cafe.espresso_machine(SCHEME),
    "cake_stand": cafe.cake_stand(SCHEME),
    "cafe_table": cafe.cafe_table(SCHEME),
    "menu_board": cafe.menu_board(SCHEME),
}


@pytest.mark.parametrize("name", MADE)
def test_it_stands_on_the_floor_and_fits_a_room(extent: Callable[..., Any], name: str) -> None:
    """Each piece stands on y = 0, is at most four metres wide and lower than a ceiling."""
    low, high = extent(MADE[name])
    assert -0.03 < low[1] < 0.13
    assert 0.2 < high[1] < 2.6
    assert (high - low).max() < 4.0
    assert sum(len(piece.mesh.triangles) for piece in MADE[name]) < 9_000
