from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.scene.mesh import translation
from reelkite.engines.diorama.sets.city.facade import House, house, row, shop_front
from reelkite.engines.diorama.sets.city.palette import TOWNS
from reelkite.engines.diorama.sets.joinery import Pieces

HOUSE = House(6.0, 3, 5.0, (0.6, 0.3, 0.2), 4, 10.0)


def _made(one: House, *, lit: bool = False, snowy: bool = False) -> Pieces:
    return house(one, TOWNS[0], np.random.default_rng(2), lit=lit, snowy=snowy)


@pytest.mark.parametrize("number", range(4))
def test_a_house_stands_on_its_plot(extent: Callable[..., Any], number: int) -> None:
    """A house is as broad as asked, stands on the ground, and its front is at z = 0."""
    one = House(6.0, 3, 5.0, (0.6, 0.3, 0.2), number, 10.0)
    low, high = extent(_made(one))
    assert low[1] > -0.11
    assert high[1] > one.height
    assert high[2] < 1.5
    assert -3.6 < low[0] < high[0] < 3.6


def test_windows_glow_when_it_is_dark() -> None:
    """Lit houses have panes that shine; by day none does."""
    assert any(piece.layer is Layer.GLOW for piece in _made(HOUSE, lit=True))
    assert not any(piece.emission.any() for piece in _made(HOUSE))


def test_far_houses_have_fewer_triangles() -> None:
    """Detail falls with distance."""
    counts = [
        sum(len(p.mesh.triangles) for p in _made(House(6.0, 3, 5.0, (0.6, 0.3, 0.2), 4, away)))
        for away in (10.0, 30.0, 50.0)
    ]
    assert counts == sorted(counts, reverse=True)
    assert counts[2] < counts[0] / 2


def test_houses_at_corners_have_windows_on_their_sides(extent: Callable[..., Any]) -> None:
    """A corner house has more panes, and they do not float off the wall."""
    corner = House(6.0, 3, 5.0, (0.6, 0.3, 0.2), 4, 10.0, corner=True)
    assert len(_made(corner)) > len(_made(HOUSE))
    low, high = extent(_made(corner))
    assert high[0] - low[0] < 6.8


def test_snow_lies_on_sills() -> None:
    """Snow adds pieces."""
    assert len(_made(HOUSE, snowy=True)) > len(_made(HOUSE))


def test_shop_fronts_leave_the_upper_floors_alone(extent: Callable[..., Any]) -> None:
    """A shop is on the ground floor."""
    _, high = extent(shop_front(HOUSE, TOWNS[0], np.random.default_rng(1), lit=True))
    assert high[1] < 3.4


def test_a_row_puts_houses_where_they_belong(extent: Callable[..., Any]) -> None:
    """Each house is moved by its matrix."""
    pieces = row(
        [(HOUSE, translation(20, 0, 0))], TOWNS[1], np.random.default_rng(1), lit=False, snowy=False
    )
    low, _ = extent(pieces)
    assert low[0] > 16
