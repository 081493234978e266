from dataclasses import replace

import numpy as np

from reelkite.engines.diorama.living.visitors.lighting import Lit, lit_at
from reelkite.engines.diorama.raster.tableau.direction import Window
from reelkite.engines.diorama.tableau.parts import Kind, LightGuess, Tableau

HERE = Window(0.3, 0.8, 0.1, 0.15)


def _lit(tableau: Tableau, colour: tuple[int, int, int], noise: int = 0) -> Lit:
    """Return the light of the tableau with its ground in a colour, noisy or not."""
    shape = tableau.layers[0].colour.shape
    grain = np.random.default_rng(1).integers(-noise, noise + 1, shape)
    ground = np.clip(np.full(shape, colour) + grain, 0, 255).astype(np.uint8)
    layers = tuple(replace(layer, colour=ground) for layer in tableau.layers)
    return lit_at(replace(tableau, layers=layers), HERE)


def test_who_stands_in_the_dark_is_dark(tableau: Tableau) -> None:
    """The gain follows the ground around."""
    dark, bright = (_lit(tableau, (v, v, v)).tone.gain[1] for v in (25, 190))
    assert dark < 0.6 * bright
    assert bright <= 1.1


def test_the_light_has_the_picture_s_colour(tableau: Tableau) -> None:
    """Blue light is bluer than it is red, and does not dye the figure whole."""
    red, _, blue = _lit(tableau, (90, 110, 170)).tone.gain
    assert 1.1 < blue / red < 2.0


def test_in_a_grey_picture_figures_are_grey(tableau: Tableau) -> None:
    """A black and white photograph has nobody in colour."""
    assert _lit(tableau, (120, 120, 120)).tone.saturation == 0
    assert _lit(tableau, (200, 90, 20)).tone.saturation == 1


def test_grain_is_that_of_the_picture(tableau: Tableau) -> None:
    """None in a clean picture, none in a drawing, and some in a noisy one."""
    clean, noisy = (_lit(tableau, (120, 130, 90), noise).tone.grain for noise in (0, 16))
    assert clean == 0
    assert 0.01 < noisy < 0.06
    drawing = replace(tableau, kind=Kind.DRAWING)
    assert _lit(drawing, (120, 130, 90), 16).tone.grain == 0


def test_light_comes_from_where_the_picture_has_it(tableau: Tableau) -> None:
    """From the right if that is lighter; never so low that shadows leave the picture."""
    lit = lit_at(replace(tableau, light=LightGuess((0.8, 0.2, 0.5))), HERE)
    assert lit.air.sun[0] > 0.4
    assert lit.air.sun[1] > 0.4
    assert not lit.air.sky.visible


def test_hard_light_throws_darker_shadows(tableau: Tableau) -> None:
    """Where light and shade lie close together."""
    soft = _lit(tableau, (120, 120, 120))
    half = np.full((108, 192, 3), 30, np.uint8)
    half[:, ::2] = 230
    layers = tuple(replace(layer, colour=half) for layer in tableau.layers)
    assert lit_at(replace(tableau, layers=layers), HERE).cast > soft.cast + 0.1
