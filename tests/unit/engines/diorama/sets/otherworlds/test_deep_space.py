from collections.abc import Callable
from typing import Any

import numpy as np

from reelkite.engines.diorama.sets.otherworlds.deep_space import DeepSpace


def test_nothing_is_near_the_stage(see: Callable[..., Any]) -> None:
    """Planets and rocks leave the actors alone."""
    seen = see(DeepSpace(), setting="space")
    still = [item.look for item in seen.built.items if item.placement is None]
    corners = np.concatenate([solid.mesh.positions for solid in still])
    assert np.linalg.norm(corners - seen.layout.stage, axis=1).min() > 2.0


def test_rocks_tumble(see: Callable[..., Any]) -> None:
    """Asteroids turn over time."""
    items = [item for item in see(DeepSpace()).built.items if item.placement is not None]
    assert items
    assert all(not np.allclose(item.placement(0.0), item.placement(2.0)) for item in items)


def test_upright_frames_hang_the_giant_higher(see: Callable[..., Any]) -> None:
    """In a tall frame the giant is over the actor's head."""
    wide, tall = see(DeepSpace()), see(DeepSpace(), portrait=True)
    assert not np.array_equal(wide.corners()[:99], tall.corners()[:99])


def test_rocks_can_be_left_out(see: Callable[..., Any]) -> None:
    """Excluded asteroids are not there."""
    items = see(DeepSpace(), excluded=("asteroid",)).built.items
    assert all(item.placement is None for item in items)
