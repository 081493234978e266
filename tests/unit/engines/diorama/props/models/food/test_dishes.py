from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.food.dishes import DISHES, ruffle
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A bowl of soup is a hand high."""
    heights = {"soup": (0.06, 0.15), "popcorn": (0.15, 0.3), "steak": (0.03, 0.1)}
    for name, (low, high) in heights.items():
        bottom, top = DISHES[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_soup_steams() -> None:
    """Steam rises from it by itself."""
    assert DISHES["soup"](Kit(Appearance())).vapours[0].always


def test_lettuce_looks_up() -> None:
    """All of a frill faces the sky."""
    assert (ruffle(0.1, 0.0, 6, 0.01).normals[:, 1] >= 0).all()
