from collections.abc import Callable
from typing import Any

from reelkite.engines.diorama.sets.city.fittings.landmark import clock_tower, fountain
from reelkite.engines.diorama.sets.city.palette import TOWNS


def test_the_clock_tower_rises_over_the_houses(extent: Callable[..., Any]) -> None:
    """It stands on the ground and is more than 20 m tall."""
    low, high = extent(clock_tower(TOWNS[0], lit=False))
    assert abs(low[1]) < 0.01
    assert high[1] > 20


def test_its_clock_shines_at_night() -> None:
    """The face and the windows glow when lit."""
    assert any(piece.emission.any() for piece in clock_tower(TOWNS[0], lit=True))
    assert not any(piece.emission.any() for piece in clock_tower(TOWNS[0], lit=False))


def test_the_fountain_throws_water_over_its_bowls(extent: Callable[..., Any]) -> None:
    """Jets rise above the post and stay within the rim."""
    low, high = extent(fountain(TOWNS[1]))
    assert abs(low[1]) < 0.01
    assert 2.2 < high[1] < 3
    assert high[0] < 2.4
