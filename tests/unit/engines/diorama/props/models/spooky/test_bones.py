import numpy as np
import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.spooky.bones import BONES, skeleton
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "skeleton": (1.49, 2.07),
    "skull": (0.21, 0.3),
    "bone": (0.08, 0.12),
    "dinosaur-bones": (3.08, 4.28),
}


@pytest.mark.parametrize("name", BONES)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < BONES[name](Kit(Appearance())).bounds()[1][1] < high


def test_a_skeleton_is_as_tall_as_a_person_and_hollow_eyed() -> None:
    """It stands on its feet, and its face is darker than its bones."""
    model = skeleton(Kit(Appearance()))
    low, _ = model.bounds()
    bone, hollow = model.parts
    assert abs(low[1]) < 0.03
    assert sum(np.mean(np.asarray(hollow.colour), axis=0).reshape(-1)[:3]) < np.sum(bone.colour)
