import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.machines.offices import OFFICES, potters_wheel
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "typewriter": (0.39, 0.56),
    "sewing-machine": (0.95, 1.2),
    "cash-register": (0.38, 0.54),
    "safe": (0.58, 0.81),
    "gramophone": (0.77, 1.07),
    "potters-wheel": (0.74, 1.04),
}


@pytest.mark.parametrize("name", OFFICES)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < OFFICES[name](Kit(Appearance())).bounds()[1][1] < high


def test_the_pot_turns_with_the_wheel() -> None:
    """Disc, fly wheel and clay are on the joint that turns."""
    model = potters_wheel(Kit(Appearance()))
    turning = [part for part in model.parts if part.joint == "wheel"]
    assert len(turning) == 3
    assert model.joints["wheel"].rate > 0
