from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.tools.handled import HANDLED
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A stepladder is as tall as a person's chin, a hammer leans a span high."""
    heights = {"ladder": (1.4, 1.7), "hammer": (0.2, 0.4), "broom": (0.8, 1.1)}
    for name, (low, high) in heights.items():
        bottom, top = HANDLED[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_scissors_snip() -> None:
    """Their halves swing against each other about one pin."""
    right, left = HANDLED["scissors"](Kit(Appearance())).joints.values()

    assert right.pivot == left.pivot
    assert right.rate == -left.rate
