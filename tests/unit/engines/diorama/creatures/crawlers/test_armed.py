"""Octopuses and jellyfish on stage."""

import numpy as np
import pytest

from reelkite.engines.diorama.creatures.crawlers.armed import cast
from reelkite.engines.diorama.creatures.crawlers.kinds import ARMED
from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.colour import named


@pytest.mark.parametrize("name", sorted(ARMED))
def test_arms_keep_their_length(name: str) -> None:
    """However an arm curls, it is as long as it was built."""
    animal = cast(name, Act())
    count, length, _ = animal.kind.arms
    for second in (0.0, 1.3, 2.9):
        bent = animal.bend(Moment(second))
        for number in range(count):
            points = bent.origins[animal.skeleton.run(f"arm{number}")]
            steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
            assert steps.sum() == pytest.approx(length, rel=0.35)


def test_an_octopus_on_the_ground_does_not_sink() -> None:
    """Its arms lie on it."""
    animal = cast("octopus", Act())
    for second in np.linspace(0, 4, 9):
        assert animal.bend(Moment(float(second))).origins[:, 1].min() > 0


def test_arms_do_not_move_as_one() -> None:
    """Each curls in its own time."""
    animal = cast("octopus", Act())
    first, later = animal.bend(Moment(0.0)), animal.bend(Moment(0.6))
    tips = [animal.skeleton.run(f"arm{k}").stop - 1 for k in range(8)]
    rises = later.origins[tips, 1] - first.origins[tips, 1]

    assert rises.min() < 0 < rises.max()


def test_a_colour_word_colours_the_skin() -> None:
    """A purple octopus is purple."""
    assert cast("octopus", Act(Appearance(colour="purple"))).fur() == named("purple")
