import numpy as np

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.kitchen.tableware import TABLEWARE, cup, glass
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


def test_the_drink_is_seen_through_the_glass() -> None:
    """Orange juice makes the tumbler orange as high as it stands; water leaves it pale."""
    tones = [
        glass(Kit(Appearance(attributes=words))).parts[0].colour
        for words in (("juice", "orange juice"), ())
    ]
    juice, plain = (np.asarray(tone) for tone in tones)
    assert (juice[:, 0] > 3 * juice[:, 2]).any()
    assert not (plain[:, 0] > 3 * plain[:, 2]).any()
