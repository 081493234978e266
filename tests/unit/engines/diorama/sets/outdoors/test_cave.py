from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.places import Built, Layout


def test_the_hall_has_room_for_actors_and_camera(
    build: Callable[..., tuple[Layout, Built]],
) -> None:
    """The camera's room lies on the floor, and daylight comes from the mouth ahead of it."""
    layout, _ = build("cave")
    assert layout.indoor
    assert layout.room is not None
    low, high = layout.room
    x, z = np.meshgrid(np.linspace(low[0], high[0], 7), np.linspace(low[2], high[2], 9))
    assert layout.ground(x, z).max() < low[1] + 0.1
    assert layout.window is not None
    assert layout.window[2] < low[2]


def test_rock_closes_overhead_and_opens_at_the_mouth(
    build: Callable[..., tuple[Layout, Built]],
) -> None:
    """There is rock above the stage, and crystals light the hall."""
    layout, built = build("cave")
    corners = np.concatenate(
        [i.look.mesh.positions for i in built.items if isinstance(i.look, Solid)]
    )
    above = np.hypot(corners[:, 0] - layout.stage[0], corners[:, 2] - layout.stage[2]) < 1.5
    assert corners[above, 1].max() > 3.4
    assert len(built.lamps) > 1


def test_light_is_seen_in_the_air_by_day(build: Callable[..., tuple[Layout, Built]]) -> None:
    """Beams fall in by day and not at night."""
    assert build("cave")[1].shafts is not None
    assert build("cave", time_of_day="night")[1].shafts is None


def test_an_ice_cave_is_blue_and_snow_lies_before_it(
    build: Callable[..., tuple[Layout, Built]],
) -> None:
    """One walks on snow there, and its walls are bluer than those of rock."""

    def blueness(name: str) -> float:
        _, built = build(name)
        solids = [i.look for i in built.items if isinstance(i.look, Solid) and i.look.two_sided]
        colours = np.concatenate([solid.colours for solid in solids])
        return float((colours[:, 2] / (colours[:, 0] + 1e-3)).mean())

    assert build("ice cave")[0].surface == "snow"
    assert blueness("ice cave") > 1.5 * blueness("cave")
