from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from reelkite.engines.diorama.figures.motions.lying import crawl, drift, fly, lie, sleep, swim
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion
from reelkite.engines.diorama.figures.puppet import Puppet

At = Callable[[float], Moment]


@pytest.mark.parametrize("motion", [lie, sleep, swim, crawl])
def test_the_low_are_low(motion: Motion, at: At) -> None:
    """All bones of who lies, swims or crawls are below half the height of who stands."""
    moment = at(0.7)
    bent = Puppet.of(moment.body).bend(motion(moment))

    assert bent.origins[:, 1].max() < 0.5 * moment.body.height
    assert bent.origins[:, 1].min() > -0.45 * moment.body.arm


@pytest.mark.parametrize("motion", [lie, sleep])
def test_who_lies_is_stretched_out_on_the_back(motion: Motion, at: At) -> None:
    """Head and feet are far apart on the ground, and the chest looks up."""
    moment = at(0.0)
    puppet = Puppet.of(moment.body)
    bent = puppet.bend(motion(moment))
    head, foot = (bent.origins[puppet.skeleton.index[bone]] for bone in ("head", "footL"))

    assert np.hypot(*(head - foot)[[0, 2]]) > 0.5 * moment.body.height
    assert bent.turns[puppet.skeleton.index["pelvis"]][1, 2] > 0.9


def test_in_bed_one_lies_more_lengthwise(at: At) -> None:
    """On a bed the head is farther back than on the ground, and the eyes are shut."""
    assert sleep(replace(at(0.0), seat=0.0)).pelvis[1] < sleep(at(0.0)).pelvis[1]
    assert sleep(at(0.0)).face.blink == 1


def test_faces_of_those_who_pass_are_turned_to_the_audience(at: At) -> None:
    """Who flies or swims to the right looks to the body's right, and to the left otherwise."""
    for motion in (fly, swim):
        right, left = (motion(replace(at(0.0), facing=yaw)).head[1] for yaw in (1.0, -1.0))
        assert right < 0 < left


def test_the_weightless_spread_their_limbs(at: At) -> None:
    """Both hands are well away from the body."""
    pose = drift(at(1.0))

    assert all(arm.hand is not None and arm.hand[0] > 0.2 for arm in (pose.left, pose.right))
