from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.vessels.boats import BOATS, rowing_boat
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A sailing boat has a tall mast, a rowing boat is low."""
    for name, low, high in (("boat", 4.5, 6.5), ("rowing-boat", 0.4, 1.0)):
        bottom, top = BOATS[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_oars_row() -> None:
    """Both oars swing to and fro."""
    assert all(joint.swing > 0 for joint in rowing_boat(Kit(Appearance())).joints.values())
