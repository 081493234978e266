from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.sets.city.roadway import KERB, road


@pytest.mark.parametrize("wet", [False, True])
def test_a_wet_road_is_a_mirror(wet: bool) -> None:
    """Road and pavements are wet in rain, felted ground else."""
    layers = {piece.layer for piece in road(3.4, 2.7, -3.0, wet=wet, snowy=False)}
    assert (Layer.WET in layers) is wet
    assert (Layer.GROUND in layers) is not wet


def test_pavements_are_a_kerb_higher_than_the_road(extent: Callable[..., Any]) -> None:
    """The road is at 0, the pavement at the height of the kerb."""
    pieces = road(3.4, 2.7, -3.0, wet=False, snowy=False)
    heights = {round(float(piece.mesh.positions[:, 1].mean()), 3) for piece in pieces}
    assert 0.0 in heights
    assert KERB in heights
    low, high = extent(pieces)
    assert low[2] < -50 < 5 < high[2]


def test_a_lane_has_no_kerb() -> None:
    """Without a road all is one level paving."""
    (paving,) = road(0.0, 3.0, 0.0, wet=False, snowy=True)
    assert np.ptp(paving.mesh.positions[:, 1]) == 0
