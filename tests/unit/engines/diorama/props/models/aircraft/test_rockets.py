from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.aircraft.rockets import ROCKETS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """A rocket at its tower is the tallest."""
    for name, low, high in (
        ("rocket", 4, 5.5),
        ("rocket-launch", 8.5, 11.5),
        ("spaceship", 2.5, 3.8),
    ):
        height = ROCKETS[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_a_launch_burns_and_smokes() -> None:
    """Flames flicker below, smoke always rises, the ground is lit."""
    model = ROCKETS["rocket-launch"](Kit(Appearance()))

    assert sum(joint.swing > 0 for joint in model.joints.values()) == 3
    assert all(vapour.always for vapour in model.vapours)
    assert model.shines
