import numpy as np
import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.household.longcase import LONGCASE, grandfather_clock
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "grandfather-clock": (1.93, 2.69),
    "hammock": (1.2, 1.68),
    "rocking-horse": (0.93, 1.3),
    "pinata": (1.37, 1.91),
    "bouquet": (0.42, 0.59),
}


@pytest.mark.parametrize("name", LONGCASE)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < LONGCASE[name](Kit(Appearance())).bounds()[1][1] < high


def test_the_pendulum_swings_in_its_case() -> None:
    """It swings to and fro, and does not leave the case."""
    model = grandfather_clock(Kit(Appearance()))
    bob = next(part for part in model.parts if part.joint == "pendulum")
    assert model.joints["pendulum"].swing > 0
    assert np.abs(bob.mesh.positions[:, 0]).max() < 0.2
