from reelkite.engines.diorama.figures.holding.things import THINGS, solid_of
from reelkite.engines.diorama.figures.holding.things.tools import COLOURS, TOOLS


def test_all_are_in_the_catalogue() -> None:
    """What is made here can be held, and only what is made here is coloured."""
    assert TOOLS.keys() <= THINGS.keys()
    assert COLOURS.keys() <= TOOLS.keys()


def test_sizes_are_true() -> None:
    """A broom reaches from the hands to the ground."""
    heights = solid_of("broom").mesh.positions[:, 1]
    low, high = float(heights.min()), float(heights.max())

    assert 1.0 < high - low < 1.4
