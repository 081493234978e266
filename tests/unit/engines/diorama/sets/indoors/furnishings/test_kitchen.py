from collections.abc import Callable
from typing import Any

import pytest

from reelkite.engines.diorama.sets.indoors.furnishings import kitchen
from reelkite.engines.diorama.sets.schemes import SCHEMES

SCHEME = SCHEMES[2]

MADE = {
    "counter": kitchen.counter(SCHEME),
    "wall_cabinets": kitchen.wall_cabinets(SCHEME),
    "stove_things": kitchen.stove_things(SCHEME),
    "fridge": kitchen.fridge(SCHEME),
}


@pytest.mark.parametrize("name", MADE)
def test_it_stands_on_the_floor_and_fits_a_room(extent: Callable[..., Any], name: str) -> None:
    """Each piece stands on y = 0, is at most four metres wide and lower than a ceiling."""
    low, high = extent(MADE[name])
    assert -0.03 < low[1] < 0.13
    assert 0.2 < high[1] < 2.6
    assert (high - low).max() < 4.0
    assert sum(len(piece.mesh.triangles) for piece in MADE[name]) < 9_000


def test_utensils_hang_under_their_rail(extent: Callable[..., Any]) -> None:
    """Ladles hang below the rail."""
    low, high = extent(kitchen.utensils())
    assert high[1] < 0.03
    assert low[1] < -0.3
