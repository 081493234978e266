from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.sets.nature.planting import Bed
from reelkite.engines.diorama.sets.nature.rocks import stones
from reelkite.engines.diorama.sets.nature.site import Site


def test_stones_vary(site: Callable[..., Site]) -> None:
    """Stones come in several shapes, lie on the ground and keep off the stage."""
    pieces = stones(site(), Bed(20, (3.0, 12.0), radius=0.2, gap=0.5), "some")
    assert len(pieces) == 3
    for piece in pieces:
        x, y, z = piece.mesh.positions.T
        assert y.max() > 0.05
        assert np.hypot(x, z + 2).min() > 1.5


def test_snow_lies_on_stones(site: Callable[..., Site]) -> None:
    """In winter the tops of stones are white."""
    bed = Bed(9, (4.0, 12.0), radius=0.3, gap=0.5)
    top = [stones(site(season=s), bed, "some")[0].colours.max() for s in ("summer", "winter")]
    assert top[1] > 1.5 * top[0]
