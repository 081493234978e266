from collections.abc import Callable
from typing import Any

import pytest

from reelkite.engines.diorama.sets.indoors.furnishings import bath
from reelkite.engines.diorama.sets.schemes import SCHEMES

SCHEME = SCHEMES[1]

MADE = {
    "bathtub": bath.bathtub(SCHEME),
    "washbasin": bath.washbasin(SCHEME),
    "toilet": bath.toilet(SCHEME),
    "towels": bath.towels(SCHEME),
    "sickbed": bath.sickbed(),
    "drip": bath.drip(SCHEME),
    "monitor": bath.monitor(SCHEME),
    "screen": bath.screen(),
}


@pytest.mark.parametrize("name", MADE)
def test_it_fits_a_bathroom_or_sickroom(extent: Callable[..., Any], name: str) -> None:
    """Each piece stands on the floor or hangs a little, and is lower than a ceiling."""
    low, high = extent(MADE[name])
    assert low[1] > -0.6
    assert 0.2 < high[1] - low[1] < 2.4
    assert (high - low).max() < 7.0
    assert sum(len(piece.mesh.triangles) for piece in MADE[name]) < 9000
