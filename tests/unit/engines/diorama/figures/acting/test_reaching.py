"""Hands on grips, feet on pedals."""

import numpy as np
import pytest

from reelkite.engines.diorama.figures.acting.reaching import reached
from reelkite.engines.diorama.figures.acting.role import Role
from reelkite.engines.diorama.figures.holding.holds import Grasp
from reelkite.engines.diorama.figures.poses import Arm, Pose
from reelkite.engines.diorama.figures.stature import stature_of
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.mesh import Vec3, translation

SADDLE = translation(1.0, 0.93, 0.0)
SPOTS: dict[str, Vec3] = {
    "right grip": (0.75, 1.0, 0.42),
    "left grip": (1.25, 1.0, 0.42),
    "right pedal": (0.89, 0.25, 0.12),
    "left pedal": (1.11, 0.45, 0.12),
}


def rider() -> Role:
    """Return a man on a bicycle whose grips and pedals stay where they are."""
    rests = tuple((name, lambda _t, at=at: translation(*at)) for name, at in SPOTS.items())
    return Role.of(
        "man", Act(Appearance(seed=3), "ride bicycle", carrier=lambda _t: SADDLE, rests=rests)
    )


@pytest.mark.parametrize("side", ["right", "left"])
def test_hands_and_feet_are_where_they_belong(side: str) -> None:
    """Hands close round the bar, soles are on the pedals."""
    role = rider()
    _, bent = role.solved(1.0)
    world = role.place(1.0)
    hand = (world @ role.puppet.frame(bent, side))[:3, 3]
    foot = (world @ role.puppet.frame(bent, f"{side} foot"))[:3, 3]

    assert np.linalg.norm(hand - SPOTS[f"{side} grip"]) < 0.06
    assert np.linalg.norm(foot - SPOTS[f"{side} pedal"]) < 0.2


def test_a_body_leans_to_a_far_bar() -> None:
    """A bar out of reach is reached by the back."""
    body = stature_of("adult")
    up = float(body.shoulder[1])
    near, far = (
        reached(Pose(), body, {"right grip": (-0.2, up, z), "left grip": (0.2, up, z)})
        for z in (0.3, 0.9)
    )

    assert near.spine[0] == 0
    assert far.spine[0] > 0.3


def test_a_hand_that_holds_something_keeps_it() -> None:
    """A knight on a horse keeps his sword up."""
    sword = Arm(grasp=Grasp((0.0, 0.0, 0.0)))
    pose = reached(Pose(right=sword), stature_of("adult"), {"right grip": (-0.2, 1.0, 0.4)})

    assert pose.right == sword


def test_who_is_carried_goes_along_on_ones() -> None:
    """Between two pictures of the body its mount goes on, and the body with it."""
    role = Role.of("man", Act(action="ride", carrier=lambda t: translation(t, 0.0, 0.0)))

    assert role.place(1.04)[0, 3] > role.place(1.0)[0, 3]
