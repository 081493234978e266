from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.music.struck import STRUCK
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A piano reaches the chest, the lid of a grand piano is above it."""
    heights = {"piano": (1.1, 1.4), "grand-piano": (1.4, 2.1), "drum-kit": (1.0, 1.4)}
    for name, (low, high) in heights.items():
        bottom, top = STRUCK[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_one_can_sit_at_a_piano() -> None:
    """The stool is a named place at the height of a knee."""
    for name in ("piano", "grand-piano", "drum-kit"):
        assert 0.4 < STRUCK[name](Kit(Appearance())).anchors["seat"][1] < 0.6
