import numpy as np

from reelkite.engines.diorama.creatures.beasts.build import Build
from reelkite.engines.diorama.creatures.beasts.kinds.table import BEASTS
from reelkite.engines.diorama.creatures.beasts.torso import legs, neck, tail, trunk
from reelkite.engines.diorama.modelling.clay import bounds, distance


def test_legs_stand_on_the_ground(horse: Build) -> None:
    """Four legs reach down to the ground and up into the trunk."""
    low, high = bounds(legs(horse))
    assert abs(float(low[1])) < 0.05
    assert float(high[1]) > horse.leg


def test_trunk_and_neck_are_one(dog: Build) -> None:
    """The spine, the nape and the poll are inside."""
    spots = np.array([dog.rump, dog.chest, dog.nape, dog.poll], dtype=np.float32)
    assert (distance([*trunk(dog), neck(dog)], spots) < 0).all()


def test_a_camel_has_two_humps() -> None:
    """Each hump is a lump more."""
    plain, camel = (BEASTS[name].build for name in ("horse", "camel"))
    assert len(trunk(camel)) == len(trunk(plain)) + 2


def test_a_tail_may_end_in_a_tuft(horse: Build, dog: Build) -> None:
    """Horses have one, dogs do not."""
    assert len(tail(horse)) == 2
    assert len(tail(dog)) == 1
