from collections.abc import Callable
from typing import Any

import numpy as np

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.sets.city.skyline import skyline


def test_towers_are_far_and_throw_no_shadow(extent: Callable[..., Any]) -> None:
    """The skyline closes the view and leaves the street's light alone."""
    pieces = skyline(np.random.default_rng(1), lit=False, portrait=False)
    low, high = extent(pieces)
    assert high[2] < -60
    assert high[1] > 30
    assert low[1] > -0.01
    assert not any(piece.casts for piece in pieces)


def test_towers_shine_at_night_and_grow_in_upright_frames() -> None:
    """Panes glow in the dark; portrait frames get taller towers."""
    lit = skyline(np.random.default_rng(1), lit=True, portrait=False)
    tall = skyline(np.random.default_rng(1), lit=True, portrait=True)
    assert any(piece.layer is Layer.GLOW for piece in lit)
    assert tall[0].mesh.positions[:, 1].max() > lit[0].mesh.positions[:, 1].max()
