"""Snakes, worms and snails on stage."""

import numpy as np
import pytest

from reelkite.engines.diorama.creatures.crawlers.kinds import LONG
from reelkite.engines.diorama.creatures.crawlers.long import cast
from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.scene.acting import Act


@pytest.mark.parametrize("name", sorted(LONG))
def test_a_body_lies_on_the_ground_with_its_head_raised(name: str) -> None:
    """The tail is one radius up, the head higher."""
    animal = cast(name, Act())
    bent = animal.bend(Moment(1.0))
    run = animal.skeleton.run("body")
    heights = bent.origins[run][:, 1]

    assert heights[-1] == pytest.approx(animal.kind.radius, abs=0.01)
    assert heights[0] > heights[-1]
    assert np.allclose(np.linalg.det(bent.turns), 1.0, atol=1e-6)


def test_a_wave_runs_down_a_snake_that_crawls() -> None:
    """It bends to the other side in time; a snail stays straight."""

    def sway(name: str) -> float:
        animal = cast(name, Act(action="crawl"))
        run = animal.skeleton.run("body")
        middles = [animal.bend(Moment(t)).origins[run][8, 0] for t in np.linspace(0, 1.1, 12)]
        return float(np.ptp(middles))

    assert sway("snake") > 0.02
    assert sway("snail") < 1e-6


def test_only_a_snail_carries_a_shell() -> None:
    """Its clay holds two pieces more than a worm's, stalks aside."""
    assert len(cast("snail", Act()).parts()) > len(cast("worm", Act()).parts())
