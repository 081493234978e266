from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.scene.atmosphere import ParticleKind
from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.sets.otherworlds.reef import Reef


def test_a_reef_has_bubbles_shafts_and_sand(see: Callable[..., Any]) -> None:
    """Light falls in shafts through bubbles onto the ground; it keeps the budget."""
    seen = see(Reef(), setting="underwater")
    assert seen.built.shafts is not None
    assert ParticleKind.BUBBLE in {part.kind for part in seen.built.particles}
    assert any(solid.layer is Layer.GROUND for solid in seen.solids())
    assert seen.triangles() < 170_000


def test_who_swims_does_not_lie_on_the_sand() -> None:
    """The stage of a swimmer is higher than that of a walker."""
    walker = Reef().layout(Dressing("underwater"))
    swimmer = Reef().layout(Dressing("underwater", afloat=True))
    assert swimmer.stage[1] > walker.stage[1] + 0.5


def test_the_sea_floor_stays_below_a_swimmer(see: Callable[..., Any]) -> None:
    """The sand under the stage is where it is without a swimmer."""
    seen = see(Reef(), setting="underwater", afloat=True)
    corners = seen.corners()
    stage = seen.layout.stage
    near = np.hypot(corners[:, 0] - stage[0], corners[:, 2] - stage[2]) < 0.8
    assert corners[near & (corners[:, 1] < 3), 1].max() < stage[1] - 0.4


def test_corals_can_be_left_out(see: Callable[..., Any]) -> None:
    """Without corals there is far less to draw."""
    full, bare = see(Reef()), see(Reef(), excluded=("coral",))
    assert bare.triangles() < 0.7 * full.triangles()


@pytest.mark.parametrize("kind", ["wreck", "deep"])
def test_each_sea_has_things_of_its_own(see: Callable[..., Any], kind: str) -> None:
    """A wreck lies on one ground; another has corals of none, but what shines."""
    usual, other = (see(Reef(one), setting="underwater") for one in ("reef", kind))
    assert other.corners().shape != usual.corners().shape
    assert bool(other.built.lamps) == (kind == "deep")
    assert other.triangles() < 180_000


def test_the_wreck_that_is_staged_is_not_there_twice(see: Callable[..., Any]) -> None:
    """A ship on stage leaves its double out."""
    alone, beside = (
        see(Reef("wreck"), setting="shipwreck", staged=words) for words in ((), ("ship",))
    )
    assert beside.triangles() < alone.triangles()
