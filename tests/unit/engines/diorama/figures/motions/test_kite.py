from collections.abc import Callable
from dataclasses import replace

from reelkite.engines.diorama.figures.motions.kite import fly_kite
from reelkite.engines.diorama.figures.motions.moment import Moment

At = Callable[[float], Moment]


def test_a_hand_is_high_and_clear_of_the_face(at: At) -> None:
    """The right hand holds the line above the shoulder, beside the head, whatever the time."""
    for k in range(24):
        moment = replace(at(k / 6), towards=(-1.0, 3.0, 0.5))
        hand = fly_kite(moment).right.hand
        assert hand is not None
        assert hand[1] > moment.body.shoulder[1]
        assert hand[0] > moment.body.head


def test_the_child_leans_against_the_pull_and_smiles(at: At) -> None:
    """The trunk leans back and the mouth is open."""
    pose = fly_kite(at(1.0))

    assert pose.spine[0] < 0
    assert pose.face.mouth == "grin"


def test_feet_shuffle_now_and_then(at: At) -> None:
    """Both feet stand most of the time, and each is lifted within five seconds."""
    poses = [fly_kite(at(k / 12)) for k in range(60)]

    for lifts in ([p.left_leg.foot[1] for p in poses], [p.right_leg.foot[1] for p in poses]):
        assert max(lifts) > 0.01
        assert sum(lift < 1e-6 for lift in lifts) > 36


def test_the_free_hand_is_out_for_balance(at: At) -> None:
    """The left hand is away from the body at all times, and both feet leave the ground in a hop."""
    poses = [fly_kite(at(k / 12)) for k in range(48)]
    hands = [pose.left.hand for pose in poses]

    assert all(hand is not None and hand[0] > 2.5 * at(0.0).body.chest for hand in hands)
    assert any(min(p.left_leg.foot[1], p.right_leg.foot[1]) > 0.05 for p in poses)
