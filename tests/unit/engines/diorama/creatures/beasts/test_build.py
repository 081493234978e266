import numpy as np

from reelkite.engines.diorama.creatures.beasts.build import Build, skeleton_of
from reelkite.engines.diorama.creatures.beasts.kinds.table import BEASTS


def test_a_beast_looks_forward(horse: Build) -> None:
    """The snout is in front of the head, that before the chest, and the tail is behind."""
    assert horse.snout[2] > horse.face[2] > horse.chest[2] > horse.rump[2] > horse.dock[2]


def test_sides_mirror_each_other(dog: Build) -> None:
    """What is left is right with the other sign of x."""
    assert np.allclose(dog.hip(1, 1) * (-1, 1, 1), dog.hip(-1, 1))
    assert np.allclose(dog.eye_way(1) * (-1, 1, 1), dog.eye_way(-1))


def test_only_elephants_have_a_trunk(dog: Build) -> None:
    """A trunk is a chain of its own."""
    assert "trunk" in skeleton_of(BEASTS["elephant"].build).chains
    assert "trunk" not in skeleton_of(dog).chains


def test_a_frogs_eyes_stand_on_top_of_its_head() -> None:
    """They look up more than a lizard's."""
    frog, lizard = BEASTS["frog"].build, BEASTS["lizard"].build

    assert frog.eye_way(1.0)[1] > 2 * lizard.eye_way(1.0)[1]
