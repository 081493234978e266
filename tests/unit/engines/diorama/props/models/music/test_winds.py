from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.music.winds import WINDS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A saxophone is as tall as a child's leg is long, an accordion half a metre."""
    heights = {"saxophone": (0.5, 0.9), "accordion": (0.35, 0.6)}
    for name, (low, high) in heights.items():
        bottom, top = WINDS[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_a_trumpet_is_gripped_at_its_valves() -> None:
    """The grip is near its middle."""
    model = WINDS["trumpet"](Kit(Appearance()))
    low, high = model.bounds()

    assert low[0] / 2 < model.anchors["grip"][0] < high[0] / 2
