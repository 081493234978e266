import math

import pytest

from reelkite.engines.diorama.figures.acting.course import (
    CHANGE,
    Leg,
    heading_of,
    prepared,
    span,
    stooped,
    where,
    windup,
)
from reelkite.engines.diorama.figures.motions import motion_of
from reelkite.engines.diorama.figures.poses import Pose

LEGS = (
    Leg("walk", 0.0, motion_of("walk"), None),
    Leg("wave", 2.0, motion_of("wave"), None),
)


def test_one_action_gives_way_to_the_next() -> None:
    """Before its second the first is done, and a while after it the other alone."""
    assert where(LEGS, 1.9).leg == 0
    assert 0 < where(LEGS, 2.1).share < 1
    assert where(LEGS, 2.0 + CHANGE).share == 1


def test_a_change_is_prepared() -> None:
    """Just before it the body sinks; long before and after nothing happens."""
    assert windup(LEGS, 1.9) > 0.3
    assert windup(LEGS, 1.0) == windup(LEGS, 3.0) == 0
    assert prepared(Pose(), 0.9, 0.7).offset[1] < -0.03
    assert prepared(Pose(), 0.0, 0.7) == Pose()


def test_stretches_last_until_the_next() -> None:
    """The last one lasts until the end of the shot."""
    assert span(LEGS, 0, 5.0) == pytest.approx(2.0)
    assert span(LEGS, 1, 5.0) == pytest.approx(3.0)


def test_who_walks_away_turns_his_back() -> None:
    """Away is away from the camera, whatever way one faced."""
    assert heading_of("walk away", 0.0, 0.4) == pytest.approx(math.pi - 0.4)
    assert heading_of("run towards camera", 2.0, 0.4) == pytest.approx(-0.4)
    assert heading_of("turn around", 0.0, 0.4) == pytest.approx(math.pi)
    assert heading_of("wave", 0.3, 0.4) == pytest.approx(0.3)


def test_old_backs_are_bowed_unless_they_lie() -> None:
    """The spine bows, the head is held up; a lying body stays as it is."""
    bowed, lying = stooped(Pose()), Pose(pelvis=(-1.5, 0.0, 0.0))

    assert bowed.spine[0] > 0.1
    assert bowed.head[0] < 0
    assert stooped(lying) == lying
