import math
from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.figures.motions.gestures import (
    clap,
    dance,
    drink,
    eat,
    hold,
    jump,
    play,
    point,
    reached,
    talk,
    wave,
)
from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.stature import stature_of

At = Callable[[float], Moment]
CHILD = stature_of("child")


def test_a_waving_hand_is_beside_the_head(at: At) -> None:
    """High, and outside the head's outline."""
    hand = wave(at(2.0)).left.hand

    assert hand is not None
    assert hand[1] > CHILD.shoulder[1]
    assert hand[0] > CHILD.head


def test_a_cup_goes_to_the_mouth_and_back(at: At) -> None:
    """Drinking and eating lift the right hand and lower it again."""
    for motion in (drink, eat):
        heights = [(motion(at(k / 6)).right.hand or (0, 0, 0))[1] for k in range(24)]
        assert max(heights) - min(heights) > 0.08


def test_a_held_thing_is_before_the_chest(at: At) -> None:
    """The right hand is raised and in front."""
    hand = hold(at(0.0)).right.hand

    assert hand is not None
    assert hand[2] > 0.1


def test_talkers_change_their_mouth(at: At) -> None:
    """Several mouths within two seconds."""
    assert len({talk(at(k / 12)).face.mouth for k in range(24)}) > 3


def test_clapping_hands_meet(at: At) -> None:
    """Hands come near to each other and part again."""
    across = [(clap(at(k / 12)).left.hand or (0, 0, 0))[0] for k in range(12)]

    assert min(across) < 0.04
    assert max(across) > 0.08


def test_jumpers_crouch_fly_and_land(at: At) -> None:
    """The body goes down before it goes up, squashed then stretched."""
    poses = [jump(at(k / 24)) for k in range(30)]

    assert min(p.offset[1] for p in poses) < -0.03 < 0.1 < max(p.offset[1] for p in poses)
    assert min(p.squash for p in poses) < 0 < max(p.squash for p in poses)


def test_dancers_shift_from_side_to_side(at: At) -> None:
    """The pelvis goes left and right."""
    across = [dance(at(k / 6)).offset[0] for k in range(12)]

    assert max(across) > 0.02
    assert min(across) < -0.02


def test_pointers_stretch_towards_and_players_use_both_hands(at: At) -> None:
    """Pointing straightens the arm; playing moves both hands."""
    shoulder = CHILD.shoulder
    hand = point(at(3.0)).right.hand or (0, 0, 0)
    assert math.dist(hand, shoulder) > 0.6 * CHILD.arm
    assert play(at(0.1)).left.hand != play(at(0.6)).left.hand
    assert np.allclose(reached(CHILD, 0, 0, 0), [shoulder[0], shoulder[1], 0])
