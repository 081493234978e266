from collections.abc import Callable

import pytest

from reelkite.engines.diorama.figures.motions.arts.dances import DANCES, spinning
from reelkite.engines.diorama.figures.motions.keyed import motion_by
from reelkite.engines.diorama.figures.motions.moment import Moment

At = Callable[[float], Moment]


@pytest.mark.parametrize("name", DANCES)
def test_dances_move_hands_and_weight(name: str, at: At) -> None:
    """Within a bar both hands and the trunk go somewhere."""
    stroke = DANCES[name]
    poses = [motion_by(stroke)(at(stroke.period * k / 7)) for k in range(7)]

    assert len({pose.left.hand for pose in poses}) > 3
    assert len({pose.right.hand for pose in poses}) > 3
    assert len({pose.spine for pose in poses}) > 1


def test_who_spins_comes_round(at: At) -> None:
    """The whole body turns, by a half turn in half its time."""
    spin = spinning(motion_by(DANCES["ballet"]), 0.5)

    assert spin(at(1.0)).whirl[1] - spin(at(0.0)).whirl[1] == pytest.approx(3.1416, abs=1e-3)
