import numpy as np
import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.nature.finds import FINDS, beehive
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "beehive": (0.96, 1.35),
    "nest": (0.53, 0.74),
    "pine-cone": (0.24, 0.34),
    "egg": (0.19, 0.27),
    "acorn": (0.26, 0.36),
    "wheat": (0.81, 1.13),
    "catapult": (1.6, 2.23),
}


@pytest.mark.parametrize("name", FINDS)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < FINDS[name](Kit(Appearance())).bounds()[1][1] < high


def test_bees_fly_about_their_hive() -> None:
    """Each bee is on a joint of its own, outside the straw, with its wings."""
    model = beehive(Kit(Appearance()))
    bees = [part for part in model.parts if part.joint]
    assert {part.joint for part in bees} == set(model.joints)
    assert all(np.linalg.norm(part.mesh.positions[:, [0, 2]], axis=1).min() > 0.35 for part in bees)
