from reelkite.engines.diorama.figures.holding.things import THINGS, solid_of
from reelkite.engines.diorama.figures.holding.things.home import COLOURS, HOME


def test_all_are_in_the_catalogue() -> None:
    """What is made here can be held, and only what is made here is coloured."""
    assert HOME.keys() <= THINGS.keys()
    assert COLOURS.keys() <= HOME.keys()


def test_sizes_are_true() -> None:
    """A book is as tall as two hands."""
    heights = solid_of("book").mesh.positions[:, 1]
    low, high = float(heights.min()), float(heights.max())

    assert 0.15 < high - low < 0.3
