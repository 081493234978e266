import numpy as np
import pytest

from reelkite.engines.diorama.tableau.filters import (
    boxed,
    continued,
    explained,
    grown,
    guided,
    lab,
    shrunk,
    slopes,
    softened,
    spread_into,
)


def test_shrinking_keeps_the_mean() -> None:
    """A plane made smaller by whole numbers has the means of its tiles."""
    plane = np.arange(24, dtype=np.float32).reshape(4, 6)

    assert np.allclose(shrunk(plane, (2, 3)), [[3.5, 5.5, 7.5], [15.5, 17.5, 19.5]])


def test_growing_keeps_a_slope() -> None:
    """A plane that rises evenly still does so when it is made larger, but for its rim."""
    plane = np.repeat(np.arange(6, dtype=np.float32)[None], 4, axis=0)
    rise = np.diff(grown(plane, (8, 12)), axis=1)

    assert np.allclose(rise[:, 1:-1], 0.5)


def test_white_and_red_have_their_places_in_lab() -> None:
    """White is 1, 0, 0; pure red is about 0.53, 0.80, 0.67 (CIE, D65)."""
    colours = np.array([[[1, 1, 1], [1, 0, 0]]], np.float32)
    white, red = lab(colours)[0]

    assert np.allclose(white, (1, 0, 0), atol=0.005)
    assert np.allclose(red, (0.532, 0.801, 0.672), atol=0.01)


def test_dark_greys_have_no_colour() -> None:
    """A grey of any lightness lies on the axis of Lab."""
    grey = np.linspace(0, 0.1, 9, dtype=np.float32)
    tones = lab(np.stack([grey] * 3, -1)[None])[0]

    assert np.abs(tones[:, 1:]).max() < 0.002
    assert np.all(np.diff(tones[:, 0]) > 0)


def test_means_and_softening_keep_an_even_plane() -> None:
    """Neither means nor Gaussians change what is even."""
    even = np.full((9, 11), 0.3, np.float32)

    assert np.allclose(boxed(even, 2), 0.3)
    assert np.allclose(softened(even, 2.0), 0.3)


def test_slopes_are_per_pixel() -> None:
    """A plane that rises by 2 across and 3 down has these slopes."""
    down, across = np.mgrid[:5, :7].astype(np.float32)
    x, y = slopes(np.asarray(2 * across + 3 * down, np.float32))

    assert np.allclose(x, 2)
    assert np.allclose(y, 3)


def test_a_rough_mask_is_bound_to_the_edge_of_the_guide() -> None:
    """The filtered mask changes where the guide does, not two pixels beside it."""
    guide = np.zeros((40, 40, 3), np.float32)
    guide[:, 20:] = (0.9, 0.2, 0.1)
    rough = np.zeros((40, 40), np.float32)
    rough[:, 22:] = 1
    fine = explained(guided(rough, guide, 6, 1e-4), guide)

    assert fine[20, 21] - fine[20, 18] > 0.6
    assert abs(fine[20, 23] - fine[20, 21]) < 0.15


def test_coefficients_serve_a_larger_guide() -> None:
    """A mask that its guide explains is explained at twice the size too."""
    guide = np.zeros((20, 20, 3), np.float32)
    guide[:, 10:] = 1
    large = np.zeros((40, 40, 3), np.float32)
    large[:, 20:] = 1
    said = explained(guided(guide[..., 0], guide, 3, 2e-4), large)

    assert said[20, 30] == pytest.approx(1, abs=0.02)
    assert said[20, 10] == pytest.approx(0, abs=0.02)


def test_what_is_unknown_goes_on_between_what_is_known() -> None:
    """A hole is filled with values between those around it, and nothing known changes."""
    picture = np.zeros((32, 32, 3), np.float32)
    picture[:, 16:] = 1
    known = np.ones((32, 32), bool)
    known[10:22, 10:22] = False
    filled = spread_into(picture, known)

    assert np.array_equal(filled[known], picture[known])
    assert filled[16, 11, 0] < 0.4
    assert filled[16, 20, 0] > 0.6


def test_what_is_unknown_goes_on_level() -> None:
    """A border that lies behind a hole runs straight on from left to right."""
    plane = np.zeros((64, 64), np.float32)
    plane[:40] = 1
    known = np.ones((64, 64), bool)
    known[24:60, 24:40] = False
    through = continued(plane, known) > 0.5

    assert np.all(through[:38])
    assert not np.any(through[42:])
