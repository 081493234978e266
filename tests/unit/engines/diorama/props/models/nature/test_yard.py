import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.nature.yard import YARD, cauldron
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "scarecrow": (1.8, 2.2),
    "tombstone": (0.8, 1.0),
    "hay-bale": (1.1, 1.4),
    "cauldron": (0.8, 1.1),
    "watering-can": (0.3, 0.45),
    "sandcastle": (0.8, 1.1),
    "puddle": (0.02, 0.2),
    "rock-arch": (4.5, 7.5),
}


@pytest.mark.parametrize("name", YARD)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < YARD[name](Kit(Appearance())).bounds()[1][1] < high


def test_a_cauldron_is_on_a_fire() -> None:
    """The brew steams at all times and the fire below gives light."""
    model = cauldron(Kit(Appearance()))
    assert all(vapour.always for vapour in model.vapours)
    assert model.shines
