from collections.abc import Callable

import pytest

from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.motions.sports.gliding import GLIDES
from reelkite.engines.diorama.figures.puppet import Puppet

At = Callable[[float], Moment]


@pytest.mark.parametrize("action", GLIDES)
def test_gliders_bring_what_carries_them(action: str, at: At) -> None:
    """A board, skis or blades are under the feet, and knees are bent."""
    pose = GLIDES[action](at(0.4))

    assert pose.holds
    assert pose.offset[1] < 0


@pytest.mark.parametrize("action", ["skateboard", "surf", "snowboard"])
def test_feet_are_on_the_deck(action: str, at: At) -> None:
    """Soles are within 4 cm of the board's top."""
    for step in range(8):
        moment = at(step / 3)
        puppet = Puppet.of(moment.body)
        pose = GLIDES[action](moment)
        bent = puppet.bend(pose)
        top = pose.holds[0].at[1]
        for side in "RL":
            sole = bent.origins[puppet.skeleton.index[f"foot{side}"]][1] - moment.body.ankle
            assert abs(sole - top) < 0.07


def test_a_broom_is_between_the_legs_and_the_hands_are_on_it(at: At) -> None:
    """Its bristles are behind the rider, both fists before them."""
    moment = at(0.4)
    pose = GLIDES["ride broom"](moment)
    (broom,) = pose.holds
    settled, _ = Puppet.of(moment.body).settle(pose)

    assert broom.along[2] < 0
    for arm in (settled.right, settled.left):
        assert arm.hand is not None
        assert abs(arm.hand[1] - broom.at[1]) < 0.2
