from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.tools.study import STUDY
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A globe on its foot is a forearm high, a telescope reaches the chin."""
    heights = {"globe": (0.3, 0.4), "telescope": (1.1, 1.6), "microscope": (0.35, 0.55)}
    for name, (low, high) in heights.items():
        bottom, top = STUDY[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_a_globe_turns_about_its_axis() -> None:
    """The ball is on a joint, its arc and foot are not."""
    model = STUDY["globe"](Kit(Appearance()))

    assert [part.joint for part in model.parts] == ["globe", "", ""]
    assert model.joints["globe"].axis == "y"
