import numpy as np

from reelkite.engines.diorama.props.modelling import Kit
from reelkite.engines.diorama.props.models.plants.shrubs import SHRUBS
from reelkite.engines.diorama.scene.acting import Appearance


def test_things_have_the_size_that_is_expected() -> None:
    """Bamboo is the tallest, pumpkins lie on the ground."""
    for name, low, high in (
        ("cactus", 2.3, 3.2),
        ("bamboo", 2.6, 4.6),
        ("hedge", 1.3, 2),
        ("bush", 0.9, 1.4),
        ("pumpkin-patch", 0.3, 0.8),
        ("vine", 2, 2.6),
    ):
        height = SHRUBS[name](Kit(Appearance())).bounds()[1][1]
        assert low < height < high, name


def test_pumpkins_take_the_colour_and_their_leaves_do_not() -> None:
    """White pumpkins lie among green leaves."""
    plain, white = (
        SHRUBS["pumpkin-patch"](Kit(Appearance(colour=c))).parts for c in (None, "white")
    )

    assert not np.allclose(np.asarray(plain[0].colour), np.asarray(white[0].colour))
    assert plain[-1].colour == white[-1].colour
