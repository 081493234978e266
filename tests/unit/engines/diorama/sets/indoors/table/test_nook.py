from collections.abc import Callable
from typing import Any

import numpy as np

from reelkite.engines.diorama.sets.indoors.table import nook
from reelkite.engines.diorama.sets.schemes import SCHEMES


def test_the_back_of_the_room_stays_behind_the_table(extent: Callable[..., Any]) -> None:
    """Furniture and pictures are between the back wall and the table."""
    made = nook.furnished((-0.7, 0.0, -2.0), -1.0, SCHEMES[0], np.random.default_rng(1), lit=False)
    low, high = extent(made)
    assert low[2] > -2.05
    assert high[2] < -0.58
    assert high[1] > 1.5


def test_the_lamp_shines_when_it_is_lit() -> None:
    """A lit lamp adds something that glows."""

    def shining(*, lit: bool) -> float:
        made = nook.furnished((-0.7, 0.0, -2.0), 1.0, SCHEMES[1], np.random.default_rng(1), lit=lit)
        return max(float(piece.emission.max()) for piece in made)

    assert shining(lit=False) == 0.0
    assert shining(lit=True) > 1.0
