"""Colour arithmetic of the moods, and their completeness."""

import pytest

from reelkite.engines.diorama.staging.moods import TIMES, WEATHERS, greyed, scaled


def test_greying_keeps_the_luminance() -> None:
    """A fully greyed colour has three equal parts of the colour's luminance."""
    red, green, blue = greyed((1.0, 0.0, 0.0), 1.0)

    assert red == green == blue == pytest.approx(0.2126)


def test_scaling_multiplies_each_part() -> None:
    """Radiance scales."""
    assert scaled((1.0, 2.0, 3.0), 2.0) == (2.0, 4.0, 6.0)


def test_every_time_of_day_is_lit_from_above() -> None:
    """No mood lights the world from below the horizon."""
    assert all(mood.sun[1] > 0.1 for mood in TIMES.values())
    assert WEATHERS["clear"].sun == 1.0
