from reelkite.engines.diorama.figures.holding.things import THINGS, solid_of
from reelkite.engines.diorama.figures.holding.things.carried import CARRIED, COLOURS


def test_all_are_in_the_catalogue() -> None:
    """What is made here can be held, and only what is made here is coloured."""
    assert CARRIED.keys() <= THINGS.keys()
    assert COLOURS.keys() <= CARRIED.keys()


def test_sizes_are_true() -> None:
    """An umbrella is over the head of who holds it."""
    heights = solid_of("umbrella").mesh.positions[:, 1]
    high = float(heights.max())

    assert high > 0.8
