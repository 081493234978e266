from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.household.furniture import FURNITURE, chair
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A table is 75 cm tall, a chair just under a metre."""
    for name, low, high in (("table", 0.7, 0.8), ("chair", 0.85, 1.0), ("bed", 0.8, 1.2)):
        bottom, top = FURNITURE[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_one_can_sit_on_a_chair() -> None:
    """The seat is a named place at the height of a knee."""
    assert 0.4 < chair(Kit(Appearance())).anchors["seat"][1] < 0.55
