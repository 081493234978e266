import numpy as np

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.street.signs import SIGNS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """A cone is knee-high, a billboard looks over all."""
    for name, low, high in (
        ("bus-stop", 2.3, 3.2),
        ("signpost", 2.3, 3),
        ("billboard", 4.5, 6),
        ("traffic-cone", 0.6, 0.8),
        ("railway-signal", 2.9, 3.8),
    ):
        height = SIGNS[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_a_cone_has_bands() -> None:
    """The asked colour is on it, and white."""
    tones = SIGNS["traffic-cone"](Kit(Appearance())).parts[0].colour

    assert len({tuple(c) for c in np.asarray(tones).tolist()}) == 2
