from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.sets.indoors.table.tabletop import TableByWindow

TABLE = TableByWindow()


@pytest.mark.parametrize("time_of_day", ["morning", "night"])
@pytest.mark.parametrize("portrait", [False, True])
def test_it_is_light_enough_to_draw(
    see: Callable[..., Any], time_of_day: str, portrait: bool
) -> None:
    """By day and night, upright and wide, it stays within the budget of the fast tier."""
    seen = see(TABLE, time_of_day=time_of_day, portrait=portrait)
    assert 5_000 < seen.triangles() < 60_000


@pytest.mark.parametrize("seed", range(4))
def test_the_stripes_reach_the_stage(see: Callable[..., Any], seed: int) -> None:
    """The line from the stage to the sun passes through the window with the blinds."""
    seen = see(TABLE, seed=seed)
    blinds, stage = seen.built.blinds, np.array(seen.layout.stage)
    assert blinds is not None
    sun = np.array(seen.sightline.sun)
    steps = (blinds.x - stage[0]) / sun[0]
    there = stage + sun * steps
    assert steps > 0
    assert blinds.bottom < there[1] < blinds.top
    assert abs(there[2] - blinds.z) < blinds.half_width


@pytest.mark.parametrize("seed", range(4))
def test_nothing_stands_on_the_stage(see: Callable[..., Any], seed: int) -> None:
    """Above the table top, the circle around the stage is empty."""
    seen = see(TABLE, seed=seed, radius=0.1)
    corners = seen.corners()
    stage = np.array(seen.layout.stage)
    above = (corners[:, 1] > stage[1] + 0.003) & (corners[:, 1] < stage[1] + 0.4)
    away = np.hypot(corners[:, 0] - stage[0], corners[:, 2] - stage[2])
    assert not (above & (away < 0.09)).any()


def test_the_table_top_is_wood_at_the_height_of_the_stage(see: Callable[..., Any]) -> None:
    """The stage lies on a wooden surface."""
    seen = see(TABLE)
    wood = [solid for solid in seen.solids() if solid.layer is Layer.WOOD]
    tops = np.concatenate([solid.mesh.positions for solid in wood])[:, 1]
    assert seen.layout.tabletop == seen.layout.stage[1]
    assert np.isclose(tops.max(), seen.layout.tabletop, atol=1e-4)


def test_the_room_holds_the_stage(see: Callable[..., Any]) -> None:
    """The stage, and a camera in front of it, are inside the room."""
    seen = see(TABLE)
    low, high = seen.layout.room
    for point in (seen.layout.stage, seen.sightline.eyes[0]):
        assert all(a < p < b for a, p, b in zip(low, point, high, strict=True))


def test_the_same_seed_gives_the_same_arrays_and_another_seed_others(
    see: Callable[..., Any],
) -> None:
    """Sets depend on their seed, and on nothing else."""
    first, again, other = (see(TABLE, seed=seed).corners() for seed in (3, 3, 4))
    assert np.array_equal(first, again)
    assert not (len(first) == len(other) and np.allclose(first, other))


def test_lamps_are_lit_at_night_only(see: Callable[..., Any]) -> None:
    """By day the window lights the table, by night lamps do."""
    assert see(TABLE, time_of_day="morning").built.lamps == ()
    assert see(TABLE, time_of_day="night").built.lamps


def test_the_ground_is_the_table_top_and_beside_it_the_floor() -> None:
    """Small things stand on the table, what falls off lies on the floor."""
    ground = TABLE.layout(Dressing(setting="table by a window")).ground
    height = ground(np.array([0.0, 0.0]), np.array([0.0, 2.0]))
    assert height.tolist() == [0.75, 0.0]
