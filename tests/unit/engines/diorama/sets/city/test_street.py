from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.sets.city import DESIGNS

STREETS = ["city street", "street at night", "alley"]


@pytest.mark.parametrize("name", STREETS)
@pytest.mark.parametrize(("time_of_day", "portrait"), [("day", True), ("night", False)])
def test_it_keeps_the_budget_and_lights_its_lamps(
    see: Callable[..., Any], name: str, time_of_day: str, portrait: bool
) -> None:
    """Before culling a street has fewer than 190 000 triangles; lamps burn at night."""
    seen = see(DESIGNS[name], time_of_day=time_of_day, portrait=portrait)
    assert 40_000 < seen.triangles() < 190_000
    assert bool(seen.built.lamps) == (time_of_day == "night")


@pytest.mark.parametrize("name", STREETS)
@pytest.mark.parametrize("seed", [0, 6])
def test_the_stage_is_free(see: Callable[..., Any], name: str, seed: int) -> None:
    """Nothing but the road is around the stage up to head height."""
    seen = see(DESIGNS[name], seed=seed)
    corners, stage = seen.corners(), seen.layout.stage
    away = np.hypot(corners[:, 0] - stage[0], corners[:, 2] - stage[2])
    upright = (corners[:, 1] > 0.25) & (corners[:, 1] < 2.3)
    assert not (upright & (away < seen.layout.stage_radius * 0.7)).any()


def test_rain_wets_the_street_and_falls(see: Callable[..., Any]) -> None:
    """In rain there is a mirror, a wet layer, and streaks."""
    seen = see(DESIGNS["street at night"], time_of_day="night", weather="rain")
    assert seen.built.water is not None
    assert seen.built.particles
    assert any(solid.layer is Layer.WET for solid in seen.solids())


def test_the_ground_knows_the_kerb() -> None:
    """Pavements are higher than the road."""
    ground = DESIGNS["city street"].layout(Dressing(setting="city street")).ground
    height = ground(np.array([0.0, 5.0]), np.array([0.0, 0.0]))
    assert height[0] == 0
    assert height[1] > 0.1


def test_seeds_change_the_street_and_nothing_else_does(see: Callable[..., Any]) -> None:
    """The same seed gives the same arrays, another seed others."""
    street = DESIGNS["city street"]
    first, again, other = (see(street, seed=seed).corners() for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert first.shape != other.shape or not np.array_equal(first, other)


def test_words_bring_neon_by_night(see: Callable[..., Any]) -> None:
    """A street that the prompt calls neon has more that shines than another street by night."""

    def shining(words: str | None) -> int:
        seen = see(DESIGNS["city street"], time_of_day="night", words=words)
        return sum(len(s.mesh.triangles) for s in seen.solids() if s.layer is Layer.GLOW)

    assert shining("a neon city street") > shining(None)


def test_who_sits_or_plays_is_not_run_over(see: Callable[..., Any]) -> None:
    """Where a bench or a violin is on stage the street is paved from wall to wall."""
    street = DESIGNS["city street"]
    for word in ("bench", "violin"):
        ground = street.layout(Dressing(setting="city street", staged=(word,))).ground
        assert float(ground(np.array([5.0]), np.array([0.0]))[0]) == 0.0
    road, paved = (see(street, staged=words) for words in ((), ("street lamp",)))
    assert paved.triangles() < road.triangles()


def test_the_zebra_is_under_who_crosses_alone(see: Callable[..., Any]) -> None:
    """Stripes lie behind the stage, and on it where the place is a crossing."""

    def striped(words: str | None) -> bool:
        seen = see(DESIGNS["city street"], words=words)
        x, _, z = seen.layout.stage
        points = seen.corners().reshape(-1, 3)
        paint = np.abs(points[:, 1] - 0.014) < 0.001
        near = (np.abs(points[:, 0] - x) < 1.5) & (np.abs(points[:, 2] - z) < 1.4)
        return len(np.unique(points[paint & near], axis=0)) >= 12

    assert not striped(None)
    assert striped("a zebra crossing")
