import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.machines.parlour import PARLOUR, arcade_machine
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "arcade-machine": (1.68, 2.34),
    "jukebox": (1.22, 1.71),
    "slot-machine": (0.82, 1.15),
    "loudspeaker": (0.85, 1.19),
    "gears": (0.81, 1.14),
    "robot-arm": (1.09, 1.52),
    "tesla-coil": (1.49, 2.08),
    "hologram": (1.02, 1.42),
}


@pytest.mark.parametrize("name", PARLOUR)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < PARLOUR[name](Kit(Appearance())).bounds()[1][1] < high


def test_machines_of_the_parlour_are_lit() -> None:
    """An arcade cabinet gives light, and its screen is in front of its body."""
    model = arcade_machine(Kit(Appearance()))
    assert model.shines
    assert any(part.finish.emission > 1 for part in model.parts)
