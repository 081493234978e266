from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.sets.city.square import Square


@pytest.mark.parametrize(("time_of_day", "portrait"), [("day", False), ("night", True)])
def test_it_keeps_the_budget_and_lights_its_lamps(
    see: Callable[..., Any], time_of_day: str, portrait: bool
) -> None:
    """A square has fewer than 110 000 triangles; its lamps burn at night."""
    seen = see(Square(), time_of_day=time_of_day, portrait=portrait)
    assert 30_000 < seen.triangles() < 110_000
    assert bool(seen.built.lamps) == (time_of_day == "night")


def test_the_stage_is_free(see: Callable[..., Any]) -> None:
    """Nothing stands around the stage."""
    corners = see(Square(), seed=2).corners()
    away = np.hypot(corners[:, 0], corners[:, 2] + 3.0)
    assert not ((corners[:, 1] > 0.2) & (away < 2.4)).any()


def test_a_low_sun_behind_the_houses_still_lights_the_stage(see: Callable[..., Any]) -> None:
    """Houses between a low sun and the stage throw no shadow."""
    seen = see(Square())
    tall = [
        solid for solid in seen.solids() if solid.mesh.positions[:, 1].max() > 8 and solid.casts
    ]
    near = np.concatenate([solid.mesh.positions for solid in tall])
    inside = (np.abs(near[:, 2]) < 17) & (near[:, 1] > 6.5)
    assert not inside.any()


def test_a_square_shows_what_its_city_is_known_by(see: Callable[..., Any]) -> None:
    """Behind the houses of a square in Moscow stand its domes, unless they are on stage."""
    square = Square()
    known, staged = (
        see(square, words="moscow", staged=on_stage).triangles()
        for on_stage in ((), ("onion church",))
    )
    assert known > staged
