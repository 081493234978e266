from collections.abc import Callable

import numpy as np
import pytest

from reelkite.engines.diorama.figures.holding.holds import Hold
from reelkite.engines.diorama.figures.motions.arts.music import (
    INSTRUMENTS,
    PLAYED,
    laid,
    scaled,
    sing,
)
from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.puppet import Puppet

At = Callable[[float], Moment]


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_both_hands_are_on_the_instrument(name: str, at: At) -> None:
    """Each player has the instrument, and hands that take hold."""
    pose = INSTRUMENTS[name](at(0.5))

    assert pose.holds
    assert pose.left.grasp is not None
    assert pose.right.grasp is not None


def test_every_instrument_of_prompts_is_played() -> None:
    """Other names lead to one that is known."""
    assert set(PLAYED.values()) <= INSTRUMENTS.keys()


def test_the_bow_lies_on_the_strings(at: At) -> None:
    """All along its stroke it passes within 4 cm of one place on the violin."""
    for step in range(8):
        moment = at(step / 6)
        puppet = Puppet.of(moment.body)
        pose = INSTRUMENTS["violin"](moment)
        bent = puppet.bend(pose)
        violin, bow = (puppet.thing(bent, hold) for hold in pose.holds)
        strings = (violin @ [0, 0.20, 0.07, 1])[:3]
        way = bow[:3, 1] / np.linalg.norm(bow[:3, 1])
        gap = strings - bow[:3, 3]
        assert np.linalg.norm(gap - way * (gap @ way)) < 0.04


def test_a_thing_lies_in_another_s_space() -> None:
    """Its place and its way are told by what it lies on."""
    base = Hold("violin", "chest", (1, 0, 0), (1, 0, 0), (0, 0, 1), 0.5)
    upon = laid(base, "bow", (0, 1, 0), (0, 1, 0), (0, 0, 1))

    assert np.allclose(upon.at, (1.5, 0, 0))
    assert np.allclose(upon.matrix()[:3, 1], (0.5, 0, 0))
    assert scaled((1, 2, 3), 0.5) == (0.5, 1.0, 1.5)


def test_singers_open_their_mouths_at_a_microphone(at: At) -> None:
    """Several mouths, and the microphone before them."""
    poses = [sing(at(k / 6)) for k in range(12)]

    assert len({pose.face.mouth for pose in poses}) > 2
    assert poses[0].holds[0].thing == "microphone"
