import numpy as np
import pytest

from reelkite.engines.diorama.raster.textures.stocks import _STOCKS, printed
from reelkite.engines.diorama.scene.mesh import Array


@pytest.fixture
def colours() -> Array:
    """Return a cube of colours, 0..1."""
    steps = np.linspace(0, 1, 6, dtype=np.float32)
    return np.stack(np.meshgrid(steps, steps, steps), axis=-1)


def test_without_a_stock_colours_stay(colours: Array) -> None:
    """No style, our own look and unknown ones change nothing."""
    for style in (None, "claymation", "plaid"):
        assert printed(colours, style) is colours


@pytest.mark.parametrize("style", _STOCKS)
def test_every_stock_gives_display_values(colours: Array, style: str) -> None:
    """All of them are numbers between black and white, and white is brighter than black."""
    shown = printed(colours, style)

    assert np.isfinite(shown).all()
    assert shown.min() >= 0
    assert shown.max() <= 1
    assert shown[-1, -1, -1].mean() > shown[0, 0, 0].mean() + 0.3


def test_pastel_is_lighter_and_noir_harder() -> None:
    """Pastel lifts the shadows; noir drives middle tones apart."""
    dark, light = np.full((1, 3), 0.25), np.full((1, 3), 0.75)

    assert printed(dark, "pastel").mean() > 0.32
    spread = printed(light, "noir").mean() - printed(dark, "noir").mean()
    assert spread > 0.6


def test_film_that_is_blind_to_red_shows_red_dark() -> None:
    """Old film renders red darker than black and white film does."""
    red = np.array([[0.9, 0.1, 0.1]])

    assert printed(red, "old film").mean() < printed(red, "black and white").mean() - 0.1
