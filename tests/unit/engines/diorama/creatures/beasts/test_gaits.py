import numpy as np
import pytest

from reelkite.engines.diorama.creatures.beasts.build import Build
from reelkite.engines.diorama.creatures.beasts.gaits import (
    GALLOP,
    TROT,
    WALK,
    Gait,
    Stride,
    gait_of,
    go,
    landings,
    leg_of,
)
from reelkite.engines.diorama.creatures.beasts.kinds.table import BEASTS
from reelkite.engines.diorama.creatures.moment import Moment


@pytest.mark.parametrize("gait", [WALK, TROT, GALLOP])
@pytest.mark.parametrize("speed", [0.15, 0.8, 2.5])
def test_planted_feet_do_not_slide(horse: Build, gait: Gait, speed: float) -> None:
    """While a foot is planted it goes back exactly as fast as the body goes forward."""
    stride = Stride.of(gait, horse, speed)
    turns = np.linspace(0.01, gait.planted - 0.01, 6)
    for name, start in gait.order.items():
        spots = [stride.foot(name, start + turn, 0.2).at for turn in turns.tolist()]
        on_ground = [
            spot[2] + speed * turn / stride.rate for spot, turn in zip(spots, turns, strict=True)
        ]
        assert np.ptp(on_ground) < 1e-6
        assert max(spot[1] for spot in spots) == 0.0


def test_passing_feet_are_lifted(dog: Build) -> None:
    """A foot that is not planted is over the ground."""
    stride = Stride.of(WALK, dog, 0.5)
    assert stride.foot("HL", 0.5 * (1 + WALK.planted), 0.2).at[1] > 0.1


def test_each_foot_lands_once_a_cycle(dog: Build) -> None:
    """Landings are in order, within the shot, and as many as the rate says."""
    stride = Stride.of(WALK, dog, 0.5)
    falls = landings(stride, Moment(0.0, 4.0, 0.3))
    assert falls == sorted(falls)
    assert all(0 <= second < 4 for second, _ in falls)
    assert abs(len(falls) - 16 * stride.rate) <= 4


def test_words_choose_the_gait(dog: Build) -> None:
    """Walk, run and longer phrases; a rabbit hops whatever it is asked."""
    assert gait_of("walk", dog) is WALK
    assert gait_of("chase ball", dog) is GALLOP
    assert gait_of("sit", dog) is None
    hop = gait_of("run", BEASTS["rabbit"].build)
    assert hop is not None
    assert hop.name == "hop"


def test_a_gallop_leaves_the_ground(horse: Build) -> None:
    """The trunk rises and falls by a share of the leg."""
    heights = [go(horse, GALLOP, Moment(k / 24, speed=4.0)).offset[1] for k in range(24)]
    assert max(heights) - min(heights) > 0.15 * leg_of(horse)
