from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.sets.indoors.table.companions import COMPANIONS
from reelkite.engines.diorama.sets.schemes import SCHEMES


@pytest.mark.parametrize("name", COMPANIONS)
def test_a_companion_stands_on_its_foot_within_its_radius(
    extent: Callable[..., Any], name: str
) -> None:
    """Each thing stands on y = 0, is of table size, and keeps to its radius but for leaves."""
    thing = COMPANIONS[name]
    low, high = extent(thing.make(np.random.default_rng(5), SCHEMES[0]))
    assert -0.006 < low[1] < 0.006
    assert 0.01 < high[1] < 0.4
    assert max(abs(low[0]), high[0], abs(low[2]), high[2]) < thing.radius * 1.6
