from collections.abc import Callable
from typing import Any

import numpy as np

from reelkite.engines.diorama.sets.indoors.studio import Studio


def test_floor_and_wall_are_one_sheet(see: Callable[..., Any]) -> None:
    """The backdrop lies flat under the stage and rises behind it without an edge."""
    seen = see(Studio())
    sweep = seen.solids()[0].mesh
    near = np.abs(sweep.positions[:, 2] + 1.0) < 1.0
    assert np.allclose(sweep.positions[near][:, 1], 0.0)
    assert sweep.positions[:, 1].max() > 8
    turn = sweep.normals[sweep.triangles]
    assert np.sum(turn[:, 0] * turn[:, 1], axis=1).min() > 0.95


def test_plain_shapes_keep_off_the_stage(see: Callable[..., Any]) -> None:
    """Nothing stands in the free circle."""
    seen = see(Studio(), seed=3, radius=2.0)
    corners = seen.corners()
    away = np.hypot(corners[:, 0], corners[:, 2] + 1.0)
    assert not ((corners[:, 1] > 0.05) & (away < 1.6) & (corners[:, 2] > -4)).any()


def test_the_seed_chooses_the_colour(see: Callable[..., Any]) -> None:
    """Backdrops come in several colours."""
    tints = {tuple(see(Studio(), seed=seed).solids()[0].colours[0].round(3)) for seed in range(12)}
    assert len(tints) > 3
