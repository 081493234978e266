"""One action after another."""

import itertools

import numpy as np
import pytest

from reelkite.engines.diorama import creatures
from reelkite.engines.diorama.creatures.changes import CHANGE, blended, gone, share_of, stretches
from reelkite.engines.diorama.modelling.rig import Bent
from reelkite.engines.diorama.modelling.turning import turn
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.scene.looks import Skin

RUN_SIT = Act(action="run", then=(("sit", 2.0),), travel=4.0, yaw=1.1)


def performed(act: Act) -> tuple[Skin, list[np.ndarray]]:
    """Return a dog's skin, and where it is at each picture."""
    dog = creatures.performer("animal/dog")
    assert dog is not None
    item = dog.perform(act).items[0]
    assert isinstance(item.look, Skin)
    assert item.placement is not None
    return item.look, [item.placement(k / 12) for k in range(48)]


def test_a_dog_that_sits_down_has_stopped() -> None:
    """It goes while it runs, and stays where it sits."""
    _, places = performed(RUN_SIT)
    spots = np.array([place[:3, 3] for place in places])

    assert np.linalg.norm(spots[23] - spots[0]) > 1.0
    assert np.allclose(spots[26:], spots[26], atol=1e-6)


def test_the_change_is_no_jump() -> None:
    """From picture to picture no corner goes further than it does while the dog runs."""
    skin, _ = performed(RUN_SIT)
    shown = [skin.pose(k / 12)[0] for k in range(48)]
    steps = [float(np.abs(b - a).max()) for a, b in itertools.pairwise(shown)]

    assert max(steps[23:31]) < 1.3 * max(steps[:22])
    assert np.abs(shown[47] - shown[10]).max() > 0.05


def test_steps_are_heard_only_while_it_goes() -> None:
    """Who sits is silent."""
    dog = creatures.performer("animal/dog")
    assert dog is not None
    cues = dog.perform(RUN_SIT).cues

    assert cues
    assert all(cue.second < 2.0 for cue in cues)


def test_an_action_comes_in_within_five_pictures() -> None:
    """Before its time it is not there, after the change it is all there."""
    dog = creatures.performer("animal/dog")
    assert dog is not None
    course = stretches(RUN_SIT, dog.casting)

    assert share_of(course, 1.9) == (0, 1.0)
    number, share = share_of(course, 2.1)
    assert number == 1
    assert 0 < share < 1
    assert share_of(course, 2.0 + CHANGE) == (1, 1.0)
    assert gone(course, 2.0, 4.0) == pytest.approx(4.0)


def test_bones_between_two_poses_are_still_turned_not_squeezed() -> None:
    """Half-way between two rotations is a rotation."""
    first = Bent(np.eye(3)[None], np.zeros((1, 3)), np.ones((1, 3)))
    second = Bent(turn((0.9, 0.4, -0.6))[None], np.ones((1, 3)), np.ones((1, 3)))
    middle = blended(first, second, 0.5)

    assert np.allclose(middle.turns[0] @ middle.turns[0].T, np.eye(3), atol=1e-9)
    assert np.linalg.det(middle.turns[0]) == pytest.approx(1.0)
    assert np.allclose(middle.origins, 0.5)
