from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.food.handfuls import HANDFULS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A burger is a hand high, a hot dog half that."""
    heights = {"burger": (0.09, 0.15), "hot-dog": (0.05, 0.1), "pizza": (0.1, 0.25)}
    for name, (low, high) in heights.items():
        bottom, top = HANDFULS[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_the_colour_of_a_sandwich_is_not_that_of_its_plate() -> None:
    """A blue sandwich lies on the plate that it would lie on anyway."""
    blue, own = (HANDFULS["sandwich"](Kit(Appearance(colour))) for colour in ("blue", None))

    assert blue.parts[0].colour == own.parts[0].colour
