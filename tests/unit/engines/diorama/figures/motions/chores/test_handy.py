from collections.abc import Callable

import pytest

from reelkite.engines.diorama.figures.motions.chores.handy import HANDY
from reelkite.engines.diorama.figures.motions.moment import Moment

At = Callable[[float], Moment]


@pytest.mark.parametrize("action", HANDY)
def test_busy_hands_have_their_thing(action: str, at: At) -> None:
    """Each brings something along, and moves."""
    first, later = HANDY[action](at(0.3)), HANDY[action](at(0.8))

    assert first.holds
    assert first != later


def test_readers_look_down_at_what_they_hold(at: At) -> None:
    """The head is bowed."""
    pose = HANDY["read book"](at(2.0))

    assert pose.head[0] + pose.spine[0] > 0.25


def test_a_camera_goes_to_the_eye_and_down_again(at: At) -> None:
    """Its place on the head's frame changes by more than a head."""
    heights = [HANDY["photograph"](at(k / 4)).holds[0].at[1] for k in range(15)]

    assert max(heights) - min(heights) > at(0.0).body.head
