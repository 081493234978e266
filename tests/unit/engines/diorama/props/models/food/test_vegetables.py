from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.food.vegetables import VEGETABLES
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A tomato is less than a hand high, a pumpkin more."""
    heights = {"tomato": (0.05, 0.1), "pumpkin": (0.2, 0.3), "broccoli": (0.1, 0.2)}
    for name, (low, high) in heights.items():
        bottom, top = VEGETABLES[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_a_brown_mushroom_has_no_warts() -> None:
    """A toadstool is warted, a brown mushroom is plain."""
    toadstool, brown = (VEGETABLES["mushroom"](Kit(Appearance(c))) for c in (None, "brown"))

    assert len(brown.parts) == len(toadstool.parts) - 2
