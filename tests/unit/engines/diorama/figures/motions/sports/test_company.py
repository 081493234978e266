from collections.abc import Callable
from dataclasses import replace

from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.motions.sports.company import (
    COMPANY,
    apart,
    rock_paper_scissors,
)

At = Callable[[float], Moment]


def test_partners_stand_as_near_as_the_deed_needs() -> None:
    """Who hugs is nearer than who fences; the first word counts; there is a usual distance."""
    assert apart("hug") < apart("shake hands") < apart("fence")
    assert apart("hug friend") == apart("hug")
    assert apart(None) == apart("xylophone")


def test_hands_meet_in_the_middle(at: At) -> None:
    """Who shakes hands reaches half way to the partner, within a hand."""
    moment = replace(at(1.0), towards=(0.0, 0.9, 0.7))
    hand = COMPANY["shake hands"](moment).right.hand

    assert hand is not None
    assert abs(hand[2] - 0.35) < 2 * moment.body.palm


def test_everybody_moves(at: At) -> None:
    """No deed of two is frozen."""
    for motion in COMPANY.values():
        assert motion(at(0.2)) != motion(at(1.1))


def test_a_fist_is_pumped_and_then_a_sign_is_shown(at: At) -> None:
    """The hand is a fist while it goes up and down, and stays still when it is shown."""
    poses = [rock_paper_scissors(at(second / 12)) for second in range(29)]
    pumped = [pose for pose in poses[:17] if pose.right.hand is not None]
    shown = [pose for pose in poses[18:28] if pose.right.hand is not None]

    heights = [pose.right.hand[1] for pose in pumped if pose.right.hand is not None]
    assert max(heights) - min(heights) > 0.05
    assert all(pose.right.curl == 1.0 for pose in pumped)
    still = [pose.right.hand[1] for pose in shown if pose.right.hand is not None]
    assert max(still) - min(still) < 0.01
