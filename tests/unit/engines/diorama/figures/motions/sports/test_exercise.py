from collections.abc import Callable

import numpy as np
import pytest

from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.motions.sports.exercise import EXERCISES
from reelkite.engines.diorama.figures.puppet import Puppet

At = Callable[[float], Moment]


def _head(action: str, moment: Moment) -> float:
    puppet = Puppet.of(moment.body)
    bent = puppet.bend(EXERCISES[action](moment))
    return float(bent.origins[puppet.skeleton.index["head"]][1])


@pytest.mark.parametrize("action", ["push up", "sit up", "crouch", "kneel", "pray", "plank"])
def test_heads_are_lower_than_of_who_stands(action: str, at: At) -> None:
    """All of them bring the body down."""
    assert _head(action, at(0.4)) < 0.85 * at(0.0).body.neck


def test_push_ups_go_up_and_down_on_planted_hands(at: At) -> None:
    """The chest moves, the hands stay within a few centimetres of the ground."""
    heights, hands = [], []
    for step in range(10):
        moment = at(step / 6)
        puppet = Puppet.of(moment.body)
        bent = puppet.bend(EXERCISES["push up"](moment))
        heights.append(bent.origins[puppet.skeleton.index["head"]][1])
        hands.append(bent.origins[puppet.skeleton.index["handR"]][1])

    assert np.ptp(heights) > 0.04
    assert np.ptp(hands) < 0.06


def test_handstands_are_upside_down(at: At) -> None:
    """Feet are over the head."""
    moment = at(0.3)
    puppet = Puppet.of(moment.body)
    bent = puppet.bend(EXERCISES["handstand"](moment))
    foot, head = (bent.origins[puppet.skeleton.index[bone]][1] for bone in ("footL", "head"))

    assert foot > head + 0.4


def test_who_falls_lies_and_who_wakes_sits(at: At) -> None:
    """From high to low, and from low to high."""
    assert _head("fall", at(2.5)) < 0.4 * _head("fall", at(0.0))
    assert _head("wake up", at(2.5)) > _head("wake up", at(0.0)) + 0.2
    assert _head("stand up", at(2.0)) > _head("sit down", at(2.0))


def test_cartwheels_go_round(at: At) -> None:
    """In the middle of one the body is upside down."""
    rolls = [EXERCISES["cartwheel"](at(k / 10)).whirl[2] for k in range(20)]

    assert min(rolls) < -3
    assert max(rolls) > -0.2
