from reelkite.engines.diorama.figures.holding.things import THINGS, solid_of
from reelkite.engines.diorama.figures.holding.things.sport import COLOURS, SPORT


def test_all_are_in_the_catalogue() -> None:
    """What is made here can be held, and only what is made here is coloured."""
    assert SPORT.keys() <= THINGS.keys()
    assert COLOURS.keys() <= SPORT.keys()


def test_sizes_are_true() -> None:
    """A club reaches to the ground."""
    heights = solid_of("golf club").mesh.positions[:, 1]
    low, high = float(heights.min()), float(heights.max())

    assert 0.8 < high - low < 1.1
