from itertools import pairwise

import numpy as np
import pytest

from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.treatment.sliding import Slide

WALL: Array = np.random.default_rng(8).random((40, 90)).repeat(4, axis=0).repeat(4, axis=1)


def window(right: int = 0, down: int = 0) -> Array:
    """Return what is seen through a window that has been moved over the wall."""
    return WALL[30 + down : 120 + down, 60 + right : 220 + right]


def test_a_camera_at_rest_slides_nowhere() -> None:
    """Not by a hair, however long it rests and whatever the noise."""
    generator = np.random.default_rng(1)
    slide = Slide(window())

    for _ in range(20):
        assert slide.to(window() + generator.normal(0, 0.02, (90, 160))) == (0.0, 0.0)


def test_what_is_seen_slides_against_the_window() -> None:
    """A window that moves right and down sees things go left and up."""
    right, up = Slide(window()).to(window(3, 5))

    assert right == pytest.approx(-3 / 90, abs=0.004)
    assert up == pytest.approx(5 / 90, abs=0.004)


def test_a_long_pan_adds_up() -> None:
    """After forty steps of two pixels it is eighty, though no picture has that much in common."""
    slide = Slide(window(-40))
    gone = [slide.to(window(right))[0] for right in range(-38, 42, 2)]

    assert gone[-1] == pytest.approx(-80 / 90, abs=0.02)
    assert all(later < earlier for earlier, later in pairwise(gone))


def test_pictures_without_anything_in_common_do_not_slide() -> None:
    """Noise and another noise: the canvas stays where it was."""
    generator = np.random.default_rng(2)
    slide = Slide(generator.random((90, 160)))

    assert slide.to(generator.random((90, 160))) == (0.0, 0.0)


def test_an_even_picture_does_not_slide() -> None:
    """There is nothing to see it by."""
    slide = Slide(np.full((90, 160), 0.4))

    assert slide.to(np.full((90, 160), 0.5)) == (0.0, 0.0)
