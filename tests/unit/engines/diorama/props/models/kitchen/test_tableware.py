from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.kitchen.tableware import TABLEWARE, cup
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A cup is about nine centimetres tall, a bottle about thirty."""
    for name, low, high in (("cup", 0.085, 0.11), ("bottle", 0.25, 0.35), ("plate", 0.01, 0.04)):
        bottom, top = TABLEWARE[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_an_empty_cup_holds_nothing() -> None:
    """The attribute ``empty`` leaves the drink out."""
    full, empty = (cup(Kit(Appearance(attributes=words))) for words in ((), ("empty",)))

    assert len(full.parts) == len(empty.parts) + 1
