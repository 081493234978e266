from collections.abc import Callable
from dataclasses import replace

import pytest

from reelkite.engines.diorama.figures.motions.keyed import Key, Stroke, motion_by, posed
from reelkite.engines.diorama.figures.motions.moment import Moment

At = Callable[[float], Moment]
UP_AND_DOWN = Stroke(
    2.0, (Key(0.0, right=(0.0, -0.5, 0.5)), Key(0.5, right=(0.3, -0.1, 0.5), sink=0.4))
)


def test_keys_are_reached_and_come_round(at: At) -> None:
    """The hand is at its first key at 0 and again a period later, and elsewhere between."""
    first, middle, again = (posed(UP_AND_DOWN, at(t)).right.hand for t in (0.0, 0.5, 2.0))

    assert first is not None
    assert first == pytest.approx(again, abs=5e-3)
    assert first != pytest.approx(middle, abs=1e-2)


def test_knees_bend_by_the_key(at: At) -> None:
    """The pelvis sinks by the share of the leg."""
    moment = at(1.0)

    assert posed(UP_AND_DOWN, moment).offset[1] == pytest.approx(-0.4 * moment.body.leg)


def test_raised_hands_go_round_the_face(at: At) -> None:
    """A hand as high as the face is beside it, unless the stroke is at the face."""
    key = Key(0.0, right=(-0.2, 0.5, 0.4))
    beside = posed(Stroke(1.0, (key,)), at(0.0)).right.hand
    before = posed(Stroke(1.0, (key,), at_face=True), at(0.0)).right.hand

    assert beside is not None
    assert before is not None
    assert beside[0] > at(0.0).body.head > before[0]


def test_eyes_may_be_on_the_hands(at: At) -> None:
    """A stroke that looks down bows the head."""
    looking = motion_by(replace(UP_AND_DOWN, down=True))(at(0.0))

    assert looking.head[0] > motion_by(UP_AND_DOWN)(at(0.0)).head[0] + 0.1
