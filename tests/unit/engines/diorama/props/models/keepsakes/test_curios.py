import numpy as np
import pytest

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.keepsakes.curios import CURIOS, snow_globe
from reelkite.engines.diorama.scene.acting import Appearance

HEIGHTS = {
    "snow-globe": (0.31, 0.44),
    "music-box": (0.33, 0.46),
    "dreamcatcher": (0.85, 1.19),
    "birdcage": (0.58, 0.81),
    "carnival-mask": (0.59, 0.84),
    "feather": (0.16, 0.23),
    "light-bulb": (0.26, 0.38),
    "disco-ball": (0.84, 1.18),
    "wreath": (0.45, 0.64),
    "totem-pole": (2.8, 3.89),
}


@pytest.mark.parametrize("name", CURIOS)
def test_things_have_the_height_of_life(name: str) -> None:
    """Each stands about as high over the ground as it does in life."""
    low, high = HEIGHTS[name]
    assert low < CURIOS[name](Kit(Appearance())).bounds()[1][1] < high


def test_it_snows_in_the_globe() -> None:
    """The flakes turn within the glass."""
    model = snow_globe(Kit(Appearance()))
    flakes = next(part for part in model.parts if part.joint == "flakes")
    reach = np.linalg.norm(flakes.mesh.positions - np.array([0, 0.215, 0]), axis=1)
    assert reach.max() < 0.15
    assert "flakes" in model.joints
