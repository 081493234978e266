import numpy as np

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.food.fruit import FRUIT
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A strawberry is five centimetres tall, a pineapple thirty."""
    heights = {"strawberry": (0.04, 0.08), "pineapple": (0.22, 0.35), "watermelon": (0.2, 0.3)}
    for name, (low, high) in heights.items():
        bottom, top = FRUIT[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_grapes_are_as_the_seed_throws_them() -> None:
    """Two bunches differ, the same seed gives the same bunch."""
    first, again, other = (
        FRUIT["grapes"](Kit(Appearance(seed=seed))).parts[0].mesh.positions for seed in (1, 1, 2)
    )

    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)
