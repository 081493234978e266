from collections.abc import Callable
from typing import Any

import numpy as np

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.sets.city.fittings.cars import car


def test_a_car_stands_on_its_wheels(extent: Callable[..., Any]) -> None:
    """A car is 3.5 to 4 m long, lower than a man, and touches the ground."""
    low, high = extent(car((0.8, 0.1, 0.1), lit=False))
    assert abs(low[1]) < 0.01
    assert 3.5 < high[2] - low[2] < 4.1
    assert 1.2 < high[1] < 1.6


def test_its_body_faces_outwards() -> None:
    """Normals of the hull lead away from its middle."""
    hull = car((0.8, 0.1, 0.1), lit=False)[0].mesh
    away = hull.positions - hull.positions.mean(axis=0)
    assert (np.sum(away * hull.normals, axis=1) > 0).mean() > 0.95


def test_head_and_tail_lights_burn_when_lit() -> None:
    """By day a car does not shine."""
    assert sum(piece.layer is Layer.GLOW for piece in car((0.8, 0.1, 0.1), lit=True)) == 2
    assert not any(piece.emission.any() for piece in car((0.8, 0.1, 0.1), lit=False))
