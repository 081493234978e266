from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.sets.indoors.plans import PLANS
from reelkite.engines.diorama.sets.indoors.room import Room
from reelkite.engines.diorama.sets.indoors.venues import VENUES

KINDS = list(PLANS)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("time_of_day", "portrait"), [("morning", False), ("night", True)])
def test_it_is_light_enough_and_lit_as_the_time_wants(
    see: Callable[..., Any], kind: str, time_of_day: str, portrait: bool
) -> None:
    """Each kind keeps the budget; its lamps burn at night and not by day."""
    seen = see(Room(PLANS[kind]), setting=kind, time_of_day=time_of_day, portrait=portrait)
    assert 6_000 < seen.triangles() < 75_000
    assert bool(seen.built.lamps) == (time_of_day == "night")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", [0, 5])
def test_the_stage_is_free(see: Callable[..., Any], kind: str, seed: int) -> None:
    """Nothing but the floor, a rug and lamps overhead is in the circle around the stage."""
    seen = see(Room(PLANS[kind]), setting=kind, seed=seed)
    corners = seen.corners()
    stage = seen.layout.stage
    away = np.hypot(corners[:, 0] - stage[0], corners[:, 2] - stage[2])
    upright = (corners[:, 1] > 0.05) & (corners[:, 1] < 1.9)
    assert not (upright & (away < 0.9)).any()


@pytest.mark.parametrize("seed", range(3))
def test_daylight_reaches_the_stage_through_the_window(see: Callable[..., Any], seed: int) -> None:
    """No triangle of the shell or the furniture crosses the line from the stage to the window."""
    seen = see(Room(PLANS["room"]), setting="room", seed=seed)
    start, window = (
        np.array(seen.layout.stage) + np.array([0, 0.02, 0]),
        np.array(seen.layout.window),
    )
    for solid in seen.solids():
        if solid.casts and solid.layer is not Layer.GLOW:
            panes = solid.mesh.positions[solid.mesh.triangles]
            assert _crossings(start, window, panes) <= 2  # the bars of the window may cross


def _crossings(start: Array, end: Array, panes: Array) -> int:
    a, b, c = panes[:, 0], panes[:, 1], panes[:, 2]
    way = end - start
    first, second = b - a, c - a
    normal = np.cross(way, second)
    size = np.sum(first * normal, axis=1)
    safe = np.where(np.abs(size) < 1e-12, np.inf, size)
    u = np.sum((start - a) * normal, axis=1) / safe
    turned = np.cross(start - a, first)
    v = np.sum(way * turned, axis=1) / safe
    t = np.sum(second * turned, axis=1) / safe
    return int(((u > 0) & (v > 0) & (u + v < 1) & (t > 1e-3) & (t < 0.98)).sum())


def test_the_room_holds_stage_and_camera(see: Callable[..., Any]) -> None:
    """The camera may stand in front of the stage inside the room."""
    seen = see(Room(PLANS["room"]), setting="room")
    low, high = seen.layout.room
    for point in (seen.layout.stage, seen.sightline.eyes[0]):
        assert all(a - 0.2 < p < b for a, p, b in zip(low, point, high, strict=True))


def test_seeds_change_the_room_and_nothing_else_does(see: Callable[..., Any]) -> None:
    """The same seed gives the same arrays."""
    first, again, other = (
        see(Room(PLANS["room"]), setting="room", seed=seed) for seed in (2, 2, 9)
    )
    assert np.array_equal(first.corners(), again.corners())
    assert not np.array_equal(
        np.concatenate([solid.colours for solid in first.solids()]),
        np.concatenate([solid.colours for solid in other.solids()]),
    )


def test_what_lies_on_a_table_goes_with_the_table(see: Callable[..., Any]) -> None:
    """Where there is no room for the desk, nothing floats where its top would be."""
    seen = see(Room(PLANS["library"]), setting="library", radius=4.0)
    corners = seen.corners()
    floating = (corners[:, 1] > 0.7) & (corners[:, 1] < 1.2)
    floating &= (np.abs(corners[:, 0]) < 1.9) & (np.abs(corners[:, 2] + 3.05) < 0.3)
    assert not floating.any()


def test_unwanted_furniture_is_left_out(see: Callable[..., Any]) -> None:
    """A room without a sofa has fewer triangles."""
    plain, without = (
        see(Room(PLANS["room"]), setting="room", excluded=words) for words in ((), ("sofa",))
    )
    assert without.triangles() < plain.triangles()


def test_tall_frames_have_low_ceilings(see: Callable[..., Any]) -> None:
    """An ordinary room is lower in a tall frame; a hall is not."""
    room, hall = Room(PLANS["room"]), Room(VENUES["church"])
    assert see(room, portrait=True).layout.room[1][1] < see(room).layout.room[1][1]
    halls = [see(hall, setting="church", portrait=tall).layout.room for tall in (False, True)]
    assert halls[0] == halls[1]


def test_torches_burn_by_day(see: Callable[..., Any]) -> None:
    """Open flames light a hall at any time."""
    assert see(Room(VENUES["castle hall"]), setting="castle hall", time_of_day="day").built.lamps


def test_a_room_leaves_out_what_is_staged(see: Callable[..., Any]) -> None:
    """A living room has no sofa of its own behind one that is a subject."""
    own, without = (
        see(Room(PLANS["room"]), setting="room", staged=staged).triangles()
        for staged in ((), ("red sofa",))
    )
    assert without < own


def test_a_bathroom_has_one_toilet(see: Callable[..., Any]) -> None:
    """A toilet on stage is the only one."""
    bathroom = Room(VENUES["bathroom"])
    own, without = (
        see(bathroom, setting="bathroom", staged=staged).triangles() for staged in ((), ("toilet",))
    )
    assert without < own
