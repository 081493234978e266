from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.sets.indoors.furnishings import halls
from reelkite.engines.diorama.sets.schemes import SCHEMES

SCHEME = SCHEMES[1]
RNG = np.random.default_rng(4)

MADE = {
    "throne": halls.throne(),
    "banner": halls.banner(),
    "column": halls.column(),
    "pew": halls.pew(SCHEME),
    "altar": halls.altar(SCHEME),
    "pedestal": halls.pedestal(SCHEME),
    "ropes": halls.ropes(),
    "torch": halls.torch(SCHEME, lit=True),
    "stained_window": halls.stained_window(SCHEME, RNG),
    "showcase": halls.showcase(SCHEME, RNG),
}


@pytest.mark.parametrize("name", MADE)
def test_it_fits_a_hall(extent: Callable[..., Any], name: str) -> None:
    """Each piece stands at or over y = 0 and is lower than a hall."""
    low, high = extent(MADE[name])
    assert low[1] > -0.1
    assert 0.2 < high[1] - low[1] < 4.0
    assert (high - low).max() < 7.0
    assert sum(len(piece.mesh.triangles) for piece in MADE[name]) < 14000
