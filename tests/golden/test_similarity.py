"""The measure itself: what it forgives and what not."""

import numpy as np
import pytest

from tests.golden.similarity import halved, mean_difference, ssim

GENERATOR = np.random.default_rng(1)
PICTURE = GENERATOR.integers(0, 255, (12, 16, 3), dtype=np.uint8).repeat(8, 0).repeat(8, 1)


def test_a_picture_is_like_itself() -> None:
    """Identity gives one, and no difference."""
    assert ssim(PICTURE, PICTURE) == pytest.approx(1.0)
    assert mean_difference(PICTURE, PICTURE) == 0.0


def test_a_little_grain_is_forgiven_and_another_picture_is_not() -> None:
    """Grain keeps a picture like itself at half size; a mirrored one is far from it."""
    grain = GENERATOR.integers(-3, 4, PICTURE.shape)
    grainy = np.clip(PICTURE.astype(np.int16) + grain, 0, 255).astype(np.uint8)

    assert ssim(halved(PICTURE), halved(grainy)) > 0.97
    assert ssim(halved(PICTURE), halved(PICTURE[:, ::-1])) < 0.5


def test_half_the_size_is_the_mean_of_four() -> None:
    """Each pixel of the small picture is the mean of the four it stands for."""
    picture = np.zeros((2, 2, 3), dtype=np.uint8)
    picture[0, 0] = 100

    assert halved(picture).tolist() == [[[25, 25, 25]]]
