from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.otherworlds.shoal import fish, schools


def test_schools_swim_forward(site: Callable[..., Site]) -> None:
    """Every fish moves, and it moves where its nose points."""
    items = schools(site())
    assert items
    for item in items:
        assert item.placement is not None
        early, late = item.placement(0.0), item.placement(1.0)
        assert float((late[:3, 3] - early[:3, 3]) @ early[:3, 2]) > 0.1


def test_no_fish_where_none_are_wanted(site: Callable[..., Site]) -> None:
    """Excluded fish stay away."""
    here = site()
    assert not schools(replace(here, dressing=replace(here.dressing, excluded=("fish",))))


def test_a_fish_is_small_and_longest_along_its_way(extent: Callable[..., Any]) -> None:
    """A fish is longer than tall and taller than wide."""
    low, high = extent(fish((0.1, 0.2, 0.8), (1.0, 0.8, 0.2)))
    wide, tall, long = high - low
    assert long > tall > wide
    assert np.isclose(long, 0.36, atol=0.1)
