from reelkite.engines.diorama.figures.holding.things import THINGS, solid_of
from reelkite.engines.diorama.figures.holding.things.kitchenware import COLOURS, KITCHENWARE


def test_all_are_in_the_catalogue() -> None:
    """What is made here can be held, and only what is made here is coloured."""
    assert KITCHENWARE.keys() <= THINGS.keys()
    assert COLOURS.keys() <= KITCHENWARE.keys()


def test_sizes_are_true() -> None:
    """A knife is as long as a forearm."""
    heights = solid_of("knife").mesh.positions[:, 1]
    low, high = float(heights.min()), float(heights.max())

    assert 0.2 < high - low < 0.4
