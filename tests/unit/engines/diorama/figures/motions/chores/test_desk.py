from collections.abc import Callable
from dataclasses import replace

import pytest

from reelkite.engines.diorama.figures.motions.chores.desk import (
    sit_on_chair,
    sleep_at_desk,
    type_,
    write,
)
from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.puppet import Puppet

At = Callable[[float], Moment]


def test_desk_workers_bring_desk_and_stool(at: At) -> None:
    """On the bare ground a stool comes along; on a chair it does not."""
    things = {hold.thing for hold in type_(at(0.0)).holds}
    seated = {hold.thing for hold in type_(replace(at(0.0), seat=0.0, floor=-0.4)).holds}

    assert things == {"laptop", "desk", "stool"}
    assert seated == {"laptop", "desk"}


def test_writers_look_at_their_paper(at: At) -> None:
    """The head is bowed, and the pencil goes along the line."""
    first, later = write(at(0.1)), write(at(1.1))

    assert first.head[0] + first.spine[0] > 0.25
    assert first.holds[0].at != later.holds[0].at


def test_who_sleeps_at_a_desk_has_the_head_on_it(at: At) -> None:
    """Eyes are shut, and the head is far lower and further ahead than that of one who types."""
    heads = []
    for motion in (type_, sleep_at_desk):
        moment = at(1.0)
        puppet = Puppet.of(moment.body)
        heads.append(puppet.crown(puppet.bend(motion(moment)))[:3, 3])

    assert heads[1][1] < heads[0][1] - 0.1
    assert heads[1][2] > heads[0][2]
    assert sleep_at_desk(at(1.0)).face.blink == 1.0


def test_who_sits_in_a_room_brings_a_chair_unless_there_is_a_seat(at: At) -> None:
    """Feet are on the floor."""
    pose = sit_on_chair(at(0.4))
    assert [hold.thing for hold in pose.holds] == ["chair"]
    assert pose.right_leg.foot[1] == pytest.approx(0.0, abs=0.02)

    assert not sit_on_chair(replace(at(0.4), seat=0.0, floor=-0.3)).holds
