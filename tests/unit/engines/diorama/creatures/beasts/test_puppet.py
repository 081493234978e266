import math

import numpy as np
import pytest

from reelkite.engines.diorama.creatures.beasts.build import Build
from reelkite.engines.diorama.creatures.beasts.puppet import HIDDEN, Curl, Foot, Pose, Puppet
from reelkite.engines.diorama.modelling.turning import vector


def test_a_plain_pose_is_the_rest(horse: Build) -> None:
    """Without any bend, bones are where they were built."""
    puppet = Puppet.of(horse)
    bent = puppet.bend(Pose())
    assert np.allclose(bent.origins, puppet.skeleton.rest, atol=0.03)


def test_a_foot_goes_where_it_is_put(dog: Build) -> None:
    """The ankle reaches its goal."""
    puppet = Puppet.of(dog)
    bent = puppet.bend(Pose(feet={"FL": Foot((0.02, 0.06, 0.05))}))
    spot = bent.origins[puppet.skeleton.index["footFL"]]
    assert np.allclose(spot, dog.ankle(1, 1) + vector(0.02, 0.06, 0.05), atol=1e-6)


def test_lids_show_only_when_shut(dog: Build) -> None:
    """Open lids have no size."""
    puppet = Puppet.of(dog)
    lid = puppet.skeleton.index["lidL"]
    assert puppet.bend(Pose()).sizes[lid].max() == pytest.approx(HIDDEN)
    assert puppet.bend(Pose(blink=True)).sizes[lid].min() == pytest.approx(1.0)


def test_a_tail_sways_from_its_root(dog: Build) -> None:
    """The tip moves to the side, the root stays."""
    puppet = Puppet.of(dog)
    bent = puppet.bend(Pose(tail=Curl(sway=0.8, wave=0.0, turns=0.25)))
    run = puppet.skeleton.run("tail")
    assert abs(bent.origins[run][0, 0]) < 1e-9
    assert abs(bent.origins[run][-1, 0]) > 0.05


def test_a_curl_bends_towards_its_tip() -> None:
    """Pitch grows along it."""
    curl = Curl((0.1, 0.4))
    assert curl.angles(0.0)[0] == pytest.approx(0.1)
    assert curl.angles(1.0)[0] == pytest.approx(0.5)


def test_turns_are_rotations(horse: Build) -> None:
    """Bones are turned, never sheared."""
    pose = Pose(trunk=(0.3, 0.2, 0.1), neck=(0.4, 0.3, 0.0), bend=(0.2, 0.3, math.pi / 20))
    turns = Puppet.of(horse).bend(pose).turns
    assert np.allclose(turns @ turns.transpose(0, 2, 1), np.eye(3), atol=1e-4)
