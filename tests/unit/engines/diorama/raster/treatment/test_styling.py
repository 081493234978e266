from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.styles import recipe_of
from reelkite.engines.diorama.raster.treatment.styling import inner_size

FRAME = Size(1280, 720)


def test_paint_is_laid_at_less_than_the_full_size() -> None:
    """As scenes are painted: two thirds of it."""
    assert inner_size(FRAME, recipe_of("oil painting")) == Size(853, 480)
    assert inner_size(FRAME, recipe_of("comic")) == Size(853, 480)


def test_what_looks_photographed_keeps_the_full_size() -> None:
    """Nothing of a film gets lost for old film or sepia."""
    assert inner_size(FRAME, recipe_of("old film")) == FRAME
    assert inner_size(FRAME, recipe_of("sepia")) == FRAME


def test_a_cell_of_pixel_art_has_two_pixels_each_way() -> None:
    """180 rows of cells take 360 rows."""
    assert inner_size(FRAME, recipe_of("pixel art")) == Size(640, 360)
    assert inner_size(Size(720, 1280), recipe_of("pixel art")) == Size(360, 640)
