import math

import pytest

from reelkite.engines.diorama.creatures.moment import PICTURES, Moment, glance, picture_of


def test_a_picture_is_held_for_a_twelfth() -> None:
    """Every time within a twelfth of a second belongs to the same picture."""
    assert picture_of(1.0) == PICTURES
    assert picture_of(1.0 + 0.9 / PICTURES) == PICTURES
    assert picture_of(1.0 + 1.0 / PICTURES) == PICTURES + 1


def test_eyes_shut_now_and_then() -> None:
    """An animal blinks, but is awake nearly always."""
    shut = [Moment(k / 12).blink for k in range(120)]
    assert 0 < sum(shut) < 20


def test_what_happens_now_and_then_is_rare() -> None:
    """A bump is between 0 and 1, and mostly 0."""
    bumps = [Moment(k / 12).now_and_then(2.0, 0.4) for k in range(120)]
    assert min(bumps) >= 0
    assert 0.5 < max(bumps) <= 1
    assert bumps.count(0.0) > 60


def test_a_glance_finds_its_point() -> None:
    """A point up to the left is looked at with a positive yaw and a raised head."""
    pitch, yaw = glance(Moment(0.5, towards=(1.0, 2.0, 1.0)), 1.0)
    assert yaw == pytest.approx(math.pi / 4, abs=0.02)
    assert pitch < 0


def test_a_passing_face_is_cheated_to_the_audience() -> None:
    """Whoever goes by to one side turns the face back to the camera."""
    there = [glance(Moment(k / 4, facing=1.1), 1.0)[1] for k in range(40)]
    assert sum(there) / len(there) < -0.3
