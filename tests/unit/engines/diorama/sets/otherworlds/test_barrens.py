from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.sets.otherworlds.barrens import Barrens, craters


@pytest.mark.parametrize("kind", ["moon", "mars", "alien planet"])
def test_a_world_keeps_the_budget_and_the_stage(see: Callable[..., Any], kind: str) -> None:
    """It has fewer than 130 000 triangles, and nothing knee-high stands on the stage."""
    seen = see(Barrens(kind), setting=kind)
    assert seen.triangles() < 130_000
    corners, stage = seen.corners(), seen.layout.stage
    away = np.hypot(corners[:, 0] - stage[0], corners[:, 2] - stage[2])
    near = (away < 1.2) & (corners[:, 1] < 4)
    assert corners[near, 1].max() < stage[1] + 0.5


def test_words_of_the_moon_make_the_other_planet_grey(see: Callable[..., Any]) -> None:
    """A planet that the prompt calls moon has no wind and no dust in its air."""
    seen = see(Barrens("alien planet"), words="on the moon")
    assert seen.layout.wind == 0
    assert not seen.built.particles
    assert see(Barrens("alien planet")).built.particles


def test_craters_are_bowls_with_rims() -> None:
    """The ground goes both under and over its mean."""
    x, z = np.meshgrid(np.linspace(-20, 20, 81), np.linspace(-45, -5, 81))
    height = craters(3, 26)(x, z)
    assert height.min() < -0.2
    assert height.max() > 0.1


def test_a_lander_can_be_left_out(see: Callable[..., Any]) -> None:
    """Without the lander there is less to draw."""
    there = see(Barrens("moon"), setting="moon", words="moon")
    gone = see(Barrens("moon"), setting="moon", words="moon", excluded=("lander",))
    assert gone.triangles() < there.triangles()


def test_layouts_depend_on_the_seed() -> None:
    """Two seeds have two grounds."""
    grounds = [Barrens("moon").layout(Dressing("moon", seed=seed)) for seed in (1, 2)]
    assert grounds[0].ground_at(3.0, -20.0) != grounds[1].ground_at(3.0, -20.0)


def test_mars_is_red_and_bare(see: Callable[..., Any]) -> None:
    """No plants of another evolution grow there, and its ground is redder than theirs."""

    def redness(kind: str) -> float:
        colours = np.concatenate([solid.colours for solid in see(Barrens(kind)).solids()])
        return float((colours[:, 0] - colours[:, 2]).mean())

    assert redness("mars") > redness("alien planet")


def test_a_staged_rover_has_no_double(see: Callable[..., Any]) -> None:
    """Who wants no rover gets bare ground."""
    there, gone = (see(Barrens("mars"), excluded=words) for words in ((), ("rover",)))
    assert gone.triangles() < there.triangles()
