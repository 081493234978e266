import numpy as np
import pytest

from reelkite.engines.diorama.figures.clothes.extras.backs import BACKS
from reelkite.engines.diorama.figures.stature import skeleton_of, stature_of
from reelkite.engines.diorama.modelling.pieces import assemble

BODY = stature_of("adult")


@pytest.mark.parametrize("name", BACKS)
def test_they_can_be_made_and_lie_behind_the_face(name: str) -> None:
    """Finite clay on the bones of a body, in its place."""
    solid, _ = assemble(BACKS[name](BODY, "shirt", (0.5, 0.1, 0.1)), skeleton_of(BODY), 1.6)

    assert np.isfinite(solid.mesh.positions).all()
    assert solid.mesh.positions[:, 2].min() < -0.05
