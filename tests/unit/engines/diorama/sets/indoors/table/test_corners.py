"""Tables of other kinds than the one by the window."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.sets.indoors.furnishings.fitting import MAKERS
from reelkite.engines.diorama.sets.indoors.table.corners import CORNERS
from reelkite.engines.diorama.sets.indoors.table.tabletop import TableByWindow
from reelkite.engines.diorama.sets.kit import names


@pytest.mark.parametrize("name", CORNERS)
def test_a_corner_can_be_built_and_keeps_off_the_table(see: Callable[..., Any], name: str) -> None:
    """All that stands there can be made, behind the table; the stage is a tabletop."""
    corner = CORNERS[name]
    for stand in corner.stands:
        assert stand.word in MAKERS or stand.word in names()
        assert stand.z < -0.9
    seen = see(TableByWindow(corner), setting=name)
    assert seen.layout.tabletop is not None
    assert np.isfinite(seen.corners()).all()
    assert seen.triangles() < 60_000


def test_corners_differ_in_colour() -> None:
    """No two corners have the same walls."""
    assert len({corner.wall for corner in CORNERS.values()}) == len(CORNERS)
