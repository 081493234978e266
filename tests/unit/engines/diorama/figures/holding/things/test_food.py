"""What is eaten and drunk."""

import numpy as np
import pytest

from reelkite.engines.diorama.figures.holding.things import solid_of
from reelkite.engines.diorama.figures.holding.things.food import FOOD
from reelkite.engines.diorama.scene.colour import named


@pytest.mark.parametrize("name", FOOD)
def test_food_fits_a_hand(name: str) -> None:
    """Nothing is larger than a plate, nor too small to be seen."""
    size = float(np.ptp(solid_of(name).mesh.positions, axis=0).max())

    assert 0.08 < size < 0.32


def test_icing_takes_the_colour_that_is_asked_for() -> None:
    """A blue donut is blue on its front only."""
    solid = solid_of("donut", "blue")
    blue = np.isclose(solid.colours, named("blue"), atol=1e-3).all(axis=1)

    assert 0.2 < blue.mean() < 0.9
    assert solid.mesh.positions[blue, 2].mean() > solid.mesh.positions[~blue, 2].mean()
