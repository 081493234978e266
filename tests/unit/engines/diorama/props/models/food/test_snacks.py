from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.food.snacks import FOOD
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """An apple is about nine centimetres tall, a cookie under three."""
    for name, low, high in (("apple", 0.07, 0.11), ("cookie", 0.01, 0.03), ("cake", 0.12, 0.2)):
        bottom, top = FOOD[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high
