from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.scene.places import Dressing, Sightline
from reelkite.engines.diorama.sets.city.palette import TOWNS
from reelkite.engines.diorama.sets.city.plot import THINGS, Plot, Spot, stood


def _plot(time_of_day: str = "day", *, free: bool = True, excluded: tuple[str, ...] = ()) -> Plot:
    sightline = Sightline(
        eyes=((0.0, 1.4, 3.0),),
        targets=((0.0, 1.0, -3.0),),
        fov=40.0,
        aspect=1.6,
        sun=(0.0, 1.0, 0.0),
        clear=lambda x, z, r: np.full(len(x), free) & (r > 0) & (z < 99),
    )
    dressing = Dressing(setting="street", time_of_day=time_of_day, excluded=excluded)
    return Plot(TOWNS[0], np.random.default_rng(1), dressing, sightline)


@pytest.mark.parametrize("word", THINGS)
def test_each_thing_stands_on_its_spot(extent: Callable[..., Any], word: str) -> None:
    """Things stand on the ground at their foot, within arm's reach of it."""
    low, high = extent(stood(_plot(), [Spot(word, (10.0, 0.1, -5.0))]).pieces)
    assert 0.0 < low[1] < 0.2
    assert 7.5 < low[0] < high[0] < 12.5


def test_nothing_stands_where_it_may_not_or_is_not_wanted() -> None:
    """The sightline and the prompt both have a say."""
    spots = [Spot("car", (1.0, 0.0, -9.0))]
    assert stood(_plot(free=False), spots).pieces == ()
    assert stood(_plot(excluded=("car",)), spots).pieces == ()


def test_lamps_and_cars_give_light_at_night() -> None:
    """By day neither does."""
    spots = [Spot("lamp", (4.0, 0.0, -3.0)), Spot("car", (1.0, 0.0, -9.0))]
    assert len(stood(_plot("night"), spots).lamps) == 3
    assert stood(_plot("day"), spots).lamps == ()


def test_a_lamp_shines_where_its_lantern_hangs() -> None:
    """The arm reaches over the road on both sides."""
    left, right = (
        stood(_plot("night"), [Spot("lamp", (x, 0.0, 0.0), yaw=yaw)]).lamps[0].position[0]
        for x, yaw in ((-4.0, 0.0), (4.0, np.pi))
    )
    assert left > -4.0
    assert right < 4.0
