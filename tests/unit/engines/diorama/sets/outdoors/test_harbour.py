from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.scene.places import Built, Dressing, Layout
from reelkite.engines.diorama.sets import design


def test_people_stand_on_planks_and_boats_float(
    build: Callable[..., tuple[Layout, Built]],
) -> None:
    """The quay is level and above the water; afloat, the stage is the water itself."""
    layout, built = build("harbour")
    assert built.water is not None
    assert layout.surface == "wood"
    x, z = np.meshgrid(np.linspace(-4, 4, 5), np.linspace(-3.5, 5, 5))
    assert np.allclose(layout.ground(x, z), 0)
    afloat = design("dock").layout(Dressing("dock", afloat=True))
    assert afloat.surface == "water"
    assert afloat.stage[1] == built.water.level


def test_boats_are_moored_unless_excluded(build: Callable[..., tuple[Layout, Built]]) -> None:
    """Boats rock at their moorings: they move, and stay where they are."""
    moving = [item for item in build("harbour")[1].items if item.placement is not None]
    assert moving
    mooring = moving[0].placement
    assert mooring is not None
    early, late = (mooring(t) for t in (0.0, 5.0))
    assert not np.allclose(early, late)
    assert abs(early[0, 3] - late[0, 3]) < 0.01
    bare = build("harbour", excluded=("boats",))[1]
    assert all(item.placement is None for item in bare.items)


def test_windows_and_lamps_shine_at_night(build: Callable[..., tuple[Layout, Built]]) -> None:
    """At night the houses across the water are lit."""
    assert build("harbour", time_of_day="night")[1].lamps
    assert not build("harbour")[1].lamps
