from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.sets.indoors.furnishings import decor
from reelkite.engines.diorama.sets.schemes import SCHEMES

SCHEME = SCHEMES[0]


def test_a_picture_has_its_measures_and_faces_the_room(extent: Callable[..., Any]) -> None:
    """A picture is as wide and tall as asked, and flat."""
    low, high = extent(decor.framed_picture(SCHEME, np.random.default_rng(2), 0.8, 0.6))
    assert np.allclose((high - low)[:2], (0.8, 0.6), atol=0.01)
    assert (high - low)[2] < 0.06


@pytest.mark.parametrize("maker", [decor.table_lamp, decor.floor_lamp])
def test_standing_lamps_glow_only_when_lit(
    extent: Callable[..., Any], maker: Callable[..., Any]
) -> None:
    """A lamp that is off shines nowhere."""
    low, _ = extent(maker(SCHEME, lit=True))
    assert abs(low[1]) < 1e-3
    assert max(piece.emission.max() for piece in maker(SCHEME, lit=True)) > 1
    assert max(piece.emission.max() for piece in maker(SCHEME, lit=False)) == 0


def test_hanging_lamps_hang(extent: Callable[..., Any]) -> None:
    """Hanging lamps are below their hook."""
    _, high = extent(decor.hanging_lamp(SCHEME, 0.7, lit=True))
    assert high[1] < 0.01
    places = np.array([(0.0, 3.0, 0.0), (1.0, 3.0, 0.0)], dtype=np.float32)
    low, high = extent(decor.bulbs(places, np.array([0.5, 0.9]), lit=True))
    assert high[1] <= 3.01
    assert low[1] < 2.1


def test_a_rug_lies_flat(extent: Callable[..., Any]) -> None:
    """A rug is a few centimetres thick at most and as wide as asked."""
    low, high = extent(decor.rug(SCHEME, 1.5, 1.0))
    assert high[1] < 0.02
    assert np.allclose(high[[0, 2]], (1.5, 1.0), atol=0.01)
    assert low[1] > 0


def test_a_floor_plant_is_as_tall_as_asked(extent: Callable[..., Any]) -> None:
    """The top of the plant is near its height."""
    _, high = extent(decor.floor_plant(SCHEME, np.random.default_rng(1), 1.4))
    assert 1.3 < high[1] < 1.7


def test_a_cushion_stands_on_its_edge(extent: Callable[..., Any]) -> None:
    """A cushion is as tall as wide, and thinner."""
    low, high = extent(decor.cushion((1.0, 0.5, 0.1), 0.4))
    assert np.allclose((high - low)[:2], 0.4, atol=1e-3)
    assert (high - low)[2] < 0.2
