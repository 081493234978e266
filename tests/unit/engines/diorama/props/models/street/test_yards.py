import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.street.yards import YARDS, tower_crane
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "tower-crane": (9.43, 13.1),
    "goal": (1.67, 2.32),
    "basketball-hoop": (2.93, 4.08),
    "trampoline": (0.63, 0.89),
    "satellite-dish": (4.18, 5.82),
    "beach-umbrella": (2.0, 2.78),
    "lawn-mower": (0.85, 1.19),
    "barbecue": (0.8, 1.12),
    "cable-car": (2.86, 3.99),
}


@pytest.mark.parametrize("name", YARDS)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < YARDS[name](Kit(Appearance())).bounds()[1][1] < high


def test_the_load_turns_with_the_jib() -> None:
    """All but mast and foot are on the joint of the jib."""
    model = tower_crane(Kit(Appearance()))
    assert sum(part.joint == "jib" for part in model.parts) == len(model.parts) - 2
