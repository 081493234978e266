from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.standins import STAND_INS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """The stand-ins are as tall as a small child or less."""
    for name, low, high in (
        ("shape/creature", 0.6, 1.2),
        ("shape/object", 0.3, 0.6),
        ("shape/heap", 0.2, 0.6),
    ):
        bottom, top = STAND_INS[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high
