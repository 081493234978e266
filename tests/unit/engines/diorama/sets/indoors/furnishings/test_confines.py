from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.sets.indoors.furnishings import confines
from reelkite.engines.diorama.sets.schemes import SCHEMES

SCHEME = SCHEMES[1]
RNG = np.random.default_rng(4)

MADE = {
    "bars": confines.bars(),
    "bunk": confines.bunk(SCHEME),
    "bench_seat": confines.bench_seat(SCHEME),
    "rack": confines.rack(SCHEME),
    "sliding_door": confines.sliding_door(SCHEME),
    "masonry": confines.masonry(RNG),
    "starry_pane": confines.starry_pane(RNG),
}


@pytest.mark.parametrize("name", MADE)
def test_it_fits_a_narrow_place(extent: Callable[..., Any], name: str) -> None:
    """Each piece stands at or over y = 0 and under a low ceiling."""
    low, high = extent(MADE[name])
    assert low[1] > -0.1
    assert 0.2 < high[1] - low[1] < 3.0
    assert (high - low).max() < 7.0
    assert sum(len(piece.mesh.triangles) for piece in MADE[name]) < 16000
