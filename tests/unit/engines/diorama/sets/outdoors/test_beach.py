from collections.abc import Callable

from reelkite.engines.diorama.scene.places import Built, Layout


def test_sand_before_and_sea_behind(build: Callable[..., tuple[Layout, Built]]) -> None:
    """The stage is dry sand, the sea begins behind it, and there is water to mirror in."""
    layout, built = build("beach")
    assert layout.surface == "sand"
    assert layout.ground_at(0, -1.6) > 0.1
    assert layout.ground_at(0, -12) < -0.2
    assert built.water is not None
    assert built.water.level == 0


def test_a_sail_moves_in_the_distance(build: Callable[..., tuple[Layout, Built]]) -> None:
    """The boat is elsewhere a second later."""
    _, built = build("beach")
    sail = next(item.placement for item in built.items if item.placement is not None)
    assert abs(sail(1.0) - sail(0.0)).max() > 0.05
