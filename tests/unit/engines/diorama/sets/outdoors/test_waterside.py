from collections.abc import Callable

import numpy as np
import pytest

from reelkite.engines.diorama.scene.places import Built, Dressing, Layout
from reelkite.engines.diorama.sets import design


def test_a_lake_lies_behind_the_bank(build: Callable[..., tuple[Layout, Built]]) -> None:
    """The stage is dry, the middle of the lake is under its level, and the water is calm."""
    layout, built = build("lake")
    assert built.water is not None
    assert layout.ground_at(0, -1.4) > built.water.level
    assert layout.ground_at(1, -29) < built.water.level - 1
    assert built.water.waves < 0.5


def test_the_open_sea_floats_its_actors(build: Callable[..., tuple[Layout, Built]]) -> None:
    """On the open sea the ground is the surface of the water."""
    layout, built = build("sea")
    assert layout.surface == "water"
    assert layout.ground_at(3, -9) == 0
    assert built.water is not None


@pytest.mark.parametrize("setting", ["lake", "river", "beach", "sea"])
def test_what_floats_has_its_stage_on_the_water(setting: str) -> None:
    """Afloat, the ground about the stage is the water's level; otherwise, on land, it is dry."""
    place = design(setting)
    layout = place.layout(Dressing(setting, afloat=True))
    x, z = np.meshgrid(np.linspace(-3, 3, 5), layout.stage[2] + np.linspace(-3, 3, 5))
    assert layout.surface == "water"
    assert np.allclose(layout.ground(x, z), layout.stage[1])
    if setting != "sea":
        assert place.layout(Dressing(setting)).surface in {"grass", "sand"}
