from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vessels.powered import POWERED
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """A periscope makes the submarine the tallest."""
    for name, low, high in (("jet-ski", 0.8, 1.2), ("motor-boat", 0.9, 1.6), ("submarine", 3, 3.8)):
        height = POWERED[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_the_screw_turns() -> None:
    """The propeller of a submarine turns by itself."""
    model = POWERED["submarine"](Kit(Appearance()))

    assert model.joints["screw"].rate > 0
    assert any(part.joint == "screw" for part in model.parts)
