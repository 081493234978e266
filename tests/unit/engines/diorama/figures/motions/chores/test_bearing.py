from collections.abc import Callable
from dataclasses import replace

import pytest

from reelkite.engines.diorama.figures.motions.chores.bearing import base_of, before_chest, on
from reelkite.engines.diorama.figures.motions.moment import Moment

At = Callable[[float], Moment]


def test_busy_hands_sit_where_there_is_a_seat(at: At) -> None:
    """The hips are low on a bench."""
    moment = at(0.0)

    assert base_of(replace(moment, seat=0.0, floor=-0.3)).offset[1] < -0.2
    assert base_of(moment).offset[1] > -0.05


def test_places_before_the_chest_are_in_arms(at: At) -> None:
    """Half an arm ahead is half an arm ahead."""
    moment = at(0.0)

    assert before_chest(moment, 0.1, 0.0, 0.5)[2] == pytest.approx(0.5 * moment.body.arm)
    assert on((0, 1, 0)).grasp is not None
