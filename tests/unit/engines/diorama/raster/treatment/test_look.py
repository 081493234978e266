import numpy as np

from reelkite.engines.diorama.raster.textures.grade import SIDE
from reelkite.engines.diorama.raster.treatment import UNTOUCHED, Look, View
from reelkite.engines.diorama.raster.treatment.look import identity


def test_the_table_that_changes_nothing_gives_each_colour_back() -> None:
    """It is asked by blue, green and red, and answers red, green, blue."""
    table = identity()

    assert table.shape == (SIDE, SIDE, SIDE, 3)
    assert np.allclose(table[0, 0, -1], (1, 0, 0))
    assert np.allclose(table[-1, 0, 0], (0, 0, 1))


def test_a_look_changes_nothing_unless_told() -> None:
    """Neither fog nor light nor rain come by themselves."""
    look = Look()

    assert (look.fog, look.rain, look.lamps, look.vignette, look.airs) == (0, 0, 0, 0, ())
    assert look.skies.share == 0
    assert UNTOUCHED.untouched
    assert not look.untouched


def test_a_view_is_one_frame_without_a_sky_unless_told() -> None:
    """No colour tells a sky, and nothing lies between two frames."""
    view = View(np.zeros((2, 2, 3), np.uint8), 0.0)

    assert not view.sky.any()
    assert view.after is None
