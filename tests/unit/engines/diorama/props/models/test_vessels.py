from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vessels import VESSELS, airplane
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A sailing boat has a tall mast, a rowing boat is low."""
    for name, low, high in (("boat", 4.5, 6.5), ("rowing-boat", 0.4, 1.0), ("rocket", 4, 5.5)):
        bottom, top = VESSELS[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_a_propeller_turns() -> None:
    """The propeller of a plane turns by itself."""
    assert airplane(Kit(Appearance())).joints["propeller"].rate > 1
