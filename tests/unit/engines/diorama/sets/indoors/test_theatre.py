from collections.abc import Callable
from typing import Any

import numpy as np

from reelkite.engines.diorama.sets.indoors.theatre import BOARDS, TheatreStage


def test_the_boards_are_free_and_carry_the_actors(see: Callable[..., Any]) -> None:
    """The stage is at the height of the boards, and nothing stands on its middle."""
    seen = see(TheatreStage())
    corners = seen.corners()
    away = np.hypot(corners[:, 0], corners[:, 2] + 1.6)
    assert seen.layout.stage[1] == BOARDS
    assert not ((corners[:, 1] > BOARDS + 0.05) & (corners[:, 1] < 3) & (away < 2)).any()


def test_lights_always_burn(see: Callable[..., Any]) -> None:
    """A theatre is lit by its own lamps at any time of day, within the budget."""
    seen = see(TheatreStage(), time_of_day="day")
    assert len(seen.built.lamps) > 8
    assert seen.triangles() < 60_000


def test_the_seed_chooses_the_velvet(see: Callable[..., Any]) -> None:
    """Drapes come in several colours."""
    tints = {
        tuple(
            np.concatenate([s.colours for s in see(TheatreStage(), seed=seed).solids()])
            .mean(0)
            .round(4)
        )
        for seed in range(8)
    }
    assert len(tints) > 1
