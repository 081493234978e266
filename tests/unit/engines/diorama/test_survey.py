"""What one picture shows of a subject."""

import numpy as np
import pytest

from reelkite.engines.diorama.survey import seen_in


def test_visible_is_the_share_of_pixels_and_hue_their_colour() -> None:
    """A quarter of a red picture is 0.25 visible at hue 0."""
    picture = np.zeros((4, 4, 3), dtype=np.uint8)
    picture[..., 0] = 200
    mask = np.zeros((4, 4), dtype=bool)
    mask[:2, :2] = True

    seen = seen_in(picture, mask)

    assert seen.visible == 0.25
    assert seen.hue == pytest.approx(0.0, abs=1)


def test_hues_are_averaged_on_the_circle() -> None:
    """Half at 350 degrees and half at 10 degrees is red, not cyan."""
    picture = np.array([[[255, 0, 43], [255, 43, 0]]], dtype=np.uint8)

    hue = seen_in(picture, np.ones((1, 2), dtype=bool)).hue

    assert hue is not None
    assert min(hue, 360 - hue) < 2


def test_grey_has_no_hue_and_nothing_is_not_visible() -> None:
    """What has no colour says so, and what is hidden is 0."""
    picture = np.full((2, 2, 3), 90, dtype=np.uint8)

    assert seen_in(picture, np.ones((2, 2), dtype=bool)).hue is None
    assert seen_in(picture, np.zeros((2, 2), dtype=bool)).visible == 0.0
