import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.gear.harbour import HARBOUR_GEAR, bell
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "fishing-net": (1.13, 1.58),
    "rope": (0.24, 0.34),
    "chain": (0.12, 0.18),
    "anchor": (1.2, 1.67),
    "life-buoy": (0.68, 0.96),
    "ships-wheel": (1.31, 1.83),
    "bell": (0.89, 1.24),
    "seashell": (0.31, 0.44),
    "starfish": (0.18, 0.26),
    "coral": (0.69, 0.97),
}


@pytest.mark.parametrize("name", HARBOUR_GEAR)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < HARBOUR_GEAR[name](Kit(Appearance())).bounds()[1][1] < high


def test_a_bell_swings_with_its_clapper_behind() -> None:
    """Body and clapper hang on two joints that swing."""
    joints = bell(Kit(Appearance())).joints
    assert joints["bell"].swing != joints["clapper"].swing
    assert all(joint.swing > 0 for joint in joints.values())
