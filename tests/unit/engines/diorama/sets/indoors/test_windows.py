from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.sets.indoors import windows
from reelkite.engines.diorama.sets.indoors.shell import Opening, Shell, Side

HOLE = Opening(Side.LEFT, 0.0, 1.0, 0.8, 2.0)


def test_the_frame_surrounds_the_hole(extent: Callable[..., Any]) -> None:
    """The frame reaches around the opening on all sides."""
    low, high = extent(windows.frame(HOLE, (1.0, 1.0, 1.0)))
    assert low[0] < -0.5 < 0.5 < high[0]
    assert low[1] < 0.8
    assert high[1] > 2.0


def test_slats_fill_the_hole_and_throw_no_shadow(extent: Callable[..., Any]) -> None:
    """Slats hang from lintel to sill; their shadow is the light cookie's."""
    made = windows.slats(HOLE, 0.03, (1.0, 1.0, 1.0))
    low, high = extent(made)
    assert 0.78 < low[1] < 0.85
    assert 1.95 < high[1] < 2.03
    assert not any(piece.casts for piece in made)


def test_the_view_is_bright_by_day_and_dark_by_night() -> None:
    """Outdoors shines through the pane as the time of day wants."""

    def brightness(time_of_day: str) -> float:
        (view,) = windows.view(HOLE, Dressing(setting="room", time_of_day=time_of_day))
        return float((view.colours * view.emission[:, None]).mean())

    assert brightness("day") > 10 * brightness("night")


def test_curtains_hang_beside_the_hole(extent: Callable[..., Any]) -> None:
    """Curtains reach from above the lintel to near the floor and leave the middle free."""
    made = windows.curtains(HOLE, (0.5, 0.1, 0.1))
    low, high = extent(made[1:])
    assert low[1] < 0.1
    assert high[1] > 2.0
    for curtain in made[1:]:
        assert (abs(curtain.mesh.positions[:, 0]) > 0.2).all()


def test_snow_lies_outside_on_the_sill(extent: Callable[..., Any]) -> None:
    """Snow is behind the pane, low in the hole."""
    low, high = extent(windows.snow_on_sill(HOLE))
    assert high[2] < 0.1
    assert high[1] < 1.1
    assert low[0] > -0.75


def test_drops_lie_on_the_pane(extent: Callable[..., Any]) -> None:
    """They are within the opening, and some have run down."""
    low, high = extent(windows.drops(HOLE, 3))
    assert -0.5 < low[0] < high[0] < 0.5
    assert high[1] < 2.2
    assert len(windows.drops(HOLE, 3)[0].mesh.positions) > 300


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("weather", ["rain", "snow"])
def test_weather_falls_behind_the_pane(side: Side, weather: str) -> None:
    """The box of air lies outside the room and behind the opening only."""
    room = Shell((-3.0, 0.0, -4.0), (3.0, 2.8, 5.0), (replace(HOLE, side=side),))
    (fall,) = windows.falling(room.openings[0], room, Dressing("room", weather=weather))
    low = np.array(fall.corner)
    high = low + np.array(fall.box)
    axis = 2 if side is Side.BACK else 0
    assert high[axis] < room.low[axis] or low[axis] > room.high[axis]
    assert low[1] >= HOLE.bottom
    assert high[1] <= HOLE.top


def test_nothing_falls_in_fair_weather() -> None:
    """Clear skies leave the panes alone."""
    room = Shell((-3.0, 0.0, -4.0), (3.0, 2.8, 5.0), (HOLE,))
    assert windows.falling(HOLE, room, Dressing("room")) == ()
