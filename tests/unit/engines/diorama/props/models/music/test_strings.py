from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.music.strings import STRINGS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A violin is as long as an arm, a harp taller than a child."""
    heights = {"violin": (0.5, 0.8), "cello": (1.1, 1.6), "harp": (1.5, 2.0)}
    for name, (low, high) in heights.items():
        bottom, top = STRINGS[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_a_violin_is_held_by_its_neck() -> None:
    """In a hand its grip is at the origin."""
    assert STRINGS["violin"](Kit(Appearance())).held is not None
