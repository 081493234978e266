from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.tools.paper import PAPER
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """An easel is as tall as a person, a letter a span."""
    heights = {"easel": (1.6, 1.9), "letter": (0.1, 0.25), "painting": (0.5, 0.8)}
    for name, (low, high) in heights.items():
        bottom, top = PAPER[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_paintings_differ_by_the_seed() -> None:
    """There are several landscapes."""
    skies = {PAPER["painting"](Kit(Appearance(seed=seed))).parts[1].colour for seed in range(12)}

    assert len(skies) == 3
