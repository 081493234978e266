from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.household.furnishing import FURNISHING
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A wardrobe is taller than a person, a mantel reaches the chest."""
    heights = {"wardrobe": (1.9, 2.2), "fireplace": (1.1, 1.5), "pillow": (0.3, 0.6)}
    for name, (low, high) in heights.items():
        bottom, top = FURNISHING[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_fire_flickers_and_lights_the_room() -> None:
    """The flames of a hearth sway at rates of their own, and shine."""
    hearth = FURNISHING["fireplace"](Kit(Appearance()))

    assert len({joint.rate for joint in hearth.joints.values()}) == 3
    assert hearth.shines


def test_lamps_shine() -> None:
    """What is lit gives off light."""
    for name in ("floor-lamp", "chandelier", "candlestick"):
        assert FURNISHING[name](Kit(Appearance())).shines
