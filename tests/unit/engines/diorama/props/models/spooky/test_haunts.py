import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.spooky.haunts import HAUNTS, ghost
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "ghost": (1.4, 1.96),
    "jack-o-lantern": (0.33, 0.47),
    "coffin": (0.57, 0.8),
    "spider-web": (1.22, 1.7),
    "suit-of-armour": (1.74, 2.43),
    "mummy-case": (1.53, 2.13),
}


@pytest.mark.parametrize("name", HAUNTS)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < HAUNTS[name](Kit(Appearance())).bounds()[1][1] < high


def test_a_ghost_does_not_touch_the_ground() -> None:
    """Its hem hangs in the air, and it sheds a little light."""
    model = ghost(Kit(Appearance()))
    assert model.bounds()[0][1] > 0.1
    assert model.shines
