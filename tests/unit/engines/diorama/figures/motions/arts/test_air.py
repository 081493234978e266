"""Instruments of air."""

from collections.abc import Callable

import pytest

from reelkite.engines.diorama.figures.holding.things import THINGS
from reelkite.engines.diorama.figures.motions import motion_of
from reelkite.engines.diorama.figures.motions.arts.air import AIR, air_drums, air_guitar
from reelkite.engines.diorama.figures.motions.moment import Moment

At = Callable[[float], Moment]


def test_sticks_go_up_and_down_in_turn(at: At) -> None:
    """One hand is up while the other is down, and they have changed half a beat later."""
    early, late = (
        [hold.at[1] for hold in air_drums(at(second)).holds] for second in (0.0, 0.5 / 1.6)
    )

    assert early[0] > early[1]
    assert late[0] < late[1]


def test_no_drum_is_there(at: At) -> None:
    """Only the sticks are to be seen."""
    assert {hold.thing for hold in air_drums(at(0.3)).holds} == {"drumstick"}


def test_the_guitar_is_not_to_be_seen(at: At) -> None:
    """The hands are where its neck and strings would be, and nobody draws it."""
    pose = air_guitar(at(0.4))

    assert all(hold.thing not in THINGS for hold in pose.holds)
    assert pose.left.grasp is not None
    assert pose.right.grasp is not None


@pytest.mark.parametrize("action", AIR)
def test_the_action_is_known_by_its_names(action: str) -> None:
    """Who plays air drums does not stand and look."""
    assert motion_of(action) is not motion_of("look")
