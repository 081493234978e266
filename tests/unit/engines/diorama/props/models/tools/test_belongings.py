from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.tools.belongings import BELONGINGS, lantern
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """An umbrella is about a metre tall, a hat 14 cm."""
    for name, low, high in (("umbrella", 0.9, 1.2), ("hat", 0.1, 0.2)):
        bottom, top = BELONGINGS[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_a_lantern_gives_light() -> None:
    """A lantern shines and can be held."""
    model = lantern(Kit(Appearance()))

    assert model.shines
    assert "hand" in model.anchors
