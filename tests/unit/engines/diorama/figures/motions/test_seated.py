from collections.abc import Callable
from dataclasses import replace

import pytest

from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.motions.seated import (
    cycle,
    drive,
    meditate,
    perched,
    ride,
    seated,
    sit,
)  # fmt: skip
from reelkite.engines.diorama.figures.motions.standing import stand

At = Callable[[float], Moment]


def test_sitters_are_low(at: At) -> None:
    """Without a seat the pelvis is on the ground; with one on the seat."""
    moment = at(0.0)
    ground, bench = sit(moment), sit(replace(moment, seat=0.3))
    hip = moment.body.hip

    assert hip + ground.offset[1] < 0.12
    assert hip + bench.offset[1] == pytest.approx(0.3 + 0.065, abs=0.03)


def test_riders_bob(at: At) -> None:
    """Riding goes up and down."""
    heights = {round(ride(replace(at(k / 12), seat=0.0)).offset[1], 4) for k in range(8)}

    assert len(heights) > 3
    assert seated(at(0.0)).head == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("seat", [0.15, 0.22, 0.28, 0.40, 0.60])
def test_feet_are_on_the_floor_or_dangle_over_it(at: At, seat: float) -> None:
    """However low the seat is, no foot goes through the floor; from a high one both dangle."""
    moment = replace(at(0.0), seat=0.0, floor=-seat)
    pose = sit(moment)
    feet = [leg.foot[1] + seat for leg in (pose.left_leg, pose.right_leg)]

    assert all(foot > -1e-6 for foot in feet)
    assert all((foot > 0.05) == (seat > 0.5) for foot in feet if seat < 0.25 or seat > 0.5)


def test_hands_are_on_wheels_and_handlebars(at: At) -> None:
    """Both hands are ahead of the chest, and move."""
    for motion in (drive, cycle):
        first, second = (motion(replace(at(t), seat=0.0)) for t in (0.0, 0.5))
        for arm in (first.left, first.right):
            assert arm.hand is not None
            assert arm.hand[2] > 0.3 * at(0.0).body.arm
        assert first != second


def test_pedals_go_round(at: At) -> None:
    """One foot is high when the other is low."""
    pose = cycle(replace(at(0.25), seat=0.0))

    assert abs(pose.left_leg.foot[1] - pose.right_leg.foot[1]) > 0.05


def test_meditators_close_their_eyes(at: At) -> None:
    """Eyes are shut in meditation."""
    assert meditate(at(0.0)).face.blink == 1


def test_what_is_done_standing_can_be_done_on_a_seat(at: At) -> None:
    """The pelvis comes down to the seat, and the feet ahead."""
    moment = replace(at(0.0), seat=0.0, floor=-0.3)
    pose = perched(moment, stand(moment))

    assert moment.body.hip + pose.offset[1] < 0.1
    assert pose.left_leg == seated(moment).left_leg
