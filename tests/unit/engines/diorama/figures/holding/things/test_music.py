from reelkite.engines.diorama.figures.holding.things import THINGS, solid_of
from reelkite.engines.diorama.figures.holding.things.music import COLOURS, MUSIC


def test_all_are_in_the_catalogue() -> None:
    """What is made here can be held, and only what is made here is coloured."""
    assert MUSIC.keys() <= THINGS.keys()
    assert COLOURS.keys() <= MUSIC.keys()


def test_sizes_are_true() -> None:
    """A violin is as long as an arm, its neck up y."""
    heights = solid_of("violin").mesh.positions[:, 1]
    low, high = float(heights.min()), float(heights.max())

    assert 0.5 < high - low < 0.75
