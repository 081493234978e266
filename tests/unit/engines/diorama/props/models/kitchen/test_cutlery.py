from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.kitchen.cutlery import CUTLERY
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """Cutlery leans on a rolled napkin, a hand high."""
    heights = {"fork": (0.07, 0.16), "spoon": (0.07, 0.16), "knife": (0.07, 0.16)}
    for name, (low, high) in heights.items():
        bottom, top = CUTLERY[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_there_are_two_knives() -> None:
    """The seed chooses between a table knife and a cook's knife."""
    counts = {len(CUTLERY["knife"](Kit(Appearance(seed=seed))).parts) for seed in range(8)}

    assert len(counts) == 2
