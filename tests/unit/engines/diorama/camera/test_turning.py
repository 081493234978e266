"""Views turned, shifted and brought closer."""

import math

import pytest

from reelkite.engines.diorama.camera.turning import aimed, closer, right_of, shifted
from reelkite.engines.diorama.scene.scene import View

BASE = View(eye=(0.0, 1.2, 6.0), target=(0.0, 1.2, 0.0), fov=40.0, focus=6.0)


def test_aiming_keeps_the_eye_and_the_distance() -> None:
    """A quarter turn to the right looks along x, as far as before."""
    view = aimed(BASE, yaw=math.pi / 2, pitch=0.0)

    assert view.eye == BASE.eye
    assert view.target == pytest.approx((6.0, 1.2, 6.0))


def test_nobody_looks_straight_up() -> None:
    """The pitch stops short of the zenith, where left and right are lost."""
    view = aimed(BASE, yaw=0.0, pitch=3.0)

    assert view.target[1] - view.eye[1] < 6.0


def test_coming_closer_takes_the_focus_along() -> None:
    """Half of the way, half of the distance."""
    view = closer(BASE, 0.5)

    assert view.eye == pytest.approx((0.0, 1.2, 3.0))
    assert view.focus == pytest.approx(3.0)


def test_a_shift_moves_eye_and_target_alike() -> None:
    """To the right of a view along -z is x."""
    assert right_of(BASE) == pytest.approx((1.0, 0.0, 0.0))
    assert shifted(BASE, (1.0, 0.0, 0.0)).target == (1.0, 1.2, 0.0)
