import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.wardrobe.openings import OPENINGS, door
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "door": (2.04, 2.84),
    "window": (1.87, 2.61),
    "jar": (0.2, 0.28),
    "fish-tank": (0.97, 1.36),
    "soda-can": (0.2, 0.28),
    "cocktail": (0.32, 0.46),
}


@pytest.mark.parametrize("name", OPENINGS)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < OPENINGS[name](Kit(Appearance())).bounds()[1][1] < high


def test_light_falls_through_a_door_that_is_ajar() -> None:
    """Behind the door it is bright, and some of it falls before the sill."""
    model = door(Kit(Appearance()))
    assert any(part.finish.emission > 0 for part in model.parts)
    assert model.shines
