"""Rooms that are written as text."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.sets.indoors.furnishings.fitting import MAKERS
from reelkite.engines.diorama.sets.indoors.room import Room
from reelkite.engines.diorama.sets.indoors.shell import Side
from reelkite.engines.diorama.sets.indoors.written_rooms import plan_of, rooms
from reelkite.engines.diorama.sets.kit import names
from reelkite.engines.diorama.sets.written import sections
from tests.tables import each


@each("name", rooms())
def test_a_room_asks_only_for_what_can_be_made(name: str) -> None:
    """Every word has a maker or is a thing of the kit, and stands between the walls."""
    plan = plan_of(rooms()[name])
    for stand in plan.stands:
        assert stand.word in MAKERS or stand.word in names()
        assert abs(stand.x) <= plan.half + 0.7
        assert stand.z >= plan.back - 0.1


# Most of a room is the same in both formats: upright, every third is enough.
@pytest.mark.parametrize(
    ("name", "portrait"),
    [*((name, False) for name in rooms()), *((name, True) for name in sorted(rooms())[::3])],
)
def test_a_room_is_sound_and_leaves_its_stage_free(
    see: Callable[..., Any], name: str, portrait: bool
) -> None:
    """The weight is bearable, and an actor has half a metre of free floor between the walls."""
    seen = see(Room(plan_of(rooms()[name])), setting=name, portrait=portrait, seed=5)
    assert np.isfinite(seen.corners()).all()
    assert 1_000 < seen.triangles() < 90_000
    low, high = seen.layout.room
    stage = seen.layout.stage
    assert all(a - 0.2 < p < b for a, p, b in zip(low, stage, high, strict=True))
    still = [item.look for item in seen.built.items if item.placement is None]
    corners = np.concatenate([solid.mesh.positions for solid in still])
    away = np.hypot(corners[:, 0] - stage[0], corners[:, 2] - stage[2])
    upright = (corners[:, 1] > 0.15) & (corners[:, 1] < 1.9)
    assert not (upright & (away < 0.5)).any()


def test_lines_become_a_plan(tmp_path: Path) -> None:
    """Walls, floor, measures, windows and furniture are read as they are written."""
    text = (
        "[hall]\nwall #ffffff\nfloor smooth #000000\nheight 4\nlit yes\nglow 0.1 0 0\n"
        "window right -2 1.5 1 2\nput door 1 -4 yaw=90\nrow pew -2 -3 2 -3 3 r=0.5\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    plan = plan_of(sections(tmp_path)["hall"])
    assert (plan.height, plan.lit, plan.floor) == (4.0, True, "smooth")
    assert plan.wall == (1.0, 1.0, 1.0)
    assert plan.openings[0].side is Side.RIGHT
    assert [stand.x for stand in plan.stands] == [1.0, -2.0, 0.0, 2.0]
    assert plan.stands[0].yaw == pytest.approx(math.pi / 2)
    assert plan.glow == (0.1, 0.0, 0.0)


def test_a_room_without_a_window_is_lit_by_day(see: Callable[..., Any]) -> None:
    """Where no daylight comes in, lamps burn at noon."""
    seen = see(Room(plan_of(rooms()["nightclub"])), setting="nightclub", time_of_day="noon")
    assert seen.layout.window is None
    assert seen.built.lamps
