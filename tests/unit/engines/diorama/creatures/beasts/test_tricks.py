"""What beasts do with their whole body."""

import numpy as np
import pytest

from reelkite.engines.diorama.creatures.beasts.build import Build
from reelkite.engines.diorama.creatures.beasts.deeds import deed_of, does
from reelkite.engines.diorama.creatures.beasts.kinds.table import BEASTS
from reelkite.engines.diorama.creatures.beasts.puppet import Pose, Puppet
from reelkite.engines.diorama.creatures.beasts.tricks import (
    bat,
    climb,
    dig,
    roll,
    stretch,
    turn_head,
    yawn,
)
from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.modelling.turning import Vector

SECONDS = [Moment(k / 12) for k in range(48)]


def joints(build: Build, pose: Pose) -> dict[str, Vector]:
    """Return where the bones are."""
    puppet = Puppet.of(build)
    bent = puppet.bend(pose)
    return {name: bent.origins[bone] for name, bone in puppet.skeleton.index.items()}


def test_who_stretches_has_the_chest_low_and_the_rump_high(dog: Build) -> None:
    """The front of the spine is below its end, and the fore paws are far ahead."""
    at = joints(dog, stretch(dog, Moment(1.0)))

    assert at["body3"][1] < at["body0"][1] - 0.02
    assert at["footFL"][2] > dog.ankle(1, 1)[2] + 0.05


def test_a_climber_is_upright_with_all_paws_on_what_it_climbs(dog: Build) -> None:
    """The head is above the rump, and the paws are before the belly."""
    at = joints(dog, climb(dog, Moment(0.5)))

    assert at["head"][1] > at["body0"][1] + 0.3
    assert min(at[f"foot{leg}"][2] for leg in ("FL", "FR", "HL", "HR")) > at["body0"][2]


def test_who_rolls_over_has_the_paws_in_the_air_and_the_head_over_the_ground(dog: Build) -> None:
    """On the back paws are above the spine, and no part of the head is in the ground."""
    for moment in SECONDS:
        at = joints(dog, roll(dog, moment))
        assert min(at[f"foot{leg}"][1] for leg in ("FL", "FR", "HL", "HR")) > at["body1"][1]
        assert at["head"][1] > 0.3 * dog.head


@pytest.mark.parametrize(("deed", "leg"), [(bat, "FL"), (dig, "FL"), (dig, "FR")])
def test_a_paw_moves_and_the_hind_feet_stand(dog: Build, deed: object, leg: str) -> None:
    """What is done with a fore paw leaves the hind feet where they are."""
    assert callable(deed)
    places = [joints(dog, deed(dog, moment)) for moment in SECONDS]
    fore, hind = (np.ptp([at[f"foot{one}"] for at in places], axis=0) for one in (leg, "HL"))

    assert float(fore.max()) > 0.03
    assert float(hind.max()) < 0.01


def test_who_turns_the_head_looks_to_both_sides(dog: Build) -> None:
    """The head goes left and right, and the body stays."""
    yaws = [turn_head(dog, moment).head[1] for moment in SECONDS]

    assert min(yaws) < -0.5
    assert max(yaws) > 0.5


def test_a_yawn_opens_the_mouth_wide(dog: Build) -> None:
    """At its widest the eyes are shut."""
    widest = max((yawn(dog, moment) for moment in SECONDS), key=lambda pose: pose.jaw)

    assert widest.jaw > 0.9
    assert widest.blink


@pytest.mark.parametrize("action", ["climb tree", "stretch", "roll over", "turn head", "yawn"])
def test_these_are_done_by_nature(action: str) -> None:
    """No beast needs a person's body for them."""
    assert does(action)


def test_cats_bat_and_dogs_bow() -> None:
    """Both play with a ball, each in its way; a cow has no paws to bat with."""
    cat, dog, cow = (BEASTS[name].build for name in ("cat", "dog", "cow"))

    assert deed_of("play", cat) is bat
    assert deed_of("play", dog) is not bat
    assert deed_of("climb", cow) is not climb


def test_a_cat_on_a_sofa_sits_as_it_does_on_the_floor() -> None:
    """Who sits on a seat keeps its haunches; a panda sits like a person anywhere."""
    cat, panda = BEASTS["cat"].build, BEASTS["panda"].build

    assert deed_of("sit", cat)(cat, Moment(1.0, seated=True)) == deed_of("sit", cat)(
        cat, Moment(1.0)
    )
    assert deed_of("sit", panda)(panda, Moment(1.0)).trunk[0] < -1.0
