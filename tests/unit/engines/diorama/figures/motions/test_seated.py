from collections.abc import Callable
from dataclasses import replace

import pytest

from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.motions.seated import read, ride, seated, sit, sleep

At = Callable[[float], Moment]


def test_sitters_are_low(at: At) -> None:
    """Without a seat the pelvis is on the ground; with one on the seat."""
    moment = at(0.0)
    ground, bench = sit(moment), sit(replace(moment, seat=0.3))
    hip = moment.body.hip

    assert hip + ground.offset[1] < 0.12
    assert hip + bench.offset[1] == pytest.approx(0.3 + 0.065, abs=0.03)


def test_readers_look_down_at_their_hands(at: At) -> None:
    """The head is bowed."""
    assert read(at(2.0)).head[0] + read(at(2.0)).spine[0] > 0.3


def test_riders_bob_and_sleepers_do_not_look(at: At) -> None:
    """Riding goes up and down; a sleeper's eyes are shut."""
    heights = {round(ride(replace(at(k / 12), seat=0.0)).offset[1], 4) for k in range(8)}

    assert len(heights) > 3
    assert sleep(at(0.0)).face.blink == 1
    assert seated(at(0.0)).head == (0.0, 0.0, 0.0)
