"""Insects, spiders and crabs on stage."""

import numpy as np
import pytest

from reelkite.engines.diorama.creatures.crawlers.kinds import LEGGED
from reelkite.engines.diorama.creatures.crawlers.legged import cast
from reelkite.engines.diorama.creatures.moment import Moment
from reelkite.engines.diorama.scene.acting import Act


@pytest.mark.parametrize("action", [None, "walk", "fly", "jump"])
@pytest.mark.parametrize("name", sorted(LEGGED))
def test_bones_are_sound_in_every_action(name: str, action: str | None) -> None:
    """Turns are rotations and nothing is infinitely far, at any time."""
    animal = cast(name, Act(action=action))
    for second in np.linspace(0, 4, 9):
        bent = animal.bend(Moment(float(second)))

        assert np.isfinite(bent.origins).all()
        assert np.allclose(np.linalg.det(bent.turns), 1.0, atol=1e-6)


@pytest.mark.parametrize("name", ["ant", "spider", "crab"])
def test_feet_of_who_stands_are_on_the_ground(name: str) -> None:
    """Each leg ends near height 0, half of them under way while it walks."""
    animal = cast(name, Act())
    walking = cast(name, Act(action="walk"))
    runs = [animal.skeleton.run(f"leg{s}{p}") for s in "LR" for p in range(animal.kind.pairs)]

    standing = np.array([animal.bend(Moment(0.7)).origins[run][-1, 1] for run in runs])
    going = np.array([walking.bend(Moment(0.7)).origins[run][-1, 1] for run in runs])
    assert standing.max() < 0.25 * animal.kind.leg[0]
    assert going.max() > standing.max()


def test_bees_and_butterflies_are_on_the_wing_by_nature() -> None:
    """Without an action they fly; told to sit, they have their feet on the ground."""
    for name in ("honeybee", "butterfly"):
        flying, sitting = cast(name, Act()), cast(name, Act(action="sit"))
        run = flying.skeleton.run("legL1")

        assert flying.bend(Moment(1.0)).origins[run][-1, 1] > 0.1
        assert abs(sitting.bend(Moment(1.0)).origins[run][-1, 1]) < 0.05


def test_a_crab_walks_sideways() -> None:
    """Its feet move along x, a spider's along z."""

    def moved(name: str) -> np.ndarray:
        animal = cast(name, Act(action="walk"))
        run = animal.skeleton.run("legL1")
        feet = np.array([animal.bend(Moment(t)).origins[run][-1] for t in np.linspace(0, 1, 24)])
        spans: np.ndarray = np.ptp(feet, axis=0)
        return spans

    assert moved("crab")[0] > moved("crab")[2]
    assert moved("spider")[2] > moved("spider")[0]
