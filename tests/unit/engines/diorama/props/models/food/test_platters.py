import numpy as np
import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.food.platters import PLATTERS, spaghetti
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "spaghetti": (0.18, 0.27),
    "fries": (0.19, 0.27),
    "roast-chicken": (0.19, 0.27),
    "dumplings": (0.09, 0.13),
    "waffles": (0.11, 0.16),
    "tacos": (0.12, 0.18),
    "bagels": (0.17, 0.24),
    "pretzel": (0.2, 0.29),
    "baguettes": (0.51, 0.72),
}


@pytest.mark.parametrize("name", PLATTERS)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < PLATTERS[name](Kit(Appearance())).bounds()[1][1] < high


def test_what_is_hot_steams() -> None:
    """A plate of spaghetti steams at all times, and is on its plate."""
    model = spaghetti(Kit(Appearance()))
    assert all(vapour.always for vapour in model.vapours)
    plate, pasta, *_ = model.parts
    assert np.abs(pasta.mesh.positions[:, 0]).max() < plate.mesh.positions[:, 0].max()
