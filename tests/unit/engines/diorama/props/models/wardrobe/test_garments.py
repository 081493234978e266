import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.wardrobe.garments import GARMENTS, dress
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "dress": (1.23, 1.72),
    "shirt": (1.32, 1.84),
    "coat": (1.37, 1.92),
    "trousers": (1.28, 1.79),
    "scarf": (0.8, 1.12),
    "top-hat": (0.2, 0.29),
    "glove": (0.27, 0.39),
    "sock": (0.63, 0.88),
}


@pytest.mark.parametrize("name", GARMENTS)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < GARMENTS[name](Kit(Appearance())).bounds()[1][1] < high


def test_a_dress_stands_on_a_form() -> None:
    """It is as wide at its hem as a dress is, and nobody is in it."""
    low, high = dress(Kit(Appearance())).bounds()
    assert 0.7 < high[0] - low[0] < 1.1
