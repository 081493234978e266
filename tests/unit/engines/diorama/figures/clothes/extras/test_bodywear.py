import numpy as np
import pytest

from reelkite.engines.diorama.figures.clothes.extras.bodywear import BODYWEAR
from reelkite.engines.diorama.figures.stature import skeleton_of, stature_of
from reelkite.engines.diorama.modelling.pieces import assemble

BODY = stature_of("adult")


@pytest.mark.parametrize("name", BODYWEAR)
def test_they_can_be_made_and_are_of_a_size_to_be_worn(name: str) -> None:
    """Finite clay on the bones of a body, in its place."""
    solid, _ = assemble(BODYWEAR[name](BODY, "shirt", (0.5, 0.1, 0.1)), skeleton_of(BODY), 1.6)

    assert np.isfinite(solid.mesh.positions).all()
    assert np.ptp(solid.mesh.positions, axis=0).max() < BODY.height
