from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest

from reelkite.engines.diorama.figures.motions.locomotion import (
    JOG,
    RUN,
    WALK,
    Gait,
    footfalls,
    gait_of,
    jog,
    run,
    walk,
)
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion
from reelkite.engines.diorama.figures.stature import stature_of

At = Callable[[float], Moment]
BODY = stature_of("child")


@pytest.mark.parametrize(("gait", "motion"), [(WALK, walk), (JOG, jog), (RUN, run)])
def test_a_planted_foot_goes_back_as_fast_as_the_body_goes_forward(
    gait: Gait, motion: Motion, at: At
) -> None:
    """So that it does not slide over the ground."""
    times = np.arange(1, 11) / 10 * gait.planted / gait.rate * 0.95
    feet = [motion(at(float(t))).left_leg.foot[2] for t in times]
    places = np.array(feet) + gait.speed(BODY) * times

    assert np.ptp(places) < 0.01


def test_steps_alternate() -> None:
    """Left and right strike in turn, twice a cycle."""
    falls = footfalls(WALK, 0.3, 4.0)

    assert len(falls) == 8
    assert all(a[1] != b[1] for a, b in pairwise(falls))
    assert all(0 <= second < 4 for second, _ in falls)


def test_pace_changes_stride_and_rate() -> None:
    """A paced gait has the speed that was asked for."""
    assert np.isclose(WALK.paced(0.7).speed(BODY), 0.7 * WALK.speed(BODY))
    assert np.isclose(WALK.paced(1.4).speed(BODY), 1.4 * WALK.speed(BODY))
    assert RUN.speed(BODY) > JOG.speed(BODY) > WALK.speed(BODY)


def test_runners_lean_and_pump(at: At) -> None:
    """Running leans further than walking, with bent elbows."""
    assert run(at(0.2)).spine[0] > walk(at(0.2)).spine[0] + 0.1
    assert run(at(0.0)).left.curl > walk(at(0.0)).left.curl


def test_actions_that_travel_are_known() -> None:
    """Walking a dog is walking; sitting is not."""
    assert gait_of("walk dog") is WALK
    assert gait_of("run") is RUN
    assert gait_of("sit") is None
    assert gait_of(None) is None
