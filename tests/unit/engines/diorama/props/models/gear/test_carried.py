import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.gear.carried import CARRIED, sparkler
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "shovel": (1.16, 1.63),
    "rake": (1.13, 1.58),
    "pitchfork": (1.29, 1.8),
    "pickaxe": (0.76, 1.07),
    "spanner": (0.06, 0.09),
    "spear": (1.78, 2.49),
    "dagger": (0.06, 0.09),
    "flag": (1.64, 2.29),
    "sparkler": (0.58, 0.81),
    "cannon": (0.9, 1.25),
    "sack": (0.56, 0.79),
    "bomb": (0.49, 0.7),
}


@pytest.mark.parametrize("name", CARRIED)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < CARRIED[name](Kit(Appearance())).bounds()[1][1] < high


def test_a_sparkler_is_held_and_throws_light() -> None:
    """It has a grip, sparks that turn about its tip, and shines."""
    model = sparkler(Kit(Appearance()))
    assert model.held is not None
    assert model.shines
    assert len(model.joints) == 3
