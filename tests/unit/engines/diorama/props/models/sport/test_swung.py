import numpy as np

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.sport.swung import SWUNG, seams
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_height_of_life() -> None:
    """A bat leans half a metre high, a bow almost a metre."""
    heights = {"baseball-bat": (0.4, 0.75), "bow-and-arrow": (0.7, 1.0), "golf-club": (0.6, 0.95)}
    for name, (low, high) in heights.items():
        bottom, top = SWUNG[name](Kit(Appearance())).bounds()
        assert low < top[1] - bottom[1] < high


def test_what_is_swung_has_a_grip() -> None:
    """Each knows how a hand holds it."""
    for build in SWUNG.values():
        assert build(Kit(Appearance())).held is not None


def test_seams_lie_on_their_ball() -> None:
    """A seam of a ball of one metre is a metre from its middle."""
    reach = np.linalg.norm(seams(1.0).positions, axis=1)

    assert np.allclose(reach, 1.0, atol=0.06)
