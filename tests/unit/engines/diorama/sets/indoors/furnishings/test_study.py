from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.sets.indoors.furnishings import study
from reelkite.engines.diorama.sets.schemes import SCHEMES

SCHEME = SCHEMES[2]
RNG = np.random.default_rng(4)

MADE = {
    "desk": study.desk(SCHEME),
    "computer": study.computer(SCHEME),
    "board": study.board(SCHEME, RNG),
    "blackboard": study.blackboard(SCHEME),
    "school_desk": study.school_desk(SCHEME),
    "globe": study.globe(SCHEME),
}


@pytest.mark.parametrize("name", MADE)
def test_it_stands_on_the_floor_and_fits_a_room(extent: Callable[..., Any], name: str) -> None:
    """Each piece stands on y = 0, is at most four metres wide and lower than a ceiling."""
    low, high = extent(MADE[name])
    assert -0.03 < low[1] < 0.13
    assert 0.2 < high[1] < 2.6
    assert (high - low).max() < 4.0
    assert sum(len(piece.mesh.triangles) for piece in MADE[name]) < 9_000


def test_the_ladder_leans_against_what_is_behind_it(extent: Callable[..., Any]) -> None:
    """The top of the ladder is further back than its foot."""
    made = study.ladder(SCHEME, 2.9)
    corners = made[0].mesh.positions
    foot, top = corners[corners[:, 1] < 0.3], corners[corners[:, 1] > 2.5]
    assert top[:, 2].mean() < foot[:, 2].mean()
    extent(made)
