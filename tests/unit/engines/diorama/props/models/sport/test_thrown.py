import numpy as np

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.sport.thrown import THROWN
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A football is 22 cm across, a tennis ball seven."""
    heights = {"football": (0.21, 0.23), "tennis-ball": (0.06, 0.08), "basketball": (0.23, 0.25)}
    for name, (low, high) in heights.items():
        bottom, top = THROWN[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_a_football_has_dark_patches_on_white() -> None:
    """A fifth to a half of a red football is dark all the same."""
    (ball,) = THROWN["football"](Kit(Appearance("red"))).parts
    dark = np.mean(np.asarray(ball.colour).max(axis=1) < 0.05)

    assert 0.1 < dark < 0.5
