import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.household.displays import DISPLAYS, perfume
from reelkite.engines.diorama.scene.acting import Appearance


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [("pedestal", 0.18, 0.22), ("perfume", 0.15, 0.20), ("sign-board", 1.2, 1.4)],
)
def test_things_have_the_height_of_life(name: str, low: float, high: float) -> None:
    """A plinth for a table, a flacon for a hand, a board at the height of the eye."""
    bottom, top = DISPLAYS[name](Kit(Appearance())).bounds()
    assert low < top[1] - bottom[1] < high


def test_words_stand_before_the_face() -> None:
    """What is written does not sink into the glass or the wood."""
    for name in ("perfume", "sign-board"):
        model = DISPLAYS[name](Kit(Appearance()))
        assert model.anchors["writing"][2] > 0.02


def test_perfume_has_the_colour_that_was_asked_for() -> None:
    """Green perfume is green, whatever the seed."""
    colours = [
        perfume(Kit(Appearance(colour="green", seed=seed))).parts[1].colour for seed in (1, 2)
    ]
    assert colours[0] == colours[1]
