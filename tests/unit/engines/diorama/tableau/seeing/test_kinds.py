import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.parts import Kind
from reelkite.engines.diorama.tableau.seeing.kinds import kind_of
from reelkite.engines.diorama.tableau.seeing.sight import seen


def _kind(picture: RGBFrame) -> Kind:
    return kind_of(picture, seen(picture))


def test_noise_is_flat(noise: RGBFrame) -> None:
    """A picture whose pixels do not resemble their neighbours has no room in it."""
    assert _kind(noise) is Kind.FLAT


def test_gradients_are_flat(gradient: RGBFrame) -> None:
    """A picture without an edge has no room in it."""
    assert _kind(gradient) is Kind.FLAT


def test_one_colour_is_flat() -> None:
    """An empty picture has no room in it."""
    assert _kind(np.full((90, 160, 3), 77, np.uint8)) is Kind.FLAT


def test_pages_are_flat(page: RGBFrame) -> None:
    """Thin strokes on an even tone are writing."""
    assert _kind(page) is Kind.FLAT


def test_even_areas_are_a_drawing() -> None:
    """Areas of one colour each are drawn."""
    picture = np.full((180, 320, 3), (120, 190, 240), np.uint8)
    picture[110:] = (90, 160, 60)
    picture[60:140, 100:180] = (200, 40, 40)

    assert _kind(picture) is Kind.DRAWING


def test_grain_is_a_photograph(beach: RGBFrame) -> None:
    """Areas with grain are photographed."""
    assert _kind(beach) is Kind.PHOTOGRAPH
