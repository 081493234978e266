import numpy as np

from reelkite.engines.diorama.raster.styles.palette import SIDE, nearest, palette


def test_the_palette_is_small_and_has_no_twins() -> None:
    """Pixel art has few colours, each different from the others."""
    colours = palette()

    assert 24 <= len(colours) <= 64
    assert len(np.unique(np.rint(colours * 255), axis=0)) == len(colours)


def test_each_colour_is_nearest_to_itself() -> None:
    """A colour of the palette is given back, but for the table's coarseness."""
    table = nearest()[..., :3].astype(int)

    for colour in palette():
        red, green, blue = np.rint(colour * (SIDE - 1)).astype(int)
        assert np.abs(table[blue, green, red] - colour * 255).max() < 60


def test_the_table_holds_nothing_but_the_palette() -> None:
    """Every entry is one of its colours."""
    known = {tuple(c) for c in np.rint(palette() * 255).astype(int)}

    assert {tuple(c) for c in nearest()[..., :3].reshape(-1, 3).astype(int)} <= known
