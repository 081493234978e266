import numpy as np
import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.keepsakes.timepieces import TIMEPIECES, wristwatch
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "wristwatch": (0.19, 0.28),
    "pocket-watch": (0.25, 0.36),
    "alarm-clock": (0.27, 0.39),
    "stopwatch": (0.24, 0.34),
    "compass": (0.32, 0.45),
    "metronome": (0.25, 0.36),
}


@pytest.mark.parametrize("name", TIMEPIECES)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < TIMEPIECES[name](Kit(Appearance())).bounds()[1][1] < high


@pytest.mark.parametrize("name", [name for name in TIMEPIECES if name != "metronome"])
def test_something_on_a_dial_moves(name: str) -> None:
    """Every dial has a part on a joint that turns or swings."""
    model = TIMEPIECES[name](Kit(Appearance()))
    moving = {part.joint for part in model.parts} - {""}
    assert moving
    assert moving <= set(model.joints)


def test_the_strap_leaves_the_face_free() -> None:
    """Nothing of the strap is before the dial."""
    strap, *_, hand = wristwatch(Kit(Appearance())).parts
    near = np.abs(strap.mesh.positions[:, 1] - 0.115) < 0.03
    assert strap.mesh.positions[near, 2].max() < hand.mesh.positions[:, 2].max()
