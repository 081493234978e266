from collections.abc import Callable

from reelkite.engines.diorama.scene.places import Built, Layout


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
