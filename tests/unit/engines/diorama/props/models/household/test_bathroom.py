from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.household.bathroom import BATHROOM
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A basin is at the height of the hip, a toothbrush in its beaker a span."""
    heights = {"sink": (0.8, 1.1), "toothbrush": (0.15, 0.25), "shower": (1.9, 2.3)}
    for name, (low, high) in heights.items():
        bottom, top = BATHROOM[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_one_can_sit_on_a_toilet() -> None:
    """The seat is a named place at the height of a knee."""
    assert 0.35 < BATHROOM["toilet"](Kit(Appearance())).anchors["seat"][1] < 0.5


def test_water_falls_in_a_shower() -> None:
    """The streams are on a joint that moves."""
    model = BATHROOM["shower"](Kit(Appearance()))

    assert {part.joint for part in model.parts} == {"", *model.joints}
